//! Files kept inside the store.

use crate::exports::Pace;
use crate::session::Session;
use office::domain::{FileId, PresentationId, Release, ReleaseId};
use office::files::{self, FileFacts};
use office::{ExportProgress, ExportStep, Problem};
use std::ops::ControlFlow;
use std::path::PathBuf;
use tauri::State;
use tauri::ipc::Channel;

/// Takes a file into the store as a presentation's slides. `job` is chosen by the caller, for
/// `cancel_export`; progress counts in KiB.
#[tauri::command]
#[specta::specta]
pub async fn attach_slides(
    session: State<'_, Session>,
    presentation_id: PresentationId,
    path: PathBuf,
    job: String,
    progress: Channel<ExportProgress>,
) -> Result<FileFacts, Problem> {
    let actor = session.actor();
    let job = session.exports().begin(job);
    let mut pace = Pace::default();
    let mut tell = move |read: u64, size: u64| {
        let kib = |bytes: u64| u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
        let step = ExportProgress { step: ExportStep::Reading, done: kib(read), total: kib(size) };
        if pace.lets_pass(step) {
            // Nobody may be listening any more; the file is wanted all the same.
            let _ = progress.send(step);
        }
        if job.is_called_off() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    session
        .at_desk(move |desk| {
            let file = files::attach_slides(desk, &actor, presentation_id, &path, &mut tell)?;
            Ok(FileFacts::from(&file))
        })
        .await
}

/// Takes a picture into the store as a photograph of a press release: as the picture of the one at
/// `place`, or as a new last one.
#[tauri::command]
#[specta::specta]
pub async fn attach_photograph(
    session: State<'_, Session>,
    release_id: ReleaseId,
    place: Option<u32>,
    path: PathBuf,
) -> Result<Release, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| files::attach_photograph(desk, &actor, release_id, place, &path)).await
}

/// What is known of a kept file.
#[tauri::command]
#[specta::specta]
pub async fn file_facts(session: State<'_, Session>, id: FileId) -> Result<FileFacts, Problem> {
    session.at_desk(move |desk| files::facts(desk, id)).await
}

/// Opens a kept file with the system's program, as a copy in a folder of its own that goes when the
/// window closes.
#[tauri::command]
#[specta::specta]
pub async fn open_kept_file(session: State<'_, Session>, id: FileId) -> Result<(), Problem> {
    let copies = session.opened().folder().to_owned();
    let set_out = session.at_desk(move |desk| files::set_out(desk, id, &copies)).await?;
    session.aside(move |session| session.open_outside(set_out)).await
}

//! Files kept inside the store.

use crate::exports::Watcher;
use crate::session::Session;
use office::domain::{FileId, PresentationId, Release, ReleaseId};
use office::files::{self, FileFacts, Source};
use office::{ExportProgress, ExportStep, Problem};
use std::path::PathBuf;
use tauri::State;
use tauri::ipc::Channel;

/// Takes a file into the store as a presentation's slides. `job` is chosen by the caller, for
/// `cancel_export`; progress counts in KiB, each of them twice: read, and written into the store.
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
    let store = session.at_hand();
    let mut watcher = Watcher::begin(session.exports(), job, progress);
    let asked = actor.clone();
    session.at_desk(move |desk| files::may_attach_slides(desk, &asked, presentation_id)).await?;
    // A stick or a network may be slow: nobody else waits for it.
    let within = session.opened().folder().to_owned();
    let (source, mut watcher) = session
        .aside(move |_| {
            let mut tell = |read: u64, size: u64| watcher.tell(ExportStep::Reading, kib(read), kib(2 * size));
            let source = Source::open(&path)?.fetched(&within, &mut tell)?;
            Ok((source, watcher))
        })
        .await?;
    session
        .at_desk_of(store, move |desk| {
            // Room is made for it in the store first, and in the end it is made to last: both take their time in one go.
            let _ = watcher.tell(ExportStep::Writing, 0, 0);
            let mut tell = |kept: u64, size: u64| {
                let (done, total) = if kept == size { (0, 0) } else { (kib(size + kept), kib(2 * size)) };
                watcher.tell(ExportStep::Writing, done, total)
            };
            let file = files::attach_slides(desk, &actor, presentation_id, source, &mut tell)?;
            Ok(FileFacts::from(&file))
        })
        .await
}

fn kib(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX)
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

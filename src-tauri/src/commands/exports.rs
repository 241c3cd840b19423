//! Exporting papers: gathered at the desk, printed away from it, so that the window stays usable meanwhile.

use crate::exports::Watcher;
use crate::session::Session;
use crate::underway::WorkUnderWay;
use office::papers::{self, PaperKind, PaperPreview};
use office::{CallOff, Desk, ExportProgress, ExportStep, Exported, Prepared, Problem, Sheet};
use std::ops::ControlFlow;
use std::path::PathBuf;
use tauri::State;
use tauri::ipc::Channel;
use uuid::Uuid;

/// A paper as it will print, to be shown beside its text.
#[tauri::command]
#[specta::specta]
pub async fn preview_paper(
    session: State<'_, Session>,
    paper: PaperKind,
    id: Uuid,
    sheet: Sheet,
) -> Result<PaperPreview, Problem> {
    let prepared = session.at_desk(move |desk| papers::prepare(desk, paper, id)).await?;
    session
        .aside(move |session| {
            let work = session.underway().begin(&CallOff::default());
            papers::preview(&prepared, sheet, &mut |_| {
                if work.call_off().is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
        })
        .await
}

/// Writes a paper as PDF. `job` is chosen by the caller, for `cancel_export`.
#[tauri::command]
#[specta::specta]
pub async fn export_paper(
    session: State<'_, Session>,
    paper: PaperKind,
    id: Uuid,
    to: PathBuf,
    sheet: Sheet,
    job: String,
    progress: Channel<ExportProgress>,
) -> Result<Exported, Problem> {
    export(&session, move |desk| papers::prepare(desk, paper, id), to, sheet, job, progress).await
}

/// A name for a paper's file.
#[tauri::command]
#[specta::specta]
pub async fn paper_name(session: State<'_, Session>, paper: PaperKind, id: Uuid) -> Result<String, Problem> {
    session.at_desk(move |desk| papers::suggested_name(desk, paper, id)).await
}

/// The letters of these that no paper can hold.
#[tauri::command]
#[specta::specta]
pub async fn unprintable(session: State<'_, Session>, letters: String) -> Result<String, Problem> {
    session.aside(move |_| office::unprintable(&letters)).await
}

/// The letters that keep a paper from being printed, told without setting it.
#[tauri::command]
#[specta::specta]
pub async fn paper_lacks(session: State<'_, Session>, paper: PaperKind, id: Uuid) -> Result<String, Problem> {
    let prepared = session.at_desk(move |desk| papers::prepare(desk, paper, id)).await?;
    session.aside(move |_| office::lacks(&prepared)).await
}

/// Asks a running export to stop; it then answers with the code `cancelled`.
#[tauri::command]
#[specta::specta]
pub async fn cancel_export(session: State<'_, Session>, job: String) -> Result<(), Problem> {
    session.exports().cancel(&job);
    Ok(())
}

/// What has been going on for longest and tells no progress of its own; none where nothing is.
#[tauri::command]
#[specta::specta]
pub async fn work_under_way(session: State<'_, Session>) -> Result<Option<WorkUnderWay>, Problem> {
    Ok(session.underway().look())
}

/// Asks such work to stop, by its number. Unless it has changed something for good by then, it answers with the code
/// `cancelled`, and nothing was changed.
#[tauri::command]
#[specta::specta]
pub async fn call_off_work(session: State<'_, Session>, number: u32) -> Result<(), Problem> {
    session.underway().call_off(number);
    Ok(())
}

async fn export(
    session: &Session,
    gather: impl FnOnce(&mut Desk) -> Result<Prepared, Problem> + Send + 'static,
    to: PathBuf,
    sheet: Sheet,
    job: String,
    progress: Channel<ExportProgress>,
) -> Result<Exported, Problem> {
    let mut watcher = Watcher::begin(session.exports(), job, progress);
    let _ = watcher.tell(ExportStep::Reading, 0, 0);
    let prepared = session.at_desk_watched(gather).await?;
    let mut tell = move |at: ExportProgress| watcher.tell(at.step, at.done, at.total);
    session.aside(move |_| office::export(&prepared, &to, sheet, &mut tell)).await
}

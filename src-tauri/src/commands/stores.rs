//! Opening, making and closing the store.

use crate::exports::Watcher;
use crate::recent::RecentStore;
use crate::session::{Opened, Session, Shown, StoreView};
use office::{ExportProgress, ExportStep, Problem};
use std::path::PathBuf;
use std::sync::Arc;
use tauri::State;
use tauri::ipc::Channel;

/// Opens a store that exists and makes it the current one, or calls the window forward that has it.
#[tauri::command]
#[specta::specta]
pub async fn open_store(session: State<'_, Session>, path: PathBuf) -> Result<Opened, Problem> {
    session.aside(move |session| session.open(&path)).await
}

/// Shows a store in a window of its own: a new one, or the one that has it.
#[tauri::command]
#[specta::specta]
pub async fn show_store_aside(session: State<'_, Session>, path: PathBuf) -> Result<Shown, Problem> {
    session.aside(move |session| session.show_aside(&path)).await
}

/// Makes a new store, empty or with the sample, and opens it.
#[tauri::command]
#[specta::specta]
pub async fn create_store(
    session: State<'_, Session>,
    path: PathBuf,
    sample: bool,
) -> Result<StoreView, Problem> {
    session.aside(move |session| session.create(&path, sample)).await
}

/// Closes the current store.
#[tauri::command]
#[specta::specta]
pub async fn close_store(session: State<'_, Session>) -> Result<(), Problem> {
    session
        .aside(|session| {
            session.close();
            Ok(())
        })
        .await
}

/// Stores opened before, newest first.
#[tauri::command]
#[specta::specta]
pub async fn recent_stores(session: State<'_, Session>) -> Result<Vec<RecentStore>, Problem> {
    session.aside(|session| Ok(session.recent().list())).await
}

/// Takes a store out of the list of those opened before; its file stays as it is.
#[tauri::command]
#[specta::specta]
pub async fn forget_store(session: State<'_, Session>, path: PathBuf) -> Result<Vec<RecentStore>, Problem> {
    session.aside(move |session| session.recent().forget(&path)).await
}

/// Copies the open store to another file, and verifies the copy while the store is worked at again. `job` is
/// chosen by the caller, for `cancel_export`; progress counts in per cent.
#[tauri::command]
#[specta::specta]
pub async fn back_up_store(
    session: State<'_, Session>,
    to: PathBuf,
    job: String,
    progress: Channel<ExportProgress>,
) -> Result<(), Problem> {
    let mut watcher = Watcher::begin(session.exports(), job, progress);
    let (copied, mut watcher) = session
        .at_desk_watched(move |desk| {
            let mut tell = |percent| watcher.tell(ExportStep::Writing, percent, 100);
            let copied = office::copy_out(desk, &to, &mut tell)?;
            Ok((copied, watcher))
        })
        .await?;
    let _ = watcher.tell(ExportStep::Checking, 0, 0);
    session
        .aside(move |_| {
            // Kept until the copy is in its place or cleared away: the end of a run waits for that.
            let watcher = Arc::new(watcher);
            let asked = Arc::clone(&watcher);
            office::keep_copy(copied, move || asked.is_called_off())
        })
        .await
}

/// The store that is open. The first call opens the one that the program was started with; where another window has
/// that one, this one is not needed.
#[tauri::command]
#[specta::specta]
pub async fn current_store(session: State<'_, Session>) -> Result<Option<Opened>, Problem> {
    session.aside(Session::current).await
}

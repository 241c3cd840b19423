//! Opening, making and closing the store.

use crate::recent::RecentStore;
use crate::session::{Session, StoreView};
use office::Problem;
use std::path::PathBuf;
use tauri::State;

/// Opens a store that exists and makes it the current one.
#[tauri::command]
#[specta::specta]
pub async fn open_store(session: State<'_, Session>, path: PathBuf) -> Result<StoreView, Problem> {
    session.aside(move |session| session.open(&path)).await
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

/// Copies the open store to another file and verifies the copy.
#[tauri::command]
#[specta::specta]
pub async fn back_up_store(session: State<'_, Session>, to: PathBuf) -> Result<(), Problem> {
    session.at_desk(move |desk| office::backup(desk, &to, &mut |_| {})).await
}

/// The store that is open. The first call opens the one that the program was started with.
#[tauri::command]
#[specta::specta]
pub async fn current_store(session: State<'_, Session>) -> Result<Option<StoreView>, Problem> {
    session.aside(Session::current).await
}

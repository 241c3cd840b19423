//! The desk.

use crate::session::Session;
use office::{DeskRow, Problem};
use tauri::State;

/// What waits for the role one works as, most urgent first.
#[tauri::command]
#[specta::specta]
pub async fn desk(session: State<'_, Session>) -> Result<Vec<DeskRow>, Problem> {
    let role = session.role();
    session.at_desk(move |desk| office::desk_rows(desk, role)).await
}

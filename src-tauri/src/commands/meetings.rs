//! Bodies and their meetings.

use crate::session::Session;
use office::Problem;
use office::domain::{BodyId, MeetingId};
use office::meetings::{BodyRow, MeetingRow, MeetingView};
use tauri::State;

/// All bodies by name.
#[tauri::command]
#[specta::specta]
pub async fn bodies(session: State<'_, Session>) -> Result<Vec<BodyRow>, Problem> {
    session.at_desk(|desk| office::meetings::bodies(desk)).await
}

/// Meetings of one body or of all, newest first.
#[tauri::command]
#[specta::specta]
pub async fn meetings(
    session: State<'_, Session>,
    body_id: Option<BodyId>,
) -> Result<Vec<MeetingRow>, Problem> {
    session.at_desk(move |desk| office::meetings::list(desk, body_id)).await
}

/// One meeting with everything its workspace shows.
#[tauri::command]
#[specta::specta]
pub async fn meeting(session: State<'_, Session>, id: MeetingId) -> Result<MeetingView, Problem> {
    session.at_desk(move |desk| office::meetings::open(desk, id)).await
}

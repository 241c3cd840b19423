//! The agenda: items in their places, issued, adopted and compared.

use crate::session::Session;
use chrono::NaiveDate;
use office::Problem;
use office::agenda::{self, AgendaComparison, AgendaStage, NewAgendaItem, NewAgendaItems};
use office::domain::{AgendaItem, AgendaItemId, MeetingId};
use tauri::State;

/// Puts a new item into the agenda; those after it make room.
#[tauri::command]
#[specta::specta]
pub async fn insert_item(session: State<'_, Session>, request: NewAgendaItem) -> Result<AgendaItem, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| agenda::insert(desk, &actor, request)).await
}

/// Puts several new items into the agenda, one after the other, as one step.
#[tauri::command]
#[specta::specta]
pub async fn insert_items(
    session: State<'_, Session>,
    request: NewAgendaItems,
) -> Result<Vec<AgendaItem>, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| agenda::insert_all(desk, &actor, request)).await
}

/// Puts an item, with all below it, at a place among the items under another one or at the top, and into a sitting,
/// from 0; without one it stays in its own.
#[tauri::command]
#[specta::specta]
pub async fn move_item(
    session: State<'_, Session>,
    id: AgendaItemId,
    parent_id: Option<AgendaItemId>,
    position: u32,
    sitting: Option<u32>,
) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| agenda::relocate(desk, &actor, id, parent_id, position, sitting)).await
}

/// Keeps the agenda as it stands as the one that went out, on a day or today.
#[tauri::command]
#[specta::specta]
pub async fn issue_agenda(
    session: State<'_, Session>,
    meeting_id: MeetingId,
    on: Option<NaiveDate>,
) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| agenda::issue(desk, &actor, meeting_id, on).map(drop)).await
}

/// Keeps the agenda as it stands as the one that was adopted.
#[tauri::command]
#[specta::specta]
pub async fn adopt_agenda(session: State<'_, Session>, meeting_id: MeetingId) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| agenda::adopt(desk, &actor, meeting_id).map(drop)).await
}

/// What became of the agenda since it was issued or adopted; none where it wasn't.
#[tauri::command]
#[specta::specta]
pub async fn compare_agenda(
    session: State<'_, Session>,
    meeting_id: MeetingId,
    stage: AgendaStage,
) -> Result<Option<AgendaComparison>, Problem> {
    session.at_desk(move |desk| agenda::compare(desk, meeting_id, stage)).await
}

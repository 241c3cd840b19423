//! Bodies and their meetings.

use crate::session::Session;
use chrono::NaiveDate;
use office::Problem;
use office::domain::{BodyId, Meeting, MeetingId, MeetingMove};
use office::meetings::{AdvanceMeeting, BodyRow, MeetingRow, MeetingView, NewMeeting, NextMeeting};
use tauri::State;

/// All bodies by name.
#[tauri::command]
#[specta::specta]
pub async fn bodies(session: State<'_, Session>) -> Result<Vec<BodyRow>, Problem> {
    session.at_desk(|desk| office::meetings::bodies(desk)).await
}

/// Meetings of one body or of all, newest first: so many of them, or all.
#[tauri::command]
#[specta::specta]
pub async fn meetings(
    session: State<'_, Session>,
    body_id: Option<BodyId>,
    most: Option<u32>,
) -> Result<Vec<MeetingRow>, Problem> {
    session.at_desk(move |desk| office::meetings::newest(desk, body_id, most)).await
}

/// The next meetings that aren't over yet, the nearest first.
#[tauri::command]
#[specta::specta]
pub async fn coming_meetings(session: State<'_, Session>, most: u32) -> Result<Vec<MeetingRow>, Problem> {
    session.at_desk(move |desk| office::meetings::coming(desk, most)).await
}

/// One meeting with everything its workspace shows.
#[tauri::command]
#[specta::specta]
pub async fn meeting(session: State<'_, Session>, id: MeetingId) -> Result<MeetingView, Problem> {
    session.at_desk(move |desk| office::meetings::open(desk, id)).await
}

/// What the next meeting of a body would be.
#[tauri::command]
#[specta::specta]
pub async fn next_meeting(
    session: State<'_, Session>,
    body_id: BodyId,
    number: Option<u32>,
    first_day: Option<NaiveDate>,
) -> Result<NextMeeting, Problem> {
    session.at_desk(move |desk| office::meetings::next(desk, body_id, number, first_day)).await
}

/// Plans a body's next meeting from its last one.
#[tauri::command]
#[specta::specta]
pub async fn plan_meeting(session: State<'_, Session>, request: NewMeeting) -> Result<Meeting, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::meetings::plan(desk, &actor, request)).await
}

/// Moves a meeting through its life.
#[tauri::command]
#[specta::specta]
pub async fn advance_meeting(
    session: State<'_, Session>,
    id: MeetingId,
    step: MeetingMove,
    reason: String,
) -> Result<Meeting, Problem> {
    let actor = session.actor();
    let request = AdvanceMeeting { id, step, reason };
    session.at_desk(move |desk| office::meetings::advance(desk, &actor, request)).await
}

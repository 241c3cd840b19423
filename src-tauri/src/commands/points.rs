//! Decisions and action points.

use crate::session::Session;
use office::Problem;
use office::domain::{ActionPoint, Decision, MeetingId};
use office::points::{ActionPointUpdate, NewActionPoint, NewDecision};
use tauri::State;

/// Writes news into an action point and moves its status where the news say so.
#[tauri::command]
#[specta::specta]
pub async fn update_point(
    session: State<'_, Session>,
    request: ActionPointUpdate,
) -> Result<ActionPoint, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::points::update(desk, &actor, request)).await
}

/// Records an action point under the next number of its meeting.
#[tauri::command]
#[specta::specta]
pub async fn ask_point(session: State<'_, Session>, request: NewActionPoint) -> Result<ActionPoint, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::points::ask(desk, &actor, request)).await
}

/// Records a decision under the next number of its meeting.
#[tauri::command]
#[specta::specta]
pub async fn decide(session: State<'_, Session>, request: NewDecision) -> Result<Decision, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::points::decide(desk, &actor, request)).await
}

/// Puts every pending action point of earlier meetings before this one; answers how many.
#[tauri::command]
#[specta::specta]
pub async fn carry_over(session: State<'_, Session>, meeting_id: MeetingId) -> Result<u32, Problem> {
    let actor = session.actor();
    session
        .at_desk(move |desk| {
            let carried = office::points::carry_over(desk, &actor, meeting_id)?;
            Ok(u32::try_from(carried.len()).unwrap_or(u32::MAX))
        })
        .await
}

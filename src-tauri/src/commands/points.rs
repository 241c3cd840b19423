//! Decisions and action points.

use crate::session::Session;
use office::Problem;
use office::domain::{ActionPoint, ActionPointId, BodyId, Decision, MeetingId};
use office::points::{ActionPointUpdate, NewActionPoint, NewDecision, PointHistory, PointRow};
use tauri::State;

/// The action points of one body or of all, in the order of their numbers; or only those that are pending.
#[tauri::command]
#[specta::specta]
pub async fn action_points(
    session: State<'_, Session>,
    body_id: Option<BodyId>,
    only_pending: bool,
) -> Result<Vec<PointRow>, Problem> {
    session
        .at_desk(move |desk| match only_pending {
            true => office::points::pending(desk, body_id),
            false => office::points::list(desk, body_id),
        })
        .await
}

/// One action point with its way from meeting to meeting.
#[tauri::command]
#[specta::specta]
pub async fn action_point(session: State<'_, Session>, id: ActionPointId) -> Result<PointHistory, Problem> {
    session.at_desk(move |desk| office::points::history(desk, id)).await
}

/// Writes an update into an action point and moves its status where the update says so.
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

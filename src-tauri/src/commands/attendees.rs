//! Attendees: invited, and how they were there.

use crate::session::Session;
use office::Problem;
use office::attendees::{self, RecordPresence};
use office::domain::{Attendee, AttendeeId, MeetingId, Presence};
use office::intake::{self, EnterAttendee};
use tauri::State;

/// Puts somebody on a meeting's list by name; who isn't known yet becomes a person too.
#[tauri::command]
#[specta::specta]
pub async fn enter_attendee(
    session: State<'_, Session>,
    request: EnterAttendee,
) -> Result<Attendee, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| intake::enter(desk, &actor, request)).await
}

/// Records how somebody was there, at one sitting or at all; without a presence, that it isn't known.
#[tauri::command]
#[specta::specta]
pub async fn record_presence(
    session: State<'_, Session>,
    id: AttendeeId,
    sitting: Option<u32>,
    presence: Option<Presence>,
) -> Result<Attendee, Problem> {
    let actor = session.actor();
    let request = RecordPresence { id, sitting, presence };
    session.at_desk(move |desk| attendees::present(desk, &actor, request)).await
}

/// Notes that everybody who wasn't invited yet is; answers how many they were.
#[tauri::command]
#[specta::specta]
pub async fn invite_all(session: State<'_, Session>, meeting_id: MeetingId) -> Result<u32, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| attendees::invite_all(desk, &actor, meeting_id)).await
}

//! Minutes: taken, and moved through their life.

use crate::session::Session;
use chrono::NaiveDate;
use office::Problem;
use office::domain::{Digest, Language, MeetingId, Minutes, MinutesId, RichText, Section, SectionId};
use office::facts::{self, StaleFact};
use office::minutes::{self, ApproveMinutes, MinutesComparison};
use tauri::State;

/// Begins the minutes of a meeting from its agenda.
#[tauri::command]
#[specta::specta]
pub async fn begin_minutes(
    session: State<'_, Session>,
    meeting_id: MeetingId,
    language: Language,
) -> Result<Minutes, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| minutes::begin(desk, &actor, meeting_id, language)).await
}

/// The sections of minutes, in order.
#[tauri::command]
#[specta::specta]
pub async fn minutes_sections(
    session: State<'_, Session>,
    minutes_id: MinutesId,
) -> Result<Vec<Section>, Problem> {
    session.at_desk(move |desk| minutes::sections(desk, minutes_id)).await
}

/// Gives the agenda items that came later their sections; answers how many.
#[tauri::command]
#[specta::specta]
pub async fn add_sections(session: State<'_, Session>, id: MinutesId) -> Result<u32, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| minutes::add_sections(desk, &actor, id)).await
}

/// The facts in minutes whose record has changed since they were written.
#[tauri::command]
#[specta::specta]
pub async fn stale_in_minutes(session: State<'_, Session>, id: MinutesId) -> Result<Vec<StaleFact>, Problem> {
    session.at_desk(move |desk| facts::of_minutes(desk, id)).await
}

/// What became of the text since it was circulated; none where it wasn't, as far as the journal knows.
#[tauri::command]
#[specta::specta]
pub async fn compare_minutes(
    session: State<'_, Session>,
    id: MinutesId,
) -> Result<Option<MinutesComparison>, Problem> {
    session.at_desk(move |desk| minutes::since_circulated(desk, id)).await
}

/// Writes the text of a section.
#[tauri::command]
#[specta::specta]
pub async fn write_section(
    session: State<'_, Session>,
    id: SectionId,
    text: RichText,
) -> Result<Section, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| minutes::write_section(desk, &actor, id, text)).await
}

/// Sends the draft to the delegations, with the last day for corrections.
#[tauri::command]
#[specta::specta]
pub async fn circulate_minutes(
    session: State<'_, Session>,
    id: MinutesId,
    deadline: NaiveDate,
) -> Result<Minutes, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| minutes::circulate(desk, &actor, id, deadline)).await
}

/// Sends the text to the chair.
#[tauri::command]
#[specta::specta]
pub async fn submit_minutes(session: State<'_, Session>, id: MinutesId) -> Result<Minutes, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| minutes::submit(desk, &actor, id)).await
}

/// Approves the text that was read, for good; `read` is the digest that came with its preview. It is approved by
/// whoever works here under a name of their own, else by the one who chaired.
#[tauri::command]
#[specta::specta]
pub async fn approve_minutes(
    session: State<'_, Session>,
    id: MinutesId,
    read: Digest,
) -> Result<Minutes, Problem> {
    let actor = session.actor();
    let request = ApproveMinutes { id, by: session.given_name(), function: None, digest: Some(read) };
    session.at_desk(move |desk| minutes::approve(desk, &actor, request)).await
}

/// Sends the text back to the secretariat.
#[tauri::command]
#[specta::specta]
pub async fn return_minutes(
    session: State<'_, Session>,
    id: MinutesId,
    reason: String,
) -> Result<Minutes, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| minutes::return_to_secretariat(desk, &actor, id, reason)).await
}

/// Issues a corrigendum to approved minutes.
#[tauri::command]
#[specta::specta]
pub async fn issue_corrigendum(
    session: State<'_, Session>,
    id: MinutesId,
    text: String,
) -> Result<Minutes, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| minutes::issue_corrigendum(desk, &actor, id, text)).await
}

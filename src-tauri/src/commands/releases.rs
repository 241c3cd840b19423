//! Press releases and the statements they quote.

use crate::session::Session;
use office::Problem;
use office::domain::{ClearanceState, Language, MeetingId, Release, ReleaseId, Statement, StatementId};
use office::facts::{self, OfferedFact, StaleFact};
use office::releases::AdvanceRelease;
use office::statements::ClearStatement;
use tauri::State;

/// Begins a press release from the meeting's record.
#[tauri::command]
#[specta::specta]
pub async fn begin_release(
    session: State<'_, Session>,
    meeting_id: MeetingId,
    language: Language,
) -> Result<Release, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::releases::begin(desk, &actor, meeting_id, language)).await
}

/// Begins the correction of a press release that went out.
#[tauri::command]
#[specta::specta]
pub async fn correct_release(session: State<'_, Session>, id: ReleaseId) -> Result<Release, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::releases::correct(desk, &actor, id)).await
}

/// The facts in a press release whose record has changed since they were written.
#[tauri::command]
#[specta::specta]
pub async fn stale_in_release(session: State<'_, Session>, id: ReleaseId) -> Result<Vec<StaleFact>, Problem> {
    session.at_desk(move |desk| facts::of_release(desk, id)).await
}

/// What a text of the meeting could say of the record, in the text's language.
#[tauri::command]
#[specta::specta]
pub async fn offered_facts(
    session: State<'_, Session>,
    meeting_id: MeetingId,
    language: Language,
) -> Result<Vec<OfferedFact>, Problem> {
    session.at_desk(move |desk| facts::offered(desk, meeting_id, &language)).await
}

/// Moves a press release through its life.
#[tauri::command]
#[specta::specta]
pub async fn advance_release(
    session: State<'_, Session>,
    request: AdvanceRelease,
) -> Result<Release, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::releases::advance(desk, &actor, request)).await
}

/// Records what a speaker said to being quoted in exactly these words.
#[tauri::command]
#[specta::specta]
pub async fn clear_statement(
    session: State<'_, Session>,
    id: StatementId,
    state: ClearanceState,
    by: String,
    text: Option<String>,
) -> Result<Statement, Problem> {
    let actor = session.actor();
    let request = ClearStatement { id, state, by, text };
    session.at_desk(move |desk| office::statements::clear(desk, &actor, request)).await
}

//! People from outside, and what leaves the house beside papers.

use crate::session::Session;
use office::domain::{ActionPointId, MeetingId};
use office::intake::{self, PeopleFile, Understood, UnderstoodPerson};
use office::meetings::WrittenInvitation;
use office::tables::{self, TableKind};
use office::{Problem, Written};
use std::path::PathBuf;
use tauri::State;

/// Reads pasted text: spreadsheet rows, comma-separated values, mail addresses. Writes nothing.
#[tauri::command]
#[specta::specta]
pub async fn understand_text(
    session: State<'_, Session>,
    text: String,
    meeting_id: Option<MeetingId>,
) -> Result<Understood, Problem> {
    session.at_desk(move |desk| intake::understand_text(desk, &text, meeting_id)).await
}

/// Reads a file of comma-separated values or vCards. Writes nothing.
#[tauri::command]
#[specta::specta]
pub async fn understand_file(
    session: State<'_, Session>,
    path: PathBuf,
    meeting_id: Option<MeetingId>,
) -> Result<Understood, Problem> {
    // A stick or a network may be slow: nobody else waits for it.
    let file = session.aside(move |_| PeopleFile::read(&path)).await?;
    session.at_desk(move |desk| file.understood(desk, meeting_id)).await
}

/// Looks again at rows of which some were corrected, by their places from 0. Writes nothing.
#[tauri::command]
#[specta::specta]
pub async fn understand_again(
    session: State<'_, Session>,
    rows: Vec<UnderstoodPerson>,
    changed: Vec<u32>,
    meeting_id: Option<MeetingId>,
) -> Result<Vec<UnderstoodPerson>, Problem> {
    session.at_desk(move |desk| intake::understand_again(desk, rows, &changed, meeting_id)).await
}

/// Takes all of the people in or none: as attendees of a meeting, or as people where none is named.
#[tauri::command]
#[specta::specta]
pub async fn take_in(
    session: State<'_, Session>,
    rows: Vec<UnderstoodPerson>,
    meeting_id: Option<MeetingId>,
) -> Result<u32, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| intake::take_in(desk, &actor, rows, meeting_id)).await
}

/// Refuses where a meeting's invitation couldn't be written, before anybody is asked where to.
#[tauri::command]
#[specta::specta]
pub async fn check_invitation(session: State<'_, Session>, meeting_id: MeetingId) -> Result<(), Problem> {
    session.at_desk(move |desk| office::meetings::gather_invitation(desk, meeting_id).map(drop)).await
}

/// Writes a meeting's invitation as an iCalendar file.
#[tauri::command]
#[specta::specta]
pub async fn export_invitation(
    session: State<'_, Session>,
    meeting_id: MeetingId,
    to: PathBuf,
) -> Result<WrittenInvitation, Problem> {
    let invitation =
        session.at_desk(move |desk| office::meetings::gather_invitation(desk, meeting_id)).await?;
    session.aside(move |_| invitation.write(&to)).await
}

/// Writes a list as a table or, by the file's ending, as vCards; of action points those in `only`, where given.
#[tauri::command]
#[specta::specta]
pub async fn export_table(
    session: State<'_, Session>,
    table: TableKind,
    meeting_id: Option<MeetingId>,
    only: Option<Vec<ActionPointId>>,
    to: PathBuf,
) -> Result<Written, Problem> {
    let (gathered, to) = session
        .at_desk(move |desk| Ok((tables::gather(desk, table, meeting_id, only.as_deref(), &to)?, to)))
        .await?;
    session.aside(move |_| gathered.write(&to)).await
}

//! Members of a body from a list, and countries that become States where they are needed.

use crate::session::Session;
use office::Problem;
use office::domain::{BodyId, Language, Meeting, MeetingId, Membership, Standing};
use office::intake::{
    self, CountryNames, MemberList, MembersFile, NewState, UnderstoodMember, UnderstoodMembers,
};
use std::path::PathBuf;
use tauri::State;

/// The countries of the world by their names in a language, with all the names and codes by which they are found.
#[tauri::command]
#[specta::specta]
pub async fn countries(
    session: State<'_, Session>,
    language: Language,
) -> Result<Vec<CountryNames>, Problem> {
    session.aside(move |_| Ok(intake::countries(&language))).await
}

/// Reads pasted names of members. Writes nothing.
#[tauri::command]
#[specta::specta]
pub async fn understand_members(
    session: State<'_, Session>,
    text: String,
    list: MemberList,
) -> Result<UnderstoodMembers, Problem> {
    session.at_desk(move |desk| intake::understand_members(desk, &text, &list)).await
}

/// Reads a file with names of members. Writes nothing.
#[tauri::command]
#[specta::specta]
pub async fn understand_members_file(
    session: State<'_, Session>,
    path: PathBuf,
    list: MemberList,
) -> Result<UnderstoodMembers, Problem> {
    // A stick or a network may be slow: nobody else waits for it.
    let file = session.aside(move |_| MembersFile::read(&path)).await?;
    session.at_desk(move |desk| file.understood(desk, &list)).await
}

/// Looks again at rows of which some were corrected, by their places from 0. Writes nothing.
#[tauri::command]
#[specta::specta]
pub async fn understand_members_again(
    session: State<'_, Session>,
    rows: Vec<UnderstoodMember>,
    changed: Vec<u32>,
    list: MemberList,
) -> Result<Vec<UnderstoodMember>, Problem> {
    session.at_desk(move |desk| intake::understand_members_again(desk, rows, &changed, &list)).await
}

/// Takes all of the members in or none, with the organisations that nobody knew; those without a standing get the
/// one that is given.
#[tauri::command]
#[specta::specta]
pub async fn take_in_members(
    session: State<'_, Session>,
    body_id: BodyId,
    standing: Standing,
    rows: Vec<UnderstoodMember>,
) -> Result<u32, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| intake::take_in_members(desk, &actor, body_id, standing, &rows)).await
}

/// Makes a country's State a member of a body; the State comes into the record with it.
#[tauri::command]
#[specta::specta]
pub async fn add_state_member(
    session: State<'_, Session>,
    body_id: BodyId,
    state: NewState,
    standing: Standing,
) -> Result<Membership, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| intake::add_state_member(desk, &actor, body_id, &state, standing)).await
}

/// Makes a country's State a host of a meeting; the State comes into the record with it.
#[tauri::command]
#[specta::specta]
pub async fn add_state_host(
    session: State<'_, Session>,
    meeting_id: MeetingId,
    state: NewState,
) -> Result<Meeting, Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| intake::add_state_host(desk, &actor, meeting_id, &state)).await
}

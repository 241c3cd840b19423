//! Care of the store: undo and redo, history, search, check, backup.

use crate::{Desk, Problem};
use domain::{Actor, AgendaItem, Body, Kind, Meeting, MeetingId, Section};
use serde::Serialize;
use specta::Type;
use std::collections::{HashMap, hash_map::Entry};
use std::path::Path;
use store::{Change, CheckReport};
use uuid::Uuid;

/// What could be undone and redone now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct UndoState {
    /// Name of what would be undone, as “move agenda item”.
    pub undo: Option<String>,
    /// Its code, for telling it in another language: “move_agenda_item”.
    pub undo_code: Option<String>,
    /// Name of what would be done again.
    pub redo: Option<String>,
    /// Its code.
    pub redo_code: Option<String>,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SearchHit {
    /// The noun.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// The meeting it belongs to.
    pub meeting_id: Option<MeetingId>,
    /// The title of that meeting, where it isn't the meeting that was found.
    pub meeting_title: Option<String>,
    /// What it is called.
    pub title: String,
    /// The words around the hit.
    pub snippet: Vec<Segment>,
}

/// A stretch of a snippet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Segment {
    /// Its characters.
    pub text: String,
    /// Whether these words were looked for.
    pub marked: bool,
}

/// Takes the last change back; answers with its name.
///
/// # Errors
/// Where there is nothing to undo, or the last change is final.
pub fn undo(desk: &mut Desk, actor: &Actor) -> Result<String, Problem> {
    let now = desk.now();
    Ok(desk.store.undo(actor, now)?.words())
}

/// Makes the change again that was taken back last; answers with its name.
///
/// # Errors
/// Where there is nothing to redo.
pub fn redo(desk: &mut Desk, actor: &Actor) -> Result<String, Problem> {
    let now = desk.now();
    Ok(desk.store.redo(actor, now)?.words())
}

/// What could be undone and redone now.
///
/// # Errors
/// Where the store can't be read.
pub fn undo_state(desk: &Desk) -> Result<UndoState, Problem> {
    let state = desk.store.undo_state()?;
    Ok(UndoState {
        undo: state.undo.map(|o| o.words()),
        undo_code: state.undo.map(|o| o.code()),
        redo: state.redo.map(|o| o.words()),
        redo_code: state.redo.map(|o| o.code()),
    })
}

/// What happened to a record, the oldest first.
///
/// # Errors
/// Where the store can't be read.
pub fn history(desk: &Desk, id: Uuid) -> Result<Vec<Change>, Problem> {
    Ok(desk.store.history(id)?)
}

/// Looks for words in everything; accents and case don't matter.
///
/// # Errors
/// Where the store can't be read.
pub fn search(desk: &Desk, words: &str, limit: u32) -> Result<Vec<SearchHit>, Problem> {
    let mut titles: HashMap<MeetingId, Option<String>> = HashMap::new();
    let hits = desk.store.search(words, limit)?.into_iter().map(|hit| {
        let meeting_title = match hit.meeting_id.filter(|_| hit.kind != Kind::Meeting) {
            Some(id) => match titles.entry(id) {
                Entry::Occupied(known) => known.get().clone(),
                Entry::Vacant(unknown) => unknown.insert(title_of(desk, id)?).clone(),
            },
            None => None,
        };
        Ok(SearchHit {
            title: match hit.title.trim() {
                "" => belongs_to(desk, &hit)?.or(meeting_title.clone()).unwrap_or(hit.kind.to_string()),
                _ => hit.title,
            },
            kind: hit.kind,
            id: hit.id,
            meeting_id: hit.meeting_id,
            meeting_title,
            snippet: hit.snippet.into_iter().map(|s| Segment { text: s.text, marked: s.hit }).collect(),
        })
    });
    hits.collect()
}

fn title_of(desk: &Desk, id: MeetingId) -> Result<Option<String>, Problem> {
    let view = desk.view();
    let Some(meeting) = view.get::<Meeting>(id)? else { return Ok(None) };
    Ok(Some(meeting.title_in(&view.require::<Body>(meeting.body_id)?)))
}

/// A section of minutes has no title of its own: it is found under its agenda item.
fn belongs_to(desk: &Desk, hit: &store::Hit) -> Result<Option<String>, Problem> {
    let view = desk.view();
    let section = if hit.kind == Kind::Section { view.get::<Section>(hit.id.into())? } else { None };
    let item =
        section.and_then(|section| section.item_id).map(|id| view.get::<AgendaItem>(id)).transpose()?;
    Ok(item.flatten().map(|item| item.title))
}

/// Looks the whole store through: its pages, references, journal chain and files.
///
/// # Errors
/// Where the store can't be read at all; what is merely wrong is in the report.
pub fn check(desk: &Desk, progress: &mut dyn FnMut(u32)) -> Result<CheckReport, Problem> {
    let mut report = desk.store.check(progress)?;
    report.faults.extend(crate::minutes::unproved(desk)?);
    Ok(report)
}

/// Copies the store to another file and verifies the copy before it counts.
///
/// # Errors
/// Where the copy can't be written or doesn't hold; a file that stood there stays whole.
pub fn backup(desk: &Desk, to: &Path, progress: &mut dyn FnMut(u32)) -> Result<(), Problem> {
    Ok(desk.store.backup(to, progress)?)
}

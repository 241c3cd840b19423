//! Care of the store: undo and redo, history, check, backup.

use crate::{
    Desk, Explained, Problem, Saying,
    records::{Ruled, for_kind, whole_acts},
};
use domain::{Act, Actor, Guarded, Kind, MinutesMove, MinutesStatus, NotYourRole};
use serde::Serialize;
use specta::Type;
use std::{fmt, ops::ControlFlow, path::Path};
use store::{Change, CheckReport, Copied, Operation, Turn};
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

/// Why an operation may not be turned.
#[derive(Debug, thiserror::Error)]
pub struct TurnError {
    operation: Operation,
    turn: Turn,
    refused: NotYourRole,
}

impl fmt::Display for TurnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (operation, NotYourRole { needed, role }) = (self.operation.words(), self.refused);
        let (needed, role) = (needed.words(), role.words());
        match self.turn {
            Turn::Undo => write!(
                f,
                "the last change, “{operation}”, is the {needed}'s, and so is taking it back; you are working as \
                 {role}. Work as {needed} to take it back; what was done before it can be undone only after that"
            ),
            Turn::Redo => write!(
                f,
                "what was taken back last, “{operation}”, is the {needed}'s, and so is doing it again; you are working \
                 as {role}. Work as {needed} to do it again"
            ),
        }
    }
}

impl Explained for TurnError {
    fn code(&self) -> &'static str {
        "not_your_role"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::NotYourTurn {
            operation: self.operation.code(),
            needed: self.refused.needed,
            again: self.turn == Turn::Redo,
        })
    }
}

/// Takes the last change back; answers with its name.
///
/// # Errors
/// Where there is nothing to undo, the last change is final, or it is for another role to make.
pub fn undo(desk: &mut Desk, actor: &Actor) -> Result<String, Problem> {
    may_turn(desk, actor, Turn::Undo)?;
    let now = desk.now();
    Ok(desk.store.undo(actor, now)?.words())
}

/// Makes the change again that was taken back last; answers with its name.
///
/// # Errors
/// Where there is nothing to redo, or it is for another role to make.
pub fn redo(desk: &mut Desk, actor: &Actor) -> Result<String, Problem> {
    may_turn(desk, actor, Turn::Redo)?;
    let now = desk.now();
    Ok(desk.store.redo(actor, now)?.words())
}

/// Refuses to take back, or to do again, what the role may not do itself.
fn may_turn(desk: &Desk, actor: &Actor, turn: Turn) -> Result<(), Problem> {
    let state = desk.store.undo_state()?;
    let next = match turn {
        Turn::Undo => state.undo,
        Turn::Redo => state.redo,
    };
    // What there is nothing of, or what is final, the store refuses in its own words.
    let Some(operation) = next else { return Ok(()) };
    for act in acts_of(desk, operation, turn)? {
        actor.role.may(act).map_err(|refused| TurnError { operation, turn, refused })?;
    }
    Ok(())
}

/// What somebody had to be allowed to do for the operation that would be turned.
fn acts_of(desk: &Desk, operation: Operation, turn: Turn) -> Result<Vec<Act>, Problem> {
    Ok(vec![match operation {
        Operation::WriteMinutes | Operation::ImportMinutes | Operation::AddSections => Act::WriteMinutes,
        Operation::WriteRelease | Operation::ImportRelease => Act::WriteRelease,
        Operation::IssueAgenda => Act::IssueAgenda,
        Operation::ApproveMinutes | Operation::IssueCorrigendum => Act::Approve,
        Operation::AdvanceRelease | Operation::Release | Operation::WithdrawRelease => Act::Release,
        // Whose return it was says where the text came from: the delegations or the chair.
        Operation::ReturnMinutes => returned_from(desk, turn)?.act(MinutesMove::Return),
        Operation::Change(kind) => for_kind!(kind, Noun => <Noun as Ruled>::act()),
        // What went along was somebody's to take along: the minutes of a meeting, the photograph of a release.
        Operation::Add(kind) | Operation::Remove(kind) | Operation::Restore(kind) => {
            return Ok(whole_acts(kind, changed(desk, turn)?));
        }
        Operation::AttachFile => return Ok(whole_acts(Kind::File, changed(desk, turn)?)),
        _ => Act::KeepRecord,
    }])
}

/// The kinds of what was there already and was changed by the operation that would be turned.
fn changed(desk: &Desk, turn: Turn) -> Result<impl Iterator<Item = Kind>, Problem> {
    Ok(desk.store.before_next(turn)?.into_iter().map(|(kind, _)| kind))
}

/// The status in which minutes were before they were returned.
fn returned_from(desk: &Desk, turn: Turn) -> Result<MinutesStatus, Problem> {
    for (kind, before) in desk.store.before_next(turn)? {
        if let (Kind::Minutes, Some(status)) = (kind, before.get("status")) {
            return crate::records::from_json(status.clone());
        }
    }
    Ok(MinutesStatus::Circulated)
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

/// Looks the whole store through: its pages, references, journal chain and files.
///
/// # Errors
/// Where the store can't be read at all; what is merely wrong is in the report.
pub fn check(desk: &Desk, progress: &mut dyn FnMut(u32)) -> Result<CheckReport, Problem> {
    let mut report = desk.store.check(progress)?;
    report.faults.extend(crate::kept::faults(&desk.view())?);
    Ok(report)
}

/// Copies the store to another file and verifies the copy before it counts.
///
/// # Errors
/// Where the copy can't be written or doesn't hold; a file that stood there stays whole.
pub fn backup(desk: &Desk, to: &Path, progress: &mut dyn FnMut(u32)) -> Result<(), Problem> {
    Ok(desk.store.backup(to, progress)?)
}

/// The first half of [`backup`], for which alone the desk is needed: the copy counts once it is [kept](keep_copy).
/// `progress` gets per cent, and may call it off.
///
/// # Errors
/// Where the copy can't be written, or it is called off.
pub fn copy_out(
    desk: &Desk,
    to: &Path,
    progress: &mut dyn FnMut(u32) -> ControlFlow<()>,
) -> Result<Copied, Problem> {
    Ok(desk.store.copy_out(to, progress)?)
}

/// Verifies a copy and puts it where it was wanted, away from the desk. `is_called_off` is asked again and again.
///
/// # Errors
/// Where the copy doesn't hold, can't be put there, or it is called off; a file that stood there stays whole.
pub fn keep_copy(
    copied: Copied,
    is_called_off: impl FnMut() -> bool + Send + 'static,
) -> Result<(), Problem> {
    Ok(copied.keep(is_called_off)?)
}

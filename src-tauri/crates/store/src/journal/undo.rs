//! Undo and redo. Their state stands in the file, so a restart doesn't end them; each is a new entry of
//! the journal, which only ever grows. A run of typing is one step, of as many entries as it was kept in.

use super::{
    Gate, NUMBER, actor,
    beside::kind_of,
    instant,
    tx::write_untyped,
    typing::Step,
    write::{Changes, Deed, Open},
};
use crate::{
    Operation, StoreError,
    error::{Fault, Inner},
    kept::noun,
    rows::{self, Row, uuid},
};
use chrono::{DateTime, Utc};
use domain::{Actor, Kind};
use rusqlite::params;
use serde_json::Value;

const NEXT_UNDO: &str = include_str!("sql/next-undo.sql");
const NEXT_REDO: &str = include_str!("sql/next-redo.sql");
const CHANGES: &str = include_str!("sql/changes-of-entry.sql");
const TURN: &str = include_str!("sql/turn-undo-step.sql");

/// What undo and redo would do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UndoState {
    /// The operation that undo would take back; none if there is none or it is final.
    pub undo: Option<Operation>,
    /// The operation that redo would do again.
    pub redo: Option<Operation>,
}

/// Taking back, or doing again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The last operation that wasn't taken back.
    Undo,
    /// The last one that was.
    Redo,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    Back,
    Again,
}

pub(crate) fn state(gate: &Gate) -> Inner<UndoState> {
    let operation = |step: Option<Step>| step.map(|step| step.operation);
    let undo = operation(next(gate, Way::Back)?);
    let redo = operation(next(gate, Way::Again)?);
    Ok(UndoState { undo: undo.filter(|operation| !operation.is_final()), redo })
}

pub(crate) fn undo(gate: &Gate, actor: &Actor, at: DateTime<Utc>) -> Inner<Operation> {
    let step = next(gate, Way::Back)?.ok_or(StoreError::NothingToUndo)?;
    if step.operation.is_final() {
        return Err(StoreError::Final(step.operation).into());
    }
    turn(gate, step, Way::Back, actor, at)
}

pub(crate) fn redo(gate: &Gate, actor: &Actor, at: DateTime<Utc>) -> Inner<Operation> {
    let step = next(gate, Way::Again)?.ok_or(StoreError::NothingToRedo)?;
    turn(gate, step, Way::Again, actor, at)
}

/// Turns a step and all of the typing that it is part of.
fn turn(gate: &Gate, first: Step, way: Way, actor: &Actor, at: DateTime<Utc>) -> Inner<Operation> {
    let operation = first.operation;
    let open = Open::begin(gate)?;
    let mut step = first;
    let last = loop {
        let changes = replay(gate, &open, &step, way, actor, at)?;
        let Some(following) = next(gate, way)? else { break changes };
        let (earlier, later) = match way {
            Way::Back => (&following, &step),
            Way::Again => (&step, &following),
        };
        if !earlier.goes_on(gate, later)? {
            break changes;
        }
        step = following;
    };
    open.end(&last)?;
    Ok(operation)
}

/// The records as they stood before the operation that would be turned next; those that weren't there, and
/// those whose image was erased, are left out.
pub(crate) fn before_next(gate: &Gate, turn: Turn) -> Inner<Vec<(Kind, Value)>> {
    let way = match turn {
        Turn::Undo => Way::Back,
        Turn::Redo => Way::Again,
    };
    let Some(step) = next(gate, way)? else { return Ok(Vec::new()) };
    let mut before = Vec::new();
    for (kind, _, image) in images(gate, step.entry, Way::Back)? {
        if let Some(image) = image {
            before.push((kind_of(&kind)?, serde_json::from_str(&image)?));
        }
    }
    Ok(before)
}

fn next(gate: &Gate, way: Way) -> Inner<Option<Step>> {
    let mut statement = gate.read(match way {
        Way::Back => NEXT_UNDO,
        Way::Again => NEXT_REDO,
    })?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Step {
        entry: row.get("entry")?,
        operation: operation(&row.get::<_, String>("operation")?)?,
        at: instant(&row.get::<_, String>("at")?)?,
        actor: actor(row.get("actor")?, &row.get::<_, String>("role")?)?,
    }))
}

pub(super) fn operation(code: &str) -> Inner<Operation> {
    Operation::from_code(code).ok_or_else(|| Fault::Broken(format!("“{code}” should be an operation")))
}

/// Makes every record of a step what it was before it, or what it was after, as a new entry.
fn replay(
    gate: &Gate,
    open: &Open<'_>,
    step: &Step,
    way: Way,
    actor: &Actor,
    at: DateTime<Utc>,
) -> Inner<Changes> {
    let mut changes = Changes::default();
    for (kind, record, image) in images(gate, step.entry, way)? {
        let kind = kind_of(&kind)?;
        let (noun, id) = (noun(kind), uuid(&record)?);
        let mut row = image.as_deref().map(|image| Row::from_image(noun.table, image)).transpose()?;
        if let (Some(row), Some(now)) = (&mut row, rows::by_id(gate, noun, id)?) {
            row.grow(noun.table, &now);
        }
        write_untyped(gate, &mut changes, kind, id, row)?;
    }
    {
        let _open = gate.opened();
        gate.write(TURN)?.execute(params![step.entry, way == Way::Back])?;
    }
    let (undoes, redoes) = match way {
        Way::Back => (Some(step.entry), None),
        Way::Again => (None, Some(step.entry)),
    };
    let deed = Deed { operation: step.operation, actor: actor.clone(), at, undoes, redoes };
    open.append(&mut changes, &deed)?;
    Ok(changes)
}

type RecordImage = (String, String, Option<String>);

fn images(gate: &Gate, entry: i64, way: Way) -> Inner<Vec<RecordImage>> {
    let (image, there) = match way {
        Way::Back => ("before_image", "was_there"),
        Way::Again => ("after_image", "is_there"),
    };
    let mut statement = gate.read(CHANGES)?;
    let mut rows = statement.query([entry])?;
    let mut images = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get("kind")?;
        // What was given as a number stays given.
        if kind == NUMBER {
            continue;
        }
        let image: Option<String> = row.get(image)?;
        if image.is_none() && row.get(there)? {
            return Err(StoreError::Final(Operation::Erase).into());
        }
        images.push((kind, row.get("record")?, image));
    }
    Ok(images)
}

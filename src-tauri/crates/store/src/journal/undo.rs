//! Undo and redo. Their state stands in the file, so a restart doesn't end them; each is a new entry of
//! the journal, which only ever grows.

use super::{
    Gate, NUMBER,
    beside::kind_of,
    tx::write_untyped,
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
use rusqlite::{OptionalExtension, params};
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

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Back,
    Again,
}

pub(crate) fn state(gate: &Gate) -> Inner<UndoState> {
    let undo = next(gate, NEXT_UNDO)?.map(|(_, operation)| operation);
    let redo = next(gate, NEXT_REDO)?.map(|(_, operation)| operation);
    Ok(UndoState { undo: undo.filter(|operation| !operation.is_final()), redo })
}

pub(crate) fn undo(gate: &Gate, actor: &Actor, at: DateTime<Utc>) -> Inner<Operation> {
    let (entry, operation) = next(gate, NEXT_UNDO)?.ok_or(StoreError::NothingToUndo)?;
    if operation.is_final() {
        return Err(StoreError::Final(operation).into());
    }
    let deed = Deed { operation, actor: actor.clone(), at, undoes: Some(entry), redoes: None };
    replay(gate, entry, Way::Back, deed)
}

pub(crate) fn redo(gate: &Gate, actor: &Actor, at: DateTime<Utc>) -> Inner<Operation> {
    let (entry, operation) = next(gate, NEXT_REDO)?.ok_or(StoreError::NothingToRedo)?;
    let deed = Deed { operation, actor: actor.clone(), at, undoes: None, redoes: Some(entry) };
    replay(gate, entry, Way::Again, deed)
}

/// The records as they stood before the operation that would be turned next; those that weren't there, and
/// those whose image was erased, are left out.
pub(crate) fn before_next(gate: &Gate, turn: Turn) -> Inner<Vec<(Kind, Value)>> {
    let sql = match turn {
        Turn::Undo => NEXT_UNDO,
        Turn::Redo => NEXT_REDO,
    };
    let Some((entry, _)) = next(gate, sql)? else { return Ok(Vec::new()) };
    let mut before = Vec::new();
    for (kind, _, image) in images(gate, entry, Way::Back)? {
        if let Some(image) = image {
            before.push((kind_of(&kind)?, serde_json::from_str(&image)?));
        }
    }
    Ok(before)
}

fn next(gate: &Gate, sql: &str) -> Inner<Option<(i64, Operation)>> {
    let found: Option<(i64, String)> =
        gate.read(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    found.map(|(entry, code)| Ok((entry, operation(&code)?))).transpose()
}

pub(super) fn operation(code: &str) -> Inner<Operation> {
    Operation::from_code(code).ok_or_else(|| Fault::Broken(format!("“{code}” should be an operation")))
}

/// Makes every record of an entry what it was before it, or what it was after.
fn replay(gate: &Gate, entry: i64, way: Way, deed: Deed) -> Inner<Operation> {
    let open = Open::begin(gate)?;
    let mut changes = Changes::default();
    for (kind, record, image) in images(gate, entry, way)? {
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
        gate.write(TURN)?.execute(params![entry, way == Way::Back])?;
    }
    open.commit(changes, &deed)?;
    Ok(deed.operation)
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

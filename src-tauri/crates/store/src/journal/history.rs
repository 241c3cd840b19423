//! A record's history, read from the journal.

use super::{Gate, NUMBER, actor, beside::kind_of, instant, undo::operation};
use crate::{
    Operation,
    error::Inner,
    rows::{id_text, uuid},
};
use chrono::{DateTime, Utc};
use domain::{Actor, Kind};
use rusqlite::OptionalExtension;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

const KIND: &str = include_str!("sql/kind-of-record.sql");
const HISTORY: &str = include_str!("sql/history.sql");
const ENTRY: &str = include_str!("sql/changes-of-entry.sql");
const LAST: &str = include_str!("sql/last-change.sql");
const CARRIED_OUT: &str = include_str!("sql/carried-out.sql");

/// One change of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The entry's place in the journal, from 1.
    pub seq: u32,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: Actor,
    /// As part of what.
    pub operation: Operation,
    /// The entry that this one took back.
    pub undoes: Option<u32>,
    /// The entry that this one did again.
    pub redoes: Option<u32>,
    /// The record's noun.
    pub kind: Kind,
    /// The record before; none if it wasn't there.
    pub before: Option<Value>,
    /// The record after; none if it went.
    pub after: Option<Value>,
    /// Whether what it said was erased; `before` and `after` are then empty.
    pub erased: bool,
}

/// A record that an entry of the journal changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// Its noun.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// The record before; none if it wasn't there, or if that was erased.
    pub before: Option<Value>,
    /// The record after; none if it went, or if that was erased.
    pub after: Option<Value>,
}

/// By whom a record was changed last, and as part of what; without what stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastChange {
    /// The entry's place in the journal.
    pub seq: u32,
    /// By whom.
    pub actor: Actor,
    /// As part of what.
    pub operation: Operation,
}

pub(crate) fn last_change(gate: &Gate, id: Uuid) -> Inner<Option<LastChange>> {
    let mut statement = gate.read(LAST)?;
    let mut rows = statement.query([id_text(id)])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(LastChange {
        seq: row.get("seq")?,
        actor: actor(row.get("actor")?, &row.get::<_, String>("role")?)?,
        operation: operation(&row.get::<_, String>("operation")?)?,
    }))
}

/// When an operation was first carried out on each record, unless it was taken back and not done again.
pub(crate) fn first_carried_out(
    gate: &Gate,
    operation: Operation,
    on: &[Uuid],
) -> Inner<HashMap<Uuid, DateTime<Utc>>> {
    let on: Vec<String> = on.iter().map(|id| id_text(*id)).collect();
    let mut statement = gate.read(CARRIED_OUT)?;
    let mut rows = statement.query((serde_json::to_string(&on)?, operation.code()))?;
    // For each record the entries that did it, and whether each still holds.
    let mut deeds: HashMap<Uuid, BTreeMap<i64, (DateTime<Utc>, bool)>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let of = deeds.entry(uuid(&row.get::<_, String>("record")?)?).or_default();
        let (undoes, redoes): (Option<i64>, Option<i64>) = (row.get("undoes")?, row.get("redoes")?);
        match undoes.or(redoes) {
            Some(deed) => {
                if let Some((_, holds)) = of.get_mut(&deed) {
                    *holds = redoes.is_some();
                }
            }
            None => {
                of.insert(row.get("seq")?, (instant(&row.get::<_, String>("at")?)?, true));
            }
        }
    }
    let first = |of: BTreeMap<i64, (DateTime<Utc>, bool)>| {
        of.into_values().find(|(_, holds)| *holds).map(|(at, _)| at)
    };
    Ok(deeds.into_iter().filter_map(|(id, of)| Some((id, first(of)?))).collect())
}

/// What one entry changed; the numbers that it gave aren't told.
pub(crate) fn changed_in(gate: &Gate, seq: u32) -> Inner<Vec<Changed>> {
    let mut statement = gate.read(ENTRY)?;
    let mut rows = statement.query([seq])?;
    let mut changed = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get("kind")?;
        if kind == NUMBER {
            continue;
        }
        let image = |column: &str| -> Inner<Option<Value>> {
            let image: Option<String> = row.get(column)?;
            Ok(image.map(|image| serde_json::from_str(&image)).transpose()?)
        };
        changed.push(Changed {
            kind: kind_of(&kind)?,
            id: uuid(&row.get::<_, String>("record")?)?,
            before: image("before_image")?,
            after: image("after_image")?,
        });
    }
    Ok(changed)
}

/// What an id names or once named, as the journal knows it.
pub(crate) fn kind(gate: &Gate, id: Uuid) -> Inner<Option<Kind>> {
    let code: Option<String> = gate.read(KIND)?.query_row([id_text(id)], |row| row.get(0)).optional()?;
    code.map(|code| kind_of(&code)).transpose()
}

pub(crate) fn history(gate: &Gate, id: Uuid) -> Inner<Vec<Change>> {
    let mut statement = gate.read(HISTORY)?;
    let mut rows = statement.query([id_text(id)])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let image = |column: &str| -> Inner<Option<Value>> {
            let image: Option<String> = row.get(column)?;
            Ok(image.map(|image| serde_json::from_str(&image)).transpose()?)
        };
        let (before, after) = (image("before_image")?, image("after_image")?);
        let (was_there, is_there): (bool, bool) = (row.get("was_there")?, row.get("is_there")?);
        changes.push(Change {
            seq: row.get("seq")?,
            at: instant(&row.get::<_, String>("at")?)?,
            actor: actor(row.get("actor")?, &row.get::<_, String>("role")?)?,
            operation: operation(&row.get::<_, String>("operation")?)?,
            undoes: row.get("undoes")?,
            redoes: row.get("redoes")?,
            kind: kind_of(&row.get::<_, String>("kind")?)?,
            erased: (was_there && before.is_none()) || (is_there && after.is_none()),
            before,
            after,
        });
    }
    Ok(changes)
}

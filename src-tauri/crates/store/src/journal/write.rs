//! The one function that changes a record's row, and what a transaction remembers of its changes.

use super::{Gate, beside, entry, history, numbers};
use crate::{
    Operation, StoreError,
    error::{Fault, Inner},
    kept::{Derived, noun},
    rows::{self, Row},
};
use chrono::{DateTime, Utc};
use domain::{Actor, BodyId, Kind};
use std::collections::HashMap;
use uuid::Uuid;

/// A record as it was before the transaction and as it is now.
#[derive(Debug)]
pub(super) struct Pending {
    pub(super) kind: Kind,
    pub(super) id: Uuid,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// A number given in this transaction.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) body: BodyId,
    pub(super) image: String,
}

/// What a transaction did so far.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) records: Vec<Pending>,
    places: HashMap<Uuid, usize>,
    pub(super) numbers: Vec<Given>,
}

/// Who does what, and when.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    pub(super) operation: Operation,
    pub(super) actor: Actor,
    pub(super) at: DateTime<Utc>,
    pub(super) undoes: Option<i64>,
    pub(super) redoes: Option<i64>,
}

impl Changes {
    fn note(&mut self, pending: Pending) {
        match self.places.get(&pending.id).and_then(|&at| self.records.get_mut(at)) {
            Some(earlier) => earlier.after = pending.after,
            None => {
                self.places.insert(pending.id, self.records.len());
                self.records.push(pending);
            }
        }
    }

    fn kind_of(&self, id: Uuid) -> Option<Kind> {
        self.places.get(&id).and_then(|&at| self.records.get(at)).map(|change| change.kind)
    }

    /// A reference to what this very transaction took out is said the other way round: it can't go.
    fn blame(&self, fault: Fault) -> Fault {
        match fault {
            Fault::Store(StoreError::DanglingReference {
                kind: by,
                id: by_id,
                field,
                to: Some(kind),
                missing: Some(id),
            }) if self.records.iter().any(|change| change.id == id) => {
                Fault::Store(StoreError::StillReferred { kind, id, by, by_id, field })
            }
            other => other,
        }
    }

    /// Drops what came back to where it began.
    pub(super) fn settle(&mut self) {
        self.records.retain(|change| change.before != change.after);
    }
}

/// Makes a record's row what it shall be: new, changed, in the trash, or gone. Nothing is done if it is so already.
pub(super) fn row(
    gate: &Gate,
    changes: &mut Changes,
    kind: Kind,
    id: Uuid,
    after: Option<Row>,
    derive: impl FnOnce(&Row) -> Inner<Derived>,
) -> Inner<()> {
    let noun = noun(kind);
    let before = rows::by_id(gate, noun, id)?;
    if before == after {
        return Ok(());
    }
    if before.is_none() {
        // A record's links, finds and history go by its id alone.
        let named = changes.kind_of(id).map_or_else(|| history::kind(gate, id), |kind| Ok(Some(kind)))?;
        if let Some(named) = named.filter(|&named| named != kind) {
            return Err(StoreError::IdTaken { id, kind: named }.into());
        }
    }
    let derived = after.as_ref().map(derive).transpose()?;
    if let Some(claim) = derived.as_ref().and_then(|derived| derived.claim) {
        numbers::claim(gate, changes, claim, id)?;
    }
    let _open = gate.opened();
    match (&before, &after) {
        (_, None) => {
            gate.write(&noun.sql.delete)?.execute([rows::id_text(id)])?;
        }
        (was, Some(row)) => {
            let sql = if was.is_some() { &noun.sql.update } else { &noun.sql.insert };
            let mut statement = gate.write(sql)?;
            row.bind(noun.table, &mut statement)?;
            statement.raw_execute()?;
        }
    }
    let trashed = after.as_ref().is_some_and(|row| row.trashed_at.is_some());
    let is_new = before.is_none();
    beside::links(gate, kind, id, is_new, derived.as_ref())?;
    beside::search_text(gate, kind, id, is_new, derived.filter(|_| !trashed))?;
    let image = |row: &Option<Row>| row.as_ref().map(Row::image).transpose();
    changes.note(Pending { kind, id, before: image(&before)?, after: image(&after)? });
    Ok(())
}

/// A transaction under way. Dropped without being committed, it never was.
#[derive(Debug)]
pub(super) struct Open<'g> {
    gate: &'g Gate,
}

impl<'g> Open<'g> {
    pub(super) fn begin(gate: &'g Gate) -> Inner<Open<'g>> {
        gate.begin_anew();
        gate.run("BEGIN IMMEDIATE")?;
        Ok(Open { gate })
    }

    /// Checks the references, appends to the journal and commits; nothing is kept if no record changed.
    pub(super) fn commit(self, mut changes: Changes, deed: &Deed) -> Inner<()> {
        if self.append(&mut changes, deed)? { self.end(&changes) } else { Ok(()) }
    }

    /// Checks the references and appends to the journal. Whether anything had changed at all.
    pub(super) fn append(&self, changes: &mut Changes, deed: &Deed) -> Inner<bool> {
        changes.settle();
        if changes.records.is_empty() && changes.numbers.is_empty() {
            return Ok(false);
        }
        beside::check_links(self.gate, changes)?;
        entry::append(self.gate, changes, deed)?;
        Ok(true)
    }

    /// Commits what `changes` came to last.
    pub(super) fn end(self, changes: &Changes) -> Inner<()> {
        self.keep().map_err(|fault| changes.blame(fault))
    }

    /// As [`Open::commit`], with one more step after the entry is written; it is final even if the
    /// record was gone already.
    pub(super) fn erase(
        self,
        mut changes: Changes,
        deed: &Deed,
        step: impl FnOnce() -> Inner<()>,
    ) -> Inner<()> {
        changes.settle();
        beside::check_links(self.gate, &changes)?;
        entry::append(self.gate, &changes, deed)?;
        step()?;
        self.end(&changes)
    }

    /// Commits as it is.
    pub(super) fn keep(self) -> Inner<()> {
        if self.gate.was_stopped() {
            return Err(StoreError::CalledOff.into());
        }
        self.gate.run("COMMIT").map_err(|fault| {
            if fault.is_foreign_key() { beside::name_dangling(self.gate).unwrap_or(fault) } else { fault }
        })?;
        self.gate.called_off().spend();
        Ok(())
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if self.gate.in_transaction() {
            // A rollback that fails leaves the transaction for SQLite to undo when the file is next opened.
            let _ = self.gate.shielded(|| self.gate.run("ROLLBACK"));
        }
    }
}

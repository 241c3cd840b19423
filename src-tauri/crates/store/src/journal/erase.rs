//! A person's right to erasure: what the journal kept of a record goes, its hashes stay, the chain holds.

use super::{
    Gate, content, history,
    tx::write_untyped,
    write::{Changes, Deed, Open},
};
use crate::{
    Operation, StoreError,
    error::Inner,
    kept::noun,
    rows::{self, id_text},
};
use chrono::{DateTime, Utc};
use domain::{Actor, Kind};
use uuid::Uuid;

const ERASE: &str = include_str!("sql/erase-images.sql");

pub(crate) fn erase(gate: &Gate, id: Uuid, actor: &Actor, at: DateTime<Utc>) -> Inner<()> {
    let Some(kind) = history::kind(gate, id)? else {
        // It was never kept as anything, so there is no better word for it.
        return Err(StoreError::NotFound { kind: Kind::Person, id }.into());
    };
    let row = rows::by_id(gate, noun(kind), id)?;
    if row.as_ref().is_some_and(|row| row.trashed_at.is_none()) {
        return Err(StoreError::StillKept { kind, id }.into());
    }
    let open = Open::begin(gate)?;
    let mut changes = Changes::default();
    write_untyped(gate, &mut changes, kind, id, None)?;
    let deed = Deed { operation: Operation::Erase, actor: actor.clone(), at, undoes: None, redoes: None };
    open.erase(changes, &deed, || {
        let _open = gate.opened();
        gate.write(ERASE)?.execute([id_text(id)])?;
        if kind == Kind::File { content::drop_unused(gate) } else { Ok(()) }
    })?;
    // What was erased also leaves the write-ahead log.
    gate.empty_log()
}

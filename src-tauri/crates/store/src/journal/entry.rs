//! Entries of the journal, each chained by its hash to the one before.
//!
//! An entry's hash is SHA-256 over the hash before it and the entry's facts as a JSON array, among them
//! the hash of each row image. An image's hash is SHA-256 over a random salt and the image, so that an
//! erased image can't be guessed from the hash that stays.

use super::{
    Gate, instant_text, role_code,
    write::{Changes, Deed},
};
use crate::{error::Inner, rows::id_text};
use domain::Digest;
use rusqlite::{OptionalExtension, named_params};
use sha2::{Digest as _, Sha256};
use uuid::{NoContext, Timestamp, Uuid};

const LAST: &str = include_str!("sql/last-entry.sql");
const ADD: &str = include_str!("sql/add-entry.sql");
const ADD_CHANGE: &str = include_str!("sql/add-change.sql");
const ADD_STEP: &str = include_str!("sql/add-undo-step.sql");
const FORGET_REDO: &str = include_str!("sql/forget-redo.sql");

/// What the journal calls a number given, where a record's noun stands otherwise.
pub(crate) const NUMBER: &str = "number";

/// A row image with its salt and hash.
pub(crate) struct Image {
    pub(crate) text: String,
    pub(crate) salt: [u8; 16],
    pub(crate) hash: [u8; 32],
}

impl Image {
    fn of(text: &str) -> Image {
        let salt = Uuid::new_v4().into_bytes();
        Image { hash: image_hash(&salt, text), salt, text: text.to_owned() }
    }
}

pub(crate) fn image_hash(salt: &[u8], image: &str) -> [u8; 32] {
    Sha256::new_with_prefix(salt).chain_update(image).finalize().into()
}

/// An entry's facts, in the order in which they are hashed.
pub(crate) struct Chained<'e> {
    pub(crate) seq: i64,
    pub(crate) id: &'e str,
    pub(crate) at: &'e str,
    pub(crate) actor: &'e str,
    pub(crate) role: &'e str,
    pub(crate) operation: &'e str,
    pub(crate) undoes: Option<i64>,
    pub(crate) redoes: Option<i64>,
    /// For each change: the noun, the record, and the hashes of the row before and after.
    pub(crate) changes: Vec<ChangeHashes>,
}

type ChangeHashes = (String, String, Option<[u8; 32]>, Option<[u8; 32]>);

pub(crate) fn entry_hash(previous: &[u8], entry: &Chained<'_>) -> Inner<[u8; 32]> {
    let hex = |hash: &Option<[u8; 32]>| hash.map(|hash| Digest::from(hash).to_string());
    let changes: Vec<_> = entry
        .changes
        .iter()
        .map(|(kind, record, before, after)| (kind, record, hex(before), hex(after)))
        .collect();
    let facts = serde_json::to_vec(&(
        entry.seq,
        entry.id,
        entry.at,
        entry.actor,
        entry.role,
        entry.operation,
        entry.undoes,
        entry.redoes,
        changes,
    ))?;
    Ok(Sha256::new_with_prefix(previous).chain_update(facts).finalize().into())
}

struct NewChange<'c> {
    kind: &'c str,
    record: String,
    before: Option<Image>,
    after: Option<Image>,
}

/// Appends what a transaction did, and makes it the next to be undone.
pub(super) fn append(gate: &Gate, changes: &Changes, deed: &Deed) -> Inner<i64> {
    let new: Vec<NewChange<'_>> = new_changes(changes);
    let (last, previous): (i64, Vec<u8>) = gate
        .read(LAST)?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or_else(|| (0, vec![0; 32]));
    let seq = last + 1;
    let (id, at) = (id_text(entry_id(deed)), instant_text(deed.at));
    let operation = deed.operation.code();
    let hash = entry_hash(
        &previous,
        &Chained {
            seq,
            id: &id,
            at: &at,
            actor: &deed.actor.name,
            role: role_code(deed.actor.role),
            operation: &operation,
            undoes: deed.undoes,
            redoes: deed.redoes,
            changes: new.iter().map(NewChange::hashes).collect(),
        },
    )?;
    let _open = gate.opened();
    gate.write(ADD)?.execute(named_params! {
        ":seq": seq,
        ":id": id,
        ":at": at,
        ":actor": deed.actor.name,
        ":role": role_code(deed.actor.role),
        ":operation": operation,
        ":undoes": deed.undoes,
        ":redoes": deed.redoes,
        ":previous": previous,
        ":hash": hash,
    })?;
    let mut add = gate.write(ADD_CHANGE)?;
    for (n, change) in new.iter().enumerate() {
        add.execute(named_params! {
            ":entry": seq,
            ":n": i64::try_from(n).unwrap_or(i64::MAX),
            ":kind": change.kind,
            ":record": change.record,
            ":before_image": change.before.as_ref().map(|image| &image.text),
            ":before_salt": change.before.as_ref().map(|image| image.salt),
            ":before_hash": change.before.as_ref().map(|image| image.hash),
            ":after_image": change.after.as_ref().map(|image| &image.text),
            ":after_salt": change.after.as_ref().map(|image| image.salt),
            ":after_hash": change.after.as_ref().map(|image| image.hash),
        })?;
    }
    let is_new = deed.undoes.is_none() && deed.redoes.is_none();
    if is_new && (!changes.records.is_empty() || deed.operation.is_final()) {
        gate.write(FORGET_REDO)?.execute([])?;
        gate.write(ADD_STEP)?.execute([seq])?;
    }
    Ok(seq)
}

fn new_changes(changes: &Changes) -> Vec<NewChange<'_>> {
    let image = |image: &Option<String>| image.as_deref().map(Image::of);
    let records = changes.records.iter().map(|change| NewChange {
        kind: change.kind.code(),
        record: id_text(change.id),
        before: image(&change.before),
        after: image(&change.after),
    });
    let numbers = changes.numbers.iter().map(|given| NewChange {
        kind: NUMBER,
        record: given.body.to_string(),
        before: None,
        after: Some(Image::of(&given.image)),
    });
    records.chain(numbers).collect()
}

impl NewChange<'_> {
    fn hashes(&self) -> ChangeHashes {
        let hash = |image: &Option<Image>| image.as_ref().map(|image| image.hash);
        (self.kind.to_owned(), self.record.clone(), hash(&self.before), hash(&self.after))
    }
}

/// Version 7, from the instant of the deed: the clock is passed in.
fn entry_id(deed: &Deed) -> Uuid {
    let seconds = u64::try_from(deed.at.timestamp()).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, deed.at.timestamp_subsec_nanos()))
}

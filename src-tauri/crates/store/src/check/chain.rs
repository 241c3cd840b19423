//! Walks the journal from its first entry and computes every hash again.

use crate::{
    error::Inner,
    journal::{Chained, Gate, entry_hash, image_hash},
};
use rusqlite::Row;

pub(super) struct Walked {
    pub(super) faults: Vec<String>,
    pub(super) entries: u32,
}

const ENTRIES: &str = include_str!("entries.sql");
const CHANGES: &str = include_str!("changes.sql");

pub(super) fn walk(gate: &Gate) -> Inner<Walked> {
    let mut walked = Walked { faults: Vec::new(), entries: 0 };
    let mut previous = vec![0u8; 32];
    let mut statement = gate.read(ENTRIES)?;
    let mut changes = gate.read(CHANGES)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        walked.entries += 1;
        let seq: i64 = row.get("seq")?;
        if seq != i64::from(walked.entries) {
            walked.faults.push(format!("the journal has no entry {}; it was taken out", walked.entries));
            return Ok(walked);
        }
        if row.get::<_, Vec<u8>>("previous")? != previous {
            walked.faults.push(format!("entry {seq} of the journal doesn't follow the one before it"));
        }
        let mut hashes = Vec::new();
        let mut of_entry = changes.query([seq])?;
        while let Some(change) = of_entry.next()? {
            let n: i64 = change.get("n")?;
            for (side, words) in [("before", "before"), ("after", "after")] {
                if !image_holds(change, side)? {
                    let fault = format!(
                        "change {} of entry {seq} was altered: the row {words} it isn't what was journalled",
                        n + 1
                    );
                    walked.faults.push(fault);
                }
            }
            hashes.push((
                change.get("kind")?,
                change.get("record")?,
                change.get("before_hash")?,
                change.get("after_hash")?,
            ));
        }
        let text = |column: &str| row.get::<_, String>(column);
        let entry = Chained {
            seq,
            id: &text("id")?,
            at: &text("at")?,
            actor: &text("actor")?,
            role: &text("role")?,
            operation: &text("operation")?,
            undoes: row.get("undoes")?,
            redoes: row.get("redoes")?,
            changes: hashes,
        };
        let hash: Vec<u8> = row.get("hash")?;
        if entry_hash(&previous, &entry)? != hash.as_slice() {
            walked.faults.push(format!("entry {seq} of the journal was altered"));
        }
        previous = hash;
    }
    Ok(walked)
}

/// An image is as it was journalled, or erased together with its salt.
fn image_holds(change: &Row<'_>, side: &str) -> Inner<bool> {
    let image: Option<String> = change.get(&*format!("{side}_image"))?;
    let salt: Option<Vec<u8>> = change.get(&*format!("{side}_salt"))?;
    let hash: Option<[u8; 32]> = change.get(&*format!("{side}_hash"))?;
    Ok(match (image, salt, hash) {
        (Some(image), Some(salt), Some(hash)) => image_hash(&salt, &image) == hash,
        (None, None, _) => true,
        _ => false,
    })
}

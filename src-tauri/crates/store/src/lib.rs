//! One SQLite file: records, journal, search, the content of files, backup.
//!
//! Writing goes through [`Store::transact`] alone, under the name of what somebody did. For each such step
//! the journal holds the person, the instant and the rows as they were and as they are, each entry sealed
//! with the hash of the one before. Whatever looks back reads there: undo, redo, history, the audit.
//!
//! This crate is the only one that knows SQL. It must never know of papers, print, windows, or what a
//! use case is about: rules between records and who may do what are the office's, rules of one record
//! are the domain's. It knows no clock; the instant is passed in.

mod backup;
mod call_off;
mod check;
mod error;
mod journal;
mod kept;
mod open;
mod operation;
mod references;
mod rows;
mod search;
mod store;
#[cfg(test)]
mod tests;
mod view;

pub use backup::Copied;
pub use call_off::CallOff;
pub use check::CheckReport;
pub use error::StoreError;
pub use journal::{Change, Changed, LastChange, MOST_CONTENT, Turn, Tx, UndoState};
pub use kept::{Brief, Kept, Series};
pub use open::{OpenStep, SCHEMA_VERSION};
pub use operation::Operation;
pub use references::Referrer;
pub use search::{Hit, Segment, fold};
pub use store::Store;
pub use view::{By, Days, Trashed, View};

//! One SQLite file: records, journal, search, the content of files, backup.
//!
//! Every write is a named operation in one transaction ([`Store::transact`]); the journal keeps who did
//! what when, with each changed row before and after, in a chain of hashes. Undo, redo, the audit trail
//! and a record's history come from those same rows.
//!
//! This crate is the only one that knows SQL. It must never know of papers, print, windows, or what a
//! use case is about: rules between records and who may do what are the office's, rules of one record
//! are the domain's. It knows no clock; the instant is passed in.

mod backup;
mod check;
mod error;
mod journal;
mod kept;
mod open;
mod operation;
mod rows;
mod search;
mod store;
#[cfg(test)]
mod tests;
mod view;

pub use check::CheckReport;
pub use error::StoreError;
pub use journal::{Change, Tx, UndoState};
pub use kept::{Brief, Kept, Series};
pub use open::SCHEMA_VERSION;
pub use operation::Operation;
pub use search::{Hit, Segment};
pub use store::Store;
pub use view::{By, Days, Trashed, View};

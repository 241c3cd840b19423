//! Other formats in and out: the dossier (a whole store in one JSON), Markdown, plain text, invitations
//! as iCalendar, tables as CSV, people as vCards, people from tables, mail addresses, vCards and
//! iCalendar files, and members of a body from lists of names.
//!
//! Bytes and readers come in, values of the domain go out, and the other way round. This crate must
//! never know of the file system, the store, windows or fonts. A text that comes in keeps its words
//! byte for byte; what a format can say and the record can't is kept as words, never dropped.

pub mod calendar;
pub mod cards;
pub mod dossier;
mod encoding;
mod imported;
pub mod markdown;
pub mod members;
pub mod people;
pub mod plain;
pub mod table;
mod text;

pub use dossier::{Dossier, DossierError, FileContent, Limits, Records};
pub use encoding::NotReadable;
pub use imported::{ImportedRelease, ImportedSection, ImportedSections};
pub use text::{NotText, decode};

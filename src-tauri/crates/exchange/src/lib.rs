//! Other formats in and out: the dossier (a whole store in one JSON), Markdown and plain text.
//!
//! Bytes and readers come in, values of the domain go out, and the other way round. This crate must
//! never know of the file system, the store, windows or fonts. A text that comes in keeps its words
//! byte for byte; what a format can say and the record can't is kept as words, never dropped.

pub mod dossier;
mod imported;
pub mod markdown;
pub mod plain;
mod text;

pub use dossier::{Dossier, DossierError, FileContent, Limits, Records};
pub use imported::{ImportedRelease, ImportedSection, ImportedSections};
pub use text::{NotText, decode};

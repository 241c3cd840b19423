//! Dossiers: everything, or one meeting with all that it needs, in one JSON file and back.

mod import;
mod nouns;
mod removed;
mod take_out;

pub use import::{ImportedDossier, import, import_watched};
pub use take_out::{take_out, take_out_watched};

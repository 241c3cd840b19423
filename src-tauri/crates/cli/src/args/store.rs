//! Verbs of the store itself.

use super::record::{List, Remove, Show};
use crate::nouns::NounName;
use clap::{Args, Subcommand};
use office::domain::File;
use std::path::PathBuf;

/// What can be done with a store.
#[derive(Subcommand)]
pub enum StoreVerb {
    /// Make a new store
    New(New),
    /// Look a store through: its pages, journal, records and files
    Check(OnlyStore),
    /// Copy a store to another file and verify the copy before it counts
    Backup(Backup),
    /// Take the last change back
    Undo(OnlyStore),
    /// Make the change again that was taken back last
    Redo(OnlyStore),
    /// Who changed a record, when and how
    History(History),
    /// Find records by words; accents and case don't matter
    Search(Search),
    /// What was removed
    Trash(OnlyStore),
    /// Take a record back out of the trash, with what was removed along with it
    Restore(Restore),
    /// Take a dossier in: all of it or nothing
    Import(Import),
    /// Write everything, or one meeting with all that it needs, into a dossier
    ExportDossier(ExportDossier),
}

/// A store and nothing else.
#[derive(Args)]
pub struct OnlyStore {
    /// The store
    pub store: PathBuf,
}

/// Making a store.
#[derive(Args)]
pub struct New {
    /// The file to make; nothing may be there yet
    pub store: PathBuf,
    /// Fill it with an invented task force, to look around in
    #[arg(long)]
    pub sample: bool,
}

/// Backing up.
#[derive(Args)]
pub struct Backup {
    /// The store
    pub store: PathBuf,
    /// Where the copy goes; a file that is there stays whole until the copy is
    pub to: PathBuf,
}

/// A record's history.
#[derive(Args)]
pub struct History {
    /// The store
    pub store: PathBuf,
    /// The record's id, or the beginning of it
    pub id: String,
}

/// Searching.
#[derive(Args)]
pub struct Search {
    /// The store
    pub store: PathBuf,
    /// What to look for
    #[arg(required = true)]
    pub words: Vec<String>,
    /// At most so many records
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
}

/// Restoring.
#[derive(Args)]
pub struct Restore {
    /// The store
    pub store: PathBuf,
    /// The record's noun
    pub kind: NounName,
    /// The record's id, or the beginning of it
    pub id: String,
}

/// Taking a dossier in.
#[derive(Args)]
pub struct Import {
    /// The store
    pub store: PathBuf,
    /// The dossier
    pub dossier: PathBuf,
}

/// Writing a dossier.
#[derive(Args)]
pub struct ExportDossier {
    /// The store
    pub store: PathBuf,
    /// Only this meeting, with all that it needs
    #[arg(long, value_name = "ID")]
    pub meeting: Option<String>,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
}

/// What can be done with files.
#[derive(Subcommand)]
pub enum FileVerb {
    /// List them
    List(List<File>),
    /// Show one with all its fields
    Show(Show<File>),
    /// Take a file into the store; its id is printed
    Add(AddFile),
    /// Put one in the trash
    Remove(Remove<File>),
}

/// Taking a file in.
#[derive(Args)]
pub struct AddFile {
    /// The store
    pub store: PathBuf,
    /// The file to take in
    pub path: PathBuf,
}

//! Verbs of press releases.

use super::{
    minutes::Print,
    moves,
    record::{ChangedFields, List, Remove},
};
use clap::{Args, Subcommand};
use office::domain::{Language, Release, ReleaseMove};
use std::path::PathBuf;

/// What can be done with press releases.
#[derive(Subcommand)]
pub enum ReleaseVerb {
    /// Import one from text or Markdown: the first line is the headline; its id is printed
    Import(Import),
    /// List them
    List(List<Release>),
    /// Show one with its text
    Show(OneRelease),
    /// Change fields of one; those that aren't named stay as they are
    Set(Set),
    /// Move one through its life
    Advance(Advance),
    /// Put one in the trash
    Remove(Remove<Release>),
    /// Print one as PDF
    Export(Export),
}

/// Importing.
#[derive(Args)]
pub struct Import {
    /// The store
    pub store: PathBuf,
    /// The meeting it is about
    #[arg(long, value_name = "ID")]
    pub meeting: Option<String>,
    /// The language of the text: en, ro, sr-Latn
    #[arg(long, value_name = "TAG")]
    pub lang: Language,
    /// The release whose text it gives in another language
    #[arg(long, value_name = "ID")]
    pub variant_of: Option<String>,
    /// The text; a name that ends in .md is read as Markdown
    pub file: PathBuf,
}

/// One release.
#[derive(Args)]
pub struct OneRelease {
    /// The store
    pub store: PathBuf,
    /// Its id, or the beginning of it; not needed where there is only one
    pub id: Option<String>,
}

/// Changing.
#[derive(Args)]
pub struct Set {
    #[command(flatten)]
    pub which: OneRelease,
    #[command(flatten)]
    pub fields: ChangedFields<Release>,
}

moves! {
    /// A move of a press release.
    ReleaseStep of ReleaseMove {
        /// Ask those who must agree
        AskClearance,
        /// Everybody has agreed
        Clear,
        /// Send it out
        Release,
        /// Back to the writer; say why
        Return,
        /// Take it back; say why
        Withdraw,
    }
}

/// Moving.
#[derive(Args)]
#[command(allow_missing_positional = true)]
pub struct Advance {
    #[command(flatten)]
    pub which: OneRelease,
    /// The move
    pub step: ReleaseStep,
    /// Why, where it is returned or withdrawn
    #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
    pub reason: String,
}

/// Exporting.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    pub which: OneRelease,
    #[command(flatten)]
    pub print: Print,
}

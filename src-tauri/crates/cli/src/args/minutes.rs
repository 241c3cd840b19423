//! Verbs of minutes.

use super::values;
use clap::{Args, Subcommand, ValueEnum};
use office::{
    Sheet,
    domain::{Digest, Language},
    minutes::Deadline,
};
use std::path::PathBuf;

/// What can be done with minutes.
#[derive(Subcommand)]
pub enum MinutesVerb {
    /// Begin them with an empty section for each agenda item; their id is printed
    Begin(OfMeeting),
    /// Import their text from Markdown: headings become sections; their id is printed
    Import(Import),
    /// Show them, with their status and what was approved
    Show(OfMeeting),
    /// Send the draft to the delegations
    Circulate(Circulate),
    /// Show what has changed since they were circulated
    ///
    /// Section by section: [-words that are gone-] and {+words that are new+}
    Changes(OfMeeting),
    /// Send them to the chair
    Submit(OfMeeting),
    /// Approve them as they stand, for good
    Approve(Approve),
    /// Send them back to the secretariat
    Return(Return),
    /// Correct approved minutes
    Corrigendum(Corrigendum),
    /// Print them as PDF
    Export(Export),
}

/// The minutes of a meeting.
#[derive(Args)]
pub struct OfMeeting {
    /// The store
    pub store: PathBuf,
    /// The meeting
    #[arg(long, value_name = "ID")]
    pub meeting: String,
    /// The language, where there are minutes in several; the meeting's where none is given
    #[arg(long, value_name = "TAG")]
    pub lang: Option<Language>,
}

/// Importing.
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    pub of: OfMeeting,
    /// The Markdown file
    pub file: PathBuf,
}

/// Circulating.
#[derive(Args)]
pub struct Circulate {
    #[command(flatten)]
    pub of: OfMeeting,
    /// Until when corrections are taken: to the end of a day at the meeting's place, 2015-07-01, or to an instant,
    /// 2015-07-01T12:00:00+03:00
    #[arg(long, value_name = "DAY|INSTANT", value_parser = values::deadline)]
    pub deadline: Deadline,
}

/// Approving.
#[derive(Args)]
pub struct Approve {
    #[command(flatten)]
    pub of: OfMeeting,
    /// Who signs; where none is given, the name given with --by, else the one who chaired
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// As what: “Chair”; the chair's function on that day where none is given
    #[arg(long, value_name = "TEXT")]
    pub function: Option<String>,
    /// The digest of the text that was read (`minutes show` gives it); another text is refused
    #[arg(long, value_name = "SHA256")]
    pub digest: Option<Digest>,
}

/// Returning.
#[derive(Args)]
pub struct Return {
    #[command(flatten)]
    pub of: OfMeeting,
    /// Why; the secretariat reads it
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Correcting.
#[derive(Args)]
pub struct Corrigendum {
    #[command(flatten)]
    pub of: OfMeeting,
    /// What the corrigendum says
    #[arg(long, allow_hyphen_values = true)]
    pub text: String,
}

/// Exporting.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    pub of: OfMeeting,
    #[command(flatten)]
    pub print: Print,
}

/// How a paper is printed.
#[derive(Args)]
pub struct Print {
    /// The file to write; in the current folder under a fitting name where none is given
    #[arg(long, value_name = "OUT.pdf")]
    pub to: Option<PathBuf>,
    /// The sheet
    #[arg(long, default_value = "a4")]
    pub sheet: SheetName,
}

/// A sheet by its name.
#[derive(Clone, Copy, ValueEnum)]
pub enum SheetName {
    /// 210 × 297 mm
    A4,
    /// 8.5 × 11 in
    Letter,
}

impl From<SheetName> for Sheet {
    fn from(name: SheetName) -> Sheet {
        match name {
            SheetName::A4 => Sheet::A4,
            SheetName::Letter => Sheet::Letter,
        }
    }
}

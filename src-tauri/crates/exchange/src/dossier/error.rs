//! Why a dossier isn't taken.

use domain::{Digest, Invalid, Kind};
use std::{fmt, io};
use uuid::Uuid;

/// A dossier that can't be read or taken over. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum DossierError {
    /// It is longer than what is read.
    #[error("the dossier is larger than {} MB; export fewer meetings at a time or leave large files out", limit / 1_000_000)]
    TooLarge {
        /// The greatest length in bytes.
        limit: u64,
    },
    /// It ends before its end.
    #[error("the dossier is cut off at line {line}, column {column}; get the whole file")]
    Truncated {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It breaks the rules of UTF-8.
    #[error("the dossier is not UTF-8: byte {at} doesn't fit; get the file as it was exported")]
    NotUtf8 {
        /// The first byte at fault, counted from 0.
        at: u64,
    },
    /// A newer Rapporteur wrote it.
    #[error(
        "the dossier has version {version}, this program reads up to version {}; update Rapporteur",
        super::VERSION
    )]
    Newer {
        /// Its version.
        version: u64,
    },
    /// It is something else.
    #[error("this is not a dossier: {0}; choose a file that “export-dossier” made")]
    NotADossier(String),
    /// It is no JSON.
    #[error("the dossier can't be read at line {line}, column {column}: {problem}")]
    Syntax {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What is wrong there.
        problem: String,
    },
    /// A field is unknown, missing or of another type.
    #[error("“{path}” in the dossier (line {line}, column {column}): {problem}")]
    Field {
        /// Where it is: `records.meetings[3].zone`.
        path: String,
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// A record breaks a rule of its noun.
    #[error("{kind} {id} in the dossier is not right: {} ({})", .invalid.problem, .invalid.field)]
    Record {
        /// The noun.
        kind: Kind,
        /// The record.
        id: Uuid,
        /// The rule.
        invalid: Invalid,
    },
    /// An id stands twice.
    #[error(
        "the id {id} stands twice in the dossier: {first} and {second}; each record needs an id of its own"
    )]
    DuplicateId {
        /// The id.
        id: Uuid,
        /// The noun of the first record.
        first: Kind,
        /// The noun of the second.
        second: Kind,
    },
    /// Records refer to what isn't there.
    #[error("the dossier refers to what isn't there: {}", list(.0))]
    Dangling(Vec<Dangling>),
    /// A record lies within itself.
    #[error("{kind} {id} in the dossier refers to itself through “{field}”; break the circle")]
    Cycle {
        /// The noun.
        kind: Kind,
        /// One of those in the circle.
        id: Uuid,
        /// The field through which it goes.
        field: String,
    },
    /// An agenda item lies under an item of another meeting.
    #[error("agenda item {item} in the dossier lies under {parent}, which is on another meeting's agenda")]
    OtherAgenda {
        /// The item.
        item: Uuid,
        /// The item above it.
        parent: Uuid,
    },
    /// Bytes don't give the digest that stands beside them.
    #[error(
        "a file's content in the dossier is damaged: its SHA-256 is {found}, not {stated}; export it again"
    )]
    DigestDiffers {
        /// The digest that stands there.
        stated: Digest,
        /// The digest of the bytes.
        found: Digest,
    },
    /// A content stands twice.
    #[error("the content {0} stands twice in the dossier; leave one out")]
    DuplicateContent(Digest),
    /// The length of a file isn't that of its content.
    #[error("file {id} in the dossier says it has {stated} bytes, but its content has {found}")]
    SizeDiffers {
        /// The file.
        id: Uuid,
        /// The length that stands there.
        stated: u32,
        /// The length of the content.
        found: usize,
    },
    /// A file's content isn't there.
    #[error("the content of file {id} (“{name}”) isn't in the dossier; export it again")]
    NoContent {
        /// The file.
        id: Uuid,
        /// Its name.
        name: String,
    },
    /// The reader or writer failed.
    #[error("the dossier can't be read or written: {0}")]
    Io(#[source] io::Error),
}

/// A reference to what isn't there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dangling {
    /// The noun of the record that refers.
    pub kind: Kind,
    /// The record that refers.
    pub id: Uuid,
    /// The field, as `hosts.organisation_id`.
    pub field: &'static str,
    /// The noun that is meant.
    pub to_kind: Kind,
    /// The record that is meant.
    pub to: Uuid,
}

impl fmt::Display for Dangling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Dangling { kind, id, field, to_kind, to } = self;
        write!(f, "“{field}” of {kind} {id} means {to_kind} {to}")
    }
}

/// The first few, and how many more.
fn list(all: &[Dangling]) -> String {
    const SHOWN: usize = 5;
    let mut text = all.iter().take(SHOWN).map(Dangling::to_string).collect::<Vec<_>>().join("; ");
    if all.len() > SHOWN {
        text.push_str(&format!("; and {} more", all.len() - SHOWN));
    }
    text
}

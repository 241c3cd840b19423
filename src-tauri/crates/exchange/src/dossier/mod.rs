//! The dossier: everything of a store in one JSON.
//!
//! `{ "format": "rapporteur-dossier", "version": 1, "records": { "organisations": [ … ], … },
//! "files": [ { "digest": …, "content": base64 } ] }`. It is read all or not at all: a dossier that
//! came back from [`read`] and passed [`Dossier::check_references`] can be taken over whole.

mod check;
mod content;
mod error;
mod read;
mod records;
mod references;
mod stream;

pub use content::FileContent;
pub use error::{Dangling, DossierError};
pub use read::read;
pub use records::{Records, Source, Visit};
pub use references::{Reference, Referring};

use domain::{Kind, Record};
use schemars::{JsonSchema, Schema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};
use std::io::Write;
use uuid::Uuid;

/// The version that is written; newer ones can't be read.
pub const VERSION: u32 = 1;

/// What a dossier calls itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// The only one.
    #[serde(rename = "rapporteur-dossier")]
    Dossier,
}

/// Records and the contents of their files.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dossier {
    /// What this is.
    pub format: Format,
    /// The version of the form.
    #[schemars(range(min = 1, max = 1))]
    pub version: u32,
    /// The records, noun by noun.
    pub records: Records,
    /// The contents of files, each once.
    pub files: Vec<FileContent>,
}

/// How much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The greatest length of a dossier in bytes.
    pub bytes: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 400_000_000 }
    }
}

impl Limits {
    /// Refuses a length that is known before anything is read.
    ///
    /// # Errors
    /// [`DossierError::TooLarge`].
    pub fn allow(&self, bytes: u64) -> Result<(), DossierError> {
        if bytes > self.bytes { Err(DossierError::TooLarge { limit: self.bytes }) } else { Ok(()) }
    }
}

impl Dossier {
    /// A dossier of the version that is written today.
    pub fn new(records: Records, files: Vec<FileContent>) -> Dossier {
        Dossier { format: Format::Dossier, version: VERSION, records, files }
    }

    /// Whether everything that a record needs is in the dossier or known elsewhere, and nothing lies within
    /// itself.
    ///
    /// # Errors
    /// [`DossierError::Dangling`] with every reference to what isn't there, [`DossierError::Cycle`],
    /// or [`DossierError::OtherAgenda`].
    pub fn check_references(&self, known: &dyn Fn(Kind, Uuid) -> bool) -> Result<(), DossierError> {
        check::references(&self.records, known)
    }
}

/// Writes a dossier.
///
/// # Errors
/// [`DossierError::Io`] where the writer refuses.
pub fn write(dossier: &Dossier, writer: &mut dyn Write) -> Result<(), DossierError> {
    let mut writer = std::io::BufWriter::new(writer);
    serde_json::to_writer_pretty(&mut writer, dossier)
        .map_err(std::io::Error::from)
        .and_then(|()| writer.write_all(b"\n"))
        .and_then(|()| writer.flush())
        .map_err(DossierError::Io)
}

/// The JSON Schema (draft 2020-12) of a dossier.
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Dossier>()
}

/// The name under which messages speak of a record.
fn named<R: Record>(record: &R) -> (Kind, Uuid) {
    (R::KIND, record.id().into())
}

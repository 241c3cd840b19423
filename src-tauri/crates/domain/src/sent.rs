//! Everything that a press release says, gathered from the record, and the canonical form of what went out.
//!
//! A release that went out is printed from that form alone, so that later changes of the record (an
//! issuer's name, a speaker's, a logo) can't reach it.

use crate::{ContentStatement, Digest, FileId, NotCanonical, Release, Zone, content::canonical};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A press release with the names that its record only refers to. It is read by the noun's own type for good: a
/// field that [`Release`] gets later needs a default, and none may go (`tests/kept.rs` holds an example).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseContent {
    /// The release.
    pub release: Release,
    /// The issuers' names, in the release's order.
    pub issuers: Vec<String>,
    /// The name of the body it is about; may be empty.
    pub body: String,
    /// The statements that its text places.
    pub statements: Vec<ContentStatement>,
    /// What the corrected release is called, where this one corrects another: its number or headline.
    pub correction_of: Option<String>,
    /// The zone in which the day of going out is given.
    pub zone: Zone,
}

/// A picture on a paper that was kept, by its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct SentPicture {
    /// The file by which the text places it.
    pub file_id: FileId,
    /// What kind of picture it is.
    pub media_type: String,
    /// The digest of its bytes.
    pub digest: Digest,
}

/// The mark at the head of a paper that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct SentLogo {
    /// The picture.
    pub picture: SentPicture,
    /// What a reader who can't see it is told: whose mark it is.
    pub alt: String,
}

/// All that the paper of a release is made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentRelease {
    /// The version of this form; 1.
    pub form: u32,
    /// What it says.
    pub content: ReleaseContent,
    /// The mark at its head.
    pub logo: Option<SentLogo>,
    /// The pictures in it, each once.
    pub pictures: Vec<SentPicture>,
}

impl SentRelease {
    /// The canonical form, as that of [`crate::MinutesContent`].
    ///
    /// # Errors
    /// Only where serde refuses, which these types never do.
    pub fn canonical(&self) -> Result<Vec<u8>, NotCanonical> {
        canonical(self)
    }

    /// Reads a canonical form back.
    ///
    /// # Errors
    /// [`NotCanonical`] when the bytes aren't such a form.
    pub fn from_canonical(bytes: &[u8]) -> Result<SentRelease, NotCanonical> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// The same words as they stand in the world now: what became of the release since it went out.
    pub fn as_it_stands(&mut self, release: &Release) {
        self.content.release.status = release.status;
        self.content.release.withdrawn_reason.clone_from(&release.withdrawn_reason);
    }

    /// Every picture in it, the mark at its head too.
    pub fn all_pictures(&self) -> impl Iterator<Item = &SentPicture> {
        self.logo.iter().map(|logo| &logo.picture).chain(&self.pictures)
    }
}

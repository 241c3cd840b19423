//! Documents in the register, and files inside the store.

use crate::{BodyId, DocumentId, FileId, Invalid, Kind, MeetingId, Record, record::not_blank};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{fmt, str::FromStr};

/// An entry in the register of documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// The symbol under which it is registered; may be empty.
    pub symbol: String,
    /// The title.
    pub title: String,
    /// What sort it is: “report”, “questionnaire”. May be empty.
    pub kind: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// The body it belongs to.
    pub body_id: Option<BodyId>,
    /// The meeting it was issued for.
    pub meeting_id: Option<MeetingId>,
    /// Its file.
    pub file_id: Option<FileId>,
}

impl Record for Document {
    type Id = DocumentId;
    const KIND: Kind = Kind::Document;

    fn id(&self) -> DocumentId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Document, "title", &self.title)
    }
}

/// The SHA-256 of some content (FIPS 180-4), written as 64 lower-case hexadecimal digits.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[specta(type = String)]
pub struct Digest([u8; 32]);

/// A text that is not a SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a SHA-256; it has 64 hexadecimal digits")]
pub struct NotADigest(pub String);

impl Digest {
    /// The digest of the bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        use sha2::Digest as _;
        Digest(sha2::Sha256::digest(bytes).into())
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl From<[u8; 32]> for Digest {
    fn from(bytes: [u8; 32]) -> Digest {
        Digest(bytes)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Digest {
    type Err = NotADigest;
    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let wrong = || NotADigest(text.to_owned());
        if text.len() != 64 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(wrong());
        }
        let mut bytes = [0u8; 32];
        for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            let digits = std::str::from_utf8(digits).map_err(|_| wrong())?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| wrong())?;
        }
        Ok(Digest(bytes))
    }
}

impl TryFrom<String> for Digest {
    type Error = NotADigest;
    fn try_from(text: String) -> Result<Self, NotADigest> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.to_string()
    }
}

/// A file kept inside the store; its content is found by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Its id.
    pub id: FileId,
    /// The name it had when it came.
    pub name: String,
    /// What it is (RFC 6838): “image/jpeg”.
    pub media_type: String,
    /// Its length in bytes.
    pub size: u32,
    /// The SHA-256 of its content.
    pub digest: Digest,
}

impl Record for File {
    type Id = FileId;
    const KIND: Kind = Kind::File;

    fn id(&self) -> FileId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::File, "name", &self.name)?;
        if self.name.contains(['/', '\\', '\0']) {
            return Err(Invalid::new(
                Kind::File,
                "name",
                "a file's name has no slashes; leave the folder out",
            ));
        }
        if !self.media_type.contains('/') {
            return Err(Invalid::new(
                Kind::File,
                "media_type",
                format!("“{}” isn't a media type", self.media_type),
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_sha_256() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Digest::of(b"").to_string(), empty);
        assert_eq!(empty.parse::<Digest>().unwrap(), Digest::of(b""));
        assert!("e3b0".parse::<Digest>().is_err());
        assert!("é".repeat(32).parse::<Digest>().is_err());
    }
}

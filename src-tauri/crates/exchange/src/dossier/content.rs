//! The contents of files in a dossier.

use base64::{display::Base64Display, engine::general_purpose::STANDARD};
use domain::Digest;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// The content of one or more files that are alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileContent {
    /// The SHA-256 of the bytes.
    pub digest: Digest,
    /// The bytes.
    #[serde(serialize_with = "encode", deserialize_with = "decode")]
    #[schemars(with = "String", extend("contentEncoding" = "base64"))]
    pub content: Vec<u8>,
}

impl FileContent {
    /// The content with its digest.
    pub fn of(content: Vec<u8>) -> FileContent {
        FileContent { digest: Digest::of(&content), content }
    }
}

fn encode<S: Serializer>(content: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&Base64Display::new(content, &STANDARD))
}

fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    deserializer.deserialize_str(Base64)
}

/// Decodes from the reader's own buffer, so that the text is never held twice.
struct Base64;

impl de::Visitor<'_> for Base64 {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("base64")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Vec<u8>, E> {
        base64::Engine::decode(&STANDARD, text).map_err(|error| E::custom(format!("not base64: {error}")))
    }
}

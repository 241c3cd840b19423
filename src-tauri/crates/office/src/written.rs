//! What a file that left the house holds.

use crate::{Problem, files::write_whole};
use serde::Serialize;
use specta::Type;
use std::path::Path;

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Written {
    /// The file.
    pub path: String,
    /// Its length in bytes.
    pub bytes: u32,
    /// How many rows, or people, stand in it.
    pub rows: u32,
}

/// Writes the file whole.
pub(crate) fn written(to: &Path, bytes: &[u8], rows: usize) -> Result<Written, Problem> {
    write_whole(to, bytes)?;
    let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(Written { path: to.display().to_string(), bytes: count(bytes.len()), rows: count(rows) })
}

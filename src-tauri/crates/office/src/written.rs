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

/// What is to leave the house, gathered from the record: to write it, the desk isn't needed.
#[derive(Debug)]
pub struct Outgoing {
    bytes: Vec<u8>,
    rows: usize,
}

impl Outgoing {
    pub(crate) fn new(bytes: Vec<u8>, rows: usize) -> Outgoing {
        Outgoing { bytes, rows }
    }

    /// Writes the file whole.
    ///
    /// # Errors
    /// Where it can't be written; what stood there stays.
    pub fn write(&self, to: &Path) -> Result<Written, Problem> {
        write_whole(to, &self.bytes)?;
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Written { path: to.display().to_string(), bytes: count(self.bytes.len()), rows: count(self.rows) })
    }
}

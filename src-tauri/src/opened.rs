//! Kept files that other programs have open: copies in a folder of the program's own, which go with this run.

use office::files::SetOut;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The copies, and the folder in which they are.
#[derive(Debug)]
pub struct OpenedFiles {
    folder: PathBuf,
    held: Mutex<Vec<SetOut>>,
}

impl OpenedFiles {
    /// Copies that are made in a folder `opened` of this one. Nothing else is ever kept there.
    #[must_use]
    pub fn kept_in(folder: &Path) -> OpenedFiles {
        OpenedFiles { folder: folder.join("opened"), held: Mutex::default() }
    }

    /// The folder; it is made when first asked for.
    #[must_use]
    pub fn folder(&self) -> &Path {
        // Where it fails, writing into it fails too and says so.
        let _ = std::fs::create_dir_all(&self.folder);
        &self.folder
    }

    /// Keeps a copy until this run ends.
    pub fn hold(&self, file: SetOut) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }

    /// Deletes all copies. The process ends without dropping what it holds, so it has to be said.
    pub fn clear(&self) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Deletes what an earlier run left because it was killed, or because a program still held a file.
    pub fn sweep(&self) {
        // What still can't be deleted goes another time.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

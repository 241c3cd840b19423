//! Setting a kept file out on the disk, so that another program can open it.

use crate::{Desk, Explained, Problem, Saying, problem::FileFault};
use domain::{File, FileId};
use serde::Serialize;
use specta::Type;
use std::{
    fs::OpenOptions,
    io::{self, BufWriter, Read, Write},
    path::{Path, PathBuf},
};
use store::StoreError;
use tempfile::TempDir;

/// What is known of a kept file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FileFacts {
    /// Its id.
    pub id: FileId,
    /// The name it had when it came.
    pub name: String,
    /// Its length.
    pub bytes: u32,
    /// What it is (RFC 6838).
    pub media_type: String,
    /// Whether a file of its type can carry a program that runs when it is opened.
    pub may_carry_macros: bool,
}

impl From<&File> for FileFacts {
    fn from(file: &File) -> FileFacts {
        FileFacts {
            id: file.id,
            may_carry_macros: may_carry_macros(&file.name),
            name: file.name.clone(),
            bytes: file.size,
            media_type: file.media_type.clone(),
        }
    }
}

/// Endings of files that office programs run macros from, and of those that are programs themselves.
const RUN: &[&str] = &[
    "doc", "dot", "docm", "dotm", "xls", "xlt", "xlsm", "xltm", "xlsb", "xlam", "ppt", "pps", "pot", "pptm",
    "ppsm", "potm", "ppam", "odt", "ott", "ods", "ots", "odp", "otp", "odg", "odb", "rtf", "mdb", "accdb",
    "exe", "com", "bat", "cmd", "msi", "scr", "ps1", "vbs", "js", "jar", "sh", "py", "app", "desktop", "lnk",
    "reg",
];

fn may_carry_macros(name: &str) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| RUN.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// What is known of a kept file.
///
/// # Errors
/// Where there is no such file.
pub fn facts(desk: &Desk, id: FileId) -> Result<FileFacts, Problem> {
    Ok(FileFacts::from(&desk.view().require::<File>(id)?))
}

/// A file on the disk, in a folder that is its own and goes with it.
#[derive(Debug)]
pub struct SetOut {
    /// Held, not read: the folder is deleted when this is dropped.
    _folder: TempDir,
    path: PathBuf,
}

impl SetOut {
    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Why a file can't be set out.
#[derive(Debug, thiserror::Error)]
pub enum SetOutError {
    /// The name means a folder.
    #[error("the file is called “{0}”, which no file on a disk can be; give it another name")]
    NoName(String),
}

impl Explained for SetOutError {
    fn code(&self) -> &'static str {
        "no_name"
    }

    fn saying(&self) -> Option<Saying> {
        let SetOutError::NoName(name) = self;
        Some(Saying::NoName { name: name.clone() })
    }
}

/// Bytes that are read and written at once.
const PIECE: usize = 256 * 1024;

/// Writes what a file holds into a new folder within this one, which only its owner may read and nobody may change.
///
/// # Errors
/// Where there is no such file, it can't be written, or the desk's work is called off.
pub fn set_out(desk: &Desk, id: FileId, within: &Path) -> Result<SetOut, Problem> {
    let file = desk.view().require::<File>(id)?;
    let mut content = desk.store.content(&file.digest)?;
    if Path::new(&file.name).file_name().is_none_or(|name| name != file.name.as_str()) {
        return Err(SetOutError::NoName(file.name).into());
    }
    let fault = |path: &Path, error: &io::Error| FileFault::new(path, "written", error);
    let mut new = tempfile::Builder::new();
    new.prefix("rapporteur-");
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let folder = new.tempdir_in(within).map_err(|error| fault(within, &error))?;
    let path = folder.path().join(&file.name);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // Piece by piece: slides may be longer than what the machine has of memory to spare.
    let written = options.open(&path).and_then(|out| {
        let mut out = BufWriter::with_capacity(PIECE, out);
        while io::copy(&mut (&mut content).take(PIECE as u64), &mut out)? > 0 {
            if desk.call_off().is_asked() {
                return Ok(false);
            }
        }
        out.flush()?;
        // It goes with this run: whoever mends something in it is to be asked for another place by the other program.
        let mut may = out.get_ref().metadata()?.permissions();
        may.set_readonly(true);
        out.get_ref().set_permissions(may)?;
        Ok(true)
    });
    if !written.map_err(|error| fault(&path, &error))? {
        return Err(StoreError::CalledOff.into());
    }
    Ok(SetOut { _folder: folder, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_run_is_told_by_its_ending() {
        for name in ["a.docm", "B.XLSM", "c.pptm", "old.doc", "old.xls", "old.ppt", "text.odt", "x.y.exe"] {
            assert!(may_carry_macros(name), "{name}");
        }
        for name in ["a.docx", "b.xlsx", "c.pptx", "d.pdf", "doc", "e.png"] {
            assert!(!may_carry_macros(name), "{name}");
        }
    }
}

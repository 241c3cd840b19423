//! Writing a file to the outside: whole or not at all.

use crate::{Problem, problem::FileFault};
use std::{fs, io::Write, path::Path};

/// Writes the bytes beside the target, makes them last, and puts them in its place; what stood there
/// stays whole until then.
///
/// # Errors
/// Where the folder isn't there, the disk is full, or writing isn't allowed.
pub fn write_whole(to: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let fault = |error: &std::io::Error| FileFault::new(to, "written", error);
    if to.is_dir() {
        return Err(fault(&std::io::ErrorKind::IsADirectory.into()).into());
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside =
        tempfile::Builder::new().prefix(".rapporteur-").tempfile_in(folder).map_err(|error| fault(&error))?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).map_err(|error| fault(&error))?;
    readable(beside.path()).map_err(|error| fault(&error))?;
    beside.persist(to).map_err(|error| fault(&error.error))?;
    // The new name must last as well; where folders can't be synced, the file's own sync has to do.
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Temporary files are private; a paper is for others to read too.
#[cfg(unix)]
fn readable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stood_there_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("paper.pdf");
        write_whole(&to, b"first").unwrap();
        write_whole(&to, b"second").unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left lying beside it");
    }

    #[test]
    fn a_missing_folder_is_named() {
        let problem = write_whole(Path::new("/nowhere/at/all/paper.pdf"), b"x").unwrap_err();
        assert_eq!(problem.code, "missing");
        assert!(problem.message.contains("paper.pdf"), "{problem}");
    }

    #[test]
    fn a_folder_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write_whole(folder.path(), b"x").unwrap_err().code, "is_a_folder");
    }
}

//! Writing a file to the outside: whole or not at all.

use crate::{Explained, Problem, Saying, problem::FileFault};
use std::{ffi::OsString, fs, io::Write, path::Path};

/// How the names of files begin that aren't whole yet.
const PREFIX: &str = ".rapporteur-";

/// Writes the bytes beside the target, makes them last, and puts them in its place; what stood there
/// stays whole until then.
///
/// # Errors
/// Where the folder isn't there, the disk is full, writing isn't allowed, or a store stands there.
pub fn write_whole(to: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let fault = |error: &std::io::Error| FileFault::new(to, "written", error);
    if to.is_dir() {
        return Err(fault(&std::io::ErrorKind::IsADirectory.into()).into());
    }
    if is_store(to) {
        return Err(OverStore(to.display().to_string()).into());
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = beside(folder, to).map_err(|error| fault(&error))?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).map_err(|error| fault(&error))?;
    beside.persist(to).map_err(|error| fault(&error.error))?;
    // The new name must last as well; where folders can't be synced, the file's own sync has to do.
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// An export that would take the place of a store.
#[derive(Debug, thiserror::Error)]
#[error("“{0}” is a Rapporteur file, and an export would take its place; choose another name")]
struct OverStore(String);

impl Explained for OverStore {
    fn code(&self) -> &'static str {
        "is_a_store"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::IsAStore { path: self.0.clone() })
    }
}

/// Whether a store stands there, by its ending or by the log beside it. It isn't looked into: closing it again would let
/// go of the locks that SQLite has on the open one.
fn is_store(path: &Path) -> bool {
    let is_named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("rapporteur"));
    let has_log = || {
        let mut log = OsString::from(path);
        log.push("-wal");
        Path::new(&log).exists()
    };
    path.exists() && (is_named || has_log())
}

/// A file beside the target. Temporary files are private, but a paper is read by whom the machine's own
/// settings let read new files; one that takes another's place is read by whoever could read that.
#[cfg(unix)]
fn beside(folder: &Path, to: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let mut asked = tempfile::Builder::new();
    asked.prefix(PREFIX).permissions(fs::Permissions::from_mode(0o666));
    let beside = asked.tempfile_in(folder)?;
    if let Ok(there) = fs::metadata(to) {
        beside.as_file().set_permissions(there.permissions())?;
    }
    Ok(beside)
}

#[cfg(not(unix))]
fn beside(folder: &Path, _: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new().prefix(PREFIX).tempfile_in(folder)
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

    #[cfg(unix)]
    #[test]
    fn others_may_read_it_as_the_machine_says_and_as_before() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777;
        fs::write(folder.path().join("plain.txt"), b"").unwrap();
        let to = folder.path().join("paper.pdf");
        write_whole(&to, b"first").unwrap();
        assert_eq!(mode("paper.pdf"), mode("plain.txt"), "as any new file of this account");
        fs::set_permissions(&to, fs::Permissions::from_mode(0o604)).unwrap();
        write_whole(&to, b"second").unwrap();
        assert_eq!((mode("paper.pdf"), fs::read(&to).unwrap()), (0o604, b"second".to_vec()));
    }

    #[test]
    fn a_missing_folder_is_named() {
        let problem = write_whole(Path::new("/nowhere/at/all/paper.pdf"), b"x").unwrap_err();
        assert_eq!(problem.code, "missing");
        assert!(problem.message.contains("paper.pdf"), "{problem}");
    }

    #[test]
    fn no_export_takes_the_place_of_a_store() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["open.rapporteur", "Named.RAPPORTEUR", "named otherwise.db"] {
            let store = folder.path().join(name);
            let mut desk = crate::Desk::create(&store).unwrap();
            let before = fs::read(&store).unwrap();
            let refused = write_whole(&store, b"x").unwrap_err();
            assert_eq!(refused.code, "is_a_store", "{refused}");
            assert!(refused.message.contains(name), "{refused}");
            assert_eq!(fs::read(&store).unwrap(), before);
            let actor = domain::Actor { name: "Ana".into(), role: domain::Role::Secretariat };
            let body = serde_json::json!({ "name": "Task Force" });
            let serde_json::Value::Object(fields) = body else { unreachable!() };
            crate::records::add_fields(&mut desk, &actor, domain::Kind::Body, fields).unwrap();
        }
        write_whole(&folder.path().join("new.rapporteur"), b"x").unwrap();
    }

    #[test]
    fn a_folder_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(write_whole(folder.path(), b"x").unwrap_err().code, "is_a_folder");
    }
}

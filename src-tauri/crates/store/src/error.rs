//! What can go wrong with a store, said so that a person knows what to do.

use crate::Operation;
use domain::{BodyId, Invalid, Kind};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Why the store refused or failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file is something else.
    #[error("“{}” is not a Rapporteur store; choose another file", .0.display())]
    NotOurs(PathBuf),
    /// The file is damaged.
    #[error("“{}” is damaged ({what}); go back to a backup of it", .path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// The file was written by a newer program.
    #[error(
        "“{}” was written by a newer Rapporteur (its format is {found}, this program knows up to {known}); update the program",
        .path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// The file's schema version.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// The file or its folder can't be written.
    #[error(
        "“{}” can't be written: the file, its folder or its medium is write-protected or belongs to somebody else; copy \
         the file to a folder of your own and open the copy",
        .0.display()
    )]
    ReadOnly(PathBuf),
    /// A new file, or one that takes another's place, can't be written there.
    #[error(
        "“{}” can't be written: its folder or its medium is write-protected or belongs to somebody else; choose \
         another folder",
        .0.display()
    )]
    Denied(PathBuf),
    /// Another window or program has it open.
    #[error("“{}” is open in another window or program; close it there first", .0.display())]
    InUse(PathBuf),
    /// The disk is full.
    #[error("there is no room left on the disk for “{}”; nothing was changed: make room and try again", .path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// A new store would overwrite a file.
    #[error("“{}” exists already; choose another name", .0.display())]
    Exists(PathBuf),
    /// There is no such file.
    #[error("there is no file “{}”; check the name", .0.display())]
    Missing(PathBuf),
    /// There is no such record, or it is in the trash.
    #[error("there is no {kind} with the id {id}")]
    NotFound {
        /// The noun.
        kind: Kind,
        /// The id asked for.
        id: Uuid,
    },
    /// An id already names something else.
    #[error("the id {id} already names {article} {kind}; give the new record another id", article = article(*.kind))]
    IdTaken {
        /// The id.
        id: Uuid,
        /// What it names.
        kind: Kind,
    },
    /// A number was given before and is never given again.
    #[error(
        "the number {number} was given before in this body; numbers are never given twice: choose another"
    )]
    NumberTaken {
        /// The body.
        body: BodyId,
        /// The number as people write it.
        number: String,
    },
    /// A record breaks a rule of its own.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// A record refers to what isn't there.
    #[error(
        "the {kind} {id} refers in “{field}” to {}, which isn't there; add that first, or take the reference out",
        target_words(*.to, *.missing)
    )]
    DanglingReference {
        /// The noun that refers.
        kind: Kind,
        /// Which one.
        id: Uuid,
        /// Its field.
        field: String,
        /// The noun it refers to; none where that is a file's content.
        to: Option<Kind>,
        /// The id that isn't there.
        missing: Option<Uuid>,
    },
    /// A record that others refer to can't be removed.
    #[error("the {kind} {id} can't go: the {by} {by_id} refers to it in “{field}”; remove that first")]
    StillReferred {
        /// The noun that should go.
        kind: Kind,
        /// Which one.
        id: Uuid,
        /// The noun that refers to it.
        by: Kind,
        /// Which one.
        by_id: Uuid,
        /// In which field.
        field: String,
    },
    /// A kind has no reference of this sort, so nothing can be found by it.
    #[error("{plural} can't be found by {by}", plural = .kind.plural())]
    NotFoundBy {
        /// The noun.
        kind: Kind,
        /// The column asked for.
        by: &'static str,
    },
    /// Nothing is left to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// Nothing is left to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The last operation is final.
    #[error("“{}” is final and can't be undone", .0.words())]
    Final(Operation),
    /// The record must be in the trash before it is erased.
    #[error("the {kind} {id} is still in use; remove it first, then erase it")]
    StillKept {
        /// The noun.
        kind: Kind,
        /// Which one.
        id: Uuid,
    },
    /// A file is larger than the store takes.
    #[error("the file has {size} bytes; a store takes files of at most {most}")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The most there may be.
        most: u64,
    },
    /// A file's content is not as long as was said.
    #[error("the file should have {stated} bytes but {read} were read; it may be changing: try again")]
    WrongSize {
        /// What was said.
        stated: u64,
        /// What came.
        read: u64,
    },
    /// The person asked to stop.
    #[error("this was called off; nothing was changed")]
    CalledOff,
    /// There is no content with this digest.
    #[error("the store holds no file content with the digest {digest}")]
    NoContent {
        /// The digest asked for.
        digest: domain::Digest,
    },
    /// The SQLite this program was built with is too old.
    #[error(
        "this program was built with SQLite {found}; it needs 3.51.3 or newer, older ones can lose writes"
    )]
    OldSqlite {
        /// The version found.
        found: &'static str,
    },
    /// The file system refused.
    #[error("“{}”: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database refused for a reason of its own.
    #[error("“{}”: the store couldn't do this: {what}", .path.display())]
    Failed {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        what: String,
    },
}

fn article(kind: Kind) -> &'static str {
    if kind.words().starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

fn target_words(to: Option<Kind>, missing: Option<Uuid>) -> String {
    let noun = to.map_or("a file's content", Kind::words);
    missing.map_or_else(|| noun.to_owned(), |id| format!("the {noun} {id}"))
}

/// What can fail inside, before the file is named.
#[derive(Debug)]
pub(crate) enum Fault {
    Sql(rusqlite::Error),
    Store(StoreError),
    Io(std::io::Error),
    /// A row that doesn't say what the schema promises.
    Broken(String),
}

pub(crate) type Inner<T> = Result<T, Fault>;

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Fault::Sql(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Fault::Store(error)
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Fault::Io(error)
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Fault::Broken(error.to_string())
    }
}

impl Fault {
    /// The error as people read it, with the file named.
    pub(crate) fn in_file(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Fault::Store(error) => error,
            Fault::Broken(what) => StoreError::Corrupt { path, what },
            Fault::Io(source) => io(path, source),
            Fault::Sql(error) => sql(path, &error),
        }
    }

    /// As [`Fault::in_file`], of a file that is only being made: there is nothing to copy elsewhere yet.
    pub(crate) fn in_new_file(self, path: &Path) -> StoreError {
        match (self.in_file(path), path.parent()) {
            (StoreError::ReadOnly(_) | StoreError::Missing(_), Some(folder)) if !folder.exists() => {
                StoreError::Missing(folder.to_owned())
            }
            (StoreError::ReadOnly(path), _) => StoreError::Denied(path),
            (error, _) => error,
        }
    }

    pub(crate) fn is_foreign_key(&self) -> bool {
        matches!(self, Fault::Sql(rusqlite::Error::SqliteFailure(code, _))
            if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
    }
}

fn io(path: PathBuf, source: std::io::Error) -> StoreError {
    use std::io::ErrorKind as K;
    match source.kind() {
        K::StorageFull | K::QuotaExceeded | K::FileTooLarge => StoreError::Full { path },
        K::ReadOnlyFilesystem | K::PermissionDenied => StoreError::ReadOnly(path),
        K::NotFound => StoreError::Missing(path),
        _ => StoreError::Io { path, source },
    }
}

fn sql(path: PathBuf, error: &rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode as C;
    let what = error.to_string();
    match error.sqlite_error_code() {
        Some(C::NotADatabase) => StoreError::NotOurs(path),
        Some(C::DatabaseCorrupt) => StoreError::Corrupt { path, what },
        Some(C::DatabaseBusy | C::DatabaseLocked) => StoreError::InUse(path),
        Some(C::ReadOnly | C::PermissionDenied | C::CannotOpen) => StoreError::ReadOnly(path),
        Some(C::DiskFull) => StoreError::Full { path },
        Some(C::OperationInterrupted) => StoreError::CalledOff,
        // A file that may not grow any further gives the same advice as a full disk.
        Some(C::SystemIoFailure) if extended(error) == Some(rusqlite::ffi::SQLITE_IOERR_WRITE) => {
            StoreError::Full { path }
        }
        Some(_) => StoreError::Failed { path, what },
        // Whatever isn't SQLite's own code is about a value that can't be read as the schema says.
        None => StoreError::Corrupt { path, what },
    }
}

fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;
    use std::io::{Error, ErrorKind};

    /// The tests may run as somebody who may write everywhere: what a system answers is given.
    #[test]
    fn a_store_that_cant_be_written_is_told_with_the_way_out() {
        let path = Path::new("archive/2025.rapporteur");
        let answers = [
            // A protected file, a folder in which no log can be begun, and a file of somebody else's.
            ffi::SQLITE_READONLY,
            ffi::SQLITE_READONLY_DIRECTORY,
            ffi::SQLITE_CANTOPEN,
            ffi::SQLITE_PERM,
        ];
        let of_sqlite =
            answers.map(|code| Fault::Sql(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)));
        let of_system = [ErrorKind::ReadOnlyFilesystem, ErrorKind::PermissionDenied]
            .map(|kind| Fault::Io(Error::from(kind)));
        for fault in of_sqlite.into_iter().chain(of_system) {
            let told = fault.in_file(path);
            assert!(matches!(told, StoreError::ReadOnly(_)), "{told}");
            assert!(told.to_string().contains("copy the file to a folder of your own"), "{told}");
        }
    }

    #[test]
    fn of_a_file_that_isnt_there_yet_no_copy_is_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("2026.rapporteur");
        let of_sqlite =
            || Fault::Sql(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CANTOPEN), None));
        let of_system = || Fault::Io(Error::from(ErrorKind::PermissionDenied));
        for told in [of_sqlite().in_new_file(&new), of_system().in_new_file(&new)] {
            assert!(matches!(&told, StoreError::Denied(path) if *path == new), "{told}");
            assert!(told.to_string().ends_with("choose another folder"), "{told}");
        }
        let nowhere = folder.path().join("gone");
        let told = of_sqlite().in_new_file(&nowhere.join("2026.rapporteur"));
        assert!(matches!(&told, StoreError::Missing(folder) if *folder == nowhere), "{told}");
    }
}

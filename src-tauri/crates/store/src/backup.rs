//! Copies of the whole store, which count only once they are verified.

use crate::{
    StoreError, check,
    error::{Fault, Inner},
    journal::Gate,
};
use rusqlite::{Connection, OpenFlags, backup::Backup, backup::StepResult};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};
use uuid::Uuid;

/// Pages copied between two reports of progress.
const PIECE: i32 = 1024;

pub(crate) fn to(gate: &Gate, to: &Path, progress: &mut dyn FnMut(u32)) -> Result<(), StoreError> {
    let target = std::path::absolute(to).map_err(|source| StoreError::Io { path: to.to_owned(), source })?;
    if same_file(gate.path(), &target) {
        return Err(StoreError::InUse(target));
    }
    copy(gate.connection(), &target, progress).map_err(|fault| fault.in_file(&target))
}

/// Copies into a file beside the target, verifies it, and only then puts it in the target's place.
pub(crate) fn copy(from: &Connection, target: &Path, progress: &mut dyn FnMut(u32)) -> Inner<()> {
    release_old(target)?;
    let part = beside(target);
    let done = write(from, &part, progress)
        .and_then(|()| verify(&part))
        .and_then(|()| Ok(fs::File::open(&part)?.sync_all()?))
        .and_then(|()| Ok(fs::rename(&part, target)?))
        .and_then(|()| sync_folder(target));
    if done.is_err() {
        // The part is of no use; if it can't be removed either, the first error says why.
        let _ = fs::remove_file(&part);
        let _ = fs::remove_file(with_suffix(&part, "-journal"));
    } else {
        progress(100);
    }
    done
}

fn write(from: &Connection, part: &Path, progress: &mut dyn FnMut(u32)) -> Inner<()> {
    let mut into = Connection::open_with_flags(
        part,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    {
        let backup = Backup::new(from, &mut into)?;
        loop {
            let step = backup.step(PIECE)?;
            let done = backup.progress();
            let (all, left) = (i64::from(done.pagecount.max(1)), i64::from(done.remaining));
            progress(u32::try_from((all - left) * 90 / all).unwrap_or(0));
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                _ => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    }
    // One file that stands by itself: no log beside it.
    into.pragma_update(None, "journal_mode", "DELETE")?;
    into.close().map_err(|(_, error)| Fault::Sql(error))
}

fn verify(part: &Path) -> Inner<()> {
    let conn = Connection::open_with_flags(
        part,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    let gate = Gate::new(conn, part.to_owned())?;
    match check::whole(&gate)?.into_iter().next() {
        None => Ok(()),
        Some(fault) => Err(Fault::Broken(fault)),
    }
}

/// A store that is open isn't replaced. One that is closed may have left a log beside it, which must not
/// be taken for the new file's: it is worked into the old file first.
fn release_old(target: &Path) -> Inner<()> {
    if !target.exists() {
        return Ok(());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let locked = Connection::open_with_flags(target, flags).and_then(|old| {
        old.execute_batch("BEGIN IMMEDIATE; COMMIT")?;
        if fs::metadata(with_suffix(target, "-wal")).is_ok_and(|log| log.len() > 0) {
            old.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        old.close().map_err(|(_, error)| error)
    });
    match locked {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            Err(error.into())
        }
        // What is no database has neither a lock nor a log.
        _ => Ok(()),
    }
}

fn beside(target: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name().unwrap_or_default());
    name.push(format!(".{}.part", Uuid::new_v4().simple()));
    target.with_file_name(name)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn same_file(a: &Path, b: &Path) -> bool {
    match (fs::canonicalize(a), fs::canonicalize(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

#[cfg(unix)]
fn sync_folder(target: &Path) -> Inner<()> {
    Ok(fs::File::open(target.parent().unwrap_or(Path::new(".")))?.sync_all()?)
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Inner<()> {
    Ok(())
}

//! Copies of the whole store, which count only once they are verified.

use crate::{
    StoreError, check,
    error::{Fault, Inner},
    journal::Gate,
};
use rusqlite::{Connection, ErrorCode, OpenFlags, backup::Backup, backup::StepResult};
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::Duration,
};
use uuid::Uuid;

/// Pages copied between two reports of progress.
const PIECE: i32 = 1024;

/// Steps of SQLite's own between two questions whether the verification is called off.
const STEPS: i32 = 200;

/// A copy beside its target, of which nobody knows yet whether it is whole. Dropped, it goes.
#[derive(Debug)]
pub struct Copied {
    part: PathBuf,
    target: PathBuf,
}

impl Copied {
    /// Verifies the copy and puts it in its target's place; what stood there stays until then. The store
    /// isn't needed for it. `is_called_off` is asked again and again.
    ///
    /// # Errors
    /// [`StoreError::CalledOff`], [`StoreError::Corrupt`] if the copy doesn't hold, or when it can't be written.
    pub fn keep(self, is_called_off: impl FnMut() -> bool + Send + 'static) -> Result<(), StoreError> {
        self.settle(is_called_off).map_err(|fault| fault.in_new_file(&self.target))
    }

    pub(crate) fn settle(&self, is_called_off: impl FnMut() -> bool + Send + 'static) -> Inner<()> {
        verify(&self.part, is_called_off)?;
        fs::File::open(&self.part)?.sync_all()?;
        fs::rename(&self.part, &self.target)?;
        sync_folder(&self.target)
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        // In its target's place it is here no more; else it is of no use, and an error was told already.
        let _ = fs::remove_file(&self.part);
        let _ = fs::remove_file(with_suffix(&self.part, "-journal"));
    }
}

/// Copies into a file beside the target. `progress` gets per cent, and may call it off.
pub(crate) fn begin(
    gate: &Gate,
    to: &Path,
    progress: &mut dyn FnMut(u32) -> ControlFlow<()>,
) -> Result<Copied, StoreError> {
    let target = std::path::absolute(to).map_err(|source| StoreError::Io { path: to.to_owned(), source })?;
    if same_file(gate.path(), &target) {
        return Err(StoreError::InUse(target));
    }
    copy(gate.connection(), &target, progress).map_err(|fault| fault.in_new_file(&target))
}

/// As [`begin`], of a store that isn't open yet.
pub(crate) fn copy(
    from: &Connection,
    target: &Path,
    progress: &mut dyn FnMut(u32) -> ControlFlow<()>,
) -> Inner<Copied> {
    release_old(target)?;
    let copied = Copied { part: beside(target), target: target.to_owned() };
    write(from, &copied.part, progress)?;
    Ok(copied)
}

fn write(from: &Connection, part: &Path, progress: &mut dyn FnMut(u32) -> ControlFlow<()>) -> Inner<()> {
    let mut into = Connection::open_with_flags(
        part,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    // What a crash leaves of it never counts: it is made to last once it is verified, when nobody waits for the store.
    into.pragma_update(None, "synchronous", "OFF")?;
    {
        let backup = Backup::new(from, &mut into)?;
        loop {
            let step = backup.step(PIECE)?;
            let done = backup.progress();
            let (all, left) = (i64::from(done.pagecount.max(1)), i64::from(done.remaining));
            if progress(u32::try_from((all - left) * 100 / all).unwrap_or(0)).is_break() {
                return Err(StoreError::CalledOff.into());
            }
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

fn verify(part: &Path, mut is_called_off: impl FnMut() -> bool + Send + 'static) -> Inner<()> {
    if is_called_off() {
        return Err(StoreError::CalledOff.into());
    }
    let conn = Connection::open_with_flags(
        part,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    let gate = Gate::new(conn, part.to_owned())?;
    gate.connection().progress_handler(STEPS, Some(is_called_off))?;
    check::whole(&gate)?.into_iter().next().map_or(Ok(()), |fault| Err(Fault::Broken(fault)))
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
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Err(error.into()),
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

//! Making and opening the file: whose it is, which version, that nobody else has it, and its settings.

use crate::{
    CallOff, StoreError, backup,
    error::{Fault, Inner},
    journal::Gate,
};
use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};
use rusqlite_migration::{M, Migrations};
use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    time::Duration,
};

/// “RAPP”, as the first migration sets it.
const APPLICATION_ID: i64 = 0x5241_5050;

/// Each shipped once and never edited.
const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("../migrations/0001-record-and-journal.sql")).foreign_key_check(),
    M::up(include_str!("../migrations/0002-adopted-agenda.sql")),
    M::up(include_str!("../migrations/0003-indexes-of-long-lists.sql")),
    M::up(include_str!("../migrations/0004-sent-releases.sql")),
    M::up(include_str!("../migrations/0005-issued-agenda.sql")),
];

/// The schema version that this program writes.
pub const SCHEMA_VERSION: u32 = MIGRATIONS.len() as u32;

/// What is done before a store is open, where that takes its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenStep {
    /// A store of an older version is copied before it is changed; so many per cent are done.
    Copying(u32),
    /// The copy is verified.
    Verifying,
    /// The store is brought up to date. This comes to its end once it has begun.
    Updating,
}

/// WAL files of older versions could lose commits (fixed in 3.51.3).
const OLDEST_SQLITE: i32 = 3_051_003;

/// How long a store that is just being closed is waited for.
const PATIENCE: Duration = Duration::from_millis(150);

pub(crate) fn create(path: &Path) -> Result<Gate, StoreError> {
    let path = absolute(path)?;
    let claimed = fs::File::create_new(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.clone()),
        _ => Fault::Io(error).in_new_file(&path),
    })?;
    // Closed before SQLite opens it: closing it later would let go of SQLite's locks on it.
    drop(claimed);
    let made = (|| {
        let mut conn = connect(&path)?;
        lock(&conn)?;
        settings(&conn)?;
        migrate(&mut conn)?;
        Gate::new(conn, path.clone())
    })();
    made.map_err(|fault| {
        // Only what was made here is cleared away; if that fails too, the first error says more.
        let _ = fs::remove_file(&path);
        fault.in_new_file(&path)
    })
}

pub(crate) fn open(
    path: &Path,
    progress: &mut dyn FnMut(OpenStep),
    call_off: &CallOff,
) -> Result<Gate, StoreError> {
    let path = absolute(path)?;
    let found = fs::metadata(&path).map_err(|error| Fault::Io(error).in_file(&path))?;
    if !found.is_file() {
        return Err(StoreError::NotOurs(path));
    }
    if found.permissions().readonly() {
        return Err(StoreError::ReadOnly(path));
    }
    (|| {
        let mut conn = connect(&path)?;
        lock(&conn)?;
        if pragma(&conn, "application_id")? != APPLICATION_ID {
            return Err(StoreError::NotOurs(path.clone()).into());
        }
        let version = u32::try_from(pragma(&conn, "user_version")?).unwrap_or(0);
        if version > SCHEMA_VERSION {
            let (found, known) = (version, SCHEMA_VERSION);
            return Err(StoreError::Newer { path: path.clone(), found, known }.into());
        }
        if conn.is_readonly("main")? {
            return Err(StoreError::ReadOnly(path.clone()).into());
        }
        settings(&conn)?;
        if version < SCHEMA_VERSION {
            let copied = backup::copy(&conn, &before_migration(&path, version), &mut |percent| {
                progress(OpenStep::Copying(percent));
                if call_off.is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            progress(OpenStep::Verifying);
            let called_off = call_off.clone();
            copied.settle(move || called_off.is_asked())?;
            progress(OpenStep::Updating);
            migrate(&mut conn)?;
        }
        Gate::new(conn, path.clone())
    })()
    .map_err(|fault: Fault| fault.in_file(&path))
}

/// Where the file as it was before a migration is kept.
fn before_migration(path: &Path, version: u32) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".version-{version}.backup"));
    path.with_file_name(name)
}

fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|source| StoreError::Io { path: path.to_owned(), source })
}

fn connect(path: &Path) -> Inner<Connection> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldSqlite { found: rusqlite::version() }.into());
    }
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    conn.busy_timeout(PATIENCE)?;
    Ok(conn)
}

/// Takes the file for this handle alone, until it is closed or its process ends in whatever way: the lock
/// is the operating system's, on the file itself, so none is ever left behind.
fn lock(conn: &Connection) -> Inner<()> {
    set(conn, "locking_mode", "EXCLUSIVE")?;
    conn.execute_batch("BEGIN IMMEDIATE; COMMIT")?;
    Ok(())
}

/// What every connection is set to. `settings_hold` in the tests reads each one back.
fn settings(conn: &Connection) -> Inner<()> {
    set(conn, "trusted_schema", "OFF")?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    for (name, value) in [
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("cell_size_check", "ON"),
        ("mmap_size", "0"),
        // In KiB: the pages of a large store that a day's work goes back to.
        ("cache_size", "-32768"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
    ] {
        set(conn, name, value)?;
    }
    Ok(())
}

fn migrate(conn: &mut Connection) -> Inner<()> {
    Migrations::from_slice(MIGRATIONS).to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Fault::Sql(err),
        other => Fault::Broken(other.to_string()),
    })
}

/// Sets a pragma; some answer with a row, which is passed over.
fn set(conn: &Connection, name: &str, value: &str) -> Inner<()> {
    Ok(conn.pragma_update(None, name, value)?)
}

fn pragma(conn: &Connection, name: &str) -> Inner<i64> {
    Ok(conn.pragma_query_value(None, name, |row| row.get(0))?)
}

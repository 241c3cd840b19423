//! The one way to the database once it is open.
//!
//! Reading is for the whole crate; writing is for the journal alone. The compiler keeps the writing
//! functions to the journal's modules, and SQLite itself refuses any other statement that would write:
//! its authorizer allows writing only while the journal holds the gate open.

use crate::{
    CallOff, StoreError,
    call_off::STEPS,
    error::{Fault, Inner},
};
use rusqlite::{
    CachedStatement, Connection,
    hooks::{AuthAction, AuthContext, Authorization},
};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// The open database.
#[derive(Debug)]
pub(crate) struct Gate {
    conn: Connection,
    open: Arc<AtomicBool>,
    called_off: CallOff,
    /// While this is set, nothing is called off.
    shielded: Arc<AtomicBool>,
    /// Whether a statement was stopped since the transaction began.
    was_stopped: Arc<AtomicBool>,
    path: PathBuf,
    /// The last entry of the journal when the file was opened.
    last_found: i64,
}

/// While this is held, statements may write.
pub(in crate::journal) struct Opened<'g> {
    open: &'g AtomicBool,
    before: bool,
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        self.open.store(self.before, Ordering::Relaxed);
    }
}

impl Gate {
    pub(crate) fn new(conn: Connection, path: PathBuf) -> Inner<Gate> {
        // Of a journal that can't be read nothing is known; whoever reads it is told.
        let last = "SELECT coalesce(max(\"seq\"), 0) FROM \"journal_entry\"";
        let last_found = conn.query_row(last, [], |row| row.get(0)).unwrap_or(i64::MAX);
        let open = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&open);
        conn.set_prepared_statement_cache_capacity(256);
        conn.authorizer(Some(move |asking: AuthContext<'_>| {
            if allowed(asking.action, asked.load(Ordering::Relaxed)) {
                Authorization::Allow
            } else {
                Authorization::Deny
            }
        }))?;
        let called_off = CallOff::default();
        let [shielded, was_stopped] = [(); 2].map(|()| Arc::new(AtomicBool::new(false)));
        let (asked, spared, stopped) = (called_off.clone(), Arc::clone(&shielded), Arc::clone(&was_stopped));
        let stops = move || {
            let stops = asked.is_asked() && !spared.load(Ordering::Relaxed);
            stopped.fetch_or(stops, Ordering::Relaxed);
            stops
        };
        conn.progress_handler(STEPS, Some(stops))?;
        Ok(Gate { conn, open, called_off, shielded, was_stopped, path, last_found })
    }

    /// Whether an entry was written since the file was opened.
    pub(in crate::journal) fn is_of_now(&self, entry: i64) -> bool {
        entry > self.last_found
    }

    /// What stops a statement of this connection in its midst, reading or writing.
    pub(crate) fn called_off(&self) -> &CallOff {
        &self.called_off
    }

    /// Begins to look for statements that are stopped; what one of them left undone must not be committed.
    pub(in crate::journal) fn begin_anew(&self) {
        self.was_stopped.store(false, Ordering::Relaxed);
    }

    /// Whether a statement was stopped since then.
    pub(in crate::journal) fn was_stopped(&self) -> bool {
        self.was_stopped.load(Ordering::Relaxed)
    }

    /// Does what has to come to its end whatever was called off: taking back, and what follows a commit.
    pub(in crate::journal) fn shielded<T>(&self, work: impl FnOnce() -> T) -> T {
        self.shielded.store(true, Ordering::Relaxed);
        let done = work();
        self.shielded.store(false, Ordering::Relaxed);
        done
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Names the file in an error.
    pub(crate) fn told<T>(&self, result: Inner<T>) -> Result<T, StoreError> {
        result.map_err(|fault| fault.in_file(&self.path))
    }

    /// A statement that only reads.
    pub(crate) fn read(&self, sql: &str) -> Inner<CachedStatement<'_>> {
        let statement = self.conn.prepare_cached(sql)?;
        if statement.readonly() {
            return Ok(statement);
        }
        Err(Fault::Store(StoreError::Failed {
            path: self.path.clone(),
            what: "writing outside the journal".into(),
        }))
    }

    /// For what only reads and takes a connection: backup, blobs.
    pub(crate) fn connection(&self) -> &Connection {
        &self.conn
    }

    /// A statement that writes; the gate must be held open while it runs. A transaction that SQLite ended by
    /// itself, called off or on a full disk, takes nothing more: it would stand alone.
    pub(in crate::journal) fn write(&self, sql: &str) -> Inner<CachedStatement<'_>> {
        if self.in_transaction() {
            return Ok(self.conn.prepare_cached(sql)?);
        }
        Err(Fault::Store(if self.was_stopped() {
            StoreError::CalledOff
        } else {
            StoreError::Failed { path: self.path.clone(), what: "the transaction had ended".into() }
        }))
    }

    /// Runs a statement without parameters or rows.
    pub(in crate::journal) fn run(&self, sql: &str) -> Inner<()> {
        let _open = self.opened();
        self.conn.prepare_cached(sql)?.raw_execute()?;
        Ok(())
    }

    /// Works the write-ahead log into the file and empties it.
    pub(in crate::journal) fn empty_log(&self) -> Inner<()> {
        let _open = self.opened();
        self.shielded(|| Ok(self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?))
    }

    pub(in crate::journal) fn opened(&self) -> Opened<'_> {
        Opened { open: &self.open, before: self.open.swap(true, Ordering::Relaxed) }
    }

    #[cfg(test)]
    pub(crate) fn limit_pages(&self, full: bool) {
        let _open = self.opened();
        let pages: i64 = self.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        let most = if full { pages + 40 } else { 1 << 30 };
        self.conn.query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(())).unwrap();
    }

    /// Whether a transaction is under way. SQLite may have ended it by itself, for example on a full disk.
    pub(in crate::journal) fn in_transaction(&self) -> bool {
        !self.conn.is_autocommit()
    }
}

fn allowed(action: AuthAction<'_>, open: bool) -> bool {
    match action {
        AuthAction::Select
        | AuthAction::Read { .. }
        | AuthAction::Function { .. }
        | AuthAction::Recursive
        | AuthAction::Transaction { .. } => true,
        AuthAction::Insert { table_name }
        | AuthAction::Update { table_name, .. }
        | AuthAction::Delete { table_name } => open && !table_name.starts_with("sqlite_"),
        AuthAction::Pragma { pragma_name, pragma_value } => match pragma_name {
            "integrity_check" | "foreign_key_check" | "foreign_key_list" | "table_info" => true,
            "wal_checkpoint" => open,
            #[cfg(test)]
            "max_page_count" => open,
            _ => pragma_value.is_none(),
        },
        _ => false,
    }
}

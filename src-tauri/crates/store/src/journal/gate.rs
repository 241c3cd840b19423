//! The one way to the database once it is open.
//!
//! Reading is for the whole crate; writing is for the journal alone. The compiler keeps the writing
//! functions to the journal's modules, and SQLite itself refuses any other statement that would write:
//! its authorizer allows writing only while the journal holds the gate open.

use crate::{
    StoreError,
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
    path: PathBuf,
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
        Ok(Gate { conn, open, path })
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

    /// A statement that writes; the gate must be held open while it runs.
    pub(in crate::journal) fn write(&self, sql: &str) -> Inner<CachedStatement<'_>> {
        Ok(self.conn.prepare_cached(sql)?)
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
        Ok(self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
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

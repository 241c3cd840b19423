//! The store as the use cases see it.

use crate::{
    CallOff, Change, Changed, CheckReport, Hit, LastChange, OpenStep, Operation, StoreError, Turn, Tx,
    UndoState, View, backup, backup::Copied, check, journal, journal::Gate, open, search,
};
use chrono::{DateTime, Utc};
use domain::{Actor, Digest, Kind};
use serde_json::Value;
use std::{collections::HashMap, io::Read, ops::ControlFlow, path::Path};
use uuid::Uuid;

/// One open store. While it is open nobody else can open it.
#[derive(Debug)]
pub struct Store {
    gate: Gate,
}

impl Store {
    /// Makes a new store.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if the file is there already, or when it can't be made.
    pub fn create(path: &Path) -> Result<Store, StoreError> {
        Ok(Store { gate: open::create(path)? })
    }

    /// Opens a store, bringing an older one up to date after a verified backup beside it.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::NotOurs`], [`StoreError::Newer`], [`StoreError::InUse`],
    /// [`StoreError::ReadOnly`], [`StoreError::Corrupt`], or when it can't be read.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        Store::open_watched(path, &mut |_| (), &CallOff::default())
    }

    /// As [`Store::open`]. `progress` is told what takes its time, and `call_off` stops it: the store then is as it was.
    ///
    /// # Errors
    /// As [`Store::open`], and [`StoreError::CalledOff`].
    pub fn open_watched(
        path: &Path,
        progress: &mut dyn FnMut(OpenStep),
        call_off: &CallOff,
    ) -> Result<Store, StoreError> {
        Ok(Store { gate: open::open(path, progress, call_off)? })
    }

    /// Where the store is.
    pub fn path(&self) -> &Path {
        self.gate.path()
    }

    /// What calls off the work that goes on here, from another thread.
    pub fn call_off(&self) -> &CallOff {
        self.gate.called_off()
    }

    /// The store for reading.
    pub fn view(&self) -> View<'_> {
        View { gate: &self.gate }
    }

    /// Does one named operation: all of `work`'s changes or, if it fails, none. Once this returns, they
    /// are on the disk. A transaction that changes nothing leaves no trace in the journal.
    ///
    /// # Errors
    /// What `work` answers; [`StoreError::DanglingReference`] or [`StoreError::StillReferred`] if a
    /// reference would lead nowhere; [`StoreError::Full`] or another when it can't be written.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        operation: Operation,
        actor: &Actor,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        journal::transact(&self.gate, operation, actor, at, work)
    }

    /// Takes back the last operation that wasn't taken back yet; a run of typing, which is kept every moment, as a whole.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::Final`] if that operation is final; or when it can't be written.
    pub fn undo(&mut self, actor: &Actor, at: DateTime<Utc>) -> Result<Operation, StoreError> {
        self.gate.told(journal::undo(&self.gate, actor, at))
    }

    /// Does again what was taken back last, a run of typing as a whole.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`], or when it can't be written.
    pub fn redo(&mut self, actor: &Actor, at: DateTime<Utc>) -> Result<Operation, StoreError> {
        self.gate.told(journal::redo(&self.gate, actor, at))
    }

    /// What undo and redo would do now.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn undo_state(&self) -> Result<UndoState, StoreError> {
        self.gate.told(journal::state(&self.gate))
    }

    /// The records as they stood before the operation that would be taken back or done again next.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn before_next(&self, turn: Turn) -> Result<Vec<(Kind, Value)>, StoreError> {
        self.gate.told(journal::before_next(&self.gate, turn))
    }

    /// What one entry of the journal changed, in order.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn changed_in(&self, seq: u32) -> Result<Vec<Changed>, StoreError> {
        self.gate.told(journal::changed_in(&self.gate, seq))
    }

    /// What happened to a record, the oldest first.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn history(&self, id: Uuid) -> Result<Vec<Change>, StoreError> {
        self.gate.told(journal::history(&self.gate, id))
    }

    /// What these records were right after an entry of the journal, as far as they have changed since; none of one
    /// that wasn't there, lay in the trash, or said what was erased.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn past(&self, after: u32, of: &[Uuid]) -> Result<HashMap<Uuid, Option<Value>>, StoreError> {
        self.gate.told(journal::past(&self.gate, after, of))
    }

    /// By whom a record was changed last, without what stood there; none of what the journal doesn't know.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn last_change(&self, id: Uuid) -> Result<Option<LastChange>, StoreError> {
        self.gate.told(journal::last_change(&self.gate, id))
    }

    /// Finds records that have all these words, in any script's case and with or without marks; the
    /// last word may be a beginning. The best first.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn search(&self, words: &str, limit: u32) -> Result<Vec<Hit>, StoreError> {
        self.gate.told(search::search(&self.gate, words, limit))
    }

    /// Checks the whole file: SQLite's own integrity, references, the journal's chain, that every record
    /// is what the journal says, that it can be found, and every file's digest. `progress` gets per cent.
    ///
    /// # Errors
    /// When the store can't be read at all; faults that were found stand in the report.
    pub fn check(&self, progress: &mut dyn FnMut(u32)) -> Result<CheckReport, StoreError> {
        self.gate.told(check::check(&self.gate, progress))
    }

    /// Copies the store while it is open. The copy is verified before it takes the place of what was
    /// there; if anything fails, that stays whole. `progress` gets per cent.
    ///
    /// # Errors
    /// [`StoreError::Full`], [`StoreError::InUse`] if the target is open, or when it can't be written.
    pub fn backup(&self, to: &Path, progress: &mut dyn FnMut(u32)) -> Result<(), StoreError> {
        let copied = self.copy_out(to, &mut |percent| {
            progress(percent * 9 / 10);
            ControlFlow::Continue(())
        })?;
        copied.keep(|| false)?;
        progress(100);
        Ok(())
    }

    /// The first half of [`Store::backup`], for which alone the store is needed: the copy counts once it is
    /// kept. `progress` gets per cent, and may call it off.
    ///
    /// # Errors
    /// As [`Store::backup`], and [`StoreError::CalledOff`].
    pub fn copy_out(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(u32) -> ControlFlow<()>,
    ) -> Result<Copied, StoreError> {
        backup::begin(&self.gate, to, progress)
    }

    /// Keeps what a file holds; a [`domain::File`] with this digest can then be put. `progress` gets bytes.
    ///
    /// # Errors
    /// [`StoreError::WrongSize`] if the source isn't as long as said, [`StoreError::TooLarge`], or when
    /// it can't be read or written.
    pub fn add_content(
        &mut self,
        source: &mut dyn Read,
        size: u64,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Digest, StoreError> {
        self.gate.told(journal::add_content(&self.gate, source, size, progress))
    }

    /// What a file holds, read piece by piece.
    ///
    /// # Errors
    /// [`StoreError::NoContent`], or when the store can't be read.
    pub fn content(&self, digest: &Digest) -> Result<Box<dyn Read + '_>, StoreError> {
        self.view().content(digest)
    }

    /// Erases what the journal kept of a record that is in the trash or gone; the chain still holds.
    /// What other records say of it, such as an attendee's copy of a name, is erased by their own ids.
    ///
    /// # Errors
    /// [`StoreError::StillKept`] if it is in use, [`StoreError::StillReferred`] or
    /// [`StoreError::DanglingReference`] if others refer to it, [`StoreError::NotFound`] if the journal doesn't know it.
    pub fn erase(&mut self, id: Uuid, actor: &Actor, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.gate.told(journal::erase(&self.gate, id, actor, at))
    }

    #[cfg(test)]
    pub(crate) fn gate(&self) -> &Gate {
        &self.gate
    }

    /// Leaves no page free, as a full disk does.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, full: bool) {
        self.gate.limit_pages(full);
    }
}

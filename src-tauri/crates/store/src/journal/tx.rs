//! A transaction as the use cases see it.

use super::{
    Gate, content, numbers,
    write::{self, Changes, Deed, Open},
};
use crate::{
    Kept, Operation, Series, StoreError, View,
    error::Inner,
    kept::{Claim, Derived, noun},
    rows::{self, Row},
};
use chrono::{DateTime, Utc};
use domain::{Actor, BodyId, Digest, Kind, MeetingId, PointNumber};
use serde_json::Value;
use std::{
    io::Read,
    ops::{ControlFlow, Deref},
};
use uuid::Uuid;

/// A transaction: reads as a [`View`] does, its own changes too, and writes.
#[derive(Debug)]
pub struct Tx<'s> {
    view: View<'s>,
    changes: Changes,
    at: DateTime<Utc>,
    /// Content of which only a part was kept: the transaction can't be committed any more.
    is_half_kept: bool,
}

impl<'s> Deref for Tx<'s> {
    type Target = View<'s>;
    fn deref(&self) -> &View<'s> {
        &self.view
    }
}

/// Runs `work` in a transaction and journals what it changed. Nothing is kept if it fails.
pub(crate) fn transact<T, E: From<StoreError>>(
    gate: &Gate,
    operation: Operation,
    actor: &Actor,
    at: DateTime<Utc>,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let open = gate.told(Open::begin(gate))?;
    let mut tx = Tx { view: View { gate }, changes: Changes::default(), at, is_half_kept: false };
    let done = match work(&mut tx) {
        // Whatever the work made of it: it failed because it was called off.
        Err(_) if gate.was_stopped() => return Err(StoreError::CalledOff.into()),
        done => done?,
    };
    if tx.is_half_kept {
        return Err(StoreError::CalledOff.into());
    }
    let deed = Deed { operation, actor: actor.clone(), at, undoes: None, redoes: None };
    gate.told(open.commit(tx.changes, &deed))?;
    Ok(done)
}

impl Tx<'_> {
    /// Adds a record, or changes the one with its id; out of the trash if it was there. A record equal
    /// to the kept one changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Invalid`] if the record breaks a rule of its own, [`StoreError::NumberTaken`] if it
    /// bears a number given to another. References are checked when the transaction ends, so that
    /// records that refer to each other can be put in any order.
    pub fn put<R: Kept>(&mut self, record: &R) -> Result<(), StoreError> {
        record.check()?;
        let gate = self.view.gate;
        gate.told((|| {
            let Value::Object(fields) = serde_json::to_value(record)? else {
                return Err(crate::error::Fault::Broken("a record without fields".into()));
            };
            let row = Row { fields, trashed_at: None };
            let derive = |row: &Row| Ok(Derived::of(record, &row.fields));
            write::row(gate, &mut self.changes, R::KIND, record.id().into(), Some(row), derive)
        })())
    }

    /// Keeps what a file holds, together with all else that this transaction does; a [`domain::File`] with this
    /// digest can then be put. `progress` gets bytes, and may call it off. Whoever keeps content and puts no
    /// record rolls it back.
    ///
    /// # Errors
    /// [`StoreError::WrongSize`] if the source isn't as long as said, [`StoreError::TooLarge`],
    /// [`StoreError::CalledOff`], or when it can't be read or written. The transaction is then given up.
    pub fn keep_content(
        &mut self,
        source: &mut dyn Read,
        size: u64,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Digest, StoreError> {
        let gate = self.view.gate;
        let kept = gate.told(content::keep(gate, source, size, progress));
        self.is_half_kept |= kept.is_err();
        kept
    }

    /// Puts a record in the trash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if it isn't there or in the trash already.
    pub fn trash<R: Kept>(&mut self, id: R::Id) -> Result<(), StoreError> {
        let at = super::instant_text(self.at);
        self.turn(R::KIND, id.into(), |row| row.trashed_at.is_none(), Some(at))
    }

    /// Takes a record out of the trash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if it isn't in the trash.
    pub fn restore(&mut self, kind: Kind, id: Uuid) -> Result<(), StoreError> {
        self.turn(kind, id, |row| row.trashed_at.is_some(), None)
    }

    /// Takes a record out of the store; its history stays in the journal.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] if there is none. Whether others still refer to it is checked when the
    /// transaction ends.
    pub fn purge(&mut self, kind: Kind, id: Uuid) -> Result<(), StoreError> {
        self.kept(kind, id)?;
        self.write(kind, id, None)
    }

    /// Gives the body's next number in a series, which is never given again, whatever is undone.
    ///
    /// # Errors
    /// When the store can't be written.
    pub fn give_number(
        &mut self,
        body: BodyId,
        series: Series,
        meeting: u32,
    ) -> Result<PointNumber, StoreError> {
        let gate = self.view.gate;
        gate.told(numbers::give(gate, &mut self.changes, body, series, meeting))
    }

    /// Gives exactly this number, for records that come with one.
    ///
    /// # Errors
    /// [`StoreError::NumberTaken`] if it was given before.
    pub fn reserve_number(
        &mut self,
        body: BodyId,
        series: Series,
        number: PointNumber,
    ) -> Result<(), StoreError> {
        let gate = self.view.gate;
        gate.told(numbers::reserve(gate, &mut self.changes, Claim::point(body, series, number)))
    }

    /// Gives a meeting this number.
    ///
    /// # Errors
    /// [`StoreError::NumberTaken`] if another meeting of the body ever had it.
    pub fn reserve_meeting_number(
        &mut self,
        body: BodyId,
        number: u32,
        meeting: MeetingId,
    ) -> Result<(), StoreError> {
        let gate = self.view.gate;
        let claim = Claim { body, series: Series::Meeting, meeting: number, place: 0 };
        gate.told(numbers::claim(gate, &mut self.changes, claim, meeting.into()))
    }

    fn kept(&self, kind: Kind, id: Uuid) -> Result<Row, StoreError> {
        let gate = self.view.gate;
        gate.told(rows::by_id(gate, noun(kind), id))?.ok_or(StoreError::NotFound { kind, id })
    }

    fn turn(
        &mut self,
        kind: Kind,
        id: Uuid,
        from: impl FnOnce(&Row) -> bool,
        trashed_at: Option<String>,
    ) -> Result<(), StoreError> {
        let row = self.kept(kind, id)?;
        if !from(&row) {
            return Err(StoreError::NotFound { kind, id });
        }
        self.write(kind, id, Some(Row { trashed_at, ..row }))
    }

    fn write(&mut self, kind: Kind, id: Uuid, row: Option<Row>) -> Result<(), StoreError> {
        let gate = self.view.gate;
        gate.told(write_untyped(gate, &mut self.changes, kind, id, row))
    }
}

/// Writes a row whose type isn't known here, as undo does.
pub(super) fn write_untyped(
    gate: &Gate,
    changes: &mut Changes,
    kind: Kind,
    id: Uuid,
    row: Option<Row>,
) -> Inner<()> {
    write::row(gate, changes, kind, id, row, |row| (noun(kind).derive)(&row.fields))
}

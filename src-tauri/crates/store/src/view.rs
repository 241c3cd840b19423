//! Reading records.

use crate::{
    Brief, Kept, Operation, Series, StoreError,
    error::Inner,
    journal::{Gate, first_carried_out, numbers, open_content},
    kept::noun,
    rows::{self, Row, id_text, uuid},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{BodyId, Digest, Kind, MeetingId, MinutesId, OrganisationId, PersonId, PointNumber};
use serde::{Serialize, de::DeserializeOwned};
use std::{collections::HashMap, io::Read};
use uuid::Uuid;

const HOLDERS: &str = include_str!("holders.sql");

/// The store as it stands now, for reading. Records in the trash aren't seen.
#[derive(Debug, Clone, Copy)]
pub struct View<'s> {
    pub(crate) gate: &'s Gate,
}

/// By which reference records are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Those of a body.
    Body(BodyId),
    /// Those of a meeting.
    Meeting(MeetingId),
    /// Those of minutes.
    Minutes(MinutesId),
    /// Those of an organisation.
    Organisation(OrganisationId),
    /// Those of a person.
    Person(PersonId),
    /// The meeting that follows this one.
    Previous(MeetingId),
    /// The action points that this later meeting reviewed.
    Reviewed(MeetingId),
}

impl By {
    fn column(self) -> (&'static str, Uuid) {
        match self {
            By::Body(id) => ("body_id", id.into()),
            By::Meeting(id) => ("meeting_id", id.into()),
            By::Minutes(id) => ("minutes_id", id.into()),
            By::Organisation(id) => ("organisation_id", id.into()),
            By::Person(id) => ("person_id", id.into()),
            By::Previous(id) => ("previous_id", id.into()),
            By::Reviewed(id) => ("reviewed_ids", id.into()),
        }
    }
}

/// Within which days records are looked for, by a column that holds a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// All.
    Any,
    /// On the day or before; records without the day aren't meant.
    Until(&'static str, NaiveDate),
    /// On the day or after.
    Since(&'static str, NaiveDate),
}

/// A record in the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trashed {
    /// Its noun.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// When it was put there.
    pub at: DateTime<Utc>,
}

impl<'s> View<'s> {
    /// The record with this id.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn get<R: Kept>(&self, id: R::Id) -> Result<Option<R>, StoreError> {
        self.gate.told(self.live::<R>(id.into()))
    }

    /// The record with this id, which must be there.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], or when the store can't be read.
    pub fn require<R: Kept>(&self, id: R::Id) -> Result<R, StoreError> {
        self.get(id)?.ok_or_else(|| StoreError::NotFound { kind: R::KIND, id: id.into() })
    }

    /// All records of a noun, in their order.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn all<R: Kept>(&self) -> Result<Vec<R>, StoreError> {
        self.gate.told(self.list(&noun(R::KIND).sql.all, []))
    }

    /// What lists show of a record.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn brief<B: Brief>(&self, id: impl Into<Uuid>) -> Result<Option<B>, StoreError> {
        let sql = format!("{} WHERE \"id\" = ?1 AND \"trashed_at\" IS NULL", B::TABLE.select());
        Ok(self.gate.told(self.briefs(&sql, [id_text(id.into())]))?.pop())
    }

    /// What lists show of a noun's records, the newest first: of one body or of all, so many or all.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn newest<B: Brief>(&self, body: Option<BodyId>, most: Option<u32>) -> Result<Vec<B>, StoreError> {
        let (select, order) = (B::TABLE.select(), B::TABLE.order);
        let of = if body.is_some() { "\"body_id\" = ?2 AND " } else { "" };
        let sql = format!("{select} WHERE {of}\"trashed_at\" IS NULL ORDER BY {order} LIMIT ?1");
        // To SQLite a negative limit is none.
        let most = most.map_or(-1, i64::from);
        self.gate.told(match body {
            Some(body) => self.briefs(&sql, (most, id_text(body.into()))),
            None => self.briefs(&sql, [most]),
        })
    }

    /// What lists show of the records of these meetings, or of all meetings, in the order of their making.
    ///
    /// # Errors
    /// [`StoreError::NotFoundBy`] if the noun belongs to no meeting, or when the store can't be read.
    pub fn of_meetings<B: Brief>(&self, meetings: Option<&[MeetingId]>) -> Result<Vec<B>, StoreError> {
        if !B::TABLE.has("meeting_id") {
            return Err(StoreError::NotFoundBy { kind: B::TABLE.kind, by: "meeting_id" });
        }
        let of = match meetings {
            Some(_) => "\"meeting_id\" IN (SELECT \"value\" FROM json_each(?1))",
            None => "\"meeting_id\" IS NOT NULL AND ?1 IS NULL",
        };
        let sql = format!("{} WHERE {of} AND \"trashed_at\" IS NULL ORDER BY \"id\"", B::TABLE.select());
        self.gate.told((|| {
            let meetings = meetings.map(serde_json::to_string).transpose()?;
            self.briefs(&sql, [meetings])
        })())
    }

    /// When an operation was first carried out on each of these records, as far as the journal knows; what was taken
    /// back again isn't meant.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn first_carried_out(
        &self,
        operation: Operation,
        on: &[Uuid],
    ) -> Result<HashMap<Uuid, DateTime<Utc>>, StoreError> {
        self.gate.told(first_carried_out(self.gate, operation, on))
    }

    /// All records of a noun with this reference, in their order.
    ///
    /// # Errors
    /// [`StoreError::NotFoundBy`] if the noun has no such reference, or when the store can't be read.
    pub fn find<R: Kept>(&self, by: By) -> Result<Vec<R>, StoreError> {
        let (column, id) = by.column();
        let sql = noun(R::KIND).sql.by(column);
        let (sql, _) = sql.ok_or(StoreError::NotFoundBy { kind: R::KIND, by: column })?;
        self.gate.told(self.list(sql, [id_text(id)]))
    }

    /// The records of a noun that stand at one of these statuses, and in these days, in their order.
    ///
    /// # Errors
    /// [`StoreError::NotFoundBy`] if the noun has no status or no such day, or when the store can't be read.
    pub fn in_status<R: Kept>(&self, statuses: &[impl Serialize], days: Days) -> Result<Vec<R>, StoreError> {
        let sql = &noun(R::KIND).sql;
        let (column, bound, day) = match days {
            Days::Any => (None, "", None),
            Days::Until(column, day) => (Some(column), "<=", Some(day)),
            Days::Since(column, day) => (Some(column), ">=", Some(day)),
        };
        let missing = [Some("status"), column].into_iter().flatten().find(|name| !R::TABLE.has(name));
        if let Some(by) = missing {
            return Err(StoreError::NotFoundBy { kind: R::KIND, by });
        }
        self.gate.told((|| {
            let statuses = serde_json::to_string(statuses)?;
            match (column, day) {
                (Some(column), Some(day)) => {
                    let sql = sql.in_status(&format!(" AND \"{column}\" {bound} ?2"));
                    self.list(&sql, [statuses, day.to_string()])
                }
                _ => self.list(&sql.in_status(""), [statuses]),
            }
        })())
    }

    /// Which of these statuses a noun's records stand at, each beside the meeting it is of: one of these, or any.
    /// Nothing else is read of the records, which may be long.
    ///
    /// # Errors
    /// [`StoreError::NotFoundBy`] if the noun has no status or belongs to no meeting, or when the store can't be read.
    pub fn statuses<R: Kept, S>(
        &self,
        of: Option<&[MeetingId]>,
        at: &[S],
    ) -> Result<Vec<(MeetingId, S)>, StoreError>
    where
        S: Serialize + DeserializeOwned,
    {
        if let Some(by) = ["status", "meeting_id"].into_iter().find(|name| !R::TABLE.has(name)) {
            return Err(StoreError::NotFoundBy { kind: R::KIND, by });
        }
        self.gate.told((|| {
            let of = of.map(serde_json::to_string).transpose()?;
            let sql = statuses_sql(R::TABLE.name(), of.is_some());
            let mut statement = self.gate.read(&sql)?;
            let mut rows = statement.query((serde_json::to_string(at)?, of))?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let status = serde_json::from_value(row.get::<_, String>(1)?.into())?;
                found.push((uuid(&row.get::<_, String>(0)?)?.into(), status));
            }
            Ok(found)
        })())
    }

    /// How many records of a noun there are, or how many with this reference.
    ///
    /// # Errors
    /// As [`View::find`].
    pub fn count<R: Kept>(&self, by: Option<By>) -> Result<u32, StoreError> {
        let sql = &noun(R::KIND).sql;
        let count = |sql: &str, id: Option<Uuid>| -> Inner<u32> {
            let mut statement = self.gate.read(sql)?;
            Ok(match id {
                Some(id) => statement.query_row([id_text(id)], |row| row.get(0))?,
                None => statement.query_row([], |row| row.get(0))?,
            })
        };
        self.gate.told(match by.map(By::column) {
            None => count(&sql.count, None),
            Some((column, id)) => {
                let (_, sql) = sql.by(column).ok_or(StoreError::NotFoundBy { kind: R::KIND, by: column })?;
                count(sql, Some(id))
            }
        })
    }

    /// The records of a noun, those in the trash too, that hold this id in a list or within a value.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn holders(&self, kind: Kind, of: Uuid) -> Result<Vec<Uuid>, StoreError> {
        self.gate.told((|| {
            let mut statement = self.gate.read(HOLDERS)?;
            let mut rows = statement.query([id_text(of), kind.code().to_owned()])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(uuid(&row.get::<_, String>(0)?)?);
            }
            Ok(ids)
        })())
    }

    /// The first ten ids of a noun that begin so, those in the trash too. With two or more the prefix isn't unique.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn ids_with_prefix(&self, kind: Kind, prefix: &str) -> Result<Vec<Uuid>, StoreError> {
        let prefix = prefix.trim().to_ascii_lowercase();
        if prefix.len() > 36 || !prefix.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') {
            return Ok(Vec::new());
        }
        self.gate.told((|| {
            let mut statement = self.gate.read(&noun(kind).sql.prefixed)?;
            let mut rows = statement.query([prefix])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(uuid(&row.get::<_, String>(0)?)?);
            }
            Ok(ids)
        })())
    }

    /// What is in the trash, by noun, the oldest first.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn trashed(&self) -> Result<Vec<Trashed>, StoreError> {
        self.gate.told((|| {
            let mut trashed = Vec::new();
            for &kind in Kind::ALL {
                let noun = noun(kind);
                rows::each(self.gate, noun, &noun.sql.trashed, [], |row| {
                    let title = (noun.derive)(&row.fields)?.title;
                    let at = row.trashed_at.as_deref().unwrap_or_default();
                    trashed.push(Trashed { kind, id: row.id()?, title, at: crate::journal::instant(at)? });
                    Ok(())
                })?;
            }
            Ok(trashed)
        })())
    }

    /// What a file holds, read piece by piece.
    ///
    /// # Errors
    /// [`StoreError::NoContent`], or when the store can't be read.
    pub fn content(&self, digest: &Digest) -> Result<Box<dyn Read + 's>, StoreError> {
        self.gate.told(open_content(self.gate, digest))
    }

    /// The number the body's next meeting gets: after the last, and never one that was given before.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn next_meeting_number(&self, body: BodyId) -> Result<u32, StoreError> {
        self.gate.told(numbers::next_meeting(self.gate, body))
    }

    /// The number that the next decision or action point of a meeting gets.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn next_point_number(
        &self,
        body: BodyId,
        series: Series,
        meeting: u32,
    ) -> Result<PointNumber, StoreError> {
        self.gate.told(numbers::next_point(self.gate, body, series, meeting))
    }

    fn live<R: Kept>(&self, id: Uuid) -> Inner<Option<R>> {
        let row = rows::by_id(self.gate, noun(R::KIND), id)?;
        row.filter(|row| row.trashed_at.is_none()).map(Row::into_record).transpose()
    }

    fn briefs<B: Brief>(&self, sql: &str, parameters: impl rusqlite::Params) -> Inner<Vec<B>> {
        let mut statement = self.gate.read(sql)?;
        let mut rows = statement.query(parameters)?;
        let mut briefs = Vec::new();
        while let Some(row) = rows.next()? {
            briefs.push(Row::read(&B::TABLE, row)?.into_brief()?);
        }
        Ok(briefs)
    }

    fn list<R: Kept>(&self, sql: &str, parameters: impl rusqlite::Params) -> Inner<Vec<R>> {
        let mut records = Vec::new();
        rows::each(self.gate, noun(R::KIND), sql, parameters, |row| {
            records.push(row.into_record()?);
            Ok(())
        })?;
        Ok(records)
    }
}

/// The trash is told by its own index: the column stands behind the long ones, and a look at it would read them.
fn statuses_sql(table: &str, of_some: bool) -> String {
    // Few meetings are found by themselves; their records' statuses, which half the file may share, find nothing.
    let (status, of) = if of_some {
        ("+\"status\"", " AND \"meeting_id\" IN (SELECT \"value\" FROM json_each(?2))")
    } else {
        ("\"status\"", " AND \"meeting_id\" IS NOT NULL AND ?2 IS NULL")
    };
    format!(
        "SELECT \"meeting_id\", \"status\" FROM \"{table}\" \
         WHERE {status} IN (SELECT \"value\" FROM json_each(?1)){of} \
         AND \"rowid\" NOT IN (SELECT \"rowid\" FROM \"{table}\" WHERE \"trashed_at\" IS NOT NULL) \
         ORDER BY \"id\""
    )
}

//! Rows as they stand in a noun's table: read into serde's values and bound from them, by name.

use crate::{
    error::{Fault, Inner},
    journal::Gate,
    kept::{
        Brief, Kept, Noun,
        table::{Column, Holds, Table},
    },
};
use domain::Kind;
use rusqlite::{
    ToSql,
    types::{Value as Sql, ValueRef},
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

/// A row: the record's fields, and since when it is in the trash.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) fields: Map<String, Value>,
    pub(crate) trashed_at: Option<String>,
}

const TRASHED_AT: &str = "trashed_at";

impl Row {
    /// The row as the journal keeps it.
    pub(crate) fn image(&self) -> Inner<String> {
        if self.trashed_at.is_none() {
            return Ok(serde_json::to_string(&self.fields)?);
        }
        let mut fields = self.fields.clone();
        fields.insert(TRASHED_AT.into(), self.trashed_at.clone().into());
        Ok(serde_json::to_string(&fields)?)
    }

    /// A row from the journal. A column that a later version of the schema added was empty then.
    pub(crate) fn from_image(table: &Table, image: &str) -> Inner<Row> {
        let mut fields: Map<String, Value> = serde_json::from_str(image)?;
        for column in table.columns {
            fields.entry(column.name).or_insert(Value::Null);
        }
        let trashed_at = match fields.remove(TRASHED_AT) {
            Some(Value::String(at)) => Some(at),
            _ => None,
        };
        Ok(Row { fields, trashed_at })
    }

    /// Makes the row the successor of the one that stands there now: what only grows was a lower figure when the
    /// row was written, and those outside may know the higher one.
    pub(crate) fn grow(&mut self, table: &Table, now: &Row) {
        for column in table.columns.iter().filter(|column| column.holds == Holds::Growing) {
            let figure = |row: &Row| row.fields.get(column.name).and_then(Value::as_u64);
            if let (Some(then), Some(now)) = (figure(self), figure(now))
                && then != now
            {
                let next = then.max(now).saturating_add(1).min(u32::MAX.into());
                self.fields.insert(column.name.to_owned(), next.into());
            }
        }
    }

    pub(crate) fn id(&self) -> Inner<Uuid> {
        uuid(self.fields.get("id").and_then(Value::as_str).unwrap_or_default())
    }

    pub(crate) fn read(table: &Table, row: &rusqlite::Row<'_>) -> Inner<Row> {
        let mut fields = Map::new();
        for (at, column) in table.columns.iter().enumerate() {
            fields.insert(column.name.to_owned(), value(table, column, row.get_ref(at)?)?);
        }
        Ok(Row { fields, trashed_at: row.get(table.columns.len())? })
    }

    /// Binds the row in the order of the table's columns.
    pub(crate) fn bind(&self, table: &Table, statement: &mut rusqlite::Statement<'_>) -> Inner<()> {
        for (at, column) in table.columns.iter().enumerate() {
            let value = self.fields.get(column.name).unwrap_or(&Value::Null);
            bind(statement, at + 1, column.holds, value)?;
        }
        statement.raw_bind_parameter(table.columns.len() + 1, self.trashed_at.as_deref())?;
        Ok(())
    }

    pub(crate) fn into_record<R: Kept>(self) -> Inner<R> {
        self.into_value(R::KIND)
    }

    pub(crate) fn into_brief<B: Brief>(self) -> Inner<B> {
        self.into_value(B::TABLE.kind)
    }

    fn into_value<T: DeserializeOwned>(self, kind: Kind) -> Inner<T> {
        serde_json::from_value(Value::Object(self.fields))
            .map_err(|error| Fault::Broken(format!("a {kind} can't be read: {error}")))
    }
}

pub(crate) fn uuid(text: &str) -> Inner<Uuid> {
    Uuid::parse_str(text).map_err(|_| Fault::Broken(format!("“{text}” should be an id")))
}

/// An id as it stands in the tables.
pub(crate) fn id_text(id: Uuid) -> String {
    id.hyphenated().to_string()
}

fn value(table: &Table, column: &Column, raw: ValueRef<'_>) -> Inner<Value> {
    let wrong = || Fault::Broken(format!("the column “{}” of “{}”", column.name, table.name()));
    Ok(match (raw, column.holds) {
        (ValueRef::Null, _) => Value::Null,
        (ValueRef::Integer(number), Holds::Integer | Holds::Growing) => number.into(),
        (ValueRef::Integer(number), Holds::Flag) => (number != 0).into(),
        (ValueRef::Text(text), Holds::Json | Holds::Ids(_)) => serde_json::from_slice(text)?,
        (ValueRef::Text(text), Holds::Text | Holds::Words | Holds::Reference) => {
            std::str::from_utf8(text).map_err(|_| wrong())?.into()
        }
        _ => return Err(wrong()),
    })
}

fn bind(statement: &mut rusqlite::Statement<'_>, at: usize, holds: Holds, value: &Value) -> Inner<()> {
    let bound: &dyn ToSql = match (holds, value) {
        (_, Value::Null) => &Sql::Null,
        (Holds::Json | Holds::Ids(_), value) => &serde_json::to_string(value)?,
        (_, Value::String(text)) => text,
        (_, Value::Bool(flag)) => flag,
        (_, Value::Number(number)) => &number.as_i64(),
        (_, Value::Array(_) | Value::Object(_)) => {
            return Err(Fault::Broken("a list where the schema has one value".into()));
        }
    };
    Ok(statement.raw_bind_parameter(at, bound)?)
}

/// The row with this id, the trash too.
pub(crate) fn by_id(gate: &Gate, noun: &Noun, id: Uuid) -> Inner<Option<Row>> {
    let mut statement = gate.read(&noun.sql.get)?;
    let mut rows = statement.query([id_text(id)])?;
    rows.next()?.map(|row| Row::read(noun.table, row)).transpose()
}

/// Every row of a statement, one after the other.
pub(crate) fn each(
    gate: &Gate,
    noun: &Noun,
    sql: &str,
    parameters: impl rusqlite::Params,
    mut call: impl FnMut(Row) -> Inner<()>,
) -> Inner<()> {
    let mut statement = gate.read(sql)?;
    let mut rows = statement.query(parameters)?;
    while let Some(row) = rows.next()? {
        call(Row::read(noun.table, row)?)?;
    }
    Ok(())
}

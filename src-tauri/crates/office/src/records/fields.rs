//! Adding and changing records field by field, as a terminal or an import gives them.

use super::{
    add, change, for_kind,
    fresh::{fresh, object},
    show::as_json,
};
use crate::{Desk, Explained, Problem, points};
use domain::{Actor, Kind};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use uuid::Uuid;

/// A field that a noun doesn't have, or a value that the field can't hold.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct FieldError(#[from] serde_json::Error);

impl Explained for FieldError {
    fn code(&self) -> &'static str {
        "bad_field"
    }
}

/// Adds a record from some of its fields; the others begin as a new record's do. A missing `id` is made.
///
/// # Errors
/// Where a field is unknown, a needed one is missing, a value can't stand there, or a rule doesn't hold.
pub fn add_fields(
    desk: &mut Desk,
    actor: &Actor,
    kind: Kind,
    fields: Map<String, Value>,
) -> Result<Value, Problem> {
    let id = desk.new_id::<domain::FileId>();
    let mut record = fresh(desk, kind, id.into(), &fields)?;
    record.extend(fields);
    let unnumbered = !record.contains_key("number");
    match kind {
        Kind::Decision if unnumbered => return as_json(&points::decide(desk, actor, read(record)?)?),
        Kind::ActionPoint if unnumbered => return as_json(&points::ask(desk, actor, read(record)?)?),
        _ => {}
    }
    for_kind!(kind, Noun => {
        let record: Noun = read(record)?;
        as_json(&add(desk, actor, record)?)
    })
}

fn read<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, Problem> {
    from_json(Value::Object(fields))
}

pub(crate) fn from_json<T: DeserializeOwned>(value: Value) -> Result<T, Problem> {
    Ok(serde_json::from_value(value).map_err(FieldError::from)?)
}

/// Changes some fields of a record.
///
/// # Errors
/// Where there is no such record, a field is unknown, a value can't stand there, or a rule doesn't hold.
pub fn change_fields(
    desk: &mut Desk,
    actor: &Actor,
    kind: Kind,
    id: Uuid,
    fields: Map<String, Value>,
) -> Result<Value, Problem> {
    for_kind!(kind, Noun => {
        let mut record = object(super::show_any(desk, kind, id)?);
        record.extend(fields);
        let record: Noun = read(record)?;
        as_json(&change(desk, actor, record)?)
    })
}

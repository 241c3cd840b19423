//! Adding and changing records field by field, as a terminal or an import gives them.

use super::{add, change, for_kind, show::as_json};
use crate::{Desk, Explained, Problem, points};
use domain::{Actor, Kind};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
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
    let mut record = fresh(kind, id.into());
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
    Ok(serde_json::from_value(Value::Object(fields)).map_err(FieldError::from)?)
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

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// A new record's fields, save those that only a person can know.
fn fresh(kind: Kind, id: Uuid) -> Map<String, Value> {
    let mut fields = object(match kind {
        Kind::Organisation => json!({ "short_name": "", "kind": "other" }),
        Kind::Body => json!({
            "kind": "task_force", "subject": "", "title_pattern": "{ordinal} Meeting of {name} on {subject}",
            "numbered": true, "languages": ["en"], "marking": "TLP:AMBER",
        }),
        Kind::Membership => json!({ "standing": "member_state" }),
        Kind::Person => json!({ "function": "", "note": "" }),
        Kind::Meeting => json!({
            "zone": "UTC", "venue": "", "city": "", "mode": "in_person", "theme": "", "status": "planned",
            "status_reason": "", "language": "en", "numbering": "decimal", "sequence": 0,
        }),
        Kind::Attendee => json!({
            "name": { "honorific": "", "given": "", "family": "" }, "delegation": "", "standing": "member_state",
            "function": "", "reply": "not_invited", "position": u32::MAX,
        }),
        Kind::Headcount => json!({ "qualifier": "exactly", "from_where": "", "position": u32::MAX }),
        Kind::AgendaItem => json!({ "kind": "discussion", "closed": false, "position": u32::MAX }),
        Kind::Presentation => json!({ "state": "requested", "consent": "not_asked", "position": u32::MAX }),
        Kind::Operation => json!({ "field": "" }),
        Kind::Document => json!({ "symbol": "", "kind": "" }),
        Kind::Decision => json!({ "outcome": "adopted", "how": { "how": "in_meeting" } }),
        Kind::ActionPoint => json!({ "priority": "normal", "status": "open" }),
        Kind::Statement => json!({
            "speaker": "", "speech": "direct", "language": "en",
            "clearance": { "state": "none", "by": "", "at": null, "text": null },
        }),
        Kind::File | Kind::Minutes | Kind::Section | Kind::Release => json!({}),
    });
    fields.insert("id".to_owned(), Value::String(id.to_string()));
    fields
}

//! What happened to a record, field by field, in words that people read.

use super::for_kind;
use crate::{Desk, Problem, care};
use chrono::{DateTime, Utc};
use domain::{Kind, Organisation, RichText, Role};
use serde::Serialize;
use serde_json::{Map, Value};
use specta::Type;
use store::{Change, Kept};
use uuid::Uuid;

/// One change of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ChangeRow {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: String,
    /// In which role.
    pub role: Role,
    /// As part of what: “change meeting”.
    pub operation: String,
    /// The operation's code, for telling it in another language: “change:meeting”.
    pub code: String,
    /// Whether it was taken back or made again with this.
    pub turn: Option<Turn>,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// How an operation came about that wasn't made for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// It was taken back.
    Undone,
    /// It was made again.
    Redone,
}

/// A field before and after a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FieldChange {
    /// The field, by its name in the noun's type.
    pub field: String,
    /// What it said before; none where it said nothing.
    pub before: Option<String>,
    /// What it says after.
    pub after: Option<String>,
}

/// What happened to a record, the newest first.
///
/// # Errors
/// Where the store can't be read.
pub fn history(desk: &Desk, id: Uuid) -> Result<Vec<ChangeRow>, Problem> {
    let changes = care::history(desk, id)?;
    changes.into_iter().rev().map(|change| row(desk, change)).collect()
}

fn row(desk: &Desk, change: Change) -> Result<ChangeRow, Problem> {
    let (before, after) = (fields(change.before), fields(change.after));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let mut changed = Vec::new();
    for name in names.into_iter().filter(|name| before.get(*name) != after.get(*name)) {
        if name == "id" {
            continue;
        }
        let told = |fields: &Map<String, Value>| match fields.get(name) {
            Some(value) => told(desk, change.kind, name, value),
            None => Ok(None),
        };
        let (before, after) = (told(&before)?, told(&after)?);
        if before != after {
            changed.push(FieldChange { field: name.clone(), before, after });
        }
    }
    let words = change.operation.words();
    let (operation, turn) = match (change.undoes, change.redoes) {
        (Some(_), _) => (format!("undo: {words}"), Some(Turn::Undone)),
        (_, Some(_)) => (format!("redo: {words}"), Some(Turn::Redone)),
        _ => (words, None),
    };
    Ok(ChangeRow {
        at: change.at,
        actor: change.actor.name,
        role: change.actor.role,
        operation,
        code: change.operation.code(),
        turn,
        fields: changed,
    })
}

fn fields(image: Option<Value>) -> Map<String, Value> {
    image.map(super::fresh::object).unwrap_or_default()
}

/// A value as people read it; none where it says nothing.
fn told(desk: &Desk, kind: Kind, field: &str, value: &Value) -> Result<Option<String>, Problem> {
    let words = match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => match (refers_to(kind, field), Uuid::parse_str(text)) {
            (Some(noun), Ok(id)) => name(desk, noun, id)?.unwrap_or_else(|| text.clone()),
            _ if is_code(kind, field) => text.replace('_', " "),
            _ => text.clone(),
        },
        Value::Array(list) => {
            let mut all = Vec::new();
            for one in list {
                all.extend(told(desk, kind, field, one)?);
            }
            all.join("; ")
        }
        Value::Object(parts) => match serde_json::from_value::<RichText>(value.clone()) {
            Ok(text) if parts.contains_key("blocks") => text.plain(),
            _ => {
                let mut all = Vec::new();
                for (field, part) in parts {
                    all.extend(told(desk, kind, field, part)?);
                }
                all.join(", ")
            }
        },
    };
    Ok(Some(words).filter(|words| !words.trim().is_empty()))
}

/// What a record is called, also one in the trash.
fn name(desk: &Desk, kind: Kind, id: Uuid) -> Result<Option<String>, Problem> {
    if kind == Kind::Organisation {
        let found = desk.view().get::<Organisation>(id.into())?;
        return Ok(found.map(|organisation| organisation.label().to_owned()));
    }
    for_kind!(kind, Noun => {
        let found = desk.view().get::<Noun>(id.into())?;
        Ok(found.map(|record| record.search_title()).filter(|title| !title.is_empty()))
    })
}

/// The noun that a field's ids are of.
fn refers_to(kind: Kind, field: &str) -> Option<Kind> {
    Some(match field {
        "body_id" => Kind::Body,
        "organisation_id" | "coordinator_id" | "owner_ids" | "issuer_ids" | "from_id" => Kind::Organisation,
        "parent_id" => kind,
        "person_id" | "person_ids" => Kind::Person,
        "meeting_id" | "previous_id" | "reviewed_ids" => Kind::Meeting,
        "represented_by_id" | "presenter_ids" | "speaker_ids" | "attendee_id" => Kind::Attendee,
        "item_id" => Kind::AgendaItem,
        "paper_ids" | "document_ids" => Kind::Document,
        "operation_ids" => Kind::Operation,
        "slides_id" | "file_id" | "logo_id" => Kind::File,
        "statement_ids" => Kind::Statement,
        "variant_of_id" | "correction_of_id" => Kind::Release,
        _ => return None,
    })
}

/// Whether a field holds a word of the program's own, not one that somebody typed.
fn is_code(kind: Kind, field: &str) -> bool {
    match field {
        "kind" => kind != Kind::Document,
        "part" | "status" | "state" | "mode" | "numbering" | "standing" | "reply" | "presence"
        | "qualifier" | "consent" | "outcome" | "how" | "priority" | "speech" | "style" | "position"
        | "quotations" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Actor;
    use serde_json::json;

    #[test]
    fn a_change_says_what_stood_there_and_what_stands_there_now() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::create(&folder.path().join("a.rapporteur")).unwrap();
        let ana = Actor { name: "Ana".into(), role: Role::Secretariat };
        let mut add = |kind, fields| {
            let Value::Object(fields) = fields else { panic!("fields are an object") };
            let added = super::super::add_fields(&mut desk, &ana, kind, fields).unwrap();
            added["id"].as_str().unwrap().to_owned()
        };
        let state =
            add(Kind::Organisation, json!({ "name": "Republic of Arvenia", "short_name": "Arvenia" }));
        let body = add(Kind::Body, json!({ "name": "Task Force" }));
        let id: Uuid = body.parse().unwrap();
        let Value::Object(fields) = json!({ "coordinator_id": state, "kind": "working_group" }) else {
            panic!("fields are an object")
        };
        super::super::change_fields(&mut desk, &ana, Kind::Body, id, fields).unwrap();
        let rows = history(&desk, id).unwrap();
        let told: Vec<_> = rows[0]
            .fields
            .iter()
            .map(|change| (change.field.as_str(), change.before.as_deref(), change.after.as_deref()))
            .collect();
        assert_eq!(
            told,
            [("coordinator_id", None, Some("Arvenia")), ("kind", Some("task force"), Some("working group")),]
        );
        assert_eq!((rows[0].operation.as_str(), rows[1].operation.as_str()), ("change body", "add body"));
        assert!(rows[1].fields.iter().any(|change| change.field == "name" && change.before.is_none()));
    }
}

//! What happened to a record, field by field.

use super::told::{FieldValue, told};
use crate::{Desk, Problem, care};
use chrono::{DateTime, Utc};
use domain::Role;
use serde::Serialize;
use serde_json::{Map, Value};
use specta::Type;
use store::Change;
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
    /// What it said before, entry by entry of a list; nothing where it said nothing.
    pub before: Vec<Vec<FieldValue>>,
    /// What it says after.
    pub after: Vec<Vec<FieldValue>>,
}

/// What happened to a record, the newest first.
///
/// # Errors
/// Where the store can't be read.
pub fn history(desk: &Desk, id: Uuid) -> Result<Vec<ChangeRow>, Problem> {
    let changes = care::history(desk, id)?;
    changes.into_iter().rev().map(|change| row(desk, change)).collect()
}

/// What a record has for the program's sake: its id, that it lies in the trash, which the operation says, and how often
/// an invitation was revised, which is counted along.
const UNTOLD: [&str; 3] = ["id", "trashed_at", "sequence"];

fn row(desk: &Desk, change: Change) -> Result<ChangeRow, Problem> {
    let (before, after) = (fields(change.before), fields(change.after));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let mut changed = Vec::new();
    for name in names.into_iter().filter(|name| before.get(*name) != after.get(*name)) {
        if UNTOLD.contains(&name.as_str()) {
            continue;
        }
        let told = |fields: &Map<String, Value>| match fields.get(name) {
            Some(value) => told(desk, change.kind, name, value),
            None => Ok(Vec::new()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Actor, Kind};
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
        let changed = json!(rows[0].fields);
        assert_eq!(
            changed,
            json!([
                { "field": "coordinator_id", "before": [], "after": [[{ "is": "words", "words": "Arvenia" }]] },
                {
                    "field": "kind",
                    "before": [[{ "is": "code", "kind": "body", "field": "kind", "code": "task_force" }]],
                    "after": [[{ "is": "code", "kind": "body", "field": "kind", "code": "working_group" }]],
                },
            ])
        );
        assert_eq!((rows[0].operation.as_str(), rows[1].operation.as_str()), ("change body", "add body"));
        assert!(rows[1].fields.iter().any(|change| change.field == "name" && change.before.is_empty()));
    }

    #[test]
    fn an_agenda_that_was_issued_or_adopted_is_told_item_by_item() {
        let folder = tempfile::tempdir().unwrap();
        let desk = crate::sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let meetings = desk.view().all::<domain::Meeting>().unwrap();
        let meeting = meetings.into_iter().find(|meeting| meeting.number == Some(12)).unwrap();
        let rows = history(&desk, meeting.id.into()).unwrap();
        let mut changes = rows.iter().flat_map(|row| &row.fields);
        let adopted = json!(changes.find(|change| change.field == "adopted").unwrap().after);
        assert_eq!(adopted[0][0]["is"], json!("instant"));
        assert_eq!(adopted[0][1]["is"], json!("words"), "by whom");
        assert_eq!(adopted[1], json!([{ "is": "words", "words": "1 Adoption of the agenda" }]));
        let items = meeting.adopted.unwrap().items;
        assert_eq!(adopted.as_array().unwrap().len(), 1 + items.len());
        assert!(
            meeting.sequence > 0
                && rows.iter().flat_map(|row| &row.fields).all(|one| one.field != "sequence")
        );
        let mut changes = rows.iter().flat_map(|row| &row.fields);
        let issued = json!(changes.find(|change| change.field == "issued").unwrap().after);
        assert_eq!(issued[0][0], json!({ "is": "day", "day": "2026-09-28" }));
        assert_eq!(issued[0][1]["is"], json!("words"), "by whom");
        assert_eq!(
            issued.as_array().unwrap()[1..],
            adopted.as_array().unwrap()[1..],
            "it was adopted as it had been issued"
        );
    }

    #[test]
    fn days_hours_and_lists_are_told_as_what_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::create(&folder.path().join("a.rapporteur")).unwrap();
        let ana = Actor { name: "Ana".into(), role: Role::Secretariat };
        let mut add = |kind, fields| {
            let Value::Object(fields) = fields else { panic!("fields are an object") };
            let added = super::super::add_fields(&mut desk, &ana, kind, fields).unwrap();
            added["id"].as_str().unwrap().parse::<Uuid>().unwrap()
        };
        let host = add(Kind::Organisation, json!({ "name": "Arvenia" }));
        let body = add(Kind::Body, json!({ "name": "Task Force" }));
        let meeting = add(
            Kind::Meeting,
            json!({
                "body_id": body, "first_day": "2026-10-14", "country": "BG",
                "hosts": [{ "organisation_id": host, "part": "host", "words": "at the port" }],
                "sittings": [{ "day": "2026-10-14", "from": "09:30:00", "to": "12:00:00" }],
            }),
        );
        let rows = history(&desk, meeting).unwrap();
        let after = |name: &str| {
            let field = rows[0].fields.iter().find(|field| field.field == name).unwrap();
            json!(field.after)
        };
        assert_eq!(after("first_day"), json!([[{ "is": "day", "day": "2026-10-14" }]]));
        assert_eq!(after("country"), json!([[{ "is": "country", "code": "BG" }]]));
        let sitting = &after("sittings")[0];
        assert_eq!(sitting[0], json!({ "is": "day", "day": "2026-10-14" }));
        assert_eq!(sitting[1], json!({ "is": "time", "time": "09:30:00" }));
        let hosts = after("hosts");
        assert_eq!(hosts[0][0], json!({ "is": "words", "words": "Arvenia" }));
        assert_eq!(hosts[0][1], json!({ "is": "code", "kind": "meeting", "field": "part", "code": "host" }));
        super::super::remove_any(&mut desk, &ana, Kind::Meeting, meeting).unwrap();
        assert_eq!(history(&desk, meeting).unwrap()[0].fields, [], "the trash is no field");
    }
}

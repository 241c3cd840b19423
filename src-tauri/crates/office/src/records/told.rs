//! Values of the record, told so that a window can word them in its own language.

use super::for_kind;
use crate::{Desk, Problem};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{Kind, Organisation, RichText};
use serde::Serialize;
use serde_json::Value;
use specta::Type;
use store::Kept;
use uuid::Uuid;

/// A value with what sort of value it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they hold")]
pub enum FieldValue {
    /// Words that somebody typed, a figure, or what another record is called.
    Words { words: String },
    /// Whether it is so.
    YesNo { yes: bool },
    /// A day.
    Day { day: NaiveDate },
    /// A time of day.
    Time { time: NaiveTime },
    /// An instant.
    Instant { at: DateTime<Utc> },
    /// A country, by its ISO 3166 code.
    Country { code: String },
    /// A language, by its tag.
    Language { tag: String },
    /// A word of the program's own, by the noun and the field in which it stands.
    Code { kind: Kind, field: String, code: String },
}

/// What a field says, entry by entry of a list; nothing where it says nothing.
pub(super) fn told(
    desk: &Desk,
    kind: Kind,
    field: &str,
    value: &Value,
) -> Result<Vec<Vec<FieldValue>>, Problem> {
    match (field, value) {
        ("adopted", Value::Object(version)) => return agenda(desk, kind, &["at", "by"], version),
        ("issued", Value::Object(issued)) => {
            let mut version = issued.get("version").and_then(Value::as_object).cloned().unwrap_or_default();
            version.extend(issued.get("on").map(|on| ("on".to_owned(), on.clone())));
            return agenda(desk, kind, &["on", "by"], &version);
        }
        _ => {}
    }
    let entries: &[Value] = match value {
        Value::Array(list) => list,
        one => std::slice::from_ref(one),
    };
    let mut all = Vec::new();
    for entry in entries {
        let mut parts = Vec::new();
        tell(desk, kind, field, entry, &mut parts)?;
        if !parts.is_empty() {
            all.push(parts);
        }
    }
    Ok(all)
}

/// An agenda as it was issued or adopted: when and by whom, then each item with its number. How it was to be taken, the
/// agenda itself compares.
fn agenda(
    desk: &Desk,
    kind: Kind,
    head_fields: &[&str],
    agenda: &serde_json::Map<String, Value>,
) -> Result<Vec<Vec<FieldValue>>, Problem> {
    let mut head = Vec::new();
    for field in head_fields {
        tell(desk, kind, field, agenda.get(*field).unwrap_or(&Value::Null), &mut head)?;
    }
    let words =
        |item: &Value, field: &str| item.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let items = agenda.get("items").and_then(Value::as_array).into_iter().flatten().map(|item| {
        let words = format!("{} {}", words(item, "number"), words(item, "title"));
        vec![FieldValue::Words { words: words.trim().to_owned() }]
    });
    Ok(std::iter::once(head).chain(items).collect())
}

fn tell(
    desk: &Desk,
    kind: Kind,
    field: &str,
    value: &Value,
    parts: &mut Vec<FieldValue>,
) -> Result<(), Problem> {
    match value {
        Value::Null => {}
        Value::Bool(yes) => parts.push(FieldValue::YesNo { yes: *yes }),
        Value::Number(number) => parts.push(FieldValue::Words { words: number.to_string() }),
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => parts.push(one(desk, kind, field, text)?),
        Value::Array(list) => {
            for entry in list {
                tell(desk, kind, field, entry, parts)?;
            }
        }
        Value::Object(fields) => match serde_json::from_value::<RichText>(value.clone()) {
            Ok(text) if fields.contains_key("blocks") => {
                let words = text.plain();
                if !words.trim().is_empty() {
                    parts.push(FieldValue::Words { words });
                }
            }
            _ => {
                let (first, then): (Vec<_>, Vec<_>) =
                    fields.iter().partition(|(name, _)| leads(name.as_str()));
                // What stood beside an approved text is a matter of its digests.
                for (field, part) in first.into_iter().chain(then).filter(|(field, _)| *field != "dress") {
                    tell(desk, kind, field, part, parts)?;
                }
            }
        },
    }
    Ok(())
}

/// What is said first of a value of several parts: who or which day is meant.
fn leads(field: &str) -> bool {
    matches!(field, "organisation_id" | "day" | "at" | "honorific")
}

fn one(desk: &Desk, kind: Kind, field: &str, text: &str) -> Result<FieldValue, Problem> {
    if let (Some(noun), Ok(id)) = (refers_to(kind, field), Uuid::parse_str(text)) {
        return Ok(FieldValue::Words { words: name(desk, noun, id)?.unwrap_or_else(|| text.to_owned()) });
    }
    let told = match field {
        "first_day" | "last_day" | "day" | "date" | "due" | "since" | "until" | "from" | "to" | "at"
        | "on" | "starts_at" | "deadline" | "released_at" => day_or_time(text),
        "country" => Some(FieldValue::Country { code: text.to_owned() }),
        "language" | "languages" => Some(FieldValue::Language { tag: text.to_owned() }),
        _ if is_code(kind, field) => {
            Some(FieldValue::Code { kind, field: field.to_owned(), code: text.to_owned() })
        }
        _ => None,
    };
    Ok(told.unwrap_or_else(|| FieldValue::Words { words: text.to_owned() }))
}

fn day_or_time(text: &str) -> Option<FieldValue> {
    let day = |text: &str| text.parse().ok().map(|day| FieldValue::Day { day });
    let time = |text: &str| text.parse().ok().map(|time| FieldValue::Time { time });
    let instant = |text: &str| text.parse().ok().map(|at| FieldValue::Instant { at });
    day(text).or_else(|| time(text)).or_else(|| instant(text))
}

/// What a record is called, also one in the trash.
fn name(desk: &Desk, kind: Kind, id: Uuid) -> Result<Option<String>, Problem> {
    let view = desk.view();
    if kind == Kind::Organisation {
        let found = view.get::<Organisation>(id.into())?;
        let found = if found.is_some() { found } else { view.in_trash::<Organisation>(id.into())? };
        return Ok(found.map(|organisation| organisation.label().to_owned()));
    }
    for_kind!(kind, Noun => {
        let found = view.get::<Noun>(id.into())?;
        let found = if found.is_some() { found } else { view.in_trash::<Noun>(id.into())? };
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

//! What a new record begins with: the values that nobody has to type.

use crate::{Desk, Problem, intake};
use chrono::NaiveDate;
use domain::{
    Body, BodyId, Kind, Language, Meeting, MeetingId, MeetingStatus, OrganisationId, Person, PersonId,
};
use papers::words;
use serde_json::{Map, Value, json};
use store::By;
use uuid::Uuid;

/// A new record's fields, save those that only a person can know. What the given fields lead to in the
/// record is taken from there: a body's last meeting knows the zone, a meeting knows its language.
///
/// # Errors
/// Where the store can't be read.
pub(super) fn fresh(
    desk: &Desk,
    kind: Kind,
    id: Uuid,
    given: &Map<String, Value>,
) -> Result<Map<String, Value>, Problem> {
    let mut fields = object(always(kind));
    match kind {
        Kind::Body => body(given, &mut fields)?,
        Kind::Meeting => meeting(desk, given, &mut fields)?,
        Kind::Statement | Kind::Minutes => language(desk, given, &mut fields)?,
        Kind::Release => release(desk, given, &mut fields)?,
        Kind::Attendee => seat(desk, given, &mut fields)?,
        Kind::Decision | Kind::ActionPoint => {
            if let Some(meeting) = meeting_of(desk, given)? {
                fields.insert("body_id".to_owned(), json!(meeting.body_id));
            }
        }
        _ => {}
    }
    fields.insert("id".to_owned(), Value::String(id.to_string()));
    Ok(fields)
}

/// An attendee sits in the standing that the delegation has, as if entered by name.
fn seat(desk: &Desk, given: &Map<String, Value>, fields: &mut Map<String, Value>) -> Result<(), Problem> {
    let Some(meeting) = meeting_of(desk, given)? else { return Ok(()) };
    let view = desk.view();
    let person =
        named::<PersonId>(given, "person_id").map(|id| view.get::<Person>(id)).transpose()?.flatten();
    let own = person.and_then(|person| person.organisation_id);
    let organisation = named::<OrganisationId>(given, "organisation_id").or(own);
    let delegation = given.get("delegation").and_then(Value::as_str).unwrap_or_default();
    let standing = intake::standing(&view, meeting.id, organisation, delegation)?;
    fields.insert("standing".to_owned(), json!(standing));
    Ok(())
}

/// What every new record of the noun begins with.
fn always(kind: Kind) -> Value {
    match kind {
        Kind::Organisation => json!({ "short_name": "", "kind": "other" }),
        Kind::Body => json!({
            "kind": "task_force", "subject": "", "numbered": true, "languages": ["en"], "marking": "TLP:AMBER",
        }),
        Kind::Membership => json!({ "standing": "member_state" }),
        Kind::Person => json!({ "function": "", "note": "" }),
        Kind::Meeting => json!({
            "zone": "UTC", "venue": "", "city": "", "mode": "in_person", "theme": "", "status": "planned",
            "status_reason": "", "language": "en", "numbering": "decimal", "sequence": 0,
        }),
        Kind::Attendee => json!({
            "name": { "honorific": "", "given": "", "family": "" }, "delegation": "", "standing": "guest",
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
        Kind::Minutes => json!({ "language": "en", "status": "draft" }),
        Kind::Section => {
            json!({ "part": "item", "heading": "", "text": { "blocks": [] }, "position": u32::MAX })
        }
        Kind::Release => json!({
            "language": "en", "number": "", "sub_headline": "", "text": { "blocks": [] },
            "dateline": {
                "place": "", "date": null, "style": "day_month_year", "position": "run_in", "words": null,
            },
            "quotations": "inline", "end_mark": false, "status": "draft", "marking": "TLP:CLEAR",
            "withdrawn_reason": "",
        }),
        Kind::File => json!({}),
    }
}

/// How its meetings are called follows from what is given of the body.
fn body(given: &Map<String, Value>, fields: &mut Map<String, Value>) -> Result<(), Problem> {
    let language = given.get("languages").and_then(|languages| languages.get(0)?.as_str());
    // What isn't a language is refused as the record is read.
    let language = language.and_then(|tag| Language::parse(tag).ok()).unwrap_or_else(Language::english);
    let numbered = given.get("numbered").and_then(Value::as_bool).unwrap_or(true);
    let subject = given.get("subject").and_then(Value::as_str).unwrap_or_default();
    let pattern = words::title_pattern(&language, numbered, !subject.trim().is_empty())?;
    fields.insert("title_pattern".to_owned(), json!(pattern));
    Ok(())
}

fn meeting(desk: &Desk, given: &Map<String, Value>, fields: &mut Map<String, Value>) -> Result<(), Problem> {
    if let Some(first) = given.get("first_day") {
        fields.insert("last_day".to_owned(), first.clone());
    }
    let Some(body) = named::<BodyId>(given, "body_id") else { return Ok(()) };
    // A body that isn't there is refused when the record is put, by its name.
    let Some(body) = desk.view().get::<Body>(body)? else { return Ok(()) };
    fields.insert("language".to_owned(), json!(body.language()));
    let day = given.get("first_day").and_then(|day| serde_json::from_value::<NaiveDate>(day.clone()).ok());
    let last = last_meeting(desk.view().find::<Meeting>(By::Body(body.id))?, day);
    if let Some(last) = last {
        fields.insert("zone".to_owned(), json!(last.zone));
        fields.insert("language".to_owned(), json!(last.language));
        fields.insert("numbering".to_owned(), json!(last.numbering));
    }
    Ok(())
}

fn language(desk: &Desk, given: &Map<String, Value>, fields: &mut Map<String, Value>) -> Result<(), Problem> {
    if let Some(meeting) = meeting_of(desk, given)? {
        fields.insert("language".to_owned(), json!(meeting.language));
    }
    Ok(())
}

fn release(desk: &Desk, given: &Map<String, Value>, fields: &mut Map<String, Value>) -> Result<(), Problem> {
    let Some(meeting) = meeting_of(desk, given)? else { return Ok(()) };
    let body = desk.view().get::<Body>(meeting.body_id)?;
    fields.insert("body_id".to_owned(), json!(meeting.body_id));
    fields.insert("language".to_owned(), json!(meeting.language));
    fields.insert("issuer_ids".to_owned(), json!(body.and_then(|body| body.organisation_id).as_slice()));
    if let Some(Value::Object(dateline)) = fields.get_mut("dateline") {
        dateline.insert("place".to_owned(), json!(meeting.city));
        dateline.insert("date".to_owned(), json!(meeting.last_day));
    }
    Ok(())
}

fn meeting_of(desk: &Desk, given: &Map<String, Value>) -> Result<Option<Meeting>, Problem> {
    match named::<MeetingId>(given, "meeting_id") {
        Some(id) => Ok(desk.view().get::<Meeting>(id)?),
        None => Ok(None),
    }
}

/// The last of a body's meetings that took or takes place, on or before the day where one is given.
pub(crate) fn last_meeting(meetings: Vec<Meeting>, until: Option<NaiveDate>) -> Option<Meeting> {
    meetings
        .into_iter()
        .filter(|meeting| until.is_none_or(|day| meeting.first_day <= day))
        .filter(|meeting| meeting.status != MeetingStatus::Cancelled)
        .max_by_key(|meeting| (meeting.first_day, meeting.number))
}

fn named<I: From<Uuid>>(given: &Map<String, Value>, field: &str) -> Option<I> {
    let id = given.get(field).and_then(Value::as_str)?;
    Uuid::parse_str(id).ok().map(I::from)
}

pub(super) fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

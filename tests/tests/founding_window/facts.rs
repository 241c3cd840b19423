//! What the two founding texts say, fact by fact, and the record in which each must stand.

use acceptance::cases::{Experts, Mirage, headline};
use office::Desk;
use office::domain::{Kind, ReleaseStatus};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::path::Path;

/// A record with the fields that matter. “@Romania” is the id of what is called so.
type Fact = (Kind, Value);

fn of_bodies() -> Vec<Fact> {
    let member = |body: &str, organisation: &str, standing: &str| {
        let fields = json!({ "body_id": body, "organisation_id": organisation, "standing": standing });
        (Kind::Membership, fields)
    };
    let organisation = |fields| (Kind::Organisation, fields);
    vec![
        organisation(json!({ "name": "SELEC", "kind": "agency" })),
        organisation(json!({ "name": "Romania", "kind": "state", "country": "RO" })),
        organisation(json!({ "name": "French Republic", "kind": "state", "country": "FR" })),
        organisation(json!({ "name": "Kingdom of Spain", "kind": "state", "country": "ES" })),
        organisation(json!({ "name": "OSCE", "kind": "international" })),
        organisation(json!({ "name": "OSCE's Transnational Threats Department", "parent_id": "@OSCE" })),
        organisation(json!({ "name": "Strategic Police Matters Unit", "parent_id": "@OSCE" })),
        organisation(json!({ "name": "Serbian 2015 OSCE Chairmanship", "parent_id": "@OSCE" })),
        organisation(
            json!({ "name": "Ministry of Interior of Serbia", "kind": "ministry", "country": "RS" }),
        ),
        (
            Kind::Body,
            json!({
                "kind": "task_force", "name": "Task Force Mirage", "established": 2000, "numbered": true,
                "subject": "Countering Trafficking in Human Beings and Illegal Migration",
                "organisation_id": "@SELEC", "coordinator_id": "@Romania", "marking": "TLP:CLEAR",
            }),
        ),
        (
            Kind::Body,
            json!({
                "kind": "conference_series", "name": "OSCE Annual Police Experts Meeting", "numbered": false,
                "organisation_id": "@OSCE", "marking": "TLP:CLEAR",
            }),
        ),
        member("@Task Force Mirage", "@Romania", "member_state"),
        member("@Task Force Mirage", "@French Republic", "partner"),
        member("@Task Force Mirage", "@Kingdom of Spain", "partner"),
        member("@Task Force Mirage", "@OSCE", "partner"),
    ]
}

fn of_mirage(source: &str) -> Vec<Fact> {
    let said = Mirage::read(source);
    let meeting = "@Bucharest";
    let partner = |organisation: &str| {
        (
            Kind::Attendee,
            json!({
                "meeting_id": meeting, "organisation_id": organisation, "standing": "partner",
                "name": { "family": "" },
            }),
        )
    };
    let operation = |name| {
        let awards = json!([{ "by": "SELEC Bi-Annual Awards Committee", "year": 2014 }]);
        (Kind::Operation, json!({ "name": name, "field": "migrants smuggling", "awards": awards }))
    };
    let mut facts = vec![
        (
            Kind::Meeting,
            json!({
                "body_id": "@Task Force Mirage", "number": 22, "title": null,
                "first_day": "2015-06-18", "last_day": "2015-06-18", "zone": "Europe/Bucharest",
                "venue": "SELEC premises", "city": "Bucharest", "country": "RO", "aims": said.aims,
                "hosts": [{ "organisation_id": "@SELEC", "part": "host", "words": "at SELEC premises" }],
                "status": "closed",
            }),
        ),
        (
            Kind::Attendee,
            json!({
                "meeting_id": meeting, "organisation_id": "@SELEC", "parts": [{ "part": "chair" }],
                "name": { "honorific": "Mr.", "given": "Cristian", "family": "Duţă" },
                "function": "Director for Operations of SELEC",
            }),
        ),
        (
            Kind::Attendee,
            json!({
                "meeting_id": meeting, "organisation_id": "@Romania", "parts": [{ "part": "co_chair" }],
                "name": { "honorific": "Mr.", "given": "Eliodor", "family": "Tanislav" },
                "function": "Romanian Police Liaison Officer", "standing": "member_state",
            }),
        ),
        partner("@French Republic"),
        partner("@Kingdom of Spain"),
        partner("@OSCE"),
        (
            Kind::Headcount,
            json!({
                "meeting_id": meeting, "qualifier": "over", "number": 40,
                "of_whom": said.of_whom, "from_where": said.from_where,
            }),
        ),
        (
            Kind::Document,
            json!({ "meeting_id": meeting, "body_id": "@Task Force Mirage", "title": said.report, "kind": "report" }),
        ),
        (
            Kind::Presentation,
            json!({
                "meeting_id": meeting, "title": said.presentation,
                "operation_ids": Mirage::OPERATIONS.map(|name| format!("@{name}")),
                "document_ids": [format!("@{}", said.report)],
            }),
        ),
        (
            Kind::Statement,
            json!({
                "meeting_id": meeting, "attendee_id": "@Duţă", "speech": "direct",
                "text": said.quotation, "clearance": { "state": "cleared" },
            }),
        ),
        (
            Kind::Release,
            json!({
                "meeting_id": meeting, "language": "en", "headline": headline(source),
                "issuer_ids": ["@SELEC"], "status": ReleaseStatus::Released,
                "dateline": {
                    "place": "Bucharest", "date": "2015-06-18", "style": "month_day_year",
                    "position": "run_in", "words": null,
                },
            }),
        ),
    ];
    facts.extend(Mirage::OPERATIONS.map(operation));
    facts
}

fn of_experts(experts: &Experts) -> Vec<Fact> {
    let meeting = "@Belgrade";
    let host =
        |name: &str| json!({ "organisation_id": name, "part": "co_organiser", "words": "co-organized by" });
    let delegation = |name: &str, function: &str| {
        let fields = json!({
            "meeting_id": meeting, "delegation": name, "function": function, "name": { "family": "" },
        });
        (Kind::Attendee, fields)
    };
    let mut facts = vec![
        (
            Kind::Meeting,
            json!({
                "body_id": "@OSCE Annual Police Experts Meeting", "number": null,
                "first_day": "2015-05-28", "last_day": "2015-05-29", "zone": "Europe/Belgrade",
                "city": "Belgrade", "country": "RS", "theme": experts.theme, "aims": [experts.aim],
                "hosts": [
                    host("@OSCE's Transnational Threats Department"),
                    host("@Strategic Police Matters Unit"),
                    host("@Serbian 2015 OSCE Chairmanship"),
                ],
                "status": "closed",
            }),
        ),
        (
            Kind::Attendee,
            json!({
                "meeting_id": meeting, "organisation_id": "@Ministry of Interior of Serbia",
                "name": { "given": "Aleksandar", "family": "Nikolić" },
                "function": "Serbian State Secretary at the Ministry of Interior",
                "parts": [{ "part": "opened_on_behalf", "of": "the Serbian 2015 OSCE Chairmanship" }],
            }),
        ),
        (
            Kind::Attendee,
            json!({
                "meeting_id": meeting, "organisation_id": "@OSCE's Transnational Threats Department",
                "name": { "given": "Alexey", "family": "Lyzhenkov" },
                "function": "OSCE Co-ordinator of Activities to Address Transnational Threats",
                "parts": [{ "part": "speaker" }],
            }),
        ),
        delegation("OSCE participating States", "Criminal justice experts"),
        delegation("international organizations", "representatives"),
        (
            Kind::Release,
            json!({
                "meeting_id": meeting, "language": "en", "headline": experts.headline,
                "issuer_ids": ["@OSCE"], "status": ReleaseStatus::Released,
                "dateline": {
                    "date": "2015-05-28", "style": "weekday_day_month_year", "position": "below_headline",
                    "words": experts.date_line.trim(),
                },
                "photographs": [{
                    "file_id": "@dot.png", "credit": experts.credit, "alt": "The experts in their room",
                }],
            }),
        ),
    ];
    facts.extend(experts.statements.iter().map(|said| {
        let (_, family) = said.speaker.split_once(' ').unwrap();
        let fields = json!({
            "meeting_id": meeting, "attendee_id": format!("@{family}"), "speech": said.speech, "language": "en",
            "text": said.words, "clearance": { "state": "cleared" },
        });
        (Kind::Statement, fields)
    }));
    facts
}

/// Every fact stands in the file, each in the field that is made for it.
pub fn all_stand_in(store: &Path, mirage: &str, experts: &Experts) {
    let mut desk = Desk::open(store).unwrap();
    let mut titles: Vec<String> =
        office::meetings::list(&desk, None).unwrap().into_iter().map(|row| row.title).collect();
    titles.sort();
    assert_eq!(titles, [headline(mirage), "OSCE Annual Police Experts Meeting"], "generated, not typed");
    let kept = Kept::read(&mut desk);
    let facts = [of_bodies(), of_mirage(mirage), of_experts(experts)].concat();
    let missing: Vec<String> = facts.iter().filter_map(|(kind, fields)| kept.lacks(*kind, fields)).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

struct Kept {
    records: HashMap<Kind, Vec<Value>>,
    /// The ids of what has a name of its own.
    names: HashMap<String, Value>,
}

impl Kept {
    fn read(desk: &mut Desk) -> Kept {
        let mut kept = Kept { records: HashMap::new(), names: HashMap::new() };
        for (kind, name) in [
            (Kind::Organisation, "/name"),
            (Kind::Body, "/name"),
            (Kind::Membership, ""),
            (Kind::Meeting, "/city"),
            (Kind::Attendee, "/name/family"),
            (Kind::Headcount, ""),
            (Kind::Operation, "/name"),
            (Kind::Document, "/title"),
            (Kind::Presentation, ""),
            (Kind::Statement, ""),
            (Kind::File, "/name"),
            (Kind::Release, ""),
        ] {
            let records = office::records::list_any(desk, kind).unwrap();
            for record in &records {
                if let Some(Value::String(name)) = record.pointer(name) {
                    kept.names.insert(format!("@{name}"), record["id"].clone());
                }
            }
            kept.records.insert(kind, records);
        }
        kept
    }

    /// What is wrong where not one record of the kind, and only one, has these fields.
    fn lacks(&self, kind: Kind, fields: &Value) -> Option<String> {
        let records = &self.records[&kind];
        let fitting = records.iter().filter(|record| self.holds(record, fields)).count();
        (fitting != 1).then(|| format!("{fitting} of {kind:?} have {fields} among {}", json!(records)))
    }

    fn holds(&self, kept: &Value, wanted: &Value) -> bool {
        match (kept, wanted) {
            (Value::Object(kept), Value::Object(wanted)) => {
                let at = |field: &String| Map::get(kept, field).unwrap_or(&Value::Null);
                wanted.iter().all(|(field, wanted)| self.holds(at(field), wanted))
            }
            (Value::Array(kept), Value::Array(wanted)) => {
                kept.len() == wanted.len()
                    && kept.iter().zip(wanted).all(|(kept, wanted)| self.holds(kept, wanted))
            }
            (kept, Value::String(name)) if name.starts_with('@') => self.names.get(name) == Some(kept),
            _ => kept == wanted,
        }
    }
}

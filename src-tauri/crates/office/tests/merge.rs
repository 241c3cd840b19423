//! Making one record of two.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{Kind, Role},
    merge, records,
};
use serde_json::{Value, json};
use support::{Office, actor};

fn person(office: &mut Office, given: &str, more: Value) -> String {
    let mut fields = json!({ "name": { "honorific": "", "given": given, "family": "Ioannou" } });
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.add(Kind::Person, fields)
}

fn shown(office: &Office, kind: Kind, id: &str) -> Value {
    records::show_any(&office.desk, kind, id.parse().unwrap()).unwrap()
}

fn merge_people(office: &mut Office, from: &str, into: &str) -> Result<(), office::Problem> {
    let (from, into) = (from.parse().unwrap(), into.parse().unwrap());
    merge::people(&mut office.desk, &actor(Role::Secretariat), from, into).map(drop)
}

fn merge_organisations(office: &mut Office, from: &str, into: &str) -> Result<(), office::Problem> {
    let (from, into) = (from.parse().unwrap(), into.parse().unwrap());
    merge::organisations(&mut office.desk, &actor(Role::Secretariat), from, into).map(drop)
}

#[test]
fn everything_that_named_one_person_names_the_other() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let from = person(&mut office, "P.", json!({ "emails": ["p@example.org"], "function": "Lieutenant" }));
    let into = person(&mut office, "Petros", json!({ "emails": ["petros@example.org"] }));
    let listed = office
        .add(Kind::Attendee, json!({ "meeting_id": meeting, "person_id": from, "delegation": "Greece" }));
    let point = json!({ "meeting_id": meeting, "text": "Send the form", "person_ids": [from, into] });
    let point = office.add(Kind::ActionPoint, point);
    merge_people(&mut office, &from, &into).unwrap();
    assert_eq!(shown(&office, Kind::Attendee, &listed)["person_id"], json!(into));
    assert_eq!(
        shown(&office, Kind::Attendee, &listed)["name"]["given"],
        "P.",
        "what was said that day stays"
    );
    assert_eq!(shown(&office, Kind::ActionPoint, &point)["person_ids"], json!([into]));
    let kept = shown(&office, Kind::Person, &into);
    assert_eq!(kept["emails"], json!(["petros@example.org", "p@example.org"]));
    assert_eq!(kept["function"], "Lieutenant");
    let trash = records::in_trash(&office.desk).unwrap();
    assert_eq!(trash.iter().map(|row| row.id.to_string()).collect::<Vec<_>>(), vec![from.clone()]);
    // It is one step for undo.
    assert_eq!(office::undo(&mut office.desk, &actor(Role::Secretariat)).unwrap(), "merge people");
    assert_eq!(shown(&office, Kind::Attendee, &listed)["person_id"], json!(from));
    assert_eq!(shown(&office, Kind::ActionPoint, &point)["person_ids"], json!([from, into]));
}

#[test]
fn two_on_one_list_are_not_made_one() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let people = [person(&mut office, "P.", json!({})), person(&mut office, "Petros", json!({}))];
    for person in &people {
        let attendee = json!({ "meeting_id": meeting, "person_id": person, "delegation": "Greece" });
        office.add(Kind::Attendee, attendee);
    }
    let refused = merge_people(&mut office, &people[0], &people[1]).unwrap_err();
    assert_eq!(refused.code, "both_listed");
    assert!(refused.message.contains("12th Meeting of Task Force Meridian"), "{refused}");
    assert_eq!(merge_people(&mut office, &people[0], &people[0]).unwrap_err().code, "same_record");
    assert!(records::in_trash(&office.desk).unwrap().is_empty());
}

#[test]
fn everything_that_named_one_organisation_names_the_other() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let from = office.add(
        Kind::Organisation,
        json!({ "name": "Hellenic Coast Guard", "short_name": "HCG", "country": "GR" }),
    );
    let into = office.add(Kind::Organisation, json!({ "name": "Hellenic Coast Guard", "parent_id": from }));
    let part = office.add(Kind::Organisation, json!({ "name": "Port of Piraeus", "parent_id": from }));
    let man = person(&mut office, "Petros", json!({ "organisation_id": from }));
    let host = json!([{ "organisation_id": from, "part": "host", "words": "at its premises" }]);
    office.try_set(Kind::Meeting, &meeting, json!({ "hosts": host })).unwrap();
    let point = json!({ "meeting_id": meeting, "text": "Send the form", "owner_ids": [from] });
    let point = office.add(Kind::ActionPoint, point);
    let update = json!([{
        "at": "2026-10-16T09:00:00Z", "author": "Ana", "from_id": from, "text": "Sent", "status": null,
    }]);
    office.try_set(Kind::ActionPoint, &point, json!({ "updates": update })).unwrap();
    let standing = |organisation: &str, since: Value, until: Value| json!({ "body_id": body, "organisation_id": organisation, "since": since, "until": until });
    office.add(Kind::Membership, standing(&from, json!("2010-01-01"), json!("2020-12-31")));
    let kept = office.add(Kind::Membership, standing(&into, json!("2015-01-01"), json!(null)));
    merge_organisations(&mut office, &from, &into).unwrap();
    let merged = shown(&office, Kind::Organisation, &into);
    assert_eq!((&merged["short_name"], &merged["country"]), (&json!("HCG"), &json!("GR")));
    assert_eq!(merged["parent_id"], json!(null), "it isn't a part of itself");
    assert_eq!(shown(&office, Kind::Organisation, &part)["parent_id"], json!(into));
    assert_eq!(shown(&office, Kind::Person, &man)["organisation_id"], json!(into));
    assert_eq!(shown(&office, Kind::Meeting, &meeting)["hosts"][0]["organisation_id"], json!(into));
    let point = shown(&office, Kind::ActionPoint, &point);
    assert_eq!((&point["owner_ids"], &point["updates"][0]["from_id"]), (&json!([into]), &json!(into)));
    let memberships = records::list_any(&office.desk, Kind::Membership).unwrap();
    assert_eq!(memberships.len(), 1);
    let membership = shown(&office, Kind::Membership, &kept);
    assert_eq!((&membership["since"], &membership["until"]), (&json!("2010-01-01"), &json!(null)));
}

#[test]
fn different_standings_at_one_time_are_settled_first() {
    let mut office = Office::new();
    let (body, _) = office.meridian();
    let mut standing = |name: &str, standing: &str| {
        let organisation = office.add(Kind::Organisation, json!({ "name": name }));
        let fields = json!({ "body_id": body, "organisation_id": organisation, "standing": standing });
        office.add(Kind::Membership, fields);
        organisation
    };
    let (from, into) = (standing("Arvenia", "observer"), standing("Republic of Arvenia", "partner"));
    let refused = merge_organisations(&mut office, &from, &into).unwrap_err();
    assert_eq!(refused.code, "two_standings");
    assert!(refused.message.contains("Task Force Meridian"), "{refused}");
}

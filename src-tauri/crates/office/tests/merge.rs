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
    domain::{Kind, ReleaseMove, Role},
    merge, records, releases,
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
fn two_entries_of_one_list_become_one() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let people = [person(&mut office, "P.", json!({})), person(&mut office, "Petros", json!({}))];
    let mut list = |fields: Value| {
        let mut attendee = json!({ "meeting_id": meeting, "delegation": "Greece" });
        attendee.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        office.add(Kind::Attendee, attendee)
    };
    let gone = list(json!({
        "person_id": people[0], "function": "Lieutenant", "reply": "accepted", "parts": [{ "part": "speaker" }],
        "presence": [{ "sitting": 0, "presence": "in_person" }],
    }));
    let kept =
        list(json!({ "person_id": people[1], "parts": [{ "part": "delegate" }], "represented_by_id": gone }));
    let absent = list(json!({ "represented_by_id": gone }));
    let mut add = |kind, fields: Value| {
        let mut record = json!({ "meeting_id": meeting });
        record.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        office.add(kind, record)
    };
    let talk = add(Kind::Presentation, json!({ "title": "LANTERN", "speaker_ids": [gone, kept] }));
    let item = add(Kind::AgendaItem, json!({ "title": "Cases", "presenter_ids": [gone] }));
    let said = add(Kind::Statement, json!({ "text": "We will.", "attendee_id": gone }));
    let headline =
        json!({ "headline": "Bells", "text": text(&format!("attendee/{gone}/name"), "P. Ioannou") });
    let release = add(Kind::Release, headline);
    merge_people(&mut office, &people[0], &people[1]).unwrap();
    let one = shown(&office, Kind::Attendee, &kept);
    assert_eq!((&one["function"], &one["reply"]), (&json!("Lieutenant"), &json!("accepted")));
    assert_eq!(one["parts"], json!([{ "part": "delegate" }, { "part": "speaker" }]));
    assert_eq!(one["presence"][0]["presence"], "in_person");
    assert_eq!(one["represented_by_id"], json!(null), "nobody stands in for himself");
    assert_eq!(shown(&office, Kind::Attendee, &absent)["represented_by_id"], json!(kept));
    assert_eq!(shown(&office, Kind::Presentation, &talk)["speaker_ids"], json!([kept]));
    assert_eq!(shown(&office, Kind::AgendaItem, &item)["presenter_ids"], json!([kept]));
    assert_eq!(shown(&office, Kind::Statement, &said)["attendee_id"], json!(kept));
    assert_eq!(reference(&shown(&office, Kind::Release, &release)), format!("attendee/{kept}/name"));
    assert_eq!(records::in_trash(&office.desk).unwrap().len(), 2, "the person and the entry");
    assert_eq!(merge_people(&mut office, &people[1], &people[1]).unwrap_err().code, "same_record");
}

#[test]
fn nobody_who_stands_in_for_others_is_represented_after_a_merge() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let people = [person(&mut office, "P.", json!({})), person(&mut office, "Petros", json!({}))];
    let mut list = |fields: Value| {
        let mut attendee = json!({ "meeting_id": meeting, "delegation": "Greece" });
        attendee.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        office.add(Kind::Attendee, attendee)
    };
    let proxy = list(json!({}));
    list(json!({ "person_id": people[0], "represented_by_id": proxy }));
    let kept = list(json!({ "person_id": people[1] }));
    let absent = list(json!({ "represented_by_id": kept }));
    merge_people(&mut office, &people[0], &people[1]).unwrap();
    assert_eq!(shown(&office, Kind::Attendee, &kept)["represented_by_id"], json!(null));
    assert_eq!(shown(&office, Kind::Attendee, &absent)["represented_by_id"], json!(kept));
}

/// A paragraph with one fact.
fn text(reference: &str, words: &str) -> Value {
    let fact = json!({ "reference": reference, "words": words, "value": words, "worded_by_hand": false });
    let mut inline = json!({ "inline": "fact" });
    inline.as_object_mut().unwrap().extend(fact.as_object().unwrap().clone());
    json!({ "blocks": [{ "block": "paragraph", "inlines": [inline] }] })
}

fn reference(record: &Value) -> &str {
    record["text"]["blocks"][0]["inlines"][0]["reference"].as_str().unwrap()
}

#[test]
fn two_entries_for_two_delegations_are_settled_first() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let people = [person(&mut office, "P.", json!({})), person(&mut office, "Petros", json!({}))];
    for person in &people {
        let state = office.add(Kind::Organisation, json!({ "name": format!("State of {person}") }));
        let attendee = json!({ "meeting_id": meeting, "person_id": person, "organisation_id": state });
        office.add(Kind::Attendee, attendee);
    }
    let refused = merge_people(&mut office, &people[0], &people[1]).unwrap_err();
    assert_eq!(refused.code, "both_listed");
    assert!(refused.message.contains("12th Meeting of Task Force Meridian"), "{refused}");
    assert!(records::in_trash(&office.desk).unwrap().is_empty());
}

#[test]
fn facts_of_open_texts_name_the_organisation_that_stays() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let from = office.add(Kind::Organisation, json!({ "name": "Coast Guard" }));
    let into = office.add(Kind::Organisation, json!({ "name": "Hellenic Coast Guard" }));
    let minutes = office.take_minutes(&meeting, "# Opening\n\nWords.\n").minutes_id;
    let fact = text(&format!("organisation/{from}"), "Coast Guard");
    let section =
        office.add(Kind::Section, json!({ "minutes_id": minutes, "text": fact, "part": "closing" }));
    let open = office.add(Kind::Release, json!({ "meeting_id": meeting, "headline": "Bells", "text": fact }));
    let out = office.add(Kind::Release, json!({ "meeting_id": meeting, "headline": "Masks", "text": fact }));
    for step in [ReleaseMove::AskClearance, ReleaseMove::Clear] {
        let step = releases::AdvanceRelease { id: out.parse().unwrap(), step, reason: String::new() };
        releases::advance(&mut office.desk, &actor(Role::PressOfficer), step).unwrap();
    }
    merge_organisations(&mut office, &from, &into).unwrap();
    for (kind, id) in [(Kind::Section, &section), (Kind::Release, &open)] {
        assert_eq!(reference(&shown(&office, kind, id)), format!("organisation/{into}"), "{kind}");
    }
    assert_eq!(
        reference(&shown(&office, Kind::Release, &out)),
        format!("organisation/{from}"),
        "cleared as it is"
    );
    let stale = office::facts::of_minutes(&office.desk, minutes).unwrap();
    assert_eq!(
        stale.iter().map(|fact| fact.now.as_deref()).collect::<Vec<_>>(),
        [Some("Hellenic Coast Guard")]
    );
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

fn merge_bodies(office: &mut Office, from: &str, into: &str) -> Result<(), office::Problem> {
    let (from, into) = (from.parse().unwrap(), into.parse().unwrap());
    merge::bodies(&mut office.desk, &actor(Role::Secretariat), from, into).map(drop)
}

#[test]
fn a_body_that_was_set_up_twice_is_one_with_all_its_meetings_and_members() {
    let mut office = Office::new();
    let (into, _) = office.meridian();
    let fields = json!({ "name": "Meridian Task Force", "subject": "", "kind": "task_force", "numbered": true,
        "languages": ["en"], "established": 2014, "notice_days": 21 });
    let from = office.add(Kind::Body, fields);
    let fields =
        json!({ "body_id": from, "number": 90, "first_day": "2027-03-09", "last_day": "2027-03-10" });
    let meeting = office.add(Kind::Meeting, fields);
    let organisation = office.add(Kind::Organisation, json!({ "name": "Arvenia" }));
    for body in [&from, &into] {
        let fields = json!({ "body_id": body, "organisation_id": organisation, "standing": "observer" });
        office.add(Kind::Membership, fields);
    }
    merge_bodies(&mut office, &from, &into).unwrap();
    assert_eq!(shown(&office, Kind::Meeting, &meeting)["body_id"], json!(into));
    let memberships = records::list_any(&office.desk, Kind::Membership).unwrap();
    let of_arvenia = memberships.iter().filter(|one| one["organisation_id"] == json!(organisation));
    assert_eq!(of_arvenia.map(|one| &one["body_id"]).collect::<Vec<_>>(), [&json!(into)]);
    assert!(
        records::list_any(&office.desk, Kind::Body).unwrap().iter().all(|body| body["id"] != json!(from))
    );
    office::undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
    assert_eq!(shown(&office, Kind::Meeting, &meeting)["body_id"], json!(from), "one step takes it back");
}

#[test]
fn two_bodies_that_gave_one_number_stay_two() {
    let mut office = Office::new();
    let (into, meeting) = office.meridian();
    let number = shown(&office, Kind::Meeting, &meeting)["number"].clone();
    let fields =
        json!({ "name": "Meridian Task Force", "kind": "task_force", "numbered": true, "languages": ["en"] });
    let from = office.add(Kind::Body, fields);
    let fields =
        json!({ "body_id": from, "number": number, "first_day": "2027-03-09", "last_day": "2027-03-10" });
    let other = office.add(Kind::Meeting, fields);
    let refused = merge_bodies(&mut office, &from, &into).unwrap_err();
    assert_eq!(refused.code, "number_taken", "{refused}");
    assert_eq!(shown(&office, Kind::Meeting, &other)["body_id"], json!(from), "nothing is half merged");
}

//! The rules between records.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    agenda,
    domain::{Kind, MeetingId, Role},
    meetings, points, records,
};
use serde_json::json;
use support::{Office, actor};

#[test]
fn a_number_given_is_never_given_again() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let point = |text: &str| json!({ "meeting_id": meeting, "text": text });
    let first = office.add(Kind::ActionPoint, point("Send the form"));
    let id = first.parse().unwrap();
    records::remove_any(&mut office.desk, &actor(Role::Secretariat), Kind::ActionPoint, id).unwrap();
    let second = office.add(Kind::ActionPoint, point("Send the guide"));
    let shown = records::show_any(&office.desk, Kind::ActionPoint, second.parse().unwrap()).unwrap();
    assert_eq!(shown["number"], "12.2");
    office::undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
    let third = office.add(Kind::ActionPoint, point("Send the list"));
    let shown = records::show_any(&office.desk, Kind::ActionPoint, third.parse().unwrap()).unwrap();
    assert_eq!(shown["number"], "12.3", "undo doesn't take a number back");
    let refused = office.try_set(Kind::ActionPoint, &third, json!({ "number": "12.9" })).unwrap_err();
    assert_eq!(refused.code, "number_fixed");
    let again = json!({ "body_id": body, "number": 12, "first_day": "2026-11-01", "last_day": "2026-11-01" });
    let refused = office.try_add(Kind::Meeting, again).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("number_taken", Some("number")));
}

#[test]
fn which_agenda_went_out_or_was_adopted_is_nobodys_to_write() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let (id, secretariat) = (meeting.parse::<MeetingId>().unwrap(), actor(Role::Secretariat));
    agenda::issue(&mut office.desk, &secretariat, id, None).unwrap();
    agenda::adopt(&mut office.desk, &secretariat, id).unwrap();
    let kept = records::show_any(&office.desk, Kind::Meeting, id.into()).unwrap();
    let mut ahead = kept["issued"].clone();
    ahead["on"] = json!("2030-01-01");
    for (field, other) in [("issued", ahead), ("issued", json!(null)), ("adopted", json!(null))] {
        let refused =
            office.try_set(Kind::Meeting, &meeting, json!({ field: other })).map_err(|e| (e.code, e.field));
        assert_eq!(refused, Err(("agenda_by_hand".to_owned(), Some(field.to_owned()))));
    }
    office.try_set(Kind::Meeting, &meeting, json!({ "city": "Varna", "issued": kept["issued"] })).unwrap();
    let other = json!({
        "body_id": kept["body_id"], "first_day": "2027-03-01", "last_day": "2027-03-02", "issued": kept["issued"],
    });
    let refused = office.try_add(Kind::Meeting, other).map_err(|e| (e.code, e.field));
    assert_eq!(
        refused,
        Err(("agenda_by_hand".to_owned(), Some("issued".to_owned()))),
        "nor of a new meeting"
    );
}

#[test]
fn a_meeting_stays_with_its_body() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let other = office.add(Kind::Body, json!({ "name": "Working Group South" }));
    let refused =
        office.try_set(Kind::Meeting, &meeting, json!({ "body_id": other })).map_err(|e| (e.code, e.field));
    assert_eq!(refused, Err(("stays_there".to_owned(), Some("body_id".to_owned()))));
}

#[test]
fn an_agenda_is_a_tree() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let parent = office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Cases" }));
    let child = office
        .add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "LANTERN", "parent_id": parent }));
    let refused = office.try_set(Kind::AgendaItem, &parent, json!({ "parent_id": child })).unwrap_err();
    assert_eq!(refused.code, "agenda_not_a_tree");
    let view = meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap();
    let numbers: Vec<&str> = view.agenda.iter().map(|row| row.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "3.1"]);
}

#[test]
fn a_person_stands_once_on_a_list() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let name = json!({ "honorific": "Mr", "given": "Petros", "family": "Ioannou" });
    let person = office.add(Kind::Person, json!({ "name": name, "function": "Lieutenant" }));
    let attendee = json!({ "meeting_id": meeting, "person_id": person, "delegation": "Greece" });
    let listed = office.add(Kind::Attendee, attendee.clone());
    let shown = records::show_any(&office.desk, Kind::Attendee, listed.parse().unwrap()).unwrap();
    assert_eq!(
        (shown["name"]["family"].as_str(), shown["function"].as_str()),
        (Some("Ioannou"), Some("Lieutenant"))
    );
    assert_eq!(office.try_add(Kind::Attendee, attendee).unwrap_err().code, "named_twice");
}

#[test]
fn unknown_ids_fields_and_days_are_named() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let nobody = "0192aaaa-0000-7000-8000-000000000000";
    let unknown = json!({ "body_id": nobody, "first_day": "2026-01-01", "last_day": "2026-01-01" });
    let cases = [
        (office.try_add(Kind::Meeting, unknown), "not_found", nobody),
        (
            office.try_add(
                Kind::Meeting,
                json!({ "body_id": body, "first_day": "2026-02-30", "last_day": "2026-02-30" }),
            ),
            "bad_field",
            "",
        ),
        (office.try_add(Kind::Body, json!({ "nmae": "x" })), "bad_field", "nmae"),
        (office.try_add(Kind::Organisation, json!({ "id": body, "name": " " })), "invalid", "name"),
    ];
    for (result, code, named) in cases {
        let problem = result.unwrap_err();
        assert_eq!(problem.code, code, "{problem}");
        assert!(problem.message.contains(named), "{problem}");
    }
    let refused = office.try_set(Kind::Meeting, &meeting, json!({ "status": "closed" })).unwrap_err();
    assert!(refused.message.contains("convene, postpone, cancel"), "{refused}");
    let refused = records::find_id(&office.desk, Kind::Meeting, "ffff").unwrap_err();
    assert_eq!(refused.code, "not_found");
}

#[test]
fn pending_points_go_along_to_the_next_meeting() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the form" }));
    let done = office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the guide" }));
    office.try_set(Kind::ActionPoint, &done, json!({ "status": "done" })).unwrap();
    let new = meetings::NewMeeting {
        body_id: body.parse().unwrap(),
        number: None,
        first_day: "2027-03-03".parse().unwrap(),
        last_day: None,
        zone: None,
        venue: None,
        mode: None,
        city: Some("Novi Sad".into()),
        country: None,
        agenda: true,
        attendees: true,
        points: true,
    };
    let next = meetings::plan(&mut office.desk, &actor(Role::Secretariat), new).unwrap();
    assert_eq!((next.number, next.previous_id.unwrap().to_string()), (Some(13), meeting.clone()));
    let view = meetings::open(&mut office.desk, next.id).unwrap();
    assert_eq!(view.title, "13th Meeting of Task Force Meridian on Stolen Goods");
    assert_eq!(view.agenda.len(), 3, "the two of the last one, and matters arising");
    assert_eq!(view.chairs.len(), 1, "the chair is invited again");
    let carried: Vec<_> =
        view.action_points.iter().map(|point| (point.number.as_str(), point.carried)).collect();
    assert_eq!(carried, [("12.1", true)]);
    assert!(points::carry_over(&mut office.desk, &actor(Role::Secretariat), next.id).unwrap().is_empty());
}

#[test]
fn what_a_next_meeting_would_be_given_is_what_planning_gives_it() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let later = json!({ "body_id": body, "first_day": "2027-10-01", "zone": "Europe/Sofia" });
    let later = office.add(Kind::Meeting, later);
    for (meeting, text) in [(&meeting, "Send the form"), (&later, "Send the guide")] {
        office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": text }));
    }
    let mut pending = |day: Option<&str>| {
        let day = day.map(|day| day.parse().unwrap());
        meetings::next(&mut office.desk, body.parse().unwrap(), None, day).unwrap().pending_points
    };
    assert_eq!(pending(Some("2027-03-03")), 1, "the later meeting's point isn't due before it");
    assert_eq!(pending(Some("2028-03-03")), 2);
    assert_eq!(pending(None), 2);
}

#[test]
fn whoever_sits_in_another_delegation_than_the_own_isnt_put_into_the_own() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let greece = json!({ "name": "Hellenic Republic", "short_name": "Greece" });
    let greece = office.add(Kind::Organisation, greece);
    let name = json!({ "honorific": "Mr", "given": "Petros", "family": "Ioannou" });
    let person = office.add(Kind::Person, json!({ "name": name, "organisation_id": greece }));
    let enter = |office: &mut Office, delegation: &str| {
        let asked = office::intake::EnterAttendee {
            meeting_id: meeting.parse().unwrap(),
            person_id: None,
            name: serde_json::from_value(name.clone()).unwrap(),
            delegation: delegation.to_owned(),
            state: None,
        };
        let actor = actor(Role::Secretariat);
        let entered = office::intake::enter(&mut office.desk, &actor, asked).unwrap();
        office::undo(&mut office.desk, &actor).unwrap();
        (
            entered.person_id.map(|id| id.to_string()) == Some(person.clone()),
            entered.organisation_id.map(|id| id.to_string()),
            entered.delegation,
        )
    };
    let greek = (true, Some(greece.clone()), "Greece".to_owned());
    assert_eq!(enter(&mut office, ""), greek);
    assert_eq!(enter(&mut office, "greece"), greek);
    assert_eq!(
        enter(&mut office, "Velland"),
        (false, None, "Velland".to_owned()),
        "somebody else of that name"
    );
    // Chosen by hand, he speaks for the others on that day.
    let chosen = json!({ "meeting_id": meeting, "person_id": person, "delegation": "Velland" });
    let chosen = office.add(Kind::Attendee, chosen);
    let chosen = records::show_any(&office.desk, Kind::Attendee, chosen.parse().unwrap()).unwrap();
    assert_eq!((&chosen["organisation_id"], &chosen["delegation"]), (&json!(null), &json!("Velland")));
}

#[test]
fn whatever_is_found_has_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office::sample::make(&folder.path().join("sample.rapporteur")).unwrap();
    let hits = office::search(&desk, "museum", 100).unwrap();
    assert!(hits.iter().any(|hit| hit.kind == Kind::Section), "sections are found by their words");
    let nameless: Vec<_> = hits.iter().filter(|hit| hit.title.trim().is_empty()).collect();
    assert!(nameless.is_empty(), "{nameless:?}");
    // Who came to several meetings is found once for each, and told apart by it.
    let mut attendees: Vec<_> = hits
        .iter()
        .filter(|hit| hit.kind == Kind::Attendee)
        .map(|hit| (&hit.title, hit.meeting_title.as_ref().expect("an attendee has a meeting")))
        .collect();
    let all = attendees.len();
    attendees.sort();
    attendees.dedup();
    assert!(all > 1 && attendees.len() == all, "{attendees:?}");
}

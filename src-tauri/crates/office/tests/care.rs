//! Care of the record: what goes to the trash and comes back, who may take what back, where things are found,
//! and which day it is.

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
    meetings, minutes, points, records, releases,
    tables::{self, TableKind},
};
use serde_json::json;
use support::{Office, actor};

fn remove(office: &mut Office, kind: Kind, id: &str) -> Result<(), office::Problem> {
    records::remove_any(&mut office.desk, &actor(Role::Secretariat), kind, id.parse().unwrap())
}

fn restore(office: &mut Office, kind: Kind, id: &str) -> Result<(), office::Problem> {
    records::restore(&mut office.desk, &actor(Role::Secretariat), kind, id.parse().unwrap())
}

#[test]
fn what_belongs_to_something_in_the_trash_comes_back_after_it() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let point = office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the form" }));
    remove(&mut office, Kind::ActionPoint, &point).unwrap();
    remove(&mut office, Kind::Meeting, &meeting).unwrap();
    remove(&mut office, Kind::Body, &body).unwrap();
    let cases = [
        (Kind::ActionPoint, &point, "body “Task Force Meridian”"),
        (Kind::Meeting, &meeting, "body “Task Force Meridian”"),
    ];
    for (kind, id, named) in cases {
        let refused = restore(&mut office, kind, id).unwrap_err();
        assert_eq!(refused.code, "names_removed");
        assert!(refused.message.contains(named), "{refused}");
    }
    restore(&mut office, Kind::Body, &body).unwrap();
    let refused = restore(&mut office, Kind::ActionPoint, &point).unwrap_err();
    assert!(refused.message.contains("12th Meeting of Task Force Meridian"), "{refused}");
    restore(&mut office, Kind::Meeting, &meeting).unwrap();
    restore(&mut office, Kind::ActionPoint, &point).unwrap();
    assert!(records::in_trash(&office.desk).unwrap().is_empty());
}

#[test]
fn a_meeting_comes_back_after_the_people_on_its_list() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let name = json!({ "honorific": "Mr", "given": "Petros", "family": "Ioannou" });
    let person = office.add(Kind::Person, json!({ "name": name }));
    office.add(Kind::Attendee, json!({ "meeting_id": meeting, "person_id": person }));
    let item = office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Cases" }));
    office.add(Kind::Presentation, json!({ "meeting_id": meeting, "title": "LANTERN", "item_id": item }));
    // What was removed before the meeting needn't come back with it.
    remove(&mut office, Kind::AgendaItem, &item).unwrap();
    remove(&mut office, Kind::Meeting, &meeting).unwrap();
    remove(&mut office, Kind::Person, &person).unwrap();
    let refused = restore(&mut office, Kind::Meeting, &meeting).unwrap_err();
    assert!(refused.message.contains("person “Mr Petros Ioannou”"), "{refused}");
    restore(&mut office, Kind::Person, &person).unwrap();
    restore(&mut office, Kind::Meeting, &meeting).unwrap();
}

#[test]
fn what_others_name_stays_and_they_are_counted() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let state = office.add(Kind::Organisation, json!({ "name": "Arvenia" }));
    let name = json!({ "honorific": "", "given": "Petros", "family": "Ioannou" });
    let person = office.add(Kind::Person, json!({ "name": name }));
    let speaker = office.add(Kind::Attendee, json!({ "meeting_id": meeting, "delegation": "Greece" }));
    let point =
        json!({ "meeting_id": meeting, "text": "Send", "owner_ids": [state], "person_ids": [person] });
    let point = office.add(Kind::ActionPoint, point);
    let child = office.add(Kind::Organisation, json!({ "name": "Coast Guard", "parent_id": state }));
    office.try_set(Kind::Body, &body, json!({ "coordinator_id": state })).unwrap();
    let host = json!([{ "organisation_id": state, "part": "host", "words": "" }]);
    office.try_set(Kind::Meeting, &meeting, json!({ "hosts": host })).unwrap();
    let issued = json!({ "meeting_id": meeting, "headline": "Bells", "issuer_ids": [state] });
    office.add(Kind::Release, issued);
    let proxy = json!({ "meeting_id": meeting, "delegation": "Malta", "represented_by_id": speaker });
    office.add(Kind::Attendee, proxy);
    let said = json!({ "meeting_id": meeting, "text": "We will.", "attendee_id": speaker });
    office.add(Kind::Statement, said);
    let shown = json!({ "meeting_id": meeting, "title": "LANTERN", "speaker_ids": [speaker] });
    office.add(Kind::Presentation, shown);
    let item = json!({ "meeting_id": meeting, "title": "Cases", "presenter_ids": [speaker] });
    office.add(Kind::AgendaItem, item);
    let cases = [
        (
            Kind::Organisation,
            &state,
            "1 organisation, 1 body, 1 meeting, 1 action point and 1 press release of the record",
        ),
        (Kind::Person, &person, "1 action point of the record"),
        (Kind::Attendee, &speaker, "1 attendee, 1 agenda item, 1 presentation and 1 statement of the record"),
        (Kind::Body, &body, "1 meeting, 1 action point and 1 press release of the record"),
    ];
    for (kind, id, counted) in cases {
        let refused = remove(&mut office, kind, id).unwrap_err();
        assert_eq!(refused.code, "needed", "{kind}");
        assert!(refused.message.contains(counted), "{refused}");
    }
    // What is in the trash holds nothing back.
    remove(&mut office, Kind::ActionPoint, &point).unwrap();
    remove(&mut office, Kind::Person, &person).unwrap();
    remove(&mut office, Kind::Organisation, &child).unwrap();
}

#[test]
fn what_is_listed_once_is_removed_from_there_and_comes_back_with_undo() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let paper = json!({ "meeting_id": meeting, "body_id": body, "title": "Routes" });
    let paper = office.add(Kind::Document, paper);
    let first = json!({ "meeting_id": meeting, "title": "LANTERN", "paper_ids": [paper] });
    let first = office.add(Kind::AgendaItem, first);
    let second = json!({ "meeting_id": meeting, "title": "On LANTERN", "document_ids": [paper] });
    let second = office.add(Kind::Presentation, second);
    let secretariat = actor(Role::Secretariat);
    let id = paper.parse().unwrap();
    let refused = records::remove_any(&mut office.desk, &secretariat, Kind::Document, id).unwrap_err();
    assert_eq!(refused.code, "needed");
    assert!(refused.message.contains("1 agenda item and 1 presentation"), "{refused}");
    office.try_set(Kind::Presentation, &second, json!({ "document_ids": [] })).unwrap();
    records::remove_any(&mut office.desk, &secretariat, Kind::Document, id).unwrap();
    let papers = |office: &Office| {
        let item = records::show_any(&office.desk, Kind::AgendaItem, first.parse().unwrap()).unwrap();
        item["paper_ids"].as_array().unwrap().len()
    };
    assert_eq!(papers(&office), 0);
    office::undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(papers(&office), 1);
}

#[test]
fn what_is_for_one_role_to_do_is_for_that_role_to_take_back() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let text = office.take_minutes(&meeting, "# Opening\n\nThe chair opened the meeting.\n").minutes_id;
    let [secretariat, chair, press] = [Role::Secretariat, Role::Chair, Role::PressOfficer].map(actor);
    let desk = &mut office.desk;
    minutes::circulate(desk, &secretariat, text, support::at("2026-11-01T12:00:00Z")).unwrap();
    // From the delegations anybody may return it, and take that back.
    minutes::return_to_secretariat(desk, &chair, text, "A name is wrong.".to_owned()).unwrap();
    office::undo(desk, &secretariat).unwrap();
    minutes::submit(desk, &secretariat, text).unwrap();
    minutes::return_to_secretariat(desk, &chair, text, "A figure is wrong.".to_owned()).unwrap();
    let refused = office::undo(desk, &secretariat).unwrap_err();
    assert_eq!(refused.code, "not_your_role");
    // What it is, whose, and how one gets on: there is no way past it.
    let says = "The last change, “return minutes”, is the chair's, and so is taking it back; you are working as \
                secretariat. Work as chair to take it back; what was done before it can be undone only after that";
    assert_eq!(refused.message, says);
    let crosses =
        json!({ "is": "not_your_turn", "operation": "return_minutes", "needed": "chair", "again": false });
    assert_eq!(json!(refused.saying), crosses);
    office::undo(desk, &chair).unwrap();
    let refused = office::redo(desk, &secretariat).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), json!(refused.saying)["again"].as_bool()),
        ("not_your_role", Some(true))
    );
    office::redo(desk, &chair).unwrap();
    office::agenda::issue(desk, &secretariat, meeting.parse().unwrap(), None).unwrap();
    assert_eq!(office::undo(desk, &chair).map_err(|e| e.code), Err("not_your_role".to_owned()));
    office::undo(desk, &secretariat).unwrap();
    let release = office.add(Kind::Release, json!({ "meeting_id": meeting, "headline": "Bells" }));
    let step = releases::AdvanceRelease {
        id: release.parse().unwrap(),
        step: ReleaseMove::AskClearance,
        reason: String::new(),
    };
    releases::advance(&mut office.desk, &press, step).unwrap();
    assert_eq!(office::undo(&mut office.desk, &secretariat).unwrap_err().code, "not_your_role");
    office::undo(&mut office.desk, &press).unwrap();
    assert_eq!(office::redo(&mut office.desk, &chair).unwrap_err().code, "not_your_role");
    office::redo(&mut office.desk, &press).unwrap();
}

#[test]
fn an_operation_is_found_where_it_was_presented_and_a_document_in_its_body() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let lantern = office.add(Kind::Operation, json!({ "name": "LANTERN" }));
    let shown = json!({ "meeting_id": meeting, "title": "Lessons learnt", "operation_ids": [lantern] });
    office.add(Kind::Presentation, shown);
    office.add(Kind::Document, json!({ "title": "Lantern rules", "body_id": body }));
    office.add(Kind::Operation, json!({ "name": "LANTERN II" }));
    let hits = office::search(&office.desk, "lantern", 10).unwrap();
    let places: std::collections::BTreeMap<_, _> = hits
        .into_iter()
        .map(|hit| {
            (hit.title, (hit.meeting_id.map(|id| id.to_string()), hit.body_id.map(|id| id.to_string())))
        })
        .collect();
    assert_eq!(places["LANTERN"], (Some(meeting), None));
    assert_eq!(places["Lantern rules"], (None, Some(body)));
    assert_eq!(places["LANTERN II"], (None, None));
}

#[test]
fn what_has_no_page_of_its_own_is_found_with_what_shows_it() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let map = office.add(Kind::Document, json!({ "title": "Harbour map" }));
    let case = json!({ "meeting_id": meeting, "title": "Case three", "document_ids": [map] });
    let case = office.add(Kind::Presentation, case);
    let brief = office.add(Kind::Document, json!({ "title": "Harbour brief", "meeting_id": meeting }));
    let item = json!({ "meeting_id": meeting, "title": "Ports", "paper_ids": [brief] });
    let item = office.add(Kind::AgendaItem, item);
    let said = |item: Option<&str>, text: &str| json!({ "meeting_id": meeting, "item_id": item, "attendee_id": null, "speaker": "Her", "text": text });
    let in_item = office.add(Kind::Statement, said(Some(&item), "The harbour is safe"));
    let quoted = office.add(Kind::Statement, said(None, "The harbour opens"));
    let alone = office.add(Kind::Statement, said(None, "The harbour closes"));
    let release =
        json!({ "meeting_id": meeting, "headline": "Ports of the region", "statement_ids": [quoted] });
    let release = office.add(Kind::Release, release);
    let hits: std::collections::HashMap<_, _> = office::search(&office.desk, "harbour", 10)
        .unwrap()
        .into_iter()
        .map(|hit| {
            assert_eq!(hit.meeting_id.map(|id| id.to_string()).as_ref(), Some(&meeting), "{}", hit.title);
            (hit.id.to_string(), hit.shown_with.map(|with| (with.kind, with.id.to_string())))
        })
        .collect();
    assert_eq!(hits[&map], Some((Kind::Presentation, case)));
    assert_eq!(hits[&brief], Some((Kind::AgendaItem, item.clone())));
    assert_eq!(hits[&in_item], Some((Kind::AgendaItem, item)));
    assert_eq!(hits[&quoted], Some((Kind::Release, release)));
    assert_eq!(hits[&alone], None);
}

#[test]
fn a_day_ends_where_the_meeting_was_held() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let days = json!({ "zone": "Pacific/Auckland", "first_day": "2026-10-15", "last_day": "2026-10-16" });
    office.try_set(Kind::Meeting, &meeting, days).unwrap();
    let point = json!({ "meeting_id": meeting, "text": "Send the form", "due": "2026-10-16" });
    let point = office.add(Kind::ActionPoint, point);
    let to = office.folder.path().join("points.csv");
    let (point, meeting) = (point.parse().unwrap(), meeting.parse().unwrap());
    // In Auckland the 16th ends at 11:00 UTC.
    for (now, over) in [("2026-10-16T10:30:00Z", false), ("2026-10-16T11:30:00Z", true)] {
        office.at(now);
        let desk = &mut office.desk;
        let mut told = vec![
            points::list(desk, None).unwrap()[0].overdue,
            points::pending(desk, None).unwrap()[0].overdue,
            points::history(desk, point).unwrap().row.overdue,
            meetings::open(desk, meeting).unwrap().action_points[0].overdue,
            meetings::coming(desk, 10).unwrap().is_empty(),
        ];
        tables::export(desk, TableKind::ActionPoints, None, None, &to).unwrap();
        told.push(std::fs::read_to_string(&to).unwrap().trim_end().ends_with(",yes"));
        let kinds: Vec<_> =
            office::desk_rows(desk, Role::Secretariat).unwrap().into_iter().map(|row| row.kind).collect();
        told.push(kinds.contains(&office::DeskKind::PointOverdue));
        assert_eq!(told, [over; 7], "at {now}");
    }
}

#[test]
fn a_table_of_points_says_whose_they_are_and_holds_those_that_were_asked_for() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let point = |text: &str| {
        let point = office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": text }));
        point.parse().unwrap()
    };
    let ids = ["Send the form", "Send the guide", "Send the list"].map(point);
    let to = office.folder.path().join("points.csv");
    let only = [ids[2], ids[0]];
    let written = tables::export(&mut office.desk, TableKind::ActionPoints, None, Some(&only), &to).unwrap();
    assert_eq!(written.rows, 2);
    let table = std::fs::read_to_string(&to).unwrap();
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].ends_with("Number,Body,Meeting,Action,Owners,Due,Priority,Status,Overdue"), "{table}");
    let of = "Task Force Meridian,12th Meeting of Task Force Meridian on Stolen Goods";
    assert!(rows[1].starts_with(&format!("12.3,{of},Send the list")), "{table}");
    assert!(rows[2].starts_with(&format!("12.1,{of},Send the form")), "{table}");
}

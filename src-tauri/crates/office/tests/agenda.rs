//! Moving agenda items, adopting the agenda, and what became of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    agenda::{self, AgendaDifference, AgendaStage, NewAgendaItem},
    domain::{AgendaItemId, ItemKind, Kind, Language, MeetingId, Role},
    meetings, minutes, records,
};
use serde_json::json;
use support::{Office, actor};

fn titles(office: &mut Office, meeting: &str) -> Vec<String> {
    let view = meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap();
    view.agenda.iter().map(|row| format!("{} {}", row.number, row.title)).collect()
}

fn insert(
    office: &mut Office,
    meeting: &str,
    parent: Option<AgendaItemId>,
    after: Option<AgendaItemId>,
    title: &str,
) -> Result<AgendaItemId, office::Problem> {
    let new = NewAgendaItem {
        meeting_id: meeting.parse().unwrap(),
        parent_id: parent,
        after_id: after,
        title: title.into(),
        kind: ItemKind::Discussion,
        minutes_planned: None,
    };
    Ok(agenda::insert(&mut office.desk, &actor(Role::Secretariat), new)?.id)
}

fn relocate(
    office: &mut Office,
    id: AgendaItemId,
    parent: Option<AgendaItemId>,
    position: u32,
) -> Result<(), office::Problem> {
    agenda::relocate(&mut office.desk, &actor(Role::Secretariat), id, parent, position, None)
}

/// Moves an item to a place at the top and into a sitting.
fn take_in(
    office: &mut Office,
    id: AgendaItemId,
    position: u32,
    sitting: u32,
) -> Result<(), office::Problem> {
    agenda::relocate(&mut office.desk, &actor(Role::Secretariat), id, None, position, Some(sitting))
}

#[test]
fn items_are_put_where_they_belong_and_others_make_room() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let first = insert(&mut office, &meeting, None, None, "Opening").unwrap();
    let second = insert(&mut office, &meeting, None, Some(first), "Welcome").unwrap();
    insert(&mut office, &meeting, Some(second), None, "By the host").unwrap();
    assert_eq!(
        titles(&mut office, &meeting),
        ["1 Opening", "2 Welcome", "2.1 By the host", "3 Adoption of the agenda", "4 Case presentations"]
    );
    let below = insert(&mut office, &meeting, Some(first), Some(second), "Nowhere").unwrap_err();
    assert_eq!((below.code.as_str(), below.field.as_deref()), ("not_there", Some("after_id")));
    let blank = insert(&mut office, &meeting, None, None, "  ").unwrap_err();
    assert_eq!(blank.field.as_deref(), Some("title"));
    assert_eq!(titles(&mut office, &meeting).len(), 5);
}

#[test]
fn an_item_moves_with_what_lies_below_it_but_never_into_itself() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let cases = insert(&mut office, &meeting, None, None, "Cases").unwrap();
    let anima = insert(&mut office, &meeting, Some(cases), None, "ANIMA").unwrap();
    assert_eq!(relocate(&mut office, cases, Some(anima), 0).unwrap_err().code, "agenda_not_a_tree");
    relocate(&mut office, cases, None, 9).unwrap();
    assert_eq!(
        titles(&mut office, &meeting),
        ["1 Adoption of the agenda", "2 Case presentations", "3 Cases", "3.1 ANIMA"]
    );
    relocate(&mut office, anima, None, 1).unwrap();
    assert_eq!(
        titles(&mut office, &meeting),
        ["1 Adoption of the agenda", "2 ANIMA", "3 Case presentations", "4 Cases"]
    );
    assert_eq!(office::undo_state(&office.desk).unwrap().undo.as_deref(), Some("move agenda item"));
    office::undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
    assert_eq!(titles(&mut office, &meeting)[3], "3.1 ANIMA");
}

#[test]
fn what_changed_since_the_adoption_is_told() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let empty = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2027-01-01" }));
    let refused = agenda::adopt(&mut office.desk, &actor(Role::Secretariat), empty.parse().unwrap());
    assert_eq!(refused.unwrap_err().code, "agenda_empty");
    assert_eq!(agenda::compare(&office.desk, id, AgendaStage::Adopted).unwrap(), None);
    let last = insert(&mut office, &meeting, None, None, "Closing").unwrap();
    relocate(&mut office, last, None, 9).unwrap();
    agenda::adopt(&mut office.desk, &actor(Role::Chair), id).unwrap();
    let same = agenda::compare(&office.desk, id, AgendaStage::Adopted).unwrap().unwrap();
    assert_eq!((same.by.as_str(), same.differences), ("the chair", vec![]));

    let view = meetings::open(&mut office.desk, id).unwrap();
    assert!(view.agenda_adopted_at.is_some());
    let (adoption, cases) = (view.agenda[0].id, view.agenda[1].id);
    let tour = insert(&mut office, &meeting, None, None, "Tour de table").unwrap();
    relocate(&mut office, last, None, 0).unwrap();
    let set = json!({ "title": "Cases", "minutes_planned": 30 });
    office.try_set(Kind::AgendaItem, &cases.to_string(), set).unwrap();
    let remove = office::records::remove_any;
    remove(&mut office.desk, &actor(Role::Secretariat), Kind::AgendaItem, adoption.into()).unwrap();
    let told = agenda::compare(&office.desk, id, AgendaStage::Adopted).unwrap().unwrap().differences;
    let text = |text: &str| text.to_owned();
    assert_eq!(
        told,
        [
            AgendaDifference::Moved { title: text("Closing"), from: text("3"), to: text("1") },
            AgendaDifference::Added { number: text("2"), title: text("Tour de table") },
            AgendaDifference::Retitled {
                number: text("3"),
                from: text("Case presentations"),
                to: text("Cases")
            },
            AgendaDifference::Retimed { number: text("3"), title: text("Cases"), from: None, to: Some(30) },
            AgendaDifference::Removed { number: text("1"), title: text("Adoption of the agenda") },
        ]
    );
    // Another parent is another place, though the order stays.
    relocate(&mut office, cases, Some(tour), 0).unwrap();
    let told = agenda::compare(&office.desk, id, AgendaStage::Adopted).unwrap().unwrap().differences;
    assert!(
        told.contains(&AgendaDifference::Moved { title: text("Cases"), from: text("2"), to: text("2.1") }),
        "{told:?}"
    );
}

#[test]
fn several_items_come_and_go_as_one() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let first = NewAgendaItem {
        meeting_id: meeting.parse().unwrap(),
        parent_id: None,
        after_id: None,
        title: "Opening".into(),
        kind: ItemKind::Opening,
        minutes_planned: None,
    };
    let further = |title: &str| {
        let second = agenda::FurtherItem { title: title.into(), kind: ItemKind::MattersArising };
        agenda::NewAgendaItems { first: first.clone(), further: vec![second] }
    };
    let secretariat = actor(Role::Secretariat);
    assert!(agenda::insert_all(&mut office.desk, &secretariat, further(" ")).is_err());
    assert_eq!(titles(&mut office, &meeting).len(), 2, "one that is refused keeps all out");
    agenda::insert_all(&mut office.desk, &secretariat, further("Matters arising")).unwrap();
    assert_eq!(
        titles(&mut office, &meeting),
        ["1 Opening", "2 Matters arising", "3 Adoption of the agenda", "4 Case presentations"]
    );
    office::undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(titles(&mut office, &meeting).len(), 2);
    // An item for matters arising that stands there alone takes its place among those that bring one too.
    for item in meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap().agenda {
        records::remove_any(&mut office.desk, &secretariat, Kind::AgendaItem, item.id.into()).unwrap();
    }
    let arising = json!({ "meeting_id": meeting, "title": "What is left", "kind": "matters_arising" });
    let arising = office.add(Kind::AgendaItem, arising);
    let put = agenda::insert_all(&mut office.desk, &secretariat, further("Matters arising")).unwrap();
    assert_eq!(titles(&mut office, &meeting), ["1 Opening", "2 What is left"]);
    assert_eq!(put[1].id.to_string(), arising);
}

#[test]
fn a_presentation_says_when_its_item_is_taken() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let sitting = json!([{ "day": "2026-10-14", "from": "09:30:00", "to": "12:30:00" }]);
    office.try_set(Kind::Meeting, &meeting, json!({ "sittings": sitting })).unwrap();
    let item = json!({ "meeting_id": meeting, "title": "LANTERN", "starts_at": "10:15:00" });
    let item = office.add(Kind::AgendaItem, item);
    let shown = json!({ "meeting_id": meeting, "title": "Eleven objects", "item_id": item });
    office.add(Kind::Presentation, shown);
    office.add(Kind::Presentation, json!({ "meeting_id": meeting, "title": "Without an item" }));
    let view = meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap();
    let when: Vec<_> = view
        .presentations
        .iter()
        .map(|row| (row.day.map(|day| day.to_string()), row.clock.clone()))
        .collect();
    assert_eq!(when, [(Some("2026-10-14".into()), Some("10:15".into())), (None, None)]);
}

/// A meeting of two sittings, the agenda adopted.
fn adopted(office: &mut Office) -> (String, MeetingId, Vec<AgendaItemId>) {
    let (_, meeting) = office.meridian();
    let sittings = json!([
        { "day": "2026-10-14", "from": "09:00:00", "to": "12:30:00" },
        { "day": "2026-10-14", "from": "14:00:00", "to": "17:30:00" },
    ]);
    office.try_set(Kind::Meeting, &meeting, json!({ "sittings": sittings })).unwrap();
    let id: MeetingId = meeting.parse().unwrap();
    for title in ["Reports", "Closing"] {
        office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": title }));
    }
    let items: Vec<_> =
        meetings::open(&mut office.desk, id).unwrap().agenda.iter().map(|row| row.id).collect();
    for item in &items {
        office.try_set(Kind::AgendaItem, &item.to_string(), json!({ "minutes_planned": 30 })).unwrap();
    }
    agenda::adopt(&mut office.desk, &actor(Role::Chair), id).unwrap();
    (meeting, id, items)
}

/// The titles of the items with the sitting in which each is taken, and a star where that is set for it.
fn taken(office: &mut Office, id: MeetingId) -> Vec<String> {
    let view = meetings::open(&mut office.desk, id).unwrap();
    let words = view.agenda.iter().map(|row| {
        let star = if row.sitting.is_some() { "*" } else { "" };
        format!("{} {}{star}", row.falls_in.unwrap(), row.title.split(' ').next().unwrap())
    });
    words.collect()
}

#[test]
fn an_item_moves_into_another_sitting_and_the_others_stay_in_theirs() {
    let mut office = Office::new();
    let (_, id, items) = adopted(&mut office);
    let (adoption, cases, reports, closing) = (items[0], items[1], items[2], items[3]);
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "0 Reports", "0 Closing"]);
    // Into an empty sitting, without leaving its place in the order.
    take_in(&mut office, closing, 3, 1).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "0 Reports", "1 Closing*"]);
    take_in(&mut office, reports, 2, 1).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "1 Reports*", "1 Closing*"]);
    office.try_set(Kind::AgendaItem, &closing.to_string(), json!({ "sitting": null })).unwrap();
    // The first of a sitting changes places with the next, and both stay in it.
    relocate(&mut office, reports, None, 3).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "1 Closing*", "1 Reports*"]);
    office::undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "1 Reports*", "1 Closing"]);
    // The first goes back to the sitting before, and what followed it doesn't.
    take_in(&mut office, reports, 2, 0).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "0 Reports", "1 Closing*"]);
    take_in(&mut office, adoption, 3, 1).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Case", "0 Reports", "1 Closing*", "1 Adoption"]);
    let none = take_in(&mut office, cases, 0, 2).unwrap_err();
    assert_eq!((none.code.as_str(), none.field.as_deref()), ("no_sitting", Some("sitting")));
}

#[test]
fn what_lies_below_an_item_goes_into_its_sitting() {
    let mut office = Office::new();
    let (meeting, id, items) = adopted(&mut office);
    let part = insert(&mut office, &meeting, Some(items[2]), None, "Part").unwrap();
    office.try_set(Kind::AgendaItem, &part.to_string(), json!({ "sitting": 1 })).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "0 Reports", "1 Part*", "1 Closing"]);
    // Moved within its sitting it leaves its parts where they are.
    relocate(&mut office, items[2], None, 0).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Reports", "1 Part*", "0 Adoption*", "0 Case", "1 Closing*"]);
    take_in(&mut office, items[2], 9, 1).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption*", "0 Case", "1 Closing*", "1 Reports", "1 Part"]);
}

#[test]
fn a_full_sitting_takes_what_is_put_into_it_and_keeps_what_it_has() {
    let mut office = Office::new();
    let (_, id, items) = adopted(&mut office);
    for item in &items[..3] {
        office.try_set(Kind::AgendaItem, &item.to_string(), json!({ "minutes_planned": 70 })).unwrap();
    }
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "0 Reports", "1 Closing"]);
    take_in(&mut office, items[3], 3, 0).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Adoption", "0 Case", "0 Reports", "0 Closing*"]);
    relocate(&mut office, items[3], None, 0).unwrap();
    assert_eq!(taken(&mut office, id), ["0 Closing*", "0 Adoption", "0 Case", "0 Reports"]);
}

#[test]
fn nothing_becomes_a_part_of_a_break() {
    let mut office = Office::new();
    let (meeting, _, items) = adopted(&mut office);
    let part = insert(&mut office, &meeting, Some(items[1]), None, "Part").unwrap();
    let set = |office: &mut Office, item: AgendaItemId, fields| {
        office.try_set(Kind::AgendaItem, &item.to_string(), fields)
    };
    assert_eq!(set(&mut office, items[1], json!({ "kind": "break" })).unwrap_err().code, "break_with_parts");
    set(&mut office, items[2], json!({ "kind": "break" })).unwrap();
    let refused = relocate(&mut office, part, Some(items[2]), 0).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("break_with_parts", Some("parent_id")));
    assert_eq!(
        insert(&mut office, &meeting, Some(items[2]), None, "New").unwrap_err().code,
        "break_with_parts"
    );
    // What an older program let in may be changed, moved among its like, and taken out of it.
    office.as_kept_elsewhere(|all| {
        let items = all["records"]["agenda_items"].as_array_mut().unwrap();
        for item in items.iter_mut().filter(|item| item["title"] == "Case presentations") {
            item["kind"] = json!("break");
        }
    });
    set(&mut office, part, json!({ "title": "An old part" })).unwrap();
    set(&mut office, items[1], json!({ "minutes_planned": 20 })).unwrap();
    relocate(&mut office, part, None, 0).unwrap();
}

/// The kinds of difference with their items' titles.
fn told(office: &Office, id: MeetingId) -> Vec<String> {
    let told = agenda::compare(&office.desk, id, AgendaStage::Adopted).unwrap().unwrap().differences;
    let short = |one: &AgendaDifference| {
        let one = serde_json::to_value(one).unwrap();
        format!("{} {}", one["change"].as_str().unwrap(), one["title"].as_str().unwrap_or_default())
    };
    told.iter().map(short).collect()
}

#[test]
fn other_hours_presenters_doors_and_markings_are_told() {
    let mut office = Office::new();
    let (meeting, id, items) = adopted(&mut office);
    assert_eq!(told(&office, id), [""; 0]);
    let set = |office: &mut Office, item: usize, fields| {
        office.try_set(Kind::AgendaItem, &items[item].to_string(), fields).unwrap();
    };
    // The second item begins later; the two after it follow it and aren't told.
    set(&mut office, 1, json!({ "starts_at": "10:00:00" }));
    assert_eq!(told(&office, id), ["other_hour Case presentations"]);
    set(&mut office, 1, json!({ "starts_at": null }));
    set(&mut office, 0, json!({ "closed": true }));
    set(&mut office, 1, json!({ "marking": "TLP:RED" }));
    set(&mut office, 2, json!({ "kind": "decision" }));
    set(&mut office, 3, json!({ "sitting": 1 }));
    let expected = [
        "other_doors Adoption of the agenda",
        "other_marking Case presentations",
        "other_kind Reports",
        "other_hour Closing",
    ];
    assert_eq!(told(&office, id), expected);
    let earlier = json!([{ "day": "2026-10-14", "from": "09:00:00", "to": "12:30:00" }]);
    office.try_set(Kind::Meeting, &meeting, json!({ "sittings": earlier })).unwrap();
    assert_eq!(told(&office, id)[0], "other_sittings ");
}

#[test]
fn what_an_older_program_did_not_keep_is_not_told_as_different() {
    let mut office = Office::new();
    let (_, id, items) = adopted(&mut office);
    office.as_kept_elsewhere(|all| {
        let old = &mut all["records"]["meetings"][0]["adopted"];
        old.as_object_mut().unwrap().remove("sittings");
        for item in old["items"].as_array_mut().unwrap() {
            item.as_object_mut().unwrap().remove("terms");
        }
    });
    office.try_set(Kind::AgendaItem, &items[0].to_string(), json!({ "closed": true })).unwrap();
    assert_eq!(told(&office, id), [""; 0]);
    office.try_set(Kind::AgendaItem, &items[0].to_string(), json!({ "minutes_planned": 45 })).unwrap();
    assert_eq!(told(&office, id), ["retimed Adoption of the agenda"]);
}

#[test]
fn an_item_takes_its_blank_section_along_and_brings_it_back() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let secretariat = actor(Role::Secretariat);
    let id: MeetingId = meeting.parse().unwrap();
    minutes::begin(&mut office.desk, &secretariat, id, Language::english()).unwrap();
    let sections = |office: &mut Office| {
        let minutes = meetings::open(&mut office.desk, id).unwrap().minutes.unwrap();
        minutes.sections.into_iter().map(|section| section.title).collect::<Vec<_>>()
    };
    let whole = sections(&mut office);
    let item = meetings::open(&mut office.desk, id).unwrap().agenda[0].id;
    records::remove_any(&mut office.desk, &secretariat, Kind::AgendaItem, item.into()).unwrap();
    let left: Vec<_> =
        whole.iter().filter(|title| !title.contains("Adoption of the agenda")).cloned().collect();
    assert_eq!(sections(&mut office), left);
    assert_eq!(left.len() + 1, whole.len());
    records::restore(&mut office.desk, &secretariat, Kind::AgendaItem, item.into()).unwrap();
    assert_eq!(sections(&mut office), whole);
}

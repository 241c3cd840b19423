//! What the next meeting would be, what a new record begins with, and the way of an action point.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    attendees,
    domain::{ActionMove, AgendaItem, Kind, Language, MeetingId, MinutesMove, Mode, Presence, Role},
    meetings, minutes,
    points::{self, PointStep},
    records, releases,
};
use serde_json::json;
use support::{Office, actor};

#[test]
fn the_next_meeting_is_told_before_it_is_planned() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    for text in ["Send the form", "Send the guide"] {
        office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": text }));
    }
    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Coffee", "kind": "break" }));
    office.try_set(Kind::Meeting, &meeting, json!({ "mode": "online" })).unwrap();
    let body_id = body.parse().unwrap();
    let next = meetings::next(&mut office.desk, body_id, None, None).unwrap();
    assert_eq!(next.mode, Mode::Online, "as the last one");
    assert_eq!(next.title, "13th Meeting of Task Force Meridian on Stolen Goods");
    assert_eq!(next.last.unwrap().city, "Plovdiv");
    assert_eq!(next.zone.unwrap().name(), "Europe/Sofia");
    assert_eq!((next.number, next.agenda_items, next.attendees, next.pending_points), (Some(13), 2, 1, 2));
    let new = meetings::NewMeeting {
        body_id,
        number: None,
        first_day: "2027-03-03".parse().unwrap(),
        last_day: None,
        zone: None,
        venue: Some("Town Hall".into()),
        mode: Some(Mode::Hybrid),
        city: None,
        country: None,
        agenda: true,
        attendees: true,
        points: true,
    };
    let planned = meetings::plan(&mut office.desk, &actor(Role::Secretariat), new).unwrap();
    assert_eq!((planned.venue.as_str(), planned.mode), ("Town Hall", Mode::Hybrid));
    let view = meetings::open(&mut office.desk, planned.id).unwrap();
    assert_eq!((view.title, planned.number), (next.title, next.number));
    assert_eq!((view.agenda.len(), view.action_points.len()), (4, 2), "with one for matters arising");
    let undo = office::undo_state(&office.desk).unwrap();
    assert_eq!(undo.undo_code.as_deref(), Some("plan_meeting"), "one step, with all that was asked");
    let body = &meetings::bodies(&office.desk).unwrap()[0];
    assert_eq!(body.next_point.map(|number| number.to_string()).as_deref(), Some("12.3"));
}

/// Plans the body's next meeting with its agenda and its pending points.
fn followed(office: &mut Office, body: &str, first_day: &str) -> meetings::MeetingView {
    let new = json!({
        "body_id": body, "first_day": first_day, "agenda": true, "attendees": false, "points": true,
    });
    let new = serde_json::from_value(new).unwrap();
    let planned = meetings::plan(&mut office.desk, &actor(Role::Secretariat), new).unwrap();
    meetings::open(&mut office.desk, planned.id).unwrap()
}

#[test]
fn the_item_for_the_last_minutes_names_the_last_meeting() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let last = "Minutes of the 11th meeting";
    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": last, "kind": "previous_minutes" }));
    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "What the 11th meeting began" }));
    let has = |view: &meetings::MeetingView, title: &str| view.agenda.iter().any(|row| row.title == title);
    let next = followed(&mut office, &body, "2027-03-03");
    assert!(has(&next, "Minutes of the 12th meeting"), "{:?}", next.agenda);
    assert!(has(&next, "What the 11th meeting began"), "other items stay as they are");
    let after = followed(&mut office, &body, "2027-09-03");
    assert!(has(&after, "Minutes of the 13th meeting"), "{:?}", after.agenda);
}

#[test]
fn the_hours_of_the_sittings_go_along_with_the_agenda() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let sitting = |day: &str, from: &str, to: &str| json!({ "day": day, "from": from, "to": to });
    let sittings = json!([
        sitting("2026-10-14", "09:30:00", "12:30:00"),
        sitting("2026-10-14", "14:00:00", "17:30:00"),
        sitting("2026-10-15", "09:00:00", "12:00:00"),
    ]);
    office
        .try_set(Kind::Meeting, &meeting, json!({ "last_day": "2026-10-15", "sittings": sittings }))
        .unwrap();
    let items = records::list::<AgendaItem>(&office.desk).unwrap();
    for (item, sitting) in items.iter().zip([1, 2]) {
        office.try_set(Kind::AgendaItem, &item.id.to_string(), json!({ "sitting": sitting })).unwrap();
    }
    let mut planned = |first_day: &str, last_day: &str, agenda: bool| {
        let new = json!({
            "body_id": body, "first_day": first_day, "last_day": last_day,
            "agenda": agenda, "attendees": false, "points": false,
        });
        let new = serde_json::from_value(new).unwrap();
        let planned = meetings::plan(&mut office.desk, &actor(Role::Secretariat), new).unwrap();
        let view = meetings::open(&mut office.desk, planned.id).unwrap();
        office::undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
        let sittings: Vec<_> = view.sittings.iter().map(|one| format!("{} {}", one.day, one.from)).collect();
        (sittings, view.agenda.iter().map(|row| row.sitting).collect::<Vec<_>>())
    };
    let (whole, set) = planned("2027-03-03", "2027-03-05", true);
    assert_eq!(whole, ["2027-03-03 09:30:00", "2027-03-03 14:00:00", "2027-03-04 09:00:00"]);
    assert_eq!(set, [Some(1), Some(2)]);
    // What lies past a shorter meeting's end is left out, and what was to be taken in it follows the rest.
    let (shorter, set) = planned("2027-03-03", "2027-03-03", true);
    assert_eq!(shorter, ["2027-03-03 09:30:00", "2027-03-03 14:00:00"]);
    assert_eq!(set, [Some(1), None]);
    assert_eq!(planned("2027-03-03", "2027-03-05", false), (vec![], vec![]));
}

fn titles(meeting: &meetings::MeetingView) -> Vec<(&str, &str, &[String])> {
    meeting.agenda.iter().map(|row| (row.number.as_str(), row.title.as_str(), &row.arising[..])).collect()
}

#[test]
fn points_that_are_carried_over_arise_under_an_item_of_the_agenda() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    office.try_set(Kind::Body, &body, json!({ "languages": ["fr"] })).unwrap();
    let items = records::list::<AgendaItem>(&office.desk).unwrap();
    office.try_set(Kind::AgendaItem, &items[0].id.to_string(), json!({ "kind": "adoption" })).unwrap();
    let nothing = followed(&mut office, &body, "2026-12-01");
    assert_eq!(nothing.agenda.len(), 2, "nothing arises");
    let texts = ["Send the form", "Send the guide"];
    let [_, last] =
        texts.map(|text| office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": text })));
    let next = followed(&mut office, &body, "2027-03-03");
    let arising = ["12.1".to_owned(), "12.2".to_owned()];
    let expected: [(&str, &str, &[String]); 3] = [
        ("1", "Adoption of the agenda", &[]),
        ("2", "Suites données à la réunion précédente", &arising),
        ("3", "Case presentations", &[]),
    ];
    assert_eq!(titles(&next), expected);
    // The agenda that follows has the item already.
    let done = office.try_set(Kind::ActionPoint, &last, json!({ "status": "done" }));
    assert!(done.is_ok(), "{done:?}");
    let after = followed(&mut office, &body, "2027-09-01");
    assert_eq!(titles(&after)[1], ("2", "Suites données à la réunion précédente", &arising[..1]));
    assert_eq!(after.agenda.len(), 3);
}

#[test]
fn points_that_are_carried_over_arise_on_an_agenda_that_is_not_begun_too() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the form" }));
    let arising = ["12.1".to_owned()];
    // Without the frame of the last agenda.
    let new = json!({
        "body_id": body, "first_day": "2027-03-03", "agenda": false, "attendees": false, "points": true,
    });
    let secretariat = actor(Role::Secretariat);
    let next = meetings::plan(&mut office.desk, &secretariat, serde_json::from_value(new).unwrap()).unwrap();
    let next = meetings::open(&mut office.desk, next.id).unwrap();
    assert_eq!(titles(&next), [("1", "Matters arising", &arising[..])]);
    // Carried over later, to a meeting that was planned without them.
    let later = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2027-09-01" }));
    let later: MeetingId = later.parse().unwrap();
    let carry = |office: &mut Office| points::carry_over(&mut office.desk, &secretariat, later).unwrap();
    let may = |office: &mut Office, id| meetings::open(&mut office.desk, id).unwrap().may_carry_over;
    assert!(may(&mut office, later), "it goes by the day, whichever meeting it is said to follow");
    assert!(!may(&mut office, meeting.parse().unwrap()), "the first of its body");
    assert_eq!(carry(&mut office).len(), 1);
    let shown = meetings::open(&mut office.desk, later).unwrap();
    assert_eq!(titles(&shown), [("1", "Matters arising", &arising[..])]);
    office::undo(&mut office.desk, &secretariat).unwrap();
    assert!(meetings::open(&mut office.desk, later).unwrap().agenda.is_empty(), "one step brought both");
    // What the meeting adopted stays what it adopted.
    office.add(Kind::AgendaItem, json!({ "meeting_id": later.to_string(), "title": "Opening" }));
    office::agenda::adopt(&mut office.desk, &secretariat, later).unwrap();
    assert_eq!(carry(&mut office).len(), 1);
    assert_eq!(meetings::open(&mut office.desk, later).unwrap().agenda.len(), 1);
}

#[test]
fn a_new_record_knows_what_its_meeting_and_body_know() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    office.try_set(Kind::Meeting, &meeting, json!({ "language": "fr", "numbering": "roman" })).unwrap();
    let later = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2027-03-03" }));
    let shown = records::show_any(&office.desk, Kind::Meeting, later.parse().unwrap()).unwrap();
    assert_eq!(
        (&shown["zone"], &shown["language"], &shown["numbering"], &shown["last_day"]),
        (&json!("Europe/Sofia"), &json!("fr"), &json!("roman"), &json!("2027-03-03"))
    );
    let said = json!({ "meeting_id": meeting, "speaker": "Ms Marković", "text": "Nous savons" });
    let said = office.add(Kind::Statement, said);
    let shown = records::show_any(&office.desk, Kind::Statement, said.parse().unwrap()).unwrap();
    assert_eq!(shown["language"], "fr");
    let release = office.add(Kind::Release, json!({ "meeting_id": meeting, "headline": "A meeting" }));
    let shown = records::show_any(&office.desk, Kind::Release, release.parse().unwrap()).unwrap();
    assert_eq!(
        (&shown["dateline"]["place"], &shown["dateline"]["date"]),
        (&json!("Plovdiv"), &json!("2026-10-15"))
    );
    // Every noun can be begun with what only a person can know.
    let (secretariat, meeting) = (actor(Role::Secretariat), meeting.parse().unwrap());
    let begun = minutes::begin(&mut office.desk, &secretariat, meeting, Language::english()).unwrap();
    office.add(Kind::Section, json!({ "minutes_id": begun.id, "heading": "Any other business" }));
}

#[test]
fn a_release_in_another_language_is_a_variant_of_the_first() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let meeting: MeetingId = meeting.parse().unwrap();
    let press = actor(Role::PressOfficer);
    let first = releases::begin(&mut office.desk, &press, meeting, Language::english()).unwrap();
    let contact = json!([{ "name": "Ana", "function": "", "phone": "1", "email": "" }]);
    let set = json!({ "contacts": contact, "boilerplates": ["About the centre"], "end_mark": true });
    office.try_set(Kind::Release, &first.id.to_string(), set).unwrap();
    let french = "fr".parse().unwrap();
    let second = releases::begin(&mut office.desk, &press, meeting, french).unwrap();
    assert_eq!((second.variant_of_id, second.issuer_ids), (Some(first.id), first.issuer_ids));
    assert_eq!((second.contacts.len(), second.end_mark), (1, true));
    assert!(second.boilerplates.is_empty(), "they are in another language");
}

#[test]
fn moves_say_who_may_make_them_and_whether_a_reason_is_due() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let view = meetings::open(&mut office.desk, id).unwrap();
    let told: Vec<_> =
        view.allowed_moves.iter().map(|one| (one.code.as_str(), one.needs_reason, one.by)).collect();
    assert_eq!(told, [("convene", false, None), ("postpone", true, None), ("cancel", true, None)]);
    let taken = office.take_minutes(&meeting, "# Adoption of the agenda\n\nAdopted.\n");
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), taken.minutes_id).unwrap();
    let view = meetings::open(&mut office.desk, id).unwrap();
    let moves = view.minutes.unwrap().allowed_moves;
    assert!(moves.iter().all(|one| one.by == Some(Role::Chair)), "{moves:?}");
    let back = serde_json::to_value(MinutesMove::Return).unwrap();
    assert!(moves.iter().any(|one| json!(one.code) == back && one.needs_reason), "{moves:?}");
}

#[test]
fn the_way_of_a_point_is_told_from_meeting_to_meeting() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let item = office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Matters arising" }));
    let state =
        office.add(Kind::Organisation, json!({ "name": "Republic of Arvenia", "short_name": "Arvenia" }));
    let other = office.add(Kind::Organisation, json!({ "name": "Belmark" }));
    let point = office.add(
        Kind::ActionPoint,
        json!({
            "meeting_id": meeting, "item_id": item, "text": "Send the form", "due": "2026-10-10",
            "owner_ids": [state, other],
        }),
    );
    let later = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2027-03-03" }));
    let secretariat = actor(Role::Secretariat);
    points::carry_over(&mut office.desk, &secretariat, later.parse().unwrap()).unwrap();
    let news = points::ActionPointUpdate {
        id: point.parse().unwrap(),
        text: "Sent in part".into(),
        from_id: Some(state.parse().unwrap()),
        step: Some(ActionMove::Begin),
    };
    points::update(&mut office.desk, &secretariat, news).unwrap();
    office.try_set(Kind::ActionPoint, &point, json!({ "due": "2026-10-11" })).unwrap();
    let told = points::history(&mut office.desk, point.parse().unwrap()).unwrap();
    assert_eq!(told.came_from.item.as_deref(), Some("3 Matters arising"));
    let steps: Vec<String> = told
        .steps
        .iter()
        .map(|step| match step {
            PointStep::News { news } => format!("{} said: {}", news.from.as_deref().unwrap(), news.text),
            PointStep::Change { change } => {
                change.fields.iter().map(|field| field.field.clone()).collect::<Vec<_>>().join(", ")
            }
            PointStep::Review { review } => review.meeting_title.clone(),
        })
        .collect();
    assert_eq!(
        steps,
        ["Arvenia said: Sent in part", "due", "13th Meeting of Task Force Meridian on Stolen Goods"],
        "in the order of their days"
    );
    let owners: Vec<_> = told.row.owners.iter().map(|one| (one.name.as_str(), one.returned)).collect();
    assert_eq!(owners, [("Arvenia", true), ("Belmark", false)]);
    assert!(told.row.overdue);
    let moves: Vec<_> = told.row.allowed_moves.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(moves, ["finish", "drop"]);
    assert_eq!(points::list(&mut office.desk, None).unwrap(), vec![told.row.clone()]);
    assert_eq!(points::list(&mut office.desk, Some(body.parse().unwrap())).unwrap().len(), 1);
    assert_eq!(points::pending(&mut office.desk, None).unwrap(), vec![told.row]);
    let done = points::ActionPointUpdate {
        id: point.parse().unwrap(),
        text: "Sent".into(),
        from_id: None,
        step: Some(ActionMove::Finish),
    };
    points::update(&mut office.desk, &secretariat, done).unwrap();
    assert_eq!(points::pending(&mut office.desk, None).unwrap(), vec![]);
    assert_eq!(points::list(&mut office.desk, None).unwrap().len(), 1);
}

#[test]
fn the_list_begins_with_the_newest_meeting_and_what_comes_with_the_nearest() {
    let mut office = Office::new();
    let (body, _) = office.meridian();
    for day in ["2027-06-01", "2027-03-03", "2025-05-05"] {
        office.add(Kind::Meeting, json!({ "body_id": body, "first_day": day }));
    }
    office.at("2026-10-15T08:00:00Z");
    let days = |rows: Vec<meetings::MeetingRow>| -> Vec<String> {
        rows.iter().map(|row| row.first_day.to_string()).collect()
    };
    let newest = meetings::newest(&office.desk, None, Some(3)).unwrap();
    assert_eq!(days(newest), ["2027-06-01", "2027-03-03", "2026-10-14"]);
    assert_eq!(days(meetings::list(&office.desk, body.parse().ok()).unwrap()).len(), 4);
    let coming = meetings::coming(&mut office.desk, 2).unwrap();
    assert_eq!(days(coming), ["2026-10-14", "2027-03-03"], "the meeting of today comes still");
}

#[test]
fn the_list_says_how_far_each_meeting_has_come_as_the_meeting_itself_does() {
    let mut office = Office::sample();
    for row in meetings::list(&office.desk, None).unwrap() {
        let opened = meetings::open(&mut office.desk, row.id).unwrap();
        let now = opened.stages.iter().find(|stage| stage.state == meetings::StageState::Now).unwrap();
        assert_eq!(row.stage, now.name, "{}", row.title);
    }
    let newest = meetings::newest(&office.desk, None, Some(2)).unwrap();
    let stages: Vec<_> = newest.iter().map(|row| row.stage).collect();
    assert_eq!(stages, [meetings::Stage::MinutesDraft, meetings::Stage::Released]);
}

#[test]
fn presence_is_recorded_and_taken_back() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let sittings = json!([
        { "day": "2026-10-14", "from": "09:00:00", "to": "12:00:00" },
        { "day": "2026-10-14", "from": "14:00:00", "to": "17:00:00" },
    ]);
    office.try_set(Kind::Meeting, &meeting, json!({ "sittings": sittings })).unwrap();
    let attendee = records::of_meeting::<office::domain::Attendee>(&office.desk, id).unwrap()[0].id;
    let mut record = |sitting, presence| {
        let request = attendees::RecordPresence { id: attendee, sitting, presence };
        let after = attendees::present(&mut office.desk, &actor(Role::Secretariat), request).unwrap();
        after.presence.iter().map(|at| (at.sitting, at.presence)).collect::<Vec<_>>()
    };
    let here = Presence::InPerson;
    assert_eq!(record(None, Some(here)), [(0, here), (1, here)]);
    assert_eq!(record(Some(0), Some(Presence::Remote)), [(0, Presence::Remote), (1, here)]);
    assert_eq!(record(Some(1), None), [(0, Presence::Remote)]);
    assert_eq!(record(None, None), []);
}

#[test]
fn a_change_that_the_invitation_tells_is_a_revision_of_it() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let set = |office: &mut Office, fields| {
        office.try_set(Kind::Meeting, &meeting, fields).unwrap()["sequence"].as_u64().unwrap()
    };
    assert_eq!(set(&mut office, json!({ "venue": "Hall A" })), 1);
    assert_eq!(set(&mut office, json!({ "numbering": "roman" })), 1, "the invitation doesn't say it");
    assert_eq!(set(&mut office, json!({ "venue": "Hall A" })), 1, "nothing changed");
    assert_eq!(set(&mut office, json!({ "last_day": "2026-10-16" })), 2);
}

#[test]
fn a_title_says_the_subject_only_where_there_is_one() {
    let mut office = Office::new();
    let body = office.add(Kind::Body, json!({ "name": "Task Force Meridian" }));
    let meeting = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2026-10-14" }));
    let title =
        |office: &mut Office| meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap().title;
    assert_eq!(title(&mut office), "1st Meeting of Task Force Meridian");
    office.try_set(Kind::Body, &body, json!({ "subject": "Stolen Goods" })).unwrap();
    assert_eq!(title(&mut office), "1st Meeting of Task Force Meridian on Stolen Goods");
    office.try_set(Kind::Body, &body, json!({ "title_pattern": "{name}, {year}" })).unwrap();
    office.try_set(Kind::Body, &body, json!({ "subject": "" })).unwrap();
    assert_eq!(title(&mut office), "Task Force Meridian, 2026");
}

#[test]
fn the_first_meeting_kept_may_have_any_number() {
    let mut office = Office::new();
    let (body, _) = office.meridian();
    let body_id = body.parse().unwrap();
    let seen = meetings::next(&mut office.desk, body_id, Some(41), None).unwrap();
    assert!(seen.title.starts_with("41st"), "{}", seen.title);
    let plan = |number| meetings::NewMeeting {
        body_id,
        number,
        first_day: "2027-03-02".parse().unwrap(),
        last_day: None,
        zone: None,
        venue: None,
        mode: None,
        city: None,
        country: None,
        agenda: false,
        attendees: false,
        points: false,
    };
    let actor = actor(Role::Secretariat);
    let made = meetings::plan(&mut office.desk, &actor, plan(Some(41))).unwrap();
    assert_eq!(made.number, Some(41));
    let again = meetings::plan(&mut office.desk, &actor, plan(Some(41))).unwrap_err();
    assert_eq!((again.code.as_str(), again.field.as_deref()), ("number_taken", Some("number")));
    assert_eq!(meetings::plan(&mut office.desk, &actor, plan(None)).unwrap().number, Some(42));
}

/// A plan that takes over what the last meeting had.
fn again(body: &str, first_day: &str) -> meetings::NewMeeting {
    meetings::NewMeeting {
        body_id: body.parse().unwrap(),
        number: None,
        first_day: first_day.parse().unwrap(),
        last_day: None,
        zone: None,
        venue: None,
        mode: None,
        city: None,
        country: None,
        agenda: false,
        attendees: true,
        points: false,
    }
}

#[test]
fn people_are_invited_again_as_what_they_are_by_then() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let [arvenia, belmark] =
        ["Arvenia", "Belmark"].map(|name| office.add(Kind::Organisation, json!({ "name": name })));
    let member = |organisation: &str, standing: &str, since: Option<&str>, until: Option<&str>| {
        json!({
            "body_id": body, "organisation_id": organisation, "standing": standing, "since": since, "until": until,
        })
    };
    office.add(Kind::Membership, member(&arvenia, "observer", None, Some("2026-12-31")));
    office.add(Kind::Membership, member(&arvenia, "member_state", Some("2027-01-01"), None));
    let [ana, ilinca, radu] = ["Ana", "Ilinca", "Radu"].map(|given| {
        let name = json!({ "honorific": "", "given": given, "family": "Popa" });
        let person = json!({ "name": name, "function": "Inspector", "organisation_id": arvenia });
        let person = office.add(Kind::Person, person);
        let listed = json!({
            "meeting_id": meeting, "person_id": person, "standing": "observer",
            "parts": [{ "part": "head_of_delegation" }],
        });
        office.add(Kind::Attendee, listed);
        person
    });
    // Ana is promoted, Ilinca works for another State, Radu is no longer known.
    office.try_set(Kind::Person, &ana, json!({ "function": "Director" })).unwrap();
    office.try_set(Kind::Person, &ilinca, json!({ "organisation_id": belmark, "function": "" })).unwrap();
    let secretariat = actor(Role::Secretariat);
    let _ = records::remove_any(&mut office.desk, &secretariat, Kind::Person, radu.parse().unwrap());

    let planned = meetings::plan(&mut office.desk, &secretariat, again(&body, "2027-03-03")).unwrap();
    let view = meetings::open(&mut office.desk, planned.id).unwrap();
    let mut told = Vec::new();
    for group in &view.attendees {
        for delegation in &group.delegations {
            for one in &delegation.attendees {
                let name = one.name.clone().unwrap_or_default();
                let (standing, heads) = (one.standing.words(), one.parts.len());
                told.push(format!("{name}, {}, {}, {standing}, {heads}", one.function, delegation.name));
            }
        }
    }
    told.sort();
    assert_eq!(
        told,
        [
            "Ana Popa, Director, Arvenia, member State, 1",
            "Ilinca Popa, Inspector, Belmark, observer, 0",
            "Ms Elena Marković, Director, Regional Centre, guest, 1",
            "Radu Popa, Inspector, Arvenia, member State, 1",
        ]
    );
}

#[test]
fn the_next_meeting_is_told_as_it_would_be_on_the_day() {
    let mut office = Office::new();
    let (body, _) = office.meridian();
    office.try_set(Kind::Body, &body, json!({ "title_pattern": "{name} {year}" })).unwrap();
    let body_id = body.parse().unwrap();
    let mut on = |day: &str| {
        let day = (!day.is_empty()).then(|| day.parse().unwrap());
        let next = meetings::next(&mut office.desk, body_id, None, day).unwrap();
        (next.title, next.last.is_some())
    };
    assert_eq!(on(""), ("Task Force Meridian 2026".into(), true));
    assert_eq!(on("2028-02-01"), ("Task Force Meridian 2028".into(), true));
    assert_eq!(on("2024-02-01"), ("Task Force Meridian 2024".into(), false), "the one kept is a later one");
}

#[test]
fn a_new_body_calls_its_meetings_in_its_own_language() {
    let mut office = Office::new();
    let mut title = |fields: serde_json::Value| {
        let body = office.add(Kind::Body, fields);
        meetings::next(&mut office.desk, body.parse().unwrap(), None, Some("2027-03-03".parse().unwrap()))
            .unwrap()
            .title
    };
    assert_eq!(
        title(json!({ "name": "Groupe Mirabelle", "languages": ["fr"], "subject": "fruits" })),
        "Groupe Mirabelle, 1re réunion : fruits"
    );
    assert_eq!(title(json!({ "name": "Mirabelle" })), "1st Meeting of Mirabelle");
    assert_eq!(title(json!({ "name": "Mirabelle", "numbered": false })), "Mirabelle 2027");
    let own =
        json!({ "name": "Mirabelle", "languages": ["fr"], "title_pattern": "{ordinal} Meeting of {name}" });
    assert_eq!(title(own), "1re Meeting of Mirabelle");
}

#[test]
fn nobody_is_represented_by_somebody_who_is_represented() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let [a, b, c] = ["A", "B", "C"]
        .map(|name| office.add(Kind::Attendee, json!({ "meeting_id": meeting, "delegation": name })));
    let mut sits_for = |who: &str, by: &str| {
        let changed = office.try_set(Kind::Attendee, who, json!({ "represented_by_id": by }));
        changed.map(|_| ()).map_err(|refused| refused.code)
    };
    assert_eq!(sits_for(&a, &b), Ok(()));
    assert_eq!(sits_for(&b, &c), Err("proxy".to_owned()));
    assert_eq!(sits_for(&c, &a), Err("proxy".to_owned()));
}

#[test]
fn an_agenda_that_opens_and_closes_the_meeting_gives_its_minutes_one_opening_and_one_closing() {
    let parts = |kinds: &[(&str, &str)]| {
        let mut office = Office::new();
        let (_, meeting) = office.meridian();
        for (kind, title) in kinds {
            let item = json!({ "meeting_id": meeting, "title": title, "kind": kind });
            office.add(Kind::AgendaItem, item);
        }
        let (id, english) = (meeting.parse().unwrap(), "en".parse().unwrap());
        let minutes =
            office::minutes::begin(&mut office.desk, &actor(Role::Secretariat), id, english).unwrap();
        let view = office::minutes::show(&mut office.desk, minutes.id).unwrap();
        view.sections.iter().map(|section| section.part).collect::<Vec<_>>()
    };
    use office::domain::SectionPart::{Attendance, Closing, Item, Opening};
    assert_eq!(parts(&[]), [Opening, Attendance, Item, Item, Closing]);
    let both = [("opening", "Opening of the meeting"), ("closing", "Closing of the meeting")];
    assert_eq!(parts(&both), [Attendance, Item, Item, Item, Item]);
}

//! Minutes from the first word to an approval that can be proved.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    Saying, Sheet, check,
    domain::{Kind, MinutesStatus, RichText, Role, SectionPart},
    history, meetings, minutes, points, records, redo, undo,
};
use serde_json::{Value, json};
use std::ops::ControlFlow;
use support::{Office, actor};

const TEXT: &str = "The Chair opened the meeting.\n\n# 1 Adoption of the agenda\n\nAdopted.\n\n# Case presentations\n\n\
                    Two cases.\n\n## Operation LANTERN\n\nEleven objects.\n\n# Any other business\n\nNone.\n";

fn approve(
    office: &mut Office,
    id: office::domain::MinutesId,
) -> Result<office::domain::Minutes, office::Problem> {
    let request = minutes::ApproveMinutes { id, by: None, function: None, digest: None };
    minutes::approve(&mut office.desk, &actor(Role::Chair), request)
}

/// Minutes of the meeting with nothing in them yet.
fn begun(office: &mut Office, meeting: &str) -> office::domain::MinutesId {
    let secretariat = actor(Role::Secretariat);
    let (meeting, english) = (meeting.parse().unwrap(), "en".parse().unwrap());
    minutes::begin(&mut office.desk, &secretariat, meeting, english).unwrap().id
}

fn printed(office: &mut Office, id: office::domain::MinutesId) -> Vec<u8> {
    let prepared = minutes::paper(&mut office.desk, id).unwrap();
    office::to_pdf(&prepared, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap().0
}

#[test]
fn headings_become_sections_and_find_their_agenda_items() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let imported = office.take_minutes(&meeting, TEXT);
    assert_eq!((imported.sections, imported.matched), (4, 2));
    let view = minutes::show(&mut office.desk, imported.minutes_id).unwrap();
    let sections: Vec<_> =
        view.sections.iter().map(|s| (s.part, s.number.as_str(), s.title.as_str())).collect();
    assert_eq!(
        sections,
        [
            (SectionPart::Opening, "", ""),
            (SectionPart::Item, "1", "Adoption of the agenda"),
            (SectionPart::Item, "2", "Case presentations"),
            (SectionPart::Item, "", "Any other business"),
        ]
    );
    assert_eq!(view.sections[2].paragraphs, ["Two cases.", "Operation LANTERN", "Eleven objects."]);
}

#[test]
fn who_approves_under_a_name_stands_as_on_the_list_or_as_given() {
    for (given, by, function) in [
        ("Elena Marković", "Ms Elena Marković", "Director"),
        ("Ms Elena Marković", "Ms Elena Marković", "Director"),
        (" Ana Duca ", "Ana Duca", ""),
        (" ", "Ms Elena Marković", "Director"),
    ] {
        let mut office = Office::new();
        let (_, meeting) = office.meridian();
        office.add(
            Kind::Attendee,
            json!({ "meeting_id": meeting, "delegation": "Malta", "function": "Clerk" }),
        );
        let id = office.take_minutes(&meeting, TEXT).minutes_id;
        minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
        let request = minutes::ApproveMinutes { id, by: Some(given.into()), function: None, digest: None };
        let approved = minutes::approve(&mut office.desk, &actor(Role::Chair), request).unwrap();
        let approval = approved.approval.unwrap();
        assert_eq!((approval.by.as_str(), approval.function.as_str()), (by, function), "{given}");
    }
}

#[test]
fn approved_minutes_print_the_same_bytes_whatever_the_record_says_later() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let approved = approve(&mut office, id).unwrap();
    let approval = approved.approval.unwrap();
    assert_eq!((approval.by.as_str(), approval.function.as_str()), ("Ms Elena Marković", "Director"));
    let before = printed(&mut office, id);
    office.try_set(Kind::Meeting, &meeting, json!({ "city": "Sofia", "title": "Another title" })).unwrap();
    assert!(before == printed(&mut office, id), "the paper comes from the approved text alone");
    assert_eq!(check(&office.desk, &mut |_| ()).unwrap().faults, Vec::<String>::new());
}

#[test]
fn an_approved_text_can_not_be_reached_any_more() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    approve(&mut office, id).unwrap();
    let secretariat = actor(Role::Secretariat);
    let section = records::list::<office::domain::Section>(&office.desk).unwrap().remove(0);
    let refused = [
        minutes::write_section(&mut office.desk, &secretariat, section.id, Default::default()).unwrap_err(),
        records::remove_any(&mut office.desk, &secretariat, Kind::Section, section.id.into()).unwrap_err(),
        records::remove_any(&mut office.desk, &secretariat, Kind::Minutes, id.into()).unwrap_err(),
        records::remove_any(&mut office.desk, &secretariat, Kind::Meeting, meeting.parse().unwrap())
            .unwrap_err(),
        office.try_set(Kind::Minutes, &id.to_string(), json!({ "status": "draft" })).unwrap_err(),
        office.try_set(Kind::Minutes, &id.to_string(), json!({ "language": "fr" })).unwrap_err(),
        office.try_add(Kind::Decision, json!({ "meeting_id": meeting, "text": "Too late" })).unwrap_err(),
        undo(&mut office.desk, &secretariat).unwrap_err(),
        approve(&mut office, id).unwrap_err(),
        points::carry_over(&mut office.desk, &secretariat, meeting.parse().unwrap()).unwrap_err(),
    ];
    for problem in &refused {
        assert!(!problem.message.is_empty(), "{problem:?}");
    }
    let now = minutes::of_meeting(&office.desk, meeting.parse().unwrap()).unwrap();
    assert_eq!(now.status, MinutesStatus::Approved);
}

#[test]
fn empty_minutes_are_neither_submitted_nor_approved() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let meeting_id = meeting.parse().unwrap();
    let language = office::domain::Language::english();
    let begun = minutes::begin(&mut office.desk, &actor(Role::Secretariat), meeting_id, language).unwrap();
    let refused = minutes::submit(&mut office.desk, &actor(Role::Secretariat), begun.id).unwrap_err();
    assert_eq!(refused.code, "blank");
    let refused = approve(&mut office, begun.id).unwrap_err();
    assert!(refused.message.contains("possible from there: circulate, submit"), "{refused}");
    let view = meetings::open(&mut office.desk, meeting_id).unwrap();
    assert_eq!(view.minutes.unwrap().sections_empty, 5, "opening, attendance, two items, closing");
}

#[test]
fn only_the_chair_approves_and_only_what_was_read() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let request = minutes::ApproveMinutes { id, by: None, function: None, digest: None };
    let refused = minutes::approve(&mut office.desk, &actor(Role::Secretariat), request).unwrap_err();
    assert_eq!(refused.code, "not_your_role");
    let other = office::domain::Digest::of(b"another text");
    let request = minutes::ApproveMinutes { id, by: None, function: None, digest: Some(other) };
    let refused = minutes::approve(&mut office.desk, &actor(Role::Chair), request).unwrap_err();
    assert_eq!(refused.code, "changed");
    let refused =
        minutes::return_to_secretariat(&mut office.desk, &actor(Role::Chair), id, " ".into()).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("reason"));
    let returned =
        minutes::return_to_secretariat(&mut office.desk, &actor(Role::Chair), id, "Item 2 is thin.".into())
            .unwrap();
    assert_eq!(returned.status, MinutesStatus::Draft);
}

#[test]
fn a_corrigendum_leaves_the_approved_text_alone() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    let early = minutes::issue_corrigendum(&mut office.desk, &actor(Role::Chair), id, "Read ten.".into());
    assert_eq!(early.unwrap_err().field.as_deref(), Some("corrigenda"));
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let approval = approve(&mut office, id).unwrap().approval;
    let corrected =
        minutes::issue_corrigendum(&mut office.desk, &actor(Role::Chair), id, "Read ten.".into()).unwrap();
    assert_eq!((corrected.approval, corrected.corrigenda.len()), (approval, 1));
}

#[test]
fn an_import_can_be_undone_and_done_again() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    let chair = actor(Role::Secretariat);
    assert_eq!(undo(&mut office.desk, &chair).unwrap(), "import minutes");
    assert_eq!(minutes::of_meeting(&office.desk, meeting.parse().unwrap()).unwrap_err().code, "no_minutes");
    redo(&mut office.desk, &chair).unwrap();
    assert_eq!(minutes::show(&mut office.desk, id).unwrap().sections.len(), 4);
    assert_eq!(history(&office.desk, id.into()).unwrap().len(), 3, "made, taken back, made again");
}

#[test]
fn items_that_come_later_get_their_sections_and_what_is_written_stays() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let secretariat = actor(Role::Secretariat);
    let id = begun(&mut office, &meeting);
    let shown = |office: &mut Office| {
        let view = minutes::show(&mut office.desk, id).unwrap();
        let titles: Vec<String> =
            view.sections.iter().map(|s| format!("{} {}", s.title, s.paragraphs.join("/"))).collect();
        (titles, view.sections_missing)
    };
    let section = minutes::sections(&office.desk, id).unwrap()[3].id;
    let text: office::domain::RichText =
        serde_json::from_value(json!({ "blocks": [{ "block": "paragraph", "inlines": [{ "inline": "text", "text": "Two cases." }] }] })).unwrap();
    minutes::write_section(&mut office.desk, &secretariat, section, text).unwrap();

    let adoption = meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap().agenda[0].id;
    let new = office::agenda::NewAgendaItem {
        meeting_id: meeting.parse().unwrap(),
        parent_id: None,
        after_id: Some(adoption),
        title: "Late item".into(),
        kind: office::domain::ItemKind::Discussion,
        minutes_planned: None,
    };
    let later = office::agenda::NewAgendaItems {
        first: new,
        further: vec![office::agenda::FurtherItem {
            title: "Coffee".into(),
            kind: office::domain::ItemKind::Break,
        }],
    };
    office::agenda::insert_all(&mut office.desk, &secretariat, later).unwrap();
    assert_eq!(shown(&mut office).1, 1, "nothing is minuted of a break");
    assert_eq!(minutes::add_sections(&mut office.desk, &secretariat, id).unwrap(), 1);
    let all = [" ", " ", "Adoption of the agenda ", "Late item ", "Case presentations Two cases.", " "];
    assert_eq!(shown(&mut office), (all.map(str::to_owned).to_vec(), 0));
    assert_eq!(minutes::add_sections(&mut office.desk, &secretariat, id).unwrap(), 0);

    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Later still" }));
    minutes::submit(&mut office.desk, &secretariat, id).unwrap();
    let refused = minutes::add_sections(&mut office.desk, &secretariat, id).unwrap_err();
    assert_eq!(refused.code, "text_closed");
    approve(&mut office, id).unwrap();
    assert_eq!(minutes::add_sections(&mut office.desk, &secretariat, id).unwrap_err().code, "text_closed");
    assert_eq!(shown(&mut office).0.len(), 6);
}

#[test]
fn a_fact_whose_record_has_changed_is_told() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let secretariat = actor(Role::Secretariat);
    let id = begun(&mut office, &meeting);
    let section = minutes::sections(&office.desk, id).unwrap()[0].id;
    let fact = json!({ "inline": "fact", "reference": "meeting.city", "words": "Plovdiv", "value": "Plovdiv", "worded_by_hand": false });
    let text: office::domain::RichText =
        serde_json::from_value(json!({ "blocks": [{ "block": "paragraph", "inlines": [fact] }] })).unwrap();
    minutes::write_section(&mut office.desk, &secretariat, section, text).unwrap();
    assert_eq!(office::facts::of_minutes(&office.desk, id).unwrap(), []);
    office.try_set(Kind::Meeting, &meeting, json!({ "city": "Novi Sad" })).unwrap();
    let stale = office::facts::of_minutes(&office.desk, id).unwrap();
    let told: Vec<_> = stale.iter().map(|fact| (fact.words.as_str(), fact.now.as_deref())).collect();
    assert_eq!(told, [("Plovdiv", Some("Novi Sad"))]);
    minutes::submit(&mut office.desk, &secretariat, id).unwrap();
    approve(&mut office, id).unwrap();
    assert_eq!(office::facts::of_minutes(&office.desk, id).unwrap(), [], "what was approved stays");
}

/// Minutes whose text places a decision and an action point; the action point's id, and the decision's.
fn with_points(office: &mut Office, meeting: &str) -> (office::domain::MinutesId, String, String) {
    let secretariat = actor(Role::Secretariat);
    let id = begun(office, meeting);
    let decision = office.add(Kind::Decision, json!({ "meeting_id": meeting, "text": "Meet again" }));
    let point = office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the form" }));
    let section = minutes::sections(&office.desk, id).unwrap()[3].id;
    let text = json!({ "blocks": [
        { "block": "decision", "decision_id": decision },
        { "block": "action_point", "action_point_id": point },
    ] });
    let text = serde_json::from_value(text).unwrap();
    minutes::write_section(&mut office.desk, &secretariat, section, text).unwrap();
    (id, decision, point)
}

#[test]
fn approved_minutes_read_the_same_whatever_the_record_says_later() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let secretariat = actor(Role::Secretariat);
    let (id, decision, point) = with_points(&mut office, &meeting);
    let early = office.add(Kind::Decision, json!({ "meeting_id": meeting, "text": "Never mind" }));
    records::remove_any(&mut office.desk, &secretariat, Kind::Decision, early.parse().unwrap()).unwrap();
    minutes::submit(&mut office.desk, &secretariat, id).unwrap();
    approve(&mut office, id).unwrap();
    let read = |office: &mut Office| {
        let view = minutes::show(&mut office.desk, id).unwrap();
        let section = |s: &meetings::MinutesSectionView| {
            (s.id, s.item_id, s.number.clone(), s.title.clone(), s.paragraphs.clone())
        };
        view.sections.iter().map(section).collect::<Vec<_>>()
    };
    let before = read(&mut office);
    assert_eq!(before[3].3, "Case presentations");
    assert_eq!(before[3].4, ["12.1 Meet again", "12.1 Send the form"]);
    assert!(before.iter().all(|section| section.0.is_some()));

    let item = before[3].1.unwrap().to_string();
    office.try_set(Kind::AgendaItem, &item, json!({ "title": "Another title", "position": 0 })).unwrap();
    let refused = [
        office.try_set(Kind::ActionPoint, &point, json!({ "text": "Send another form" })).unwrap_err(),
        office.try_set(Kind::Decision, &decision, json!({ "text": "Never meet" })).unwrap_err(),
        records::restore(&mut office.desk, &secretariat, Kind::Decision, early.parse().unwrap()).unwrap_err(),
    ];
    assert!(refused.iter().all(|problem| problem.code == "text_closed"), "{refused:?}");
    assert_eq!(read(&mut office), before);
    // What is done about a point goes on.
    office.try_set(Kind::ActionPoint, &point, json!({ "status": "done", "due": "2027-01-31" })).unwrap();
}

#[test]
fn circulated_minutes_are_open_to_the_secretariat_alone() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    let section = minutes::sections(&office.desk, id).unwrap()[0].id;
    let roles = |office: &mut Office| {
        let view = minutes::show(&mut office.desk, id).unwrap();
        (view.writers, view.correctors)
    };
    let write = |office: &mut Office, role| {
        let text = office::domain::RichText::paragraphs(["Opened."]);
        minutes::write_section(&mut office.desk, &actor(role), section, text).map(drop).map_err(|e| e.code)
    };
    assert_eq!(roles(&mut office), (vec![Role::Secretariat], vec![]));
    let deadline = support::at("2026-11-01T00:00:00Z");
    minutes::circulate(&mut office.desk, &actor(Role::Secretariat), id, deadline).unwrap();
    assert_eq!(roles(&mut office), (vec![Role::Secretariat], vec![]));
    assert_eq!(write(&mut office, Role::Secretariat), Ok(()));
    assert_eq!(write(&mut office, Role::Chair), Err("not_your_role".to_owned()));
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    assert_eq!(roles(&mut office), (vec![], vec![]));
    assert_eq!(write(&mut office, Role::Secretariat), Err("text_closed".to_owned()));
    approve(&mut office, id).unwrap();
    assert_eq!(roles(&mut office), (vec![], vec![Role::Chair]));
}

#[test]
fn whoever_sends_minutes_on_is_told_what_to_know_first() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    office.at("2026-10-01T08:00:00Z");
    let presence = json!([{ "sitting": 0, "presence": "in_person" }]);
    let guest = json!({ "meeting_id": meeting, "delegation": "Nordmark", "presence": presence });
    office.add(Kind::Attendee, guest);
    let id = begun(&mut office, &meeting);
    let section = minutes::sections(&office.desk, id).unwrap()[0].id;
    let text = office::domain::RichText::paragraphs(["Opened."]);
    minutes::write_section(&mut office.desk, &actor(Role::Secretariat), section, text).unwrap();
    let remarks = |office: &mut Office| minutes::show(&mut office.desk, id).unwrap().remarks;
    let told = |office: &mut Office| -> Vec<String> {
        remarks(office).iter().map(|one| one.words("Europe/Sofia".parse().unwrap())).collect()
    };
    let first = [
        "the meeting is planned, not closed",
        "4 sections say nothing",
        "the presence of 1 attendee wasn't taken",
    ];
    assert_eq!(told(&mut office), first);
    // The time for corrections counts from the meeting's end, and lasts to the end of a day where the meeting is.
    let view = minutes::show(&mut office.desk, id).unwrap();
    let opened = meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap();
    assert_eq!(view.deadline_offered, opened.last_day + chrono::Days::new(14));
    let day: chrono::NaiveDate = "2026-12-06".parse().unwrap();
    minutes::circulate(&mut office.desk, &actor(Role::Secretariat), id, day).unwrap();
    let until = "the time for corrections runs until 2026-12-06T23:59:59+02:00";
    assert!(told(&mut office).contains(&until.to_owned()), "{:?}", told(&mut office));
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    assert!(told(&mut office).contains(&until.to_owned()));
    approve(&mut office, id).unwrap();
    assert_eq!(remarks(&mut office), []);
    // How far the meeting has come is told by its minutes; that nobody closed it stays to be seen.
    use meetings::{Stage, StageState};
    let stages = meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap().stages;
    let state = |name| stages.iter().find(|stage| stage.name == name).unwrap().state;
    assert_eq!(state(Stage::MinutesApproved), StageState::Now);
    assert_eq!(state(Stage::MinutesSubmitted), StageState::Done);
    assert_eq!(state(Stage::MinutesCirculated), StageState::Done);
    assert_eq!(state(Stage::Closed), StageState::Ahead);
    let row = meetings::newest(&office.desk, None, None).unwrap().remove(0);
    assert_eq!(row.stage, Stage::MinutesApproved);
}

#[test]
fn minutes_of_a_meeting_without_a_chair_say_so_before_they_go_on() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = begun(&mut office, &meeting);
    let told = |office: &mut Office| {
        minutes::show(&mut office.desk, id).unwrap().remarks.contains(&minutes::Remark::NoChair)
    };
    assert!(!told(&mut office));
    let meeting = meeting.parse().unwrap();
    let chair = records::of_meeting::<office::domain::Attendee>(&office.desk, meeting).unwrap()[0].id;
    office.try_set(Kind::Attendee, &chair.to_string(), json!({ "parts": [] })).unwrap();
    assert!(told(&mut office));
}

#[test]
fn minutes_that_went_straight_to_the_chair_are_not_told_as_circulated() {
    use meetings::{Stage, StageState};
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    approve(&mut office, id).unwrap();
    let stages = meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap().stages;
    let circulated = stages.iter().find(|stage| stage.name == Stage::MinutesCirculated).unwrap();
    assert_eq!(circulated.state, StageState::LeftOut);
}

#[test]
fn minutes_that_were_circulated_without_a_day_for_corrections_are_told_as_circulated() {
    use meetings::{Stage, StageState};
    let folder = tempfile::tempdir().unwrap();
    let mut desk = office::sample::make(&folder.path().join("sample.rapporteur")).unwrap();
    let eleventh = records::list::<office::domain::Meeting>(&desk).unwrap();
    let eleventh = eleventh.iter().find(|meeting| meeting.number == Some(11)).unwrap();
    let stages = meetings::open(&mut desk, eleventh.id).unwrap().stages;
    let circulated = stages.iter().find(|stage| stage.name == Stage::MinutesCirculated).unwrap();
    assert_eq!(circulated.state, StageState::Done);
}

#[test]
fn the_preview_carries_what_may_be_approved() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, TEXT).minutes_id;
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let read = |office: &mut Office| {
        let kind = office::papers::PaperKind::Minutes;
        let paper = office::papers::prepare(&mut office.desk, kind, meeting.parse().unwrap()).unwrap();
        office::papers::preview(&paper, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap().read
    };
    let approve = |office: &mut Office, digest| {
        let request = minutes::ApproveMinutes { id, by: None, function: None, digest };
        minutes::approve(&mut office.desk, &actor(Role::Chair), request).map(drop).map_err(|e| e.code)
    };
    let before = read(&mut office);
    office.try_set(Kind::Meeting, &meeting, json!({ "city": "Sofia" })).unwrap();
    assert_eq!(approve(&mut office, before), Err("changed".to_owned()));
    let now = read(&mut office);
    assert_eq!(approve(&mut office, now), Ok(()));
}

#[test]
fn what_stands_in_the_text_stays_on_the_record_until_it_is_taken_out() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let id = begun(&mut office, &meeting);
    let section = minutes::sections(&office.desk, id).unwrap()[2].clone();
    let decision = office.add(
        Kind::Decision,
        json!({ "body_id": body, "meeting_id": meeting, "text": "Adopted", "how": { "how": "in_meeting" } }),
    );
    let point = office
        .add(Kind::ActionPoint, json!({ "body_id": body, "meeting_id": meeting, "text": "Map the routes" }));
    let write = |office: &mut Office, blocks: Value| {
        let text = serde_json::from_value(json!({ "blocks": blocks })).unwrap();
        minutes::write_section(&mut office.desk, &actor(Role::Secretariat), section.id, text).unwrap();
    };
    write(
        &mut office,
        json!([
            { "block": "decision", "decision_id": decision },
            { "block": "quotation", "blocks": [{ "block": "action_point", "action_point_id": point }] },
        ]),
    );
    for (kind, placed) in [(Kind::Decision, &decision), (Kind::ActionPoint, &point)] {
        let (id, secretariat) = (placed.parse().unwrap(), actor(Role::Secretariat));
        let refused = records::remove_any(&mut office.desk, &secretariat, kind, id).unwrap_err();
        let (part, title) = (SectionPart::Item, "Adoption of the agenda".to_owned());
        assert_eq!(refused.saying.as_deref(), Some(&Saying::StillPlaced { kind, part, title }));
    }
    printed(&mut office, id);

    write(&mut office, json!([]));
    for (kind, placed) in [(Kind::Decision, &decision), (Kind::ActionPoint, &point)] {
        let (id, secretariat) = (placed.parse().unwrap(), actor(Role::Secretariat));
        records::remove_any(&mut office.desk, &secretariat, kind, id).unwrap();
    }
    // What was pasted from elsewhere is said as well, in words that every front end has.
    write(&mut office, json!([{ "block": "decision", "decision_id": decision }]));
    let refused = minutes::paper(&mut office.desk, id).unwrap_err();
    assert_eq!(refused.saying.as_deref(), Some(&Saying::PlacedGone { kind: Kind::Decision }));
}

#[test]
fn what_was_recorded_at_a_meeting_stays_there() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let other = office.add(
        Kind::Meeting,
        json!({ "body_id": body, "first_day": "2026-11-20", "last_day": "2026-11-20", "zone": "Europe/Sofia" }),
    );
    let elsewhere = begun(&mut office, &other);
    let minutes = begun(&mut office, &meeting);
    let section = minutes::sections(&office.desk, minutes).unwrap()[2].id.to_string();
    let decided = json!({ "meeting_id": meeting, "text": "Adopted" });
    let mut parts =
        vec![(Kind::Minutes, minutes.to_string()), (Kind::Decision, office.add(Kind::Decision, decided))];
    for (kind, field, words) in [
        (Kind::ActionPoint, "text", "Map the routes"),
        (Kind::AgendaItem, "title", "Closing"),
        (Kind::Presentation, "title", "ANIMA"),
    ] {
        parts.push((kind, office.add(kind, json!({ "meeting_id": meeting, field: words }))));
    }
    let said = json!({ "meeting_id": meeting, "speaker": "Ms Marković", "text": "We know the routes" });
    parts.push((Kind::Statement, office.add(Kind::Statement, said)));
    let chair = records::list::<office::domain::Attendee>(&office.desk).unwrap()[0].id;
    parts.push((Kind::Attendee, chair.to_string()));
    for (kind, id) in &parts {
        let refused = office
            .try_set(*kind, id, json!({ "meeting_id": other }))
            .map(drop)
            .map_err(|e| (e.code, e.field));
        assert_eq!(refused, Err(("stays_there".to_owned(), Some("meeting_id".to_owned()))), "{kind}");
    }
    // Nor does a section go over into other minutes.
    let refused = office.try_set(Kind::Section, &section, json!({ "minutes_id": elsewhere })).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("stays_there", Some("minutes_id")));
}

#[test]
fn what_was_recorded_at_another_meeting_isnt_written_into_the_text() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let other = office.add(
        Kind::Meeting,
        json!({ "body_id": body, "first_day": "2026-11-20", "last_day": "2026-11-20", "zone": "Europe/Sofia", "title": "The other" }),
    );
    let id = begun(&mut office, &meeting);
    let section = minutes::sections(&office.desk, id).unwrap()[2].clone();
    let mut point = |meeting: &str, text: &str| {
        office.add(Kind::ActionPoint, json!({ "body_id": body, "meeting_id": meeting, "text": text }))
    };
    let (own, foreign) = (point(&meeting, "Map the routes"), point(&other, "Pasted"));
    let text = |points: &[&String]| -> RichText {
        let blocks = points.iter().map(|id| json!({ "block": "action_point", "action_point_id": id }));
        serde_json::from_value(
            json!({ "blocks": [{ "block": "quotation", "blocks": blocks.collect::<Vec<_>>() }] }),
        )
        .unwrap()
    };
    let secretariat = actor(Role::Secretariat);
    let both = text(&[&own, &foreign]);
    let refused =
        minutes::write_section(&mut office.desk, &secretariat, section.id, both.clone()).unwrap_err();
    let said = Saying::PlacedElsewhere { kind: Kind::ActionPoint, meeting: "The other".to_owned() };
    assert_eq!(refused.saying.as_deref(), Some(&said), "{refused}");
    let text_of = serde_json::to_value(&both).unwrap();
    let refused =
        office.try_set(Kind::Section, &section.id.to_string(), json!({ "text": text_of })).unwrap_err();
    assert_eq!(refused.saying.as_deref(), Some(&said));
    minutes::write_section(&mut office.desk, &secretariat, section.id, text(&[&own])).unwrap();
    // What stands in it by an older program's doing doesn't keep anybody from writing on.
    office.as_kept_elsewhere(|all| {
        let points = all["records"]["action_points"].as_array_mut().unwrap();
        let moved = points.iter_mut().find(|point| point["id"] == json!(own)).unwrap();
        moved["meeting_id"] = json!(other);
    });
    minutes::write_section(&mut office.desk, &secretariat, section.id, text(&[&own, &own])).unwrap();
}

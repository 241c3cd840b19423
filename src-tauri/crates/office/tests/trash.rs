//! Who may throw what away, when, and what it takes to bring it back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    Problem,
    domain::{Kind, Language, MinutesId, ReleaseMove, RichText, Role},
    files, minutes, records, redo, releases, undo,
};
use serde_json::{Value, json};
use std::fs;
use support::{Office, actor};

fn remove(office: &mut Office, role: Role, kind: Kind, id: &str) -> Result<(), Problem> {
    records::remove_any(&mut office.desk, &actor(role), kind, id.parse().unwrap())
}

fn restore(office: &mut Office, role: Role, kind: Kind, id: &str) -> Result<(), Problem> {
    records::restore(&mut office.desk, &actor(role), kind, id.parse().unwrap())
}

fn shown(office: &Office, kind: Kind, id: &str) -> Value {
    records::show_any(&office.desk, kind, id.parse().unwrap()).unwrap()
}

fn code<T>(result: Result<T, Problem>) -> String {
    result.err().map_or_else(|| "done".to_owned(), |problem| problem.code)
}

/// A meeting whose minutes are begun and say something at their opening.
fn begun(office: &mut Office) -> (String, MinutesId) {
    let (_, meeting) = office.meridian();
    let secretariat = actor(Role::Secretariat);
    let desk = &mut office.desk;
    let id = minutes::begin(desk, &secretariat, meeting.parse().unwrap(), Language::english()).unwrap().id;
    let opening = minutes::sections(desk, id).unwrap()[0].id;
    let words = RichText::paragraphs(["The Chair opened the meeting."]);
    minutes::write_section(desk, &secretariat, opening, words).unwrap();
    (meeting, id)
}

fn approve(office: &mut Office, id: MinutesId) {
    let request = minutes::ApproveMinutes { id, by: None, function: None, digest: None };
    minutes::approve(&mut office.desk, &actor(Role::Chair), request).unwrap();
}

/// The item whose section is blank, and that section.
fn blank(office: &Office, id: MinutesId) -> (String, String) {
    let section = minutes::sections(&office.desk, id).unwrap().remove(2);
    (section.item_id.unwrap().to_string(), section.id.to_string())
}

#[test]
fn what_is_with_the_chair_isnt_thrown_away() {
    let mut office = Office::new();
    let (meeting, id) = begun(&mut office);
    let (item, section) = blank(&office, id);
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let minutes = id.to_string();
    let all = [
        (Kind::Section, &section),
        (Kind::AgendaItem, &item),
        (Kind::Minutes, &minutes),
        (Kind::Meeting, &meeting),
    ];
    for (kind, id) in all {
        let refused = remove(&mut office, Role::Secretariat, kind, id).unwrap_err();
        assert_eq!(refused.code, "text_closed", "{kind}");
        assert!(refused.message.contains("with the chair"), "{refused}");
    }
    minutes::return_to_secretariat(&mut office.desk, &actor(Role::Chair), id, "Too short.".into()).unwrap();
    for (kind, id) in all {
        remove(&mut office, Role::Secretariat, kind, id).unwrap();
        restore(&mut office, Role::Secretariat, kind, id).unwrap();
    }
}

#[test]
fn a_release_that_left_its_writer_isnt_thrown_away() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let text = json!({ "blocks": [{ "block": "paragraph", "inlines": [{ "inline": "text", "text": "They met." }] }] });
    let release = json!({ "meeting_id": meeting, "headline": "Bells", "text": text });
    let release = office.add(Kind::Release, release);
    let press = actor(Role::PressOfficer);
    let step = |office: &mut Office, step| {
        let request =
            releases::AdvanceRelease { id: release.parse().unwrap(), step, reason: "It is dull.".into() };
        releases::advance(&mut office.desk, &press, request).unwrap();
    };
    for next in
        [ReleaseMove::AskClearance, ReleaseMove::Return, ReleaseMove::AskClearance, ReleaseMove::Clear]
    {
        step(&mut office, next);
        if next == ReleaseMove::Return {
            remove(&mut office, Role::PressOfficer, Kind::Release, &release).unwrap();
            restore(&mut office, Role::PressOfficer, Kind::Release, &release).unwrap();
            continue;
        }
        assert_eq!(code(remove(&mut office, Role::PressOfficer, Kind::Release, &release)), "release_closed");
        let kept = remove(&mut office, Role::Secretariat, Kind::Meeting, &meeting).unwrap_err();
        assert_eq!(kept.code, "release_closed");
        let way_out = "its press release “Bells” is";
        assert!(kept.message.contains(way_out) && kept.message.contains("return it to draft"), "{kept}");
    }
    step(&mut office, ReleaseMove::Release);
    let kept = remove(&mut office, Role::Secretariat, Kind::Meeting, &meeting).unwrap_err();
    assert_eq!(kept.code, "final");
    let says = json!({ "is": "meeting_released", "headline": "Bells", "status": "released" });
    assert_eq!(json!(kept.saying), says, "what is in the way is named");
    assert!(kept.message.contains("“Bells” went out and is kept for good"), "{kept}");
}

#[test]
fn nothing_comes_back_into_approved_minutes() {
    let mut office = Office::new();
    let (meeting, id) = begun(&mut office);
    let (item, section) = blank(&office, id);
    remove(&mut office, Role::Secretariat, Kind::AgendaItem, &item).unwrap();
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let refused = restore(&mut office, Role::Secretariat, Kind::AgendaItem, &item).unwrap_err();
    assert!(refused.message.contains("with the chair"), "{refused}");
    approve(&mut office, id);
    let refused = restore(&mut office, Role::Secretariat, Kind::AgendaItem, &item).unwrap_err();
    assert_eq!(refused.code, "text_closed");
    let kept = "its minutes are approved and are kept for good";
    let refused = remove(&mut office, Role::Secretariat, Kind::Meeting, &meeting).unwrap_err();
    assert!(refused.code == "final" && refused.message.contains(kept), "{refused}");
    let left = minutes::sections(&office.desk, id).unwrap();
    assert!(left.iter().all(|left| left.id.to_string() != section), "the approved text has what it had");
}

#[test]
fn an_item_that_lay_below_what_is_a_break_now_comes_back_behind_the_break() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let add = |office: &mut Office, parent: Option<&str>, title: &str| {
        office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": title, "parent_id": parent }))
    };
    let cases = add(&mut office, None, "Cases");
    let inner = add(&mut office, Some(&cases), "Inner");
    let part = add(&mut office, Some(&inner), "Part");
    let below = add(&mut office, Some(&part), "Below");
    add(&mut office, Some(&cases), "After");
    remove(&mut office, Role::Secretariat, Kind::AgendaItem, &part).unwrap();
    office.try_set(Kind::AgendaItem, &inner, json!({ "kind": "break" })).unwrap();
    restore(&mut office, Role::Secretariat, Kind::AgendaItem, &part).unwrap();
    let view = office::meetings::open(&mut office.desk, meeting.parse().unwrap()).unwrap();
    let told: Vec<_> = view.agenda.iter().map(|row| format!("{} {}", row.number, row.title)).collect();
    assert_eq!(told[2..], ["3 Cases", " Inner", "3.1 Part", "3.1.1 Below", "3.2 After"]);
    assert_eq!(shown(&office, Kind::AgendaItem, &below)["parent_id"], json!(part), "with what lies below it");
}

#[test]
fn minutes_are_the_secretariats_to_throw_away_and_to_bring_back() {
    let mut office = Office::new();
    let (meeting, id) = begun(&mut office);
    let minutes = id.to_string();
    let whole = json!({ "meeting_id": meeting, "language": "fr" });
    let Value::Object(whole) = whole else { unreachable!() };
    for role in [Role::Chair, Role::PressOfficer] {
        let who = actor(role);
        let added = records::add_fields(&mut office.desk, &who, Kind::Minutes, whole.clone());
        assert_eq!(code(added), "not_your_role");
        assert_eq!(code(remove(&mut office, role, Kind::Minutes, &minutes)), "not_your_role");
        assert_eq!(code(remove(&mut office, role, Kind::Meeting, &meeting)), "not_your_role");
    }
    for (kind, thing) in [(Kind::Minutes, &minutes), (Kind::Meeting, &meeting)] {
        remove(&mut office, Role::Secretariat, kind, thing).unwrap();
        let row = records::in_trash(&office.desk).unwrap().remove(0);
        assert_eq!(row.restorers, [Role::Secretariat], "{kind}");
        for role in [Role::Chair, Role::PressOfficer] {
            assert_eq!(code(restore(&mut office, role, kind, thing)), "not_your_role");
            assert_eq!(code(undo(&mut office.desk, &actor(role))), "not_your_role");
        }
        undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
        assert_eq!(code(redo(&mut office.desk, &actor(Role::Chair))), "not_your_role");
    }
    // A correction is anybody's to ask for.
    let asked = json!([{
        "section_id": blank(&office, id).1, "paragraph": null, "asked_by": "Arvenia",
        "at": "2026-10-16T09:00:00Z", "text": "Two, not three.", "state": "open",
    }]);
    let Value::Object(asked) = json!({ "corrections": asked }) else { unreachable!() };
    records::change_fields(&mut office.desk, &actor(Role::Chair), Kind::Minutes, id.into(), asked).unwrap();
}

/// A picture of one grey pixel (PNG, third edition).
const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cch\x02\x00\x00\x84\x00\x83\xd0\x86\xce#\x00\x00\x00\x00IEND\xaeB`\x82";

/// A draft release with a photograph that says whose it is.
fn photographed(office: &mut Office) -> (String, String) {
    let (_, meeting) = office.meridian();
    let release = office.add(Kind::Release, json!({ "meeting_id": meeting, "headline": "Bells" }));
    let path = office.folder.path().join("bell.png");
    fs::write(&path, PIXEL).unwrap();
    let press = actor(Role::PressOfficer);
    let taken =
        files::attach_photograph(&mut office.desk, &press, release.parse().unwrap(), None, &path).unwrap();
    let file = taken.photographs[0].file_id.unwrap().to_string();
    (release, file)
}

#[test]
fn the_photograph_of_a_release_is_for_those_who_write_it() {
    let mut office = Office::new();
    let (_, file) = photographed(&mut office);
    assert_eq!(code(undo(&mut office.desk, &actor(Role::Chair))), "not_your_role");
    assert_eq!(code(remove(&mut office, Role::Chair, Kind::File, &file)), "not_your_role");
    remove(&mut office, Role::PressOfficer, Kind::File, &file).unwrap();
    let row = records::in_trash(&office.desk).unwrap().remove(0);
    assert_eq!(row.restorers, [Role::Secretariat, Role::PressOfficer]);
    assert_eq!(code(restore(&mut office, Role::Chair, Kind::File, &file)), "not_your_role");
    assert_eq!(code(undo(&mut office.desk, &actor(Role::Chair))), "not_your_role");
    restore(&mut office, Role::PressOfficer, Kind::File, &file).unwrap();
}

#[test]
fn a_file_comes_back_to_where_it_was_shown() {
    let mut office = Office::new();
    let (release, file) = photographed(&mut office);
    let meeting = shown(&office, Kind::Release, &release)["meeting_id"].as_str().unwrap().to_owned();
    let mut photographs = shown(&office, Kind::Release, &release)["photographs"].clone();
    photographs[0]["alt"] = json!("A bell");
    let second = json!({ "file_id": null, "credit": "Photo by: A. Popa", "alt": "A mask", "caption": "" });
    photographs.as_array_mut().unwrap().insert(0, second);
    office.try_set(Kind::Release, &release, json!({ "photographs": photographs })).unwrap();
    let path = office.folder.path().join("slides.txt");
    fs::write(&path, "Eleven objects").unwrap();
    let mut slides = || {
        files::add(&mut office.desk, &actor(Role::Secretariat), &path, &mut |_| ()).unwrap().id.to_string()
    };
    let (slides, newer) = (slides(), slides());
    let talk = json!({ "meeting_id": meeting, "title": "LANTERN", "slides_id": slides });
    let talk = office.add(Kind::Presentation, talk);
    let papers: Vec<String> = ["First", "Second", "Third"]
        .map(|title| office.add(Kind::Document, json!({ "meeting_id": meeting, "title": title })))
        .to_vec();
    let item = json!({ "meeting_id": meeting, "title": "Papers", "paper_ids": papers });
    let item = office.add(Kind::AgendaItem, item);

    let removed = [(Kind::File, &file), (Kind::File, &slides), (Kind::Document, &papers[1])];
    for (kind, id) in removed {
        remove(&mut office, Role::Secretariat, kind, id).unwrap();
    }
    assert_eq!(shown(&office, Kind::Presentation, &talk)["slides_id"], json!(null));
    for (kind, id) in removed {
        restore(&mut office, Role::Secretariat, kind, id).unwrap();
    }
    assert_eq!(shown(&office, Kind::Release, &release)["photographs"], photographs);
    assert_eq!(shown(&office, Kind::Presentation, &talk)["slides_id"], json!(slides));
    assert_eq!(shown(&office, Kind::AgendaItem, &item)["paper_ids"], json!(papers));

    // Where something else stands by then, that stays.
    remove(&mut office, Role::Secretariat, Kind::File, &slides).unwrap();
    office.try_set(Kind::Presentation, &talk, json!({ "slides_id": newer })).unwrap();
    restore(&mut office, Role::Secretariat, Kind::File, &slides).unwrap();
    assert_eq!(shown(&office, Kind::Presentation, &talk)["slides_id"], json!(newer));
}

#[test]
fn what_a_list_or_a_value_names_comes_back_first() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let mut organisation = |name: &str| office.add(Kind::Organisation, json!({ "name": name }));
    let (owner, sender, issuer) = (organisation("Arvenia"), organisation("Velland"), organisation("Centre"));
    let point = json!({ "meeting_id": meeting, "text": "Send the form", "owner_ids": [owner] });
    let point = office.add(Kind::ActionPoint, point);
    let update = json!([{
        "at": "2026-10-16T09:00:00Z", "author": "Ana", "from_id": sender, "text": "Sent", "status": null,
    }]);
    office.try_set(Kind::ActionPoint, &point, json!({ "updates": update })).unwrap();
    let said = office
        .add(Kind::Statement, json!({ "meeting_id": meeting, "text": "We will.", "speaker": "Ms Popa" }));
    let release = json!({ "meeting_id": meeting, "headline": "Bells", "issuer_ids": [issuer], "statement_ids": [said] });
    let release = office.add(Kind::Release, release);
    let holders = [
        (Kind::ActionPoint, &point, vec![(Kind::Organisation, &owner), (Kind::Organisation, &sender)]),
        (Kind::Release, &release, vec![(Kind::Organisation, &issuer), (Kind::Statement, &said)]),
    ];
    for (kind, holder, named) in holders {
        remove(&mut office, Role::Secretariat, kind, holder).unwrap();
        for (kind, id) in &named {
            remove(&mut office, Role::Secretariat, *kind, id).unwrap();
        }
        for (whole, id) in &named {
            assert_eq!(
                code(restore(&mut office, Role::Secretariat, kind, holder)),
                "names_removed",
                "{whole}"
            );
            restore(&mut office, Role::Secretariat, *whole, id).unwrap();
        }
        restore(&mut office, Role::Secretariat, kind, holder).unwrap();
    }
}

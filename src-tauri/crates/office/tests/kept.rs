//! What was approved or went out stays provable: its files can't be thrown away, its paper stays the same bytes,
//! and it goes to another store whole or not at all.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use chrono::{DateTime, Utc};
use office::{
    Saying, Sheet, World,
    domain::{ClearanceState, File, Kind, Language, Minutes, MinutesId, ReleaseId, ReleaseMove, Role},
    dossier, files, meetings, minutes, records, releases, statements,
};
use serde_json::{Value, json};
use std::{
    fs,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
};
use support::{Office, actor, at};
use uuid::Uuid;

/// A mark of one coloured square; the colour tells one from another.
fn square(colour: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><rect width='8' height='8' fill='{colour}'/></svg>"
    )
}

fn picture(office: &mut Office, name: &str, colour: &str) -> String {
    let path = office.folder.path().join(name);
    fs::write(&path, square(colour)).unwrap();
    let added = files::add(&mut office.desk, &actor(Role::Secretariat), &path, &mut |_| ());
    added.unwrap().id.to_string()
}

/// A meeting whose organisation has a mark, and whose minutes show a picture.
struct Kept {
    office: Office,
    meeting: String,
    centre: String,
    mark: String,
    shown: String,
    minutes: MinutesId,
}

impl Kept {
    fn approved() -> Kept {
        let mut office = Office::new();
        let (body, meeting) = office.meridian();
        let of = records::show_any(&office.desk, Kind::Body, body.parse().unwrap()).unwrap();
        let centre = of["organisation_id"].as_str().unwrap().to_owned();
        let (mark, shown) =
            (picture(&mut office, "mark.svg", "#0a0"), picture(&mut office, "map.svg", "#00a"));
        office.try_set(Kind::Organisation, &centre, json!({ "logo_id": mark })).unwrap();
        let secretariat = actor(Role::Secretariat);
        let begun =
            minutes::begin(&mut office.desk, &secretariat, meeting.parse().unwrap(), Language::english())
                .unwrap();
        let section = minutes::sections(&office.desk, begun.id).unwrap()[0].id;
        let image = json!({ "block": "image", "file_id": shown, "alt": "A map", "credit": "" });
        let text = json!({ "blocks": [
            { "block": "paragraph", "inlines": [{ "inline": "text", "text": "The Chair opened the meeting." }] },
            image,
        ] });
        let text = serde_json::from_value(text).unwrap();
        minutes::write_section(&mut office.desk, &secretariat, section, text).unwrap();
        minutes::submit(&mut office.desk, &secretariat, begun.id).unwrap();
        // Early in the morning: in another zone it is another day.
        office.at("2026-10-16T02:00:00Z");
        let request = minutes::ApproveMinutes { id: begun.id, by: None, function: None, digest: None };
        minutes::approve(&mut office.desk, &actor(Role::Chair), request).unwrap();
        Kept { office, meeting, centre, mark, shown, minutes: begun.id }
    }

    fn printed(&mut self) -> Vec<u8> {
        let prepared = minutes::paper(&mut self.office.desk, self.minutes).unwrap();
        office::to_pdf(&prepared, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap().0
    }

    fn remove(&mut self, file: &str) -> Result<(), office::Problem> {
        records::remove_any(
            &mut self.office.desk,
            &actor(Role::Secretariat),
            Kind::File,
            file.parse().unwrap(),
        )
    }

    /// A release of the meeting that went out.
    fn released(&mut self) -> ReleaseId {
        let press = actor(Role::PressOfficer);
        let desk = &mut self.office.desk;
        let release =
            releases::begin(desk, &press, self.meeting.parse().unwrap(), Language::english()).unwrap().id;
        let text = json!({ "blocks": [{ "block": "paragraph", "inlines": [{ "inline": "text", "text": "They met." }] }] });
        self.office.try_set(Kind::Release, &release.to_string(), json!({ "text": text })).unwrap();
        for step in [ReleaseMove::AskClearance, ReleaseMove::Clear, ReleaseMove::Release] {
            let request = releases::AdvanceRelease { id: release, step, reason: String::new() };
            releases::advance(&mut self.office.desk, &press, request).unwrap();
        }
        release
    }

    fn file_called(&self, begins: &str) -> String {
        let files = records::list::<File>(&self.office.desk).unwrap();
        files.iter().find(|file| file.name.starts_with(begins)).unwrap().id.to_string()
    }
}

#[test]
fn approved_minutes_keep_their_mark_their_pictures_and_their_days() {
    let mut kept = Kept::approved();
    let before = kept.printed();
    let other = picture(&mut kept.office, "other.svg", "#a00");
    kept.office
        .try_set(
            Kind::Organisation,
            &kept.centre.clone(),
            json!({ "logo_id": other, "name": "Another Centre" }),
        )
        .unwrap();
    let meeting = kept.meeting.clone();
    kept.office.try_set(Kind::Meeting, &meeting, json!({ "zone": "America/Los_Angeles" })).unwrap();
    assert!(before == kept.printed(), "the paper comes from what was approved alone");
}

#[test]
fn minutes_approved_before_the_dress_was_kept_are_printed_as_the_record_stands() {
    let mut kept = Kept::approved();
    let before = kept.printed();
    let to = kept.office.folder.path().join("all.json");
    dossier::take_out(&kept.office.desk, None, &to).unwrap();
    let mut old: Value = serde_json::from_slice(&fs::read(&to).unwrap()).unwrap();
    old["records"]["minutes"][0]["approval"].as_object_mut().unwrap().remove("dress").unwrap();
    fs::write(&to, old.to_string()).unwrap();
    let mut other = Office::desk_in(&kept.office.folder, "older");
    dossier::import(&mut other, &actor(Role::Secretariat), &to).unwrap();
    let prepared = minutes::paper(&mut other, kept.minutes).unwrap();
    let printed = office::to_pdf(&prepared, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap().0;
    assert!(before == printed);
}

#[test]
fn what_a_paper_was_kept_from_stays_among_the_files() {
    let mut kept = Kept::approved();
    kept.released();
    // Nothing names the mark any more but what was kept.
    let centre = kept.centre.clone();
    kept.office.try_set(Kind::Organisation, &centre, json!({ "logo_id": null })).unwrap();
    let cases = [
        (kept.file_called("minutes-"), "the approved minutes of “12th Meeting"),
        (kept.file_called("release-"), "the press release “"),
        (kept.mark.clone(), "the approved minutes of “12th Meeting"),
    ];
    for (file, whose) in cases {
        let refused = kept.remove(&file).unwrap_err();
        assert_eq!(refused.code, "final", "{refused}");
        assert!(refused.message.contains(whose), "{refused}");
    }
    assert_eq!(kept.remove(&kept.shown.clone()).unwrap_err().code, "final", "it stands in the text");
    let twin = picture(&mut kept.office, "mark again.svg", "#0a0");
    kept.remove(&kept.mark.clone()).unwrap();
    assert_eq!(kept.remove(&twin).unwrap_err().code, "final", "it is the last one now");
}

#[test]
fn a_kept_text_comes_in_with_what_it_was_kept_as_or_not_at_all() {
    let mut kept = Kept::approved();
    kept.released();
    let to = kept.office.folder.path().join("all.json");
    dossier::take_out(&kept.office.desk, Some(kept.meeting.parse().unwrap()), &to).unwrap();
    let whole: Value = serde_json::from_slice(&fs::read(&to).unwrap()).unwrap();
    let secretariat = actor(Role::Secretariat);
    for begins in ["minutes-", "release-"] {
        let mut less = whole.clone();
        let named = |file: &Value| file["name"].as_str().unwrap().starts_with(begins);
        let files = less["records"]["files"].as_array_mut().unwrap();
        let gone = files.iter().position(named).map(|at| files.remove(at)).unwrap();
        for with_bytes in [true, false] {
            if !with_bytes {
                let contents = less["files"].as_array_mut().unwrap();
                contents.retain(|content| content["digest"] != gone["digest"]);
            }
            fs::write(&to, less.to_string()).unwrap();
            let mut other = Office::desk_in(&kept.office.folder, &format!("{begins}{with_bytes}"));
            let refused = dossier::import(&mut other, &secretariat, &to).unwrap_err();
            assert_eq!(refused.code, "kept_text_lost", "{refused}");
            assert!(
                matches!(refused.saying.as_deref(), Some(Saying::TextNotInDossier { .. })),
                "{refused:?}"
            );
            assert!(records::list::<Minutes>(&other).unwrap().is_empty());
        }
    }
    fs::write(&to, whole.to_string()).unwrap();
    let mut other = Office::desk_in(&kept.office.folder, "whole");
    dossier::import(&mut other, &secretariat, &to).unwrap();
    let view = meetings::open(&mut other, kept.meeting.parse().unwrap()).unwrap();
    assert!(view.minutes.unwrap().lost.is_none() && view.releases[0].lost.is_none());
    let prepared = minutes::paper(&mut other, kept.minutes).unwrap();
    let printed = office::to_pdf(&prepared, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap().0;
    assert!(printed == kept.printed());
}

#[test]
fn what_was_said_wrongly_is_amended_from_the_correction_begun_for_it() {
    let mut kept = Kept::approved();
    let said = json!({ "meeting_id": kept.meeting, "speaker": "Ms Marković", "text": "We know the routes" });
    let statement = kept.office.add(Kind::Statement, said);
    let clear = |kept: &mut Kept, state, text: Option<&str>| {
        let (id, by) = (statement.parse().unwrap(), "her".to_owned());
        let request = statements::ClearStatement { id, state, by, text: text.map(str::to_owned) };
        statements::clear(&mut kept.office.desk, &actor(Role::PressOfficer), request).map(|said| said.text)
    };
    clear(&mut kept, ClearanceState::Cleared, None).unwrap();
    let press = actor(Role::PressOfficer);
    let meeting = kept.meeting.parse().unwrap();
    let release = releases::begin(&mut kept.office.desk, &press, meeting, Language::english()).unwrap().id;
    let text = json!({ "blocks": [
        { "block": "paragraph", "inlines": [{ "inline": "text", "text": "They met." }] },
        { "block": "statement", "statement_id": statement },
    ] });
    kept.office.try_set(Kind::Release, &release.to_string(), json!({ "text": text })).unwrap();
    for step in [ReleaseMove::AskClearance, ReleaseMove::Clear, ReleaseMove::Release] {
        let request = releases::AdvanceRelease { id: release, step, reason: String::new() };
        releases::advance(&mut kept.office.desk, &press, request).unwrap();
    }
    let read = |kept: &mut Kept, id: ReleaseId| {
        let view = meetings::open(&mut kept.office.desk, meeting).unwrap();
        view.releases.iter().find(|one| one.id == id).unwrap().paragraphs[1].clone()
    };
    let correction = releases::correct(&mut kept.office.desk, &press, release).unwrap().id;
    clear(&mut kept, ClearanceState::Amended, Some("We know some of the routes")).unwrap();
    assert_eq!(read(&mut kept, correction), "Ms Marković: We know some of the routes");
    assert_eq!(read(&mut kept, release), "Ms Marković: We know the routes", "what went out stays");
    let gone =
        records::remove_any(&mut kept.office.desk, &press, Kind::Statement, statement.parse().unwrap());
    assert_eq!(gone.unwrap_err().code, "quoted_in_release");
    // A correction that is cleared holds its words as any release does.
    clear(&mut kept, ClearanceState::Cleared, None).unwrap();
    for step in [ReleaseMove::AskClearance, ReleaseMove::Clear] {
        let request = releases::AdvanceRelease { id: correction, step, reason: String::new() };
        releases::advance(&mut kept.office.desk, &press, request).unwrap();
    }
    let refused = clear(&mut kept, ClearanceState::Amended, Some("We know none")).unwrap_err();
    assert_eq!(refused.code, "quoted_in_release");
}

/// A world in which the program ends when it asks for the time after it asked for an id.
struct Ending {
    armed: bool,
}

impl World for Ending {
    fn now(&mut self) -> DateTime<Utc> {
        assert!(!std::mem::take(&mut self.armed), "the end");
        at("2026-10-16T12:00:00Z")
    }

    fn uuid(&mut self, _: DateTime<Utc>) -> Uuid {
        self.armed = true;
        Uuid::from_u128(0x0192_0000_0000_7000_9000_0000_0000_0000)
    }
}

#[test]
fn a_text_is_kept_together_with_its_record_or_not_at_all() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id = office.take_minutes(&meeting, "# Opening words\n\nThe Chair opened the meeting.\n").minutes_id;
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let press = actor(Role::PressOfficer);
    let release =
        releases::begin(&mut office.desk, &press, meeting.parse().unwrap(), Language::english()).unwrap().id;
    let text = json!({ "blocks": [
        { "block": "paragraph", "inlines": [{ "inline": "text", "text": "The task force met." }] },
    ] });
    office.try_set(Kind::Release, &release.to_string(), json!({ "text": text })).unwrap();
    let step = |step| releases::AdvanceRelease { id: release, step, reason: String::new() };
    for one in [ReleaseMove::AskClearance, ReleaseMove::Clear] {
        releases::advance(&mut office.desk, &press, step(one)).unwrap();
    }

    let mut desk = office.desk.into_world(Box::new(Ending { armed: false }));
    let approve = minutes::ApproveMinutes { id, by: None, function: None, digest: None };
    let ended = catch_unwind(AssertUnwindSafe(|| minutes::approve(&mut desk, &actor(Role::Chair), approve)));
    assert!(ended.is_err());
    let ended =
        catch_unwind(AssertUnwindSafe(|| releases::advance(&mut desk, &press, step(ReleaseMove::Release))));
    assert!(ended.is_err());
    assert_eq!(office::check(&desk, &mut |_| ()).unwrap().files, 0, "nothing is kept of what has no record");
}

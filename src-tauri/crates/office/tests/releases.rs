//! Press releases: what went out stays, what comes back says why, what was wrong is corrected.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    Desk, Problem, Saying, Sheet, check,
    domain::{
        ClearanceState, Kind, Language, MeetingId, MeetingMove, Release, ReleaseId, ReleaseMove,
        ReleaseStatus, Role,
    },
    dossier, meetings, records, releases, statements,
};
use serde_json::json;
use std::ops::ControlFlow;
use support::{Office, actor};

fn advance(desk: &mut Desk, id: ReleaseId, step: ReleaseMove, reason: &str) -> Result<Release, Problem> {
    let request = releases::AdvanceRelease { id, step, reason: reason.into() };
    releases::advance(desk, &actor(Role::PressOfficer), request)
}

fn printed(desk: &mut Desk, id: ReleaseId) -> Vec<u8> {
    let prepared = releases::paper(desk, id).unwrap();
    office::to_pdf(&prepared, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap().0
}

/// A release that quotes the chair, and what it is made of.
struct Written {
    meeting: MeetingId,
    release: ReleaseId,
    statement: String,
    chair: String,
    issuer: String,
}

fn written(office: &mut Office) -> Written {
    let (_, meeting) = office.meridian();
    let meeting: MeetingId = meeting.parse().unwrap();
    let chair = records::of_meeting::<office::domain::Attendee>(&office.desk, meeting).unwrap()[0].id;
    let said =
        json!({ "meeting_id": meeting, "attendee_id": chair, "speaker": "", "text": "We know the routes" });
    let statement = office.add(Kind::Statement, said);
    let press = actor(Role::PressOfficer);
    let release = releases::begin(&mut office.desk, &press, meeting, Language::english()).unwrap();
    let text = json!({ "blocks": [
        { "block": "paragraph", "inlines": [{ "inline": "text", "text": "The task force met." }] },
        { "block": "statement", "statement_id": statement },
    ] });
    office.try_set(Kind::Release, &release.id.to_string(), json!({ "text": text, "number": "7" })).unwrap();
    let issuer = release.issuer_ids[0].to_string();
    Written { meeting, release: release.id, statement, chair: chair.to_string(), issuer }
}

fn cleared(office: &mut Office, written: &Written) {
    let id = written.statement.parse().unwrap();
    let request =
        statements::ClearStatement { id, state: ClearanceState::Cleared, by: "her".into(), text: None };
    statements::clear(&mut office.desk, &actor(Role::PressOfficer), request).unwrap();
}

fn sent_out(office: &mut Office, written: &Written) {
    cleared(office, written);
    for step in [ReleaseMove::AskClearance, ReleaseMove::Clear, ReleaseMove::Release] {
        advance(&mut office.desk, written.release, step, "").unwrap();
    }
}

/// Whatever a sent release takes from elsewhere is called otherwise.
fn rename(office: &mut Office, written: &Written) {
    office.try_set(Kind::Organisation, &written.issuer, json!({ "name": "Another Centre" })).unwrap();
    let name = json!({ "honorific": "Dr", "given": "Other", "family": "Name" });
    office.try_set(Kind::Attendee, &written.chair, json!({ "name": name })).unwrap();
    let meeting = written.meeting.to_string();
    office.try_set(Kind::Meeting, &meeting, json!({ "zone": "Pacific/Auckland" })).unwrap();
}

#[test]
fn what_went_out_prints_and_reads_the_same_whatever_the_record_says_later() {
    let mut office = Office::new();
    let written = written(&mut office);
    let draft = printed(&mut office.desk, written.release);
    rename(&mut office, &written);
    assert!(draft != printed(&mut office.desk, written.release), "a draft follows the record");

    sent_out(&mut office, &written);
    let paper = printed(&mut office.desk, written.release);
    let shown = |office: &mut Office| {
        let view = meetings::open(&mut office.desk, written.meeting).unwrap().releases.remove(0);
        (view.paragraphs, view.issuers)
    };
    let read = shown(&mut office);
    assert_eq!(read.0[1], "Dr Other Name: We know the routes");
    office.try_set(Kind::Organisation, &written.issuer, json!({ "name": "A Third Centre" })).unwrap();
    let name = json!({ "honorific": "Mr", "given": "Third", "family": "Man" });
    office.try_set(Kind::Attendee, &written.chair, json!({ "name": name })).unwrap();
    assert!(paper == printed(&mut office.desk, written.release), "the paper comes from what went out alone");
    assert_eq!(shown(&mut office), read);
    assert_eq!(check(&office.desk, &mut |_| ()).unwrap().faults, Vec::<String>::new());

    // What became of it since is told: the words stay, and the paper says that they were taken back.
    advance(&mut office.desk, written.release, ReleaseMove::Withdraw, "It names a minor.").unwrap();
    assert!(paper != printed(&mut office.desk, written.release));
    assert_eq!(shown(&mut office), read);
}

#[test]
fn what_went_out_goes_along_with_the_meeting_to_another_store() {
    let mut office = Office::new();
    let written = written(&mut office);
    sent_out(&mut office, &written);
    let paper = printed(&mut office.desk, written.release);
    rename(&mut office, &written);
    let to = office.folder.path().join("meeting.json");
    dossier::take_out(&office.desk, Some(written.meeting), &to).unwrap();
    let mut other = Office::desk_in(&office.folder, "other");
    dossier::import(&mut other, &actor(Role::Secretariat), &to).unwrap();
    assert!(paper == printed(&mut other, written.release));
}

#[test]
fn words_that_arent_cleared_are_told_with_the_name_of_their_speaker() {
    let mut office = Office::new();
    let written = written(&mut office);
    advance(&mut office.desk, written.release, ReleaseMove::AskClearance, "").unwrap();
    let refused = advance(&mut office.desk, written.release, ReleaseMove::Clear, "").unwrap_err();
    assert_eq!(refused.code, "not_cleared");
    assert!(refused.message.contains("The quotation of Ms Elena Marković"), "{refused}");
}

#[test]
fn what_stands_in_the_way_is_told_before_a_step_is_refused() {
    let mut office = Office::new();
    let written = written(&mut office);
    let id = written.release.to_string();
    let embargo = json!({ "until": "2030-10-18T07:00:00Z", "zone": "Europe/Sofia" });
    let set = json!({ "marking": "TLP:GREEN", "embargo": embargo, "dateline": {
        "place": "", "date": null, "style": "day_month_year", "position": "run_in", "words": null,
    } });
    office.try_set(Kind::Release, &id, set).unwrap();
    let told = |office: &mut Office| -> Vec<(String, Option<ReleaseMove>)> {
        let view = meetings::open(&mut office.desk, written.meeting).unwrap().releases.remove(0);
        let what = |about| serde_json::to_value(about).unwrap()["what"].as_str().unwrap().to_owned();
        view.checks.into_iter().map(|check| (what(check.about), check.holds)).collect()
    };
    let row = |what: &str, holds| (what.to_owned(), holds);
    let warned = [row("not_closed", None), row("no_dateline", None), row("no_contact", None)];
    let clear = Some(ReleaseMove::Clear);
    let release = Some(ReleaseMove::Release);
    let held = [row("not_cleared", clear), row("marked", clear), row("embargoed", release)];
    assert_eq!(told(&mut office), [held.to_vec(), warned.to_vec()].concat());

    // They go as what they tell of is put right, and each step is refused as long as one is told that holds it.
    advance(&mut office.desk, written.release, ReleaseMove::AskClearance, "").unwrap();
    advance(&mut office.desk, written.release, ReleaseMove::Clear, "").unwrap_err();
    advance(&mut office.desk, written.release, ReleaseMove::Return, "The marking").unwrap();
    office.try_set(Kind::Release, &id, json!({ "marking": "TLP:CLEAR" })).unwrap();
    cleared(&mut office, &written);
    assert_eq!(told(&mut office), [vec![row("embargoed", release)], warned.to_vec()].concat());
    advance(&mut office.desk, written.release, ReleaseMove::AskClearance, "").unwrap();
    advance(&mut office.desk, written.release, ReleaseMove::Clear, "").unwrap();
    assert_eq!(
        advance(&mut office.desk, written.release, ReleaseMove::Release, "").unwrap_err().code,
        "held_back"
    );
}

#[test]
fn a_release_that_is_dated_ahead_is_told_by_the_calendar_of_its_meetings_place() {
    let mut office = Office::new();
    let written = written(&mut office);
    let set = |office: &mut Office, position| {
        let dateline = json!({
            "place": "Plovdiv", "date": "2026-10-15", "style": "day_month_year", "position": position, "words": null,
        });
        office.try_set(Kind::Release, &written.release.to_string(), json!({ "dateline": dateline })).unwrap();
    };
    set(&mut office, "run_in");
    let told = |office: &mut Office, now| -> Vec<String> {
        office.at(now);
        releases::warnings(&mut office.desk, written.release)
            .unwrap()
            .iter()
            .map(releases::Concern::words)
            .collect()
    };
    let planned = "the meeting is planned, not closed";
    let ahead = "it is dated 2026-10-15, a day that is still to come";
    let contact = "no media contact is named";
    assert_eq!(told(&mut office, "2026-10-14T20:59:00Z"), [planned, ahead, contact]);
    // The day has begun in Plovdiv.
    assert_eq!(told(&mut office, "2026-10-14T21:00:00Z"), [planned, contact]);
    // A date that the paper doesn't print can't be wrong.
    set(&mut office, "in_text");
    assert_eq!(told(&mut office, "2026-10-14T20:59:00Z"), [planned, contact]);
    let id = written.meeting;
    for step in [MeetingMove::Convene, MeetingMove::Open, MeetingMove::Close] {
        let reason = String::new();
        let request = meetings::AdvanceMeeting { id, step, reason };
        meetings::advance(&mut office.desk, &actor(Role::Secretariat), request).unwrap();
    }
    assert_eq!(told(&mut office, "2026-10-14T20:59:00Z"), [contact]);
}

#[test]
fn the_reason_of_a_return_is_kept() {
    let mut office = Office::new();
    let written = written(&mut office);
    advance(&mut office.desk, written.release, ReleaseMove::AskClearance, "").unwrap();
    let refused = advance(&mut office.desk, written.release, ReleaseMove::Return, " ").unwrap_err();
    assert_eq!(refused.code, "no_reason");
    advance(&mut office.desk, written.release, ReleaseMove::Return, "The headline is dull.").unwrap();
    let kept = records::show::<Release>(&office.desk, written.release).unwrap();
    let returned = kept.returned.unwrap();
    assert_eq!(
        (returned.by.as_str(), returned.reason.as_str()),
        ("the press officer", "The headline is dull.")
    );
    let waits = office::desk_rows(&mut office.desk, Role::PressOfficer).unwrap();
    let row = waits.iter().find(|row| row.kind == office::DeskKind::ReleaseReturned).unwrap();
    assert_eq!(row.title, "The headline is dull.");
}

#[test]
fn a_correction_begins_with_the_words_of_what_went_out_and_names_it() {
    let mut office = Office::new();
    let written = written(&mut office);
    let press = actor(Role::PressOfficer);
    let early = releases::correct(&mut office.desk, &press, written.release).unwrap_err();
    assert_eq!(early.code, "not_out");
    let said = Saying::ReleaseNotOut { status: ReleaseStatus::Draft };
    assert_eq!(early.saying.as_deref(), Some(&said));
    sent_out(&mut office, &written);
    let chair = actor(Role::Chair);
    let refused = releases::correct(&mut office.desk, &chair, written.release).unwrap_err();
    assert_eq!(refused.code, "not_your_role");

    let wrong = records::show::<Release>(&office.desk, written.release).unwrap();
    let correction = releases::correct(&mut office.desk, &press, written.release).unwrap();
    assert_eq!(correction.correction_of_id, Some(written.release));
    assert_eq!((&correction.text, &correction.headline), (&wrong.text, &wrong.headline));
    assert_eq!((correction.status, correction.number.as_str()), (ReleaseStatus::Draft, ""));
    assert_eq!((correction.released_at, correction.sent), (None, None));
    let named = |id| releases::suggested_name(&office.desk, id).unwrap();
    assert_eq!(named(written.release), "Task Force Meridian 7 – Press release – released.pdf");
    assert_eq!(named(correction.id), "Task Force Meridian 12 – Press release – correction – draft.pdf");
    let paper = releases::paper(&mut office.desk, correction.id).unwrap();
    assert_eq!(paper.name, "Task Force Meridian 12 – Press release – correction – draft.pdf");
    let said = format!("{paper:?}");
    assert!(said.contains("Correction: this text replaces the release 7"), "{said}");
    let view = meetings::open(&mut office.desk, written.meeting).unwrap();
    let of = |id| view.releases.iter().find(|one| one.id == id).unwrap();
    assert_eq!(of(written.release).correctors, [Role::PressOfficer, Role::Secretariat]);
    assert_eq!(of(written.release).writers, []);
    assert_eq!(of(correction.id).writers, [Role::PressOfficer, Role::Secretariat]);
    assert_eq!(of(correction.id).correctors, []);
}

//! A speaker's words: corrected while nothing finished quotes them, cleared, amended, removed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    Problem, Saying,
    domain::{ClearanceState, Kind, Language, Release, ReleaseMove, Role, Statement},
    meetings, records, releases,
    statements::{self, ClearStatement},
};
use serde_json::json;
use support::{Office, actor};

const SAID: &str = "We know the routes";

struct Quoted {
    office: Office,
    statement: String,
    release: Release,
}

/// A statement that stands in the text of a draft release.
fn quoted() -> Quoted {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let press = actor(Role::PressOfficer);
    let release =
        releases::begin(&mut office.desk, &press, meeting.parse().unwrap(), Language::english()).unwrap();
    let said = json!({ "meeting_id": meeting, "speaker": "Ms Marković", "text": SAID });
    let statement = office.add(Kind::Statement, said);
    let text = json!({ "blocks": [
        { "block": "paragraph", "inlines": [{ "inline": "text", "text": "The task force met." }] },
        { "block": "statement", "statement_id": statement },
    ] });
    office.try_set(Kind::Release, &release.id.to_string(), json!({ "text": text })).unwrap();
    Quoted { office, statement, release }
}

impl Quoted {
    fn clear(&mut self, state: ClearanceState, text: Option<&str>) -> Result<Statement, Problem> {
        let id = self.statement.parse().unwrap();
        let request = ClearStatement { id, state, by: "Ms Marković".into(), text: text.map(str::to_owned) };
        statements::clear(&mut self.office.desk, &actor(Role::PressOfficer), request)
    }

    fn advance(&mut self, step: ReleaseMove) -> Result<Release, Problem> {
        let request = releases::AdvanceRelease { id: self.release.id, step, reason: "not so".into() };
        releases::advance(&mut self.office.desk, &actor(Role::PressOfficer), request)
    }

    fn reword(&mut self, text: &str) -> Result<(), Problem> {
        self.office.try_set(Kind::Statement, &self.statement, json!({ "text": text })).map(drop)
    }

    fn state(&self) -> String {
        let id = self.statement.parse().unwrap();
        let shown = records::show_any(&self.office.desk, Kind::Statement, id).unwrap();
        shown["clearance"]["state"].as_str().unwrap().to_owned()
    }

    fn remove(&mut self) -> Result<(), Problem> {
        let id = self.statement.parse().unwrap();
        records::remove_any(&mut self.office.desk, &actor(Role::PressOfficer), Kind::Statement, id)
    }
}

#[test]
fn other_words_wait_for_a_clearance_of_their_own() {
    let mut quoted = quoted();
    quoted.clear(ClearanceState::Cleared, None).unwrap();
    quoted.reword("We know all the routes").unwrap();
    assert_eq!(quoted.state(), "none");
    quoted.clear(ClearanceState::Cleared, None).unwrap();
    let item = json!({ "language": "fr" });
    quoted.office.try_set(Kind::Statement, &quoted.statement, item).unwrap();
    assert_eq!(quoted.state(), "cleared", "the words are the same");
}

#[test]
fn amended_words_take_the_place_of_those_that_were_shown() {
    let mut quoted = quoted();
    let refused = quoted.clear(ClearanceState::Cleared, Some("Something else")).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("words_not_asked_for", Some("text")));
    let amended = quoted.clear(ClearanceState::Amended, Some("We know some of the routes")).unwrap();
    assert_eq!((amended.text.as_str(), amended.is_cleared()), ("We know some of the routes", false));
    assert!(quoted.clear(ClearanceState::Cleared, None).unwrap().is_cleared());
}

#[test]
fn a_finished_text_keeps_the_words_it_quotes() {
    let mut quoted = quoted();
    quoted.clear(ClearanceState::Cleared, None).unwrap();
    quoted.advance(ReleaseMove::AskClearance).unwrap();
    quoted.advance(ReleaseMove::Clear).unwrap();
    assert_eq!(quoted.reword("Something else").unwrap_err().code, "quoted_in_release");
    let refused = quoted.clear(ClearanceState::Amended, Some("Something else")).unwrap_err();
    assert_eq!(refused.code, "quoted_in_release");
    assert_eq!(quoted.remove().unwrap_err().code, "quoted_in_release");
    quoted.advance(ReleaseMove::Return).unwrap();
    quoted.reword("Something else").unwrap();
    assert_eq!(quoted.remove().unwrap_err().code, "still_quoted");
    let bare = json!({ "text": { "blocks": [] } });
    quoted.office.try_set(Kind::Release, &quoted.release.id.to_string(), bare).unwrap();
    quoted.remove().unwrap();
}

#[test]
fn a_release_of_another_meeting_keeps_the_words_it_quotes() {
    let mut quoted = quoted();
    let meeting = quoted.release.meeting_id.unwrap();
    let body =
        records::show_any(&quoted.office.desk, Kind::Meeting, meeting.into()).unwrap()["body_id"].clone();
    let next = quoted.office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2026-11-20" }));
    let press = actor(Role::PressOfficer);
    let bare = json!({ "text": { "blocks": [] } });
    quoted.office.try_set(Kind::Release, &quoted.release.id.to_string(), bare).unwrap();
    quoted.release =
        releases::begin(&mut quoted.office.desk, &press, next.parse().unwrap(), Language::english()).unwrap();
    let text = json!({ "blocks": [{ "block": "statement", "statement_id": quoted.statement }] });
    quoted.office.try_set(Kind::Release, &quoted.release.id.to_string(), json!({ "text": text })).unwrap();
    assert_eq!(quoted.remove().map_err(|e| e.code), Err("still_quoted".to_owned()));
    let secretariat = actor(Role::Secretariat);
    let whole = records::remove_any(&mut quoted.office.desk, &secretariat, Kind::Meeting, meeting.into());
    assert_eq!(whole.map_err(|e| e.code), Err("still_quoted".to_owned()), "with its meeting");
    quoted.clear(ClearanceState::Cleared, None).unwrap();
    quoted.advance(ReleaseMove::AskClearance).unwrap();
    quoted.advance(ReleaseMove::Clear).unwrap();
    assert_eq!(quoted.reword("Something else").map_err(|e| e.code), Err("quoted_in_release".to_owned()));
    // A release in the trash holds nothing up.
    quoted.advance(ReleaseMove::Return).unwrap();
    records::remove_any(&mut quoted.office.desk, &press, Kind::Release, quoted.release.id.into()).unwrap();
    quoted.remove().unwrap();
}

#[test]
fn a_quotation_that_is_gone_is_told_before_the_release_is_refused() {
    let mut quoted = quoted();
    let set = |quoted: &mut Quoted, blocks| {
        let text = json!({ "text": { "blocks": blocks } });
        quoted.office.try_set(Kind::Release, &quoted.release.id.to_string(), text).unwrap();
    };
    let placed = json!({ "block": "statement", "statement_id": quoted.statement });
    set(&mut quoted, json!([]));
    quoted.remove().unwrap();
    // What was copied before stands in the text again.
    set(&mut quoted, json!([placed]));
    let meeting = quoted.release.meeting_id.unwrap();
    let view = meetings::open(&mut quoted.office.desk, meeting).unwrap().releases.remove(0);
    let told: Vec<_> = view.checks.into_iter().map(|check| serde_json::to_value(check).unwrap()).collect();
    let gone = json!({ "what": "quotation_gone", "statement_id": quoted.statement });
    assert!(told.contains(&json!({ "about": gone, "holds": "clear" })), "{told:?}");
    quoted.advance(ReleaseMove::AskClearance).unwrap();
    let refused = quoted.advance(ReleaseMove::Clear).unwrap_err();
    assert_eq!(refused.saying.as_deref(), Some(&Saying::PlacedGone { kind: Kind::Statement }));
}

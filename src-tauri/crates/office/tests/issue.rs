//! Issuing the agenda: who may, when it is refused, what is told of it afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use chrono::NaiveDate;
use office::{
    Problem, Saying,
    agenda::{self, AgendaStage},
    domain::{AgendaItem, Kind, Meeting, MeetingId, MeetingMove, Role},
    meetings::{self, AgendaIssue, Gap, StageState},
    minutes,
    papers::PaperKind,
    records,
};
use serde_json::json;
use support::{Office, actor};

/// The day in Sofia on which the office's clock stands.
const TODAY: &str = "2026-10-16";

fn issue(office: &mut Office, id: MeetingId, on: Option<&str>) -> Result<Meeting, Problem> {
    let on = on.map(|day| day.parse().unwrap());
    agenda::issue(&mut office.desk, &actor(Role::Secretariat), id, on)
}

fn issued(office: &mut Office, id: MeetingId) -> Option<(String, u32)> {
    let view = meetings::open(&mut office.desk, id).unwrap();
    view.agenda_issued.map(|AgendaIssue { on, changes, .. }| (on.to_string(), changes))
}

fn step(office: &mut Office, id: MeetingId, step: MeetingMove) {
    let request = meetings::AdvanceMeeting { id, step, reason: "flood".into() };
    meetings::advance(&mut office.desk, &actor(Role::Secretariat), request).unwrap();
}

#[test]
fn an_agenda_goes_out_and_what_changed_since_is_told() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    assert_eq!(agenda::compare(&office.desk, id, AgendaStage::Issued).unwrap(), None);
    // Just before midnight in London it is the next day in Sofia.
    office.at("2026-10-15T22:30:00Z");
    issue(&mut office, id, None).unwrap();
    assert_eq!(issued(&mut office, id), Some((TODAY.to_owned(), 0)));
    assert_eq!(
        office::undo_state(&office.desk).unwrap().undo.as_deref(),
        Some("record that the agenda was issued")
    );

    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Welcome" }));
    assert_eq!(issued(&mut office, id), Some((TODAY.to_owned(), 1)));
    let since = agenda::compare(&office.desk, id, AgendaStage::Issued).unwrap().unwrap();
    assert_eq!((since.by.as_str(), since.on.to_string().as_str()), ("the secretariat", TODAY));
    assert_eq!(agenda::compare(&office.desk, id, AgendaStage::Adopted).unwrap(), None);
    issue(&mut office, id, Some("2026-10-12")).unwrap();
    assert_eq!(issued(&mut office, id), Some(("2026-10-12".to_owned(), 0)));
    office::undo(&mut office.desk, &actor(Role::Secretariat)).unwrap();
    assert_eq!(issued(&mut office, id), Some((TODAY.to_owned(), 1)));

    // The agenda of the meeting that follows hasn't gone out with it, nor does its invitation tell of it.
    let new = json!({
        "body_id": body, "first_day": "2027-03-03", "agenda": true, "attendees": false, "points": false,
    });
    let secretariat = actor(Role::Secretariat);
    let next = meetings::plan(&mut office.desk, &secretariat, serde_json::from_value(new).unwrap()).unwrap();
    assert_eq!(issued(&mut office, next.id), None);
    assert_eq!(records::show::<Meeting>(&office.desk, id).unwrap().sequence, 0);
}

#[test]
fn it_is_refused_where_there_is_nothing_to_send_and_nobody_to_send_it_to() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let code = |refused: Result<Meeting, Problem>| refused.unwrap_err().code;
    let by_chair = agenda::issue(&mut office.desk, &actor(Role::Chair), id, None);
    assert_eq!(code(by_chair), "not_your_role");
    let ahead = issue(&mut office, id, Some("2026-10-17")).unwrap_err();
    assert_eq!((ahead.code.as_str(), ahead.field.as_deref()), ("day_ahead", Some("on")));
    let empty = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2027-01-01" }));
    let empty: MeetingId = empty.parse().unwrap();
    assert_eq!(code(issue(&mut office, empty, None)), "agenda_empty");
    let issuers = |office: &mut Office, id| meetings::open(&mut office.desk, id).unwrap().agenda_issuers;
    assert_eq!(issuers(&mut office, empty), []);
    assert_eq!(issuers(&mut office, id), [Role::Secretariat]);
    step(&mut office, id, MeetingMove::Cancel);
    assert_eq!(code(issue(&mut office, id, None)), "called_off");
    assert_eq!(issuers(&mut office, id), []);
}

#[test]
fn a_meeting_that_is_called_lacks_its_agenda_until_the_delegations_have_it() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let lacks = |office: &mut Office| {
        let stages = meetings::open(&mut office.desk, id).unwrap().stages;
        let now = stages.into_iter().find(|stage| stage.state == StageState::Now).unwrap();
        let gaps = now.missing.into_iter().map(|gap| gap.what);
        gaps.filter(|gap| *gap != Gap::Invitations).collect::<Vec<_>>()
    };
    assert!(!lacks(&mut office).contains(&Gap::AgendaIssue), "the invitation may go out before it");
    step(&mut office, id, MeetingMove::Convene);
    assert_eq!(lacks(&mut office), [Gap::AgendaIssue]);
    issue(&mut office, id, None).unwrap();
    assert_eq!(lacks(&mut office), []);
    let items = records::list::<AgendaItem>(&office.desk).unwrap();
    office.try_set(Kind::AgendaItem, &items[0].id.to_string(), json!({ "closed": true })).unwrap();
    assert_eq!(lacks(&mut office), [Gap::AgendaReissue]);
    agenda::adopt(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    assert_eq!(lacks(&mut office), []);
}

#[test]
fn an_agenda_is_due_until_it_went_out_as_it_stands_and_no_more_once_the_meeting_is_over() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let due = |office: &mut Office| meetings::open(&mut office.desk, id).unwrap().agenda_issue_due;
    assert!(due(&mut office));
    issue(&mut office, id, None).unwrap();
    assert!(!due(&mut office));
    let items = records::list::<AgendaItem>(&office.desk).unwrap();
    office.try_set(Kind::AgendaItem, &items[0].id.to_string(), json!({ "closed": true })).unwrap();
    assert!(due(&mut office));
    for one in [MeetingMove::Convene, MeetingMove::Open, MeetingMove::Close] {
        assert!(due(&mut office), "before {one:?}");
        step(&mut office, id, one);
    }
    assert!(!due(&mut office));
}

#[test]
fn what_the_delegations_were_sent_stays_once_the_agenda_is_adopted_or_the_meeting_over() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let secretariat = actor(Role::Secretariat);
    let refused = |office: &mut Office| {
        assert_eq!(meetings::open(&mut office.desk, id).unwrap().agenda_issuers, []);
        issue(office, id, None).map_err(|refused| refused.saying.map(|said| *said))
    };
    issue(&mut office, id, None).unwrap();
    agenda::adopt(&mut office.desk, &secretariat, id).unwrap();
    assert_eq!(refused(&mut office), Err(Some(Saying::AgendaAdopted)));
    office::undo(&mut office.desk, &secretariat).unwrap();
    for one in [MeetingMove::Convene, MeetingMove::Open] {
        step(&mut office, id, one);
    }
    issue(&mut office, id, None).unwrap();
    step(&mut office, id, MeetingMove::Close);
    assert_eq!(refused(&mut office), Err(Some(Saying::MeetingOver)));
}

#[test]
fn the_agenda_of_a_meeting_that_is_called_off_is_neither_issued_nor_adopted() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    assert!(meetings::open(&mut office.desk, id).unwrap().may_adopt_agenda);
    let secretariat = actor(Role::Secretariat);
    step(&mut office, id, MeetingMove::Cancel);
    let called_off = Err(Some(Saying::MeetingCalledOff));
    assert_eq!(issue(&mut office, id, None).map_err(|e| e.saying.map(|said| *said)), called_off);
    let adopted = agenda::adopt(&mut office.desk, &secretariat, id).map(drop);
    assert_eq!(adopted.map_err(|e| e.saying.map(|said| *said)), Err(Some(Saying::MeetingCalledOff)));
    assert!(!meetings::open(&mut office.desk, id).unwrap().may_adopt_agenda);
}

#[test]
fn once_the_minutes_are_approved_no_agenda_is_adopted() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let (secretariat, chair) = (actor(Role::Secretariat), actor(Role::Chair));
    step(&mut office, id, MeetingMove::Convene);
    step(&mut office, id, MeetingMove::Open);
    let asked = |office: &mut Office| {
        let rows = office::desk_rows(&mut office.desk, Role::Secretariat).unwrap();
        rows.iter().any(|row| row.kind == office::DeskKind::AgendaNotAdopted)
    };
    let minutes = office.take_minutes(&meeting, "The Chair opened the meeting.").minutes_id;
    minutes::submit(&mut office.desk, &secretariat, minutes).unwrap();
    assert!(meetings::open(&mut office.desk, id).unwrap().may_adopt_agenda);
    assert!(asked(&mut office));
    let approve = minutes::ApproveMinutes { id: minutes, by: None, function: None, digest: None };
    minutes::approve(&mut office.desk, &chair, approve).unwrap();
    let refused =
        agenda::adopt(&mut office.desk, &chair, id).map(drop).map_err(|e| e.saying.map(|said| *said));
    assert_eq!(refused, Err(Some(Saying::AgendaMinuted)));
    assert!(!meetings::open(&mut office.desk, id).unwrap().may_adopt_agenda);
    assert!(!asked(&mut office), "nobody is asked for what would be refused");
}

#[test]
fn an_agenda_that_says_another_place_or_day_isnt_the_one_that_went_out() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    for change in
        [json!({ "venue": "Old Mint" }), json!({ "mode": "hybrid" }), json!({ "last_day": "2026-10-16" })]
    {
        issue(&mut office, id, None).unwrap();
        assert_eq!(issued(&mut office, id).unwrap().1, 0);
        office.try_set(Kind::Meeting, &meeting, change).unwrap();
        assert_eq!(issued(&mut office, id).unwrap().1, 1);
        let name = office::papers::suggested_name(&office.desk, PaperKind::Agenda, id.into()).unwrap();
        assert!(name.ends_with("draft.pdf"), "{name}");
    }
}

#[test]
fn the_sample_s_meetings_sent_their_agendas_by_the_body_s_notice() {
    let office = Office::sample();
    let meetings = records::list::<Meeting>(&office.desk).unwrap();
    for meeting in &meetings {
        let sent: NaiveDate = meeting.issued.as_ref().unwrap().on;
        assert!((meeting.first_day - sent).num_days() >= 14, "{}: {sent}", meeting.first_day);
    }
    assert_eq!(meetings.len(), 4);
}

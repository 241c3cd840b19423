//! Reports over many meetings, against records made by hand and against the sample.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{ActionMove, BodyId, Kind, Meeting, MeetingMove, MinutesStatus, Role, Standing},
    meetings, minutes, points,
    reports::{self, PointsReport, ReportKind, ReportStep},
};
use serde_json::{Value, json};
use support::{Office, actor};

fn body_of_sample(office: &mut Office) -> BodyId {
    meetings::bodies(&office.desk).unwrap()[0].id
}

fn point(office: &mut Office, meeting: &str, due: Option<&str>) -> String {
    office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the form", "due": due }))
}

fn news(office: &mut Office, point: &str, at: &str, step: Option<ActionMove>) {
    office.at(at);
    let news =
        points::ActionPointUpdate { id: point.parse().unwrap(), text: "News".into(), from_id: None, step };
    points::update(&mut office.desk, &actor(Role::Secretariat), news).unwrap();
}

/// Each span as its first day with what was opened and closed in it, and pending and overdue at its end.
fn figures(report: &PointsReport) -> Vec<(String, [u32; 4])> {
    let spans = report.spans.iter();
    spans
        .map(|span| (span.first.to_string(), [span.opened, span.closed, span.pending, span.overdue]))
        .collect()
}

#[test]
fn points_are_counted_by_the_calendar_of_their_meeting() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let body: BodyId = body.parse().unwrap();
    assert_eq!(reports::points(&mut office.desk, Some(body)).unwrap().spans, []);
    let due = point(&mut office, &meeting, Some("2026-10-31"));
    let dropped = point(&mut office, &meeting, None);
    news(&mut office, &dropped, "2026-11-05T08:00:00Z", Some(ActionMove::Drop));
    // In Sofia it is December already.
    news(&mut office, &due, "2026-11-30T22:30:00Z", Some(ActionMove::Finish));
    news(&mut office, &dropped, "2026-12-10T08:00:00Z", Some(ActionMove::Reopen));
    news(&mut office, &dropped, "2026-12-11T08:00:00Z", None);
    office.at("2027-01-02T08:00:00Z");
    let report = reports::points(&mut office.desk, Some(body)).unwrap();
    assert_eq!(report.step, ReportStep::Month);
    assert_eq!(
        figures(&report),
        [
            ("2026-10-01".into(), [2, 0, 2, 0]),
            ("2026-11-01".into(), [0, 1, 1, 1]),
            ("2026-12-01".into(), [1, 1, 1, 0]),
            ("2027-01-01".into(), [0, 0, 1, 0]),
        ]
    );
    assert_eq!(report.spans[1].last.to_string(), "2026-11-30");
    // What is due today isn't late yet; the day after it is, by the calendar of its meeting.
    point(&mut office, &meeting, Some("2027-01-03"));
    let mut late = |now: &str| {
        office.at(now);
        reports::points(&mut office.desk, Some(body)).unwrap().spans.last().unwrap().overdue
    };
    assert_eq!((late("2027-01-03T21:00:00Z"), late("2027-01-03T22:30:00Z")), (0, 1));
}

#[test]
fn points_of_years_are_counted_by_quarters_then_by_years() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    point(&mut office, &meeting, None);
    let mut long_ago = |day: &str| {
        let earlier = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": day }));
        // How it was done nobody wrote down.
        let done = json!({ "meeting_id": earlier, "text": "Send the guide", "status": "done" });
        office.add(Kind::ActionPoint, done);
        let report = reports::points(&mut office.desk, None).unwrap();
        let figures = figures(&report);
        (report.step, figures.len(), figures[0].clone(), figures.last().unwrap().clone())
    };
    let now = |first: &str| (first.to_owned(), [1, 0, 1, 0]);
    let then = |first: &str| (first.to_owned(), [1, 1, 0, 0]);
    assert_eq!(long_ago("2024-11-30"), (ReportStep::Month, 24, then("2024-11-01"), now("2026-10-01")));
    assert_eq!(long_ago("2023-02-28"), (ReportStep::Quarter, 16, then("2023-01-01"), now("2026-10-01")));
    assert_eq!(long_ago("2010-05-14"), (ReportStep::Year, 17, then("2010-01-01"), now("2026-01-01")));
}

#[test]
fn a_point_is_there_from_the_first_that_is_known_of_it() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    // Asked for at a meeting that is still to come: it is there today.
    let ahead = json!({ "body_id": body, "number": 13, "first_day": "2027-03-03", "zone": "Europe/Sofia" });
    let ahead = office.add(Kind::Meeting, ahead);
    point(&mut office, &ahead, None);
    assert_eq!(
        figures(&reports::points(&mut office.desk, None).unwrap()),
        [("2026-10-01".into(), [1, 0, 1, 0])]
    );
    // News that came before the meeting began.
    let early = point(&mut office, &meeting, None);
    news(&mut office, &early, "2026-09-30T08:00:00Z", Some(ActionMove::Finish));
    office.at("2026-10-20T08:00:00Z");
    assert_eq!(
        figures(&reports::points(&mut office.desk, None).unwrap()),
        [("2026-09-01".into(), [1, 1, 0, 0]), ("2026-10-01".into(), [1, 0, 1, 0])]
    );
}

fn attend(office: &mut Office, meeting: &str, delegation: &str, more: Value) {
    let mut fields = json!({ "meeting_id": meeting, "delegation": delegation, "standing": "member_state" });
    for (name, value) in more.as_object().unwrap() {
        fields[name] = value.clone();
    }
    office.add(Kind::Attendee, fields);
}

fn at(presence: &[&str]) -> Value {
    let sittings = presence.iter().enumerate();
    sittings.map(|(sitting, presence)| json!({ "sitting": sitting, "presence": presence })).collect()
}

#[test]
fn a_delegation_is_one_row_whatever_it_was_called() {
    let mut office = Office::new();
    let body = office.add(Kind::Body, json!({ "name": "Task Force Meridian" }));
    let state = |office: &mut Office, name: &str, code: &str| {
        office.add(Kind::Organisation, json!({ "name": name, "kind": "state", "country": code }))
    };
    let (macedonia, greece) = (state(&mut office, "Macedonia", "MK"), state(&mut office, "Greece", "GR"));
    let customs = office.add(Kind::Organisation, json!({ "name": "Hellenic Customs", "kind": "agency" }));
    let mut meeting = |number: u32, day: &str, status: &str| {
        let fields = json!({
            "body_id": body, "number": number, "first_day": day, "status": status,
            "sittings": [
                { "day": day, "from": "09:00:00", "to": "12:00:00" },
                { "day": day, "from": "13:00:00", "to": "16:00:00" },
            ],
        });
        office.add(Kind::Meeting, fields)
    };
    let first = meeting(1, "2018-06-01", "closed");
    let untaken = meeting(2, "2018-12-01", "closed");
    let off = meeting(3, "2019-01-15", "cancelled");
    let second = meeting(4, "2019-06-01", "closed");
    let ahead = meeting(5, "2027-06-01", "planned");
    let is = |organisation: &str, presence: &[&str]| json!({ "organisation_id": organisation, "presence": at(presence) });
    attend(&mut office, &first, "FYR Macedonia", is(&macedonia, &["absent", "remote"]));
    attend(&mut office, &first, "FYR Macedonia", is(&macedonia, &["absent", "apologies"]));
    attend(&mut office, &second, "North Macedonia", is(&macedonia, &["apologies", "absent"]));
    attend(&mut office, &second, "Greece", is(&greece, &["in_person", "in_person"]));
    attend(&mut office, &second, "Greece", is(&customs, &["in_person"]));
    attend(&mut office, &untaken, "Greece", is(&greece, &[]));
    attend(&mut office, &off, "Greece", is(&greece, &["in_person"]));
    attend(&mut office, &ahead, "Greece", is(&greece, &["in_person"]));
    let observer = json!({ "standing": "observer", "presence": at(&["remote"]) });
    attend(&mut office, &first, "Albania", observer);
    let interpreter = json!({ "parts": [{ "part": "interpreter" }], "presence": at(&["in_person"]) });
    attend(&mut office, &second, "Albania", interpreter);

    let report = reports::attendance(&mut office.desk, body.parse().unwrap()).unwrap();
    let labels: Vec<_> = report.meetings.iter().map(|meeting| meeting.label.as_str()).collect();
    assert_eq!((labels, report.untaken), (vec!["1", "4"], 1));
    let rows: Vec<_> =
        report.delegations.iter().map(|row| (row.name.as_str(), row.standing, row.present.clone())).collect();
    let (member, observer) = (Some(Standing::MemberState), Some(Standing::Observer));
    assert_eq!(
        rows,
        [
            ("Greece", member, vec![None, Some(2)]),
            ("North Macedonia", member, vec![Some(1), Some(0)]),
            ("Albania", observer, vec![Some(1), None]),
            ("Albania", None, vec![None, Some(1)]),
        ]
    );
    assert_eq!(report.delegations[0].organisation_id, None, "of two organisations");
    assert_eq!(report.delegations[1].organisation_id, Some(macedonia.parse().unwrap()));
}

#[test]
fn minutes_take_the_days_until_their_approval_at_the_meetings_place() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let id = meeting.parse().unwrap();
    let secretariat = actor(Role::Secretariat);
    for step in [MeetingMove::Convene, MeetingMove::Open, MeetingMove::Close] {
        let request = meetings::AdvanceMeeting { id, step, reason: String::new() };
        meetings::advance(&mut office.desk, &secretariat, request).unwrap();
    }
    let elsewhere = office.add(Kind::Body, json!({ "name": "Annual Meeting", "numbered": false }));
    office.add(Kind::Meeting, json!({ "body_id": elsewhere, "first_day": "2026-10-10" }));
    let taken = office.take_minutes(&meeting, "# Adoption of the agenda\n\nAdopted.\n").minutes_id;
    let circulate = |office: &mut Office, at: &str| {
        office.at(at);
        let deadline = support::at("2026-11-01T12:00:00Z");
        minutes::circulate(&mut office.desk, &secretariat, taken, deadline).unwrap();
        let report = reports::approval(&mut office.desk, Some(body.parse().unwrap())).unwrap();
        let one = &report.meetings[0];
        assert_eq!(
            (one.status, one.approved, report.median_days),
            (Some(MinutesStatus::Circulated), None, None)
        );
        (one.circulated.unwrap().to_string(), one.days)
    };
    // In Sofia it is the 21st already.
    assert_eq!(circulate(&mut office, "2026-10-20T21:30:00Z"), ("2026-10-21".to_owned(), 6));
    office::undo(&mut office.desk, &secretariat).unwrap();
    let report = reports::approval(&mut office.desk, None).unwrap();
    assert!(report.meetings.iter().all(|one| one.circulated.is_none()), "taken back");
    office::redo(&mut office.desk, &secretariat).unwrap();
    let report = reports::approval(&mut office.desk, None).unwrap();
    assert_eq!(report.meetings[1].circulated.unwrap().to_string(), "2026-10-21", "done again");
    // What the delegations had once they had on that day, however often it comes again.
    minutes::return_to_secretariat(&mut office.desk, &secretariat, taken, "Item 2".into()).unwrap();
    assert_eq!(circulate(&mut office, "2026-10-24T08:00:00Z"), ("2026-10-21".to_owned(), 9));
    minutes::submit(&mut office.desk, &secretariat, taken).unwrap();
    office.at("2026-11-04T22:30:00Z");
    let request = minutes::ApproveMinutes { id: taken, by: None, function: None, digest: None };
    minutes::approve(&mut office.desk, &actor(Role::Chair), request).unwrap();
    office.at("2026-12-01T08:00:00Z");
    let report = reports::approval(&mut office.desk, None).unwrap();
    assert_eq!(report.median_days, Some(21));
    let told: Vec<_> = report
        .meetings
        .iter()
        .map(|one| {
            (one.meeting.label.as_str(), one.approved.map(|day| day.to_string()), one.days, one.status)
        })
        .collect();
    assert_eq!(
        told,
        [("2026", None, 52, None), ("12", Some("2026-11-05".to_owned()), 21, Some(MinutesStatus::Approved)),]
    );
}

#[test]
fn the_sample_is_reported_as_it_was_told() {
    let mut office = Office::sample();
    office.at("2026-11-20T08:00:00Z");
    let body = body_of_sample(&mut office);

    let report = reports::approval(&mut office.desk, Some(body)).unwrap();
    let days: Vec<_> = report.meetings.iter().map(|one| (one.meeting.label.as_str(), one.days)).collect();
    assert_eq!(days, [("9", 34), ("10", 35), ("11", 58), ("12", 36)]);
    assert_eq!(report.median_days, Some(35));
    let circulated: Vec<_> = report.meetings.iter().filter_map(|one| one.circulated).collect();
    assert_eq!(
        circulated.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["2024-10-25", "2025-05-23", "2025-12-01"]
    );

    let report = reports::points(&mut office.desk, Some(body)).unwrap();
    let sum = |of: fn(&reports::PointsSpan) -> u32| report.spans.iter().map(of).sum::<u32>();
    assert_eq!((report.step, sum(|span| span.opened), sum(|span| span.closed)), (ReportStep::Quarter, 16, 7));
    let pending = points::pending(&mut office.desk, Some(body)).unwrap();
    let overdue = pending.iter().filter(|row| row.overdue).count();
    let last = report.spans.last().unwrap();
    assert_eq!((last.pending as usize, last.overdue as usize), (pending.len(), overdue));
    assert!(overdue > 0);

    let report = reports::attendance(&mut office.desk, body).unwrap();
    assert_eq!((report.meetings.len(), report.untaken), (4, 0));
    for (place, meeting) in report.meetings.iter().enumerate() {
        let shown = meetings::open(&mut office.desk, meeting.id).unwrap();
        let delegations = report.delegations.iter().filter(|row| row.standing.is_some());
        let listed = delegations.filter(|row| row.present[place].is_some()).count();
        assert_eq!(listed, shown.delegation_count as usize, "{}", meeting.title);
        let there = report.delegations.iter().filter_map(|row| row.present[place]).sum::<u32>();
        let people =
            shown.attendees.iter().flat_map(|group| &group.delegations).flat_map(|one| &one.attendees);
        let came = people.filter(|one| one.presence.iter().flatten().any(|presence| presence.is_present()));
        assert_eq!(there as usize, came.count(), "{}", meeting.title);
    }
}

#[test]
fn each_report_is_a_table_that_spreadsheets_open() {
    let mut office = Office::sample();
    office.at("2026-11-20T08:00:00Z");
    let body = body_of_sample(&mut office);
    let organisation = office.add(Kind::Organisation, json!({ "name": "=1+1" }));
    let meetings = office::records::list::<Meeting>(&office.desk).unwrap();
    let last = meetings.iter().find(|meeting| meeting.number == Some(12)).unwrap().id.to_string();
    attend(
        &mut office,
        &last,
        "=1+1",
        json!({ "organisation_id": organisation, "presence": at(&["in_person"]) }),
    );
    let mut written = |report, body| {
        let to = office.folder.path().join("report.csv");
        let written = reports::export(&mut office.desk, report, body, &to).unwrap();
        let text = std::fs::read_to_string(to).unwrap();
        let lines: Vec<String> = text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), written.rows as usize + 1);
        lines
    };
    let lines = written(ReportKind::Attendance, Some(body));
    assert_eq!(
        lines[0],
        "Standing,Delegation,9 (2024-10-16),10 (2025-05-14),11 (2025-11-18),12 (2026-10-14)"
    );
    assert!(lines.contains(&"member State,'=1+1,,,,1".to_owned()), "{lines:?}");
    let lines = written(ReportKind::Points, None);
    assert_eq!(lines[0], "First day,Last day,Opened,Closed,Pending,Overdue");
    assert_eq!(lines[1], "2024-10-01,2024-12-31,4,0,4,1");
    let lines = written(ReportKind::Approval, Some(body));
    assert_eq!(lines[0], "Body,Meeting,Last day,Circulated,Approved,Days,Minutes");
    assert!(lines[1].ends_with(",2024-10-17,2024-10-25,2024-11-20,34,approved"), "{}", lines[1]);
    let to = office.folder.path().join("report.csv");
    let refused = reports::export(&mut office.desk, ReportKind::Attendance, None, &to).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("no_body", Some("body_id")));
}

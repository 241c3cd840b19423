//! What waits on the desk, as a meeting goes through its life.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    Desk, DeskKind, DeskRow, Urgency, agenda, attendees,
    domain::{Kind, MeetingId, MeetingMove, ReleaseId, ReleaseMove, Role},
    meetings::{self, Gap, Missing},
    minutes, releases, statements,
};
use serde_json::json;
use support::{Office, actor};

/// What waits at an instant, as kind, urgency and how many.
fn waits(office: &mut Office, role: Role, instant: &str) -> Vec<(DeskKind, Urgency, u32)> {
    rows(office, role, instant).into_iter().map(|row| (row.kind, row.urgency, row.count)).collect()
}

fn rows(office: &mut Office, role: Role, instant: &str) -> Vec<DeskRow> {
    office.at(instant);
    office::desk_rows(&mut office.desk, role).unwrap()
}

fn step(desk: &mut Desk, id: MeetingId, step: MeetingMove) {
    let request = meetings::AdvanceMeeting { id, step, reason: String::new() };
    meetings::advance(desk, &actor(Role::Secretariat), request).unwrap();
}

#[test]
fn a_meeting_asks_for_what_it_needs_next() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let secretariat = Role::Secretariat;
    agenda::issue(&mut office.desk, &actor(secretariat), id, None).unwrap();
    office.try_set(Kind::Body, &body, json!({ "notice_days": 20 })).unwrap();
    // The meeting begins on 14 October; the invitation is due on 14 September.
    let invitation = |urgency| vec![(DeskKind::InvitationNotSent, urgency, 1)];
    assert_eq!(waits(&mut office, secretariat, "2026-09-05T08:00:00Z"), invitation(Urgency::Later));
    assert_eq!(waits(&mut office, secretariat, "2026-09-10T08:00:00Z"), invitation(Urgency::Soon));
    // In Sofia it is the 14th already.
    assert_eq!(waits(&mut office, secretariat, "2026-09-13T22:00:00Z"), invitation(Urgency::Today));
    assert_eq!(waits(&mut office, secretariat, "2026-09-16T08:00:00Z"), invitation(Urgency::Late));
    // An agenda that is due earlier takes the invitation along.
    office.try_set(Kind::Body, &body, json!({ "notice_days": 40 })).unwrap();
    assert_eq!(waits(&mut office, secretariat, "2026-09-05T08:00:00Z"), invitation(Urgency::Late));
    assert!(waits(&mut office, Role::Chair, "2026-09-26T08:00:00Z").is_empty());

    // Nobody is waited for who wasn't asked; the desk and the overview say the same.
    let gaps = |office: &mut Office| {
        let stages = meetings::open(&mut office.desk, id).unwrap().stages;
        let people = |gap: &Missing| matches!(gap.what, Gap::Invitations | Gap::Replies);
        let missing = stages.into_iter().flat_map(|stage| stage.missing).filter(people);
        missing.map(|gap| (gap.what, gap.count)).collect::<Vec<_>>()
    };
    assert_eq!(gaps(&mut office), [(Gap::Invitations, 1)]);
    step(&mut office.desk, id, MeetingMove::Convene);
    assert_eq!(gaps(&mut office), [(Gap::Invitations, 1)]);
    let told = waits(&mut office, secretariat, "2026-10-12T08:00:00Z");
    assert_eq!(told, [(DeskKind::NotInvited, Urgency::Soon, 1)]);
    assert_eq!(attendees::invite_all(&mut office.desk, &actor(secretariat), id).unwrap(), 1);
    assert_eq!(attendees::invite_all(&mut office.desk, &actor(secretariat), id).unwrap(), 0);
    office.add(Kind::Attendee, json!({ "meeting_id": meeting, "delegation": "Malta" }));
    assert_eq!(gaps(&mut office), [(Gap::Invitations, 1), (Gap::Replies, 1)]);
    let told = waits(&mut office, secretariat, "2026-10-12T08:00:00Z");
    let both = [(DeskKind::NotInvited, Urgency::Soon, 1), (DeskKind::RepliesMissing, Urgency::Soon, 1)];
    assert_eq!(told, both);
    attendees::invite_all(&mut office.desk, &actor(secretariat), id).unwrap();
    office.add(Kind::Presentation, json!({ "meeting_id": meeting, "title": "ANIMA" }));
    let told = rows(&mut office, secretariat, "2026-10-12T08:00:00Z");
    let kinds: Vec<_> = told.iter().map(|row| (row.kind, row.urgency, row.title.as_str())).collect();
    assert_eq!(
        kinds,
        [(DeskKind::SlidesMissing, Urgency::Late, "ANIMA"), (DeskKind::RepliesMissing, Urgency::Soon, ""),]
    );
    assert_eq!(told[0].meeting_title, "12th Meeting of Task Force Meridian on Stolen Goods");

    step(&mut office.desk, id, MeetingMove::Open);
    let told = waits(&mut office, secretariat, "2026-10-14T08:00:00Z");
    assert!(told.contains(&(DeskKind::AgendaNotAdopted, Urgency::Today, 1)), "{told:?}");
    agenda::adopt(&mut office.desk, &actor(secretariat), id).unwrap();
    let told = waits(&mut office, secretariat, "2026-10-14T08:00:00Z");
    assert!(told.iter().all(|(kind, ..)| *kind != DeskKind::AgendaNotAdopted), "{told:?}");
}

#[test]
fn a_meeting_whose_list_is_invited_waits_only_to_be_convened() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let secretariat = Role::Secretariat;
    agenda::issue(&mut office.desk, &actor(secretariat), id, None).unwrap();
    attendees::invite_all(&mut office.desk, &actor(secretariat), id).unwrap();
    let told = rows(&mut office, secretariat, "2026-09-16T08:00:00Z");
    let told: Vec<_> = told.iter().map(|row| (row.kind, row.urgency, row.part)).collect();
    assert_eq!(told, [(DeskKind::MeetingToConvene, Urgency::Late, "overview")]);

    let asks = |office: &mut Office, instant: &str| {
        let before = [DeskKind::InvitationNotSent, DeskKind::MeetingToConvene];
        waits(office, secretariat, instant).iter().any(|(kind, ..)| before.contains(kind))
    };
    // Somebody who came onto the list since is invited first; nobody once the meeting is over.
    office.add(Kind::Attendee, json!({ "meeting_id": meeting, "delegation": "Malta" }));
    assert!(asks(&mut office, "2026-09-16T08:00:00Z"));
    assert!(!asks(&mut office, "2026-11-16T08:00:00Z"));
    office.add(Kind::Minutes, json!({ "meeting_id": meeting }));
    assert!(!asks(&mut office, "2026-09-16T08:00:00Z"));
}

#[test]
fn an_agenda_without_items_is_asked_for_by_the_body_s_notice() {
    let mut office = Office::new();
    let (body, _) = office.meridian();
    let meeting = office.add(Kind::Meeting, json!({ "body_id": body, "first_day": "2026-11-04" }));
    let id: MeetingId = meeting.parse().unwrap();
    let due = |office: &mut Office| {
        let rows = rows(office, Role::Secretariat, "2026-10-16T08:00:00Z");
        let row = rows.into_iter().find(|row| row.kind == DeskKind::AgendaEmpty)?;
        assert_eq!((row.meeting_id, row.part), (Some(id), "agenda"), "the other meeting has an agenda");
        Some((row.due.unwrap().to_string(), row.urgency))
    };
    assert_eq!(due(&mut office), Some(("2026-10-21".to_owned(), Urgency::Soon)));
    office.try_set(Kind::Body, &body, json!({ "notice_days": 20 })).unwrap();
    assert_eq!(due(&mut office), Some(("2026-10-15".to_owned(), Urgency::Late)));
    step(&mut office.desk, id, MeetingMove::Convene);
    assert_eq!(due(&mut office), Some(("2026-10-15".to_owned(), Urgency::Late)));
    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Opening" }));
    assert_eq!(due(&mut office), None);
}

#[test]
fn an_agenda_is_asked_for_until_it_is_issued_and_again_once_it_has_changed() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let asked = |office: &mut Office| {
        let rows = rows(office, Role::Secretariat, "2026-10-05T08:00:00Z");
        let row = rows.into_iter().find(|row| row.part == "agenda")?;
        assert_eq!(row.meeting_day.unwrap().to_string(), "2026-10-14");
        Some((row.kind, row.due.unwrap().to_string(), row.urgency, row.issued_on.map(|on| on.to_string())))
    };
    // A fortnight before the meeting, where the body has set no notice.
    let late = (DeskKind::AgendaNotIssued, "2026-09-30".to_owned(), Urgency::Late, None);
    assert_eq!(asked(&mut office), Some(late.clone()));
    step(&mut office.desk, id, MeetingMove::Convene);
    assert_eq!(asked(&mut office), Some(late));
    let on = "2026-10-02".parse().ok();
    agenda::issue(&mut office.desk, &actor(Role::Secretariat), id, on).unwrap();
    assert_eq!(asked(&mut office), None);
    let item = office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Welcome" }));
    let on = Some("2026-10-02".to_owned());
    let changed = (DeskKind::AgendaChanged, "2026-10-14".to_owned(), Urgency::Later, on);
    assert_eq!(asked(&mut office), Some(changed.clone()));
    office.try_set(Kind::AgendaItem, &item, json!({ "title": "Welcome by the host" })).unwrap();
    assert_eq!(asked(&mut office), Some(changed));
    agenda::issue(&mut office.desk, &actor(Role::Secretariat), id, None).unwrap();
    assert_eq!(asked(&mut office), None);
    // What the meeting adopted is no matter of sending any more.
    office.try_set(Kind::AgendaItem, &item, json!({ "title": "Welcome" })).unwrap();
    agenda::adopt(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    assert_eq!(asked(&mut office), None);
}

#[test]
fn minutes_go_from_desk_to_desk() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    for one in [MeetingMove::Convene, MeetingMove::Open, MeetingMove::Close] {
        step(&mut office.desk, id, one);
    }
    let secretariat = Role::Secretariat;
    let day = "2026-10-20T08:00:00Z";
    assert_eq!(waits(&mut office, secretariat, day), [(DeskKind::MinutesToTake, Urgency::Later, 1)]);
    assert_eq!(waits(&mut office, secretariat, "2026-11-02T08:00:00Z")[0].1, Urgency::Late);
    assert!(waits(&mut office, secretariat, "2028-01-01T08:00:00Z").is_empty(), "its papers are elsewhere");
    let taken = office.take_minutes(&meeting, "# Adoption of the agenda\n\nAdopted.\n");
    assert_eq!(waits(&mut office, secretariat, day)[0].0, DeskKind::MinutesToSend);
    minutes::submit(&mut office.desk, &actor(secretariat), taken.minutes_id).unwrap();
    assert!(waits(&mut office, secretariat, day).is_empty());
    let told = rows(&mut office, Role::Chair, day);
    assert_eq!(
        told.iter().map(|row| (row.kind, row.urgency)).collect::<Vec<_>>(),
        [(DeskKind::MinutesToApprove, Urgency::Today)]
    );
    assert_eq!(told[0].part, "minutes");
    let reason = "The second paragraph".to_owned();
    minutes::return_to_secretariat(&mut office.desk, &actor(Role::Chair), taken.minutes_id, reason).unwrap();
    let told = rows(&mut office, secretariat, day);
    assert_eq!((told[0].kind, told[0].title.as_str()), (DeskKind::MinutesReturned, "The second paragraph"));
    assert!(waits(&mut office, Role::Chair, day).is_empty());
}

#[test]
fn points_wait_once_their_day_is_near() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    for (text, due) in
        [("Send the form", "2026-11-30"), ("Send the guide", "2026-12-10"), ("Report", "2027-03-01")]
    {
        office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": text, "due": due }));
    }
    let mut told = |instant| {
        let rows = rows(&mut office, Role::Secretariat, instant);
        let points = rows.into_iter().filter(|row| row.part == "actions");
        points.map(|row| (row.kind, row.urgency, row.count, row.title)).collect::<Vec<_>>()
    };
    assert_eq!(told("2026-11-01T08:00:00Z"), []);
    assert_eq!(
        told("2026-12-05T08:00:00Z"),
        [
            (DeskKind::PointOverdue, Urgency::Late, 1, "12.1 Send the form".to_owned()),
            (DeskKind::PointDue, Urgency::Soon, 1, "12.2 Send the guide".to_owned()),
        ]
    );
    assert_eq!(
        told("2026-12-20T08:00:00Z"),
        [(DeskKind::PointOverdue, Urgency::Late, 2, "12.1, 12.2".to_owned())]
    );
}

#[test]
fn a_release_waits_for_its_quotes_then_for_its_hour() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let press = Role::PressOfficer;
    let release = releases::begin(
        &mut office.desk,
        &actor(press),
        meeting.parse().unwrap(),
        office::domain::Language::english(),
    )
    .unwrap();
    assert_eq!(release.dateline.place, "Plovdiv");
    assert_eq!(release.headline, "12th Meeting of Task Force Meridian on Stolen Goods");
    assert_eq!(release.issuer_ids.len(), 1);
    let said = json!({ "meeting_id": meeting, "speaker": "Ms Marković", "text": "We know the routes" });
    let said = office.add(Kind::Statement, said);
    let text = json!({ "blocks": [
        { "block": "paragraph", "inlines": [{ "inline": "text", "text": "The task force met." }] },
        { "block": "statement", "statement_id": said },
    ] });
    let embargo = json!({ "until": "2026-10-18T07:00:00Z", "zone": "Europe/Sofia" });
    let id = release.id.to_string();
    office.try_set(Kind::Release, &id, json!({ "text": text, "embargo": embargo })).unwrap();
    let kinds = |told: Vec<(DeskKind, Urgency, u32)>| told.into_iter().map(|row| row.0).collect::<Vec<_>>();
    let day = "2026-10-17T08:00:00Z";
    let quotes = [DeskKind::QuotesToClear, DeskKind::ReleaseToClear];
    assert_eq!(kinds(waits(&mut office, press, day)), quotes);
    // What isn't cleared when the embargo ends is late.
    let after = rows(&mut office, press, "2026-10-20T08:00:00Z");
    let told: Vec<_> = after.iter().map(|row| (row.urgency, row.due.map(|day| day.to_string()))).collect();
    assert_eq!(told, vec![(Urgency::Late, Some("2026-10-18".to_owned())); 2]);
    let ask = ReleaseMove::AskClearance;
    advance(&mut office.desk, release.id, ask).unwrap();
    assert_eq!(kinds(waits(&mut office, press, day)), quotes);
    // A quotation that only stands in the text holds the release back as well.
    let refused = advance(&mut office.desk, release.id, ReleaseMove::Clear).unwrap_err();
    assert_eq!(refused.code, "not_cleared");
    let cleared = statements::ClearStatement {
        id: said.parse().unwrap(),
        state: office::domain::ClearanceState::Cleared,
        by: "Ms Marković".into(),
        text: None,
    };
    statements::clear(&mut office.desk, &actor(press), cleared).unwrap();
    advance(&mut office.desk, release.id, ReleaseMove::Clear).unwrap();
    assert_eq!(waits(&mut office, press, day), [(DeskKind::EmbargoEnds, Urgency::Soon, 1)]);
    assert_eq!(
        waits(&mut office, press, "2026-10-18T08:00:00Z"),
        [(DeskKind::ReleaseToIssue, Urgency::Today, 1)]
    );
    assert!(
        waits(&mut office, Role::Secretariat, day)
            .iter()
            .all(|row| matches!(row.0, DeskKind::InvitationNotSent | DeskKind::AgendaNotIssued))
    );
}

fn advance(desk: &mut Desk, id: ReleaseId, step: ReleaseMove) -> Result<(), office::Problem> {
    let request = releases::AdvanceRelease { id, step, reason: String::new() };
    releases::advance(desk, &actor(Role::PressOfficer), request).map(drop)
}

#[test]
fn rows_come_in_the_order_of_their_urgency() {
    let mut office = Office::sample();
    for role in [Role::Secretariat, Role::PressOfficer] {
        let told = rows(&mut office, role, "2026-10-30T08:00:00Z");
        assert!(told.len() > 1, "{role:?}: {told:?}");
        assert!(told.is_sorted_by_key(|row| row.urgency), "{told:?}");
    }
}

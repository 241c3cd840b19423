//! The invitation that goes out: in whose name, to whom, and which revision of it.

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
    domain::{Kind, MeetingId, MeetingMove, Role},
    meetings::{self, AdvanceMeeting, export_invitation},
};
use serde_json::{Value, json};
use std::fs;
use support::{Office, actor};

/// Puts somebody with a mail address on a meeting's list.
fn listed(office: &mut Office, meeting: &str, family: &str, email: &str, more: Value) -> String {
    let name = json!({ "honorific": "", "given": "Ana", "family": family });
    let person = office.add(Kind::Person, json!({ "name": name, "emails": [email] }));
    let mut attendee = json!({ "meeting_id": meeting, "person_id": person });
    attendee.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.add(Kind::Attendee, attendee)
}

/// How many it invites, how many it leaves out, and the file as unfolded lines.
fn invitation(office: &mut Office, meeting: &str) -> Result<(u32, u32, String), Problem> {
    let to = office.folder.path().join("invitation.ics");
    let made = export_invitation(&mut office.desk, meeting.parse().unwrap(), &to)?;
    let text = fs::read_to_string(&to).unwrap().replace("\r\n ", "");
    Ok((made.rows, made.without_address, text))
}

#[test]
fn an_invitation_names_those_who_can_be_written_to() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let secretariat = json!({ "parts": [{ "part": "secretariat" }] });
    listed(&mut office, &meeting, "Popa, Dr", "ana@example.org", secretariat);
    let (rows, without, alone) = invitation(&mut office, &meeting).unwrap();
    assert_eq!((rows, without), (0, 1), "the chair has no address");
    assert!(alone.contains("METHOD:PUBLISH\r\n") && !alone.contains("ATTENDEE"), "{alone}");
    listed(&mut office, &meeting, "Ilić", "ilic@example.org", json!({}));
    let (rows, without, text) = invitation(&mut office, &meeting).unwrap();
    assert_eq!((rows, without), (2, 1));
    assert!(text.contains("METHOD:REQUEST\r\n"), "{text}");
    assert!(text.contains(&format!("UID:{meeting}\r\n")), "{text}");
    assert!(text.contains("ORGANIZER;CN=\"Ana Popa, Dr\":mailto:ana@example.org\r\n"), "{text}");
    assert!(text.contains("CN=\"Ana Ilić\":mailto:ilic@example.org\r\n"), "{text}");
    assert!(text.contains("LOCATION:Plovdiv\\, Bulgaria\r\n"), "{text}");
}

/// Without an organiser it is no message from calendar to calendar (RFC 5545, section 3.8.4.3).
#[test]
fn an_invitation_goes_out_in_somebody_s_name() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let state = office.add(Kind::Organisation, json!({ "name": "Republic of Arvenia" }));
    office.try_set(Kind::Body, &body, json!({ "coordinator_id": state })).unwrap();
    let parts = |part: &str| json!({ "organisation_id": state, "parts": [{ "part": part }] });
    listed(&mut office, &meeting, "Delegate", "delegate@example.org", parts("delegate"));
    let refused = invitation(&mut office, &meeting).unwrap_err();
    assert_eq!(refused.code, "no_organiser");
    assert_eq!(refused.saying.as_deref(), Some(&Saying::NoOrganiser));
    assert!(refused.message.contains("the part “secretariat”"), "{refused}");
    assert!(!office.folder.path().join("invitation.ics").exists());
    // Each of them comes before those added until then.
    for (name, more) in [
        ("co-chair", json!({ "parts": [{ "part": "co_chair" }] })),
        ("chair", json!({ "parts": [{ "part": "chair" }] })),
        ("head", parts("head_of_delegation")),
        ("secretariat", json!({ "parts": [{ "part": "secretariat" }] })),
    ] {
        listed(&mut office, &meeting, name, &format!("{name}@example.org"), more);
        let (.., text) = invitation(&mut office, &meeting).unwrap();
        assert!(
            text.contains(&format!("ORGANIZER;CN=\"Ana {name}\":mailto:{name}@example.org\r\n")),
            "{text}"
        );
    }
}

/// Calendars leave alone what bears a lower revision than they know (RFC 5546, section 2.1.4).
#[test]
fn what_is_taken_back_is_a_newer_revision_of_the_invitation() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let secretariat = actor(Role::Secretariat);
    listed(&mut office, &meeting, "Popa", "ana@example.org", json!({ "parts": [{ "part": "secretariat" }] }));
    let revision = |office: &mut Office| {
        let (.., text) = invitation(office, &meeting).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap();
        line.trim().parse::<u32>().unwrap()
    };
    let mut last = revision(&mut office);
    let mut rises = |office: &mut Office, what: &str| {
        let now = revision(office);
        assert!(now > last, "{what}: {now} after {last}");
        last = now;
    };
    office.try_set(Kind::Meeting, &meeting, json!({ "venue": "Town Hall" })).unwrap();
    rises(&mut office, "another venue");
    office::undo(&mut office.desk, &secretariat).unwrap();
    rises(&mut office, "the first venue again");
    office::redo(&mut office.desk, &secretariat).unwrap();
    rises(&mut office, "the other venue again");
    for step in [MeetingMove::Convene, MeetingMove::Cancel] {
        let request = AdvanceMeeting { id, step, reason: "flood".into() };
        meetings::advance(&mut office.desk, &secretariat, request).unwrap();
        rises(&mut office, "a move");
    }
    office::undo(&mut office.desk, &secretariat).unwrap();
    rises(&mut office, "not cancelled after all");
}

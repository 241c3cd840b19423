use super::*;
use chrono::NaiveTime;
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sitting(on: &str, from: &str, to: &str) -> Sitting {
    let time = |text: &str| text.parse::<NaiveTime>().unwrap();
    Sitting { day: day(on), from: time(from), to: time(to) }
}

fn invited(name: &str, reply: Reply, role: InvitedRole) -> Invited {
    let address = Address { name: name.into(), email: "x@example.org".into() };
    Invited { address, reply, role }
}

fn meeting() -> Invitation {
    Invitation {
        uid: "0197a1c2-7f3e-7c11-9d0a-5b6c7d8e9f00".into(),
        sequence: 2,
        made: "2026-09-01T08:00:00Z".parse().unwrap(),
        state: InvitationState::Confirmed,
        title: "12th Meeting of Task Force Meridian; “Ports, ships and papers” – Скуп у Пловдиву, општи део"
            .into(),
        place: "Old Customs House, Plovdiv, Bulgaria".into(),
        description: "First line\r\nSecond \\ line".into(),
        first_day: day("2026-10-24"),
        last_day: day("2026-10-25"),
        zone: "Europe/Sofia".parse().unwrap(),
        sittings: vec![
            sitting("2026-10-24", "09:00:00", "12:30:00"),
            sitting("2026-10-25", "09:00:00", "17:00:00"),
        ],
        marking: Marking::Amber,
        organiser: Address { name: "Secretariat; office".into(), email: "office@example.org".into() },
        invited: vec![
            invited("Foo, Bar", Reply::Accepted, InvitedRole::Chair),
            invited("Ana \"Anka\" Ilić", Reply::Invited, InvitedRole::Participant),
        ],
    }
}

/// The value of a property as another parser reads it.
fn value<'a>(component: &'a Component<'_>, name: &str) -> &'a str {
    component.find_prop(name).unwrap_or_else(|| panic!("{name}")).val.as_str()
}

fn read<T>(text: &str, look: impl FnOnce(&Component<'_>, &[Component<'_>]) -> T) -> T {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let event = calendar.components.iter().find(|c| c.name == "VEVENT").unwrap();
    look(event, &calendar.components)
}

#[test]
fn lines_are_short_and_end_as_the_standard_says() {
    let text = invitation(&meeting()).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nPRODID:") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.contains("\r\nMETHOD:REQUEST\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
}

#[test]
fn another_reader_finds_the_event() {
    let text = invitation(&meeting()).unwrap();
    read(&text, |event, _| {
        assert_eq!(value(event, "UID"), "0197a1c2-7f3e-7c11-9d0a-5b6c7d8e9f00");
        assert_eq!(value(event, "SEQUENCE"), "2");
        assert_eq!(value(event, "DTSTAMP"), "20260901T080000Z");
        assert_eq!(value(event, "DTSTART"), "20261024T090000");
        assert_eq!(value(event, "DTEND"), "20261025T170000");
        let zone = &event.find_prop("DTSTART").unwrap().params;
        assert!(zone.iter().any(|p| p.key == "TZID" && p.val.as_ref().unwrap().as_str() == "Europe/Sofia"));
        assert_eq!(value(event, "STATUS"), "CONFIRMED");
        assert_eq!(value(event, "CLASS"), "CONFIDENTIAL");
    });
    assert!(unfold(&text).contains(r"DESCRIPTION:First line\nSecond \\ line"), "{text}");
}

#[test]
fn names_are_quoted_so_that_they_stay_one() {
    let text = unfold(&invitation(&meeting()).unwrap());
    let asked = "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Ana ^'Anka^' Ilić:mailto:x@example.org";
    assert!(
        text.contains("ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN=\"Foo, Bar\":mailto:x@example.org"),
        "{text}"
    );
    assert!(
        text.contains(asked)
            || text.contains(&asked.replace("CN=Ana ^'Anka^' Ilić", "CN=\"Ana ^'Anka^' Ilić\"")),
        "{text}"
    );
    assert!(text.contains("ORGANIZER;CN=\"Secretariat; office\":mailto:office@example.org"), "{text}");
}

#[test]
fn the_zone_changes_when_its_clocks_do() {
    read(&invitation(&meeting()).unwrap(), |_, all| {
        let zone = all.iter().find(|c| c.name == "VTIMEZONE").unwrap();
        assert_eq!(value(zone, "TZID"), "Europe/Sofia");
        let told: Vec<String> = zone
            .components
            .iter()
            .map(|o| {
                let of = |name| value(o, name).to_owned();
                format!("{} {} {} {}", o.name, of("DTSTART"), of("TZOFFSETFROM"), of("TZOFFSETTO"))
            })
            .collect();
        let expected = [
            "STANDARD 20251231T020000 +0200 +0200",
            "DAYLIGHT 20260329T030000 +0200 +0300",
            "STANDARD 20261025T040000 +0300 +0200",
        ];
        assert_eq!(told, expected);
    });
}

#[test]
fn without_sittings_it_takes_whole_days_and_needs_no_zone() {
    let text = invitation(&Invitation { sittings: vec![], ..meeting() }).unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:20261024\r\nDTEND;VALUE=DATE:20261026\r\n"), "{text}");
    assert!(!text.contains("VTIMEZONE"));
    let universal = invitation(&Invitation { zone: Zone::UTC, ..meeting() }).unwrap();
    assert!(universal.contains("DTSTART:20261024T090000Z\r\n") && !universal.contains("VTIMEZONE"));
}

#[test]
fn a_meeting_called_off_leaves_the_calendars() {
    let off = Invitation { state: InvitationState::Cancelled, sequence: 3, ..meeting() };
    let text = invitation(&off).unwrap();
    assert!(text.contains("METHOD:CANCEL\r\n") && text.contains("STATUS:CANCELLED\r\n"), "{text}");
    assert!(text.contains("SEQUENCE:3\r\n"), "{text}");
}

/// What RFC 5546 says of each method (sections 3.2.1, 3.2.2, 3.2.5): one organiser; attendees in a request,
/// none in what is only published.
#[test]
fn every_message_has_what_its_method_asks_for() {
    let (on, off) = (InvitationState::Tentative, InvitationState::Cancelled);
    let everybody = meeting().invited;
    for (state, invited, expected) in [
        (on, everybody.clone(), ("REQUEST", 1, 2)),
        (on, vec![], ("PUBLISH", 1, 0)),
        (off, everybody, ("CANCEL", 1, 2)),
        (off, vec![], ("CANCEL", 1, 0)),
    ] {
        let text = invitation(&Invitation { state, invited, ..meeting() }).unwrap();
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).unwrap();
        let method = calendar.properties.iter().find(|one| one.name == "METHOD").unwrap().val.as_str();
        let event = calendar.components.iter().find(|one| one.name == "VEVENT").unwrap();
        let count = |name| event.properties.iter().filter(|one| one.name == name).count();
        assert_eq!((method, count("ORGANIZER"), count("ATTENDEE")), expected, "{text}");
        for once in ["DTSTAMP", "DTSTART", "SUMMARY", "UID", "SEQUENCE", "STATUS"] {
            assert_eq!(count(once), 1, "{once} in {text}");
        }
    }
}

#[test]
fn who_invites_is_not_asked_for_an_answer() {
    let invited = vec![invited("Secretariat", Reply::Invited, InvitedRole::Staff)];
    let organiser = invited[0].address.clone();
    let text = invitation(&Invitation { organiser, invited, ..meeting() }).unwrap();
    assert!(text.contains("ATTENDEE;ROLE=NON-PARTICIPANT") && !text.contains("RSVP"), "{text}");
}

proptest! {
    #[test]
    fn any_words_make_a_file_that_can_be_read(title in ".*", name in ".*", zone in prop::sample::select(vec!["Europe/Belgrade", "America/St_Johns", "Asia/Tehran", "Pacific/Apia", "Africa/Casablanca"]), year in 1900i32..2200) {
        let first_day = NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
        let asked = Invitation {
            title,
            zone: zone.parse().unwrap(),
            first_day,
            last_day: first_day,
            sittings: vec![Sitting { day: first_day, ..sitting("2026-10-24", "09:00:00", "12:30:00") }],
            invited: vec![invited(&name, Reply::Tentative, InvitedRole::Optional)],
            ..meeting()
        };
        let text = invitation(&asked).unwrap();
        prop_assert!(text.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let unfolded = unfold(&text);
        prop_assert!(read_calendar(&unfolded).is_ok(), "{}", text);
    }
}

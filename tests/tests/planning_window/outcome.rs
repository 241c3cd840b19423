//! What there must be in the end, in the store and outside: read by other programs than ours where there are any.

use super::{Folder, STATES, TALKS, TITLE};
use acceptance::pdf::{faults, folded, has, skip, text};
use icalendar::parser::{read_calendar, unfold};
use office::domain::{Presence, Reply};
use office::meetings::{AttendeeRow, MeetingView};
use std::collections::BTreeSet;

fn kept(folder: &Folder) -> MeetingView {
    let mut desk = office::Desk::open(&folder.store()).unwrap();
    let id = office::meetings::list(&desk, None).unwrap()[0].id;
    office::meetings::open(&mut desk, id).unwrap()
}

fn people(meeting: &MeetingView) -> Vec<&AttendeeRow> {
    let delegations = meeting.attendees.iter().flat_map(|group| &group.delegations);
    delegations.flat_map(|delegation| &delegation.attendees).collect()
}

/// The meeting with its two days, its people and its slides, and the three files that go out.
pub(super) fn is_planned(folder: &Folder) {
    let meeting = kept(folder);
    assert_eq!((meeting.title.as_str(), meeting.number), (TITLE, Some(23)));
    assert_eq!((meeting.city.as_str(), meeting.time_zone.to_string().as_str()), ("Plovdiv", "Europe/Sofia"));
    assert_eq!(meeting.sittings.len(), 2);
    assert!(meeting.agenda.len() >= 6, "{:?}", meeting.agenda);
    let untimed: Vec<_> = meeting.agenda.iter().filter(|item| item.clock.is_none()).collect();
    assert!(untimed.is_empty(), "every item has its time, but {untimed:?}");
    let planned = meeting.agenda.iter().filter(|item| item.minutes_planned.is_some()).count();
    assert!(planned >= 4, "items are given their time: {:?}", meeting.agenda);
    let first = meeting.agenda.first().and_then(|item| item.day);
    let starts: BTreeSet<_> = meeting
        .agenda
        .iter()
        .filter(|item| item.day == first)
        .filter_map(|item| item.clock.as_deref())
        .collect();
    assert!(starts.len() >= 4, "they follow each other through the day: {starts:?}");
    let days: BTreeSet<_> = meeting.agenda.iter().filter_map(|item| item.day).collect();
    assert_eq!(days.len(), 2, "the agenda goes over both days: {:?}", meeting.agenda);
    let delegations = meeting.attendees.iter().flat_map(|group| &group.delegations);
    let named: BTreeSet<_> = delegations.map(|delegation| delegation.name.as_str()).collect();
    assert_eq!((named.len(), people(&meeting).len()), (12, 30));
    let slides: BTreeSet<_> = meeting.presentations.iter().filter_map(|one| one.slides.as_ref()).collect();
    assert_eq!(slides.len(), TALKS.len(), "each has its own slides: {:?}", meeting.presentations);
    invitation(folder);
    papers(folder);
}

/// What the single keys have set.
pub(super) fn is_answered(folder: &Folder) {
    let meeting = kept(folder);
    let people = people(&meeting);
    let replied = |reply| people.iter().filter(|one| one.reply == reply).count();
    assert_eq!((replied(Reply::Accepted), replied(Reply::Declined), replied(Reply::Tentative)), (27, 2, 1));
    let present =
        |sitting: usize, as_| people.iter().filter(|one| one.presence[sitting] == Some(as_)).count();
    assert_eq!((present(0, Presence::InPerson), present(0, Presence::Remote)), (27, 3));
    assert_eq!((present(1, Presence::InPerson), present(1, Presence::Apologies)), (1, 1));
    let fixed = meeting.agenda.iter().filter(|item| item.starts_at.is_some()).count();
    let breaks = meeting.agenda.iter().filter(|item| item.kind == office::domain::ItemKind::Break).count();
    assert_eq!((fixed, breaks), (1, 1), "{:?}", meeting.agenda);
}

fn invitation(folder: &Folder) {
    let written = std::fs::read_to_string(folder.at("invitation.ics")).unwrap();
    let unfolded = unfold(&written);
    let calendar = read_calendar(&unfolded).expect("another reader takes the invitation");
    let value = |name| calendar.properties.iter().find(|one| one.name == name).map(|one| one.val.as_str());
    assert_eq!(value("METHOD"), Some("REQUEST"));
    let event = calendar.components.iter().find(|one| one.name == "VEVENT").expect("the meeting is in it");
    let value = |name| event.find_prop(name).map(|one| one.val.as_str()).unwrap_or_default();
    assert!(value("SUMMARY").contains(TITLE), "{written}");
    assert_eq!((value("DTSTART"), &value("DTEND")[..8]), ("20270309T093000", "20270310"));
    assert!(value("ORGANIZER").ends_with(".example"), "somebody can be answered: {written}");
    let invited = event.properties.iter().filter(|one| one.name == "ATTENDEE").count();
    assert!(invited >= 28, "all with an address are invited: {written}");
    assert!(calendar.components.iter().any(|one| one.name == "VTIMEZONE"), "{written}");
}

fn papers(folder: &Folder) {
    for tool in ["qpdf", "pdftotext"] {
        if !has(tool) {
            return skip(&format!("{tool} is not installed"));
        }
    }
    let states = [vec![TITLE, "Inspector"], STATES.to_vec()].concat();
    for (paper, words) in [
        ("agenda.pdf", vec![TITLE, "Adoption of the agenda", "9 March 2027", "10 March 2027"]),
        ("participants.pdf", states),
    ] {
        let path = folder.at(paper);
        assert_eq!(faults(&path), "");
        let printed = folded(&text(&path));
        for words in words {
            assert!(printed.contains(&folded(words)), "“{words}” is not printed in {printed}");
        }
    }
}

//! Facts: what a text can say of the record.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{Meeting, MeetingId, Release},
    facts, records,
};
use std::collections::HashSet;
use support::Office;
use uuid::Uuid;

/// A text may name everything that the record says of its meeting, and what it names is what the record says.
#[test]
fn the_facts_that_are_offered_are_those_of_the_record() {
    let office = Office::sample();
    let meetings = records::list::<Meeting>(&office.desk).unwrap();
    let meeting = meetings.into_iter().find(|meeting| meeting.number == Some(11)).unwrap();
    let offered = facts::offered(&office.desk, meeting.id, &meeting.language).unwrap();
    for fact in &offered {
        let said = facts::value(&office.desk, Some(&meeting), &fact.reference, &meeting.language).unwrap();
        assert_eq!(said.as_ref(), Some(&fact.value), "{}", fact.reference);
        assert!(!fact.value.is_empty());
    }
    let references: HashSet<String> = offered.iter().map(|fact| fact.reference.to_string()).collect();
    assert_eq!(references.len(), offered.len(), "each once");
    for kind in
        ["meeting.dates", "body/", "headcount/", "operation/", "presentation/", "decision/", "attendee/"]
    {
        assert!(references.iter().any(|reference| reference.starts_with(kind)), "{kind}");
    }
    let function = offered.iter().find(|fact| fact.reference.to_string().ends_with("/function")).unwrap();
    assert!(function.of.as_ref().is_some_and(|name| !name.is_empty()), "a function alone says nobody's");
    // Every fact of the sample's own releases is among them.
    for release in records::list::<Release>(&office.desk).unwrap() {
        if release.meeting_id == Some(meeting.id) {
            for fact in release.text.facts() {
                assert!(references.contains(&fact.reference.to_string()), "{}", fact.reference);
            }
        }
    }
    assert_eq!(
        facts::offered(&office.desk, MeetingId::from(Uuid::nil()), &meeting.language).unwrap_err().code,
        "not_found"
    );
}

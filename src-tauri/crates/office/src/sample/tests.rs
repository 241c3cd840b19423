use super::*;
use domain::{ActionPoint, Meeting, MeetingStatus, Minutes, MinutesStatus, Release, ReleaseStatus};

fn made() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let desk = make(&folder.path().join("sample.rapporteur")).unwrap_or_else(|problem| panic!("{problem}"));
    (folder, desk)
}

#[test]
fn the_sample_has_a_full_life() {
    let (_folder, desk) = made();
    let view = desk.view();
    let mut meetings = view.all::<Meeting>().unwrap();
    meetings.sort_by_key(|meeting| meeting.number);
    let numbers: Vec<_> = meetings.iter().filter_map(|meeting| meeting.number).collect();
    assert_eq!(numbers, [9, 10, 11, 12]);
    assert!(meetings.iter().all(|meeting| meeting.status == MeetingStatus::Closed));
    let minutes = view.all::<Minutes>().unwrap();
    let approved = minutes.iter().filter(|minutes| minutes.status == MinutesStatus::Approved).count();
    assert_eq!((minutes.len(), approved), (4, 3));
    let releases = view.all::<Release>().unwrap();
    let released = releases.iter().filter(|release| release.status == ReleaseStatus::Released).count();
    assert_eq!((releases.len(), released), (5, 2));
    let points = view.all::<ActionPoint>().unwrap();
    assert!(
        points.iter().filter(|point| point.reviewed_ids.len() > 1).count() >= 2,
        "some are carried on and on"
    );
    assert!(points.iter().any(|point| point.is_pending() && !point.updates.is_empty()));
}

#[test]
fn the_sample_is_sound_and_its_facts_are_fresh() {
    let (_folder, desk) = made();
    let report = crate::check(&desk, &mut |_| ()).unwrap();
    assert_eq!(report.faults, Vec::<String>::new());
    for release in desk.view().all::<Release>().unwrap() {
        assert_eq!(crate::facts::of_release(&desk, release.id).unwrap(), []);
    }
}

#[test]
fn no_link_of_the_texts_is_left_untied() {
    let (_folder, desk) = made();
    let sections = desk.view().all::<domain::Section>().unwrap();
    let releases = desk.view().all::<Release>().unwrap();
    let texts =
        sections.iter().map(|section| &section.text).chain(releases.iter().map(|release| &release.text));
    let all = serde_json::to_string(&texts.collect::<Vec<_>>()).unwrap();
    assert!(!all.contains("\"fact:") && !all.contains("\"place:"));
    assert!(all.contains("meeting.ordinal"));
}

#[test]
fn every_sample_is_the_same() {
    let (first, second) = (made(), made());
    let written = |(folder, desk): &(tempfile::TempDir, Desk)| {
        let to = folder.path().join("dossier.json");
        crate::dossier::take_out(desk, None, &to).unwrap_or_else(|problem| panic!("{problem}"));
        std::fs::read(to).unwrap()
    };
    assert!(written(&first) == written(&second));
}

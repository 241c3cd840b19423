//! Everything out and in again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    Desk,
    domain::{Kind, ReleaseMove, Role},
    dossier, merge, minutes, records, releases,
};
use serde_json::{Value, json};
use std::fs;
use support::{Office, actor};

fn full() -> (Office, String) {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    office.add(Kind::Decision, json!({ "meeting_id": meeting, "text": "The form is used for a year." }));
    office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the form" }));
    let id = office.take_minutes(&meeting, "# Opening words\n\nDuţă şi Duță.\n").minutes_id;
    minutes::submit(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let request = minutes::ApproveMinutes { id, by: None, function: None, digest: None };
    minutes::approve(&mut office.desk, &actor(Role::Chair), request).unwrap();
    (office, meeting)
}

fn everything(desk: &Desk) -> Vec<Value> {
    let mut all = Vec::new();
    macro_rules! gather {
        ($($noun:ident)*) => { $(for record in records::list::<office::domain::$noun>(desk).unwrap() {
            all.push(serde_json::to_value(record).unwrap());
        })* };
    }
    gather!(File Organisation Body Meeting Attendee AgendaItem Decision ActionPoint Minutes Section);
    all
}

#[test]
fn out_and_in_again_is_the_identity() {
    let (office, _) = full();
    let to = office.folder.path().join("all.json");
    dossier::take_out(&office.desk, None, &to).unwrap();
    let mut other = Office::desk_in(&office.folder, "second");
    let came = dossier::import(&mut other, &actor(Role::Secretariat), &to).unwrap();
    assert_eq!(everything(&other), everything(&office.desk));
    assert_eq!((came.files, came.records as usize), (1, everything(&other).len()));
    let again = office.folder.path().join("again.json");
    dossier::take_out(&other, None, &again).unwrap();
    assert_eq!(fs::read(&to).unwrap(), fs::read(&again).unwrap());
    assert_eq!(
        office::check(&other, &mut |_| ()).unwrap().faults,
        Vec::<String>::new(),
        "the approval holds here too"
    );
    dossier::import(&mut other, &actor(Role::Secretariat), &to).unwrap();
}

#[test]
fn who_waits_for_a_dossier_is_told_how_far_it_is() {
    let (office, _) = full();
    let to = office.folder.path().join("all.json");
    let mut told = Vec::new();
    let records =
        dossier::take_out_watched(&office.desk, None, &to, &mut |read, all| told.push((read, all))).unwrap();
    assert!(told.is_sorted() && told.first().unwrap().0 == 0, "{told:?}");
    assert_eq!(told.last(), Some(&(u64::from(records), u64::from(records))));
    let mut other = Office::desk_in(&office.folder, "second");
    let mut told = Vec::new();
    let mut tell = |done, of| told.push(done as f64 / of as f64);
    dossier::import_watched(&mut other, &actor(Role::Secretariat), &to, &mut tell).unwrap();
    assert!(told.is_sorted() && told.len() > 2, "{told:?}");
    assert!(told.contains(&0.5), "half of it is reading: {told:?}");
    assert_eq!(told.last(), Some(&1.0));
}

#[test]
fn one_meeting_takes_along_what_it_needs_and_nothing_else() {
    let (mut office, meeting) = full();
    office.add(Kind::Organisation, json!({ "name": "Nobody's" }));
    let to = office.folder.path().join("one.json");
    let count = dossier::take_out(&office.desk, Some(meeting.parse().unwrap()), &to).unwrap();
    let mut other = Office::desk_in(&office.folder, "second");
    dossier::import(&mut other, &actor(Role::Secretariat), &to).unwrap();
    assert_eq!(count as usize + 1, everything(&office.desk).len());
    let id = minutes::of_meeting(&other, meeting.parse().unwrap()).unwrap().id;
    minutes::paper(&mut other, id).unwrap();
}

#[test]
fn what_a_dossier_refers_to_may_be_in_the_store_already() {
    let (mut office, _) = full();
    let to = office.folder.path().join("all.json");
    dossier::take_out(&office.desk, None, &to).unwrap();
    let mut without: Value = serde_json::from_slice(&fs::read(&to).unwrap()).unwrap();
    without["records"]["organisations"] = json!([]);
    fs::write(&to, without.to_string()).unwrap();
    dossier::import(&mut office.desk, &actor(Role::Secretariat), &to).unwrap();
    let mut other = Office::desk_in(&office.folder, "second");
    let refused = dossier::import(&mut other, &actor(Role::Secretariat), &to).unwrap_err();
    assert!(refused.message.contains("organisation"), "{}", refused.message);
}

#[test]
fn a_bad_dossier_changes_nothing_and_says_what_is_wrong() {
    let (office, _) = full();
    let good = office.folder.path().join("good.json");
    dossier::take_out(&office.desk, None, &good).unwrap();
    let text = fs::read_to_string(&good).unwrap();
    let half: String = text.chars().take(text.chars().count() / 2).collect();
    let newer =
        text.replacen("\"version\":1", "\"version\":2", 1).replacen("\"version\": 1", "\"version\": 2", 1);
    let body = records::list::<office::domain::Body>(&office.desk).unwrap().remove(0).id.to_string();
    let mut value: Value = serde_json::from_str(&text).unwrap();
    value["records"]["bodies"] = json!([]);
    let dangling = value.to_string();
    let cases = [
        ("truncated", half.into_bytes(), "cut off"),
        ("newer", newer.into_bytes(), "version 2"),
        ("not UTF-8", [text.as_bytes(), b"\xff"].concat(), "UTF-8"),
        ("dangling", dangling.into_bytes(), body.as_str()),
        ("something else", b"{}".to_vec(), ""),
        ("empty", Vec::new(), ""),
    ];
    for (name, bytes, said) in cases {
        let path = office.folder.path().join("bad.json");
        fs::write(&path, bytes).unwrap();
        let mut other = Office::desk_in(&office.folder, name);
        let problem = dossier::import(&mut other, &actor(Role::Secretariat), &path).unwrap_err();
        assert!(problem.message.contains(said), "{name}: {problem}");
        assert!(everything(&other).is_empty(), "{name}");
    }
}

#[test]
fn half_a_gigabyte_is_refused_before_it_is_read() {
    let (mut office, _) = full();
    let path = office.folder.path().join("large.json");
    fs::File::create(&path).unwrap().set_len(500_000_000).unwrap();
    let problem = dossier::import(&mut office.desk, &actor(Role::Secretariat), &path).unwrap_err();
    assert!(problem.message.contains("400 MB"), "{problem}");
}

#[test]
fn a_record_that_differs_is_not_overwritten() {
    let (mut office, meeting) = full();
    let to = office.folder.path().join("all.json");
    dossier::take_out(&office.desk, None, &to).unwrap();
    office.try_set(Kind::Meeting, &meeting, json!({ "city": "Sofia" })).unwrap();
    let problem = dossier::import(&mut office.desk, &actor(Role::Secretariat), &to).unwrap_err();
    assert_eq!(problem.code, "repeated_id");
    assert!(problem.message.contains(&meeting), "{problem}");
}

#[test]
fn what_is_numbered_and_in_the_trash_is_named() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let point = office.add(Kind::ActionPoint, json!({ "meeting_id": meeting, "text": "Send the form" }));
    let to = office.folder.path().join("all.json");
    dossier::take_out(&office.desk, None, &to).unwrap();
    let (secretariat, point) = (actor(Role::Secretariat), point.parse().unwrap());
    records::remove_any(&mut office.desk, &secretariat, Kind::ActionPoint, point).unwrap();
    let refused = dossier::import(&mut office.desk, &secretariat, &to).unwrap_err();
    assert_eq!(refused.code, "in_trash");
    assert!(refused.message.contains("action point 12.1"), "{refused}");
    records::restore(&mut office.desk, &secretariat, Kind::ActionPoint, point).unwrap();
    dossier::import(&mut office.desk, &secretariat, &to).unwrap();
}

#[test]
fn a_closed_text_whose_fact_went_to_the_trash_goes_along() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let [from, into] = ["Coast Guard", "Hellenic Coast Guard"]
        .map(|name| office.add(Kind::Organisation, json!({ "name": name })));
    let fact = json!({ "inline": "fact", "reference": format!("organisation/{from}"), "words": "Coast Guard",
        "value": "Coast Guard", "worded_by_hand": false });
    let text = json!({ "blocks": [{ "block": "paragraph", "inlines": [fact] }] });
    let release = json!({ "meeting_id": meeting, "headline": "Masks", "text": text });
    let release = office.add(Kind::Release, release);
    for step in [ReleaseMove::AskClearance, ReleaseMove::Clear] {
        let step = releases::AdvanceRelease { id: release.parse().unwrap(), step, reason: String::new() };
        releases::advance(&mut office.desk, &actor(Role::PressOfficer), step).unwrap();
    }
    let secretariat = actor(Role::Secretariat);
    merge::organisations(&mut office.desk, &secretariat, from.parse().unwrap(), into.parse().unwrap())
        .unwrap();
    for whole in [None, Some(meeting.parse().unwrap())] {
        let to = office.folder.path().join("dossier.json");
        dossier::take_out(&office.desk, whole, &to).unwrap();
        let mut other = Office::desk_in(&office.folder, &format!("other{}", whole.is_some()));
        dossier::import(&mut other, &secretariat, &to).unwrap();
        let came = records::show_any(&other, Kind::Release, release.parse().unwrap()).unwrap();
        assert_eq!(came["text"], text, "the words are what was cleared");
    }
}

#[test]
fn what_names_something_in_the_trash_goes_along_without_the_name() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let secretariat = actor(Role::Secretariat);
    let next = json!({ "body_id": body, "first_day": "2027-03-03", "previous_id": meeting });
    let next = office.add(Kind::Meeting, next);
    let item = office.add(Kind::AgendaItem, json!({ "meeting_id": next, "title": "Cases" }));
    let mut under = |kind, fields: Value| {
        let mut record = json!({ "meeting_id": next, "item_id": item });
        record.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        (kind, office.add(kind, record))
    };
    let named = [
        under(Kind::Presentation, json!({ "title": "LANTERN" })),
        under(Kind::Decision, json!({ "text": "Meet again" })),
        under(Kind::ActionPoint, json!({ "text": "Send the form" })),
        under(Kind::Statement, json!({ "text": "We will.", "speaker": "Ms Popa" })),
    ];
    let original = office.add(Kind::Release, json!({ "meeting_id": next, "headline": "Bells" }));
    let variant =
        json!({ "meeting_id": next, "headline": "Cloches", "language": "fr", "variant_of_id": original });
    let variant = office.add(Kind::Release, variant);
    for (kind, id) in [(Kind::AgendaItem, &item), (Kind::Meeting, &meeting), (Kind::Release, &original)] {
        records::remove_any(&mut office.desk, &secretariat, kind, id.parse().unwrap()).unwrap();
    }
    let to = office.folder.path().join("dossier.json");
    dossier::take_out(&office.desk, Some(next.parse().unwrap()), &to).unwrap();
    let mut other = Office::desk_in(&office.folder, "second");
    dossier::import(&mut other, &secretariat, &to).unwrap();
    let came = |kind, id: &str| records::show_any(&other, kind, id.parse().unwrap()).unwrap();
    for (kind, id) in &named {
        assert_eq!(came(*kind, id)["item_id"], json!(null), "{kind}");
    }
    assert_eq!(came(Kind::Meeting, &next)["previous_id"], json!(null));
    assert_eq!(came(Kind::Release, &variant)["variant_of_id"], json!(null));
    // Here they still know it, and that is no difference.
    dossier::import(&mut office.desk, &secretariat, &to).unwrap();
    let here = records::show_any(&office.desk, Kind::Meeting, next.parse().unwrap()).unwrap();
    assert_eq!(here["previous_id"], json!(meeting));
}

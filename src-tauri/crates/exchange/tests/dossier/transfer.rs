//! What goes out in a dossier comes in again; what is wrong with one is named.

use crate::support::{Dice, any_dossier, dossier_of};
use domain::{Kind, Record};
use exchange::{Dossier, DossierError, FileContent, Limits, Records, dossier};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::Read;
use uuid::Uuid;

fn written(dossier: &Dossier) -> Vec<u8> {
    let mut bytes = Vec::new();
    dossier::write(dossier, &mut bytes).unwrap();
    bytes
}

fn read(bytes: &[u8]) -> Result<Dossier, DossierError> {
    dossier::read(&mut &bytes[..], &Limits::default())
}

fn full() -> Dossier {
    dossier_of(&mut Dice::full())
}

/// The full dossier as JSON, changed.
fn changed(change: impl FnOnce(&mut Value)) -> Result<Dossier, DossierError> {
    let mut json: Value = serde_json::from_slice(&written(&full())).unwrap();
    change(&mut json);
    read(&serde_json::to_vec(&json).unwrap())
}

fn refusal(result: Result<Dossier, DossierError>) -> String {
    result.unwrap_err().to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn out_and_in_again_is_the_identity(dossier in any_dossier()) {
        let bytes = written(&dossier);
        let again = read(&bytes).unwrap();
        prop_assert_eq!(&again, &dossier);
        prop_assert_eq!(written(&again), bytes);
    }

    #[test]
    fn any_bytes_are_refused_calmly(bytes in any::<Vec<u8>>()) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn a_damaged_dossier_never_panics(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = written(&full());
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes);
    }

    #[test]
    fn a_cut_dossier_says_where(at in any::<prop::sample::Index>()) {
        let bytes = written(&full());
        // Without its last line end it is whole.
        let at = 1 + at.index(bytes.len() - 2);
        let text = String::from_utf8_lossy(&bytes[..at]).into_owned();
        match read(&bytes[..at]).unwrap_err() {
            DossierError::Truncated { line, .. } => {
                let lines = text.matches('\n').count() + 1;
                prop_assert!(line == lines || line + 1 == lines, "line {line} of {lines}");
            }
            other => prop_assert!(false, "{other}"),
        }
    }
}

#[test]
fn a_full_dossier_comes_back() {
    assert_eq!(read(&written(&full())).unwrap(), full());
    let marked = [b"\xef\xbb\xbf", written(&full()).as_slice()].concat();
    assert_eq!(read(&marked).unwrap(), full(), "a byte order mark is left out");
    let empty = Dossier::new(Records::default(), vec![]);
    assert_eq!(read(&written(&empty)).unwrap(), empty);
}

#[test]
fn keys_may_stand_in_any_order() {
    let json: Value = serde_json::from_slice(&written(&full())).unwrap();
    let text = format!(
        r#"{{"version": 1, "format": "rapporteur-dossier", "files": {}, "records": {}}}"#,
        json["files"], json["records"]
    );
    assert_eq!(read(text.as_bytes()).unwrap(), full());
}

/// Gives as many bytes as are asked for and counts them.
struct Endless {
    given: u64,
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        buffer.fill(b' ');
        self.given += buffer.len() as u64;
        Ok(buffer.len())
    }
}

#[test]
fn too_large_a_dossier_is_refused_without_reading_on() {
    let limits = Limits { bytes: 1_000_000 };
    let mut endless = Endless { given: 0 };
    let error = dossier::read(&mut endless, &limits).unwrap_err();
    assert!(matches!(error, DossierError::TooLarge { limit: 1_000_000 }), "{error}");
    assert!(endless.given < 1_200_000, "{} bytes were read", endless.given);
    let error = Limits::default().allow(500_000_000).unwrap_err();
    assert!(error.to_string().starts_with("the dossier is larger than 400 MB"), "{error}");
    assert!(Limits::default().allow(400_000_000).is_ok());
    let bytes = written(&full());
    let exact = Limits { bytes: bytes.len() as u64 };
    assert!(dossier::read(&mut bytes.as_slice(), &exact).is_ok());
    let short = Limits { bytes: bytes.len() as u64 - 1 };
    assert!(matches!(dossier::read(&mut bytes.as_slice(), &short), Err(DossierError::TooLarge { .. })));
}

/// Gives one byte at a time.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(&mut buffer[..1])
    }
}

#[test]
fn what_is_not_utf8_names_the_byte() {
    let mut bytes = written(&full());
    assert!(dossier::read(&mut Trickle(&bytes), &Limits::default()).is_ok(), "characters may come in pieces");
    let at = bytes.windows(2).position(|pair| pair == "ă".as_bytes()).unwrap_or(bytes.len() / 2);
    bytes[at] = 0xFF;
    for result in [read(&bytes), dossier::read(&mut Trickle(&bytes), &Limits::default())] {
        let stated = format!("the dossier is not UTF-8: byte {at} doesn't fit");
        assert!(refusal(result).starts_with(&stated));
    }
    assert!(refusal(read(b"\xff\xfe{\0}\0")).contains("byte 0"));
}

#[test]
fn what_is_no_dossier_says_so() {
    for (text, why) in [
        ("", "the file is empty"),
        ("Minutes", "doesn't begin as JSON"),
        ("{}", "no “format”"),
        ("[]", "object"),
        (r#"{"name": "x"}"#, "no “format”"),
        (r#"{"format": "geojson", "version": 1}"#, "its format is “geojson”"),
        (r#"{"format": 7}"#, "“format” is not a text"),
        (r#"{"format": "rapporteur-dossier", "records": {}}"#, "no “version”"),
        (r#"{"format": "rapporteur-dossier", "version": "1"}"#, "“version” is not a whole number"),
    ] {
        let error = read(text.as_bytes()).unwrap_err();
        assert!(matches!(error, DossierError::NotADossier(_)), "{text}: {error:?}");
        assert!(error.to_string().contains(why), "{text}: {error}");
    }
}

#[test]
fn a_newer_version_asks_for_an_update() {
    let newer = r#"{"format": "rapporteur-dossier", "version": 2, "records": {"treaties": []}}"#;
    let error = read(newer.as_bytes()).unwrap_err();
    assert!(matches!(error, DossierError::Newer { version: 2 }), "{error}");
}

#[test]
fn a_wrong_field_is_named_with_its_path() {
    let unknown = changed(|json| json["records"]["meetings"][1]["colour"] = json!("blue"));
    assert!(refusal(unknown).contains("“records.meetings[1].colour”"));
    let zone = changed(|json| json["records"]["meetings"][0]["zone"] = json!("Mars"));
    let text = refusal(zone);
    assert!(text.contains("“records.meetings[0].zone”") && text.contains("Mars"), "{text}");
    let date = changed(|json| json["records"]["meetings"][0]["first_day"] = json!("2026-02-30"));
    assert!(refusal(date).contains("“records.meetings[0].first_day”"));
    let noun = changed(|json| json["records"]["treaties"] = json!([]));
    assert!(refusal(noun).contains("“records.treaties”"));
    let base64 = changed(|json| json["files"][0]["content"] = json!("%"));
    assert!(refusal(base64).contains("“files[0].content”"));
    let mut missing = changed(|json| {
        json["records"]["people"][0].as_object_mut().unwrap().remove("note");
    });
    assert!(refusal(std::mem::replace(&mut missing, Ok(full()))).contains("missing field `note`"));
}

#[test]
fn broken_json_names_line_and_column() {
    let error = read(b"{\n  \"format\": \"rapporteur-dossier\",\n  \"version\": 1,,\n}").unwrap_err();
    assert!(matches!(error, DossierError::Syntax { line: 3, .. }), "{error:?}");
    let twice = [written(&full()), b"{}".to_vec()].concat();
    assert!(matches!(read(&twice), Err(DossierError::Syntax { .. })));
}

#[test]
fn a_record_that_breaks_its_rules_is_named() {
    let id = full().records.meetings[0].id;
    let backwards = changed(|json| json["records"]["meetings"][0]["last_day"] = json!("1989-01-01"));
    let text = refusal(backwards);
    assert!(text.contains(&format!("meeting {id}")) && text.contains("before it begins"), "{text}");
}

#[test]
fn an_id_stands_once() {
    let same =
        changed(|json| json["records"]["people"][1]["id"] = json["records"]["people"][0]["id"].clone());
    assert!(refusal(same).contains("stands twice"));
    let across =
        changed(|json| json["records"]["people"][1]["id"] = json["records"]["bodies"][0]["id"].clone());
    let text = refusal(across);
    assert!(text.contains("body and person"), "{text}");
}

#[test]
fn contents_give_their_digests() {
    let damaged = changed(|json| json["files"][0]["content"] = json!("AAAA"));
    assert!(refusal(damaged).contains("damaged"));
    let missing = changed(|json| json["files"] = json!([]));
    assert!(refusal(missing).contains("isn't in the dossier"));
    let size = changed(|json| json["records"]["files"][0]["size"] = json!(99_999));
    assert!(refusal(size).contains("says it has 99999 bytes"));
    let twice = changed(|json| {
        let first = json["files"][0].clone();
        json["files"].as_array_mut().unwrap().push(first);
    });
    assert!(refusal(twice).contains("stands twice"));
    // The kept text of approved minutes belongs to no file's record.
    let mut dossier = full();
    dossier.files.push(FileContent::of(b"kept".to_vec()));
    assert_eq!(read(&written(&dossier)).unwrap(), dossier);
}

#[test]
fn a_reference_to_nothing_is_named() {
    let dossier = full();
    let person = &dossier.records.people[0];
    let missing: Uuid = person.organisation_id.unwrap().into();
    assert!(dossier.check_references(&|_, _| true).is_ok(), "all is known elsewhere");
    let error = dossier.check_references(&|_, id| id != missing).unwrap_err();
    let expected = format!("“organisation_id” of person {} means organisation {missing}", person.id);
    assert_eq!(error.to_string(), format!("the dossier refers to what isn't there: {expected}"));
    let DossierError::Dangling(all) = dossier.check_references(&|_, _| false).unwrap_err() else { panic!() };
    assert!(all.iter().any(|one| one.field == "text.decision_id" && one.kind == Kind::Section));
    assert!(all.iter().any(|one| one.field == "updates.from_id"));
}

#[test]
fn a_reference_means_its_noun() {
    let mut dossier = Dossier::new(Records::default(), vec![]);
    dossier.records.people = full().records.people[..1].to_vec();
    let id: Uuid = dossier.records.people[0].id.into();
    dossier.records.people[0].organisation_id = Some(id.into());
    assert!(matches!(dossier.check_references(&|_, _| false), Err(DossierError::Dangling(_))));
}

#[test]
fn nothing_lies_within_itself() {
    let mut dossier = full();
    let [a, b] = &mut dossier.records.agenda_items[..] else { panic!() };
    (a.parent_id, b.parent_id) = (Some(b.id), Some(a.id));
    let text = dossier.check_references(&|_, _| true).unwrap_err().to_string();
    assert!(text.contains("agenda item") && text.contains("through “parent_id”"), "{text}");
    let [a, b] = &mut dossier.records.agenda_items[..] else { panic!() };
    (a.parent_id, b.parent_id) = (None, Some(a.id));
    let error = dossier.check_references(&|_, _| true).unwrap_err();
    assert!(matches!(error, DossierError::OtherAgenda { .. }), "{error}");
    let [a, b] = &mut dossier.records.agenda_items[..] else { panic!() };
    b.meeting_id = a.meeting_id;
    assert!(dossier.check_references(&|_, _| true).is_ok());
    let [a, b] = &mut dossier.records.meetings[..] else { panic!() };
    (a.previous_id, b.previous_id) = (Some(b.id()), Some(a.id()));
    let error = dossier.check_references(&|_, _| true).unwrap_err();
    assert!(matches!(error, DossierError::Cycle { kind: Kind::Meeting, .. }), "{error}");
}

//! The two press releases on which Rapporteur was founded: every fact in them has a place in the record,
//! and their texts come back out of the PDF word for word.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use acceptance::cases::{Experts, Mirage, Said, after_letterhead, case, headline};
use acceptance::pdf::{faults, folded, has, skip, text};
use office::{
    Desk, Problem, Sheet,
    domain::{
        Actor, DateStyle, DatelinePosition, Kind, Language, MeetingId, Photograph, Release, ReleaseId,
        ReleaseMove, Role,
    },
    meetings, records, releases,
};
use serde_json::{Value, json};
use std::ops::ControlFlow;

/// An open store in a folder of its own, with somebody at work.
struct Office {
    desk: Desk,
    secretariat: Actor,
    folder: tempfile::TempDir,
}

impl Office {
    fn new() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::create(&folder.path().join("founding.rapporteur")).unwrap();
        let secretariat = Actor { name: "Secretariat".into(), role: Role::Secretariat };
        Office { desk, secretariat, folder }
    }

    /// Adds a record and gives its id.
    fn add(&mut self, kind: Kind, fields: Value) -> String {
        let Value::Object(fields) = fields else { panic!("fields are an object") };
        let record = records::add_fields(&mut self.desk, &self.secretariat, kind, fields).unwrap();
        record["id"].as_str().unwrap().to_owned()
    }

    fn import(&mut self, meeting: &str, text: &str) -> Release {
        let request = releases::ImportRelease {
            meeting_id: Some(meeting.parse().unwrap()),
            language: Language::english(),
            format: releases::TextFormat::Plain,
            bytes: text.as_bytes(),
            variant_of_id: None,
        };
        releases::import(&mut self.desk, &self.secretariat, request).unwrap()
    }

    fn change(&mut self, release: Release) {
        records::change(&mut self.desk, &self.secretariat, release).unwrap();
    }

    /// Sends a release out and prints it; gives the words between head and foot.
    fn printed(&mut self, id: ReleaseId) -> String {
        let officer = Actor { name: "Press officer".into(), role: Role::PressOfficer };
        for step in [ReleaseMove::AskClearance, ReleaseMove::Clear, ReleaseMove::Release] {
            let request = releases::AdvanceRelease { id, step, reason: String::new() };
            releases::advance(&mut self.desk, &officer, request).unwrap();
        }
        let prepared = releases::paper(&mut self.desk, id).unwrap();
        let to = self.folder.path().join("release.pdf");
        office::export(&prepared, &to, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(faults(&to), "");
        folded(&text(&to))
    }

    fn title(&mut self, meeting: &str) -> String {
        meetings::open(&mut self.desk, meeting.parse().unwrap()).unwrap().title
    }
}

const SELEC: &str = "SELEC Press release Task Force Mirage";
const OSCE: &str = "OSCE Press release OSCE Annual Police Experts Meeting";

/// Records everything that the first release says; gives the meeting's id.
fn record_mirage(office: &mut Office, source: &str) -> String {
    let said = Mirage::read(source);
    let selec =
        office.add(Kind::Organisation, json!({ "name": "SELEC", "short_name": "SELEC", "kind": "agency" }));
    let romania =
        office.add(Kind::Organisation, json!({ "name": "Romania", "kind": "state", "country": "RO" }));
    let france = office
        .add(Kind::Organisation, json!({ "name": "French Republic", "kind": "state", "country": "FR" }));
    let spain = office
        .add(Kind::Organisation, json!({ "name": "Kingdom of Spain", "kind": "state", "country": "ES" }));
    let osce = office.add(Kind::Organisation, json!({ "name": "OSCE", "kind": "international" }));
    let body = office.add(
        Kind::Body,
        json!({
            "kind": "task_force", "name": "Task Force Mirage",
            "subject": "Countering Trafficking in Human Beings and Illegal Migration",
            "organisation_id": selec, "coordinator_id": romania, "established": 2000, "marking": "TLP:CLEAR",
        }),
    );
    office.add(
        Kind::Membership,
        json!({ "body_id": body, "organisation_id": romania, "standing": "member_state" }),
    );
    for partner in [&france, &spain, &osce] {
        office.add(
            Kind::Membership,
            json!({ "body_id": body, "organisation_id": partner, "standing": "partner" }),
        );
    }
    let meeting = office.add(
        Kind::Meeting,
        json!({
            "body_id": body, "number": 22, "first_day": "2015-06-18", "last_day": "2015-06-18",
            "zone": "Europe/Bucharest", "venue": "SELEC premises", "city": "Bucharest", "country": "RO",
            "aims": said.aims,
            "hosts": [{ "organisation_id": selec, "part": "host", "words": "at SELEC premises" }],
        }),
    );
    office.add(
        Kind::Headcount,
        json!({
            "meeting_id": meeting, "qualifier": "over", "number": 40,
            "of_whom": said.of_whom, "from_where": said.from_where,
        }),
    );
    let chair = office.add(
        Kind::Attendee,
        json!({
            "meeting_id": meeting, "organisation_id": selec, "standing": "member_state",
            "name": { "honorific": "Mr.", "given": "Cristian", "family": "Duţă" },
            "function": "Director for Operations of SELEC", "parts": [{ "part": "chair" }],
        }),
    );
    office.add(
        Kind::Attendee,
        json!({
            "meeting_id": meeting, "organisation_id": romania, "standing": "member_state",
            "name": { "honorific": "Mr.", "given": "Eliodor", "family": "Tanislav" },
            "function": "Romanian Police Liaison Officer", "parts": [{ "part": "co_chair" }],
        }),
    );
    let operations: Vec<String> = Mirage::OPERATIONS
        .into_iter()
        .map(|name| {
            let award = json!({ "by": "SELEC Bi-Annual Awards Committee", "year": 2014, "title": "" });
            office.add(
                Kind::Operation,
                json!({ "name": name, "field": "migrants smuggling", "awards": [award] }),
            )
        })
        .collect();
    let report = office.add(
        Kind::Document,
        json!({
            "title": said.report,
            "kind": "report", "body_id": body, "meeting_id": meeting,
        }),
    );
    office.add(
        Kind::Presentation,
        json!({
            "meeting_id": meeting, "title": said.presentation,
            "operation_ids": operations, "document_ids": [report],
        }),
    );
    office.add(
        Kind::Statement,
        json!({
            "meeting_id": meeting, "attendee_id": chair,
            "text": said.quotation,
        }),
    );
    meeting
}

#[test]
fn the_first_founding_text_comes_back_word_for_word() {
    let Some(source) = case("seed-000.txt") else { return };
    if !has("pdftotext") || !has("qpdf") {
        return skip("pdftotext or qpdf isn't installed");
    }
    let mut office = Office::new();
    let meeting = record_mirage(&mut office, &source);
    let headline = headline(&source);
    assert_eq!(office.title(&meeting), headline, "the title follows from number, name and subject");
    let release = office.import(&meeting, &source);
    assert_eq!(release.headline, headline);
    let printed = office.printed(release.id);
    assert_eq!(after_letterhead(&printed, SELEC), folded(&source));
    for kept in ["Duţă", "\u{201c}ANIMA\u{201d}", "2015 – Over 40", "emphasized that “The results"] {
        assert!(printed.contains(kept), "{kept}");
    }
    one_changed_character_is_seen(after_letterhead(&printed, SELEC), &source);
}

/// The comparison itself can fail: each of these single changes makes it.
fn one_changed_character_is_seen(printed: &str, source: &str) {
    for (from, to) in [("ţ", "ț"), ("“", "\""), (".", ","), ("e", "c")] {
        if source.contains(from) {
            let changed = source.replacen(from, to, 1);
            assert_ne!(printed, folded(&changed), "{from} → {to}");
        }
    }
}

fn record_experts(office: &mut Office, said: &Experts) -> String {
    let osce = office.add(Kind::Organisation, json!({ "name": "OSCE", "kind": "international" }));
    let mut part = |name: &str| {
        office.add(Kind::Organisation, json!({ "name": name, "kind": "agency", "parent_id": osce }))
    };
    let threats = part("OSCE's Transnational Threats Department");
    let police = part("Strategic Police Matters Unit");
    let chairmanship = part("Serbian 2015 OSCE Chairmanship");
    let ministry = office.add(
        Kind::Organisation,
        json!({ "name": "Ministry of Interior of Serbia", "kind": "ministry", "country": "RS" }),
    );
    let body = office.add(
        Kind::Body,
        json!({
            "kind": "conference_series", "name": "OSCE Annual Police Experts Meeting", "title_pattern": "{name}",
            "numbered": false, "organisation_id": osce, "marking": "TLP:CLEAR",
        }),
    );
    let host =
        |id: &str| json!({ "organisation_id": id, "part": "co_organiser", "words": "co-organized by" });
    let meeting = office.add(
        Kind::Meeting,
        json!({
            "body_id": body, "first_day": "2015-05-28", "last_day": "2015-05-29", "zone": "Europe/Belgrade",
            "city": "Belgrade", "country": "RS",
            "theme": said.theme, "aims": [said.aim],
            "hosts": [host(&threats), host(&police), host(&chairmanship)],
        }),
    );
    let opener = office.add(
        Kind::Attendee,
        json!({
            "meeting_id": meeting, "organisation_id": ministry, "standing": "participating_state",
            "name": { "honorific": "", "given": "Aleksandar", "family": "Nikolić" },
            "function": "Serbian State Secretary at the Ministry of Interior",
            "parts": [{ "part": "opened_on_behalf", "of": "the Serbian 2015 OSCE Chairmanship" }],
        }),
    );
    let coordinator = office.add(
        Kind::Attendee,
        json!({
            "meeting_id": meeting, "organisation_id": threats, "standing": "participating_state",
            "name": { "honorific": "", "given": "Alexey", "family": "Lyzhenkov" },
            "function": "OSCE Co-ordinator of Activities to Address Transnational Threats",
            "parts": [{ "part": "speaker" }],
        }),
    );
    for Said { speaker, speech, words } in &said.statements {
        let who = if speaker.ends_with("Nikolić") { &opener } else { &coordinator };
        office.add(
            Kind::Statement,
            json!({ "meeting_id": meeting, "attendee_id": who, "speech": speech, "text": words }),
        );
    }
    meeting
}

#[test]
fn the_second_founding_text_comes_back_from_its_fields() {
    let Some(source) = case("seed-001.txt") else { return };
    if !has("pdftotext") || !has("qpdf") {
        return skip("pdftotext or qpdf isn't installed");
    }
    let experts = Experts::read(&source);
    let mut office = Office::new();
    let meeting = record_experts(&mut office, &experts);
    assert_eq!(office.title(&meeting), "OSCE Annual Police Experts Meeting");
    let mut release = office.import(&meeting, &format!("{}\n\n{}", experts.headline, experts.body));
    release.dateline.position = DatelinePosition::BelowHeadline;
    release.dateline.style = DateStyle::WeekdayDayMonthYear;
    release.dateline.date = Some("2015-05-28".parse().unwrap());
    release.dateline.place = String::new();
    release.dateline.words = Some(experts.date_line.clone());
    release.photographs = vec![Photograph {
        file_id: None,
        credit: experts.credit.clone(),
        alt: String::new(),
        caption: String::new(),
    }];
    let id = release.id;
    office.change(release);
    let printed = office.printed(id);
    assert_eq!(after_letterhead(&printed, OSCE), experts.expected());
    assert!(
        printed.contains("\"The main driver") && printed.contains("Nikolić"),
        "straight quotes stay straight"
    );
    assert_ne!(after_letterhead(&printed, OSCE), experts.expected().replacen('ć', "c", 1));
}

#[test]
fn the_second_founding_text_comes_back_as_it_lies_in_the_file() {
    let Some(source) = case("seed-001.txt") else { return };
    if !has("pdftotext") || !has("qpdf") {
        return skip("pdftotext or qpdf isn't installed");
    }
    let mut office = Office::new();
    let meeting = record_experts(&mut office, &Experts::read(&source));
    let release = office.import(&meeting, &source);
    assert!(release.headline.starts_with("Criminal justice experts"), "the first line that isn't blank");
    let printed = office.printed(release.id);
    assert_eq!(after_letterhead(&printed, OSCE), folded(&source));
    one_changed_character_is_seen(after_letterhead(&printed, OSCE), &source);
}

#[test]
fn what_is_wrong_in_a_fact_is_said() {
    let Some(source) = case("seed-000.txt") else { return };
    let mut office = Office::new();
    let meeting = record_mirage(&mut office, &source);
    let id: MeetingId = meeting.parse().unwrap();
    let view = meetings::open(&mut office.desk, id).unwrap();
    let mut wrong = serde_json::Map::new();
    wrong.insert("last_day".into(), json!("2015-06-17"));
    let refused: Problem =
        records::change_fields(&mut office.desk, &office.secretariat, Kind::Meeting, view.id.into(), wrong)
            .unwrap_err();
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("invalid", Some("last_day")));
    assert!(refused.message.contains("before it begins"), "{refused}");
}

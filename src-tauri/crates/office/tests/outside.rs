//! What leaves the house and what comes in: papers, invitations, tables, people.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    Problem, Saying, Sheet,
    domain::{Attendee, Kind, Meeting, MeetingId, Person, Reply, Role, Standing},
    intake::{
        InputFormat, ListRemark, MatchDoubt, MatchFault, UnderstoodPerson, take_in, understand_file,
        understand_text,
    },
    papers::{PaperKind, prepare, preview, suggested_name},
    records,
    tables::{self, TableKind},
};
use serde_json::json;
use std::{fs, io::Write as _, ops::ControlFlow};
use support::{Office, actor};

/// The sample's meeting with a number.
fn numbered(office: &Office, number: u32) -> Meeting {
    let all = records::list::<Meeting>(&office.desk).unwrap();
    all.into_iter().find(|meeting| meeting.number == Some(number)).unwrap()
}

#[test]
fn every_paper_of_the_sample_is_gathered_named_and_set() {
    let mut office = Office::sample();
    let meeting = numbered(&office, 12).id;
    let kinds = [PaperKind::Agenda, PaperKind::Participants, PaperKind::ActionList, PaperKind::Minutes];
    for kind in kinds {
        let prepared = prepare(&mut office.desk, kind, meeting.into()).unwrap();
        assert_eq!(prepared.name, suggested_name(&office.desk, kind, meeting.into()).unwrap());
        let shown = preview(&prepared, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap();
        assert!(shown.pages >= 1 && shown.pdf.starts_with("JVBERi0"), "{kind:?}: %PDF- in base64");
    }
    let agenda = suggested_name(&office.desk, PaperKind::Agenda, meeting.into()).unwrap();
    assert!(agenda.ends_with("Agenda – adopted.pdf"), "the first sitting adopted it: {agenda}");
    let missing = prepare(&mut office.desk, PaperKind::Agenda, uuid(7)).unwrap_err();
    assert_eq!(missing.code, "not_found");
}

#[test]
fn who_may_still_come_stays_on_the_provisional_list_of_participants() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let sittings = json!([
        { "day": "2026-10-14", "from": "09:30:00", "to": "12:30:00" },
        { "day": "2026-10-14", "from": "14:00:00", "to": "17:00:00" },
    ]);
    office.try_set(Kind::Meeting, &meeting, json!({ "sittings": sittings })).unwrap();
    let name = json!({ "honorific": "Ms", "given": "Ivana", "family": "Orlova" });
    let id = office.add(Kind::Attendee, json!({ "meeting_id": meeting, "name": name, "reply": "accepted" }));
    let mut listed = |at: &[u32]| {
        let presence: Vec<_> =
            at.iter().map(|sitting| json!({ "sitting": sitting, "presence": "absent" })).collect();
        office.try_set(Kind::Attendee, &id, json!({ "presence": presence })).unwrap();
        let meeting = meeting.parse::<MeetingId>().unwrap();
        let prepared = prepare(&mut office.desk, PaperKind::Participants, meeting.into());
        format!("{:?}", prepared.unwrap()).contains("Orlova")
    };
    assert!(listed(&[]));
    assert!(listed(&[0]), "there is another sitting to come to");
    assert!(!listed(&[0, 1]), "none is left");
}

fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

#[test]
fn an_agenda_that_went_out_or_was_adopted_is_the_same_file_until_it_is_changed() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let pdf = |office: &mut Office| {
        let prepared = prepare(&mut office.desk, PaperKind::Agenda, id.into()).unwrap();
        (
            prepared.name.clone(),
            preview(&prepared, Sheet::A4, &mut |_| ControlFlow::Continue(())).unwrap().pdf,
        )
    };
    assert!(pdf(&mut office).0.ends_with("Agenda – draft.pdf"));
    let issue = |office: &mut Office| {
        office::agenda::issue(&mut office.desk, &actor(Role::Secretariat), id, None).unwrap();
    };
    issue(&mut office);
    let (name, issued) = pdf(&mut office);
    assert!(name.ends_with("Agenda – issued.pdf"), "{name}");
    office.at("2026-10-20T08:00:00Z");
    let asked = suggested_name(&office.desk, PaperKind::Agenda, id.into()).unwrap();
    assert_eq!((asked, pdf(&mut office).1), (name, issued));
    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "One more item" }));
    assert!(pdf(&mut office).0.ends_with("Agenda – draft.pdf"), "nobody was sent it as it stands");
    issue(&mut office);
    assert!(pdf(&mut office).0.ends_with("Agenda – issued.pdf"));
    office::agenda::adopt(&mut office.desk, &actor(Role::Secretariat), id).unwrap();
    let (name, adopted) = pdf(&mut office);
    assert!(name.ends_with("Agenda – adopted.pdf"), "{name}");
    assert_eq!(pdf(&mut office).1, adopted);
    office.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": "Late item" }));
    let (name, changed) = pdf(&mut office);
    assert_ne!(changed, adopted);
    assert!(name.ends_with("Agenda – changed.pdf"), "{name}");
}

#[test]
fn people_go_out_and_come_in_again() {
    let mut office = Office::sample();
    let to = office.folder.path().join("people.csv");
    let written = tables::export(&mut office.desk, TableKind::People, None, None, &to).unwrap();
    let people = records::list::<Person>(&office.desk).unwrap();
    assert_eq!(written.rows as usize, people.len());
    let read = understand_file(&office.desk, &to, None).unwrap();
    assert_eq!(read.format, InputFormat::Csv);
    for (row, person) in read.rows.iter().zip(&people) {
        assert_eq!(row.person_id, Some(person.id), "{row:?}");
        assert_eq!(
            (&row.given, &row.family, &row.function),
            (&person.name.given, &person.name.family, &person.function)
        );
    }
    let cards = office.folder.path().join("people.vcf");
    assert_eq!(
        tables::export(&mut office.desk, TableKind::People, None, None, &cards).unwrap().rows,
        written.rows
    );
    let read = understand_file(&office.desk, &cards, None).unwrap();
    assert_eq!(read.format, InputFormat::Vcard);
    assert!(read.rows.iter().zip(&people).all(|(row, person)| row.person_id == Some(person.id)));
    let refused = tables::export(&mut office.desk, TableKind::ActionPoints, None, None, &cards).unwrap_err();
    assert_eq!(refused.code, "no_people");
    let meeting = numbered(&office, 12).id;
    tables::export(&mut office.desk, TableKind::Attendees, Some(meeting), None, &to).unwrap();
    let listed = std::fs::read_to_string(&to).unwrap();
    let last = listed.lines().last().unwrap();
    assert!(
        last.contains("interpreter") || last.contains("secretariat"),
        "who works for it stands last: {last}"
    );
    for (table, meeting) in [(TableKind::Attendees, Some(meeting)), (TableKind::ActionPoints, None)] {
        assert!(tables::export(&mut office.desk, table, meeting, None, &to).unwrap().rows > 0);
    }
    assert_eq!(
        tables::export(&mut office.desk, TableKind::Attendees, None, None, &to).unwrap_err().code,
        "no_meeting"
    );
}

#[test]
fn pasted_people_are_matched_taken_in_as_one_and_taken_back_as_one() {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let romania = office.add(Kind::Organisation, json!({ "name": "Romania", "kind": "state" }));
    office
        .add(Kind::Membership, json!({ "body_id": body, "organisation_id": romania, "standing": "partner" }));
    let ana = office.add(
        Kind::Person,
        json!({ "name": { "honorific": "Ms", "given": "Ana", "family": "Popa" }, "emails": ["ana@example.org"], "function": "Head", "organisation_id": romania }),
    );
    let id: MeetingId = meeting.parse().unwrap();
    let pasted = "Name\tDelegation\tE-mail\nA. Popa\t\tANA@example.org\nLuc Roy\tFrance\tluc@example.org\nElena Marković\tRegional Centre\t\nLuc Roy\tFrance\tluc@example.org\n\tROMANIA\t\n";
    let read = understand_text(&office.desk, pasted, Some(id)).unwrap();
    let wrong = |row: &UnderstoodPerson| !row.problems.is_empty() || row.same_as.is_some();
    let problems: Vec<bool> = read.rows.iter().map(wrong).collect();
    assert_eq!(problems, [false, false, true, true, false], "{:?}", read.rows);
    assert_eq!(read.rows[3].same_as, Some(2), "Luc Roy stands in the second row");
    let [known, unknown, .., unnamed] = read.rows.as_slice() else { panic!("{read:?}") };
    assert_eq!(known.person_id.map(|id| id.to_string()), Some(ana));
    assert_eq!(
        (known.function.as_str(), known.delegation.as_str(), known.standing),
        ("Head", "Romania", Standing::Partner)
    );
    assert_eq!(unknown.remarks, [MatchDoubt::NoOrganisation { delegation: "France".into() }.into()]);
    assert_eq!(unnamed.organisation_id.map(|id| id.to_string()), Some(romania));

    let secretariat = actor(Role::Secretariat);
    let before = count(&office, id);
    let refused = take_in(&mut office.desk, &secretariat, read.rows.clone(), Some(id)).unwrap_err();
    assert_eq!(refused.code, "row_not_taken");
    assert!(refused.message.starts_with("Row 3 (Elena Marković"), "{}", refused.message);
    let saying = refused.saying.as_deref();
    assert!(
        matches!(saying, Some(Saying::RowNotTaken { row: 3, problems, .. }) if *problems == [MatchFault::OnTheList.into()]),
        "{saying:?}"
    );
    assert_eq!(count(&office, id), before, "nothing was written");

    let mut good = read.rows;
    good.retain(|row| row.problems.is_empty());
    let twice = take_in(&mut office.desk, &secretariat, good.clone(), Some(id)).unwrap_err();
    assert!(twice.message.contains("stands in row 2 already"), "{}", twice.message);
    good.retain(|row| row.same_as.is_none());
    assert_eq!(take_in(&mut office.desk, &secretariat, good.clone(), Some(id)).unwrap(), 3);
    assert_eq!(
        count(&office, id),
        (before.0 + 3, before.1 + 1),
        "Luc Roy is a person now, the unnamed delegate is not"
    );
    let again: Problem = take_in(&mut office.desk, &secretariat, good, Some(id)).unwrap_err();
    assert!(again.message.contains("already on the list"), "{}", again.message);
    let why = again.saying.map(|saying| *saying);
    assert!(
        matches!(why, Some(Saying::RowRefused { row: 1, why, .. }) if matches!(*why, Saying::NamedTwice { .. }))
    );
    office::undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(count(&office, id), before);
}

/// How many attendees of the meeting, and how many people.
fn count(office: &Office, meeting: MeetingId) -> (usize, usize) {
    let attendees = records::of_meeting::<Attendee>(&office.desk, meeting).unwrap().len();
    (attendees, records::list::<Person>(&office.desk).unwrap().len())
}

/// A message about the meeting, as calendars send it.
fn message(method: &str, uid: &str, attendees: &[(&str, &str)]) -> String {
    let line = |(email, partstat): &(&str, &str)| format!("ATTENDEE;PARTSTAT={partstat}:mailto:{email}\r\n");
    let attendees: String = attendees.iter().map(line).collect();
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:Talks\r\n{attendees}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

#[test]
fn answers_from_calendars_set_replies_all_or_none() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let secretariat = actor(Role::Secretariat);
    for (given, email) in [("Ana", "ana@example.org"), ("Luc", "luc@example.org")] {
        let person =
            json!({ "name": { "honorific": "", "given": given, "family": "Popa" }, "emails": [email] });
        let person = office.add(Kind::Person, person);
        office.add(Kind::Attendee, json!({ "meeting_id": meeting, "person_id": person, "reply": "invited", "delegation": "Romania" }));
    }
    let replies = |office: &Office| {
        let all = records::of_meeting::<Attendee>(&office.desk, id).unwrap();
        let reply = |attendee: &Attendee| format!("{} {:?}", attendee.name.full(), attendee.reply);
        all.iter().filter(|one| one.person_id.is_some()).map(reply).collect::<Vec<_>>()
    };

    let other =
        understand_text(&office.desk, &message("REPLY", "7", &[("ana@example.org", "ACCEPTED")]), Some(id))
            .unwrap();
    assert_eq!(other.rows[0].problems, [MatchFault::AnotherEvent { event: "Talks".into() }.into()]);
    assert_eq!(
        take_in(&mut office.desk, &secretariat, other.rows, Some(id)).unwrap_err().code,
        "row_not_taken"
    );

    let back =
        message("REPLY", &meeting, &[("ANA@example.org", "ACCEPTED"), ("luc@example.org", "DECLINED")])
            + &message("REPLY", &meeting, &[("vera.kolar@example.org", "TENTATIVE")]);
    let read = understand_text(&office.desk, &back, Some(id)).unwrap();
    assert_eq!((read.format, read.remark), (InputFormat::Calendar, None));
    assert!(read.rows.iter().all(|row| row.problems.is_empty()), "{:?}", read.rows);
    assert_eq!(read.rows[0].given, "Ana", "the entry is shown as it is");
    assert!(read.rows[2].remarks.contains(&MatchDoubt::NotInvited.into()), "{:?}", read.rows[2]);
    assert_eq!(take_in(&mut office.desk, &secretariat, read.rows, Some(id)).unwrap(), 3);
    assert_eq!(replies(&office), ["Ana Popa Accepted", "Luc Popa Declined", "Vera Kolar Tentative"]);

    // An answer known already stops the others with it; nothing is written.
    let again =
        message("REPLY", &meeting, &[("luc@example.org", "ACCEPTED"), ("ana@example.org", "ACCEPTED")]);
    let read = understand_text(&office.desk, &again, Some(id)).unwrap();
    assert_eq!(read.rows[1].problems, [MatchFault::AnsweredSo { reply: Reply::Accepted }.into()]);
    assert!(take_in(&mut office.desk, &secretariat, read.rows.clone(), Some(id)).is_err());
    assert_eq!(replies(&office)[1], "Luc Popa Declined");
    let good: Vec<UnderstoodPerson> = read.rows.into_iter().filter(|row| row.problems.is_empty()).collect();
    take_in(&mut office.desk, &secretariat, good, Some(id)).unwrap();
    assert_eq!(office::undo_state(&office.desk).unwrap().undo.as_deref(), Some("record reply"));
    assert_eq!(replies(&office)[1], "Luc Popa Accepted");
}

#[test]
fn those_asked_by_another_calendar_become_the_list() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let asked = message(
        "REQUEST",
        "old",
        &[("ana.popa@example.org", "ACCEPTED"), ("luc.roy@example.org", "NEEDS-ACTION")],
    );
    let path = office.folder.path().join("old.ics");
    fs::write(&path, &asked).unwrap();
    let read = understand_file(&office.desk, &path, Some(id)).unwrap();
    assert_eq!(read.remark, Some(ListRemark::OtherEvents { titles: vec!["Talks".into()] }));
    take_in(&mut office.desk, &actor(Role::Secretariat), read.rows, Some(id)).unwrap();
    let all = records::of_meeting::<Attendee>(&office.desk, id).unwrap();
    let mut shown: Vec<_> = all
        .iter()
        .filter(|one| one.person_id.is_some())
        .map(|one| (one.position, one.name.full(), one.reply))
        .collect();
    shown.sort_by_key(|one| one.0);
    assert_eq!(shown, [(1, "Ana Popa".into(), Reply::Accepted), (2, "Luc Roy".into(), Reply::Invited)]);
}

#[test]
fn files_that_are_no_people_say_what_they_are() {
    let office = Office::new();
    let file = |name: &str, bytes: &[u8]| {
        let path = office.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        understand_file(&office.desk, &path, None).unwrap_err()
    };
    let workbook = file("people.xlsx", b"PK\x03\x04....");
    assert!(workbook.message.contains("save the sheet as CSV"), "{workbook}");
    assert_eq!(file("empty.csv", b"").code, "nobody_in_it");
    assert!(file("cut.csv", &"Name\nAna Duţă".as_bytes()[..14]).message.contains("cut off"));
    let large = fs::File::create(office.folder.path().join("large.csv")).unwrap();
    large.set_len(100 * 1024 * 1024 + 1).unwrap();
    let refused = understand_file(&office.desk, &office.folder.path().join("large.csv"), None).unwrap_err();
    assert_eq!(refused.code, "too_large");
}

/// Real files of other programs lie beside the project, not in it.
#[test]
fn a_file_cut_off_anywhere_is_taken_in_whole_or_not_at_all() {
    let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/cases");
    if !cases.is_dir() {
        // Past the harness, which keeps what a passing test prints to itself: the test counts as skipped.
        let _ = writeln!(std::io::stdout(), "\nskipped: {} isn't there", cases.display());
        return;
    }
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let id: MeetingId = meeting.parse().unwrap();
    let secretariat = actor(Role::Secretariat);
    let path = office.folder.path().join("cut");
    for name in [
        "ics/01-itip-requests-libical.ics",
        "ics/08-attendee-param-quoting.ics",
        "vcf/01-outlook-2003-v21-qp.vcf",
        "vcf/03-android-v21-utf8-qp-multi.vcf",
        "vcf/07-libical-v40.vcf",
    ] {
        let bytes = fs::read(cases.join(name)).unwrap();
        for end in (0..=bytes.len()).rev().step_by(97) {
            fs::write(&path, &bytes[..end]).unwrap();
            let before = count(&office, id);
            let Ok(read) = understand_file(&office.desk, &path, Some(id)) else { continue };
            let (rows, wrong) = (read.rows.len(), read.rows.iter().any(|row| !row.problems.is_empty()));
            let taken = take_in(&mut office.desk, &secretariat, read.rows, Some(id));
            if wrong || taken.is_err() {
                assert!(taken.is_err(), "{name} to {end}: a row with a problem was taken");
                assert_eq!(count(&office, id), before, "{name} to {end}: something was written");
            } else {
                assert_eq!(count(&office, id).0, before.0 + rows, "{name} to {end}");
                office::undo(&mut office.desk, &secretariat).unwrap();
            }
        }
    }
}

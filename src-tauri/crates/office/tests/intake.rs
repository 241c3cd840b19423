//! People from outside: understood again when they are corrected, found again by name, entered one by one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{Attendee, Kind, MeetingId, Name, Part, Person, Reply, Role, Standing},
    intake::{
        EnterAttendee, MatchDoubt, MatchFault, RowDoubt, RowFault, UnderstoodPerson, enter, take_in,
        understand_again, understand_file, understand_text,
    },
    meetings, records,
    tables::{self, TableKind},
};
use serde_json::json;
use support::{Office, actor};

/// The desk with the meeting, where France is a member State and Germany a partner.
fn desk() -> (Office, MeetingId, String, String) {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let mut states = ["France", "Germany"].map(|name| {
        let country = &name[..2].to_uppercase().replace("GE", "DE");
        office.add(Kind::Organisation, json!({ "name": name, "kind": "state", "country": country }))
    });
    for (state, standing) in states.iter().zip(["member_state", "partner"]) {
        let membership = json!({ "body_id": body, "organisation_id": state, "standing": standing });
        office.add(Kind::Membership, membership);
    }
    let [france, germany] = states.each_mut().map(std::mem::take);
    (office, meeting.parse().unwrap(), france, germany)
}

fn person(office: &mut Office, given: &str, family: &str, more: serde_json::Value) -> String {
    let mut fields = json!({ "name": { "honorific": "", "given": given, "family": family } });
    fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    office.add(Kind::Person, fields)
}

fn people(office: &Office) -> usize {
    records::list::<Person>(&office.desk).unwrap().len()
}

fn id(of: Option<impl ToString>) -> Option<String> {
    of.map(|id| id.to_string())
}

#[test]
fn a_corrected_row_is_matched_by_what_it_says_now() {
    let (mut office, meeting, france, germany) = desk();
    let ana = person(&mut office, "Ana", "Kovač", json!({ "emails": ["ana@example.org"] }));
    let pasted = "Name\tDelegation\tE-mail\nLuc Roy\tFrance\t\nAna Kovac\tFrance\t\nVera Kolar\tFrance\tvera at home\n";
    let rows = understand_text(&office.desk, pasted, Some(meeting)).unwrap().rows;
    assert_eq!(
        (id(rows[0].organisation_id), rows[0].standing),
        (Some(france.clone()), Standing::MemberState)
    );
    assert_eq!(id(rows[1].person_id), Some(ana), "accents don't make another person");
    assert_eq!(rows[1].remarks, [MatchDoubt::KnownAs { name: "Ana Kovač".into() }.into()]);

    let mut mended = rows;
    mended[0].delegation = "Germany".into();
    mended[1].family = "Kovalenko".into();
    mended[2].email = "vera@example.org".into();
    mended[2].standing = Standing::Observer;
    let rows = understand_again(&office.desk, mended, &[0, 1, 2], Some(meeting)).unwrap();
    assert_eq!((id(rows[0].organisation_id), rows[0].standing), (Some(germany), Standing::Partner));
    assert_eq!((rows[1].person_id, rows[1].remarks.as_slice()), (None, &[][..]));
    assert_eq!(rows[1].email, "", "the address went with whom it belongs to");
    assert_eq!((rows[2].problems.as_slice(), rows[2].standing), (&[][..], Standing::Observer));

    // Who is left alone keeps what is wrong with it; who is the same as another is found.
    let mut again = rows.clone();
    again[1].given = "LUC".into();
    again[1].family = "Roy".into();
    again[1].delegation = "germany".into();
    again[2].problems = vec![RowFault::CardCutOff.into()];
    let again = understand_again(&office.desk, again, &[1], Some(meeting)).unwrap();
    assert_eq!(again[1].same_as, Some(1));
    assert_eq!(again[2].problems, [RowFault::CardCutOff.into()]);
    // Without the first row the second is alone.
    let alone = understand_again(&office.desk, again[1..].to_vec(), &[], Some(meeting)).unwrap();
    assert_eq!(alone[0].same_as, None);
}

#[test]
fn a_corrected_row_keeps_what_lies_in_its_source() {
    let (office, meeting, ..) = desk();
    let calendar = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:7\nSUMMARY:Talks\nATTENDEE;CN=Luc Roy:mailto:luc@example.org\nATTENDEE;CUTYPE=ROOM;CN=Salon Bleu:mailto:salon@example.org\nEND:VEVENT\nEND:VCALENDAR\n";
    let elsewhere = MatchFault::AnotherEvent { event: "Talks".into() };
    let told = [vec![elsewhere.clone().into()], vec![RowFault::Thing.into(), elsewhere.into()]];
    let mut rows = understand_text(&office.desk, calendar, Some(meeting)).unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.problems.clone()).collect::<Vec<_>>(), told);
    for row in &mut rows {
        row.given = "Vera".into();
    }
    let rows = understand_again(&office.desk, rows, &[0, 1], Some(meeting)).unwrap();
    assert_eq!(rows.iter().map(|row| row.problems.clone()).collect::<Vec<_>>(), told);

    let pasted = "Name\tE-mail\tFunction\nLuc Roy\tl at home; luc@work; at work\t=1+1\n";
    let mut rows = understand_text(&office.desk, pasted, Some(meeting)).unwrap().rows;
    let left_out = RowDoubt::AddressLeftOut { words: "at work".into() };
    rows[0].email = "luc@example.org".into();
    let mut rows = understand_again(&office.desk, rows, &[0], Some(meeting)).unwrap();
    assert_eq!(rows[0].problems, [RowFault::Formula { words: "=1+1".into() }.into()]);
    rows[0].function = "Head".into();
    let rows = understand_again(&office.desk, rows, &[0], Some(meeting)).unwrap();
    assert_eq!((rows[0].problems.as_slice(), rows[0].remarks.as_slice()), (&[][..], &[left_out.into()][..]));
    assert_eq!(rows[0].more_emails, ["luc@work"]);
}

#[test]
fn people_who_share_a_mailbox_are_two() {
    let (mut office, meeting, ..) = desk();
    let secretariat = actor(Role::Secretariat);
    let ana = person(&mut office, "Ana", "Popa", json!({ "emails": ["desk@example.org"] }));
    let before = people(&office);
    let pasted = "Ana Popa <desk@example.org>; Luc Roy <Desk@example.org>; desk@example.org; Vera Kolar <mission@example.org>; Jan Novák <mission@example.org>; jan novak <mission@example.org>; s.kolar@example.org; Sava Kolar <s.kolar@example.org>";
    let mut rows = understand_text(&office.desk, pasted, Some(meeting)).unwrap().rows;
    let same: Vec<_> = rows.iter().map(|row| row.same_as).collect();
    assert_eq!(same, [None, None, Some(1), None, None, Some(5), None, Some(7)]);
    assert_eq!((id(rows[0].person_id), rows[1].person_id), (Some(ana), None));
    let shared = |row: &UnderstoodPerson| {
        let told = |address: &str| MatchDoubt::SharedAddress { address: address.into() }.into();
        row.remarks.contains(&told(&row.email))
    };
    let sharing: Vec<usize> = (0..rows.len()).filter(|at| shared(&rows[*at])).collect();
    assert_eq!(sharing, [1, 4]);

    rows.retain(|row| row.same_as.is_none());
    let rows = understand_again(&office.desk, rows, &[1], Some(meeting)).unwrap();
    assert_eq!((rows[1].person_id, shared(&rows[1])), (None, true), "also when it is looked at again");
    assert_eq!(take_in(&mut office.desk, &secretariat, rows, Some(meeting)).unwrap(), 5);
    assert_eq!(people(&office), before + 4);
    let all = records::list::<Person>(&office.desk).unwrap();
    assert_eq!(all.iter().find(|one| one.name.family == "Roy").unwrap().emails, ["Desk@example.org"]);
}

#[test]
fn what_the_record_of_somebody_known_does_not_take_over_is_told() {
    let (mut office, meeting, ..) = desk();
    let record = json!({ "emails": ["ana@example.org"], "phones": ["+40 21 000"], "note": "Calls first." });
    person(&mut office, "Ana", "Popa", record);
    let pasted = "Name\tE-mail\tPhone\tNote\nAna Popa\tana@example.org; a@example.org\t+40 (21) 000; +40 21 001\tcalls first\n";
    let rows = understand_text(&office.desk, pasted, Some(meeting)).unwrap().rows;
    let left = MatchDoubt::LeftAside { words: vec!["a@example.org".into(), "+40 21 001".into()] };
    assert_eq!(rows[0].remarks, [left.into()]);
    let new = pasted.replace("calls first", "likes trains");
    let rows = understand_text(&office.desk, &new, Some(meeting)).unwrap().rows;
    assert!(
        rows[0].remarks[0].to_string().ends_with("“+40 21 001”, “likes trains”"),
        "{:?}",
        rows[0].remarks
    );
}

fn typed(meeting: MeetingId, given: &str, family: &str, delegation: &str) -> EnterAttendee {
    let name = Name { honorific: String::new(), given: given.into(), family: family.into() };
    EnterAttendee { meeting_id: meeting, person_id: None, name, delegation: delegation.into(), state: None }
}

#[test]
fn a_name_typed_again_makes_no_second_person() {
    let (mut office, meeting, france, _) = desk();
    let secretariat = actor(Role::Secretariat);
    person(&mut office, "Ana", "Kovač", json!({ "organisation_id": france, "function": "Head" }));
    let before = people(&office);
    let ana = enter(&mut office.desk, &secretariat, typed(meeting, "ana", "KOVAC", "")).unwrap();
    assert_eq!((ana.name.full().as_str(), ana.function.as_str()), ("Ana Kovač", "Head"));
    assert_eq!((ana.delegation.as_str(), ana.standing), ("France", Standing::MemberState));
    let again = enter(&mut office.desk, &secretariat, typed(meeting, "Ana", "Kovac", "")).unwrap_err();
    assert_eq!((again.code.as_str(), again.field.as_deref()), ("listed_already", Some("name")));
    assert_eq!(again.message, "Ana Kovač (France) is on the list already");
    assert_eq!(people(&office), before);

    // A namesake of another delegation is somebody else; then the name alone doesn't tell who is meant.
    let other = enter(&mut office.desk, &secretariat, typed(meeting, "Ana", "Kovač", "GERMANY")).unwrap();
    assert_eq!((other.delegation.as_str(), other.standing), ("Germany", Standing::Partner));
    assert_eq!(people(&office), before + 1);
    let next = office.add(Kind::Meeting, json!({ "body_id": body_of(&office, meeting), "first_day": "2027-10-14", "last_day": "2027-10-15", "zone": "Europe/Sofia", "number": 99 }));
    let next: MeetingId = next.parse().unwrap();
    let which = enter(&mut office.desk, &secretariat, typed(next, "Ana", "Kovač", "")).unwrap_err();
    assert_eq!(which.code, "several_of_the_name");
}

fn body_of(office: &Office, meeting: MeetingId) -> String {
    records::show::<office::domain::Meeting>(&office.desk, meeting).unwrap().body_id.to_string()
}

#[test]
fn a_new_name_is_a_person_and_an_attendee_at_one_stroke() {
    let (mut office, meeting, ..) = desk();
    let secretariat = actor(Role::Secretariat);
    let before = people(&office);
    let entered = enter(&mut office.desk, &secretariat, typed(meeting, "Jan", "Novák", "Nordmark")).unwrap();
    assert_eq!((entered.delegation.as_str(), people(&office)), ("Nordmark", before + 1));
    let second = enter(&mut office.desk, &secretariat, typed(meeting, "", "", "nordmark")).unwrap();
    assert_eq!((second.person_id, second.delegation.as_str()), (None, "Nordmark"), "one delegation, not two");
    office::undo(&mut office.desk, &secretariat).unwrap();
    office::undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(people(&office), before, "the person went with the attendee");
}

#[test]
fn people_come_in_without_a_meeting_and_only_new_ones() {
    let (mut office, _, france, _) = desk();
    let secretariat = actor(Role::Secretariat);
    person(&mut office, "Ana", "Kovač", json!({}));
    let csv = "Name,E-mail,Phone,Note,Organisation,Diet\nAna Kovac,,,,,\nLuc Roy,luc@example.org; l@example.org,'+33 1 00,likes trains,France,fish\n";
    let path = office.folder.path().join("people.csv");
    std::fs::write(&path, csv).unwrap();
    let read = understand_file(&office.desk, &path, None).unwrap();
    assert_eq!(read.left_out, ["Diet"]);
    assert_eq!(read.rows[0].problems, [MatchFault::KnownAlready.into()]);
    let new: Vec<UnderstoodPerson> = read.rows.into_iter().filter(|row| row.problems.is_empty()).collect();
    assert_eq!(take_in(&mut office.desk, &secretariat, new, None).unwrap(), 1);
    let all = records::list::<Person>(&office.desk).unwrap();
    let luc = all.iter().find(|one| one.name.family == "Roy").unwrap();
    assert_eq!(luc.emails, ["luc@example.org", "l@example.org"]);
    assert_eq!((luc.phones.as_slice(), luc.note.as_str()), (&["+33 1 00".to_owned()][..], "likes trains"));
    assert_eq!(id(luc.organisation_id), Some(france));
    assert_eq!(office::undo_state(&office.desk).unwrap().undo.as_deref(), Some("add person"));
}

#[test]
fn an_attendees_list_that_went_out_comes_in_again() {
    let (mut office, meeting, france, _) = desk();
    let secretariat = actor(Role::Secretariat);
    let ana = person(&mut office, "Ana", "Kovač", json!({ "organisation_id": france }));
    let parts = json!([{ "part": "head_of_delegation" }, { "part": "opened_on_behalf", "of": "the Mayor" }]);
    office.add(
        Kind::Attendee,
        json!({ "meeting_id": meeting, "person_id": ana, "parts": parts, "reply": "tentative", "standing": "member_state" }),
    );
    let path = office.folder.path().join("list.csv");
    tables::export(&mut office.desk, TableKind::Attendees, Some(meeting), None, &path).unwrap();
    let next = office.add(Kind::Meeting, json!({ "body_id": body_of(&office, meeting), "first_day": "2027-10-14", "last_day": "2027-10-15", "zone": "Europe/Sofia", "number": 99 }));
    let next: MeetingId = next.parse().unwrap();
    let read = understand_file(&office.desk, &path, Some(next)).unwrap();
    assert_eq!(read.left_out, Vec::<String>::new());
    take_in(&mut office.desk, &secretariat, read.rows, Some(next)).unwrap();
    let all = records::of_meeting::<Attendee>(&office.desk, next).unwrap();
    let ana = all.iter().find(|one| one.name.family == "Kovač").unwrap();
    assert_eq!(ana.parts, [Part::HeadOfDelegation, Part::OpenedOnBehalf { of: "the Mayor".into() }]);
    assert_eq!((ana.reply, ana.standing), (Reply::Tentative, Standing::MemberState));
}

#[test]
fn who_joins_a_delegation_sits_as_it_does_however_they_come_onto_the_list() {
    let (mut office, meeting, france, germany) = desk();
    let entry = |family: &str, more: serde_json::Value| {
        let name = json!({ "honorific": "", "given": "Jon", "family": family });
        let mut fields = json!({ "meeting_id": meeting, "name": name });
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fields
    };
    let latvia = json!({ "delegation": "Latvia", "standing": "observer" });
    office.add(Kind::Attendee, entry("Ash", latvia));
    let pasted = "Name\tDelegation\nAda Lund\tFrance\nIda Lund\tGermany\nEva Lund\tlatvia\nUla Lund\tSpain\n";
    let rows = understand_text(&office.desk, pasted, Some(meeting)).unwrap().rows;
    let standings: Vec<_> = rows.iter().map(|row| row.standing).collect();
    let wanted = [Standing::MemberState, Standing::Partner, Standing::Observer, Standing::Guest];
    assert_eq!(standings, wanted);
    for (more, standing) in [
        json!({ "organisation_id": france }),
        json!({ "organisation_id": germany }),
        json!({ "delegation": "Latvia" }),
        json!({ "delegation": "Spain" }),
    ]
    .into_iter()
    .zip(wanted)
    {
        let id = office.add(Kind::Attendee, entry("Berg", more));
        let all = records::of_meeting::<Attendee>(&office.desk, meeting).unwrap();
        assert_eq!(all.iter().find(|one| one.id.to_string() == id).unwrap().standing, standing);
    }
}

#[test]
fn too_many_people_are_refused_before_anybody_is_looked_up() {
    let office = Office::new();
    let pasted: String = (0..5_001).map(|number| format!("Ana{number} Popa\tHead\n")).collect();
    let refused = understand_text(&office.desk, &pasted, None).unwrap_err();
    assert_eq!(refused.code, "too_many_people");
    assert!(refused.message.contains("5001 people") && refused.message.contains("split"), "{refused}");
}

#[test]
fn a_delegation_stands_by_its_country_and_the_meetings_staff_is_not_one() {
    let (mut office, meeting, france, germany) = desk();
    for (state, name) in [(&france, "République française"), (&germany, "Bundesrepublik")] {
        let fields = json!({ "meeting_id": meeting, "organisation_id": state, "delegation": name, "standing": "member_state" });
        office.add(Kind::Attendee, fields);
    }
    let before = meetings::open(&mut office.desk, meeting).unwrap().delegation_count;
    let name = json!({ "honorific": "", "given": "Ion", "family": "Pop" });
    let staff = json!({ "meeting_id": meeting, "name": name, "delegation": "Translators", "standing": "guest", "parts": [{ "part": "interpreter" }] });
    office.add(Kind::Attendee, staff);
    let view = meetings::open(&mut office.desk, meeting).unwrap();
    assert_eq!(view.delegation_count, before);
    let countries: Vec<_> = view
        .attendees
        .iter()
        .flat_map(|group| &group.delegations)
        .filter_map(|one| Some((one.name.as_str(), one.country.as_ref()?.code())))
        .collect();
    assert_eq!(countries, [("Bundesrepublik", "DE"), ("République française", "FR")]);
}

#[test]
fn a_delegation_is_the_same_however_its_state_is_spelt() {
    let (mut office, meeting, france, _) = desk();
    let turkey = office.add(Kind::Organisation, json!({ "name": "Türkiye", "kind": "state" }));
    let ministry = office.add(
        Kind::Organisation,
        json!({ "name": "Ministry of Culture", "kind": "ministry", "country": "FR" }),
    );
    let check = |office: &Office, written: &str, delegation: &str, organisation: Option<&String>| {
        let pasted = format!("Name\tDelegation\nLuc Roy\t{written}\n");
        let row = understand_text(&office.desk, &pasted, Some(meeting)).unwrap().rows.remove(0);
        let known = id(row.organisation_id);
        assert_eq!((row.delegation.as_str(), known.as_ref()), (delegation, organisation), "{written}");
    };
    for written in ["France", "FRANCE", "france", "Franţa", "Γαλλία", "Француска"] {
        check(&office, written, "France", Some(&france));
    }
    for written in ["turkiye", "Turquie", "TÜRKİYE"] {
        check(&office, written, "Türkiye", Some(&turkey));
    }
    check(&office, "ministry of culture", "Ministry of Culture", Some(&ministry));
    check(&office, "Roumanie", "Roumanie", None);

    let asked = typed(meeting, "Luc", "Roy", "turquie");
    assert_eq!(enter(&mut office.desk, &actor(Role::Secretariat), asked).unwrap().delegation, "Türkiye");
}

//! Members of a body from a list, and countries that become States in the step that needs them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{
        Attendee, BodyId, Kind, Language, Meeting, MeetingId, Membership, Name, Organisation,
        OrganisationKind, Role, Standing,
    },
    intake::{
        EnterAttendee, MatchDoubt, MatchFault, MemberList, NewState, RowDoubt, RowRemark, UnderstoodMember,
        add_state_host, add_state_member, enter, take_in_members, understand_members,
        understand_members_again,
    },
    records, redo, undo, undo_state,
};
use serde_json::json;
use support::{Office, actor};

struct Setting {
    office: Office,
    body: BodyId,
    meeting: MeetingId,
    romania: String,
}

/// A body of which Romania is a member, France was one, and the Regional Centre isn't one.
fn setting() -> Setting {
    let mut office = Office::new();
    let (body, meeting) = office.meridian();
    let romania =
        office.add(Kind::Organisation, json!({ "name": "Romania", "kind": "state", "country": "RO" }));
    let france =
        json!({ "name": "French Republic", "short_name": "France", "kind": "state", "country": "FR" });
    let france = office.add(Kind::Organisation, france);
    office.add(Kind::Membership, json!({ "body_id": body, "organisation_id": romania }));
    office.add(
        Kind::Membership,
        json!({ "body_id": body, "organisation_id": france, "standing": "observer", "until": "2019-12-31" }),
    );
    Setting { office, body: body.parse().unwrap(), meeting: meeting.parse().unwrap(), romania }
}

fn list(body_id: BodyId, language: &str) -> MemberList {
    MemberList { body_id, language: Language::parse(language).unwrap() }
}

fn name_of(row: &UnderstoodMember) -> &str {
    &row.name
}

fn counted(office: &Office) -> (usize, usize) {
    let organisations = records::list::<Organisation>(&office.desk).unwrap().len();
    (organisations, records::list::<Membership>(&office.desk).unwrap().len())
}

const PASTED: &str = "Name\tStanding\tSince\nBULGARIE\tmembre\t30/06/2014\nregional centre\tpartner\t\n\
    Greece\tobserver\t2016\nMinistry of Culture of Arvenia\t\t\nNordic Institute\tjuggler\tonce\n\
    Rumänien\t\t\nRoumanie\t\t\nFrance\t\t\nFrance\tmember\t2020-01-01\nGrèce\t\t\n";

#[test]
fn a_list_is_understood_by_what_the_record_and_the_world_know() {
    let Setting { office, body, .. } = setting();
    let rows = understand_members(&office.desk, PASTED, &list(body, "en")).unwrap().rows;
    let names: Vec<&str> = rows.iter().map(name_of).collect();
    let ministry = "Ministry of Culture of Arvenia";
    let called = ["Bulgarie", "Regional Centre", "Greece", ministry, "Nordic Institute", "Rumänien"];
    assert_eq!(names[..6], called, "German isn't a language of the house");
    assert_eq!(names[6..], ["Romania", "France", "France", "Grèce"]);

    let code = |row: &UnderstoodMember| row.country.as_ref().map(|country| country.code().to_owned());
    assert_eq!((rows[0].kind, rows[0].standing), (OrganisationKind::State, Some(Standing::MemberState)));
    assert_eq!(rows[0].since.map(|day| day.to_string()).as_deref(), Some("2014-06-30"));
    assert_eq!((code(&rows[0]).as_deref(), rows[0].remarks.as_slice()), (Some("BG"), &[][..]));
    assert!(rows[1].organisation_id.is_some() && rows[1].remarks.is_empty());
    assert_eq!(rows[1].kind, OrganisationKind::Agency);
    let year = RowRemark::from(RowDoubt::FirstDayOf { words: "2016".into() });
    assert_eq!((code(&rows[2]).as_deref(), rows[2].remarks.as_slice()), (Some("GR"), &[year][..]));
    assert_eq!((rows[3].kind, rows[3].organisation_id), (OrganisationKind::Ministry, None));
    let told = [
        RowDoubt::NotAStanding { words: "juggler".into() }.into(),
        RowDoubt::NotADay { words: "once".into() }.into(),
    ];
    assert_eq!((rows[4].kind, rows[4].remarks.as_slice()), (OrganisationKind::Agency, &told[..]));
    assert_eq!(rows[6].remarks, [MatchDoubt::KnownAs { name: "Romania".into() }.into()]);
    assert_eq!(rows[6].problems, [MatchFault::MemberAlready { standing: Standing::MemberState }.into()]);
    // Whoever was a member once may become one again, from a day after that.
    let until = "2019-12-31".parse().unwrap();
    assert_eq!(rows[7].problems, [MatchFault::MemberUntil { until }.into()]);
    assert_eq!((rows[8].problems.as_slice(), rows[8].same_as), (&[][..], Some(8)));
    assert_eq!(rows[9].same_as, Some(3), "one country in two languages");
}

#[test]
fn a_corrected_row_is_understood_by_what_it_says_now() {
    let Setting { office, body, romania, .. } = setting();
    let list = list(body, "fr");
    let rows = understand_members(&office.desk, "RO\nGR\nArvenia", &list).unwrap().rows;
    assert_eq!(rows.iter().map(name_of).collect::<Vec<_>>(), ["Romania", "Grèce", "Arvenia"]);
    assert_eq!(rows[0].organisation_id.map(|id| id.to_string()), Some(romania));
    let mut mended = rows;
    mended[0].name = "Bulgaria".into();
    mended[1].name = "Hellenic Centre".into();
    mended[2].kind = OrganisationKind::State;
    mended[2].name = "Arvenia and Zemia".into();
    let rows = understand_members_again(&office.desk, mended, &[0, 1, 2], &list).unwrap();
    assert_eq!((rows[0].country.as_ref().unwrap().code(), rows[0].problems.len()), ("BG", 0));
    assert_eq!((rows[1].kind, &rows[1].country), (OrganisationKind::Agency, &None));
    assert_eq!((rows[2].kind, &rows[2].country), (OrganisationKind::State, &None));
}

#[test]
fn a_name_that_was_missing_tells_what_sort_of_organisation_it_is() {
    let Setting { office, body, .. } = setting();
    let list = list(body, "en");
    let mut rows = understand_members(&office.desk, "Name;Standing\n;observer\n;guest", &list).unwrap().rows;
    rows[0].name = "Nordic Institute".into();
    rows[1].name = "Ministry of Culture of Arvenia".into();
    let rows = understand_members_again(&office.desk, rows, &[0, 1], &list).unwrap();
    let kinds: Vec<OrganisationKind> = rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [OrganisationKind::Agency, OrganisationKind::Ministry]);
    assert!(rows.iter().all(|row| row.problems.is_empty()));
}

#[test]
fn a_name_that_nobody_knows_is_an_international_organisation_where_its_words_say_so() {
    use OrganisationKind::{Agency, International, Ministry};
    let Setting { office, body, .. } = setting();
    let told = [
        ("European Union", International),
        ("l’Union européenne", International),
        ("EU", International),
        ("United Nations Office on Drugs and Crime", International),
        ("Organisation des Nations unies", International),
        ("Council of Europe", International),
        ("Conseil de l’Europe", International),
        ("World Customs Organization", International),
        ("Organisation mondiale des douanes", International),
        ("OSCE", International),
        ("Ministry of International Trade of Arvenia", Ministry),
        ("Nordic Institute", Agency),
        ("Council of Ferries", Agency),
        ("Reunion Centre", Agency),
    ];
    let text = told.map(|(name, _)| name).join("\n");
    let rows = understand_members(&office.desk, &text, &list(body, "en")).unwrap().rows;
    let kinds: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.kind)).collect();
    assert_eq!(kinds, told);
}

#[test]
fn a_state_is_known_by_its_formal_name_too() {
    let Setting { office, body, romania, .. } = setting();
    let text = "the Republic of Romania\nRepublic of Bulgaria\nHellenic Republic\nRépublique de Malte";
    let rows = understand_members(&office.desk, text, &list(body, "en")).unwrap().rows;
    assert_eq!(rows[0].organisation_id.map(|id| id.to_string()), Some(romania));
    let told = rows[1..].iter().map(|row| (name_of(row), row.country.as_ref().map(|of| of.code())));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [("Republic of Bulgaria", Some("BG")), ("Greece", Some("GR")), ("République de Malte", Some("MT"))]
    );
}

#[test]
fn sixteen_states_are_one_step_and_one_undo() {
    let Setting { mut office, body, .. } = setting();
    let secretariat = actor(Role::Secretariat);
    let before = counted(&office);
    let names = "Albania, Armenia, Austria, Azerbaijan, Bosnia and Herzegovina, Bulgaria, Croatia, Cyprus, \
        Georgia, Greece, Hungary, Italy, Moldova, Montenegro, Serbia, Türkiye, Regional Centre, Arvenia"
        .replace(", ", "\n");
    let rows = understand_members(&office.desk, &names, &list(body, "en")).unwrap().rows;
    let taken = take_in_members(&mut office.desk, &secretariat, body, Standing::Observer, &rows);
    assert_eq!(taken.unwrap(), 18);
    assert_eq!(counted(&office), (before.0 + 17, before.1 + 18));
    let all = records::list::<Organisation>(&office.desk).unwrap();
    let moldova = all.iter().find(|one| one.name == "Moldova").unwrap();
    assert_eq!(moldova.country.as_ref().map(|country| country.code()), Some("MD"));
    let memberships = records::list::<Membership>(&office.desk).unwrap();
    let theirs = memberships.iter().find(|one| one.organisation_id == moldova.id).unwrap();
    assert_eq!((theirs.standing, theirs.body_id), (Standing::Observer, body));

    assert_eq!(undo_state(&office.desk).unwrap().undo_code.as_deref(), Some("take_in_members"));
    undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(counted(&office), before);
    redo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(counted(&office), (before.0 + 17, before.1 + 18));
}

#[test]
fn nothing_is_written_where_one_row_cant_be_taken() {
    let Setting { mut office, body, .. } = setting();
    let secretariat = actor(Role::Secretariat);
    let before = counted(&office);
    let take = |office: &mut Office, text: &str| {
        let rows = understand_members(&office.desk, text, &list(body, "en")).unwrap().rows;
        take_in_members(&mut office.desk, &secretariat, body, Standing::Guest, &rows).unwrap_err()
    };
    let refused = take(&mut office, "Bulgaria\nRomania");
    assert_eq!(refused.code, "row_not_taken");
    assert!(refused.message.starts_with("Row 2 (Romania)"), "{}", refused.message);
    assert!(take(&mut office, "Greece\nBulgaria\nGrèce").message.contains("stands in row 1 already"));
    assert_eq!(counted(&office), before);
    let empty = understand_members(&office.desk, " ", &list(body, "en")).unwrap_err();
    assert_eq!(empty.code, "no_names_in_it");
}

fn state(country: &str, name: &str) -> NewState {
    NewState { country: country.parse().unwrap(), name: name.into() }
}

#[test]
fn a_country_becomes_a_state_in_the_step_that_needs_it() {
    let Setting { mut office, body, meeting, romania } = setting();
    let secretariat = actor(Role::Secretariat);
    let before = counted(&office);
    let greece = state("GR", "Greece");

    let member = add_state_member(&mut office.desk, &secretariat, body, &greece, Standing::Partner).unwrap();
    let made = records::show::<Organisation>(&office.desk, member.organisation_id).unwrap();
    assert_eq!((made.name.as_str(), made.kind), ("Greece", OrganisationKind::State));
    assert_eq!((made.country.unwrap().code(), member.standing), ("GR", Standing::Partner));
    undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(counted(&office), before);

    // The State that the record has is never made a second time.
    let again =
        add_state_member(&mut office.desk, &secretariat, body, &state("RO", "Roumanie"), Standing::Guest);
    assert_eq!(again.unwrap_err().code, "member_twice");

    let held = add_state_host(&mut office.desk, &secretariat, meeting, &greece).unwrap();
    assert_eq!(held.hosts.len(), 1);
    undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(counted(&office), before);
    assert!(records::show::<Meeting>(&office.desk, meeting).unwrap().hosts.is_empty());
    let known = add_state_host(&mut office.desk, &secretariat, meeting, &state("RO", "Roumanie")).unwrap();
    assert_eq!(known.hosts[0].organisation_id.to_string(), romania);

    let asked = |family: &str| EnterAttendee {
        meeting_id: meeting,
        person_id: None,
        name: Name { honorific: String::new(), given: "Eleni".into(), family: family.into() },
        delegation: "Greece".into(),
        state: Some(greece.clone()),
    };
    let first = enter(&mut office.desk, &secretariat, asked("Pappa")).unwrap();
    let next = enter(&mut office.desk, &secretariat, asked("Rossi")).unwrap();
    assert!(first.organisation_id.is_some() && first.organisation_id == next.organisation_id);
    assert_eq!((first.delegation.as_str(), counted(&office).0), ("Greece", before.0 + 1));
    undo(&mut office.desk, &secretariat).unwrap();
    undo(&mut office.desk, &secretariat).unwrap();
    assert_eq!(counted(&office), before);
    assert!(records::show::<Attendee>(&office.desk, first.id).is_err());
}

use super::*;
use proptest::prelude::*;

/// Each row as name, standing and first day.
fn read(text: &str) -> Vec<(String, Option<Standing>, String)> {
    let known = ["Romania", "Bulgaria", "France", "Korea, Republic of", "RO", "BG", "Nordic Centre"];
    let read = from_text(text, &|name| known.contains(&name)).unwrap();
    let day = |row: &ReadMember| row.since.map(|day| day.to_string()).unwrap_or_default();
    read.rows.iter().map(|row| (row.name.clone(), row.standing, day(row))).collect()
}

fn row(name: &str, standing: Option<Standing>, since: &str) -> (String, Option<Standing>, String) {
    (name.to_owned(), standing, since.to_owned())
}

#[test]
fn names_stand_one_a_line_with_or_without_what_is_told_of_them() {
    let plain = "Countries\n1. Romania\n• Bulgaria\r\n\nKorea, Republic of\nAtlantis";
    let names = ["Romania", "Bulgaria", "Korea, Republic of", "Atlantis"].map(|name| row(name, None, ""));
    assert_eq!(read(plain), names);
    let told =
        "Romania, member State\nFrance (observateur)\nBulgaria – 2014\nAtlantis: partner, 30 June 2014\nX, Y";
    assert_eq!(
        read(told),
        [
            row("Romania", Some(Standing::MemberState), ""),
            row("France", Some(Standing::Observer), ""),
            row("Bulgaria", None, "2014-01-01"),
            row("Atlantis", Some(Standing::Partner), "2014-06-30"),
            row("X, Y", None, ""),
        ]
    );
}

#[test]
fn what_stands_behind_a_name_is_taken_whole_or_stays_with_it() {
    let told = [
        ("France (observateur, 2014)", "France", Some(Standing::Observer), "2014-01-01"),
        ("Atlantis (2014, guest)", "Atlantis", Some(Standing::Guest), "2014-01-01"),
        ("Atlantis – member since 1 March 2014", "Atlantis", Some(Standing::MemberState), "2014-03-01"),
        ("Atlantis: État membre depuis 2014", "Atlantis", Some(Standing::MemberState), "2014-01-01"),
        ("Atlantis, June 30, 2014", "Atlantis", None, "2014-06-30"),
        ("Atlantis (guest) – June 30, 2014", "Atlantis", Some(Standing::Guest), "2014-06-30"),
        ("Atlantis: observer 2", "Atlantis: observer 2", None, ""),
        ("Atlantis: guest: partner", "Atlantis: guest", Some(Standing::Partner), ""),
    ];
    for (text, name, standing, since) in told {
        assert_eq!(read(&format!("{text}\nX"))[0], row(name, standing, since), "{text}");
    }
    let france = row("France", Some(Standing::Observer), "2014-01-01");
    assert_eq!(read("France (observateur, 2014)"), [france], "a comma in brackets parts no cells");
}

#[test]
fn a_line_above_several_tells_their_standing() {
    let member = |name| row(name, Some(Standing::MemberState), "");
    let text =
        "Member States (2):\nRomania\n- Bulgaria\nObservers\nFrance, guest\nNordic Centre\nOrganisations\nX";
    let observer = row("Nordic Centre", Some(Standing::Observer), "");
    let guest = row("France", Some(Standing::Guest), "");
    assert_eq!(
        read(text),
        [member("Romania"), member("Bulgaria"), guest, observer.clone(), row("X", None, "")]
    );
    let table = "État;Depuis\nObservateurs;\nRomania;2014\nFrance;2015";
    let [romania, france] = [("Romania", "2014-01-01"), ("France", "2015-01-01")]
        .map(|(name, since)| row(name, Some(Standing::Observer), since));
    assert_eq!(read(table), [romania, france]);
    assert_eq!(from_text("Observers\nPartners", &|_| false), Err(NoMembers::Empty));
    for dated in [
        "Observers (as of 2024)",
        "Observers as at 30 June 2024:",
        "OBSERVERS, AS OF JUNE 2024",
        "Observateurs (au 1er juin 2024)",
        "États observateurs – à la date du 01.06.2024",
    ] {
        assert_eq!(
            read(&format!("{dated}\nNordic Centre\nX")),
            [observer.clone(), row("X", Some(Standing::Observer), "")]
        );
    }
    assert_eq!(read("Observers of 2024\nX")[0].0, "Observers of 2024", "nobody knows what it means");
    assert_eq!(read("Observers"), [row("Observers", None, "")], "alone it may be anybody's name");
}

#[test]
fn a_table_of_one_column_is_read_without_its_quotes() {
    let names = ["Romania", "Korea, Republic of", "Centre \"Nord\", X"].map(|name| row(name, None, ""));
    assert_eq!(read("Country\n\"Romania\"\n\"Korea, Republic of\"\n\"Centre \"\"Nord\"\", X\"\n"), names);
}

#[test]
fn a_table_is_read_by_its_heading_or_by_its_cells() {
    let headed = "Pays;Capitale;Statut;Depuis\nRomania;Bucharest;État membre;1er mars 2014\nFrance;Paris;;";
    let romania = row("Romania", Some(Standing::MemberState), "2014-03-01");
    assert_eq!(read(headed), [romania.clone(), row("France", None, "")]);
    let left_out = from_text(headed, &|_| false).unwrap().left_out;
    assert_eq!(left_out, ["Capitale"]);
    for counted in
        ["ID,NAME,STATUS\n1,Romania,member\n", "NO;Country;Capital\n1;Romania;\n", "#\tPays\n1\tRomania\n"]
    {
        let known = |name: &str| ["ID", "NO", "Romania"].contains(&name);
        let names: Vec<_> =
            from_text(counted, &known).unwrap().rows.into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["Romania"], "a heading may look like a country's code: {counted}");
    }
    let bare = "RO\tRomania\tmember\t2014-03-01\nBG\tBulgaria\tobservers\t\n";
    assert_eq!(read(bare), [romania, row("Bulgaria", Some(Standing::Observer), "")]);
    let two =
        [row("Nordic Centre", Some(Standing::MemberState), ""), row("France", Some(Standing::Guest), "")];
    assert_eq!(read("Nordic Centre, member\nFrance, guest"), two);
}

#[test]
fn what_cant_be_read_is_told_beside_its_line() {
    let text =
        "Organisation,Standing,Since\nRomania,juggler,about 1990\n,observer,\n=1+1,guest,2014\nFrance,\"gu";
    let read = from_text(text, &|_| false).unwrap();
    let words = |words: &str| words.to_owned();
    let [romania, nobody, formula, cut] = read.rows.as_slice() else { panic!("four rows: {read:?}") };
    assert_eq!(
        romania.remarks,
        [
            RowDoubt::NotAStanding { words: words("juggler") },
            RowDoubt::NotADay { words: words("about 1990") }
        ]
    );
    assert_eq!(nobody.problems, [RowFault::NoName]);
    assert_eq!(formula.problems, [RowFault::Formula { words: words("=1+1") }]);
    assert_eq!(formula.remarks, [RowDoubt::FirstDayOf { words: words("2014") }]);
    assert_eq!(cut.problems, [RowFault::OpenQuotes]);
    assert_eq!(from_text(" \n ", &|_| false), Err(NoMembers::Empty));
    let mended = examined(ReadMember { name: "Romania".into(), ..formula.clone() });
    assert_eq!((mended.problems.as_slice(), mended.remarks.len()), (&[][..], 1));
}

#[test]
fn a_page_in_one_line_is_a_name_and_soon_read() {
    let page =
        "The members, as they said, came (most of them) on the first of May; the others – two – later. ";
    let page = page.repeat(1_000);
    assert_eq!(read(&format!("{page}\nX"))[0].0, page.trim());
}

proptest! {
    #[test]
    fn whatever_is_pasted_each_row_has_a_name_or_says_that_it_has_none(
        text in "(Members|Observers|États membres|Country|Romania|RO|guest|since |as of |au |1er juin |2014|[(),;:•\"\t\n\u{a0} –=]|\\PC){0,60}"
    ) {
        if let Ok(read) = from_text(&text, &|name| name == "Romania" || name.len() == 2) {
            prop_assert!(!read.rows.is_empty());
            for row in &read.rows {
                prop_assert!(!row.name.trim().is_empty() || !row.problems.is_empty(), "{:?}", row);
            }
        }
    }
}

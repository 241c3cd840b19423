//! What the columns of a table of members hold: told by the heading in English or French, or guessed by the cells.

use super::day;
use crate::people::{by_heading, delimited, letters, mostly};
use domain::Standing;

/// Letters of the longest code of a country (ISO 3166-1 alpha-3).
const LONGEST_CODE: usize = 3;

/// Bytes of the longest words that tell a standing, a day or both. What is longer isn't looked through, as it may be a
/// page in one line.
pub(super) const LONGEST_TOLD: usize = 100;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The State or organisation.
    Name,
    Standing,
    /// The first day.
    Since,
    /// Nothing that is taken.
    Other,
}

/// Words of headings, without accents, blanks and marks.
const HEADS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "name",
            "member",
            "members",
            "memberstate",
            "memberstates",
            "participatingstates",
            "state",
            "states",
            "country",
            "countries",
            "organisation",
            "organisations",
            "organization",
            "organizations",
            "delegation",
            "delegations",
            "nom",
            "membre",
            "membres",
            "etat",
            "etats",
            "etatmembre",
            "etatsmembres",
            "etatsparticipants",
            "pays",
            "organisme",
        ],
    ),
    (Column::Standing, &["standing", "status", "statut", "qualite"]),
    (
        Column::Since,
        &[
            "since",
            "from",
            "date",
            "joined",
            "membersince",
            "accession",
            "depuis",
            "adhesion",
            "datedadhesion",
            "membredepuis",
        ],
    ),
];

fn head(text: &str) -> Column {
    by_heading(HEADS, text).unwrap_or(Column::Other)
}

/// What a line says of the names below it, where it is no name itself: “Countries” nothing, “Observers (3):” their
/// standing.
pub(super) fn title(line: &str) -> Option<Option<Standing>> {
    let words = undated(line).trim_end_matches(|letter: char| !letter.is_alphabetic());
    let standing = delimited::standing(words);
    (standing.is_some() || head(words) == Column::Name).then_some(standing)
}

/// What stands before the day on which a list was drawn up.
const AS_OF: &[&str] = &["as of ", "as at ", "au ", "à la date du ", "en date du ", "situation au "];

/// A line without the day on which the list was drawn up: “Members (as of 2024)”.
fn undated(line: &str) -> &str {
    let is_day = |rest: &str| {
        if rest.len() > LONGEST_TOLD {
            return false;
        }
        let rest = rest.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        AS_OF.iter().any(|words| rest.strip_prefix(words).is_some_and(|day| day::read(day).is_some()))
    };
    let begins = line.match_indices(|letter: char| !letter.is_alphanumeric());
    let dated = begins.map(|(at, _)| line.split_at(at)).find(|(_, rest)| is_day(rest));
    dated.map_or(line, |(words, _)| words)
}

/// Headings of a column that only tells the rows apart.
const COUNTS: &[&str] = &["", "no", "nr", "id", "number", "numero"];

/// What the heading tells, if the first row is one.
pub(super) fn headed(first: &[String], is_known: &dyn Fn(&str) -> bool) -> Option<Vec<Column>> {
    // “ID” and “NO” are codes of countries, and headings.
    let is_name = |text: &str| text.trim().chars().count() > LONGEST_CODE && is_known(text);
    if first.iter().any(|text| is_name(text) || day::read(text).is_some()) {
        return None;
    }
    let columns: Vec<Column> = first.iter().map(|text| head(text)).collect();
    let told = columns.iter().filter(|column| **column != Column::Other).count();
    let counts = |text: &str| COUNTS.contains(&letters(text).as_str()) && !text.contains(char::is_numeric);
    let begun = first.iter().zip(&columns).find(|(text, _)| !counts(text));
    // “Nordic Centre, member” is no heading; “Organisation, Capital” is one.
    let begins = begun.is_some_and(|(_, column)| *column == Column::Name)
        && !first.iter().skip(1).any(|text| delimited::standing(text).is_some());
    (columns.contains(&Column::Name) && (told > 1 || begins)).then_some(columns)
}

/// What the cells tell by themselves.
pub(super) fn guessed(rows: &[Vec<String>], is_known: &dyn Fn(&str) -> bool) -> Vec<Column> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns = vec![Column::Other; width];
    let mut open = Vec::new();
    for (place, column) in columns.iter_mut().enumerate() {
        if mostly(rows, place, |text| delimited::standing(text).is_some()) {
            *column = Column::Standing;
        } else if mostly(rows, place, |text| day::read(text).is_some()) {
            *column = Column::Since;
        } else if mostly(rows, place, |text| text.chars().any(char::is_alphabetic)) {
            open.push(place);
        }
    }
    // A name says more than the code beside it.
    let by_name =
        |place: &&usize| mostly(rows, **place, |text| text.chars().count() > LONGEST_CODE && is_known(text));
    let by_code = |place: &&usize| mostly(rows, **place, is_known);
    let name = open.iter().find(by_name).or_else(|| open.iter().find(by_code)).or(open.first());
    if let Some(column) = name.and_then(|place| columns.get_mut(*place)) {
        *column = Column::Name;
    }
    columns
}

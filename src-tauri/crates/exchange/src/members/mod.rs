//! Members of a body in: names of States and organisations, one a line or in a table, each with its standing and
//! its first day where these are told. Nothing is thrown away silently.

mod columns;
mod day;

use crate::{
    encoding,
    people::{Format, RowDoubt, RowFault, cell, delimited},
    table,
};
use chrono::NaiveDate;
use columns::Column;
use domain::Standing;
use std::borrow::Cow;

/// A member as read.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ReadMember {
    /// The State or organisation, as written; may be empty.
    pub name: String,
    /// The standing, where it is told.
    pub standing: Option<Standing>,
    /// The first day, where it is told.
    pub since: Option<NaiveDate>,
    /// As it stood in what was read.
    pub source: String,
    /// What keeps it from being taken.
    pub problems: Vec<RowFault>,
    /// What to look at.
    pub remarks: Vec<RowDoubt>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadMembers {
    /// The members in order.
    pub rows: Vec<ReadMember>,
    /// The columns that aren't taken, by their headings, or by what they say first where they have none.
    pub left_out: Vec<String>,
    /// What the input was.
    pub format: Format,
}

/// Input that names no members.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoMembers {
    /// The bytes are no text.
    #[error(transparent)]
    NotReadable(#[from] encoding::NotReadable),
    /// There is nothing in it.
    #[error("there are no names in it; write a State or an organisation a line")]
    Empty,
    /// The table can't be told apart.
    #[error("the table can't be read: {0}")]
    Table(String),
}

/// Members in pasted text. `is_known` tells a State or an organisation by its name.
///
/// # Errors
/// [`NoMembers`].
pub fn from_text(text: &str, is_known: &dyn Fn(&str) -> bool) -> Result<ReadMembers, NoMembers> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let delimiter = if is_plain(text, is_known) { b'\n' } else { delimiter(text) };
    let rows = delimited::rows(text, delimiter).map_err(|error| NoMembers::Table(error.to_string()))?;
    let mut read =
        if delimiter == b'\n' { lines(&rows, is_known) } else { tabled(&rows, delimiter, is_known) };
    if delimited::open_quotes(text, delimiter)
        && let Some(last) = read.rows.last_mut()
    {
        last.problems = vec![RowFault::OpenQuotes];
    }
    if read.rows.is_empty() {
        return Err(NoMembers::Empty);
    }
    read.rows.iter_mut().for_each(examine);
    Ok(read)
}

/// Members in a file. A guessed encoding is told beside each row whose letters depend on it.
///
/// # Errors
/// [`NoMembers`].
pub fn from_file(bytes: &[u8], is_known: &dyn Fn(&str) -> bool) -> Result<ReadMembers, NoMembers> {
    let file = encoding::read(bytes)?;
    let mut read = from_text(&file.text, is_known)?;
    if let Some(encoding) = file.guessed {
        for row in read.rows.iter_mut().filter(|row| !row.source.is_ascii()) {
            row.remarks.push(RowDoubt::GuessedLetters { encoding: encoding.to_owned() });
        }
    }
    Ok(read)
}

/// A row that was corrected by hand, with what can be said of it by itself. What lies in its source stays told.
pub fn examined(mut row: ReadMember) -> ReadMember {
    let ran = row.problems.iter().any(|problem| matches!(problem, RowFault::Formula { .. }));
    row.problems.retain(RowFault::lasts);
    row.remarks.retain(|remark| *remark != RowDoubt::DamagedLetters);
    if ran && table::begins_formula(&row.name) {
        row.problems.push(RowFault::Formula { words: row.name.clone() });
    }
    examine(&mut row);
    row
}

/// What can be said of a row by itself.
fn examine(row: &mut ReadMember) {
    if row.name.trim().is_empty() && row.problems.is_empty() {
        row.problems.push(RowFault::NoName);
    }
    if encoding::looks_damaged(&row.name) {
        row.remarks.push(RowDoubt::DamagedLetters);
    }
}

/// Whether most lines are names as they stand, whatever marks are in them: “Korea, Republic of”.
fn is_plain(text: &str, is_known: &dyn Fn(&str) -> bool) -> bool {
    let lines = || text.lines().map(unquoted).filter(|line| !bare(line).is_empty());
    lines().filter(|line| is_known(bare(line))).count() * 2 > lines().count()
}

/// What parts a line into cells. A comma in brackets at its end is the list's own: “France (observer, 2014)”.
fn delimiter(text: &str) -> u8 {
    let delimiter = delimited::delimiter(text);
    let bracketed = |line: &str| {
        let inner = line.trim_end().strip_suffix(')').and_then(|line| line.rsplit_once('('));
        inner.is_some_and(|(_, inner)| inner.contains(char::from(delimiter)))
    };
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if lines().filter(|line| bracketed(line)).count() * 2 > lines().count() { b'\n' } else { delimiter }
}

/// A line that is all one cell of a table, without its quotes (RFC 4180, section 2).
fn unquoted(line: &str) -> Cow<'_, str> {
    let inner = line.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inner.map(|inner| inner.split("\"\"").collect::<Vec<_>>()) {
        Some(parts) if !parts.iter().any(|part| part.contains('"')) => Cow::Owned(parts.join("\"")),
        _ => Cow::Borrowed(line),
    }
}

/// A name a line. Its standing and first day may stand behind it: “Romania, observer”, “Romania (2014)”.
fn lines(rows: &[Vec<String>], is_known: &dyn Fn(&str) -> bool) -> ReadMembers {
    let of_line =
        |row: &[String]| of_line(&row.first().map(|line| unquoted(line)).unwrap_or_default(), is_known);
    ReadMembers { rows: under_titles(rows, 0, is_known, of_line), left_out: vec![], format: Format::Table }
}

/// The rows that name members, at `place`. One that says only “Countries” or “Observers” there is nobody: the standing
/// that it tells is that of the rows below it which tell none themselves.
fn under_titles(
    rows: &[Vec<String>],
    place: usize,
    is_known: &dyn Fn(&str) -> bool,
    read: impl Fn(&[String]) -> ReadMember,
) -> Vec<ReadMember> {
    let title = |row: &[String]| {
        let mut said = row.iter().zip(0..).filter(|(text, _)| !text.trim().is_empty());
        let (Some((only, at)), None) = (said.next(), said.next()) else { return None };
        let only = unquoted(only);
        let words = bare(&only);
        if at != place || is_known(words) { None } else { columns::title(words) }
    };
    let several = rows.len() > 1;
    let mut standing = None;
    let mut members = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(told) = title(row).filter(|_| several) {
            standing = told;
            continue;
        }
        let member = read(row);
        members.push(ReadMember { standing: member.standing.or(standing), ..member });
    }
    members
}

fn of_line(line: &str, is_known: &dyn Fn(&str) -> bool) -> ReadMember {
    let mut member = ReadMember { source: line.to_owned(), ..ReadMember::default() };
    let mut name = bare(line);
    while !is_known(name) {
        let told = apart(name).find_map(|(head, tail)| Some((head, told_behind(tail)?)));
        let Some((head, (standing, since))) = told else { break };
        if standing.and(member.standing).is_some() || since.and(member.since).is_some() {
            break;
        }
        member.standing = member.standing.or(standing);
        if let Some(words) = since {
            told_since(&mut member, words);
        }
        name = head;
    }
    named(&mut member, name);
    member
}

/// The standing and the first day that words behind a name tell, if they tell nothing else: “observer”, “2014”,
/// “member since 2014”.
fn told_behind(words: &str) -> Option<(Option<Standing>, Option<&str>)> {
    if words.len() > columns::LONGEST_TOLD {
        return None;
    }
    let is_day = |words: &str| day::read(words).is_some();
    if is_day(words) {
        return Some((None, Some(words)));
    }
    if let Some(standing) = delimited::standing(words) {
        return Some((Some(standing), None));
    }
    let breaks = words.match_indices(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
    breaks.map(|(at, _)| words.split_at(at)).find_map(|(before, after)| {
        let after = after.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
        let both = [(before, after), (after, before)].into_iter();
        both.filter(|(_, day)| is_day(day))
            .find_map(|(standing, day)| Some((Some(delimited::standing(standing)?), Some(day))))
    })
}

/// A line and what stands in brackets at its end, or behind one of its marks: the most first, as a day may have a
/// comma itself.
fn apart(line: &str) -> impl Iterator<Item = (&str, &str)> {
    let bracketed = line.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    let marks = line.match_indices([',', ';', ':', '\t', '–', '—']).chain(line.match_indices(" - "));
    let marked = marks.filter_map(|(at, mark)| Some((line.get(..at)?, line.get(at + mark.len()..)?)));
    let parts = bracketed.into_iter().chain(marked).map(|(head, tail)| (head.trim_end(), tail.trim()));
    parts.filter(|(head, _)| !head.is_empty())
}

fn tabled(rows: &[Vec<String>], delimiter: u8, is_known: &dyn Fn(&str) -> bool) -> ReadMembers {
    let headed = rows.first().and_then(|row| columns::headed(row, is_known));
    let body = if headed.is_some() { rows.get(1..).unwrap_or_default() } else { rows };
    let heading = if headed.is_some() { rows.first() } else { None };
    let columns = headed.unwrap_or_else(|| columns::guessed(body, is_known));
    let left_out = delimited::said_first(&columns, &Column::Other, heading, body);
    let place = columns.iter().position(|column| *column == Column::Name).unwrap_or(columns.len());
    let rows = under_titles(body, place, is_known, |row| of_row(row, &columns));
    let format = if delimiter == b'\t' { Format::Table } else { Format::Csv };
    ReadMembers { rows, left_out, format }
}

fn of_row(row: &[String], columns: &[Column]) -> ReadMember {
    let mut member = ReadMember { source: row.join(" | "), ..ReadMember::default() };
    for (text, column) in row.iter().zip(columns) {
        let (words, _) = cell(text);
        // A dash stands for nothing.
        if words.is_empty() || matches!(words, "-" | "–" | "—") {
            continue;
        }
        match column {
            Column::Name => named(&mut member, bare(text)),
            Column::Standing => match delimited::standing(words) {
                Some(standing) => member.standing = Some(standing),
                None => member.remarks.push(RowDoubt::NotAStanding { words: words.to_owned() }),
            },
            Column::Since => told_since(&mut member, words),
            Column::Other => {}
        }
    }
    if row.len() > columns.len() {
        member.remarks.push(RowDoubt::MoreCells);
    }
    member
}

fn named(member: &mut ReadMember, text: &str) {
    let (name, runs) = cell(text);
    if runs {
        member.problems.push(RowFault::Formula { words: name.to_owned() });
    }
    name.clone_into(&mut member.name);
}

fn told_since(member: &mut ReadMember, words: &str) {
    match day::read(words) {
        Some(told) => {
            member.since = Some(told.day);
            if !told.is_whole {
                member.remarks.push(RowDoubt::FirstDayOf { words: words.to_owned() });
            }
        }
        None => member.remarks.push(RowDoubt::NotADay { words: words.to_owned() }),
    }
}

/// A line without the mark or the number by which a list counts: “3. Romania”, “• Romania”.
fn bare(line: &str) -> &str {
    let line = line.trim_matches([' ', '\t', '\u{a0}', '\r']);
    let marked = line.strip_prefix(['•', '·', '*', '‣', '▪', '–', '—', '-']);
    let digits = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = (digits.len() < line.len()).then(|| digits.strip_prefix(['.', ')'])).flatten();
    match marked.or(numbered) {
        Some(rest) if rest.starts_with([' ', '\t', '\u{a0}']) => {
            rest.trim_start_matches([' ', '\t', '\u{a0}'])
        }
        _ => line,
    }
}

#[cfg(test)]
mod tests;

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
    let delimiter = if is_plain(text, is_known) { b'\n' } else { delimited::delimiter(text) };
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
    let lines = || text.lines().map(bare).filter(|line| !line.is_empty());
    lines().filter(|line| is_known(line)).count() * 2 > lines().count()
}

/// A name a line. Its standing and first day may stand behind it: “Romania, observer”, “Romania (2014)”.
fn lines(rows: &[Vec<String>], is_known: &dyn Fn(&str) -> bool) -> ReadMembers {
    let mut lines: Vec<&str> = rows.iter().flatten().map(String::as_str).collect();
    if lines.len() > 1 && lines.first().is_some_and(|line| columns::is_title(line) && !is_known(line)) {
        lines.remove(0);
    }
    let rows = lines.into_iter().map(|line| of_line(line, is_known)).collect();
    ReadMembers { rows, left_out: vec![], format: Format::Table }
}

fn of_line(line: &str, is_known: &dyn Fn(&str) -> bool) -> ReadMember {
    let mut member = ReadMember { source: line.to_owned(), ..ReadMember::default() };
    let mut name = bare(line);
    while !is_known(name) {
        let Some((head, tail)) = apart(name) else { break };
        if member.standing.is_none()
            && let Some(standing) = delimited::standing(tail)
        {
            member.standing = Some(standing);
        } else if member.since.is_none() && day::read(tail).is_some() {
            told_since(&mut member, tail);
        } else {
            break;
        }
        name = head;
    }
    named(&mut member, name);
    member
}

/// What stands behind the last mark of a line, or in brackets at its end.
fn apart(line: &str) -> Option<(&str, &str)> {
    let bracketed = line.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    let marked = || line.rsplit_once([',', ';', ':', '\t', '–', '—']).or_else(|| line.rsplit_once(" - "));
    let (head, tail) = bracketed.or_else(marked)?;
    let (head, tail) = (head.trim_end(), tail.trim());
    (!head.is_empty()).then_some((head, tail))
}

fn tabled(rows: &[Vec<String>], delimiter: u8, is_known: &dyn Fn(&str) -> bool) -> ReadMembers {
    let headed = rows.first().and_then(|row| columns::headed(row, is_known));
    let body = if headed.is_some() { rows.get(1..).unwrap_or_default() } else { rows };
    let heading = if headed.is_some() { rows.first() } else { None };
    let columns = headed.unwrap_or_else(|| columns::guessed(body, is_known));
    let left_out = delimited::said_first(&columns, &Column::Other, heading, body);
    let rows = body.iter().map(|row| of_row(row, &columns)).collect();
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

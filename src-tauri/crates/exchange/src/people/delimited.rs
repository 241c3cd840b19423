//! Tables: rows pasted from a spreadsheet, and CSV.

use super::columns::{self, Column};
use super::{Format, NoPeople, ReadPeople, ReadPerson, add, cell, names};
use domain::Standing;

/// People in a table.
pub(super) fn read(text: &str, is_organisation: &dyn Fn(&str) -> bool) -> Result<ReadPeople, NoPeople> {
    let delimiter = delimiter(text);
    let rows = rows(text, delimiter)?;
    let headed = rows.first().and_then(|row| columns::headed(row, &rows));
    let body = if headed.is_some() { rows.get(1..).unwrap_or_default() } else { &rows };
    let guessed = headed.is_none();
    let columns = match headed {
        Some(told) => columns::completed(told, body, is_organisation),
        None => columns::guessed(body, is_organisation),
    };
    let cut = open_quotes(text, delimiter);
    let mut people: Vec<ReadPerson> = Vec::with_capacity(body.len());
    for (at, row) in body.iter().enumerate() {
        let mut person = person(row, &columns);
        if guessed && columns.contains(&Column::Given) {
            add(&mut person.remark, "given and family name were told apart by their place; check them");
        }
        if cut && at + 1 == body.len() {
            person.problem = Some("quotes are opened and never closed here; the table is cut off".to_owned());
        }
        people.push(person);
    }
    let format = match delimiter {
        b',' | b';' => Format::Csv,
        _ => Format::Table,
    };
    let columns = columns.iter().map(|column| column.words()).collect();
    Ok(ReadPeople { rows: people, columns, format })
}

/// Tabs come from a spreadsheet; else whichever parts every line into as many cells as the first.
fn delimiter(text: &str) -> u8 {
    if text.contains('\t') {
        return b'\t';
    }
    let count = |delimiter: u8| {
        let Ok(rows) = rows(text, delimiter) else { return 0 };
        let width = rows.first().map_or(0, Vec::len);
        let even = rows.iter().filter(|row| row.len() == width).count();
        // One name a line may hold a comma now and then: most lines must agree.
        if width > 1 && even * 4 >= rows.len() * 3 { width } else { 0 }
    };
    let (commas, semicolons) = (count(b','), count(b';'));
    match (commas, semicolons) {
        (0, 0) => b'\n',
        _ if semicolons >= commas => b';',
        _ => b',',
    }
}

/// The rows that say something, cell by cell.
fn rows(text: &str, delimiter: u8) -> Result<Vec<Vec<String>>, NoPeople> {
    if delimiter == b'\n' {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        return Ok(lines.map(|line| vec![line.to_owned()]).collect());
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| NoPeople::Table(error.to_string()))?;
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(record.iter().map(str::to_owned).collect());
        }
    }
    Ok(rows)
}

/// Whether quotes that open a cell are still open at the end.
fn open_quotes(text: &str, delimiter: u8) -> bool {
    if delimiter == b'\n' {
        return false;
    }
    let (mut quoted, mut begins) = (false, true);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted => {
                if letters.peek() == Some(&'"') {
                    letters.next();
                } else {
                    quoted = false;
                }
            }
            '"' if begins => quoted = true,
            _ => {}
        }
        begins = !quoted && (matches!(letter, '\n' | '\r') || u32::from(letter) == u32::from(delimiter));
    }
    quoted
}

fn person(row: &[String], columns: &[Column]) -> ReadPerson {
    let mut person = ReadPerson { source: row.join(" | "), ..ReadPerson::default() };
    for (text, column) in row.iter().zip(columns) {
        let (text, runs) = cell(text);
        // A dash stands for nothing.
        if text.is_empty() || matches!(text, "-" | "–" | "—") {
            continue;
        }
        if runs && *column != Column::Other {
            add(&mut person.problem, &format!("“{text}” begins like a formula; write it as plain words"));
        }
        match column {
            Column::Honorific => person.name.honorific = text.to_owned(),
            Column::Given => append(&mut person.name.given, text),
            Column::Family => append(&mut person.name.family, text),
            Column::Name => {
                let name = names::apart(text);
                append(&mut person.name.given, &name.given);
                append(&mut person.name.family, &name.family);
                if person.name.honorific.is_empty() {
                    person.name.honorific = name.honorific;
                }
            }
            Column::Function => person.function = text.to_owned(),
            Column::Email => person.email = first_address(text),
            Column::Delegation => person.delegation = text.to_owned(),
            Column::Standing => match standing(text) {
                Some(standing) => person.standing = Some(standing),
                None => add(&mut person.remark, &format!("“{text}” isn't a standing")),
            },
            Column::Other => {}
        }
    }
    if row.len() > columns.len() {
        add(&mut person.remark, "the row has more cells than the others");
    }
    person
}

fn append(to: &mut String, text: &str) {
    if !to.is_empty() && !text.is_empty() {
        to.push(' ');
    }
    to.push_str(text);
}

/// The first of several addresses; with its angle brackets taken off.
fn first_address(text: &str) -> String {
    let first = text.split([';', ',', '\n']).map(str::trim).find(|part| !part.is_empty()).unwrap_or(text);
    let inner = first.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')).map(|(_, email)| email);
    inner.unwrap_or(first).trim().to_owned()
}

fn standing(text: &str) -> Option<Standing> {
    let text = text.to_lowercase();
    let said = |words: &[&str]| words.contains(&text.as_str());
    let known = Standing::ALL.iter().copied().find(|standing| standing.words().to_lowercase() == text);
    known.or_else(|| match () {
        () if said(&["member", "member states", "member_state", "membre", "état membre", "etat membre"]) => {
            Some(Standing::MemberState)
        }
        () if said(&["participating", "participating_state", "état participant", "participant"]) => {
            Some(Standing::ParticipatingState)
        }
        () if said(&["partner", "partenaire"]) => Some(Standing::Partner),
        () if said(&["observateur"]) => Some(Standing::Observer),
        () if said(&["invité", "invite"]) => Some(Standing::Guest),
        () => None,
    })
}

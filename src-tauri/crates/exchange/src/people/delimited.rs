//! Tables: rows pasted from a spreadsheet, and CSV.

use super::columns::{self, Column};
use super::{Format, NoPeople, ReadPeople, ReadPerson, RowDoubt, RowFault, addresses, cell, names};
use domain::{Part, Reply, Standing};

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
            person.remarks.push(RowDoubt::GuessedNames);
        }
        if cut && at + 1 == body.len() {
            person.problems = vec![RowFault::OpenQuotes];
        }
        people.push(person);
    }
    let format = match delimiter {
        b',' | b';' => Format::Csv,
        _ => Format::Table,
    };
    let heading = if guessed { None } else { rows.first() };
    let left_out = said_first(&columns, &Column::Other, heading, body);
    let columns = columns.iter().map(|column| column.words()).collect();
    Ok(ReadPeople { rows: people, columns, left_out, format })
}

/// The columns of one sort that say something, as those do that aren't taken: by their headings, or by what they
/// say first.
pub(crate) fn said_first<C: PartialEq>(
    columns: &[C],
    sort: &C,
    heading: Option<&Vec<String>>,
    body: &[Vec<String>],
) -> Vec<String> {
    let named = |place: usize| {
        let said = |row: &Vec<String>| {
            row.get(place).map(|text| cell(text).0).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let first = body.iter().find_map(said)?;
        Some(heading.and_then(said).unwrap_or(first))
    };
    let places = columns.iter().enumerate().filter(|(_, column)| *column == sort);
    places.filter_map(|(place, _)| named(place)).collect()
}

/// Whichever parts every line into as many cells as the first. Tabs that do come from a spreadsheet, whatever
/// else stands in its cells.
pub(crate) fn delimiter(text: &str) -> u8 {
    let count = |delimiter: u8| {
        let Ok(rows) = rows(text, delimiter) else { return 0 };
        let width = rows.first().map_or(0, Vec::len);
        let even = rows.iter().filter(|row| row.len() == width).count();
        // One name a line may hold a comma now and then: most lines must agree.
        if width > 1 && even * 4 >= rows.len() * 3 { width } else { 0 }
    };
    // Rows of unequal length are still rows of a spreadsheet, where most have a tab: “Popa, Ana” is one cell there.
    if text.contains('\t') && (count(b'\t') > 0 || is_mostly_tabbed(text)) {
        return b'\t';
    }
    let (commas, semicolons) = (count(b','), count(b';'));
    match (commas, semicolons) {
        (0, 0) => b'\n',
        _ if semicolons >= commas => b';',
        _ => b',',
    }
}

fn is_mostly_tabbed(text: &str) -> bool {
    let (tabbed, plain): (Vec<&str>, Vec<&str>) =
        text.lines().filter(|line| !line.trim().is_empty()).partition(|line| line.trim().contains('\t'));
    tabbed.len() > plain.len()
}

/// The rows that say something, cell by cell.
pub(crate) fn rows(text: &str, delimiter: u8) -> Result<Vec<Vec<String>>, NoPeople> {
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
pub(crate) fn open_quotes(text: &str, delimiter: u8) -> bool {
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
        match column {
            _ if !runs => {}
            // Of these nothing is taken but words that are known.
            Column::Other | Column::Parts | Column::Reply | Column::Standing => {}
            // “+40 21 …” and “- call first” are no formulas; what is one can't be mended, as no window shows it.
            Column::Phone | Column::Note => {
                if text.starts_with(['=', '＝', '@', '＠']) {
                    person.remarks.push(RowDoubt::FormulaLeftOut { words: text.to_owned() });
                    continue;
                }
            }
            _ => person.problems.push(RowFault::Formula { words: text.to_owned() }),
        }
        match column {
            Column::Honorific => person.name.honorific = text.to_owned(),
            // An address from a mail's head among the rows of a spreadsheet.
            Column::Given | Column::Family | Column::Name if addresses::is_named(text) => {
                if let Some(read) = addresses::person(text) {
                    (person.name, person.email) = (read.name, read.email);
                }
            }
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
            Column::Email => emails(&mut person, text),
            Column::Phone => person.phones.extend(several(text)),
            Column::Note => append_line(&mut person.note, text),
            Column::Parts => parts(&mut person, text),
            Column::Reply => match reply(text) {
                Some(reply) => person.reply = Some(reply),
                None => person.remarks.push(RowDoubt::NotAnAnswer { words: text.to_owned() }),
            },
            Column::Delegation => person.delegation = text.to_owned(),
            Column::Standing => match standing(text) {
                Some(standing) => person.standing = Some(standing),
                None => person.remarks.push(RowDoubt::NotAStanding { words: text.to_owned() }),
            },
            Column::Other => {}
        }
    }
    if row.len() > columns.len() {
        person.remarks.push(RowDoubt::MoreCells);
    }
    person
}

fn append(to: &mut String, text: &str) {
    if !to.is_empty() && !text.is_empty() {
        to.push(' ');
    }
    to.push_str(text);
}

fn append_line(to: &mut String, text: &str) {
    if !to.is_empty() {
        to.push('\n');
    }
    to.push_str(text);
}

/// What a cell that holds several things holds.
fn several(text: &str) -> impl Iterator<Item = String> {
    text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned)
}

/// The addresses of a cell, the first one before the others; with their angle brackets taken off.
fn emails(person: &mut ReadPerson, text: &str) {
    for one in text.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        let inner = one.strip_suffix('>').and_then(|rest| rest.rsplit_once('<')).map(|(_, email)| email);
        let email = inner.unwrap_or(one).trim().to_owned();
        if person.email.is_empty() {
            person.email = email;
        } else {
            person.more_emails.push(email);
        }
    }
}

/// The parts of a cell, as they go out: “head of delegation; speaker”.
fn parts(person: &mut ReadPerson, text: &str) {
    for words in several(text) {
        match part(&words) {
            Some(part) => person.parts.push(part),
            None => person.remarks.push(RowDoubt::NotAPart { words }),
        }
    }
}

/// Whether a cell tells parts, and nothing else.
pub(super) fn are_parts(text: &str) -> bool {
    several(text).all(|words| part(&words).is_some())
}

/// A part by its English words or by those that a French window shows.
fn part(words: &str) -> Option<Part> {
    if words.get(..OPENED.len()).is_some_and(|head| head.eq_ignore_ascii_case(OPENED)) {
        return words.get(OPENED.len()..).map(|of| Part::OpenedOnBehalf { of: of.trim().to_owned() });
    }
    match columns::letters(words).as_str() {
        "presidence" => Some(Part::Chair),
        "copresidence" => Some(Part::CoChair),
        "moderation" => Some(Part::Moderator),
        "orateur" => Some(Part::Speaker),
        "chefdedelegation" => Some(Part::HeadOfDelegation),
        "delegue" => Some(Part::Delegate),
        "observateur" => Some(Part::Observer),
        "interprete" => Some(Part::Interpreter),
        "invite" => Some(Part::Guest),
        // “Rapporteur” is the same in both.
        _ => {
            let code = words.to_lowercase().replace('é', "e").replace([' ', '-'], "_");
            serde_json::from_value(serde_json::json!({ "part": code })).ok()
        }
    }
}

const OPENED: &str = "opened on behalf of ";

fn reply(text: &str) -> Option<Reply> {
    let text = text.to_lowercase();
    let said = |words: &[&str]| words.contains(&text.as_str());
    let known = Reply::ALL.iter().copied().find(|reply| reply.words() == text);
    known.or_else(|| match () {
        () if said(&["accepted", "yes", "accepté", "oui", "vient"]) => Some(Reply::Accepted),
        () if said(&["tentative", "maybe", "peut-être"]) => Some(Reply::Tentative),
        () if said(&["declined", "no", "décliné", "non", "ne vient pas"]) => Some(Reply::Declined),
        () if said(&["invited", "no answer", "invité", "sans réponse"]) => Some(Reply::Invited),
        () if said(&["not invited", "not_invited", "pas encore invité"]) => Some(Reply::NotInvited),
        () => None,
    })
}

/// A standing in English or French words, of one or of many. Figures beside them say something else.
pub(crate) fn standing(text: &str) -> Option<Standing> {
    if text.contains(char::is_numeric) {
        return None;
    }
    let text = columns::letters(text);
    let one = text.strip_suffix('s').unwrap_or(&text);
    match one {
        "member" | "memberstate" | "fullmember" | "membre" | "etatmembre" | "etatsmembre" => {
            Some(Standing::MemberState)
        }
        "participating" | "participatingstate" | "participant" | "etatparticipant" | "etatsparticipant" => {
            Some(Standing::ParticipatingState)
        }
        "partner" | "partenaire" => Some(Standing::Partner),
        "observer" | "observerstate" | "observateur" | "observatrice" | "etatobservateur"
        | "etatsobservateur" => Some(Standing::Observer),
        "guest" | "invite" | "invitee" => Some(Standing::Guest),
        _ => None,
    }
}

//! People in: spreadsheet rows, CSV, mail addresses, vCards and calendars become plain rows. Nothing is thrown away
//! silently: what can't be taken is told beside its row.

mod addresses;
mod columns;
pub(crate) mod delimited;
mod invitations;
mod names;
mod told;
mod vcard;

use crate::{encoding, table};
use domain::{Name, Part, Reply, Standing};
use std::mem;

pub(crate) use columns::{by_heading, letters, mostly};
pub use told::{RowDoubt, RowFault};

/// A person as read.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct ReadPerson {
    /// The name; blank for a delegate that isn't named.
    pub name: Name,
    /// The function; may be empty.
    pub function: String,
    /// The mail address; may be empty.
    pub email: String,
    /// Further mail addresses.
    pub more_emails: Vec<String>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// Anything else that is told of the person; may be empty.
    pub note: String,
    /// The delegation or organisation, as written; may be empty.
    pub delegation: String,
    /// Whether the name was only guessed from the mail address.
    pub is_guessed: bool,
    /// The standing, where it is told.
    pub standing: Option<Standing>,
    /// The parts taken in the meeting, where they are told.
    pub parts: Vec<Part>,
    /// The answer to the invitation, where a table tells it.
    pub reply: Option<Reply>,
    /// What a calendar says of the part in its event.
    pub answer: Option<Answer>,
    /// As it stood in what was read.
    pub source: String,
    /// What keeps it from being taken.
    pub problems: Vec<RowFault>,
    /// What to look at.
    pub remarks: Vec<RowDoubt>,
}

/// What a calendar says of somebody's part in an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The answer so far.
    pub reply: Reply,
    /// The event's own name, which every message about it bears; may be empty.
    pub uid: String,
    /// The event's title; may be empty.
    pub title: String,
    /// Which revision of the event it speaks of.
    pub revision: u32,
    /// Whether it is sent back to who asks (`METHOD:REPLY`).
    pub is_reply: bool,
}

/// What the input was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Rows of a spreadsheet, or a name a line.
    Table,
    /// Mail addresses.
    Addresses,
    /// vCards.
    Vcard,
    /// Comma- or semicolon-separated values.
    Csv,
    /// An invitation, or answers to one.
    Calendar,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadPeople {
    /// The people in order.
    pub rows: Vec<ReadPerson>,
    /// What each column was taken for; empty where there are no columns.
    pub columns: Vec<&'static str>,
    /// The columns that aren't taken, by their headings, or by what they say first where they have none.
    pub left_out: Vec<String>,
    /// What the input was.
    pub format: Format,
}

/// Input that has no people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPeople {
    /// The bytes are no text.
    #[error(transparent)]
    NotReadable(#[from] encoding::NotReadable),
    /// There is nothing in it.
    #[error(
        "there is nobody in it; expected are rows with names, mail addresses, vCards or an invitation's attendees"
    )]
    Empty,
    /// The table can't be told apart.
    #[error("the table can't be read: {0}")]
    Table(String),
}

/// People in pasted text. `is_organisation` tells a delegation by its name.
///
/// # Errors
/// [`NoPeople`].
pub fn from_text(text: &str, is_organisation: &dyn Fn(&str) -> bool) -> Result<ReadPeople, NoPeople> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut read = if vcard::begins(text) {
        ReadPeople { rows: vcard::read(text), columns: vec![], left_out: vec![], format: Format::Vcard }
    } else if invitations::begins(text) {
        ReadPeople {
            rows: invitations::read(text),
            columns: vec![],
            left_out: vec![],
            format: Format::Calendar,
        }
    } else if let Some(rows) = addresses::read(text).or_else(|| addresses::read_mostly(text)) {
        ReadPeople { rows, columns: vec![], left_out: vec![], format: Format::Addresses }
    } else {
        delimited::read(text, is_organisation)?
    };
    if read.rows.is_empty() {
        return Err(NoPeople::Empty);
    }
    read.rows.iter_mut().for_each(examine);
    Ok(read)
}

/// People in a file. A guessed encoding is told beside each row whose letters depend on it.
///
/// # Errors
/// [`NoPeople`].
pub fn from_file(bytes: &[u8], is_organisation: &dyn Fn(&str) -> bool) -> Result<ReadPeople, NoPeople> {
    let file = encoding::read(&invitations::unfolded(bytes))?;
    let mut read = from_text(&file.text, is_organisation)?;
    if let Some(encoding) = file.guessed {
        for row in read.rows.iter_mut().filter(|row| !row.source.is_ascii()) {
            row.remarks.push(RowDoubt::GuessedLetters { encoding: encoding.to_owned() });
        }
    }
    Ok(read)
}

/// A row that was corrected by hand, with what can be said of it by itself. What lies in its source and not in
/// its cells stays told.
pub fn examined(mut row: ReadPerson) -> ReadPerson {
    // Words that were guarded, or typed by hand, are meant as words: only a row that had a formula is searched.
    let ran = row.problems.iter().any(|problem| matches!(problem, RowFault::Formula { .. }));
    row.problems.retain(RowFault::lasts);
    row.remarks.retain(|remark| *remark != RowDoubt::DamagedLetters);
    if ran {
        let Name { honorific, given, family } = &row.name;
        let cells = [honorific, given, family, &row.function, &row.delegation, &row.email];
        let formulas = cells.into_iter().filter(|text| runs(text)).cloned();
        row.problems.extend(formulas.map(|words| RowFault::Formula { words }));
    }
    examine(&mut row);
    row
}

/// What can be said of a row by itself.
fn examine(row: &mut ReadPerson) {
    row.email = row.email.trim().to_owned();
    if row.name.is_blank() && row.delegation.is_empty() && row.problems.is_empty() {
        if row.email.is_empty() {
            row.problems.push(RowFault::NoName);
        } else if addresses::is_address(&row.email) {
            row.name = names::from_address(&row.email);
            row.is_guessed = true;
        }
    }
    if !row.email.is_empty() && !addresses::is_address(&row.email) {
        row.problems.push(RowFault::NotAnAddress { words: row.email.clone() });
    }
    // Only the first address can be mended by hand; what is wrong with a further one keeps nobody out.
    let further = mem::take(&mut row.more_emails).into_iter().filter(|words| !words.is_empty());
    let (further, wrong): (Vec<_>, Vec<_>) = further.partition(|email| addresses::is_address(email));
    row.more_emails = further;
    row.remarks.extend(wrong.into_iter().map(|words| RowDoubt::AddressLeftOut { words }));
    let texts = [&row.name.given, &row.name.family, &row.function, &row.delegation];
    if texts.into_iter().any(|text| encoding::looks_damaged(text)) {
        row.remarks.push(RowDoubt::DamagedLetters);
    }
}

/// A cell as it was meant: without the apostrophe that guards it, and whether it would have run.
pub(crate) fn cell(text: &str) -> (&str, bool) {
    let text = text.trim_matches([' ', '\u{a0}']);
    (table::unguarded(text), runs(text))
}

/// Whether a spreadsheet would run the words; a mark alone stands for itself.
fn runs(text: &str) -> bool {
    table::begins_formula(text) && text.chars().count() > 1
}

#[cfg(test)]
mod tests;

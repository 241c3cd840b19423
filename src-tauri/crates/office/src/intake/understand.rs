//! Understanding what was pasted or read. Nothing is written.

use super::known::{Known, address, folded, folded_name};
use super::twice::{Shared, name_twice};
use super::{
    InputFormat, MatchDoubt, MatchFault, RowProblem, RowRemark, Understood, UnderstoodPerson, answers,
    countries,
};
use crate::{Desk, Explained, Problem, Saying, problem::FileFault, saying::megabytes};
use domain::{MeetingId, Name, OrganisationId, Person, PersonId};
use exchange::people::{Format, ReadPeople, ReadPerson, examined, from_file, from_text};
use std::{fs, io::Read, path::Path};

/// The largest input that is read, in bytes.
pub(super) const LARGEST: u64 = 100 * 1024 * 1024;

/// The most people that are looked through at once; the largest conferences stay below it.
pub(super) const MOST: usize = 5_000;

/// Why input can't be read.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    /// It is too large.
    #[error("“{0}” is larger than 100 MB; choose the file of people, or split it")]
    TooLarge(String),
    /// There are too many people in it.
    #[error("there are {0} people in it, and {MOST} at most are taken in at once; split the list")]
    TooMany(usize),
    /// There are too many members in it.
    #[error("there are {0} names in it, and {MOST} at most are taken in at once; split the list")]
    TooManyMembers(usize),
}

impl Explained for InputError {
    fn code(&self) -> &'static str {
        match self {
            InputError::TooLarge(_) => "too_large",
            InputError::TooMany(_) => "too_many_people",
            InputError::TooManyMembers(_) => "too_many_members",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            InputError::TooLarge(_) => Saying::TooLarge { most: megabytes(LARGEST) },
            InputError::TooMany(people) => Saying::TooManyPeople {
                people: u32::try_from(*people).unwrap_or(u32::MAX),
                most: u32::try_from(MOST).unwrap_or(u32::MAX),
            },
            InputError::TooManyMembers(names) => Saying::TooManyNames {
                names: u32::try_from(*names).unwrap_or(u32::MAX),
                most: u32::try_from(MOST).unwrap_or(u32::MAX),
            },
        })
    }
}

/// Understands pasted text: rows of a spreadsheet, CSV, mail addresses, vCards, iCalendar.
///
/// # Errors
/// Where there is nobody in it, or no such meeting.
pub fn understand_text(desk: &Desk, text: &str, meeting: Option<MeetingId>) -> Result<Understood, Problem> {
    if text.len() as u64 > LARGEST {
        return Err(InputError::TooLarge("the text".to_owned()).into());
    }
    let known = Known::read(&desk.view(), meeting)?;
    let read = from_text(text, &|name| is_delegation(&known, name))?;
    matched(read, &known, meeting.is_some())
}

/// Whether a cell names a delegation: an organisation of the record, or any country.
fn is_delegation(known: &Known, name: &str) -> bool {
    known.organisation(name).is_some() || countries::named(name).is_some()
}

/// A file of people that was read, which needs no desk.
#[derive(Debug)]
pub struct PeopleFile(Vec<u8>);

impl PeopleFile {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it can't be read, or is larger than 100 MB.
    pub fn read(path: &Path) -> Result<PeopleFile, Problem> {
        Ok(PeopleFile(bytes_of(path)?))
    }

    /// Understands what was read: CSV, mail addresses, vCards, or an invitation with its answers (iCalendar).
    ///
    /// # Errors
    /// Where it is no text, or has nobody in it.
    pub fn understood(&self, desk: &Desk, meeting: Option<MeetingId>) -> Result<Understood, Problem> {
        let known = Known::read(&desk.view(), meeting)?;
        let read = from_file(&self.0, &|name| is_delegation(&known, name))?;
        matched(read, &known, meeting.is_some())
    }
}

/// What a file holds that isn't larger than a list can be.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>, Problem> {
    let fault = |error: &std::io::Error| FileFault::new(path, "read", error);
    let file = fs::File::open(path).map_err(|error| fault(&error))?;
    let mut bytes = Vec::new();
    // One byte more tells a file that goes on, also where its length is told wrongly.
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| fault(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(InputError::TooLarge(path.display().to_string()).into());
    }
    Ok(bytes)
}

/// Reads a file of people, and understands it.
///
/// # Errors
/// Where the file can't be read, is larger than 100 MB, is no text, or has nobody in it.
pub fn understand_file(desk: &Desk, path: &Path, meeting: Option<MeetingId>) -> Result<Understood, Problem> {
    PeopleFile::read(path)?.understood(desk, meeting)
}

/// Understands rows again of which some were corrected, or left out since: the person and the organisation of
/// each one `changed` (by their places from 0), and who stands in them twice.
///
/// # Errors
/// Where there is no such meeting.
pub fn understand_again(
    desk: &Desk,
    rows: Vec<UnderstoodPerson>,
    changed: &[u32],
    meeting: Option<MeetingId>,
) -> Result<Vec<UnderstoodPerson>, Problem> {
    let known = Known::read(&desk.view(), meeting)?;
    let matching =
        Matching { known: &known, shared: &Shared::of_understood(&rows), for_meeting: meeting.is_some() };
    let mut rows: Vec<UnderstoodPerson> = rows
        .into_iter()
        .zip(0..)
        .map(|(row, at)| if changed.contains(&at) { again(row, &matching) } else { row })
        .collect();
    name_twice(&mut rows);
    Ok(rows)
}

/// What rows are matched with.
struct Matching<'a> {
    known: &'a Known,
    shared: &'a Shared,
    for_meeting: bool,
}

/// A row that was corrected, matched by what it says now. What its source tells stays told.
fn again(row: UnderstoodPerson, matching: &Matching<'_>) -> UnderstoodPerson {
    // An answer is to an entry of the list, and says nothing of its own.
    if row.attendee_id.is_some() {
        return row;
    }
    // What was only filled in from the record must not find its person again.
    let record = row.person_id.and_then(|id| matching.known.people.get(&id));
    let told = |text: &str| row.source.to_lowercase().contains(&text.to_lowercase());
    let own = |text: &String, filled: Option<&String>| {
        if filled == Some(text) && !told(text) { String::new() } else { text.clone() }
    };
    let email = own(&row.email, record.and_then(|person| person.emails.first()));
    let function = own(&row.function, record.map(|person| &person.function));
    let read = ReadPerson {
        name: Name { honorific: row.honorific, given: row.given, family: row.family },
        function,
        email,
        more_emails: row.more_emails,
        phones: row.phones,
        note: row.note,
        delegation: row.delegation,
        parts: row.parts,
        reply: row.reply,
        source: row.source,
        problems: row.problems.iter().filter_map(RowProblem::read).cloned().collect(),
        remarks: row.remarks.iter().filter_map(RowRemark::read).cloned().collect(),
        ..ReadPerson::default()
    };
    let mut found = person(examined(read), matching);
    found.problems.extend(row.problems.into_iter().filter(is_elsewhere));
    // A standing that was chosen for the delegation stays with it.
    let same = found.organisation_id == row.organisation_id;
    UnderstoodPerson { standing: if same { row.standing } else { found.standing }, ..found }
}

fn matched(read: ReadPeople, known: &Known, for_meeting: bool) -> Result<Understood, Problem> {
    if read.rows.len() > MOST {
        return Err(InputError::TooMany(read.rows.len()).into());
    }
    let remark = answers::of_the_whole(&read.rows, known);
    let matching = Matching { known, shared: &Shared::of_read(&read.rows), for_meeting };
    let mut rows: Vec<UnderstoodPerson> = read.rows.into_iter().map(|row| person(row, &matching)).collect();
    name_twice(&mut rows);
    Ok(Understood {
        rows,
        left_out: read.left_out,
        format: match read.format {
            Format::Table => InputFormat::Table,
            Format::Addresses => InputFormat::Addresses,
            Format::Vcard => InputFormat::Vcard,
            Format::Csv => InputFormat::Csv,
            Format::Calendar => InputFormat::Calendar,
        },
        remark,
    })
}

/// A row with what is known of its person and organisation. What the row says itself stays.
fn person(row: ReadPerson, matching: &Matching<'_>) -> UnderstoodPerson {
    let Matching { known, for_meeting, .. } = *matching;
    let told = known.organisation(&row.delegation);
    let person_id = known_person(&row, told, matching);
    let person = person_id.and_then(|id| known.people.get(&id));
    let theirs = person.and_then(|person| person.organisation_id).filter(|_| row.delegation.is_empty());
    let organisation_id = told.or(theirs);
    let own = |said: String, known: Option<&String>| {
        if said.is_empty() { known.cloned().unwrap_or_default() } else { said }
    };
    let unnamed = row.name.is_blank() || row.is_guessed;
    let known_name = person.filter(|_| unnamed).map(|person| person.name.clone());
    let is_guessed = row.is_guessed && known_name.is_none();
    let name = known_name.unwrap_or(row.name);
    let delegation = match organisation_id {
        Some(id) => known.delegation(id, &row.delegation),
        None => row.delegation,
    };
    let mut problems: Vec<RowProblem> = row.problems.into_iter().map(RowProblem::from).collect();
    let mut remarks: Vec<RowRemark> = row.remarks.into_iter().map(RowRemark::from).collect();
    if is_guessed {
        remarks.push(MatchDoubt::GuessedName { address: row.email.clone() }.into());
    }
    let mut taken = answers::Taken::default();
    if for_meeting {
        let entry = known.listed(person_id, &name, &delegation);
        match answers::taken(row.answer.as_ref(), entry, known.meeting.as_ref()) {
            Ok(answer) => taken = answer,
            // What its own words tell comes first: it is mended first.
            Err(why) => {
                let why = RowProblem::from(why);
                if problems.is_empty() || is_elsewhere(&why) {
                    problems.push(why);
                }
            }
        }
        remarks.extend(taken.remark.take().map(RowRemark::from));
    }
    if !for_meeting && person_id.is_some() && problems.is_empty() {
        problems.push(MatchFault::KnownAlready.into());
    }
    if !delegation.is_empty() && organisation_id.is_none() {
        remarks.push(MatchDoubt::NoOrganisation { delegation: delegation.clone() }.into());
    }
    if person.is_some_and(|person| !row.email.is_empty() && !has(person, &row.email)) {
        remarks.push(MatchDoubt::AnotherAddress { address: row.email.clone() }.into());
    }
    if let Some(person) = person.filter(|person| folded_name(&person.name) == folded_name(&name)) {
        // The same letters but for their marks: “Ana Kovac”.
        if (&person.name.given, &person.name.family) != (&name.given, &name.family) {
            remarks.push(MatchDoubt::KnownAs { name: person.name.full() }.into());
        }
    } else if let Some(person) = person {
        remarks.push(MatchDoubt::AddressOf { name: person.name.full() }.into());
    }
    let left = person.map(|person| left_aside(person, &row.more_emails, &row.phones, &row.note));
    if let Some(words) = left.filter(|words| !words.is_empty()) {
        remarks.push(MatchDoubt::LeftAside { words }.into());
    }
    let entry = taken.attendee_id.and_then(|id| known.attendees.get(&id));
    // An answer changes nothing of the entry but its reply, and so shows it as it is.
    if let Some(entry) = entry {
        return UnderstoodPerson {
            honorific: entry.name.honorific.clone(),
            given: entry.name.given.clone(),
            family: entry.name.family.clone(),
            function: entry.function.clone(),
            email: row.email,
            more_emails: vec![],
            phones: vec![],
            note: String::new(),
            delegation: entry.delegation.clone(),
            organisation_id: entry.organisation_id,
            person_id: entry.person_id,
            attendee_id: Some(entry.id),
            standing: entry.standing,
            parts: entry.parts.clone(),
            reply: taken.reply,
            source: row.source,
            same_as: None,
            problems,
            remarks,
        };
    }
    UnderstoodPerson {
        honorific: own(name.honorific, person.map(|person| &person.name.honorific)),
        given: name.given,
        family: name.family,
        function: own(row.function, person.map(|person| &person.function)),
        email: own(row.email, person.and_then(|person| person.emails.first())),
        more_emails: row.more_emails,
        phones: row.phones,
        note: row.note,
        standing: row.standing.unwrap_or_else(|| known.seated(organisation_id, &delegation)),
        delegation,
        organisation_id,
        person_id,
        attendee_id: None,
        parts: row.parts,
        reply: taken.reply.or(row.reply),
        source: row.source,
        same_as: None,
        problems,
        remarks,
    }
}

/// The person whom a row means. An address that several rows share finds only the one who bears the name.
fn known_person(
    row: &ReadPerson,
    organisation: Option<OrganisationId>,
    matching: &Matching<'_>,
) -> Option<PersonId> {
    let known = matching.known;
    let found = known.person(&row.email, &row.name, organisation)?;
    let unnamed = row.name.is_blank() || row.is_guessed;
    if unnamed || !matching.shared.has(&row.email) {
        return Some(found);
    }
    let bears = known.people.get(&found).is_some_and(|one| folded_name(&one.name) == folded_name(&row.name));
    if bears { Some(found) } else { known.person("", &row.name, organisation) }
}

/// Whether it is about another event, which nothing in the row's cells changes.
fn is_elsewhere(problem: &RowProblem) -> bool {
    matches!(problem, RowProblem::Matched(MatchFault::AnotherEvent { .. }))
}

/// What a row tells of somebody known that the record hasn't: only new people bring these along.
fn left_aside(person: &Person, emails: &[String], phones: &[String], note: &str) -> Vec<String> {
    let digits = |phone: &str| phone.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let is_new = |phone: &&String| !person.phones.iter().any(|known| digits(known) == digits(phone));
    let emails = emails.iter().filter(|email| !has(person, email));
    let mut left: Vec<String> = emails.chain(phones.iter().filter(is_new)).cloned().collect();
    if !folded(&person.note).contains(&folded(note)) {
        let line = note.split_whitespace().collect::<Vec<_>>().join(" ");
        let cut =
            line.char_indices().nth(80).and_then(|(at, _)| line.get(..at)).map(|head| format!("{head}…"));
        left.push(cut.unwrap_or(line));
    }
    left
}

fn has(person: &Person, email: &str) -> bool {
    person.emails.iter().any(|known| address(known) == address(email))
}

//! Taking people in: all of them or none.

use super::{MatchFault, RowFault, RowProblem, UnderstoodPerson, known::address, twice::before};
use crate::{
    Desk, Explained, Problem, Saying,
    records::{Listed, Ruled},
};
use domain::{
    Actor, Attendee, AttendeeId, Kind, Meeting, MeetingId, Name, Organisation, Person, PersonId, Reply,
};
use std::fmt;
use store::{Operation, Tx};

/// Why nobody was taken in.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// Nothing was asked.
    #[error("there is nobody to take in; choose at least one row")]
    Nobody,
    /// A row that has a problem.
    #[error("row {row} ({who}) can't be taken in: {why}. Nothing was written")]
    Row {
        /// Counted from 1.
        row: u32,
        /// As it stood in the input.
        who: String,
        /// What keeps it.
        why: Unfit,
    },
}

/// What keeps a row from being taken in.
#[derive(Debug)]
pub enum Unfit {
    /// What is told of it.
    Told(Vec<RowProblem>),
    /// A rule of the record that it would break.
    Refused(Box<Problem>),
}

impl TakeError {
    /// What keeps a row, counted from 1, told with how it begins.
    pub(super) fn at(row: u32, source: &str, why: Unfit) -> TakeError {
        let who = source.lines().next().unwrap_or_default().chars().take(80).collect();
        TakeError::Row { row, who, why }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::Told(problems) => {
                let words: Vec<String> = problems.iter().map(RowProblem::to_string).collect();
                f.write_str(&words.join("; "))
            }
            Unfit::Refused(problem) => f.write_str(problem.message.trim_end_matches('.')),
        }
    }
}

impl From<Problem> for Unfit {
    fn from(problem: Problem) -> Unfit {
        Unfit::Refused(Box::new(problem))
    }
}

impl<E: Explained> From<E> for Unfit {
    fn from(error: E) -> Unfit {
        Problem::from(error).into()
    }
}

impl Explained for TakeError {
    fn code(&self) -> &'static str {
        match self {
            TakeError::Nobody => "nobody",
            TakeError::Row { .. } => "row_not_taken",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            TakeError::Nobody => None,
            TakeError::Row { .. } => Some("correct the row or leave it out".to_owned()),
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            TakeError::Nobody => Saying::Nobody,
            TakeError::Row { row, who, why: Unfit::Told(problems) } => {
                Saying::RowNotTaken { row: *row, who: who.clone(), problems: problems.clone() }
            }
            TakeError::Row { row, who, why: Unfit::Refused(problem) } => {
                Saying::RowRefused { row: *row, who: who.clone(), why: problem.saying.clone()? }
            }
        })
    }
}

/// Takes the rows in under one operation, which undo takes back as one. With a meeting they become its
/// attendees (and people, where they are named and not known yet), without one people; answers how many.
///
/// # Errors
/// [`TakeError::Row`] at the first row that can't be taken; nothing is written then.
pub fn take_in(
    desk: &mut Desk,
    actor: &Actor,
    rows: Vec<UnderstoodPerson>,
    meeting: Option<MeetingId>,
) -> Result<u32, Problem> {
    if rows.is_empty() {
        return Err(TakeError::Nobody.into());
    }
    let ids: Vec<(PersonId, AttendeeId)> = rows.iter().map(|_| (desk.new_id(), desk.new_id())).collect();
    let only_replies = rows.iter().all(|row| row.attendee_id.is_some());
    let operation = match meeting {
        Some(_) => {
            actor.role.may(Attendee::act())?;
            if only_replies { Operation::RecordReply } else { Operation::PasteAttendees }
        }
        None => Operation::Add(Kind::Person),
    };
    actor.role.may(Person::act())?;
    desk.transact(operation, actor, |tx| {
        let list = match meeting {
            Some(meeting) => Some(Listed::read(tx, tx.require::<Meeting>(meeting)?.id)?),
            None => None,
        };
        let mut taking = Taking { meeting, list };
        let before = before(&rows);
        for (number, ((row, (person_id, attendee_id)), before)) in (1..).zip(rows.iter().zip(ids).zip(before))
        {
            let taken = match before.same_as {
                Some(first) => Err(told(MatchFault::SameAs { row: first })),
                None => taking.take(tx, row, person_id, attendee_id),
            };
            taken.map_err(|why| TakeError::at(number, &row.source, why))?;
        }
        Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
    })
}

/// Rows being taken in; the meeting's list is read once, however many there are.
struct Taking {
    meeting: Option<MeetingId>,
    list: Option<Listed>,
}

impl Taking {
    fn take(
        &mut self,
        tx: &mut Tx<'_>,
        row: &UnderstoodPerson,
        person_id: PersonId,
        attendee_id: AttendeeId,
    ) -> Result<(), Unfit> {
        if !row.problems.is_empty() {
            return Err(Unfit::Told(row.problems.clone()));
        }
        if let (Some(meeting), Some(id)) = (self.meeting, row.attendee_id) {
            return answer(tx, meeting, id, row.reply);
        }
        let name =
            Name { honorific: row.honorific.clone(), given: row.given.clone(), family: row.family.clone() };
        let unnamed = row.delegation.is_empty() && row.organisation_id.is_none();
        if name.is_blank() && (self.meeting.is_none() || unnamed) {
            return Err(told(RowFault::NoName));
        }
        if let Some(organisation) = row.organisation_id {
            tx.require::<Organisation>(organisation)?;
        }
        let person = self.person(tx, row, &name, person_id)?;
        let (Some(meeting_id), Some(list)) = (self.meeting, &mut self.list) else { return Ok(()) };
        let mut attendee = Attendee {
            id: attendee_id,
            meeting_id,
            person_id: person,
            name,
            organisation_id: row.organisation_id,
            delegation: row.delegation.clone(),
            standing: row.standing,
            function: row.function.clone(),
            parts: row.parts.clone(),
            reply: row.reply.unwrap_or(Reply::NotInvited),
            presence: vec![],
            represented_by_id: None,
            position: u32::MAX,
        };
        list.enter(&mut attendee, tx)?;
        tx.put(&attendee)?;
        Ok(())
    }

    /// The person of a row, made where nobody knows them yet.
    fn person(
        &self,
        tx: &mut Tx<'_>,
        row: &UnderstoodPerson,
        name: &Name,
        id: PersonId,
    ) -> Result<Option<PersonId>, Unfit> {
        if self.meeting.is_none() && row.person_id.is_some() {
            return Err(told(MatchFault::KnownAlready));
        }
        if let Some(id) = row.person_id {
            return Ok(Some(tx.require::<Person>(id)?.id));
        }
        if name.is_blank() {
            return Ok(None);
        }
        let person = person(id, name, row);
        person.rules(None, tx)?;
        tx.put(&person)?;
        Ok(Some(id))
    }
}

/// Sets the reply of somebody who is on the list.
fn answer(tx: &mut Tx<'_>, meeting: MeetingId, id: AttendeeId, reply: Option<Reply>) -> Result<(), Unfit> {
    let attendee = tx.require::<Attendee>(id)?;
    match reply {
        Some(reply) if attendee.meeting_id == meeting => Ok(tx.put(&Attendee { reply, ..attendee })?),
        Some(_) => Err(told(MatchFault::OnAnotherList)),
        None => Err(told(MatchFault::OnTheList)),
    }
}

/// The person of a row; an organisation that isn't in the record stays as words.
fn person(id: PersonId, name: &Name, row: &UnderstoodPerson) -> Person {
    let mut emails: Vec<String> = Vec::new();
    for email in [&row.email].into_iter().chain(&row.more_emails).filter(|email| !email.is_empty()) {
        if !emails.iter().any(|known| address(known) == address(email)) {
            emails.push(email.clone());
        }
    }
    let organisation = if row.organisation_id.is_none() { row.delegation.as_str() } else { "" };
    let note: Vec<&str> = [organisation, &row.note].into_iter().filter(|text| !text.is_empty()).collect();
    Person {
        id,
        name: name.clone(),
        function: row.function.clone(),
        organisation_id: row.organisation_id,
        emails,
        phones: row.phones.clone(),
        note: note.join("\n"),
    }
}

pub(super) fn told(problem: impl Into<RowProblem>) -> Unfit {
    Unfit::Told(vec![problem.into()])
}

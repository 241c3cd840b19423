//! Taking people in: all of them or none.

use super::{UnderstoodPerson, known::folded};
use crate::{Desk, Explained, Problem, records::Ruled};
use domain::{
    Actor, Attendee, AttendeeId, Kind, Meeting, MeetingId, Name, Organisation, Person, PersonId, Reply,
};
use std::collections::HashMap;
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
        row: usize,
        /// As it stood in the input.
        who: String,
        /// What keeps it.
        why: String,
    },
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
    let operation = match meeting {
        Some(_) => {
            actor.role.may(Attendee::act())?;
            Operation::PasteAttendees
        }
        None => Operation::Add(Kind::Person),
    };
    actor.role.may(Person::act())?;
    desk.transact(operation, actor, |tx| {
        if let Some(meeting) = meeting {
            tx.require::<Meeting>(meeting)?;
        }
        // Two rows with one new address are one person.
        let mut made: HashMap<String, PersonId> = HashMap::new();
        for (place, (row, (person_id, attendee_id))) in rows.iter().zip(ids).enumerate() {
            let taken = take(tx, row, meeting, person_id, attendee_id, &mut made);
            taken.map_err(|problem| at(place, row, problem))?;
        }
        Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
    })
}

/// The problem, told with its row.
fn at(place: usize, row: &UnderstoodPerson, problem: Problem) -> Problem {
    let shown: String = row.source.lines().next().unwrap_or_default().chars().take(80).collect();
    let why = problem.message.trim_end_matches('.').to_owned();
    TakeError::Row { row: place + 1, who: shown, why }.into()
}

fn take(
    tx: &mut Tx<'_>,
    row: &UnderstoodPerson,
    meeting: Option<MeetingId>,
    person_id: PersonId,
    attendee_id: AttendeeId,
    made: &mut HashMap<String, PersonId>,
) -> Result<(), Problem> {
    if let Some(why) = &row.problem {
        return Err(told(why));
    }
    let name =
        Name { honorific: row.honorific.clone(), given: row.given.clone(), family: row.family.clone() };
    if name.is_blank() && (meeting.is_none() || row.delegation.is_empty() && row.organisation_id.is_none()) {
        return Err(told("there is no name in it"));
    }
    if let Some(organisation) = row.organisation_id {
        tx.require::<Organisation>(organisation)?;
    }
    if meeting.is_none() && row.person_id.is_some() {
        return Err(told("is known already"));
    }
    let email = folded(&row.email);
    let again = (!email.is_empty()).then(|| made.get(&email).copied()).flatten();
    if meeting.is_none() && again.is_some() {
        return Err(told("stands in an earlier row already"));
    }
    let person = match row.person_id.or(again) {
        Some(id) => Some(tx.require::<Person>(id)?.id),
        None if name.is_blank() => None,
        None => {
            let person = person(person_id, &name, row);
            person.rules(None, tx)?;
            tx.put(&person)?;
            if !email.is_empty() {
                made.insert(email, person_id);
            }
            Some(person_id)
        }
    };
    let Some(meeting_id) = meeting else { return Ok(()) };
    let mut attendee = Attendee {
        id: attendee_id,
        meeting_id,
        person_id: person,
        name,
        organisation_id: row.organisation_id,
        delegation: row.delegation.clone(),
        standing: row.standing,
        function: row.function.clone(),
        parts: vec![],
        reply: Reply::NotInvited,
        presence: vec![],
        represented_by_id: None,
        position: 0,
    };
    attendee.enters(tx)?;
    attendee.rules(None, tx)?;
    tx.put(&attendee)?;
    Ok(())
}

/// The person of a row; an organisation that isn't in the record stays as words.
fn person(id: PersonId, name: &Name, row: &UnderstoodPerson) -> Person {
    Person {
        id,
        name: name.clone(),
        function: row.function.clone(),
        organisation_id: row.organisation_id,
        emails: Some(row.email.clone()).filter(|email| !email.is_empty()).into_iter().collect(),
        phones: vec![],
        note: if row.organisation_id.is_none() { row.delegation.clone() } else { String::new() },
    }
}

fn told(why: &str) -> Problem {
    Problem { code: "row".to_owned(), message: why.to_owned(), hint: None, field: None }
}

//! Somebody typed onto a meeting's list: who is known is found again, who isn't becomes a person with it.

use super::{
    NewState,
    known::{Known, folded, folded_name},
};
use crate::{Desk, Explained, Problem, Saying, records::Ruled};
use domain::{
    Actor, Attendee, AttendeeId, Kind, MeetingId, Name, Organisation, OrganisationId, Person, PersonId,
    Reply, Standing,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Operation;

/// Who is to come onto the list.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct EnterAttendee {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The person, where one who is known was chosen.
    pub person_id: Option<PersonId>,
    /// The name as it was typed; blank for a person who was chosen, or a delegate who isn't named yet.
    pub name: Name,
    /// The delegation as it was typed; may be empty, then it is the organisation of who is known.
    pub delegation: String,
    /// The State that the delegation is of, where a country was chosen that isn't among the organisations.
    pub state: Option<NewState>,
}

/// Why nobody came onto the list.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// The person stands there.
    #[error("{name}{} is on the list already", delegation_of(.delegation))]
    Listed {
        /// As on the list.
        name: String,
        /// As on the list; may be empty.
        delegation: String,
    },
    /// Several people have the name.
    #[error("{count} people are called {name}; choose the one who is meant, or write the delegation")]
    Several {
        /// The name.
        name: String,
        /// How many they are.
        count: usize,
    },
}

fn delegation_of(delegation: &str) -> String {
    if delegation.is_empty() { String::new() } else { format!(" ({delegation})") }
}

impl Explained for EnterError {
    fn code(&self) -> &'static str {
        match self {
            EnterError::Listed { .. } => "listed_already",
            EnterError::Several { .. } => "several_of_the_name",
        }
    }

    fn field(&self) -> Option<String> {
        Some("name".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            EnterError::Listed { name, .. } => Saying::NamedTwice { name: name.clone() },
            EnterError::Several { name, count } => Saying::SeveralCalled {
                name: name.clone(),
                people: u32::try_from(*count).unwrap_or(u32::MAX),
            },
        })
    }
}

/// Puts somebody on a meeting's list under one operation, as a person too where nobody knows them yet. Names
/// and delegations are compared without case and accents.
///
/// # Errors
/// [`EnterError`], or where there is no such meeting or person.
pub fn enter(desk: &mut Desk, actor: &Actor, asked: EnterAttendee) -> Result<Attendee, Problem> {
    actor.role.may(Attendee::act())?;
    actor.role.may(Person::act())?;
    let known = Known::read(&desk.view(), Some(asked.meeting_id))?;
    let seat = Seat::of(&known, asked.delegation.trim());
    let person_id = match asked.person_id {
        None => known_by_name(&known, &asked.name, &seat)?,
        chosen => chosen,
    };
    let (new_person, new_attendee): (PersonId, AttendeeId) = (desk.new_id(), desk.new_id());
    let new_state = asked.state.filter(|_| seat.organisation.is_none()).map(|state| (state, desk.new_id()));
    if new_state.is_some() {
        actor.role.may(Organisation::whole_act())?;
    }
    desk.transact(Operation::Add(Kind::Attendee), actor, |tx| {
        let seat = match new_state {
            Some((state, id)) => Seat::of_state(&state.settle(tx, id)?),
            None => seat,
        };
        let person = match person_id {
            Some(id) => Some(tx.require::<Person>(id)?),
            None if asked.name.is_blank() => None,
            None => {
                let person = seat.person(new_person, &asked.name);
                person.rules(None, tx)?;
                tx.put(&person)?;
                Some(person)
            }
        };
        let seat = seat.or_of(&known, person.as_ref());
        let mut attendee = Attendee {
            id: new_attendee,
            meeting_id: asked.meeting_id,
            name: person.as_ref().map_or(asked.name, |person| person.name.clone()),
            function: person.as_ref().map(|person| person.function.clone()).unwrap_or_default(),
            person_id: person.map(|person| person.id),
            organisation_id: seat.organisation,
            delegation: seat.delegation,
            standing: seat.standing,
            parts: vec![],
            reply: Reply::NotInvited,
            presence: vec![],
            represented_by_id: None,
            position: u32::MAX,
        };
        attendee.enters(tx)?;
        attendee.rules(None, tx)?;
        tx.put(&attendee)?;
        Ok(attendee)
    })
}

/// The one person of the name who isn't on the list; none where nobody is called so.
fn known_by_name(known: &Known, name: &Name, seat: &Seat) -> Result<Option<PersonId>, Problem> {
    if name.is_blank() {
        return Ok(None);
    }
    // A delegation that isn't in the record is another one than those that are.
    let named = match seat.organisation {
        None if !seat.delegation.is_empty() => known.named_without_organisation(name),
        organisation => known.named(name, organisation),
    };
    let on_list = known.attendees.values().find(|entry| {
        folded_name(&entry.name) == folded_name(name)
            && (seat.delegation.is_empty() || folded(&entry.delegation) == folded(&seat.delegation))
    });
    let listed = |id: &PersonId| known.listed(Some(*id), name, &seat.delegation);
    if let Some(entry) = on_list.or_else(|| named.iter().find_map(listed)) {
        let (name, delegation) = (entry.name.full(), entry.delegation.clone());
        return Err(EnterError::Listed { name, delegation }.into());
    }
    match named.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        several => Err(EnterError::Several { name: name.full(), count: several.len() }.into()),
    }
}

/// The delegation that somebody sits in on that day.
struct Seat {
    organisation: Option<OrganisationId>,
    delegation: String,
    standing: Standing,
}

impl Seat {
    /// The delegation as it was typed: an organisation, or one on the list that is only words.
    fn of(known: &Known, typed: &str) -> Seat {
        if let Some(id) = known.organisation(typed) {
            return Seat::in_organisation(known, id, &known.delegation(id, typed));
        }
        let there = known
            .attendees
            .values()
            .find(|entry| folded(&entry.delegation) == folded(typed))
            .filter(|_| !typed.is_empty());
        match there {
            Some(entry) => Seat {
                organisation: entry.organisation_id,
                delegation: entry.delegation.clone(),
                standing: entry.standing,
            },
            None => Seat { organisation: None, delegation: typed.to_owned(), standing: Standing::Guest },
        }
    }

    /// A seat of a State that comes into the record with it.
    fn of_state(state: &Organisation) -> Seat {
        let delegation = state.label().to_owned();
        Seat { organisation: Some(state.id), delegation, standing: Standing::Guest }
    }

    /// A seat in an organisation, with the standing that it has in the body or on the list.
    fn in_organisation(known: &Known, id: OrganisationId, delegation: &str) -> Seat {
        Seat {
            organisation: Some(id),
            delegation: delegation.to_owned(),
            standing: known.seated(Some(id), delegation),
        }
    }

    /// The seat, or that of the person's own organisation where no delegation was typed.
    fn or_of(self, known: &Known, person: Option<&Person>) -> Seat {
        let own = person.and_then(|person| person.organisation_id).filter(|_| self.delegation.is_empty());
        match own.and_then(|id| known.organisations.get(&id)) {
            Some(organisation) => Seat::in_organisation(known, organisation.id, organisation.label()),
            None => self,
        }
    }

    /// A new person who sits here; an organisation that isn't in the record stays as words.
    fn person(&self, id: PersonId, name: &Name) -> Person {
        Person {
            id,
            name: name.clone(),
            function: String::new(),
            organisation_id: self.organisation,
            emails: vec![],
            phones: vec![],
            note: if self.organisation.is_none() { self.delegation.clone() } else { String::new() },
        }
    }
}

//! Who may stand on a meeting's list, and as what.

use super::{RuleError, Ruled, stays, take_last_place};
use crate::Problem;
use domain::{Attendee, Kind, MeetingId, Organisation, Person, PersonId};
use std::collections::HashMap;
use store::{By, Tx};

impl Ruled for Attendee {
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        as_on_that_day(self, tx)?;
        let others = tx.find::<Attendee>(By::Meeting(self.meeting_id))?;
        take_last_place(&mut self.position, others.iter().map(|other| other.position));
        Ok(())
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        stays(Kind::Attendee, before.map(|b| b.meeting_id), self.meeting_id)?;
        let others = tx.find::<Attendee>(By::Meeting(self.meeting_id))?;
        let same = |other: &&Attendee| {
            other.id != self.id && self.person_id.is_some() && other.person_id == self.person_id
        };
        if let Some(other) = others.iter().find(same) {
            return Err(RuleError::NamedTwice { name: other.name.full() }.into());
        }
        if let Some(proxy) = self.represented_by_id {
            if others.iter().any(|other| other.represented_by_id == Some(self.id)) {
                return Err(RuleError::ProxyOfOthers.into());
            }
            let proxy = others.iter().find(|other| other.id == proxy);
            match proxy {
                None => return Err(RuleError::ProxyNotListed.into()),
                Some(proxy) if proxy.represented_by_id.is_some() => {
                    return Err(RuleError::ProxyAway.into());
                }
                Some(_) => {}
            }
        }
        Ok(())
    }
}

/// What the person is today becomes what the attendee was on that day.
fn as_on_that_day(attendee: &mut Attendee, tx: &Tx<'_>) -> Result<(), Problem> {
    if let Some(person) = attendee.person_id.map(|id| tx.require::<Person>(id)).transpose()? {
        if attendee.name.is_blank() {
            attendee.name = person.name;
        }
        if attendee.function.is_empty() {
            attendee.function = person.function;
        }
        if attendee.organisation_id.is_none()
            && let Some(own) =
                person.organisation_id.map(|id| tx.get::<Organisation>(id)).transpose()?.flatten()
        {
            // Whoever sits in another delegation than the own speaks for that one on that day.
            let delegation = attendee.delegation.as_str();
            let is_own = [own.label(), own.name.as_str(), ""].contains(&delegation);
            attendee.organisation_id = is_own.then_some(own.id);
        }
    }
    if let Some(organisation) =
        attendee.organisation_id.map(|id| tx.require::<Organisation>(id)).transpose()?
        && attendee.delegation.is_empty()
    {
        attendee.delegation = organisation.label().to_owned();
    }
    Ok(())
}

/// A meeting's list while many enter it: read once, under the same rules as one by one. Nobody entering
/// so has a proxy.
pub(crate) struct Listed {
    people: HashMap<PersonId, String>,
    next: u32,
}

impl Listed {
    /// The list as it stands.
    pub(crate) fn read(tx: &Tx<'_>, meeting: MeetingId) -> Result<Listed, Problem> {
        let all = tx.find::<Attendee>(By::Meeting(meeting))?;
        let mut next = u32::MAX;
        take_last_place(&mut next, all.iter().map(|attendee| attendee.position));
        let people = all.into_iter().filter_map(|one| Some((one.person_id?, one.name.full()))).collect();
        Ok(Listed { people, next })
    }

    /// Lets one more in; putting it is the caller's.
    pub(crate) fn enter(&mut self, attendee: &mut Attendee, tx: &Tx<'_>) -> Result<(), Problem> {
        as_on_that_day(attendee, tx)?;
        attendee.position = self.next;
        self.next = self.next.saturating_add(1);
        if let Some(person) = attendee.person_id
            && let Some(name) = self.people.insert(person, attendee.name.full())
        {
            return Err(RuleError::NamedTwice { name }.into());
        }
        Ok(())
    }
}

//! Names of records, for lists and messages.

use crate::Problem;
use domain::{Attendee, AttendeeId, Country, Organisation, OrganisationId, Person, PersonId};
use std::collections::HashMap;
use store::View;

/// The names of a store's organisations and people, read once for many rows.
pub(crate) struct Names {
    organisations: HashMap<OrganisationId, Organisation>,
    people: HashMap<PersonId, Person>,
}

impl Names {
    /// Reads the organisations and people that are asked for; others have no name.
    pub(crate) fn read(
        view: &View<'_>,
        organisations: impl IntoIterator<Item = OrganisationId>,
        people: impl IntoIterator<Item = PersonId>,
    ) -> Result<Names, Problem> {
        let mut names = Names { organisations: HashMap::new(), people: HashMap::new() };
        for id in organisations {
            if !names.organisations.contains_key(&id)
                && let Some(organisation) = view.get::<Organisation>(id)?
            {
                names.organisations.insert(id, organisation);
            }
        }
        for id in people {
            if !names.people.contains_key(&id)
                && let Some(person) = view.get::<Person>(id)?
            {
                names.people.insert(id, person);
            }
        }
        Ok(names)
    }

    /// The short name of an organisation; `None` where it went to the trash.
    pub(crate) fn organisation(&self, id: OrganisationId) -> Option<String> {
        self.organisations.get(&id).map(|organisation| organisation.label().to_owned())
    }

    /// The full name of an organisation.
    pub(crate) fn full_name(&self, id: OrganisationId) -> Option<String> {
        self.organisations.get(&id).map(|organisation| organisation.name.clone())
    }

    /// The country of an organisation, where it has one.
    pub(crate) fn country(&self, id: Option<OrganisationId>) -> Option<Country> {
        self.organisations.get(&id?)?.country.clone()
    }

    /// The name of a person.
    pub(crate) fn person(&self, id: PersonId) -> Option<String> {
        self.people.get(&id).map(|person| person.name.full())
    }

    /// Organisations, then people.
    pub(crate) fn owners(&self, organisations: &[OrganisationId], people: &[PersonId]) -> Vec<String> {
        let organisations = organisations.iter().filter_map(|id| self.organisation(*id));
        organisations.chain(people.iter().filter_map(|id| self.person(*id))).collect()
    }
}

/// The names of a meeting's attendees.
pub(crate) fn attendee(attendees: &[Attendee], id: AttendeeId) -> Option<String> {
    attendees.iter().find(|attendee| attendee.id == id).map(called)
}

/// An attendee's name, or the delegation for one who has none.
pub fn called(attendee: &Attendee) -> String {
    if attendee.name.is_blank() { attendee.delegation.clone() } else { attendee.name.full() }
}

//! Who and what is known already, for finding it again by name and address.

use super::countries;
use crate::Problem;
use domain::{
    Attendee, AttendeeId, Body, Country, Meeting, MeetingId, Membership, Name, Organisation, OrganisationId,
    Person, PersonId, Standing,
};
use std::collections::HashMap;
use store::{By, View};

/// The record's people and organisations, and who is on a meeting's list.
#[derive(Default)]
pub(super) struct Known {
    pub(super) people: HashMap<PersonId, Person>,
    by_email: HashMap<String, Vec<PersonId>>,
    by_name: HashMap<String, Vec<PersonId>>,
    pub(super) organisations: HashMap<OrganisationId, Organisation>,
    by_label: HashMap<String, OrganisationId>,
    /// The States.
    by_country: HashMap<Country, OrganisationId>,
    standings: HashMap<OrganisationId, Standing>,
    pub(super) meeting: Option<Meeting>,
    pub(super) attendees: HashMap<AttendeeId, Attendee>,
    listed: HashMap<PersonId, AttendeeId>,
    listed_names: HashMap<(String, String), AttendeeId>,
}

/// Letters as they are compared, by the same rule by which search finds them, with single blanks.
pub(super) fn folded(text: &str) -> String {
    store::fold(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A mail address as it is compared.
pub(super) fn address(text: &str) -> String {
    text.trim().to_lowercase()
}

/// A name as it is compared: without the honorific.
pub(super) fn folded_name(name: &Name) -> String {
    folded(&format!("{} {}", name.given, name.family))
}

impl Known {
    pub(super) fn read(view: &View<'_>, meeting: Option<MeetingId>) -> Result<Known, Problem> {
        let mut known = Known::default();
        for person in view.all::<Person>()? {
            for email in &person.emails {
                known.by_email.entry(address(email)).or_default().push(person.id);
            }
            known.by_name.entry(folded_name(&person.name)).or_default().push(person.id);
            known.people.insert(person.id, person);
        }
        for organisation in view.all::<Organisation>()? {
            for name in [&organisation.name, &organisation.short_name] {
                if !name.is_empty() {
                    known.by_label.entry(folded(name)).or_insert(organisation.id);
                }
            }
            if let Some(country) = countries::of(&organisation) {
                known.by_country.entry(country).or_insert(organisation.id);
            }
            known.organisations.insert(organisation.id, organisation);
        }
        if let Some(meeting) = meeting {
            known.read_meeting(view, meeting)?;
        }
        Ok(known)
    }

    /// Of a meeting alone: who is on its list, and who has a standing in its body.
    pub(super) fn of_meeting(view: &View<'_>, meeting: MeetingId) -> Result<Known, Problem> {
        let mut known = Known::default();
        known.read_meeting(view, meeting)?;
        Ok(known)
    }

    fn read_meeting(&mut self, view: &View<'_>, id: MeetingId) -> Result<(), Problem> {
        let meeting = view.require::<Meeting>(id)?;
        let body = view.require::<Body>(meeting.body_id)?;
        for membership in view.find::<Membership>(By::Body(body.id))? {
            if membership.holds_on(meeting.first_day) {
                self.standings.insert(membership.organisation_id, membership.standing);
            }
        }
        for attendee in view.find::<Attendee>(By::Meeting(id))? {
            self.listed.extend(attendee.person_id.map(|person| (person, attendee.id)));
            if !attendee.name.is_blank() {
                let key = (folded_name(&attendee.name), folded(&attendee.delegation));
                self.listed_names.insert(key, attendee.id);
            }
            self.attendees.insert(attendee.id, attendee);
        }
        self.meeting = Some(meeting);
        Ok(())
    }

    /// The organisation of a name; a State's also in another language.
    pub(super) fn organisation(&self, text: &str) -> Option<OrganisationId> {
        let by_country = || self.by_country.get(countries::named(text)?);
        self.by_label.get(&folded(text)).or_else(by_country).copied()
    }

    /// The State of a country.
    pub(super) fn state(&self, country: &Country) -> Option<OrganisationId> {
        self.by_country.get(country).copied()
    }

    /// How an organisation's delegation is called: as it was written where that says more than its own names do, and
    /// otherwise in its own spelling, so that “romania” and “Roumanie” sit with Romania.
    pub(super) fn delegation(&self, id: OrganisationId, written: &str) -> String {
        let Some(organisation) = self.organisations.get(&id) else { return written.to_owned() };
        let names = [organisation.label(), &organisation.name];
        let same = names.into_iter().find(|name| folded(name) == folded(written));
        let is_country = || countries::named(written).is_some() && countries::of(organisation).is_some();
        match same {
            Some(name) => name.to_owned(),
            None if written.is_empty() || is_country() => organisation.label().to_owned(),
            None => written.to_owned(),
        }
    }

    /// The person with the address, or else the one with the name, if only one fits.
    pub(super) fn person(
        &self,
        email: &str,
        name: &Name,
        organisation: Option<OrganisationId>,
    ) -> Option<PersonId> {
        let by_email = self.by_email.get(&address(email)).filter(|_| !email.is_empty());
        if let Some([one]) = by_email.map(Vec::as_slice) {
            return Some(*one);
        }
        // An address that several share belongs, for this meeting, to the one who is on its list.
        let mut sharing = by_email.into_iter().flatten().filter(|person| self.listed.contains_key(person));
        if let (Some(one), None) = (sharing.next(), sharing.next()) {
            return Some(*one);
        }
        match self.named(name, organisation).as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// Those with the name who are of the organisation, as far as either is known.
    pub(super) fn named(&self, name: &Name, organisation: Option<OrganisationId>) -> Vec<PersonId> {
        self.of_the_name(name, |theirs| {
            organisation.is_none() || theirs.is_none_or(|id| organisation == Some(id))
        })
    }

    /// Those with the name of whom no organisation is known.
    pub(super) fn named_without_organisation(&self, name: &Name) -> Vec<PersonId> {
        self.of_the_name(name, |theirs| theirs.is_none())
    }

    fn of_the_name(&self, name: &Name, fits: impl Fn(Option<OrganisationId>) -> bool) -> Vec<PersonId> {
        let fits = |id: &PersonId| fits(self.people.get(id).and_then(|person| person.organisation_id));
        let named = self.by_name.get(&folded_name(name)).filter(|_| !name.is_blank());
        named.into_iter().flatten().copied().filter(fits).collect()
    }

    /// The organisation's standing in the meeting's body.
    pub(super) fn standing(&self, organisation: OrganisationId) -> Option<Standing> {
        self.standings.get(&organisation).copied()
    }

    /// The standing in which a delegation sits: that of its organisation in the body, or the one that it has on the list
    /// already; whoever has none is a guest.
    pub(super) fn seated(&self, organisation: Option<OrganisationId>, delegation: &str) -> Standing {
        let of_body = organisation.and_then(|id| self.standing(id));
        let on_list = || {
            let there = |entry: &&Attendee| match organisation {
                Some(_) => entry.organisation_id == organisation,
                None => !delegation.is_empty() && folded(&entry.delegation) == folded(delegation),
            };
            self.attendees.values().filter(|entry| !entry.is_staff()).find(there).map(|entry| entry.standing)
        };
        of_body.or_else(on_list).unwrap_or(Standing::Guest)
    }

    /// The entry of the person on the meeting's list.
    pub(super) fn listed(
        &self,
        person: Option<PersonId>,
        name: &Name,
        delegation: &str,
    ) -> Option<&Attendee> {
        let by_person = person.and_then(|person| self.listed.get(&person));
        let by_name = || {
            let named = (!name.is_blank()).then(|| (folded_name(name), folded(delegation)))?;
            self.listed_names.get(&named)
        };
        by_person.or_else(by_name).and_then(|id| self.attendees.get(id))
    }
}

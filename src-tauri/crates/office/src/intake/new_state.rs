//! A country of the world that becomes a State of the record in the step that needs it.

use super::countries;
use crate::{
    Desk, Problem,
    records::{Ruled, is_new},
};
use domain::{
    Actor, BodyId, Country, Host, HostPart, Kind, Meeting, MeetingId, Membership, MembershipId, Organisation,
    OrganisationId, OrganisationKind, Standing,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Operation, Tx};

/// A State that isn't among the organisations yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct NewState {
    /// Its country.
    pub country: Country,
    /// How it is to be called.
    pub name: String,
}

impl NewState {
    /// The State of the country: the one that the record has by now, or else a new one.
    pub(super) fn settle(&self, tx: &mut Tx<'_>, id: OrganisationId) -> Result<Organisation, Problem> {
        let is_it = |one: &Organisation| countries::of(one).as_ref() == Some(&self.country);
        if let Some(known) = tx.all::<Organisation>()?.into_iter().find(is_it) {
            return Ok(known);
        }
        let state = Organisation {
            id,
            name: self.name.clone(),
            short_name: String::new(),
            kind: OrganisationKind::State,
            country: Some(self.country.clone()),
            parent_id: None,
            logo_id: None,
        };
        found(&state, tx)?;
        Ok(state)
    }
}

/// Puts a new organisation into the record.
pub(super) fn found(organisation: &Organisation, tx: &mut Tx<'_>) -> Result<(), Problem> {
    is_new::<Organisation>(tx, organisation.id)?;
    organisation.rules(None, tx)?;
    Ok(tx.put(organisation)?)
}

/// Makes a country's State a member of a body, under one operation: with it the State goes again.
///
/// # Errors
/// Where there is no such body, or the State has a standing in it.
pub fn add_state_member(
    desk: &mut Desk,
    actor: &Actor,
    body_id: BodyId,
    state: &NewState,
    standing: Standing,
) -> Result<Membership, Problem> {
    actor.role.may(Membership::whole_act())?;
    actor.role.may(Organisation::whole_act())?;
    let (id, state_id): (MembershipId, OrganisationId) = (desk.new_id(), desk.new_id());
    desk.transact(Operation::Add(Kind::Membership), actor, |tx| {
        let organisation_id = state.settle(tx, state_id)?.id;
        let membership = Membership { id, body_id, organisation_id, standing, since: None, until: None };
        membership.rules(None, tx)?;
        tx.put(&membership)?;
        Ok(membership)
    })
}

/// Makes a country's State a host of a meeting, under one operation: with it the State goes again.
///
/// # Errors
/// Where there is no such meeting, or it can't be changed.
pub fn add_state_host(
    desk: &mut Desk,
    actor: &Actor,
    meeting_id: MeetingId,
    state: &NewState,
) -> Result<Meeting, Problem> {
    actor.role.may(Meeting::act())?;
    actor.role.may(Organisation::whole_act())?;
    let state_id: OrganisationId = desk.new_id();
    desk.transact(Operation::Change(Kind::Meeting), actor, |tx| {
        let before = tx.require::<Meeting>(meeting_id)?;
        let organisation_id = state.settle(tx, state_id)?.id;
        let mut meeting = before.clone();
        if !meeting.hosts.iter().any(|host| host.organisation_id == organisation_id) {
            meeting.hosts.push(Host { organisation_id, part: HostPart::Host, words: String::new() });
        }
        meeting.changes(&before, tx)?;
        meeting.rules(Some(&before), tx)?;
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

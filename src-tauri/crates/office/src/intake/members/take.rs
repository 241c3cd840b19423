//! Taking a list of members in: all of them or none.

use super::UnderstoodMember;
use super::standings::named_before;
use crate::intake::{MatchFault, NewState, TakeError, Unfit, new_state::found, take::told};
use crate::{Desk, Problem, records::Ruled};
use domain::{
    Actor, Body, BodyId, Membership, MembershipId, Organisation, OrganisationId, OrganisationKind, Standing,
};
use exchange::people::RowFault;
use store::{Operation, Tx};

/// Takes the rows in under one operation, which undo takes back as one: members of the body, and organisations of
/// those that nobody knew. Who the list gives no standing gets `standing`. Answers how many they are.
///
/// # Errors
/// [`TakeError::Row`] at the first row that can't be taken; nothing is written then.
pub fn take_in_members(
    desk: &mut Desk,
    actor: &Actor,
    body_id: BodyId,
    standing: Standing,
    rows: &[UnderstoodMember],
) -> Result<u32, Problem> {
    if rows.is_empty() {
        return Err(TakeError::Nobody.into());
    }
    actor.role.may(Membership::whole_act())?;
    actor.role.may(Organisation::whole_act())?;
    let ids: Vec<(MembershipId, OrganisationId)> =
        rows.iter().map(|_| (desk.new_id(), desk.new_id())).collect();
    desk.transact(Operation::TakeInMembers, actor, |tx| {
        tx.require::<Body>(body_id)?;
        let before = named_before(rows);
        for (number, ((row, (id, new_id)), before)) in (1..).zip(rows.iter().zip(ids).zip(before)) {
            let taken = match before {
                Some(first) => Err(told(MatchFault::SameAs { row: first })),
                None => organisation(tx, row, new_id).and_then(|organisation_id| {
                    let standing = row.standing.unwrap_or(standing);
                    let until = None;
                    let since = row.since;
                    let member = Membership { id, body_id, organisation_id, standing, since, until };
                    member.rules(None, tx)?;
                    Ok(tx.put(&member)?)
                }),
            };
            taken.map_err(|why| TakeError::at(number, &row.source, why))?;
        }
        Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
    })
}

/// The organisation of a row, made where nobody knows it yet.
fn organisation(
    tx: &mut Tx<'_>,
    row: &UnderstoodMember,
    id: OrganisationId,
) -> Result<OrganisationId, Unfit> {
    if !row.problems.is_empty() {
        return Err(Unfit::Told(row.problems.clone()));
    }
    if let Some(known) = row.organisation_id {
        return Ok(tx.require::<Organisation>(known)?.id);
    }
    let name = row.name.trim().to_owned();
    if name.is_empty() {
        return Err(told(RowFault::NoName));
    }
    if let Some(country) = row.country.clone().filter(|_| row.kind == OrganisationKind::State) {
        return Ok(NewState { country, name }.settle(tx, id)?.id);
    }
    let new = Organisation {
        id,
        name,
        short_name: String::new(),
        kind: row.kind,
        country: None,
        parent_id: None,
        logo_id: None,
    };
    found(&new, tx)?;
    Ok(id)
}

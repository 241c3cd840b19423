//! Making one entry of two on a meeting's list.

use super::{fill, naming};
use crate::Problem;
use domain::{Attendee, Kind, Reply};
use store::Tx;
use uuid::Uuid;

/// Whether two entries of a list speak for different delegations: nobody can tell for which one the person came.
pub(super) fn apart(one: &Attendee, other: &Attendee) -> bool {
    match (one.organisation_id, other.organisation_id) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

/// Makes one entry of two. The one that stays speaks, presents and stands in for others where the other did;
/// what it doesn't say is taken from the other, which goes to the trash.
pub(super) fn unite(tx: &mut Tx<'_>, gone: &Attendee, kept: Attendee) -> Result<(), Problem> {
    let mut one = kept;
    fill(&mut one.function, &gone.function);
    fill(&mut one.delegation, &gone.delegation);
    one.organisation_id = one.organisation_id.or(gone.organisation_id);
    for part in &gone.parts {
        if !one.parts.contains(part) {
            one.parts.push(part.clone());
        }
    }
    if one.reply == Reply::NotInvited {
        one.reply = gone.reply;
    }
    for at in &gone.presence {
        if one.presence.iter().all(|known| known.sitting != at.sitting) {
            one.presence.push(at.clone());
        }
    }
    let both = [Uuid::from(gone.id), Uuid::from(one.id)];
    let mut stands_in = false;
    for entry in both {
        let mut others = tx.referrers(entry)?.into_iter().filter(|holder| !both.contains(&holder.id));
        stands_in |= others.any(|holder| holder.kind == Kind::Attendee);
    }
    let proxy = one.represented_by_id.or(gone.represented_by_id);
    // Who stands in for others was there, and nobody stands in for himself.
    one.represented_by_id = proxy.filter(|proxy| !stands_in && *proxy != gone.id && *proxy != one.id);
    tx.put(&one)?;
    naming::everywhere(tx, gone.id.into(), one.id.into())?;
    naming::in_open_texts(tx, gone.id.into(), one.id.into())?;
    Ok(tx.trash::<Attendee>(gone.id)?)
}

//! Issuing a corrigendum to approved minutes.

use crate::{Desk, Problem};
use domain::{Act, Actor, Corrigendum, Minutes, MinutesId};
use store::Operation;

/// Adds a corrigendum; the approved text itself stays as it is.
///
/// # Errors
/// Where the minutes aren't approved, the text is empty, or somebody else than the chair acts.
pub fn issue_corrigendum(
    desk: &mut Desk,
    actor: &Actor,
    id: MinutesId,
    text: String,
) -> Result<Minutes, Problem> {
    actor.role.may(Act::Approve)?;
    let at = desk.now();
    desk.transact(Operation::IssueCorrigendum, actor, |tx| {
        let mut minutes = tx.require::<Minutes>(id)?;
        let number = u32::try_from(minutes.corrigenda.len()).unwrap_or(u32::MAX).saturating_add(1);
        minutes.corrigenda.push(Corrigendum { number, at, by: actor.name.clone(), text });
        tx.put(&minutes)?;
        Ok(minutes)
    })
}

//! Recording what became known of an action point.

use crate::{Desk, Problem};
use domain::{ActionMove, ActionPoint, ActionPointId, Actor, OrganisationId, Status, Update};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Operation;

/// News of an action point.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ActionPointUpdate {
    /// The action point.
    pub id: ActionPointId,
    /// What became known; may be empty where only the status moves.
    pub text: String,
    /// The delegation whose return it is.
    pub from_id: Option<OrganisationId>,
    /// The move it leads to.
    pub step: Option<ActionMove>,
}

/// Writes an update into an action point and moves its status where the update says so.
///
/// # Errors
/// Where the move isn't open, or the update says nothing.
pub fn update(desk: &mut Desk, actor: &Actor, news: ActionPointUpdate) -> Result<ActionPoint, Problem> {
    let at = desk.now();
    desk.transact(Operation::UpdateActionPoint, actor, |tx| {
        let mut point = tx.require::<ActionPoint>(news.id)?;
        let status = news.step.map(|step| point.status.after(step)).transpose()?;
        point.updates.push(Update {
            at,
            author: actor.name.clone(),
            from_id: news.from_id,
            text: news.text,
            status,
        });
        point.status = status.unwrap_or(point.status);
        tx.put(&point)?;
        Ok(point)
    })
}

//! Changing a record.

use super::Ruled;
use crate::{Desk, Problem};
use domain::Actor;
use store::Operation;

/// Puts a record in the place of the one with the same id, under the rules of its noun.
///
/// # Errors
/// Where there is none with the id, or a rule doesn't hold.
pub fn change<R: Ruled>(desk: &mut Desk, actor: &Actor, mut record: R) -> Result<R, Problem> {
    actor.role.may(R::act())?;
    desk.transact(Operation::Change(R::KIND), actor, |tx| {
        let before = tx.require::<R>(record.id())?;
        record.changes(&before, tx)?;
        record.rules(Some(&before), tx)?;
        tx.put(&record)?;
        Ok(record)
    })
}

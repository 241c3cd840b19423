//! Adding a record.

use super::Ruled;
use crate::{Desk, Explained, Problem};
use domain::{Actor, Kind};
use store::{Kept, Operation, Tx};
use uuid::Uuid;

/// Why a record can't be added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// Its id is in use.
    #[error("there is already a {kind} with the id {id}; leave the id out to get a new one")]
    Repeated {
        /// The noun.
        kind: Kind,
        /// The id.
        id: Uuid,
    },
}

impl Explained for AddError {
    fn code(&self) -> &'static str {
        "repeated_id"
    }

    fn field(&self) -> Option<String> {
        Some("id".to_owned())
    }
}

/// Adds a record, under the rules of its noun.
///
/// # Errors
/// Where its id is in use, or a rule doesn't hold.
pub fn add<R: Ruled>(desk: &mut Desk, actor: &Actor, mut record: R) -> Result<R, Problem> {
    actor.role.may(R::whole_act())?;
    desk.transact(Operation::Add(R::KIND), actor, |tx| {
        is_new::<R>(tx, record.id())?;
        record.enters(tx)?;
        record.rules(None, tx)?;
        tx.put(&record)?;
        Ok(record)
    })
}

/// Refuses an id that another record of the noun bears.
pub(crate) fn is_new<R: Kept>(tx: &Tx<'_>, id: R::Id) -> Result<(), Problem> {
    match tx.get::<R>(id)? {
        Some(_) => Err(AddError::Repeated { kind: R::KIND, id: id.into() }.into()),
        None => Ok(()),
    }
}

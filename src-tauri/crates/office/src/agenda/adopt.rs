//! Recording that the meeting adopted its agenda.

use super::version::version;
use crate::{Desk, Explained, Problem, Saying, records::Ruled};
use domain::{Actor, Meeting, MeetingId};
use store::Operation;

/// Why an agenda can't be adopted.
#[derive(Debug, thiserror::Error)]
pub enum AdoptError {
    /// There is nothing in it.
    #[error("the agenda has no items yet; draft it before it is adopted")]
    Empty,
}

impl Explained for AdoptError {
    fn code(&self) -> &'static str {
        "agenda_empty"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::AgendaEmpty)
    }
}

/// Keeps the agenda as it stands as the one that was adopted. Adopting again keeps the newer one.
///
/// # Errors
/// Where the agenda is empty.
pub fn adopt(desk: &mut Desk, actor: &Actor, meeting: MeetingId) -> Result<Meeting, Problem> {
    actor.role.may(Meeting::act())?;
    let at = desk.now();
    desk.transact(Operation::AdoptAgenda, actor, |tx| {
        let mut meeting = tx.require::<Meeting>(meeting)?;
        meeting.adopted = Some(version(tx, &meeting, at, actor)?.ok_or(AdoptError::Empty)?);
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

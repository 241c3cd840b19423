//! Recording that the meeting adopted its agenda.

use super::version::version;
use crate::{Desk, Explained, Problem, Saying, records::Ruled};
use domain::{Actor, Meeting, MeetingId, MeetingStatus};
use store::Operation;

/// Why an agenda can't be adopted.
#[derive(Debug, thiserror::Error)]
pub enum AdoptError {
    /// There is nothing in it.
    #[error("the agenda has no items yet; draft it before it is adopted")]
    Empty,
    /// The meeting won't take place.
    #[error("the meeting is called off; its agenda isn't adopted any more")]
    CalledOff,
}

impl Explained for AdoptError {
    fn code(&self) -> &'static str {
        match self {
            AdoptError::Empty => "agenda_empty",
            AdoptError::CalledOff => "called_off",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            AdoptError::Empty => Saying::AgendaEmpty,
            AdoptError::CalledOff => Saying::MeetingCalledOff,
        })
    }
}

/// Keeps the agenda as it stands as the one that was adopted. Adopting again keeps the newer one.
///
/// # Errors
/// Where the agenda is empty, or the meeting is called off.
pub fn adopt(desk: &mut Desk, actor: &Actor, meeting: MeetingId) -> Result<Meeting, Problem> {
    actor.role.may(Meeting::act())?;
    let at = desk.now();
    desk.transact(Operation::AdoptAgenda, actor, |tx| {
        let mut meeting = tx.require::<Meeting>(meeting)?;
        if !is_held(&meeting) {
            return Err(AdoptError::CalledOff.into());
        }
        meeting.adopted = Some(version(tx, &meeting, at, actor)?.ok_or(AdoptError::Empty)?);
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

/// Whether an agenda of so many items can be adopted, or adopted again.
pub(crate) fn is_adoptable(meeting: &Meeting, items: usize) -> bool {
    items > 0 && is_held(meeting)
}

fn is_held(meeting: &Meeting) -> bool {
    meeting.status != MeetingStatus::Cancelled
}

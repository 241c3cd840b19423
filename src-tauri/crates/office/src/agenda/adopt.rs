//! Recording that the meeting adopted its agenda.

use super::version::version;
use crate::{
    Desk, Explained, Problem, Saying,
    records::{Ruled, has_approved_minutes},
};
use domain::{Actor, Meeting, MeetingId, MeetingStatus};
use store::{Operation, View};

/// Why an agenda can't be adopted.
#[derive(Debug, thiserror::Error)]
pub enum AdoptError {
    /// There is nothing in it.
    #[error("the agenda has no items yet; draft it before it is adopted")]
    Empty,
    /// The meeting won't take place.
    #[error("the meeting is called off; its agenda isn't adopted any more")]
    CalledOff,
    /// What the meeting did is settled.
    #[error("the minutes of the meeting are approved; its agenda isn't adopted any more")]
    Minuted,
}

impl Explained for AdoptError {
    fn code(&self) -> &'static str {
        match self {
            AdoptError::Empty => "agenda_empty",
            AdoptError::CalledOff => "called_off",
            AdoptError::Minuted => "agenda_minuted",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            AdoptError::Empty => Saying::AgendaEmpty,
            AdoptError::CalledOff => Saying::MeetingCalledOff,
            AdoptError::Minuted => Saying::AgendaMinuted,
        })
    }
}

/// Keeps the agenda as it stands as the one that was adopted. Adopting again keeps the newer one.
///
/// # Errors
/// Where the agenda is empty, the meeting is called off, or its minutes are approved.
pub fn adopt(desk: &mut Desk, actor: &Actor, meeting: MeetingId) -> Result<Meeting, Problem> {
    actor.role.may(Meeting::act())?;
    let at = desk.now();
    desk.transact(Operation::AdoptAgenda, actor, |tx| {
        let mut meeting = tx.require::<Meeting>(meeting)?;
        if let Some(late) = too_late(tx, &meeting)? {
            return Err(late.into());
        }
        meeting.adopted = Some(version(tx, &meeting, at, actor)?.ok_or(AdoptError::Empty)?);
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

/// Whether an agenda of so many items can be adopted, or adopted again.
pub(crate) fn is_adoptable(view: &View<'_>, meeting: &Meeting, items: usize) -> Result<bool, Problem> {
    Ok(items > 0 && too_late(view, meeting)?.is_none())
}

fn too_late(view: &View<'_>, meeting: &Meeting) -> Result<Option<AdoptError>, Problem> {
    if meeting.status == MeetingStatus::Cancelled {
        return Ok(Some(AdoptError::CalledOff));
    }
    Ok(has_approved_minutes(view, meeting.id)?.then_some(AdoptError::Minuted))
}

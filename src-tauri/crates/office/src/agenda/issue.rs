//! Recording that the agenda went out to the delegations.

use super::version::version;
use crate::{Desk, Explained, Problem, Saying, points::today};
use chrono::NaiveDate;
use domain::{Act, Actor, IssuedAgenda, Meeting, MeetingId, MeetingStatus, Role};
use store::Operation;

/// Why an agenda can't be issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// There is nothing in it.
    #[error("the agenda has no items yet; draft it before it is issued")]
    Empty,
    /// The meeting won't take place.
    #[error("the meeting is called off; its agenda isn't issued any more")]
    CalledOff,
    /// The meeting made it its own.
    #[error("the agenda is adopted; what the delegations were sent before stays as it is")]
    Adopted,
    /// The meeting took place.
    #[error("the meeting is over; its agenda isn't issued any more")]
    Over,
    /// A day that is still to come.
    #[error("{0} is still to come; give the day on which the agenda went out")]
    Ahead(NaiveDate),
}

impl Explained for IssueError {
    fn code(&self) -> &'static str {
        match self {
            IssueError::Empty => "agenda_empty",
            IssueError::CalledOff => "called_off",
            IssueError::Adopted => "agenda_adopted",
            IssueError::Over => "meeting_over",
            IssueError::Ahead(_) => "day_ahead",
        }
    }

    fn field(&self) -> Option<String> {
        matches!(self, IssueError::Ahead(_)).then(|| "on".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            IssueError::Empty => Saying::AgendaEmpty,
            IssueError::CalledOff => Saying::MeetingCalledOff,
            IssueError::Adopted => Saying::AgendaAdopted,
            IssueError::Over => Saying::MeetingOver,
            IssueError::Ahead(_) => Saying::DayAhead,
        })
    }
}

/// Keeps the agenda as it stands as the one that went out, on a day or today. Issuing again keeps the newer one.
///
/// # Errors
/// Where the role may not, the agenda is empty or adopted, the meeting is over or called off, or the day is still to come.
pub fn issue(
    desk: &mut Desk,
    actor: &Actor,
    meeting: MeetingId,
    on: Option<NaiveDate>,
) -> Result<Meeting, Problem> {
    actor.role.may(Act::IssueAgenda)?;
    let at = desk.now();
    desk.transact(Operation::IssueAgenda, actor, |tx| {
        let mut meeting = tx.require::<Meeting>(meeting)?;
        if !is_sent(&meeting) {
            return Err(match meeting.status {
                MeetingStatus::Cancelled => IssueError::CalledOff,
                _ if meeting.adopted.is_some() => IssueError::Adopted,
                _ => IssueError::Over,
            }
            .into());
        }
        let today = today(at, Some(meeting.zone));
        let on = on.unwrap_or(today);
        if on > today {
            return Err(IssueError::Ahead(on).into());
        }
        let version = version(tx, &meeting, at, actor)?.ok_or(IssueError::Empty)?;
        meeting.issued = Some(IssuedAgenda { on, version });
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

/// Whether an agenda is still sent: not one that was adopted, nor that of a meeting that is over or called off: what
/// the delegations were sent stays as it was then.
pub(crate) fn is_sent(meeting: &Meeting) -> bool {
    meeting.adopted.is_none() && !matches!(meeting.status, MeetingStatus::Closed | MeetingStatus::Cancelled)
}

/// Whether an agenda with items is to go out, or to go out again after so many changes.
pub(crate) fn is_due(meeting: &Meeting, changes: usize) -> bool {
    is_sent(meeting) && (meeting.issued.is_none() || changes > 0)
}

/// The roles that may issue an agenda of so many items; none while it can't be issued.
pub(crate) fn issuers(meeting: &Meeting, items: usize) -> Vec<Role> {
    if items == 0 || !is_sent(meeting) {
        return Vec::new();
    }
    Act::IssueAgenda.roles().to_vec()
}

//! Circulating, submitting and returning minutes.

use super::content;
use crate::{Desk, Explained, Problem, Saying, points::today};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{Actor, Guarded, Meeting, Minutes, MinutesId, MinutesMove, Returned, Status};
use store::{Operation, Tx};

/// Why minutes can't move.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// They say nothing.
    #[error("the minutes have no text yet; write or import it before they are sent on")]
    Blank,
    /// Nobody said why.
    #[error("say why the minutes go back; the secretariat reads the reason")]
    NoReason,
    /// The deadline has passed already.
    #[error("the deadline for corrections, {0}, has passed already; choose a later one")]
    DeadlinePassed(DateTime<Utc>),
}

impl Explained for StepError {
    fn code(&self) -> &'static str {
        match self {
            StepError::Blank => "blank",
            StepError::NoReason => "no_reason",
            StepError::DeadlinePassed(_) => "deadline_passed",
        }
    }

    fn field(&self) -> Option<String> {
        match self {
            StepError::Blank => None,
            StepError::NoReason => Some("reason".to_owned()),
            StepError::DeadlinePassed(_) => Some("deadline".to_owned()),
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            StepError::Blank => Saying::NoText,
            StepError::NoReason => Saying::NoReason,
            StepError::DeadlinePassed(_) => Saying::DeadlinePassed,
        })
    }
}

/// Until when corrections are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// To the end of a day at the meeting's place.
    Day(NaiveDate),
    /// To an instant.
    At(DateTime<Utc>),
}

impl Deadline {
    fn instant(self, meeting: &Meeting) -> DateTime<Utc> {
        match self {
            Deadline::Day(day) => meeting.zone.end_of(day),
            Deadline::At(instant) => instant,
        }
    }
}

impl From<NaiveDate> for Deadline {
    fn from(day: NaiveDate) -> Deadline {
        Deadline::Day(day)
    }
}

impl From<DateTime<Utc>> for Deadline {
    fn from(instant: DateTime<Utc>) -> Deadline {
        Deadline::At(instant)
    }
}

/// How long delegations usually have for corrections.
const FOR_CORRECTIONS: Days = Days::new(14);

/// The last day for corrections that is offered: counted from today, or from the meeting's end where that is to come.
pub(super) fn offered(meeting: &Meeting, now: DateTime<Utc>) -> NaiveDate {
    let from = today(now, Some(meeting.zone)).max(meeting.last_day);
    from.checked_add_days(FOR_CORRECTIONS).unwrap_or(from)
}

/// Sends the draft to the delegations, with a deadline for corrections.
///
/// # Errors
/// Where the move isn't open, the text is blank, or the deadline has passed.
pub fn circulate(
    desk: &mut Desk,
    actor: &Actor,
    id: MinutesId,
    deadline: impl Into<Deadline>,
) -> Result<Minutes, Problem> {
    let now = desk.now();
    let deadline = deadline.into();
    desk.transact(Operation::CirculateMinutes, actor, |tx| {
        let mut minutes = moved(tx, id, MinutesMove::Circulate)?;
        let deadline = deadline.instant(&tx.require::<Meeting>(minutes.meeting_id)?);
        if deadline <= now {
            return Err(StepError::DeadlinePassed(deadline).into());
        }
        not_blank(tx, &minutes)?;
        minutes.deadline = Some(deadline);
        tx.put(&minutes)?;
        Ok(minutes)
    })
}

/// Sends the text to the chair.
///
/// # Errors
/// Where the move isn't open or the text is blank.
pub fn submit(desk: &mut Desk, actor: &Actor, id: MinutesId) -> Result<Minutes, Problem> {
    desk.transact(Operation::SubmitMinutes, actor, |tx| {
        let minutes = moved(tx, id, MinutesMove::Submit)?;
        not_blank(tx, &minutes)?;
        tx.put(&minutes)?;
        Ok(minutes)
    })
}

/// Sends the text back to the secretariat.
///
/// # Errors
/// Where the move isn't open, no reason is given, or the text is with the chair and somebody else acts.
pub fn return_to_secretariat(
    desk: &mut Desk,
    actor: &Actor,
    id: MinutesId,
    reason: String,
) -> Result<Minutes, Problem> {
    let at = desk.now();
    desk.transact(Operation::ReturnMinutes, actor, |tx| {
        actor.role.may(tx.require::<Minutes>(id)?.status.act(MinutesMove::Return))?;
        let mut minutes = moved(tx, id, MinutesMove::Return)?;
        if reason.trim().is_empty() {
            return Err(StepError::NoReason.into());
        }
        minutes.returned = Some(Returned { by: actor.name.clone(), at, reason });
        minutes.deadline = None;
        tx.put(&minutes)?;
        Ok(minutes)
    })
}

fn moved(tx: &Tx<'_>, id: MinutesId, step: MinutesMove) -> Result<Minutes, Problem> {
    let mut minutes = tx.require::<Minutes>(id)?;
    minutes.status = minutes.status.after(step)?;
    Ok(minutes)
}

fn not_blank(tx: &Tx<'_>, minutes: &Minutes) -> Result<(), Problem> {
    if content(tx, minutes)?.is_blank() { Err(StepError::Blank.into()) } else { Ok(()) }
}

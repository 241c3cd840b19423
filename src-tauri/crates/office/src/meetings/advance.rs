//! Moving a meeting through its life.

use crate::{Desk, Explained, Problem, Saying};
use domain::{Actor, Guarded, Meeting, MeetingId, MeetingMove, MeetingStatus, Status};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Operation;

/// A move of a meeting.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AdvanceMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// The move.
    pub step: MeetingMove,
    /// Why, where it is put off or called off.
    #[serde(default)]
    pub reason: String,
}

/// Why a meeting can't move.
#[derive(Debug, thiserror::Error)]
pub enum AdvanceError {
    /// Nobody said why.
    #[error("say why the meeting is put off or called off; the invitation gives the reason")]
    NoReason,
}

impl Explained for AdvanceError {
    fn code(&self) -> &'static str {
        "no_reason"
    }

    fn field(&self) -> Option<String> {
        Some("reason".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::NoReason)
    }
}

/// Makes a move; raises the invitation's revision where those invited must hear of it.
///
/// # Errors
/// Where the move isn't open, or a reason is due and missing.
pub fn advance(desk: &mut Desk, actor: &Actor, request: AdvanceMeeting) -> Result<Meeting, Problem> {
    desk.transact(Operation::AdvanceMeeting, actor, |tx| {
        let mut meeting = tx.require::<Meeting>(request.id)?;
        actor.role.may(meeting.status.act(request.step))?;
        meeting.status = meeting.status.after(request.step)?;
        if MeetingStatus::needs_reason(request.step) && request.reason.trim().is_empty() {
            return Err(AdvanceError::NoReason.into());
        }
        meeting.status_reason = request.reason;
        // To open and to close it changes nothing for those who hold the invitation.
        if !matches!(request.step, MeetingMove::Open | MeetingMove::Close) {
            meeting.sequence = meeting.sequence.saturating_add(1);
        }
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

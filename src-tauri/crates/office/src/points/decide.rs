//! Recording a decision.

use crate::{Desk, Problem, records};
use domain::{Actor, AgendaItemId, BodyId, Decision, DecisionId, How, Meeting, MeetingId, Outcome};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Operation, Series};

/// A decision to be recorded; its number is given.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    /// Its id where the caller has one; else it is made.
    pub id: Option<DecisionId>,
    /// The body, where it isn't simply the meeting's.
    pub body_id: Option<BodyId>,
    /// The meeting at which it was taken.
    pub meeting_id: MeetingId,
    /// The agenda item.
    pub item_id: Option<AgendaItemId>,
    /// What was decided.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
    /// How it was taken.
    pub how: How,
}

/// Records a decision under the next number of its meeting.
///
/// # Errors
/// Where the meeting's minutes are approved, or a rule doesn't hold.
pub fn decide(desk: &mut Desk, actor: &Actor, new: NewDecision) -> Result<Decision, Problem> {
    let id = new.id.unwrap_or_else(|| desk.new_id());
    desk.transact(Operation::RecordDecision, actor, |tx| {
        records::is_new::<Decision>(tx, id)?;
        records::not_in_approved_minutes(tx, new.meeting_id)?;
        let meeting = tx.require::<Meeting>(new.meeting_id)?;
        let body_id = new.body_id.unwrap_or(meeting.body_id);
        let decision = Decision {
            id,
            body_id,
            meeting_id: meeting.id,
            item_id: new.item_id,
            number: tx.give_number(body_id, Series::Decision, meeting.series())?,
            text: new.text,
            outcome: new.outcome,
            how: new.how,
        };
        tx.put(&decision)?;
        Ok(decision)
    })
}

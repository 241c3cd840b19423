//! Recording an action point.

use crate::{Desk, Problem, records};
use chrono::NaiveDate;
use domain::{
    ActionPoint, ActionPointId, ActionStatus, Actor, AgendaItemId, BodyId, Meeting, MeetingId,
    OrganisationId, PersonId, Priority,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Operation, Series};

/// An action point to be recorded; its number is given.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct NewActionPoint {
    /// Its id where the caller has one; else it is made.
    pub id: Option<ActionPointId>,
    /// The body, where it isn't simply the meeting's.
    pub body_id: Option<BodyId>,
    /// The meeting it comes from.
    pub meeting_id: MeetingId,
    /// The agenda item.
    pub item_id: Option<AgendaItemId>,
    /// What is to be done.
    pub text: String,
    /// The organisations that are to do it.
    #[serde(default)]
    pub owner_ids: Vec<OrganisationId>,
    /// The people who are to do it.
    #[serde(default)]
    pub person_ids: Vec<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How pressing it is.
    #[serde(default)]
    pub priority: Priority,
    /// Where it stands already.
    pub status: Option<ActionStatus>,
}

/// Records an action point under the next number of its meeting.
///
/// # Errors
/// Where a rule doesn't hold.
pub fn ask(desk: &mut Desk, actor: &Actor, new: NewActionPoint) -> Result<ActionPoint, Problem> {
    let id = new.id.unwrap_or_else(|| desk.new_id());
    desk.transact(Operation::RecordActionPoint, actor, |tx| {
        records::is_new::<ActionPoint>(tx, id)?;
        let meeting = tx.require::<Meeting>(new.meeting_id)?;
        let body_id = new.body_id.unwrap_or(meeting.body_id);
        let point = ActionPoint {
            id,
            body_id,
            meeting_id: meeting.id,
            item_id: new.item_id,
            number: tx.give_number(body_id, Series::ActionPoint, meeting.series())?,
            text: new.text,
            owner_ids: new.owner_ids,
            person_ids: new.person_ids,
            due: new.due,
            priority: new.priority,
            status: new.status.unwrap_or(ActionStatus::Open),
            updates: Vec::new(),
            reviewed_ids: Vec::new(),
        };
        tx.put(&point)?;
        Ok(point)
    })
}

//! Carrying pending action points over to a later meeting.

use crate::{Desk, Problem};
use domain::{ActionPoint, Actor, Meeting, MeetingId};
use store::{By, Operation, Tx};

/// Puts every pending action point of the body's earlier meetings before this one. Answers with those carried.
///
/// # Errors
/// Where the meeting isn't there.
pub fn carry_over(desk: &mut Desk, actor: &Actor, to: MeetingId) -> Result<Vec<ActionPoint>, Problem> {
    desk.transact(Operation::CarryOver, actor, |tx| {
        let meeting = tx.require::<Meeting>(to)?;
        carry(tx, &meeting)
    })
}

pub(crate) fn carry(tx: &mut Tx<'_>, to: &Meeting) -> Result<Vec<ActionPoint>, Problem> {
    let mut carried = Vec::new();
    for mut point in tx.find::<ActionPoint>(By::Body(to.body_id))? {
        if !point.is_pending() || point.meeting_id == to.id || point.reviewed_ids.contains(&to.id) {
            continue;
        }
        if tx.require::<Meeting>(point.meeting_id)?.first_day > to.first_day {
            continue;
        }
        point.reviewed_ids.push(to.id);
        tx.put(&point)?;
        carried.push(point);
    }
    Ok(carried)
}

//! Carrying pending action points over to a later meeting.

use crate::{
    Desk, Problem,
    agenda::make_room_for_matters_arising,
    records::{has_approved_minutes, not_in_approved_minutes},
};
use chrono::NaiveDate;
use domain::{ActionPoint, Actor, AgendaItemId, BodyId, Meeting, MeetingId};
use std::collections::HashMap;
use store::{By, Operation, Tx, View};

/// Puts every pending action point of the body's earlier meetings before this one, under an item of its agenda.
/// Answers with those carried.
///
/// # Errors
/// Where the meeting isn't there, or its minutes are approved.
pub fn carry_over(desk: &mut Desk, actor: &Actor, to: MeetingId) -> Result<Vec<ActionPoint>, Problem> {
    let item = desk.new_id();
    desk.transact(Operation::CarryOver, actor, |tx| {
        let meeting = tx.require::<Meeting>(to)?;
        not_in_approved_minutes(tx, to)?;
        carry(tx, &meeting, item)
    })
}

/// Whether there is a meeting to carry points over from, and the minutes of this one can still take them.
pub(crate) fn may_carry_over(view: &View<'_>, to: &Meeting) -> Result<bool, Problem> {
    if has_approved_minutes(view, to.id)? {
        return Ok(false);
    }
    let meetings = view.find::<Meeting>(By::Body(to.body_id))?;
    Ok(meetings.iter().any(|from| from.id != to.id && from.first_day <= to.first_day))
}

/// The item is what the agenda gets for them where it has none yet.
pub(crate) fn carry(tx: &mut Tx<'_>, to: &Meeting, item: AgendaItemId) -> Result<Vec<ActionPoint>, Problem> {
    let mut carried = Vec::new();
    for mut point in pending_before(tx, to.body_id, to.first_day, Some(to.id))? {
        point.reviewed_ids.push(to.id);
        tx.put(&point)?;
        carried.push(point);
    }
    if !carried.is_empty() {
        make_room_for_matters_arising(tx, to, item)?;
    }
    Ok(carried)
}

/// The pending action points of a body that a meeting on a day would be given: those of earlier meetings that it
/// hasn't before it yet, where it is planned already.
pub(crate) fn pending_before(
    view: &View<'_>,
    body: BodyId,
    day: NaiveDate,
    to: Option<MeetingId>,
) -> Result<Vec<ActionPoint>, Problem> {
    let mut points = view.find::<ActionPoint>(By::Body(body))?;
    points.retain(ActionPoint::is_pending);
    let mut earlier: HashMap<MeetingId, bool> = HashMap::new();
    let mut before = Vec::new();
    for point in points {
        if to.is_some_and(|to| point.meeting_id == to || point.reviewed_ids.contains(&to)) {
            continue;
        }
        let is_earlier = match earlier.get(&point.meeting_id) {
            Some(known) => *known,
            None => {
                // What came from a meeting that is in the trash is still to be done.
                let from = view.get::<Meeting>(point.meeting_id)?;
                let is_earlier = from.is_none_or(|from| from.first_day <= day);
                *earlier.entry(point.meeting_id).or_insert(is_earlier)
            }
        };
        if is_earlier {
            before.push(point);
        }
    }
    Ok(before)
}

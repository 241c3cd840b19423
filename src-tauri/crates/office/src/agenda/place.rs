//! Moving items to another place of the agenda. Their neighbours make room.

use crate::{Desk, Problem, records::Ruled};
use domain::{Actor, AgendaItem, AgendaItemId, MeetingId};
use store::{By, Operation, Tx};

/// Puts an item, with all that lies below it, under another one or none, at a place among the items
/// there: 0 is the first, a place past the last is the last.
///
/// # Errors
/// Where the item would lie within itself, or under an item of another agenda.
pub fn relocate(
    desk: &mut Desk,
    actor: &Actor,
    id: AgendaItemId,
    parent: Option<AgendaItemId>,
    position: u32,
) -> Result<(), Problem> {
    actor.role.may(AgendaItem::act())?;
    desk.transact(Operation::MoveAgendaItem, actor, |tx| {
        let before = tx.require::<AgendaItem>(id)?;
        let item = AgendaItem { parent_id: parent, ..before.clone() };
        item.rules(Some(&before), tx)?;
        let mut there = siblings(tx, item.meeting_id, parent)?;
        there.retain(|other| other.id != id);
        let at = usize::try_from(position).unwrap_or(usize::MAX).min(there.len());
        there.insert(at, item);
        renumber(tx, there)?;
        if before.parent_id != parent {
            let left = siblings(tx, before.meeting_id, before.parent_id)?;
            renumber(tx, left)?;
        }
        Ok(())
    })
}

/// The items right below one, or those of the top, in order.
pub(super) fn siblings(
    tx: &Tx<'_>,
    meeting: MeetingId,
    parent: Option<AgendaItemId>,
) -> Result<Vec<AgendaItem>, Problem> {
    let mut items = tx.find::<AgendaItem>(By::Meeting(meeting))?;
    items.retain(|item| item.parent_id == parent);
    items.sort_by_key(|item| (item.position, item.id));
    Ok(items)
}

/// Gives the items the places 0, 1, 2 … in the order they come.
pub(super) fn renumber(tx: &mut Tx<'_>, items: Vec<AgendaItem>) -> Result<(), Problem> {
    for (position, item) in (0u32..).zip(items) {
        tx.put(&AgendaItem { position, ..item })?;
    }
    Ok(())
}

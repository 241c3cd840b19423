//! Moving items to another place of the agenda. Their neighbours make room.

use crate::{
    Desk, Problem,
    meetings::{falls_in, sittings::NoSitting},
    records::Ruled,
};
use domain::{Actor, AgendaItem, AgendaItemId, ItemKind, Meeting, MeetingId, agenda::outline};
use std::collections::{HashMap, HashSet};
use store::{By, Operation, Tx};

/// Puts an item, with all that lies below it, under another one or none, at a place among the items
/// there: 0 is the first, a place past the last is the last. It is taken in the sitting that is asked for,
/// from 0, else in the one in which it was; no other item comes into another sitting by that.
///
/// # Errors
/// Where the item would lie within itself, or under an item of another agenda, and where the meeting has no
/// such sitting.
pub fn relocate(
    desk: &mut Desk,
    actor: &Actor,
    id: AgendaItemId,
    parent: Option<AgendaItemId>,
    position: u32,
    sitting: Option<u32>,
) -> Result<(), Problem> {
    actor.role.may(AgendaItem::act())?;
    desk.transact(Operation::MoveAgendaItem, actor, |tx| {
        let before = tx.require::<AgendaItem>(id)?;
        let meeting = tx.require::<Meeting>(before.meeting_id)?;
        let known = meeting.sittings.len();
        if let Some(sitting) = sitting.filter(|sitting| *sitting as usize >= known) {
            return Err(NoSitting::new(sitting, known).into());
        }
        let item = AgendaItem { parent_id: parent, ..before.clone() };
        item.rules(Some(&before), tx)?;
        let were = fallen(&in_order(tx.find(By::Meeting(meeting.id))?, &meeting)?, &meeting);
        let mut there = siblings(tx, item.meeting_id, parent)?;
        there.retain(|other| other.id != id);
        let at = usize::try_from(position).unwrap_or(usize::MAX).min(there.len());
        there.insert(at, item);
        renumber(tx, there)?;
        if before.parent_id != parent {
            let left = siblings(tx, before.meeting_id, before.parent_id)?;
            renumber(tx, left)?;
        }
        keep_sittings(tx, &meeting, were, id, sitting)
    })
}

/// Items as the agenda has them.
pub(crate) fn in_order(items: Vec<AgendaItem>, meeting: &Meeting) -> Result<Vec<AgendaItem>, Problem> {
    let places = outline(&items, meeting.numbering)?;
    let mut by_id: HashMap<AgendaItemId, AgendaItem> =
        items.into_iter().map(|item| (item.id, item)).collect();
    Ok(places.into_iter().filter_map(|place| by_id.remove(&place.id)).collect())
}

/// The sitting in which each item is taken, where that is known.
fn fallen(items: &[AgendaItem], meeting: &Meeting) -> HashMap<AgendaItemId, u32> {
    let falls = falls_in(&items.iter().collect::<Vec<_>>(), &meeting.sittings);
    items.iter().zip(falls).filter_map(|(item, sitting)| Some((item.id, sitting?))).collect()
}

/// Takes every item in the sitting in which it was, and the moved one, with what lies below it, in the one that was
/// asked for. An item's sitting is set only where the order would take it to another.
fn keep_sittings(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    were: HashMap<AgendaItemId, u32>,
    moved: AgendaItemId,
    asked: Option<u32>,
) -> Result<(), Problem> {
    let mut shall = were;
    let mut items = in_order(tx.find(By::Meeting(meeting.id))?, meeting)?;
    let kept = items.clone();
    if let Some(asked) = asked.filter(|asked| shall.get(&moved) != Some(asked)) {
        let mut branch = HashSet::from([moved]);
        for item in &mut items {
            if item.parent_id.is_some_and(|parent| branch.contains(&parent)) {
                branch.insert(item.id);
            }
            if branch.contains(&item.id) {
                item.sitting = None;
                shall.insert(item.id, asked);
            }
        }
    }
    // Setting one changes nothing above it, so that each is looked at once.
    let mut from = 0;
    loop {
        let fall = fallen(&items, meeting);
        let strays = |item: &AgendaItem| {
            shall.get(&item.id).copied().filter(|shall| fall.get(&item.id) != Some(shall))
        };
        let astray = items.iter().enumerate().skip(from).find_map(|(at, item)| Some((at, strays(item)?)));
        let Some((at, sitting)) = astray else { break };
        if let Some(item) = items.get_mut(at) {
            item.sitting = Some(sitting);
        }
        from = at + 1;
    }
    for (item, _) in items.iter().zip(&kept).filter(|(item, kept)| item != kept) {
        tx.put(item)?;
    }
    Ok(())
}

/// Puts an item that lies below a break, with all below it, right behind the break.
pub(crate) fn put_behind_break(tx: &mut Tx<'_>, id: AgendaItemId) -> Result<(), Problem> {
    let item = tx.require::<AgendaItem>(id)?;
    let over = item.parent_id.map(|parent| tx.get::<AgendaItem>(parent)).transpose()?.flatten();
    let Some(over) = over.filter(|over| over.kind == ItemKind::Break) else { return Ok(()) };
    let mut there = siblings(tx, item.meeting_id, over.parent_id)?;
    let behind = there.iter().position(|other| other.id == over.id).map_or(there.len(), |at| at + 1);
    there.insert(behind, AgendaItem { parent_id: over.parent_id, ..item });
    renumber(tx, there)?;
    // What an older program let in: a break that is a part of a break.
    put_behind_break(tx, id)
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

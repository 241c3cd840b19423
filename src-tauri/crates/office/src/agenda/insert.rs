//! Putting a new item into the agenda.

use super::place::{renumber, siblings};
use crate::{Desk, Explained, Problem, Saying, records::Ruled};
use domain::{Actor, AgendaItem, AgendaItemId, ItemKind, Kind, MeetingId};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::slice;
use store::{By, Operation, Tx};

/// An item to be put into an agenda.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct NewAgendaItem {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The item that it is to be a part of.
    pub parent_id: Option<AgendaItemId>,
    /// The item right after which it stands, under the same parent; the first place where none is given.
    pub after_id: Option<AgendaItemId>,
    /// The title.
    pub title: String,
    /// What sort it is.
    pub kind: ItemKind,
    /// Planned duration in minutes.
    pub minutes_planned: Option<u32>,
}

/// Why an item can't be put there.
#[derive(Debug, thiserror::Error)]
pub enum InsertError {
    /// What it is to follow lies elsewhere.
    #[error("the item that the new one is to follow isn't there any more; choose another place")]
    NotThere,
}

impl Explained for InsertError {
    fn code(&self) -> &'static str {
        "not_there"
    }

    fn field(&self) -> Option<String> {
        Some("after_id".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::NotFound { kind: Kind::AgendaItem })
    }
}

/// Several items, one after the other.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct NewAgendaItems {
    /// The first of them, and where it stands.
    pub first: NewAgendaItem,
    /// Title and sort of those that follow it, under the same parent.
    pub further: Vec<FurtherItem>,
}

/// One of several new items.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct FurtherItem {
    /// The title.
    pub title: String,
    /// What sort it is.
    pub kind: ItemKind,
}

/// Puts a new item into the agenda; those after it make room.
///
/// # Errors
/// Where what it is to follow or to lie under isn't there, or the item breaks a rule.
pub fn insert(desk: &mut Desk, actor: &Actor, new: NewAgendaItem) -> Result<AgendaItem, Problem> {
    actor.role.may(AgendaItem::act())?;
    let item = drawn_up(desk.new_id(), &new);
    desk.transact(Operation::Add(Kind::AgendaItem), actor, |tx| {
        put(tx, new.after_id, slice::from_ref(&item))?;
        Ok(tx.require::<AgendaItem>(item.id)?)
    })
}

/// Puts several new items into the agenda, under one operation.
///
/// # Errors
/// As [`insert`]; none is put then.
pub fn insert_all(desk: &mut Desk, actor: &Actor, new: NewAgendaItems) -> Result<Vec<AgendaItem>, Problem> {
    actor.role.may(AgendaItem::act())?;
    let NewAgendaItems { first, further } = new;
    let mut items = vec![drawn_up(desk.new_id(), &first)];
    for FurtherItem { title, kind } in further {
        let further = NewAgendaItem { title, kind, minutes_planned: None, ..first.clone() };
        items.push(drawn_up(desk.new_id(), &further));
    }
    desk.transact(Operation::AddAgendaItems, actor, |tx| {
        keep_matters_arising(tx, &mut items)?;
        put(tx, first.after_id, &items)?;
        items.iter().map(|item| Ok(tx.require::<AgendaItem>(item.id)?)).collect()
    })
}

/// Planning may have given an agenda its item for matters arising before anything else. Where the new items bring one
/// too, the one that is there takes its place among them.
fn keep_matters_arising(tx: &Tx<'_>, new: &mut [AgendaItem]) -> Result<(), Problem> {
    let is_arising = |item: &AgendaItem| item.kind == ItemKind::MattersArising;
    let Some(brought) = new.iter_mut().find(|item| is_arising(item)) else { return Ok(()) };
    if let [alone] = tx.find::<AgendaItem>(By::Meeting(brought.meeting_id))?.as_slice()
        && is_arising(alone)
        && brought.parent_id.is_none()
    {
        brought.clone_from(alone);
    }
    Ok(())
}

/// Puts items that lie under the same parent one behind the other.
fn put(tx: &mut Tx<'_>, after: Option<AgendaItemId>, new: &[AgendaItem]) -> Result<(), Problem> {
    let Some(first) = new.first() else { return Ok(()) };
    // They lie under one parent and have nothing below them yet: what holds for the first holds for all.
    first.rules(None, tx)?;
    let mut there = siblings(tx, first.meeting_id, first.parent_id)?;
    there.retain(|item| new.iter().all(|one| one.id != item.id));
    let at = match after {
        None => 0,
        Some(after) => {
            let above = there.iter().position(|item| item.id == after);
            above.map(|above| above + 1).ok_or(InsertError::NotThere)?
        }
    };
    there.splice(at..at, new.iter().cloned());
    renumber(tx, there)
}

pub(super) fn drawn_up(id: AgendaItemId, new: &NewAgendaItem) -> AgendaItem {
    AgendaItem {
        id,
        meeting_id: new.meeting_id,
        parent_id: new.parent_id,
        position: 0,
        title: new.title.clone(),
        kind: new.kind,
        minutes_planned: new.minutes_planned,
        starts_at: None,
        sitting: None,
        presenter_ids: Vec::new(),
        paper_ids: Vec::new(),
        marking: None,
        closed: false,
    }
}

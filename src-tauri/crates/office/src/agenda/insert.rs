//! Putting a new item into the agenda.

use super::place::{renumber, siblings};
use crate::{Desk, Explained, Problem, records::Ruled};
use domain::{Actor, AgendaItem, AgendaItemId, ItemKind, Kind, MeetingId};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Operation, Tx};

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
    let id = desk.new_id();
    desk.transact(Operation::Add(Kind::AgendaItem), actor, |tx| put(tx, id, new))
}

/// Puts several new items into the agenda, under one operation.
///
/// # Errors
/// As [`insert`]; none is put then.
pub fn insert_all(desk: &mut Desk, actor: &Actor, new: NewAgendaItems) -> Result<Vec<AgendaItem>, Problem> {
    actor.role.may(AgendaItem::act())?;
    let ids: Vec<AgendaItemId> = (0..=new.further.len()).map(|_| desk.new_id()).collect();
    desk.transact(Operation::AddAgendaItems, actor, |tx| {
        let NewAgendaItem { meeting_id, parent_id, after_id, .. } = new.first;
        let further = new.further.into_iter().map(|FurtherItem { title, kind }| NewAgendaItem {
            meeting_id,
            parent_id,
            after_id: None,
            title,
            kind,
            minutes_planned: None,
        });
        let mut after_id = after_id;
        let mut items = Vec::new();
        for (id, item) in ids.into_iter().zip(std::iter::once(new.first).chain(further)) {
            items.push(put(tx, id, NewAgendaItem { after_id, ..item })?);
            after_id = Some(id);
        }
        Ok(items)
    })
}

fn put(tx: &mut Tx<'_>, id: AgendaItemId, new: NewAgendaItem) -> Result<AgendaItem, Problem> {
    let mut there = siblings(tx, new.meeting_id, new.parent_id)?;
    let at = match new.after_id {
        None => 0,
        Some(after) => {
            let above = there.iter().position(|item| item.id == after);
            above.map(|above| above + 1).ok_or(InsertError::NotThere)?
        }
    };
    let item = AgendaItem {
        id,
        meeting_id: new.meeting_id,
        parent_id: new.parent_id,
        position: u32::try_from(at).unwrap_or(u32::MAX),
        title: new.title,
        kind: new.kind,
        minutes_planned: new.minutes_planned,
        starts_at: None,
        sitting: None,
        presenter_ids: Vec::new(),
        paper_ids: Vec::new(),
        marking: None,
        closed: false,
    };
    item.rules(None, tx)?;
    there.insert(at, item.clone());
    renumber(tx, there)?;
    Ok(item)
}

//! Recording that the meeting adopted its agenda.

use crate::{Desk, Explained, Problem, records::Ruled};
use domain::{
    Actor, AdoptedAgenda, AdoptedItem, AgendaItem, AgendaItemId, Meeting, MeetingId, agenda::outline,
};
use std::collections::HashMap;
use store::{By, Operation};

/// Why an agenda can't be adopted.
#[derive(Debug, thiserror::Error)]
pub enum AdoptError {
    /// There is nothing in it.
    #[error("the agenda has no items yet; draft it before it is adopted")]
    Empty,
}

impl Explained for AdoptError {
    fn code(&self) -> &'static str {
        "agenda_empty"
    }
}

/// Keeps the agenda as it stands as the one that was adopted. Adopting again keeps the newer one.
///
/// # Errors
/// Where the agenda is empty.
pub fn adopt(desk: &mut Desk, actor: &Actor, meeting: MeetingId) -> Result<Meeting, Problem> {
    actor.role.may(Meeting::act())?;
    let at = desk.now();
    desk.transact(Operation::AdoptAgenda, actor, |tx| {
        let mut meeting = tx.require::<Meeting>(meeting)?;
        let items = tx.find::<AgendaItem>(By::Meeting(meeting.id))?;
        let by_id: HashMap<AgendaItemId, &AgendaItem> = items.iter().map(|item| (item.id, item)).collect();
        let mut adopted = Vec::with_capacity(items.len());
        for place in outline(&items, meeting.numbering)? {
            adopted.extend(by_id.get(&place.id).map(|item| AdoptedItem {
                item_id: item.id,
                number: place.number.unwrap_or_default(),
                title: item.title.clone(),
                minutes_planned: item.minutes_planned,
            }));
        }
        if adopted.is_empty() {
            return Err(AdoptError::Empty.into());
        }
        meeting.adopted = Some(AdoptedAgenda { at, by: actor.name.clone(), items: adopted });
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

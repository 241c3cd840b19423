//! Recording that the meeting adopted its agenda.

use crate::{
    Desk, Explained, Problem, Saying,
    meetings::{self, AgendaRow},
    records::Ruled,
};
use domain::{Actor, AdoptedAgenda, AdoptedItem, AdoptedTerms, Attendee, Meeting, MeetingId};
use store::{By, Operation, View};

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

    fn saying(&self) -> Option<Saying> {
        Some(Saying::AgendaEmpty)
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
        let items: Vec<AdoptedItem> = rows(tx, &meeting)?.into_iter().map(adopted).collect();
        if items.is_empty() {
            return Err(AdoptError::Empty.into());
        }
        let sittings = Some(meeting.sittings.clone());
        meeting.adopted = Some(AdoptedAgenda { at, by: actor.name.clone(), sittings, items });
        tx.put(&meeting)?;
        Ok(meeting)
    })
}

/// The agenda as it stands.
pub(super) fn rows(view: &View<'_>, meeting: &Meeting) -> Result<Vec<AgendaRow>, Problem> {
    let attendees = view.find::<Attendee>(By::Meeting(meeting.id))?;
    Ok(meetings::agenda(view, meeting, &attendees)?.0)
}

fn adopted(row: AgendaRow) -> AdoptedItem {
    AdoptedItem {
        item_id: row.id,
        terms: Some(terms(&row)),
        number: row.number,
        title: row.title,
        minutes_planned: row.minutes_planned,
    }
}

/// How an item is to be taken as the agenda stands.
pub(super) fn terms(row: &AgendaRow) -> AdoptedTerms {
    AdoptedTerms {
        kind: row.kind,
        day: row.day,
        from: row.begins(),
        presenters: row.presenters.clone(),
        closed: row.closed,
        marking: row.marking,
    }
}

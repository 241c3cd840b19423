//! The sections of minutes in their order.

use crate::{Desk, Problem, agenda};
use domain::{AgendaItem, AgendaItemId, Meeting, Minutes, MinutesId, Section, SectionPart};
use std::collections::HashMap;
use store::{By, View};

/// The sections of minutes, in the order of the agenda.
///
/// # Errors
/// Where there are no such minutes.
pub fn sections(desk: &Desk, id: MinutesId) -> Result<Vec<Section>, Problem> {
    let view = desk.view();
    let minutes = view.require::<Minutes>(id)?;
    let meeting = view.require::<Meeting>(minutes.meeting_id)?;
    let items = agenda::in_order(view.find::<AgendaItem>(By::Meeting(meeting.id))?, &meeting)?;
    let places: Vec<AgendaItemId> = items.iter().map(|item| item.id).collect();
    in_order(&view, id, &places)
}

/// Opening, attendance, items, closing; items as the agenda has them, unless one of them stands for no item
/// of the agenda: then as they were put.
pub(super) fn in_order(
    view: &View<'_>,
    minutes: MinutesId,
    agenda: &[AgendaItemId],
) -> Result<Vec<Section>, Problem> {
    let mut sections = view.find::<Section>(By::Minutes(minutes))?;
    put_in_order(&mut sections, agenda);
    Ok(sections)
}

/// As [`in_order`], of sections that were read.
pub(super) fn put_in_order(sections: &mut [Section], agenda: &[AgendaItemId]) {
    let places: HashMap<AgendaItemId, usize> = agenda.iter().copied().zip(0..).collect();
    let place = |section: &Section| section.item_id.and_then(|id| places.get(&id).copied());
    let follows_agenda = sections.iter().all(|s| s.part != SectionPart::Item || place(s).is_some());
    sections.sort_by_key(|section| {
        (section.part, if follows_agenda { place(section) } else { None }, section.position, section.id)
    });
}

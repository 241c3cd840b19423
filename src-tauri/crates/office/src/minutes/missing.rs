//! Agenda items that came after the minutes were begun: each gets its section, and nothing written is touched.

use crate::{Desk, Problem, agenda, records};
use domain::{
    Act, Actor, AgendaItem, AgendaItemId, ItemKind, Meeting, Minutes, MinutesId, RichText, Section,
    SectionId, SectionPart,
};
use std::collections::HashSet;
use store::{By, Operation, Tx};

/// Whether something is minuted under an item.
pub(super) fn is_minuted(kind: ItemKind) -> bool {
    kind != ItemKind::Break
}

/// The items, in the order given, that none of the sections stands for.
pub(super) fn without_section(
    sections: &[Section],
    items: impl Iterator<Item = (AgendaItemId, ItemKind)>,
) -> Vec<AgendaItemId> {
    let there: HashSet<AgendaItemId> = sections.iter().filter_map(|section| section.item_id).collect();
    items.filter(|(id, kind)| is_minuted(*kind) && !there.contains(id)).map(|(id, _)| id).collect()
}

/// Gives every agenda item that has none its section, in the agenda's order; answers how many.
///
/// # Errors
/// Where the minutes are with the chair or approved, or somebody else than the secretariat acts.
pub fn add_sections(desk: &mut Desk, actor: &Actor, id: MinutesId) -> Result<u32, Problem> {
    actor.role.may(Act::WriteMinutes)?;
    let meeting = desk.view().require::<Minutes>(id)?.meeting_id;
    let items = desk.view().find::<AgendaItem>(By::Meeting(meeting))?.len();
    let mut ids: Vec<SectionId> = (0..items).map(|_| desk.new_id()).collect();
    desk.transact(Operation::AddSections, actor, |tx| {
        let minutes = tx.require::<Minutes>(id)?;
        records::open_for_writing(&minutes)?;
        let meeting = tx.require::<Meeting>(minutes.meeting_id)?;
        let items = agenda::in_order(tx.find::<AgendaItem>(By::Meeting(meeting.id))?, &meeting)?;
        let mut sections = tx.find::<Section>(By::Minutes(id))?;
        sections.sort_by_key(|section| (section.part, section.position));
        let wanted = without_section(&sections, items.iter().map(|item| (item.id, item.kind)));
        let mut added = 0;
        for item in wanted {
            let Some(section_id) = ids.pop() else { break };
            let at = place(&sections, &items, item);
            sections.insert(at, fresh(section_id, id, item));
            added += 1;
        }
        renumber(tx, sections)?;
        Ok(added)
    })
}

fn fresh(id: SectionId, minutes_id: MinutesId, item: AgendaItemId) -> Section {
    Section {
        id,
        minutes_id,
        part: SectionPart::Item,
        item_id: Some(item),
        heading: String::new(),
        position: u32::MAX,
        text: RichText::default(),
        marking: None,
    }
}

/// Right after the section of the nearest item above that has one; else before all items.
fn place(sections: &[Section], items: &[AgendaItem], item: AgendaItemId) -> usize {
    let above = items.iter().take_while(|other| other.id != item);
    let nearest = above.filter_map(|other| sections.iter().position(|s| s.item_id == Some(other.id))).last();
    let first = || sections.iter().position(|s| s.part >= SectionPart::Item).unwrap_or(sections.len());
    nearest.map_or_else(first, |at| at + 1)
}

/// Puts what is new, and what changed its place.
fn renumber(tx: &mut Tx<'_>, sections: Vec<Section>) -> Result<(), Problem> {
    for (position, section) in (0u32..).zip(sections) {
        if section.position != position {
            tx.put(&Section { position, ..section })?;
        }
    }
    Ok(())
}

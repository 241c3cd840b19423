//! Which sections say something, and which still wait for words: the one rule for lists, counts and the desk.

use super::sections::in_order;
use crate::Problem;
use domain::{AgendaItem, AgendaItemId, Meeting, Minutes, agenda::outline};
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use store::{By, View};

/// Whether a section says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SectionState {
    /// It does.
    Written,
    /// It says nothing yet.
    Empty,
    /// It needs no words: those under its sub-items say it.
    Heading,
}

/// The states of sections in their order, each told by the depth of its item and whether it has no words.
pub(super) fn states(sections: &[(u32, bool)]) -> Vec<SectionState> {
    let below = sections.iter().skip(1).map(|(depth, _)| Some(*depth)).chain([None]);
    let state = |((depth, is_blank), below): (&(u32, bool), Option<u32>)| match is_blank {
        false => SectionState::Written,
        true if below.is_some_and(|below| below > *depth) => SectionState::Heading,
        true => SectionState::Empty,
    };
    sections.iter().zip(below).map(state).collect()
}

/// How many sections still wait for words.
pub(super) fn waiting(states: &[SectionState]) -> usize {
    states.iter().filter(|state| **state == SectionState::Empty).count()
}

/// How many sections of minutes in the record still wait for words.
///
/// # Errors
/// Where the record can't be read.
pub(crate) fn empty_sections(
    view: &View<'_>,
    minutes: &Minutes,
    meeting: &Meeting,
) -> Result<usize, Problem> {
    let places = outline(&view.find::<AgendaItem>(By::Meeting(meeting.id))?, meeting.numbering)?;
    let order: Vec<AgendaItemId> = places.iter().map(|place| place.id).collect();
    let depths: HashMap<AgendaItemId, usize> = places.iter().map(|place| (place.id, place.depth)).collect();
    let sections = in_order(view, minutes.id, &order)?;
    let told = sections.iter().map(|section| {
        let depth = section.item_id.and_then(|id| depths.get(&id)).copied().unwrap_or_default();
        (u32::try_from(depth).unwrap_or(u32::MAX), section.text.is_blank())
    });
    Ok(waiting(&states(&told.collect::<Vec<_>>())))
}

#[cfg(test)]
mod tests {
    use super::{SectionState::*, states, waiting};

    #[test]
    fn what_stands_above_sub_items_waits_for_no_words_of_its_own() {
        let sections = [(0, true), (0, true), (1, false), (1, true), (0, false), (1, true), (0, true)];
        let told = states(&sections);
        assert_eq!(told, [Empty, Heading, Written, Empty, Written, Empty, Empty]);
        assert_eq!(waiting(&told), 4);
    }
}

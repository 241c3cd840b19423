//! What became of an adopted agenda.

use crate::{Desk, Problem};
use chrono::{DateTime, Utc};
use domain::{AdoptedItem, AgendaItem, AgendaItemId, Meeting, MeetingId, agenda::outline};
use serde::Serialize;
use specta::Type;
use std::collections::{HashMap, HashSet};
use store::By;

/// The adopted agenda beside the one that stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AgendaComparison {
    /// When it was adopted.
    pub adopted_at: DateTime<Utc>,
    /// Who recorded that.
    pub adopted_by: String,
    /// What is different now, in the order of the agenda; what was taken out comes last.
    pub differences: Vec<AgendaDifference>,
}

/// A difference between the adopted agenda and the one that stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum AgendaDifference {
    /// An item that wasn't there.
    Added {
        /// Its number now.
        number: String,
        /// Its title.
        title: String,
    },
    /// An item that is there no more.
    Removed {
        /// The number it had.
        number: String,
        /// The title it had.
        title: String,
    },
    /// An item in another place. One that only bears another number because of its neighbours isn't meant.
    Moved {
        /// Its title now.
        title: String,
        /// The number it had.
        from: String,
        /// Its number now.
        to: String,
    },
    /// An item with another title.
    Retitled {
        /// Its number now.
        number: String,
        /// The title it had.
        from: String,
        /// The title now.
        to: String,
    },
    /// An item with another planned duration.
    Retimed {
        /// Its number now.
        number: String,
        /// Its title now.
        title: String,
        /// The minutes it had.
        from: Option<u32>,
        /// The minutes now.
        to: Option<u32>,
    },
}

/// An item as it stands now.
struct Standing {
    number: String,
    item: AgendaItem,
}

/// What became of the adopted agenda; none where none was adopted.
///
/// # Errors
/// Where there is no such meeting.
pub fn compare(desk: &Desk, meeting: MeetingId) -> Result<Option<AgendaComparison>, Problem> {
    let view = desk.view();
    let meeting = view.require::<Meeting>(meeting)?;
    let Some(adopted) = meeting.adopted else { return Ok(None) };
    let items = view.find::<AgendaItem>(By::Meeting(meeting.id))?;
    let places = outline(&items, meeting.numbering)?;
    let mut by_id: HashMap<AgendaItemId, AgendaItem> =
        items.into_iter().map(|item| (item.id, item)).collect();
    let now: Vec<Standing> = places
        .into_iter()
        .filter_map(|place| {
            Some(Standing { number: place.number.unwrap_or_default(), item: by_id.remove(&place.id)? })
        })
        .collect();
    Ok(Some(AgendaComparison {
        adopted_at: adopted.at,
        adopted_by: adopted.by,
        differences: differences(&adopted.items, &now),
    }))
}

fn differences(then: &[AdoptedItem], now: &[Standing]) -> Vec<AgendaDifference> {
    let places: HashMap<AgendaItemId, usize> = then.iter().map(|item| item.item_id).zip(0..).collect();
    let before = |standing: &Standing| places.get(&standing.item.id).and_then(|at| then.get(*at));
    let kept: Vec<(AgendaItemId, usize)> =
        now.iter().filter_map(|one| Some((one.item.id, *places.get(&one.item.id)?))).collect();
    let stayed = in_order(&kept);
    let parents = parents_of(then);
    let mut all = Vec::new();
    for standing in now {
        let Standing { number, item } = standing;
        let (number, title) = (number.clone(), item.title.clone());
        let Some(was) = before(standing) else {
            all.push(AgendaDifference::Added { number, title });
            continue;
        };
        // What never bore a number, a break, doesn't tell what it lay under.
        let parent_changed = !was.number.is_empty() && parents.get(&item.id).copied() != item.parent_id;
        if parent_changed || !stayed.contains(&item.id) {
            let (from, to) = (was.number.clone(), number.clone());
            all.push(AgendaDifference::Moved { title: title.clone(), from, to });
        }
        if was.title != item.title {
            let (from, to) = (was.title.clone(), title.clone());
            all.push(AgendaDifference::Retitled { number: number.clone(), from, to });
        }
        if was.minutes_planned != item.minutes_planned {
            let (from, to) = (was.minutes_planned, item.minutes_planned);
            all.push(AgendaDifference::Retimed { number, title, from, to });
        }
    }
    let here: HashSet<AgendaItemId> = now.iter().map(|standing| standing.item.id).collect();
    let gone = then.iter().filter(|item| !here.contains(&item.item_id));
    all.extend(
        gone.map(|item| AgendaDifference::Removed { number: item.number.clone(), title: item.title.clone() }),
    );
    all
}

/// Of an adopted agenda, what each item lay under, told from the numbers: “2.1” lay under “2”.
fn parents_of(then: &[AdoptedItem]) -> HashMap<AgendaItemId, AgendaItemId> {
    let by_number: HashMap<&str, AgendaItemId> =
        then.iter().map(|item| (item.number.as_str(), item.item_id)).collect();
    let parent = |item: &AdoptedItem| {
        let (above, _) = item.number.rsplit_once('.')?;
        Some((item.item_id, *by_number.get(above)?))
    };
    then.iter().filter_map(parent).collect()
}

/// The largest set of items whose order among each other stayed: a longest increasing run of their
/// former places.
fn in_order(kept: &[(AgendaItemId, usize)]) -> HashSet<AgendaItemId> {
    // For each length, the run that ends with the earliest place, as an index into `kept`.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(kept.len());
    let place = |at: usize| kept.get(at).map_or(usize::MAX, |(_, place)| *place);
    for (at, (_, was)) in kept.iter().enumerate() {
        let length = ends.partition_point(|end| place(*end) < *was);
        previous.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stayed = HashSet::new();
    let mut at = ends.last().copied();
    while let Some(here) = at {
        stayed.extend(kept.get(here).map(|(id, _)| *id));
        at = previous.get(here).copied().flatten();
    }
    stayed
}

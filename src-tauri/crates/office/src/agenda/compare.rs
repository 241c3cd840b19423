//! What became of an agenda since it was issued or adopted.

use super::version::{rows, terms};
use crate::{Desk, Problem, meetings::AgendaRow, points::today};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::{
    AgendaItemId, AgendaVersion, ItemKind, Marking, Meeting, MeetingId, Sitting, VersionItem,
    VersionOccasion, VersionTerms,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{HashMap, HashSet};

/// The steps at which an agenda is kept as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AgendaStage {
    /// It goes out to the delegations.
    Issued,
    /// The meeting adopts it.
    Adopted,
}

/// An agenda as it once stood beside the one that stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AgendaComparison {
    /// Which agenda.
    pub stage: AgendaStage,
    /// The day on which it was issued or adopted.
    pub on: NaiveDate,
    /// Who recorded that.
    pub by: String,
    /// What is different now, in the order of the agenda; what was taken out comes last.
    pub differences: Vec<AgendaDifference>,
}

/// A difference between an agenda as it stood and the one that stands now.
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
    /// An item at another hour. One that only follows an item so shifted isn't meant.
    OtherHour {
        /// Its number now.
        number: String,
        /// Its title now.
        title: String,
        /// When it was to begin; none where it had no time.
        from: Option<AgendaHour>,
        /// When it begins now.
        to: Option<AgendaHour>,
    },
    /// An item of another sort.
    OtherKind {
        /// Its number now.
        number: String,
        /// Its title now.
        title: String,
        /// The sort it was.
        from: ItemKind,
        /// The sort it is.
        to: ItemKind,
    },
    /// An item presented by others.
    OtherPresenters {
        /// Its number now.
        number: String,
        /// Its title now.
        title: String,
        /// Who was to present it.
        from: Vec<String>,
        /// Who presents it now.
        to: Vec<String>,
    },
    /// An item that is closed now and was open, or the other way round.
    OtherDoors {
        /// Its number now.
        number: String,
        /// Its title now.
        title: String,
        /// Whether it is closed now.
        closed: bool,
    },
    /// An item with another marking.
    OtherMarking {
        /// Its number now.
        number: String,
        /// Its title now.
        title: String,
        /// The marking of its own that it had.
        from: Option<Marking>,
        /// The one it has.
        to: Option<Marking>,
    },
    /// The meeting is on other days or in another place.
    OtherOccasion {
        /// When and where it was to be.
        from: VersionOccasion,
        /// When and where it is.
        to: VersionOccasion,
    },
    /// The meeting sits at other times.
    OtherSittings {
        /// The sittings as they were.
        from: Vec<Sitting>,
        /// The sittings now.
        to: Vec<Sitting>,
    },
}

/// When an item begins, in the meeting's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct AgendaHour {
    /// The day.
    pub day: NaiveDate,
    /// The time.
    pub from: NaiveTime,
}

/// What became of the agenda since a step; none where that wasn't made.
///
/// # Errors
/// Where there is no such meeting.
pub fn compare(
    desk: &Desk,
    meeting: MeetingId,
    stage: AgendaStage,
) -> Result<Option<AgendaComparison>, Problem> {
    let view = desk.view();
    let meeting = view.require::<Meeting>(meeting)?;
    let kept = match stage {
        AgendaStage::Issued => meeting.issued.as_ref().map(|issued| (issued.on, &issued.version)),
        AgendaStage::Adopted => {
            meeting.adopted.as_ref().map(|adopted| (today(adopted.at, Some(meeting.zone)), adopted))
        }
    };
    let Some((on, then)) = kept else { return Ok(None) };
    let differences = differences(then, &meeting, &rows(&view, &meeting)?);
    Ok(Some(AgendaComparison { stage, on, by: then.by.clone(), differences }))
}

/// What is different now from an agenda as it stood then, in the order of the agenda.
pub(crate) fn differences(
    then: &AgendaVersion,
    meeting: &Meeting,
    now: &[AgendaRow],
) -> Vec<AgendaDifference> {
    let occasion = VersionOccasion::from(meeting);
    let other_occasion = then.occasion.clone().filter(|from| *from != occasion);
    let other_occasion = other_occasion.map(|from| AgendaDifference::OtherOccasion { from, to: occasion });
    let other_sittings = then
        .sittings
        .as_ref()
        .filter(|from| **from != meeting.sittings)
        .map(|from| AgendaDifference::OtherSittings { from: from.clone(), to: meeting.sittings.clone() });
    other_occasion.into_iter().chain(other_sittings).chain(of_items(&then.items, now)).collect()
}

fn of_items(then: &[VersionItem], now: &[AgendaRow]) -> Vec<AgendaDifference> {
    let places: HashMap<AgendaItemId, usize> = then.iter().map(|item| item.item_id).zip(0..).collect();
    let before = |row: &AgendaRow| places.get(&row.id).and_then(|at| then.get(*at));
    let kept: Vec<(AgendaItemId, usize)> =
        now.iter().filter_map(|row| Some((row.id, *places.get(&row.id)?))).collect();
    let stayed = in_order(&kept);
    let parents = parents_of(then);
    let mut shift = Shift::NONE;
    let mut all = Vec::new();
    for row in now {
        let (number, title) = (row.number.clone(), row.title.clone());
        let Some(was) = before(row) else {
            all.push(AgendaDifference::Added { number, title });
            continue;
        };
        // What never bore a number, a break, doesn't tell what it lay under.
        let parent_changed = !was.number.is_empty() && parents.get(&row.id).copied() != row.parent_id;
        let moved = parent_changed || !stayed.contains(&row.id);
        if moved {
            let (from, to) = (was.number.clone(), number.clone());
            all.push(AgendaDifference::Moved { title: title.clone(), from, to });
        }
        if was.title != row.title {
            let (from, to) = (was.title.clone(), title.clone());
            all.push(AgendaDifference::Retitled { number: number.clone(), from, to });
        }
        if was.minutes_planned != row.minutes_planned {
            let (from, to) = (was.minutes_planned, row.minutes_planned);
            all.push(AgendaDifference::Retimed { number, title, from, to });
        }
        if let Some(then) = &was.terms {
            // What was moved is taken at another hour; nobody has to be told that too.
            let before = shift;
            shift = if moved { before } else { Shift::of(then, row) };
            let is_told = shift == before || shift == Shift::NONE;
            all.extend((!is_told).then(|| other_hour(then, row)));
            all.extend(other_terms(then, row));
        }
    }
    let here: HashSet<AgendaItemId> = now.iter().map(|row| row.id).collect();
    let gone = then.iter().filter(|item| !here.contains(&item.item_id));
    all.extend(
        gone.map(|item| AgendaDifference::Removed { number: item.number.clone(), title: item.title.clone() }),
    );
    all
}

/// By how much an item is taken at another time. An item that is shifted as the one before it follows from
/// that one and isn't told again.
#[derive(Clone, Copy, PartialEq)]
enum Shift {
    By(TimeDelta),
    /// It has a time now, or has none any more.
    Timed(bool),
}

impl Shift {
    const NONE: Shift = Shift::By(TimeDelta::zero());

    fn of(then: &VersionTerms, row: &AgendaRow) -> Shift {
        let instant = |day: Option<NaiveDate>, from: Option<NaiveTime>| Some(day?.and_time(from?));
        match (instant(then.day, then.from), instant(row.day, row.begins())) {
            (Some(was), Some(is)) => Shift::By(is - was),
            (None, None) => Shift::NONE,
            (was, _) => Shift::Timed(was.is_none()),
        }
    }
}

fn other_hour(then: &VersionTerms, row: &AgendaRow) -> AgendaDifference {
    let hour = |day: Option<NaiveDate>, from: Option<NaiveTime>| Some(AgendaHour { day: day?, from: from? });
    AgendaDifference::OtherHour {
        number: row.number.clone(),
        title: row.title.clone(),
        from: hour(then.day, then.from),
        to: hour(row.day, row.begins()),
    }
}

fn other_terms(was: &VersionTerms, row: &AgendaRow) -> Vec<AgendaDifference> {
    let (number, title, is) = (|| row.number.clone(), || row.title.clone(), terms(row));
    let mut all = Vec::new();
    if was.kind != is.kind {
        let (from, to) = (was.kind, is.kind);
        all.push(AgendaDifference::OtherKind { number: number(), title: title(), from, to });
    }
    if was.presenters != is.presenters {
        let (from, to) = (was.presenters.clone(), is.presenters);
        all.push(AgendaDifference::OtherPresenters { number: number(), title: title(), from, to });
    }
    if was.closed != is.closed {
        all.push(AgendaDifference::OtherDoors { number: number(), title: title(), closed: is.closed });
    }
    if was.marking != is.marking {
        let (from, to) = (was.marking, is.marking);
        all.push(AgendaDifference::OtherMarking { number: number(), title: title(), from, to });
    }
    all
}

/// Of an agenda as it stood, what each item lay under, told from the numbers: “2.1” lay under “2”.
fn parents_of(then: &[VersionItem]) -> HashMap<AgendaItemId, AgendaItemId> {
    let by_number: HashMap<&str, AgendaItemId> =
        then.iter().map(|item| (item.number.as_str(), item.item_id)).collect();
    let parent = |item: &VersionItem| {
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

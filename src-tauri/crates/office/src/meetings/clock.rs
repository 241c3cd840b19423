//! Clock times of an agenda: what follows from sittings, fixed starts and planned durations.
//!
//! The leaves of the tree take time. The minutes of an item with others below it are the frame that those
//! fill; they count only where nothing below has minutes of its own.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::{AgendaItem, AgendaItemId, ItemKind, Sitting};
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;

/// When an item is taken, in the meeting's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    /// Which sitting, from 0.
    pub(super) sitting: usize,
    pub(super) day: NaiveDate,
    pub(super) from: NaiveTime,
    /// When it ends, on the same day; none where nobody said how long it takes.
    pub(super) to: Option<NaiveTime>,
    /// Whether it is to start before what stands above it has ended.
    pub(super) clash: bool,
}

impl Slot {
    /// Which sitting, as the record counts them.
    pub(super) fn falls_in(self) -> Option<u32> {
        u32::try_from(self.sitting).ok()
    }
}

/// How full a sitting is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SittingLoad {
    /// Which, from 0.
    pub sitting: u32,
    /// Its day.
    pub day: NaiveDate,
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends.
    pub to: NaiveTime,
    /// Minutes planned in it; of a break at its end, those that its hours hold.
    pub planned: u32,
    /// Minutes it has.
    pub room: u32,
    /// Minutes by which its last item runs over its end; a lunch may.
    pub over: u32,
}

/// The slots of an agenda's items and the loads of its sittings.
pub(super) struct Timetable {
    /// One for each item, in the order given; none where its sitting isn't known.
    pub(super) slots: Vec<Option<Slot>>,
    /// For each item, the minutes that it takes: its own, or those of what lies below it where that has any.
    pub(super) minutes: Vec<Option<u32>>,
    pub(super) loads: Vec<SittingLoad>,
}

/// The sitting in which each item is taken, from 0; the items come as [`timetable`] has them.
pub(crate) fn falls_in(items: &[&AgendaItem], sittings: &[Sitting]) -> Vec<Option<u32>> {
    let slots = timetable(items, sittings).slots.into_iter();
    slots.map(|slot| slot.and_then(Slot::falls_in)).collect()
}

/// Lays the items out over the sittings. They come in the order of the agenda, parents before what lies
/// below them. An item without a sitting goes on where the one before it ended; once a sitting is full,
/// what follows is taken in the next one, and a fixed start leads on to the sitting that holds it.
pub(super) fn timetable(items: &[&AgendaItem], sittings: &[Sitting]) -> Timetable {
    let shape = Shape::of(items);
    let mut clock = Clock::of(sittings);
    let mut slots: Vec<Option<Slot>> = Vec::with_capacity(items.len());
    let mut taken: Vec<Option<u32>> = Vec::with_capacity(items.len());
    let mut frames: Vec<Frame> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        slots.push(clock.begin(item));
        taken.push(item.minutes_planned);
        let last = shape.last_below(at);
        if last > at {
            let passed = shape.timed_below(at).then_some(clock.passed);
            frames.push(Frame { item: at, last, passed, minutes: item.minutes_planned });
        } else if let Some(minutes) = item.minutes_planned {
            clock.pass(minutes, item.kind == ItemKind::Break);
            set_end(&mut slots, at, &clock);
        }
        while let Some(frame) = frames.pop_if(|frame| frame.last == at) {
            match (frame.passed, frame.minutes) {
                (Some(before), _) => {
                    if let Some(taken) = taken.get_mut(frame.item) {
                        *taken = Some(clock.passed.saturating_sub(before));
                    }
                }
                (None, Some(minutes)) => clock.pass(minutes, false),
                (None, None) => continue,
            }
            set_end(&mut slots, frame.item, &clock);
        }
        clock.go_on();
    }
    Timetable { slots, minutes: taken, loads: clock.loads() }
}

/// An item that others lie below.
struct Frame {
    item: usize,
    last: usize,
    /// The minutes that had passed before it, where what lies below has minutes of its own.
    passed: Option<u32>,
    /// Its own minutes; they count where nothing below has any.
    minutes: Option<u32>,
}

/// An item ends where the clock stands. What ends on another day than it begins, or before it begins because
/// something below was put elsewhere, has no end that could be told by its hour.
fn set_end(slots: &mut [Option<Slot>], at: usize, clock: &Clock<'_>) {
    if let Some(Some(slot)) = slots.get_mut(at) {
        let told = |(day, end): &(NaiveDate, NaiveTime)| *day == slot.day && (slot.from..LAST).contains(end);
        slot.to = clock.stood.filter(told).map(|(_, end)| end);
    }
}

/// Where the time stands while the items are laid out.
struct Clock<'a> {
    sittings: &'a [Sitting],
    /// In each sitting, until when it is taken.
    taken: Vec<NaiveTime>,
    planned: Vec<u32>,
    /// In each sitting, the minutes of the breaks that nothing has followed yet.
    pause: Vec<u32>,
    current: usize,
    /// Minutes that have passed in all.
    passed: u32,
    /// When the last timed item ended, with the day.
    stood: Option<(NaiveDate, NaiveTime)>,
}

impl<'a> Clock<'a> {
    fn of(sittings: &'a [Sitting]) -> Clock<'a> {
        let taken = sittings.iter().map(|sitting| sitting.from).collect();
        let none = vec![0; sittings.len()];
        Clock { sittings, taken, planned: none.clone(), pause: none, current: 0, passed: 0, stood: None }
    }

    /// Begins an item: its sitting, its start, and whether that lies before the time that is taken already.
    fn begin(&mut self, item: &AgendaItem) -> Option<Slot> {
        let asked = item.sitting.map(|asked| asked as usize).filter(|asked| *asked < self.sittings.len());
        match (asked, item.starts_at) {
            (Some(asked), _) => self.current = asked,
            (None, Some(start)) => self.lead_on(start),
            (None, None) => {}
        }
        let sitting = self.sittings.get(self.current)?;
        let taken = self.taken.get_mut(self.current)?;
        let clash = item.starts_at.is_some_and(|start| start < *taken);
        *taken = item.starts_at.unwrap_or(*taken);
        Some(Slot { sitting: self.current, day: sitting.day, from: *taken, to: None, clash })
    }

    /// A start that the present sitting doesn't hold is meant for the next one that does: on the same day, or,
    /// where nothing more is to come on that day, on a later one.
    fn lead_on(&mut self, start: NaiveTime) {
        let Some(here) = self.sittings.get(self.current) else { return };
        let is_past = start >= here.to || (start < here.from && self.stood.is_some());
        if !is_past {
            return;
        }
        let holds = |sitting: &Sitting| (sitting.from..sitting.to).contains(&start);
        let mut later = self.sittings.iter().enumerate().skip(self.current + 1);
        // Between two sittings of a day stands a lunch; it isn't meant for tomorrow.
        let next =
            later.find(|(_, other)| if other.day == here.day { start < other.to } else { holds(other) });
        if let Some((at, _)) = next.filter(|(_, other)| holds(other)) {
            self.current = at;
        }
    }

    /// Lets minutes pass.
    fn pass(&mut self, minutes: u32, is_break: bool) {
        self.passed = self.passed.saturating_add(minutes);
        let (Some(taken), Some(sitting)) =
            (self.taken.get_mut(self.current), self.sittings.get(self.current))
        else {
            return;
        };
        *taken = later(*taken, minutes);
        if let Some(planned) = self.planned.get_mut(self.current) {
            *planned = planned.saturating_add(minutes);
        }
        if let Some(pause) = self.pause.get_mut(self.current) {
            *pause = if is_break { pause.saturating_add(minutes) } else { 0 };
        }
        self.stood = Some((sitting.day, *taken));
    }

    /// Goes on to the next sitting once this one is full, where there is a next one.
    fn go_on(&mut self) {
        let full = match (self.sittings.get(self.current), self.taken.get(self.current)) {
            (Some(sitting), Some(taken)) => *taken >= sitting.to,
            _ => false,
        };
        if full && self.current + 1 < self.sittings.len() {
            self.current += 1;
        }
    }

    fn loads(&self) -> Vec<SittingLoad> {
        let minutes = |from: NaiveTime, to: NaiveTime| u32::try_from((to - from).num_minutes()).unwrap_or(0);
        let loads = (0u32..).zip(self.sittings).zip(&self.taken).zip(self.planned.iter().zip(&self.pause));
        loads
            .map(|(((number, sitting), taken), (planned, pause))| {
                let over = minutes(sitting.to, *taken);
                let outside = over.min(*pause);
                SittingLoad {
                    sitting: number,
                    day: sitting.day,
                    from: sitting.from,
                    to: sitting.to,
                    planned: planned.saturating_sub(outside),
                    room: minutes(sitting.from, sitting.to),
                    over: over - outside,
                }
            })
            .collect()
    }
}

/// A day's last moment.
const LAST: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(last) => last,
    None => NaiveTime::MIN,
};

/// Some minutes later, at most at the day's last moment.
fn later(time: NaiveTime, minutes: u32) -> NaiveTime {
    match time.overflowing_add_signed(TimeDelta::minutes(minutes.into())) {
        (later, 0) => later,
        _ => LAST,
    }
}

/// What lies below what, told once for all items.
struct Shape {
    /// For each item, the last one that lies below it; itself where none does.
    last: Vec<usize>,
    /// For each item, whether one below it has minutes of its own.
    timed: Vec<bool>,
}

impl Shape {
    fn of(items: &[&AgendaItem]) -> Shape {
        let places: HashMap<AgendaItemId, usize> =
            items.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
        let mut shape = Shape { last: (0..items.len()).collect(), timed: vec![false; items.len()] };
        // From the end, so that what lies below is told before what it lies under.
        for (at, item) in items.iter().enumerate().rev() {
            let Some(parent) = item.parent_id.and_then(|parent| places.get(&parent).copied()) else {
                continue;
            };
            let (last, timed) =
                (shape.last_below(at), shape.timed_below(at) || item.minutes_planned.is_some());
            if let Some(known) = shape.last.get_mut(parent) {
                *known = last.max(*known);
            }
            if let Some(known) = shape.timed.get_mut(parent) {
                *known |= timed;
            }
        }
        shape
    }

    fn last_below(&self, at: usize) -> usize {
        self.last.get(at).copied().unwrap_or(at)
    }

    fn timed_below(&self, at: usize) -> bool {
        self.timed.get(at).copied().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests;

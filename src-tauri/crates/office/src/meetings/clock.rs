//! Clock times of an agenda: what follows from sittings, fixed starts and planned durations.
//!
//! The leaves of the tree take time. The minutes of an item with others below it are the frame that those
//! fill; they count only where nothing below has minutes of its own.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::{AgendaItem, AgendaItemId, Sitting};
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
    /// Minutes planned in it.
    pub planned: u32,
    /// Minutes it has.
    pub room: u32,
    /// Minutes by which it runs over its end.
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
            clock.pass(minutes);
            set_end(&mut slots, at, &clock);
        }
        while let Some(frame) = frames.pop_if(|frame| frame.last == at) {
            match (frame.passed, frame.minutes) {
                (Some(before), _) => {
                    if let Some(taken) = taken.get_mut(frame.item) {
                        *taken = Some(clock.passed.saturating_sub(before));
                    }
                }
                (None, Some(minutes)) => clock.pass(minutes),
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
    current: usize,
    /// Minutes that have passed in all.
    passed: u32,
    /// When the last timed item ended, with the day.
    stood: Option<(NaiveDate, NaiveTime)>,
}

impl<'a> Clock<'a> {
    fn of(sittings: &'a [Sitting]) -> Clock<'a> {
        let taken = sittings.iter().map(|sitting| sitting.from).collect();
        Clock { sittings, taken, planned: vec![0; sittings.len()], current: 0, passed: 0, stood: None }
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
    fn pass(&mut self, minutes: u32) {
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
        let loads = (0u32..).zip(self.sittings).zip(&self.taken).zip(&self.planned);
        loads
            .map(|(((number, sitting), taken), planned)| SittingLoad {
                sitting: number,
                day: sitting.day,
                from: sitting.from,
                to: sitting.to,
                planned: *planned,
                room: minutes(sitting.from, sitting.to),
                over: minutes(sitting.to, *taken),
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
mod tests {
    use super::*;
    use domain::ItemKind;
    use uuid::Uuid;

    fn item(id: u128, minutes: Option<u32>) -> AgendaItem {
        AgendaItem {
            id: Uuid::from_u128(id).into(),
            meeting_id: Uuid::nil().into(),
            parent_id: None,
            position: 0,
            title: "Item".into(),
            kind: ItemKind::Discussion,
            minutes_planned: minutes,
            starts_at: None,
            sitting: None,
            presenter_ids: vec![],
            paper_ids: vec![],
            marking: None,
            closed: false,
        }
    }

    fn below(parent: u128, item: AgendaItem) -> AgendaItem {
        AgendaItem { parent_id: Some(Uuid::from_u128(parent).into()), ..item }
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    fn sittings() -> [Sitting; 2] {
        let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
        [
            Sitting { day, from: time(9, 0), to: time(10, 0) },
            Sitting { day, from: time(14, 0), to: time(17, 0) },
        ]
    }

    fn laid_out(items: &[AgendaItem]) -> Timetable {
        timetable(&items.iter().collect::<Vec<_>>(), &sittings())
    }

    fn starts(timetable: &Timetable) -> Vec<NaiveTime> {
        timetable.slots.iter().map(|slot| slot.unwrap().from).collect()
    }

    #[test]
    fn times_follow_from_durations_and_fixed_starts() {
        let items = [
            item(1, Some(15)),
            item(2, Some(45)),
            item(3, Some(30)),
            AgendaItem { starts_at: Some(time(15, 30)), ..item(4, Some(10)) },
            item(5, Some(5)),
            AgendaItem { sitting: Some(0), ..item(6, Some(5)) },
        ];
        let laid = laid_out(&items);
        assert_eq!(
            starts(&laid),
            [time(9, 0), time(9, 15), time(14, 0), time(15, 30), time(15, 40), time(10, 0)]
        );
        assert_eq!(laid.slots[1].unwrap().to, Some(time(10, 0)));
        let told: Vec<_> = laid.loads.iter().map(|load| (load.planned, load.room, load.over)).collect();
        assert_eq!(told, [(65, 60, 5), (45, 180, 0)]);
        assert!(timetable(&items.iter().collect::<Vec<_>>(), &[]).slots.iter().all(Option::is_none));
    }

    #[test]
    fn a_fixed_start_leads_on_to_the_sitting_that_holds_it() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
        let next = day.succ_opt().unwrap();
        let sittings = [
            Sitting { day, from: time(9, 0), to: time(12, 30) },
            Sitting { day, from: time(14, 0), to: time(17, 30) },
            Sitting { day: next, from: time(9, 0), to: time(13, 30) },
        ];
        let fixed = |hour, minute, minutes| AgendaItem {
            starts_at: Some(time(hour, minute)),
            ..item(2, Some(minutes))
        };
        let placed = |items: &[AgendaItem]| {
            let laid = timetable(&items.iter().collect::<Vec<_>>(), &sittings);
            assert!(laid.slots.iter().all(|slot| !slot.unwrap().clash));
            let slots = laid.slots.iter().map(|slot| slot.map(|slot| (slot.sitting, slot.from)).unwrap());
            (slots.collect::<Vec<_>>(), laid.loads.iter().map(|load| (load.planned, load.over)).collect())
        };
        let (slots, loads): (Vec<_>, Vec<_>) =
            placed(&[item(1, Some(180)), fixed(14, 0, 60), item(3, Some(30)), fixed(9, 30, 15)]);
        assert_eq!(slots, [(0, time(9, 0)), (1, time(14, 0)), (1, time(15, 0)), (2, time(9, 30))]);
        assert_eq!(loads, [(180, 0), (90, 0), (15, 0)]);
        // A lunch between two sittings stays where it is, though tomorrow sits at that hour.
        let (slots, _) = placed(&[item(1, Some(180)), fixed(13, 0, 30)]);
        assert_eq!(slots[1], (0, time(13, 0)));
    }

    #[test]
    fn a_sitting_that_is_not_there_is_not_waited_for() {
        let lost = AgendaItem { sitting: Some(7), ..item(2, Some(10)) };
        assert_eq!(starts(&laid_out(&[item(1, Some(15)), lost])), [time(9, 0), time(9, 15)]);
    }

    #[test]
    fn a_frame_takes_no_time_beside_what_fills_it() {
        let items =
            [item(1, Some(60)), below(1, item(2, Some(20))), below(1, item(3, Some(10))), item(4, Some(5))];
        let laid = laid_out(&items);
        assert_eq!(starts(&laid), [time(9, 0), time(9, 0), time(9, 20), time(9, 30)]);
        assert_eq!(laid.slots[0].unwrap().to, Some(time(9, 30)));
        assert_eq!(laid.loads[0].planned, 35);
        assert_eq!(laid.minutes, [Some(30), Some(20), Some(10), Some(5)]);
        let nowhere = timetable(&items.iter().collect::<Vec<_>>(), &[]);
        assert_eq!(nowhere.minutes, laid.minutes, "also where nobody knows when it sits");
    }

    #[test]
    fn a_frame_ends_only_on_the_day_it_begins() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
        let next = day.succ_opt().unwrap();
        let sittings = [(day, 9, 10), (day, 14, 15), (next, 9, 10)].map(|(day, from, to)| Sitting {
            day,
            from: time(from, 0),
            to: time(to, 0),
        });
        let end = |items: &[AgendaItem]| {
            timetable(&items.iter().collect::<Vec<_>>(), &sittings).slots[0].unwrap().to
        };
        let [frame, first] = [item(1, None), below(1, item(2, Some(60)))];
        let over_lunch = [frame.clone(), first.clone(), below(1, item(3, Some(30)))];
        assert_eq!(end(&over_lunch), Some(time(14, 30)));
        let over_night =
            [frame.clone(), first.clone(), below(1, item(3, Some(60))), below(1, item(4, Some(45)))];
        assert_eq!(end(&over_night), None);
        let put_back = AgendaItem { sitting: Some(0), ..below(1, item(2, Some(5))) };
        assert_eq!(end(&[AgendaItem { sitting: Some(1), ..frame.clone() }, put_back]), None);
        // Nobody said how long these take, though the time stood at something above.
        let untimed = [item(9, Some(10)), frame, below(1, item(2, None))];
        let laid = timetable(&untimed.iter().collect::<Vec<_>>(), &sittings);
        assert_eq!((laid.slots[1].unwrap().to, laid.minutes[1]), (None, None));
    }

    #[test]
    fn a_frame_counts_where_nothing_in_it_has_minutes() {
        let items = [item(1, Some(30)), below(1, item(2, None)), below(1, item(3, None)), item(4, None)];
        let laid = laid_out(&items);
        assert_eq!(starts(&laid), [time(9, 0), time(9, 0), time(9, 0), time(9, 30)]);
        assert_eq!((laid.slots[1].unwrap().to, laid.slots[0].unwrap().to), (None, Some(time(9, 30))));
    }

    #[test]
    fn a_start_before_the_item_above_ends_is_a_clash() {
        let early = AgendaItem { starts_at: Some(time(9, 20)), ..item(2, Some(10)) };
        let fits = AgendaItem { starts_at: Some(time(9, 30)), ..item(2, Some(10)) };
        assert!(laid_out(&[item(1, Some(30)), early]).slots[1].unwrap().clash);
        assert!(!laid_out(&[item(1, Some(30)), fits]).slots[1].unwrap().clash);
    }

    #[test]
    fn time_stops_at_the_end_of_the_day() {
        let late = AgendaItem { starts_at: Some(time(23, 0)), sitting: Some(1), ..item(1, Some(600)) };
        let laid = laid_out(&[late, item(2, Some(5))]);
        assert_eq!(laid.slots[1].unwrap().day, sittings()[1].day);
        assert!(laid.slots[1].unwrap().from >= time(23, 59));
        assert_eq!(laid.slots[0].unwrap().to, None, "it ends tomorrow");
    }
}

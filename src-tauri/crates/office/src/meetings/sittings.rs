//! The sittings of a meeting. What names one by its place follows it to its new place when they are changed.

use crate::{Desk, Explained, Problem, Saying, records::from_json};
use chrono::{NaiveDate, TimeDelta};
use domain::{AgendaItem, Attendee, Meeting, MeetingId, Sitting};
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use store::{By, Tx};

/// The meeting has fewer sittings than that.
#[derive(Debug, thiserror::Error)]
#[error("this meeting has no sitting {asked}; it has {known}")]
pub(crate) struct NoSitting {
    /// The sitting as people count it.
    asked: u32,
    /// How many there are.
    known: u32,
}

impl NoSitting {
    /// `sitting` counts from 0.
    pub(crate) fn new(sitting: u32, known: usize) -> NoSitting {
        NoSitting { asked: sitting.saturating_add(1), known: u32::try_from(known).unwrap_or(u32::MAX) }
    }
}

impl Explained for NoSitting {
    fn code(&self) -> &'static str {
        "no_sitting"
    }

    fn hint(&self) -> Option<String> {
        Some("set the meeting's sittings first, or choose another".to_owned())
    }

    fn field(&self) -> Option<String> {
        Some("sitting".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::NoSitting { asked: self.asked, known: self.known })
    }
}

/// Puts a meeting's sittings in the order of time.
pub(crate) fn in_order(meeting: &mut Meeting) {
    meeting.sittings.sort_by_key(|sitting| (sitting.day, sitting.from));
}

/// Puts the sittings in order and lets presence and agenda items follow theirs. With a sitting that is no
/// more goes the presence at it, and what was to be taken in it follows what stands above it. What lies in the
/// trash follows when it comes back.
pub(crate) fn rearrange(meeting: &mut Meeting, before: &Meeting, tx: &mut Tx<'_>) -> Result<(), Problem> {
    in_order(meeting);
    if meeting.sittings == before.sittings {
        return Ok(());
    }
    let later_by = meeting.first_day - before.first_day;
    let places = Places::between(&before.sittings, &meeting.sittings, later_by);
    for attendee in tx.find::<Attendee>(By::Meeting(meeting.id))? {
        let moved = places.of_attendee(attendee.clone());
        if moved != attendee {
            tx.put(&moved)?;
        }
    }
    for item in tx.find::<AgendaItem>(By::Meeting(meeting.id))? {
        tx.put(&places.of_item(item))?;
    }
    Ok(())
}

/// How the sittings of a meeting changed after an entry of the journal, change by change.
///
/// # Errors
/// Where the store can't be read.
pub(crate) fn since(desk: &Desk, meeting: MeetingId, entry: u32) -> Result<Vec<Places>, Problem> {
    let mut changes = desk.store.history(meeting.into())?;
    changes.retain(|change| change.seq > entry);
    let mut stand: HashMap<u32, bool> = HashMap::new();
    for change in &changes {
        match (change.undoes, change.redoes) {
            (Some(undone), _) => stand.insert(undone, false),
            (_, Some(redone)) => stand.insert(redone, true),
            _ => stand.insert(change.seq, true),
        };
    }
    let mut since = Vec::new();
    // What was taken back is as if it had never been.
    for change in changes.iter().filter(|change| change.undoes.is_none() && change.redoes.is_none()) {
        if stand.get(&change.seq) == Some(&true)
            && let (Some(before), Some(after)) = (&change.before, &change.after)
        {
            let (was, is) = (Days::of(before)?, Days::of(after)?);
            if was.sittings != is.sittings {
                since.push(Places::between(&was.sittings, &is.sittings, is.first_day - was.first_day));
            }
        }
    }
    Ok(since)
}

/// The days of a meeting as the journal has them.
#[derive(Deserialize)]
struct Days {
    first_day: NaiveDate,
    sittings: Vec<Sitting>,
}

impl Days {
    fn of(image: &Value) -> Result<Days, Problem> {
        from_json(image.clone())
    }
}

/// The place of each former sitting among those that stand now; none where it is no more.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Places(Vec<Option<u32>>);

impl Places {
    /// `by` is how much later the meeting begins than it did.
    fn between(was: &[Sitting], is: &[Sitting], by: TimeDelta) -> Places {
        Places(became(was, is, by))
    }

    fn now(&self, was: u32) -> Option<u32> {
        self.0.get(was as usize).copied().flatten()
    }

    /// The attendee with the presence at the sittings that still are.
    pub(crate) fn of_attendee(&self, mut attendee: Attendee) -> Attendee {
        attendee.presence.retain_mut(|at| match self.now(at.sitting) {
            Some(place) => {
                at.sitting = place;
                true
            }
            None => false,
        });
        attendee.presence.sort_by_key(|at| at.sitting);
        attendee
    }

    /// The item in the sitting that was set for it, where that still is.
    pub(crate) fn of_item(&self, item: AgendaItem) -> AgendaItem {
        AgendaItem { sitting: item.sitting.and_then(|was| self.now(was)), ..item }
    }
}

fn became(was: &[Sitting], is: &[Sitting], by: TimeDelta) -> Vec<Option<u32>> {
    if was.is_empty() {
        // A meeting whose sittings weren't set was taken as one; that one is the first.
        return vec![Some(0)];
    }
    let mut pairs = Pairs { was, is, became: vec![None; was.len()] };
    let as_many = was.len() == is.len();
    let along = as_many && was.iter().zip(is).all(|(was, is)| moved_along(was, is, by));
    if along {
        pairs.match_in_order(|_, _| true);
    }
    pairs.match_in_order(|was, is| was == is);
    if as_many {
        // None was added and none removed: what is left was put to another time, one after the other.
        pairs.match_in_order(|_, _| true);
    } else {
        // Other hours at about the same time.
        pairs.match_in_order(|was, is| was.day == is.day && was.from < is.to && is.from < was.to);
    }
    pairs.became.into_iter().map(|place| place.and_then(|place| u32::try_from(place).ok())).collect()
}

/// Whether a sitting was put to another day as its meeting was.
fn moved_along(was: &Sitting, is: &Sitting, by: TimeDelta) -> bool {
    was.day.checked_add_signed(by) == Some(is.day) && (was.from, was.to) == (is.from, is.to)
}

/// Former sittings and those that stand now, each found again at most once.
struct Pairs<'a> {
    was: &'a [Sitting],
    is: &'a [Sitting],
    became: Vec<Option<usize>>,
}

impl Pairs<'_> {
    /// Pairs those that fit, the earlier ones first.
    fn match_in_order(&mut self, fits: impl Fn(&Sitting, &Sitting) -> bool) {
        for (at, was) in self.was.iter().enumerate() {
            if self.became.get(at) != Some(&None) {
                continue;
            }
            let free = |place: &usize| !self.became.contains(&Some(*place));
            let found = self.is.iter().enumerate().find(|(place, is)| free(place) && fits(was, is));
            let place = found.map(|(place, _)| place);
            if let Some(became) = self.became.get_mut(at) {
                *became = place;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, NaiveTime};

    type Hours = (u32, &'static str, &'static str);

    fn sittings(all: &[Hours]) -> Vec<Sitting> {
        let time = |hour: &str| NaiveTime::parse_from_str(hour, "%H:%M").unwrap();
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        all.iter().map(|(on, from, to)| Sitting { day: day(*on), from: time(from), to: time(to) }).collect()
    }

    const MORNING: Hours = (14, "09:00", "12:30");
    const LATE: Hours = (14, "14:00", "17:30");
    const NEXT: Hours = (15, "09:00", "12:30");

    fn check(now: &[Hours], later_by: i64, expected: [Option<u32>; 3]) {
        let all = sittings(&[MORNING, LATE, NEXT]);
        assert_eq!(became(&all, &sittings(now), TimeDelta::days(later_by)), expected, "{now:?}");
    }

    #[test]
    fn a_sitting_that_stays_is_found_again_and_one_that_went_is_not() {
        check(&[LATE, NEXT], 0, [None, Some(0), Some(1)]);
        check(&[MORNING, NEXT], 0, [Some(0), None, Some(1)]);
        check(&[], 0, [None, None, None]);
        check(&[(14, "08:00", "08:30"), MORNING, LATE, NEXT], 0, [Some(1), Some(2), Some(3)]);
        check(&[(14, "10:00", "12:00"), NEXT], 0, [Some(0), None, Some(1)]);
        assert_eq!(became(&[], &sittings(&[MORNING, LATE]), TimeDelta::zero()), [Some(0)]);
    }

    #[test]
    fn a_sitting_at_another_time_is_the_same_sitting() {
        check(&[MORNING, (14, "15:00", "18:00"), NEXT], 0, [Some(0), Some(1), Some(2)]);
        check(&[LATE, NEXT, (16, "09:00", "12:30")], 0, [Some(2), Some(0), Some(1)]);
        // Put off by some hours, the first stands where the second stood; so too where another day is as it was.
        let put_off = [(14, "13:00", "16:00"), (14, "17:00", "21:00")];
        for next in [NEXT, (15, "10:00", "12:00")] {
            check(&[put_off[0], put_off[1], next], 0, [Some(0), Some(1), Some(2)]);
        }
        // The whole meeting is a day later: where the third sitting stood, stands the first now.
        let later = [(15, "09:00", "12:30"), (15, "14:00", "17:30"), (16, "09:00", "12:30")];
        check(&later, 1, [Some(0), Some(1), Some(2)]);
    }
}

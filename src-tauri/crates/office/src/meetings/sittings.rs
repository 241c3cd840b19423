//! Sittings that were changed: what names one by its place follows it to its new place.

use crate::Problem;
use chrono::TimeDelta;
use domain::{AgendaItem, Attendee, Meeting, Sitting};
use store::{By, Tx};

/// Puts a meeting's sittings in the order of time.
pub(crate) fn in_order(meeting: &mut Meeting) {
    meeting.sittings.sort_by_key(|sitting| (sitting.day, sitting.from));
}

/// Puts the sittings in order and lets presence and agenda items follow theirs. With a sitting that is no
/// more goes the presence at it, and what was to be taken in it follows what stands above it.
pub(crate) fn rearrange(meeting: &mut Meeting, before: &Meeting, tx: &mut Tx<'_>) -> Result<(), Problem> {
    in_order(meeting);
    if meeting.sittings == before.sittings {
        return Ok(());
    }
    let became = became(&before.sittings, &meeting.sittings, meeting.first_day - before.first_day);
    let place_now = |was: u32| became.get(was as usize).copied().flatten();
    for attendee in tx.find::<Attendee>(By::Meeting(meeting.id))? {
        let mut moved = attendee.clone();
        moved.presence.retain_mut(|at| match place_now(at.sitting) {
            Some(place) => {
                at.sitting = place;
                true
            }
            None => false,
        });
        moved.presence.sort_by_key(|at| at.sitting);
        if moved != attendee {
            tx.put(&moved)?;
        }
    }
    for item in tx.find::<AgendaItem>(By::Meeting(meeting.id))? {
        let sitting = item.sitting.and_then(place_now);
        if sitting != item.sitting {
            tx.put(&AgendaItem { sitting, ..item })?;
        }
    }
    Ok(())
}

/// The place of each former sitting among those that stand now; none where it is no more. `by` is how much
/// later the meeting begins than it did.
fn became(was: &[Sitting], is: &[Sitting], by: TimeDelta) -> Vec<Option<u32>> {
    if was.is_empty() {
        // A meeting whose sittings weren't set was taken as one; that one is the first.
        return vec![Some(0)];
    }
    let mut pairs = Pairs { was, is, became: vec![None; was.len()] };
    let as_many = was.len() == is.len();
    if as_many && was.iter().zip(is).all(|(was, is)| moved_along(was, is, by)) {
        pairs.match_in_order(|_, _| true);
    }
    pairs.match_in_order(|was, is| was == is);
    // Other hours at about the same time.
    pairs.match_in_order(|was, is| was.day == is.day && was.from < is.to && is.from < was.to);
    if as_many {
        // None was added and none removed: what is left was put to another time.
        pairs.match_in_order(|_, _| true);
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
        // The whole meeting is a day later: where the third sitting stood, stands the first now.
        let later = [(15, "09:00", "12:30"), (15, "14:00", "17:30"), (16, "09:00", "12:30")];
        check(&later, 1, [Some(0), Some(1), Some(2)]);
    }
}

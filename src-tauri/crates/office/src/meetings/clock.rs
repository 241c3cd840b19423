//! Clock times of an agenda: what follows from sittings, fixed starts and planned durations.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::{AgendaItem, Sitting};

/// When an item is taken, in the meeting's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) day: NaiveDate,
    pub(super) from: NaiveTime,
}

/// The slot of each item, in the order given. An item without a sitting goes on where the one before it
/// ended; an item whose sitting isn't known has none.
pub(super) fn slots(items: &[&AgendaItem], sittings: &[Sitting]) -> Vec<Option<Slot>> {
    let mut at: Option<(usize, NaiveTime)> = sittings.first().map(|sitting| (0, sitting.from));
    items
        .iter()
        .map(|item| {
            if let Some(asked) = item.sitting.map(|n| n as usize)
                && at.is_none_or(|(current, _)| current != asked)
            {
                at = sittings.get(asked).map(|sitting| (asked, sitting.from));
            }
            let (current, mut time) = at?;
            time = item.starts_at.unwrap_or(time);
            let minutes = TimeDelta::minutes(item.minutes_planned.unwrap_or(0).into());
            at = Some(after(current, time.overflowing_add_signed(minutes).0, sittings));
            sittings.get(current).map(|sitting| Slot { day: sitting.day, from: time })
        })
        .collect()
}

/// Once a sitting is full, what follows is taken in the next one, where there is one.
fn after(current: usize, time: NaiveTime, sittings: &[Sitting]) -> (usize, NaiveTime) {
    match (sittings.get(current), sittings.get(current + 1)) {
        (Some(now), Some(next)) if time >= now.to => (current + 1, next.from),
        _ => (current, time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ItemKind;

    fn item(minutes: u32, sitting: Option<u32>, starts_at: Option<NaiveTime>) -> AgendaItem {
        AgendaItem {
            id: uuid::Uuid::nil().into(),
            meeting_id: uuid::Uuid::nil().into(),
            parent_id: None,
            position: 0,
            title: "Item".into(),
            kind: ItemKind::Discussion,
            minutes_planned: Some(minutes),
            starts_at,
            sitting,
            presenter_ids: vec![],
            paper_ids: vec![],
            marking: None,
            closed: false,
        }
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn times_follow_from_durations_and_fixed_starts() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
        let sittings = [
            Sitting { day, from: time(9, 0), to: time(10, 0) },
            Sitting { day, from: time(14, 0), to: time(17, 0) },
        ];
        let items = [
            item(15, None, None),
            item(45, None, None),
            item(30, None, None),
            item(10, None, Some(time(15, 30))),
            item(5, None, None),
            item(5, Some(0), None),
        ];
        let starts: Vec<_> =
            slots(&items.each_ref(), &sittings).into_iter().map(|slot| slot.unwrap().from).collect();
        assert_eq!(starts, [time(9, 0), time(9, 15), time(14, 0), time(15, 30), time(15, 40), time(9, 0)]);
        assert!(slots(&items.each_ref(), &[]).iter().all(Option::is_none));
    }
}

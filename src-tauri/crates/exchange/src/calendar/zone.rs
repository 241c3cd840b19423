//! A zone's rules for the years of a meeting, as observances (RFC 5545, section 3.6.5).
//!
//! Each change of the clock in these years is written out with its date: rules that repeat for ever would
//! promise what the zone's government may change.

use super::{NoInvitation, component, local, text};
use calcard::icalendar::{ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName};
use domain::Zone;

/// How the clock stands from a moment on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Observance {
    /// Seconds east of universal time.
    offset: i32,
    summer: bool,
    name: String,
}

/// The zone and its observances, to stand from place 1 of a calendar's components on.
pub(super) fn components(
    zone: Zone,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<ICalendarComponent>, NoInvitation> {
    let midnight = |year| {
        let day = NaiveDate::from_ymd_opt(year, 1, 1).ok_or(NoInvitation::Days)?;
        Ok(day.and_time(chrono::NaiveTime::MIN).and_utc())
    };
    // A day more on either side, so that the years are whole in every zone.
    let begin = midnight(first.year())?.checked_sub_signed(TimeDelta::days(1)).ok_or(NoInvitation::Days)?;
    let end = midnight(last.year().saturating_add(1))?
        .checked_add_signed(TimeDelta::days(1))
        .ok_or(NoInvitation::Days)?;

    let mut at_first = observed(zone, begin);
    let mut parts = vec![observance(begin, at_first.offset, &at_first)?];
    let mut from = begin;
    while from < end {
        let to = from + TimeDelta::days(1);
        let then = observed(zone, to);
        if then != at_first {
            let change = change(zone, from, to);
            parts.push(observance(change, at_first.offset, &then)?);
            at_first = then;
        }
        from = to;
    }
    let mut whole = component(ICalendarComponentType::VTimezone);
    text(&mut whole, ICalendarProperty::Tzid, zone.name());
    let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    whole.component_ids = (2..count.saturating_add(2)).collect();
    Ok(std::iter::once(whole).chain(parts).collect())
}

fn observed(zone: Zone, at: DateTime<Utc>) -> Observance {
    let offset = zone.rules().offset_from_utc_datetime(&at.naive_utc());
    Observance {
        offset: offset.fix().local_minus_utc(),
        summer: !offset.dst_offset().is_zero(),
        name: offset.abbreviation().unwrap_or_default().to_owned(),
    }
}

/// The first second at which the clock stands as it does at `to`.
fn change(zone: Zone, mut from: DateTime<Utc>, mut to: DateTime<Utc>) -> DateTime<Utc> {
    let after = observed(zone, to);
    while to - from > TimeDelta::seconds(1) {
        let middle = from + (to - from) / 2;
        if observed(zone, middle) == after {
            to = middle;
        } else {
            from = middle;
        }
    }
    to
}

/// An observance from an instant on; its start is told by the clock before the change.
fn observance(at: DateTime<Utc>, before: i32, then: &Observance) -> Result<ICalendarComponent, NoInvitation> {
    let kind = if then.summer { ICalendarComponentType::Daylight } else { ICalendarComponentType::Standard };
    let start: NaiveDateTime =
        at.naive_utc().checked_add_signed(TimeDelta::seconds(before.into())).ok_or(NoInvitation::Days)?;
    let mut part = component(kind);
    text(&mut part, ICalendarProperty::Dtstart, &local(start));
    text(&mut part, ICalendarProperty::Tzoffsetfrom, &offset(before));
    text(&mut part, ICalendarProperty::Tzoffsetto, &offset(then.offset));
    if !then.name.is_empty() {
        text(&mut part, ICalendarProperty::Tzname, &then.name);
    }
    Ok(part)
}

/// “+0300”, “-0330”; seconds only where there are some (RFC 5545, section 3.3.14).
fn offset(seconds: i32) -> String {
    let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

//! Which day it is for an action point, and so whether it is overdue: the calendar is that of its meeting's
//! place, for every list, paper and table alike.

use crate::Problem;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{ActionPoint, Meeting, MeetingBrief, MeetingId, Zone};
use papers::words::day_of;
use std::collections::HashMap;
use store::View;

/// The day in a meeting's zone; in UTC where there is no meeting.
pub(crate) fn today(now: DateTime<Utc>, zone: Option<Zone>) -> NaiveDate {
    zone.map_or_else(|| now.date_naive(), |zone| day_of(now, zone))
}

/// The present day of each meeting's place, each zone looked up once.
pub(crate) struct Calendars {
    now: DateTime<Utc>,
    days: HashMap<MeetingId, NaiveDate>,
}

impl Calendars {
    /// The calendars at an instant.
    pub(crate) fn at(now: DateTime<Utc>) -> Calendars {
        Calendars { now, days: HashMap::new() }
    }

    /// Takes in a meeting that was read already.
    pub(crate) fn know(&mut self, id: MeetingId, zone: Option<Zone>) {
        self.days.insert(id, today(self.now, zone));
    }

    /// As [`Calendars::know`].
    pub(crate) fn knowing(mut self, meeting: &Meeting) -> Calendars {
        self.know(meeting.id, Some(meeting.zone));
        self
    }

    /// Whether a point is pending past its due date.
    pub(crate) fn is_overdue(&mut self, view: &View<'_>, point: &ActionPoint) -> Result<bool, Problem> {
        if point.due.is_none() || !point.is_pending() {
            return Ok(false);
        }
        if !self.days.contains_key(&point.meeting_id) {
            let meeting = view.brief::<MeetingBrief>(point.meeting_id)?;
            self.know(point.meeting_id, meeting.map(|meeting| meeting.zone));
        }
        Ok(self.has_passed(point))
    }

    /// As [`Calendars::is_overdue`], for a point whose meeting is known.
    pub(crate) fn has_passed(&self, point: &ActionPoint) -> bool {
        let today = self.days.get(&point.meeting_id).copied();
        point.is_overdue(today.unwrap_or_else(|| self.now.date_naive()))
    }
}

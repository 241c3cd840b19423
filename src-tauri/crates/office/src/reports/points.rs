//! Action points opened, closed and overdue, over time.

use super::bodies;
use crate::{Desk, Problem, points::today};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use domain::{ActionPointBrief, BodyId, MeetingBrief, MeetingId, Zone};
use papers::words::day_of;
use serde::Serialize;
use specta::Type;
use std::collections::{HashMap, hash_map::Entry};
use store::View;
use uuid::Uuid;

/// What became of action points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PointsReport {
    /// How long the spans are.
    pub step: ReportStep,
    /// The spans without a gap, from the first point to today, the oldest first; none where there are no points.
    pub spans: Vec<PointsSpan>,
}

/// The length of a report's spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportStep {
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

/// What became of action points in a span of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PointsSpan {
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day, which may be still to come.
    pub last: NaiveDate,
    /// How many were asked for in it, or taken up again.
    pub opened: u32,
    /// How many were finished or dropped in it.
    pub closed: u32,
    /// How many were pending at its end; today, in the span that runs.
    pub pending: u32,
    /// How many of these were past their due date then.
    pub overdue: u32,
}

/// So many spans of a step are still seen at a glance.
const MOST_SPANS: usize = 24;

/// The action points of a body or of all as they were opened and closed.
///
/// Every day is one of the calendar at the place of the point's meeting. A point is opened on the first day of that
/// meeting, or when an update of it came earlier; it is closed when an update says that it is done or dropped,
/// and opened again when one says so. What was due when is told by the due dates of today.
///
/// # Errors
/// Where there is no such body.
pub fn points(desk: &mut Desk, body: Option<BodyId>) -> Result<PointsReport, Problem> {
    let now = desk.now();
    let view = desk.view();
    bodies(&view, body)?;
    let points = view.newest::<ActionPointBrief>(body, None)?;
    let mut origins = Origins::read(&view, body, now)?;
    let mut lives = Vec::with_capacity(points.len());
    for point in &points {
        lives.push(Life::of(point, origins.of(&view, point)?, now));
    }
    Ok(counted(&lives))
}

/// Where a point came from: its meeting's first day, where that is known, and the calendar there.
#[derive(Debug, Clone, Copy)]
struct Origin {
    first_day: Option<NaiveDate>,
    zone: Zone,
    today: NaiveDate,
}

/// The meetings that points came from.
struct Origins {
    now: DateTime<Utc>,
    known: HashMap<MeetingId, Origin>,
}

impl Origins {
    fn read(view: &View<'_>, body: Option<BodyId>, now: DateTime<Utc>) -> Result<Origins, Problem> {
        let meetings = view.newest::<MeetingBrief>(body, None)?;
        let known = meetings.into_iter().map(|one| (one.id, Origin::of(Some(&one), now))).collect();
        Ok(Origins { now, known })
    }

    /// The origin of a point; its meeting may be another body's, or in the trash.
    fn of(&mut self, view: &View<'_>, point: &ActionPointBrief) -> Result<Origin, Problem> {
        Ok(match self.known.entry(point.meeting_id) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(place) => {
                let meeting = view.brief::<MeetingBrief>(point.meeting_id)?;
                *place.insert(Origin::of(meeting.as_ref(), self.now))
            }
        })
    }
}

impl Origin {
    fn of(meeting: Option<&MeetingBrief>, now: DateTime<Utc>) -> Origin {
        let zone = meeting.map(|meeting| meeting.zone);
        Origin {
            first_day: meeting.map(|meeting| meeting.first_day),
            zone: zone.unwrap_or(Zone::UTC),
            today: today(now, zone),
        }
    }
}

/// The life of a point: since when it was pending, until when, and again.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Life {
    /// From the first day on which it was pending to the first on which it no longer was.
    pending: Vec<(NaiveDate, Option<NaiveDate>)>,
    due: Option<NaiveDate>,
    today: NaiveDate,
}

impl Life {
    fn of(point: &ActionPointBrief, origin: Origin, now: DateTime<Utc>) -> Life {
        let day = |at: DateTime<Utc>| day_of(at, origin.zone).min(origin.today);
        let mut news: Vec<_> = point.updates.iter().collect();
        news.sort_by_key(|news| news.at);
        let first_news = news.first().map(|news| day(news.at));
        let made = || origin.first_day.unwrap_or_else(|| day(instant_in(point.id.into()).unwrap_or(now)));
        let opened = first_news.map_or_else(made, |news| news.min(made())).min(origin.today);
        let mut pending = vec![(opened, None)];
        let mut turn = |on: NaiveDate, is_pending: bool| match pending.last_mut() {
            Some((_, until @ None)) if !is_pending => *until = Some(on),
            Some((_, Some(_))) if is_pending => pending.push((on, None)),
            _ => {}
        };
        for one in &news {
            if let Some(status) = one.status {
                turn(day(one.at), status.is_pending());
            }
        }
        // Where no news tell how it came to stand where it stands, it did so no later than the last of them.
        turn(news.last().map_or(opened, |last| day(last.at)), point.status.is_pending());
        Life { pending, due: point.due, today: origin.today }
    }
}

/// The moment that stands in an id.
fn instant_in(id: Uuid) -> Option<DateTime<Utc>> {
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}

fn counted(lives: &[Life]) -> PointsReport {
    let opened = lives.iter().flat_map(|life| life.pending.iter().map(|(from, _)| *from));
    let (Some(first), Some(last)) = (opened.min(), lives.iter().map(|life| life.today).max()) else {
        return PointsReport { step: ReportStep::Month, spans: Vec::new() };
    };
    let step = ReportStep::for_days(first, last);
    let mut spans = step.spans(first, last);
    // Pending and overdue are first kept as what is added and taken away, span by span.
    let mut pending = Changes::new(spans.len());
    let mut overdue = Changes::new(spans.len());
    let place = |day: NaiveDate| step.between(first, day);
    for life in lives {
        for (from, until) in &life.pending {
            if let Some(span) = spans.get_mut(place(*from)) {
                span.opened = span.opened.saturating_add(1);
            }
            if let Some(span) = until.and_then(|until| spans.get_mut(place(until))) {
                span.closed = span.closed.saturating_add(1);
            }
            pending.hold(place(*from), until.map(place));
            let late = life.due.and_then(|due| due.checked_add_days(Days::new(1)));
            let late = late.map(|late| late.max(*from)).filter(|late| *late <= life.today);
            if let Some(late) = late.filter(|late| until.is_none_or(|until| *late < until)) {
                overdue.hold(place(late), until.map(place));
            }
        }
    }
    for (span, (pending, overdue)) in spans.iter_mut().zip(pending.sums().zip(overdue.sums())) {
        (span.pending, span.overdue) = (pending, overdue);
    }
    PointsReport { step, spans }
}

/// How many more or fewer there are at the end of each span than at the end of the one before.
struct Changes(Vec<i64>);

impl Changes {
    fn new(spans: usize) -> Changes {
        Changes(vec![0; spans])
    }

    /// One that is there at the end of a span and no longer at the end of another.
    fn hold(&mut self, from: usize, until: Option<usize>) {
        if let Some(change) = self.0.get_mut(from) {
            *change += 1;
        }
        if let Some(change) = until.and_then(|until| self.0.get_mut(until)) {
            *change -= 1;
        }
    }

    fn sums(&self) -> impl Iterator<Item = u32> {
        self.0.iter().scan(0_i64, |sum, change| {
            *sum += change;
            Some(u32::try_from(*sum).unwrap_or(0))
        })
    }
}

impl ReportStep {
    /// The shortest of which few enough reach from one day to another.
    fn for_days(first: NaiveDate, last: NaiveDate) -> ReportStep {
        let fits = |step: &ReportStep| step.between(first, last) < MOST_SPANS;
        [ReportStep::Month, ReportStep::Quarter].into_iter().find(fits).unwrap_or(ReportStep::Year)
    }

    fn months(self) -> u32 {
        match self {
            ReportStep::Month => 1,
            ReportStep::Quarter => 3,
            ReportStep::Year => 12,
        }
    }

    /// How many spans lie between that of one day and that of a later one.
    fn between(self, first: NaiveDate, day: NaiveDate) -> usize {
        let number = |day: NaiveDate| {
            let months = i64::from(day.year()) * 12 + i64::from(day.month0());
            months.div_euclid(i64::from(self.months()))
        };
        usize::try_from(number(day) - number(first)).unwrap_or(0)
    }

    /// The spans from that of one day to that of another, with nothing in them.
    fn spans(self, first: NaiveDate, last: NaiveDate) -> Vec<PointsSpan> {
        let months = self.months();
        let begin = first.month0() / months * months + 1;
        let mut from = NaiveDate::from_ymd_opt(first.year(), begin, 1);
        let mut spans = Vec::new();
        while let Some(begin) = from.filter(|from| *from <= last) {
            let next = begin.checked_add_months(chrono::Months::new(months));
            let end = next.and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX);
            spans.push(PointsSpan { first: begin, last: end, opened: 0, closed: 0, pending: 0, overdue: 0 });
            from = next;
        }
        spans
    }
}

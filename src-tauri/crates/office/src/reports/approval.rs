//! How long it took from a meeting to its approved minutes.

use super::{ReportedMeeting, bodies, is_over, meetings};
use crate::{Desk, Problem, points::today};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{BodyId, MeetingBrief, MeetingId, MinutesBrief, MinutesStatus};
use papers::words::day_of;
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use store::Operation;
use uuid::Uuid;

/// How long minutes took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ApprovalReport {
    /// The meetings that are over, the oldest first.
    pub meetings: Vec<ApprovalTime>,
    /// The middle of the days that approved minutes took; none where none are approved.
    pub median_days: Option<u32>,
}

/// How long the minutes of one meeting took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ApprovalTime {
    /// The meeting.
    pub meeting: ReportedMeeting,
    /// The body's name on the day.
    pub body_name: String,
    /// The meeting's last day.
    pub last_day: NaiveDate,
    /// The day on which the draft first went to the delegations, at the meeting's place; none where the journal knows
    /// of no such day.
    pub circulated: Option<NaiveDate>,
    /// The day of the approval, at the meeting's place.
    pub approved: Option<NaiveDate>,
    /// From the meeting's last day to the approval; where there is none yet, to today.
    pub days: u32,
    /// Where the minutes stand; none where nobody has begun them.
    pub status: Option<MinutesStatus>,
}

/// How long it took from the meetings of a body or of all to their approved minutes.
///
/// # Errors
/// Where there is no such body.
pub fn approval(desk: &mut Desk, body: Option<BodyId>) -> Result<ApprovalReport, Problem> {
    let now = desk.now();
    let view = desk.view();
    let bodies = bodies(&view, body)?;
    let mut over = meetings(&view, body)?;
    over.retain(|meeting| is_over(meeting, now));
    let ids: Vec<MeetingId> = over.iter().map(|meeting| meeting.id).collect();
    let written = view.of_meetings::<MinutesBrief>(body.is_some().then_some(&*ids))?;
    let known: Vec<Uuid> = written.iter().map(|minutes| minutes.id.into()).collect();
    let circulated = view.first_carried_out(Operation::CirculateMinutes, &known)?;
    // The first are those that the meeting is opened with.
    let written: HashMap<MeetingId, MinutesBrief> =
        written.into_iter().rev().map(|minutes| (minutes.meeting_id, minutes)).collect();
    let time = |meeting: &MeetingBrief| {
        let body = bodies.get(&meeting.body_id)?;
        let minutes = written.get(&meeting.id);
        let circulated = minutes.and_then(|minutes| circulated.get(&minutes.id.into()).copied());
        let (approved, days) = taken(meeting, minutes, now);
        Some(ApprovalTime {
            meeting: ReportedMeeting::of(meeting, body),
            body_name: body.name_on(meeting.first_day).to_owned(),
            last_day: meeting.last_day,
            circulated: circulated.map(|at| day_of(at, meeting.zone)),
            approved,
            days,
            status: minutes.map(|minutes| minutes.status),
        })
    };
    let meetings: Vec<ApprovalTime> = over.iter().filter_map(time).collect();
    let days = meetings.iter().filter(|one| one.approved.is_some()).map(|one| one.days).collect();
    Ok(ApprovalReport { median_days: median(days), meetings })
}

/// The day of the approval, and the days until then or until today.
fn taken(
    meeting: &MeetingBrief,
    minutes: Option<&MinutesBrief>,
    now: DateTime<Utc>,
) -> (Option<NaiveDate>, u32) {
    let approved = minutes.and_then(|minutes| minutes.approval).map(|it| day_of(it.at, meeting.zone));
    let until = approved.unwrap_or_else(|| today(now, Some(meeting.zone)));
    let days = until.signed_duration_since(meeting.last_day).num_days();
    (approved, u32::try_from(days.max(0)).unwrap_or(u32::MAX))
}

/// The middle one; of two in the middle what lies between, a half counted up.
fn median(mut days: Vec<u32>) -> Option<u32> {
    days.sort_unstable();
    let upper = *days.get(days.len() / 2)?;
    if days.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *days.get((days.len() / 2).checked_sub(1)?)?;
    Some(lower.saturating_add((upper.saturating_sub(lower)).div_ceil(2)))
}

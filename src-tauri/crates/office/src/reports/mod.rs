//! Reports over many meetings: who came, what became of action points, how long minutes took.

mod approval;
mod attendance;
mod points;
mod table;

pub use approval::{ApprovalReport, ApprovalTime, approval};
pub use attendance::{AttendanceReport, DelegationAttendance, attendance};
pub use points::{PointsReport, PointsSpan, ReportStep, points};
pub use table::{ReportError, ReportKind, export, gather};

use crate::{Problem, points::today};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{Body, BodyId, MeetingBrief, MeetingId, MeetingStatus};
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use store::View;

/// A meeting as reports name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ReportedMeeting {
    /// Its id.
    pub id: MeetingId,
    /// Its title.
    pub title: String,
    /// What stands at an axis: its number, or its year where it has none.
    pub label: String,
    /// Its first day.
    pub first_day: NaiveDate,
}

impl ReportedMeeting {
    fn of(meeting: &MeetingBrief, body: &Body) -> ReportedMeeting {
        ReportedMeeting {
            id: meeting.id,
            title: meeting.title_in(body),
            label: meeting.number.map_or_else(|| meeting.first_day.year().to_string(), |n| n.to_string()),
            first_day: meeting.first_day,
        }
    }
}

/// The meetings of a body or of all that took place or will, the oldest first.
fn meetings(view: &View<'_>, body: Option<BodyId>) -> Result<Vec<MeetingBrief>, Problem> {
    let mut meetings = view.newest::<MeetingBrief>(body, None)?;
    meetings.retain(|one| !matches!(one.status, MeetingStatus::Cancelled | MeetingStatus::Postponed));
    meetings.reverse();
    Ok(meetings)
}

/// Whether the meeting has begun: somebody opened it, or its first day has come.
fn has_begun(meeting: &MeetingBrief, now: DateTime<Utc>) -> bool {
    matches!(meeting.status, MeetingStatus::InSession | MeetingStatus::Closed)
        || meeting.first_day <= today(now, Some(meeting.zone))
}

/// Whether the meeting is over: somebody closed it, or its last day has gone by.
fn is_over(meeting: &MeetingBrief, now: DateTime<Utc>) -> bool {
    meeting.status == MeetingStatus::Closed || meeting.last_day < today(now, Some(meeting.zone))
}

/// The body, which must be there, or all bodies.
fn bodies(view: &View<'_>, body: Option<BodyId>) -> Result<HashMap<BodyId, Body>, Problem> {
    let bodies = match body {
        Some(body) => vec![view.require::<Body>(body)?],
        None => view.all::<Body>()?,
    };
    Ok(bodies.into_iter().map(|body| (body.id, body)).collect())
}

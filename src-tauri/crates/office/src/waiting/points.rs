//! Action points past their day, and those whose day is near.

use super::{DeskKind, DeskRow, Look, count};
use crate::Problem;
use chrono::{Days, NaiveDate};
use domain::{ActionPoint, ActionStatus, Meeting, MeetingId};
use std::collections::BTreeMap;
use store::Days as Range;

/// How long before its day an action point is asked after.
const NEAR: Days = Days::new(14);

/// One row for each meeting that points came from, and for each of the two reasons.
pub(super) fn rows(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    // A day more, for meetings whose day has begun already.
    let near = look.now.date_naive().checked_add_days(NEAR).and_then(|day| day.succ_opt());
    let near = Range::Until("due", near.unwrap_or(NaiveDate::MAX));
    let pending = [ActionStatus::Open, ActionStatus::InProgress];
    let mut of_meetings: BTreeMap<MeetingId, Vec<ActionPoint>> = BTreeMap::new();
    for point in look.view.in_status::<ActionPoint>(&pending, near)? {
        of_meetings.entry(point.meeting_id).or_default().push(point);
    }
    let mut rows = Vec::new();
    for (meeting, points) in of_meetings {
        let meeting = look.meeting(Some(meeting))?;
        let mut reasons: BTreeMap<DeskKind, Vec<ActionPoint>> = BTreeMap::new();
        for point in points {
            if let Some(kind) = waits(look.today(meeting.as_ref()), &point) {
                reasons.entry(kind).or_default().push(point);
            }
        }
        rows.extend(
            reasons.into_iter().filter_map(|(kind, points)| row(look, meeting.as_ref(), kind, &points)),
        );
    }
    Ok(rows)
}

fn waits(today: NaiveDate, point: &ActionPoint) -> Option<DeskKind> {
    let near = today.checked_add_days(NEAR)?;
    match point.due {
        _ if point.is_overdue(today) => Some(DeskKind::PointOverdue),
        Some(due) if point.is_pending() && due <= near => Some(DeskKind::PointDue),
        _ => None,
    }
}

fn row(
    look: &Look<'_>,
    meeting: Option<&Meeting>,
    kind: DeskKind,
    points: &[ActionPoint],
) -> Option<DeskRow> {
    let title = match points {
        [] => return None,
        [point] => format!("{} {}", point.number, point.text),
        several => several.iter().map(|point| point.number.to_string()).collect::<Vec<_>>().join(", "),
    };
    let record_id = match points {
        [point] => Some(point.id.into()),
        _ => None,
    };
    let row = DeskRow { title, count: count(points.len()), record_id, ..look.row(kind, "actions", meeting) };
    Some(look.due(row, points.iter().filter_map(|point| point.due).min(), meeting))
}

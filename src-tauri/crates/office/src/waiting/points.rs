//! Action points past their day, and those whose day is near.

use super::{DeskKind, DeskRow, Look, count};
use crate::Problem;
use chrono::Days;
use domain::{ActionPoint, MeetingId};
use std::collections::BTreeMap;

/// How long before its day an action point is asked after.
const NEAR: Days = Days::new(14);

/// One row for each meeting that points came from, and for each of the two reasons.
pub(super) fn rows(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let mut groups: BTreeMap<(MeetingId, DeskKind), Vec<ActionPoint>> = BTreeMap::new();
    for point in look.view.all::<ActionPoint>()? {
        if let Some(kind) = waits(look, &point) {
            groups.entry((point.meeting_id, kind)).or_default().push(point);
        }
    }
    Ok(groups.into_iter().filter_map(|((meeting, kind), points)| row(look, meeting, kind, &points)).collect())
}

fn waits(look: &Look<'_>, point: &ActionPoint) -> Option<DeskKind> {
    let today = look.today(look.meetings.get(&point.meeting_id));
    let near = today.checked_add_days(NEAR)?;
    match point.due {
        _ if point.is_overdue(today) => Some(DeskKind::PointOverdue),
        Some(due) if point.is_pending() && due <= near => Some(DeskKind::PointDue),
        _ => None,
    }
}

fn row(look: &Look<'_>, meeting: MeetingId, kind: DeskKind, points: &[ActionPoint]) -> Option<DeskRow> {
    let meeting = look.meetings.get(&meeting);
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

//! Reports as tables for spreadsheets.

use super::{ReportedMeeting, approval, attendance, points};
use crate::{Desk, Explained, Outgoing, Problem, Written};
use domain::{BodyId, Status};
use exchange::table::csv;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// Who came to a body's meetings.
    Attendance,
    /// Action points opened, closed and overdue over time.
    Points,
    /// The time from meetings to approved minutes.
    Approval,
}

/// Why a report can't be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Attendance of no body.
    #[error("attendance is reported body by body; choose a body")]
    NoBody,
}

impl Explained for ReportError {
    fn code(&self) -> &'static str {
        "no_body"
    }

    fn field(&self) -> Option<String> {
        Some("body_id".to_owned())
    }
}

/// Writes a report of a body, or of all bodies, as CSV.
///
/// # Errors
/// Where there is no such body, attendance is asked of all, or the file can't be written.
pub fn export(
    desk: &mut Desk,
    report: ReportKind,
    body: Option<BodyId>,
    to: &Path,
) -> Result<Written, Problem> {
    gather(desk, report, body)?.write(to)
}

/// As [`export`], up to where it is written.
///
/// # Errors
/// Where there is no such body, or attendance is asked of all.
pub fn gather(desk: &mut Desk, report: ReportKind, body: Option<BodyId>) -> Result<Outgoing, Problem> {
    let (heading, rows) = match report {
        ReportKind::Attendance => attended(&attendance(desk, body.ok_or(ReportError::NoBody)?)?),
        ReportKind::Points => counted(points(desk, body)?),
        ReportKind::Approval => taken(approval(desk, body)?),
    };
    let heading: Vec<&str> = heading.iter().map(String::as_str).collect();
    let count = rows.len();
    Ok(Outgoing::new(csv(&heading, rows)?, count))
}

type Table = (Vec<String>, Vec<Vec<String>>);

fn heading<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.map(str::to_owned).to_vec()
}

fn attended(report: &attendance::AttendanceReport) -> Table {
    let on_day = |meeting: &ReportedMeeting| format!("{} ({})", meeting.label, meeting.first_day);
    let mut names = heading(["Standing", "Delegation"]);
    names.extend(report.meetings.iter().map(on_day));
    let rows = report.delegations.iter().map(|delegation| {
        let standing = delegation.standing.map_or("staff", domain::Standing::words);
        let mut cells = vec![standing.to_owned(), delegation.name.clone()];
        cells.extend(delegation.present.iter().map(or_nothing));
        cells
    });
    (names, rows.collect())
}

fn counted(report: points::PointsReport) -> Table {
    let rows = report.spans.into_iter().map(|span| {
        let figures = [span.opened, span.closed, span.pending, span.overdue].map(|figure| figure.to_string());
        [span.first.to_string(), span.last.to_string()].into_iter().chain(figures).collect()
    });
    (heading(["First day", "Last day", "Opened", "Closed", "Pending", "Overdue"]), rows.collect())
}

fn taken(report: approval::ApprovalReport) -> Table {
    let rows = report.meetings.into_iter().map(|one| {
        vec![
            one.body_name,
            one.meeting.title,
            one.last_day.to_string(),
            or_nothing(&one.circulated),
            or_nothing(&one.approved),
            one.days.to_string(),
            one.status.map_or("not begun", Status::words).to_owned(),
        ]
    });
    (heading(["Body", "Meeting", "Last day", "Circulated", "Approved", "Days", "Minutes"]), rows.collect())
}

fn or_nothing<T: ToString>(value: &Option<T>) -> String {
    value.as_ref().map(T::to_string).unwrap_or_default()
}

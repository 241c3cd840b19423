//! Reports over many meetings, and their tables.

use crate::session::Session;
use office::domain::BodyId;
use office::reports::{self, ApprovalReport, AttendanceReport, PointsReport, ReportKind};
use office::{Problem, Written};
use std::path::PathBuf;
use tauri::State;

/// Who came to a body's meetings, delegation by delegation.
#[tauri::command]
#[specta::specta]
pub async fn report_attendance(
    session: State<'_, Session>,
    body_id: BodyId,
) -> Result<AttendanceReport, Problem> {
    session.at_desk(move |desk| reports::attendance(desk, body_id)).await
}

/// The action points of a body or of all as they were opened and closed.
#[tauri::command]
#[specta::specta]
pub async fn report_points(
    session: State<'_, Session>,
    body_id: Option<BodyId>,
) -> Result<PointsReport, Problem> {
    session.at_desk(move |desk| reports::points(desk, body_id)).await
}

/// How long it took from the meetings of a body or of all to their approved minutes.
#[tauri::command]
#[specta::specta]
pub async fn report_approval(
    session: State<'_, Session>,
    body_id: Option<BodyId>,
) -> Result<ApprovalReport, Problem> {
    session.at_desk(move |desk| reports::approval(desk, body_id)).await
}

/// Writes a report as CSV; attendance is that of one body.
#[tauri::command]
#[specta::specta]
pub async fn export_report(
    session: State<'_, Session>,
    report: ReportKind,
    body_id: Option<BodyId>,
    to: PathBuf,
) -> Result<Written, Problem> {
    let gathered = session.at_desk(move |desk| reports::gather(desk, report, body_id)).await?;
    session.aside(move |_| gathered.write(&to)).await
}

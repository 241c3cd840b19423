//! The reports.

use super::{Session, find, find_some};
use crate::{
    args::report::{OfAny, OfBody, Out, ReportVerb},
    failure::Outcome,
    table::Table,
};
use office::{
    Desk,
    domain::{Body, BodyId, Standing, Status},
    reports::{self, ApprovalReport, AttendanceReport, PointsReport, ReportKind},
};

/// Carries a verb out.
pub fn run(session: &Session, verb: ReportVerb) -> Outcome {
    match verb {
        ReportVerb::Attendance(asked) => attendance(session, asked),
        ReportVerb::Points(asked) => points(session, asked),
        ReportVerb::Approval(asked) => approval(session, asked),
    }
}

fn attendance(session: &Session, asked: OfBody) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let body = find::<Body>(&desk, &asked.body)?;
    if let Some(written) = write(session, &mut desk, ReportKind::Attendance, Some(body), asked.out) {
        return written;
    }
    let report = reports::attendance(&mut desk, body)?;
    session.out.listing(&report, &attended(&report), "At no meeting of the body has presence been taken.")?;
    match report.untaken {
        0 => Ok(()),
        untaken => session.out.say(&format!("Left out, for nobody's presence was taken: {untaken}")),
    }
}

fn points(session: &Session, asked: OfAny) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let body = find_some::<Body>(&desk, asked.body.as_deref())?;
    if let Some(written) = write(session, &mut desk, ReportKind::Points, body, asked.out) {
        return written;
    }
    let report = reports::points(&mut desk, body)?;
    session.out.listing(&report, &counted(&report), "There are no action points.")
}

fn approval(session: &Session, asked: OfAny) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let body = find_some::<Body>(&desk, asked.body.as_deref())?;
    if let Some(written) = write(session, &mut desk, ReportKind::Approval, body, asked.out) {
        return written;
    }
    let report = reports::approval(&mut desk, body)?;
    session.out.listing(&report, &taken(&report), "No meeting is over yet.")?;
    match report.median_days {
        Some(days) => session.out.say(&format!("Median of the days to approved minutes: {days}")),
        None => Ok(()),
    }
}

/// Writes the report into a file, where one is asked for.
fn write(
    session: &Session,
    desk: &mut Desk,
    report: ReportKind,
    body: Option<BodyId>,
    out: Out,
) -> Option<Outcome> {
    let to = out.csv?;
    let written = reports::export(desk, report, body, &to);
    Some(written.map_err(Into::into).and_then(|made| {
        session.out.either(&made, || format!("{} ({} rows, {} bytes)", made.path, made.rows, made.bytes))
    }))
}

fn attended(report: &AttendanceReport) -> Table {
    let labels = report.meetings.iter().map(|meeting| meeting.label.as_str());
    let mut table = Table::new(&["standing", "delegation"].into_iter().chain(labels).collect::<Vec<_>>());
    for delegation in &report.delegations {
        let standing = delegation.standing.map_or("staff", Standing::words);
        let mut cells = vec![standing.to_owned(), delegation.name.clone()];
        let present = delegation.present.iter();
        cells.extend(present.map(|present| present.map_or_else(|| "–".to_owned(), |n| n.to_string())));
        table.row(cells);
    }
    table
}

fn counted(report: &PointsReport) -> Table {
    let mut table = Table::new(&["from", "until", "opened", "closed", "pending", "overdue"]);
    for span in &report.spans {
        let figures = [span.opened, span.closed, span.pending, span.overdue];
        let days = [span.first.to_string(), span.last.to_string()];
        table.row(days.into_iter().chain(figures.map(|figure| figure.to_string())).collect());
    }
    table
}

fn taken(report: &ApprovalReport) -> Table {
    let mut table = Table::new(&["last day", "circulated", "approved", "days", "minutes", "meeting"]);
    for one in &report.meetings {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        table.row(vec![
            one.last_day.to_string(),
            day(one.circulated),
            day(one.approved),
            one.days.to_string(),
            one.status.map_or("not begun", Status::words).to_owned(),
            one.meeting.title.clone(),
        ]);
    }
    table
}

//! Press releases: quotations to be cleared, clearance, going out.

use super::{DeskKind, DeskRow, Look, count};
use crate::{Problem, releases::quoted};
use domain::{Release, ReleaseStatus, Statement};

pub(super) fn rows(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let mut rows = Vec::new();
    for release in look.view.all::<Release>()? {
        match release.status {
            // A draft's next step is clearance too: it is asked for.
            ReleaseStatus::Draft | ReleaseStatus::InClearance => {
                rows.extend(quotes(look, &release)?);
                rows.push(row(look, DeskKind::ReleaseToClear, &release));
            }
            ReleaseStatus::Cleared => rows.push(cleared(look, &release)),
            ReleaseStatus::Released | ReleaseStatus::Withdrawn => {}
        }
    }
    Ok(rows)
}

fn quotes(look: &Look<'_>, release: &Release) -> Result<Option<DeskRow>, Problem> {
    let mut uncleared = 0;
    for id in quoted(release) {
        let statement = look.view.get::<Statement>(id)?;
        uncleared += usize::from(statement.is_some_and(|statement| !statement.is_cleared()));
    }
    let row = DeskRow { count: count(uncleared), ..row(look, DeskKind::QuotesToClear, release) };
    Ok((uncleared > 0).then_some(row))
}

fn cleared(look: &Look<'_>, release: &Release) -> DeskRow {
    let meeting = release.meeting_id.and_then(|id| look.meetings.get(&id));
    match &release.embargo {
        Some(embargo) if look.now < embargo.until => {
            let day = embargo.until.with_timezone(&embargo.zone.rules()).date_naive();
            look.due(row(look, DeskKind::EmbargoEnds, release), Some(day), meeting)
        }
        _ => {
            let row = row(look, DeskKind::ReleaseToIssue, release);
            look.due(row, Some(look.today(meeting)), meeting)
        }
    }
}

fn row(look: &Look<'_>, kind: DeskKind, release: &Release) -> DeskRow {
    let meeting = release.meeting_id.and_then(|id| look.meetings.get(&id));
    let row = look.row(kind, "press", meeting);
    DeskRow { title: release.headline.clone(), record_id: Some(release.id.into()), ..row }
}

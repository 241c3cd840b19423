//! Press releases: quotations to be cleared, clearance, going out.

use super::{DeskKind, DeskRow, Look, count};
use crate::{Problem, releases::uncleared};
use chrono::NaiveDate;
use domain::{Embargo, Meeting, Release, ReleaseStatus};
use papers::words::day_of;
use store::Days;

pub(super) fn rows(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let mut rows = Vec::new();
    let ours = [ReleaseStatus::Draft, ReleaseStatus::InClearance, ReleaseStatus::Cleared];
    for release in look.view.in_status::<Release>(&ours, Days::Any)? {
        let meeting = look.meeting(release.meeting_id)?;
        let about = About { look, release: &release, meeting: meeting.as_ref() };
        if release.status == ReleaseStatus::Cleared {
            rows.push(about.cleared());
        } else {
            // A draft's next step is clearance too: it is asked for.
            rows.extend(about.quotes()?);
            rows.push(about.to_clear());
        }
    }
    Ok(rows)
}

/// A release and its meeting.
struct About<'a> {
    look: &'a Look<'a>,
    release: &'a Release,
    meeting: Option<&'a Meeting>,
}

impl About<'_> {
    fn quotes(&self) -> Result<Option<DeskRow>, Problem> {
        let uncleared = uncleared(self.look.view, self.release)?.len();
        let row = DeskRow { count: count(uncleared), ..self.wanted(DeskKind::QuotesToClear) };
        Ok((uncleared > 0).then_some(row))
    }

    /// What came back says why.
    fn to_clear(&self) -> DeskRow {
        match &self.release.returned {
            Some(returned) if self.release.status == ReleaseStatus::Draft => {
                DeskRow { title: returned.reason.clone(), ..self.wanted(DeskKind::ReleaseReturned) }
            }
            _ => self.wanted(DeskKind::ReleaseToClear),
        }
    }

    fn cleared(&self) -> DeskRow {
        let (kind, day) = match &self.release.embargo {
            Some(embargo) if self.look.now < embargo.until => (DeskKind::EmbargoEnds, ends(embargo)),
            _ => (DeskKind::ReleaseToIssue, self.look.today(self.meeting)),
        };
        self.look.due(self.row(kind), Some(day), self.meeting)
    }

    /// It is wanted when its embargo ends; without one when its meeting does.
    fn wanted(&self, kind: DeskKind) -> DeskRow {
        let held = self.release.embargo.as_ref().map(ends);
        let day = held.or(self.meeting.map(|meeting| meeting.last_day));
        self.look.due(self.row(kind), day, self.meeting)
    }

    fn row(&self, kind: DeskKind) -> DeskRow {
        let row = self.look.row(kind, "press", self.meeting);
        DeskRow { title: self.release.headline.clone(), record_id: Some(self.release.id.into()), ..row }
    }
}

/// The day on which an embargo ends, where it was set.
fn ends(embargo: &Embargo) -> NaiveDate {
    day_of(embargo.until, embargo.zone)
}

//! Press releases for reading and for lists.

use super::{checks::checks, content::went_out};
use crate::{
    Desk, Problem,
    meetings::{Move, ReleaseView},
    names::Names,
    reading,
};
use chrono::{DateTime, Utc};
use domain::{Act, Language, Marking, MeetingId, Release, ReleaseId, ReleaseStatus};
use serde::Serialize;
use specta::Type;
use store::By;

/// A press release as lists show it.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ReleaseRow {
    /// Its id.
    pub id: ReleaseId,
    /// The meeting it is about.
    pub meeting_id: Option<MeetingId>,
    /// The language.
    pub language: Language,
    /// The issuer's number; may be empty.
    pub number: String,
    /// The headline.
    pub headline: String,
    /// Where it stands.
    pub status: ReleaseStatus,
    /// Its marking.
    pub marking: Marking,
}

/// The press releases of a meeting, or all.
///
/// # Errors
/// Where the store can't be read.
pub fn list(desk: &Desk, meeting: Option<MeetingId>) -> Result<Vec<ReleaseRow>, Problem> {
    let releases = match meeting {
        Some(meeting) => desk.view().find::<Release>(By::Meeting(meeting))?,
        None => desk.view().all::<Release>()?,
    };
    let row = |release: Release| ReleaseRow {
        id: release.id,
        meeting_id: release.meeting_id,
        language: release.language,
        number: release.number,
        headline: release.headline,
        status: release.status,
        marking: release.marking,
    };
    Ok(releases.into_iter().map(row).collect())
}

/// A release that went out is read from what did, whatever the record says today.
pub(crate) fn for_reading(
    desk: &Desk,
    release: &Release,
    now: DateTime<Utc>,
) -> Result<ReleaseView, Problem> {
    let view = desk.view();
    // One text that is lost doesn't keep the rest of a meeting from being seen.
    let (sent, lost) = match went_out(&view, release) {
        Ok(sent) => (sent, None),
        Err(problem) => (None, Some(problem)),
    };
    let (paragraphs, issuers) = match &sent {
        Some(sent) => {
            let placed = reading::as_sent(&sent.content.statements);
            (reading::lines(&release.text, &placed)?, sent.content.issuers.clone())
        }
        None if lost.is_some() => (Vec::new(), Vec::new()),
        None => {
            let names = Names::read(&view, release.issuer_ids.iter().copied(), [])?;
            let paragraphs = reading::lines(&release.text, &reading::in_record(view))?;
            (paragraphs, names.owners(&release.issuer_ids, &[]))
        }
    };
    let while_open = |open: bool| if open { Act::WriteRelease.roles().to_vec() } else { Vec::new() };
    Ok(ReleaseView {
        id: release.id,
        language: release.language.clone(),
        headline: release.headline.clone(),
        sub_headline: release.sub_headline.clone(),
        dateline: super::export::dateline(release),
        paragraphs,
        lost,
        issuers,
        release_number: release.number.clone(),
        status: release.status,
        marking: release.marking,
        embargo: release.embargo.as_ref().map(|embargo| embargo.until),
        checks: checks(desk, release, now)?,
        allowed_moves: Move::open_from(release.status),
        writers: while_open(release.status.is_open()),
        correctors: while_open(release.status.is_out()),
    })
}

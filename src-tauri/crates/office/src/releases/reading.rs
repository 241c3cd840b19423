//! Press releases for reading and for lists.

use crate::{
    Desk, Problem,
    meetings::{Move, ReleaseView},
    names::Names,
    reading,
};
use domain::{Language, Marking, MeetingId, Release, ReleaseId, ReleaseStatus};
use serde::Serialize;
use specta::Type;
use store::{By, View};

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

pub(crate) fn for_reading(view: &View<'_>, release: &Release) -> Result<ReleaseView, Problem> {
    let names = Names::read(view, release.issuer_ids.iter().copied(), [])?;
    Ok(ReleaseView {
        id: release.id,
        language: release.language.clone(),
        headline: release.headline.clone(),
        sub_headline: release.sub_headline.clone(),
        dateline: super::export::dateline(release),
        paragraphs: reading::lines(view, &release.text)?,
        issuers: names.owners(&release.issuer_ids, &[]),
        release_number: release.number.clone(),
        status: release.status,
        marking: release.marking,
        embargo: release.embargo.as_ref().map(|embargo| embargo.until),
        allowed_moves: Move::open_from(release.status),
    })
}

//! The texts that quote a statement: what went out or was approved keeps the words that were read.

use crate::{Explained, Problem, Saying, minutes::stands_nowhere, releases};
use domain::{Kind, Minutes, MinutesStatus, Release, ReleaseStatus, Section, Statement, Status, TextBlock};
use std::collections::BTreeSet;
use store::{By, Tx};

/// Why a statement stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum QuotedError {
    /// Words that were cleared with the release, or went out with it.
    #[error(
        "the press release “{headline}” is {status} and quotes these words; return it to draft before you \
         change them, or issue a correction if it went out"
    )]
    InRelease {
        /// The release.
        headline: String,
        /// Where it stands.
        status: &'static str,
    },
    /// Words that the chair approved.
    #[error("the minutes that quote these words are approved; issue a corrigendum instead")]
    InApprovedMinutes,
    /// A statement that a release would miss.
    #[error(
        "the press release “{headline}” quotes this statement; take it out of there first, then remove it"
    )]
    StillQuoted {
        /// The release.
        headline: String,
    },
}

impl Explained for QuotedError {
    fn code(&self) -> &'static str {
        match self {
            QuotedError::InRelease { .. } => "quoted_in_release",
            QuotedError::InApprovedMinutes => "text_closed",
            QuotedError::StillQuoted { .. } => "still_quoted",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            QuotedError::InRelease { headline, .. } => Saying::QuotedInRelease { headline: headline.clone() },
            QuotedError::InApprovedMinutes => Saying::MinutesApproved,
            QuotedError::StillQuoted { headline } => Saying::StillQuoted { headline: headline.clone() },
        })
    }
}

/// Refuses other words where a finished text quotes them. A release that went out keeps the words that were
/// read, so that a correction of it can have others.
pub(crate) fn may_change(tx: &Tx<'_>, statement: &Statement) -> Result<(), Problem> {
    releases(tx, statement)?.into_iter().filter(|release| release.sent.is_none()).try_for_each(unfinished)?;
    let approved = |minutes: &Minutes| minutes.status == MinutesStatus::Approved;
    if minutes(tx, statement)?.iter().any(approved) {
        return Err(QuotedError::InApprovedMinutes.into());
    }
    Ok(())
}

/// Refuses to remove a statement that any text quotes.
pub(crate) fn may_go(tx: &Tx<'_>, statement: &Statement) -> Result<(), Problem> {
    may_change(tx, statement)?;
    let releases = releases(tx, statement)?;
    releases.iter().cloned().try_for_each(unfinished)?;
    if let Some(release) = releases.into_iter().next() {
        return Err(QuotedError::StillQuoted { headline: release.headline }.into());
    }
    stands_nowhere(tx, Kind::Statement, statement.id.into())
}

fn unfinished(release: Release) -> Result<(), QuotedError> {
    match release.status {
        ReleaseStatus::Draft | ReleaseStatus::InClearance => Ok(()),
        ReleaseStatus::Cleared | ReleaseStatus::Released | ReleaseStatus::Withdrawn => {
            let status = release.status.words();
            Err(QuotedError::InRelease { headline: release.headline, status })
        }
    }
}

fn releases(tx: &Tx<'_>, statement: &Statement) -> Result<Vec<Release>, Problem> {
    // Whichever meeting they are about.
    let referrers = tx.referrers(statement.id.into())?.into_iter();
    let ids: BTreeSet<_> = referrers.filter(|one| one.kind == Kind::Release).map(|one| one.id).collect();
    let mut quoting = Vec::with_capacity(ids.len());
    for id in ids {
        let release = tx.require::<Release>(id.into())?;
        if releases::quoted(&release).contains(&statement.id) {
            quoting.push(release);
        }
    }
    Ok(quoting)
}

fn minutes(tx: &Tx<'_>, statement: &Statement) -> Result<Vec<Minutes>, Problem> {
    let mut quoting = Vec::new();
    for minutes in tx.find::<Minutes>(By::Meeting(statement.meeting_id))? {
        let sections = tx.find::<Section>(By::Minutes(minutes.id))?;
        if sections.iter().any(|section| places(section, statement)) {
            quoting.push(minutes);
        }
    }
    Ok(quoting)
}

fn places(section: &Section, statement: &Statement) -> bool {
    let mut found = false;
    section.text.visit(&mut |block| {
        found |= matches!(block, TextBlock::Statement { statement_id } if *statement_id == statement.id);
    });
    found
}

//! Gathering what a press release says, and keeping what went out.

use crate::{
    Desk, Problem, kept,
    names::Names,
    pictures::{mark, picture},
    statements::said,
};
use domain::{
    Body, Digest, FileId, Meeting, Release, ReleaseContent, SentRelease, Statement, StatementId, TextBlock,
    Zone,
};
use std::collections::HashSet;
use store::View;

/// What a release says: as it went out, or else as the record stands today.
///
/// # Errors
/// Where what went out is gone or damaged, or the record can't be read.
pub(super) fn content(desk: &Desk, release: &Release) -> Result<SentRelease, Problem> {
    let view = desk.view();
    match went_out(&view, release)? {
        Some(sent) => Ok(sent),
        None => gathered(&view, release),
    }
}

/// What went out, with what became of it since; none where nothing was kept.
pub(super) fn went_out(view: &View<'_>, release: &Release) -> Result<Option<SentRelease>, Problem> {
    let Some(digest) = &release.sent else { return Ok(None) };
    let mut sent = SentRelease::from_canonical(&kept::read(view, digest)?)?;
    sent.as_it_stands(release);
    Ok(Some(sent))
}

/// What goes out now, in the form in which it is kept.
pub(super) fn going_out(view: &View<'_>, release: &Release) -> Result<Vec<u8>, Problem> {
    Ok(gathered(view, release)?.canonical()?)
}

/// The digests of what went out with a release: its text and its pictures.
///
/// # Errors
/// Where what went out is gone or damaged.
pub(crate) fn kept(view: &View<'_>, release: &Release) -> Result<Vec<Digest>, Problem> {
    let sent = went_out(view, release)?;
    let pictures = sent.iter().flat_map(SentRelease::all_pictures).map(|picture| picture.digest);
    Ok(release.sent.into_iter().chain(pictures).collect())
}

/// Refuses a release whose text can't be shown to be the one that went out.
///
/// # Errors
/// Where what went out is gone or damaged.
pub(crate) fn prove(view: &View<'_>, release: &Release) -> Result<(), Problem> {
    went_out(view, release).map(drop)
}

/// The body that a release is about.
pub(super) fn body(view: &View<'_>, release: &Release) -> Result<Option<Body>, Problem> {
    let meeting = release.meeting_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    let body = release.body_id.or(meeting.map(|meeting| meeting.body_id));
    Ok(body.map(|id| view.get::<Body>(id)).transpose()?.flatten())
}

fn gathered(view: &View<'_>, release: &Release) -> Result<SentRelease, Problem> {
    let body = body(view, release)?;
    let meeting = release.meeting_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    let issuers = Names::read(view, release.issuer_ids.iter().copied(), [])?;
    let corrected = release.correction_of_id.map(|id| view.get::<Release>(id)).transpose()?.flatten();
    let mut pictures = Vec::new();
    for file in pictured(release) {
        pictures.extend(picture(view, file)?);
    }
    Ok(SentRelease {
        form: 1,
        logo: mark(view, body.as_ref())?,
        pictures,
        content: ReleaseContent {
            issuers: release.issuer_ids.iter().filter_map(|id| issuers.full_name(*id)).collect(),
            body: match (&body, &meeting) {
                (Some(body), Some(meeting)) => body.name_on(meeting.first_day).to_owned(),
                (Some(body), None) => body.name.clone(),
                (None, _) => String::new(),
            },
            statements: statements(view, release)?,
            correction_of: corrected
                .map(|other| if other.number.is_empty() { other.headline } else { other.number }),
            zone: meeting.map_or(Zone::UTC, |meeting| meeting.zone),
            release: release.clone(),
        },
    })
}

/// The statements that a release quotes: those listed, then those that stand in its text, each once.
pub(crate) fn quoted(release: &Release) -> Vec<StatementId> {
    let mut quoted = release.statement_ids.clone();
    release.text.visit(&mut |block| {
        if let TextBlock::Statement { statement_id } = block {
            quoted.push(*statement_id);
        }
    });
    each_once(quoted)
}

fn statements(view: &View<'_>, release: &Release) -> Result<Vec<domain::ContentStatement>, Problem> {
    let mut statements = Vec::new();
    for id in quoted(release) {
        if let Some(statement) = view.get::<Statement>(id)? {
            statements.push(said(view, statement)?);
        }
    }
    Ok(statements)
}

fn pictured(release: &Release) -> Vec<FileId> {
    let mut files: Vec<FileId> =
        release.photographs.iter().filter_map(|photograph| photograph.file_id).collect();
    release.text.visit(&mut |block| {
        if let TextBlock::Image { file_id, .. } = block {
            files.push(*file_id);
        }
    });
    each_once(files)
}

fn each_once<T: Copy + Eq + std::hash::Hash>(mut all: Vec<T>) -> Vec<T> {
    let mut seen = HashSet::new();
    all.retain(|one| seen.insert(*one));
    all
}

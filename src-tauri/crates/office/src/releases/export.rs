//! A press release as a paper.

use crate::{Desk, Prepared, Problem, names, names::Names, pictures::Pictures, pictures::logo};
use domain::{
    Attendee, Body, ContentStatement, FileId, Meeting, Release, ReleaseId, Statement, StatementId, TextBlock,
    Zone,
};
use papers::{
    FileOf, file_name,
    release::{Dress, ReleaseContent},
    words,
};
use std::collections::HashSet;
use store::By;

/// Gathers a press release as a paper. One that went out bears the instant of its going out.
///
/// # Errors
/// Where there is no such release, or its text needs a picture or statement that isn't there.
pub fn paper(desk: &mut Desk, id: ReleaseId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let release = desk.view().require::<Release>(id)?;
    let body = body(desk, &release)?;
    let mark = logo(desk, body.as_ref())?;
    let pictures = Pictures::read(desk, pictured(&release))?;
    let content = content(desk, release, body)?;
    let paper = papers::release::paper(&content, &Dress { logo: mark, images: &|file| pictures.of(file) })?;
    let instant = content.release.released_at.unwrap_or(now);
    Ok(Prepared { paper, instant, name: name(&content.release, &content.body) })
}

/// A name for the file.
///
/// # Errors
/// Where there is no such release.
pub fn suggested_name(desk: &Desk, id: ReleaseId) -> Result<String, Problem> {
    let release = desk.view().require::<Release>(id)?;
    let body = body(desk, &release)?;
    Ok(name(&release, &body.map(|body| body.name).unwrap_or_default()))
}

fn name(release: &Release, body: &str) -> String {
    // A release that is about no body is known by its headline.
    let known_by = if body.is_empty() { &release.headline } else { body };
    let number = Some(release.number.as_str()).filter(|number| !number.is_empty());
    file_name(FileOf::Release(release.status), known_by, number, &release.language)
}

/// Place and date as the paper gives them; empty where the text says it.
pub(super) fn dateline(release: &Release) -> String {
    words::dateline(&release.dateline, &release.language).unwrap_or_default()
}

fn body(desk: &Desk, release: &Release) -> Result<Option<Body>, Problem> {
    let view = desk.view();
    let meeting = release.meeting_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    let body = release.body_id.or(meeting.map(|meeting| meeting.body_id));
    Ok(body.map(|id| view.get::<Body>(id)).transpose()?.flatten())
}

fn content(desk: &Desk, release: Release, body: Option<Body>) -> Result<ReleaseContent, Problem> {
    let view = desk.view();
    let meeting = release.meeting_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    let issuers = Names::read(&view, release.issuer_ids.iter().copied(), [])?;
    let corrected = release.correction_of_id.map(|id| view.get::<Release>(id)).transpose()?.flatten();
    Ok(ReleaseContent {
        issuers: release.issuer_ids.iter().filter_map(|id| issuers.full_name(*id)).collect(),
        body: match (&body, &meeting) {
            (Some(body), Some(meeting)) => body.name_on(meeting.first_day).to_owned(),
            (Some(body), None) => body.name.clone(),
            (None, _) => String::new(),
        },
        statements: statements(desk, &release)?,
        correction_of: corrected
            .map(|other| if other.number.is_empty() { other.headline } else { other.number }),
        zone: meeting.map_or(Zone::UTC, |meeting| meeting.zone),
        release,
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
    let mut seen = HashSet::new();
    quoted.retain(|id| seen.insert(*id));
    quoted
}

fn statements(desk: &Desk, release: &Release) -> Result<Vec<ContentStatement>, Problem> {
    let view = desk.view();
    let mut statements = Vec::new();
    for id in quoted(release) {
        let Some(statement) = view.get::<Statement>(id)? else { continue };
        let attendees = view.find::<Attendee>(By::Meeting(statement.meeting_id))?;
        let named = statement.attendee_id.and_then(|id| names::attendee(&attendees, id));
        let speaker =
            if statement.speaker.is_empty() { named.unwrap_or_default() } else { statement.speaker };
        let Statement { id, speech, language, text, .. } = statement;
        statements.push(ContentStatement { id, speaker, speech, language, text });
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
    files
}

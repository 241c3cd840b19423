//! A press release as a paper.

use super::content::{body, content};
use crate::{Desk, Prepared, Problem, pictures::Pictures};
use domain::{Meeting, Release, ReleaseId};
use papers::{FileOf, file_name, release::Dress, words};
use store::View;

/// Gathers a press release as a paper. One that went out comes from what was kept then, whatever the
/// record says today, and bears the instant of its going out: the same bytes every time.
///
/// # Errors
/// Where there is no such release, or its text needs a picture or statement that isn't there.
pub fn paper(desk: &mut Desk, id: ReleaseId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let release = desk.view().require::<Release>(id)?;
    let said = content(desk, &release)?;
    let pictures = Pictures::kept(desk, said.all_pictures())?;
    let logo = said.logo.as_ref();
    let logo = logo.and_then(|logo| Some((pictures.of(logo.picture.file_id)?, logo.alt.clone())));
    let dress = Dress { logo, images: &|file| pictures.of(file) };
    let paper = papers::release::paper(&said.content, &dress)?;
    let instant = said.content.release.released_at.unwrap_or(now);
    let name = name(&desk.view(), &release, &said.content.body)?;
    Ok(Prepared { paper, instant, name, read: None })
}

/// A name for the file.
///
/// # Errors
/// Where there is no such release.
pub fn suggested_name(desk: &Desk, id: ReleaseId) -> Result<String, Problem> {
    let release = desk.view().require::<Release>(id)?;
    let body = body(&desk.view(), &release)?;
    name(&desk.view(), &release, &body.map(|body| body.name).unwrap_or_default())
}

fn name(view: &View<'_>, release: &Release, body: &str) -> Result<String, Problem> {
    // A release that is about no body is known by its headline, and one that its issuer didn't number by its meeting.
    let known_by = if body.is_empty() { &release.headline } else { body };
    let meeting = release.meeting_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    let number = Some(release.number.clone()).filter(|number| !number.is_empty());
    let number = number.or(meeting.map(|meeting| meeting.series().to_string()));
    let of = FileOf::Release { status: release.status, corrects: release.correction_of_id.is_some() };
    Ok(file_name(of, known_by, number.as_deref(), &release.language))
}

/// Place and date as the paper gives them; empty where the text says it.
pub(super) fn dateline(release: &Release) -> String {
    words::dateline(&release.dateline, &release.language).unwrap_or_default()
}

//! A press release as a paper.

use super::content::{body, content};
use crate::{Desk, Prepared, Problem, pictures::Pictures};
use domain::{Release, ReleaseId};
use papers::{FileOf, file_name, release::Dress, words};

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
    Ok(Prepared { paper, instant, name: name(&release, &said.content.body), read: None })
}

/// A name for the file.
///
/// # Errors
/// Where there is no such release.
pub fn suggested_name(desk: &Desk, id: ReleaseId) -> Result<String, Problem> {
    let release = desk.view().require::<Release>(id)?;
    let body = body(&desk.view(), &release)?;
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

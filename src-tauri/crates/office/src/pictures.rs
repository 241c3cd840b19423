//! Pictures out of the store's files, for papers.

use crate::{Desk, Problem, files};
use domain::{Body, File, FileId, Organisation};
use papers::block::{Picture, PictureFormat};
use std::collections::HashMap;

/// The pictures that a paper needs, read before it is built.
pub(crate) struct Pictures(HashMap<FileId, Picture>);

impl Pictures {
    /// Reads the files; one that is gone or is no picture is left out, and the paper's builder says so.
    pub(crate) fn read(desk: &Desk, wanted: impl IntoIterator<Item = FileId>) -> Result<Pictures, Problem> {
        let mut pictures = HashMap::new();
        for id in wanted {
            if let Some(picture) = read(desk, id)? {
                pictures.insert(id, picture);
            }
        }
        Ok(Pictures(pictures))
    }

    /// The picture of a file.
    pub(crate) fn of(&self, id: FileId) -> Option<Picture> {
        self.0.get(&id).cloned()
    }
}

fn read(desk: &Desk, id: FileId) -> Result<Option<Picture>, Problem> {
    let Some(file) = desk.view().get::<File>(id)? else { return Ok(None) };
    let Some(format) = format(&file.media_type) else { return Ok(None) };
    Ok(Some(Picture { format, bytes: files::bytes(desk, &file.digest)?.into() }))
}

/// The kind of picture that a paper holds, by its media type.
pub(crate) fn format(media_type: &str) -> Option<PictureFormat> {
    match media_type {
        "image/jpeg" => Some(PictureFormat::Jpeg),
        "image/png" => Some(PictureFormat::Png),
        "image/svg+xml" => Some(PictureFormat::Svg),
        _ => None,
    }
}

/// The mark of a body's organisation with its alternative text, where there is one.
pub(crate) fn logo(desk: &Desk, body: Option<&Body>) -> Result<Option<(Picture, String)>, Problem> {
    let Some(organisation) = body.and_then(|body| body.organisation_id) else { return Ok(None) };
    let Some(organisation) = desk.view().get::<Organisation>(organisation)? else { return Ok(None) };
    let Some(logo) = organisation.logo_id else { return Ok(None) };
    Ok(read(desk, logo)?.map(|picture| (picture, organisation.name)))
}

//! Pictures out of the store's files, for papers.

use crate::{Desk, Problem, files};
use domain::{Body, File, FileId, Organisation, SentLogo, SentPicture};
use papers::block::{Picture, PictureFormat};
use std::collections::HashMap;
use store::View;

/// The pictures that a paper needs, read before it is built.
pub(crate) struct Pictures(HashMap<FileId, Picture>);

impl Pictures {
    /// Reads pictures by what they held when they were named.
    pub(crate) fn kept<'a>(
        desk: &Desk,
        wanted: impl IntoIterator<Item = &'a SentPicture>,
    ) -> Result<Pictures, Problem> {
        let mut pictures = HashMap::new();
        for SentPicture { file_id, media_type, digest } in wanted {
            if let Some(format) = format(media_type) {
                let bytes = files::bytes(desk, digest)?.into();
                pictures.insert(*file_id, Picture { format, bytes });
            }
        }
        Ok(Pictures(pictures))
    }

    /// The picture of a file.
    pub(crate) fn of(&self, id: FileId) -> Option<Picture> {
        self.0.get(&id).cloned()
    }
}

/// What a file holds now; none where it is gone or is no picture that papers hold.
pub(crate) fn picture(view: &View<'_>, id: FileId) -> Result<Option<SentPicture>, Problem> {
    let file = view.get::<File>(id)?.filter(|file| format(&file.media_type).is_some());
    let held = |file: File| SentPicture { file_id: id, media_type: file.media_type, digest: file.digest };
    Ok(file.map(held))
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

/// The mark of a body's organisation, by what it holds now.
pub(crate) fn mark(view: &View<'_>, body: Option<&Body>) -> Result<Option<SentLogo>, Problem> {
    let Some(organisation) = body.and_then(|body| body.organisation_id) else { return Ok(None) };
    let Some(organisation) = view.get::<Organisation>(organisation)? else { return Ok(None) };
    let Some(logo) = organisation.logo_id else { return Ok(None) };
    Ok(picture(view, logo)?.map(|picture| SentLogo { picture, alt: organisation.name }))
}

/// The mark of a body's organisation with its alternative text, where there is one.
pub(crate) fn logo(desk: &Desk, body: Option<&Body>) -> Result<Option<(Picture, String)>, Problem> {
    let Some(SentLogo { picture, alt }) = mark(&desk.view(), body)? else { return Ok(None) };
    let read = Pictures::kept(desk, [&picture])?.of(picture.file_id);
    Ok(read.map(|picture| (picture, alt)))
}

//! Taking a picture into the store as a photograph of a press release.

use super::attach::{Source, take};
use crate::{Desk, Explained, Problem, Saying, pictures, problem::FileFault, records::Ruled};
use domain::{Actor, Photograph, Release, ReleaseId};
use papers::block::Picture;
use std::{fs, io::Read, ops::ControlFlow, path::Path};
use store::Operation;

/// Why a file can't be a photograph.
#[derive(Debug, thiserror::Error)]
pub enum PhotographError {
    /// Papers hold no such files.
    #[error("“{0}” isn't a picture that a release can show; choose a JPEG, PNG or SVG")]
    NoPicture(String),
    /// The release has fewer photographs.
    #[error("the release has no photograph {0}; it may have been removed meanwhile")]
    NotThere(usize),
}

impl Explained for PhotographError {
    fn code(&self) -> &'static str {
        match self {
            PhotographError::NoPicture(_) => "no_picture",
            PhotographError::NotThere(_) => "not_found",
        }
    }

    fn saying(&self) -> Option<Saying> {
        match self {
            PhotographError::NoPicture(name) => Some(Saying::NoPicture { name: name.clone() }),
            PhotographError::NotThere(_) => None,
        }
    }
}

/// Takes a picture into the store as a photograph of a release: as the picture of the one at `place`
/// (from 0), or as a new last one. Whatever couldn't be printed later is refused here.
///
/// # Errors
/// Where the file can't be read, isn't what its name says, is broken or nothing that papers hold, or the
/// release can't be changed any more; the release then stays as it was.
pub fn attach_photograph(
    desk: &mut Desk,
    actor: &Actor,
    release: ReleaseId,
    place: Option<u32>,
    path: &Path,
) -> Result<Release, Problem> {
    actor.role.may(Release::act())?;
    desk.view().require::<Release>(release)?;
    printable(path)?;
    let (source, id) = (Source::open(path)?, desk.new_id());
    desk.transact(Operation::AttachFile, actor, |tx| {
        let file = take(tx, id, source, &mut |_, _| ControlFlow::Continue(()))?;
        let before = tx.require::<Release>(release)?;
        let mut after = before.clone();
        match place.map(|place| place as usize) {
            None => after.photographs.push(Photograph {
                file_id: Some(file.id),
                credit: String::new(),
                alt: String::new(),
                caption: String::new(),
            }),
            Some(place) => match after.photographs.get_mut(place) {
                Some(photograph) => photograph.file_id = Some(file.id),
                None => return Err(PhotographError::NotThere(place + 1).into()),
            },
        }
        after.rules(Some(&before), tx)?;
        tx.put(&file)?;
        tx.put(&after)?;
        Ok(after)
    })
}

/// A file longer than this is refused by its first bytes; what papers take is shorter.
const LONGEST: u64 = 41 << 20;

fn printable(path: &Path) -> Result<(), Problem> {
    let fault = |error: &std::io::Error| FileFault::new(path, "read", error);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = fs::File::open(path).map_err(|error| fault(&error))?;
    let media_type = mime_guess::from_path(path).first_or_octet_stream();
    let Some(format) = pictures::format(media_type.essence_str()) else {
        return Err(PhotographError::NoPicture(name).into());
    };
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes).map_err(|error| fault(&error))?;
    Ok(print::check_picture(&Picture { format, bytes: bytes.into() }, &name)?)
}

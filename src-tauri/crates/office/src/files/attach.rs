//! Taking a file from the disk into the store.

use crate::{Desk, Explained, Problem, Saying, problem::FileFault};
use domain::{Actor, File, FileId};
use std::{
    fs,
    io::{self, Read, Seek, Write},
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use store::{MOST_CONTENT, Operation, StoreError, Tx};

/// Why a file can't be taken.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// It isn't what its name says.
    #[error("“{name}” is named like {named}, but it is {found}; give it the right ending or save it again")]
    Lies {
        /// The file's name.
        name: String,
        /// What the ending says.
        named: String,
        /// What the bytes are.
        found: &'static str,
    },
    /// It has no name.
    #[error("“{0}” isn't a file's name; name a file")]
    NoName(String),
    /// The person asked to stop.
    #[error("attaching the file was called off; nothing was changed")]
    CalledOff,
}

impl Explained for AttachError {
    fn code(&self) -> &'static str {
        match self {
            AttachError::Lies { .. } => "lying_file",
            AttachError::NoName(_) => "no_name",
            AttachError::CalledOff => "cancelled",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            AttachError::Lies { name, .. } => Saying::LyingFile { name: name.clone() },
            AttachError::NoName(name) => Saying::NoName { name: name.clone() },
            AttachError::CalledOff => Saying::CalledOff,
        })
    }
}

/// A file of the disk that is to be kept.
#[derive(Debug)]
pub struct Source {
    path: PathBuf,
    name: String,
    media_type: String,
    size: u64,
    content: fs::File,
}

/// Gets the bytes read and how many there are; answers whether to go on.
pub type Reading<'a> = dyn FnMut(u64, u64) -> ControlFlow<()> + 'a;

impl Source {
    /// Opens a file of the disk.
    ///
    /// # Errors
    /// Where it can't be read, isn't what its name says, or is longer than a store takes.
    pub fn open(path: &Path) -> Result<Source, Problem> {
        let fault = |error: &io::Error| FileFault::new(path, "read", error);
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.ok_or_else(|| AttachError::NoName(path.display().to_string()))?.to_owned();
        let mut content = fs::File::open(path).map_err(|error| fault(&error))?;
        let size = content.metadata().map_err(|error| fault(&error))?.len();
        if size > MOST_CONTENT {
            return Err(StoreError::TooLarge { size, most: MOST_CONTENT }.into());
        }
        let mut head = Vec::new();
        (&content).take(512).read_to_end(&mut head).map_err(|error| fault(&error))?;
        let media_type = media_type(&name, &head)?;
        content.rewind().map_err(|error| fault(&error))?;
        Ok(Source { path: path.to_owned(), name, media_type, size, content })
    }

    /// The same, copied into a nameless file in this folder. Keeping it then waits for no slow stick or network,
    /// and it can't change meanwhile.
    ///
    /// # Errors
    /// Where it can't be read, changes meanwhile, the folder is full, or it is called off.
    pub fn fetched(mut self, within: &Path, progress: &mut Reading<'_>) -> Result<Source, Problem> {
        let unwritten = |error: &io::Error| FileFault::new(within, "written", error);
        let mut fetched = tempfile::tempfile_in(within).map_err(|error| unwritten(&error))?;
        let mut buffer = vec![0; 256 * 1024];
        let mut read: u64 = 0;
        loop {
            if progress(read, self.size).is_break() {
                return Err(AttachError::CalledOff.into());
            }
            let piece = match self.content.read(&mut buffer) {
                Ok(0) => break,
                Ok(length) => buffer.get(..length).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(FileFault::new(&self.path, "read", &error).into()),
            };
            read = read.saturating_add(piece.len() as u64);
            if read > self.size {
                break;
            }
            fetched.write_all(piece).map_err(|error| unwritten(&error))?;
        }
        if read != self.size {
            return Err(StoreError::WrongSize { stated: self.size, read }.into());
        }
        fetched.rewind().map_err(|error| unwritten(&error))?;
        Ok(Source { content: fetched, ..self })
    }
}

/// Takes a file into the store.
///
/// # Errors
/// Where it can't be read, or a picture isn't what its name says.
pub fn add(
    desk: &mut Desk,
    actor: &Actor,
    path: &Path,
    progress: &mut dyn FnMut(u64),
) -> Result<File, Problem> {
    let source = Source::open(path)?;
    let id = desk.new_id();
    desk.transact(Operation::AttachFile, actor, |tx| {
        let file = take(tx, id, source, &mut |kept, _| {
            progress(kept);
            ControlFlow::Continue(())
        })?;
        tx.put(&file)?;
        Ok(file)
    })
}

/// Keeps what a file holds; the record of the file is the caller's to put, in the same transaction: then it comes
/// with its content, or neither comes. Until that is committed, `progress` may call it off.
pub(super) fn take(
    tx: &mut Tx<'_>,
    id: FileId,
    source: Source,
    progress: &mut Reading<'_>,
) -> Result<File, Problem> {
    let Source { name, media_type, size, mut content, .. } = source;
    let digest = tx.keep_content(&mut content, size, &mut |kept| progress(kept, size))?;
    Ok(File { id, name, media_type, size: u32::try_from(size).unwrap_or(u32::MAX), digest })
}

/// The media type that the ending promises; for pictures and PDFs the bytes must agree.
fn media_type(name: &str, head: &[u8]) -> Result<String, AttachError> {
    let named = mime_guess::from_path(name).first_or_octet_stream().essence_str().to_owned();
    let found = infer::get(head).map(|kind| kind.mime_type());
    let known = |media: &str| media.starts_with("image/") || media == "application/pdf";
    match found {
        Some(found) if known(found) && found != named => {
            Err(AttachError::Lies { name: name.to_owned(), named, found })
        }
        None if known(&named) && named != "image/svg+xml" => {
            Err(AttachError::Lies { name: name.to_owned(), named, found: "something else" })
        }
        _ => Ok(named),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_lies_is_refused() {
        let png = b"\x89PNG\r\n\x1a\n....";
        assert_eq!(media_type("a.png", png).unwrap(), "image/png");
        assert!(matches!(media_type("a.jpg", png), Err(AttachError::Lies { found: "image/png", .. })));
        assert!(matches!(media_type("a.jpg", b"hello"), Err(AttachError::Lies { .. })));
        assert_eq!(media_type("notes.txt", b"hello").unwrap(), "text/plain");
        assert_eq!(media_type("logo.svg", b"<svg/>").unwrap(), "image/svg+xml");
    }
}

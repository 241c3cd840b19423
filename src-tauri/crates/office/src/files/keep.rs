//! Keeping content inside the store.

use crate::{Desk, Problem, problem::FileFault};
use domain::{Digest, File, FileId};
use std::{ops::ControlFlow, path::Path};
use store::{StoreError, Tx, View};

/// Puts the bytes of the sample into the store's files; the record of the file is the caller's to put.
pub(crate) fn keep_bytes(
    desk: &mut Desk,
    name: String,
    media_type: &str,
    bytes: &[u8],
) -> Result<File, Problem> {
    let digest = desk.store.add_content(&mut &*bytes, bytes.len() as u64, &mut |_| ())?;
    Ok(File {
        id: desk.new_id(),
        name,
        media_type: media_type.to_owned(),
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        digest,
    })
}

/// Keeps the form of a text that is kept for good, with the record of its file, in the transaction of the text itself.
pub(crate) fn keep_text(tx: &mut Tx<'_>, id: FileId, name: String, text: &[u8]) -> Result<Digest, Problem> {
    let mut go_on = |_| ControlFlow::Continue(());
    let digest = tx.keep_content(&mut &*text, text.len() as u64, &mut go_on)?;
    let size = u32::try_from(text.len()).unwrap_or(u32::MAX);
    tx.put(&File { id, name, media_type: "application/json".to_owned(), size, digest })?;
    Ok(digest)
}

/// The content with the digest.
pub(crate) fn bytes(desk: &Desk, digest: &Digest) -> Result<Vec<u8>, Problem> {
    content(&desk.view(), digest)?.ok_or_else(|| StoreError::NoContent { digest: *digest }.into())
}

/// The content with the digest, within a transaction too; none where the store doesn't have it.
pub(crate) fn content(view: &View<'_>, digest: &Digest) -> Result<Option<Vec<u8>>, Problem> {
    let mut content = match view.content(digest) {
        Ok(content) => content,
        Err(StoreError::NoContent { .. }) => return Ok(None),
        Err(fault) => return Err(fault.into()),
    };
    let mut bytes = Vec::new();
    content
        .read_to_end(&mut bytes)
        .map_err(|error| FileFault::new(Path::new(&digest.to_string()), "read", &error))?;
    Ok(Some(bytes))
}

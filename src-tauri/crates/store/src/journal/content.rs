//! What files hold: kept once per digest, written and read piece by piece.

use super::{Gate, write::Open};
use crate::{
    StoreError,
    error::{Fault, Inner},
};
use domain::Digest;
use rusqlite::{OptionalExtension, params};
use sha2::{Digest as _, Sha256};
use std::{
    io::{Read, Write},
    ops::ControlFlow,
};

const FIND: &str = include_str!("sql/find-content.sql");
const ADD_BYTES: &str = include_str!("sql/add-content-bytes.sql");
const ADD: &str = include_str!("sql/add-content.sql");
const DROP_ONE: &str = include_str!("sql/drop-content-bytes.sql");
const DROP: &str = include_str!("sql/drop-unused-content.sql");
const DROP_BYTES: &str = include_str!("sql/drop-unused-bytes.sql");

/// The longest content a store takes, in bytes: SQLite's own limit on one value, less what its row takes beside.
pub const MOST: u64 = 999_999_000;

/// Gets how many bytes are kept; answers whether to go on.
pub(crate) type Keeping<'a> = dyn FnMut(u64) -> ControlFlow<()> + 'a;

/// Keeps content in a transaction of its own.
pub(crate) fn add(
    gate: &Gate,
    source: &mut dyn Read,
    size: u64,
    progress: &mut dyn FnMut(u64),
) -> Inner<Digest> {
    let open = Open::begin(gate)?;
    let mut go_on = |kept| {
        progress(kept);
        ControlFlow::Continue(())
    };
    let (digest, bytes_id) = write(gate, source, size, &mut go_on)?;
    if find(gate, &digest)?.is_some() {
        // Kept already: what was just written is rolled back.
        return Ok(digest);
    }
    name(gate, &digest, size, bytes_id)?;
    open.keep()?;
    Ok(digest)
}

/// Keeps content within the transaction under way. If that fails, the transaction has to be given up: a part of
/// the content stands in it.
pub(super) fn keep(
    gate: &Gate,
    source: &mut dyn Read,
    size: u64,
    progress: &mut Keeping<'_>,
) -> Inner<Digest> {
    let (digest, bytes_id) = write(gate, source, size, progress)?;
    if find(gate, &digest)?.is_some() {
        let _open = gate.opened();
        gate.write(DROP_ONE)?.execute([bytes_id])?;
    } else {
        name(gate, &digest, size, bytes_id)?;
    }
    Ok(digest)
}

fn write(gate: &Gate, source: &mut dyn Read, size: u64, progress: &mut Keeping<'_>) -> Inner<(Digest, i64)> {
    if size > MOST {
        return Err(StoreError::TooLarge { size, most: MOST }.into());
    }
    let bytes_id = {
        let _open = gate.opened();
        gate.write(ADD_BYTES)?.insert([i64::try_from(size).unwrap_or(i64::MAX)])?
    };
    let mut blob = gate.connection().blob_open("main", "content_bytes", "bytes", bytes_id, false)?;
    let digest = copy(source, &mut blob, size, progress)?;
    blob.close()?;
    Ok((digest, bytes_id))
}

fn name(gate: &Gate, digest: &Digest, size: u64, bytes_id: i64) -> Inner<()> {
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    let _open = gate.opened();
    gate.write(ADD)?.execute(params![digest.to_string(), size, bytes_id])?;
    Ok(())
}

fn copy(
    source: &mut dyn Read,
    blob: &mut rusqlite::blob::Blob<'_>,
    size: u64,
    progress: &mut Keeping<'_>,
) -> Inner<Digest> {
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    let mut read: u64 = 0;
    loop {
        if progress(read).is_break() {
            return Err(StoreError::CalledOff.into());
        }
        let n = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        let piece = buffer.get(..n).unwrap_or_default();
        read += piece.len() as u64;
        if read > size {
            return Err(StoreError::WrongSize { stated: size, read }.into());
        }
        hash.update(piece);
        blob.write_all(piece).map_err(of_blob)?;
    }
    if read < size {
        return Err(StoreError::WrongSize { stated: size, read }.into());
    }
    Ok(Digest::from(<[u8; 32]>::from(hash.finalize())))
}

/// SQLite's errors come out of a blob wrapped as the file system's.
fn of_blob(error: std::io::Error) -> Fault {
    match error.downcast::<rusqlite::Error>() {
        Ok(error) => Fault::Sql(error),
        Err(error) => Fault::Io(error),
    }
}

/// The content with this digest, to be read piece by piece.
pub(crate) fn open<'g>(gate: &'g Gate, digest: &Digest) -> Inner<Box<dyn Read + 'g>> {
    let id = find(gate, digest)?.ok_or(StoreError::NoContent { digest: *digest })?;
    Ok(Box::new(gate.connection().blob_open("main", "content_bytes", "bytes", id, true)?))
}

fn find(gate: &Gate, digest: &Digest) -> Inner<Option<i64>> {
    Ok(gate.read(FIND)?.query_row([digest.to_string()], |row| row.get(0)).optional()?)
}

/// Drops content that no file has and no image in the journal could bring back.
pub(super) fn drop_unused(gate: &Gate) -> Inner<()> {
    let _open = gate.opened();
    gate.write(DROP)?.execute([])?;
    gate.write(DROP_BYTES)?.execute([])?;
    Ok(())
}

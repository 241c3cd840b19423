//! Reads what every file holds and computes its digest again.

use crate::{
    error::Inner,
    journal::{Gate, open_content},
};
use domain::Digest;
use sha2::{Digest as _, Sha256};

pub(super) struct Read {
    pub(super) faults: Vec<String>,
    pub(super) files: u32,
}

pub(super) fn read(gate: &Gate) -> Inner<Read> {
    let mut done = Read { faults: Vec::new(), files: 0 };
    let mut statement = gate.read("SELECT \"digest\", \"size\" FROM \"content\"")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        done.files += 1;
        let (digest, size): (String, i64) = (row.get(0)?, row.get(1)?);
        let Ok(stated) = digest.parse::<Digest>() else {
            done.faults.push(format!("the content “{digest}” has no digest for a name"));
            continue;
        };
        let mut hash = Sha256::new();
        let read = std::io::copy(&mut *open_content(gate, &stated)?, &mut hash);
        let whole = read.as_ref().is_ok_and(|&read| i64::try_from(read).is_ok_and(|read| read == size));
        if !whole || <[u8; 32]>::from(hash.finalize()) != *stated.bytes() {
            done.faults.push(format!("the content of the file with the digest {digest} was altered"));
        }
    }
    Ok(done)
}

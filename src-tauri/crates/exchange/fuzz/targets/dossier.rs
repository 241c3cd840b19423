//! Whatever a dossier's bytes are, they are read or refused; what was read and written is read again as the same.

#![no_main]

use exchange::{Dossier, Limits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut input = bytes;
    let Ok(dossier) = exchange::dossier::read(&mut input, &Limits::default()) else { return };
    let mut written = Vec::new();
    exchange::dossier::write(&dossier, &mut written).expect("what was read can be written");
    let again: Dossier =
        exchange::dossier::read(&mut written.as_slice(), &Limits::default()).expect("what was written can be read");
    assert_eq!(dossier, again);
});

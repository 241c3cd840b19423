//! Whatever people are pasted or opened as, each row has words or a problem, and nothing panics.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(read) = exchange::people::from_file(bytes, &|name| name.len() == 2) else { return };
    assert!(!read.rows.is_empty(), "nobody is an error, not an empty list");
});

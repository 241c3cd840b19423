//! Whatever members of a body are pasted or opened as, each row has a name or a problem, and nothing panics.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(read) = exchange::members::from_file(bytes, &|name| name.len() == 2) else { return };
    assert!(!read.rows.is_empty(), "nobody is an error, not an empty list");
    for row in &read.rows {
        assert!(!row.name.trim().is_empty() || !row.problems.is_empty(), "a row without a name says so");
    }
});

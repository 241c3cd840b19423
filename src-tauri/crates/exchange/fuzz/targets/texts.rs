//! Whatever text is taken in, as Markdown or plain, becomes sections and a release without a panic.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = exchange::decode(bytes) else { return };
    let _ = exchange::markdown::sections(&text);
    let _ = exchange::markdown::release(&text);
    let _ = exchange::plain::release(&text);
});

//! Compression of streams, on all processors; the bytes don't depend on how many there are.

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Document, Object};
use std::io::Write;
use std::num::NonZero;
use std::thread;

/// Where the file gets hardly smaller by more work.
const LEVEL: u32 = 6;

/// What is put behind a font program: no table reaches it. A zero wouldn't do, since it leaves the checksum's last
/// byte as it is (RFC 1950, section 9).
const FONT_PADDING: u8 = 1;

/// Compresses content streams.
pub(super) fn all(mut streams: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).clamp(1, 8);
    let share = streams.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        for chunk in streams.chunks_mut(share) {
            scope.spawn(|| chunk.iter_mut().for_each(|s| *s = padded(std::mem::take(s), b'\n').0));
        }
    });
    streams
}

/// Compresses the streams that nobody has compressed.
pub(super) fn rest(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        if !stream.allows_compression || stream.dict.has(b"Filter") {
            continue;
        }
        let font = stream.dict.has(b"Length1");
        let (bytes, length) =
            padded(std::mem::take(&mut stream.content), if font { FONT_PADDING } else { b'\n' });
        if font {
            stream.dict.set("Length1", length as i64);
        }
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(bytes);
    }
}

/// Compresses; gives the length before compression too, which grows where padding was needed.
fn padded(mut bytes: Vec<u8>, padding: u8) -> (Vec<u8>, usize) {
    loop {
        let out = deflate(&bytes);
        if !ends_badly(&out) {
            return (out, bytes.len());
        }
        bytes.push(padding);
    }
}

/// Whether a stream's last byte is 0x0D: before the line feed that precedes `endstream` it would look like part of the line's
/// end, and /Length like a lie (ISO 19005-2, 6.1.7.1).
pub(super) fn ends_badly(stream: &[u8]) -> bool {
    stream.last() == Some(&b'\r')
}

/// Compresses.
pub(super) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(LEVEL));
    // Writing to memory doesn't fail.
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stream_ends_in_a_carriage_return() {
        let mut grown = 0;
        for n in 10_000..16_000_u32 {
            let bytes = n.to_string().into_bytes();
            let before = bytes.len();
            for padding in [b'\n', FONT_PADDING] {
                let (out, length) = padded(bytes.clone(), padding);
                assert_ne!(out.last(), Some(&b'\r'));
                grown += usize::from(length > before);
            }
        }
        assert!(grown > 0, "the case must occur among so many");
    }
}

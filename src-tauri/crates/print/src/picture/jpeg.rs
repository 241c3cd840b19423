//! JPEG: its compressed data goes into the paper as it is; only metadata (place, camera) is left out.

use super::{POINTS_PER_PIXEL, Read, UPRIGHT, broken, check_pixels, image, item};
use crate::PrintError;
use printpdf::{ExternalStream, ExternalXObject};

/// What the segments before the picture's data say (ISO/IEC 10918-1, annex B).
#[derive(Default)]
struct Header {
    size: Option<(u32, u32)>,
    components: u8,
    precision: u8,
    orientation: u16,
}

pub(super) fn read(bytes: &[u8], alt: &str) -> Result<Read, PrintError> {
    let mut header = Header { orientation: 1, ..Header::default() };
    let kept =
        segments(bytes, &mut header).ok_or_else(|| broken(alt, "its segments are damaged or cut off"))?;
    let (width, height) = header.size.ok_or_else(|| broken(alt, "it has no frame"))?;
    check_pixels(width, height, alt)?;
    let unsuitable =
        |reason: &str| PrintError::UnsuitablePicture { alt: alt.to_owned(), reason: reason.to_owned() };
    if header.precision != 8 {
        return Err(unsuitable("its samples don’t have 8 bits; save it as an 8-bit JPEG"));
    }
    let space = match header.components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        // The paper's one output intent is sRGB; ink colours would be archived without their meaning (ISO 19005-2, 6.2.4.3).
        4 => return Err(unsuitable("it is in ink colours (CMYK); save it as an RGB JPEG")),
        _ => return Err(unsuitable("it has an unusual number of colour channels; save it as an RGB JPEG")),
    };
    let mut dict = image(width, height, space);
    dict.insert("Filter".into(), item::name("DCTDecode"));
    let (turn, across) = turned(header.orientation);
    let (shown_width, shown_height) = if across { (height, width) } else { (width, height) };
    Ok(Read {
        width: shown_width as f32 * POINTS_PER_PIXEL,
        height: shown_height as f32 * POINTS_PER_PIXEL,
        turn,
        object: ExternalXObject {
            stream: ExternalStream { dict, content: kept, compress: false },
            width: None,
            height: None,
            dpi: None,
        },
    })
}

/// Reads the segments; gives the file without those that a page doesn't need. `None` when it is damaged.
fn segments(bytes: &[u8], header: &mut Header) -> Option<Vec<u8>> {
    let mut kept = vec![0xff, 0xd8];
    let mut at = 2;
    loop {
        while bytes.get(at)? == &0xff && bytes.get(at + 1)? == &0xff {
            at += 1;
        }
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        if matches!(marker, 0x01 | 0xd0..=0xd7) {
            at += 2;
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        let body = segment.get(4..)?;
        at += 2 + length;
        match marker {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                header.precision = *body.first()?;
                let height = u16::from_be_bytes([*body.get(1)?, *body.get(2)?]);
                let width = u16::from_be_bytes([*body.get(3)?, *body.get(4)?]);
                header.size = Some((width.into(), height.into()));
                header.components = *body.get(5)?;
                kept.extend_from_slice(segment);
            }
            // Application data: only JFIF and Adobe's say how to read the colours.
            0xe1 => {
                if let Some(orientation) = orientation(body) {
                    header.orientation = orientation;
                }
            }
            0xe0 | 0xee => kept.extend_from_slice(segment),
            0xe2..=0xed | 0xef | 0xfe => {}
            0xda => {
                header.size?;
                kept.extend_from_slice(segment);
                let data = bytes.get(at..)?;
                let end = data.windows(2).rposition(|w| w == [0xff, 0xd9])?;
                kept.extend_from_slice(data.get(..end + 2)?);
                return Some(kept);
            }
            0xd9 => return None,
            _ => kept.extend_from_slice(segment),
        }
    }
}

/// The orientation that an EXIF segment gives (EXIF 2.32, tag 0x0112).
fn orientation(body: &[u8]) -> Option<u16> {
    let tiff = body.strip_prefix(b"Exif\0\0")?;
    let little = tiff.starts_with(b"II");
    let short = |at: usize| -> Option<u16> {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| -> Option<u32> {
        let (a, b) = (u32::from(short(at)?), u32::from(short(at + 2)?));
        Some(if little { a | b << 16 } else { a << 16 | b })
    };
    let first = long(4)? as usize;
    let entries = usize::from(short(first)?);
    (0..entries)
        .map(|e| first + 2 + 12 * e)
        .find(|&at| short(at) == Some(0x0112))
        .and_then(|at| short(at + 8))
}

/// The matrix for an orientation, and whether width and height change places.
fn turned(orientation: u16) -> ([f32; 6], bool) {
    match orientation {
        2 => ([-1.0, 0.0, 0.0, 1.0, 1.0, 0.0], false),
        3 => ([-1.0, 0.0, 0.0, -1.0, 1.0, 1.0], false),
        4 => ([1.0, 0.0, 0.0, -1.0, 0.0, 1.0], false),
        5 => ([0.0, -1.0, -1.0, 0.0, 1.0, 1.0], true),
        6 => ([0.0, -1.0, 1.0, 0.0, 0.0, 1.0], true),
        7 => ([0.0, 1.0, 1.0, 0.0, 0.0, 0.0], true),
        8 => ([0.0, 1.0, -1.0, 0.0, 1.0, 0.0], true),
        _ => (UPRIGHT, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orientation_is_read_in_both_byte_orders() {
        let little = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let big = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
        assert_eq!(orientation(little), Some(6));
        assert_eq!(orientation(big), Some(8));
        assert_eq!(orientation(b"Exif\0\0II*\0\xff\xff\0\0"), None);
    }

    #[test]
    fn a_quarter_turn_keeps_the_unit_square() {
        for orientation in 1..=8 {
            let ([a, b, c, d, e, f], _) = turned(orientation);
            for (u, v) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
                let (x, y) = (a * u + c * v + e, b * u + d * v + f);
                assert!([0.0, 1.0].contains(&x) && [0.0, 1.0].contains(&y), "{orientation}");
            }
        }
    }
}

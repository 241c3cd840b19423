//! PNG: decoded, its transparency kept as a soft mask.

use super::{POINTS_PER_PIXEL, Read, UPRIGHT, broken, check_pixels, image};
use crate::PrintError;
use png::{ColorType, Decoder, Limits, Transformations};
use printpdf::{DictItem, ExternalStream, ExternalXObject};
use std::io::Cursor;

/// Memory the decoder may use besides the picture.
const DECODER_MEMORY: usize = 512 << 20;

pub(super) fn read(bytes: &[u8], alt: &str) -> Result<Read, PrintError> {
    let damaged = |e: png::DecodingError| broken(alt, e.to_string());
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: DECODER_MEMORY });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = (reader.info().width, reader.info().height);
    check_pixels(width, height, alt)?;
    let size = reader.output_buffer_size().ok_or_else(|| broken(alt, "its size can’t be told"))?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(damaged)?;
    pixels.truncate(frame.buffer_size());
    let (space, colours, alpha) = match frame.color_type {
        ColorType::Grayscale => ("DeviceGray", pixels, None),
        ColorType::Rgb => ("DeviceRGB", pixels, None),
        ColorType::GrayscaleAlpha => apart("DeviceGray", &pixels, 2),
        ColorType::Rgba => apart("DeviceRGB", &pixels, 4),
        ColorType::Indexed => return Err(broken(alt, "its palette is missing")),
    };
    let mut dict = image(width, height, space);
    // A mask that hides nothing only makes the page transparent.
    if let Some(alpha) = alpha.filter(|a| a.iter().any(|&v| v != 255)) {
        let stream =
            ExternalStream { dict: image(width, height, "DeviceGray"), content: alpha, compress: true };
        dict.insert("SMask".into(), DictItem::Stream { stream });
    }
    Ok(Read {
        width: width as f32 * POINTS_PER_PIXEL,
        height: height as f32 * POINTS_PER_PIXEL,
        turn: UPRIGHT,
        object: ExternalXObject {
            stream: ExternalStream { dict, content: colours, compress: true },
            width: None,
            height: None,
            dpi: None,
        },
    })
}

/// Takes the last channel apart as transparency.
fn apart<'s>(space: &'s str, pixels: &[u8], channels: usize) -> (&'s str, Vec<u8>, Option<Vec<u8>>) {
    let mut colours = Vec::with_capacity(pixels.len() / channels * (channels - 1));
    let mut alpha = Vec::with_capacity(pixels.len() / channels);
    for pixel in pixels.chunks_exact(channels) {
        if let Some((last, rest)) = pixel.split_last() {
            colours.extend_from_slice(rest);
            alpha.push(*last);
        }
    }
    (space, colours, Some(alpha))
}

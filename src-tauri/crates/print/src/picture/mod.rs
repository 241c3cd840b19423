//! Pictures: what their bytes really are, and how a page holds them.

mod jpeg;
mod png;
mod svg;

use crate::PrintError;
use papers::block::{Picture, PictureFormat};
use printpdf::ExternalXObject;

/// Largest file taken.
const LARGEST_FILE: usize = 40 << 20;
/// Most pixels taken.
const MOST_PIXELS: u64 = 80_000_000;
/// Points of a pixel: pictures are printed with 150 dots an inch unless the frame is narrower.
const POINTS_PER_PIXEL: f32 = 72.0 / 150.0;

/// A picture that pages can refer to.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// Name among the resources.
    pub(crate) name: String,
    /// Natural size in points.
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// How the unit square is turned (EXIF orientation).
    pub(crate) turn: [f32; 6],
}

/// The pictures of a paper, each kept once.
#[derive(Default)]
pub(crate) struct Pictures {
    seen: Vec<(Picture, Known)>,
    objects: Vec<(String, ExternalXObject)>,
}

/// A picture as an object of the file.
pub(crate) struct Read {
    width: f32,
    height: f32,
    turn: [f32; 6],
    object: ExternalXObject,
}

impl Pictures {
    /// Reads a picture, or finds it again.
    pub(crate) fn add(&mut self, picture: &Picture, alt: &str) -> Result<Known, PrintError> {
        if let Some((_, known)) = self.seen.iter().find(|(p, _)| p == picture) {
            return Ok(known.clone());
        }
        let read = read(picture, alt)?;
        let name = format!("X{}", self.seen.len());
        let known = Known { name: name.clone(), width: read.width, height: read.height, turn: read.turn };
        self.seen.push((picture.clone(), known.clone()));
        self.objects.push((name, read.object));
        Ok(known)
    }

    /// The objects by name.
    pub(crate) fn into_objects(self) -> Vec<(String, ExternalXObject)> {
        self.objects
    }
}

const UPRIGHT: [f32; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Reads a picture as the page will hold it.
pub(crate) fn read(picture: &Picture, alt: &str) -> Result<Read, PrintError> {
    let bytes = &picture.bytes;
    if bytes.len() > LARGEST_FILE {
        return Err(PrintError::PictureTooLarge {
            alt: alt.to_owned(),
            size: format!("{} MB", bytes.len() >> 20),
            limit: format!("{} MB", LARGEST_FILE >> 20),
        });
    }
    let found = sniff(bytes);
    let claimed = name(picture.format);
    if found != claimed {
        return Err(PrintError::LyingPicture {
            alt: alt.to_owned(),
            claimed,
            found: if bytes.is_empty() { "it is empty".into() } else { format!("its bytes are {found}") },
        });
    }
    match picture.format {
        PictureFormat::Jpeg => jpeg::read(bytes, alt),
        PictureFormat::Png => png::read(bytes, alt),
        PictureFormat::Svg => svg::read(bytes, alt),
    }
}

fn name(format: PictureFormat) -> &'static str {
    match format {
        PictureFormat::Jpeg => "JPEG",
        PictureFormat::Png => "PNG",
        PictureFormat::Svg => "SVG",
    }
}

/// What bytes are, by how they begin.
fn sniff(bytes: &[u8]) -> &'static str {
    let text = bytes.get(..bytes.len().min(4096)).map(String::from_utf8_lossy).unwrap_or_default();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match bytes {
        [0xff, 0xd8, 0xff, ..] => "JPEG",
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => "PNG",
        [b'G', b'I', b'F', b'8', ..] => "GIF",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "WebP",
        [b'B', b'M', ..] => "BMP",
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => "TIFF",
        [b'%', b'P', b'D', b'F', ..] => "PDF",
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => "HEIF or AVIF",
        _ if text.starts_with('<') && text.contains("<svg") => "SVG",
        _ => "no kind of picture known",
    }
}

/// Refuses more pixels than any paper needs.
fn check_pixels(width: u32, height: u32, alt: &str) -> Result<(), PrintError> {
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PrintError::PictureTooLarge {
            alt: alt.to_owned(),
            size: format!("{width} × {height} pixels"),
            limit: format!("{} million pixels", MOST_PIXELS / 1_000_000),
        });
    }
    if width == 0 || height == 0 {
        return Err(broken(alt, "it has no pixels"));
    }
    Ok(())
}

fn broken(alt: &str, reason: impl Into<String>) -> PrintError {
    PrintError::BrokenPicture { alt: alt.to_owned(), reason: reason.into() }
}

/// Dictionary items, shorter to write.
mod item {
    use printpdf::DictItem;

    pub(super) fn name(name: &str) -> DictItem {
        DictItem::Name(name.as_bytes().to_vec())
    }

    pub(super) fn int(value: u32) -> DictItem {
        DictItem::Int(i64::from(value))
    }
}

/// The dictionary of an image object.
fn image(width: u32, height: u32, space: &str) -> std::collections::BTreeMap<String, printpdf::DictItem> {
    [
        ("Type", item::name("XObject")),
        ("Subtype", item::name("Image")),
        ("Width", item::int(width)),
        ("Height", item::int(height)),
        ("ColorSpace", item::name(space)),
        ("BitsPerComponent", item::int(8)),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect()
}

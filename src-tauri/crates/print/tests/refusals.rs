//! What can't be printed is refused with a message that says what to do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use ::papers::block::*;
use print::PrintError;
use std::sync::Arc;
use support::{assert_conforms, papers, print, try_print};

fn figure(picture: Picture) -> Paper {
    let figure = Block::Figure {
        picture,
        alt: "A harbour at dusk".into(),
        credit: papers::text("Photo: nobody"),
        caption: vec![],
    };
    papers::paper(PaperKind::Release, "en", vec![figure])
}

fn picture(format: PictureFormat, bytes: &[u8]) -> Picture {
    Picture { format, bytes: Arc::from(bytes) }
}

#[track_caller]
fn refusal(picture: Picture) -> PrintError {
    try_print(&figure(picture)).unwrap_err()
}

const GREY: &[u8] = include_bytes!("fixtures/grey.jpg");
const INK: &[u8] = include_bytes!("fixtures/ink.jpg");

#[test]
fn a_missing_glyph_is_named_with_its_words() {
    let paper = papers::paper(
        PaperKind::Minutes,
        "en",
        vec![papers::paragraph("The delegate of Japan, Mr Tanaka (田中), took the floor.")],
    );
    let error = try_print(&paper).unwrap_err();
    assert!(matches!(error, PrintError::MissingGlyph { code: 0x7530, .. }), "{error:?}");
    let message = error.to_string();
    assert!(message.contains("U+7530") && message.contains("Mr Tanaka (田中), took the floor"), "{message}");
}

#[test]
fn a_missing_glyph_in_a_running_head_is_named_too() {
    let mut paper = papers::minutes("en");
    paper.running.head = "Task Force 漢".into();
    assert!(matches!(try_print(&paper), Err(PrintError::MissingGlyph { code: 0x6f22, .. })));
}

#[test]
fn letters_without_a_glyph_are_known_before_a_paper_is_set() {
    let fonts = print::Fonts::load().unwrap();
    let lacking = |text: &str| print::lacking(&fonts, text).into_iter().collect::<String>();
    assert_eq!(lacking("Mr Tanaka (田中), 田\tand Mr Kim\u{a0}김\n"), "田中김");
    let printed = "Ţăranu, Țăranu, Đorđević, Ђорђевић, Παπαδόπουλος “50 €” – № 3 · e\u{301} \u{ad}\u{200b}\n";
    assert_eq!(lacking(printed), "");
    assert!(try_print(&papers::paper(PaperKind::Minutes, "en", vec![papers::paragraph(printed)])).is_ok());
}

#[test]
fn pictures_that_lie_are_refused() {
    let png = papers::png();
    let error = refusal(picture(PictureFormat::Jpeg, &png.bytes));
    assert!(error.to_string().contains("says it is JPEG, but its bytes are PNG"), "{error}");
    for (format, bytes) in [
        (PictureFormat::Png, GREY),
        (PictureFormat::Svg, GREY),
        (PictureFormat::Png, b"GIF89a......".as_slice()),
        (PictureFormat::Jpeg, b"%PDF-1.7".as_slice()),
        (PictureFormat::Jpeg, b"".as_slice()),
        (PictureFormat::Svg, b"<html><body/></html>".as_slice()),
    ] {
        let error = refusal(picture(format, bytes));
        assert!(matches!(error, PrintError::LyingPicture { .. }), "{error:?}");
    }
}

#[test]
fn broken_pictures_are_refused() {
    for cut in [3, 20, 200, GREY.len() - 2] {
        let error = refusal(picture(PictureFormat::Jpeg, &GREY[..cut]));
        assert!(matches!(error, PrintError::BrokenPicture { .. }), "{cut}: {error:?}");
    }
    let png = papers::png().bytes;
    let error = refusal(picture(PictureFormat::Png, &png[..png.len() / 2]));
    assert!(matches!(error, PrintError::BrokenPicture { .. }), "{error:?}");
    let error = refusal(papers::svg("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>"));
    assert!(matches!(error, PrintError::BrokenPicture { .. }), "{error:?}");
}

#[test]
fn unsuitable_pictures_are_refused() {
    let error = refusal(picture(PictureFormat::Jpeg, INK));
    assert!(error.to_string().contains("CMYK"), "{error}");
    for body in ["<text>lost</text>", "<script>1</script>", "<image href='/etc/passwd'/>", "<foreignObject/>"]
    {
        let error = refusal(papers::svg(&format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{body}</svg>"
        )));
        assert!(matches!(error, PrintError::UnsuitablePicture { .. }), "{error:?}");
    }
}

#[test]
fn pictures_that_are_too_large_are_refused_before_they_are_decoded() {
    let mut bytes = papers::png().bytes.to_vec();
    // The header's width and height: 200,000 × 200,000 pixels. Its checksum no longer fits, so set that right too.
    bytes[16..24].copy_from_slice(&[0, 3, 13, 64, 0, 3, 13, 64]);
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    let error = refusal(picture(PictureFormat::Png, &bytes));
    assert!(matches!(error, PrintError::PictureTooLarge { .. }), "{error:?}");
    let error = refusal(picture(PictureFormat::Jpeg, &[GREY, &vec![0; 41 << 20]].concat()));
    assert!(matches!(error, PrintError::PictureTooLarge { .. }), "{error:?}");
}

#[test]
fn pictures_need_words() {
    let mut paper = figure(papers::png());
    let Block::Figure { alt, .. } = &mut paper.blocks[0] else { panic!() };
    alt.clear();
    assert!(matches!(try_print(&paper), Err(PrintError::NoAlternativeText)));
}

#[test]
fn every_kind_of_picture_conforms() {
    let gradient = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><defs><linearGradient id='g'><stop offset='0' \
                    stop-color='#0e5a61'/><stop offset='1' stop-color='#fff' stop-opacity='0.4'/></linearGradient></defs>\
                    <rect width='90' height='60' fill='url(#g)'/><circle cx='45' cy='30' r='20' fill='#a33' opacity='0.5'/></svg>";
    for picture in [
        papers::png(),
        papers::jpeg(),
        picture(PictureFormat::Jpeg, GREY),
        papers::svg(gradient),
        papers::svg(papers::LOGO),
    ] {
        let bytes = print(&figure(picture));
        assert_conforms(&bytes);
    }
}

#[test]
fn a_jpeg_goes_in_undecoded_and_without_its_metadata() {
    let harbour = papers::jpeg().bytes;
    let exif = b"\xff\xe1\0\x30Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Secret place 52N";
    let mut tagged = harbour[..2].to_vec();
    tagged.extend_from_slice(&exif[..2 + 0x30]);
    tagged.extend_from_slice(&harbour[2..]);
    let bytes = print(&figure(picture(PictureFormat::Jpeg, &tagged)));
    assert_conforms(&bytes);
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|w| w == needle);
    assert!(holds(&harbour[harbour.len() - 4000..]), "the picture's data is there as it was");
    assert!(!holds(b"Secret place"));
}

//! The file: printpdf makes the document with its pages, fonts and pictures; then it is finished as PDF/A-2a and PDF/UA-1.

mod compress;
mod file;
mod fonts;
mod objects;
mod outline;
mod structure;
mod xmp;

use crate::PrintError;
use crate::blocks::Heading;
use crate::faces::Fonts;
use crate::page::canvas::Filled;
use crate::page::pager::Spot;
use crate::page::tags::Tags;
use crate::text::languages::Languages;
use crate::text::shaping::Usage;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{ExternalXObject, PdfDocument, PdfPage, PdfSaveOptions, Pt, XObject, XObjectId};

pub(crate) use xmp::Metadata;

/// All that goes into the file.
pub(crate) struct Contents<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) usage: Vec<Usage>,
    pub(crate) languages: Languages,
    pub(crate) pictures: Vec<(String, ExternalXObject)>,
    pub(crate) pages: Vec<Filled>,
    pub(crate) sheet: (f32, f32),
    pub(crate) tags: Tags,
    pub(crate) headings: Vec<(Heading, Spot)>,
    pub(crate) metadata: Metadata,
}

const SRGB: &[u8] = include_bytes!("../../../../../assets/icc/srgb.icc");

/// Puts the file together.
pub(crate) fn write(mut contents: Contents<'_>) -> Result<Vec<u8>, PrintError> {
    let streams: Vec<Vec<u8>> = contents.pages.iter_mut().map(|p| std::mem::take(&mut p.content)).collect();
    let streams = compress::all(streams);
    let mut document = printed(&mut contents)?;
    let pages: Vec<ObjectId> = document.page_iter().collect();
    fill_pages(&mut document, &pages, streams)?;
    let root = structure::add(&mut document, &pages, &contents);
    let outline = outline::add(&mut document, &pages, &contents.headings);
    finish_catalog(&mut document, &contents.metadata, root, outline)?;
    compress::rest(&mut document);
    file::file(document)
}

/// The document as printpdf makes it: pages still empty, fonts subset, pictures in place.
fn printed(contents: &mut Contents<'_>) -> Result<Document, PrintError> {
    let mut pdf = PdfDocument::new(&contents.metadata.title);
    let specimen = fonts::add(&mut pdf, contents.fonts, &contents.usage)?;
    for (name, object) in std::mem::take(&mut contents.pictures) {
        pdf.resources.xobjects.map.insert(XObjectId(name), XObject::External(object));
    }
    let (width, height) = contents.sheet;
    // printpdf learns from the first page which glyphs each face needs; its content is replaced afterwards.
    let mut specimen = Some(specimen);
    let page =
        |_: &Filled| PdfPage::new(Pt(width).into(), Pt(height).into(), specimen.take().unwrap_or_default());
    let pages = contents.pages.iter().map(page).collect();
    pdf.with_pages(pages);
    let options =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let document = pdf.to_lopdf_document(&options, &mut warnings);
    match warnings.into_iter().find(|w| w.severity == printpdf::PdfParseErrorSeverity::Error) {
        Some(error) => Err(PrintError::Assembly(error.msg)),
        None => Ok(document),
    }
}

/// Gives the pages their content, one set of resources, and what accessible pages need.
fn fill_pages(document: &mut Document, pages: &[ObjectId], streams: Vec<Vec<u8>>) -> Result<(), PrintError> {
    let mut resources = None;
    for (place, (&page, stream)) in pages.iter().zip(streams).enumerate() {
        let dict = document.get_dictionary_mut(page).map_err(assembly)?;
        let content = dict.get(b"Contents").and_then(Object::as_reference).map_err(assembly)?;
        let own = dict.get(b"Resources").and_then(Object::as_reference).map_err(assembly)?;
        let shared = *resources.get_or_insert(own);
        dict.set("Resources", shared);
        dict.set("StructParents", place as i64);
        dict.set("Tabs", "S");
        for needless in [b"TrimBox".as_slice(), b"CropBox", b"Annots"] {
            dict.remove(needless);
        }
        if own != shared {
            document.objects.remove(&own);
        }
        let filled = Stream::new(dictionary! { "Filter" => "FlateDecode" }, stream);
        document.objects.insert(content, filled.into());
    }
    Ok(())
}

fn finish_catalog(
    document: &mut Document,
    metadata: &Metadata,
    structure: ObjectId,
    outline: Option<ObjectId>,
) -> Result<(), PrintError> {
    document.version = "1.7".into();
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let packet =
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, metadata.packet().into_bytes());
    let packet = document.add_object(packet.with_compression(false));
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    let info = document.add_object(metadata.information());
    document.trailer.set("Info", info);
    let catalog = document.catalog_mut().map_err(assembly)?;
    catalog.remove(b"PageLayout");
    catalog.set("PageMode", if outline.is_some() { "UseOutlines" } else { "UseNone" });
    catalog.set("Lang", text(&metadata.language));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("Metadata", packet);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    Ok(())
}

fn assembly(error: lopdf::Error) -> PrintError {
    PrintError::Assembly(error.to_string())
}

/// A text string (ISO 32000-1, 7.9.2.2).
fn text(text: &str) -> Object {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let utf16 = text.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String([0xfe, 0xff].into_iter().chain(utf16).collect(), StringFormat::Hexadecimal)
}

/// A number in hundredths of a point.
fn real(value: f32) -> Object {
    Object::Real((value * 100.0).round() / 100.0)
}

fn reference(id: ObjectId) -> Object {
    Object::Reference(id)
}

/// An empty dictionary of a structure or outline node, with its entries set one by one.
fn node(entries: impl IntoIterator<Item = (&'static str, Object)>) -> Dictionary {
    Dictionary::from_iter(entries)
}

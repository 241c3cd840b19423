//! SVG: drawn by svg2pdf, held as a form object.

use super::{Read, UPRIGHT, broken, item};
use crate::PrintError;
use lopdf::{Dictionary, Document, Object};
use printpdf::{DictItem, ExternalStream, ExternalXObject};
use std::collections::BTreeMap;
use svg2pdf::usvg::{self, roxmltree};

/// Points of an SVG pixel (CSS: 96 to the inch).
const POINTS_PER_PIXEL: f32 = 0.75;
/// Deepest nesting of dictionaries taken.
const DEEPEST: usize = 48;

pub(super) fn read(bytes: &[u8], alt: &str) -> Result<Read, PrintError> {
    let text = std::str::from_utf8(bytes).map_err(|_| broken(alt, "it is not UTF-8"))?;
    let xml = roxmltree::Document::parse(text).map_err(|e| broken(alt, e.to_string()))?;
    for (element, what) in [
        ("text", "it holds text, which would be lost; turn its text into outlines"),
        ("script", "it holds a script; remove it"),
        ("image", "it holds another picture; save it as PNG"),
        ("foreignObject", "it holds foreign content; remove it"),
    ] {
        if xml.descendants().any(|n| n.tag_name().name() == element) {
            return Err(PrintError::UnsuitablePicture { alt: alt.to_owned(), reason: what.to_owned() });
        }
    }
    // Nothing outside the file is ever read.
    let options = usvg::Options {
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_xmltree(&xml, &options).map_err(|e| broken(alt, e.to_string()))?;
    let conversion = svg2pdf::ConversionOptions {
        compress: false,
        embed_text: false,
        pdfa: true,
        ..svg2pdf::ConversionOptions::default()
    };
    let pdf = svg2pdf::to_pdf(&tree, conversion, svg2pdf::PageOptions { dpi: 72.0 })
        .map_err(|e| broken(alt, e.to_string()))?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let object = form(&pdf, width, height).ok_or_else(|| broken(alt, "it could not be drawn"))?;
    Ok(Read { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL, turn: UPRIGHT, object })
}

/// The only page of a PDF as a form that fills the unit square.
fn form(pdf: &[u8], width: f32, height: f32) -> Option<ExternalXObject> {
    let document = Document::load_mem(pdf).ok()?;
    let page = document.page_iter().next()?;
    let dict = document.get_dictionary(page).ok()?;
    let reals = |values: [f32; 6]| values.map(DictItem::Real);
    let matrix = reals([1.0 / width, 0.0, 0.0, 1.0 / height, 0.0, 0.0]);
    let [left, lower, right, upper, ..] = reals([0.0, 0.0, width, height, 0.0, 0.0]);
    let mut form = BTreeMap::from([
        ("Type".to_owned(), item::name("XObject")),
        ("Subtype".to_owned(), item::name("Form")),
        ("BBox".to_owned(), DictItem::Array(vec![left, lower, right, upper])),
        ("Matrix".to_owned(), DictItem::Array(matrix.to_vec())),
        ("Resources".to_owned(), inlined(&document, dict.get(b"Resources").ok()?, 0)?),
    ]);
    if let Ok(group) = dict.get(b"Group") {
        form.insert("Group".to_owned(), inlined(&document, group, 0)?);
    }
    let content = document.get_page_content(page);
    let stream = ExternalStream { dict: form, content, compress: true };
    Some(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// An object with what it refers to put in its place. `None` when that doesn't end.
fn inlined(document: &Document, object: &Object, depth: usize) -> Option<DictItem> {
    if depth > DEEPEST {
        return None;
    }
    Some(match object {
        Object::Reference(id) => inlined(document, document.get_object(*id).ok()?, depth + 1)?,
        Object::Array(items) => {
            DictItem::Array(items.iter().map(|o| inlined(document, o, depth + 1)).collect::<Option<_>>()?)
        }
        Object::Dictionary(dict) => DictItem::Dict { map: entries(document, dict, depth)? },
        Object::Stream(stream) => DictItem::Stream {
            stream: ExternalStream {
                dict: entries(document, &stream.dict, depth)?,
                content: stream.content.clone(),
                compress: true,
            },
        },
        other => DictItem::from_lopdf(other),
    })
}

fn entries(document: &Document, dict: &Dictionary, depth: usize) -> Option<BTreeMap<String, DictItem>> {
    dict.iter()
        .filter(|(key, _)| !matches!(key.as_slice(), b"Parent" | b"Length"))
        .map(|(key, value)| {
            Some((String::from_utf8_lossy(key).into_owned(), inlined(document, value, depth + 1)?))
        })
        .collect()
}

//! The structure tree, the parent tree and the link annotations.

use super::{Contents, node, real, reference, text};
use crate::page::canvas::Annotation;
use crate::page::tags::{Attribute, Element, Kid, Numbering};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Adds the tree; gives its root.
pub(super) fn add(document: &mut Document, pages: &[ObjectId], contents: &Contents<'_>) -> ObjectId {
    let root = document.new_object_id();
    let elements = contents.tags.elements();
    let ids: Vec<ObjectId> = elements.iter().map(|_| document.new_object_id()).collect();
    let id_of = |element: u32| ids.get(element as usize).copied().unwrap_or(root);

    let mut numbers: Vec<Object> = Vec::with_capacity(2 * pages.len());
    for (place, page) in contents.pages.iter().enumerate() {
        let owners: Vec<Object> = page.owners.iter().map(|&e| reference(id_of(e))).collect();
        numbers.push((place as i64).into());
        numbers.push(document.add_object(owners).into());
    }
    let mut next = pages.len() as i64;
    let mut annotations: Vec<Vec<ObjectId>> = Vec::with_capacity(pages.len());
    for (page, &page_id) in contents.pages.iter().zip(pages) {
        let mut added = Vec::new();
        for annotation in &page.annotations {
            added.push(document.add_object(link(annotation, page_id, next)));
            numbers.push(next.into());
            numbers.push(reference(id_of(annotation.element)));
            next += 1;
        }
        if let (false, Ok(dict)) = (added.is_empty(), document.get_dictionary_mut(page_id)) {
            dict.set("Annots", added.iter().copied().map(reference).collect::<Vec<_>>());
        }
        annotations.push(added);
    }
    for (place, element) in elements.iter().enumerate() {
        let id = id_of(place as u32);
        let parent = if place == 0 { root } else { id_of(element.parent) };
        let mut dict =
            node([("Type", "StructElem".into()), ("S", element.role.name().into()), ("P", parent.into())]);
        hold(&mut dict, element, pages, &annotations, id_of);
        if let Some(language) = element.language.and_then(|l| contents.languages.get(l)) {
            dict.set("Lang", text(&language.tag));
        }
        if let Some(alt) = &element.alt {
            dict.set("Alt", text(alt));
        }
        if let Some(attribute) = attribute(element.attribute) {
            dict.set("A", attribute);
        }
        document.objects.insert(id, dict.into());
    }
    let parents = document.add_object(dictionary! { "Nums" => numbers });
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![reference(id_of(0))],
        "ParentTree" => parents,
        "ParentTreeNextKey" => next,
    };
    document.objects.insert(root, tree.into());
    root
}

/// Writes an element's kids. Content on the element's first page is given by its number alone.
fn hold(
    dict: &mut Dictionary,
    element: &Element,
    pages: &[ObjectId],
    annotations: &[Vec<ObjectId>],
    id_of: impl Fn(u32) -> ObjectId,
) {
    let first = element.kids.iter().find_map(|k| match *k {
        Kid::Content(page, _) | Kid::Annotation(page, _) => Some(page),
        Kid::Element(_) => None,
    });
    let page_id = |page: u32| pages.get(page as usize).copied();
    if let Some(id) = first.and_then(page_id) {
        dict.set("Pg", id);
    }
    let kid = |kid: &Kid| -> Option<Object> {
        Some(match *kid {
            Kid::Element(e) => reference(id_of(e)),
            Kid::Content(page, number) if Some(page) == first => i64::from(number).into(),
            Kid::Content(page, number) => {
                dictionary! { "Type" => "MCR", "Pg" => page_id(page)?, "MCID" => i64::from(number) }.into()
            }
            Kid::Annotation(page, number) => {
                let annotation = *annotations.get(page as usize)?.get(number as usize)?;
                let mut object = dictionary! { "Type" => "OBJR", "Obj" => annotation };
                if Some(page) != first {
                    object.set("Pg", page_id(page)?);
                }
                object.into()
            }
        })
    };
    let mut kids: Vec<Object> = element.kids.iter().filter_map(kid).collect();
    match kids.len() {
        0 => {}
        1 => dict.set("K", kids.remove(0)),
        _ => dict.set("K", kids),
    }
}

fn link(annotation: &Annotation, page: ObjectId, number: i64) -> Dictionary {
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => annotation.bounds.map(real).to_vec(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        // Printed, not hidden (ISO 19005-2, 6.3.2).
        "F" => 4,
        "P" => page,
        "Contents" => text(&annotation.words),
        "StructParent" => number,
        "A" => dictionary! { "Type" => "Action", "S" => "URI", "URI" => uri(&annotation.uri) },
    }
}

/// URIs are ASCII (ISO 32000-1, 12.6.4.7): other characters are written as their UTF-8 bytes in percent form.
fn uri(address: &str) -> Object {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    Object::string_literal(out)
}

fn attribute(attribute: Attribute) -> Option<Dictionary> {
    Some(match attribute {
        Attribute::None => return None,
        Attribute::List(numbering) => {
            let name = match numbering {
                Numbering::None => "None",
                Numbering::Disc => "Disc",
                Numbering::Decimal => "Decimal",
                Numbering::LowerAlpha => "LowerAlpha",
            };
            dictionary! { "O" => "List", "ListNumbering" => name }
        }
        Attribute::ColumnHead => dictionary! { "O" => "Table", "Scope" => "Column" },
        Attribute::RowHead(1) => dictionary! { "O" => "Table", "Scope" => "Row" },
        Attribute::RowHead(columns) => {
            dictionary! { "O" => "Table", "Scope" => "Row", "ColSpan" => i64::from(columns) }
        }
        Attribute::Bounds(bounds) => {
            dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds.map(real).to_vec() }
        }
    })
}

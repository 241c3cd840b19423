//! The file's bytes: streams, the other objects packed into object streams, the cross-reference stream, the identifier.
//!
//! lopdf's own writer is not used: it serialises packed objects three times, leaves the cross-reference uncompressed, looks
//! through all references for each when renumbering, and can't keep a packed stream from ending in a carriage return.

use super::compress;
use super::objects::{push, write};
use crate::PrintError;
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Bytes of an identifier.
const IDENTIFIER: usize = 16;
/// Objects in an object stream.
const PACK: usize = 200;
/// Bytes of an entry of the cross-reference stream: kind, place, index.
const FIELDS: [i64; 3] = [1, 4, 2];

/// Where an object is found (ISO 32000-1, table 18).
#[derive(Debug, Clone, Copy)]
enum Entry {
    Free,
    At(u32),
    Packed { stream: u32, index: u16 },
}

/// Writes the file. Its identifier is the hash of all its bytes with zeros in the identifier's place.
pub(super) fn file(mut document: Document) -> Result<Vec<u8>, PrintError> {
    let mut objects = std::mem::take(&mut document.objects);
    let numbers = number(&mut objects, &mut document);
    let mut out = Vec::with_capacity(1 << 20);
    push(&mut out, format_args!("%PDF-{}\n", document.version));
    out.extend_from_slice(b"%\xE2\xE3\xCF\xD3\n");

    let mut entries = vec![Entry::Free; numbers as usize + 1];
    let mut packs: Vec<Pack> = Vec::new();
    for (place, object) in objects.into_values().enumerate() {
        let id = place as u32 + 1;
        let entry = if matches!(object, Object::Stream(_)) {
            let at = out.len() as u32;
            indirect(&mut out, id, &object);
            Entry::At(at)
        } else {
            if packs.last().is_none_or(|p| p.count == PACK) {
                packs.push(Pack::default());
            }
            let stream = numbers + packs.len() as u32;
            let index = packs.last_mut().map_or(0, |pack| pack.add(id, &object));
            Entry::Packed { stream, index }
        };
        if let Some(slot) = entries.get_mut(id as usize) {
            *slot = entry;
        }
    }
    let (heads, bodies): (Vec<(usize, usize)>, Vec<Vec<u8>>) =
        packs.into_iter().map(Pack::into_parts).unzip();
    for ((count, first), body) in heads.into_iter().zip(compress::all(bodies)) {
        let id = entries.len() as u32;
        entries.push(Entry::At(out.len() as u32));
        let dict = dictionary! {
            "Type" => "ObjStm",
            "N" => count as i64,
            "First" => first as i64,
            "Filter" => "FlateDecode",
        };
        indirect(&mut out, id, &Stream::new(dict, body).into());
    }
    cross_reference(&mut out, &document, entries);
    identify(&mut out)?;
    Ok(out)
}

/// Numbers the objects without holes; gives how many there are.
fn number(objects: &mut BTreeMap<ObjectId, Object>, document: &mut Document) -> u32 {
    let mut numbers = vec![0_u32; document.max_id as usize + 1];
    for (place, (old, _)) in objects.keys().enumerate() {
        if let Some(slot) = numbers.get_mut(*old as usize) {
            *slot = place as u32 + 1;
        }
    }
    objects.values_mut().for_each(|object| refer(object, &numbers));
    for (_, value) in document.trailer.iter_mut() {
        refer(value, &numbers);
    }
    objects.len() as u32
}

/// Makes references follow the new numbers.
fn refer(object: &mut Object, numbers: &[u32]) {
    match object {
        Object::Reference(id) => match numbers.get(id.0 as usize) {
            Some(&number) if number > 0 => *id = (number, 0),
            _ => *object = Object::Null,
        },
        Object::Array(items) => items.iter_mut().for_each(|o| refer(o, numbers)),
        Object::Dictionary(dict) => dict.iter_mut().for_each(|(_, o)| refer(o, numbers)),
        Object::Stream(stream) => stream.dict.iter_mut().for_each(|(_, o)| refer(o, numbers)),
        _ => {}
    }
}

/// Objects that are packed into one stream (ISO 32000-1, 7.5.7).
#[derive(Default)]
struct Pack {
    count: usize,
    places: Vec<u8>,
    bodies: Vec<u8>,
}

impl Pack {
    /// Adds an object; gives its index within the pack.
    fn add(&mut self, id: u32, object: &Object) -> u16 {
        push(&mut self.places, format_args!("{id} {} ", self.bodies.len()));
        write(&mut self.bodies, object);
        self.bodies.push(b' ');
        self.count += 1;
        (self.count - 1) as u16
    }

    /// Count of objects, where the first begins, and the content.
    fn into_parts(mut self) -> ((usize, usize), Vec<u8>) {
        let first = self.places.len();
        self.places.append(&mut self.bodies);
        ((self.count, first), self.places)
    }
}

fn indirect(out: &mut Vec<u8>, id: u32, object: &Object) {
    push(out, format_args!("{id} 0 obj\n"));
    write(out, object);
    out.extend_from_slice(b"\nendobj\n");
}

/// Writes the cross-reference stream, which holds the trailer too (ISO 32000-1, 7.5.8).
fn cross_reference(out: &mut Vec<u8>, document: &Document, mut entries: Vec<Entry>) {
    let at = out.len();
    let id = entries.len() as u32;
    entries.push(Entry::At(at as u32));
    // One more free entry changes the checksum, should the stream end in a carriage return.
    let rows = loop {
        let rows = compress::deflate(&rows(&entries));
        if !compress::ends_badly(&rows) {
            break rows;
        }
        entries.push(Entry::Free);
    };
    let blank = Object::String(vec![0; IDENTIFIER], StringFormat::Hexadecimal);
    let mut dict = dictionary! {
        "Type" => "XRef",
        "Size" => entries.len() as i64,
        "W" => FIELDS.map(Object::from).to_vec(),
        "Filter" => "FlateDecode",
        "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => FIELDS.iter().sum::<i64>() },
        "ID" => vec![blank.clone(), blank],
    };
    for key in [b"Root".as_slice(), b"Info"] {
        if let Ok(value) = document.trailer.get(key) {
            dict.set(key, value.clone());
        }
    }
    indirect(out, id, &Stream::new(dict, rows).into());
    push(out, format_args!("startxref\n{at}\n%%EOF\n"));
}

/// The entries, each as its difference to the one above (PNG's “up”), which compresses to almost nothing.
fn rows(entries: &[Entry]) -> Vec<u8> {
    let mut above = [0_u8; 7];
    let mut rows = Vec::with_capacity(entries.len() * 8);
    for entry in entries {
        let (kind, place, index) = match *entry {
            Entry::Free => (0, 0, 0xffff_u16),
            Entry::At(offset) => (1, offset, 0),
            Entry::Packed { stream, index } => (2, stream, index),
        };
        let [a, b, c, d] = place.to_be_bytes();
        let [e, f] = index.to_be_bytes();
        let row = [kind, a, b, c, d, e, f];
        rows.push(2);
        rows.extend(row.iter().zip(above).map(|(now, before)| now.wrapping_sub(before)));
        above = row;
    }
    rows
}

/// Puts the hash of the bytes where zeros were left for it.
fn identify(bytes: &mut [u8]) -> Result<(), PrintError> {
    let identifier: String =
        Sha256::digest(&*bytes).iter().take(IDENTIFIER).map(|b| format!("{b:02X}")).collect();
    let blank = format!("/ID[<{0}><{0}>]", "0".repeat(2 * IDENTIFIER));
    let place = bytes.windows(blank.len()).rposition(|w| w == blank.as_bytes());
    let slot = place.and_then(|at| bytes.get_mut(at..at + blank.len()));
    let slot = slot.ok_or_else(|| PrintError::Assembly("the identifier’s place is missing".into()))?;
    slot.copy_from_slice(format!("/ID[<{identifier}><{identifier}>]").as_bytes());
    Ok(())
}

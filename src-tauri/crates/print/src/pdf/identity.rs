//! The file's bytes, and its identifier out of them.

use crate::PrintError;
use lopdf::{Document, Object, SaveOptions, StringFormat};
use sha2::{Digest, Sha256};

/// Bytes of an identifier.
const LENGTH: usize = 16;

/// Writes the file once; its identifier is the hash of all its bytes with zeros in the identifier's place.
pub(super) fn save(mut document: Document) -> Result<Vec<u8>, PrintError> {
    document.renumber_objects();
    let zeros = Object::String(vec![0; LENGTH], StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![zeros.clone(), zeros]);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    let mut bytes = Vec::with_capacity(1 << 20);
    document.save_with_options(&mut bytes, options).map_err(|e| PrintError::Assembly(e.to_string()))?;
    let identifier: String = Sha256::digest(&bytes).iter().take(LENGTH).map(|b| format!("{b:02X}")).collect();
    let blank = format!("<{}>", "0".repeat(2 * LENGTH));
    let mut places = Vec::new();
    let mut from = bytes.len();
    while let (true, Some(head)) = (places.len() < 2, bytes.get(..from)) {
        let Some(at) = head.windows(blank.len()).rposition(|w| w == blank.as_bytes()) else {
            return Err(PrintError::Assembly("the identifier’s place is missing".into()));
        };
        places.push(at + 1);
        from = at;
    }
    for at in places {
        if let Some(place) = bytes.get_mut(at..at + 2 * LENGTH) {
            place.copy_from_slice(identifier.as_bytes());
        }
    }
    Ok(bytes)
}

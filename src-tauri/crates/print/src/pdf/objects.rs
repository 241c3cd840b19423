//! Objects as bytes (ISO 32000-1, 7.3).

use lopdf::{Dictionary, Object, StringFormat};
use std::io::Write;

/// Writes an object.
pub(super) fn write(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(value) => out.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => push(out, format_args!("{value}")),
        Object::Real(value) => push(out, format_args!("{value}")),
        Object::Name(value) => name(out, value),
        Object::String(value, format) => string(out, value, *format),
        Object::Array(items) => {
            out.push(b'[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 && needs_space(item) {
                    out.push(b' ');
                }
                write(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(entries) => dictionary(out, entries),
        Object::Stream(stream) => {
            dictionary(out, &stream.dict);
            out.extend_from_slice(b"stream\n");
            out.extend_from_slice(&stream.content);
            out.extend_from_slice(b"\nendstream");
        }
        Object::Reference((number, generation)) => push(out, format_args!("{number} {generation} R")),
    }
}

/// Writes formatted text; writing to memory doesn't fail.
pub(super) fn push(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

fn dictionary(out: &mut Vec<u8>, entries: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in entries {
        name(out, key);
        if needs_space(value) {
            out.push(b' ');
        }
        write(out, value);
    }
    out.extend_from_slice(b">>");
}

/// Whether an object would run into the word before it.
fn needs_space(object: &Object) -> bool {
    !matches!(
        object,
        Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_) | Object::Stream(_)
    )
}

fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            push(out, format_args!("#{byte:02X}"));
        }
    }
}

fn string(out: &mut Vec<u8>, bytes: &[u8], format: StringFormat) {
    if format == StringFormat::Hexadecimal {
        out.push(b'<');
        bytes.iter().for_each(|byte| push(out, format_args!("{byte:02X}")));
        out.push(b'>');
        return;
    }
    out.push(b'(');
    for &byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn objects_are_written_as_the_standard_says() {
        let object: Object = dictionary! {
            "A b" => vec![1.into(), Object::Real(0.5), "N".into(), Object::Null, Object::Reference((7, 0))],
            "S" => Object::string_literal("a(b)\\\r"),
            "H" => Object::String(vec![0xfe, 0x0a], StringFormat::Hexadecimal),
        }
        .into();
        let mut out = Vec::new();
        write(&mut out, &object);
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "<</A#20b[1 0.5/N null 7 0 R]/S(a\\(b\\)\\\\\\r)/H<FE0A>>>"
        );
    }
}

//! Bytes to text.

/// Bytes that are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// They break the rules of UTF-8.
    #[error("the file is not UTF-8 text: byte {at} doesn't fit; save it as UTF-8 and try again")]
    Utf8 {
        /// The first byte at fault, counted from 0.
        at: usize,
    },
    /// They begin as UTF-16 and break its rules.
    #[error("the file begins as UTF-16 text, but byte {at} doesn't fit; save it as UTF-8 and try again")]
    Utf16 {
        /// The first byte at fault, counted from 0.
        at: usize,
    },
    /// They hold a zero, as programs and pictures do and texts don't.
    #[error("the file is not a text: byte {at} is zero; choose a text file")]
    Binary {
        /// Where the first zero is, counted from 0.
        at: usize,
    },
}

/// The text that the bytes are: UTF-8, or UTF-16 that begins with its byte order mark. A byte order
/// mark is left out; all else is kept.
///
/// # Errors
/// [`NotText`], naming the byte.
pub fn decode(bytes: &[u8]) -> Result<String, NotText> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, NotText> {
    let text = std::str::from_utf8(bytes).map_err(|error| NotText::Utf8 { at: error.valid_up_to() })?;
    match bytes.iter().position(|&byte| byte == 0) {
        Some(at) => Err(NotText::Binary { at }),
        None => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
    }
}

/// Decodes what follows a UTF-16 byte order mark.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| match pair {
        [a, b] => unit([*a, *b]),
        _ => 0,
    });
    let mut text = String::new();
    let mut at = 2;
    for decoded in char::decode_utf16(units) {
        let letter = decoded.map_err(|_| NotText::Utf16 { at })?;
        if letter == '\0' {
            return Err(NotText::Binary { at });
        }
        at += 2 * letter.len_utf16();
        text.push(letter);
    }
    if odd { Err(NotText::Utf16 { at }) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_come_out_as_they_were() {
        let cases: [(&[u8], &str); 6] = [
            (b"", ""),
            ("\u{feff}Duţă și Ђорђе".as_bytes(), "Duţă și Ђорђе"),
            ("a\u{feff}b".as_bytes(), "a\u{feff}b"),
            (b"\xff\xfea\0\x0d\0\x0a\0", "a\r\n"),
            (b"\xfe\xff\x03\xb1\xd8\x34\xdd\x1e", "α𝄞"),
            (b"tab\t nbsp\xc2\xa0end ", "tab\t nbsp\u{a0}end "),
        ];
        for (bytes, text) in cases {
            assert_eq!(decode(bytes).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_no_text_names_the_byte() {
        let cases: [(&[u8], NotText); 6] = [
            (b"Du\xfe\xe3", NotText::Utf8 { at: 2 }),
            (b"abc\xc5", NotText::Utf8 { at: 3 }),
            (b"\x89PNG\r\n\x1a\n\0\0", NotText::Utf8 { at: 0 }),
            (b"GIF\0", NotText::Binary { at: 3 }),
            (b"\xff\xfea\0\0\xd8b\0", NotText::Utf16 { at: 4 }),
            (b"\xff\xfea\0b", NotText::Utf16 { at: 4 }),
        ];
        for (bytes, fault) in cases {
            assert_eq!(decode(bytes), Err(fault));
        }
        assert_eq!(decode(b"\xff\xfea\0\0\0b\0"), Err(NotText::Binary { at: 4 }));
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_refused(bytes in any::<Vec<u8>>()) {
            if let Ok(text) = decode(&bytes) {
                prop_assert!(!text.contains('\0'));
            }
        }

        #[test]
        fn utf16_comes_back(text in "[^\0]*", big in any::<bool>()) {
            let mut bytes = if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
            for unit in text.encode_utf16() {
                bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            prop_assert_eq!(decode(&bytes), Ok(text));
        }
    }
}

//! Bytes of files that may be in an old encoding, to text.

use crate::{NotText, decode};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// A text, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The text.
    pub text: String,
    /// The encoding, where it had to be guessed.
    pub guessed: Option<&'static str>,
}

/// Bytes that can't be read as people's data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReadable {
    /// A workbook.
    #[error("the file is a workbook; open it in its program and save the sheet as CSV (UTF-8)")]
    Workbook,
    /// Its last letter is there in part.
    #[error("the file is cut off in the middle of its last letter; copy or export it again")]
    CutOff,
    /// No text.
    #[error("{0}")]
    NotText(#[from] NotText),
    /// No encoding fits.
    #[error("the letters of the file can't be read; save it as UTF-8 and try again")]
    NoEncoding,
}

/// The text of a file: UTF-8, UTF-16 with its mark, or else the encoding that its letters speak for.
///
/// # Errors
/// [`NotReadable`], saying what the file is instead.
pub fn read(bytes: &[u8]) -> Result<Read, NotReadable> {
    // The beginnings of ZIP (APPNOTE, 4.3.7) and of compound files (MS-CFB, 2.2).
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(NotReadable::Workbook);
    }
    let fault = match decode(bytes) {
        Ok(text) => return Ok(Read { text, guessed: None }),
        Err(fault) => fault,
    };
    let NotText::Utf8 { at } = fault else { return Err(fault.into()) };
    if bytes.contains(&0) {
        return Err(fault.into());
    }
    let cut = std::str::from_utf8(bytes).err().is_some_and(|error| error.error_len().is_none());
    let before = bytes.get(..at).unwrap_or_default();
    if cut && !before.is_ascii() {
        return Err(NotReadable::CutOff);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, wrong) = encoding.decode_without_bom_handling(bytes);
    let strange = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    if wrong || text.contains(strange) {
        return Err(NotReadable::NoEncoding);
    }
    Ok(Read { text: text.into_owned(), guessed: Some(encoding.name()) })
}

/// Whether a text shows the marks of having been read in a wrong encoding before: letters replaced, or
/// UTF-8 taken for Windows' western letters.
pub(crate) fn looks_damaged(text: &str) -> bool {
    let pairs = || text.chars().zip(text.chars().skip(1));
    text.contains('\u{fffd}')
        || pairs().any(|(a, b)| {
            matches!(a, 'Ã' | 'Å' | 'Ä' | 'È' | 'Ð')
                && matches!(b, '\u{80}'..='\u{bf}' | '‚'..='™' | 'œ' | 'š' | 'ž' | 'Ÿ')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_read_by_their_letters() {
        let romanian = b"Nume,Func\xfeie\r\nIlinca Mo\xfe\xe3,\xaaef de sec\xfeie\r\n";
        let read_back = read(romanian).unwrap();
        assert!(read_back.text.contains("Moţă"), "{read_back:?}");
        assert_eq!(read_back.guessed, Some("windows-1250"));
        assert_eq!(read("Duţă".as_bytes()).unwrap(), Read { text: "Duţă".into(), guessed: None });
    }

    #[test]
    fn what_is_no_text_says_what_it_is() {
        assert_eq!(read(b"PK\x03\x04rest"), Err(NotReadable::Workbook));
        assert_eq!(read(&"Duţă,Duţă".as_bytes()[..10]), Err(NotReadable::CutOff));
        assert!(matches!(read(b"\x89PNG\r\n\x1a\n\0"), Err(NotReadable::NotText(_))));
    }

    #[test]
    fn damage_is_seen_and_good_letters_are_not_damage() {
        assert!(looks_damaged("DuÅ£Äƒ") && looks_damaged("Ren\u{fffd}") && looks_damaged("RenÃ©"));
        assert!(!looks_damaged("Ängström, Åsa, ÎLE, Đorđe, São Tomé, ȘTEFAN"));
    }
}

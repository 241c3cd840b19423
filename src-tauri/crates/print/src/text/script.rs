//! Which script a character belongs to, as far as shaping needs to know.

use harfrust::Script;

/// The script of a letter; `None` for what goes with any script (digits, punctuation, marks).
pub(crate) fn script_of(c: char) -> Option<Script> {
    match u32::from(c) {
        0x41..=0x5a | 0x61..=0x7a | 0xaa | 0xba | 0xc0..=0xd6 | 0xd8..=0xf6 | 0xf8..=0x2b8 => {
            Some(Script::LATIN)
        }
        0x1d00..=0x1d25 | 0x1e00..=0x1eff | 0x2c60..=0x2c7f | 0xa720..=0xa7ff | 0xfb00..=0xfb06 => {
            Some(Script::LATIN)
        }
        0x370..=0x373 | 0x375..=0x377 | 0x37a..=0x37d | 0x37f..=0x3e1 | 0x1f00..=0x1fff => {
            Some(Script::GREEK)
        }
        0x400..=0x52f | 0x1c80..=0x1c8f | 0x2de0..=0x2dff | 0xa640..=0xa69f => Some(Script::CYRILLIC),
        _ => None,
    }
}

/// Blanks that stretch in justified lines: the space and the no-break space.
pub(crate) fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}')
}

/// Characters that end a line wherever they stand (UAX #14, classes BK, CR, LF, NL).
pub(crate) fn is_newline(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

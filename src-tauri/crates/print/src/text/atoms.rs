//! A paragraph cut into atoms: words, gaps, tabs and line breaks, each shaped.

use super::languages::LanguageId;
use super::script::{is_gap, is_newline, script_of};
use super::shaping::{Missing, ShapeId, Shaper};
use crate::PrintError;
use crate::faces::Face;
use crate::page::tags::ElementId;
use crate::style::Colour;
use icu_segmenter::LineSegmenterBorrowed;
use std::rc::Rc;

/// A stretch of text with one look, one language and one place in the structure tree.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    /// Face.
    pub(crate) face: Face,
    /// Type size.
    pub(crate) size: f32,
    /// Colour.
    pub(crate) colour: Colour,
    /// Language.
    pub(crate) language: LanguageId,
    /// The structure element that holds the text; `None` within artifacts.
    pub(crate) element: Option<ElementId>,
    /// Where it leads to.
    pub(crate) link: Option<Rc<Link>>,
}

/// Where a span leads to and what a reader who can't see it is told.
#[derive(Debug)]
pub(crate) struct Link {
    /// Absolute URI.
    pub(crate) uri: String,
    /// The link's words.
    pub(crate) words: String,
}

/// What an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, digits, punctuation.
    Word,
    /// A blank that stretches.
    Gap,
    /// A tab.
    Tab,
    /// A forced line break.
    Newline,
}

/// The smallest piece that lines are made of (but for hyphenation).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Atom {
    pub(crate) shape: ShapeId,
    /// Place among the paragraph's spans.
    pub(crate) span: u32,
    /// Bytes in the paragraph's text.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Width in points.
    pub(crate) width: f32,
    pub(crate) kind: Kind,
    /// Whether a line may end after it.
    pub(crate) breaks: bool,
}

/// A paragraph's text and its atoms.
pub(crate) struct Atoms {
    pub(crate) text: String,
    pub(crate) spans: Rc<[Span]>,
    pub(crate) atoms: Vec<Atom>,
}

impl Atoms {
    /// Cuts and shapes the text of the spans.
    pub(crate) fn new(
        shaper: &mut Shaper<'_>,
        segmenter: LineSegmenterBorrowed<'static>,
        runs: Vec<(Span, &str)>,
    ) -> Result<Self, PrintError> {
        let text: String = runs.iter().map(|(_, t)| *t).collect();
        let mut atoms = Vec::with_capacity(text.len() / 3);
        let mut breaks = segmenter.segment_str(&text).peekable();
        let mut start = 0;
        for (place, (span, run)) in runs.iter().enumerate() {
            let end = start + run.len();
            while start < end {
                while breaks.next_if(|&b| b <= start).is_some() {}
                let limit = breaks.peek().copied().unwrap_or(end).min(end);
                let (kind, length) = next_atom(text.get(start..limit).unwrap_or_default());
                let stop = start + length;
                let word = text.get(start..stop).unwrap_or_default();
                let shape = shaper
                    .shape(span.face, span.language, word)
                    .map_err(|missing| missing_glyph(missing, &text, start))?;
                atoms.push(Atom {
                    shape,
                    span: place as u32,
                    start: start as u32,
                    end: stop as u32,
                    width: shaper.width(shape) * span.size / 1000.0,
                    kind,
                    breaks: breaks.peek() == Some(&stop),
                });
                start = stop;
            }
        }
        Ok(Atoms { text, spans: runs.into_iter().map(|(span, _)| span).collect(), atoms })
    }

    /// The characters of an atom.
    pub(crate) fn text_of(&self, atom: &Atom) -> &str {
        self.text.get(atom.start as usize..atom.end as usize).unwrap_or_default()
    }

    /// The span of an atom.
    pub(crate) fn span_of(&self, atom: &Atom) -> Option<&Span> {
        self.spans.get(atom.span as usize)
    }
}

/// Kind and length of the atom that a text without break opportunities within it begins with.
fn next_atom(text: &str) -> (Kind, usize) {
    let mut chars = text.char_indices();
    let Some((_, first)) = chars.next() else { return (Kind::Word, text.len()) };
    let length = first.len_utf8();
    match first {
        c if is_gap(c) => return (Kind::Gap, length),
        '\t' => return (Kind::Tab, length),
        c if is_newline(c) => return (Kind::Newline, length),
        _ => {}
    }
    let mut script = script_of(first);
    for (at, c) in chars {
        if is_gap(c) || c == '\t' || is_newline(c) {
            return (Kind::Word, at);
        }
        match (script, script_of(c)) {
            (Some(before), Some(here)) if before != here => return (Kind::Word, at),
            (None, here) => script = here,
            _ => {}
        }
    }
    (Kind::Word, text.len())
}

/// Adds the characters of a text for which a face has no glyph to those that are known to lack one.
pub(crate) fn lacking(shaper: &mut Shaper<'_>, face: Face, text: &str, known: &mut Vec<char>) {
    let mut rest = text;
    while !rest.is_empty() {
        let (_, length) = next_atom(rest);
        let (mut word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        while let Err(Missing { code, at, .. }) = shaper.shape(face, 0, word) {
            let Some(letter) = char::from_u32(code) else { break };
            if !known.contains(&letter) {
                known.push(letter);
            }
            word = word.get(at + letter.len_utf8()..).unwrap_or_default();
            if word.is_empty() {
                break;
            }
        }
        rest = after;
    }
}

/// Names the character that has no glyph together with the words it stands in.
pub(crate) fn missing_glyph(missing: Missing, text: &str, offset: usize) -> PrintError {
    let at = offset + missing.at;
    let before: String = text.get(..at).unwrap_or_default().chars().rev().take(24).collect();
    let before: String = before.chars().rev().collect();
    let after: String = text.get(at..).unwrap_or_default().chars().take(24).collect();
    let around = format!("{before}{after}").split_whitespace().collect::<Vec<_>>().join(" ");
    PrintError::MissingGlyph { code: missing.code, around, face: missing.face }
}

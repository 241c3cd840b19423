//! Lines as they are drawn: shaped pieces with their spans, their place and the stretch of their gaps.

use super::atoms::{Atom, Atoms, Kind, Span, missing_glyph};
use super::breaking::{LineEnd, Stretch, lines};
use super::shaping::{ShapeId, Shaper};
use crate::PrintError;
use crate::style::Stand;
use std::rc::Rc;

/// A piece of a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    pub(crate) shape: ShapeId,
    /// Place among the line's spans.
    pub(crate) span: u32,
    /// Whether it takes part in justification.
    pub(crate) gap: bool,
}

/// A line of text.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Left end from the sheet's left edge.
    pub(crate) x: f32,
    /// Width without trailing blanks, as set.
    pub(crate) width: f32,
    /// Points by which each gap is widened (narrowed when negative).
    pub(crate) stretch: f32,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) spans: Rc<[Span]>,
}

/// A gap is never stretched beyond this many times the type size; the line is left ragged instead.
const WIDEST_GAP: f32 = 0.9;

/// Sets a paragraph into a frame.
pub(crate) fn set(
    shaper: &mut Shaper<'_>,
    atoms: &Atoms,
    x: f32,
    width: f32,
    stand: Stand,
) -> Result<Vec<Line>, PrintError> {
    let stretches = lines(shaper, atoms, width, stand);
    stretches.into_iter().map(|s| line(shaper, atoms, s, x, width, stand)).collect()
}

fn line(
    shaper: &mut Shaper<'_>,
    atoms: &Atoms,
    stretch: Stretch,
    x: f32,
    width: f32,
    stand: Stand,
) -> Result<Line, PrintError> {
    let mut pieces = Vec::with_capacity(stretch.to.atom + 2 - stretch.from.atom);
    let (mut natural, mut gaps, mut blank, mut blanks) = (0.0, 0u32, 0.0, 0u32);
    let end = stretch.to.atom + usize::from(stretch.to.byte > 0);
    for (place, atom) in atoms.atoms.iter().enumerate().take(end).skip(stretch.from.atom) {
        let shape = partial(shaper, atoms, atom, place, stretch)?;
        let size = atoms.span_of(atom).map_or(0.0, |s| s.size);
        let wide = shaper.width(shape) * size / 1000.0;
        if atom.kind == Kind::Word {
            natural += blank + wide;
            gaps += blanks;
            (blank, blanks) = (0.0, 0);
        } else {
            blank += wide;
            blanks += u32::from(atom.kind == Kind::Gap);
        }
        pieces.push(Piece { shape, span: atom.span, gap: atom.kind == Kind::Gap });
    }
    // Trailing blanks are kept for whoever reads the text back, but take no part in the line's measure.
    let trailing = pieces.iter().rev().take_while(|p| p.gap).count();
    let words = pieces.len() - trailing;
    for piece in pieces.iter_mut().skip(words) {
        piece.gap = false;
    }
    let closing = end.checked_sub(1).and_then(|e| atoms.atoms.get(e));
    if let Some((atom, span)) = closing.and_then(|a| Some((a, atoms.span_of(a)?))) {
        let mark = match stretch.end {
            LineEnd::Open => None,
            LineEnd::Hyphen => Some(shaper.hyphen(span.face)),
            LineEnd::Bare => Some(shaper.shape(span.face, span.language, "\u{ad}")),
        };
        if let Some(mark) = mark {
            let shape = mark.map_err(|m| missing_glyph(m, "-", 0))?;
            natural += shaper.width(shape) * span.size / 1000.0;
            pieces.push(Piece { shape, span: atom.span, gap: false });
        }
    }
    let size = closing.and_then(|a| atoms.span_of(a)).map_or(10.0, |s| s.size);
    let spare = width - natural;
    let mut widen = 0.0;
    if gaps > 0 && (stand == Stand::Justified && !stretch.last || spare < 0.0) {
        let each = spare / gaps as f32;
        if each <= WIDEST_GAP * size {
            widen = each.max(-0.08 * size);
        }
    }
    let set = natural + widen * gaps as f32;
    let x = match stand {
        Stand::Left | Stand::Justified => x,
        Stand::Right => x + width - set,
        Stand::Centred => x + (width - set) / 2.0,
    };
    Ok(Line { x, width: set, stretch: widen, pieces, spans: Rc::clone(&atoms.spans) })
}

/// The shape of the part of an atom that stands on the line.
fn partial(
    shaper: &mut Shaper<'_>,
    atoms: &Atoms,
    atom: &Atom,
    place: usize,
    stretch: Stretch,
) -> Result<ShapeId, PrintError> {
    let text = atoms.text_of(atom);
    let from = if place == stretch.from.atom { stretch.from.byte } else { 0 };
    let mut to = if place == stretch.to.atom { stretch.to.byte } else { text.len() };
    // The author's own soft hyphen: the hyphen shown at the line's end is read back as it.
    if stretch.end == LineEnd::Hyphen && place + 1 == stretch.to.atom && stretch.to.byte == 0 {
        to -= text.ends_with('\u{ad}') as usize * 2;
    }
    if from == 0 && to == text.len() {
        return Ok(atom.shape);
    }
    let Some(span) = atoms.span_of(atom) else { return Ok(atom.shape) };
    let word = text.get(from..to).unwrap_or_default();
    shaper
        .shape(span.face, span.language, word)
        .map_err(|m| missing_glyph(m, &atoms.text, atom.start as usize + from))
}

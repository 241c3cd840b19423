//! The choice of lines: optimal fit, with hyphens only where a paragraph needs them.

use super::atoms::{Atom, Atoms, Kind};
use super::shaping::Shaper;
use crate::style::Stand;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

/// A place in a paragraph: an atom, and a byte within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Place {
    pub(crate) atom: usize,
    pub(crate) byte: usize,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineEnd {
    /// At a blank, or with the paragraph.
    Open,
    /// Within a word: a hyphen is shown.
    Hyphen,
    /// Within a word where no hyphen is shown, such as after a dash.
    Bare,
}

/// A line as a stretch of the paragraph.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stretch {
    pub(crate) from: Place,
    pub(crate) to: Place,
    pub(crate) end: LineEnd,
    /// Whether it is the last line, or the last before a forced break.
    pub(crate) last: bool,
}

struct Piece {
    to: Place,
    end: LineEnd,
    width: f64,
    blank: f64,
    hyphen: f64,
    /// Stretching gaps in it, the trailing ones included.
    gaps: u32,
    trailing: u32,
}

impl std::fmt::Debug for Piece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.to)
    }
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        self.width
    }
    fn whitespace_width(&self) -> f64 {
        self.blank
    }
    fn penalty_width(&self) -> f64 {
        self.hyphen
    }
}

/// How much a gap may stretch before hyphens are tried, relative to the type size.
const STRETCH: f64 = 0.24;
/// How much of the line's width may be missing at a ragged line's end before hyphens are tried.
const RAG: f64 = 0.22;
/// Justified lines may be set tighter by this part of their width.
const SHRINK: f64 = 0.006;

/// Chooses the lines of a paragraph.
pub(crate) fn lines(shaper: &mut Shaper<'_>, atoms: &Atoms, width: f32, stand: Stand) -> Vec<Stretch> {
    let mut out = Vec::new();
    let mut from = 0;
    while from < atoms.atoms.len() {
        let newline = atoms.atoms.iter().skip(from).position(|a| a.kind == Kind::Newline);
        let to = newline.map_or(atoms.atoms.len(), |n| from + n + 1);
        part(shaper, atoms, from, to, f64::from(width), stand, &mut out);
        from = to;
    }
    out
}

/// Chooses the lines up to a forced break.
fn part(
    shaper: &mut Shaper<'_>,
    atoms: &Atoms,
    from: usize,
    to: usize,
    width: f64,
    stand: Stand,
    out: &mut Vec<Stretch>,
) {
    let size = atoms.atoms.get(from).and_then(|a| atoms.span_of(a)).map_or(10.0, |s| f64::from(s.size));
    let justified = stand == Stand::Justified;
    let plain = pieces(shaper, atoms, from, to, width, false);
    let mut pieces_used = plain;
    let mut counts = fit(&pieces_used, width, justified);
    if stand != Stand::Centred && !good(&pieces_used, &counts, width, size, justified) {
        let hyphenated = pieces(shaper, atoms, from, to, width, true);
        if hyphenated.len() > pieces_used.len() {
            counts = fit(&hyphenated, width, justified);
            pieces_used = hyphenated;
        }
    }
    let mut start = Place { atom: from, byte: 0 };
    let mut rest = pieces_used.as_slice();
    for (place, &count) in counts.iter().enumerate() {
        let (line, after) = rest.split_at(count.min(rest.len()));
        rest = after;
        let Some(end) = line.last() else { continue };
        let last = place + 1 == counts.len();
        out.push(Stretch { from: start, to: end.to, end: if last { LineEnd::Open } else { end.end }, last });
        start = end.to;
    }
}

/// How many pieces each line takes.
fn fit(pieces: &[Piece], width: f64, justified: bool) -> Vec<usize> {
    let width = if justified { width * (1.0 + SHRINK) } else { width };
    let penalties = Penalties {
        nline_penalty: 1000,
        overflow_penalty: 2500,
        short_last_line_fraction: 6,
        short_last_line_penalty: 60,
        hyphen_penalty: if justified { 700 } else { 1600 },
    };
    let lines =
        wrap_optimal_fit(pieces, &[width], &penalties).unwrap_or_else(|_| wrap_first_fit(pieces, &[width]));
    lines.into_iter().map(<[Piece]>::len).collect()
}

/// Whether lines without hyphens are good enough.
fn good(pieces: &[Piece], counts: &[usize], width: f64, size: f64, justified: bool) -> bool {
    let mut rest = pieces;
    counts.iter().enumerate().all(|(place, &count)| {
        let (line, after) = rest.split_at(count.min(rest.len()));
        rest = after;
        let blank = line.last().map_or(0.0, |p| p.blank);
        let natural: f64 = line.iter().map(|p| p.width + p.blank).sum::<f64>() - blank;
        if natural > width * (1.0 + SHRINK) {
            return false;
        }
        if place + 1 == counts.len() {
            return true;
        }
        if justified {
            let trailing = line.last().map_or(0, |p| p.trailing);
            let gaps = line.iter().map(|p| p.gaps).sum::<u32>() - trailing;
            (width - natural) <= STRETCH * size * f64::from(gaps)
        } else {
            width - natural <= RAG * width
        }
    })
}

/// The pieces between which lines may end.
fn pieces(
    shaper: &mut Shaper<'_>,
    atoms: &Atoms,
    from: usize,
    to: usize,
    width: f64,
    hyphenate: bool,
) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(to - from);
    let mut open = Piece {
        to: Place::default(),
        end: LineEnd::Open,
        width: 0.0,
        blank: 0.0,
        hyphen: 0.0,
        gaps: 0,
        trailing: 0,
    };
    for (place, atom) in atoms.atoms.iter().enumerate().take(to).skip(from) {
        match atom.kind {
            Kind::Word => {
                open.width += open.blank;
                (open.blank, open.trailing) = (0.0, 0);
                if hyphenate || f64::from(atom.width) > width {
                    cut(shaper, atoms, place, atom, width, hyphenate, &mut open, &mut out);
                } else {
                    open.width += f64::from(atom.width);
                }
            }
            Kind::Gap => {
                open.blank += f64::from(atom.width);
                open.gaps += 1;
                open.trailing += 1;
            }
            Kind::Tab | Kind::Newline => open.blank += f64::from(atom.width),
        }
        if atom.breaks || place + 1 == to {
            let soft = atoms.text_of(atom).ends_with('\u{ad}');
            open.to = Place { atom: place + 1, byte: 0 };
            open.end = match atom.kind {
                Kind::Word if soft => LineEnd::Hyphen,
                Kind::Word => LineEnd::Bare,
                _ => LineEnd::Open,
            };
            open.hyphen = if soft { hyphen_width(shaper, atoms, atom) } else { 0.0 };
            out.push(std::mem::replace(
                &mut open,
                Piece {
                    to: Place::default(),
                    end: LineEnd::Open,
                    width: 0.0,
                    blank: 0.0,
                    hyphen: 0.0,
                    gaps: 0,
                    trailing: 0,
                },
            ));
        }
    }
    out
}

/// Cuts a word at its hyphenation points, or, when it is wider than a line, wherever it must be.
#[allow(clippy::too_many_arguments)]
fn cut(
    shaper: &mut Shaper<'_>,
    atoms: &Atoms,
    place: usize,
    atom: &Atom,
    width: f64,
    hyphenate: bool,
    open: &mut Piece,
    out: &mut Vec<Piece>,
) {
    let text = atoms.text_of(atom);
    let scale = atoms.span_of(atom).map_or(0.0, |s| f64::from(s.size)) / 1000.0;
    let mut cuts = Vec::new();
    if hyphenate {
        let language = atoms.span_of(atom).and_then(|s| shaper.languages.get(s.language));
        if let Some(patterns) = language.and_then(|l| l.hyphenation) {
            hyphenation_points(text, patterns, &mut cuts);
        }
    }
    let hyphen = hyphen_width(shaper, atoms, atom);
    let stops = shaper.get(atom.shape).map_or(&[] as &[_], |s| &s.stops);
    let mut done = 0.0;
    let mut emit = |at: usize, before: f64, end: LineEnd, open: &mut Piece| {
        open.to = Place { atom: place, byte: at };
        open.end = end;
        open.width += before - done;
        open.hyphen = if end == LineEnd::Hyphen { hyphen } else { 0.0 };
        done = before;
        let next = Piece { to: open.to, end, width: 0.0, blank: 0.0, hyphen: 0.0, gaps: 0, trailing: 0 };
        out.push(std::mem::replace(open, next));
    };
    let too_wide = f64::from(atom.width) > width;
    let mut last = 0.0;
    for (index, &(byte, advance)) in stops.iter().enumerate() {
        let (byte, before) = (byte as usize, f64::from(advance) * scale);
        if cuts.contains(&byte) {
            emit(byte, before, LineEnd::Hyphen, open);
            last = before;
        } else if too_wide && byte > 0 {
            let next = stops.get(index + 1).map_or(f64::from(atom.width), |&(_, a)| f64::from(a) * scale);
            if next - last > width {
                emit(byte, before, LineEnd::Bare, open);
                last = before;
            }
        }
    }
    open.width += f64::from(atom.width) - done;
}

fn hyphen_width(shaper: &mut Shaper<'_>, atoms: &Atoms, atom: &Atom) -> f64 {
    let Some(span) = atoms.span_of(atom) else { return 0.0 };
    let width = shaper.hyphen(span.face).map_or(0.0, |id| shaper.width(id));
    f64::from(width * span.size / 1000.0)
}

/// Bytes at which a hyphen may be put, in each stretch of letters of a word.
fn hyphenation_points(word: &str, patterns: hypher::Lang, points: &mut Vec<usize>) {
    let mut start = None;
    for (at, c) in word.char_indices().chain([(word.len(), ' ')]) {
        if c.is_alphabetic() {
            start.get_or_insert(at);
            continue;
        }
        let Some(from) = start.take() else { continue };
        let letters = word.get(from..at).unwrap_or_default();
        // Short words and names in capitals are left whole.
        if letters.chars().count() < 6 || letters.chars().filter(|c| c.is_uppercase()).count() > 1 {
            continue;
        }
        let mut end = from;
        for syllable in hypher::hyphenate_bounded(letters, patterns, 2, 3) {
            end += syllable.len();
            if end < at {
                points.push(end);
            }
        }
    }
}

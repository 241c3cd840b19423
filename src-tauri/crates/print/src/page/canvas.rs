//! One page's content stream, written as it is filled.

use super::tags::{ElementId, Kid, Tags};
use crate::faces::Face;
use crate::style::Colour;
use crate::text::lines::Line;
use crate::text::shaping::{Shaped, Shaper, push_move};
use std::io::Write;

/// A link annotation.
#[derive(Debug)]
pub(crate) struct Annotation {
    /// Left, lower, right and upper edge.
    pub(crate) bounds: [f32; 4],
    pub(crate) uri: String,
    pub(crate) words: String,
    pub(crate) element: ElementId,
}

/// What is written may be content or an artifact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marked {
    Nothing,
    Content(ElementId),
    Artifact,
}

/// The kinds of artifact (ISO 32000-1, 14.8.2.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// Repeated at the top of pages.
    Header,
    /// Repeated at the foot of pages.
    Footer,
    /// A mark across the page.
    Watermark,
    /// Rules.
    Layout,
}

/// A page while it is filled.
pub(crate) struct Canvas {
    number: u32,
    out: Vec<u8>,
    owners: Vec<ElementId>,
    annotations: Vec<Annotation>,
    marked: Marked,
    in_text: bool,
    /// Where the text line began, for relative moves.
    origin: (f32, f32),
    font: Option<(usize, f32)>,
    colour: Option<Colour>,
}

/// A filled page.
pub(crate) struct Filled {
    /// The content stream, not yet compressed.
    pub(crate) content: Vec<u8>,
    /// The element of each piece of marked content.
    pub(crate) owners: Vec<ElementId>,
    pub(crate) annotations: Vec<Annotation>,
}

impl Canvas {
    pub(crate) fn new(number: u32) -> Self {
        Canvas {
            number,
            out: Vec::with_capacity(16 * 1024),
            owners: Vec::new(),
            annotations: Vec::new(),
            marked: Marked::Nothing,
            in_text: false,
            origin: (0.0, 0.0),
            font: None,
            colour: None,
        }
    }

    /// Closes what is open.
    pub(crate) fn finish(mut self) -> Filled {
        self.close();
        Filled { content: self.out, owners: self.owners, annotations: self.annotations }
    }

    /// Draws a line with its baseline at `y` above the sheet's lower edge.
    pub(crate) fn line(&mut self, tags: &mut Tags, shaper: &Shaper<'_>, line: &Line, y: f32) {
        let mut x = line.x;
        let mut rest = line.pieces.as_slice();
        while let Some(first) = rest.first() {
            let count = rest.iter().take_while(|p| p.span == first.span).count();
            let (pieces, after) = rest.split_at(count);
            rest = after;
            let Some(span) = line.spans.get(first.span as usize) else { continue };
            let moved = self.open_text(tags, span.element);
            self.font(span.face, span.size);
            self.colour(span.colour);
            if moved || pieces.len() + after.len() == line.pieces.len() {
                self.move_to(x, y);
            }
            let from = x;
            let widen = line.stretch * 1000.0 / span.size;
            let mut array = Array::default();
            for piece in pieces {
                let Some(shape) = shaper.get(piece.shape) else { continue };
                x += shape.width * span.size / 1000.0;
                array.word(&mut self.out, shape, span.size);
                if piece.gap && widen != 0.0 {
                    array.open(&mut self.out);
                    push_move(&mut self.out, -(widen.round() as i32));
                    x += widen.round() * span.size / 1000.0;
                }
            }
            array.close(&mut self.out);
            if let (Some(link), Some(element)) = (&span.link, span.element) {
                let number = self.annotations.len() as u32;
                self.annotations.push(Annotation {
                    bounds: [from, y - 0.28 * span.size, x, y + 0.85 * span.size],
                    uri: link.uri.clone(),
                    words: link.words.clone(),
                    element,
                });
                tags.hold(element, Kid::Annotation(self.number, number));
            }
        }
    }

    /// Begins an artifact; [`Canvas::close`] ends it.
    pub(crate) fn artifact(&mut self, kind: Artifact) {
        self.close();
        self.put(match kind {
            Artifact::Header => "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n",
            Artifact::Footer => "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n",
            Artifact::Watermark => "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n",
            Artifact::Layout => "/Artifact<</Type/Layout>>BDC\n",
        });
        self.marked = Marked::Artifact;
    }

    /// Ends the open text, content or artifact.
    pub(crate) fn close(&mut self) {
        if self.marked == Marked::Artifact {
            self.end_text();
            self.put("EMC\n");
        } else {
            if self.marked != Marked::Nothing {
                self.put("EMC\n");
            }
            self.end_text();
        }
        self.marked = Marked::Nothing;
    }

    /// A filled rectangle; only within artifacts.
    pub(crate) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        self.end_text();
        self.colour(colour);
        for value in [x, y, width, height] {
            number(&mut self.out, value);
        }
        self.put("re f\n");
    }

    /// Turns and shifts what follows until [`Canvas::turn_back`]; only within artifacts.
    pub(crate) fn turn(&mut self, x: f32, y: f32, degrees: f32) {
        let (sin, cos) = degrees.to_radians().sin_cos();
        self.put("q\n");
        for value in [cos, sin, -sin, cos] {
            precise(&mut self.out, value);
        }
        number(&mut self.out, x);
        number(&mut self.out, y);
        self.put("cm\n");
    }

    /// Undoes [`Canvas::turn`].
    pub(crate) fn turn_back(&mut self) {
        self.end_text();
        self.put("Q\n");
        (self.font, self.colour) = (None, None);
    }

    /// Draws a picture; `matrix` takes the unit square to the page.
    pub(crate) fn picture(&mut self, tags: &mut Tags, element: ElementId, name: &str, matrix: [f32; 6]) {
        self.close();
        self.begin_content(tags, element);
        self.put("q\n");
        for value in matrix {
            precise(&mut self.out, value);
        }
        self.put("cm\n/");
        self.put(name);
        self.put(" Do\nQ\nEMC\n");
        self.marked = Marked::Nothing;
    }

    /// Opens text for an element; tells whether the pen has lost its place.
    fn open_text(&mut self, tags: &mut Tags, element: Option<ElementId>) -> bool {
        let was_in_text = self.in_text;
        match element {
            Some(element) if self.marked != Marked::Content(element) => {
                if self.marked == Marked::Artifact {
                    self.close();
                }
                self.begin_text();
                if self.marked != Marked::Nothing {
                    self.put("EMC\n");
                }
                self.begin_content(tags, element);
            }
            _ => self.begin_text(),
        }
        !was_in_text
    }

    fn begin_content(&mut self, tags: &mut Tags, element: ElementId) {
        let number = self.owners.len() as u32;
        self.owners.push(element);
        tags.hold(element, Kid::Content(self.number, number));
        let role = tags.role(element).name();
        let _ = writeln!(self.out, "/{role}<</MCID {number}>>BDC");
        self.marked = Marked::Content(element);
    }

    fn begin_text(&mut self) {
        if !std::mem::replace(&mut self.in_text, true) {
            self.put("BT\n");
            self.origin = (0.0, 0.0);
        }
    }

    fn end_text(&mut self) {
        if std::mem::replace(&mut self.in_text, false) {
            self.put("ET\n");
        }
    }

    fn move_to(&mut self, x: f32, y: f32) {
        // Rounded as written, so that relative moves don't drift.
        let (x, y) = (round(x), round(y));
        number(&mut self.out, x - self.origin.0);
        number(&mut self.out, y - self.origin.1);
        self.put("Td\n");
        self.origin = (x, y);
    }

    fn font(&mut self, face: Face, size: f32) {
        let font = (face.index(), size);
        if self.font != Some(font) {
            let _ = write!(self.out, "/{} ", resource(face.index()));
            number(&mut self.out, size);
            self.put("Tf\n");
            self.font = Some(font);
        }
    }

    fn colour(&mut self, colour: Colour) {
        if self.colour != Some(colour) {
            for part in [colour.0, colour.1, colour.2] {
                precise(&mut self.out, f32::from(part) / 255.0);
            }
            self.put("rg\n");
            self.colour = Some(colour);
        }
    }

    fn put(&mut self, operators: &str) {
        self.out.extend_from_slice(operators.as_bytes());
    }
}

/// The name of a face among a page's resources.
pub(crate) fn resource(face: usize) -> String {
    format!("F{face}")
}

/// A `TJ` array that is opened when something is to be shown.
#[derive(Default)]
struct Array {
    open: bool,
}

impl Array {
    fn open(&mut self, out: &mut Vec<u8>) {
        if !std::mem::replace(&mut self.open, true) {
            out.extend_from_slice(b"[(");
        }
    }

    fn close(&mut self, out: &mut Vec<u8>) {
        if std::mem::replace(&mut self.open, false) {
            out.extend_from_slice(b")]TJ\n");
        }
    }

    fn word(&mut self, out: &mut Vec<u8>, shape: &Shaped, size: f32) {
        let Some(actual) = &shape.actual else { return self.parts(out, shape, size) };
        self.close(out);
        out.extend_from_slice(b"/Span<</ActualText<FEFF");
        for unit in actual.encode_utf16() {
            let _ = write!(out, "{unit:04X}");
        }
        out.extend_from_slice(b">>>BDC\n");
        self.parts(out, shape, size);
        self.close(out);
        out.extend_from_slice(b"EMC\n");
    }

    fn parts(&mut self, out: &mut Vec<u8>, shape: &Shaped, size: f32) {
        for part in &shape.parts {
            if part.rise != 0 {
                self.close(out);
                number(out, part.rise as f32 * size / 1000.0);
                out.extend_from_slice(b"Ts\n");
            }
            self.open(out);
            out.extend_from_slice(&part.code);
            if part.rise != 0 {
                self.close(out);
                out.extend_from_slice(b"0 Ts\n");
            }
        }
    }
}

fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// A number in hundredths, without needless digits.
pub(crate) fn number(out: &mut Vec<u8>, value: f32) {
    decimal(out, (f64::from(value) * 100.0).round() as i64, 2);
}

/// A number in hundred-thousandths.
fn precise(out: &mut Vec<u8>, value: f32) {
    decimal(out, (f64::from(value) * 100_000.0).round() as i64, 5);
}

fn decimal(out: &mut Vec<u8>, value: i64, places: u32) {
    let unit = 10_i64.pow(places);
    if value < 0 {
        out.push(b'-');
    }
    let (whole, mut part) = (value.abs() / unit, value.abs() % unit);
    let mut width = places as usize;
    if part == 0 {
        let _ = write!(out, "{whole} ");
        return;
    }
    while part % 10 == 0 {
        part /= 10;
        width -= 1;
    }
    let _ = write!(out, "{whole}.{part:0width$} ");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        let text = |value| {
            let mut out = Vec::new();
            number(&mut out, value);
            String::from_utf8(out).unwrap()
        };
        assert_eq!([12.0, -0.5, 3.05, 0.004, 595.28].map(text), ["12 ", "-0.5 ", "3.05 ", "0 ", "595.28 "]);
    }
}

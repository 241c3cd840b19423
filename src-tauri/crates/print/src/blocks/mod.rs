//! Blocks become strips: one file for each family of blocks.
//!
//! A block is set into a frame, so that blocks nest in cells, list items and quotations.

mod apart;
mod figures;
mod letterhead;
mod lists;
mod paragraphs;
mod tables;

use crate::PrintError;
use crate::page::strip::{Mark, Strip};
use crate::page::tags::{ElementId, Role, Tags};
use crate::picture::Pictures;
use crate::style::{ACCENT, Look, Stand, Style};
use crate::text::atoms::{Atoms, Link, Span};
use crate::text::lines::{self, Line};
use crate::text::shaping::Shaper;
use icu_segmenter::LineSegmenterBorrowed;
use papers::Language;
use papers::block::{Block, Run};
use std::rc::Rc;

pub(crate) use letterhead::letterhead;

/// Where blocks are set and what they are part of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// Left edge of the text from the sheet's left edge.
    pub(crate) x: f32,
    /// Width of the text.
    pub(crate) width: f32,
    /// Room left of the text for hanging numbers.
    pub(crate) gutter: f32,
    /// The structure element that holds the blocks.
    pub(crate) parent: ElementId,
    /// What the blocks stand in.
    pub(crate) within: Within,
    /// Where lines stand, when the frame decides it.
    pub(crate) stand: Option<Stand>,
}

/// What blocks stand in, which decides their size and spacing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// The page.
    Page,
    /// A list's item.
    Item,
    /// A quotation, decision or action point.
    Apart,
    /// A table's cell.
    Cell,
}

impl Frame {
    /// The frame within this one, its text moved to the right.
    pub(crate) fn indented(self, by: f32, parent: ElementId, within: Within) -> Self {
        let within = if self.within == Within::Cell { Within::Cell } else { within };
        // Deep nesting leaves at least a few characters' room.
        let by = by.min((self.width - 40.0).max(0.0));
        Frame { x: self.x + by, width: self.width - by, gutter: 0.0, parent, within, stand: self.stand }
    }
}

/// Strips in the flow of a frame, and the distance the last block keeps.
#[derive(Default)]
pub(crate) struct Flow {
    pub(crate) strips: Vec<Strip>,
    pub(crate) after: f32,
}

impl Flow {
    /// Adds a block's strips; distances of neighbours overlap.
    pub(crate) fn add(&mut self, mut strips: Vec<Strip>, before: f32, after: f32) {
        if let Some(first) = strips.first_mut() {
            first.gap = before.max(self.after);
            self.after = after;
            self.strips.append(&mut strips);
        }
    }
}

/// A heading for the outline.
#[derive(Debug, Clone)]
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) words: String,
}

/// Asks, between steps, whether to go on.
pub(crate) trait Watch {
    /// Tells that a block begins, and how many pages there are.
    fn step(&mut self, block: usize, pages: usize) -> Result<(), PrintError>;

    /// Tells that work on the block goes on.
    fn tick(&mut self) -> Result<(), PrintError>;
}

/// Sets blocks into frames.
pub(crate) struct Setter<'w, 'f> {
    pub(crate) shaper: Shaper<'f>,
    pub(crate) tags: Tags,
    pub(crate) style: Style,
    pub(crate) segmenter: LineSegmenterBorrowed<'static>,
    pub(crate) pictures: Pictures,
    pub(crate) headings: Vec<Heading>,
    /// Room on an empty page.
    pub(crate) page_height: f32,
    /// Whether the paper's title is its highest heading.
    pub(crate) titled: bool,
    pub(crate) watch: &'w mut dyn Watch,
}

impl Setter<'_, '_> {
    /// Sets blocks one below the other.
    pub(crate) fn blocks(&mut self, blocks: &[Block], frame: Frame) -> Result<Flow, PrintError> {
        let mut flow = Flow::default();
        for block in blocks {
            self.block(block, frame, &mut flow)?;
        }
        Ok(flow)
    }

    /// Sets a block below what the flow holds.
    pub(crate) fn block(&mut self, block: &Block, frame: Frame, flow: &mut Flow) -> Result<(), PrintError> {
        match block {
            Block::Title(text) => self.title(text, frame, flow),
            Block::Subtitle(text) => self.subtitle(text, frame, flow),
            Block::Heading { level, number, text } => {
                self.heading(*level, number.as_deref(), text, frame, flow)
            }
            Block::Paragraph { number, role, text } => {
                self.paragraph(number.as_deref(), *role, text, frame, flow)
            }
            Block::List { labels, items } => self.list(*labels, items, frame, flow),
            Block::Quotation(blocks) => self.quotation(blocks, frame, flow),
            Block::Table(table) => self.table(table, frame, flow),
            Block::Figure { picture, alt, credit, caption } => {
                self.figure(picture, alt, credit, caption, frame, flow)
            }
            Block::SetApart { label, blocks, note } => self.set_apart(label, blocks, note, frame, flow),
            Block::Terms(terms) => self.terms(terms, frame, flow),
            Block::Signature { statement, name, function, open } => {
                self.signature([statement, name, function], *open, frame, flow)
            }
            Block::Rule => {
                self.rule(frame, flow);
                Ok(())
            }
            Block::EndMark(text) => self.end_mark(text, frame, flow),
            Block::Together(blocks) => self.together(blocks, frame, flow),
        }
    }

    /// Sets a text as lines, one strip each, without widows and orphans.
    pub(crate) fn text(
        &mut self,
        text: &[Run],
        look: Look,
        frame: Frame,
        element: Option<ElementId>,
    ) -> Result<Vec<Strip>, PrintError> {
        let spans = self.spans(text, look, element);
        if spans.is_empty() {
            return Ok(Vec::new());
        }
        // Without hyphenation justified lines would gape.
        let language = spans.first().map_or(0, |(span, _)| span.language);
        let hyphenated = self.shaper.languages.get(language).is_some_and(|l| l.hyphenation.is_some());
        let stand = match frame.stand.unwrap_or(look.stand) {
            Stand::Justified if !hyphenated => Stand::Left,
            stand => stand,
        };
        let atoms = Atoms::new(&mut self.shaper, self.segmenter, spans)?;
        let lines = lines::set(&mut self.shaper, &atoms, frame.x, frame.width, stand)?;
        Ok(strips(lines, look))
    }

    /// One line that is part of no text: numbers, labels.
    pub(crate) fn label(
        &mut self,
        words: &str,
        look: Look,
        x: f32,
        element: Option<ElementId>,
    ) -> Result<Option<Line>, PrintError> {
        let spans = vec![(span(look, 0, element), words)];
        let atoms = Atoms::new(&mut self.shaper, self.segmenter, spans)?;
        Ok(lines::set(&mut self.shaper, &atoms, x, f32::MAX, Stand::Left)?.into_iter().next())
    }

    /// One line of an artifact; what doesn't fit its width is left to stand over.
    pub(crate) fn artifact_line(
        &mut self,
        words: &str,
        look: Look,
        x: f32,
        width: f32,
        stand: Stand,
    ) -> Result<Line, PrintError> {
        let mut line = self.label(words, look, x, None)?.unwrap_or_else(|| Line {
            x,
            width: 0.0,
            stretch: 0.0,
            pieces: Vec::new(),
            spans: Rc::from([]),
        });
        match stand {
            Stand::Left | Stand::Justified => {}
            Stand::Right => line.x += width - line.width,
            Stand::Centred => line.x += (width - line.width) / 2.0,
        }
        Ok(line)
    }

    /// The spans of a text. Links and words in another language get elements of their own.
    fn spans<'t>(&mut self, text: &'t [Run], look: Look, element: Option<ElementId>) -> Vec<(Span, &'t str)> {
        let runs: Vec<&Run> = text.iter().filter(|r| !r.text.is_empty()).collect();
        // Words that are all in one other language give it to the element that holds them.
        let common: Option<&Language> = runs.first().and_then(|r| r.language.as_ref());
        let common = common.filter(|c| runs.iter().all(|r| r.language.as_ref() == Some(c)));
        if let (Some(common), Some(element)) = (common, element) {
            let id = self.shaper.languages.id(common);
            if id != 0 {
                self.tags.set_language(element, id);
            }
        }
        runs.into_iter()
            .map(|run| {
                let language = run.language.as_ref().map_or(0, |l| self.shaper.languages.id(l));
                let foreign = language != 0 && common.is_none();
                let mut of_run =
                    Span { face: look.face.run(run.strong, run.emphasis), ..span(look, language, element) };
                if let Some(parent) = element {
                    if let Some(uri) = run.link.as_ref().filter(|u| !u.trim().is_empty()) {
                        of_run.element = Some(self.tags.add_inline(Role::Link, parent));
                        of_run.colour = ACCENT;
                        of_run.link =
                            Some(Rc::new(Link { uri: uri.trim().to_owned(), words: link_words(run) }));
                    } else if foreign {
                        of_run.element = Some(self.tags.add_inline(Role::Span, parent));
                    }
                    if let (true, Some(own)) = (foreign, of_run.element) {
                        self.tags.set_language(own, language);
                    }
                }
                (of_run, run.text.as_str())
            })
            .collect()
    }
}

fn link_words(run: &Run) -> String {
    let words = run.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() { run.link.clone().unwrap_or_default() } else { words }
}

fn span(look: Look, language: u16, element: Option<ElementId>) -> Span {
    Span { face: look.face, size: look.size, colour: look.colour, language, element, link: None }
}

/// A strip a line. The first two and the last two lines of a paragraph stay together.
fn strips(lines: Vec<Line>, look: Look) -> Vec<Strip> {
    let count = lines.len();
    let baseline = look.leading / 2.0 + 0.36 * look.size;
    let strip = |(place, line)| Strip {
        height: look.leading,
        baseline,
        glued: place + 1 < count && (place == 0 || place + 2 == count),
        marks: vec![Mark::Line(line, baseline)],
        ..Strip::default()
    };
    lines.into_iter().enumerate().map(strip).collect()
}

/// Glues strips to each other, and the last to what follows where `onwards`.
pub(crate) fn glue(strips: &mut [Strip], onwards: bool) {
    let count = strips.len();
    for (place, strip) in strips.iter_mut().enumerate() {
        strip.glued = onwards || place + 1 < count;
    }
}

/// Whether a text has no characters at all.
pub(crate) fn is_empty(text: &[Run]) -> bool {
    text.iter().all(|r| r.text.is_empty())
}

//! How papers look: fonts, lines, pages, PDF.
//!
//! [`pdf`] turns a [`Paper`] into a file that is at once PDF/A-2a (for archives) and PDF/UA-1 (for screen readers), with an
//! exact text layer. The same paper, fonts, sheet and instant give the same bytes.
//!
//! The way from a paper to a file: [`blocks`] are set into strips, using lines from [`text`]; strips fill pages in [`page`];
//! [`pdf`](mod@pdf) writes the file. Only this crate knows printpdf and lopdf, and of this crate only [`pdf`](mod@pdf) and
//! `picture`. It must never know the record, its store, or what a paper ought to say.

mod blocks;
mod error;
mod faces;
mod page;
mod pdf;
mod picture;
mod setting;
mod style;
mod text;

pub use error::PrintError;
pub use faces::Fonts;
pub use setting::{Phase, Progress, Setting, Sheet};

use blocks::{Flow, Frame, Setter, Watch, Within, letterhead};
use faces::Face;
use icu_segmenter::LineSegmenter;
use page::pager::{Area, Pager, Pens};
use page::tags::{DOCUMENT, Tags};
use papers::Language;
use papers::block::{Block, Paper, Picture};
use std::ops::ControlFlow;
use text::languages::Languages;
use text::shaping::Shaper;

/// Sets a paper and writes it as PDF.
///
/// `progress` is told of each step and may call the work off. Nothing is read or written but what is passed in.
///
/// # Errors
///
/// What keeps the paper from being printed: see [`PrintError`].
pub fn pdf(
    paper: &Paper,
    setting: &Setting<'_>,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Vec<u8>, PrintError> {
    let mut teller = Teller {
        progress,
        now: Progress { phase: Phase::Setting, done: 0, total: paper.blocks.len(), pages: 0 },
    };
    let contents = set(paper, setting, &mut teller)?;
    teller.now =
        Progress { phase: Phase::Writing, done: 0, total: contents.pages.len(), pages: contents.pages.len() };
    teller.tell()?;
    let bytes = pdf::write(contents)?;
    teller.now = Progress { phase: Phase::Finishing, done: 1, total: 1, ..teller.now };
    teller.tell()?;
    Ok(bytes)
}

/// The characters of a text that keep a paper from being printed, for some typeface has no glyph for them (ISO 19005-2,
/// 6.2.11.8, forbids the one that stands in for it): each once.
pub fn lacking(fonts: &Fonts, text: &str) -> Vec<char> {
    let mut shaper = Shaper::new(fonts, Languages::new(&Language::english()));
    let mut known = Vec::new();
    for face in Face::all() {
        text::atoms::lacking(&mut shaper, face, text, &mut known);
    }
    known
}

/// Looks whether a picture could be printed, before a paper needs it; `name` is what its author knows it by.
///
/// # Errors
///
/// Where its bytes are not what they claim to be, are broken, or are something that papers can't hold.
pub fn check_picture(picture: &Picture, name: &str) -> Result<(), PrintError> {
    picture::read(picture, name).map(|_| ())
}

/// Tells of progress, and whether to go on.
struct Teller<'p> {
    progress: &'p mut dyn FnMut(Progress) -> ControlFlow<()>,
    now: Progress,
}

impl Teller<'_> {
    fn tell(&mut self) -> Result<(), PrintError> {
        match (self.progress)(self.now) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(PrintError::Cancelled),
        }
    }
}

impl Watch for Teller<'_> {
    fn step(&mut self, block: usize, pages: usize) -> Result<(), PrintError> {
        (self.now.done, self.now.pages) = (block, pages);
        self.tell()
    }

    fn tick(&mut self) -> Result<(), PrintError> {
        self.tell()
    }
}

/// Sets a paper onto pages.
fn set<'f>(
    paper: &Paper,
    setting: &Setting<'f>,
    teller: &mut Teller<'_>,
) -> Result<pdf::Contents<'f>, PrintError> {
    let sheet = setting.sheet.points();
    let style = style::style(paper.kind);
    let area = Area { top: sheet.1 - style.top, bottom: style.bottom };
    let mut setter = Setter {
        shaper: Shaper::new(setting.fonts, Languages::new(&paper.language)),
        tags: Tags::new(),
        style,
        segmenter: LineSegmenter::new_for_non_complex_scripts(Default::default()),
        pictures: Default::default(),
        headings: Vec::new(),
        page_height: area.top - area.bottom,
        titled: paper.blocks.iter().any(|b| matches!(b, Block::Title(_))),
        watch: teller,
    };
    let underlay = page::running::draft(&mut setter, paper, sheet)?;
    let mut pager = Pager::new(area, underlay);
    let frame = Frame {
        x: style.left + style.gutter,
        width: sheet.0 - style.left - style.gutter - style.right,
        gutter: style.gutter,
        parent: DOCUMENT,
        within: Within::Page,
        stand: None,
    };
    let mut flow = Flow::default();
    if let Some(head) = &paper.letterhead {
        letterhead(&mut setter, head, frame, &mut flow)?;
    }
    for (place, block) in paper.blocks.iter().enumerate() {
        setter.watch.step(place, pager.pages())?;
        setter.block(block, frame, &mut flow)?;
        // The last strip waits: the next block may bind it to its own.
        let ready = flow.strips.len().saturating_sub(1);
        let strips: Vec<_> = flow.strips.drain(..ready).collect();
        pager.push(&mut Pens { tags: &mut setter.tags, shaper: &setter.shaper }, strips);
    }
    let mut pens = Pens { tags: &mut setter.tags, shaper: &setter.shaper };
    pager.push(&mut pens, flow.strips);
    let (mut pages, spots) = pager.finish(&mut pens);
    page::running::write(&mut setter, paper, sheet, &mut pages)?;
    let headings = setter.headings.into_iter().zip(spots).filter_map(|(h, s)| Some((h, s?))).collect();
    let (usage, languages) = setter.shaper.into_parts();
    Ok(pdf::Contents {
        fonts: setting.fonts,
        usage,
        languages,
        pictures: setter.pictures.into_objects(),
        pages,
        sheet,
        tags: setter.tags,
        headings,
        metadata: metadata(paper, setting),
    })
}

fn metadata(paper: &Paper, setting: &Setting<'_>) -> pdf::Metadata {
    // A reader's window needs a title (ISO 14289-1, 7.1): failing one, the issuer's name is better than the file's.
    let title = [&paper.title, &paper.subject, &paper.author].into_iter().find(|t| !t.trim().is_empty());
    pdf::Metadata {
        title: title.map_or_else(|| "Rapporteur".to_owned(), Clone::clone),
        subject: paper.subject.clone(),
        author: paper.author.clone(),
        keywords: paper.keywords.clone(),
        language: paper.language.as_str().to_owned(),
        instant: setting.instant,
    }
}

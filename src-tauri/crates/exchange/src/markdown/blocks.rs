//! Events of the parser to blocks of rich text.

use super::definitions;
use domain::{Inline, RichText, TextBlock, TextRow};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// How deep quotations and lists are kept within each other; deeper ones stand at this depth. Keeps
/// a file of ten thousand “>” from exhausting the stack of whoever walks the tree.
const DEEPEST: usize = 16;

/// The blocks of a text. Headings at the top keep the levels 1 to 6 of their writing, others are
/// brought into rich text's 1 to 3.
pub(super) fn read(text: &str) -> Vec<TextBlock> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = Options::ENABLE_TABLES;
    let text = definitions::shown(text, options);
    let mut reader = Reader { source: &text, open: vec![Open::new(Frame::Top)], ..Reader::default() };
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        reader.take(event, range);
    }
    reader.close_paragraph();
    reader.open.pop().map(|top| top.blocks).unwrap_or_default()
}

/// A container that is being filled.
#[derive(Default)]
struct Open {
    frame: Frame,
    blocks: Vec<TextBlock>,
}

#[derive(Default)]
enum Frame {
    #[default]
    Top,
    List {
        start: Option<u64>,
        items: Vec<Vec<TextBlock>>,
    },
    Item,
    Quotation,
    Table {
        rows: Vec<TextRow>,
    },
    Row {
        header: bool,
        cells: Vec<Vec<TextBlock>>,
        /// Where the source of the last cell ends.
        end: usize,
    },
    Cell,
}

impl Open {
    fn new(frame: Frame) -> Open {
        Open { frame, blocks: Vec::new() }
    }
}

/// A link or picture that is being read.
struct Target {
    dest: String,
    title: String,
    /// A picture's words are its alternative text.
    picture: bool,
    /// Whether any words came.
    worded: bool,
}

#[derive(Default)]
struct Reader<'a> {
    source: &'a str,
    open: Vec<Open>,
    /// Containers beyond [`DEEPEST`] that were begun and not ended.
    beyond: usize,
    inlines: Vec<Inline>,
    strong: usize,
    emphasis: usize,
    targets: Vec<Target>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) | Event::Html(text) => self.lines(&text),
            Event::InlineHtml(html) if is_break(&html) => self.inlines.push(Inline::LineBreak),
            Event::Code(text) | Event::InlineHtml(text) => self.words(&text),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.words(&text);
            }
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.inlines.push(Inline::LineBreak),
            Event::Rule => self.close_paragraph(),
            Event::TaskListMarker(done) => self.words(if done { "[x] " } else { "[ ] " }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { dest_url, title, .. } => self.begin_target(&dest_url, &title, false),
            Tag::Image { dest_url, title, .. } => self.begin_target(&dest_url, &title, true),
            Tag::BlockQuote(_) => self.begin(Frame::Quotation, 1),
            Tag::List(start) => self.begin(Frame::List { start, items: Vec::new() }, 2),
            Tag::Item => self.begin(Frame::Item, 0),
            Tag::Table(_) => self.begin(Frame::Table { rows: Vec::new() }, 0),
            Tag::TableHead => self.begin(Frame::Row { header: true, cells: Vec::new(), end: 0 }, 0),
            Tag::TableRow => self.begin(Frame::Row { header: false, cells: Vec::new(), end: 0 }, 0),
            Tag::TableCell => self.begin(Frame::Cell, 0),
            Tag::CodeBlock(CodeBlockKind::Fenced(named)) if !named.is_empty() => {
                self.close_paragraph();
                self.words(&named);
                self.inlines.push(Inline::LineBreak);
            }
            _ => self.close_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => self.end_target(),
            TagEnd::Heading(level) => self.close_heading(level as u8),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                while self.inlines.last() == Some(&Inline::LineBreak) {
                    self.inlines.pop();
                }
                self.close_paragraph();
            }
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell => self.finish(range),
            _ => self.close_paragraph(),
        }
    }

    /// Begins a container that takes so many levels of depth.
    fn begin(&mut self, frame: Frame, levels: usize) {
        self.close_paragraph();
        let table = matches!(frame, Frame::Table { .. } | Frame::Row { .. } | Frame::Cell);
        let fits = table || (self.beyond == 0 && (levels == 0 || self.open.len() + levels <= DEEPEST));
        if fits { self.open.push(Open::new(frame)) } else { self.beyond += 1 }
    }

    /// Ends the innermost container.
    fn finish(&mut self, range: Range<usize>) {
        self.close_paragraph();
        let table = self
            .open
            .last()
            .is_some_and(|open| matches!(open.frame, Frame::Table { .. } | Frame::Row { .. } | Frame::Cell));
        if self.beyond > 0 && !table {
            self.beyond -= 1;
            return;
        }
        let Some(Open { frame, mut blocks }) = self.open.pop() else { return };
        match frame {
            Frame::Top => self.open.push(Open { frame, blocks }),
            Frame::Item => match self.open.last_mut().map(|open| &mut open.frame) {
                Some(Frame::List { items, .. }) => items.push(blocks),
                _ => self.put_all(blocks),
            },
            Frame::List { start, items } => {
                let first = u32::try_from(start.unwrap_or(1)).unwrap_or(u32::MAX);
                self.put(TextBlock::List { ordered: start.is_some(), start: first, items });
            }
            Frame::Quotation => self.put(TextBlock::Quotation { blocks }),
            Frame::Cell => match self.open.last_mut().map(|open| &mut open.frame) {
                Some(Frame::Row { cells, end, .. }) => {
                    cells.push(blocks);
                    *end = (*end).max(range.end);
                }
                _ => self.put_all(blocks),
            },
            Frame::Row { header, mut cells, end } => {
                self.add_surplus(&mut cells, end, &range);
                match self.open.last_mut().map(|open| &mut open.frame) {
                    Some(Frame::Table { rows }) => rows.push(TextRow { header, cells }),
                    _ => self.put_all(cells.into_iter().flatten().collect()),
                }
            }
            Frame::Table { rows } => {
                blocks.push(TextBlock::Table { rows });
                self.put_all(blocks);
            }
        }
    }

    /// A row may be written with more cells than the table has columns; the parser leaves them out.
    /// Their words go into the last cell.
    fn add_surplus(&self, cells: &mut [Vec<TextBlock>], end: usize, row: &Range<usize>) {
        let rest = self.source.get(end..row.end).unwrap_or_default();
        let rest = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
        if let Some(last) = cells.last_mut().filter(|_| end > 0 && !rest.is_empty()) {
            last.push(TextBlock::Paragraph { inlines: vec![Inline::plain(rest)], marking: None });
        }
    }

    fn begin_target(&mut self, dest: &str, title: &str, picture: bool) {
        let (dest, title) = (dest.to_owned(), title.to_owned());
        self.targets.push(Target { dest, title, picture, worded: false });
    }

    fn end_target(&mut self) {
        let Some(Target { dest, title, worded, .. }) = self.targets.last() else { return };
        let mut words = String::new();
        if !worded {
            words.push_str(dest);
        }
        if !title.is_empty() {
            let gap = if *worded || !words.is_empty() { " " } else { "" };
            words.push_str(&format!("{gap}({title})"));
        }
        self.words(&words);
        self.targets.pop();
    }

    /// Words that may run over lines.
    fn lines(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.inlines.push(Inline::LineBreak);
            }
            self.words(line);
        }
    }

    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.targets.iter_mut().for_each(|target| target.worded = true);
        let link = self.targets.iter().rev().find(|target| !target.picture && !target.dest.is_empty());
        let link = link.map(|target| target.dest.clone());
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        match self.inlines.last_mut() {
            Some(Inline::Text { text, strong: s, emphasis: e, link: l })
                if (*s, *e, &*l) == (strong, emphasis, &link) =>
            {
                text.push_str(words);
            }
            _ => self.inlines.push(Inline::Text { text: words.to_owned(), strong, emphasis, link }),
        }
    }

    fn close_paragraph(&mut self) {
        if !self.inlines.is_empty() {
            let inlines = std::mem::take(&mut self.inlines);
            self.put(TextBlock::Paragraph { inlines, marking: None });
        }
    }

    fn close_heading(&mut self, level: u8) {
        let top = self.open.len() == 1 && self.beyond == 0;
        let level = if top { level } else { level.clamp(1, 3) };
        let inlines = std::mem::take(&mut self.inlines);
        let heading = TextBlock::Heading { level, inlines };
        let blank = RichText { blocks: vec![heading.clone()] }.is_blank();
        if !blank {
            self.put(heading);
        }
    }

    fn put(&mut self, block: TextBlock) {
        if let Some(open) = self.open.last_mut() {
            open.blocks.push(block);
        }
    }

    fn put_all(&mut self, blocks: Vec<TextBlock>) {
        blocks.into_iter().for_each(|block| self.put(block));
    }
}

/// `<br>` in any of its spellings.
fn is_break(html: &str) -> bool {
    let bare: String = html.chars().filter(|c| !c.is_whitespace() && *c != '/').collect();
    bare.eq_ignore_ascii_case("<br>")
}

//! The tree of blocks that a paper is made of: what it says and what each part is, never how it looks.

use domain::Language;
use std::sync::Arc;

/// One document, ready to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// What the document is called by its file's metadata and a reader's window.
    pub title: String,
    /// One line of subject for the metadata.
    pub subject: String,
    /// Who answers for the document: the issuing organisation.
    pub author: String,
    /// Key words for the metadata.
    pub keywords: Vec<String>,
    /// The document's language; runs may differ.
    pub language: Language,
    /// The kind of paper, which decides the style sheet.
    pub kind: PaperKind,
    /// Logo and issuer at the top of the first page.
    pub letterhead: Option<Letterhead>,
    /// What stands in the head and foot of the pages.
    pub running: Running,
    /// Printed large and pale across every page (as an artifact) and in the running foot: “DRAFT”.
    pub draft_mark: Option<String>,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// The kinds of paper, each with its style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    /// Minutes of a meeting: numbered paragraphs, justified serif text.
    Minutes,
    /// Press release: larger headline, unnumbered text.
    Release,
    /// Lists and tables: agenda, participants, action points.
    List,
}

/// The head of a paper's first page.
#[derive(Debug, Clone, PartialEq)]
pub struct Letterhead {
    /// The issuer's mark, with its alternative text.
    pub logo: Option<(Picture, String)>,
    /// The organisation's name.
    pub organisation: String,
    /// The body, below the organisation's name.
    pub body: Option<String>,
    /// Small lines at the right: reference, document symbol, date.
    pub reference: Vec<String>,
}

/// What is repeated on the pages (as artifacts).
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// Left of the head, from page two on: the body and meeting.
    pub head: String,
    /// Right of head and foot on every page: the marking, spelt exactly (TLP 2.0, section 2).
    pub marking: Option<String>,
    /// Left of the foot: status and date of the text.
    pub foot: String,
    /// “page {page} of {pages}” in the document's language; both braces are replaced.
    pub page_of: String,
}

/// A run of text with one set of properties. Its characters are printed and extracted exactly.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Run {
    /// The characters; `\n` is a forced line break.
    pub text: String,
    /// The run's language where it isn't the document's.
    pub language: Option<Language>,
    /// Bold.
    pub strong: bool,
    /// Italic.
    pub emphasis: bool,
    /// Where the run leads to: an absolute URI.
    pub link: Option<String>,
}

impl Run {
    /// A run without any property.
    pub fn plain(text: impl Into<String>) -> Self {
        Run { text: text.into(), ..Run::default() }
    }

    /// A bold run.
    pub fn strong(text: impl Into<String>) -> Self {
        Run { strong: true, ..Run::plain(text) }
    }

    /// An italic run.
    pub fn emphasis(text: impl Into<String>) -> Self {
        Run { emphasis: true, ..Run::plain(text) }
    }
}

/// Text within one block.
pub type Text = Vec<Run>;

/// A part of a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The paper's own title, once.
    Title(Text),
    /// The line below the title.
    Subtitle(Text),
    /// A heading; levels 1 to 4, never skipping one downwards.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// The number before it, such as “4.2”.
        number: Option<String>,
        /// Its words.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// The number in the margin, such as “17.”.
        number: Option<String>,
        /// What part the paragraph plays.
        role: ParagraphRole,
        /// Its words.
        text: Text,
    },
    /// A list, whose items may hold any blocks.
    List {
        /// How items are labelled.
        labels: Labels,
        /// The items in order.
        items: Vec<Vec<Block>>,
    },
    /// Words of somebody else, set apart.
    Quotation(Vec<Block>),
    /// A table with header cells.
    Table(Table),
    /// A picture with its alternative text.
    Figure {
        /// The picture.
        picture: Picture,
        /// What a reader who can't see it is told.
        alt: String,
        /// Who made it, printed below.
        credit: Text,
        /// What it shows, printed below.
        caption: Text,
    },
    /// A decision or an action point: labelled, set apart with a rule at its left, kept together.
    SetApart {
        /// “Decision 12.3”.
        label: Text,
        /// What it says.
        blocks: Vec<Block>,
        /// Small print below: owners, due date, outcome.
        note: Text,
    },
    /// Terms with their values: “Date”, “18 June 2015”.
    Terms(Vec<(Text, Vec<Block>)>),
    /// Where somebody signs.
    Signature {
        /// Above the line: “Approved on 3 March 2026” or the draft's wording.
        statement: Text,
        /// Below the line: the name.
        name: Text,
        /// Below the name: the function.
        function: Text,
        /// Whether the space for a hand-written or electronic signature is left open.
        open: bool,
    },
    /// A horizontal rule between parts, decorative.
    Rule,
    /// The mark after a release's last word: “# # #”, centred.
    EndMark(Text),
    /// Blocks that must not be separated by the end of a page where a page can hold them.
    Together(Vec<Block>),
}

/// The parts a paragraph can play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphRole {
    /// Running text.
    Body,
    /// The first paragraph of a release.
    Lead,
    /// Embargo line, date line: a line that says how to use the paper.
    Notice,
    /// Boilerplate, notes, contacts: smaller.
    Small,
    /// A line that is written over to the right.
    Right,
}

/// How the items of a list are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    /// A bullet.
    Bullet,
    /// 1., 2., 3. beginning with the number given.
    Decimal(u32),
    /// (a), (b), (c).
    Letter,
}

/// A table. Cells hold blocks and may run over several pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Printed above the table and read as its caption.
    pub caption: Text,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// The rows below the header row.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The header cell; all empty means the table has no header row.
    pub head: Text,
    /// Share of the table's width, relative to the other columns.
    pub share: f32,
    /// Where lines stand in the column.
    pub align: Align,
}

/// Where lines stand within their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Against the left edge.
    Left,
    /// Against the right edge: figures.
    Right,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One entry a column.
    pub cells: Vec<Vec<Block>>,
    /// Whether the first cell heads the row.
    pub headed: bool,
    /// Whether this row heads the rows after it and spans all columns; only its first cell is read.
    pub group: bool,
}

/// A picture's bytes, as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What the bytes claim to be; `print` refuses them when they aren't.
    pub format: PictureFormat,
    /// The file's content.
    pub bytes: Arc<[u8]>,
}

/// The kinds of picture a paper can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// JPEG, embedded as it is.
    Jpeg,
    /// PNG.
    Png,
    /// SVG 1.1 without text or scripts.
    Svg,
}

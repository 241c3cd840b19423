//! Rich text becomes blocks here, and nowhere else.

use crate::PaperError;
use crate::block::{Align, Block, Column, Labels, ParagraphRole, Picture, Row, Run, Table, Text};
use crate::voice::{label, paragraph};
use domain::{ActionPointId, DecisionId, FileId, Inline, Marking, StatementId, TextBlock, TextRow};

/// What a text's blocks depend on beside the text: the paper that they stand in.
pub(crate) trait Setting {
    /// The number of the next paragraph of the running text.
    fn number(&mut self) -> Option<String>;
    /// The level of a heading within the text.
    fn level(&mut self, level: u8) -> u8;
    /// The label for a paragraph's own marking.
    fn marked(&self, own: Option<Marking>) -> Option<Marking>;
    /// A file's picture.
    fn picture(&self, file: FileId) -> Result<Picture, PaperError>;
    /// A quotation that the text sets apart.
    fn quotation(&self, blocks: Vec<Block>) -> Vec<Block>;
    /// A decision where the text places it.
    fn decision(&mut self, id: DecisionId) -> Result<Vec<Block>, PaperError>;
    /// An action point where the text places it.
    fn action_point(&mut self, id: ActionPointId) -> Result<Vec<Block>, PaperError>;
    /// A statement where the text places it.
    fn statement(&mut self, id: StatementId) -> Result<Vec<Block>, PaperError>;
}

/// The blocks of a text.
pub(crate) fn blocks(text: &[TextBlock], setting: &mut dyn Setting) -> Result<Vec<Block>, PaperError> {
    convert(text, Depth::Running, setting)
}

/// The runs of a line. A fact's words are words like any other.
pub(crate) fn runs(inlines: &[Inline]) -> Text {
    let run = |inline: &Inline| match inline {
        Inline::Text { text, strong, emphasis, link } => Run {
            text: text.clone(),
            language: None,
            strong: *strong,
            emphasis: *emphasis,
            link: link.clone(),
        },
        Inline::LineBreak | Inline::Fact(_) => Run::plain(inline.words()),
    };
    inlines.iter().map(run).filter(|run| !run.text.is_empty()).collect()
}

/// Whether blocks stand in the running text or within a list, quotation or cell.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    Running,
    Within,
}

fn convert(text: &[TextBlock], depth: Depth, setting: &mut dyn Setting) -> Result<Vec<Block>, PaperError> {
    let mut out = Vec::with_capacity(text.len());
    for block in text {
        match block {
            TextBlock::Paragraph { inlines, marking } => {
                let mut text: Text = setting.marked(*marking).map(label).into_iter().collect();
                text.extend(runs(inlines));
                // An empty line between paragraphs takes no number.
                let counts = depth == Depth::Running && !text.is_empty();
                let number = if counts { setting.number() } else { None };
                out.push(Block::Paragraph { number, role: ParagraphRole::Body, text });
            }
            TextBlock::Heading { level, inlines } if depth == Depth::Running => {
                let level = setting.level(*level);
                out.push(Block::Heading { level, number: None, text: runs(inlines) });
            }
            // A heading in an item or cell would break the order of levels: there it is a bold line.
            TextBlock::Heading { inlines, .. } => {
                out.push(paragraph(ParagraphRole::Body, strong(runs(inlines))));
            }
            TextBlock::List { ordered, start, items } => {
                let labels = if *ordered { Labels::Decimal(*start) } else { Labels::Bullet };
                let items = items.iter().map(|item| convert(item, Depth::Within, setting));
                out.push(Block::List { labels, items: items.collect::<Result<_, _>>()? });
            }
            TextBlock::Quotation { blocks } => {
                let inner = convert(blocks, Depth::Within, setting)?;
                out.extend(setting.quotation(inner));
            }
            TextBlock::Table { rows } => out.push(Block::Table(table(rows, setting)?)),
            TextBlock::Image { file_id, alt, credit } => out.push(Block::Figure {
                picture: setting.picture(*file_id)?,
                alt: alt.clone(),
                credit: said(credit),
                caption: vec![],
            }),
            TextBlock::Decision { decision_id } => out.extend(setting.decision(*decision_id)?),
            TextBlock::ActionPoint { action_point_id } => {
                out.extend(setting.action_point(*action_point_id)?);
            }
            TextBlock::Statement { statement_id } => out.extend(setting.statement(*statement_id)?),
        }
    }
    Ok(out)
}

/// A text of the record, or nothing where it is empty.
pub(crate) fn said(text: &str) -> Text {
    if text.is_empty() { vec![] } else { vec![Run::plain(text)] }
}

fn strong(text: Text) -> Text {
    text.into_iter().map(|run| Run { strong: true, ..run }).collect()
}

/// The first row heads the columns if it is a header row of plain lines; further header rows are bold.
fn table(rows: &[TextRow], setting: &mut dyn Setting) -> Result<Table, PaperError> {
    let (heads, body) = match rows.split_first() {
        Some((first, body)) if first.header => match heads(first) {
            Some(heads) => (Some(heads), body),
            None => (None, rows),
        },
        _ => (None, rows),
    };
    let wide = rows.first().map_or(0, |row| row.cells.len());
    let columns = (0..wide).map(|at| Column {
        head: heads.as_ref().and_then(|heads| heads.get(at).cloned()).unwrap_or_default(),
        share: share(rows, at),
        align: align(body, at),
    });
    let columns = columns.collect();
    let rows = body.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| convert(cell, Depth::Within, setting));
        let mut cells: Vec<Vec<Block>> = cells.collect::<Result<_, _>>()?;
        if row.header {
            cells.iter_mut().flatten().for_each(embolden);
        }
        Ok(Row { cells, headed: false, group: false })
    });
    Ok(Table { caption: vec![], columns, rows: rows.collect::<Result<_, _>>()? })
}

/// The head cells of a header row; `None` where one holds more than lines of text.
fn heads(row: &TextRow) -> Option<Vec<Text>> {
    let cell = |cell: &Vec<TextBlock>| {
        let mut text = Text::new();
        for (at, block) in cell.iter().enumerate() {
            let (TextBlock::Paragraph { inlines, marking: None } | TextBlock::Heading { inlines, .. }) =
                block
            else {
                return None;
            };
            if at > 0 {
                text.push(Run::plain("\n"));
            }
            text.extend(runs(inlines));
        }
        Some(text)
    };
    row.cells.iter().map(cell).collect()
}

fn embolden(block: &mut Block) {
    if let Block::Paragraph { text, .. } = block {
        text.iter_mut().for_each(|run| run.strong = true);
    }
}

/// The words of a column's cell.
fn words(row: &TextRow, at: usize) -> String {
    row.cells.get(at).map(|cell| domain::RichText { blocks: cell.clone() }.plain()).unwrap_or_default()
}

/// A column's share grows with the root of its longest cell, so that a column of sentences gets the
/// width without starving one of figures.
fn share(rows: &[TextRow], at: usize) -> f32 {
    let longest = rows.iter().map(|row| words(row, at).chars().count()).max().unwrap_or(0);
    let clamped = u16::try_from(longest.clamp(4, 400)).unwrap_or(400);
    f32::from(clamped).sqrt()
}

/// A column of nothing but figures stands at the right.
fn align(body: &[TextRow], at: usize) -> Align {
    let cells: Vec<String> = body.iter().map(|row| words(row, at)).filter(|w| !w.trim().is_empty()).collect();
    let figure = |words: &String| {
        words.chars().any(|c| c.is_ascii_digit())
            && words.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ".,%+-−–/".contains(c))
    };
    if !cells.is_empty() && cells.iter().all(figure) { Align::Right } else { Align::Left }
}

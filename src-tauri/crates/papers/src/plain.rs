//! The words of a paper in reading order, without anything else: for comparing and for plain text.

use crate::block::{Block, Paper, Text};

/// The text of the paper's blocks, one line a block; running heads and the draft mark are left out.
pub fn text(paper: &Paper) -> String {
    let mut out = String::new();
    blocks(&paper.blocks, &mut out);
    out
}

fn blocks(all: &[Block], out: &mut String) {
    for block in all {
        match block {
            Block::Title(text) | Block::Subtitle(text) | Block::EndMark(text) => line(None, text, out),
            Block::Heading { number, text, .. } | Block::Paragraph { number, text, .. } => {
                line(number.as_deref(), text, out);
            }
            Block::List { items, .. } => items.iter().for_each(|item| blocks(item, out)),
            Block::Quotation(inner) | Block::Together(inner) => blocks(inner, out),
            Block::Table(table) => {
                line(None, &table.caption, out);
                table.columns.iter().for_each(|column| line(None, &column.head, out));
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| blocks(cell, out));
            }
            Block::Figure { caption, credit, .. } => {
                line(None, caption, out);
                line(None, credit, out);
            }
            Block::SetApart { label, blocks: inner, note } => {
                line(None, label, out);
                blocks(inner, out);
                line(None, note, out);
            }
            Block::Terms(terms) => {
                for (term, value) in terms {
                    line(None, term, out);
                    blocks(value, out);
                }
            }
            Block::Signature { statement, name, function, .. } => {
                line(None, statement, out);
                line(None, name, out);
                line(None, function, out);
            }
            Block::Rule => {}
        }
    }
}

fn line(number: Option<&str>, text: &Text, out: &mut String) {
    if text.iter().all(|run| run.text.is_empty()) {
        return;
    }
    if let Some(number) = number {
        out.push_str(number);
        out.push(' ');
    }
    text.iter().for_each(|run| out.push_str(&run.text));
    out.push('\n');
}

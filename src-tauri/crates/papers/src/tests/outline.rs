//! A paper's tree as indented lines, for snapshots that a person can read.

use crate::block::{Block, Paper, Picture, Text};
use std::fmt::Write as _;

pub fn outline(paper: &Paper) -> String {
    let mut out = String::new();
    let letterhead = paper.letterhead.as_ref();
    writeln!(out, "title: {}\nsubject: {}\nauthor: {}", paper.title, paper.subject, paper.author).unwrap();
    writeln!(out, "keywords: {}\nkind: {:?}", paper.keywords.join(" | "), paper.kind).unwrap();
    if let Some(head) = letterhead {
        let logo = head.logo.as_ref().map_or("none", |(_, alt)| alt.as_str());
        let body = head.body.as_deref().unwrap_or("none");
        writeln!(
            out,
            "letterhead: {} / {body} / logo: {logo} / {}",
            head.organisation,
            head.reference.join(" | ")
        )
        .unwrap();
    }
    let running = &paper.running;
    writeln!(out, "head: {} / marking: {:?}", running.head, running.marking).unwrap();
    writeln!(out, "foot: {} / {} / mark: {:?}\n", running.foot, running.page_of, paper.draft_mark).unwrap();
    blocks(&paper.blocks, 0, &mut out);
    out
}

fn blocks(all: &[Block], depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    for block in all {
        match block {
            Block::Title(text) => writeln!(out, "{pad}Title {}", line(text)),
            Block::Subtitle(text) => writeln!(out, "{pad}Subtitle {}", line(text)),
            Block::EndMark(text) => writeln!(out, "{pad}EndMark {}", line(text)),
            Block::Heading { level, number, text } => {
                writeln!(out, "{pad}H{level} {} {}", number.as_deref().unwrap_or("-"), line(text))
            }
            Block::Paragraph { number, role, text } => {
                writeln!(out, "{pad}P:{role:?} {} {}", number.as_deref().unwrap_or("-"), line(text))
            }
            Block::List { labels, items } => {
                writeln!(out, "{pad}List {labels:?}").unwrap();
                for item in items {
                    writeln!(out, "{pad}  *").unwrap();
                    blocks(item, depth + 2, out);
                }
                Ok(())
            }
            Block::Quotation(inner) => nested("Quotation", inner, depth, out),
            Block::Together(inner) => nested("Together", inner, depth, out),
            Block::Table(table) => {
                writeln!(out, "{pad}Table {}", line(&table.caption)).unwrap();
                for column in &table.columns {
                    writeln!(out, "{pad}  | {:.1} {:?} {}", column.share, column.align, line(&column.head))
                        .unwrap();
                }
                for row in &table.rows {
                    let kind = match (row.group, row.headed) {
                        (true, _) => "group",
                        (false, true) => "headed row",
                        (false, false) => "row",
                    };
                    writeln!(out, "{pad}  {kind}").unwrap();
                    for cell in &row.cells {
                        writeln!(out, "{pad}    cell").unwrap();
                        blocks(cell, depth + 3, out);
                    }
                }
                Ok(())
            }
            Block::Figure { picture, alt, credit, caption } => {
                let Picture { format, bytes } = picture;
                let (caption, credit) = (line(caption), line(credit));
                writeln!(
                    out,
                    "{pad}Figure {format:?} {} B alt={alt:?} caption={caption} credit={credit}",
                    bytes.len()
                )
            }
            Block::SetApart { label, blocks: inner, note } => {
                writeln!(out, "{pad}SetApart {}", line(label)).unwrap();
                blocks(inner, depth + 1, out);
                writeln!(out, "{pad}  note {}", line(note))
            }
            Block::Terms(terms) => {
                for (term, value) in terms {
                    writeln!(out, "{pad}Term {}", line(term)).unwrap();
                    blocks(value, depth + 1, out);
                }
                Ok(())
            }
            Block::Signature { statement, name, function, open } => {
                let (statement, name, function) = (line(statement), line(name), line(function));
                writeln!(out, "{pad}Signature {statement} / {name} / {function} / open: {open}")
            }
            Block::Rule => writeln!(out, "{pad}Rule"),
        }
        .unwrap();
    }
}

fn nested(name: &str, inner: &[Block], depth: usize, out: &mut String) -> std::fmt::Result {
    writeln!(out, "{}{name}", "  ".repeat(depth)).unwrap();
    blocks(inner, depth + 1, out);
    Ok(())
}

fn line(text: &Text) -> String {
    let mut out = String::new();
    for run in text {
        let (mut before, mut after) = (String::new(), String::new());
        if let Some(language) = &run.language {
            write!(before, "<{language}>").unwrap();
        }
        if run.strong {
            before.push_str("**");
            after.push_str("**");
        }
        if run.emphasis {
            before.push('_');
            after.insert(0, '_');
        }
        if let Some(link) = &run.link {
            before.push('(');
            write!(after, " -> {link})").unwrap();
        }
        write!(out, "{before}{}{after}", run.text.replace('\n', "⏎")).unwrap();
    }
    out
}

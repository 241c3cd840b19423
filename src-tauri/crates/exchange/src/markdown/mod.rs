//! Markdown (CommonMark with tables) to sections and releases.
//!
//! Words come through as they stand: no curly quotes are made, no signs are joined. What rich text
//! can't say stays as words: HTML as it was written, pictures as their alternative texts, code as
//! lines. A definition of a link that nobody uses (“[Chair]: Yes” looks like one) is text.

mod blocks;
mod definitions;

use crate::{ImportedRelease, ImportedSection, ImportedSections};
use domain::{Inline, RichText, TextBlock};

/// Cuts a text at its headings.
///
/// A heading of level 1 is the title of the whole when the text begins with it, no other has level 1
/// and there are others; otherwise it is a section as they are. Headings within quotations and lists
/// stay in the text. What stands before the first heading, or right below the title, is a section of
/// level 0.
pub fn sections(text: &str) -> ImportedSections {
    let blocks = blocks::read(text);
    let levels: Vec<u8> = blocks.iter().filter_map(heading_level).collect();
    let begins = blocks.first().and_then(heading_level) == Some(1);
    let titled = begins && levels.len() > 1 && levels.iter().filter(|&&level| level == 1).count() == 1;
    let mut blocks = blocks.into_iter();
    let mut found = ImportedSections::default();
    if titled {
        found.title = blocks.next().map(|block| words(&block));
    }
    for block in blocks {
        match (heading_level(&block), found.sections.last_mut()) {
            (Some(level), _) => {
                let heading = words(&block);
                found.sections.push(ImportedSection { level, heading, text: RichText::default() });
            }
            (None, Some(section)) => section.text.blocks.push(block),
            (None, None) => found.sections.push(ImportedSection {
                text: RichText { blocks: vec![block] },
                ..ImportedSection::default()
            }),
        }
    }
    found
}

/// Reads a press release: the first line that isn't blank is the headline, with or without the signs
/// of a heading.
pub fn release(text: &str) -> ImportedRelease {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (first, rest) = cut_first_line(text);
    let headline = blocks::read(first).iter().map(words).collect::<Vec<_>>().join(" ");
    let mut blocks = blocks::read(rest);
    for block in &mut blocks {
        // Level 1 is the headline's own.
        if let TextBlock::Heading { level, .. } = block {
            *level = level.saturating_sub(1).clamp(1, 3);
        }
    }
    ImportedRelease { headline, text: RichText { blocks } }
}

/// The first line that isn't blank, and what follows it and the line of signs that may underline it.
fn cut_first_line(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches(['\r', '\n']);
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    if line.trim().is_empty() && !rest.is_empty() {
        return cut_first_line(rest);
    }
    let (second, after) = rest.split_once('\n').unwrap_or((rest, ""));
    let signs = second.trim();
    let underlines =
        !signs.is_empty() && (signs.bytes().all(|b| b == b'=') || signs.bytes().all(|b| b == b'-'));
    (line.trim(), if underlines { after } else { rest })
}

fn heading_level(block: &TextBlock) -> Option<u8> {
    match block {
        TextBlock::Heading { level, .. } => Some(*level),
        _ => None,
    }
}

/// The words of a block on one line.
fn words(block: &TextBlock) -> String {
    let mut words = String::new();
    let whole = RichText { blocks: vec![block.clone()] };
    whole.visit(&mut |block| {
        if let TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } = block {
            for inline in inlines {
                words.push_str(if *inline == Inline::LineBreak { " " } else { inline.words() });
            }
        }
    });
    words
}

#[cfg(test)]
mod tests;

//! Plain text.

use crate::ImportedRelease;
use domain::{Inline, RichText, TextBlock};

/// Reads a press release: the first line that isn't blank is the headline, blank lines separate
/// paragraphs, a line's end within a paragraph is kept as one.
///
/// Lines end at CRLF, LF or CR. A line without any visible character is blank. All other bytes are
/// kept: tabs, no-break spaces, spaces at the ends of lines.
pub fn release(text: &str) -> ImportedRelease {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = lines(text).skip_while(|line| is_blank(line));
    let headline = lines.next().unwrap_or_default().to_owned();
    let mut blocks = Vec::new();
    let mut inlines = Vec::new();
    for line in lines {
        if is_blank(line) {
            close(&mut blocks, &mut inlines);
            continue;
        }
        if !inlines.is_empty() {
            inlines.push(Inline::LineBreak);
        }
        inlines.push(Inline::plain(line));
    }
    close(&mut blocks, &mut inlines);
    ImportedRelease { headline, text: RichText { blocks } }
}

fn close(blocks: &mut Vec<TextBlock>, inlines: &mut Vec<Inline>) {
    if !inlines.is_empty() {
        blocks.push(TextBlock::Paragraph { inlines: std::mem::take(inlines), marking: None });
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    // A CRLF gives an empty line between its CR and its LF: take the pair first.
    text.split("\r\n").flat_map(|part| part.split(['\r', '\n']))
}

fn is_blank(line: &str) -> bool {
    line.chars().all(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, headline: &str, paragraphs: &[&str]) {
        let release = release(text);
        assert_eq!(release.headline, headline);
        let found: Vec<String> = release.text.blocks.iter().map(words).collect();
        assert_eq!(found, paragraphs);
    }

    fn words(block: &TextBlock) -> String {
        match block {
            TextBlock::Paragraph { inlines, .. } => inlines.iter().map(Inline::words).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_first_line_is_the_headline() {
        check("\n \t\nHead \n\nOne\nmore\n\n\nTwo", "Head ", &["One\nmore", "Two"]);
        check("Head\nOne", "Head", &["One"]);
        check(
            "\u{feff}Head\r\n\r\nOne  \r\n\ttwo\u{a0}\r\n\u{a0}\r\nThree\r\n",
            "Head",
            &["One  \n\ttwo\u{a0}", "Three"],
        );
        check("Head\r\rOne\rtwo", "Head", &["One\ntwo"]);
        check(" \n\n", "", &[]);
        check("", "", &[]);
    }

    #[test]
    fn quotes_and_cedillas_stay_as_typed() {
        check("Duţă, Duță\n\n“unclosed \"straight' ‘", "Duţă, Duță", &["“unclosed \"straight' ‘"]);
    }

    proptest! {
        #[test]
        fn nothing_visible_is_lost(text in "[a-zţ“ \t\u{a0}\r\n]{0,80}") {
            let release = release(&text);
            let kept: Vec<String> = std::iter::once(release.headline)
                .chain(release.text.blocks.iter().map(words))
                .filter(|words| !words.is_empty())
                .collect();
            let lines: Vec<&str> = text.split(['\r', '\n']).filter(|line| !is_blank(line)).collect();
            prop_assert_eq!(kept.join("\n"), lines.join("\n"));
        }
    }
}

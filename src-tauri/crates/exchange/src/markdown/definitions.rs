//! Definitions of links that nobody uses.
//!
//! CommonMark takes “[Chair]: Yes” for the definition of a link and shows nothing of it. In minutes
//! it is far more often what the Chair said.

use pulldown_cmark::{Event, Options, Parser, Tag};
use std::{borrow::Cow, collections::HashSet, ops::Range};

/// The text with every definition that no link uses made into words.
pub(super) fn shown(text: &str, options: Options) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    // A definition that became words can take the next one's use away; a few rounds settle it.
    for _ in 0..4 {
        let hidden = hidden(&text, options);
        if hidden.is_empty() {
            break;
        }
        let mut escaped = String::with_capacity(text.len() + hidden.len());
        for (at, letter) in text.char_indices() {
            if hidden.contains(&at) {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
        text = Cow::Owned(escaped);
    }
    text
}

/// Where the definitions begin that nothing uses.
fn hidden(text: &str, options: Options) -> HashSet<usize> {
    if !text.contains("]:") {
        return HashSet::new();
    }
    let parser = Parser::new_ext(text, options);
    let defined: Vec<(String, usize)> =
        parser.reference_definitions().iter().map(|(label, d)| (label.to_owned(), d.span.start)).collect();
    let lookup = Parser::new_ext(text, options);
    let mut used = HashSet::new();
    let mut seen: Vec<Range<usize>> = Vec::new();
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::List(_) | Tag::Item | Tag::BlockQuote(_)) | Event::End(_) => {}
            Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) => {
                used.extend(lookup.reference_definitions().get(&id).map(|d| d.span.start));
                seen.push(range);
            }
            _ => seen.push(range),
        }
    }
    let needed: HashSet<usize> = defined.iter().map(|(_, at)| *at).filter(|at| used.contains(at)).collect();
    gaps(text, seen)
        .into_iter()
        .flat_map(|gap| openings(text, gap))
        .filter(|at| !needed.contains(at))
        .collect()
}

/// What no event covers.
fn gaps(text: &str, mut seen: Vec<Range<usize>>) -> Vec<Range<usize>> {
    seen.sort_by_key(|range| range.start);
    let mut gaps = Vec::new();
    let mut at = 0;
    for range in seen {
        if at < range.start {
            gaps.push(at..range.start);
        }
        at = at.max(range.end);
    }
    gaps.push(at..text.len().max(at));
    gaps
}

/// The brackets that begin a line of the gap, but for the signs of quotations and lists.
fn openings(text: &str, gap: Range<usize>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = gap.start;
    for line in text.get(gap).unwrap_or_default().split_inclusive('\n') {
        let signs = line.find(|c: char| !(c.is_whitespace() || c.is_ascii_digit() || ">-+*.)".contains(c)));
        if let Some(bracket) =
            signs.filter(|&bracket| line.get(bracket..).is_some_and(|rest| rest.starts_with('[')))
        {
            found.push(at + bracket);
        }
        at += line.len();
    }
    found
}

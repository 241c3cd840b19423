//! What is said otherwise in one text than in another: line by line, and within a line word by word.

use serde::Serialize;
use similar::{Algorithm, DiffTag, capture_diff_slices};
use specta::Type;

/// A paragraph, or a record's words, that is new, gone or worded otherwise: all of it, in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Passage {
    /// The pieces in reading order.
    pub pieces: Vec<Piece>,
}

/// Words of a passage that share a fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Piece {
    /// What became of them.
    pub fate: Fate,
    /// The words, with the spaces after them.
    pub words: String,
}

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// They stand as they stood.
    Kept,
    /// They are new.
    Added,
    /// They are gone.
    Removed,
}

/// A line counts as the same one worded otherwise where this part of its characters stayed; else one went and
/// another came.
const SHARED: usize = 3;

/// What is said otherwise now than then, in the order of the lines.
pub(super) fn passages(then: &[String], now: &[String]) -> Vec<Passage> {
    let mut all = Vec::new();
    for change in capture_diff_slices(Algorithm::Myers, then, now) {
        let (tag, old, new) = change.as_tag_tuple();
        if tag == DiffTag::Equal {
            continue;
        }
        let mut gone = then.get(old).unwrap_or_default().iter();
        let mut come = now.get(new).unwrap_or_default().iter();
        loop {
            match (gone.next(), come.next()) {
                (None, None) => break,
                (Some(was), Some(is)) => all.extend(reworded(was, is)),
                (Some(was), None) => all.push(whole(Fate::Removed, was)),
                (None, Some(is)) => all.push(whole(Fate::Added, is)),
            }
        }
    }
    all
}

fn whole(fate: Fate, words: &str) -> Passage {
    Passage { pieces: vec![Piece { fate, words: words.to_owned() }] }
}

/// One line in the place of another: reworded, or another one where they share too little.
fn reworded(was: &str, is: &str) -> Vec<Passage> {
    let (old, new): (Vec<&str>, Vec<&str>) = (words(was), words(is));
    let mut pieces = Vec::new();
    let mut kept = 0;
    for change in capture_diff_slices(Algorithm::Myers, &followed(&old), &followed(&new)) {
        let (tag, before, after) = change.as_tag_tuple();
        let (gone, come) = (old.get(before).unwrap_or_default(), new.get(after).unwrap_or_default());
        if tag == DiffTag::Equal {
            // The longer one has the space before what follows.
            let both: String = gone
                .iter()
                .zip(come)
                .map(|(was, is)| if was.len() > is.len() { *was } else { *is })
                .collect();
            kept += both.trim_end().len();
            pieces.push(Piece { fate: Fate::Kept, words: both });
        } else {
            let (gone, come) = (gone.concat(), come.concat());
            let both = [(Fate::Removed, gone), (Fate::Added, come)];
            let said = both.into_iter().filter(|(_, words)| !words.is_empty());
            pieces.extend(said.map(|(fate, words)| Piece { fate, words }));
        }
    }
    if kept * SHARED < was.len().max(is.len()) {
        return vec![whole(Fate::Removed, was), whole(Fate::Added, is)];
    }
    vec![Passage { pieces }]
}

/// Words, each with the spaces that follow it.
fn words(line: &str) -> Vec<&str> {
    line.split_inclusive(char::is_whitespace).collect()
}

/// Words as they are compared: the last one of a line is the same word where another line goes on after it.
fn followed(words: &[&str]) -> Vec<String> {
    let is_followed = |word: &str| word.ends_with(char::is_whitespace);
    words.iter().map(|word| if is_followed(word) { (*word).to_owned() } else { format!("{word} ") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As one would mark it on paper: what went in brackets, what came in braces; passages apart by bars.
    fn marked(then: &[&str], now: &[&str]) -> String {
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let piece = |piece: &Piece| match piece.fate {
            Fate::Kept => piece.words.clone(),
            Fate::Removed => format!("[{}]", piece.words),
            Fate::Added => format!("{{{}}}", piece.words),
        };
        let told = passages(&owned(then), &owned(now));
        let told = told.iter().map(|passage| passage.pieces.iter().map(piece).collect::<String>());
        told.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn a_text_is_compared_line_by_line_and_a_line_word_by_word() {
        let check = |then: &[&str], now: &[&str], expect: &str| assert_eq!(marked(then, now), expect);
        check(&["One.", "Two."], &["One.", "Two."], "");
        check(&["One."], &["One.", "Two."], "{Two.}");
        check(&["One.", "Two."], &["Two."], "[One.]");
        check(
            &["Hungary reported eleven objects.", "None."],
            &["Hungary reported twelve objects.", "None."],
            "Hungary reported [eleven ]{twelve }objects.",
        );
        check(&["Map the routes."], &["Map the routes. (Due: May)"], "Map the routes. {(Due: May)}");
        check(&["Map the routes. (Due: May)"], &["Map the routes."], "Map the routes. [(Due: May)]");
        check(
            &["The Chair opened the meeting."],
            &["Nobody came."],
            "[The Chair opened the meeting.] | {Nobody came.}",
        );
        check(
            &["Duţă spoke of the register."],
            &["Duță spoke of the register."],
            "[Duţă ]{Duță }spoke of the register.",
        );
    }
}

//! Full-text search over every record that isn't in the trash.
//!
//! What is indexed and what is asked for are folded in the same way, so that “duta” finds “Duţă” and
//! “αθηνα” finds “Αθήνα”; what is shown is the text as it was written.

use crate::{
    error::Inner,
    journal::{Gate, kind_of},
    rows::uuid,
};
use domain::{Kind, MeetingId};
use rusqlite::Row;
use std::{cmp::Ordering, collections::BinaryHeap};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use uuid::Uuid;

/// One found text with what is shown of it.
const FOUND: &str = include_str!("search.sql");

/// Every text that is hit, with how well: the smaller, the better. The best are chosen here, because SQLite
/// would sort all of them for the sake of the first few.
const HITS: &str = r#"SELECT "rowid", "rank" FROM "search" WHERE "search" MATCH ?1"#;

/// Words shown before the first hit, and words shown at all.
const BEFORE: usize = 6;
const SHOWN: usize = 24;

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its noun.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// The meeting it belongs to.
    pub meeting_id: Option<MeetingId>,
    /// What it is called; may be empty.
    pub title: String,
    /// A piece of its text around the first hit.
    pub snippet: Vec<Segment>,
}

/// A stretch of text that is a hit or isn't.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The text as it was written.
    pub text: String,
    /// Whether it is one of the words asked for.
    pub hit: bool,
}

/// Letters without their marks and in lower case, in every script. Letters whose mark is a part of them
/// (đ, ł, ø) lose it too, for people type them without.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            // A capital İ leaves its dot behind when it becomes small.
            '\u{300}'..='\u{36f}' => {}
            letter => folded.push(letter),
        }
    }
    folded
}

/// What a person typed, as a query that can't be mistaken for FTS5's own language: every word quoted,
/// the last one a beginning. None if there is no word in it.
fn query(words: &str) -> Option<String> {
    let folded = fold(words);
    let quoted: Vec<String> = folded
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace('"', "\"\"")))
        .collect();
    (!quoted.is_empty()).then(|| format!("{}*", quoted.join(" ")))
}

pub(crate) fn search(gate: &Gate, words: &str, limit: u32) -> Inner<Vec<Hit>> {
    let Some(query) = query(words) else { return Ok(Vec::new()) };
    let wanted = Wanted::new(words);
    let mut statement = gate.read(FOUND)?;
    let mut hits = Vec::new();
    for place in best(gate, &query, limit)? {
        hits.push(statement.query_row([place.text], |row| Ok(hit(row, &wanted)))??);
    }
    Ok(hits)
}

fn hit(row: &Row<'_>, wanted: &Wanted) -> Inner<Hit> {
    let meeting: Option<String> = row.get("meeting")?;
    Ok(Hit {
        kind: kind_of(&row.get::<_, String>("kind")?)?,
        id: uuid(&row.get::<_, String>("record")?)?,
        meeting_id: meeting.map(|id| uuid(&id)).transpose()?.map(MeetingId::from),
        title: row.get("title")?,
        snippet: excerpt(row.get_ref("text")?.as_str().unwrap_or_default(), wanted),
    })
}

/// Where a text stands among those that were hit. The texts' own order decides between equals.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    rank: f64,
    text: i64,
}

impl Eq for Place {}

impl Ord for Place {
    fn cmp(&self, other: &Place) -> Ordering {
        self.rank.total_cmp(&other.rank).then(self.text.cmp(&other.text))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Place) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The best of all hits, best first.
fn best(gate: &Gate, query: &str, limit: u32) -> Inner<Vec<Place>> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut statement = gate.read(HITS)?;
    let mut rows = statement.query([query])?;
    let mut kept = BinaryHeap::new();
    while let Some(row) = rows.next()? {
        let place = Place { rank: row.get("rank")?, text: row.get("rowid")? };
        if kept.len() < limit {
            kept.push(place);
        } else if kept.peek().is_some_and(|worst| place < *worst) {
            kept.pop();
            kept.push(place);
        }
    }
    Ok(kept.into_sorted_vec())
}

/// The words asked for, folded: whole ones, and the beginning that came last.
struct Wanted {
    whole: Vec<String>,
    beginning: String,
}

impl Wanted {
    fn new(words: &str) -> Wanted {
        let folded = fold(words);
        let mut whole: Vec<String> = folded
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let beginning = whole.pop().unwrap_or_default();
        Wanted { whole, beginning }
    }

    fn is_hit(&self, word: &str) -> bool {
        let word = fold(word);
        (!self.beginning.is_empty() && word.starts_with(&self.beginning)) || self.whole.contains(&word)
    }
}

/// The stretches of a text: words, and what stands between them.
fn stretches(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let in_word = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = in_word(rest.chars().next()?);
        let end = rest.find(|letter| in_word(letter) != is_word).unwrap_or(rest.len());
        let (stretch, after) = rest.split_at(end);
        rest = after;
        Some((stretch, is_word))
    })
}

fn excerpt(text: &str, wanted: &Wanted) -> Vec<Segment> {
    let mut before: std::collections::VecDeque<(&str, bool)> = std::collections::VecDeque::new();
    let mut all = stretches(text);
    let mut shown: Vec<(&str, bool, bool)> = Vec::new();
    let mut cut = false;
    for (stretch, is_word) in all.by_ref() {
        if is_word && wanted.is_hit(stretch) {
            shown.extend(before.iter().map(|&(stretch, is_word)| (stretch, is_word, false)));
            shown.push((stretch, true, true));
            break;
        }
        before.push_back((stretch, is_word));
        if before.len() > 2 * BEFORE {
            before.pop_front();
            cut = true;
        }
    }
    if shown.is_empty() {
        // Only the title was hit: the beginning of the text is shown.
        cut = false;
        all = stretches(text);
    }
    let mut words = shown.iter().filter(|(_, is_word, _)| *is_word).count();
    let mut more = false;
    for (stretch, is_word) in all {
        if words >= SHOWN && is_word {
            more = true;
            break;
        }
        words += usize::from(is_word);
        shown.push((stretch, is_word, is_word && wanted.is_hit(stretch)));
    }
    join(shown, cut, more)
}

fn join(shown: Vec<(&str, bool, bool)>, cut: bool, more: bool) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut add = |text: &str, hit: bool| match segments.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ => segments.push(Segment { text: text.to_owned(), hit }),
    };
    if cut {
        add("… ", false);
    }
    for (stretch, _, hit) in shown {
        add(stretch, hit);
    }
    if more {
        add("…", false);
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_takes_marks_and_case_in_three_scripts() {
        for (text, folded) in [
            ("Duţă", "duta"),
            ("Duță", "duta"),
            ("Đorđević", "dordevic"),
            ("Łódź", "lodz"),
            ("Αθήνα ΟΔΟΣ", "αθηνα οδοσ"),
            ("Ёлка й Київ", "елка и киiв".replace('i', "і").as_str()),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn words_are_never_taken_for_the_query_language() {
        assert_eq!(query("a OR b"), Some("\"a\" \"or\" \"b\"*".into()));
        assert_eq!(query("x\"y NEAR("), Some("\"x\"\"y\" \"near(\"*".into()));
        assert_eq!(query(" — * \u{0} "), None);
    }

    #[test]
    fn the_excerpt_shows_the_hit_among_its_words() {
        let text = "one two three four five six seven eight Duţă nine";
        let shown = excerpt(text, &Wanted::new("dut"));
        let hits: Vec<_> = shown.iter().filter(|s| s.hit).map(|s| s.text.as_str()).collect();
        assert_eq!(hits, ["Duţă"]);
        assert_eq!(shown[0].text, "… three four five six seven eight ");
        assert_eq!(shown[2].text, " nine");
    }

    proptest! {
        #[test]
        fn an_excerpt_of_a_short_text_is_the_text(text in "\\PC{0,40}", words in "\\PC{0,10}") {
            let shown: String = excerpt(&text, &Wanted::new(&words)).into_iter().map(|s| s.text).collect();
            let kept = shown.trim_start_matches("… ").trim_end_matches('…');
            prop_assert!(text.contains(kept));
        }
    }
}

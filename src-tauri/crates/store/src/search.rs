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

/// The found texts with what is shown of them, in the order in which they are asked for. One statement: each would open
/// the file for reading anew.
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
    let texts: Vec<i64> = best(gate, &query, limit)?.into_iter().map(|place| place.text).collect();
    let mut statement = gate.read(FOUND)?;
    let mut rows = statement.query([serde_json::to_string(&texts)?])?;
    let mut hits = Vec::with_capacity(texts.len());
    while let Some(row) = rows.next()? {
        hits.push(hit(row, &wanted)?);
    }
    Ok(hits)
}

fn hit(row: &Row<'_>, wanted: &Wanted) -> Inner<Hit> {
    // By their places in `search.sql`: hundreds of them are read while somebody types.
    let words = |place: usize| Ok::<_, rusqlite::Error>(row.get_ref(place)?.as_str().unwrap_or_default());
    let meeting: Option<String> = row.get(4)?;
    Ok(Hit {
        kind: kind_of(words(0)?)?,
        id: uuid(words(1)?)?,
        meeting_id: meeting.map(|id| uuid(&id)).transpose()?.map(MeetingId::from),
        title: words(2)?.to_owned(),
        snippet: excerpt(words(3)?, wanted),
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
        let place = Place { rank: row.get(1)?, text: row.get(0)? };
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
        if word.is_ascii() {
            // As folded, without another string for each word of a text.
            let begins = word
                .get(..self.beginning.len())
                .is_some_and(|head| !head.is_empty() && head.eq_ignore_ascii_case(&self.beginning));
            return begins || self.whole.iter().any(|whole| whole.eq_ignore_ascii_case(word));
        }
        let word = fold(word);
        (!self.beginning.is_empty() && word.starts_with(&self.beginning)) || self.whole.contains(&word)
    }
}

/// The stretches of a text: words, and what stands between them.
fn stretches(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let in_word = |letter: char| match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
        letter => letter.is_alphanumeric() || is_combining_mark(letter),
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = in_word(rest.chars().next()?);
        let end = rest.find(|letter| in_word(letter) != is_word).unwrap_or(rest.len());
        let (stretch, after) = rest.split_at(end);
        rest = after;
        Some((stretch, is_word))
    })
}

/// The words around the first hit; where only the title was hit, the first ones.
fn excerpt(text: &str, wanted: &Wanted) -> Vec<Segment> {
    let is_hit = |stretch: &str, is_word: bool| is_word && wanted.is_hit(stretch);
    let Some(first) = stretches(text).position(|(stretch, is_word)| is_hit(stretch, is_word)) else {
        return beginning(text);
    };
    let left_out = first.saturating_sub(2 * BEFORE);
    let (mut words, mut more) = (0, false);
    let mut shown = Vec::new();
    for (stretch, is_word) in stretches(text).skip(left_out) {
        if words >= SHOWN && is_word {
            more = true;
            break;
        }
        words += usize::from(is_word);
        shown.push((stretch, is_hit(stretch, is_word)));
    }
    join(shown, left_out > 0, more)
}

/// The first words of a text.
fn beginning(text: &str) -> Vec<Segment> {
    let (mut words, mut end) = (0, 0);
    for (stretch, is_word) in stretches(text) {
        if words >= SHOWN && is_word {
            break;
        }
        words += usize::from(is_word);
        end += stretch.len();
    }
    let (shown, rest) = text.split_at(end);
    if shown.is_empty() {
        return Vec::new();
    }
    let mut text = shown.to_owned();
    if !rest.is_empty() {
        text.push('…');
    }
    vec![Segment { text, hit: false }]
}

fn join(shown: Vec<(&str, bool)>, cut: bool, more: bool) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut add = |text: &str, hit: bool| match segments.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ => segments.push(Segment { text: text.to_owned(), hit }),
    };
    if cut {
        add("… ", false);
    }
    for (stretch, hit) in shown {
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
        fn six_words_stand_before_the_hit_and_twenty_four_in_all(at in 0_usize..40, after in 0_usize..40) {
            let words: Vec<String> = (0..at + 1 + after).map(|n| format!("{}{n}", if n == at { "ş" } else { "z" })).collect();
            let shown: String = excerpt(&words.join(" "), &Wanted::new("s")).into_iter().map(|s| s.text).collect();
            let from = at.saturating_sub(BEFORE);
            let to = words.len().min(from + SHOWN);
            let begins = if from > 0 { "… " } else { "" };
            let ends = if to < words.len() { " …" } else { "" };
            prop_assert_eq!(shown, format!("{begins}{}{ends}", words[from..to].join(" ")));
        }

        #[test]
        fn a_word_is_hit_as_it_is_when_folded(word in "[A-Za-z0-9]{1,6}|\\PC{1,6}", words in "[a-cA-C0]{0,3}( [a-cA-C0]{0,3})?") {
            let wanted = Wanted::new(&words);
            let folded = fold(&word);
            let begins = !wanted.beginning.is_empty() && folded.starts_with(&wanted.beginning);
            prop_assert_eq!(wanted.is_hit(&word), begins || wanted.whole.contains(&folded));
        }

        #[test]
        fn an_excerpt_of_a_short_text_is_the_text(text in "\\PC{0,40}", words in "\\PC{0,10}") {
            let shown: String = excerpt(&text, &Wanted::new(&words)).into_iter().map(|s| s.text).collect();
            let kept = shown.trim_start_matches("… ").trim_end_matches('…');
            prop_assert!(text.contains(kept));
        }
    }
}

//! Minutes of any length out of invented words: always the same for the same length.

use super::language;
use papers::block::*;

/// Numbers that look random and are always the same (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

const COMMON: &[&str] = &[
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "was",
    "for",
    "on",
    "with",
    "by",
    "which",
    "had",
    "be",
    "from",
    "it",
    "at",
    "as",
    "delegation",
    "delegations",
    "representative",
    "meeting",
    "register",
    "operation",
    "presented",
    "informed",
    "asked",
    "noted",
    "proposal",
    "member",
    "States",
    "secretariat",
    "chair",
    "agenda",
    "report",
    "co-operation",
    "information",
    "exchange",
];
const SYLLABLES: &[&str] = &[
    "re", "con", "tra", "ma", "ni", "ter", "sol", "ver", "pa", "ca", "lin", "do", "ser", "pri", "mon", "tu",
    "gen", "ex", "fi", "la",
];

fn word(dice: &mut Dice) -> String {
    if dice.roll(10) < 6 {
        return COMMON[dice.roll(COMMON.len())].to_owned();
    }
    let mut word: String = (0..2 + dice.roll(3)).map(|_| SYLLABLES[dice.roll(SYLLABLES.len())]).collect();
    word.push_str(["", "s", "ed", "ing", "tion"][dice.roll(5)]);
    word
}

fn sentence(dice: &mut Dice, words: usize) -> String {
    let mut out = String::new();
    for place in 0..words {
        if place > 0 {
            out.push_str(if dice.roll(12) == 0 { ", " } else { " " });
        }
        let word = word(dice);
        if place == 0 {
            out.extend(word.chars().next().unwrap().to_uppercase());
            out.push_str(&word[1..]);
        } else {
            out.push_str(&word);
        }
    }
    out + "."
}

fn prose(dice: &mut Dice, words: usize) -> Text {
    let mut left = words;
    let mut sentences = Vec::new();
    while left > 0 {
        let length = (8 + dice.roll(20)).min(left);
        sentences.push(sentence(dice, length));
        left -= length;
    }
    vec![Run::plain(sentences.join(" "))]
}

/// Minutes with so many words in all, under 20 headings with a table each.
pub fn minutes(words: usize) -> Paper {
    let mut dice = Dice(42);
    let mut blocks = vec![Block::Title(vec![Run::plain("Minutes of a very long meeting")])];
    let (sections, rows) = (20, 15);
    let in_table = rows * (2 + 12 + 1);
    let share = words / sections;
    let mut number = 0;
    for section in 1..=sections {
        blocks.push(Block::Heading {
            level: 1,
            number: Some(section.to_string()),
            text: vec![Run::plain(sentence(&mut dice, 5))],
        });
        let mut left = share.saturating_sub(in_table + 5);
        while left > 0 {
            let length = (40 + dice.roll(90)).min(left);
            left -= length;
            number += 1;
            blocks.push(Block::Paragraph {
                number: Some(format!("{number}.")),
                role: ParagraphRole::Body,
                text: prose(&mut dice, length),
            });
        }
        blocks.push(Block::Table(table(&mut dice, rows)));
    }
    Paper {
        title: "Minutes of a very long meeting".into(),
        subject: "Minutes".into(),
        author: "Meridian Secretariat".into(),
        keywords: vec![],
        language: language("en"),
        kind: PaperKind::Minutes,
        letterhead: None,
        running: Running {
            head: "A very long meeting".into(),
            marking: Some("TLP:GREEN".into()),
            foot: "15 October 2026".into(),
            page_of: "page {page} of {pages}".into(),
        },
        draft_mark: None,
        blocks,
    }
}

fn table(dice: &mut Dice, rows: usize) -> Table {
    let column = |head: &str, share, align| Column { head: vec![Run::plain(head)], share, align };
    let cell = |text| vec![Block::Paragraph { number: None, role: ParagraphRole::Body, text }];
    Table {
        caption: vec![Run::plain("Action points")],
        columns: vec![
            column("Owner", 2.0, Align::Left),
            column("Action", 5.0, Align::Left),
            column("Due", 1.0, Align::Right),
        ],
        rows: (0..rows)
            .map(|place| Row {
                cells: vec![
                    cell(prose(dice, 2)),
                    cell(prose(dice, 12)),
                    cell(vec![Run::plain(place.to_string())]),
                ],
                headed: true,
                group: false,
            })
            .collect(),
    }
}

//! Records of every noun for tests: sound, and as odd as their rules allow.

mod nouns;
mod texts;

pub use nouns::records;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{Country, Digest, Language, Marking, Name, Zone};
use exchange::{Dossier, FileContent, Records};
use proptest::prelude::*;
use uuid::Uuid;

/// Decides what stands in a record: bytes that a property test shrinks, or everything that can be.
pub struct Dice {
    bytes: std::vec::IntoIter<u8>,
    full: bool,
    ids: u128,
}

impl Dice {
    /// Throws the bytes one after the other; when they are used up, all that may be left out is.
    pub fn of(bytes: Vec<u8>) -> Dice {
        Dice { bytes: bytes.into_iter(), full: false, ids: 0 }
    }

    /// Every option given, every list filled, every kind of block in every text.
    pub fn full() -> Dice {
        Dice { bytes: vec![].into_iter(), full: true, ids: 0 }
    }

    pub fn is_full(&self) -> bool {
        self.full
    }

    fn byte(&mut self) -> u8 {
        self.bytes.next().unwrap_or(0)
    }

    pub fn number(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::from(self.byte()) % end
    }

    pub fn coin(&mut self) -> bool {
        self.full || self.byte() % 2 == 1
    }

    /// An id that no other call gives.
    pub fn id<I: From<Uuid>>(&mut self) -> I {
        self.ids += 1;
        Uuid::from_u128(0x0197_a1c2_7f3e_7c11_9d0a_0000_0000_0000 + self.ids).into()
    }

    pub fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    pub fn some<T>(&mut self, make: impl FnOnce(&mut Dice) -> T) -> Option<T> {
        self.coin().then(|| make(self))
    }

    pub fn many<T>(&mut self, make: impl Fn(&mut Dice) -> T) -> Vec<T> {
        let count = if self.full { 2 } else { self.below(3) };
        (0..count).map(|_| make(self)).collect()
    }

    /// Any text, with what JSON and people find hard.
    pub fn text(&mut self) -> String {
        const PIECES: [&str; 14] = [
            "",
            "a",
            "Duţă",
            "Duță",
            "“",
            "\"\\/",
            "\u{0}\u{1f}\u{7f}",
            "\u{2028}\u{a0}",
            "Ђорђе",
            "Ελένη",
            "𝄞",
            "\r\n\t",
            "e\u{301}",
            " ",
        ];
        (0..self.below(4)).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// A text with something visible.
    pub fn words(&mut self) -> String {
        format!("w{}", self.text())
    }

    pub fn name(&mut self) -> Name {
        Name { honorific: self.text(), given: self.text(), family: self.words() }
    }

    pub fn day(&mut self) -> NaiveDate {
        NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + TimeDelta::days(i64::from(self.number() % 30_000))
    }

    pub fn time(&mut self) -> NaiveTime {
        NaiveTime::from_num_seconds_from_midnight_opt(self.number() % 86_400, self.number() % 1_000_000_000)
            .unwrap()
    }

    pub fn instant(&mut self) -> DateTime<Utc> {
        DateTime::from_timestamp(i64::from(self.number()), self.number() % 1_000_000_000).unwrap()
    }

    pub fn digest(&mut self) -> Digest {
        Digest::of(&self.number().to_le_bytes())
    }

    pub fn country(&mut self) -> Country {
        self.pick(&["RO", "RS", "GR"]).parse().unwrap()
    }

    pub fn zone(&mut self) -> Zone {
        self.pick(&["UTC", "Europe/Sofia", "America/Argentina/Ushuaia"]).parse().unwrap()
    }

    pub fn language(&mut self) -> Language {
        self.pick(&["en", "ro", "sr-Cyrl", "pt-BR"]).parse().unwrap()
    }

    pub fn marking(&mut self) -> Marking {
        self.pick(&Marking::ALL)
    }
}

/// A dossier of these records; the contents of its files are there.
pub fn dossier_of(dice: &mut Dice) -> Dossier {
    let mut records = records(dice);
    let mut files: Vec<FileContent> = Vec::new();
    for file in &mut records.files {
        let content = FileContent::of(dice.text().into_bytes());
        file.digest = content.digest;
        file.size = content.content.len() as u32;
        if !files.contains(&content) {
            files.push(content);
        }
    }
    Dossier::new(records, files)
}

/// Any dossier whose records are sound by themselves; what they refer to is nowhere.
pub fn any_dossier() -> impl Strategy<Value = Dossier> {
    prop::collection::vec(any::<u8>(), 0..2_000).prop_map(|bytes| dossier_of(&mut Dice::of(bytes)))
}

/// Every noun once or more, with every field filled.
pub fn full_records() -> Records {
    records(&mut Dice::full())
}

//! A long text for the bench: the same minutes as Markdown and as Typst markup.

use std::fmt::Write;

/// Minutes of invented words; the same on every machine.
pub struct Text {
    sections: Vec<Section>,
}

struct Section {
    heading: String,
    paragraphs: Vec<String>,
    /// The first row is the header.
    table: Vec<[String; 4]>,
}

const PARAGRAPH: usize = 100;
const ROWS: usize = 11;

/// Words of such papers, some with the letters that exercise shaping, and long ones that get hyphenated.
const WORDS: [&str; 64] = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "that",
    "for",
    "with",
    "on",
    "by",
    "delegation",
    "meeting",
    "task",
    "force",
    "secretariat",
    "chairperson",
    "co-operation",
    "investigation",
    "presented",
    "results",
    "participating",
    "States",
    "noted",
    "agreed",
    "recommendation",
    "implementation",
    "information",
    "exchange",
    "regional",
    "border",
    "police",
    "experts",
    "seizure",
    "vehicles",
    "trafficking",
    "analysis",
    "operational",
    "representative",
    "organisation",
    "framework",
    "coordination",
    "Duţă",
    "Müller",
    "Đorđević",
    "Kovačević",
    "Ştefan",
    "señor",
    "naïve",
    "approved",
    "postponed",
    "deadline",
    "national",
    "contact",
    "point",
    "liaison",
    "officers",
    "transnational",
    "responsibility",
    "agenda",
    "item",
    "under",
    "was",
    "has",
    "been",
];

impl Text {
    /// Sections of equally many words, counting headings and table cells.
    pub fn new(words: usize, sections: usize) -> Text {
        let mut source = Words::new(1);
        let each = words / sections.max(1);
        Text { sections: (0..sections).map(|_| Section::new(&mut source, each)).collect() }
    }

    pub fn markdown(&self) -> String {
        let mut text = String::new();
        for section in &self.sections {
            let _ = writeln!(text, "# {}\n", section.heading);
            for paragraph in &section.paragraphs {
                let _ = writeln!(text, "{paragraph}\n");
            }
            for (number, row) in section.table.iter().enumerate() {
                let _ = writeln!(text, "| {} |", row.join(" | "));
                if number == 0 {
                    text.push_str("| --- | --- | --- | --- |\n");
                }
            }
            text.push('\n');
        }
        text
    }

    /// With the settings a paper of ours has: A4, justified, hyphenated, titled, table headers repeated.
    pub fn typst(&self) -> String {
        let mut text = String::from(
            "#set document(title: [Minutes])\n#set page(paper: \"a4\", numbering: \"1 / 1\")\n\
             #set text(lang: \"en\", size: 11pt)\n#set par(justify: true)\n\n",
        );
        for section in &self.sections {
            let _ = writeln!(text, "= {}\n", section.heading);
            for paragraph in &section.paragraphs {
                let _ = writeln!(text, "{paragraph}\n");
            }
            let cells = |row: &[String; 4]| row.each_ref().map(|cell| format!("[{cell}]")).join(", ");
            let mut rows = section.table.iter().map(cells);
            let _ = writeln!(text, "#table(columns: 4, table.header({}),", rows.next().unwrap_or_default());
            rows.for_each(|row| text.push_str(&format!("  {row},\n")));
            text.push_str(")\n\n");
        }
        text
    }
}

impl Section {
    fn new(source: &mut Words, words: usize) -> Section {
        let heading = source.some(4);
        let table = (0..ROWS).map(|_| [(); 4].map(|()| source.some(2))).collect();
        let mut left = words.saturating_sub(4 + ROWS * 4 * 2);
        let mut paragraphs = Vec::new();
        while left > 0 {
            let now = left.min(PARAGRAPH);
            paragraphs.push(source.some(now) + ".");
            left -= now;
        }
        Section { heading, paragraphs, table }
    }
}

/// Picks words by a linear congruential generator (Knuth's MMIX constants).
pub struct Words(u64);

impl Words {
    /// The same words for the same beginning.
    pub fn new(seed: u64) -> Words {
        Words(seed)
    }

    pub fn some(&mut self, count: usize) -> String {
        (0..count).map(|_| self.next()).collect::<Vec<_>>().join(" ")
    }

    fn next(&mut self) -> &'static str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = usize::try_from(self.0 >> 33).unwrap_or(0) % WORDS.len();
        WORDS.get(place).copied().unwrap_or("the")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> usize {
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count()
    }

    #[test]
    fn it_has_the_words_headings_and_tables_asked_for() {
        let text = Text::new(10_000, 20).markdown();
        assert_eq!(words(&text), 10_000);
        assert_eq!(text.lines().filter(|line| line.starts_with("# ")).count(), 20);
        assert_eq!(text.matches("| --- | --- | --- | --- |").count(), 20);
    }

    #[test]
    fn both_markups_say_the_same() {
        let text = Text::new(2_000, 2);
        let typst = text.typst();
        for paragraph in text.sections.iter().flat_map(|section| &section.paragraphs) {
            assert!(typst.contains(paragraph));
        }
        assert_eq!(typst.matches("#table(").count(), 2);
    }
}

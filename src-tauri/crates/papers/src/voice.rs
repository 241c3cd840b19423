//! How a paper speaks: the phrase book for its language, and runs that say which language they are in.

use crate::block::{Align, Block, Column, ParagraphRole, Run, Table, Text};
use crate::{PhraseBook, words};
use chrono::NaiveDate;
use domain::{DateStyle, Language, Marking};
use fluent_bundle::FluentValue;

/// What stands in a cell that has nothing to say.
pub(crate) const NOTHING: &str = "–";

/// The fixed words of one paper.
#[derive(Clone)]
pub(crate) struct Voice {
    book: &'static PhraseBook,
    /// The book's language where it isn't the paper's, so that a reader's voice changes with it.
    foreign: Option<Language>,
}

impl Voice {
    pub(crate) fn of(language: &Language) -> Voice {
        let book = PhraseBook::of(language);
        let foreign = (!book.speaks(language)).then(|| book.language().clone());
        Voice { book, foreign }
    }

    pub(crate) fn say(&self, key: &str) -> String {
        self.book.say(key)
    }

    pub(crate) fn say_with<const N: usize>(&self, key: &str, places: [(&str, FluentValue<'_>); N]) -> String {
        self.book.say_with(key, places)
    }

    /// Fixed words as a run.
    pub(crate) fn fixed(&self, key: &str) -> Run {
        self.run(self.say(key))
    }

    /// Fixed words with their places filled, as a run.
    pub(crate) fn fixed_with<const N: usize>(&self, key: &str, places: [(&str, FluentValue<'_>); N]) -> Run {
        self.run(self.say_with(key, places))
    }

    /// Words already put together from the book.
    pub(crate) fn run(&self, words: String) -> Run {
        Run { language: self.foreign.clone(), ..Run::plain(words) }
    }

    /// A day within fixed words: in the book's language.
    pub(crate) fn day(&self, day: NaiveDate) -> String {
        words::date(day, DateStyle::DayMonthYear, self.book.language())
    }

    /// A day with its weekday within fixed words.
    pub(crate) fn weekday(&self, day: NaiveDate) -> String {
        words::date(day, DateStyle::WeekdayDayMonthYear, self.book.language())
    }

    /// A column of a table, its head from the book.
    pub(crate) fn column(&self, key: &str, share: f32) -> Column {
        Column { head: vec![self.fixed(key)], share, align: Align::Left }
    }

    /// Names joined as the book's language does: “a, b and c”.
    pub(crate) fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        words::list(names, self.book.language())
    }

    /// Notes one behind the other.
    pub(crate) fn notes(&self, notes: &[String]) -> String {
        notes.join(&self.say("note-separator"))
    }
}

/// A paragraph without a number.
pub(crate) fn paragraph(role: ParagraphRole, text: Text) -> Block {
    Block::Paragraph { number: None, role, text }
}

/// A cell of a table, or another place for one line of running text.
pub(crate) fn cell(text: impl Into<String>) -> Vec<Block> {
    vec![paragraph(ParagraphRole::Body, vec![Run::plain(text)])]
}

/// A marking in brackets before the words it is for.
pub(crate) fn label(marking: Marking) -> Run {
    Run::strong(format!("[{marking}] "))
}

/// A table under a heading that names it.
pub(crate) fn headed_table(heading: Text, table: Table) -> Vec<Block> {
    vec![Block::Heading { level: 1, number: None, text: heading }, Block::Table(table)]
}

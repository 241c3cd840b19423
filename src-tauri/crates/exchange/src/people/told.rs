//! What is told of a row beside what was read from it. The words here are English; who shows them in another
//! language finds in each what it names.

use serde::{Deserialize, Serialize};
use specta::Type;
use thiserror::Error;

/// What keeps a row from being taken, as far as its own words tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, Error)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what is named")]
pub enum RowFault {
    /// A row of a table without a name.
    #[error("there is no name in it")]
    NoName,
    /// Somebody of a calendar whom nothing names.
    #[error("there is neither a name nor a mail address in it")]
    Nameless,
    /// No mail address.
    #[error("“{words}” isn't a mail address")]
    NotAnAddress { words: String },
    /// A cell that a spreadsheet would have reckoned.
    #[error("“{words}” begins like a formula; write it as plain words")]
    Formula { words: String },
    /// A table that ends within quotes.
    #[error("quotes are opened and never closed here; the table is cut off")]
    OpenQuotes,
    /// A card without its end.
    #[error("the card is cut off: its end is missing")]
    CardCutOff,
    /// No card.
    #[error("the card can't be read")]
    NotACard,
    /// A calendar without its end.
    #[error("the file is cut off: the end of its calendar is missing")]
    CalendarCutOff,
    /// A place or a thing that was invited.
    #[error("is a room or a thing, nobody who could come")]
    Thing,
    /// Several people under one address.
    #[error("is a group; name its people")]
    Group,
    /// An event that won't be held.
    #[error("the file calls its event off; nobody is asked by it")]
    EventCalledOff,
    /// An answer that is a question.
    #[error("proposes another time; answer that in the mail program")]
    AnotherTime,
    /// A calendar's message of another sort, by its `METHOD`.
    #[error("the file is neither an invitation nor an answer ({method})")]
    AnotherMessage { method: String },
}

impl RowFault {
    /// Whether it lies in the source: no other words in the row's cells settle it.
    pub fn lasts(&self) -> bool {
        match self {
            RowFault::NoName
            | RowFault::Nameless
            | RowFault::NotAnAddress { .. }
            | RowFault::Formula { .. } => false,
            RowFault::OpenQuotes
            | RowFault::CardCutOff
            | RowFault::NotACard
            | RowFault::CalendarCutOff
            | RowFault::Thing
            | RowFault::Group
            | RowFault::EventCalledOff
            | RowFault::AnotherTime
            | RowFault::AnotherMessage { .. } => true,
        }
    }
}

/// Something to look at in a row that can be taken, as far as its own words tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, Error)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what is named")]
pub enum RowDoubt {
    /// Letters that depend on a guess.
    #[error("the file isn't UTF-8 and was read as {encoding}; check the letters")]
    GuessedLetters { encoding: String },
    /// Letters that were read wrongly once.
    #[error("some letters look damaged; the file was once saved in another encoding")]
    DamagedLetters,
    /// Names without a heading above them.
    #[error("given and family name were told apart by their place; check them")]
    GuessedNames,
    /// Cells beyond the last column.
    #[error("the row has more cells than the others")]
    MoreCells,
    /// No answer to an invitation.
    #[error("“{words}” isn't an answer to an invitation")]
    NotAnAnswer { words: String },
    /// No standing.
    #[error("“{words}” isn't a standing")]
    NotAStanding { words: String },
    /// No day.
    #[error("“{words}” isn't a day and is left out; write it like 2014-06-30")]
    NotADay { words: String },
    /// A year or a month, of which the first day is taken.
    #[error("of “{words}” the first day is taken")]
    FirstDayOf { words: String },
    /// No part.
    #[error("“{words}” isn't a part taken in a meeting")]
    NotAPart { words: String },
    /// A further address that is none.
    #[error("“{words}” isn't a mail address and is left out")]
    AddressLeftOut { words: String },
    /// A telephone number or a note that a spreadsheet would have reckoned.
    #[error("“{words}” begins like a formula and is left out")]
    FormulaLeftOut { words: String },
    /// What stands after a card's name.
    #[error("“{words}” after the name is left out")]
    SuffixLeftOut { words: String },
    /// Who is invited asks somebody else to go.
    #[error("sends somebody else: {address}")]
    SendsAnother { address: String },
    /// The one who chairs, as the calendar has it.
    #[error("chairs, says the file")]
    Chairs,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn words(of: &str) -> String {
        of.to_owned()
    }

    /// A kind of remark as it crosses, and as a terminal shows it.
    fn told<T: Serialize + std::fmt::Display>(what: &T) -> (Value, String) {
        (serde_json::to_value(what).unwrap(), what.to_string())
    }

    #[test]
    fn what_is_told_names_its_words_and_crosses_with_them() {
        let cases = [
            told(&RowFault::NotAnAddress { words: words("luc(at)example") }),
            told(&RowFault::AnotherMessage { method: words("REFRESH") }),
            told(&RowDoubt::GuessedLetters { encoding: words("windows-1250") }),
            told(&RowDoubt::SendsAnother { address: words("ana@example.org") }),
        ];
        let expect = [
            (
                json!({ "is": "not_an_address", "words": "luc(at)example" }),
                "“luc(at)example” isn't a mail address",
            ),
            (
                json!({ "is": "another_message", "method": "REFRESH" }),
                "the file is neither an invitation nor an answer (REFRESH)",
            ),
            (
                json!({ "is": "guessed_letters", "encoding": "windows-1250" }),
                "the file isn't UTF-8 and was read as windows-1250; check the letters",
            ),
            (
                json!({ "is": "sends_another", "address": "ana@example.org" }),
                "sends somebody else: ana@example.org",
            ),
        ];
        assert_eq!(cases, expect.map(|(crosses, shown)| (crosses, shown.to_owned())));
    }
}

//! The two press releases on which Rapporteur was founded, and how a paper is compared with them.

use crate::pdf::folded;
use std::{fs, io::Write as _, path::PathBuf};

/// A founding text; says so where it isn't there.
#[must_use]
pub fn case(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases").join(name);
    match fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) => {
            stand_aside(&format!("{} can't be read: {error}", path.display()));
            None
        }
    }
}

/// Says that a test can't be made here. The line goes past the harness, which keeps what a passing test prints to itself:
/// `cargo xtask test` counts the test as skipped.
pub fn stand_aside(reason: &str) {
    // Where nobody listens, nothing is to be told.
    let _ = writeln!(std::io::stdout(), "\nskipped: {reason}");
}

/// The words after the letterhead: issuer, kind of paper, body.
///
/// # Panics
/// Where the paper begins otherwise.
#[must_use]
pub fn after_letterhead<'a>(words: &'a str, letterhead: &str) -> &'a str {
    let rest = words.strip_prefix(letterhead).unwrap_or_else(|| panic!("{letterhead} stands before {words}"));
    rest.trim_start()
}

/// The first line that isn't blank.
///
/// # Panics
/// Where all are.
#[must_use]
pub fn headline(source: &str) -> &str {
    source.lines().find(|line| !line.trim().is_empty()).expect("a line of words")
}

/// The words from one mark to the end of the next other, as a founding text has them.
///
/// # Panics
/// Where it has not both.
fn passage(source: &str, from: &str, to: &str) -> String {
    let found = source.find(from).and_then(|at| {
        let rest = &source[at..];
        rest.find(to).map(|end| rest[..end + to.len()].to_owned())
    });
    found.unwrap_or_else(|| panic!("the text has words from “{from}” to “{to}”"))
}

/// What the first founding text says at some length.
#[derive(Debug, Clone)]
pub struct Mirage {
    /// The aims of the meeting.
    pub aims: [String; 3],
    /// Of whom the head-count is.
    pub of_whom: String,
    /// Where they come from.
    pub from_where: String,
    /// The title of the report that was discussed.
    pub report: String,
    /// What was presented.
    pub presentation: String,
    /// The quotation whose second mark is missing: it goes to the end of its paragraph.
    pub quotation: String,
}

impl Mirage {
    /// The operations that were presented.
    pub const OPERATIONS: [&str; 5] = ["ANIMA", "AVANTI", "OSKAR", "M5", "THE ADVISER"];

    /// Takes the facts from the text.
    ///
    /// # Panics
    /// Where it is another text.
    #[must_use]
    pub fn read(source: &str) -> Mirage {
        Mirage {
            aims: [
                passage(source, "the evaluation", "2014"),
                passage(source, "discussions on", "issues"),
                passage(source, "planning future", "activities"),
            ],
            of_whom: passage(source, "representatives", "authorities"),
            from_where: passage(source, "SELEC Member", ")"),
            report: passage(source, "2014 Regional", "Smuggling"),
            presentation: passage(source, "successful joint", "smuggling"),
            quotation: passage(source, "The results", "this phenomenon."),
        }
    }
}

/// Words of a speaker in a founding text.
#[derive(Debug, Clone)]
pub struct Said {
    /// Given name and family name.
    pub speaker: &'static str,
    /// Direct or indirect.
    pub speech: &'static str,
    /// The words.
    pub words: String,
}

/// The second founding text as its fields: headline, date line, credit and body stand apart in the file.
#[derive(Debug, Clone)]
pub struct Experts {
    /// The headline.
    pub headline: String,
    /// The date line.
    pub date_line: String,
    /// The photograph's credit.
    pub credit: String,
    /// The body of the release.
    pub body: String,
    /// The theme of the meeting.
    pub theme: String,
    /// Its aim.
    pub aim: String,
    /// What was said at it, in the order of the text.
    pub statements: [Said; 5],
}

impl Experts {
    /// Takes the text apart.
    ///
    /// # Panics
    /// Where it is another text.
    #[must_use]
    pub fn read(source: &str) -> Experts {
        let lines: Vec<&str> = source.lines().collect();
        let at = lines.iter().position(|line| line.starts_with("OSCE Annual Police Experts Meeting focuses"));
        let (body, tail) = lines.split_at(at.expect("the headline"));
        let body = body.join("\n");
        let mut tail = tail.iter().filter(|line| !line.trim().is_empty());
        let mut next = || (*tail.next().expect("a line of the tail")).to_owned();
        let (opener, coordinator) = ("Aleksandar Nikolić", "Alexey Lyzhenkov");
        let said = |speaker, speech, from, to| Said { speaker, speech, words: passage(&body, from, to) };
        Experts {
            headline: next(),
            date_line: next(),
            credit: next(),
            theme: passage(&body, "new trends", "human beings"),
            aim: passage(&body, "to explore", "OSCE area"),
            statements: [
                said(opener, "direct", "The main driver", "confiscate them"),
                said(opener, "indirect", "He reaffirmed", "co-operation."),
                said(coordinator, "indirect", "underlined", "people."),
                said(coordinator, "direct", "Even more serious", "poverty"),
                said(coordinator, "direct", "I am confident", "persons."),
            ],
            body,
        }
    }

    /// All of it in the order of the paper.
    #[must_use]
    pub fn expected(&self) -> String {
        folded(&[&self.headline, &self.date_line, &self.credit, &self.body].map(String::as_str).join("\n"))
    }
}

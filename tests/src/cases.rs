//! The two press releases on which Rapporteur was founded, and how a paper is compared with them.

use crate::pdf::folded;
use std::{fs, path::PathBuf};

/// A founding text; says so where it isn't there.
#[must_use]
pub fn case(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases").join(name);
    match fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) => {
            println!("skipped: {} can't be read: {error}", path.display());
            None
        }
    }
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
        let mut tail = tail.iter().filter(|line| !line.trim().is_empty());
        let mut next = || (*tail.next().expect("a line of the tail")).to_owned();
        Experts { headline: next(), date_line: next(), credit: next(), body: body.join("\n") }
    }

    /// All of it in the order of the paper.
    #[must_use]
    pub fn expected(&self) -> String {
        folded(&[&self.headline, &self.date_line, &self.credit, &self.body].map(String::as_str).join("\n"))
    }
}

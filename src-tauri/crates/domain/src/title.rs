//! Titles of meetings from a body's pattern, with ordinals as each language writes them.

use crate::{Language, language};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A pattern such as `{ordinal} Meeting of {name} on {subject}`.
///
/// Places: `{ordinal}`, `{number}`, `{name}`, `{subject}`, `{year}`, `{city}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[specta(type = String)]
pub struct TitlePattern(String);

/// A pattern that can't be filled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPattern {
    /// A place that doesn't exist.
    #[error(
        "the title pattern has “{{{0}}}”, which isn't known; use {{ordinal}}, {{number}}, {{name}}, {{subject}}, {{year}} or {{city}}"
    )]
    UnknownPlace(String),
    /// A brace without its partner.
    #[error("the title pattern “{0}” has a brace without its partner")]
    Unbalanced(String),
    /// No words at all.
    #[error("the title pattern is empty; write for example “{{ordinal}} Meeting of {{name}}”")]
    Empty,
}

/// What fills a pattern's places.
#[derive(Debug, Clone, Copy, Default)]
pub struct TitleWords<'a> {
    /// The meeting's number within the body.
    pub number: Option<u32>,
    /// The body's name on the day.
    pub name: &'a str,
    /// The body's subject.
    pub subject: &'a str,
    /// The year of the first day.
    pub year: i32,
    /// The city, empty where none is known.
    pub city: &'a str,
}

impl TitlePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// [`BadPattern`] for an unknown place, an unbalanced brace or an empty text.
    pub fn parse(pattern: &str) -> Result<Self, BadPattern> {
        if pattern.trim().is_empty() {
            return Err(BadPattern::Empty);
        }
        pieces(pattern, |place| match place {
            "ordinal" | "number" | "name" | "subject" | "year" | "city" => Ok(String::new()),
            other => Err(BadPattern::UnknownPlace(other.to_owned())),
        })?;
        Ok(TitlePattern(pattern.to_owned()))
    }

    /// The pattern's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The title with every place filled. A place without content takes the space beside it along.
    pub fn fill(&self, words: TitleWords<'_>, language: &Language) -> String {
        let filled = pieces(&self.0, |place| {
            Ok(match place {
                "ordinal" => words.number.map(|n| language::ordinal(n, language)).unwrap_or_default(),
                "number" => words.number.map(|n| n.to_string()).unwrap_or_default(),
                "name" => words.name.to_owned(),
                "subject" => words.subject.to_owned(),
                "year" => words.year.to_string(),
                _ => words.city.to_owned(),
            })
        })
        .unwrap_or_else(|_: BadPattern| self.0.clone());
        filled.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Walks a pattern, replacing each `{place}`.
fn pieces(
    pattern: &str,
    mut replace: impl FnMut(&str) -> Result<String, BadPattern>,
) -> Result<String, BadPattern> {
    let unbalanced = || BadPattern::Unbalanced(pattern.to_owned());
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let inside = after.strip_prefix('{').ok_or_else(unbalanced)?;
        let (place, tail) = inside.split_once('}').ok_or_else(unbalanced)?;
        if place.contains('{') {
            return Err(unbalanced());
        }
        out.push_str(&replace(place)?);
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

impl TryFrom<String> for TitlePattern {
    type Error = BadPattern;
    fn try_from(pattern: String) -> Result<Self, BadPattern> {
        TitlePattern::parse(&pattern)
    }
}

impl From<TitlePattern> for String {
    fn from(pattern: TitlePattern) -> String {
        pattern.0
    }
}

impl std::str::FromStr for TitlePattern {
    type Err = BadPattern;
    fn from_str(pattern: &str) -> Result<Self, BadPattern> {
        TitlePattern::parse(pattern)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn meridian() -> TitleWords<'static> {
        TitleWords {
            number: Some(22),
            name: "Task Force Meridian",
            subject: "Stolen Goods",
            year: 2015,
            city: "Bucharest",
        }
    }

    #[test]
    fn a_numbered_meeting_has_its_ordinal() {
        let pattern = TitlePattern::parse("{ordinal} Meeting of {name} on {subject}").unwrap();
        assert_eq!(
            pattern.fill(meridian(), &Language::english()),
            "22nd Meeting of Task Force Meridian on Stolen Goods"
        );
    }

    #[test]
    fn an_annual_meeting_needs_no_number() {
        let pattern = TitlePattern::parse("{ordinal} {name} {year}").unwrap();
        let words = TitleWords { number: None, name: "Annual Experts Meeting", ..meridian() };
        assert_eq!(pattern.fill(words, &Language::english()), "Annual Experts Meeting 2015");
    }

    #[test]
    fn bad_patterns_say_why() {
        assert_eq!(TitlePattern::parse("{ordnal} x"), Err(BadPattern::UnknownPlace("ordnal".into())));
        for unbalanced in ["{name", "name}", "{na{me}}"] {
            assert!(
                matches!(TitlePattern::parse(unbalanced), Err(BadPattern::Unbalanced(_))),
                "{unbalanced}"
            );
        }
        assert_eq!(TitlePattern::parse("  "), Err(BadPattern::Empty));
    }

    proptest! {
        #[test]
        fn parsing_never_panics_and_filling_leaves_no_brace(text in "[a-z{} ]{0,40}") {
            if let Ok(pattern) = TitlePattern::parse(&text) {
                let filled = pattern.fill(meridian(), &Language::english());
                let braces = filled.contains(['{', '}']);
                prop_assert!(!braces);
            }
        }
    }
}

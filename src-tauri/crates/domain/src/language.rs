//! Languages, as papers and texts carry them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fmt;

/// A BCP 47 language tag in canonical case, such as `en`, `sr-Latn` or `pt-BR`.
///
/// Only the shape that Rapporteur needs is accepted: language, optional script, optional region
/// (RFC 5646, section 2.1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[specta(type = String)]
pub struct Language(String);

/// A text that is not a language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag; write for example “en”, “ro” or “sr-Latn”")]
pub struct NotALanguage(pub String);

impl Language {
    /// English, the language of the phrase book's last resort.
    pub fn english() -> Self {
        Language("en".into())
    }

    /// Reads a tag, giving each subtag its customary case.
    ///
    /// # Errors
    /// [`NotALanguage`] when the text isn't language[-script][-region].
    pub fn parse(tag: &str) -> Result<Self, NotALanguage> {
        let wrong = || NotALanguage(tag.to_owned());
        let mut subtags = tag.trim().split(['-', '_']);
        let language =
            subtags.next().filter(|s| matches!(s.len(), 2 | 3) && alphabetic(s)).ok_or_else(wrong)?;
        let mut canonical = language.to_ascii_lowercase();
        let mut rest = subtags.peekable();
        if let Some(script) = rest.next_if(|s| s.len() == 4 && alphabetic(s)) {
            let (initial, tail) = script.split_at(1);
            canonical.push('-');
            canonical.push_str(&initial.to_ascii_uppercase());
            canonical.push_str(&tail.to_ascii_lowercase());
        }
        if let Some(region) = rest.next_if(|s| is_region(s)) {
            canonical.push('-');
            canonical.push_str(&region.to_ascii_uppercase());
        }
        match rest.next() {
            Some(_) => Err(wrong()),
            None => Ok(Language(canonical)),
        }
    }

    /// The whole tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag: `sr` of `sr-Latn`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The script subtag, where one is given.
    pub fn script(&self) -> Option<&str> {
        self.0.split('-').nth(1).filter(|s| s.len() == 4)
    }
}

/// A number as the language writes its ordinal before the word for a meeting: `22nd`, `22e`, `a 22-a`, `22.`.
///
/// English after CLDR's ordinal plural rules for `en`; French and Greek agree with their feminine nouns
/// (réunion, σύνοδος); Romanian with ședință.
pub fn ordinal(number: u32, language: &Language) -> String {
    match language.primary() {
        "en" => {
            let suffix = match (number % 10, number % 100) {
                (1, n) if n != 11 => "st",
                (2, n) if n != 12 => "nd",
                (3, n) if n != 13 => "rd",
                _ => "th",
            };
            format!("{number}{suffix}")
        }
        "fr" if number == 1 => "1re".to_owned(),
        "fr" => format!("{number}e"),
        "ro" if number == 1 => "prima".to_owned(),
        "ro" => format!("a {number}-a"),
        "el" => format!("{number}η"),
        _ => format!("{number}."),
    }
}

fn alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_region(subtag: &str) -> bool {
    (subtag.len() == 2 && alphabetic(subtag))
        || (subtag.len() == 3 && subtag.bytes().all(|b| b.is_ascii_digit()))
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Language {
    type Error = NotALanguage;
    fn try_from(tag: String) -> Result<Self, NotALanguage> {
        Language::parse(&tag)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

impl std::str::FromStr for Language {
    type Err = NotALanguage;
    fn from_str(tag: &str) -> Result<Self, NotALanguage> {
        Language::parse(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_take_their_customary_case() {
        for (input, canonical) in
            [("en", "en"), ("SR-latn", "sr-Latn"), ("pt_br", "pt-BR"), ("es-419", "es-419")]
        {
            assert_eq!(Language::parse(input).unwrap().as_str(), canonical);
        }
    }

    #[test]
    fn ordinals_follow_the_language() {
        let cases = [
            ("en", 1, "1st"),
            ("en", 2, "2nd"),
            ("en", 3, "3rd"),
            ("en", 4, "4th"),
            ("en", 11, "11th"),
            ("en", 12, "12th"),
            ("en", 13, "13th"),
            ("en", 22, "22nd"),
            ("en", 101, "101st"),
            ("en", 111, "111th"),
            ("fr", 1, "1re"),
            ("fr", 22, "22e"),
            ("ro", 1, "prima"),
            ("ro", 22, "a 22-a"),
            ("sr-Cyrl", 22, "22."),
            ("sr-Latn", 3, "3."),
            ("el", 22, "22η"),
        ];
        for (language, number, expected) in cases {
            assert_eq!(ordinal(number, &Language::parse(language).unwrap()), expected);
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for input in ["", "e", "english", "en-", "en-Latn-RS-x", "1n", "en--US"] {
            assert!(Language::parse(input).is_err(), "{input}");
        }
    }
}

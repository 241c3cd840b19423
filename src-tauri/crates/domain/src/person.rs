//! People, as they are known today.

use crate::{Fault, Invalid, Kind, OrganisationId, PersonId, Record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A name as a person writes it.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// “Mr.”, “Ms”, “Dr”; may be empty.
    pub honorific: String,
    /// Given names; may be empty.
    pub given: String,
    /// Family names; may be empty.
    pub family: String,
}

impl Name {
    /// The whole name: “Mr. Sorin Moţă”.
    pub fn full(&self) -> String {
        join([&self.honorific, &self.given, &self.family])
    }

    /// Honorific and family name: “Mr. Moţă”.
    pub fn short(&self) -> String {
        join([&self.honorific, if self.family.is_empty() { &self.given } else { &self.family }])
    }

    /// Whether these words are the whole name, with or without the honorific.
    pub fn is_said(&self, words: &str) -> bool {
        let words = words.trim();
        self.full() == words || (!self.is_blank() && join([&self.given, &self.family]) == words)
    }

    /// Whether nothing of it is known.
    pub fn is_blank(&self) -> bool {
        self.given.trim().is_empty() && self.family.trim().is_empty()
    }
}

fn join<const N: usize>(parts: [&String; N]) -> String {
    parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Somebody who attends meetings or answers for something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// The name.
    pub name: Name,
    /// The function held today; may be empty.
    pub function: String,
    /// The organisation today.
    pub organisation_id: Option<OrganisationId>,
    /// Mail addresses, the preferred one first.
    #[serde(default)]
    pub emails: Vec<String>,
    /// Telephone numbers, the preferred one first.
    #[serde(default)]
    pub phones: Vec<String>,
    /// Anything else worth knowing.
    pub note: String,
}

impl Record for Person {
    type Id = PersonId;
    const KIND: Kind = Kind::Person;

    fn id(&self) -> PersonId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        if self.name.is_blank() {
            let problem = "the person has no name; write at least a family name";
            return Err(Invalid::new(Kind::Person, "name", problem).of(Fault::Blank));
        }
        if let Some(address) = self.emails.iter().find(|address| !is_address(address)) {
            let problem = format!("“{address}” isn't a mail address");
            return Err(
                Invalid::new(Kind::Person, "emails", problem).of(Fault::NotAnAddress(address.clone()))
            );
        }
        Ok(())
    }
}

/// A mail address's shape: something on both sides of one “@”, no white space.
fn is_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(local, host)| !local.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_people_write_them() {
        let name = Name { honorific: "Mr.".into(), given: "Sorin".into(), family: "Moţă".into() };
        assert_eq!(name.full(), "Mr. Sorin Moţă");
        assert_eq!(name.short(), "Mr. Moţă");
        assert!(Name { honorific: "Ms".into(), ..Name::default() }.is_blank());
    }

    #[test]
    fn addresses_have_two_sides() {
        assert!(is_address("a.popa@example.org"));
        for wrong in ["", "a", "@b", "a@", "a@b@c", "a b@c"] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}

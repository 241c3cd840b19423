//! Traffic Light Protocol markings (FIRST, TLP version 2.0).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{fmt, str::FromStr};

/// A TLP 2.0 label. The order is that of strictness: `Clear < Green < Amber < AmberStrict < Red`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
pub enum Marking {
    /// No limit on disclosure.
    #[serde(rename = "TLP:CLEAR")]
    Clear,
    /// Limited to the community.
    #[serde(rename = "TLP:GREEN")]
    Green,
    /// Limited to the recipient's organisation and its clients, on a need-to-know basis.
    #[serde(rename = "TLP:AMBER")]
    Amber,
    /// Limited to the recipient's organisation.
    #[serde(rename = "TLP:AMBER+STRICT")]
    AmberStrict,
    /// For the individual recipients only.
    #[serde(rename = "TLP:RED")]
    Red,
}

/// A text that is not a TLP 2.0 label.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a TLP 2.0 marking; use TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR")]
pub struct NotAMarking(pub String);

impl Marking {
    /// All markings, the least strict first.
    pub const ALL: [Marking; 5] =
        [Marking::Clear, Marking::Green, Marking::Amber, Marking::AmberStrict, Marking::Red];

    /// The label as the standard spells it.
    pub fn label(self) -> &'static str {
        match self {
            Marking::Clear => "TLP:CLEAR",
            Marking::Green => "TLP:GREEN",
            Marking::Amber => "TLP:AMBER",
            Marking::AmberStrict => "TLP:AMBER+STRICT",
            Marking::Red => "TLP:RED",
        }
    }

    /// The strictest of several markings; `None` where there is none.
    pub fn strictest(markings: impl IntoIterator<Item = Marking>) -> Option<Marking> {
        markings.into_iter().max()
    }
}

impl fmt::Display for Marking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

impl FromStr for Marking {
    type Err = NotAMarking;
    /// Reads a label; the prefix and the case may be left out by a person who types.
    fn from_str(text: &str) -> Result<Self, NotAMarking> {
        let typed = text.trim().to_ascii_uppercase();
        let bare = typed.strip_prefix("TLP:").unwrap_or(&typed);
        Marking::ALL
            .into_iter()
            .find(|m| m.label().strip_prefix("TLP:") == Some(bare))
            .ok_or_else(|| NotAMarking(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_are_spelt_as_the_standard_does() {
        for marking in Marking::ALL {
            assert_eq!(serde_json::to_value(marking).unwrap(), marking.label());
            assert_eq!(marking.label().parse::<Marking>().unwrap(), marking);
        }
        assert_eq!("amber+strict".parse(), Ok(Marking::AmberStrict));
        assert!("TLP:WHITE".parse::<Marking>().is_err(), "TLP 1.0's WHITE is gone");
    }

    proptest! {
        #[test]
        fn the_strictest_is_never_less_strict_than_any(indices in prop::collection::vec(0usize..5, 1..9)) {
            let all: Vec<Marking> = indices.iter().map(|&i| Marking::ALL[i]).collect();
            let strictest = Marking::strictest(all.clone()).unwrap();
            prop_assert!(all.iter().all(|&m| m <= strictest));
            prop_assert!(all.contains(&strictest));
        }
    }
}

//! Permanent numbers of decisions and action points within a body.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{fmt, str::FromStr};

/// A number such as `22.3`: the third of the 22nd meeting. A meeting without a number lends its year.
///
/// Once given, a number belongs to its record for good: it is never given again, not even after its
/// record went to the trash.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[specta(type = String)]
pub struct PointNumber {
    /// The meeting's number, or its year.
    pub meeting: u32,
    /// The place among those of the same meeting, from 1.
    pub place: u32,
}

/// A text that is not such a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a number of a decision or action point; write for example 22.3")]
pub struct NotANumber(pub String);

impl PointNumber {
    /// The next number of a meeting after those that were ever given in the body and series.
    pub fn next(meeting: u32, given: impl IntoIterator<Item = PointNumber>) -> PointNumber {
        let last = given.into_iter().filter(|n| n.meeting == meeting).map(|n| n.place).max().unwrap_or(0);
        PointNumber { meeting, place: last.saturating_add(1) }
    }
}

impl fmt::Display for PointNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.meeting, self.place)
    }
}

impl FromStr for PointNumber {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let part =
            |digits: &str| digits.parse::<u32>().ok().filter(|&n| n > 0 && !digits.starts_with(['+', '0']));
        text.trim()
            .split_once('.')
            .and_then(|(meeting, place)| Some(PointNumber { meeting: part(meeting)?, place: part(place)? }))
            .ok_or_else(|| NotANumber(text.to_owned()))
    }
}

impl TryFrom<String> for PointNumber {
    type Error = NotANumber;
    fn try_from(text: String) -> Result<Self, NotANumber> {
        text.parse()
    }
}

impl From<PointNumber> for String {
    fn from(number: PointNumber) -> String {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_number_comes_back_from_its_text(meeting in 1u32.., place in 1u32..) {
            let number = PointNumber { meeting, place };
            prop_assert_eq!(number.to_string().parse::<PointNumber>().unwrap(), number);
        }

        #[test]
        fn the_next_number_was_never_given(given in prop::collection::vec((1u32..4, 1u32..50), 0..40), meeting in 1u32..4) {
            let given: Vec<_> = given.into_iter().map(|(meeting, place)| PointNumber { meeting, place }).collect();
            prop_assert!(!given.contains(&PointNumber::next(meeting, given.iter().copied())));
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "22", "22.", ".3", "22.0", "022.3", "22.3.1", "+1.2", "a.b"] {
            assert!(text.parse::<PointNumber>().is_err(), "{text}");
        }
    }
}

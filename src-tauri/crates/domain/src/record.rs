//! What every noun of the record has in common: a kind, an id and rules of its own.

use crate::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use specta::Type;
use std::fmt;

/// A record that can be kept: one noun.
pub trait Record: Clone + PartialEq + fmt::Debug + Serialize + DeserializeOwned {
    /// The noun's id type.
    type Id: Id;
    /// Which noun it is.
    const KIND: Kind;
    /// This record's id.
    fn id(&self) -> Self::Id;
    /// The rules that the record must meet by itself, whatever else there is.
    ///
    /// # Errors
    /// The first rule that doesn't hold.
    fn check(&self) -> Result<(), Invalid>;
}

/// A rule that a record does not meet, said so that a person can mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}: {problem}")]
pub struct Invalid {
    /// The noun.
    pub kind: Kind,
    /// The field at fault.
    pub field: &'static str,
    /// What is wrong, and what to do.
    pub problem: String,
    /// Which of the usual faults it is.
    pub fault: Option<Fault>,
}

/// The faults that people meet most; whoever speaks another language words them from here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The field says nothing.
    Blank,
    /// The end comes before the beginning.
    EndsTooEarly,
    /// Two sittings at one time.
    SittingsOverlap,
    /// A sitting on a day that isn't the meeting's.
    OutsideTheDays,
    /// No mail address: the words.
    NotAnAddress(String),
}

impl Invalid {
    pub(crate) fn new(kind: Kind, field: &'static str, problem: impl Into<String>) -> Self {
        Invalid { kind, field, problem: problem.into(), fault: None }
    }

    pub(crate) fn of(self, fault: Fault) -> Self {
        Invalid { fault: Some(fault), ..self }
    }
}

/// Refuses a text without any visible character.
pub(crate) fn not_blank(kind: Kind, field: &'static str, text: &str) -> Result<(), Invalid> {
    if text.trim().is_empty() {
        let problem = format!("the {} is empty; write it", field.replace('_', " "));
        return Err(Invalid::new(kind, field, problem).of(Fault::Blank));
    }
    Ok(())
}

macro_rules! kinds {
    ($($kind:ident $code:literal $words:literal $plural:literal,)*) => {
        /// The nouns that are kept as records.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type)]
        #[serde(rename_all = "snake_case")]
        pub enum Kind {
            $(#[doc = $words] $kind,)*
        }

        impl Kind {
            /// Every kind; a kind stands after those it refers to, save for references within a kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind,)*];

            /// The kind's code in files and tables.
            pub fn code(self) -> &'static str {
                match self { $(Kind::$kind => $code,)* }
            }

            /// The noun as people write it.
            pub fn words(self) -> &'static str {
                match self { $(Kind::$kind => $words,)* }
            }

            /// The noun's plural as people write it.
            pub fn plural(self) -> &'static str {
                match self { $(Kind::$kind => $plural,)* }
            }

            /// The kind with this code.
            pub fn from_code(code: &str) -> Option<Kind> {
                match code { $($code => Some(Kind::$kind),)* _ => None }
            }
        }
    };
}

kinds! {
    File "file" "file" "files",
    Organisation "organisation" "organisation" "organisations",
    Body "body" "body" "bodies",
    Membership "membership" "membership" "memberships",
    Person "person" "person" "people",
    Meeting "meeting" "meeting" "meetings",
    Attendee "attendee" "attendee" "attendees",
    Headcount "headcount" "head-count" "head-counts",
    Document "document" "document" "documents",
    Operation "operation" "operation" "operations",
    AgendaItem "agenda_item" "agenda item" "agenda items",
    Presentation "presentation" "presentation" "presentations",
    Decision "decision" "decision" "decisions",
    ActionPoint "action_point" "action point" "action points",
    Minutes "minutes" "minutes" "minutes",
    Section "section" "section of minutes" "sections of minutes",
    Statement "statement" "statement" "statements",
    Release "release" "press release" "press releases",
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words())
    }
}

//! References from a text into the record.

use crate::{
    AttendeeId, BodyId, DecisionId, DocumentId, HeadcountId, OperationId, OrganisationId, PresentationId,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// What a fact refers to: `meeting.ordinal`, `attendee/<id>/name`, `headcount/<id>`.
///
/// `meeting` is the meeting that the text belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[specta(type = String)]
pub enum FactRef {
    /// Something of the text's meeting.
    Meeting(MeetingFact),
    /// Something of the meeting's body, or of another.
    Body(BodyId, BodyFact),
    /// Something of an attendee, as on that day.
    Attendee(AttendeeId, AttendeeFact),
    /// A stated figure.
    Headcount(HeadcountId),
    /// An operation's name.
    Operation(OperationId),
    /// A document's title.
    Document(DocumentId),
    /// A presentation's title.
    Presentation(PresentationId),
    /// A decision's number.
    Decision(DecisionId),
    /// An organisation's name.
    Organisation(OrganisationId),
}

macro_rules! facts {
    ($(#[$doc:meta])* $name:ident { $($fact:ident $code:literal $about:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = $about] $fact,)*
        }

        impl $name {
            /// Every such fact.
            pub const ALL: &'static [$name] = &[$($name::$fact,)*];

            /// Its name in a reference.
            pub fn code(self) -> &'static str {
                match self { $($name::$fact => $code,)* }
            }

            fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$fact),)* _ => None }
            }
        }
    };
}

facts! {
    /// What of a meeting can be a fact.
    MeetingFact {
        Title "title" "The whole title.",
        Ordinal "ordinal" "The number as an ordinal.",
        Dates "dates" "The day or days, written out.",
        FirstDay "first_day" "The first day, written out.",
        City "city" "The city.",
        Venue "venue" "The venue.",
        Theme "theme" "The theme.",
        Present "present" "How many attendees were present.",
    }
}

facts! {
    /// What of a body can be a fact.
    BodyFact {
        Name "name" "The name.",
        Subject "subject" "The subject.",
        Established "established" "The year it was established.",
        Coordinator "coordinator" "The coordinating State or organisation.",
    }
}

facts! {
    /// What of an attendee can be a fact.
    AttendeeFact {
        Name "name" "The name with honorific.",
        Function "function" "The function as on that day.",
        Organisation "organisation" "The delegation.",
    }
}

/// A text that refers to nothing a record can hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” refers to nothing in the record; write for example meeting.ordinal or attendee/<id>/name")]
pub struct NotAReference(pub String);

impl FactRef {
    /// Reads a reference.
    ///
    /// # Errors
    /// [`NotAReference`] when it names no known kind, field or id.
    pub fn parse(text: &str) -> Result<Self, NotAReference> {
        text.parse()
    }
}

impl FromStr for FactRef {
    type Err = NotAReference;
    fn from_str(text: &str) -> Result<Self, NotAReference> {
        read(text).ok_or_else(|| NotAReference(text.to_owned()))
    }
}

fn read(text: &str) -> Option<FactRef> {
    if let Some(field) = text.strip_prefix("meeting.") {
        return MeetingFact::from_code(field).map(FactRef::Meeting);
    }
    let mut parts = text.split('/');
    let kind = parts.next()?;
    let id = Uuid::parse_str(parts.next()?).ok()?;
    let field = parts.next();
    if parts.next().is_some() {
        return None;
    }
    match (kind, field) {
        ("body", Some(field)) => Some(FactRef::Body(id.into(), BodyFact::from_code(field)?)),
        ("attendee", Some(field)) => Some(FactRef::Attendee(id.into(), AttendeeFact::from_code(field)?)),
        ("headcount", None) => Some(FactRef::Headcount(id.into())),
        ("operation", None) => Some(FactRef::Operation(id.into())),
        ("document", None) => Some(FactRef::Document(id.into())),
        ("presentation", None) => Some(FactRef::Presentation(id.into())),
        ("decision", None) => Some(FactRef::Decision(id.into())),
        ("organisation", None) => Some(FactRef::Organisation(id.into())),
        _ => None,
    }
}

impl fmt::Display for FactRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FactRef::Meeting(fact) => write!(f, "meeting.{}", fact.code()),
            FactRef::Body(id, fact) => write!(f, "body/{id}/{}", fact.code()),
            FactRef::Attendee(id, fact) => write!(f, "attendee/{id}/{}", fact.code()),
            FactRef::Headcount(id) => write!(f, "headcount/{id}"),
            FactRef::Operation(id) => write!(f, "operation/{id}"),
            FactRef::Document(id) => write!(f, "document/{id}"),
            FactRef::Presentation(id) => write!(f, "presentation/{id}"),
            FactRef::Decision(id) => write!(f, "decision/{id}"),
            FactRef::Organisation(id) => write!(f, "organisation/{id}"),
        }
    }
}

impl TryFrom<String> for FactRef {
    type Error = NotAReference;
    fn try_from(text: String) -> Result<Self, NotAReference> {
        text.parse()
    }
}

impl From<FactRef> for String {
    fn from(reference: FactRef) -> String {
        reference.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn references() -> impl Strategy<Value = FactRef> {
        let id = || any::<u128>().prop_map(Uuid::from_u128);
        prop_oneof![
            prop::sample::select(MeetingFact::ALL).prop_map(FactRef::Meeting),
            (id(), prop::sample::select(BodyFact::ALL)).prop_map(|(id, fact)| FactRef::Body(id.into(), fact)),
            (id(), prop::sample::select(AttendeeFact::ALL))
                .prop_map(|(id, fact)| FactRef::Attendee(id.into(), fact)),
            id().prop_map(|id| FactRef::Headcount(id.into())),
            id().prop_map(|id| FactRef::Operation(id.into())),
            id().prop_map(|id| FactRef::Document(id.into())),
            id().prop_map(|id| FactRef::Presentation(id.into())),
            id().prop_map(|id| FactRef::Decision(id.into())),
            id().prop_map(|id| FactRef::Organisation(id.into())),
        ]
    }

    proptest! {
        #[test]
        fn a_reference_comes_back_from_its_text(reference in references()) {
            prop_assert_eq!(FactRef::parse(&reference.to_string()).unwrap(), reference);
        }

        #[test]
        fn any_text_is_read_without_panic(text in any::<String>()) {
            let _ = FactRef::parse(&text);
        }
    }

    #[test]
    fn what_refers_to_nothing_is_refused() {
        for text in [
            "",
            "meeting",
            "meeting.colour",
            "attendee/x/name",
            "headcount/00000000-0000-0000-0000-000000000000/name",
        ] {
            assert!(FactRef::parse(text).is_err(), "{text}");
        }
    }
}

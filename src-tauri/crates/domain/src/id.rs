//! Ids: one newtype a noun, so that a meeting's id can't stand where a body's is meant.
//!
//! The UUIDs are version 7 (RFC 9562, section 5.7): records of two desks can be merged, and ids sort
//! by the moment of their making.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// What all ids have in common.
pub trait Id: Copy + Eq + Ord + fmt::Display + fmt::Debug + From<Uuid> + Into<Uuid> {}

/// A text that is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an id; ids look like 0197a1c2-7f3e-7c11-9d0a-5b6c7d8e9f00")]
pub struct NotAnId(pub String);

macro_rules! ids {
    ($($name:ident: $of:literal,)*) => {$(
        #[doc = concat!("The id of ", $of, ".")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                $name(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text.trim()).map($name).map_err(|_| NotAnId(text.to_owned()))
            }
        }

        impl Id for $name {}
    )*};
}

ids! {
    OrganisationId: "an organisation",
    MembershipId: "a membership",
    BodyId: "a body",
    PersonId: "a person",
    MeetingId: "a meeting",
    AttendeeId: "an attendee",
    HeadcountId: "a head-count",
    AgendaItemId: "an agenda item",
    PresentationId: "a presentation",
    OperationId: "an operation",
    DocumentId: "a document",
    DecisionId: "a decision",
    ActionPointId: "an action point",
    MinutesId: "minutes",
    SectionId: "a section of minutes",
    StatementId: "a statement",
    ReleaseId: "a press release",
    FileId: "a file",
}

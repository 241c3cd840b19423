//! Presentations and the operations they present.

use crate::{
    AgendaItemId, AttendeeId, DocumentId, FileId, Guarded, Invalid, Kind, Marking, MeetingId, OperationId,
    PresentationId, Record, record::not_blank, status::machine,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

machine! {
    /// Where a presentation stands.
    PresentationState {
        /// The speaker was asked for it.
        Requested "requested" [Receive => Received, Accept => Accepted, Withdraw => Withdrawn],
        /// It is here.
        Received "received" [Accept => Accepted, Withdraw => Withdrawn],
        /// It stands in the programme.
        Accepted "accepted" [Withdraw => Withdrawn],
        /// It won't be given.
        Withdrawn "withdrawn" [Request => Requested],
    }
    /// What can be done to a presentation.
    PresentationMove {
        /// Ask for it.
        Request "request",
        /// Take it in.
        Receive "receive",
        /// Put it in the programme.
        Accept "accept",
        /// Take it out.
        Withdraw "withdraw",
    }
}

impl Guarded for PresentationState {}

/// The speaker's consent to publish.
#[derive(
    Debug,
    Default,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Nobody has asked.
    #[default]
    NotAsked,
    /// Asked, silent so far.
    Asked,
    /// May be published.
    Given,
    /// Must not be published.
    Refused,
}

impl Consent {
    /// Every one, in order.
    pub const ALL: &'static [Consent] =
        &[Consent::NotAsked, Consent::Asked, Consent::Given, Consent::Refused];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Consent::NotAsked => "not asked",
            Consent::Asked => "asked",
            Consent::Given => "given",
            Consent::Refused => "refused",
        }
    }
}

/// A presentation given at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Presentation {
    /// Its id.
    pub id: PresentationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The agenda item under which it is given.
    pub item_id: Option<AgendaItemId>,
    /// The title.
    pub title: String,
    /// Who speaks.
    #[serde(default)]
    pub speaker_ids: Vec<AttendeeId>,
    /// The operations it presents.
    #[serde(default)]
    pub operation_ids: Vec<OperationId>,
    /// The documents it presents.
    #[serde(default)]
    pub document_ids: Vec<DocumentId>,
    /// The slides.
    pub slides_id: Option<FileId>,
    /// Where it stands.
    pub state: PresentationState,
    /// Consent to publish.
    pub consent: Consent,
    /// A marking of its own.
    pub marking: Option<Marking>,
    /// The place among the meeting's presentations.
    pub position: u32,
}

impl Record for Presentation {
    type Id = PresentationId;
    const KIND: Kind = Kind::Presentation;

    fn id(&self) -> PresentationId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Presentation, "title", &self.title)
    }
}

/// An award given to an operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Award {
    /// Who gave it.
    pub by: String,
    /// When.
    pub year: Option<u16>,
    /// Which; may be empty.
    pub title: String,
}

/// Work that bears a name of its own: an investigation, say, or a joint project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// Its id.
    pub id: OperationId,
    /// The name: “LANTERN”.
    pub name: String,
    /// Its field: “illegal excavation”. May be empty.
    pub field: String,
    /// Its awards.
    #[serde(default)]
    pub awards: Vec<Award>,
}

impl Record for Operation {
    type Id = OperationId;
    const KIND: Kind = Kind::Operation;

    fn id(&self) -> OperationId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Operation, "name", &self.name)
    }
}

//! Action points: what somebody is to do, followed from meeting to meeting.

use crate::{
    ActionPointId, AgendaItemId, BodyId, Guarded, Invalid, Kind, MeetingId, OrganisationId, PersonId,
    PointNumber, Record, record::not_blank, status::machine,
};
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

machine! {
    /// Where an action point stands.
    ActionStatus {
        /// Nobody has begun.
        Open "open" [Begin => InProgress, Finish => Done, Drop => Dropped],
        /// Somebody is at it.
        InProgress "in progress" [Finish => Done, Drop => Dropped],
        /// It is done.
        Done "done" [Reopen => Open],
        /// It was given up.
        Dropped "dropped" [Reopen => Open],
    }
    /// What can be done to an action point.
    ActionMove {
        /// Begin.
        Begin "begin",
        /// Finish.
        Finish "finish",
        /// Give it up.
        Drop "drop",
        /// Take it up again.
        Reopen "reopen",
    }
}

impl Guarded for ActionStatus {}

/// How pressing an action point is.
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
pub enum Priority {
    /// Can wait.
    Low,
    /// As usual.
    #[default]
    Normal,
    /// First.
    High,
}

impl Priority {
    /// Every one, in order.
    pub const ALL: &'static [Priority] = &[Priority::Low, Priority::Normal, Priority::High];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Priority::Low => "low",
            Priority::Normal => "normal",
            Priority::High => "high",
        }
    }
}

/// What became known of an action point, and from whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub author: String,
    /// The delegation whose return it is.
    pub from_id: Option<OrganisationId>,
    /// What it says.
    pub text: String,
    /// The status it led to.
    pub status: Option<ActionStatus>,
}

/// Something that a meeting asked somebody to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct ActionPoint {
    /// Its id.
    pub id: ActionPointId,
    /// The body.
    pub body_id: BodyId,
    /// The meeting it came from.
    pub meeting_id: MeetingId,
    /// The agenda item it came from.
    pub item_id: Option<AgendaItemId>,
    /// The permanent number within the body.
    pub number: PointNumber,
    /// What is to be done.
    pub text: String,
    /// The organisations that are to do it.
    #[serde(default)]
    pub owner_ids: Vec<OrganisationId>,
    /// The people who are to do it.
    #[serde(default)]
    pub person_ids: Vec<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How pressing it is.
    pub priority: Priority,
    /// Where it stands.
    pub status: ActionStatus,
    /// What became known of it, the oldest first.
    #[serde(default)]
    pub updates: Vec<Update>,
    /// The later meetings that reviewed it, in order.
    #[serde(default)]
    pub reviewed_ids: Vec<MeetingId>,
}

impl ActionStatus {
    /// Whether something is still to be done.
    pub fn is_pending(self) -> bool {
        matches!(self, ActionStatus::Open | ActionStatus::InProgress)
    }
}

impl ActionPoint {
    /// Whether something is still to be done.
    pub fn is_pending(&self) -> bool {
        self.status.is_pending()
    }

    /// Whether it is pending past its due date.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_pending() && self.due.is_some_and(|due| due < today)
    }
}

/// An action point as far as reports on many need it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of ActionPoint")]
pub struct ActionPointBrief {
    pub id: ActionPointId,
    pub meeting_id: MeetingId,
    pub due: Option<NaiveDate>,
    pub status: ActionStatus,
    pub updates: Vec<UpdateBrief>,
}

/// When news of an action point came, and the status they led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of Update")]
pub struct UpdateBrief {
    pub at: DateTime<Utc>,
    pub status: Option<ActionStatus>,
}

impl Record for ActionPoint {
    type Id = ActionPointId;
    const KIND: Kind = Kind::ActionPoint;

    fn id(&self) -> ActionPointId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::ActionPoint, "text", &self.text)?;
        if self.updates.iter().any(|update| update.text.trim().is_empty() && update.status.is_none()) {
            return Err(Invalid::new(
                Kind::ActionPoint,
                "updates",
                "an update says nothing; write what became known",
            ));
        }
        Ok(())
    }
}

//! Decisions.

use crate::{
    AgendaItemId, BodyId, DecisionId, Invalid, Kind, MeetingId, PointNumber, Record, record::not_blank,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What became of a proposal.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It holds.
    Adopted,
    /// It was put off.
    Postponed,
    /// It was taken back.
    Withdrawn,
    /// It was taken note of.
    Noted,
}

impl Outcome {
    /// Every one, in order.
    pub const ALL: &'static [Outcome] =
        &[Outcome::Adopted, Outcome::Postponed, Outcome::Withdrawn, Outcome::Noted];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Outcome::Adopted => "adopted",
            Outcome::Postponed => "postponed",
            Outcome::Withdrawn => "withdrawn",
            Outcome::Noted => "noted",
        }
    }
}

/// How a decision was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(tag = "how", rename_all = "snake_case", deny_unknown_fields)]
pub enum How {
    /// In the meeting, without a vote.
    InMeeting,
    /// By silence procedure.
    Silence {
        /// The day on which silence was deemed assent.
        deadline: NaiveDate,
    },
    /// By vote.
    Vote {
        /// Votes for.
        in_favour: u32,
        /// Votes against.
        against: u32,
        /// Abstentions.
        abstaining: u32,
    },
}

/// A decision of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// The body that took it.
    pub body_id: BodyId,
    /// The meeting at which it was taken.
    pub meeting_id: MeetingId,
    /// The agenda item under which it was taken.
    pub item_id: Option<AgendaItemId>,
    /// The permanent number within the body.
    pub number: PointNumber,
    /// What was decided.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
    /// How it was taken.
    pub how: How,
}

impl Record for Decision {
    type Id = DecisionId;
    const KIND: Kind = Kind::Decision;

    fn id(&self) -> DecisionId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Decision, "text", &self.text)?;
        match self.how {
            How::Vote { in_favour: 0, against: 0, abstaining: 0 } => {
                Err(Invalid::new(Kind::Decision, "how", "a vote without any votes; write the figures"))
            }
            How::InMeeting | How::Silence { .. } | How::Vote { .. } => Ok(()),
        }
    }
}

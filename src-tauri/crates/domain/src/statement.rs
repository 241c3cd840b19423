//! Statements: what a speaker said, and whether exactly those words may be quoted.

use crate::{
    AgendaItemId, AttendeeId, Digest, Invalid, Kind, Language, MeetingId, Record, StatementId,
    record::not_blank,
};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How the words are given.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Speech {
    /// The speaker's own words.
    Direct,
    /// What the speaker said, in other words.
    Indirect,
}

impl Speech {
    /// Every one, in order.
    pub const ALL: &'static [Speech] = &[Speech::Direct, Speech::Indirect];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Speech::Direct => "direct",
            Speech::Indirect => "indirect",
        }
    }
}

/// Whether the words may be quoted.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ClearanceState {
    /// Nobody has asked.
    None,
    /// The speaker was asked.
    Asked,
    /// The speaker agreed.
    Cleared,
    /// The speaker asked for other words.
    Amended,
    /// The speaker said no.
    Refused,
}

impl ClearanceState {
    /// Every one, in order.
    pub const ALL: &'static [ClearanceState] = &[
        ClearanceState::None,
        ClearanceState::Asked,
        ClearanceState::Cleared,
        ClearanceState::Amended,
        ClearanceState::Refused,
    ];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            ClearanceState::None => "not asked",
            ClearanceState::Asked => "asked",
            ClearanceState::Cleared => "cleared",
            ClearanceState::Amended => "amended",
            ClearanceState::Refused => "refused",
        }
    }
}

/// A clearance, which holds for exactly one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Clearance {
    /// What the speaker said.
    pub state: ClearanceState,
    /// Who said so; may be empty.
    pub by: String,
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// The digest of the text that was shown to the speaker.
    pub text: Option<Digest>,
}

/// What somebody said at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The agenda item.
    pub item_id: Option<AgendaItemId>,
    /// Who said it.
    pub attendee_id: Option<AttendeeId>,
    /// The speaker as named in texts; may be empty where the attendee is known.
    pub speaker: String,
    /// How the words are given.
    pub speech: Speech,
    /// The language of the words.
    pub language: Language,
    /// The exact words, without quotation marks.
    pub text: String,
    /// Whether they may be quoted.
    pub clearance: Clearance,
}

impl Clearance {
    /// Nobody has asked yet.
    pub fn none() -> Clearance {
        Clearance { state: ClearanceState::None, by: String::new(), at: None, text: None }
    }
}

impl Statement {
    /// Whether exactly these words are cleared; one changed character ends a clearance.
    pub fn is_cleared(&self) -> bool {
        self.clearance.state == ClearanceState::Cleared
            && self.clearance.text == Some(Digest::of(self.text.as_bytes()))
    }

    /// Whether it gives the same words to the same speaker in the same way: what a clearance is given for.
    pub fn says_the_same(&self, other: &Statement) -> bool {
        self.text == other.text
            && self.speech == other.speech
            && self.attendee_id == other.attendee_id
            && self.speaker == other.speaker
    }
}

impl Record for Statement {
    type Id = StatementId;
    const KIND: Kind = Kind::Statement;

    fn id(&self) -> StatementId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Statement, "text", &self.text)?;
        if self.attendee_id.is_none() {
            not_blank(Kind::Statement, "speaker", &self.speaker)?;
        }
        if self.clearance.state == ClearanceState::Cleared && self.clearance.text.is_none() {
            let problem = "a clearance doesn't say which text it is for; clear the text again";
            return Err(Invalid::new(Kind::Statement, "clearance", problem));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_character_ends_a_clearance() {
        let text = "We know the routes".to_owned();
        let clearance = Clearance {
            state: ClearanceState::Cleared,
            text: Some(Digest::of(text.as_bytes())),
            ..Clearance::none()
        };
        let mut statement = Statement {
            id: uuid::Uuid::nil().into(),
            meeting_id: uuid::Uuid::nil().into(),
            item_id: None,
            attendee_id: None,
            speaker: "Ms Marković".into(),
            speech: Speech::Direct,
            language: Language::english(),
            text,
            clearance,
        };
        assert!(statement.is_cleared());
        statement.text.push('.');
        assert!(!statement.is_cleared());
    }
}

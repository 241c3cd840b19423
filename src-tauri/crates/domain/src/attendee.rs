//! Attendees: who came, as what, on that day.

use crate::{
    AttendeeId, Invalid, Kind, MeetingId, Name, OrganisationId, PersonId, Record, Standing, record::not_blank,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A part that an attendee takes in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(tag = "part", rename_all = "snake_case", deny_unknown_fields)]
pub enum Part {
    /// Chairs.
    Chair,
    /// Chairs together with another.
    CoChair,
    /// Opened the meeting on behalf of somebody.
    OpenedOnBehalf {
        /// Of whom: “the Minister of Culture”.
        of: String,
    },
    /// Moderates a part.
    Moderator,
    /// Speaks.
    Speaker,
    /// Leads the delegation.
    HeadOfDelegation,
    /// Sits in the delegation.
    Delegate,
    /// Observes.
    Observer,
    /// Takes the record.
    Rapporteur,
    /// Belongs to the secretariat.
    Secretariat,
    /// Interprets.
    Interpreter,
    /// Is a guest.
    Guest,
}

/// The answer to the invitation.
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
pub enum Reply {
    /// No invitation has gone out.
    #[default]
    NotInvited,
    /// Invited, silent so far.
    Invited,
    /// Will come.
    Accepted,
    /// May come.
    Tentative,
    /// Won't come.
    Declined,
}

impl Reply {
    /// Every one, in order.
    pub const ALL: &'static [Reply] =
        &[Reply::NotInvited, Reply::Invited, Reply::Accepted, Reply::Tentative, Reply::Declined];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Reply::NotInvited => "not invited yet",
            Reply::Invited => "no answer yet",
            Reply::Accepted => "coming",
            Reply::Tentative => "perhaps",
            Reply::Declined => "not coming",
        }
    }
}

/// How somebody was there at a sitting.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// In the room.
    InPerson,
    /// Remotely.
    Remote,
    /// Sent apologies.
    Apologies,
    /// Was not there.
    Absent,
}

impl Presence {
    /// Every one, in order.
    pub const ALL: &'static [Presence] =
        &[Presence::InPerson, Presence::Remote, Presence::Apologies, Presence::Absent];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Presence::InPerson => "in the room",
            Presence::Remote => "remote",
            Presence::Apologies => "apologies",
            Presence::Absent => "absent",
        }
    }
}

impl Presence {
    /// Whether the attendee took part in the sitting.
    pub fn is_present(self) -> bool {
        matches!(self, Presence::InPerson | Presence::Remote)
    }
}

/// Presence at one sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct SittingPresence {
    /// Which sitting of the meeting, from 0.
    pub sitting: u32,
    /// How.
    pub presence: Presence,
}

/// Somebody invited to a meeting or present at it; function and organisation as on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Attendee {
    /// The id.
    pub id: AttendeeId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The person; an unnamed delegate has none.
    pub person_id: Option<PersonId>,
    /// The name as on that day; blank for an unnamed delegate.
    pub name: Name,
    /// The delegation.
    pub organisation_id: Option<OrganisationId>,
    /// The delegation's name as on that day: “Romania”.
    pub delegation: String,
    /// The delegation's standing as on that day.
    pub standing: Standing,
    /// The function as on that day: “Director for Operations”. May be empty.
    pub function: String,
    /// The parts taken.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// The answer to the invitation.
    pub reply: Reply,
    /// Presence, sitting by sitting.
    #[serde(default)]
    pub presence: Vec<SittingPresence>,
    /// Who sits in the place of this one (proxy).
    pub represented_by_id: Option<AttendeeId>,
    /// The place in the delegation's list.
    pub position: u32,
}

impl Attendee {
    /// Whether the attendee leads the delegation.
    pub fn is_head(&self) -> bool {
        self.parts.contains(&Part::HeadOfDelegation)
    }

    /// Whether the attendee chairs, alone or with another.
    pub fn chairs(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Chair | Part::CoChair))
    }

    /// Whether the attendee took part in any sitting.
    pub fn was_present(&self) -> bool {
        was_present(&self.presence)
    }

    /// Whether the attendee works for the meeting instead of sitting in a delegation.
    pub fn is_staff(&self) -> bool {
        is_staff(&self.parts)
    }
}

/// An attendee as far as reports on many meetings need it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of Attendee")]
pub struct AttendeeBrief {
    pub meeting_id: MeetingId,
    pub organisation_id: Option<OrganisationId>,
    pub delegation: String,
    pub standing: Standing,
    pub parts: Vec<Part>,
    pub presence: Vec<SittingPresence>,
}

impl AttendeeBrief {
    /// As [`Attendee::was_present`].
    pub fn was_present(&self) -> bool {
        was_present(&self.presence)
    }

    /// As [`Attendee::is_staff`].
    pub fn is_staff(&self) -> bool {
        is_staff(&self.parts)
    }
}

fn was_present(presence: &[SittingPresence]) -> bool {
    presence.iter().any(|at| at.presence.is_present())
}

fn is_staff(parts: &[Part]) -> bool {
    let works = |part: &Part| matches!(part, Part::Secretariat | Part::Interpreter | Part::Rapporteur);
    !parts.is_empty() && parts.iter().all(works)
}

impl Record for Attendee {
    type Id = AttendeeId;
    const KIND: Kind = Kind::Attendee;

    fn id(&self) -> AttendeeId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        if self.name.is_blank() {
            not_blank(Kind::Attendee, "delegation", &self.delegation)?;
        }
        if self.represented_by_id == Some(self.id) {
            return Err(Invalid::new(Kind::Attendee, "represented_by_id", "nobody can be their own proxy"));
        }
        let mut sittings: Vec<u32> = self.presence.iter().map(|at| at.sitting).collect();
        sittings.sort_unstable();
        sittings.dedup();
        if sittings.len() != self.presence.len() {
            return Err(Invalid::new(
                Kind::Attendee,
                "presence",
                "presence is given twice for the same sitting",
            ));
        }
        Ok(())
    }
}

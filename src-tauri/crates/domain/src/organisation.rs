//! Organisations and their standing in bodies.

use crate::{
    BodyId, Country, Fault, FileId, Invalid, Kind, MembershipId, OrganisationId, Record, record::not_blank,
};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What sort of organisation it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A State.
    State,
    /// An agency or centre.
    Agency,
    /// A ministry or national authority.
    Ministry,
    /// An international organisation.
    International,
    /// Anything else.
    Other,
}

impl OrganisationKind {
    /// Every one, in order.
    pub const ALL: &'static [OrganisationKind] = &[
        OrganisationKind::State,
        OrganisationKind::Agency,
        OrganisationKind::Ministry,
        OrganisationKind::International,
        OrganisationKind::Other,
    ];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            OrganisationKind::State => "State",
            OrganisationKind::Agency => "agency",
            OrganisationKind::Ministry => "ministry",
            OrganisationKind::International => "international organisation",
            OrganisationKind::Other => "other",
        }
    }
}

/// A State, agency, ministry or international organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// The full name: “French Republic”.
    pub name: String,
    /// The short name: “France”, “OSCE”; may be empty.
    pub short_name: String,
    /// What sort it is.
    pub kind: OrganisationKind,
    /// Its country, where it belongs to one.
    pub country: Option<Country>,
    /// The organisation that it is a part of.
    pub parent_id: Option<OrganisationId>,
    /// Its mark, printed at the head of its papers.
    pub logo_id: Option<FileId>,
}

impl Organisation {
    /// The short name, or the full one where there is none.
    pub fn label(&self) -> &str {
        if self.short_name.is_empty() { &self.name } else { &self.short_name }
    }
}

impl Record for Organisation {
    type Id = OrganisationId;
    const KIND: Kind = Kind::Organisation;

    fn id(&self) -> OrganisationId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Organisation, "name", &self.name)?;
        if self.parent_id == Some(self.id) {
            return Err(Invalid::new(
                Kind::Organisation,
                "parent_id",
                "an organisation can't be a part of itself",
            ));
        }
        Ok(())
    }
}

/// How an organisation takes part in a body. The order is that of a list of participants.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A member State.
    MemberState,
    /// A participating State.
    ParticipatingState,
    /// A partner.
    Partner,
    /// An observer.
    Observer,
    /// A guest.
    Guest,
}

impl Standing {
    /// Every one, in order.
    pub const ALL: &'static [Standing] = &[
        Standing::MemberState,
        Standing::ParticipatingState,
        Standing::Partner,
        Standing::Observer,
        Standing::Guest,
    ];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Standing::MemberState => "member State",
            Standing::ParticipatingState => "participating State",
            Standing::Partner => "partner",
            Standing::Observer => "observer",
            Standing::Guest => "guest",
        }
    }
}

/// An organisation's standing in a body, for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// The body.
    pub body_id: BodyId,
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// The standing.
    pub standing: Standing,
    /// The first day, where known.
    pub since: Option<NaiveDate>,
    /// The last day, where it has ended.
    pub until: Option<NaiveDate>,
}

impl Membership {
    /// Whether the standing held on the day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether both hold on some day.
    pub fn overlaps(&self, other: &Membership) -> bool {
        let begins_by_the_end_of = |one: &Membership, two: &Membership| {
            two.until.is_none_or(|until| one.since.is_none_or(|since| since <= until))
        };
        begins_by_the_end_of(self, other) && begins_by_the_end_of(other, self)
    }
}

impl Record for Membership {
    type Id = MembershipId;
    const KIND: Kind = Kind::Membership;

    fn id(&self) -> MembershipId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        match (self.since, self.until) {
            (Some(since), Some(until)) if until < since => {
                let problem = format!("the standing ends on {until}, before it begins on {since}");
                Err(Invalid::new(Kind::Membership, "until", problem).of(Fault::EndsTooEarly))
            }
            _ => Ok(()),
        }
    }
}

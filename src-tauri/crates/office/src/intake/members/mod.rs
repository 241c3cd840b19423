//! Members of a body from a list: understood, found again where they are known, and taken in all or none.

mod standings;
mod take;
mod understand;

use super::{InputFormat, RowProblem, RowRemark};
use chrono::NaiveDate;
use domain::{BodyId, Country, Language, OrganisationId, OrganisationKind, Standing};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use take::take_in_members;
pub use understand::{MembersFile, understand_members, understand_members_again, understand_members_file};

/// Which list it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct MemberList {
    /// The body.
    pub body_id: BodyId,
    /// The language in which a new State is called that only a code names.
    pub language: Language,
}

/// A member as understood, for a look before it is taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct UnderstoodMember {
    /// The State or organisation, as it is or will be called; may be empty.
    pub name: String,
    /// The organisation that it is, where known; else it becomes a new one.
    pub organisation_id: Option<OrganisationId>,
    /// What sort of organisation it is, or becomes.
    pub kind: OrganisationKind,
    /// The country of a State that isn't known yet.
    pub country: Option<Country>,
    /// The standing, where the list tells it.
    pub standing: Option<Standing>,
    /// The first day, where the list tells it.
    pub since: Option<NaiveDate>,
    /// As it stood in what was pasted or read.
    pub source: String,
    /// The earlier row, from 1, in which the same member stands; such a row isn't taken.
    pub same_as: Option<u32>,
    /// What keeps this row from being taken.
    pub problems: Vec<RowProblem>,
    /// What to look at, though the row can be taken.
    pub remarks: Vec<RowRemark>,
}

/// What was understood; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct UnderstoodMembers {
    /// The members in order.
    pub rows: Vec<UnderstoodMember>,
    /// The columns that aren't taken, by their headings, or by what they say first where they have none.
    pub left_out: Vec<String>,
    /// What the input was taken for.
    pub format: InputFormat,
}

//! Stated figures: “Over 40 representatives …”.

use crate::{HeadcountId, Invalid, Kind, MeetingId, Record, record::not_blank};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How exact a stated figure is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// Counted.
    Exactly,
    /// More than that.
    Over,
    /// Around that.
    About,
    /// A little less.
    Nearly,
    /// Not more than that.
    UpTo,
}

impl Qualifier {
    /// Every one, in order.
    pub const ALL: &'static [Qualifier] =
        &[Qualifier::Exactly, Qualifier::Over, Qualifier::About, Qualifier::Nearly, Qualifier::UpTo];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            Qualifier::Exactly => "exactly",
            Qualifier::Over => "over",
            Qualifier::About => "about",
            Qualifier::Nearly => "nearly",
            Qualifier::UpTo => "up to",
        }
    }
}

/// A figure stated of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Headcount {
    /// Its id.
    pub id: HeadcountId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// How exact it is.
    pub qualifier: Qualifier,
    /// The figure.
    pub number: u32,
    /// Of whom: “officers of police and customs”.
    pub of_whom: String,
    /// From where: “nine States and three partners”. May be empty.
    pub from_where: String,
    /// The place among the meeting's figures.
    pub position: u32,
}

impl Headcount {
    /// The qualifier and figure: “over 40”; an exact figure stands alone.
    pub fn figure(&self) -> String {
        match self.qualifier {
            Qualifier::Exactly => self.number.to_string(),
            other => format!("{} {}", other.words(), self.number),
        }
    }
}

impl Record for Headcount {
    type Id = HeadcountId;
    const KIND: Kind = Kind::Headcount;

    fn id(&self) -> HeadcountId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Headcount, "of_whom", &self.of_whom)?;
        if self.number == 0 {
            return Err(Invalid::new(
                Kind::Headcount,
                "number",
                "a head-count of 0 says nothing; write a figure",
            ));
        }
        Ok(())
    }
}

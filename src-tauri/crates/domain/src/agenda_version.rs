//! Agendas as they once stood: as they went out to the delegations, as the meeting adopted them.

use crate::{AgendaItemId, Country, ItemKind, Marking, Meeting, Mode, Sitting};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// An agenda as it once stood: what a later one is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct AgendaVersion {
    /// When it was kept.
    pub at: DateTime<Utc>,
    /// Who kept it.
    pub by: String,
    /// The sittings as they were set then; none where an older program didn't keep them.
    #[serde(default)]
    pub sittings: Option<Vec<Sitting>>,
    /// When and where the meeting was to be; none where an older program didn't keep that.
    #[serde(default)]
    pub occasion: Option<VersionOccasion>,
    /// Its items in order.
    pub items: Vec<VersionItem>,
}

/// When and where a meeting was to be, as its agenda says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct VersionOccasion {
    /// Its first day.
    pub first_day: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// The building.
    pub venue: String,
    /// The city.
    pub city: String,
    /// The country.
    pub country: Option<Country>,
    /// How people meet.
    pub mode: Mode,
}

impl From<&Meeting> for VersionOccasion {
    fn from(meeting: &Meeting) -> VersionOccasion {
        VersionOccasion {
            first_day: meeting.first_day,
            last_day: meeting.last_day,
            venue: meeting.venue.clone(),
            city: meeting.city.clone(),
            country: meeting.country.clone(),
            mode: meeting.mode,
        }
    }
}

/// An agenda that was sent to the delegations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct IssuedAgenda {
    /// The day on which it went out.
    pub on: NaiveDate,
    /// The agenda that went out.
    pub version: AgendaVersion,
}

/// An item of an agenda, as it stood then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct VersionItem {
    /// The item. It may have gone from the agenda since.
    pub item_id: AgendaItemId,
    /// Its number; empty where it had none.
    pub number: String,
    /// The title.
    pub title: String,
    /// The planned duration in minutes.
    pub minutes_planned: Option<u32>,
    /// What else was said of it; none where an older program didn't keep that.
    #[serde(default)]
    pub terms: Option<VersionTerms>,
}

/// How an item was to be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct VersionTerms {
    /// What sort it was.
    pub kind: ItemKind,
    /// The day of its sitting; none where none was known.
    pub day: Option<NaiveDate>,
    /// When it was to begin, in the meeting's time zone.
    pub from: Option<NaiveTime>,
    /// Who was to present it, by name.
    pub presenters: Vec<String>,
    /// Whether only members were to be in the room.
    pub closed: bool,
    /// A marking of its own.
    pub marking: Option<Marking>,
}

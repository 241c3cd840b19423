//! Records as long lists show them: read without the columns that lists leave out.

use super::{
    sealed::Sealed,
    table::{Table, id, integer, json, reference, text, words},
};
use domain::{ActionPointBrief, AttendeeBrief, Kind, MeetingBrief, MinutesBrief};
use serde::de::DeserializeOwned;

/// A part of a record that the store keeps.
pub trait Brief: DeserializeOwned + Sealed {
    /// From which columns it is read, and what comes first in lists.
    #[doc(hidden)]
    const TABLE: Table;
}

impl Sealed for MeetingBrief {}

impl Brief for MeetingBrief {
    const TABLE: Table = Table {
        kind: Kind::Meeting,
        columns: &[
            id(),
            reference("body_id"),
            integer("number"),
            words("title"),
            text("first_day"),
            text("last_day"),
            text("zone"),
            words("city"),
            text("country"),
            text("status"),
            text("marking"),
            text("language"),
        ],
        order: "\"first_day\" DESC, \"id\" DESC",
    };
}

impl Sealed for ActionPointBrief {}

impl Brief for ActionPointBrief {
    const TABLE: Table = Table {
        kind: Kind::ActionPoint,
        columns: &[id(), reference("meeting_id"), text("due"), text("status"), json("updates")],
        order: "\"id\" DESC",
    };
}

impl Sealed for AttendeeBrief {}

impl Brief for AttendeeBrief {
    const TABLE: Table = Table {
        kind: Kind::Attendee,
        columns: &[
            reference("meeting_id"),
            reference("organisation_id"),
            words("delegation"),
            text("standing"),
            json("parts"),
            json("presence"),
        ],
        order: "\"id\" DESC",
    };
}

impl Sealed for MinutesBrief {}

impl Brief for MinutesBrief {
    const TABLE: Table = Table {
        kind: Kind::Minutes,
        columns: &[id(), reference("meeting_id"), text("status"), json("approval")],
        order: "\"id\" DESC",
    };
}

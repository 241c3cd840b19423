//! Records as long lists show them: read without the columns that lists leave out.

use super::{
    sealed::Sealed,
    table::{Table, id, integer, reference, text},
};
use domain::{Kind, MeetingBrief};
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
            text("title"),
            text("first_day"),
            text("last_day"),
            text("zone"),
            text("city"),
            text("country"),
            text("status"),
            text("marking"),
            text("language"),
        ],
        order: "\"first_day\" DESC, \"id\" DESC",
    };
}

//! Attendees.

use super::{
    Kept, Under, lines,
    table::{Table, id, integer, json, reference, text, words},
};
use domain::{Attendee, Kind};

impl Kept for Attendee {
    const TABLE: Table = Table {
        kind: Kind::Attendee,
        columns: &[
            id(),
            reference("meeting_id"),
            reference("person_id"),
            json("name"),
            reference("organisation_id"),
            words("delegation"),
            text("standing"),
            words("function"),
            json("parts"),
            text("reply"),
            json("presence"),
            reference("represented_by_id"),
            integer("position"),
        ],
        order: "\"position\"",
    };

    fn search_title(&self) -> String {
        if self.name.is_blank() { self.delegation.clone() } else { self.name.full() }
    }

    fn search_text(&self) -> String {
        lines([&*self.function, &*self.delegation])
    }

    fn under(&self) -> Under {
        Under::Meeting(self.meeting_id)
    }
}

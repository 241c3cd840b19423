//! Head-counts.

use super::{
    Kept, Under,
    table::{Table, id, integer, reference, text, words},
};
use domain::{Headcount, Kind};

impl Kept for Headcount {
    const TABLE: Table = Table {
        kind: Kind::Headcount,
        columns: &[
            id(),
            reference("meeting_id"),
            text("qualifier"),
            integer("number"),
            words("of_whom"),
            words("from_where"),
            integer("position"),
        ],
        order: "\"position\"",
    };

    fn search_title(&self) -> String {
        self.of_whom.clone()
    }

    fn search_text(&self) -> String {
        self.from_where.clone()
    }

    fn under(&self) -> Under {
        Under::Meeting(self.meeting_id)
    }
}

//! Decisions.

use super::{
    Claim, Kept, Series, Under,
    table::{BY_NUMBER, Table, id, json, reference, text, words},
};
use domain::{Decision, Kind};

impl Kept for Decision {
    const TABLE: Table = Table {
        kind: Kind::Decision,
        columns: &[
            id(),
            reference("body_id"),
            reference("meeting_id"),
            reference("item_id"),
            words("number"),
            words("text"),
            text("outcome"),
            json("how"),
        ],
        order: BY_NUMBER,
    };

    fn search_title(&self) -> String {
        self.number.to_string()
    }

    fn search_text(&self) -> String {
        self.text.clone()
    }

    fn under(&self) -> Under {
        Under::Meeting(self.meeting_id)
    }

    fn claim(&self) -> Option<Claim> {
        Some(Claim::point(self.body_id, Series::Decision, self.number))
    }
}

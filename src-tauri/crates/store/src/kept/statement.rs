//! Statements.

use super::{
    Kept, Under,
    table::{Table, id, json, reference, text, words},
};
use domain::{Kind, Statement};

impl Kept for Statement {
    const TABLE: Table = Table {
        kind: Kind::Statement,
        columns: &[
            id(),
            reference("meeting_id"),
            reference("item_id"),
            reference("attendee_id"),
            words("speaker"),
            text("speech"),
            text("language"),
            words("text"),
            json("clearance"),
        ],
        order: "",
    };

    fn search_title(&self) -> String {
        self.speaker.clone()
    }

    fn search_text(&self) -> String {
        self.text.clone()
    }

    fn under(&self) -> Under {
        Under::Meeting(self.meeting_id)
    }
}

//! Presentations.

use super::{
    Kept, Under,
    table::{Table, id, ids, integer, reference, text, words},
};
use domain::{Kind, Presentation};

impl Kept for Presentation {
    const TABLE: Table = Table {
        kind: Kind::Presentation,
        columns: &[
            id(),
            reference("meeting_id"),
            reference("item_id"),
            words("title"),
            ids("speaker_ids", Kind::Attendee),
            ids("operation_ids", Kind::Operation),
            ids("document_ids", Kind::Document),
            reference("slides_id"),
            text("state"),
            text("consent"),
            text("marking"),
            integer("position"),
        ],
        order: "\"position\"",
    };

    fn search_title(&self) -> String {
        self.title.clone()
    }

    fn under(&self) -> Under {
        Under::Meeting(self.meeting_id)
    }
}

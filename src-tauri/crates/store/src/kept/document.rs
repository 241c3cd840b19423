//! Documents.

use super::{
    Kept, Under, lines,
    table::{Table, id, reference, text, words},
};
use domain::{Document, Kind};

impl Kept for Document {
    const TABLE: Table = Table {
        kind: Kind::Document,
        columns: &[
            id(),
            words("symbol"),
            words("title"),
            words("kind"),
            text("date"),
            reference("body_id"),
            reference("meeting_id"),
            reference("file_id"),
        ],
        order: "\"symbol\", \"title\"",
    };

    fn search_title(&self) -> String {
        self.title.clone()
    }

    fn search_text(&self) -> String {
        lines([&*self.symbol, &*self.kind])
    }

    fn under(&self) -> Under {
        self.meeting_id.map_or(Under::Nothing, Under::Meeting)
    }
}

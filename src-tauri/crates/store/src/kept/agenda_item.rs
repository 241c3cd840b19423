//! Agenda items.

use super::{
    Kept, Under,
    table::{Table, flag, id, ids, integer, reference, text, words},
};
use domain::{AgendaItem, Kind};

impl Kept for AgendaItem {
    const TABLE: Table = Table {
        kind: Kind::AgendaItem,
        columns: &[
            id(),
            reference("meeting_id"),
            reference("parent_id"),
            integer("position"),
            words("title"),
            text("kind"),
            integer("minutes_planned"),
            text("starts_at"),
            integer("sitting"),
            ids("presenter_ids", Kind::Attendee),
            ids("paper_ids", Kind::Document),
            text("marking"),
            flag("closed"),
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

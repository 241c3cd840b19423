//! Sections of minutes.

use super::{
    Kept, Under,
    table::{Table, id, integer, json, reference, text, words},
    text_links,
};
use domain::{Kind, Section};
use uuid::Uuid;

impl Kept for Section {
    const TABLE: Table = Table {
        kind: Kind::Section,
        columns: &[
            id(),
            reference("minutes_id"),
            text("part"),
            reference("item_id"),
            words("heading"),
            integer("position"),
            json("text"),
            text("marking"),
        ],
        order: "\"position\"",
    };

    fn search_title(&self) -> String {
        self.heading.clone()
    }

    fn search_text(&self) -> String {
        self.text.plain()
    }

    fn under(&self) -> Under {
        Under::Minutes(self.minutes_id)
    }

    fn inner_links(&self, link: &mut dyn FnMut(&'static str, Kind, Uuid)) {
        text_links(&self.text, "text", link);
    }
}

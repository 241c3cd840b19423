//! Minutes.

use super::{
    Kept, Under, lines,
    table::{Table, id, json, reference, text},
};
use domain::{Kind, Minutes};
use uuid::Uuid;

impl Kept for Minutes {
    const TABLE: Table = Table {
        kind: Kind::Minutes,
        columns: &[
            id(),
            reference("meeting_id"),
            text("language"),
            text("status"),
            text("deadline"),
            json("corrections"),
            json("returned"),
            json("approval"),
            json("corrigenda"),
        ],
        order: "",
    };

    fn search_title(&self) -> String {
        String::new()
    }

    fn search_text(&self) -> String {
        lines(self.corrigenda.iter().map(|corrigendum| &*corrigendum.text))
    }

    fn under(&self) -> Under {
        Under::Meeting(self.meeting_id)
    }

    fn inner_links(&self, link: &mut dyn FnMut(&'static str, Kind, Uuid)) {
        self.corrections.iter().for_each(|c| link("corrections", Kind::Section, c.section_id.into()));
    }
}

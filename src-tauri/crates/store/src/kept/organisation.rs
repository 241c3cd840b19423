//! Organisations.

use super::{
    Kept,
    table::{Table, id, reference, text, words},
};
use domain::{Kind, Organisation};

impl Kept for Organisation {
    const TABLE: Table = Table {
        kind: Kind::Organisation,
        columns: &[
            id(),
            words("name"),
            words("short_name"),
            text("kind"),
            text("country"),
            reference("parent_id"),
            reference("logo_id"),
        ],
        order: "\"name\"",
    };

    fn search_title(&self) -> String {
        self.name.clone()
    }

    fn search_text(&self) -> String {
        self.short_name.clone()
    }
}

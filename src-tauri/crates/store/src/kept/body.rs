//! Bodies.

use super::{
    Kept, lines,
    table::{Table, flag, id, integer, json, reference, text, words},
};
use domain::{Body, Kind};

impl Kept for Body {
    const TABLE: Table = Table {
        kind: Kind::Body,
        columns: &[
            id(),
            text("kind"),
            words("name"),
            words("subject"),
            reference("organisation_id"),
            reference("coordinator_id"),
            integer("established"),
            words("title_pattern"),
            flag("numbered"),
            json("languages"),
            text("marking"),
            json("former_names"),
            integer("notice_days"),
        ],
        order: "\"name\"",
    };

    fn search_title(&self) -> String {
        self.name.clone()
    }

    fn search_text(&self) -> String {
        lines([&*self.subject].into_iter().chain(self.former_names.iter().map(|former| &*former.name)))
    }
}

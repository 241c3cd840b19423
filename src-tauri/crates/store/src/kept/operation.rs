//! Operations.

use super::{
    Kept, lines,
    table::{Table, id, json, words},
};
use domain::{Kind, Operation};

impl Kept for Operation {
    const TABLE: Table = Table {
        kind: Kind::Operation,
        columns: &[id(), words("name"), words("field"), json("awards")],
        order: "\"name\"",
    };

    fn search_title(&self) -> String {
        self.name.clone()
    }

    fn search_text(&self) -> String {
        lines([&*self.field].into_iter().chain(self.awards.iter().map(|award| &*award.title)))
    }
}

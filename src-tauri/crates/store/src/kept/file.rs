//! Files.

use super::{
    Kept,
    table::{Table, id, integer, text, words},
};
use domain::{File, Kind};

impl Kept for File {
    const TABLE: Table = Table {
        kind: Kind::File,
        columns: &[id(), words("name"), text("media_type"), integer("size"), text("digest")],
        order: "\"name\"",
    };

    fn search_title(&self) -> String {
        self.name.clone()
    }
}

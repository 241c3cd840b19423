//! People.

use super::{
    Kept, lines,
    table::{Table, id, json, reference, words},
};
use domain::{Kind, Person};

impl Kept for Person {
    const TABLE: Table = Table {
        kind: Kind::Person,
        columns: &[
            id(),
            json("name"),
            words("function"),
            reference("organisation_id"),
            json("emails"),
            json("phones"),
            words("note"),
        ],
        order: "json_extract(\"name\", '$.family'), json_extract(\"name\", '$.given')",
    };

    fn search_title(&self) -> String {
        self.name.full()
    }

    fn search_text(&self) -> String {
        lines([&*self.function, &*self.note].into_iter().chain(self.emails.iter().map(String::as_str)))
    }
}

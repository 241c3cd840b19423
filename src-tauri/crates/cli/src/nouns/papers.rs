//! Documents and files.

use super::{Book, Noun, shown};
use crate::args::{
    field::{Field, Takes, field},
    values,
};
use office::domain::{Document, File, Kind};

impl Noun for Document {
    const FIELDS: &'static [Field] = &[
        field("title", "title", Takes::Text, "The title").needed(),
        field("symbol", "symbol", Takes::Text, "The symbol under which it is registered"),
        field("kind", "kind", Takes::Text, "What sort it is: “report”, “questionnaire”"),
        field("date", "date", Takes::Read("DAY", values::day), "Its date").optional(),
        field("body", "body_id", Takes::Id(Kind::Body), "The body it belongs to").optional(),
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting it was issued for").optional(),
        field("file", "file_id", Takes::Id(Kind::File), "Its file").optional(),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting, Kind::Body];
    const HEADS: &'static [&'static str] = &["symbol", "date", "kind", "title"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        vec![self.symbol.clone(), shown(self.date.as_ref()), self.kind.clone(), self.title.clone()]
    }
}

impl Noun for File {
    /// A file comes from the disk as it is.
    const FIELDS: &'static [Field] = &[];
    const WITHIN: &'static [Kind] = &[];
    const HEADS: &'static [&'static str] = &["bytes", "type", "name"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        vec![self.size.to_string(), self.media_type.clone(), self.name.clone()]
    }
}

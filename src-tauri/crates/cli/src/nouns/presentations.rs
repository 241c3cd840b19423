//! Presentations and operations.

use super::{Book, Noun};
use crate::args::{
    field::{Field, Takes, codes, field},
    values,
};
use office::domain::{Attendee, Consent, Kind, Operation, Presentation, PresentationState, Status};

impl Noun for Presentation {
    const FIELDS: &'static [Field] = &[
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting").needed().only_new(),
        field("title", "title", Takes::Text, "The title").needed(),
        field("item", "item_id", Takes::Id(Kind::AgendaItem), "The agenda item under which it is given")
            .optional(),
        field("speaker", "speaker_ids", Takes::Id(Kind::Attendee), "Who speaks").repeated(),
        field("operation", "operation_ids", Takes::Id(Kind::Operation), "An operation it presents")
            .repeated(),
        field("document", "document_ids", Takes::Id(Kind::Document), "A document it presents").repeated(),
        field("slides", "slides_id", Takes::Id(Kind::File), "The slides").optional(),
        field("state", "state", Takes::OneOf(|| codes(PresentationState::ALL)), "Where it stands"),
        field("consent", "consent", Takes::OneOf(|| codes(Consent::ALL)), "The speaker's consent to publish"),
        field(
            "marking",
            "marking",
            Takes::Read("TLP", values::marking),
            "A marking of its own, from TLP:CLEAR to TLP:RED",
        )
        .optional(),
        field("position", "position", Takes::Number, "The place among the meeting's presentations, from 0"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting];
    const HEADS: &'static [&'static str] = &["state", "consent", "speakers", "operations", "title"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        vec![
            self.state.words().to_owned(),
            self.consent.words().to_owned(),
            book.names::<Attendee>(&self.speaker_ids),
            book.names::<Operation>(&self.operation_ids),
            self.title.clone(),
        ]
    }
}

impl Noun for Operation {
    const FIELDS: &'static [Field] = &[
        field("name", "name", Takes::Text, "The name: “LANTERN”").needed(),
        field("field", "field", Takes::Text, "Its field: “illegal excavation”"),
        field("award", "awards", Takes::Read("BY;YEAR;TITLE", values::award), "An award it was given")
            .repeated(),
    ];
    const WITHIN: &'static [Kind] = &[];
    const HEADS: &'static [&'static str] = &["name", "field", "awards"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        let awards: Vec<&str> = self.awards.iter().map(|award| award.by.as_str()).collect();
        vec![self.name.clone(), self.field.clone(), awards.join(", ")]
    }
}

//! Meetings.

use super::{Book, Noun, book::place, shown};
use crate::{
    args::{
        field::{Field, Takes, codes, field},
        values,
    },
    failure::Outcome,
};
use office::{
    Desk,
    domain::{HostPart, Kind, Meeting, Mode, NumberingScheme, Status},
};
use serde_json::{Map, Value, json};
use std::cmp::Reverse;

const SCHEMES: &[NumberingScheme] =
    &[NumberingScheme::Decimal, NumberingScheme::Roman, NumberingScheme::Letter];

impl Noun for Meeting {
    const FIELDS: &'static [Field] = &[
        field("body", "body_id", Takes::Id(Kind::Body), "The body that meets").needed().only_new(),
        field("number", "number", Takes::Number, "Its number in the body; the next one where none is given")
            .optional(),
        field("title", "title", Takes::Text, "A title that isn't the one the body's pattern gives")
            .optional(),
        field("first-day", "first_day", Takes::Read("DAY", values::day), "The first day: 2015-06-18")
            .needed(),
        field(
            "last-day",
            "last_day",
            Takes::Read("DAY", values::day),
            "The last day; the first where none is given",
        ),
        field(
            "zone",
            "zone",
            Takes::Read("ZONE", values::zone),
            "The time zone: Europe/Bucharest; UTC where none is given",
        ),
        field("venue", "venue", Takes::Text, "The house and room"),
        field("city", "city", Takes::Text, "The city"),
        field(
            "country",
            "country",
            Takes::Read("ISO", values::country),
            "The country, as ISO 3166 codes it: RO",
        )
        .optional(),
        field("mode", "mode", Takes::OneOf(|| codes(Mode::ALL)), "Where people meet"),
        field("theme", "theme", Takes::Text, "The theme"),
        field("aim", "aims", Takes::Text, "What it is called for").repeated(),
        field("host", "hosts", Takes::Host(HostPart::Host), "Who gives the room, with the words for it")
            .repeated(),
        field(
            "co-organiser",
            "hosts",
            Takes::Host(HostPart::CoOrganiser),
            "Who organises it too, with the words for it",
        )
        .repeated(),
        field(
            "marking",
            "marking",
            Takes::Read("TLP", values::marking),
            "A marking of its own, from TLP:CLEAR to TLP:RED",
        )
        .optional(),
        field("language", "language", Takes::Read("TAG", values::language), "The language of its papers"),
        field("numbering", "numbering", Takes::OneOf(|| codes(SCHEMES)), "How its agenda is numbered"),
        field(
            "sitting",
            "sittings",
            Takes::Read("SITTING", values::sitting),
            "A sitting: “2015-06-18 09:00-12:30”",
        )
        .repeated(),
        field("previous", "previous_id", Takes::Id(Kind::Meeting), "The meeting before it").optional(),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Body];
    const HEADS: &'static [&'static str] = &["no", "first day", "last day", "place", "status", "title"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        vec![
            shown(self.number.as_ref()),
            self.first_day.to_string(),
            self.last_day.to_string(),
            place(&self.city, self.country.as_ref()),
            self.status.words().to_owned(),
            book.meeting_title(self),
        ]
    }

    /// Newest first, as everywhere.
    fn arrange(records: &mut Vec<Self>, _: &mut Book<'_>) -> Outcome {
        records.sort_by_key(|meeting| Reverse((meeting.first_day, meeting.id)));
        Ok(())
    }

    fn told(&self, book: &mut Book<'_>) -> Vec<(&'static str, Value)> {
        let body = book.body(self.body_id);
        let name = body.as_ref().map(|body| body.name_on(self.first_day).to_owned());
        vec![
            ("title", json!(book.meeting_title(self))),
            ("body_name", json!(name)),
            ("marking", json!(body.map(|body| self.marking_in(&body)))),
        ]
    }

    fn finish(fields: &mut Map<String, Value>, before: Option<&Map<String, Value>>, _: &Desk) {
        // A new meeting of one day is told by its day alone.
        if let (None, false, Some(day)) =
            (before, fields.contains_key("last_day"), fields.get("first_day").cloned())
        {
            fields.insert("last_day".to_owned(), day);
        }
    }
}

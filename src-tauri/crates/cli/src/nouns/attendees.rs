//! Attendees and head-counts.

use super::{Book, Noun, blank_name, words};
use crate::args::{
    field::{Field, Takes, codes, field},
    values,
};
use office::domain::{Attendee, Headcount, Kind, Part, Qualifier, Reply, Standing};
use serde_json::Value;

impl Noun for Attendee {
    const FIELDS: &'static [Field] = &[
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting").needed().only_new(),
        field("person", "person_id", Takes::Id(Kind::Person), "The person; name, function and organisation are copied")
            .optional(),
        field("honorific", "name/honorific", Takes::Text, "The honorific as on that day"),
        field("given", "name/given", Takes::Text, "Given names as on that day"),
        field("family", "name/family", Takes::Text, "Family names as on that day"),
        field("organisation", "organisation_id", Takes::Id(Kind::Organisation), "The delegation").optional(),
        field("delegation", "delegation", Takes::Text, "The delegation's name as on that day"),
        field("standing", "standing", Takes::OneOf(|| codes(Standing::ALL)), "The delegation's standing as on that day"),
        field("function", "function", Takes::Text, "The function as on that day"),
        field(
            "part",
            "parts",
            Takes::Read("PART", values::part),
            "A part taken: chair, co-chair, “opened-on-behalf:WHOM”, moderator, speaker, head-of-delegation, delegate, \
             observer, rapporteur, secretariat, interpreter, guest",
        )
        .repeated(),
        field("reply", "reply", Takes::OneOf(|| codes(Reply::ALL)), "The answer to the invitation"),
        field("represented-by", "represented_by_id", Takes::Id(Kind::Attendee), "Who sits in this one's place").optional(),
        field("position", "position", Takes::Number, "The place in the list, from 0"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting, Kind::Organisation, Kind::Person];
    const HEADS: &'static [&'static str] = &["name", "delegation", "standing", "parts", "reply", "function"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        vec![
            if self.name.is_blank() { "–".to_owned() } else { self.name.full() },
            self.delegation.clone(),
            self.standing.words().to_owned(),
            self.parts.iter().map(part).collect::<Vec<_>>().join(", "),
            self.reply.words().to_owned(),
            self.function.clone(),
        ]
    }

    fn blank(_: &str) -> Value {
        blank_name()
    }
}

/// A part as people read it.
pub fn part(part: &Part) -> String {
    if let Part::OpenedOnBehalf { of } = part {
        return format!("opened on behalf of {of}");
    }
    let value = serde_json::to_value(part).unwrap_or_default();
    words(value.get("part").and_then(Value::as_str).unwrap_or_default())
}

impl Noun for Headcount {
    const FIELDS: &'static [Field] = &[
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting").needed().only_new(),
        field("qualifier", "qualifier", Takes::OneOf(|| codes(Qualifier::ALL)), "How exact the figure is"),
        field("number", "number", Takes::Number, "The figure").needed(),
        field("of-whom", "of_whom", Takes::Text, "Of whom: “officers of police and customs”").needed(),
        field("from-where", "from_where", Takes::Text, "From where: “Member States and partners”"),
        field("position", "position", Takes::Number, "The place among the meeting's figures, from 0"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting];
    const HEADS: &'static [&'static str] = &["figure", "of whom", "from where"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        vec![self.figure(), self.of_whom.clone(), self.from_where.clone()]
    }
}

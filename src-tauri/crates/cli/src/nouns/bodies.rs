//! Bodies, organisations, memberships, people.

use super::{Book, Noun, blank_name, shown};
use crate::args::{
    field::{Field, Takes, codes, field},
    values,
};
use office::{
    Desk,
    domain::{Body, BodyKind, Kind, Membership, Organisation, OrganisationKind, Person, Standing},
};
use serde_json::{Map, Value};

impl Noun for Body {
    const FIELDS: &'static [Field] = &[
        field("name", "name", Takes::Text, "The name with the word for its sort: “Task Force Meridian”")
            .needed(),
        field(
            "kind",
            "kind",
            Takes::OneOf(|| codes(BodyKind::ALL)),
            "What sort it is; task-force where none is given",
        ),
        field("subject", "subject", Takes::Text, "What it is about"),
        field(
            "organisation",
            "organisation_id",
            Takes::Id(Kind::Organisation),
            "The organisation it belongs to",
        )
        .optional(),
        field(
            "coordinator",
            "coordinator_id",
            Takes::Id(Kind::Organisation),
            "The coordinating State or organisation",
        )
        .optional(),
        field("established", "established", Takes::Number, "The year in which it was established").optional(),
        field(
            "title-pattern",
            "title_pattern",
            Takes::Read("PATTERN", values::title_pattern),
            "How its meetings are called, with {ordinal}, {number}, {name}, {subject}, {year} and {city}",
        ),
        field("numbered", "numbered", Takes::YesNo, "Whether its meetings bear numbers"),
        field(
            "language",
            "languages",
            Takes::Read("TAG", values::language),
            "A language of its papers, the main one first",
        )
        .repeated(),
        field(
            "marking",
            "marking",
            Takes::Read("TLP", values::marking),
            "The marking of its meetings, from TLP:CLEAR to TLP:RED",
        ),
        field(
            "former-name",
            "former_names",
            Takes::Read("UNTIL:NAME", values::former_name),
            "A name it had, with the last day of its use",
        )
        .repeated(),
        field(
            "notice-days",
            "notice_days",
            Takes::Number,
            "Days before a meeting by which the agenda must be out",
        )
        .optional(),
    ];
    const WITHIN: &'static [Kind] = &[];
    const HEADS: &'static [&'static str] = &["kind", "name", "subject", "organisation"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        let organisation = book.organisation(self.organisation_id);
        vec![self.kind.words().to_owned(), self.name.clone(), self.subject.clone(), organisation]
    }
}

impl Noun for Organisation {
    const FIELDS: &'static [Field] = &[
        field("name", "name", Takes::Text, "The full name: “French Republic”").needed(),
        field("short-name", "short_name", Takes::Text, "The short name: “France”"),
        field("kind", "kind", Takes::OneOf(|| codes(OrganisationKind::ALL)), "What sort it is"),
        field(
            "country",
            "country",
            Takes::Read("ISO", values::country),
            "Its country, as ISO 3166 codes it: RO",
        )
        .optional(),
        field("parent", "parent_id", Takes::Id(Kind::Organisation), "The organisation it is a part of")
            .optional(),
        field("logo", "logo_id", Takes::Id(Kind::File), "The mark at the head of its papers").optional(),
    ];
    const WITHIN: &'static [Kind] = &[];
    const HEADS: &'static [&'static str] = &["short name", "country", "kind", "name"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        let country = shown(self.country.as_ref());
        vec![self.label().to_owned(), country, self.kind.words().to_owned(), self.name.clone()]
    }
}

impl Noun for Membership {
    const FIELDS: &'static [Field] = &[
        field("body", "body_id", Takes::Id(Kind::Body), "The body").needed().only_new(),
        field("organisation", "organisation_id", Takes::Id(Kind::Organisation), "The organisation").needed(),
        field("standing", "standing", Takes::OneOf(|| codes(Standing::ALL)), "Its standing"),
        field("since", "since", Takes::Read("DAY", values::day), "The first day").optional(),
        field("until", "until", Takes::Read("DAY", values::day), "The last day").optional(),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Body, Kind::Organisation];
    const HEADS: &'static [&'static str] = &["organisation", "standing", "since", "until", "body"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        vec![
            book.organisation(Some(self.organisation_id)),
            self.standing.words().to_owned(),
            shown(self.since.as_ref()),
            shown(self.until.as_ref()),
            book.name::<Body>(self.body_id),
        ]
    }
}

impl Noun for Person {
    const FIELDS: &'static [Field] = &[
        field("honorific", "name/honorific", Takes::Text, "“Mr.”, “Ms”, “Dr”"),
        field("given", "name/given", Takes::Text, "Given names"),
        field("family", "name/family", Takes::Text, "Family names"),
        field("function", "function", Takes::Text, "The function held today"),
        field("organisation", "organisation_id", Takes::Id(Kind::Organisation), "The organisation today")
            .optional(),
        field("email", "emails", Takes::Text, "A mail address, the preferred one first").repeated(),
        field("phone", "phones", Takes::Text, "A telephone number, the preferred one first").repeated(),
        field("note", "note", Takes::Text, "Anything else worth knowing"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Organisation];
    const HEADS: &'static [&'static str] = &["name", "organisation", "function"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        vec![self.name.full(), book.organisation(self.organisation_id), self.function.clone()]
    }

    fn blank(_: &str) -> Value {
        blank_name()
    }

    fn finish(fields: &mut Map<String, Value>, before: Option<&Map<String, Value>>, _: &Desk) {
        // Without any name, the rule that people have one is to speak.
        if before.is_none() {
            fields.entry("name").or_insert_with(blank_name);
        }
    }
}

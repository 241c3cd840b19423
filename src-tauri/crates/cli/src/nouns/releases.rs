//! Press releases; their text comes by `release import`.

use super::{Book, Noun};
use crate::args::{
    field::{Field, Takes, codes, field},
    values,
};
use office::{
    Desk,
    domain::{DateStyle, DatelinePosition, Kind, Meeting, MeetingId, QuotationStyle, Release, Status, Zone},
    records,
};
use serde_json::{Map, Value, json};

impl Noun for Release {
    const FIELDS: &'static [Field] = &[
        field("headline", "headline", Takes::Text, "The headline").needed(),
        field("sub-headline", "sub_headline", Takes::Text, "The sub-headline"),
        field("number", "number", Takes::Text, "The issuer's number: 2026/31"),
        field("language", "language", Takes::Read("TAG", values::language), "The language of the text"),
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting it is about").optional(),
        field("body", "body_id", Takes::Id(Kind::Body), "The body it is about").optional(),
        field(
            "variant-of",
            "variant_of_id",
            Takes::Id(Kind::Release),
            "The release whose text it gives in another language",
        )
        .optional(),
        field("correction-of", "correction_of_id", Takes::Id(Kind::Release), "The release that it corrects")
            .optional(),
        field("issuer", "issuer_ids", Takes::Id(Kind::Organisation), "Who issues it").repeated(),
        field("dateline-place", "dateline/place", Takes::Text, "The place of the date line"),
        field("dateline-date", "dateline/date", Takes::Read("DAY", values::day), "The date of the date line")
            .optional(),
        field(
            "dateline-style",
            "dateline/style",
            Takes::OneOf(|| codes(DateStyle::ALL)),
            "How the date is written",
        ),
        field(
            "dateline-position",
            "dateline/position",
            Takes::OneOf(|| codes(DatelinePosition::ALL)),
            "Where the date line stands",
        ),
        field(
            "dateline-words",
            "dateline/words",
            Takes::Text,
            "The date line's exact words, instead of place and date",
        )
        .optional(),
        field(
            "quotations",
            "quotations",
            Takes::OneOf(|| codes(QuotationStyle::ALL)),
            "How quotations stand",
        ),
        field("statement", "statement_ids", Takes::Id(Kind::Statement), "A statement that it quotes")
            .repeated(),
        field(
            "photo",
            "photographs/#",
            Takes::Nth,
            "Which photograph the flags about one speak of: 1 is the first, one more than there are adds one",
        ),
        field("photo-file", "photographs/file_id", Takes::Id(Kind::File), "The photograph").optional(),
        field(
            "photo-credit",
            "photographs/credit",
            Takes::Text,
            "The whole credit line as printed: “Photo by: …”",
        ),
        field(
            "photo-alt",
            "photographs/alt",
            Takes::Text,
            "What a reader who can't see the photograph is told",
        ),
        field("photo-caption", "photographs/caption", Takes::Text, "What the photograph shows"),
        field("boilerplate", "boilerplates", Takes::Text, "A standing paragraph about an issuer").repeated(),
        field("note", "notes", Takes::Text, "A note to editors").repeated(),
        field(
            "contact",
            "contacts",
            Takes::Read("NAME;FUNCTION;PHONE;EMAIL", values::contact),
            "Whom the press may ask",
        )
        .repeated(),
        field(
            "embargo",
            "embargo/until",
            Takes::Read("INSTANT", values::instant),
            "Until when it is held: 2015-06-18T12:00:00+03:00",
        )
        .optional(),
        field(
            "embargo-zone",
            "embargo/zone",
            Takes::Read("ZONE", values::zone),
            "The zone in which the paper gives it; the meeting's where none is given",
        ),
        field(
            "marking",
            "marking",
            Takes::Read("TLP", values::marking),
            "Its marking; only TLP:CLEAR may go out",
        ),
        field("end-mark", "end_mark", Takes::YesNo, "Whether an end mark is printed after the last word"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting, Kind::Body];
    const HEADS: &'static [&'static str] = &["language", "number", "status", "marking", "headline"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        vec![
            self.language.to_string(),
            self.number.clone(),
            self.status.words().to_owned(),
            self.marking.to_string(),
            self.headline.clone(),
        ]
    }

    fn blank(field: &str) -> Value {
        match field {
            "photographs" => json!([{ "file_id": null, "credit": "", "alt": "", "caption": "" }]),
            "embargo" => json!({ "until": null, "zone": null }),
            _ => json!({}),
        }
    }

    fn finish(fields: &mut Map<String, Value>, before: Option<&Map<String, Value>>, desk: &Desk) {
        if let Some(Value::Array(photographs)) = fields.get_mut("photographs") {
            let blank = Self::blank("photographs");
            photographs.retain(|photograph| Some(photograph) != blank.get(0));
        }
        let Some(Value::Object(embargo)) = fields.get_mut("embargo") else { return };
        if embargo.get("until").is_none_or(Value::is_null) {
            fields.insert("embargo".to_owned(), Value::Null);
        } else if embargo.get("zone").is_none_or(Value::is_null) {
            embargo.insert("zone".to_owned(), json!(zone(before, desk)));
        }
    }
}

/// The zone of the meeting that the release is about.
fn zone(release: Option<&Map<String, Value>>, desk: &Desk) -> Zone {
    let meeting = release.and_then(|release| release.get("meeting_id")?.as_str()?.parse::<MeetingId>().ok());
    let meeting = meeting.and_then(|id| records::show::<Meeting>(desk, id).ok());
    meeting.map_or(Zone::UTC, |meeting| meeting.zone)
}

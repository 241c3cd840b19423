//! Agenda items, numbered and in the order of the agenda.

use super::{Book, Noun, shown};
use crate::{
    args::{
        field::{Field, Takes, codes, field},
        values,
    },
    failure::Outcome,
};
use office::{
    Problem,
    domain::{AgendaItem, Attendee, ItemKind, Kind, Meeting, MeetingId, NumberingScheme, agenda::outline},
    records,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

impl Noun for AgendaItem {
    const FIELDS: &'static [Field] = &[
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting").needed().only_new(),
        field("title", "title", Takes::Text, "The title").needed(),
        field("parent", "parent_id", Takes::Id(Kind::AgendaItem), "The item it is a part of").optional(),
        field(
            "position",
            "position",
            Takes::Number,
            "The place under its parent, from 0; the last where none is given",
        ),
        field(
            "kind",
            "kind",
            Takes::OneOf(|| codes(ItemKind::ALL)),
            "What sort it is; a discussion where none is given",
        ),
        field("minutes", "minutes_planned", Takes::Number, "Planned duration in minutes").optional(),
        field(
            "starts-at",
            "starts_at",
            Takes::Read("HH:MM", values::time),
            "A fixed start, in the meeting's time zone",
        )
        .optional(),
        field("sitting", "sitting", Takes::Nth, "The sitting in which it is taken, from 1").optional(),
        field("presenter", "presenter_ids", Takes::Id(Kind::Attendee), "Who presents it").repeated(),
        field("paper", "paper_ids", Takes::Id(Kind::Document), "A document before the meeting under it")
            .repeated(),
        field(
            "marking",
            "marking",
            Takes::Read("TLP", values::marking),
            "A marking of its own, from TLP:CLEAR to TLP:RED",
        )
        .optional(),
        field("closed", "closed", Takes::YesNo, "Whether only members are in the room"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting];
    const HEADS: &'static [&'static str] = &["no", "min", "kind", "presenters", "title"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        let number = book.numbers.get(&Uuid::from(self.id)).cloned().unwrap_or_default();
        vec![
            number,
            shown(self.minutes_planned.as_ref()),
            self.kind.words().to_owned(),
            book.names::<Attendee>(&self.presenter_ids),
            self.title.clone(),
        ]
    }

    fn arrange(records: &mut Vec<Self>, book: &mut Book<'_>) -> Outcome {
        let mut meetings: BTreeMap<MeetingId, Vec<AgendaItem>> = BTreeMap::new();
        for item in std::mem::take(records) {
            meetings.entry(item.meeting_id).or_default().push(item);
        }
        for (meeting, items) in meetings {
            let scheme = records::show::<Meeting>(book.desk(), meeting)
                .map_or(NumberingScheme::Decimal, |m| m.numbering);
            let places = outline(&items, scheme).map_err(Problem::from)?;
            let mut by_id: HashMap<_, _> = items.into_iter().map(|item| (item.id, item)).collect();
            for place in places {
                records.extend(by_id.remove(&place.id));
                book.numbers.extend(place.number.map(|number| (place.id.into(), number)));
            }
        }
        Ok(())
    }

    fn told(&self, book: &mut Book<'_>) -> Vec<(&'static str, Value)> {
        book.numbers.get(&Uuid::from(self.id)).map(|number| ("number", json!(number))).into_iter().collect()
    }
}

//! Decisions, action points and statements.

use super::{Book, Noun, shown};
use crate::{
    args::{
        field::{Field, Takes, codes, field},
        values,
    },
    failure::Outcome,
};
use office::domain::{
    ActionPoint, Decision, Kind, Outcome as Became, Person, Priority, Speech, Statement, Status,
};

impl Noun for Decision {
    const FIELDS: &'static [Field] = &[
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting at which it was taken")
            .needed()
            .only_new(),
        field("text", "text", Takes::Text, "What was decided").needed(),
        field(
            "number",
            "number",
            Takes::Read("22.3", values::point_number),
            "The number it bore before this record; the next one where none is given",
        )
        .only_new(),
        field("item", "item_id", Takes::Id(Kind::AgendaItem), "The agenda item under which it was taken")
            .optional(),
        field(
            "outcome",
            "outcome",
            Takes::OneOf(|| codes(Became::ALL)),
            "What became of it; adopted where none is given",
        ),
        field(
            "silence-until",
            "how",
            Takes::Read("DAY", values::silence),
            "Taken by silence procedure with this deadline",
        ),
        field(
            "vote",
            "how",
            Takes::Read("FOR/AGAINST/ABSTAINING", values::vote),
            "Taken by vote with these figures",
        ),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting, Kind::Body];
    const HEADS: &'static [&'static str] = &["no", "outcome", "text"];

    fn cells(&self, _: &mut Book<'_>) -> Vec<String> {
        vec![self.number.to_string(), self.outcome.words().to_owned(), self.text.clone()]
    }

    fn arrange(records: &mut Vec<Self>, _: &mut Book<'_>) -> Outcome {
        records.sort_by_key(|decision| (decision.body_id, decision.number));
        Ok(())
    }
}

impl Noun for ActionPoint {
    const FIELDS: &'static [Field] = &[
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting it comes from")
            .needed()
            .only_new(),
        field("text", "text", Takes::Text, "What is to be done").needed(),
        field(
            "number",
            "number",
            Takes::Read("22.3", values::point_number),
            "The number it bore before this record; the next one where none is given",
        )
        .only_new(),
        field("item", "item_id", Takes::Id(Kind::AgendaItem), "The agenda item it comes from").optional(),
        field("owner", "owner_ids", Takes::Id(Kind::Organisation), "An organisation that is to do it")
            .repeated(),
        field("person", "person_ids", Takes::Id(Kind::Person), "A person who is to do it").repeated(),
        field("due", "due", Takes::Read("DAY", values::day), "By when").optional(),
        field("priority", "priority", Takes::OneOf(|| codes(Priority::ALL)), "How pressing it is"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting, Kind::Body];
    const HEADS: &'static [&'static str] = &["no", "status", "due", "priority", "owners", "text"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        let organisations = self.owner_ids.iter().map(|id| book.organisation(Some(*id)));
        let mut owners: Vec<String> = organisations.collect();
        owners.extend(self.person_ids.iter().map(|id| book.name::<Person>(*id)));
        vec![
            self.number.to_string(),
            self.status.words().to_owned(),
            shown(self.due.as_ref()),
            self.priority.words().to_owned(),
            owners.join(", "),
            self.text.clone(),
        ]
    }

    fn arrange(records: &mut Vec<Self>, _: &mut Book<'_>) -> Outcome {
        records.sort_by_key(|point| (point.body_id, point.number));
        Ok(())
    }
}

impl Noun for Statement {
    const FIELDS: &'static [Field] = &[
        field("meeting", "meeting_id", Takes::Id(Kind::Meeting), "The meeting").needed().only_new(),
        field("text", "text", Takes::Text, "The exact words, without quotation marks").needed(),
        field("item", "item_id", Takes::Id(Kind::AgendaItem), "The agenda item").optional(),
        field("attendee", "attendee_id", Takes::Id(Kind::Attendee), "Who said it").optional(),
        field("speaker", "speaker", Takes::Text, "The speaker as named in texts"),
        field("speech", "speech", Takes::OneOf(|| codes(Speech::ALL)), "How the words are given"),
        field("language", "language", Takes::Read("TAG", values::language), "The language of the words"),
    ];
    const WITHIN: &'static [Kind] = &[Kind::Meeting];
    const HEADS: &'static [&'static str] = &["speaker", "speech", "clearance", "text"];

    fn cells(&self, book: &mut Book<'_>) -> Vec<String> {
        let speaker = match self.attendee_id {
            Some(id) if self.speaker.is_empty() => book.name::<office::domain::Attendee>(id),
            _ => self.speaker.clone(),
        };
        let clearance = self.clearance.state.words().to_owned();
        vec![speaker, self.speech.words().to_owned(), clearance, self.text.clone()]
    }
}

//! What each noun refers to.

use domain::{
    ActionPoint, AgendaItem, Attendee, Body, Decision, Document, FactRef, File, Headcount, Inline, Kind,
    Meeting, Membership, Minutes, Operation, Organisation, Person, Presentation, Record, Release, RichText,
    Section, Statement, TextBlock,
};
use uuid::Uuid;

/// One reference from a record to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reference {
    /// The field, as `owner_ids`, `hosts.organisation_id` or `text.decision_id`.
    pub field: &'static str,
    /// The noun that is meant.
    pub kind: Kind,
    /// The record that is meant.
    pub id: Uuid,
}

impl Reference {
    /// Whether the record can't be without it. A fact of a text can: its words stand by themselves, and the text
    /// says that its record is gone.
    pub fn is_needed(&self) -> bool {
        self.field != FACT
    }
}

/// The field of a fact.
const FACT: &str = "text.reference";

/// A record whose references are known.
pub trait Referring: Record {
    /// Every reference, with those in its texts.
    fn references(&self) -> Vec<Reference>;
}

/// References as they are gathered.
#[derive(Default)]
struct Found(Vec<Reference>);

impl Found {
    /// One reference, or none, or several.
    fn to<I: Into<Uuid>>(
        mut self,
        field: &'static str,
        kind: Kind,
        ids: impl IntoIterator<Item = I>,
    ) -> Self {
        self.0.extend(ids.into_iter().map(|id| Reference { field, kind, id: id.into() }));
        self
    }

    /// What a rich text refers to, in a field that every noun calls `text`.
    fn text(mut self, text: &RichText) -> Self {
        text.visit(&mut |block| {
            let (field, kind, id): (_, _, Uuid) = match block {
                TextBlock::Image { file_id, .. } => ("text.file_id", Kind::File, (*file_id).into()),
                TextBlock::Decision { decision_id } => {
                    ("text.decision_id", Kind::Decision, (*decision_id).into())
                }
                TextBlock::ActionPoint { action_point_id } => {
                    ("text.action_point_id", Kind::ActionPoint, (*action_point_id).into())
                }
                TextBlock::Statement { statement_id } => {
                    ("text.statement_id", Kind::Statement, (*statement_id).into())
                }
                TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } => {
                    self.0.extend(inlines.iter().filter_map(fact));
                    return;
                }
                TextBlock::List { .. } | TextBlock::Quotation { .. } | TextBlock::Table { .. } => return,
            };
            self.0.push(Reference { field, kind, id });
        });
        self
    }
}

fn fact(inline: &Inline) -> Option<Reference> {
    let Inline::Fact(fact) = inline else { return None };
    let (kind, id): (_, Uuid) = match &fact.reference {
        FactRef::Meeting(_) => return None,
        FactRef::Body(id, _) => (Kind::Body, (*id).into()),
        FactRef::Attendee(id, _) => (Kind::Attendee, (*id).into()),
        FactRef::Headcount(id) => (Kind::Headcount, (*id).into()),
        FactRef::Operation(id) => (Kind::Operation, (*id).into()),
        FactRef::Document(id) => (Kind::Document, (*id).into()),
        FactRef::Presentation(id) => (Kind::Presentation, (*id).into()),
        FactRef::Decision(id) => (Kind::Decision, (*id).into()),
        FactRef::Organisation(id) => (Kind::Organisation, (*id).into()),
    };
    Some(Reference { field: FACT, kind, id })
}

/// Declares the references of each noun: `field: Kind = ids`, and `text` where it has rich text.
macro_rules! referring {
    ($($noun:ident($record:ident) { $($field:literal: $kind:ident = $ids:expr,)* $(text $text:expr,)? })*) => {$(
        impl Referring for $noun {
            fn references(&self) -> Vec<Reference> {
                let $record = self;
                let found = Found::default()$(.to($field, Kind::$kind, $ids))*$(.text($text))?;
                let _ = $record;
                found.0
            }
        }
    )*};
}

referring! {
    File(r) {}
    Organisation(r) { "parent_id": Organisation = r.parent_id, "logo_id": File = r.logo_id, }
    Body(r) {
        "organisation_id": Organisation = r.organisation_id,
        "coordinator_id": Organisation = r.coordinator_id,
    }
    Membership(r) {
        "body_id": Body = [r.body_id],
        "organisation_id": Organisation = [r.organisation_id],
    }
    Person(r) { "organisation_id": Organisation = r.organisation_id, }
    Meeting(r) {
        "body_id": Body = [r.body_id],
        "previous_id": Meeting = r.previous_id,
        "hosts.organisation_id": Organisation = r.hosts.iter().map(|host| host.organisation_id),
    }
    Attendee(r) {
        "meeting_id": Meeting = [r.meeting_id],
        "person_id": Person = r.person_id,
        "organisation_id": Organisation = r.organisation_id,
        "represented_by_id": Attendee = r.represented_by_id,
    }
    Headcount(r) { "meeting_id": Meeting = [r.meeting_id], }
    Document(r) {
        "body_id": Body = r.body_id,
        "meeting_id": Meeting = r.meeting_id,
        "file_id": File = r.file_id,
    }
    Operation(r) {}
    AgendaItem(r) {
        "meeting_id": Meeting = [r.meeting_id],
        "parent_id": AgendaItem = r.parent_id,
        "presenter_ids": Attendee = r.presenter_ids.iter().copied(),
        "paper_ids": Document = r.paper_ids.iter().copied(),
    }
    Presentation(r) {
        "meeting_id": Meeting = [r.meeting_id],
        "item_id": AgendaItem = r.item_id,
        "speaker_ids": Attendee = r.speaker_ids.iter().copied(),
        "operation_ids": Operation = r.operation_ids.iter().copied(),
        "document_ids": Document = r.document_ids.iter().copied(),
        "slides_id": File = r.slides_id,
    }
    Decision(r) {
        "body_id": Body = [r.body_id],
        "meeting_id": Meeting = [r.meeting_id],
        "item_id": AgendaItem = r.item_id,
    }
    ActionPoint(r) {
        "body_id": Body = [r.body_id],
        "meeting_id": Meeting = [r.meeting_id],
        "item_id": AgendaItem = r.item_id,
        "owner_ids": Organisation = r.owner_ids.iter().copied(),
        "person_ids": Person = r.person_ids.iter().copied(),
        "updates.from_id": Organisation = r.updates.iter().filter_map(|update| update.from_id),
        "reviewed_ids": Meeting = r.reviewed_ids.iter().copied(),
    }
    Minutes(r) {
        "meeting_id": Meeting = [r.meeting_id],
        "corrections.section_id": Section = r.corrections.iter().map(|correction| correction.section_id),
    }
    Section(r) {
        "minutes_id": Minutes = [r.minutes_id],
        "item_id": AgendaItem = r.item_id,
        text &r.text,
    }
    Statement(r) {
        "meeting_id": Meeting = [r.meeting_id],
        "item_id": AgendaItem = r.item_id,
        "attendee_id": Attendee = r.attendee_id,
    }
    Release(r) {
        "meeting_id": Meeting = r.meeting_id,
        "body_id": Body = r.body_id,
        "variant_of_id": Release = r.variant_of_id,
        "issuer_ids": Organisation = r.issuer_ids.iter().copied(),
        "statement_ids": Statement = r.statement_ids.iter().copied(),
        "photographs.file_id": File = r.photographs.iter().filter_map(|photograph| photograph.file_id),
        "correction_of_id": Release = r.correction_of_id,
        text &r.text,
    }
}

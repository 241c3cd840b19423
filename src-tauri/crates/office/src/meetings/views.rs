//! A meeting as its workspace shows it: plain values, every name resolved, every open move listed.

use super::{SittingLoad, StageView};
use crate::{
    Problem,
    minutes::{Remark, SectionState},
    papers::ListMarkings,
    releases::ReleaseCheck,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{
    ActionPointId, ActionStatus, AgendaItemId, AttendeeId, BodyId, Consent, Country, DecisionId, DocumentId,
    Guarded, HostPart, How, ItemKind, Language, Marking, MeetingId, MeetingStatus, MinutesId, MinutesStatus,
    Mode, OrganisationId, Outcome, Part, PersonId, Presence, PresentationId, PresentationState, Priority,
    Qualifier, ReleaseId, ReleaseStatus, Reply, Role, SectionId, SectionPart, Sitting, Standing, Zone,
};
use serde::Serialize;
use specta::Type;

/// A move of a status machine that is open now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Move {
    /// Its code, as requests give it.
    pub code: String,
    /// Its name, as people write it.
    pub name: String,
    /// Whether it must say why.
    pub needs_reason: bool,
    /// Whether it can't be taken back.
    pub is_final: bool,
    /// The one role that may make it; none where every role may.
    pub by: Option<Role>,
}

impl Move {
    /// The moves open from a status.
    pub(crate) fn open_from<S: Guarded>(status: S) -> Vec<Move>
    where
        S::Move: Serialize,
    {
        let code = |step: &S::Move| match serde_json::to_value(step) {
            Ok(serde_json::Value::String(code)) => code,
            _ => String::new(),
        };
        let open = status.open().iter();
        open.map(|(step, _)| Move {
            code: code(step),
            name: S::move_words(*step).to_owned(),
            needs_reason: S::needs_reason(*step),
            is_final: S::is_final(*step),
            by: status.act(*step).role(),
        })
        .collect()
    }
}

/// A meeting with everything its workspace shows.
#[derive(Debug, Clone, Serialize, Type)]
#[allow(missing_docs, reason = "the fields are those of domain::Meeting with names resolved")]
pub struct MeetingView {
    pub id: MeetingId,
    pub body_id: BodyId,
    pub body_name: String,
    pub number: Option<u32>,
    pub title: String,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub time_zone: Zone,
    pub venue: String,
    pub city: String,
    pub country: Option<Country>,
    pub mode: Mode,
    pub theme: String,
    pub aims: Vec<String>,
    pub status: MeetingStatus,
    pub marking: Marking,
    pub list_markings: ListMarkings,
    pub sittings: Vec<Sitting>,
    pub chairs: Vec<ChairView>,
    pub hosts: Vec<HostView>,
    pub headcounts: Vec<HeadcountView>,
    pub previous: Option<MeetingLink>,
    pub next: Option<MeetingLink>,
    pub stages: Vec<StageView>,
    pub allowed_moves: Vec<Move>,
    pub agenda: Vec<AgendaRow>,
    pub agenda_issued: Option<AgendaIssue>,
    /// The roles that may issue the agenda; none while it can't be issued.
    pub agenda_issuers: Vec<Role>,
    /// Whether it is to go out, or to go out again.
    pub agenda_issue_due: bool,
    pub agenda_adopted_at: Option<DateTime<Utc>>,
    /// Whether its adoption, or that of what it has become since, can be recorded.
    pub may_adopt_agenda: bool,
    /// The roles that may begin minutes of it.
    pub minutes_writers: Vec<Role>,
    /// The roles that may begin a press release of it.
    pub release_writers: Vec<Role>,
    pub sitting_loads: Vec<SittingLoad>,
    pub attendees: Vec<StandingGroup>,
    pub delegation_count: u32,
    pub presentations: Vec<PresentationRow>,
    pub action_points: Vec<ActionPointRow>,
    /// Whether pending points of earlier meetings can be carried over to it.
    pub may_carry_over: bool,
    pub decisions: Vec<DecisionRow>,
    pub minutes: Option<MinutesView>,
    pub releases: Vec<ReleaseView>,
}

/// That the agenda went out to the delegations.
#[derive(Debug, Clone, Serialize, Type)]
pub struct AgendaIssue {
    /// The day on which it went out.
    pub on: NaiveDate,
    /// Who recorded that.
    pub by: String,
    /// In how many things it isn't any more what went out.
    pub changes: u32,
}

/// Another meeting to go to.
#[derive(Debug, Clone, Serialize, Type)]
#[allow(missing_docs, reason = "said by the names")]
pub struct MeetingLink {
    pub id: MeetingId,
    pub number: Option<u32>,
    pub title: String,
}

/// Somebody who chairs.
#[derive(Debug, Clone, Serialize, Type)]
#[allow(missing_docs, reason = "said by the names")]
pub struct ChairView {
    pub attendee_id: AttendeeId,
    pub name: String,
    pub function: String,
    pub delegation: Option<String>,
    pub part: Part,
}

/// A host or co-organiser.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HostView {
    /// The organisation.
    pub name: String,
    /// Its part.
    pub part: HostPart,
    /// The words for it; may be empty.
    pub words: String,
}

/// A stated head-count.
#[derive(Debug, Clone, Serialize, Type)]
pub struct HeadcountView {
    /// How exact it is.
    pub qualifier: Qualifier,
    /// The figure.
    pub number: u32,
    /// Of whom.
    pub of_whom: String,
    /// From where; may be empty.
    pub from_where: String,
}

/// An agenda item; the tree comes flattened, parents before children.
#[derive(Debug, Clone, Serialize, Type)]
pub struct AgendaRow {
    /// Its id.
    pub id: AgendaItemId,
    /// The item it is a part of.
    pub parent_id: Option<AgendaItemId>,
    /// The place among the items with the same parent.
    pub position: u32,
    /// Empty where the item has no number.
    pub number: String,
    /// 0 for the top level.
    pub depth: u32,
    /// The title.
    pub title: String,
    /// What sort it is.
    pub kind: ItemKind,
    /// Who presents it.
    pub presenters: Vec<String>,
    /// Their ids.
    pub presenter_ids: Vec<AttendeeId>,
    /// The papers before the meeting under it.
    pub paper_ids: Vec<DocumentId>,
    /// The numbers of the earlier action points that come up again under it.
    pub arising: Vec<String>,
    /// Planned duration.
    pub minutes_planned: Option<u32>,
    /// The minutes that it takes by the clock: its own, or those of what lies below it where that has any.
    pub minutes_counted: Option<u32>,
    /// A fixed start.
    pub starts_at: Option<NaiveTime>,
    /// The sitting set for it, from 0.
    pub sitting: Option<u32>,
    /// The sitting it falls into, from 0.
    pub falls_in: Option<u32>,
    /// The day of that sitting.
    pub day: Option<NaiveDate>,
    /// Local time it starts, HH:MM.
    pub clock: Option<String>,
    /// Local time it ends, HH:MM; none where nobody said how long it takes.
    pub ends: Option<String>,
    /// Whether its fixed start lies before the item above has ended.
    pub clash: bool,
    /// Whether only members are in the room.
    pub closed: bool,
    /// A marking of its own.
    pub marking: Option<Marking>,
}

impl AgendaRow {
    /// Local time it starts.
    pub(crate) fn begins(&self) -> Option<NaiveTime> {
        NaiveTime::parse_from_str(self.clock.as_deref()?, "%H:%M").ok()
    }

    /// Local time it ends, on the day on which it starts.
    pub(crate) fn finishes(&self) -> Option<NaiveTime> {
        NaiveTime::parse_from_str(self.ends.as_deref()?, "%H:%M").ok()
    }
}

/// The delegations of one standing.
#[derive(Debug, Clone, Serialize, Type)]
pub struct StandingGroup {
    /// The standing; none for those outside the body: secretariat, interpreters.
    pub standing: Option<Standing>,
    /// The delegations by name.
    pub delegations: Vec<DelegationView>,
}

/// A delegation.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DelegationView {
    /// Its name on that day.
    pub name: String,
    /// Its country, under whose name it is looked up.
    pub country: Option<Country>,
    /// Its people, heads first.
    pub attendees: Vec<AttendeeRow>,
}

/// An attendee.
#[derive(Debug, Clone, Serialize, Type)]
pub struct AttendeeRow {
    /// The id.
    pub id: AttendeeId,
    /// The person; none for an unnamed delegate.
    pub person_id: Option<PersonId>,
    /// The organisation.
    pub organisation_id: Option<OrganisationId>,
    /// The delegation's standing on that day.
    pub standing: Standing,
    /// The place on the list.
    pub position: u32,
    /// None for an unnamed delegate.
    pub name: Option<String>,
    /// The function on that day; may be empty.
    pub function: String,
    /// The parts taken.
    pub parts: Vec<Part>,
    /// The answer to the invitation.
    pub reply: Reply,
    /// One for each sitting, in order; none where not taken yet.
    pub presence: Vec<Option<Presence>>,
    /// Who sits in this one's place.
    pub represented_by: Option<String>,
}

/// A presentation.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PresentationRow {
    /// Its id.
    pub id: PresentationId,
    /// The title.
    pub title: String,
    /// Who speaks.
    pub speakers: Vec<String>,
    /// The number of its agenda item.
    pub item_number: Option<String>,
    /// The day of the sitting its agenda item falls into.
    pub day: Option<NaiveDate>,
    /// Local time its agenda item starts, HH:MM.
    pub clock: Option<String>,
    /// The operations it presents.
    pub operations: Vec<String>,
    /// Where it stands.
    pub state: PresentationState,
    /// Moves open now.
    pub allowed_moves: Vec<Move>,
    /// Name of the slides' file.
    pub slides: Option<String>,
    /// Consent to publish.
    pub consent: Consent,
}

/// An action point.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ActionPointRow {
    /// Its id.
    pub id: ActionPointId,
    /// As in “22.3”.
    pub number: String,
    /// What is to be done.
    pub text: String,
    /// Who is to do it.
    pub owners: Vec<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How pressing it is.
    pub priority: Priority,
    /// Where it stands.
    pub status: ActionStatus,
    /// Whether it is pending past its due date.
    pub overdue: bool,
    /// Whether it comes from an earlier meeting.
    pub carried: bool,
    /// The agenda item it came from.
    pub item_id: Option<AgendaItemId>,
    /// That item's number.
    pub item_number: Option<String>,
}

/// A decision.
#[derive(Debug, Clone, Serialize, Type)]
pub struct DecisionRow {
    /// Its id.
    pub id: DecisionId,
    /// As in “22.1”.
    pub number: String,
    /// What was decided.
    pub text: String,
    /// What became of it.
    pub outcome: Outcome,
    /// How it was taken.
    pub how: How,
    /// The agenda item.
    pub item_id: Option<AgendaItemId>,
    /// That item's number.
    pub item_number: Option<String>,
}

/// Minutes, for reading.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MinutesView {
    /// Their id.
    pub id: MinutesId,
    /// The language.
    pub language: Language,
    /// Where they stand.
    pub status: MinutesStatus,
    /// Their marking: the strictest of what the meeting, its items and the paragraphs bear.
    pub marking: Marking,
    /// How many sections there are.
    pub sections_total: u32,
    /// How many say nothing yet.
    pub sections_empty: u32,
    /// How many agenda items have none, because they came later.
    pub sections_missing: u32,
    /// What whoever sends them on had better know first.
    pub remarks: Vec<Remark>,
    /// Until when corrections are, or were, taken.
    pub deadline: Option<DateTime<Utc>>,
    /// The last day for corrections that is offered when they are circulated.
    pub deadline_offered: NaiveDate,
    /// The zone of their days: the meeting's.
    pub zone: Zone,
    /// The sections in order; of approved minutes as they were approved.
    pub sections: Vec<MinutesSectionView>,
    /// Why the text that was approved can't be shown; nothing where it can.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[specta(optional)]
    pub lost: Option<Problem>,
    /// Moves open now.
    pub allowed_moves: Vec<Move>,
    /// The roles that may write into them now; none while they are with the chair, or approved.
    pub writers: Vec<Role>,
    /// The roles that may issue a corrigendum now; none before the approval.
    pub correctors: Vec<Role>,
}

/// What was minuted under one agenda item, for reading.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename = "MinutesSection")]
pub struct MinutesSectionView {
    /// The section; none where the text was approved before sections were kept with it.
    pub id: Option<SectionId>,
    /// Which part it is.
    pub part: SectionPart,
    /// The agenda item; none for parts without one.
    pub item_id: Option<AgendaItemId>,
    /// Empty where it has no number.
    pub number: String,
    /// How deep the item lies.
    pub depth: u32,
    /// The heading.
    pub title: String,
    /// The words, one string a paragraph; empty while nothing is minuted.
    pub paragraphs: Vec<String>,
    /// Whether it says something.
    pub state: SectionState,
    /// A marking of its own.
    pub marking: Option<Marking>,
}

/// A press release, for reading.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ReleaseView {
    /// Its id.
    pub id: ReleaseId,
    /// The language.
    pub language: Language,
    /// The headline.
    pub headline: String,
    /// The sub-headline; may be empty.
    pub sub_headline: String,
    /// Place and date as they open the text; may be empty.
    pub dateline: String,
    /// The words, one string a paragraph.
    pub paragraphs: Vec<String>,
    /// Why the words that went out can't be shown; nothing where they can.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[specta(optional)]
    pub lost: Option<Problem>,
    /// Who issues it.
    pub issuers: Vec<String>,
    /// The issuer's number; may be empty.
    pub release_number: String,
    /// Where it stands.
    pub status: ReleaseStatus,
    /// Its marking.
    pub marking: Marking,
    /// Until when it is held.
    pub embargo: Option<DateTime<Utc>>,
    /// What is to be seen to before it goes out, what holds it back first.
    pub checks: Vec<ReleaseCheck>,
    /// Moves open now.
    pub allowed_moves: Vec<Move>,
    /// The roles that may write it now; none once it left the writer.
    pub writers: Vec<Role>,
    /// The roles that may begin a correction of it now; none before it went out.
    pub correctors: Vec<Role>,
}

//! The form of `assets/sample/sample.json`: everything by its name, nothing by an id.

use super::SampleError;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{
    ActionMove, Award, BodyKind, Consent, CorrectionState, Country, Dateline, Embargo, FormerName, HostPart,
    ItemKind, Language, Marking, MediaContact, Mode, OrganisationKind, Outcome, Part, PresentationState,
    Priority, Qualifier, QuotationStyle, ReleaseMove, Reply, Speech, Standing, TitlePattern, Zone,
};
use serde::Deserialize;

const STORY: &str = include_str!("../../../../../assets/sample/sample.json");

/// A text or picture of the sample by its name.
pub(super) fn asset(name: &str) -> Result<&'static [u8], SampleError> {
    macro_rules! assets {
        ($($file:literal,)*) => {
            match name {
                $($file => Ok(include_bytes!(concat!("../../../../../assets/sample/", $file)).as_slice()),)*
                _ => Err(SampleError::Unknown("the file", name.to_owned())),
            }
        };
    }
    assets! {
        "logo.svg", "table.jpg", "minutes-09.md", "minutes-10.md", "minutes-11.md", "minutes-12.md",
        "release-11.en.md", "release-11.ro.md", "release-12.en.md", "release-12.ro.txt",
        "release-12.sr-Cyrl.txt",
    }
}

impl Story {
    pub(super) fn read() -> Result<Story, SampleError> {
        Ok(serde_json::from_str(STORY)?)
    }
}

/// The whole.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    pub actors: ActorNames,
    pub organisations: Vec<OrganisationEntry>,
    pub body: BodyEntry,
    pub standings: Vec<StandingEntry>,
    pub people: Vec<PeopleOf>,
    pub operations: Vec<OperationEntry>,
    pub documents: Vec<DocumentEntry>,
    pub meetings: Vec<MeetingEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActorNames {
    pub secretariat: String,
    pub chair: String,
    pub press_officer: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OrganisationEntry {
    pub name: String,
    pub short_name: String,
    pub kind: OrganisationKind,
    pub country: Option<Country>,
    pub parent: Option<String>,
    pub logo: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyEntry {
    pub kind: BodyKind,
    pub name: String,
    pub subject: String,
    pub organisation: String,
    pub coordinator: String,
    pub established: u16,
    pub title_pattern: TitlePattern,
    pub languages: Vec<Language>,
    pub marking: Marking,
    pub notice_days: u16,
    pub former_names: Vec<FormerName>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StandingEntry {
    pub standing: Standing,
    pub since: NaiveDate,
    pub organisations: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PeopleOf {
    pub of: String,
    pub people: Vec<PersonEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonEntry {
    /// Honorific, given names, family names.
    pub name: [String; 3],
    pub function: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    #[serde(default)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OperationEntry {
    pub name: String,
    pub field: String,
    #[serde(default)]
    pub awards: Vec<Award>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DocumentEntry {
    pub symbol: String,
    pub title: String,
    pub kind: String,
    pub date: NaiveDate,
    pub meeting: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MeetingEntry {
    pub number: u32,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub zone: Zone,
    pub venue: String,
    pub city: String,
    pub country: Country,
    pub mode: Mode,
    pub theme: String,
    pub aims: Vec<String>,
    pub hosts: Vec<HostEntry>,
    pub sittings: Vec<(NaiveDate, Hour, Hour)>,
    pub calendar: Calendar,
    /// What became of earlier action points before this meeting.
    #[serde(default)]
    pub news: Vec<NewsEntry>,
    pub agenda: Vec<ItemEntry>,
    pub attendees: Vec<DelegationEntry>,
    pub headcounts: Vec<HeadcountEntry>,
    pub presentations: Vec<PresentationEntry>,
    pub decisions: Vec<DecisionEntry>,
    pub points: Vec<PointEntry>,
    #[serde(default)]
    pub statements: Vec<StatementEntry>,
    pub minutes: MinutesEntry,
    #[serde(default)]
    pub releases: Vec<ReleaseEntry>,
}

/// An hour as people write it: `09:30`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Hour(pub NaiveTime);

impl TryFrom<String> for Hour {
    type Error = chrono::ParseError;
    fn try_from(text: String) -> Result<Hour, chrono::ParseError> {
        NaiveTime::parse_from_str(&text, "%H:%M").map(Hour)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HostEntry {
    pub organisation: String,
    pub part: HostPart,
    pub words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Calendar {
    pub planned: DateTime<Utc>,
    pub convened: DateTime<Utc>,
    /// When its agenda went out.
    pub issued: DateTime<Utc>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewsEntry {
    pub point: String,
    pub at: DateTime<Utc>,
    pub from: String,
    pub text: String,
    pub step: Option<ActionMove>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemEntry {
    pub title: String,
    pub kind: ItemKind,
    pub minutes: u32,
    pub starts: Option<Hour>,
    pub sitting: Option<u32>,
    #[serde(default)]
    pub presenters: Vec<String>,
    #[serde(default)]
    pub papers: Vec<String>,
    pub marking: Option<Marking>,
    #[serde(default)]
    pub closed: bool,
    #[serde(default)]
    pub parts: Vec<ItemEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DelegationEntry {
    pub of: String,
    pub people: Vec<AttendeeEntry>,
}

/// A name alone stands for the usual: the first leads the delegation, all come and sit throughout.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum AttendeeEntry {
    Named(String),
    Told(AttendeeTold),
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AttendeeTold {
    /// Empty for an unnamed delegate.
    pub who: String,
    #[serde(default)]
    pub parts: Vec<PartEntry>,
    pub function: Option<String>,
    pub reply: Option<Reply>,
    /// A letter for each sitting: `i`n the room, `r`emote, `a`pologies, absent (`x`).
    pub at: Option<String>,
    pub proxy: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum PartEntry {
    Chair,
    CoChair,
    Moderator,
    Speaker,
    HeadOfDelegation,
    Delegate,
    Observer,
    Rapporteur,
    Secretariat,
    Interpreter,
    OpenedOnBehalf(String),
}

impl From<PartEntry> for Part {
    fn from(entry: PartEntry) -> Part {
        match entry {
            PartEntry::Chair => Part::Chair,
            PartEntry::CoChair => Part::CoChair,
            PartEntry::Moderator => Part::Moderator,
            PartEntry::Speaker => Part::Speaker,
            PartEntry::HeadOfDelegation => Part::HeadOfDelegation,
            PartEntry::Delegate => Part::Delegate,
            PartEntry::Observer => Part::Observer,
            PartEntry::Rapporteur => Part::Rapporteur,
            PartEntry::Secretariat => Part::Secretariat,
            PartEntry::Interpreter => Part::Interpreter,
            PartEntry::OpenedOnBehalf(of) => Part::OpenedOnBehalf { of },
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeadcountEntry {
    pub qualifier: Qualifier,
    pub number: u32,
    pub of_whom: String,
    pub from_where: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PresentationEntry {
    pub title: String,
    pub item: String,
    pub speakers: Vec<String>,
    #[serde(default)]
    pub operations: Vec<String>,
    #[serde(default)]
    pub documents: Vec<String>,
    pub state: PresentationState,
    pub consent: Consent,
    pub marking: Option<Marking>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionEntry {
    pub item: String,
    pub text: String,
    pub outcome: Outcome,
    /// For, against, abstaining.
    pub vote: Option<[u32; 3]>,
    /// The deadline of a silence procedure.
    pub silence: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PointEntry {
    pub item: String,
    pub text: String,
    pub owners: Vec<String>,
    #[serde(default)]
    pub people: Vec<String>,
    pub due: NaiveDate,
    pub priority: Priority,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatementEntry {
    pub key: String,
    pub item: String,
    pub speaker: String,
    pub speech: Speech,
    pub language: Language,
    pub text: String,
    pub asked: Option<DateTime<Utc>>,
    pub cleared: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MinutesEntry {
    pub file: String,
    pub circulated: Option<DateTime<Utc>>,
    pub deadline: Option<DateTime<Utc>>,
    #[serde(default)]
    pub corrections: Vec<CorrectionEntry>,
    pub submitted: Option<DateTime<Utc>>,
    pub returned: Option<ReturnEntry>,
    /// When they were submitted again after their return.
    pub again: Option<DateTime<Utc>>,
    pub approved: Option<DateTime<Utc>>,
    #[serde(default)]
    pub corrigenda: Vec<CorrigendumEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectionEntry {
    pub section: String,
    pub paragraph: Option<u32>,
    pub asked_by: String,
    pub at: DateTime<Utc>,
    pub text: String,
    pub state: CorrectionState,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReturnEntry {
    pub at: DateTime<Utc>,
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrigendumEntry {
    pub at: DateTime<Utc>,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReleaseEntry {
    pub file: String,
    pub language: Language,
    pub variant_of: Option<String>,
    pub number: String,
    pub sub_headline: String,
    pub dateline: Dateline,
    pub statements: Vec<String>,
    pub quotations: QuotationStyle,
    pub photographs: Vec<PhotographEntry>,
    pub boilerplates: Vec<String>,
    pub notes: Vec<String>,
    pub contacts: Vec<MediaContact>,
    pub embargo: Embargo,
    /// Moves of the press officer with their instants.
    pub steps: Vec<(ReleaseMove, DateTime<Utc>)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PhotographEntry {
    pub file: String,
    pub credit: String,
    pub alt: String,
    pub caption: String,
}

//! Press releases.

use crate::{
    Act, BodyId, Digest, FileId, Guarded, Invalid, Kind, Language, Marking, MeetingId, OrganisationId,
    Record, ReleaseId, Returned, RichText, StatementId, Zone, record::not_blank, status::machine,
};
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

machine! {
    /// The life of a press release.
    ReleaseStatus {
        /// Being written.
        Draft "draft" [AskClearance => InClearance],
        /// With those who must agree.
        InClearance "in clearance" [Clear => Cleared, Return => Draft],
        /// Ready to go out; an embargo holds it until its instant.
        Cleared "cleared" [Release => Released, Return => Draft],
        /// Out.
        Released "released" [Withdraw => Withdrawn],
        /// Taken back, with a reason.
        Withdrawn "withdrawn" [],
    }
    /// What can be done to a press release.
    ReleaseMove {
        /// Ask those who must agree.
        AskClearance "ask for clearance",
        /// Everybody has agreed.
        Clear "clear",
        /// Send it out.
        Release "release",
        /// Back to the writer.
        Return "return",
        /// Take it back, with a reason.
        Withdraw "withdraw",
    }
}

impl ReleaseStatus {
    /// Whether its words may be changed.
    pub fn is_open(self) -> bool {
        self == ReleaseStatus::Draft
    }

    /// Whether it went out: a mistake in it is put right by a correction.
    pub fn is_out(self) -> bool {
        matches!(self, ReleaseStatus::Released | ReleaseStatus::Withdrawn)
    }
}

impl Guarded for ReleaseStatus {
    fn needs_reason(step: ReleaseMove) -> bool {
        matches!(step, ReleaseMove::Withdraw | ReleaseMove::Return)
    }

    fn is_final(step: ReleaseMove) -> bool {
        step == ReleaseMove::Release
    }

    fn act(self, _: ReleaseMove) -> Act {
        Act::Release
    }
}

/// How a date line writes the date.
#[derive(
    Debug,
    Default,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Type,
)]
#[serde(rename_all = "snake_case")]
pub enum DateStyle {
    /// Day first.
    #[default]
    DayMonthYear,
    /// Month first.
    MonthDayYear,
    /// With the day of the week.
    WeekdayDayMonthYear,
}

impl DateStyle {
    /// Every one, in order.
    pub const ALL: &'static [DateStyle] =
        &[DateStyle::DayMonthYear, DateStyle::MonthDayYear, DateStyle::WeekdayDayMonthYear];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            DateStyle::DayMonthYear => "18 June 2015",
            DateStyle::MonthDayYear => "June 18, 2015",
            DateStyle::WeekdayDayMonthYear => "Thursday, 28 May 2015",
        }
    }
}

/// Where the date line stands.
#[derive(
    Debug,
    Default,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Type,
)]
#[serde(rename_all = "snake_case")]
pub enum DatelinePosition {
    /// Run in before the first paragraph: “Bucharest, June 18, 2015 – …”.
    #[default]
    RunIn,
    /// On a line of its own below the headline.
    BelowHeadline,
    /// On a line of its own after the text.
    AtEnd,
    /// The text already says it; nothing is added.
    InText,
}

impl DatelinePosition {
    /// Every one, in order.
    pub const ALL: &'static [DatelinePosition] = &[
        DatelinePosition::RunIn,
        DatelinePosition::BelowHeadline,
        DatelinePosition::AtEnd,
        DatelinePosition::InText,
    ];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            DatelinePosition::RunIn => "before the first words",
            DatelinePosition::BelowHeadline => "below the headline",
            DatelinePosition::AtEnd => "at the end",
            DatelinePosition::InText => "in the text",
        }
    }
}

/// Place and date of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Dateline {
    /// The place; may be empty.
    pub place: String,
    /// The date.
    pub date: Option<NaiveDate>,
    /// How the date is written.
    pub style: DateStyle,
    /// Where it stands.
    pub position: DatelinePosition,
    /// The words to print where they aren't those that place, date and style give.
    pub words: Option<String>,
}

/// A photograph of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Photograph {
    /// The picture; a credit may be known before the picture is.
    pub file_id: Option<FileId>,
    /// The whole credit line as printed: “Photo by: …”. May be empty.
    pub credit: String,
    /// What a reader who can't see it is told.
    pub alt: String,
    /// What it shows; may be empty.
    pub caption: String,
}

/// Whom the press may ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct MediaContact {
    /// The name.
    pub name: String,
    /// The function; may be empty.
    pub function: String,
    /// A telephone number; may be empty.
    pub phone: String,
    /// A mail address; may be empty.
    pub email: String,
}

/// Until when a release is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Embargo {
    /// The instant.
    pub until: DateTime<Utc>,
    /// The zone in which the line on the paper gives it.
    pub zone: Zone,
}

/// How quotations stand in a release.
#[derive(
    Debug,
    Default,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    Type,
)]
#[serde(rename_all = "snake_case")]
pub enum QuotationStyle {
    /// Within the paragraphs.
    #[default]
    Inline,
    /// Indented, on lines of their own.
    SetApart,
}

impl QuotationStyle {
    /// Every one, in order.
    pub const ALL: &'static [QuotationStyle] = &[QuotationStyle::Inline, QuotationStyle::SetApart];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            QuotationStyle::Inline => "in the text",
            QuotationStyle::SetApart => "set apart",
        }
    }
}

/// A press release in one language. What went out is read by this type for good, so that a new field has a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Its id.
    pub id: ReleaseId,
    /// The meeting it is about.
    pub meeting_id: Option<MeetingId>,
    /// The body it is about.
    pub body_id: Option<BodyId>,
    /// The release whose text it gives in another language.
    pub variant_of_id: Option<ReleaseId>,
    /// The language.
    pub language: Language,
    /// Who issues it.
    #[serde(default)]
    pub issuer_ids: Vec<OrganisationId>,
    /// The issuer's number: “2026/31”. May be empty.
    pub number: String,
    /// The headline.
    pub headline: String,
    /// The sub-headline; may be empty.
    pub sub_headline: String,
    /// Place and date.
    pub dateline: Dateline,
    /// The body of the release.
    pub text: RichText,
    /// How quotations stand.
    pub quotations: QuotationStyle,
    /// The statements it quotes.
    #[serde(default)]
    pub statement_ids: Vec<StatementId>,
    /// The photographs.
    #[serde(default)]
    pub photographs: Vec<Photograph>,
    /// Standing paragraphs about the issuers.
    #[serde(default)]
    pub boilerplates: Vec<String>,
    /// Notes to editors.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Media contacts.
    #[serde(default)]
    pub contacts: Vec<MediaContact>,
    /// Whether an end mark is printed after the last word.
    pub end_mark: bool,
    /// Until when it is held.
    pub embargo: Option<Embargo>,
    /// Where it stands.
    pub status: ReleaseStatus,
    /// Its marking; only CLEAR may go out.
    pub marking: Marking,
    /// The release that this one corrects.
    pub correction_of_id: Option<ReleaseId>,
    /// Why it was withdrawn; may be empty.
    pub withdrawn_reason: String,
    /// When it went out.
    pub released_at: Option<DateTime<Utc>>,
    /// The last return to the writer.
    pub returned: Option<Returned>,
    /// The digest of the canonical form of what went out: the paper is printed from that form alone. None
    /// where it didn't go out, or did so before such forms were kept.
    pub sent: Option<Digest>,
}

/// Why a release can't go out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeldBack {
    /// It isn't marked for everybody.
    #[error("the release is marked {0}; only TLP:CLEAR may go out")]
    Marked(Marking),
    /// Its embargo still runs.
    #[error(
        "the release is under embargo until {} ({}); it can go out then",
        .0.until.with_timezone(&.0.zone.rules()).format("%-d %B %Y, %H:%M"), .0.zone.name()
    )]
    Embargoed(Embargo),
    /// It has no words.
    #[error("the release has no text; write it first")]
    Empty,
    /// A photograph says nothing to those who can't see it.
    #[error("photograph {0} has no alternative text; say what it shows")]
    NoAlt(usize),
}

impl Release {
    /// Whether the text may leave the house: marking, embargo, words and alternative texts.
    ///
    /// # Errors
    /// The first thing that holds it back.
    pub fn may_go_out(&self, now: DateTime<Utc>) -> Result<(), HeldBack> {
        self.is_fit()?;
        match &self.embargo {
            Some(embargo) if now < embargo.until => Err(HeldBack::Embargoed(embargo.clone())),
            _ => Ok(()),
        }
    }

    /// Whether the text may be cleared: marking, words and alternative texts. An embargo doesn't hinder it.
    ///
    /// # Errors
    /// The first thing that hinders it.
    pub fn is_fit(&self) -> Result<(), HeldBack> {
        self.hindrances().into_iter().next().map_or(Ok(()), Err)
    }

    /// Everything in it that keeps it from being cleared.
    pub fn hindrances(&self) -> Vec<HeldBack> {
        let strictest = Marking::strictest([self.marking].into_iter().chain(self.text.marking()));
        let marked = strictest.filter(|&marking| marking != Marking::Clear).map(HeldBack::Marked);
        let empty = self.text.is_blank().then_some(HeldBack::Empty);
        let silent = |photo: &Photograph| photo.file_id.is_some() && photo.alt.trim().is_empty();
        let photos = self.photographs.iter().zip(1..).filter(|(photo, _)| silent(photo));
        marked.into_iter().chain(empty).chain(photos.map(|(_, number)| HeldBack::NoAlt(number))).collect()
    }
}

impl Record for Release {
    type Id = ReleaseId;
    const KIND: Kind = Kind::Release;

    fn id(&self) -> ReleaseId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::Release, "headline", &self.headline)?;
        self.text.check(Kind::Release, "text")?;
        if self.sent.is_some() && !self.status.is_out() {
            let problem = "only a release that went out has a text that went out";
            return Err(Invalid::new(Kind::Release, "sent", problem));
        }
        for (field, other) in
            [("variant_of_id", self.variant_of_id), ("correction_of_id", self.correction_of_id)]
        {
            if other == Some(self.id) {
                return Err(Invalid::new(Kind::Release, field, "a release can't refer to itself"));
            }
        }
        Ok(())
    }
}

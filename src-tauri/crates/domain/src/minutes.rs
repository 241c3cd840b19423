//! Minutes: their sections, corrections, approval and corrigenda.

use crate::{
    Act, AgendaItemId, Digest, Guarded, Invalid, Kind, Language, Marking, MeetingId, MinutesId, Record,
    RichText, SectionId, SentLogo, SentPicture, Zone, record::not_blank, status::machine,
};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

machine! {
    /// The life of minutes. Approved is final.
    MinutesStatus {
        /// Being written.
        Draft "draft" [Circulate => Circulated, Submit => Submitted],
        /// With the delegations for corrections.
        Circulated "circulated" [Submit => Submitted, Return => Draft],
        /// With the chair.
        Submitted "submitted" [Approve => Approved, Return => Draft],
        /// Final; a later mistake is a corrigendum.
        Approved "approved" [],
    }
    /// What can be done to minutes.
    MinutesMove {
        /// Send the draft to the delegations, with a deadline for corrections.
        Circulate "circulate",
        /// Send the text to the chair.
        Submit "submit",
        /// Approve the text as it stands.
        Approve "approve",
        /// Send it back to the secretariat, with a reason.
        Return "return",
    }
}

impl MinutesStatus {
    /// Whether the text may be changed: by the secretariat, and after circulation for corrections.
    pub fn is_open(self) -> bool {
        matches!(self, MinutesStatus::Draft | MinutesStatus::Circulated)
    }
}

impl Guarded for MinutesStatus {
    fn needs_reason(step: MinutesMove) -> bool {
        step == MinutesMove::Return
    }

    fn is_final(step: MinutesMove) -> bool {
        step == MinutesMove::Approve
    }

    fn act(self, step: MinutesMove) -> Act {
        match (self, step) {
            (MinutesStatus::Submitted, MinutesMove::Approve | MinutesMove::Return) => Act::Approve,
            _ => Act::KeepRecord,
        }
    }
}

/// What became of a correction.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionState {
    /// Not decided.
    Open,
    /// Taken into the text.
    Accepted,
    /// Not taken.
    Rejected,
}

impl CorrectionState {
    /// Every one, in order.
    pub const ALL: &'static [CorrectionState] =
        &[CorrectionState::Open, CorrectionState::Accepted, CorrectionState::Rejected];

    /// As people write it.
    pub fn words(self) -> &'static str {
        match self {
            CorrectionState::Open => "open",
            CorrectionState::Accepted => "accepted",
            CorrectionState::Rejected => "rejected",
        }
    }
}

/// A correction that somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The section meant.
    pub section_id: SectionId,
    /// The block within the section, from 0; none means the whole section.
    pub paragraph: Option<u32>,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What was asked for.
    pub text: String,
    /// What became of it.
    pub state: CorrectionState,
}

/// Why a text went back to those who write it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Returned {
    /// Who returned it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// The approval of exactly one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Who approved.
    pub by: String,
    /// As what: “Chair”.
    pub function: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The digest of the canonical form of the text that was approved.
    pub digest: Digest,
    /// What the paper shows beside the text, as it was then; none where an older program didn't keep it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[specta(optional)]
    pub dress: Option<ApprovedDress>,
}

/// What the paper of approved minutes shows beside their text, so that it stays the same paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct ApprovedDress {
    /// The mark at its head.
    pub logo: Option<SentLogo>,
    /// The pictures in the text, each once.
    pub pictures: Vec<SentPicture>,
    /// The zone in which the days of instants are given.
    pub zone: Zone,
}

impl ApprovedDress {
    /// Every picture on the paper, the mark at its head too.
    pub fn all_pictures(&self) -> impl Iterator<Item = &SentPicture> {
        self.logo.iter().map(|logo| &logo.picture).chain(&self.pictures)
    }
}

/// A correction made after the approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Corrigendum {
    /// Its number, from 1.
    pub number: u32,
    /// When it was issued.
    pub at: DateTime<Utc>,
    /// Who issued it.
    pub by: String,
    /// What it says.
    pub text: String,
}

/// The minutes of a meeting. Their text stands in sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Their id.
    pub id: MinutesId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The language.
    pub language: Language,
    /// Where they stand.
    pub status: MinutesStatus,
    /// Until when corrections are taken.
    pub deadline: Option<DateTime<Utc>>,
    /// Corrections asked for.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// The last return to the secretariat.
    pub returned: Option<Returned>,
    /// The approval.
    pub approval: Option<Approval>,
    /// Corrigenda in order.
    #[serde(default)]
    pub corrigenda: Vec<Corrigendum>,
}

/// Minutes as far as reports on many need them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of Minutes")]
pub struct MinutesBrief {
    pub id: MinutesId,
    pub meeting_id: MeetingId,
    pub status: MinutesStatus,
    pub approval: Option<ApprovalBrief>,
}

/// When minutes were approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the field is that of Approval")]
pub struct ApprovalBrief {
    pub at: DateTime<Utc>,
}

impl Record for Minutes {
    type Id = MinutesId;
    const KIND: Kind = Kind::Minutes;

    fn id(&self) -> MinutesId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        if (self.status == MinutesStatus::Approved) != self.approval.is_some() {
            let problem = "approved minutes carry an approval and no others do";
            return Err(Invalid::new(Kind::Minutes, "approval", problem));
        }
        if !self.corrigenda.is_empty() && self.approval.is_none() {
            let problem = "a corrigendum needs approved minutes; correct the draft instead";
            return Err(Invalid::new(Kind::Minutes, "corrigenda", problem));
        }
        self.corrigenda.iter().try_for_each(|c| not_blank(Kind::Minutes, "corrigenda", &c.text))
    }
}

/// Which part of the minutes a section is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type,
)]
#[serde(rename_all = "snake_case")]
pub enum SectionPart {
    /// The opening.
    Opening,
    /// Who attended.
    Attendance,
    /// An agenda item, or a subject with a heading of its own.
    Item,
    /// The closing.
    Closing,
}

/// A section of minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// The minutes.
    pub minutes_id: MinutesId,
    /// Which part it is.
    pub part: SectionPart,
    /// The agenda item it records.
    pub item_id: Option<AgendaItemId>,
    /// Its heading where it isn't the agenda item's title; may be empty.
    pub heading: String,
    /// The place among the sections.
    pub position: u32,
    /// What it says.
    pub text: RichText,
    /// A marking of its own.
    pub marking: Option<Marking>,
}

impl Record for Section {
    type Id = SectionId;
    const KIND: Kind = Kind::Section;

    fn id(&self) -> SectionId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        self.text.check(Kind::Section, "text")?;
        if self.part == SectionPart::Item && self.item_id.is_none() {
            not_blank(Kind::Section, "heading", &self.heading)?;
        }
        Ok(())
    }
}

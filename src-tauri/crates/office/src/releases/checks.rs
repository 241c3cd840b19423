//! What stands between a release and its going out: the very rules that refuse the steps, and what had better be seen.

use super::quoted;
use crate::{Desk, Problem, facts, points::today, statements::speaker};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ClearanceState, DatelinePosition, Embargo, FactRef, HeldBack, Marking, Meeting, MeetingStatus, Release,
    ReleaseId, ReleaseMove, Statement, StatementId, Status,
};
use serde::Serialize;
use specta::Type;
use store::View;

/// Something to be seen to before a release goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ReleaseCheck {
    /// What it is.
    pub about: Concern,
    /// The first step that it refuses; none where it only warns.
    pub holds: Option<ReleaseMove>,
}

/// What is wrong, or missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Concern {
    /// It is not marked for everybody.
    Marked {
        /// The strictest marking in it.
        marking: Marking,
    },
    /// It has no words.
    NoText,
    /// Its speaker hasn't cleared a quotation in exactly its words.
    NotCleared {
        /// The statement.
        statement_id: StatementId,
        /// Who said it; may be empty.
        speaker: String,
        /// What the speaker said to it.
        state: ClearanceState,
    },
    /// A quotation isn't in the record any more.
    QuotationGone {
        /// The statement.
        statement_id: StatementId,
    },
    /// A photograph says nothing to those who can't see it.
    NoAlt {
        /// Its number, from 1.
        photograph: u32,
    },
    /// Nobody is named for a photograph.
    NoCredit {
        /// Its number, from 1.
        photograph: u32,
    },
    /// The record says otherwise since the words were written.
    Stale {
        /// What is meant.
        reference: FactRef,
        /// The words in the text.
        words: String,
        /// What the record says now; none where it is gone.
        now: Option<String>,
    },
    /// Its embargo still runs.
    Embargoed {
        /// Until when.
        embargo: Embargo,
    },
    /// Its embargo ended before it went out.
    EmbargoOver {
        /// Until when it ran.
        embargo: Embargo,
    },
    /// Neither place nor date stand in it.
    NoDateline,
    /// Nobody is named whom the press may ask.
    NoContact,
    /// The meeting it tells of isn't closed.
    NotClosed {
        /// Where the meeting stands.
        status: MeetingStatus,
    },
    /// The day it is dated isn't there yet where the meeting is.
    DayAhead {
        /// The day.
        day: NaiveDate,
    },
}

impl Concern {
    /// As people write it; instants by the clock of their zone.
    pub fn words(&self) -> String {
        match self {
            Concern::Marked { marking } => format!("it is marked {marking}"),
            Concern::NoText => "it has no text".to_owned(),
            Concern::NotCleared { speaker, .. } if speaker.is_empty() => {
                "a quotation isn't cleared".to_owned()
            }
            Concern::NotCleared { speaker, .. } => format!("the quotation of {speaker} isn't cleared"),
            Concern::QuotationGone { .. } => "a quotation isn't in the record any more".to_owned(),
            Concern::NoAlt { photograph } => format!("photograph {photograph} has no alternative text"),
            Concern::NoCredit { photograph } => format!("photograph {photograph} has no credit"),
            Concern::Stale { words, now: Some(now), .. } => {
                format!("where it says “{words}”, the record now says “{now}”")
            }
            Concern::Stale { words, now: None, .. } => format!("“{words}” isn't in the record any more"),
            Concern::Embargoed { embargo } => format!("its embargo runs until {}", ends(embargo)),
            Concern::EmbargoOver { embargo } => format!("its embargo ended at {}", ends(embargo)),
            Concern::NoDateline => "neither place nor date stand in it".to_owned(),
            Concern::NoContact => "no media contact is named".to_owned(),
            Concern::NotClosed { status } => format!("the meeting is {}, not closed", status.words()),
            Concern::DayAhead { day } => format!("it is dated {day}, a day that is still to come"),
        }
    }
}

fn ends(embargo: &Embargo) -> String {
    embargo.until.with_timezone(&embargo.zone.rules()).to_rfc3339()
}

/// What whoever sends a release out had better know first. None of it keeps anybody from the step.
///
/// # Errors
/// Where there is no such release.
pub fn warnings(desk: &mut Desk, id: ReleaseId) -> Result<Vec<Concern>, Problem> {
    let now = desk.now();
    let release = desk.view().require::<Release>(id)?;
    let all = checks(desk, &release, now)?.into_iter();
    Ok(all.filter(|check| check.holds.is_none()).map(|check| check.about).collect())
}

/// Everything to be seen to, what holds the release back first; nothing of one that went out.
///
/// # Errors
/// Where the record can't be read.
pub(super) fn checks(
    desk: &Desk,
    release: &Release,
    now: DateTime<Utc>,
) -> Result<Vec<ReleaseCheck>, Problem> {
    if release.status.is_out() {
        return Ok(Vec::new());
    }
    let gone = gone(&desk.view(), release)?.into_iter();
    let gone = gone.map(|statement_id| Concern::QuotationGone { statement_id });
    let unfit = release.hindrances().into_iter().map(concern);
    let quotations = uncleared(&desk.view(), release)?.into_iter().map(|(statement, speaker)| {
        let state = statement.clearance.state;
        Concern::NotCleared { statement_id: statement.id, speaker, state }
    });
    let embargo = release.embargo.iter().map(|embargo| match embargo {
        embargo if now < embargo.until => concern(HeldBack::Embargoed(embargo.clone())),
        embargo => Concern::EmbargoOver { embargo: embargo.clone() },
    });
    let stale = facts::of_release(desk, release.id)?.into_iter();
    let stale =
        stale.map(|fact| Concern::Stale { reference: fact.reference, words: fact.words, now: fact.now });
    let early = early(&desk.view(), release, now)?;
    let all = gone.chain(quotations).chain(unfit).chain(embargo).chain(stale);
    let all = all.chain(early).chain(missing(release));
    let mut all: Vec<ReleaseCheck> = all.map(|about| ReleaseCheck { holds: held(&about), about }).collect();
    all.sort_by_key(|check| check.holds.is_none());
    Ok(all)
}

/// The quotations that aren't in the record any more.
///
/// # Errors
/// Where the record can't be read.
pub(super) fn gone(view: &View<'_>, release: &Release) -> Result<Vec<StatementId>, Problem> {
    let mut gone = Vec::new();
    for id in quoted(release) {
        if view.get::<Statement>(id)?.is_none() {
            gone.push(id);
        }
    }
    Ok(gone)
}

/// The quotations that their speakers haven't cleared, each with its speaker's name.
///
/// # Errors
/// Where the record can't be read.
pub(crate) fn uncleared(view: &View<'_>, release: &Release) -> Result<Vec<(Statement, String)>, Problem> {
    let mut uncleared = Vec::new();
    for id in quoted(release) {
        if let Some(statement) = view.get::<Statement>(id)?.filter(|statement| !statement.is_cleared()) {
            let speaker = speaker(view, &statement)?;
            uncleared.push((statement, speaker));
        }
    }
    Ok(uncleared)
}

fn concern(held: HeldBack) -> Concern {
    match held {
        HeldBack::Marked(marking) => Concern::Marked { marking },
        HeldBack::Embargoed(embargo) => Concern::Embargoed { embargo },
        HeldBack::Empty => Concern::NoText,
        HeldBack::NoAlt(number) => Concern::NoAlt { photograph: number32(number) },
    }
}

/// What a release can go out without, but seldom should.
fn missing(release: &Release) -> impl Iterator<Item = Concern> {
    let photographs = release.photographs.iter().zip(1..);
    let unnamed = photographs.filter(|(photo, _)| photo.file_id.is_some() && photo.credit.trim().is_empty());
    let credits = unnamed.map(|(_, photograph)| Concern::NoCredit { photograph });
    let is_said = release.dateline.position == DatelinePosition::InText;
    let dateline = !is_said && super::export::dateline(release).is_empty();
    let dateline = dateline.then_some(Concern::NoDateline);
    let contact = release.contacts.is_empty().then_some(Concern::NoContact);
    credits.chain(dateline).chain(contact)
}

/// What it tells as having been, and is still to come.
fn early(view: &View<'_>, release: &Release, now: DateTime<Utc>) -> Result<Vec<Concern>, Problem> {
    let meeting = release.meeting_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    let status = meeting.as_ref().map(|meeting| meeting.status);
    let status = status.filter(|status| *status != MeetingStatus::Closed);
    let day = release.dateline.date.filter(|_| release.dateline.position != DatelinePosition::InText);
    let day = day.filter(|day| *day > today(now, meeting.map(|meeting| meeting.zone)));
    let status = status.map(|status| Concern::NotClosed { status });
    let day = day.map(|day| Concern::DayAhead { day });
    Ok(status.into_iter().chain(day).collect())
}

/// The step at which `advance` refuses it.
fn held(about: &Concern) -> Option<ReleaseMove> {
    match about {
        Concern::Marked { .. }
        | Concern::NoText
        | Concern::NotCleared { .. }
        | Concern::QuotationGone { .. }
        | Concern::NoAlt { .. } => Some(ReleaseMove::Clear),
        Concern::Embargoed { .. } => Some(ReleaseMove::Release),
        Concern::NoCredit { .. }
        | Concern::Stale { .. }
        | Concern::EmbargoOver { .. }
        | Concern::NoDateline
        | Concern::NoContact
        | Concern::NotClosed { .. }
        | Concern::DayAhead { .. } => None,
    }
}

fn number32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

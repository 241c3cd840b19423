//! Facts in a text: what the record says of them today.

mod offer;

pub use offer::{OfferedFact, offered};

use crate::{Desk, Problem, names::called};
use domain::{
    Attendee, AttendeeFact, Body, BodyFact, Decision, Document, FactRef, Headcount, Language, Meeting,
    MeetingFact, Minutes, MinutesId, MinutesStatus, Operation, Organisation, Presentation, Release,
    ReleaseId, RichText, Section,
};
use papers::words;
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use store::{By, View};

/// A fact whose record has changed since the words were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StaleFact {
    /// What is meant.
    pub reference: FactRef,
    /// The words in the text.
    pub words: String,
    /// What the record said then.
    pub then: String,
    /// What it says now; none where it is gone.
    pub now: Option<String>,
}

/// The facts of a release whose record has changed.
///
/// # Errors
/// Where there is no such release.
pub fn of_release(desk: &Desk, id: ReleaseId) -> Result<Vec<StaleFact>, Problem> {
    let view = desk.view();
    let release = view.require::<Release>(id)?;
    let meeting = release.meeting_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    stale(&view, meeting.as_ref(), &release.language, [&release.text])
}

/// The facts of minutes whose record has changed; what was approved stays as it was said then.
///
/// # Errors
/// Where there are no such minutes.
pub fn of_minutes(desk: &Desk, id: MinutesId) -> Result<Vec<StaleFact>, Problem> {
    let view = desk.view();
    let minutes = view.require::<Minutes>(id)?;
    if minutes.status == MinutesStatus::Approved {
        return Ok(Vec::new());
    }
    let meeting = view.get::<Meeting>(minutes.meeting_id)?;
    let sections = view.find::<Section>(By::Minutes(id))?;
    stale(&view, meeting.as_ref(), &minutes.language, sections.iter().map(|section| &section.text))
}

fn stale<'t>(
    view: &View<'_>,
    meeting: Option<&Meeting>,
    language: &Language,
    texts: impl IntoIterator<Item = &'t RichText>,
) -> Result<Vec<StaleFact>, Problem> {
    let mut stale = Vec::new();
    // The record is asked once for what stands in a text often.
    let mut known: HashMap<&FactRef, Option<String>> = HashMap::new();
    for fact in texts.into_iter().flat_map(RichText::facts) {
        let now = match known.get(&fact.reference) {
            Some(now) => now.clone(),
            None => said(view, meeting, &fact.reference, language)?,
        };
        known.insert(&fact.reference, now.clone());
        if fact.is_stale(now.as_deref()) {
            let (reference, words, then) = (fact.reference.clone(), fact.words.clone(), fact.value.clone());
            stale.push(StaleFact { reference, words, then, now });
        }
    }
    Ok(stale)
}

/// What the record says of a fact, in a language; none where it is gone or says nothing.
///
/// # Errors
/// Where the store can't be read.
pub fn value(
    desk: &Desk,
    meeting: Option<&Meeting>,
    reference: &FactRef,
    language: &Language,
) -> Result<Option<String>, Problem> {
    said(&desk.view(), meeting, reference, language)
}

fn said(
    view: &View<'_>,
    meeting: Option<&Meeting>,
    reference: &FactRef,
    language: &Language,
) -> Result<Option<String>, Problem> {
    let said = match reference {
        FactRef::Meeting(fact) => match meeting {
            Some(meeting) => of_meeting(view, meeting, *fact, language)?,
            None => None,
        },
        FactRef::Body(id, fact) => match view.get::<Body>(*id)? {
            Some(body) => of_body(view, &body, *fact)?,
            None => None,
        },
        FactRef::Attendee(id, fact) => view.get::<Attendee>(*id)?.map(|attendee| match fact {
            AttendeeFact::Name => called(&attendee),
            AttendeeFact::Function => attendee.function,
            AttendeeFact::Organisation => attendee.delegation,
        }),
        FactRef::Headcount(id) => {
            view.get::<Headcount>(*id)?.map(|h| words::figure(h.qualifier, h.number, language))
        }
        FactRef::Operation(id) => view.get::<Operation>(*id)?.map(|operation| operation.name),
        FactRef::Document(id) => view.get::<Document>(*id)?.map(|document| document.title),
        FactRef::Presentation(id) => view.get::<Presentation>(*id)?.map(|presentation| presentation.title),
        FactRef::Decision(id) => view.get::<Decision>(*id)?.map(|decision| decision.number.to_string()),
        FactRef::Organisation(id) => view.get::<Organisation>(*id)?.map(|organisation| organisation.name),
    };
    Ok(said.filter(|words| !words.is_empty()))
}

fn of_meeting(
    view: &View<'_>,
    meeting: &Meeting,
    fact: MeetingFact,
    language: &Language,
) -> Result<Option<String>, Problem> {
    Ok(match fact {
        MeetingFact::Title => Some(meeting.title_in(&view.require::<Body>(meeting.body_id)?)),
        MeetingFact::Ordinal => meeting.number.map(|number| domain::ordinal(number, language)),
        MeetingFact::Dates => Some(words::dates(meeting.first_day, meeting.last_day, language)),
        MeetingFact::FirstDay => {
            Some(words::date(meeting.first_day, domain::DateStyle::DayMonthYear, language))
        }
        MeetingFact::City => Some(meeting.city.clone()),
        MeetingFact::Venue => Some(meeting.venue.clone()),
        MeetingFact::Theme => Some(meeting.theme.clone()),
        MeetingFact::Present => {
            let attendees = view.find::<Attendee>(By::Meeting(meeting.id))?;
            Some(attendees.iter().filter(|attendee| attendee.was_present()).count().to_string())
        }
    })
}

fn of_body(view: &View<'_>, body: &Body, fact: BodyFact) -> Result<Option<String>, Problem> {
    Ok(match fact {
        BodyFact::Name => Some(body.name.clone()),
        BodyFact::Subject => Some(body.subject.clone()),
        BodyFact::Established => body.established.map(|year| year.to_string()),
        BodyFact::Coordinator => {
            let coordinator =
                body.coordinator_id.map(|id| view.get::<Organisation>(id)).transpose()?.flatten();
            coordinator.map(|organisation| organisation.label().to_owned())
        }
    })
}

//! The minutes of the sample, from the first draft to the approval.

use super::{
    Actors, SampleError,
    cast::{Cast, known},
    story::{CorrectionEntry, CorrigendumEntry, MeetingEntry, asset},
    texts::Around,
};
use crate::{Desk, Problem, minutes};
use chrono::{DateTime, Utc};
use domain::{Correction, Meeting, Minutes, MinutesId, RichText, Section, SectionPart};
use exchange::markdown;
use std::collections::HashMap;
use store::{By, Operation};

/// Writes the draft: each part of the text into the section of its agenda item.
pub(super) fn write(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    let id = cast.meeting(entry.number)?.id;
    let meeting = desk.view().require::<Meeting>(id)?;
    let begun = minutes::begin(desk, &actors.secretariat, id, meeting.language.clone())?;
    cast.meeting_mut(entry.number)?.minutes = Some(begun.id);
    let texts = texts(desk, cast, entry, &meeting)?;
    let sections = filled(desk, cast, entry, begun.id, texts)?;
    desk.transact(Operation::WriteMinutes, &actors.secretariat, |tx| {
        sections.iter().try_for_each(|section| tx.put(section).map(drop)).map_err(Problem::from)
    })
}

/// The texts by what their headings begin with: a number, or the name of a part.
fn texts(
    desk: &Desk,
    cast: &Cast,
    entry: &MeetingEntry,
    meeting: &Meeting,
) -> Result<HashMap<String, RichText>, Problem> {
    let text = exchange::decode(asset(&entry.minutes.file)?)?;
    let held = cast.meeting(entry.number)?;
    let around = Around { desk, cast, held, meeting, language: &meeting.language };
    let mut texts = HashMap::new();
    for section in markdown::sections(&text).sections {
        let name = section.heading.split_whitespace().next().unwrap_or_default().to_owned();
        texts.insert(name, around.tie(section.text)?);
    }
    Ok(texts)
}

fn filled(
    desk: &Desk,
    cast: &Cast,
    entry: &MeetingEntry,
    minutes: MinutesId,
    mut texts: HashMap<String, RichText>,
) -> Result<Vec<Section>, Problem> {
    let held = cast.meeting(entry.number)?;
    let numbers: HashMap<_, _> = held.items.iter().map(|(number, id)| (*id, number.as_str())).collect();
    let mut sections = Vec::new();
    for mut section in desk.view().find::<Section>(By::Minutes(minutes))? {
        let name = match section.part {
            SectionPart::Opening => Some("Opening"),
            SectionPart::Attendance => Some("Attendance"),
            SectionPart::Closing => Some("Closing"),
            SectionPart::Item => section.item_id.and_then(|id| numbers.get(&id).copied()),
        };
        if let Some(text) = name.and_then(|name| texts.remove(name)) {
            section.text = text;
            sections.push(section);
        }
    }
    match texts.into_keys().next() {
        Some(heading) => Err(SampleError::Unknown("the agenda item", heading).into()),
        None => Ok(sections),
    }
}

fn of(cast: &Cast, entry: &MeetingEntry) -> Result<MinutesId, SampleError> {
    let minutes = cast.meeting(entry.number)?.minutes;
    minutes.ok_or_else(|| SampleError::Unknown("the minutes of the meeting", entry.number.to_string()))
}

pub(super) fn circulate(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
    deadline: DateTime<Utc>,
) -> Result<(), Problem> {
    minutes::circulate(desk, &actors.secretariat, of(cast, entry)?, deadline).map(drop)
}

pub(super) fn correct(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
    correction: &CorrectionEntry,
) -> Result<(), Problem> {
    let id = of(cast, entry)?;
    let item = known("the agenda item", &cast.meeting(entry.number)?.items, &correction.section)?;
    let sections = desk.view().find::<Section>(By::Minutes(id))?;
    let section = sections.iter().find(|section| section.item_id == Some(item));
    let section = section.ok_or_else(|| SampleError::Unknown("the section", correction.section.clone()))?.id;
    desk.transact(Operation::AskCorrection, &actors.secretariat, |tx| {
        let mut minutes = tx.require::<Minutes>(id)?;
        minutes.corrections.push(Correction {
            section_id: section,
            paragraph: correction.paragraph,
            asked_by: correction.asked_by.clone(),
            at: correction.at,
            text: correction.text.clone(),
            state: correction.state,
        });
        tx.put(&minutes)?;
        Ok(())
    })
}

pub(super) fn submit(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    minutes::submit(desk, &actors.secretariat, of(cast, entry)?).map(drop)
}

pub(super) fn give_back(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
    reason: &str,
) -> Result<(), Problem> {
    minutes::return_to_secretariat(desk, &actors.chair, of(cast, entry)?, reason.to_owned()).map(drop)
}

pub(super) fn approve(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    let request = minutes::ApproveMinutes { id: of(cast, entry)?, by: None, function: None, digest: None };
    minutes::approve(desk, &actors.chair, request).map(drop)
}

pub(super) fn corrigendum(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
    corrigendum: &CorrigendumEntry,
) -> Result<(), Problem> {
    minutes::issue_corrigendum(desk, &actors.chair, of(cast, entry)?, corrigendum.text.clone()).map(drop)
}

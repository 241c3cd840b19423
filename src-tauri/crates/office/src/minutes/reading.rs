//! Minutes for reading.

use super::{
    approve::approved_content,
    content::strictest,
    missing::without_section,
    remarks::remarks,
    sections::in_order,
    states::{SectionState, states, waiting},
    steps::offered,
};
use crate::{
    Desk, Explained, Problem, Saying,
    meetings::{AgendaRow, MinutesSectionView, MinutesView, Move},
    reading::{self, Placed},
};
use chrono::{DateTime, Utc};
use domain::{
    Act, AgendaItemId, Attendee, Body, Marking, Meeting, MeetingId, Minutes, MinutesContent, MinutesId,
    Section,
};
use std::collections::HashMap;
use store::By;

/// Why there is nothing to read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nobody has begun them.
    #[error("this meeting has no minutes yet; begin or import them first")]
    NoMinutes,
}

impl Explained for ReadError {
    fn code(&self) -> &'static str {
        "no_minutes"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::NoMinutes)
    }
}

/// The minutes of a meeting; in its first language where there are several.
///
/// # Errors
/// Where there are none.
pub fn of_meeting(desk: &Desk, meeting: MeetingId) -> Result<Minutes, Problem> {
    desk.view().require::<Meeting>(meeting)?;
    let found = desk.view().find::<Minutes>(By::Meeting(meeting))?;
    found.into_iter().next().ok_or_else(|| ReadError::NoMinutes.into())
}

/// Minutes with their sections' words.
///
/// # Errors
/// Where there are no such minutes.
pub fn show(desk: &mut Desk, id: MinutesId) -> Result<MinutesView, Problem> {
    let minutes = desk.view().require::<Minutes>(id)?;
    let opened = crate::meetings::open(desk, minutes.meeting_id)?;
    let meeting = desk.view().require::<Meeting>(minutes.meeting_id)?;
    let attendees = desk.view().find::<Attendee>(By::Meeting(meeting.id))?;
    let now = desk.now();
    for_reading(desk, &minutes, &Of { meeting: &meeting, attendees: &attendees, agenda: &opened.agenda, now })
}

/// The meeting that minutes are of, and when they are looked at.
pub(crate) struct Of<'a> {
    pub(crate) meeting: &'a Meeting,
    pub(crate) attendees: &'a [Attendee],
    pub(crate) agenda: &'a [AgendaRow],
    pub(crate) now: DateTime<Utc>,
}

/// Approved minutes are read from what was approved, whatever the record says today.
pub(crate) fn for_reading(desk: &Desk, minutes: &Minutes, of: &Of<'_>) -> Result<MinutesView, Problem> {
    let view = desk.view();
    let agenda = of.agenda;
    let order: Vec<AgendaItemId> = agenda.iter().map(|row| row.id).collect();
    let written = in_order(&view, minutes.id, &order)?;
    // A text that is lost doesn't keep the rest of the meeting from being seen.
    let (content, lost) = match minutes.approval.as_ref().map(|approval| approved_content(&view, approval)) {
        None => (None, None),
        Some(Ok(content)) => (Some(content), None),
        Some(Err(problem)) => (None, Some(problem)),
    };
    let (sections, empty, missing) = match &content {
        Some(content) => {
            let told = content.sections.iter().map(|section| (section.depth, section.text.is_blank()));
            let states = states(&told.collect::<Vec<_>>());
            (approved(content, &written, &states)?, waiting(&states), 0)
        }
        None if lost.is_some() => (Vec::new(), 0, 0),
        None => {
            let rows: HashMap<AgendaItemId, &AgendaRow> = agenda.iter().map(|row| (row.id, row)).collect();
            let item = |section: &Section| section.item_id.and_then(|id| rows.get(&id).copied());
            let placed = reading::in_record(view);
            let depth = |section: &Section| item(section).map_or(0, |item| item.depth);
            let told = written.iter().map(|section| (depth(section), section.text.is_blank()));
            let states = states(&told.collect::<Vec<_>>());
            let sections = written.iter().zip(&states);
            let sections = sections.map(|(section, state)| today(section, item(section), *state, &placed));
            let missing = without_section(&written, agenda.iter().map(|row| (row.id, row.kind))).len();
            (sections.collect::<Result<Vec<_>, _>>()?, waiting(&states), missing)
        }
    };
    let marking = match &content {
        Some(content) => content.marking,
        None => {
            let own = of.meeting.marking_in(&view.require::<Body>(of.meeting.body_id)?);
            let items: HashMap<AgendaItemId, Option<Marking>> =
                agenda.iter().map(|row| (row.id, row.marking)).collect();
            strictest(
                own,
                written.iter().map(|section| {
                    let item = section.item_id.and_then(|id| items.get(&id).copied().flatten());
                    (section.marking.or(item), &section.text)
                }),
            )
        }
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let while_open = |open: bool, act: Act| if open { act.roles().to_vec() } else { Vec::new() };
    Ok(MinutesView {
        id: minutes.id,
        language: minutes.language.clone(),
        status: minutes.status,
        marking,
        sections_total: count(sections.len()),
        sections_empty: count(empty),
        sections_missing: count(missing),
        remarks: remarks(minutes, of.meeting, of.attendees, count(empty), of.now),
        deadline: minutes.deadline,
        deadline_offered: offered(of.meeting, of.now),
        zone: of.meeting.zone,
        sections,
        lost,
        allowed_moves: Move::open_from(minutes.status),
        writers: while_open(minutes.status.is_open(), Act::WriteMinutes),
        correctors: while_open(minutes.approval.is_some(), Act::Approve),
    })
}

fn today(
    section: &Section,
    item: Option<&AgendaRow>,
    state: SectionState,
    placed: &Placed<'_>,
) -> Result<MinutesSectionView, Problem> {
    Ok(MinutesSectionView {
        id: Some(section.id),
        part: section.part,
        item_id: section.item_id,
        number: item.map(|item| item.number.clone()).unwrap_or_default(),
        depth: item.map_or(0, |item| item.depth),
        title: match item {
            Some(item) if section.heading.is_empty() => item.title.clone(),
            _ => section.heading.clone(),
        },
        paragraphs: reading::lines(&section.text, placed)?,
        state,
        marking: section.marking,
    })
}

fn approved(
    content: &MinutesContent,
    written: &[Section],
    states: &[SectionState],
) -> Result<Vec<MinutesSectionView>, Problem> {
    let placed = reading::as_approved(content);
    let shown = content.sections.iter().zip(states).map(|(section, state)| {
        Ok(MinutesSectionView {
            id: section.id,
            part: section.part,
            item_id: written.iter().find(|one| Some(one.id) == section.id).and_then(|one| one.item_id),
            number: section.number.clone().unwrap_or_default(),
            depth: section.depth,
            title: section.heading.clone(),
            paragraphs: reading::lines(&section.text, &placed)?,
            state: *state,
            marking: section.marking,
        })
    });
    shown.collect()
}

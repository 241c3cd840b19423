//! Minutes for reading.

use super::{missing::without_section, sections::in_order};
use crate::{
    Desk, Explained, Problem, Saying,
    meetings::{AgendaRow, MinutesSectionView, MinutesView, Move, blank_sections},
    reading,
};
use domain::{AgendaItemId, MeetingId, Minutes, MinutesId, Section};
use std::collections::HashMap;
use store::{By, View};

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
    desk.view().require::<domain::Meeting>(meeting)?;
    let found = desk.view().find::<Minutes>(By::Meeting(meeting))?;
    found.into_iter().next().ok_or_else(|| ReadError::NoMinutes.into())
}

/// Minutes with their sections' words.
///
/// # Errors
/// Where there are no such minutes.
pub fn show(desk: &mut Desk, id: MinutesId) -> Result<MinutesView, Problem> {
    let minutes = desk.view().require::<Minutes>(id)?;
    let meeting = crate::meetings::open(desk, minutes.meeting_id)?;
    for_reading(&desk.view(), &minutes, &meeting.agenda)
}

pub(crate) fn for_reading(
    view: &View<'_>,
    minutes: &Minutes,
    agenda: &[AgendaRow],
) -> Result<MinutesView, Problem> {
    let order: Vec<AgendaItemId> = agenda.iter().map(|row| row.id).collect();
    let sections = in_order(view, minutes.id, &order)?;
    let rows: HashMap<AgendaItemId, &AgendaRow> = agenda.iter().map(|row| (row.id, row)).collect();
    let item = |section: &Section| section.item_id.and_then(|id| rows.get(&id).copied());
    let empty = blank_sections(&sections);
    let missing = without_section(&sections, agenda.iter().map(|row| (row.id, row.kind))).len();
    Ok(MinutesView {
        id: minutes.id,
        language: minutes.language.clone(),
        status: minutes.status,
        sections_total: u32::try_from(sections.len()).unwrap_or(u32::MAX),
        sections_empty: u32::try_from(empty).unwrap_or(u32::MAX),
        sections_missing: u32::try_from(missing).unwrap_or(u32::MAX),
        sections: sections
            .iter()
            .map(|section| for_list(view, section, item(section)))
            .collect::<Result<_, _>>()?,
        allowed_moves: Move::open_from(minutes.status),
    })
}

fn for_list(
    view: &View<'_>,
    section: &Section,
    item: Option<&AgendaRow>,
) -> Result<MinutesSectionView, Problem> {
    Ok(MinutesSectionView {
        part: section.part,
        item_id: section.item_id,
        number: item.map(|item| item.number.clone()).unwrap_or_default(),
        depth: item.map_or(0, |item| item.depth),
        title: match item {
            Some(item) if section.heading.is_empty() => item.title.clone(),
            _ => section.heading.clone(),
        },
        paragraphs: reading::lines(view, &section.text)?,
        marking: section.marking,
    })
}

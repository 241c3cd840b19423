//! The agenda as a paper.

use super::occasion::Of;
use crate::{
    Desk, Prepared, Problem,
    agenda::{self, AgendaStage},
    meetings::{self, AgendaRow},
    pictures::logo,
};
use domain::{AgendaItem, AgendaItemId, Document, MeetingId, Sitting};
use papers::{
    AgendaText, FileOf,
    agenda::{Agenda, AgendaEntry, AgendaSitting, AgendaState},
    words::day_of,
};
use std::collections::HashMap;
use store::{By, View};

/// Gathers the agenda as it stands. It is a draft until the meeting has adopted it; one that is still what
/// was adopted bears the instant of its adoption.
pub(super) fn paper(desk: &mut Desk, id: MeetingId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let rows = meetings::open(desk, id)?.agenda;
    let changed = is_changed(desk, id)?;
    let view = desk.view();
    let of = Of::read(&view, id)?;
    let mut papers = papers_of(&view, id)?;
    let adopted = of.meeting.adopted.as_ref().map(|adopted| adopted.at);
    let name = file_name(&of, changed);
    let state = match adopted {
        Some(at) => AgendaState::Adopted { on: day_of(at, of.meeting.zone), changed },
        None => AgendaState::Draft { as_of: day_of(now, of.meeting.zone) },
    };
    let mut agenda = Agenda {
        occasion: of.occasion(&view, rows.iter().filter_map(|row| row.marking))?,
        state,
        sittings: of.meeting.sittings.iter().map(sitting).collect(),
        unplaced: vec![],
    };
    for row in rows {
        let place = row.falls_in.map(|place| place as usize);
        let entry = entry(row, &mut papers);
        match place.and_then(|place| agenda.sittings.get_mut(place)) {
            Some(sitting) => sitting.items.push(entry),
            None => agenda.unplaced.push(entry),
        }
    }
    let mark = logo(desk, Some(&of.body))?;
    let instant = adopted.filter(|_| !changed).unwrap_or(now);
    Ok(Prepared { paper: papers::agenda::paper(&agenda, mark), instant, name, read: None })
}

/// A name for the file.
pub(super) fn suggested_name(desk: &Desk, id: MeetingId) -> Result<String, Problem> {
    Ok(file_name(&Of::read(&desk.view(), id)?, is_changed(desk, id)?))
}

fn is_changed(desk: &Desk, id: MeetingId) -> Result<bool, Problem> {
    let since = agenda::compare(desk, id, AgendaStage::Adopted)?;
    Ok(since.is_some_and(|comparison| !comparison.differences.is_empty()))
}

fn file_name(of: &Of, changed: bool) -> String {
    of.name(FileOf::Agenda(match of.meeting.adopted {
        None => AgendaText::Draft,
        Some(_) if changed => AgendaText::Changed,
        Some(_) => AgendaText::Adopted,
    }))
}

fn sitting(sitting: &Sitting) -> AgendaSitting {
    AgendaSitting { day: sitting.day, from: sitting.from, to: sitting.to, items: vec![] }
}

fn entry(row: AgendaRow, papers: &mut HashMap<AgendaItemId, Vec<String>>) -> AgendaEntry {
    AgendaEntry {
        from: row.begins(),
        to: row.finishes(),
        number: Some(row.number).filter(|number| !number.is_empty()),
        depth: row.depth,
        title: row.title,
        presenters: row.presenters,
        papers: papers.remove(&row.id).unwrap_or_default(),
        points: row.arising,
        closed: row.closed,
        marking: row.marking,
    }
}

/// The papers before the meeting, item by item: “TFM/12/3 Figures for the third quarter”.
fn papers_of(view: &View<'_>, id: MeetingId) -> Result<HashMap<AgendaItemId, Vec<String>>, Problem> {
    let mut papers: HashMap<AgendaItemId, Vec<String>> = HashMap::new();
    for item in view.find::<AgendaItem>(By::Meeting(id))? {
        for paper in item.paper_ids {
            if let Some(Document { symbol, title, .. }) = view.get::<Document>(paper)? {
                let words = if symbol.is_empty() { title } else { format!("{symbol} {title}") };
                papers.entry(item.id).or_default().push(words);
            }
        }
    }
    Ok(papers)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

    use super::*;
    use crate::sample;
    use domain::{ItemKind, Meeting};
    use papers::plain;

    #[test]
    fn it_says_of_each_item_what_the_window_says() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let meetings = desk.view().all::<Meeting>().unwrap();
        let id = meetings.iter().find(|meeting| meeting.number == Some(12)).unwrap().id;
        let rows = meetings::open(&mut desk, id).unwrap().agenda;
        let text = plain::text(&paper(&mut desk, id).unwrap().paper);
        for row in &rows {
            let hours = format!("{}–{}", row.clock.as_deref().unwrap(), row.ends.as_deref().unwrap());
            assert!(text.contains(&hours), "{} at {hours} in {text}", row.title);
        }
        // Its own two hours are the frame that eighty minutes fill.
        let cases = rows.iter().find(|row| row.title == "Case presentations").unwrap();
        assert_eq!((cases.minutes_planned, cases.minutes_counted), (Some(120), Some(80)));
        assert_eq!((cases.clock.as_deref(), cases.ends.as_deref()), (Some("14:00"), Some("15:20")));
        assert!(!text.contains("14:00–16:00"), "{text}");
        let arising = rows.iter().find(|row| row.kind == ItemKind::MattersArising).unwrap();
        assert!(arising.arising.len() > 1 && rows.iter().filter(|row| !row.arising.is_empty()).count() == 1);
        let [first, second, ..] = arising.arising.as_slice() else { panic!("{:?}", arising.arising) };
        assert!(text.contains(&format!("Action points: {first}, {second}")), "{text}");
    }
}

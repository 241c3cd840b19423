//! The agenda as a paper.

use super::occasion::Of;
use crate::{
    Desk, Prepared, Problem,
    agenda::{self, AgendaStage},
    meetings::{self, AgendaRow},
    pictures::logo,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{AgendaItem, AgendaItemId, Document, Marking, Meeting, MeetingId, Sitting};
use papers::{
    AgendaText, FileOf,
    agenda::{Agenda, AgendaEntry, AgendaSitting, AgendaState},
    words::day_of,
};
use std::collections::HashMap;
use store::{By, View};

/// Gathers the agenda as it stands. It is a draft until the delegations have it as it is; one that is still what
/// was sent or adopted bears the instant at which that was kept.
pub(super) fn paper(desk: &mut Desk, id: MeetingId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let rows = meetings::open(desk, id)?.agenda;
    let stands = stands(desk, id)?;
    let view = desk.view();
    let of = Of::read(&view, id)?;
    let mut papers = papers_of(&view, id)?;
    let name = of.name(FileOf::Agenda(stands.text()));
    let as_of = day_of(now, of.meeting.zone);
    let state = match stands {
        Stands::Draft => AgendaState::Draft { as_of },
        Stands::Issued { on, changed: false, .. } => AgendaState::Issued { on },
        Stands::Issued { on, changed: true, .. } => AgendaState::Revised { as_of, issued: on },
        Stands::Adopted { at, changed } => AgendaState::Adopted { on: day_of(at, of.meeting.zone), changed },
    };
    let mut agenda = Agenda {
        occasion: of.occasion(&view, markings(&rows))?,
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
    let instant = stands.kept().unwrap_or(now);
    Ok(Prepared { paper: papers::agenda::paper(&agenda, mark), instant, name, read: None })
}

/// What the items are marked themselves.
pub(super) fn markings(rows: &[AgendaRow]) -> impl Iterator<Item = Marking> {
    rows.iter().filter_map(|row| row.marking)
}

/// A name for the file.
pub(super) fn suggested_name(desk: &Desk, id: MeetingId) -> Result<String, Problem> {
    let text = stands(desk, id)?.text();
    Ok(Of::read(&desk.view(), id)?.name(FileOf::Agenda(text)))
}

/// How far an agenda has come, and whether it is still what was sent or adopted then.
#[derive(Clone, Copy)]
enum Stands {
    Draft,
    Issued { on: NaiveDate, at: DateTime<Utc>, changed: bool },
    Adopted { at: DateTime<Utc>, changed: bool },
}

impl Stands {
    fn text(self) -> AgendaText {
        match self {
            Stands::Draft | Stands::Issued { changed: true, .. } => AgendaText::Draft,
            Stands::Issued { changed: false, .. } => AgendaText::Issued,
            Stands::Adopted { changed: true, .. } => AgendaText::Changed,
            Stands::Adopted { changed: false, .. } => AgendaText::Adopted,
        }
    }

    /// When the agenda was kept as it stands here.
    fn kept(self) -> Option<DateTime<Utc>> {
        match self {
            Stands::Issued { at, changed: false, .. } | Stands::Adopted { at, changed: false } => Some(at),
            _ => None,
        }
    }
}

/// What the meeting adopted goes before what the delegations were sent.
fn stands(desk: &Desk, id: MeetingId) -> Result<Stands, Problem> {
    let changed = |stage| -> Result<bool, Problem> {
        let since = agenda::compare(desk, id, stage)?;
        Ok(since.is_some_and(|comparison| !comparison.differences.is_empty()))
    };
    let Meeting { issued, adopted, .. } = desk.view().require::<Meeting>(id)?;
    Ok(match (adopted, issued) {
        (Some(adopted), _) => Stands::Adopted { at: adopted.at, changed: changed(AgendaStage::Adopted)? },
        (None, Some(issued)) => {
            Stands::Issued { on: issued.on, at: issued.version.at, changed: changed(AgendaStage::Issued)? }
        }
        (None, None) => Stands::Draft,
    })
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
    use domain::ItemKind;
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

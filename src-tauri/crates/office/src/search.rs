//! Search over everything, and where what was found is shown.

use crate::{Desk, Problem};
use domain::{
    AgendaItem, Body, BodyId, Document, Kind, Meeting, MeetingBrief, MeetingId, Presentation, Release,
    Section,
};
use serde::Serialize;
use specta::Type;
use std::collections::{HashMap, hash_map::Entry};
use store::View;
use uuid::Uuid;

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SearchHit {
    /// The noun.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// The meeting it belongs to, or the newest at which it is presented; none where that is in the trash.
    pub meeting_id: Option<MeetingId>,
    /// The body it belongs to, where no meeting shows it.
    pub body_id: Option<BodyId>,
    /// The title of that meeting, where it isn't the meeting that was found.
    pub meeting_title: Option<String>,
    /// What it is called.
    pub title: String,
    /// The words around the hit.
    pub snippet: Vec<Segment>,
}

/// A stretch of a snippet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Segment {
    /// Its characters.
    pub text: String,
    /// Whether these words were looked for.
    pub marked: bool,
}

/// Looks for words in everything; accents and case don't matter.
///
/// # Errors
/// Where the store can't be read.
pub fn search(desk: &Desk, words: &str, limit: u32) -> Result<Vec<SearchHit>, Problem> {
    let view = desk.view();
    let mut titles = Titles::default();
    let mut hits = Vec::new();
    for hit in desk.store.search(words, limit)? {
        let mut place = Place::default();
        let own = hit.meeting_id.map(|id| titles.of(&view, id)).transpose()?.flatten();
        match own {
            Some(_) => place.meeting = hit.meeting_id,
            None => place = shown_at(&view, hit.kind, hit.id)?,
        }
        let meeting_title = match place.meeting.filter(|_| hit.kind != Kind::Meeting) {
            Some(id) => titles.of(&view, id)?,
            None => None,
        };
        hits.push(SearchHit {
            title: match hit.title.trim() {
                "" => belongs_to(&view, &hit)?.or(meeting_title.clone()).unwrap_or(hit.kind.to_string()),
                _ => hit.title,
            },
            kind: hit.kind,
            id: hit.id,
            meeting_id: place.meeting,
            body_id: place.body,
            meeting_title,
            snippet: hit.snippet.into_iter().map(|s| Segment { text: s.text, marked: s.hit }).collect(),
        });
    }
    Ok(hits)
}

/// The titles of meetings, each read once.
#[derive(Default)]
struct Titles(HashMap<MeetingId, Option<String>>);

impl Titles {
    /// None where the meeting, or its body, is in the trash: one such hit must not keep the others from being shown.
    fn of(&mut self, view: &View<'_>, id: MeetingId) -> Result<Option<String>, Problem> {
        Ok(match self.0.entry(id) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(unknown) => {
                let meeting = view.get::<Meeting>(id)?;
                let body = meeting.as_ref().map(|meeting| view.get::<Body>(meeting.body_id)).transpose()?;
                let title = meeting.zip(body.flatten()).map(|(meeting, body)| meeting.title_in(&body));
                unknown.insert(title).clone()
            }
        })
    }
}

/// Where a record is shown that belongs to no meeting.
#[derive(Default)]
struct Place {
    meeting: Option<MeetingId>,
    body: Option<BodyId>,
}

/// Operations, documents and files stand where they are presented, or in the register of a body.
fn shown_at(view: &View<'_>, kind: Kind, id: Uuid) -> Result<Place, Problem> {
    let mut place = Place::default();
    if !matches!(kind, Kind::Operation | Kind::Document | Kind::File) {
        return Ok(place);
    }
    if kind == Kind::Document {
        place.body = view.get::<Document>(id.into())?.and_then(|document| document.body_id);
    }
    let mut meetings: Vec<MeetingId> = Vec::new();
    for holder in view.referrers(id)? {
        let holder_id = holder.id;
        match holder.kind {
            Kind::Presentation => {
                meetings.extend(view.get::<Presentation>(holder_id.into())?.map(|it| it.meeting_id));
            }
            Kind::AgendaItem => {
                meetings.extend(view.get::<AgendaItem>(holder_id.into())?.map(|it| it.meeting_id));
            }
            Kind::Release => {
                meetings.extend(view.get::<Release>(holder_id.into())?.and_then(|it| it.meeting_id))
            }
            Kind::Document => {
                if let Some(document) = view.get::<Document>(holder_id.into())? {
                    meetings.extend(document.meeting_id);
                    place.body = place.body.or(document.body_id);
                }
            }
            _ => {}
        }
    }
    let mut newest = None;
    for id in meetings {
        let day = view.brief::<MeetingBrief>(id)?.map(|meeting| (meeting.first_day, id));
        newest = newest.max(day);
    }
    place.meeting = newest.map(|(_, id)| id);
    Ok(place)
}

/// A section of minutes has no title of its own: it is found under its agenda item.
fn belongs_to(view: &View<'_>, hit: &store::Hit) -> Result<Option<String>, Problem> {
    let section = if hit.kind == Kind::Section { view.get::<Section>(hit.id.into())? } else { None };
    let item =
        section.and_then(|section| section.item_id).map(|id| view.get::<AgendaItem>(id)).transpose()?;
    Ok(item.flatten().map(|item| item.title))
}

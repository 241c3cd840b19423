//! Search over everything, and where what was found is shown.

use crate::{Desk, Problem};
use domain::{
    AgendaItem, Body, BodyId, Document, Kind, Meeting, MeetingBrief, MeetingId, Presentation, Release,
    Section, Statement,
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
    /// What shows it there: the presentation, the agenda item, the press release that holds it. None where it
    /// stands for itself.
    pub shown_with: Option<ShownWith>,
    /// The title of that meeting, where it isn't the meeting that was found.
    pub meeting_title: Option<String>,
    /// What it is called.
    pub title: String,
    /// The words around the hit.
    pub snippet: Vec<Segment>,
}

/// A record with which another one is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct ShownWith {
    /// The noun.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
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
        let title = hit.meeting_id.map(|id| titles.of(&view, id)).transpose()?.flatten();
        let place = shown_at(&view, hit.kind, hit.id, title.and(hit.meeting_id))?;
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
            shown_with: place.shown_with,
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

/// Where a record is shown that has no page of its own.
#[derive(Default)]
struct Place {
    meeting: Option<MeetingId>,
    body: Option<BodyId>,
    shown_with: Option<ShownWith>,
}

/// Operations, documents and files stand where they are presented, or in the register of a body; what was said
/// stands with its agenda item, or with the press release that quotes it.
fn shown_at(view: &View<'_>, kind: Kind, id: Uuid, own: Option<MeetingId>) -> Result<Place, Problem> {
    let mut place = Place { meeting: own, ..Place::default() };
    match kind {
        Kind::Statement => {
            let item = view.get::<Statement>(id.into())?.and_then(|statement| statement.item_id);
            place.shown_with = match item {
                Some(item) => Some(ShownWith { kind: Kind::AgendaItem, id: item.into() }),
                None => view
                    .referrers(id)?
                    .into_iter()
                    .find(|holder| holder.kind == Kind::Release)
                    .map(|release| ShownWith { kind: release.kind, id: release.id }),
            };
            return Ok(place);
        }
        Kind::Document if own.is_none() => {
            place.body = view.get::<Document>(id.into())?.and_then(|document| document.body_id);
        }
        Kind::Operation | Kind::Document | Kind::File => {}
        _ => return Ok(place),
    }
    let mut newest = None;
    for (meeting, with) in holders(view, kind, id, &mut place.body)? {
        // Its own meeting comes before every other.
        if own.is_some_and(|own| own != meeting) {
            continue;
        }
        let Some(day) = view.brief::<MeetingBrief>(meeting)?.map(|meeting| meeting.first_day) else {
            continue;
        };
        if newest.is_none_or(|known| known < (day, meeting)) {
            newest = Some((day, meeting));
            place.shown_with = with;
        }
    }
    if own.is_none() {
        place.meeting = newest.map(|(_, meeting)| meeting);
    }
    Ok(place)
}

/// The meetings that show an operation, a document or a file, with what shows it there.
fn holders(
    view: &View<'_>,
    kind: Kind,
    id: Uuid,
    body: &mut Option<BodyId>,
) -> Result<Vec<(MeetingId, Option<ShownWith>)>, Problem> {
    let mut found = Vec::new();
    for holder in view.referrers(id)? {
        let with = ShownWith { kind: holder.kind, id: holder.id };
        let meeting = match holder.kind {
            Kind::Presentation => view.get::<Presentation>(holder.id.into())?.map(|it| it.meeting_id),
            Kind::AgendaItem => view.get::<AgendaItem>(holder.id.into())?.map(|it| it.meeting_id),
            Kind::Release => view.get::<Release>(holder.id.into())?.and_then(|it| it.meeting_id),
            // A file is shown as the document that it holds.
            Kind::Document if kind == Kind::File => {
                if let Some(document) = view.get::<Document>(holder.id.into())? {
                    *body = body.or(document.body_id);
                    let own = document.meeting_id.map(|meeting| (meeting, None));
                    found.extend(holders(view, Kind::Document, holder.id, body)?.into_iter().chain(own));
                }
                None
            }
            _ => None,
        };
        found.extend(meeting.map(|meeting| (meeting, Some(with))));
    }
    Ok(found)
}

/// A section of minutes has no title of its own: it is found under its agenda item.
fn belongs_to(view: &View<'_>, hit: &store::Hit) -> Result<Option<String>, Problem> {
    let section = if hit.kind == Kind::Section { view.get::<Section>(hit.id.into())? } else { None };
    let item =
        section.and_then(|section| section.item_id).map(|id| view.get::<AgendaItem>(id)).transpose()?;
    Ok(item.flatten().map(|item| item.title))
}

//! What a body's next meeting would be.

use crate::{Desk, Problem, points::pending_before, records::last_meeting};
use chrono::{Datelike, NaiveDate};
use domain::{
    AgendaItem, Attendee, Body, BodyId, ItemKind, Language, Meeting, MeetingId, Mode, TitleWords, Zone,
};
use serde::Serialize;
use specta::Type;
use store::By;

/// What the next meeting of a body would be.
#[derive(Debug, Clone, Serialize, Type)]
pub struct NextMeeting {
    /// The body.
    pub body_id: BodyId,
    /// Its name today.
    pub body_name: String,
    /// The number it gets; none where meetings have no numbers.
    pub number: Option<u32>,
    /// The title by the body's pattern; the place is left out, nobody knows it yet.
    pub title: String,
    /// The meeting that it follows.
    pub last: Option<LastMeeting>,
    /// The zone of the last one.
    pub zone: Option<Zone>,
    /// How people come together: as at the last one.
    pub mode: Mode,
    /// The language of its papers.
    pub language: Language,
    /// How many items, without the breaks, the last agenda gives as a frame.
    pub agenda_items: u32,
    /// How many attendees of the last one are invited again.
    pub attendees: u32,
    /// How many action points are pending.
    pub pending_points: u32,
}

/// The meeting that the next one follows.
#[derive(Debug, Clone, Serialize, Type)]
#[allow(missing_docs, reason = "the fields are those of domain::Meeting")]
pub struct LastMeeting {
    pub id: MeetingId,
    pub title: String,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub city: String,
}

/// What the next meeting of a body would be; with a number of its own where one is given, and as it would be
/// if it began on the day where that is known.
///
/// # Errors
/// Where there is no such body.
pub fn next(
    desk: &mut Desk,
    body: BodyId,
    number: Option<u32>,
    first_day: Option<NaiveDate>,
) -> Result<NextMeeting, Problem> {
    let today = desk.now().date_naive();
    let view = desk.view();
    let body = view.require::<Body>(body)?;
    let number = match number {
        _ if !body.numbered => None,
        Some(number) => Some(number),
        None => Some(view.next_meeting_number(body.id)?),
    };
    let last = last_meeting(view.find::<Meeting>(By::Body(body.id))?, first_day);
    let day = first_day.unwrap_or_else(|| last.as_ref().map_or(today, |last| last.last_day.max(today)));
    let language = body.language();
    let words =
        TitleWords { number, name: body.name_on(day), subject: &body.subject, year: day.year(), city: "" };
    let of_last = last.as_ref().map(|last| By::Meeting(last.id));
    let (agenda_items, attendees) = match of_last {
        Some(by) => {
            // As the agenda itself counts them.
            let items = view.find::<AgendaItem>(by)?;
            let items = items.iter().filter(|item| item.kind != ItemKind::Break).count();
            (u32::try_from(items).unwrap_or(u32::MAX), view.count::<Attendee>(Some(by))?)
        }
        None => (0, 0),
    };
    let pending = pending_before(&view, body.id, day, None)?.len();
    Ok(NextMeeting {
        title: body.title_pattern.fill(words, &language),
        zone: last.as_ref().map(|last| last.zone),
        mode: last.as_ref().map(|last| last.mode).unwrap_or_default(),
        last: last.map(|last| LastMeeting {
            title: last.title_in(&body),
            id: last.id,
            first_day: last.first_day,
            last_day: last.last_day,
            city: last.city,
        }),
        body_id: body.id,
        body_name: body.name,
        number,
        language,
        agenda_items,
        attendees,
        pending_points: u32::try_from(pending).unwrap_or(u32::MAX),
    })
}

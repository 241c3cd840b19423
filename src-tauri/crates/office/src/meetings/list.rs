//! The list of meetings.

use crate::{Desk, Problem};
use chrono::NaiveDate;
use domain::{Body, BodyId, Country, Marking, Meeting, MeetingId, MeetingStatus};
use serde::Serialize;
use specta::Type;
use std::{cmp::Reverse, collections::HashMap};
use store::By;

/// A meeting as lists show it.
#[derive(Debug, Clone, Serialize, Type)]
pub struct MeetingRow {
    /// Its id.
    pub id: MeetingId,
    /// The body.
    pub body_id: BodyId,
    /// The body's name on the day.
    pub body_name: String,
    /// The number in the body.
    pub number: Option<u32>,
    /// The title.
    pub title: String,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The city; may be empty.
    pub city: String,
    /// The country.
    pub country: Option<Country>,
    /// Where it stands.
    pub status: MeetingStatus,
    /// Its marking.
    pub marking: Marking,
}

/// Meetings of one body or of all, newest first.
///
/// # Errors
/// Where the store can't be read.
pub fn list(desk: &Desk, body: Option<BodyId>) -> Result<Vec<MeetingRow>, Problem> {
    let view = desk.view();
    let bodies: HashMap<BodyId, Body> = view.all::<Body>()?.into_iter().map(|body| (body.id, body)).collect();
    let meetings = match body {
        Some(body) => view.find::<Meeting>(By::Body(body))?,
        None => view.all::<Meeting>()?,
    };
    let row = |meeting: Meeting| bodies.get(&meeting.body_id).map(|body| in_list(meeting, body));
    let mut rows: Vec<MeetingRow> = meetings.into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| Reverse((row.first_day, row.id)));
    Ok(rows)
}

fn in_list(meeting: Meeting, body: &Body) -> MeetingRow {
    MeetingRow {
        title: meeting.title_in(body),
        marking: meeting.marking_in(body),
        body_name: body.name_on(meeting.first_day).to_owned(),
        id: meeting.id,
        body_id: meeting.body_id,
        number: meeting.number,
        first_day: meeting.first_day,
        last_day: meeting.last_day,
        city: meeting.city,
        country: meeting.country,
        status: meeting.status,
    }
}

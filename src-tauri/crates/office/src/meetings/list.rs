//! The list of meetings.

use super::Stage;
use crate::{Desk, Problem, points::today};
use chrono::NaiveDate;
use domain::{
    Body, BodyId, Country, Marking, Meeting, MeetingBrief, MeetingId, MeetingStatus, Minutes, MinutesStatus,
    Release, ReleaseStatus,
};
use serde::Serialize;
use specta::Type;
use std::collections::{HashMap, HashSet};
use store::{Days, View};

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
    /// How far it has come, its minutes and releases with it.
    pub stage: Stage,
    /// Its marking.
    pub marking: Marking,
}

/// Meetings of one body or of all, newest first.
///
/// # Errors
/// Where the store can't be read.
pub fn list(desk: &Desk, body: Option<BodyId>) -> Result<Vec<MeetingRow>, Problem> {
    newest(desk, body, None)
}

/// As [`list`], but no more than so many: what fills a window is there before the rest is read.
///
/// # Errors
/// Where the store can't be read.
pub fn newest(desk: &Desk, body: Option<BodyId>, most: Option<u32>) -> Result<Vec<MeetingRow>, Problem> {
    let view = desk.view();
    rows(&view, view.newest::<MeetingBrief>(body, most)?)
}

/// The next meetings that aren't over yet, the nearest first.
///
/// # Errors
/// Where the store can't be read.
pub fn coming(desk: &mut Desk, most: u32) -> Result<Vec<MeetingRow>, Problem> {
    let now = desk.now();
    // A day more, for places where it is still yesterday.
    let since = now.date_naive().pred_opt().unwrap_or(NaiveDate::MIN);
    let ahead = [MeetingStatus::Planned, MeetingStatus::Convened, MeetingStatus::InSession];
    let view = desk.view();
    let mut meetings = view.in_status::<Meeting>(&ahead, Days::Since("last_day", since))?;
    meetings.retain(|meeting| meeting.last_day >= today(now, Some(meeting.zone)));
    meetings.sort_by_key(|meeting| (meeting.first_day, meeting.id));
    meetings.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    rows(&view, meetings.into_iter().map(MeetingBrief::from).collect())
}

fn rows(view: &View<'_>, meetings: Vec<MeetingBrief>) -> Result<Vec<MeetingRow>, Problem> {
    let bodies: HashMap<BodyId, Body> = view.all::<Body>()?.into_iter().map(|body| (body.id, body)).collect();
    let after = After::read(view, &meetings)?;
    let row = |meeting: MeetingBrief| {
        let stage = after.stage(&meeting);
        bodies.get(&meeting.body_id).map(|body| in_list(meeting, stage, body))
    };
    Ok(meetings.into_iter().filter_map(row).collect())
}

/// More meetings than this are a whole list: all that is kept is read faster than looked up one by one.
const LOOKED_UP: usize = 500;

/// What became of meetings.
struct After {
    minutes: HashMap<MeetingId, MinutesStatus>,
    released: HashSet<MeetingId>,
}

impl After {
    fn read(view: &View<'_>, meetings: &[MeetingBrief]) -> Result<After, Problem> {
        let off = [MeetingStatus::Cancelled, MeetingStatus::Postponed];
        let held = meetings.iter().filter(|meeting| !off.contains(&meeting.status));
        let held: Vec<MeetingId> = held.map(|meeting| meeting.id).collect();
        let of = (held.len() <= LOOKED_UP).then_some(&*held);
        let written = view.statuses::<Minutes, _>(of, MinutesStatus::ALL)?;
        let released = view.statuses::<Release, _>(of, &[ReleaseStatus::Released])?;
        // The first are those that the meeting is opened with.
        let minutes = written.into_iter().rev().collect();
        Ok(After { minutes, released: released.into_iter().map(|(meeting, _)| meeting).collect() })
    }

    fn stage(&self, meeting: &MeetingBrief) -> Stage {
        let minutes = self.minutes.get(&meeting.id).copied();
        Stage::reached(meeting.status, minutes, self.released.contains(&meeting.id))
    }
}

fn in_list(meeting: MeetingBrief, stage: Stage, body: &Body) -> MeetingRow {
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
        stage,
    }
}

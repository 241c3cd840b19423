//! The list of bodies.

use crate::{Desk, Problem};
use domain::{Body, BodyId, BodyKind, Meeting, MeetingBrief, MeetingStatus, PointNumber};
use serde::Serialize;
use specta::Type;
use store::{By, Series, View};

/// A body as lists show it.
#[derive(Debug, Clone, Serialize, Type)]
pub struct BodyRow {
    /// Its id.
    pub id: BodyId,
    /// The name.
    pub name: String,
    /// The subject; may be empty.
    pub subject: String,
    /// What sort it is.
    pub kind: BodyKind,
    /// How many meetings are kept.
    pub meetings: u32,
    /// The number the next meeting gets; none where meetings have no numbers.
    pub next_number: Option<u32>,
    /// The number its next action point gets, at the meeting that was held last; none before the first one.
    pub next_point: Option<PointNumber>,
}

/// All bodies by name.
///
/// # Errors
/// Where the store can't be read.
pub fn bodies(desk: &Desk) -> Result<Vec<BodyRow>, Problem> {
    let view = desk.view();
    let row = |body: Body| {
        Ok(BodyRow {
            meetings: view.count::<Meeting>(Some(By::Body(body.id)))?,
            next_point: next_point(&view, body.id)?,
            next_number: if body.numbered { Some(view.next_meeting_number(body.id)?) } else { None },
            id: body.id,
            name: body.name,
            subject: body.subject,
            kind: body.kind,
        })
    };
    view.all::<Body>()?.into_iter().map(row).collect()
}

/// Among so many of a body's newest meetings one was held, if any was: mostly among the few that are read first.
const NEWEST: [u32; 2] = [3, 24];

fn next_point(view: &View<'_>, body: BodyId) -> Result<Option<PointNumber>, Problem> {
    let is_held = |one: &MeetingBrief| matches!(one.status, MeetingStatus::InSession | MeetingStatus::Closed);
    let mut last = None;
    for most in NEWEST {
        let newest = view.newest::<MeetingBrief>(Some(body), Some(most))?;
        last = newest.iter().find(|one| is_held(one)).or(newest.last()).cloned();
        if last.as_ref().is_some_and(is_held) {
            break;
        }
    }
    let Some(meeting) = last else { return Ok(None) };
    Ok(Some(view.next_point_number(body, Series::ActionPoint, meeting.series())?))
}

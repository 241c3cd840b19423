//! Action points over all meetings.

use super::Calendars;
use crate::{Desk, Problem, meetings::Move, names::Names};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ActionPoint, ActionPointId, ActionStatus, Body, BodyId, MeetingBrief, MeetingId, OrganisationId,
    PersonId, Priority,
};
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use store::{By, Days, View};

/// An action point as the table over all meetings shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PointRow {
    /// Its id.
    pub id: ActionPointId,
    /// As in “22.3”.
    pub number: String,
    /// What is to be done.
    pub text: String,
    /// The body.
    pub body_id: BodyId,
    /// The body's name today.
    pub body_name: String,
    /// The meeting it comes from.
    pub meeting_id: MeetingId,
    /// That meeting's title.
    pub meeting_title: String,
    /// The organisations that are to do it.
    pub owners: Vec<OwnerView>,
    /// The people who are to do it.
    pub people: Vec<ResponsibleView>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How pressing it is.
    pub priority: Priority,
    /// Where it stands.
    pub status: ActionStatus,
    /// Whether it is pending past its due date.
    pub overdue: bool,
    /// How often news of it came.
    pub updates: u32,
    /// When the last news came.
    pub last_update: Option<DateTime<Utc>>,
    /// Moves open now.
    pub allowed_moves: Vec<Move>,
}

/// An organisation that is to do something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OwnerView {
    /// Which.
    pub id: OrganisationId,
    /// Its short name.
    pub name: String,
    /// Whether it has answered.
    pub returned: bool,
}

/// A person who is to do something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ResponsibleView {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
}

/// The action points of one body or of all, in the order of their numbers.
///
/// # Errors
/// Where the store can't be read.
pub fn list(desk: &mut Desk, body: Option<BodyId>) -> Result<Vec<PointRow>, Problem> {
    let points = match body {
        Some(body) => desk.view().find::<ActionPoint>(By::Body(body))?,
        None => desk.view().all::<ActionPoint>()?,
    };
    rows(desk, &points)
}

/// As [`list`], without those that are done or dropped: most of a long list are.
///
/// # Errors
/// Where the store can't be read.
pub fn pending(desk: &mut Desk, body: Option<BodyId>) -> Result<Vec<PointRow>, Problem> {
    let pending = [ActionStatus::Open, ActionStatus::InProgress];
    let mut points = desk.view().in_status::<ActionPoint>(&pending, Days::Any)?;
    points.retain(|point| body.is_none_or(|body| point.body_id == body));
    rows(desk, &points)
}

/// The rows of some points, in their order.
pub(crate) fn rows(desk: &mut Desk, points: &[ActionPoint]) -> Result<Vec<PointRow>, Problem> {
    let now = desk.now();
    let known = Known::read(&desk.view(), points, now)?;
    Ok(points.iter().map(|point| known.row(point)).collect())
}

/// The names that rows say, each read once.
pub(super) struct Known {
    names: Names,
    bodies: HashMap<BodyId, Body>,
    titles: HashMap<MeetingId, String>,
    calendars: Calendars,
    /// The open moves, of each status once.
    moves: HashMap<ActionStatus, Vec<Move>>,
}

impl Known {
    pub(super) fn read(
        view: &View<'_>,
        points: &[ActionPoint],
        now: DateTime<Utc>,
    ) -> Result<Known, Problem> {
        let owners = points.iter().flat_map(|point| point.owner_ids.iter().copied());
        let from = points.iter().flat_map(|point| point.updates.iter().filter_map(|update| update.from_id));
        let people = points.iter().flat_map(|point| point.person_ids.iter().copied());
        let names = Names::read(view, owners.chain(from), people)?;
        let bodies: HashMap<BodyId, Body> =
            view.all::<Body>()?.into_iter().map(|body| (body.id, body)).collect();
        let mut titles = HashMap::new();
        let mut calendars = Calendars::at(now);
        for point in points {
            if titles.contains_key(&point.meeting_id) {
                continue;
            }
            let meeting = view.brief::<MeetingBrief>(point.meeting_id)?;
            calendars.know(point.meeting_id, meeting.as_ref().map(|meeting| meeting.zone));
            let title = meeting.and_then(|meeting| Some(meeting.title_in(bodies.get(&meeting.body_id)?)));
            titles.insert(point.meeting_id, title.unwrap_or_default());
        }
        let statuses = ActionStatus::ALL.iter();
        let moves = statuses.map(|status| (*status, Move::open_from(*status))).collect();
        Ok(Known { names, bodies, titles, calendars, moves })
    }

    /// The short name of an organisation that owns one of the points or sent news of it.
    pub(super) fn organisation(&self, id: OrganisationId) -> Option<String> {
        self.names.organisation(id)
    }

    pub(super) fn row(&self, point: &ActionPoint) -> PointRow {
        let returned = |id: OrganisationId| point.updates.iter().any(|update| update.from_id == Some(id));
        let owner = |id: &OrganisationId| {
            Some(OwnerView { id: *id, name: self.names.organisation(*id)?, returned: returned(*id) })
        };
        let person = |id: &PersonId| Some(ResponsibleView { id: *id, name: self.names.person(*id)? });
        PointRow {
            id: point.id,
            number: point.number.to_string(),
            text: point.text.clone(),
            body_id: point.body_id,
            body_name: self.bodies.get(&point.body_id).map(|body| body.name.clone()).unwrap_or_default(),
            meeting_id: point.meeting_id,
            meeting_title: self.titles.get(&point.meeting_id).cloned().unwrap_or_default(),
            owners: point.owner_ids.iter().filter_map(owner).collect(),
            people: point.person_ids.iter().filter_map(person).collect(),
            due: point.due,
            priority: point.priority,
            status: point.status,
            overdue: self.calendars.has_passed(point),
            updates: u32::try_from(point.updates.len()).unwrap_or(u32::MAX),
            last_update: point.updates.iter().map(|update| update.at).max(),
            allowed_moves: self.moves.get(&point.status).cloned().unwrap_or_default(),
        }
    }
}

//! Action points over all meetings, and the way of one of them.

use crate::{Desk, Problem, meetings::Move, names::Names};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ActionPoint, ActionPointId, ActionStatus, AgendaItem, AgendaItemId, Body, BodyId, Meeting, MeetingBrief,
    MeetingId, OrganisationId, PersonId, Priority, agenda::outline,
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

/// The way of an action point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PointHistory {
    /// As the table shows it.
    pub row: PointRow,
    /// Where it came from.
    pub came_from: PointOrigin,
    /// The meetings it passed through, oldest first.
    pub reviewed: Vec<PointReview>,
    /// What became known of it, oldest first.
    pub updates: Vec<UpdateView>,
}

/// Where an action point came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PointOrigin {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Its title.
    pub meeting_title: String,
    /// The agenda item, with its number.
    pub item: Option<String>,
}

/// A meeting that an action point passed through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PointReview {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Its title.
    pub meeting_title: String,
    /// Its first day.
    pub day: NaiveDate,
}

/// News of an action point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct UpdateView {
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// By whom.
    pub author: String,
    /// The delegation whose return it is.
    pub from: Option<String>,
    /// What became known; may be empty where only the status moved.
    pub text: String,
    /// The status it led to.
    pub status: Option<ActionStatus>,
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

fn rows(desk: &mut Desk, points: &[ActionPoint]) -> Result<Vec<PointRow>, Problem> {
    let today = desk.now().date_naive();
    let known = Known::read(&desk.view(), points)?;
    Ok(points.iter().map(|point| known.row(point, today)).collect())
}

/// One action point with its way from meeting to meeting.
///
/// # Errors
/// Where there is no such point.
pub fn history(desk: &mut Desk, id: ActionPointId) -> Result<PointHistory, Problem> {
    let today = desk.now().date_naive();
    let view = desk.view();
    let point = view.require::<ActionPoint>(id)?;
    let known = Known::read(&view, std::slice::from_ref(&point))?;
    let row = known.row(&point, today);
    let mut reviewed = Vec::new();
    for meeting in &point.reviewed_ids {
        let Some(meeting) = view.get::<Meeting>(*meeting)? else { continue };
        let body = view.require::<Body>(meeting.body_id)?;
        reviewed.push(PointReview {
            meeting_title: meeting.title_in(&body),
            meeting_id: meeting.id,
            day: meeting.first_day,
        });
    }
    reviewed.sort_by_key(|review| (review.day, review.meeting_id));
    let updates = point.updates.iter().map(|update| UpdateView {
        at: update.at,
        author: update.author.clone(),
        from: update.from_id.and_then(|id| known.names.organisation(id)),
        text: update.text.clone(),
        status: update.status,
    });
    Ok(PointHistory {
        came_from: PointOrigin {
            meeting_id: point.meeting_id,
            meeting_title: row.meeting_title.clone(),
            item: point.item_id.map(|item| item_words(&view, item)).transpose()?.flatten(),
        },
        reviewed,
        updates: updates.collect(),
        row,
    })
}

/// An agenda item as “2.1 Case presentations”.
fn item_words(view: &View<'_>, id: AgendaItemId) -> Result<Option<String>, Problem> {
    let Some(item) = view.get::<AgendaItem>(id)? else { return Ok(None) };
    let meeting = view.require::<Meeting>(item.meeting_id)?;
    let items = view.find::<AgendaItem>(By::Meeting(meeting.id))?;
    let places = outline(&items, meeting.numbering)?;
    let number = places.into_iter().find(|place| place.id == id).and_then(|place| place.number);
    Ok(Some(match number {
        Some(number) => format!("{number} {}", item.title),
        None => item.title,
    }))
}

/// The names that rows say, each read once.
struct Known {
    names: Names,
    bodies: HashMap<BodyId, Body>,
    titles: HashMap<MeetingId, String>,
    /// The open moves, of each status once.
    moves: HashMap<ActionStatus, Vec<Move>>,
}

impl Known {
    fn read(view: &View<'_>, points: &[ActionPoint]) -> Result<Known, Problem> {
        let owners = points.iter().flat_map(|point| point.owner_ids.iter().copied());
        let from = points.iter().flat_map(|point| point.updates.iter().filter_map(|update| update.from_id));
        let people = points.iter().flat_map(|point| point.person_ids.iter().copied());
        let names = Names::read(view, owners.chain(from), people)?;
        let bodies: HashMap<BodyId, Body> =
            view.all::<Body>()?.into_iter().map(|body| (body.id, body)).collect();
        let mut titles = HashMap::new();
        for point in points {
            if titles.contains_key(&point.meeting_id) {
                continue;
            }
            let meeting = view.brief::<MeetingBrief>(point.meeting_id)?;
            let title = meeting.and_then(|meeting| Some(meeting.title_in(bodies.get(&meeting.body_id)?)));
            titles.insert(point.meeting_id, title.unwrap_or_default());
        }
        let statuses = ActionStatus::ALL.iter();
        let moves = statuses.map(|status| (*status, Move::open_from(*status))).collect();
        Ok(Known { names, bodies, titles, moves })
    }

    fn row(&self, point: &ActionPoint, today: NaiveDate) -> PointRow {
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
            overdue: point.is_overdue(today),
            updates: u32::try_from(point.updates.len()).unwrap_or(u32::MAX),
            last_update: point.updates.iter().map(|update| update.at).max(),
            allowed_moves: self.moves.get(&point.status).cloned().unwrap_or_default(),
        }
    }
}

//! The way of one action point: where it came from and what happened to it since.

use super::{PointRow, list::Known};
use crate::{
    Desk, Problem,
    records::{self, ChangeRow},
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{
    ActionPoint, ActionPointId, ActionStatus, AgendaItem, AgendaItemId, Body, Meeting, MeetingId,
    agenda::outline,
};
use serde::Serialize;
use specta::Type;
use store::{By, View};

/// The way of an action point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PointHistory {
    /// As the table shows it.
    pub row: PointRow,
    /// Where it came from.
    pub came_from: PointOrigin,
    /// What happened to it since, oldest first.
    pub steps: Vec<PointStep>,
}

/// Something that happened to an action point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what they hold")]
pub enum PointStep {
    /// News came.
    News { news: UpdateView },
    /// A meeting had it before it.
    Review { review: PointReview },
    /// It was changed: moved to another day, given to others, worded anew.
    Change { change: ChangeRow },
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

/// One action point with its way from meeting to meeting.
///
/// # Errors
/// Where there is no such point.
pub fn history(desk: &mut Desk, id: ActionPointId) -> Result<PointHistory, Problem> {
    let now = desk.now();
    let changes = changes(desk, id)?;
    let view = desk.view();
    let point = view.require::<ActionPoint>(id)?;
    let known = Known::read(&view, std::slice::from_ref(&point), now)?;
    let row = known.row(&point);
    let mut steps: Vec<(DateTime<Utc>, PointStep)> =
        changes.into_iter().map(|change| (change.at, PointStep::Change { change })).collect();
    for meeting in &point.reviewed_ids {
        let Some(meeting) = view.get::<Meeting>(*meeting)? else { continue };
        let Some(body) = view.get::<Body>(meeting.body_id)? else { continue };
        let review = PointReview {
            meeting_title: meeting.title_in(&body),
            meeting_id: meeting.id,
            day: meeting.first_day,
        };
        steps.push((meeting.first_day.and_time(NaiveTime::MIN).and_utc(), PointStep::Review { review }));
    }
    for update in &point.updates {
        let news = UpdateView {
            at: update.at,
            author: update.author.clone(),
            from: update.from_id.and_then(|id| known.organisation(id)),
            text: update.text.clone(),
            status: update.status,
        };
        steps.push((update.at, PointStep::News { news }));
    }
    steps.sort_by_key(|(at, _)| *at);
    Ok(PointHistory {
        came_from: PointOrigin {
            meeting_id: point.meeting_id,
            meeting_title: row.meeting_title.clone(),
            item: point.item_id.map(|item| item_words(&view, item)).transpose()?.flatten(),
        },
        steps: steps.into_iter().map(|(_, step)| step).collect(),
        row,
    })
}

/// The changes of its fields, without what its news and the meetings it passed through say already.
fn changes(desk: &Desk, id: ActionPointId) -> Result<Vec<ChangeRow>, Problem> {
    let mut changes = records::history(desk, id.into())?;
    // The first entry is how it began; that is where it came from.
    changes.pop();
    for change in &mut changes {
        let has_news = change.fields.iter().any(|field| field.field == "updates");
        change.fields.retain(|field| match field.field.as_str() {
            "updates" | "reviewed_ids" => false,
            "status" => !has_news,
            _ => true,
        });
    }
    changes.retain(|change| !change.fields.is_empty());
    Ok(changes)
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

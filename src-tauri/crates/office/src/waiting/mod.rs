//! What waits on the desk of each role: rows told from the record, most urgent first.
//!
//! One file a group of rules. A rule looks at the record and the day; nothing is kept for it.

mod meetings;
mod minutes;
mod points;
mod releases;

use crate::{Desk, Problem, points::today};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{Body, BodyId, Meeting, MeetingId, Role};
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use store::View;
use uuid::Uuid;

/// What sort of thing waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum DeskKind {
    /// People who came onto the list of a convened meeting and weren't invited.
    NotInvited,
    /// Delegations that haven't answered the invitation.
    RepliesMissing,
    /// Presentations without their slides.
    SlidesMissing,
    /// The agenda that is to be issued has no items yet.
    AgendaEmpty,
    /// The agenda hasn't gone out to the delegations.
    AgendaNotIssued,
    /// The agenda isn't any more what the delegations were sent.
    AgendaChanged,
    /// The meeting sits, and nobody recorded that it adopted its agenda.
    AgendaNotAdopted,
    /// The invitation is due.
    InvitationNotSent,
    /// Everybody on the list is invited, and nobody recorded that the meeting is convened.
    MeetingToConvene,
    /// Minutes to be begun, or their sections to be written.
    MinutesToTake,
    /// Minutes to be circulated, or to be sent to the chair.
    MinutesToSend,
    /// Minutes that the chair is to approve.
    MinutesToApprove,
    /// Minutes that came back.
    MinutesReturned,
    /// A release that came back to its writer.
    ReleaseReturned,
    /// Quotations that their speakers haven't cleared.
    QuotesToClear,
    /// A release for which clearance is to be asked, or to be given.
    ReleaseToClear,
    /// A cleared release that may go out.
    ReleaseToIssue,
    /// A cleared release that goes out once its embargo ends.
    EmbargoEnds,
    /// Action points past their day.
    PointOverdue,
    /// Action points whose day is near.
    PointDue,
}

/// How much it presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Its day has passed.
    Late,
    /// Today.
    Today,
    /// Within a week.
    Soon,
    /// After that, or at no set day.
    Later,
}

/// Something that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DeskRow {
    /// What sort of thing.
    pub kind: DeskKind,
    /// How much it presses.
    pub urgency: Urgency,
    /// What exactly, in the record's own words; empty where the meeting says it.
    pub title: String,
    /// How many of them.
    pub count: u32,
    /// The day by which it is to be done.
    pub due: Option<NaiveDate>,
    /// The meeting.
    pub meeting_id: Option<MeetingId>,
    /// Its title.
    pub meeting_title: String,
    /// Its first day.
    pub meeting_day: Option<NaiveDate>,
    /// The day on which the agenda went out that has changed since.
    pub issued_on: Option<NaiveDate>,
    /// The part of the meeting's workspace where it is done.
    pub part: &'static str,
    /// The record, where it is one.
    pub record_id: Option<Uuid>,
}

/// A week: what falls into it is soon.
const SOON: Days = Days::new(7);

impl Urgency {
    fn of(due: Option<NaiveDate>, today: NaiveDate) -> Urgency {
        match due {
            Some(due) if due < today => Urgency::Late,
            Some(due) if due == today => Urgency::Today,
            Some(due) if today.checked_add_days(SOON).is_none_or(|soon| due <= soon) => Urgency::Soon,
            _ => Urgency::Later,
        }
    }
}

/// What waits for a role, most urgent first.
///
/// # Errors
/// Where the store can't be read.
pub fn desk_rows(desk: &mut Desk, role: Role) -> Result<Vec<DeskRow>, Problem> {
    let now = desk.now();
    let view = desk.view();
    let look = Look::at(&view, now)?;
    let mut rows = match role {
        Role::Secretariat => {
            let mut rows = meetings::rows(&look)?;
            rows.extend(minutes::to_write(&look)?);
            rows.extend(points::rows(&look)?);
            rows
        }
        Role::Chair => minutes::to_approve(&look)?,
        Role::PressOfficer => releases::rows(&look)?,
    };
    // What has no day comes after what has one.
    rows.sort_by_key(|row| {
        (row.urgency, row.due.is_none(), row.due, row.kind, row.record_id, row.meeting_id)
    });
    Ok(rows)
}

/// The record as the rules look at it.
struct Look<'v> {
    view: &'v View<'v>,
    now: DateTime<Utc>,
    bodies: HashMap<BodyId, Body>,
}

impl<'v> Look<'v> {
    fn at(view: &'v View<'v>, now: DateTime<Utc>) -> Result<Look<'v>, Problem> {
        let bodies = view.all::<Body>()?.into_iter().map(|body| (body.id, body)).collect();
        Ok(Look { view, now, bodies })
    }

    fn meeting(&self, id: Option<MeetingId>) -> Result<Option<Meeting>, Problem> {
        Ok(id.map(|id| self.view.get::<Meeting>(id)).transpose()?.flatten())
    }

    /// The day in a meeting's own zone; in UTC where there is no meeting.
    fn today(&self, meeting: Option<&Meeting>) -> NaiveDate {
        today(self.now, meeting.map(|meeting| meeting.zone))
    }

    /// A row about a meeting, or about none.
    fn row(&self, kind: DeskKind, part: &'static str, meeting: Option<&Meeting>) -> DeskRow {
        let title = meeting.and_then(|meeting| Some(meeting.title_in(self.bodies.get(&meeting.body_id)?)));
        DeskRow {
            kind,
            urgency: Urgency::Later,
            title: String::new(),
            count: 1,
            due: None,
            meeting_id: meeting.map(|meeting| meeting.id),
            meeting_title: title.unwrap_or_default(),
            meeting_day: meeting.map(|meeting| meeting.first_day),
            issued_on: None,
            part,
            record_id: None,
        }
    }

    /// The row with its day.
    fn due(&self, row: DeskRow, due: Option<NaiveDate>, meeting: Option<&Meeting>) -> DeskRow {
        DeskRow { urgency: Urgency::of(due, self.today(meeting)), due, ..row }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

//! Minutes to be taken, sent, approved.

use super::{DeskKind, DeskRow, Look, count};
use crate::{Problem, meetings::blank_sections};
use chrono::{Days, NaiveDate};
use domain::{Meeting, MeetingId, MeetingStatus, Minutes, MinutesStatus, Section};
use std::collections::HashSet;
use store::By;

/// How long after a meeting its minutes are looked for.
const WRITTEN: Days = Days::new(14);

/// A meeting that closed longer ago without minutes won't get any: its papers are elsewhere.
const FORGOTTEN: Days = Days::new(180);

/// What the secretariat has to do for the minutes.
pub(super) fn to_write(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let mut rows = Vec::new();
    let mut begun: HashSet<MeetingId> = HashSet::new();
    for minutes in look.view.all::<Minutes>()? {
        begun.insert(minutes.meeting_id);
        let Some(meeting) = look.meetings.get(&minutes.meeting_id) else { continue };
        match minutes.status {
            MinutesStatus::Draft => rows.push(draft(look, meeting, &minutes)?),
            MinutesStatus::Circulated => rows.push(circulated(look, meeting, &minutes)),
            MinutesStatus::Submitted | MinutesStatus::Approved => {}
        }
    }
    for meeting in look.meetings.values().filter(|meeting| !begun.contains(&meeting.id)) {
        let wanted = match meeting.status {
            MeetingStatus::InSession => true,
            MeetingStatus::Closed => {
                let until = meeting.last_day.checked_add_days(FORGOTTEN);
                until.is_none_or(|until| look.today(Some(meeting)) <= until)
            }
            _ => false,
        };
        if wanted {
            rows.push(look.due(
                look.row(DeskKind::MinutesToTake, "minutes", Some(meeting)),
                written_by(meeting),
                Some(meeting),
            ));
        }
    }
    Ok(rows)
}

/// What the chair has to approve.
pub(super) fn to_approve(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let submitted = look.view.all::<Minutes>()?.into_iter().filter_map(|minutes| {
        let meeting = look.meetings.get(&minutes.meeting_id)?;
        let row = look.row(DeskKind::MinutesToApprove, "minutes", Some(meeting));
        let row = look.due(row, Some(look.today(Some(meeting))), Some(meeting));
        // It waits for the chair from the first day on; there is no day by which.
        let row = DeskRow { due: None, record_id: Some(minutes.id.into()), ..row };
        (minutes.status == MinutesStatus::Submitted).then_some(row)
    });
    Ok(submitted.collect())
}

fn draft(look: &Look<'_>, meeting: &Meeting, minutes: &Minutes) -> Result<DeskRow, Problem> {
    let empty = blank_sections(&look.view.find::<Section>(By::Minutes(minutes.id))?);
    let (kind, title, number) = match &minutes.returned {
        Some(returned) => (DeskKind::MinutesReturned, returned.reason.clone(), 1),
        None if empty > 0 => (DeskKind::MinutesToTake, String::new(), count(empty)),
        None => (DeskKind::MinutesToSend, String::new(), 1),
    };
    let row = look.row(kind, "minutes", Some(meeting));
    let row = DeskRow { title, count: number, record_id: Some(minutes.id.into()), ..row };
    Ok(look.due(row, written_by(meeting), Some(meeting)))
}

/// Once the time for corrections is over, the text goes to the chair.
fn circulated(look: &Look<'_>, meeting: &Meeting, minutes: &Minutes) -> DeskRow {
    let due = minutes.deadline.map(|at| at.with_timezone(&meeting.zone.rules()).date_naive());
    let row = look.row(DeskKind::MinutesToSend, "minutes", Some(meeting));
    look.due(DeskRow { record_id: Some(minutes.id.into()), ..row }, due, Some(meeting))
}

fn written_by(meeting: &Meeting) -> Option<NaiveDate> {
    meeting.last_day.checked_add_days(WRITTEN)
}

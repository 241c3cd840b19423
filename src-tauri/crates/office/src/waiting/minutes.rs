//! Minutes to be taken, sent, approved.

use super::{DeskKind, DeskRow, Look, count};
use crate::{Problem, minutes::empty_sections};
use chrono::{Days, NaiveDate};
use domain::{Meeting, MeetingStatus, Minutes, MinutesStatus};
use store::{By, Days as Range};

/// How long after a meeting its minutes are looked for.
const WRITTEN: Days = Days::new(14);

/// A meeting that closed longer ago without minutes won't get any: its papers are elsewhere.
const FORGOTTEN: Days = Days::new(180);

/// What the secretariat has to do for the minutes.
pub(super) fn to_write(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let mut rows = Vec::new();
    let ours = [MinutesStatus::Draft, MinutesStatus::Circulated];
    for minutes in look.view.in_status::<Minutes>(&ours, Range::Any)? {
        let Some(meeting) = look.meeting(Some(minutes.meeting_id))? else { continue };
        rows.push(match minutes.status {
            MinutesStatus::Circulated => circulated(look, &meeting, &minutes),
            _ => draft(look, &meeting, &minutes)?,
        });
    }
    let sits = look.view.in_status::<Meeting>(&[MeetingStatus::InSession], Range::Any)?;
    let lately = look.now.date_naive().checked_sub_days(FORGOTTEN).unwrap_or(NaiveDate::MIN);
    let closed = Range::Since("last_day", lately);
    let closed = look.view.in_status::<Meeting>(&[MeetingStatus::Closed], closed)?;
    for meeting in sits.iter().chain(&closed) {
        if look.view.count::<Minutes>(Some(By::Meeting(meeting.id)))? == 0 {
            let row = look.row(DeskKind::MinutesToTake, "minutes", Some(meeting));
            rows.push(look.due(row, written_by(meeting), Some(meeting)));
        }
    }
    Ok(rows)
}

/// What the chair has to approve.
pub(super) fn to_approve(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let mut rows = Vec::new();
    for minutes in look.view.in_status::<Minutes>(&[MinutesStatus::Submitted], Range::Any)? {
        let Some(meeting) = look.meeting(Some(minutes.meeting_id))? else { continue };
        let row = look.row(DeskKind::MinutesToApprove, "minutes", Some(&meeting));
        let row = look.due(row, Some(look.today(Some(&meeting))), Some(&meeting));
        // It waits for the chair from the first day on; there is no day by which.
        rows.push(DeskRow { due: None, record_id: Some(minutes.id.into()), ..row });
    }
    Ok(rows)
}

fn draft(look: &Look<'_>, meeting: &Meeting, minutes: &Minutes) -> Result<DeskRow, Problem> {
    let empty = empty_sections(look.view, minutes, meeting)?;
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

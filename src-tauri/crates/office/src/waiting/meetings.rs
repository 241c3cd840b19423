//! What a meeting still needs before it sits.

use super::{DeskKind, DeskRow, Look, count};
use crate::{
    Problem,
    agenda::{differences, is_due, is_sent, rows as agenda_rows},
    meetings::{Unanswered, is_awaited},
    records::has_approved_minutes,
};
use chrono::Days;
use domain::{AgendaItem, Attendee, Meeting, MeetingStatus, Minutes, Presentation};
use store::{By, Days as Range};

/// How long before a meeting its invitation goes out; earlier where the agenda is due earlier.
const INVITATION: u16 = 30;

/// How long before a meeting its agenda is issued, where the body has set no notice.
const AGENDA: u16 = 14;

/// How long before a meeting its slides are wanted.
const SLIDES: Days = Days::new(3);

pub(super) fn rows(look: &Look<'_>) -> Result<Vec<DeskRow>, Problem> {
    let mut rows = Vec::new();
    let ahead = [MeetingStatus::Planned, MeetingStatus::Convened, MeetingStatus::InSession];
    for meeting in &look.view.in_status::<Meeting>(&ahead, Range::Any)? {
        match meeting.status {
            MeetingStatus::Planned => {
                rows.extend(invitation(look, meeting)?);
                rows.extend(agenda(look, meeting)?);
            }
            MeetingStatus::Convened => {
                rows.extend(agenda(look, meeting)?);
                rows.extend(replies(look, meeting)?);
                rows.extend(slides(look, meeting)?);
            }
            MeetingStatus::InSession => {
                rows.extend(slides(look, meeting)?);
                rows.extend(adoption(look, meeting)?);
            }
            MeetingStatus::Closed | MeetingStatus::Cancelled | MeetingStatus::Postponed => {}
        }
    }
    Ok(rows)
}

/// The notice that the body has set for its agendas, in days.
fn notice(look: &Look<'_>, meeting: &Meeting) -> Option<u16> {
    look.bodies.get(&meeting.body_id).and_then(|body| body.notice_days)
}

/// The invitation comes no later than the agenda. Where everybody on the list is invited, the meeting
/// has only to be convened; once it is over, or has minutes, neither is any use.
fn invitation(look: &Look<'_>, meeting: &Meeting) -> Result<Option<DeskRow>, Problem> {
    let is_over = meeting.last_day < look.today(Some(meeting));
    if is_over || look.view.count::<Minutes>(Some(By::Meeting(meeting.id)))? > 0 {
        return Ok(None);
    }
    let list = look.view.find::<Attendee>(By::Meeting(meeting.id))?;
    let (kind, part) = if list.is_empty() || Unanswered::of(&list).uninvited > 0 {
        (DeskKind::InvitationNotSent, "attendees")
    } else {
        (DeskKind::MeetingToConvene, "overview")
    };
    let before = notice(look, meeting).unwrap_or_default().max(INVITATION);
    let due = meeting.first_day.checked_sub_days(Days::new(before.into()));
    Ok(Some(look.due(look.row(kind, part, Some(meeting)), due, Some(meeting))))
}

/// An agenda is issued by the body's notice; one that changes afterwards, once more before the meeting.
fn agenda(look: &Look<'_>, meeting: &Meeting) -> Result<Option<DeskRow>, Problem> {
    let is_empty = look.view.count::<AgendaItem>(Some(By::Meeting(meeting.id)))? == 0;
    let row = |kind| look.row(kind, "agenda", Some(meeting));
    let before = notice(look, meeting).unwrap_or(AGENDA);
    let due = meeting.first_day.checked_sub_days(Days::new(before.into()));
    Ok(match &meeting.issued {
        _ if is_empty => Some(look.due(row(DeskKind::AgendaEmpty), due, Some(meeting))),
        _ if !is_sent(meeting) => None,
        None => Some(look.due(row(DeskKind::AgendaNotIssued), due, Some(meeting))),
        Some(issued) => {
            let now = agenda_rows(look.view, meeting)?;
            let changes = differences(&issued.version, meeting, &now).len();
            let row = DeskRow { issued_on: Some(issued.on), ..row(DeskKind::AgendaChanged) };
            is_due(meeting, changes).then(|| look.due(row, Some(meeting.first_day), Some(meeting)))
        }
    })
}

/// Who is still to be invited, and who is to answer.
fn replies(look: &Look<'_>, meeting: &Meeting) -> Result<Vec<DeskRow>, Problem> {
    let Unanswered { uninvited, silent } =
        Unanswered::of(&look.view.find::<Attendee>(By::Meeting(meeting.id))?);
    let row = |(kind, people): (DeskKind, usize)| {
        let row = DeskRow { count: count(people), ..look.row(kind, "attendees", Some(meeting)) };
        (people > 0).then(|| look.due(row, Some(meeting.first_day), Some(meeting)))
    };
    let gaps = [(DeskKind::NotInvited, uninvited), (DeskKind::RepliesMissing, silent)];
    Ok(gaps.into_iter().filter_map(row).collect())
}

fn slides(look: &Look<'_>, meeting: &Meeting) -> Result<Option<DeskRow>, Problem> {
    let presentations = look.view.find::<Presentation>(By::Meeting(meeting.id))?;
    let awaited: Vec<&Presentation> =
        presentations.iter().filter(|one| one.slides_id.is_none() && is_awaited(one)).collect();
    let [first, ..] = awaited.as_slice() else { return Ok(None) };
    let row = look.row(DeskKind::SlidesMissing, "presentations", Some(meeting));
    let row = look.due(row, meeting.first_day.checked_sub_days(SLIDES), Some(meeting));
    let alone = awaited.len() == 1;
    Ok(Some(DeskRow {
        count: count(awaited.len()),
        title: if alone { first.title.clone() } else { String::new() },
        record_id: alone.then(|| first.id.into()),
        ..row
    }))
}

/// An agenda that wasn't adopted before the minutes were approved isn't any more.
fn adoption(look: &Look<'_>, meeting: &Meeting) -> Result<Option<DeskRow>, Problem> {
    if meeting.adopted.is_some() || has_approved_minutes(look.view, meeting.id)? {
        return Ok(None);
    }
    let row = look.row(DeskKind::AgendaNotAdopted, "agenda", Some(meeting));
    Ok(Some(look.due(row, Some(meeting.first_day), Some(meeting))))
}

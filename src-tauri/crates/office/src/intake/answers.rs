//! What a calendar's file says of the invitation: whose answer it is, and to which meeting.

use super::{ListRemark, MatchDoubt, MatchFault, known::Known};
use domain::{Attendee, AttendeeId, Meeting, Reply};
use exchange::people::{Answer, ReadPerson};
use std::collections::BTreeSet;

/// What is taken of an answer.
#[derive(Default)]
pub(super) struct Taken {
    /// The entry whose reply it is.
    pub(super) attendee_id: Option<AttendeeId>,
    /// The reply.
    pub(super) reply: Option<Reply>,
    /// Something to look at.
    pub(super) remark: Option<MatchDoubt>,
}

/// What is taken of a row for a meeting, or why the row can't be. `entry` is the row's person on the list.
pub(super) fn taken(
    answer: Option<&Answer>,
    entry: Option<&Attendee>,
    meeting: Option<&Meeting>,
) -> Result<Taken, MatchFault> {
    let here = || Err(MatchFault::OnTheList);
    let Some(answer) = answer else { return if entry.is_some() { here() } else { Ok(Taken::default()) } };
    let is_ours = meeting.is_some_and(|meeting| is_of(answer, meeting));
    if answer.is_reply && !is_ours {
        return Err(MatchFault::AnotherEvent { event: title(answer) });
    }
    let reply = Some(answer.reply);
    let Some(entry) = entry else {
        let stranger = answer.is_reply.then_some(MatchDoubt::NotInvited);
        return Ok(Taken { attendee_id: None, reply, remark: stranger });
    };
    if answer.reply == entry.reply {
        return Err(MatchFault::AnsweredSo { reply: entry.reply });
    }
    // Who hasn't answered yet says nothing new.
    if answer.reply == Reply::Invited && entry.reply != Reply::NotInvited {
        return here();
    }
    let behind = is_ours && meeting.is_some_and(|meeting| answer.revision < meeting.sequence);
    Ok(Taken { attendee_id: Some(entry.id), reply, remark: behind.then_some(MatchDoubt::EarlierState) })
}

/// What is to be known of the whole: that it speaks of another event.
pub(super) fn of_the_whole(rows: &[ReadPerson], known: &Known) -> Option<ListRemark> {
    let meeting = known.meeting.as_ref()?;
    let others: BTreeSet<String> = rows
        .iter()
        .filter_map(|row| row.answer.as_ref())
        .filter(|answer| !answer.is_reply && !is_of(answer, meeting))
        .map(title)
        .collect();
    if others.is_empty() {
        return None;
    }
    let titles = others.into_iter().filter(|title| !title.is_empty()).take(3).collect();
    Some(ListRemark::OtherEvents { titles })
}

fn is_of(answer: &Answer, meeting: &Meeting) -> bool {
    answer.uid.eq_ignore_ascii_case(&meeting.id.to_string())
}

/// The event's title, or its own name where it has none; empty where it has neither.
fn title(answer: &Answer) -> String {
    let title = if answer.title.is_empty() { &answer.uid } else { &answer.title };
    title.chars().take(80).collect()
}

//! What a calendar's file says of the invitation: whose answer it is, and to which meeting.

use super::known::Known;
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
    pub(super) remark: Option<String>,
}

/// What is taken of a row for a meeting, or why the row can't be. `entry` is the row's person on the list.
pub(super) fn taken(
    answer: Option<&Answer>,
    entry: Option<&Attendee>,
    meeting: Option<&Meeting>,
) -> Result<Taken, String> {
    let here = || Err("is on the list of this meeting already".to_owned());
    let Some(answer) = answer else { return if entry.is_some() { here() } else { Ok(Taken::default()) } };
    let is_ours = meeting.is_some_and(|meeting| is_of(answer, meeting));
    if answer.is_reply && !is_ours {
        return Err(format!("answers the invitation to another event{}", called(answer)));
    }
    let reply = Some(answer.reply);
    let Some(entry) = entry else {
        let stranger =
            answer.is_reply.then(|| "wasn't invited to this meeting and is added to its list".to_owned());
        return Ok(Taken { attendee_id: None, reply, remark: stranger });
    };
    if answer.reply == entry.reply {
        return Err(format!("is on the list of this meeting already, as “{}”", entry.reply.words()));
    }
    // Who hasn't answered yet says nothing new.
    if answer.reply == Reply::Invited && entry.reply != Reply::NotInvited {
        return here();
    }
    let behind = is_ours && meeting.is_some_and(|meeting| answer.revision < meeting.sequence);
    let remark = behind
        .then(|| "answers an earlier state of the invitation; the meeting was changed since".to_owned());
    Ok(Taken { attendee_id: Some(entry.id), reply, remark })
}

/// What is to be known of the whole: that it speaks of another event.
pub(super) fn of_the_whole(rows: &[ReadPerson], known: &Known) -> Option<String> {
    let meeting = known.meeting.as_ref()?;
    let others: BTreeSet<String> = rows
        .iter()
        .filter_map(|row| row.answer.as_ref())
        .filter(|answer| !answer.is_reply && !is_of(answer, meeting))
        .map(called)
        .collect();
    if others.is_empty() {
        return None;
    }
    let named: Vec<&str> =
        others.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).take(3).collect();
    let named = if named.is_empty() { String::new() } else { format!(": {}", named.join(", ")) };
    Some(format!(
        "The file isn't this meeting's own invitation{named}. Look whether its people and their answers are meant"
    ))
}

fn is_of(answer: &Answer, meeting: &Meeting) -> bool {
    answer.uid.eq_ignore_ascii_case(&meeting.id.to_string())
}

/// “ “Conference””, or with its own name where it has no title; empty where it has neither.
fn called(answer: &Answer) -> String {
    let name = if answer.title.is_empty() { &answer.uid } else { &answer.title };
    if name.is_empty() {
        String::new()
    } else {
        format!(" “{}”", name.chars().take(80).collect::<String>())
    }
}

//! Listing records.

use super::{for_kind, show::as_json};
use crate::{Desk, Problem};
use domain::{Kind, MeetingId};
use serde_json::Value;
use store::{By, Kept};

/// All records of a noun in the noun's order, those in the trash left out.
///
/// # Errors
/// Where the store can't be read.
pub fn list<R: Kept>(desk: &Desk) -> Result<Vec<R>, Problem> {
    Ok(desk.view().all::<R>()?)
}

/// The records of a noun that belong to a meeting.
///
/// # Errors
/// Where the noun doesn't belong to meetings.
pub fn of_meeting<R: Kept>(desk: &Desk, meeting: MeetingId) -> Result<Vec<R>, Problem> {
    Ok(desk.view().find::<R>(By::Meeting(meeting))?)
}

/// As [`list`], for a kind known only at run time.
///
/// # Errors
/// As [`list`].
pub fn list_any(desk: &Desk, kind: Kind) -> Result<Vec<Value>, Problem> {
    for_kind!(kind, Noun => list::<Noun>(desk)?.iter().map(as_json).collect())
}

/// As [`of_meeting`], for a kind known only at run time.
///
/// # Errors
/// As [`of_meeting`].
pub fn of_meeting_any(desk: &Desk, kind: Kind, meeting: MeetingId) -> Result<Vec<Value>, Problem> {
    for_kind!(kind, Noun => of_meeting::<Noun>(desk, meeting)?.iter().map(as_json).collect())
}

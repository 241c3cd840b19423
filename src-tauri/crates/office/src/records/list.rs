//! Listing records.

use crate::{Desk, Problem};
use domain::MeetingId;
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

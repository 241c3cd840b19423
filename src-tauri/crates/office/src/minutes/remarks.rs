//! What whoever sends minutes on had better know first. None of it keeps anybody from a step.

use chrono::{DateTime, Utc};
use domain::{Attendee, Meeting, MeetingStatus, Minutes, MinutesStatus, Reply, Status, Zone};
use serde::Serialize;
use specta::Type;

/// Something to be said before minutes are sent on or approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Remark {
    /// The meeting isn't closed.
    NotClosed {
        /// Where it stands.
        status: MeetingStatus,
    },
    /// Corrections can still come.
    CorrectionsOpen {
        /// Until when.
        until: DateTime<Utc>,
    },
    /// Sections say nothing.
    SectionsEmpty {
        /// How many.
        count: u32,
    },
    /// The presence of some was taken, that of others wasn't: nothing is said of how these were there.
    PresenceNotTaken {
        /// Of how many.
        count: u32,
    },
    /// Nobody is recorded as the meeting's chair: the minutes name none, nor does their signature.
    NoChair,
}

impl Remark {
    /// As people write it; instants by the clock of a zone.
    pub fn words(&self, zone: Zone) -> String {
        match self {
            Remark::NotClosed { status } => format!("the meeting is {}, not closed", status.words()),
            Remark::CorrectionsOpen { until } => {
                let until = until.with_timezone(&zone.rules()).to_rfc3339();
                format!("the time for corrections runs until {until}")
            }
            Remark::SectionsEmpty { count: 1 } => "1 section says nothing".to_owned(),
            Remark::SectionsEmpty { count } => format!("{count} sections say nothing"),
            Remark::PresenceNotTaken { count: 1 } => "the presence of 1 attendee wasn't taken".to_owned(),
            Remark::PresenceNotTaken { count } => format!("the presence of {count} attendees wasn't taken"),
            Remark::NoChair => "nobody is recorded as chair".to_owned(),
        }
    }
}

/// What there is to say of minutes now; nothing of approved ones.
pub(super) fn remarks(
    minutes: &Minutes,
    meeting: &Meeting,
    attendees: &[Attendee],
    empty: u32,
    now: DateTime<Utc>,
) -> Vec<Remark> {
    if minutes.status == MinutesStatus::Approved {
        return Vec::new();
    }
    let status = meeting.status;
    let not_closed = (status != MeetingStatus::Closed).then_some(Remark::NotClosed { status });
    let until = minutes.deadline.filter(|until| *until > now);
    let open = until.map(|until| Remark::CorrectionsOpen { until });
    let untaken = not_taken(attendees);
    let empty = (empty > 0).then_some(Remark::SectionsEmpty { count: empty });
    let untaken = (untaken > 0).then_some(Remark::PresenceNotTaken { count: untaken });
    let no_chair = (!attendees.iter().any(Attendee::chairs)).then_some(Remark::NoChair);
    not_closed.into_iter().chain(open).chain(empty).chain(untaken).chain(no_chair).collect()
}

/// Of how many presence is missing where it was taken at all; who declined isn't looked for.
fn not_taken(attendees: &[Attendee]) -> u32 {
    if attendees.iter().all(|attendee| attendee.presence.is_empty()) {
        return 0;
    }
    let missing = attendees.iter().filter(|one| one.presence.is_empty() && one.reply != Reply::Declined);
    u32::try_from(missing.count()).unwrap_or(u32::MAX)
}

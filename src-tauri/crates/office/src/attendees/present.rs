//! Recording how somebody was there, sitting by sitting.

use crate::{Desk, Explained, Problem, Saying, records::Ruled};
use domain::{Actor, Attendee, AttendeeId, Meeting, Presence, SittingPresence};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Operation;

/// How an attendee was there.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct RecordPresence {
    /// The attendee.
    pub id: AttendeeId,
    /// The sitting, from 0; every sitting where none is given.
    pub sitting: Option<u32>,
    /// How; none where it isn't known after all.
    pub presence: Option<Presence>,
}

/// Why presence can't be recorded.
#[derive(Debug, thiserror::Error)]
pub enum PresenceError {
    /// The meeting has fewer sittings.
    #[error("this meeting has no sitting {asked}; it has {known}")]
    NoSitting {
        /// The sitting as people count it.
        asked: u32,
        /// How many there are.
        known: usize,
    },
}

impl Explained for PresenceError {
    fn code(&self) -> &'static str {
        "no_sitting"
    }

    fn hint(&self) -> Option<String> {
        Some("set the meeting's sittings first, or choose another".to_owned())
    }

    fn field(&self) -> Option<String> {
        Some("sitting".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        let PresenceError::NoSitting { asked, known } = self;
        Some(Saying::NoSitting { asked: *asked, known: u32::try_from(*known).unwrap_or(u32::MAX) })
    }
}

/// Records presence at one sitting or at all. A meeting whose sittings aren't set is taken as one sitting.
///
/// # Errors
/// Where the meeting has no such sitting.
pub fn present(desk: &mut Desk, actor: &Actor, request: RecordPresence) -> Result<Attendee, Problem> {
    actor.role.may(Attendee::act())?;
    desk.transact(Operation::RecordPresence, actor, |tx| {
        let mut attendee = tx.require::<Attendee>(request.id)?;
        let known = tx.require::<Meeting>(attendee.meeting_id)?.sittings.len().max(1);
        let all = 0..u32::try_from(known).unwrap_or(u32::MAX);
        let taken = match request.sitting {
            Some(sitting) if !all.contains(&sitting) => {
                return Err(PresenceError::NoSitting { asked: sitting.saturating_add(1), known }.into());
            }
            Some(sitting) => sitting..sitting.saturating_add(1),
            None => all,
        };
        attendee.presence.retain(|at| !taken.contains(&at.sitting));
        if let Some(presence) = request.presence {
            attendee.presence.extend(taken.map(|sitting| SittingPresence { sitting, presence }));
        }
        attendee.presence.sort_by_key(|at| at.sitting);
        tx.put(&attendee)?;
        Ok(attendee)
    })
}

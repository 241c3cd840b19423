//! Recording how somebody was there, sitting by sitting.

use crate::{Desk, Problem, meetings::sittings::NoSitting, records::Ruled};
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
                return Err(NoSitting::new(sitting, known).into());
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

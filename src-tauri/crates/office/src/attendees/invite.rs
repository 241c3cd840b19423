//! Inviting everybody on the list.

use crate::{Desk, Problem, records::Ruled};
use domain::{Actor, Attendee, Meeting, MeetingId, Reply};
use store::{By, Operation};

/// Notes that everybody who wasn't invited yet is; answers how many they were.
///
/// # Errors
/// Where there is no such meeting.
pub fn invite_all(desk: &mut Desk, actor: &Actor, meeting: MeetingId) -> Result<u32, Problem> {
    actor.role.may(Attendee::act())?;
    desk.transact(Operation::InviteDelegations, actor, |tx| {
        let meeting = tx.require::<Meeting>(meeting)?;
        let mut invited = 0;
        for attendee in tx.find::<Attendee>(By::Meeting(meeting.id))? {
            if attendee.reply == Reply::NotInvited {
                tx.put(&Attendee { reply: Reply::Invited, ..attendee })?;
                invited += 1;
            }
        }
        Ok(invited)
    })
}

//! The list of participants as a paper.

use super::occasion::Of;
use crate::{Desk, Prepared, Problem, names::Names, pictures::logo};
use domain::{Attendee, Meeting, MeetingId, MeetingStatus, Presence, Reply, Standing};
use papers::{
    FileOf,
    participants::{ListedDelegation, ListedPerson, Participants},
    words::day_of,
};
use std::collections::BTreeMap;
use store::By;

/// Gathers the list of participants as it stands; provisional until the meeting is closed.
pub(super) fn paper(desk: &mut Desk, id: MeetingId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let view = desk.view();
    let of = Of::read(&view, id)?;
    let attendees = view.find::<Attendee>(By::Meeting(id))?;
    let names = Names::read(&view, attendees.iter().filter_map(|attendee| attendee.organisation_id), [])?;
    let list = Participants {
        occasion: of.occasion(&view, [])?,
        as_of: day_of(now, of.meeting.zone),
        provisional: provisional(&of.meeting),
        delegations: delegations(attendees, &of.meeting, &names),
    };
    let mark = logo(desk, Some(&of.body))?;
    Ok(Prepared {
        paper: papers::participants::paper(&list, mark),
        instant: now,
        name: name(&of),
        read: None,
    })
}

/// A name for the file.
pub(super) fn suggested_name(desk: &Desk, id: MeetingId) -> Result<String, Problem> {
    Ok(name(&Of::read(&desk.view(), id)?))
}

fn name(of: &Of) -> String {
    of.name(FileOf::Participants { provisional: provisional(&of.meeting) })
}

fn provisional(meeting: &Meeting) -> bool {
    meeting.status != MeetingStatus::Closed
}

fn delegations(mut attendees: Vec<Attendee>, meeting: &Meeting, names: &Names) -> Vec<ListedDelegation> {
    attendees.retain(|attendee| takes_part(attendee, meeting));
    attendees.sort_by_key(|attendee| (attendee.position, attendee.id));
    let mut delegations: BTreeMap<(bool, Standing, String), ListedDelegation> = BTreeMap::new();
    for attendee in attendees {
        let staff = attendee.is_staff();
        let key = (staff, attendee.standing, attendee.delegation.clone());
        let delegation = delegations.entry(key).or_insert_with(|| ListedDelegation {
            standing: (!staff).then_some(attendee.standing),
            name: attendee.delegation.clone(),
            country: None,
            people: vec![],
            unnamed: 0,
        });
        if delegation.country.is_none() {
            delegation.country = names.country(attendee.organisation_id);
        }
        if attendee.name.is_blank() {
            delegation.unnamed = delegation.unnamed.saturating_add(1);
        } else {
            delegation.people.push(person(attendee));
        }
    }
    delegations.into_values().collect()
}

/// Whose presence was taken is listed if present at any sitting; of the others, who hasn't declined. While the list is
/// provisional, who hasn't come yet may still come to a sitting at which presence wasn't taken.
fn takes_part(attendee: &Attendee, meeting: &Meeting) -> bool {
    let came = attendee.presence.iter().any(|at| at.presence.is_present());
    let is_open = provisional(meeting) && attendee.presence.len() < meeting.sittings.len();
    came || ((attendee.presence.is_empty() || is_open) && attendee.reply != Reply::Declined)
}

fn person(attendee: Attendee) -> ListedPerson {
    let mut present = attendee.presence.iter().filter(|at| at.presence.is_present()).peekable();
    ListedPerson {
        remote: present.peek().is_some() && present.all(|at| at.presence == Presence::Remote),
        name: attendee.name.full(),
        function: attendee.function,
        parts: attendee.parts,
    }
}

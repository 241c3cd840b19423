//! Who came, delegation by delegation, across a body's meetings.

use super::{ReportedMeeting, has_begun, meetings};
use crate::{Desk, Problem, names::Names};
use domain::{AttendeeBrief, Body, BodyId, Language, MeetingId, OrganisationId, Standing};
use papers::in_order_of_countries;
use serde::Serialize;
use specta::Type;
use std::collections::{BTreeMap, HashMap, HashSet, btree_map::Entry};

/// Attendance across a body's meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AttendanceReport {
    /// The meetings that have begun and at which presence was taken, the oldest first.
    pub meetings: Vec<ReportedMeeting>,
    /// How many more have begun, but nobody's presence was taken.
    pub untaken: u32,
    /// The delegations by standing, then as the list of participants orders them.
    pub delegations: Vec<DelegationAttendance>,
}

/// How many of a delegation came to each meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DelegationAttendance {
    /// The organisation; none where its people come from several, or from none that is known.
    pub organisation_id: Option<OrganisationId>,
    /// Its name, as on the last list it stood on.
    pub name: String,
    /// Its standing, as on that list; none for those who work for the meeting.
    pub standing: Option<Standing>,
    /// One for each meeting, in their order: how many of it were there, in the room or remotely, at one sitting at
    /// least; none where it wasn't on the list.
    pub present: Vec<Option<u32>>,
}

/// Who came to a body's meetings, delegation by delegation.
///
/// # Errors
/// Where there is no such body.
pub fn attendance(desk: &mut Desk, body: BodyId) -> Result<AttendanceReport, Problem> {
    let now = desk.now();
    let view = desk.view();
    let body = view.require::<Body>(body)?;
    let mut begun = meetings(&view, Some(body.id))?;
    begun.retain(|meeting| has_begun(meeting, now));
    let ids: Vec<MeetingId> = begun.iter().map(|meeting| meeting.id).collect();
    let attendees = view.of_meetings::<AttendeeBrief>(Some(&ids))?;
    let taken: HashSet<MeetingId> =
        attendees.iter().filter(|one| !one.presence.is_empty()).map(|one| one.meeting_id).collect();
    let all = begun.len();
    begun.retain(|meeting| taken.contains(&meeting.id));
    let places: HashMap<MeetingId, usize> =
        begun.iter().enumerate().map(|(place, meeting)| (meeting.id, place)).collect();
    let names = Names::read(&view, attendees.iter().filter_map(|one| one.organisation_id), [])?;
    let rows = rows(&attendees, &places, &names);
    Ok(AttendanceReport {
        meetings: begun.iter().map(|meeting| ReportedMeeting::of(meeting, &body)).collect(),
        untaken: u32::try_from(all.saturating_sub(begun.len())).unwrap_or(u32::MAX),
        delegations: ordered(rows, &names, &body.language()),
    })
}

/// A delegation from meeting to meeting: by its organisation, whatever it was called, or by its name where there is
/// none. Those who work for the meeting stand apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Same {
    Organisation(bool, OrganisationId),
    Name(bool, String),
}

/// A delegation, and the place of the last meeting on whose list it stood.
struct Found {
    last: usize,
    row: DelegationAttendance,
}

fn rows(
    attendees: &[AttendeeBrief],
    places: &HashMap<MeetingId, usize>,
    names: &Names,
) -> Vec<DelegationAttendance> {
    let mut found: BTreeMap<Same, Found> = BTreeMap::new();
    for attendee in attendees {
        let Some(&place) = places.get(&attendee.meeting_id) else { continue };
        let staff = attendee.is_staff();
        let same = match attendee.organisation_id {
            Some(id) => Same::Organisation(staff, id),
            None => Same::Name(staff, attendee.delegation.clone()),
        };
        let of = found.entry(same).or_insert_with(|| Found {
            last: place,
            row: DelegationAttendance {
                organisation_id: attendee.organisation_id,
                name: String::new(),
                standing: None,
                present: vec![None; places.len()],
            },
        });
        if place >= of.last {
            of.last = place;
            of.row.standing = (!staff).then_some(attendee.standing);
            of.row.name.clone_from(&attendee.delegation);
        }
        if let Some(present) = of.row.present.get_mut(place) {
            *present = Some(present.unwrap_or(0).saturating_add(u32::from(attendee.was_present())));
        }
    }
    // People of several organisations who sat under one name are one delegation, as on every list.
    let mut delegations: BTreeMap<(bool, String), Found> = BTreeMap::new();
    for mut one in found.into_values() {
        if one.row.name.is_empty() {
            let known = one.row.organisation_id.and_then(|id| names.organisation(id));
            one.row.name = known.unwrap_or_default();
        }
        match delegations.entry((one.row.standing.is_none(), one.row.name.clone())) {
            Entry::Vacant(place) => {
                place.insert(one);
            }
            Entry::Occupied(mut other) => join(other.get_mut(), one),
        }
    }
    delegations.into_values().map(|found| found.row).collect()
}

fn join(one: &mut Found, other: Found) {
    for (here, there) in one.row.present.iter_mut().zip(other.row.present) {
        *here = match (*here, there) {
            (Some(here), Some(there)) => Some(here.saturating_add(there)),
            (here, there) => here.or(there),
        };
    }
    if one.row.organisation_id != other.row.organisation_id {
        one.row.organisation_id = None;
    }
    if other.last > one.last {
        one.last = other.last;
        one.row.standing = other.row.standing;
    }
}

/// By standing, those who work for the meeting last; within one, where readers look for the country.
fn ordered(rows: Vec<DelegationAttendance>, names: &Names, language: &Language) -> Vec<DelegationAttendance> {
    let rows = rows.into_iter().map(|row| (names.country(row.organisation_id), row)).collect();
    let rows = in_order_of_countries(rows, language, |(country, row)| (country.as_ref(), &row.name));
    let mut rows: Vec<DelegationAttendance> = rows.into_iter().map(|(_, row)| row).collect();
    rows.sort_by_key(|row| (row.standing.is_none(), row.standing));
    rows
}

//! The invitation to a meeting as a calendar's file.

use crate::{Desk, Explained, Outgoing, Problem, Saying};
use domain::{Attendee, Body, DateStyle, Meeting, MeetingId, MeetingStatus, Part, Person};
use exchange::calendar::{Address, Invitation, InvitationState, Invited, InvitedRole, invitation};
use papers::words;
use serde::Serialize;
use specta::Type;
use std::path::Path;
use store::{By, View};

/// An invitation that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct WrittenInvitation {
    /// The file.
    pub path: String,
    /// Its length in bytes.
    pub bytes: u32,
    /// How many people it invites.
    pub rows: u32,
    /// How many on the list aren't in it: nobody can write to them, for no mail address is known.
    pub without_address: u32,
}

/// Why an invitation can't be written.
#[derive(Debug, thiserror::Error)]
pub enum InvitationError {
    /// Nobody in whose name it could go out.
    #[error(
        "nobody who could send the invitation has a mail address; give somebody with a mail address the part \
         “secretariat” and export it again"
    )]
    NoOrganiser,
}

impl Explained for InvitationError {
    fn code(&self) -> &'static str {
        "no_organiser"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::NoOrganiser)
    }
}

/// Writes the invitation. A meeting called off, or put off, leaves the calendars; planned again it comes
/// back, as the same event with a higher revision. It asks everybody on the list who has a mail address, also
/// those who aren't noted as invited: by this file they are. Where nobody but the organiser has one, the file
/// only makes the meeting known.
///
/// # Errors
/// Where there is no such meeting, nobody in whose name the invitation could go out, or the file can't be
/// written.
pub fn export_invitation(desk: &mut Desk, id: MeetingId, to: &Path) -> Result<WrittenInvitation, Problem> {
    gather_invitation(desk, id)?.write(to)
}

/// An invitation that was gathered from the record: to write it, the desk isn't needed.
#[derive(Debug)]
pub struct OutgoingInvitation {
    file: Outgoing,
    without_address: u32,
}

impl OutgoingInvitation {
    /// Writes the invitation.
    ///
    /// # Errors
    /// Where the file can't be written; what stood there stays.
    pub fn write(&self, to: &Path) -> Result<WrittenInvitation, Problem> {
        let file = self.file.write(to)?;
        let without_address = self.without_address;
        Ok(WrittenInvitation { path: file.path, bytes: file.bytes, rows: file.rows, without_address })
    }
}

/// As [`export_invitation`], up to where it is written.
///
/// # Errors
/// Where there is no such meeting, or nobody in whose name the invitation could go out.
pub fn gather_invitation(desk: &mut Desk, id: MeetingId) -> Result<OutgoingInvitation, Problem> {
    let made = desk.now();
    let view = desk.view();
    let meeting = view.require::<Meeting>(id)?;
    let body = view.require::<Body>(meeting.body_id)?;
    let (mut people, without_address) = people(&view, id)?;
    let organiser = organiser(&people, &body).ok_or(InvitationError::NoOrganiser)?;
    if people.iter().all(|(_, email)| *email == organiser.email) {
        people.clear();
    }
    let asked = Invitation {
        uid: meeting.id.to_string(),
        sequence: meeting.sequence,
        made,
        state: match meeting.status {
            MeetingStatus::Cancelled | MeetingStatus::Postponed => InvitationState::Cancelled,
            MeetingStatus::Planned => InvitationState::Tentative,
            MeetingStatus::Convened | MeetingStatus::InSession | MeetingStatus::Closed => {
                InvitationState::Confirmed
            }
        },
        title: meeting.title_in(&body),
        place: place(&meeting),
        description: description(&meeting, &body),
        first_day: meeting.first_day,
        last_day: meeting.last_day,
        zone: meeting.zone,
        sittings: meeting.sittings.clone(),
        marking: meeting.marking_in(&body),
        organiser,
        invited: people
            .iter()
            .map(|invited| Invited {
                address: address(invited),
                reply: invited.0.reply,
                role: role(&invited.0),
            })
            .collect(),
    };
    let file = Outgoing::new(invitation(&asked)?.into_bytes(), asked.invited.len());
    Ok(OutgoingInvitation { file, without_address })
}

/// A name for the file: that of the meeting's papers, with a calendar's ending.
///
/// # Errors
/// Where there is no such meeting.
pub fn invitation_name(desk: &Desk, id: MeetingId) -> Result<String, Problem> {
    let name = crate::papers::suggested_name(desk, crate::papers::PaperKind::ActionList, id.into())?;
    let body = name.split(" – ").next().unwrap_or_default().to_owned();
    Ok(format!("{body}.ics"))
}

/// The attendees who have a mail address, with it; and how many have none.
fn people(view: &View<'_>, id: MeetingId) -> Result<(Vec<(Attendee, String)>, u32), Problem> {
    let (mut people, mut without) = (Vec::new(), 0_u32);
    for attendee in view.find::<Attendee>(By::Meeting(id))? {
        let person = attendee.person_id.map(|id| view.get::<Person>(id)).transpose()?.flatten();
        match person.and_then(|person| person.emails.into_iter().next()) {
            Some(email) => people.push((attendee, email)),
            None => without = without.saturating_add(1),
        }
    }
    Ok((people, without))
}

/// In whose name the invitation goes out: the secretariat's; else that of the head of the coordinating delegation;
/// else the chair's.
fn organiser(people: &[(Attendee, String)], body: &Body) -> Option<Address> {
    let coordinates =
        |one: &Attendee| body.coordinator_id.is_some() && one.organisation_id == body.coordinator_id;
    let ranks: [&dyn Fn(&Attendee) -> bool; 4] = [
        &|one| one.parts.contains(&Part::Secretariat),
        &|one| coordinates(one) && one.is_head(),
        &|one| one.parts.contains(&Part::Chair),
        &Attendee::chairs,
    ];
    ranks.iter().find_map(|holds| people.iter().find(|(one, _)| holds(one)).map(address))
}

fn address((attendee, email): &(Attendee, String)) -> Address {
    Address { name: attendee.name.full(), email: email.clone() }
}

fn role(attendee: &Attendee) -> InvitedRole {
    let takes = |wanted: &[Part]| attendee.parts.iter().any(|part| wanted.contains(part));
    if attendee.chairs() {
        InvitedRole::Chair
    } else if attendee.is_staff() {
        InvitedRole::Staff
    } else if takes(&[Part::Observer, Part::Guest]) {
        InvitedRole::Optional
    } else {
        InvitedRole::Participant
    }
}

fn place(meeting: &Meeting) -> String {
    let country = meeting.country.as_ref().map(|country| papers::country(country, &meeting.language));
    let parts = [meeting.venue.clone(), meeting.city.clone(), country.unwrap_or_default()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The marking, why it was called off, the theme, and the sittings line by line.
fn description(meeting: &Meeting, body: &Body) -> String {
    let mut lines = vec![meeting.marking_in(body).label().to_owned()];
    lines.extend(
        [&meeting.status_reason, &meeting.theme].into_iter().filter(|text| !text.is_empty()).cloned(),
    );
    for sitting in &meeting.sittings {
        let day = words::date(sitting.day, DateStyle::WeekdayDayMonthYear, &meeting.language);
        lines.push(format!("{day}, {}–{}", sitting.from.format("%H:%M"), sitting.to.format("%H:%M")));
    }
    lines.join("\n")
}

//! The invitation to a meeting as iCalendar (RFC 5545), sent as an iTIP message (RFC 5546).
//!
//! A meeting is one `VEVENT` whatever its sittings: calendars open a message of several events with
//! different ids as a file to import and not as an invitation to answer. Sittings bound the event's hours
//! and are told in its description; a meeting without sittings takes whole days.

mod zone;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameter, ICalendarParameterName,
    ICalendarParameterValue, ICalendarProperty,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::{Marking, Reply, Sitting, Zone};

/// What an invitation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What stays the same through all revisions: the meeting's id.
    pub uid: String,
    /// The revision (RFC 5545, section 3.8.7.4).
    pub sequence: u32,
    /// When this file is made.
    pub made: DateTime<Utc>,
    /// Whether the meeting takes place.
    pub state: InvitationState,
    /// The title.
    pub title: String,
    /// The place in one line; may be empty.
    pub place: String,
    /// Anything else; may be empty.
    pub description: String,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// The zone of the sittings.
    pub zone: Zone,
    /// The sittings in order.
    pub sittings: Vec<Sitting>,
    /// The meeting's marking, from which the event's class follows.
    pub marking: Marking,
    /// In whose name it is sent, and who takes the answers: no message goes from calendar to calendar without
    /// (RFC 5545, section 3.8.4.3).
    pub organiser: Address,
    /// Who is invited; the organiser may be one of them. Where nobody is, the meeting is only made known.
    pub invited: Vec<Invited>,
}

/// Whether the meeting takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// Its date isn't announced yet.
    Tentative,
    /// It takes place.
    Confirmed,
    /// It doesn't, or not on these days.
    Cancelled,
}

/// A name with its mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The name as people write it; may be empty.
    pub name: String,
    /// The mail address.
    pub email: String,
}

/// Somebody invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub address: Address,
    /// The answer so far.
    pub reply: Reply,
    /// As what.
    pub role: InvitedRole,
}

/// As what somebody is invited (RFC 5545, section 3.2.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitedRole {
    /// Chairs.
    Chair,
    /// Takes part.
    Participant,
    /// May take part.
    Optional,
    /// Works for the meeting.
    Staff,
}

/// An invitation that can't be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoInvitation {
    /// The days lie beyond the calendar.
    #[error("the meeting's days lie beyond the calendar; correct its dates")]
    Days,
    /// The writer gave up.
    #[error("the invitation can't be written; report this with the meeting's dates")]
    Unwritten,
}

/// The invitation as a file: UTF-8, lines of at most 75 octets that end in CRLF.
///
/// # Errors
/// [`NoInvitation`] where the days lie beyond the calendar.
pub fn invitation(invitation: &Invitation) -> Result<String, NoInvitation> {
    let (event, zoned) = event(invitation)?;
    let mut calendar = component(ICalendarComponentType::VCalendar);
    text(&mut calendar, ICalendarProperty::Prodid, "-//Rapporteur//Rapporteur//EN");
    text(&mut calendar, ICalendarProperty::Version, "2.0");
    text(&mut calendar, ICalendarProperty::Calscale, "GREGORIAN");
    text(&mut calendar, ICalendarProperty::Method, method(invitation));
    let mut parts = vec![calendar];
    let mut top = Vec::new();
    if zoned {
        top.push(1);
        parts.extend(zone::components(invitation.zone, invitation.first_day, invitation.last_day)?);
    }
    top.push(u32::try_from(parts.len()).unwrap_or(u32::MAX));
    parts.push(event);
    if let Some(calendar) = parts.first_mut() {
        calendar.component_ids = top;
    }
    let mut out = String::new();
    ICalendar { components: parts }.write_to(&mut out).map_err(|_| NoInvitation::Unwritten)?;
    Ok(out)
}

/// What the message asks of a calendar. A request must name somebody (RFC 5546, section 3.2.2), and what is
/// only published may name nobody (section 3.2.1).
fn method(invitation: &Invitation) -> &'static str {
    match invitation.state {
        InvitationState::Cancelled => "CANCEL",
        InvitationState::Tentative | InvitationState::Confirmed if invitation.invited.is_empty() => "PUBLISH",
        InvitationState::Tentative | InvitationState::Confirmed => "REQUEST",
    }
}

/// The event, and whether its times need the zone's rules beside it.
fn event(invitation: &Invitation) -> Result<(ICalendarComponent, bool), NoInvitation> {
    let mut event = component(ICalendarComponentType::VEvent);
    text(&mut event, ICalendarProperty::Uid, &invitation.uid);
    text(&mut event, ICalendarProperty::Sequence, &invitation.sequence.to_string());
    text(&mut event, ICalendarProperty::Dtstamp, &utc(invitation.made.naive_utc()));
    let zoned = times(&mut event, invitation)?;
    text(&mut event, ICalendarProperty::Summary, &invitation.title);
    for (property, words) in [
        (ICalendarProperty::Location, &invitation.place),
        (ICalendarProperty::Description, &invitation.description),
    ] {
        if !words.is_empty() {
            text(&mut event, property, words);
        }
    }
    let status = match invitation.state {
        InvitationState::Tentative => "TENTATIVE",
        InvitationState::Confirmed => "CONFIRMED",
        InvitationState::Cancelled => "CANCELLED",
    };
    text(&mut event, ICalendarProperty::Status, status);
    let class = match invitation.marking {
        Marking::Clear => "PUBLIC",
        Marking::Green => "PRIVATE",
        Marking::Amber | Marking::AmberStrict | Marking::Red => "CONFIDENTIAL",
    };
    text(&mut event, ICalendarProperty::Class, class);
    let organiser = &invitation.organiser;
    addressed(&mut event, ICalendarProperty::Organizer, vec![], organiser);
    for invited in &invitation.invited {
        let (role, answer) = (role(invited.role), answer(invited.reply));
        let mut params =
            vec![param(ICalendarParameterName::Role, role), param(ICalendarParameterName::Partstat, answer)];
        // Nobody answers their own invitation.
        let is_asked = answer == "NEEDS-ACTION" && invited.address.email != organiser.email;
        if is_asked {
            params.push(param(ICalendarParameterName::Rsvp, "TRUE"));
        }
        addressed(&mut event, ICalendarProperty::Attendee, params, &invited.address);
    }
    Ok((event, zoned))
}

/// Begin and end: from the first sitting to the last, or whole days (the end is the day after).
fn times(event: &mut ICalendarComponent, invitation: &Invitation) -> Result<bool, NoInvitation> {
    let (Some(first), Some(last)) = (invitation.sittings.first(), invitation.sittings.last()) else {
        let end = invitation.last_day.succ_opt().ok_or(NoInvitation::Days)?;
        for (property, day) in
            [(ICalendarProperty::Dtstart, invitation.first_day), (ICalendarProperty::Dtend, end)]
        {
            let date = param(ICalendarParameterName::Value, "DATE");
            with_params(event, property, vec![date], &day.format("%Y%m%d").to_string());
        }
        return Ok(false);
    };
    let hours = [
        (ICalendarProperty::Dtstart, first.day.and_time(first.from)),
        (ICalendarProperty::Dtend, last.day.and_time(last.to)),
    ];
    let zoned = invitation.zone != Zone::UTC;
    for (property, at) in hours {
        if zoned {
            let zone = param(ICalendarParameterName::Tzid, invitation.zone.name());
            with_params(event, property, vec![zone], &local(at));
        } else {
            text(event, property, &utc(at));
        }
    }
    Ok(zoned)
}

fn role(role: InvitedRole) -> &'static str {
    match role {
        InvitedRole::Chair => "CHAIR",
        InvitedRole::Participant => "REQ-PARTICIPANT",
        InvitedRole::Optional => "OPT-PARTICIPANT",
        InvitedRole::Staff => "NON-PARTICIPANT",
    }
}

fn answer(reply: Reply) -> &'static str {
    match reply {
        Reply::NotInvited | Reply::Invited => "NEEDS-ACTION",
        Reply::Accepted => "ACCEPTED",
        Reply::Tentative => "TENTATIVE",
        Reply::Declined => "DECLINED",
    }
}

fn addressed(
    event: &mut ICalendarComponent,
    property: ICalendarProperty,
    mut params: Vec<ICalendarParameter>,
    address: &Address,
) {
    if !address.name.trim().is_empty() {
        params.push(param(ICalendarParameterName::Cn, &carets(&address.name)));
    }
    with_params(event, property, params, &format!("mailto:{}", address.email));
}

/// A parameter's value can hold neither quotes nor line ends; they are written with carets (RFC 6868, 3.1).
fn carets(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            '\n' => out.push_str("^n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

fn component(component_type: ICalendarComponentType) -> ICalendarComponent {
    ICalendarComponent::new(component_type)
}

fn param(name: ICalendarParameterName, value: &str) -> ICalendarParameter {
    ICalendarParameter { name, value: ICalendarParameterValue::Text(value.to_owned()) }
}

fn text(to: &mut ICalendarComponent, property: ICalendarProperty, value: &str) {
    with_params(to, property, vec![], value);
}

/// A property; line ends become those that a calendar knows, other control characters can't stand there.
fn with_params(
    to: &mut ICalendarComponent,
    property: ICalendarProperty,
    params: Vec<ICalendarParameter>,
    value: &str,
) {
    let value = value.replace("\r\n", "\n").replace('\r', "\n");
    let value: String = value.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect();
    to.add_property_with_params(property, params, value);
}

/// A local time (RFC 5545, section 3.3.5, form 1).
fn local(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// Universal time (form 2).
fn utc(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests;

//! Planning a body's next meeting from its last one.

use super::retitled::retitled;
use crate::{
    Desk, Explained, Problem, Saying,
    points::carry,
    records::{Ruled, last_meeting},
};
use chrono::NaiveDate;
use domain::{
    Actor, AgendaItem, AgendaItemId, Attendee, Body, BodyId, Country, ItemKind, Language, Meeting, MeetingId,
    MeetingStatus, Membership, Mode, Organisation, Part, Person, Reply, Sitting, Zone,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashMap;
use store::{By, Operation, Tx};

/// A meeting to be planned. What isn't given is taken from the body's last meeting.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct NewMeeting {
    /// The body.
    pub body_id: BodyId,
    /// Its number; the next one where none is given. A body whose earlier meetings aren't kept here begins
    /// with any number.
    #[serde(default)]
    pub number: Option<u32>,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day; the first where none is given.
    pub last_day: Option<NaiveDate>,
    /// The time zone.
    pub zone: Option<Zone>,
    /// The room and building.
    #[serde(default)]
    pub venue: Option<String>,
    /// How people come together; as at the last meeting where it isn't given.
    #[serde(default)]
    pub mode: Option<Mode>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<Country>,
    /// Whether the last meeting's agenda is taken as a frame, with the hours of its sittings.
    pub agenda: bool,
    /// Whether the last meeting's delegations are invited again.
    pub attendees: bool,
    /// Whether pending action points are put before the meeting.
    pub points: bool,
}

/// Why a meeting can't be planned.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// Nowhere to take the zone from.
    #[error("no time zone is known for the meeting; give one, for example Europe/Bucharest")]
    NoZone,
}

impl Explained for PlanError {
    fn code(&self) -> &'static str {
        "no_zone"
    }

    fn field(&self) -> Option<String> {
        Some("zone".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::NoZone)
    }
}

/// Plans the next meeting: number, agenda's frame, delegations, matters arising.
///
/// # Errors
/// Where a rule doesn't hold.
pub fn plan(desk: &mut Desk, actor: &Actor, new: NewMeeting) -> Result<Meeting, Problem> {
    let id: MeetingId = desk.new_id();
    // Ids come from the desk's world, so they are drawn before the transaction borrows it.
    let last = last_meeting(desk.view().find::<Meeting>(By::Body(new.body_id))?, Some(new.first_day));
    let arising_id = desk.new_id();
    let (mut item_ids, mut attendee_ids) = (HashMap::new(), HashMap::new());
    if let Some(last) = &last {
        for item in desk.view().find::<AgendaItem>(By::Meeting(last.id))? {
            item_ids.insert(item.id, desk.new_id());
        }
        for attendee in desk.view().find::<Attendee>(By::Meeting(last.id))? {
            attendee_ids.insert(attendee.id, desk.new_id());
        }
    }
    desk.transact(Operation::PlanMeeting, actor, |tx| {
        let body = tx.require::<Body>(new.body_id)?;
        let mut meeting = drawn_up(id, &new, &body, last.as_ref())?;
        let hours = last
            .as_ref()
            .filter(|_| new.agenda)
            .map_or_else(Hours::default, |last| Hours::of(last, &meeting));
        meeting.sittings.clone_from(&hours.sittings);
        meeting.enters(tx)?;
        meeting.rules(None, tx)?;
        tx.put(&meeting)?;
        if let Some(last) = &last {
            if new.agenda {
                agenda_frame(tx, last, &meeting, &body, &hours, &item_ids)?;
            }
            if new.attendees {
                invite_again(tx, last.id, &meeting, &attendee_ids)?;
            }
        }
        if new.points {
            carry(tx, &meeting, arising_id)?;
        }
        Ok(meeting)
    })
}

fn drawn_up(
    id: MeetingId,
    new: &NewMeeting,
    body: &Body,
    last: Option<&Meeting>,
) -> Result<Meeting, Problem> {
    let zone = new.zone.or(last.map(|last| last.zone)).ok_or(PlanError::NoZone)?;
    Ok(Meeting {
        id,
        body_id: body.id,
        number: new.number.filter(|_| body.numbered),
        title: None,
        first_day: new.first_day,
        last_day: new.last_day.unwrap_or(new.first_day),
        zone,
        venue: new.venue.clone().unwrap_or_default(),
        city: new.city.clone().unwrap_or_default(),
        country: new.country.clone(),
        mode: new.mode.or(last.map(|last| last.mode)).unwrap_or_default(),
        theme: String::new(),
        aims: Vec::new(),
        hosts: Vec::new(),
        status: MeetingStatus::Planned,
        status_reason: String::new(),
        marking: last.and_then(|last| last.marking),
        language: body.language(),
        numbering: last.map_or_else(Default::default, |last| last.numbering),
        sittings: Vec::new(),
        previous_id: last.map(|last| last.id),
        sequence: 0,
        adopted: None,
        issued: None,
    })
}

/// The hours of the last meeting's sittings, on the same days of the new one; what lies past its last day is left out.
#[derive(Default)]
struct Hours {
    sittings: Vec<Sitting>,
    /// For each, which of the last meeting's sittings it was, from 0.
    were: Vec<usize>,
}

impl Hours {
    fn of(last: &Meeting, new: &Meeting) -> Hours {
        let later_by = new.first_day - last.first_day;
        let again = last.sittings.iter().enumerate().filter_map(|(was, sitting)| {
            let day = sitting.day.checked_add_signed(later_by).filter(|day| *day <= new.last_day)?;
            Some((Sitting { day, ..*sitting }, was))
        });
        let (sittings, were) = again.unzip();
        Hours { sittings, were }
    }

    /// The sitting that one of the last meeting's has become.
    fn now(&self, was: u32) -> Option<u32> {
        let place = self.were.iter().position(|place| *place == was as usize)?;
        u32::try_from(place).ok()
    }
}

/// Copies titles, kinds, order, durations and sittings; presenters, papers and fixed times belong to the last meeting.
fn agenda_frame(
    tx: &mut Tx<'_>,
    from: &Meeting,
    to: &Meeting,
    body: &Body,
    hours: &Hours,
    ids: &HashMap<AgendaItemId, AgendaItemId>,
) -> Result<(), Problem> {
    let before = from.previous_id.map(|id| tx.get::<Meeting>(id)).transpose()?.flatten();
    let before = before.map_or(from.number.map(|number| number.saturating_sub(1)), |before| before.number);
    let languages: Vec<Language> =
        [&to.language, &from.language].into_iter().chain(&body.languages).cloned().collect();
    for item in tx.find::<AgendaItem>(By::Meeting(from.id))? {
        let Some(id) = ids.get(&item.id) else { continue };
        let of_previous = before.zip(from.number).filter(|_| item.kind == ItemKind::PreviousMinutes);
        let title = of_previous.and_then(|(old, new)| retitled(&item.title, old, new, &languages));
        tx.put(&AgendaItem {
            id: *id,
            meeting_id: to.id,
            title: title.unwrap_or_else(|| item.title.clone()),
            parent_id: item.parent_id.and_then(|parent| ids.get(&parent).copied()),
            presenter_ids: Vec::new(),
            paper_ids: Vec::new(),
            starts_at: None,
            sitting: item.sitting.and_then(|was| hours.now(was)),
            ..item
        })?;
    }
    Ok(())
}

/// Invites the people of the last meeting as what they are now; a post and a standing may have changed.
fn invite_again(
    tx: &mut Tx<'_>,
    from: MeetingId,
    to: &Meeting,
    ids: &HashMap<domain::AttendeeId, domain::AttendeeId>,
) -> Result<(), Problem> {
    let mut memberships = tx.find::<Membership>(By::Body(to.body_id))?;
    memberships.retain(|membership| membership.holds_on(to.first_day));
    for attendee in tx.find::<Attendee>(By::Meeting(from))? {
        let Some(id) = ids.get(&attendee.id) else { continue };
        let parts =
            attendee.parts.iter().filter(|part| !matches!(part, Part::Speaker | Part::OpenedOnBehalf { .. }));
        let mut invited = Attendee {
            id: *id,
            meeting_id: to.id,
            parts: parts.cloned().collect(),
            reply: Reply::NotInvited,
            presence: Vec::new(),
            represented_by_id: None,
            ..attendee
        };
        as_now(&mut invited, tx)?;
        let member =
            memberships.iter().find(|member| Some(member.organisation_id) == invited.organisation_id);
        invited.standing = member.map_or(invited.standing, |member| member.standing);
        tx.put(&invited)?;
    }
    Ok(())
}

/// What the record says of the person takes the place of what was so at the last meeting. What it doesn't
/// say stays.
fn as_now(attendee: &mut Attendee, tx: &Tx<'_>) -> Result<(), Problem> {
    let person = attendee.person_id.map(|id| tx.get::<Person>(id)).transpose()?.flatten();
    let Some(person) = person else { return Ok(()) };
    if !person.name.is_blank() {
        attendee.name = person.name;
    }
    if !person.function.is_empty() {
        attendee.function = person.function;
    }
    let Some(organisation) = person.organisation_id.filter(|id| Some(*id) != attendee.organisation_id) else {
        return Ok(());
    };
    let Some(organisation) = tx.get::<Organisation>(organisation)? else { return Ok(()) };
    attendee.organisation_id = Some(organisation.id);
    organisation.label().clone_into(&mut attendee.delegation);
    // Whoever led another delegation need not lead this one.
    attendee.parts.retain(|part| *part != Part::HeadOfDelegation);
    Ok(())
}

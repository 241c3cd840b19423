//! Tables of the record: people, a meeting's attendees, action points; as CSV, or people as vCards.

use crate::{Desk, Explained, Outgoing, Problem, Saying, Written, points::PointRow};
use domain::{ActionPoint, ActionPointId, Attendee, MeetingId, Organisation, Person, Standing};
use exchange::{cards::cards, table::csv};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{collections::HashMap, path::Path};
use store::{By, View};

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// The people that are known.
    People,
    /// The attendees of a meeting.
    Attendees,
    /// The action points; of a meeting where one is given.
    ActionPoints,
}

/// Why a table can't be written.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// Attendees of no meeting.
    #[error("attendees are listed meeting by meeting; choose a meeting")]
    NoMeeting,
    /// Points aren't people.
    #[error("action points can't be written as vCards; name the file .csv")]
    NoPeople,
}

impl Explained for TableError {
    fn code(&self) -> &'static str {
        match self {
            TableError::NoMeeting => "no_meeting",
            TableError::NoPeople => "no_people",
        }
    }

    fn field(&self) -> Option<String> {
        let field = match self {
            TableError::NoMeeting => "meeting_id",
            TableError::NoPeople => "to",
        };
        Some(field.to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        matches!(self, TableError::NoPeople).then_some(Saying::PointsAsCards)
    }
}

/// Writes a table for spreadsheets, whose heading is understood when it is read back; a file that ends in
/// `.vcf` gets vCards. Of action points, `only` these are written, in this order, where a list is given.
///
/// # Errors
/// Where there is no such meeting, or the file can't be written.
pub fn export(
    desk: &mut Desk,
    table: TableKind,
    meeting: Option<MeetingId>,
    only: Option<&[ActionPointId]>,
    to: &Path,
) -> Result<Written, Problem> {
    gather(desk, table, meeting, only, to)?.write(to)
}

/// As [`export`], up to where it is written.
///
/// # Errors
/// Where there is no such meeting, or the table can't be a file with this ending.
pub fn gather(
    desk: &mut Desk,
    table: TableKind,
    meeting: Option<MeetingId>,
    only: Option<&[ActionPointId]>,
    to: &Path,
) -> Result<Outgoing, Problem> {
    let view = desk.view();
    if to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("vcf")) {
        let people = match table {
            TableKind::People => known(&view)?,
            TableKind::Attendees => listed(&view, meeting.ok_or(TableError::NoMeeting)?)?,
            TableKind::ActionPoints => return Err(TableError::NoPeople.into()),
        };
        let text = cards(people.iter().map(|(person, organisation)| (person, organisation.as_str())))?;
        return Ok(Outgoing::new(text.into_bytes(), people.len()));
    }
    let (heading, rows): (&[&str], Vec<Vec<String>>) = match table {
        TableKind::People => (&PEOPLE, people(&view)?),
        TableKind::Attendees => (&ATTENDEES, attendees(&view, meeting.ok_or(TableError::NoMeeting)?)?),
        TableKind::ActionPoints => (&POINTS, points(desk, meeting, only)?),
    };
    let count = rows.len();
    Ok(Outgoing::new(csv(heading, rows)?, count))
}

const PEOPLE: [&str; 8] =
    ["Honorific", "Given names", "Family name", "Function", "Organisation", "E-mail", "Phone", "Note"];
const ATTENDEES: [&str; 9] = [
    "Standing",
    "Delegation",
    "Honorific",
    "Given names",
    "Family name",
    "Function",
    "E-mail",
    "Parts",
    "Reply",
];
const POINTS: [&str; 9] =
    ["Number", "Body", "Meeting", "Action", "Owners", "Due", "Priority", "Status", "Overdue"];

fn people(view: &View<'_>) -> Result<Vec<Vec<String>>, Problem> {
    let row = |(person, organisation): (Person, String)| {
        vec![
            person.name.honorific,
            person.name.given,
            person.name.family,
            person.function,
            organisation,
            person.emails.join("; "),
            person.phones.join("; "),
            person.note,
        ]
    };
    Ok(known(view)?.into_iter().map(row).collect())
}

/// The people that are known, with their organisations' names.
fn known(view: &View<'_>) -> Result<Vec<(Person, String)>, Problem> {
    let organisations: HashMap<_, _> = view
        .all::<Organisation>()?
        .into_iter()
        .map(|organisation| (organisation.id, organisation.label().to_owned()))
        .collect();
    let with = |person: Person| {
        let organisation = person.organisation_id.and_then(|id| organisations.get(&id).cloned());
        (person, organisation.unwrap_or_default())
    };
    Ok(view.all::<Person>()?.into_iter().map(with).collect())
}

/// The named people on a meeting's list, with function and delegation as on that day.
fn listed(view: &View<'_>, meeting: MeetingId) -> Result<Vec<(Person, String)>, Problem> {
    view.require::<domain::Meeting>(meeting)?;
    let mut listed = Vec::new();
    for attendee in view.find::<Attendee>(By::Meeting(meeting))? {
        let person = attendee.person_id.map(|id| view.get::<Person>(id)).transpose()?.flatten();
        if let Some(person) = person {
            let person = Person { name: attendee.name, function: attendee.function, ..person };
            listed.push((person, attendee.delegation));
        }
    }
    Ok(listed)
}

fn attendees(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Vec<String>>, Problem> {
    view.require::<domain::Meeting>(meeting)?;
    let mut attendees = view.find::<Attendee>(By::Meeting(meeting))?;
    attendees.sort_by_cached_key(key);
    let mut rows = Vec::with_capacity(attendees.len());
    for attendee in attendees {
        let person = attendee.person_id.map(|id| view.get::<Person>(id)).transpose()?.flatten();
        let email = person.and_then(|person| person.emails.into_iter().next()).unwrap_or_default();
        let parts: Vec<String> = attendee.parts.iter().map(part).collect();
        rows.push(vec![
            attendee.standing.words().to_owned(),
            attendee.delegation,
            attendee.name.honorific,
            attendee.name.given,
            attendee.name.family,
            attendee.function,
            email,
            parts.join("; "),
            attendee.reply.words().to_owned(),
        ]);
    }
    Ok(rows)
}

/// Delegations by standing, those who work for the meeting last; heads first.
fn key(attendee: &Attendee) -> (bool, Standing, String, bool, u32) {
    let delegation = store::fold(&attendee.delegation);
    (attendee.is_staff(), attendee.standing, delegation, !attendee.is_head(), attendee.position)
}

/// A part by its code, with blanks: “head of delegation”, “opened on behalf of the Mayor”.
fn part(part: &domain::Part) -> String {
    if let domain::Part::OpenedOnBehalf { of } = part {
        return format!("opened on behalf of {of}");
    }
    let code = serde_json::to_value(part).unwrap_or_default();
    code.get("part").and_then(|code| code.as_str()).unwrap_or_default().replace('_', " ")
}

fn points(
    desk: &mut Desk,
    meeting: Option<MeetingId>,
    only: Option<&[ActionPointId]>,
) -> Result<Vec<Vec<String>>, Problem> {
    let view = desk.view();
    let mut points = match meeting {
        Some(meeting) => {
            let mut points = view.find::<ActionPoint>(By::Meeting(meeting))?;
            points.extend(view.find::<ActionPoint>(By::Reviewed(meeting))?);
            points
        }
        None => view.all::<ActionPoint>()?,
    };
    match only {
        None => points.sort_by_key(|point| (point.body_id, point.number)),
        Some(only) => {
            let places: HashMap<ActionPointId, usize> =
                only.iter().enumerate().map(|(place, id)| (*id, place)).collect();
            points.retain(|point| places.contains_key(&point.id));
            points.sort_by_key(|point| places.get(&point.id).copied());
        }
    }
    let row = |point: PointRow| {
        let owners = point.owners.into_iter().map(|owner| owner.name);
        let owners: Vec<String> = owners.chain(point.people.into_iter().map(|person| person.name)).collect();
        vec![
            point.number,
            point.body_name,
            point.meeting_title,
            point.text,
            owners.join("; "),
            point.due.map(|due| due.to_string()).unwrap_or_default(),
            point.priority.words().to_owned(),
            domain::Status::words(point.status).to_owned(),
            if point.overdue { "yes".to_owned() } else { String::new() },
        ]
    };
    Ok(crate::points::rows(desk, &points)?.into_iter().map(row).collect())
}

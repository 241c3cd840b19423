//! Opening a meeting: everything that its workspace shows, in one reading.

use super::{
    ActionPointRow, AgendaIssue, AgendaRow, AttendeeRow, ChairView, DecisionRow, DelegationView,
    HeadcountView, HostView, MeetingLink, MeetingView, Move, PresentationRow, SittingLoad, StandingGroup,
    clock::{self, Timetable},
    stages::Life,
};
use crate::{
    Desk, Problem,
    names::{Names, attendee, called},
    points::{Calendars, may_carry_over},
};
use chrono::{DateTime, NaiveTime, Utc};
use domain::{
    Act, ActionPoint, AgendaItem, AgendaItemId, Attendee, Body, Decision, File, Headcount, ItemKind, Meeting,
    MeetingId, Minutes, MinutesId, Operation, Part, Presentation, Release, Standing, agenda::outline,
};
use std::collections::{BTreeMap, HashMap};
use store::{By, View};

/// One meeting with everything its workspace shows.
///
/// # Errors
/// Where there is no such meeting.
pub fn open(desk: &mut Desk, id: MeetingId) -> Result<MeetingView, Problem> {
    let now = desk.now();
    let view = desk.view();
    let meeting = view.require::<Meeting>(id)?;
    let body = view.require::<Body>(meeting.body_id)?;
    let by = By::Meeting(id);
    let attendees = view.find::<Attendee>(by)?;
    let (agenda, sitting_loads) = agenda(&view, &meeting, &attendees)?;
    let numbers: HashMap<AgendaItemId, String> =
        agenda.iter().map(|row| (row.id, row.number.clone())).collect();
    let minutes = view.find::<Minutes>(by)?.into_iter().next();
    let minutes = match minutes {
        Some(minutes) => {
            let of = crate::minutes::Of { meeting: &meeting, attendees: &attendees, agenda: &agenda, now };
            Some(crate::minutes::for_reading(desk, &minutes, &of)?)
        }
        None => None,
    };
    let mut releases = view.find::<Release>(by)?;
    // The body's own languages first, in its order; of one language what came first.
    let rank = |release: &Release| body.languages.iter().position(|known| *known == release.language);
    releases.sort_by_key(|release| rank(release).unwrap_or(usize::MAX));
    let presentations = view.find::<Presentation>(by)?;
    let agenda_issued = agenda_issued(&meeting, &agenda);
    let changes = agenda_issued.as_ref().map_or(0, |issued| issued.changes as usize);
    let life = Life {
        meeting: &meeting,
        agenda_changes: changes,
        agenda_items: agenda.len(),
        attendees: &attendees,
        presentations: &presentations,
        minutes: minutes.as_ref().map(|minutes| minutes.status),
        was_circulated: match &minutes {
            Some(minutes) => minutes.deadline.is_some() || was_circulated(&view, minutes.id)?,
            None => false,
        },
        empty_sections: minutes.as_ref().map_or(0, |minutes| minutes.sections_empty as usize),
        releases: &releases,
    };
    let hosts = meeting.hosts.iter().map(|host| host.organisation_id);
    let delegates = attendees.iter().filter_map(|attendee| attendee.organisation_id);
    let names = Names::read(&view, hosts.chain(delegates), [])?;
    let groups = delegations(&attendees, meeting.sittings.len(), &names);
    let previous = meeting.previous_id.map(|id| view.get::<Meeting>(id)).transpose()?.flatten();
    let next = view.find::<Meeting>(By::Previous(id))?;
    let link = |meeting: &Meeting| MeetingLink {
        id: meeting.id,
        number: meeting.number,
        title: meeting.title_in(&body),
    };
    Ok(MeetingView {
        title: meeting.title_in(&body),
        marking: meeting.marking_in(&body),
        list_markings: crate::papers::markings(&view, id, &agenda)?,
        body_name: body.name_on(meeting.first_day).to_owned(),
        chairs: chairs(&attendees),
        hosts: meeting
            .hosts
            .iter()
            .filter_map(|host| {
                let name = names.organisation(host.organisation_id)?;
                Some(HostView { name, part: host.part, words: host.words.clone() })
            })
            .collect(),
        headcounts: view.find::<Headcount>(by)?.into_iter().map(headcount).collect(),
        previous: previous.as_ref().map(link),
        next: next.first().map(link),
        stages: life.stages(),
        allowed_moves: Move::open_from(meeting.status),
        sitting_loads,
        minutes_writers: Act::WriteMinutes.roles().to_vec(),
        release_writers: Act::WriteRelease.roles().to_vec(),
        agenda_issuers: crate::agenda::issuers(&meeting, agenda.len()),
        agenda_issue_due: !agenda.is_empty() && crate::agenda::is_due(&meeting, changes),
        agenda_issued,
        may_adopt_agenda: crate::agenda::is_adoptable(&view, &meeting, agenda.len())?,
        agenda_adopted_at: meeting.adopted.as_ref().map(|adopted| adopted.at),
        presentations: presentation_rows(&view, &presentations, &attendees, &agenda)?,
        action_points: action_points(&view, &meeting, &numbers, now)?,
        may_carry_over: may_carry_over(&view, &meeting)?,
        decisions: decisions(&view, by, &numbers)?,
        releases: releases
            .iter()
            .map(|release| crate::releases::for_reading(desk, release, now))
            .collect::<Result<_, _>>()?,
        delegation_count: counted(&groups),
        attendees: groups,
        agenda,
        minutes,
        id: meeting.id,
        body_id: meeting.body_id,
        number: meeting.number,
        first_day: meeting.first_day,
        last_day: meeting.last_day,
        time_zone: meeting.zone,
        venue: meeting.venue,
        city: meeting.city,
        country: meeting.country,
        mode: meeting.mode,
        theme: meeting.theme,
        aims: meeting.aims,
        status: meeting.status,
        sittings: meeting.sittings,
    })
}

/// That the agenda went out, and in how much it has changed since.
fn agenda_issued(meeting: &Meeting, now: &[AgendaRow]) -> Option<AgendaIssue> {
    let issued = meeting.issued.as_ref()?;
    let changes = crate::agenda::differences(&issued.version, meeting, now).len();
    let changes = u32::try_from(changes).unwrap_or(u32::MAX);
    Some(AgendaIssue { on: issued.on, by: issued.version.by.clone(), changes })
}

/// Whether minutes were ever circulated, as far as the journal knows.
fn was_circulated(view: &View<'_>, minutes: MinutesId) -> Result<bool, Problem> {
    let id = minutes.into();
    Ok(view.first_carried_out(store::Operation::CirculateMinutes, &[id])?.contains_key(&id))
}

/// The agenda of a meeting in order, with its clock times, and how full its sittings are.
pub(crate) fn agenda(
    view: &View<'_>,
    meeting: &Meeting,
    attendees: &[Attendee],
) -> Result<(Vec<AgendaRow>, Vec<SittingLoad>), Problem> {
    let items = view.find::<AgendaItem>(By::Meeting(meeting.id))?;
    let places = outline(&items, meeting.numbering)?;
    let by_id: HashMap<AgendaItemId, &AgendaItem> = items.iter().map(|item| (item.id, item)).collect();
    let ordered: Vec<&AgendaItem> = places.iter().filter_map(|place| by_id.get(&place.id).copied()).collect();
    let mut arising = arising(view, meeting, &ordered)?;
    let Timetable { slots, minutes, loads } = clock::timetable(&ordered, &meeting.sittings);
    let on_clock = |time: NaiveTime| time.format("%H:%M").to_string();
    let laid = ordered.iter().zip(&places).zip(slots.into_iter().zip(minutes));
    let rows = laid.map(|((item, place), (slot, minutes))| AgendaRow {
        id: item.id,
        parent_id: item.parent_id,
        position: item.position,
        number: place.number.clone().unwrap_or_default(),
        depth: u32::try_from(place.depth).unwrap_or(u32::MAX),
        title: item.title.clone(),
        kind: item.kind,
        presenters: item.presenter_ids.iter().filter_map(|id| attendee(attendees, *id)).collect(),
        presenter_ids: item.presenter_ids.clone(),
        paper_ids: item.paper_ids.clone(),
        arising: arising.remove(&item.id).unwrap_or_default(),
        minutes_planned: item.minutes_planned,
        minutes_counted: minutes,
        starts_at: item.starts_at,
        sitting: item.sitting,
        falls_in: slot.and_then(clock::Slot::falls_in),
        day: slot.map(|slot| slot.day),
        clock: slot.map(|slot| on_clock(slot.from)),
        ends: slot.and_then(|slot| slot.to).map(on_clock),
        clash: slot.is_some_and(|slot| slot.clash),
        closed: item.closed,
        marking: item.marking,
    });
    Ok((rows.collect(), loads))
}

/// The numbers of the points that were carried over to a meeting, under its first item for matters arising.
fn arising(
    view: &View<'_>,
    meeting: &Meeting,
    items: &[&AgendaItem],
) -> Result<HashMap<AgendaItemId, Vec<String>>, Problem> {
    let Some(item) = items.iter().find(|item| item.kind == ItemKind::MattersArising) else {
        return Ok(HashMap::new());
    };
    let mut points = view.find::<ActionPoint>(By::Reviewed(meeting.id))?;
    points.retain(|point| point.meeting_id != meeting.id);
    points.sort_by_key(|point| point.number);
    let numbers = points.iter().map(|point| point.number.to_string()).collect();
    Ok(HashMap::from([(item.id, numbers)]))
}

fn chairs(attendees: &[Attendee]) -> Vec<ChairView> {
    let chairing = |attendee: &Attendee| {
        let part = attendee.parts.iter().find(|part| matches!(part, Part::Chair | Part::CoChair))?.clone();
        Some(ChairView {
            attendee_id: attendee.id,
            name: called(attendee),
            function: attendee.function.clone(),
            delegation: Some(attendee.delegation.clone()).filter(|name| !name.is_empty()),
            part,
        })
    };
    let mut chairs: Vec<ChairView> = attendees.iter().filter_map(chairing).collect();
    chairs.sort_by_key(|chair| chair.part != Part::Chair);
    chairs
}

fn headcount(headcount: Headcount) -> HeadcountView {
    HeadcountView {
        qualifier: headcount.qualifier,
        number: headcount.number,
        of_whom: headcount.of_whom,
        from_where: headcount.from_where,
    }
}

/// By standing, then by the delegation's name; heads first. Staff of the meeting stand last.
fn delegations(attendees: &[Attendee], sittings: usize, names: &Names) -> Vec<StandingGroup> {
    type Delegations<'a> = BTreeMap<&'a str, Vec<&'a Attendee>>;
    let mut groups: BTreeMap<(bool, Option<Standing>), Delegations<'_>> = BTreeMap::new();
    for attendee in attendees {
        let staff = attendee.is_staff();
        let standing = (!staff).then_some(attendee.standing);
        groups.entry((staff, standing)).or_default().entry(&attendee.delegation).or_default().push(attendee);
    }
    let row = |attendee: &Attendee| AttendeeRow {
        id: attendee.id,
        person_id: attendee.person_id,
        organisation_id: attendee.organisation_id,
        standing: attendee.standing,
        position: attendee.position,
        name: (!attendee.name.is_blank()).then(|| attendee.name.full()),
        function: attendee.function.clone(),
        parts: attendee.parts.clone(),
        reply: attendee.reply,
        presence: (0..sittings)
            .map(|n| attendee.presence.iter().find(|at| at.sitting as usize == n).map(|at| at.presence))
            .collect(),
        represented_by: attendee.represented_by_id.and_then(|id| self::attendee(attendees, id)),
    };
    let delegation = |(name, mut people): (&str, Vec<&Attendee>)| {
        people.sort_by_key(|attendee| (!attendee.is_head(), attendee.position, attendee.id));
        DelegationView {
            name: name.to_owned(),
            country: people.iter().find_map(|attendee| names.country(attendee.organisation_id)),
            attendees: people.into_iter().map(row).collect(),
        }
    };
    groups
        .into_iter()
        .map(|((_, standing), delegations)| StandingGroup {
            standing,
            delegations: delegations.into_iter().map(delegation).collect(),
        })
        .collect()
}

/// How many delegations were invited: without the meeting's staff, and with those that declined, which the list of
/// participants leaves out.
fn counted(groups: &[StandingGroup]) -> u32 {
    let groups = groups.iter().filter(|group| group.standing.is_some());
    groups
        .fold(0, |sum, group| sum.saturating_add(u32::try_from(group.delegations.len()).unwrap_or(u32::MAX)))
}

fn presentation_rows(
    view: &View<'_>,
    presentations: &[Presentation],
    attendees: &[Attendee],
    agenda: &[AgendaRow],
) -> Result<Vec<PresentationRow>, Problem> {
    let mut rows = Vec::with_capacity(presentations.len());
    for presentation in presentations {
        let mut operations = Vec::new();
        for id in &presentation.operation_ids {
            operations.extend(view.get::<Operation>(*id)?.map(|operation| operation.name));
        }
        let slides = presentation.slides_id.map(|id| view.get::<File>(id)).transpose()?.flatten();
        let item = agenda.iter().find(|item| Some(item.id) == presentation.item_id);
        rows.push(PresentationRow {
            id: presentation.id,
            title: presentation.title.clone(),
            speakers: presentation.speaker_ids.iter().filter_map(|id| attendee(attendees, *id)).collect(),
            item_number: item.map(|item| item.number.clone()).filter(|number| !number.is_empty()),
            day: item.and_then(|item| item.day),
            clock: item.and_then(|item| item.clock.clone()),
            operations,
            state: presentation.state,
            allowed_moves: Move::open_from(presentation.state),
            slides: slides.map(|file| file.name),
            consent: presentation.consent,
        });
    }
    Ok(rows)
}

/// The meeting's own points, then those carried over to it.
fn action_points(
    view: &View<'_>,
    meeting: &Meeting,
    numbers: &HashMap<AgendaItemId, String>,
    now: DateTime<Utc>,
) -> Result<Vec<ActionPointRow>, Problem> {
    let mut own = view.find::<ActionPoint>(By::Meeting(meeting.id))?;
    own.extend(view.find::<ActionPoint>(By::Reviewed(meeting.id))?);
    let organisations = own.iter().flat_map(|point| point.owner_ids.iter().copied());
    let names =
        Names::read(view, organisations, own.iter().flat_map(|point| point.person_ids.iter().copied()))?;
    let mut calendars = Calendars::at(now).knowing(meeting);
    let mut rows = Vec::with_capacity(own.len());
    for point in own {
        rows.push(ActionPointRow {
            overdue: calendars.is_overdue(view, &point)?,
            carried: point.meeting_id != meeting.id,
            owners: names.owners(&point.owner_ids, &point.person_ids),
            item_number: point.item_id.and_then(|id| numbers.get(&id).cloned()),
            id: point.id,
            number: point.number.to_string(),
            text: point.text,
            due: point.due,
            priority: point.priority,
            status: point.status,
            item_id: point.item_id,
        });
    }
    Ok(rows)
}

fn decisions(
    view: &View<'_>,
    by: By,
    numbers: &HashMap<AgendaItemId, String>,
) -> Result<Vec<DecisionRow>, Problem> {
    let mut decisions = view.find::<Decision>(by)?;
    decisions.sort_by_key(|decision| decision.number);
    let row = |decision: Decision| DecisionRow {
        item_number: decision.item_id.and_then(|id| numbers.get(&id).cloned()),
        id: decision.id,
        number: decision.number.to_string(),
        text: decision.text,
        outcome: decision.outcome,
        how: decision.how,
        item_id: decision.item_id,
    };
    Ok(decisions.into_iter().map(row).collect())
}

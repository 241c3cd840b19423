//! The meetings of the sample: planned, convened, held.

use super::{
    Actors, SampleError,
    cast::{self, Cast, Held, all_known, enter, known},
    story::{
        AttendeeEntry, AttendeeTold, DelegationEntry, ItemEntry, MeetingEntry, NewsEntry, PointEntry, Story,
    },
};
use crate::{
    Desk, Problem,
    meetings::{self, AdvanceMeeting, NewMeeting},
    points::{self, ActionPointUpdate, NewActionPoint, NewDecision},
    records,
};
use domain::{
    AgendaItem, AgendaItemId, Attendee, AttendeeId, Clearance, Headcount, Host, How, ItemKind, Meeting,
    MeetingId, MeetingMove, Name, Part, Person, Presence, Presentation, Reply, Sitting, SittingPresence,
    Standing, Statement, agenda::outline,
};
use std::collections::HashMap;
use store::{By, Operation};

/// Plans a meeting; the first of the story brings its number, the others are given theirs.
pub(super) fn plan(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    story: &Story,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    if cast.meetings.is_empty() {
        // Earlier numbers were given before the story began.
        let before = Meeting { number: Some(entry.number), ..blank(desk, cast, entry) };
        let meeting = filled(cast, entry, before)?;
        let meeting = records::add(desk, &actors.secretariat, meeting)?;
        cast.meetings.insert(entry.number, Held::new(meeting.id));
    } else {
        let planned = meetings::plan(desk, &actors.secretariat, new(cast, entry))?;
        let meeting = records::change(desk, &actors.secretariat, filled(cast, entry, planned)?)?;
        cast.meetings.insert(meeting.number.unwrap_or_default(), Held::new(meeting.id));
    }
    let id = cast.meeting(entry.number)?.id;
    let documents = cast::documents(desk, cast, story, (entry.number, id));
    desk.transact(Operation::Add(domain::Kind::Document), &actors.secretariat, |tx| {
        documents.into_iter().try_for_each(|document| enter(tx, document).map(drop))
    })
}

fn new(cast: &Cast, entry: &MeetingEntry) -> NewMeeting {
    NewMeeting {
        body_id: cast.body,
        number: None,
        first_day: entry.first_day,
        last_day: Some(entry.last_day),
        zone: Some(entry.zone),
        venue: None,
        mode: None,
        city: Some(entry.city.clone()),
        country: Some(entry.country.clone()),
        agenda: false,
        attendees: false,
        points: true,
    }
}

fn blank(desk: &mut Desk, cast: &Cast, entry: &MeetingEntry) -> Meeting {
    Meeting {
        id: desk.new_id(),
        body_id: cast.body,
        number: None,
        title: None,
        first_day: entry.first_day,
        last_day: entry.last_day,
        zone: entry.zone,
        venue: String::new(),
        city: entry.city.clone(),
        country: Some(entry.country.clone()),
        mode: entry.mode,
        theme: String::new(),
        aims: Vec::new(),
        hosts: Vec::new(),
        status: domain::MeetingStatus::Planned,
        status_reason: String::new(),
        marking: None,
        language: domain::Language::english(),
        numbering: Default::default(),
        sittings: Vec::new(),
        previous_id: None,
        sequence: 0,
        adopted: None,
        issued: None,
    }
}

fn filled(cast: &Cast, entry: &MeetingEntry, meeting: Meeting) -> Result<Meeting, Problem> {
    let hosts = entry.hosts.iter().map(|host| {
        let organisation_id = known("the organisation", &cast.organisations, &host.organisation)?;
        Ok(Host { organisation_id, part: host.part, words: host.words.clone() })
    });
    let sittings = entry.sittings.iter().map(|(day, from, to)| Sitting { day: *day, from: from.0, to: to.0 });
    Ok(Meeting {
        venue: entry.venue.clone(),
        mode: entry.mode,
        theme: entry.theme.clone(),
        aims: entry.aims.clone(),
        hosts: hosts.collect::<Result<_, SampleError>>()?,
        sittings: sittings.collect(),
        ..meeting
    })
}

/// Sends the invitation: attendees, agenda and presentations stand.
pub(super) fn convene(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    invite(desk, actors, cast, entry)?;
    draw_up_agenda(desk, actors, cast, entry)?;
    present(desk, actors, cast, entry)?;
    advance(desk, actors, cast, entry, MeetingMove::Convene)
}

fn advance(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
    step: MeetingMove,
) -> Result<(), Problem> {
    let request = AdvanceMeeting { id: cast.meeting(entry.number)?.id, step, reason: String::new() };
    meetings::advance(desk, &actors.secretariat, request).map(drop)
}

fn invite(desk: &mut Desk, actors: &Actors, cast: &mut Cast, entry: &MeetingEntry) -> Result<(), Problem> {
    let meeting = cast.meeting(entry.number)?.id;
    let mut attendees = Vec::new();
    for delegation in &entry.attendees {
        for (place, person) in delegation.people.iter().enumerate() {
            let told = told(person);
            let attendee = attendee(desk, cast, meeting, delegation, place, &told)?;
            if !told.who.is_empty() {
                cast.meeting_mut(entry.number)?.attendees.insert(told.who, attendee.id);
            }
            attendees.push(attendee);
        }
    }
    desk.transact(Operation::InviteDelegations, &actors.secretariat, |tx| {
        attendees.into_iter().try_for_each(|attendee| enter(tx, attendee).map(drop))
    })
}

fn told(entry: &AttendeeEntry) -> AttendeeTold {
    match entry {
        AttendeeEntry::Named(who) => AttendeeTold { who: who.clone(), ..AttendeeTold::default() },
        AttendeeEntry::Told(told) => told.clone(),
    }
}

fn attendee(
    desk: &mut Desk,
    cast: &Cast,
    meeting_id: MeetingId,
    delegation: &DelegationEntry,
    place: usize,
    told: &AttendeeTold,
) -> Result<Attendee, Problem> {
    let named = Some(&told.who).filter(|who| !who.is_empty());
    let person_id = named.map(|who| known("the person", &cast.people, who)).transpose()?;
    let usual = if place == 0 { Part::HeadOfDelegation } else { Part::Delegate };
    let parts: Vec<Part> = told.parts.iter().cloned().map(Part::from).collect();
    Ok(Attendee {
        id: desk.new_id(),
        meeting_id,
        person_id,
        // Name, function and delegation are taken over from the person as the attendee enters.
        name: Name::default(),
        organisation_id: Some(known("the organisation", &cast.organisations, &delegation.of)?),
        delegation: delegation.of.clone(),
        standing: cast.standings.get(&delegation.of).copied().unwrap_or(Standing::Guest),
        function: told.function.clone().unwrap_or_default(),
        parts: if parts.is_empty() { vec![usual] } else { parts },
        reply: told.reply.unwrap_or(Reply::Accepted),
        presence: Vec::new(),
        represented_by_id: None,
        position: u32::MAX,
    })
}

fn draw_up_agenda(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    let meeting = cast.meeting(entry.number)?.id;
    // Planning has put the points that were carried over under an item, which the story's takes up.
    let there = desk.view().find::<AgendaItem>(By::Meeting(meeting))?;
    let arising = there.iter().find(|item| item.kind == ItemKind::MattersArising).map(|item| item.id);
    let mut items = Vec::new();
    for item in &entry.agenda {
        let mut parent = agenda_item(desk, cast, entry, (meeting, None), item)?;
        if item.kind == ItemKind::MattersArising {
            parent.id = arising.unwrap_or(parent.id);
        }
        let id = parent.id;
        items.push(parent);
        for part in &item.parts {
            let part = agenda_item(desk, cast, entry, (meeting, Some(id)), part)?;
            items.push(AgendaItem { sitting: item.sitting, ..part });
        }
    }
    desk.transact(Operation::Add(domain::Kind::AgendaItem), &actors.secretariat, |tx| {
        items.into_iter().try_for_each(|item| enter(tx, item).map(drop))
    })?;
    let items = desk.view().find::<AgendaItem>(By::Meeting(meeting))?;
    let numbering = desk.view().require::<Meeting>(meeting)?.numbering;
    let places = outline(&items, numbering)?;
    let numbered = places.into_iter().filter_map(|place| Some((place.number?, place.id)));
    cast.meeting_mut(entry.number)?.items.extend(numbered);
    Ok(())
}

fn agenda_item(
    desk: &mut Desk,
    cast: &Cast,
    entry: &MeetingEntry,
    (meeting_id, parent_id): (MeetingId, Option<AgendaItemId>),
    item: &ItemEntry,
) -> Result<AgendaItem, Problem> {
    Ok(AgendaItem {
        id: desk.new_id(),
        meeting_id,
        parent_id,
        position: u32::MAX,
        title: item.title.clone(),
        kind: item.kind,
        minutes_planned: Some(item.minutes),
        starts_at: item.starts.map(|hour| hour.0),
        sitting: item.sitting,
        presenter_ids: speakers(cast, entry, &item.presenters)?,
        paper_ids: all_known("the document", &cast.documents, &item.papers)?,
        marking: item.marking,
        closed: item.closed,
    })
}

fn speakers(cast: &Cast, entry: &MeetingEntry, names: &[String]) -> Result<Vec<AttendeeId>, SampleError> {
    all_known("the attendee", &cast.meeting(entry.number)?.attendees, names)
}

fn item(cast: &Cast, entry: &MeetingEntry, number: &str) -> Result<Option<AgendaItemId>, SampleError> {
    known("the agenda item", &cast.meeting(entry.number)?.items, number).map(Some)
}

fn present(desk: &mut Desk, actors: &Actors, cast: &Cast, entry: &MeetingEntry) -> Result<(), Problem> {
    let meeting_id = cast.meeting(entry.number)?.id;
    let mut presentations = Vec::new();
    for one in &entry.presentations {
        presentations.push(Presentation {
            id: desk.new_id(),
            meeting_id,
            item_id: item(cast, entry, &one.item)?,
            title: one.title.clone(),
            speaker_ids: speakers(cast, entry, &one.speakers)?,
            operation_ids: all_known("the operation", &cast.operations, &one.operations)?,
            document_ids: all_known("the document", &cast.documents, &one.documents)?,
            slides_id: None,
            state: one.state,
            consent: one.consent,
            marking: one.marking,
            position: u32::MAX,
        });
    }
    desk.transact(Operation::Add(domain::Kind::Presentation), &actors.secretariat, |tx| {
        presentations.into_iter().try_for_each(|presentation| enter(tx, presentation).map(drop))
    })
}

/// Sends the agenda to the delegations.
pub(super) fn issue_agenda(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    crate::agenda::issue(desk, &actors.secretariat, cast.meeting(entry.number)?.id, None).map(drop)
}

/// Opens the first sitting, which adopts the agenda.
pub(super) fn open(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    advance(desk, actors, cast, entry, MeetingMove::Open)?;
    crate::agenda::adopt(desk, &actors.secretariat, cast.meeting(entry.number)?.id)?;
    Ok(())
}

/// Writes down who came, what was decided, asked and said, and closes the last sitting.
pub(super) fn close(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    record_presence(desk, actors, cast, entry)?;
    count_heads(desk, actors, cast, entry)?;
    decide(desk, actors, cast, entry)?;
    for point in &entry.points {
        let new = asked(cast, entry, point)?;
        let point = points::ask(desk, &actors.secretariat, new)?;
        cast.points.insert(point.number.to_string(), point.id);
        cast.meeting_mut(entry.number)?.points.push(point.id);
    }
    record_statements(desk, actors, cast, entry)?;
    advance(desk, actors, cast, entry, MeetingMove::Close)
}

fn record_presence(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    let held = cast.meeting(entry.number)?;
    let people: Vec<AttendeeTold> =
        entry.attendees.iter().flat_map(|delegation| delegation.people.iter().map(told)).collect();
    desk.transact(Operation::RecordPresence, &actors.secretariat, |tx| {
        let mut attendees = tx.find::<Attendee>(By::Meeting(held.id))?;
        attendees.sort_by_key(|attendee| attendee.position);
        for (mut attendee, told) in attendees.into_iter().zip(people) {
            let throughout = "i".repeat(entry.sittings.len());
            attendee.presence = presence(told.at.as_deref().unwrap_or(&throughout))?;
            let proxy = told.proxy.as_ref().map(|name| known("the attendee", &held.attendees, name));
            attendee.represented_by_id = proxy.transpose()?;
            tx.put(&attendee)?;
        }
        Ok(())
    })
}

fn presence(letters: &str) -> Result<Vec<SittingPresence>, SampleError> {
    let one = |(sitting, letter)| {
        let presence = match letter {
            'i' => Presence::InPerson,
            'r' => Presence::Remote,
            'a' => Presence::Apologies,
            'x' => Presence::Absent,
            other => return Err(SampleError::Unknown("the presence", other.to_string())),
        };
        Ok(SittingPresence { sitting, presence })
    };
    (0u32..).zip(letters.chars()).map(one).collect()
}

fn count_heads(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    let meeting_id = cast.meeting(entry.number)?.id;
    for count in &entry.headcounts {
        let headcount = Headcount {
            id: desk.new_id(),
            meeting_id,
            qualifier: count.qualifier,
            number: count.number,
            of_whom: count.of_whom.clone(),
            from_where: count.from_where.clone(),
            position: u32::MAX,
        };
        let headcount = records::add(desk, &actors.secretariat, headcount)?;
        cast.meeting_mut(entry.number)?.headcounts.push(headcount.id);
    }
    Ok(())
}

fn decide(desk: &mut Desk, actors: &Actors, cast: &mut Cast, entry: &MeetingEntry) -> Result<(), Problem> {
    for decision in &entry.decisions {
        let how = match (decision.vote, decision.silence) {
            (Some([in_favour, against, abstaining]), _) => How::Vote { in_favour, against, abstaining },
            (None, Some(deadline)) => How::Silence { deadline },
            (None, None) => How::InMeeting,
        };
        let new = NewDecision {
            id: None,
            body_id: None,
            meeting_id: cast.meeting(entry.number)?.id,
            item_id: item(cast, entry, &decision.item)?,
            text: decision.text.clone(),
            outcome: decision.outcome,
            how,
        };
        let decision = points::decide(desk, &actors.secretariat, new)?;
        cast.meeting_mut(entry.number)?.decisions.push(decision.id);
    }
    Ok(())
}

fn asked(cast: &Cast, entry: &MeetingEntry, point: &PointEntry) -> Result<NewActionPoint, Problem> {
    Ok(NewActionPoint {
        id: None,
        body_id: None,
        meeting_id: cast.meeting(entry.number)?.id,
        item_id: item(cast, entry, &point.item)?,
        text: point.text.clone(),
        owner_ids: all_known("the organisation", &cast.organisations, &point.owners)?,
        person_ids: all_known("the person", &cast.people, &point.people)?,
        due: Some(point.due),
        priority: point.priority,
        status: None,
    })
}

fn record_statements(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    entry: &MeetingEntry,
) -> Result<(), Problem> {
    let mut statements = Vec::new();
    let mut keys = HashMap::new();
    for said in &entry.statements {
        let held = cast.meeting(entry.number)?;
        let person = desk.view().require::<Person>(known("the person", &cast.people, &said.speaker)?)?;
        let statement = Statement {
            id: desk.new_id(),
            meeting_id: held.id,
            item_id: item(cast, entry, &said.item)?,
            attendee_id: Some(known("the attendee", &held.attendees, &said.speaker)?),
            speaker: person.name.full(),
            speech: said.speech,
            language: said.language.clone(),
            text: said.text.clone(),
            clearance: Clearance::none(),
        };
        keys.insert(said.key.clone(), statement.id);
        statements.push(statement);
    }
    cast.meeting_mut(entry.number)?.statements = keys;
    desk.transact(Operation::RecordStatement, &actors.secretariat, |tx| {
        statements.into_iter().try_for_each(|statement| enter(tx, statement).map(drop))
    })
}

/// What a delegation reported on an action point.
pub(super) fn news(desk: &mut Desk, actors: &Actors, cast: &Cast, news: &NewsEntry) -> Result<(), Problem> {
    let update = ActionPointUpdate {
        id: known("the action point", &cast.points, &news.point)?,
        text: news.text.clone(),
        from_id: Some(known("the organisation", &cast.organisations, &news.from)?),
        step: news.step,
    };
    points::update(desk, &actors.secretariat, update).map(drop)
}

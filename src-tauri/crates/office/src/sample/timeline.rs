//! The story's events in the order of time.

use super::{
    Actors,
    cast::Cast,
    meetings, minutes, releases,
    story::{
        CorrectionEntry, CorrigendumEntry, MeetingEntry, MinutesEntry, NewsEntry, ReleaseEntry,
        StatementEntry, Story,
    },
};
use crate::{Desk, Problem};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{ReleaseMove, Zone};

/// Something that happens.
pub(super) enum Event<'a> {
    Plan(&'a Story, &'a MeetingEntry),
    Convene(&'a MeetingEntry),
    IssueAgenda(&'a MeetingEntry),
    Open(&'a MeetingEntry),
    Close(&'a MeetingEntry),
    News(&'a NewsEntry),
    Ask(&'a MeetingEntry, &'a StatementEntry),
    Clear(&'a MeetingEntry, &'a StatementEntry),
    WriteMinutes(&'a MeetingEntry),
    Circulate(&'a MeetingEntry, DateTime<Utc>),
    Correct(&'a MeetingEntry, &'a CorrectionEntry),
    Submit(&'a MeetingEntry),
    Return(&'a MeetingEntry, &'a str),
    Approve(&'a MeetingEntry),
    Corrigendum(&'a MeetingEntry, &'a CorrigendumEntry),
    WriteRelease(&'a MeetingEntry, &'a ReleaseEntry),
    StepRelease(&'a ReleaseEntry, ReleaseMove),
}

/// When the story begins: a day before its first meeting is planned.
pub(super) fn beginning(story: &Story) -> DateTime<Utc> {
    let first = story.meetings.iter().map(|meeting| meeting.calendar.planned).min();
    first.unwrap_or(DateTime::UNIX_EPOCH) - TimeDelta::days(1)
}

/// All events, the earliest first; those of one instant in the order of the story.
pub(super) fn events(story: &Story) -> Result<Vec<(DateTime<Utc>, Event<'_>)>, Problem> {
    let mut events = Vec::new();
    for meeting in &story.meetings {
        let (opens, closes) = sits(meeting);
        events.push((meeting.calendar.planned, Event::Plan(story, meeting)));
        events.push((meeting.calendar.convened, Event::Convene(meeting)));
        events.push((meeting.calendar.issued, Event::IssueAgenda(meeting)));
        events.extend(meeting.news.iter().map(|news| (news.at, Event::News(news))));
        events.push((opens, Event::Open(meeting)));
        events.push((closes, Event::Close(meeting)));
        events.push((closes + TimeDelta::minutes(30), Event::WriteMinutes(meeting)));
        for statement in &meeting.statements {
            let asked = statement.asked.or(statement.cleared.map(|at| at - TimeDelta::minutes(30)));
            events.extend(asked.map(|at| (at, Event::Ask(meeting, statement))));
            events.extend(statement.cleared.map(|at| (at, Event::Clear(meeting, statement))));
        }
        events.extend(of_minutes(meeting, &meeting.minutes));
        for release in &meeting.releases {
            events.push((closes + TimeDelta::minutes(60), Event::WriteRelease(meeting, release)));
            events.extend(release.steps.iter().map(|(step, at)| (*at, Event::StepRelease(release, *step))));
        }
    }
    events.sort_by_key(|(at, _)| *at);
    Ok(events)
}

fn of_minutes<'a>(meeting: &'a MeetingEntry, minutes: &'a MinutesEntry) -> Vec<(DateTime<Utc>, Event<'a>)> {
    let mut events = Vec::new();
    if let (Some(at), Some(deadline)) = (minutes.circulated, minutes.deadline) {
        events.push((at, Event::Circulate(meeting, deadline)));
    }
    events.extend(minutes.corrections.iter().map(|one| (one.at, Event::Correct(meeting, one))));
    events.extend(minutes.submitted.map(|at| (at, Event::Submit(meeting))));
    events.extend(minutes.returned.as_ref().map(|back| (back.at, Event::Return(meeting, &back.reason))));
    events.extend(minutes.again.map(|at| (at, Event::Submit(meeting))));
    events.extend(minutes.approved.map(|at| (at, Event::Approve(meeting))));
    events.extend(minutes.corrigenda.iter().map(|one| (one.at, Event::Corrigendum(meeting, one))));
    events
}

/// The instants at which a meeting opens and closes.
fn sits(meeting: &MeetingEntry) -> (DateTime<Utc>, DateTime<Utc>) {
    let opens = meeting.sittings.first().map(|(day, from, _)| day.and_time(from.0));
    let closes = meeting.sittings.last().map(|(day, _, to)| day.and_time(to.0));
    let instant = |local: Option<chrono::NaiveDateTime>| in_zone(meeting.zone, local);
    (instant(opens), instant(closes))
}

fn in_zone(zone: Zone, local: Option<chrono::NaiveDateTime>) -> DateTime<Utc> {
    let local = local.unwrap_or_default();
    local.and_local_timezone(zone.rules()).earliest().map_or(local.and_utc(), |at| at.to_utc())
}

/// Lets an event happen.
pub(super) fn happen(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    event: Event<'_>,
) -> Result<(), Problem> {
    match event {
        Event::Plan(story, meeting) => meetings::plan(desk, actors, cast, story, meeting),
        Event::Convene(meeting) => meetings::convene(desk, actors, cast, meeting),
        Event::IssueAgenda(meeting) => meetings::issue_agenda(desk, actors, cast, meeting),
        Event::Open(meeting) => meetings::open(desk, actors, cast, meeting),
        Event::Close(meeting) => meetings::close(desk, actors, cast, meeting),
        Event::News(news) => meetings::news(desk, actors, cast, news),
        Event::Ask(meeting, statement) => releases::ask(desk, actors, cast, meeting, statement),
        Event::Clear(meeting, statement) => releases::clear(desk, actors, cast, meeting, statement),
        Event::WriteMinutes(meeting) => minutes::write(desk, actors, cast, meeting),
        Event::Circulate(meeting, deadline) => minutes::circulate(desk, actors, cast, meeting, deadline),
        Event::Correct(meeting, correction) => minutes::correct(desk, actors, cast, meeting, correction),
        Event::Submit(meeting) => minutes::submit(desk, actors, cast, meeting),
        Event::Return(meeting, reason) => minutes::give_back(desk, actors, cast, meeting, reason),
        Event::Approve(meeting) => minutes::approve(desk, actors, cast, meeting),
        Event::Corrigendum(meeting, corrigendum) => {
            minutes::corrigendum(desk, actors, cast, meeting, corrigendum)
        }
        Event::WriteRelease(meeting, release) => releases::write(desk, actors, cast, meeting, release),
        Event::StepRelease(release, step) => releases::step(desk, actors, cast, release, step),
    }
}

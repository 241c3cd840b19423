//! The verbs of meetings.

use super::{Session, find, paper, records};
use crate::{
    args::{
        meeting::{Advance, AgendaVerb, InvitationVerb, ListVerb, MeetingVerb, Plan},
        record::{RecordVerb, Show},
    },
    failure::Outcome,
    nouns,
    table::Table,
};
use office::{
    domain::{Body, Meeting, Status},
    meetings::{self, MeetingView},
    papers::{PaperKind, prepare},
};
use serde_json::Value;

/// Carries a verb out.
pub fn run(session: &Session, verb: MeetingVerb) -> Outcome {
    match verb {
        MeetingVerb::Record(RecordVerb::Show(asked)) => show(session, &asked),
        MeetingVerb::Record(verb) => records::run(session, verb),
        MeetingVerb::Plan(asked) => plan(session, asked),
        MeetingVerb::Advance(asked) => advance(session, asked),
        MeetingVerb::Agenda(verb) => export(session, PaperKind::Agenda, verb),
        MeetingVerb::Participants(verb) => export(session, PaperKind::Participants, verb),
        MeetingVerb::Actions(verb) => export(session, PaperKind::ActionList, verb),
        MeetingVerb::Invitation(verb) => invite(session, verb),
    }
}

/// Carries a verb of the agenda out.
pub fn agenda(session: &Session, verb: AgendaVerb) -> Outcome {
    let asked = match verb {
        AgendaVerb::Record(verb) => return records::run(session, verb),
        AgendaVerb::Issue(asked) => asked,
    };
    let mut desk = session.open(&asked.store)?;
    let meeting = find::<Meeting>(&desk, &asked.meeting)?;
    let meeting = office::agenda::issue(&mut desk, &session.secretariat(), meeting, asked.on)?;
    session.out.either(&meeting, || match &meeting.issued {
        Some(issued) => format!("The agenda is issued as it stands, on {}.", issued.on),
        None => String::new(),
    })
}

fn export(session: &Session, kind: PaperKind, ListVerb::Export(asked): ListVerb) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let meeting = find::<Meeting>(&desk, &asked.meeting)?;
    let prepared = prepare(&mut desk, kind, meeting.into())?;
    drop(desk);
    paper::print(session, &prepared, asked.print)
}

fn invite(session: &Session, InvitationVerb::Export(asked): InvitationVerb) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let meeting = find::<Meeting>(&desk, &asked.meeting)?;
    let to = match asked.to {
        Some(to) => to,
        None => meetings::invitation_name(&desk, meeting)?.into(),
    };
    let made = meetings::export_invitation(&mut desk, meeting, &to)?;
    session.out.either(&made, || {
        let without = match made.without_address {
            0 => String::new(),
            several => format!(", {several} without a mail address left out"),
        };
        format!("{} ({} invited{without}, {} bytes)", made.path, made.rows, made.bytes)
    })
}

fn plan(session: &Session, asked: Plan) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let new = meetings::NewMeeting {
        body_id: find::<Body>(&desk, &asked.body)?,
        number: asked.number,
        first_day: asked.first_day,
        last_day: asked.last_day,
        zone: asked.zone,
        venue: None,
        mode: None,
        city: asked.city,
        country: asked.country,
        agenda: asked.agenda,
        attendees: asked.attendees,
        points: asked.points,
    };
    let meeting = meetings::plan(&mut desk, &session.secretariat(), new)?;
    session.out.created(&serde_json::to_value(meeting)?)
}

fn advance(session: &Session, asked: Advance) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let id = find::<Meeting>(&desk, &asked.id)?;
    let request = meetings::AdvanceMeeting { id, step: asked.step.into(), reason: asked.reason };
    let meeting = meetings::advance(&mut desk, &session.secretariat(), request)?;
    session.out.either(&meeting, || format!("The meeting is {} now.", meeting.status.words()))
}

/// The whole meeting: its record, and everything that belongs to it.
fn show(session: &Session, asked: &Show<Meeting>) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let id = find::<Meeting>(&desk, &asked.id)?;
    let view = meetings::open(&mut desk, id)?;
    let record = office::records::show::<Meeting>(&desk, id)?;
    let record = nouns::json(&record, &mut nouns::book(&desk))?;
    let mut value = record.clone();
    if let (Value::Object(fields), Value::Object(more)) = (&mut value, serde_json::to_value(&view)?) {
        for (name, part) in more {
            fields.entry(name).or_insert(part);
        }
    }
    session.out.either(&value, || format!("{}{}", records::details(&briefly(record)), parts(&view)))
}

/// Of agendas as they once stood people are told when that was; programs are given them whole.
fn briefly(mut record: Value) -> Value {
    if let Value::Object(fields) = &mut record {
        for (name, when) in [("issued", "on"), ("adopted", "at")] {
            let told = fields.get(name).and_then(|version| version.get(when)).cloned();
            fields.extend(told.map(|told| (name.to_owned(), told)));
        }
    }
    record
}

fn parts(view: &MeetingView) -> String {
    let mut agenda = Table::new(&["no", "clock", "min", "title"]);
    for row in &view.agenda {
        let minutes = row.minutes_planned.map(|minutes| minutes.to_string()).unwrap_or_default();
        agenda.row(vec![
            row.number.clone(),
            row.clock.clone().unwrap_or_default(),
            minutes,
            row.title.clone(),
        ]);
    }
    let mut attendees = Table::new(&["delegation", "name", "parts", "function"]);
    for delegation in view.attendees.iter().flat_map(|group| &group.delegations) {
        for row in &delegation.attendees {
            let taken: Vec<String> = row.parts.iter().map(nouns::part).collect();
            let name = row.name.clone().unwrap_or_else(|| "–".to_owned());
            attendees.row(vec![delegation.name.clone(), name, taken.join(", "), row.function.clone()]);
        }
    }
    let mut presentations = Table::new(&["state", "speakers", "title"]);
    for row in &view.presentations {
        presentations.row(vec![row.state.words().to_owned(), row.speakers.join(", "), row.title.clone()]);
    }
    let mut decisions = Table::new(&["no", "outcome", "text"]);
    for row in &view.decisions {
        decisions.row(vec![row.number.clone(), row.outcome.words().to_owned(), row.text.clone()]);
    }
    let mut points = Table::new(&["no", "status", "due", "owners", "text"]);
    for row in &view.action_points {
        let due = row.due.map(|due| due.to_string()).unwrap_or_default();
        points.row(vec![
            row.number.clone(),
            row.status.words().to_owned(),
            due,
            row.owners.join(", "),
            row.text.clone(),
        ]);
    }
    let mut releases = Table::new(&["language", "status", "headline"]);
    for row in &view.releases {
        releases.row(vec![row.language.to_string(), row.status.words().to_owned(), row.headline.clone()]);
    }
    let parts = [
        ("Agenda", agenda),
        ("Attendees", attendees),
        ("Presentations", presentations),
        ("Decisions", decisions),
        ("Action points", points),
        ("Press releases", releases),
    ];
    let said = parts.iter().filter(|(_, table)| !table.is_empty());
    said.map(|(name, table)| format!("\n{name}\n{table}")).collect()
}

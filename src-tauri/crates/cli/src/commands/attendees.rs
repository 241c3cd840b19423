//! The verbs of attendees.

use super::{Session, find, records};
use crate::{args::meeting::AttendeeVerb, failure::Outcome};
use office::{
    attendees,
    domain::{Attendee, Presence},
};

/// Carries a verb out.
pub fn run(session: &Session, verb: AttendeeVerb) -> Outcome {
    let asked = match verb {
        AttendeeVerb::Record(verb) => return records::run(session, verb),
        AttendeeVerb::Present(asked) => asked,
    };
    let mut desk = session.open(&asked.store)?;
    let presence: Presence = asked.presence.into();
    let request = attendees::RecordPresence {
        id: find::<Attendee>(&desk, &asked.id)?,
        sitting: asked.sitting.map(|sitting| sitting.saturating_sub(1)),
        presence: Some(presence),
    };
    let words = presence.words();
    let attendee = attendees::present(&mut desk, &session.secretariat(), request)?;
    session.out.either(&attendee, || format!("Recorded: {words}."))
}

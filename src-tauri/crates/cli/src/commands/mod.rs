//! What each command does: find the records that are meant, call one use case, say what came of it.

mod attendees;
mod fields;
mod files;
mod meetings;
mod members;
mod minutes;
mod paper;
mod points;
mod records;
mod releases;
mod reports;
mod stores;

use crate::{
    args::{Cli, Command, Global},
    failure::Outcome,
    nouns::Noun,
    output::Output,
};
use office::{
    Desk,
    domain::{Actor, Kind, Role},
    records as kept,
};
use std::path::Path;
use uuid::Uuid;

/// Who works, and how the answer is to be given.
pub struct Session {
    out: Output,
    role: Option<Role>,
    given_name: Option<String>,
}

impl Session {
    fn new(global: Global) -> Session {
        Session {
            out: Output { json: global.json },
            role: global.role.map(Role::from),
            given_name: global.by.as_deref().and_then(office::given_name),
        }
    }

    /// Opens a store.
    fn open(&self, store: &Path) -> Outcome<Desk> {
        Ok(Desk::open(store)?)
    }

    /// Who acts, in the role that was asked for, or else the one that the command needs.
    fn actor(&self, needed: Role) -> Actor {
        office::actor(self.given_name.clone(), self.role.unwrap_or(needed))
    }

    /// Who keeps the record.
    fn secretariat(&self) -> Actor {
        self.actor(Role::Secretariat)
    }
}

/// Carries a command out.
pub fn run(cli: Cli) -> Outcome {
    let session = Session::new(cli.global);
    match cli.command {
        Command::Store(verb) => stores::run(&session, verb),
        Command::Body(verb) => records::run(&session, verb),
        Command::Organisation(verb) => records::run(&session, verb),
        Command::Membership(verb) => members::run(&session, verb),
        Command::Person(verb) => records::run(&session, verb),
        Command::Meeting(verb) => meetings::run(&session, verb),
        Command::Attendee(verb) => attendees::run(&session, verb),
        Command::Headcount(verb) => records::run(&session, verb),
        Command::Agenda(verb) => meetings::agenda(&session, verb),
        Command::Presentation(verb) => records::run(&session, verb),
        Command::Operation(verb) => records::run(&session, verb),
        Command::Document(verb) => records::run(&session, verb),
        Command::File(verb) => files::run(&session, verb),
        Command::Decision(verb) => records::run(&session, verb),
        Command::Action(verb) => points::action(&session, verb),
        Command::Statement(verb) => points::statement(&session, verb),
        Command::Minutes(verb) => minutes::run(&session, verb),
        Command::Release(verb) => releases::run(&session, verb),
        Command::Report(verb) => reports::run(&session, verb),
    }
}

/// The one record of a noun whose id begins with the text.
fn find<N: Noun>(desk: &Desk, prefix: &str) -> Outcome<N::Id> {
    Ok(find_kind(desk, N::KIND, prefix)?.into())
}

fn find_kind(desk: &Desk, kind: Kind, prefix: &str) -> Outcome<Uuid> {
    Ok(kept::find_id(desk, kind, prefix)?)
}

/// As [`find`], where an id may be left out.
fn find_some<N: Noun>(desk: &Desk, prefix: Option<&str>) -> Outcome<Option<N::Id>> {
    prefix.map(|prefix| find::<N>(desk, prefix)).transpose()
}

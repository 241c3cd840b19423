//! Verbs of meetings and attendees.

use super::{minutes::Print, moves, record::RecordVerb, values};
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use office::domain::{AgendaItem, Attendee, Country, Meeting, MeetingMove, Presence, Zone};
use std::path::PathBuf;

/// What can be done with meetings.
#[derive(Subcommand)]
pub enum MeetingVerb {
    #[command(flatten)]
    Record(RecordVerb<Meeting>),
    /// Plan a body's next meeting from its last one; its id is printed
    Plan(Plan),
    /// Move a meeting through its life
    Advance(Advance),
    /// The agenda as a paper
    #[command(subcommand)]
    Agenda(ListVerb),
    /// The list of participants as a paper
    #[command(subcommand)]
    Participants(ListVerb),
    /// The action list as a paper: the meeting's points and those carried over to it
    #[command(subcommand)]
    Actions(ListVerb),
    /// The invitation as a calendar's file
    #[command(subcommand)]
    Invitation(InvitationVerb),
}

/// What can be done with a meeting's invitation.
#[derive(Subcommand)]
pub enum InvitationVerb {
    /// Write it as iCalendar: a request, or a cancellation of a meeting called off
    ///
    /// It goes out in the name of who takes part as secretariat; where nobody does, of the head of the coordinating
    /// delegation or the chair
    Export(ExportInvitation),
}

/// Writing the invitation.
#[derive(Args)]
pub struct ExportInvitation {
    /// The store
    pub store: PathBuf,
    /// The meeting
    #[arg(long, value_name = "ID")]
    pub meeting: String,
    /// The file to write; in the current folder under a fitting name where none is given
    #[arg(long, value_name = "OUT.ics")]
    pub to: Option<PathBuf>,
}

/// What can be done with a meeting's lists.
#[derive(Subcommand)]
pub enum ListVerb {
    /// Print it as PDF
    Export(ExportList),
}

/// Printing a list.
#[derive(Args)]
pub struct ExportList {
    /// The store
    pub store: PathBuf,
    /// The meeting
    #[arg(long, value_name = "ID")]
    pub meeting: String,
    #[command(flatten)]
    pub print: Print,
}

/// Planning.
#[derive(Args)]
pub struct Plan {
    /// The store
    pub store: PathBuf,
    /// The body that meets
    #[arg(long, value_name = "ID")]
    pub body: String,
    /// Its number in the body; the next one where none is given
    #[arg(long, value_name = "N")]
    pub number: Option<u32>,
    /// The first day: 2015-06-18
    #[arg(long, value_name = "DAY", value_parser = values::day_of)]
    pub first_day: NaiveDate,
    /// The last day; the first where none is given
    #[arg(long, value_name = "DAY", value_parser = values::day_of)]
    pub last_day: Option<NaiveDate>,
    /// The time zone; the last meeting's where none is given
    #[arg(long)]
    pub zone: Option<Zone>,
    /// The city
    #[arg(long)]
    pub city: Option<String>,
    /// The country, as ISO 3166 codes it: RO
    #[arg(long, value_name = "ISO")]
    pub country: Option<Country>,
    /// Take the last meeting's agenda as a frame
    #[arg(long)]
    pub agenda: bool,
    /// Take the last meeting's delegations over
    #[arg(long)]
    pub attendees: bool,
    /// Put the pending action points before the meeting
    #[arg(long)]
    pub points: bool,
}

moves! {
    /// A move of a meeting.
    MeetingStep of MeetingMove {
        /// Send the invitation
        Convene,
        /// Open the first sitting
        Open,
        /// Close the last sitting
        Close,
        /// Put it off; say why
        Postpone,
        /// Call it off; say why
        Cancel,
        /// Plan it again
        Replan,
    }
}

/// Moving a meeting.
#[derive(Args)]
pub struct Advance {
    /// The store
    pub store: PathBuf,
    /// The meeting's id, or the beginning of it
    pub id: String,
    /// The move
    pub step: MeetingStep,
    /// Why, where it is put off or called off
    #[arg(long, default_value = "", hide_default_value = true, value_name = "TEXT")]
    pub reason: String,
}

/// What can be done with agendas and their items.
#[derive(Subcommand)]
pub enum AgendaVerb {
    #[command(flatten)]
    Record(RecordVerb<AgendaItem>),
    /// Record that a meeting's agenda went out to the delegations as it stands
    Issue(IssueAgenda),
}

/// Issuing an agenda.
#[derive(Args)]
pub struct IssueAgenda {
    /// The store
    pub store: PathBuf,
    /// The meeting
    #[arg(long, value_name = "ID")]
    pub meeting: String,
    /// The day on which it went out; today where none is given
    #[arg(long, value_name = "DAY", value_parser = values::day_of)]
    pub on: Option<NaiveDate>,
}

/// What can be done with attendees.
#[derive(Subcommand)]
pub enum AttendeeVerb {
    #[command(flatten)]
    Record(RecordVerb<Attendee>),
    /// Record how somebody was there, sitting by sitting
    Present(Present),
}

/// How somebody was there.
#[derive(Clone, Copy, ValueEnum)]
pub enum PresenceName {
    /// In the room
    InPerson,
    /// Remotely
    Remote,
    /// Sent apologies
    Apologies,
    /// Was not there
    Absent,
}

impl From<PresenceName> for Presence {
    fn from(name: PresenceName) -> Presence {
        match name {
            PresenceName::InPerson => Presence::InPerson,
            PresenceName::Remote => Presence::Remote,
            PresenceName::Apologies => Presence::Apologies,
            PresenceName::Absent => Presence::Absent,
        }
    }
}

/// Recording presence.
#[derive(Args)]
pub struct Present {
    /// The store
    pub store: PathBuf,
    /// The attendee's id, or the beginning of it
    pub id: String,
    /// How
    pub presence: PresenceName,
    /// The sitting, from 1; every sitting where none is given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub sitting: Option<u32>,
}

//! The words of the command line.

pub mod field;
pub mod meeting;
pub mod member;
pub mod minutes;
pub mod points;
pub mod record;
pub mod release;
pub mod report;
pub mod store;
pub mod values;

use clap::{Parser, Subcommand, ValueEnum};
use office::domain::{Body, Document, Headcount, Operation, Organisation, Person, Presentation, Role};
use record::RecordVerb;

/// Rapporteur: the secretariat of an international body, kept in one file.
///
/// Ids may be shortened to any beginning that only one record has. Every creation prints the new record's
/// id alone on the last line of standard output. Exit status: 0 done, 1 refused (reason and hint on
/// standard error), 2 wrong usage.
#[derive(Parser)]
#[command(
    name = "rapporteur",
    version,
    arg_required_else_help = true,
    subcommand_required = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(clap::Args)]
pub struct Global {
    /// Print JSON for programs instead of text for people
    #[arg(long, global = true, help_heading = "Everywhere")]
    pub json: bool,
    /// Work in this role; the one that the command needs where none is given
    #[arg(long = "as", global = true, value_name = "ROLE", help_heading = "Everywhere")]
    pub role: Option<RoleName>,
    /// Work under this name; your login name where none is given. The journal keeps it
    #[arg(long, global = true, value_name = "NAME", help_heading = "Everywhere")]
    pub by: Option<String>,
}

/// A role by its name.
#[derive(Clone, Copy, ValueEnum)]
pub enum RoleName {
    /// Keeps the record
    Secretariat,
    /// Approves minutes
    Chair,
    /// Sends releases out
    PressOfficer,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Role {
        match name {
            RoleName::Secretariat => Role::Secretariat,
            RoleName::Chair => Role::Chair,
            RoleName::PressOfficer => Role::PressOfficer,
        }
    }
}

/// The nouns and the verbs of the store itself.
#[derive(Subcommand)]
pub enum Command {
    #[command(flatten)]
    Store(store::StoreVerb),
    /// Task forces, working groups, committees, councils, conference series
    #[command(subcommand)]
    Body(RecordVerb<Body>),
    /// States, agencies, ministries, international organisations
    #[command(subcommand)]
    Organisation(RecordVerb<Organisation>),
    /// The standing of organisations in bodies, one by one or from a list
    #[command(subcommand)]
    Membership(member::MembershipVerb),
    /// People, as they are known today
    #[command(subcommand)]
    Person(RecordVerb<Person>),
    /// Meetings: plan them and move them through their life
    #[command(subcommand)]
    Meeting(meeting::MeetingVerb),
    /// Who is invited to a meeting and who came
    #[command(subcommand)]
    Attendee(meeting::AttendeeVerb),
    /// Figures stated of a meeting: “over 40 representatives”
    #[command(subcommand)]
    Headcount(RecordVerb<Headcount>),
    /// The items of a meeting's agenda, and that it was issued
    #[command(subcommand)]
    Agenda(meeting::AgendaVerb),
    /// Presentations given at a meeting
    #[command(subcommand)]
    Presentation(RecordVerb<Presentation>),
    /// Named investigations, projects and cases
    #[command(subcommand)]
    Operation(RecordVerb<Operation>),
    /// The register of documents
    #[command(subcommand)]
    Document(RecordVerb<Document>),
    /// Files kept inside the store
    #[command(subcommand)]
    File(store::FileVerb),
    /// Decisions, under permanent numbers
    #[command(subcommand)]
    Decision(points::DecisionVerb),
    /// Action points, under permanent numbers, followed from meeting to meeting
    #[command(subcommand)]
    Action(points::ActionVerb),
    /// What speakers said, and whether exactly those words may be quoted
    #[command(subcommand)]
    Statement(points::StatementVerb),
    /// The minutes of a meeting
    #[command(subcommand)]
    Minutes(minutes::MinutesVerb),
    /// Press releases
    #[command(subcommand)]
    Release(release::ReleaseVerb),
    /// Who came, what became of action points, how long minutes took
    #[command(subcommand)]
    Report(report::ReportVerb),
}

/// A status move, under the words in which it is typed.
macro_rules! moves {
    ($(#[$doc:meta])* $name:ident of $machine:ty { $($(#[$about:meta])* $step:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, clap::ValueEnum)]
        pub enum $name { $($(#[$about])* $step,)* }

        impl From<$name> for $machine {
            fn from(step: $name) -> $machine {
                match step { $($name::$step => <$machine>::$step,)* }
            }
        }
    };
}
pub(crate) use moves;

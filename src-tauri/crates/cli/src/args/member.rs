//! Verbs of memberships.

use super::record::RecordVerb;
use clap::{Args, Subcommand, ValueEnum};
use office::domain::{Membership, Standing};
use std::path::PathBuf;

/// What can be done with memberships.
#[derive(Subcommand)]
pub enum MembershipVerb {
    #[command(flatten)]
    Record(RecordVerb<Membership>),
    /// Take in a list of members: all of them, or none
    ///
    /// A name a line, or a table. The standing and the first day may stand behind the name, “Romania, member,
    /// 2014-06-30”, and the standing of several in a line above them: “Observers”. Countries that aren't among the
    /// organisations become States, other names agencies or ministries
    TakeIn(TakeIn),
}

/// Taking a list in.
#[derive(Args)]
pub struct TakeIn {
    /// The store
    pub store: PathBuf,
    /// The list, as text or CSV
    pub list: PathBuf,
    /// The body
    #[arg(long, value_name = "ID")]
    pub body: String,
    /// The standing of those of whom the list tells none
    #[arg(long, value_name = "STANDING", default_value = "member-state")]
    pub standing: StandingName,
}

/// A standing by its name.
#[derive(Clone, Copy, ValueEnum)]
pub enum StandingName {
    /// A member State
    MemberState,
    /// A participating State
    ParticipatingState,
    /// A partner
    Partner,
    /// An observer
    Observer,
    /// A guest
    Guest,
}

impl From<StandingName> for Standing {
    fn from(name: StandingName) -> Standing {
        match name {
            StandingName::MemberState => Standing::MemberState,
            StandingName::ParticipatingState => Standing::ParticipatingState,
            StandingName::Partner => Standing::Partner,
            StandingName::Observer => Standing::Observer,
            StandingName::Guest => Standing::Guest,
        }
    }
}

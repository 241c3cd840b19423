//! Verbs of decisions, action points and statements.

use super::{moves, record::RecordVerb};
use clap::{Args, Subcommand, ValueEnum};
use office::domain::{ActionMove, ActionPoint, ClearanceState, Decision, Statement};
use std::path::PathBuf;

/// What can be done with decisions.
pub type DecisionVerb = RecordVerb<Decision>;

/// What can be done with action points.
#[derive(Subcommand)]
pub enum ActionVerb {
    #[command(flatten)]
    Record(RecordVerb<ActionPoint>),
    /// Record what became known of one, and move its status
    Update(Update),
    /// Put every pending one of earlier meetings before a meeting
    CarryOver(CarryOver),
}

moves! {
    /// A move of an action point.
    ActionStep of ActionMove {
        /// Somebody has begun
        Begin,
        /// It is done
        Finish,
        /// It was given up
        Drop,
        /// It is taken up again
        Reopen,
    }
}

/// News of an action point.
#[derive(Args)]
pub struct Update {
    /// The store
    pub store: PathBuf,
    /// The action point's id, or the beginning of it
    pub id: String,
    /// What became known
    #[arg(long, default_value = "", hide_default_value = true, allow_hyphen_values = true)]
    pub text: String,
    /// The organisation whose return it is
    #[arg(long, value_name = "ID")]
    pub from: Option<String>,
    /// The move it leads to
    #[arg(long)]
    pub step: Option<ActionStep>,
}

/// Carrying over.
#[derive(Args)]
pub struct CarryOver {
    /// The store
    pub store: PathBuf,
    /// The meeting they are put before
    #[arg(long, value_name = "ID")]
    pub meeting: String,
}

/// What can be done with statements.
#[derive(Subcommand)]
pub enum StatementVerb {
    #[command(flatten)]
    Record(RecordVerb<Statement>),
    /// Record whether the speaker agrees to be quoted in exactly these words
    Clear(Clear),
}

/// What the speaker said to being quoted.
#[derive(Clone, Copy, ValueEnum)]
pub enum ClearanceName {
    /// Nobody has asked
    None,
    /// The speaker was asked
    Asked,
    /// The speaker agreed to exactly these words
    Cleared,
    /// The speaker asked for other words
    Amended,
    /// The speaker said no
    Refused,
}

impl From<ClearanceName> for ClearanceState {
    fn from(name: ClearanceName) -> ClearanceState {
        match name {
            ClearanceName::None => ClearanceState::None,
            ClearanceName::Asked => ClearanceState::Asked,
            ClearanceName::Cleared => ClearanceState::Cleared,
            ClearanceName::Amended => ClearanceState::Amended,
            ClearanceName::Refused => ClearanceState::Refused,
        }
    }
}

/// Recording a clearance.
#[derive(Args)]
pub struct Clear {
    /// The store
    pub store: PathBuf,
    /// The statement's id, or the beginning of it
    pub id: String,
    /// What the speaker said to it
    pub state: ClearanceName,
    /// Who said so, where it wasn't the speaker
    #[arg(long, default_value = "", hide_default_value = true, value_name = "NAME")]
    pub said_by: String,
    /// The words the speaker wants instead, where the clearance is amended
    #[arg(long, value_name = "TEXT")]
    pub words: Option<String>,
}

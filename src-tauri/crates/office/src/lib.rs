//! What every front end calls: the use cases, each in a file of its own.
//!
//! Each use case takes the [`Desk`], who acts, and a request; it answers with plain values that can
//! cross to a window or a terminal, or with a [`Problem`] that says what is wrong and what to do.
//!
//! This crate must never know of windows, terminals, SQL or fonts: front ends call it, `store`,
//! `papers`, `print` and `exchange` serve it.

mod actor;
pub mod agenda;
pub mod attendees;
mod care;
mod desk;
pub mod dossier;
mod export;
pub mod facts;
pub mod files;
pub mod intake;
mod kept;
pub mod meetings;
pub mod merge;
pub mod minutes;
mod names;
pub mod papers;
mod pictures;
pub mod points;
mod problem;
mod reading;
pub mod records;
pub mod releases;
pub mod reports;
pub mod sample;
mod saying;
mod search;
pub mod statements;
pub mod tables;
mod waiting;
mod written;

pub use actor::{actor, given_name, login_name};
pub use care::{UndoState, backup, check, copy_out, history, keep_copy, redo, undo, undo_state};
pub use desk::{Desk, World};
pub use export::{
    ExportProgress, ExportStep, Exported, Prepared, Sheet, Watch, export, lacks, to_pdf, unprintable,
};
pub use problem::{Explained, Problem};
pub use saying::{Holders, Saying};
pub use search::{SearchHit, Segment, ShownWith, search};
pub use waiting::{DeskKind, DeskRow, Urgency, desk_rows};
pub use written::{Outgoing, Written};

/// The nouns, as front ends meet them.
pub use domain;
pub use store::{CallOff, Change, CheckReport, Copied, OpenStep, Trashed};

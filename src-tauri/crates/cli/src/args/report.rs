//! Words of the reports.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// The reports.
#[derive(Subcommand)]
pub enum ReportVerb {
    /// Who came to a body's meetings, delegation by delegation
    ///
    /// Meetings that have begun and at which presence was taken; how many of each delegation were there, in the room or
    /// remotely, at one sitting at least
    Attendance(OfBody),
    /// Action points opened, closed, pending and overdue over time
    ///
    /// A point is opened with its meeting, closed when an update says that it is done or dropped, and opened again when
    /// it is taken up again
    Points(OfAny),
    /// The time from meetings to their approved minutes
    Approval(OfAny),
}

/// A report of one body.
#[derive(Args)]
pub struct OfBody {
    /// The store
    pub store: PathBuf,
    /// The body
    #[arg(long, value_name = "ID")]
    pub body: String,
    #[command(flatten)]
    pub out: Out,
}

/// A report of one body or of all.
#[derive(Args)]
pub struct OfAny {
    /// The store
    pub store: PathBuf,
    /// The body; all where none is given
    #[arg(long, value_name = "ID")]
    pub body: Option<String>,
    #[command(flatten)]
    pub out: Out,
}

/// Where a report goes.
#[derive(Args)]
pub struct Out {
    /// Write it as a table for spreadsheets into this file
    #[arg(long, value_name = "OUT.csv")]
    pub csv: Option<PathBuf>,
}

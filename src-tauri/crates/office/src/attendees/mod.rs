//! Attendees: how they were there.

mod present;

pub use present::{RecordPresence, present};

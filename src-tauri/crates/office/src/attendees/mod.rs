//! Attendees: invited, and how they were there.

mod invite;
mod present;

pub use invite::invite_all;
pub use present::{RecordPresence, present};

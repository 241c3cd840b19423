//! Decisions and action points: recorded with permanent numbers, followed from meeting to meeting.

mod ask;
mod carry_over;
mod decide;
mod update;

pub use ask::{NewActionPoint, ask};
pub(crate) use carry_over::carry;
pub use carry_over::carry_over;
pub use decide::{NewDecision, decide};
pub use update::{ActionPointUpdate, update};

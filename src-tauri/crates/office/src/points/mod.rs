//! Decisions and action points: recorded with permanent numbers, followed from meeting to meeting.

mod ask;
mod carry_over;
mod decide;
mod list;
mod update;

pub use ask::{NewActionPoint, ask};
pub use carry_over::carry_over;
pub(crate) use carry_over::{carry, pending_before};
pub use decide::{NewDecision, decide};
pub use list::{
    OwnerView, PointHistory, PointOrigin, PointReview, PointRow, ResponsibleView, UpdateView, history, list,
    pending,
};
pub use update::{ActionPointUpdate, update};

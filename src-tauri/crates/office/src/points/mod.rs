//! Decisions and action points: recorded with permanent numbers, followed from meeting to meeting.

mod ask;
mod carry_over;
mod decide;
mod history;
mod list;
mod overdue;
mod update;

pub use ask::{NewActionPoint, ask};
pub use carry_over::carry_over;
pub(crate) use carry_over::{carry, may_carry_over, pending_before};
pub use decide::{NewDecision, decide};
pub use history::{PointHistory, PointOrigin, PointReview, PointStep, UpdateView, history};
pub(crate) use list::rows;
pub use list::{OwnerView, PointRow, ResponsibleView, list, pending};
pub(crate) use overdue::{Calendars, today};
pub use update::{ActionPointUpdate, update};

//! The agenda: items put in their places, the agenda adopted and compared with what it has become.

mod adopt;
mod arise;
mod compare;
mod insert;
mod place;

pub use adopt::adopt;
pub(crate) use arise::make_room_for_matters_arising;
pub use compare::{AgendaComparison, AgendaDifference, AgendaHour, compare};
pub use insert::{FurtherItem, NewAgendaItem, NewAgendaItems, insert, insert_all};
pub use place::relocate;

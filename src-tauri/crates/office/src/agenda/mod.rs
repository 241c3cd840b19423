//! The agenda: items put in their places, the agenda issued, adopted, and compared with what it has become.

mod adopt;
mod arise;
mod compare;
mod insert;
mod issue;
mod place;
mod version;

pub use adopt::adopt;
pub(crate) use adopt::is_adoptable;
pub(crate) use arise::make_room_for_matters_arising;
pub(crate) use compare::differences;
pub use compare::{AgendaComparison, AgendaDifference, AgendaHour, AgendaStage, compare};
pub use insert::{FurtherItem, NewAgendaItem, NewAgendaItems, insert, insert_all};
pub use issue::issue;
pub(crate) use issue::{is_due, is_sent, issuers};
pub use place::relocate;
pub(crate) use place::{in_order, put_behind_break};
pub(crate) use version::rows;

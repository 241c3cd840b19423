//! Minutes: taken, imported, moved through their life, approved for good, printed.

mod approve;
mod begin;
mod compare;
mod content;
mod corrigendum;
mod digest;
mod dress;
mod export;
mod import;
mod missing;
mod passages;
mod placing;
mod reading;
mod remarks;
mod sections;
mod states;
mod steps;

pub use approve::{ApproveMinutes, approve};
pub(crate) use approve::{kept, prove};
pub use begin::{begin, write_section};
pub use compare::{MinutesComparison, SectionDifference, since_circulated};
pub use content::content;
pub use corrigendum::issue_corrigendum;
pub use digest::digest;
pub use export::{paper, suggested_name};
pub use import::{ImportMinutes, Imported, import};
pub use missing::add_sections;
pub use passages::{Fate, Passage, Piece};
pub(crate) use placing::{belongs_here, stands_nowhere};
pub(crate) use reading::{Of, for_reading};
pub use reading::{of_meeting, show};
pub use remarks::Remark;
pub use sections::sections;
pub use states::SectionState;
pub(crate) use states::empty_sections;
pub use steps::{Deadline, circulate, return_to_secretariat, submit};

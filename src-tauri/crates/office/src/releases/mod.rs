//! Press releases: imported, tied to the record, moved through their life, corrected, printed.

mod advance;
mod begin;
mod checks;
mod content;
mod correct;
mod export;
mod import;
mod reading;

pub use advance::{AdvanceRelease, advance};
pub use begin::begin;
pub(crate) use checks::uncleared;
pub use checks::{Concern, ReleaseCheck, warnings};
pub(crate) use content::{kept, prove, quoted};
pub use correct::{CorrectError, correct};
pub use export::{paper, suggested_name};
pub use import::{ImportRelease, TextFormat, import};
pub(crate) use reading::for_reading;
pub use reading::{ReleaseRow, list};

//! Press releases: imported, tied to the record, moved through their life, printed.

mod advance;
mod begin;
mod export;
mod import;
mod reading;

pub use advance::{AdvanceRelease, advance};
pub use begin::begin;
pub(crate) use export::quoted;
pub use export::{paper, suggested_name};
pub use import::{ImportRelease, TextFormat, import};
pub(crate) use reading::for_reading;
pub use reading::{ReleaseRow, list};

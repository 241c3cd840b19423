//! Files: kept inside the store by their content, and written to the outside whole or not at all.

mod attach;
mod keep;
mod photograph;
mod set_out;
mod slides;
mod write;

pub use attach::{Reading, Source, add};
pub(crate) use keep::{bytes, content, keep_bytes, keep_text};
pub use photograph::attach_photograph;
pub use set_out::{FileFacts, SetOut, facts, set_out};
pub use slides::{attach_slides, may_attach_slides};
pub use write::write_whole;

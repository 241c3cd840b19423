//! Files: kept inside the store by their content, and written to the outside whole or not at all.

mod attach;
mod keep;
mod write;

pub use attach::add;
pub(crate) use keep::{bytes, keep_bytes, keep_from};
pub use write::write_whole;

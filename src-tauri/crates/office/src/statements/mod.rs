//! Statements: their words, and whether these may be quoted.

mod clear;
mod quoting;
mod said;

pub use clear::{ClearError, ClearStatement, clear};
pub use quoting::QuotedError;
pub(crate) use quoting::{may_change, may_go};
pub(crate) use said::{said, speaker};

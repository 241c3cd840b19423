//! Statements: whether their words may be quoted.

mod clear;

pub use clear::{ClearStatement, clear};

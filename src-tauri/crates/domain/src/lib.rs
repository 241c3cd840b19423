//! The nouns of an international body's secretariat and the rules that hold between them.
//!
//! This crate must never know of files, clocks, SQL, fonts or windows: what it needs of the world is
//! passed in.

mod language;

pub use language::{Language, NotALanguage};

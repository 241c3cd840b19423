//! What each document says, as a tree of blocks: minutes, releases and lists from the record.
//!
//! This crate must never know of fonts, pages or files, nor where the record is kept.

pub mod block;

pub use domain::Language;

//! The window: one Tauri window with its pages, and the commands these may call.
//!
//! This crate knows Tauri and nothing of the work: every command is a use case of `office`, every word on
//! the screen belongs to the pages. It must never know rules, SQL, formats or fonts.

pub mod commands;
pub mod exports;
pub mod instance;
pub mod opened;
pub mod recent;
mod refusal;
pub mod session;
pub mod underway;
mod window;

pub use window::{context, run};

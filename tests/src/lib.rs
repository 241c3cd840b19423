//! What the acceptance tests look with: the real window, PDFs as independent readers see them, and
//! the texts that must come back from them.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "only tests use this")]

pub mod cases;
pub mod pdf;
pub mod screens;
pub mod window;

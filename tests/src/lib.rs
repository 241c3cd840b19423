//! What the acceptance tests look with: the real window, and PDFs as independent readers see them.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "only tests use this")]

pub mod pdf;
pub mod window;

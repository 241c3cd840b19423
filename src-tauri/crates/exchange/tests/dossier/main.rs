//! Dossiers: what goes out comes in again, and what is wrong with one is named.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]

mod references;
mod support;
mod transfer;

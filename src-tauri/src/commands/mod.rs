//! What the pages may ask for: every command is one use case of `office`, called away from the window's
//! own thread.

pub mod exports;
pub mod journal;
pub mod meetings;
mod names;
pub mod search;
pub mod stores;

pub use names::NAMES;

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

/// All commands, with the types they speak in. What goes out has the same shape as what comes in, so the
/// pages need no two names for one type.
#[must_use]
pub fn all<R: Runtime>() -> Builder<R> {
    Builder::new().disable_serde_phases().commands(collect_commands![
        stores::open_store,
        stores::create_store,
        stores::close_store,
        stores::recent_stores,
        stores::current_store,
        meetings::bodies,
        meetings::meetings,
        meetings::meeting,
        exports::export_minutes,
        exports::export_release,
        exports::cancel_export,
        journal::undo,
        journal::redo,
        journal::undo_state,
        search::search,
    ])
}

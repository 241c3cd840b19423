//! The commands by name. The build reads this list too: what isn't in it, no window may call.

/// Every command; a test holds the list to what is really collected.
pub const NAMES: &[&str] = &[
    "open_store",
    "create_store",
    "close_store",
    "recent_stores",
    "current_store",
    "bodies",
    "meetings",
    "meeting",
    "export_minutes",
    "export_release",
    "cancel_export",
    "undo",
    "redo",
    "undo_state",
    "search",
];

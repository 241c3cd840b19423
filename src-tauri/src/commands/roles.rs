//! What one works as.

use crate::session::Session;
use office::Problem;
use office::domain::Role;
use tauri::State;

/// The role in which one works.
#[tauri::command]
#[specta::specta]
pub async fn role(session: State<'_, Session>) -> Result<Role, Problem> {
    Ok(session.role())
}

/// Works in another role from now on.
#[tauri::command]
#[specta::specta]
pub async fn set_role(session: State<'_, Session>, role: Role) -> Result<(), Problem> {
    session.work_as(role);
    Ok(())
}

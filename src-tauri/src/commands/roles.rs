//! What one works as, and by which name.

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

/// Goes by this name from now on; answers with the one that stands where it is blank.
#[tauri::command]
#[specta::specta]
pub async fn go_by_name(session: State<'_, Session>, name: String) -> Result<Option<String>, Problem> {
    session.go_by(&name);
    Ok(office::login_name())
}

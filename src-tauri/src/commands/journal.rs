//! Undo and redo.

use crate::session::Session;
use office::{Problem, UndoState};
use tauri::State;

/// Takes the last change back; answers with what could be undone and redone next.
#[tauri::command]
#[specta::specta]
pub async fn undo(session: State<'_, Session>) -> Result<UndoState, Problem> {
    let actor = session.actor();
    session
        .at_desk(move |desk| {
            office::undo(desk, &actor)?;
            office::undo_state(desk)
        })
        .await
}

/// Makes the change again that was taken back last; answers with what could be undone and redone next.
#[tauri::command]
#[specta::specta]
pub async fn redo(session: State<'_, Session>) -> Result<UndoState, Problem> {
    let actor = session.actor();
    session
        .at_desk(move |desk| {
            office::redo(desk, &actor)?;
            office::undo_state(desk)
        })
        .await
}

/// What could be undone and redone now.
#[tauri::command]
#[specta::specta]
pub async fn undo_state(session: State<'_, Session>) -> Result<UndoState, Problem> {
    session.at_desk(|desk| office::undo_state(desk)).await
}

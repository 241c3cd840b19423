//! Search.

use crate::session::Session;
use office::{Problem, SearchHit};
use tauri::State;

/// More than this nobody reads; one more word finds better.
const MOST: u32 = 200;

/// Looks for words in everything; accents and case don't matter.
#[tauri::command]
#[specta::specta]
pub async fn search(session: State<'_, Session>, words: String) -> Result<Vec<SearchHit>, Problem> {
    session.at_desk(move |desk| office::search(desk, &words, MOST)).await
}

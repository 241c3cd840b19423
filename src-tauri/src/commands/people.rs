//! People and organisations that were entered twice.

use crate::session::Session;
use office::Problem;
use office::domain::{BodyId, OrganisationId, PersonId};
use tauri::State;

/// Makes one person of two; `from` goes to the trash.
#[tauri::command]
#[specta::specta]
pub async fn merge_people(
    session: State<'_, Session>,
    from: PersonId,
    into: PersonId,
) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::merge::people(desk, &actor, from, into).map(drop)).await
}

/// Makes one organisation of two; `from` goes to the trash.
#[tauri::command]
#[specta::specta]
pub async fn merge_organisations(
    session: State<'_, Session>,
    from: OrganisationId,
    into: OrganisationId,
) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::merge::organisations(desk, &actor, from, into).map(drop)).await
}

/// Makes one body of two; `from` goes to the trash.
#[tauri::command]
#[specta::specta]
pub async fn merge_bodies(session: State<'_, Session>, from: BodyId, into: BodyId) -> Result<(), Problem> {
    let actor = session.actor();
    session.at_desk(move |desk| office::merge::bodies(desk, &actor, from, into).map(drop)).await
}

//! Attaching slides to a presentation.

use super::attach::{Reading, Source, take};
use crate::{Desk, Problem, records::Ruled};
use domain::{Actor, File, Presentation, PresentationId, PresentationState};
use store::Operation;

/// Whether slides may be attached to a presentation, before a long file is read for it.
///
/// # Errors
/// Where it is for another role to do, or there is no such presentation.
pub fn may_attach_slides(desk: &Desk, actor: &Actor, presentation: PresentationId) -> Result<(), Problem> {
    actor.role.may(Presentation::act())?;
    desk.view().require::<Presentation>(presentation)?;
    Ok(())
}

/// Takes a file into the store as a presentation's slides; slides that were asked for are received then.
/// `progress` may call it off.
///
/// # Errors
/// Where the file can't be read, changes meanwhile, or it is called off; the presentation then stays as it was.
pub fn attach_slides(
    desk: &mut Desk,
    actor: &Actor,
    presentation: PresentationId,
    source: Source,
    progress: &mut Reading<'_>,
) -> Result<File, Problem> {
    may_attach_slides(desk, actor, presentation)?;
    let id = desk.new_id();
    desk.transact(Operation::AttachFile, actor, |tx| {
        let file = take(tx, id, source, progress)?;
        let before = tx.require::<Presentation>(presentation)?;
        let state = match before.state {
            PresentationState::Requested => PresentationState::Received,
            state => state,
        };
        let after = Presentation { slides_id: Some(file.id), state, ..before.clone() };
        after.rules(Some(&before), tx)?;
        tx.put(&file)?;
        tx.put(&after)?;
        Ok(file)
    })
}

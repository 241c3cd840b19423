//! Attaching slides to a presentation.

use super::attach::take;
use crate::{Desk, Problem, records::Ruled};
use domain::{Actor, File, Presentation, PresentationId, PresentationState};
use std::{ops::ControlFlow, path::Path};
use store::Operation;

/// Takes a file into the store as a presentation's slides; slides that were asked for are received then.
/// `progress` gets the bytes read and how many there are, and may call it off.
///
/// # Errors
/// Where the file can't be read, vanishes or changes meanwhile, isn't what its name says, or it is called
/// off; the presentation then stays as it was.
pub fn attach_slides(
    desk: &mut Desk,
    actor: &Actor,
    presentation: PresentationId,
    path: &Path,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<File, Problem> {
    actor.role.may(Presentation::act())?;
    desk.view().require::<Presentation>(presentation)?;
    let file = take(desk, path, progress)?;
    desk.transact(Operation::AttachFile, actor, |tx| {
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

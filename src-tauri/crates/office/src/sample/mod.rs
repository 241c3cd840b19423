//! The sample: an invented task force with a full life, made through the same use cases that people
//! use, at fixed instants and with fixed ids, so that every sample store is the same.
//!
//! The story stands in `assets/sample/sample.json`, by names; its texts stand beside it.

mod cast;
mod meetings;
mod minutes;
mod releases;
mod story;
mod texts;
mod timeline;
mod world;

use crate::{Desk, Explained, Problem};
use domain::{Actor, Role};
use std::path::Path;

/// A story that doesn't hold together. Only a change of the sample's own files can cause it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SampleError {
    /// The story isn't in its form.
    #[error("the sample's story can't be read: {0}")]
    Story(#[from] serde_json::Error),
    /// A name that nothing bears.
    #[error("the sample speaks of {0} “{1}”, which isn't in it")]
    Unknown(&'static str, String),
}

impl Explained for SampleError {
    fn code(&self) -> &'static str {
        "sample"
    }
}

/// Those who act in the story.
pub(crate) struct Actors {
    secretariat: Actor,
    chair: Actor,
    press_officer: Actor,
}

/// Makes a new store with the sample in it. The desk is left in the machine's own world.
///
/// # Errors
/// Where the file exists already or can't be written.
pub fn make(path: &Path) -> Result<Desk, Problem> {
    let story = story::Story::read()?;
    let actor = |name: &str, role| Actor { name: name.to_owned(), role };
    let actors = Actors {
        secretariat: actor(&story.actors.secretariat, Role::Secretariat),
        chair: actor(&story.actors.chair, Role::Chair),
        press_officer: actor(&story.actors.press_officer, Role::PressOfficer),
    };
    let (world, clock) = world::fixed(timeline::beginning(&story));
    let mut desk = Desk::create_in(path, world)?;
    let mut cast = cast::introduce(&mut desk, &actors, &story)?;
    for (at, event) in timeline::events(&story)? {
        clock.advance_to(at);
        timeline::happen(&mut desk, &actors, &mut cast, event)?;
    }
    Ok(desk.into_this_machine())
}

#[cfg(test)]
mod tests;

//! Printing a paper, the same for each of them.

use super::Session;
use crate::{args::minutes::Print, failure::Outcome, progress::Progress};
use office::{ExportStep, Prepared};
use std::{ops::ControlFlow, path::PathBuf};

/// Prints to the file asked for, or into the current folder under the paper's own name.
pub fn print(session: &Session, prepared: &Prepared, print: Print) -> Outcome {
    let to = print.to.unwrap_or_else(|| PathBuf::from(&prepared.name));
    let progress = Progress::new("Printing");
    let made = office::export(prepared, &to, print.sheet.into(), &mut |at| {
        if at.step == ExportStep::Setting {
            progress.at(at.done.into(), at.total.into());
        }
        ControlFlow::Continue(())
    })?;
    drop(progress);
    session.out.either(&made, || {
        let pages = if made.pages == 1 { "page" } else { "pages" };
        format!("{} ({} {pages}, {} bytes)", made.path, made.pages, made.bytes)
    })
}

//! Who speaks a statement, and the statement as texts give it.

use crate::{Problem, names::called};
use domain::{Attendee, ContentStatement, Statement};
use store::View;

/// The speaker as named in texts: by the words kept with the statement, or else as the attendee is called.
/// Empty where neither says.
///
/// # Errors
/// Where the store can't be read.
pub(crate) fn speaker(view: &View<'_>, statement: &Statement) -> Result<String, Problem> {
    match statement.attendee_id {
        Some(id) if statement.speaker.is_empty() => {
            Ok(view.get::<Attendee>(id)?.as_ref().map(called).unwrap_or_default())
        }
        _ => Ok(statement.speaker.clone()),
    }
}

/// The statement as a text places it.
///
/// # Errors
/// Where the store can't be read.
pub(crate) fn said(view: &View<'_>, statement: Statement) -> Result<ContentStatement, Problem> {
    let speaker = speaker(view, &statement)?;
    let Statement { id, speech, language, text, .. } = statement;
    Ok(ContentStatement { id, speaker, speech, language, text })
}

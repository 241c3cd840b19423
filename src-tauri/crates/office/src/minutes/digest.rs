//! The digest of what minutes say.

use super::{approve::approved_content, content};
use crate::{Desk, Problem};
use domain::{Digest, Minutes, MinutesId};

/// The digest of the text as it stands, or as it was approved: what a chair who has read it may approve by.
///
/// # Errors
/// Where there are no such minutes.
pub fn digest(desk: &Desk, id: MinutesId) -> Result<Digest, Problem> {
    let minutes = desk.view().require::<Minutes>(id)?;
    let content = match &minutes.approval {
        Some(approval) => approved_content(&desk.view(), approval)?,
        None => content(&desk.view(), &minutes)?,
    };
    Ok(content.digest()?)
}

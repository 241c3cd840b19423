//! What the paper of minutes shows beside its text: the mark at its head, pictures, and the zone of its days.

use crate::{
    Problem,
    pictures::{mark, picture},
};
use domain::{ApprovedDress, Body, FileId, Meeting, Minutes, MinutesContent, TextBlock};
use std::collections::HashSet;
use store::View;

/// What would stand beside the text today.
pub(super) fn dress(
    view: &View<'_>,
    minutes: &Minutes,
    content: &MinutesContent,
) -> Result<ApprovedDress, Problem> {
    let meeting = view.require::<Meeting>(minutes.meeting_id)?;
    let body = view.require::<Body>(meeting.body_id)?;
    let mut pictures = Vec::new();
    for file in pictured(content) {
        pictures.extend(picture(view, file)?);
    }
    Ok(ApprovedDress { logo: mark(view, Some(&body))?, pictures, zone: meeting.zone })
}

/// The files of the pictures in the text, each once.
fn pictured(content: &MinutesContent) -> Vec<FileId> {
    let mut files = Vec::new();
    for section in &content.sections {
        section.text.visit(&mut |block| {
            if let TextBlock::Image { file_id, .. } = block {
                files.push(*file_id);
            }
        });
    }
    let mut seen = HashSet::new();
    files.retain(|file| seen.insert(*file));
    files
}

//! Approving minutes: the text is fixed by its digest and kept for good.

use super::{content, dress::dress, steps::StepError};
use crate::{Desk, Problem, Saying, files, kept, kept::KeptError};
use domain::{
    Act, Actor, Approval, ApprovedDress, Attendee, Digest, Minutes, MinutesContent, MinutesId, MinutesMove,
    Status,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{By, Operation, View};

/// Minutes to be approved.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ApproveMinutes {
    /// The minutes.
    pub id: MinutesId,
    /// Who approves, with or without the honorific; the one who chaired where no name is given.
    pub by: Option<String>,
    /// As what: “Chair”. The function on that day where none is given.
    pub function: Option<String>,
    /// The digest of the text that the chair has read; where given, another text can't be approved by it.
    pub digest: Option<Digest>,
}

/// Why minutes can't be approved.
#[derive(Debug, thiserror::Error)]
pub enum ApproveError {
    /// The text is not the one that was read.
    #[error("the minutes have changed since you read them; read them again before you approve")]
    Changed,
}

impl crate::Explained for ApproveError {
    fn code(&self) -> &'static str {
        "changed"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::MinutesChanged)
    }
}

/// Approves the text as it stands. Its canonical form goes into the store's files; the paper is printed
/// from that form from now on.
///
/// # Errors
/// Where the move isn't open, somebody else than the chair acts, the text is blank, or it isn't the text that was read.
pub fn approve(desk: &mut Desk, actor: &Actor, request: ApproveMinutes) -> Result<Minutes, Problem> {
    actor.role.may(Act::Approve)?;
    let mut minutes = desk.view().require::<Minutes>(request.id)?;
    minutes.status = minutes.status.after(MinutesMove::Approve)?;
    let content = content(&desk.view(), &minutes)?;
    let dress = dress(&desk.view(), &minutes, &content)?;
    if content.is_blank() {
        return Err(StepError::Blank.into());
    }
    let canonical = content.canonical()?;
    let digest = Digest::of(&canonical);
    if request.digest.is_some_and(|read| read != digest) {
        return Err(ApproveError::Changed.into());
    }
    let (by, function) = approver(desk, actor, &minutes, request.by, request.function)?;
    minutes.approval = Some(Approval { by, function, at: desk.now(), digest, dress: Some(dress) });
    let file = desk.new_id();
    desk.transact(Operation::ApproveMinutes, actor, |tx| {
        files::keep_text(tx, file, format!("minutes-{}.json", minutes.id), &canonical)?;
        tx.put(&minutes)?;
        Ok(minutes)
    })
}

/// The approver's name and function: as given, or the first of those who chaired, or whoever acts. Who is on the list
/// bears the name and the function that stand there.
fn approver(
    desk: &Desk,
    actor: &Actor,
    minutes: &Minutes,
    by: Option<String>,
    function: Option<String>,
) -> Result<(String, String), Problem> {
    let by = by.as_deref().and_then(crate::given_name);
    let attendees = desk.view().find::<Attendee>(By::Meeting(minutes.meeting_id))?;
    let listed = match &by {
        Some(name) => attendees.iter().find(|attendee| attendee.name.is_said(name)),
        None => attendees.iter().find(|attendee| attendee.chairs() && !attendee.name.is_blank()),
    };
    let name = listed.map(|one| one.name.full()).or(by).unwrap_or_else(|| actor.name.clone());
    let function = function.or_else(|| listed.map(|one| one.function.clone())).unwrap_or_default();
    Ok((name, function))
}

/// The text that was approved, read from the store's files.
///
/// # Errors
/// Where the file is gone or damaged.
pub(crate) fn approved_content(view: &View<'_>, approval: &Approval) -> Result<MinutesContent, Problem> {
    Ok(MinutesContent::from_canonical(&kept::read(view, &approval.digest)?)?)
}

/// The digests of what was approved: the text, and the pictures on its paper.
pub(crate) fn kept(minutes: &Minutes) -> Vec<Digest> {
    let Some(approval) = &minutes.approval else { return Vec::new() };
    let pictures = approval.dress.iter().flat_map(ApprovedDress::all_pictures);
    [approval.digest].into_iter().chain(pictures.map(|picture| picture.digest)).collect()
}

/// Refuses minutes whose text can't be shown to be the one that was approved.
///
/// # Errors
/// Where the file is gone or damaged, or holds another text.
pub(crate) fn prove(view: &View<'_>, minutes: &Minutes) -> Result<(), Problem> {
    let Some(approval) = &minutes.approval else { return Ok(()) };
    if approved_content(view, approval)?.digest()? == approval.digest {
        Ok(())
    } else {
        Err(KeptError::NotTheOne.into())
    }
}

//! Moving a press release through its life.

use super::{
    checks::{gone, uncleared},
    content,
};
use crate::{Desk, Explained, Problem, Saying, files};
use domain::{Actor, Guarded, Kind, Release, ReleaseId, ReleaseMove, ReleaseStatus, Returned, Status};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Operation, View};

/// A move of a press release.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct AdvanceRelease {
    /// The release.
    pub id: ReleaseId,
    /// The move.
    pub step: ReleaseMove,
    /// Why, where it is returned or withdrawn.
    #[serde(default)]
    pub reason: String,
}

/// Why a release can't move.
#[derive(Debug, thiserror::Error)]
pub enum AdvanceError {
    /// Nobody said why.
    #[error("say why; the reason is kept with the release")]
    NoReason,
    /// Words that are gone.
    #[error(
        "the release quotes a statement that isn't in the record any more; take it out of the text, or out of the trash"
    )]
    QuotationGone,
    /// Words that their speaker hasn't cleared.
    #[error(
        "the quotation of {speaker} isn't cleared in exactly these words; ask for clearance of: “{text}”"
    )]
    NotCleared {
        /// Who said it.
        speaker: String,
        /// The words.
        text: String,
    },
}

impl Explained for AdvanceError {
    fn code(&self) -> &'static str {
        match self {
            AdvanceError::NoReason => "no_reason",
            AdvanceError::QuotationGone => "quotation_gone",
            AdvanceError::NotCleared { .. } => "not_cleared",
        }
    }

    fn field(&self) -> Option<String> {
        matches!(self, AdvanceError::NoReason).then(|| "reason".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            AdvanceError::NoReason => Saying::NoReason,
            AdvanceError::QuotationGone => Saying::PlacedGone { kind: Kind::Statement },
            AdvanceError::NotCleared { speaker, text } => {
                Saying::NotCleared { speaker: speaker.clone(), words: text.clone() }
            }
        })
    }
}

/// Makes a move. What goes out is kept for good: the paper is printed from that from now on.
///
/// # Errors
/// Where the move isn't open, somebody else than the press officer acts, a reason is due and missing, or
/// marking, embargo, quotations or alternative texts hold the release back.
pub fn advance(desk: &mut Desk, actor: &Actor, request: AdvanceRelease) -> Result<Release, Problem> {
    let now = desk.now();
    let AdvanceRelease { id, step, reason } = request;
    let mut release = desk.view().require::<Release>(id)?;
    actor.role.may(release.status.act(step))?;
    release.status = release.status.after(step)?;
    if ReleaseStatus::needs_reason(step) && reason.trim().is_empty() {
        return Err(AdvanceError::NoReason.into());
    }
    let mut going_out = None;
    match step {
        ReleaseMove::AskClearance => {}
        ReleaseMove::Clear => {
            release.is_fit()?;
            cleared(&desk.view(), &release)?;
        }
        ReleaseMove::Return => {
            release.returned = Some(Returned { by: actor.name.clone(), at: now, reason });
        }
        ReleaseMove::Release => {
            release.may_go_out(now)?;
            cleared(&desk.view(), &release)?;
            release.released_at = Some(now);
            going_out = Some((desk.new_id(), content::going_out(&desk.view(), &release)?));
        }
        ReleaseMove::Withdraw => release.withdrawn_reason = reason,
    }
    let operation = match step {
        ReleaseMove::Release => Operation::Release,
        ReleaseMove::Withdraw => Operation::WithdrawRelease,
        ReleaseMove::AskClearance | ReleaseMove::Clear | ReleaseMove::Return => Operation::AdvanceRelease,
    };
    desk.transact(operation, actor, |tx| {
        if let Some((id, text)) = going_out {
            release.sent = Some(files::keep_text(tx, id, format!("release-{}.json", release.id), &text)?);
        }
        tx.put(&release)?;
        Ok(release)
    })
}

fn cleared(view: &View<'_>, release: &Release) -> Result<(), Problem> {
    // Words that are gone can't be shown to be cleared.
    if !gone(view, release)?.is_empty() {
        return Err(AdvanceError::QuotationGone.into());
    }
    let Some((statement, speaker)) = uncleared(view, release)?.into_iter().next() else { return Ok(()) };
    let speaker = Some(speaker).filter(|named| !named.is_empty());
    let speaker = speaker.unwrap_or_else(|| "the speaker".to_owned());
    Err(AdvanceError::NotCleared { speaker, text: statement.text }.into())
}

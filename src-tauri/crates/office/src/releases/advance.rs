//! Moving a press release through its life.

use super::quoted;
use crate::{Desk, Explained, Problem, Saying};
use domain::{Actor, Guarded, Release, ReleaseId, ReleaseMove, ReleaseStatus, Statement, Status};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Operation, Tx};

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
            AdvanceError::NotCleared { .. } => "not_cleared",
        }
    }

    fn field(&self) -> Option<String> {
        matches!(self, AdvanceError::NoReason).then(|| "reason".to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            AdvanceError::NoReason => Saying::NoReason,
            AdvanceError::NotCleared { speaker, text } => {
                Saying::NotCleared { speaker: speaker.clone(), words: text.clone() }
            }
        })
    }
}

/// Makes a move.
///
/// # Errors
/// Where the move isn't open, somebody else than the press officer acts, a reason is due and missing, or
/// marking, embargo, quotations or alternative texts hold the release back.
pub fn advance(desk: &mut Desk, actor: &Actor, request: AdvanceRelease) -> Result<Release, Problem> {
    let now = desk.now();
    let operation = match request.step {
        ReleaseMove::Release => Operation::Release,
        ReleaseMove::Withdraw => Operation::WithdrawRelease,
        ReleaseMove::AskClearance | ReleaseMove::Clear | ReleaseMove::Return => Operation::AdvanceRelease,
    };
    desk.transact(operation, actor, |tx| {
        let mut release = tx.require::<Release>(request.id)?;
        actor.role.may(release.status.act(request.step))?;
        release.status = release.status.after(request.step)?;
        if ReleaseStatus::needs_reason(request.step) && request.reason.trim().is_empty() {
            return Err(AdvanceError::NoReason.into());
        }
        match request.step {
            ReleaseMove::Clear => {
                release.is_fit()?;
                cleared(tx, &release)?;
            }
            ReleaseMove::Release => {
                release.may_go_out(now)?;
                cleared(tx, &release)?;
                release.released_at = Some(now);
            }
            ReleaseMove::Withdraw => release.withdrawn_reason = request.reason,
            ReleaseMove::AskClearance | ReleaseMove::Return => {}
        }
        tx.put(&release)?;
        Ok(release)
    })
}

fn cleared(tx: &Tx<'_>, release: &Release) -> Result<(), Problem> {
    for id in quoted(release) {
        let statement = tx.require::<Statement>(id)?;
        if !statement.is_cleared() {
            let speaker =
                if statement.speaker.is_empty() { "the speaker".to_owned() } else { statement.speaker };
            return Err(AdvanceError::NotCleared { speaker, text: statement.text }.into());
        }
    }
    Ok(())
}

//! Recording what a speaker said to being quoted.

use super::may_change;
use crate::{Desk, Explained, Problem};
use domain::{Actor, Clearance, ClearanceState, Digest, Statement, StatementId};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Operation;

/// What a speaker said to being quoted.
#[derive(Debug, Clone, Serialize, Deserialize, Type)]
pub struct ClearStatement {
    /// The statement.
    pub id: StatementId,
    /// What was said.
    pub state: ClearanceState,
    /// Who said so; may be empty.
    #[serde(default)]
    pub by: String,
    /// The words the speaker asked for, where they are to be others.
    #[serde(default)]
    pub text: Option<String>,
}

/// Why a clearance can't be recorded.
#[derive(Debug, thiserror::Error)]
pub enum ClearError {
    /// Other words with a clearance that asks for none.
    #[error("other words belong to a clearance that is amended; this one is {0}")]
    WordsNotAskedFor(&'static str),
}

impl Explained for ClearError {
    fn code(&self) -> &'static str {
        "words_not_asked_for"
    }

    fn field(&self) -> Option<String> {
        Some("text".to_owned())
    }
}

/// Records a clearance of exactly the words that stand there now, or of those that the speaker wants
/// instead: these then stand there, and wait to be cleared.
///
/// # Errors
/// Where there is no such statement, or other words are given that can't take the place of these.
pub fn clear(desk: &mut Desk, actor: &Actor, request: ClearStatement) -> Result<Statement, Problem> {
    let now = desk.now();
    desk.transact(Operation::ClearStatement, actor, |tx| {
        let mut statement = tx.require::<Statement>(request.id)?;
        if let Some(text) = request.text
            && text != statement.text
        {
            if request.state != ClearanceState::Amended {
                return Err(ClearError::WordsNotAskedFor(request.state.words()).into());
            }
            may_change(tx, &statement)?;
            statement.text = text;
        }
        statement.clearance = match request.state {
            ClearanceState::None => Clearance::none(),
            state => {
                let text = Some(Digest::of(statement.text.as_bytes()));
                Clearance { state, by: request.by, at: Some(now), text }
            }
        };
        tx.put(&statement)?;
        Ok(statement)
    })
}

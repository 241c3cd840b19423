//! Recording what a speaker said to being quoted.

use crate::{Desk, Problem};
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
}

/// Records a clearance of exactly the words that stand there now.
///
/// # Errors
/// Where there is no such statement.
pub fn clear(desk: &mut Desk, actor: &Actor, request: ClearStatement) -> Result<Statement, Problem> {
    let now = desk.now();
    desk.transact(Operation::ClearStatement, actor, |tx| {
        let mut statement = tx.require::<Statement>(request.id)?;
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

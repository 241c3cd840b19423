//! Beginning the correction of a press release that went out.

use crate::{Desk, Explained, Problem, Saying, records};
use domain::{Act, Actor, Release, ReleaseId, ReleaseStatus, Status};
use store::Operation;

/// Why there is nothing to correct.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    /// It can still be changed itself.
    #[error("the press release is {} and didn't go out yet; return it to draft and change it there", .0.words())]
    NotOut(ReleaseStatus),
}

impl Explained for CorrectError {
    fn code(&self) -> &'static str {
        "not_out"
    }

    fn saying(&self) -> Option<Saying> {
        let CorrectError::NotOut(status) = self;
        Some(Saying::ReleaseNotOut { status: *status })
    }
}

/// Begins a correction: a new release that says which one it corrects, and begins with its words. What
/// went out stays as it is. The correction gets a number of its own, and is cleared and sent out like any other.
///
/// # Errors
/// Where there is no such release, it didn't go out, or the chair acts.
pub fn correct(desk: &mut Desk, actor: &Actor, id: ReleaseId) -> Result<Release, Problem> {
    actor.role.may(Act::WriteRelease)?;
    let correction = desk.new_id();
    desk.transact(Operation::WriteRelease, actor, |tx| {
        let wrong = tx.require::<Release>(id)?;
        if !wrong.status.is_out() {
            return Err(CorrectError::NotOut(wrong.status).into());
        }
        let release = Release {
            id: correction,
            number: String::new(),
            embargo: None,
            status: ReleaseStatus::Draft,
            correction_of_id: Some(wrong.id),
            withdrawn_reason: String::new(),
            released_at: None,
            returned: None,
            sent: None,
            ..wrong
        };
        records::Ruled::rules(&release, None, tx)?;
        tx.put(&release)?;
        Ok(release)
    })
}

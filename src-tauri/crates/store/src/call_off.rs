//! Long work that is called off while it goes on.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

/// Steps of SQLite's own between two questions whether work is called off: some microseconds.
pub(crate) const STEPS: i32 = 1000;

/// Work goes on, was asked to stop, or has changed something for good and is no more to be stopped.
const GOES_ON: u8 = 0;
const ASKED: u8 = 1;
const SPENT: u8 = 2;

/// Calls work off from another thread. Clones are the same; whoever asked once has asked until it is withdrawn. Once
/// the work has committed a change, nobody can ask any more: what it still reads comes to its end.
#[derive(Debug, Clone, Default)]
pub struct CallOff(Arc<AtomicU8>);

impl CallOff {
    /// Asks the work to stop. What it changed so far is rolled back, and it answers [`crate::StoreError::CalledOff`].
    pub fn ask(&self) {
        let _ = self.0.compare_exchange(GOES_ON, ASKED, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Lets the next work begin, which can be called off again.
    pub fn withdraw(&self) {
        self.0.store(GOES_ON, Ordering::Relaxed);
    }

    /// The work has changed something for good: to say that it was called off would be untrue from now on.
    pub(crate) fn spend(&self) {
        self.0.store(SPENT, Ordering::Relaxed);
    }

    /// Whether the work has changed something for good, so that asking comes too late.
    pub fn is_spent(&self) -> bool {
        self.0.load(Ordering::Relaxed) == SPENT
    }

    /// Whether the work was asked to stop.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed) == ASKED
    }
}

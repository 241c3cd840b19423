//! Long work that is called off while it goes on.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Steps of SQLite's own between two questions whether work is called off: some microseconds.
pub(crate) const STEPS: i32 = 1000;

/// Calls work off from another thread. Clones are the same; whoever asked once has asked until it is withdrawn.
#[derive(Debug, Clone, Default)]
pub struct CallOff(Arc<AtomicBool>);

impl CallOff {
    /// Asks the work to stop. What it changed so far is rolled back, and it answers [`crate::StoreError::CalledOff`].
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Lets the next work go on.
    pub fn withdraw(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// Whether the work was asked to stop.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

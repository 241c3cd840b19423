//! Work that goes on and has no progress of its own to tell: what it is at, where that is known, and how it is
//! called off.

use office::{CallOff, OpenStep};
use serde::Serialize;
use specta::Type;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Younger work isn't what somebody means who asks to stop: it only took its turn meanwhile.
const MEANT: Duration = Duration::from_millis(500);

/// What opening a store is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum WorkStep {
    /// A store of an older version is copied before it is changed.
    Copying,
    /// The copy is verified.
    Verifying,
    /// The store is brought up to date.
    Updating,
}

/// Work that has been going on for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct WorkUnderWay {
    /// What it is busy with, where it tells.
    pub step: Option<WorkStep>,
    /// How much of that is done, where it is known.
    pub percent: Option<u32>,
    /// Whether it can still be called off.
    pub may_be_called_off: bool,
}

/// The work under way, in the order it began. Clones are the same.
#[derive(Debug, Clone, Default)]
pub struct Underway(Arc<Mutex<Vec<Arc<Entry>>>>);

#[derive(Debug)]
struct Entry {
    begun: Instant,
    call_off: CallOff,
    view: Mutex<WorkUnderWay>,
}

/// Work under way; it is forgotten when this is dropped, and so is that somebody called it off.
#[derive(Debug)]
pub struct Work {
    entry: Arc<Entry>,
    all: Underway,
}

impl Underway {
    /// Enters work that `call_off` stops.
    #[must_use]
    pub fn begin(&self, call_off: &CallOff) -> Work {
        let view = Mutex::new(WorkUnderWay { step: None, percent: None, may_be_called_off: true });
        let entry = Arc::new(Entry { begun: Instant::now(), call_off: call_off.clone(), view });
        self.entries().push(Arc::clone(&entry));
        Work { entry, all: self.clone() }
    }

    /// Calls off what has been going on for a while; it then answers with the code `cancelled`.
    pub fn call_off(&self) {
        self.call_off_older_than(MEANT);
    }

    /// What has been going on for longest.
    #[must_use]
    pub fn look(&self) -> Option<WorkUnderWay> {
        self.entries().first().map(|entry| *entry.view())
    }

    pub(crate) fn call_off_older_than(&self, age: Duration) {
        for entry in self.entries().iter().filter(|entry| entry.begun.elapsed() >= age) {
            entry.call_off.ask();
        }
    }

    /// The entries are whole between any two calls, so a panic elsewhere doesn't spoil them.
    fn entries(&self) -> MutexGuard<'_, Vec<Arc<Entry>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry {
    fn view(&self) -> MutexGuard<'_, WorkUnderWay> {
        self.view.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Work {
    /// What stops it.
    #[must_use]
    pub fn call_off(&self) -> &CallOff {
        &self.entry.call_off
    }

    /// Tells what opening a store is busy with.
    pub fn opens(&self, step: OpenStep) {
        *self.entry.view() = match step {
            OpenStep::Copying(percent) => WorkUnderWay {
                step: Some(WorkStep::Copying),
                percent: Some(percent),
                may_be_called_off: true,
            },
            OpenStep::Verifying => {
                WorkUnderWay { step: Some(WorkStep::Verifying), percent: None, may_be_called_off: true }
            }
            OpenStep::Updating => {
                WorkUnderWay { step: Some(WorkStep::Updating), percent: None, may_be_called_off: false }
            }
        };
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let mut entries = self.all.entries();
        entries.retain(|entry| !Arc::ptr_eq(entry, &self.entry));
        // Under the same lock: nobody can ask any more who meant this one.
        self.entry.call_off.withdraw();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_took_its_turn_meanwhile_is_not_meant() {
        let underway = Underway::default();
        let work = underway.begin(&CallOff::default());
        underway.call_off_older_than(Duration::from_secs(3600));
        assert!(!work.call_off().is_asked());
        underway.call_off_older_than(Duration::ZERO);
        assert!(work.call_off().is_asked());
    }

    #[test]
    fn whoever_comes_next_is_not_called_off_in_its_place() {
        let (underway, desk) = (Underway::default(), CallOff::default());
        let work = underway.begin(&desk);
        underway.call_off_older_than(Duration::ZERO);
        drop(work);
        assert!(!underway.begin(&desk).call_off().is_asked());
        assert_eq!(underway.look(), None);
        underway.call_off_older_than(Duration::ZERO);
        assert!(!desk.is_asked(), "nobody is there to be called off");
    }

    #[test]
    fn opening_tells_what_it_is_at() {
        let underway = Underway::default();
        let work = underway.begin(&CallOff::default());
        assert_eq!(underway.look().unwrap().step, None);
        work.opens(OpenStep::Copying(40));
        let seen = underway.look().unwrap();
        assert_eq!((seen.step, seen.percent), (Some(WorkStep::Copying), Some(40)));
        work.opens(OpenStep::Updating);
        assert!(!underway.look().unwrap().may_be_called_off);
    }
}

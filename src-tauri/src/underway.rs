//! Work that goes on and has no progress of its own to tell: what it is at, where that is known, and how it is
//! called off.

use office::{CallOff, OpenStep};
use serde::Serialize;
use specta::Type;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    /// What calls off this work and no other.
    pub number: u32,
    /// What it is busy with, where it tells.
    pub step: Option<WorkStep>,
    /// How much of that is done, where it is known.
    pub percent: Option<u32>,
    /// Whether it can still be called off.
    pub may_be_called_off: bool,
}

/// The work under way, in the order it began. Clones are the same.
#[derive(Debug, Clone, Default)]
pub struct Underway(Arc<Mutex<Entries>>);

#[derive(Debug, Default)]
struct Entries {
    under_way: Vec<Arc<Entry>>,
    /// The number of the work begun last.
    last: u32,
}

#[derive(Debug)]
struct Entry {
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
        let mut entries = self.entries();
        // What was committed before this work, by what isn't entered here, is none of its changes.
        call_off.withdraw();
        entries.last = entries.last.wrapping_add(1);
        let view = WorkUnderWay { number: entries.last, step: None, percent: None, may_be_called_off: true };
        let entry = Arc::new(Entry { call_off: call_off.clone(), view: Mutex::new(view) });
        entries.under_way.push(Arc::clone(&entry));
        Work { entry, all: self.clone() }
    }

    /// Calls off one piece of work; it then answers with the code `cancelled`, if it hasn't ended by itself.
    pub fn call_off(&self, number: u32) {
        for entry in self.entries().under_way.iter().filter(|entry| entry.view().number == number) {
            entry.call_off.ask();
        }
    }

    /// Calls off whatever goes on.
    pub fn call_off_all(&self) {
        for entry in &self.entries().under_way {
            entry.call_off.ask();
        }
    }

    /// What has been going on for longest.
    #[must_use]
    pub fn look(&self) -> Option<WorkUnderWay> {
        self.entries().under_way.first().map(|entry| {
            let view = *entry.view();
            WorkUnderWay { may_be_called_off: view.may_be_called_off && !entry.call_off.is_spent(), ..view }
        })
    }

    /// The entries are whole between any two calls, so a panic elsewhere doesn't spoil them.
    fn entries(&self) -> MutexGuard<'_, Entries> {
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
        let (step, percent, may_be_called_off) = match step {
            OpenStep::Copying(percent) => (WorkStep::Copying, Some(percent), true),
            OpenStep::Verifying => (WorkStep::Verifying, None, true),
            OpenStep::Updating => (WorkStep::Updating, None, false),
        };
        let mut view = self.entry.view();
        *view = WorkUnderWay { number: view.number, step: Some(step), percent, may_be_called_off };
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let mut entries = self.all.entries();
        entries.under_way.retain(|entry| !Arc::ptr_eq(entry, &self.entry));
        // Under the same lock: nobody can ask any more who meant this one.
        self.entry.call_off.withdraw();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_called_off_and_nothing_else() {
        let underway = Underway::default();
        let works = [(); 3].map(|()| underway.begin(&CallOff::default()));
        let asked = || works.each_ref().map(|work| work.call_off().is_asked());
        underway.call_off(underway.look().unwrap().number);
        assert_eq!(asked(), [true, false, false]);
        underway.call_off_all();
        assert_eq!(asked(), [true; 3]);
    }

    #[test]
    fn whoever_comes_next_is_not_called_off_in_its_place() {
        let (underway, desk) = (Underway::default(), CallOff::default());
        let work = underway.begin(&desk);
        let shown = underway.look().unwrap().number;
        underway.call_off(shown);
        drop(work);
        let next = underway.begin(&desk);
        underway.call_off(shown);
        assert!(!next.call_off().is_asked());
        drop(next);
        assert_eq!(underway.look(), None);
        underway.call_off_all();
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

//! Exports and other long work under way: how each is called off, and how often it reports.

use office::{ExportProgress, ExportStep};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tauri::ipc::Channel;

/// The exports under way, by the name their caller gave them.
#[derive(Debug, Default, Clone)]
pub struct Exports(Arc<Jobs>);

#[derive(Debug, Default)]
struct Jobs {
    entries: Mutex<Entries>,
    ended: Condvar,
}

type Entries = HashMap<String, Arc<AtomicBool>>;

/// One export under way; it is forgotten when this is dropped.
#[derive(Debug)]
pub struct Job {
    name: String,
    called_off: Arc<AtomicBool>,
    all: Exports,
}

impl Exports {
    /// Enters an export under a name.
    #[must_use]
    pub fn begin(&self, name: String) -> Job {
        let called_off = Arc::new(AtomicBool::new(false));
        self.entries().insert(name.clone(), Arc::clone(&called_off));
        Job { name, called_off, all: self.clone() }
    }

    /// Calls an export off; one that isn't under way is left in peace.
    pub fn cancel(&self, name: &str) {
        if let Some(called_off) = self.entries().get(name) {
            called_off.store(true, Ordering::Relaxed);
        }
    }

    /// Calls all off and waits until each has cleared away what it had begun, but no longer than this.
    pub fn end(&self, patience: Duration) {
        let entries = self.entries();
        for called_off in entries.values() {
            called_off.store(true, Ordering::Relaxed);
        }
        let waited = self.0.ended.wait_timeout_while(entries, patience, |entries| !entries.is_empty());
        drop(waited);
    }

    /// The entries are whole between any two calls, so a panic elsewhere doesn't spoil them.
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.0.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Job {
    /// Whether the person asked to stop.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        self.called_off.load(Ordering::Relaxed)
    }
}

/// Whoever waits for long work: is told how far it is, and asked whether to go on.
pub struct Watcher {
    job: Job,
    pace: Pace,
    progress: Channel<ExportProgress>,
}

impl Watcher {
    /// Begins work under a name that its caller chose, for calling it off.
    #[must_use]
    pub fn begin(exports: &Exports, job: String, progress: Channel<ExportProgress>) -> Watcher {
        Watcher { job: exports.begin(job), pace: Pace::default(), progress }
    }

    /// Tells how far it is; answers whether to go on.
    pub fn tell(&mut self, step: ExportStep, done: u32, total: u32) -> ControlFlow<()> {
        let step = ExportProgress { step, done, total };
        if self.pace.lets_pass(step) {
            // Nobody may be listening any more; the work is wanted all the same.
            let _ = self.progress.send(step);
        }
        if self.is_called_off() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Whether the person asked to stop.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        self.job.is_called_off()
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        let mut entries = self.all.entries();
        // A later export may have taken the name over.
        if entries.get(&self.name).is_some_and(|entry| Arc::ptr_eq(entry, &self.called_off)) {
            entries.remove(&self.name);
        }
        self.all.0.ended.notify_all();
    }
}

/// Lets as many reports pass as an eye can follow: a long paper makes thousands.
#[derive(Debug, Default)]
pub struct Pace {
    last: Option<(ExportStep, Instant)>,
}

impl Pace {
    /// Whether this report is a new step, the end of one, or some time after the last.
    pub fn lets_pass(&mut self, progress: ExportProgress) -> bool {
        const APART: Duration = Duration::from_millis(40);
        let news = match self.last {
            Some((step, at)) => {
                step != progress.step || progress.done == progress.total || at.elapsed() >= APART
            }
            None => true,
        };
        if news {
            self.last = Some((progress.step, Instant::now()));
        }
        news
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_named_export_is_called_off() {
        let exports = Exports::default();
        let (one, other) = (exports.begin("one".into()), exports.begin("other".into()));
        exports.cancel("one");
        exports.cancel("nobody");
        assert!(one.is_called_off());
        assert!(!other.is_called_off());
    }

    #[test]
    fn an_export_that_ended_is_forgotten() {
        let exports = Exports::default();
        let ended = exports.begin("paper".into());
        let running = exports.begin("paper".into());
        drop(ended);
        exports.cancel("paper");
        assert!(running.is_called_off(), "the name belongs to the later export");
        drop(running);
        assert!(exports.entries().is_empty());
    }

    #[test]
    fn at_the_end_every_export_is_called_off_and_waited_for() {
        let exports = Exports::default();
        let (begun, has_begun) = std::sync::mpsc::channel();
        let folder = tempfile::tempdir().unwrap();
        let part = folder.path().join("part");
        let running = std::thread::spawn({
            let (job, part) = (exports.begin("copy".into()), part.clone());
            move || {
                std::fs::write(&part, "half").unwrap();
                begun.send(()).unwrap();
                while !job.is_called_off() {
                    std::thread::yield_now();
                }
                std::fs::remove_file(&part).unwrap();
                drop(job);
            }
        });
        has_begun.recv().unwrap();
        exports.end(Duration::from_secs(60));
        assert!(!part.exists(), "it has cleared away what it had begun");
        running.join().unwrap();
        exports.end(Duration::from_secs(60));
    }

    #[test]
    fn who_waits_is_told_how_far_it_is_and_may_call_it_off() {
        let told = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&told);
        let progress = Channel::new(move |body| {
            let step: serde_json::Value = body.deserialize()?;
            kept.lock().unwrap().push((step["step"].clone(), step["done"].clone()));
            Ok(())
        });
        let exports = Exports::default();
        let mut watcher = Watcher::begin(&exports, "copy".into(), progress);
        assert!(watcher.tell(ExportStep::Writing, 36, 100).is_continue());
        exports.cancel("copy");
        assert!(watcher.tell(ExportStep::Checking, 0, 0).is_break() && watcher.is_called_off());
        assert_eq!(*told.lock().unwrap(), [("writing".into(), 36.into()), ("checking".into(), 0.into())]);
    }

    #[test]
    fn every_step_is_reported_but_not_every_part() {
        let mut pace = Pace::default();
        let part = |step, done| ExportProgress { step, done, total: 1000 };
        let passed = (0..=1000).filter(|done| pace.lets_pass(part(ExportStep::Setting, *done))).count();
        assert!((2..500).contains(&passed), "{passed} reports");
        assert!(pace.lets_pass(part(ExportStep::Writing, 0)));
    }
}

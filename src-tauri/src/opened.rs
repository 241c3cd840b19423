//! Kept files that other programs have open: copies in a folder of the program's own, which go with this run.

use office::files::SetOut;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use uuid::Uuid;

/// Held for a moment by whoever makes or sweeps away the folder of a run.
const GATE: &str = "gate";

/// The ending of the file that a run holds locked as long as it lasts.
const LOCK: &str = "lock";

/// The copies, and the folder in which they are.
#[derive(Debug)]
pub struct OpenedFiles {
    /// That of all runs; each has a folder of its own in it.
    folder: PathBuf,
    run: OnceLock<Run>,
    held: Mutex<Vec<SetOut>>,
}

/// This run's own folder, and the lock that tells other runs to leave it alone.
#[derive(Debug)]
struct Run {
    folder: PathBuf,
    /// None where the system has no locks: then nobody sweeps either.
    _lock: Option<File>,
}

impl OpenedFiles {
    /// Copies that are made in a folder `opened` of this one. Nothing else is ever kept there.
    #[must_use]
    pub fn kept_in(folder: &Path) -> OpenedFiles {
        OpenedFiles { folder: folder.join("opened"), run: OnceLock::new(), held: Mutex::default() }
    }

    /// The folder of this run; it is made when first asked for.
    #[must_use]
    pub fn folder(&self) -> &Path {
        let folder = &self.run.get_or_init(|| self.begin()).folder;
        // Where it fails, writing into it fails too and says so.
        let _ = fs::create_dir_all(folder);
        folder
    }

    /// Keeps a copy until this run ends.
    pub fn hold(&self, file: SetOut) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }

    /// Deletes all copies, as this run ends. The process ends without dropping what it holds, so it has to be said.
    pub fn clear(&self) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clear();
        if let (Some(run), Ok(_gate)) = (self.run.get(), self.gate()) {
            // Where something in it is still held, a later run sweeps it away by this lock.
            let _ =
                fs::remove_dir(&run.folder).and_then(|()| fs::remove_file(run.folder.with_extension(LOCK)));
        }
    }

    /// Deletes what earlier runs left because they were killed, or because a program still held a file. Answers
    /// whether this run is the only one now; what others that go on have open is left alone.
    #[must_use]
    pub fn sweep(&self) -> bool {
        let own = self.folder().to_owned();
        let Ok(_gate) = self.gate() else { return true };
        let mut is_alone = true;
        for folder in fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|found| found.path()) {
            if folder == own || !folder.is_dir() {
                continue;
            }
            let lock = folder.with_extension(LOCK);
            match File::create(&lock).map(|lock| lock.try_lock()) {
                Ok(Ok(())) => {
                    // What still can't be deleted goes another time.
                    let _ = fs::remove_dir_all(&folder).and_then(|()| fs::remove_file(&lock));
                }
                _ => is_alone = false,
            }
        }
        is_alone
    }

    /// Makes the folder of this run, its lock first: a folder without one is swept away.
    fn begin(&self) -> Run {
        let folder = self.folder.join(Uuid::now_v7().simple().to_string());
        let lock = self.gate().and_then(|_gate| {
            let lock = File::create(folder.with_extension(LOCK))?;
            lock.lock()?;
            fs::create_dir(&folder)?;
            Ok(lock)
        });
        Run { folder, _lock: lock.ok() }
    }

    /// Waits for whoever makes or sweeps a folder just now.
    fn gate(&self) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        let gate = File::create(self.folder.join(GATE))?;
        gate.lock()?;
        Ok(gate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_killed_runs_left_is_swept_away_and_what_others_have_open_stays() {
        let folder = tempfile::tempdir().unwrap();
        let copy_in = |run: &OpenedFiles| {
            let copy = run.folder().join("slides.pdf");
            fs::write(&copy, "slides").unwrap();
            copy
        };
        let [killed, running] = [(); 2].map(|()| OpenedFiles::kept_in(folder.path()));
        let [left, open] = [copy_in(&killed), copy_in(&running)];
        // Its end lets go of the lock, and of nothing else.
        drop(killed);
        // So were copies kept by programs that ran one at a time.
        let old = folder.path().join("opened/rapporteur-left/slides.pdf");
        fs::create_dir(old.parent().unwrap()).unwrap();
        fs::write(&old, "slides").unwrap();

        let run = OpenedFiles::kept_in(folder.path());
        assert!(!run.sweep(), "another is running");
        assert_eq!([left, old, open.clone()].map(|copy| copy.exists()), [false, false, true]);
        fs::remove_file(open).unwrap();
        running.clear();
        drop(running);
        assert!(run.sweep());
        run.clear();
        let names =
            || fs::read_dir(folder.path().join("opened")).unwrap().map(|found| found.unwrap().file_name());
        assert_eq!(names().collect::<Vec<_>>(), [GATE]);
    }
}

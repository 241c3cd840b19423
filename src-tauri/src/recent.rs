//! Stores opened before: a short list in the person's configuration folder.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fs::File;
use std::path::{Path, PathBuf};

/// More than this isn't recent.
const MOST: usize = 12;

/// A store opened before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RecentStore {
    /// The file.
    pub path: String,
    /// The file's name without folder and ending.
    pub name: String,
    /// When it was last opened.
    pub opened_at: DateTime<Utc>,
    /// The file is not where it was.
    pub missing: bool,
}

/// A line of the list as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Entry {
    path: PathBuf,
    opened_at: DateTime<Utc>,
}

/// The list, read and written whole each time: another window may have changed it.
#[derive(Debug, Clone)]
pub struct RecentStores {
    file: PathBuf,
}

impl RecentStores {
    /// The list kept in a folder; both are made when first needed.
    #[must_use]
    pub fn kept_in(folder: &Path) -> RecentStores {
        RecentStores { file: folder.join("recent.json") }
    }

    /// The stores, newest first. A list that can't be read is an empty one: it is a convenience only.
    #[must_use]
    pub fn list(&self) -> Vec<RecentStore> {
        let shown = |entry: Entry| RecentStore {
            name: name_of(&entry.path),
            missing: !entry.path.is_file(),
            path: entry.path.display().to_string(),
            opened_at: entry.opened_at,
        };
        self.entries().into_iter().map(shown).collect()
    }

    /// The store that was opened last.
    #[must_use]
    pub fn last(&self) -> Option<PathBuf> {
        self.entries().into_iter().next().map(|entry| entry.path)
    }

    /// Puts a store at the head of the list.
    ///
    /// # Errors
    /// Where the list can't be written.
    pub fn add(&self, path: &Path, now: DateTime<Utc>) -> Result<(), office::Problem> {
        let _alone = self.alone();
        let mut entries = self.entries();
        entries.retain(|entry| entry.path != path);
        entries.insert(0, Entry { path: path.to_owned(), opened_at: now });
        entries.truncate(MOST);
        self.write(&entries)
    }

    /// Takes a store out of the list, and answers with the rest.
    ///
    /// # Errors
    /// Where the list can't be written.
    pub fn forget(&self, path: &Path) -> Result<Vec<RecentStore>, office::Problem> {
        let _alone = self.alone();
        let mut entries = self.entries();
        entries.retain(|entry| entry.path != path);
        self.write(&entries)?;
        Ok(self.list())
    }

    /// Waits for other windows that are just changing the list, and keeps them waiting. Where the system has no
    /// locks, two changes at one moment may be one.
    fn alone(&self) -> Option<File> {
        let _ = std::fs::create_dir_all(self.file.parent()?);
        let lock = File::create(self.file.with_extension("lock")).ok()?;
        lock.lock().ok()?;
        Some(lock)
    }

    fn write(&self, entries: &[Entry]) -> Result<(), office::Problem> {
        // A path that can't be written as text is left out; the others stay.
        let kept: Vec<_> = entries.iter().filter(|entry| entry.path.to_str().is_some()).collect();
        let text = serde_json::to_vec_pretty(&kept).unwrap_or_default();
        office::files::write_whole(&self.file, &text)
    }

    fn entries(&self) -> Vec<Entry> {
        let text = std::fs::read(&self.file).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }
}

/// A store's name: its file's without folder and ending.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32) -> DateTime<Utc> {
        format!("2026-03-02T{hour:02}:00:00Z").parse().unwrap()
    }

    #[test]
    fn the_newest_comes_first_and_nothing_twice() {
        let folder = tempfile::tempdir().unwrap();
        let recent = RecentStores::kept_in(&folder.path().join("not made yet"));
        assert_eq!(recent.list(), []);
        let (one, other) = (folder.path().join("Duţă.rapporteur"), folder.path().join("other.rapporteur"));
        std::fs::write(&one, "").unwrap();
        recent.add(&one, at(9)).unwrap();
        recent.add(&other, at(10)).unwrap();
        recent.add(&one, at(11)).unwrap();
        let list = recent.list();
        let seen: Vec<_> = list.iter().map(|store| (store.name.as_str(), store.missing)).collect();
        assert_eq!(seen, [("Duţă", false), ("other", true)]);
        assert_eq!(list.first().unwrap().opened_at, at(11));
        assert_eq!(recent.last().as_ref(), Some(&one));
        let rest = recent.forget(&other).unwrap();
        assert_eq!(rest.iter().map(|store| store.name.as_str()).collect::<Vec<_>>(), ["Duţă"]);
        assert_eq!(recent.list(), rest);
    }

    #[test]
    fn the_list_stays_short() {
        let folder = tempfile::tempdir().unwrap();
        let recent = RecentStores::kept_in(folder.path());
        for number in 0..20 {
            recent.add(Path::new(&format!("/stores/{number}.rapporteur")), at(9)).unwrap();
        }
        assert_eq!(recent.list().len(), MOST);
        assert_eq!(recent.list().first().unwrap().name, "19");
    }

    #[test]
    fn no_window_takes_away_what_another_adds() {
        let folder = tempfile::tempdir().unwrap();
        let windows: Vec<_> = (0..MOST)
            .map(|number| {
                let recent = RecentStores::kept_in(folder.path());
                std::thread::spawn(move || {
                    let store = PathBuf::from(format!("/stores/{number}.rapporteur"));
                    for _ in 0..8 {
                        recent.add(&store, at(9)).unwrap();
                    }
                })
            })
            .collect();
        windows.into_iter().for_each(|window| window.join().unwrap());
        assert_eq!(RecentStores::kept_in(folder.path()).list().len(), MOST);
    }

    #[test]
    fn a_spoilt_list_is_an_empty_one() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("recent.json"), "{").unwrap();
        let recent = RecentStores::kept_in(folder.path());
        assert_eq!(recent.list(), []);
        recent.add(Path::new("/stores/a.rapporteur"), at(9)).unwrap();
        assert_eq!(recent.list().len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_leaves_the_others_on_the_list() {
        use std::os::unix::ffi::OsStrExt;
        let folder = tempfile::tempdir().unwrap();
        let recent = RecentStores::kept_in(folder.path());
        let (one, other) = (folder.path().join("one.rapporteur"), folder.path().join("other.rapporteur"));
        recent.add(&one, at(9)).unwrap();
        recent.add(Path::new(std::ffi::OsStr::from_bytes(b"/caf\xe9/two.rapporteur")), at(10)).unwrap();
        recent.add(&other, at(11)).unwrap();
        let names: Vec<_> = recent.list().into_iter().map(|store| store.name).collect();
        assert_eq!(names, ["other", "one"]);
    }
}

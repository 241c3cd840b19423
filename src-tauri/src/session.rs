//! One run of the window: the store that is open, the exports under way, the stores opened before.

use crate::exports::Exports;
use crate::opened::OpenedFiles;
use crate::recent::{RecentStores, name_of};
use chrono::Utc;
use office::domain::{Actor, Role};
use office::files::SetOut;
use office::{Desk, Explained, Problem, Saying};
use serde::Serialize;
use specta::Type;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The store that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StoreView {
    /// The file.
    pub path: String,
    /// The file's name without folder and ending.
    pub name: String,
}

/// What became of the wish to open a store that came from outside the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FromOutside {
    /// It is the open one.
    IsOpen,
    /// None is open: it is the first that the pages ask for when they begin anew.
    AtStart,
    /// Another is open; the pages have to settle what is typed in it first.
    AnotherIsOpen,
}

/// What the window itself refuses; all else is said by `office`.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("no file is open")]
    NoStore,
    #[error("the system has no program that opens “{name}”: {reason}")]
    NotOpened { name: String, reason: String },
    #[error("Rapporteur met with a fault of its own: {0}")]
    Fault(String),
}

impl Explained for Refusal {
    fn code(&self) -> &'static str {
        match self {
            Refusal::NoStore => "no_store",
            Refusal::NotOpened { .. } => "not_opened",
            Refusal::Fault(_) => "fault",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Refusal::NoStore => "Open a file or make a new one.".to_owned(),
            Refusal::NotOpened { .. } => {
                "Install a program for files of this type, and try again.".to_owned()
            }
            Refusal::Fault(_) => "What was written before is safe. Try again, and report it.".to_owned(),
        })
    }

    fn saying(&self) -> Option<Saying> {
        match self {
            Refusal::NoStore => Some(Saying::NoStore),
            Refusal::NotOpened { name, .. } => Some(Saying::NoProgram { name: name.clone() }),
            Refusal::Fault(_) => None,
        }
    }
}

/// One run of the window. Clones are the same session.
#[derive(Clone)]
pub struct Session(Arc<Parts>);

struct Parts {
    /// One at a time works with the store; others wait for their turn.
    desk: Mutex<Option<Desk>>,
    /// Held while a store is being opened or made, which may take its time: the open one is worked at meanwhile.
    opening: Mutex<()>,
    /// The store the program was started with, until it is asked for.
    at_start: Mutex<Option<PathBuf>>,
    exports: Exports,
    recent: RecentStores,
    /// What the person works as.
    role: Mutex<Role>,
    opened: OpenedFiles,
}

impl Session {
    /// A session that opens a store as soon as the pages ask what is open.
    #[must_use]
    pub fn new(recent: RecentStores, opened: OpenedFiles, at_start: Option<PathBuf>) -> Session {
        let (desk, at_start) = (Mutex::new(None), Mutex::new(at_start));
        let role = Mutex::new(Role::Secretariat);
        let (opening, exports) = (Mutex::default(), Exports::default());
        Session(Arc::new(Parts { desk, opening, at_start, exports, recent, role, opened }))
    }

    /// Opens a store in the place of the current one. Opening the current one again changes nothing.
    ///
    /// # Errors
    /// Where it can't be opened; the current one then stays open.
    pub fn open(&self, path: &Path) -> Result<StoreView, Problem> {
        let _alone = self.opening();
        self.open_alone(path)
    }

    /// Takes the wish to open a store that came from outside the window. It is opened only where none is open:
    /// in an open one there may be something typed that isn't on the record yet.
    #[must_use]
    pub fn wish_from_outside(&self, path: &Path) -> FromOutside {
        let _alone = self.opening();
        match self.desk().as_ref() {
            Some(current) if same_file(current.path(), path) => FromOutside::IsOpen,
            Some(_) => FromOutside::AnotherIsOpen,
            None => {
                // A store named at the start was not asked for yet; this one is the later wish.
                *self.at_start() = Some(path.to_owned());
                FromOutside::AtStart
            }
        }
    }

    /// Makes a store, empty or with the sample, in the place of the current one.
    ///
    /// # Errors
    /// Where it can't be made; the current one then stays open.
    pub fn create(&self, path: &Path, sample: bool) -> Result<StoreView, Problem> {
        let _alone = self.opening();
        let made = if sample { office::sample::make(path)? } else { Desk::create(path)? };
        Ok(self.take(made))
    }

    /// Closes the store, if one is open.
    pub fn close(&self) {
        *self.desk() = None;
    }

    /// The store that is open; the first time, the one the program was started with.
    ///
    /// # Errors
    /// Where that one can't be opened.
    pub fn current(&self) -> Result<Option<StoreView>, Problem> {
        let _alone = self.opening();
        let at_start = self.at_start().take();
        match at_start {
            Some(path) => self.open_alone(&path).map(Some),
            None => Ok(self.desk().as_ref().map(view)),
        }
    }

    /// The exports under way.
    #[must_use]
    pub fn exports(&self) -> &Exports {
        &self.0.exports
    }

    /// The stores opened before.
    #[must_use]
    pub fn recent(&self) -> &RecentStores {
        &self.0.recent
    }

    /// What the person works as: at the secretariat's work until another role is chosen.
    #[must_use]
    pub fn role(&self) -> Role {
        *self.0.role.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Chooses what the person works as, for as long as this run lasts.
    pub fn work_as(&self, role: Role) {
        *self.0.role.lock().unwrap_or_else(PoisonError::into_inner) = role;
    }

    /// Who works here, for the journal: the person logged in to the machine, in the role chosen.
    #[must_use]
    pub fn actor(&self) -> Actor {
        let named = |variable| std::env::var(variable).ok().filter(|name| !name.trim().is_empty());
        let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(named);
        Actor { name: name.unwrap_or_else(|| "secretariat".to_owned()), role: self.role() }
    }

    /// Kept files that other programs have open.
    #[must_use]
    pub fn opened(&self) -> &OpenedFiles {
        &self.0.opened
    }

    /// Opens a file with the system's program, and keeps it until this run ends.
    ///
    /// # Errors
    /// Where the system has no program for it.
    pub fn open_outside(&self, file: SetOut) -> Result<(), Problem> {
        let opened = tauri_plugin_opener::open_path(file.path(), None::<&str>);
        opened
            .map_err(|error| Refusal::NotOpened { name: name_of(file.path()), reason: error.to_string() })?;
        self.0.opened.hold(file);
        Ok(())
    }

    /// Does work at the open store, away from the window's own thread.
    ///
    /// # Errors
    /// Those of the work, or that no store is open.
    pub async fn at_desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.aside(|session| match session.desk().as_mut() {
            Some(desk) => work(desk),
            None => Err(Refusal::NoStore.into()),
        })
        .await
    }

    /// Does work that takes its time, away from the window's own thread.
    ///
    /// # Errors
    /// Those of the work.
    pub async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Session) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let session = self.clone();
        let done = tauri::async_runtime::spawn_blocking(move || work(&session)).await;
        done.unwrap_or_else(|fault| Err(Refusal::Fault(fault.to_string()).into()))
    }

    fn at_start(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.0.at_start.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opening(&self) -> MutexGuard<'_, ()> {
        self.0.opening.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open_alone(&self, path: &Path) -> Result<StoreView, Problem> {
        if let Some(current) = self.desk().as_ref().filter(|current| same_file(current.path(), path)) {
            return Ok(view(current));
        }
        Ok(self.take(Desk::open(path)?))
    }

    fn take(&self, opened: Desk) -> StoreView {
        // The list is a convenience: a full disk there must not keep a store closed.
        let _ = self.0.recent.add(&absolute(opened.path()), Utc::now());
        let shown = view(&opened);
        let before = self.desk().replace(opened);
        // Closing takes its time too, and nobody needs to wait for it.
        drop(before);
        shown
    }

    /// A store is whole between any two calls, so a panic in one of them doesn't spoil it.
    fn desk(&self) -> MutexGuard<'_, Option<Desk>> {
        self.0.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn view(desk: &Desk) -> StoreView {
    StoreView { path: absolute(desk.path()).display().to_string(), name: name_of(desk.path()) }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(folder: &Path, at_start: Option<PathBuf>) -> Session {
        Session::new(RecentStores::kept_in(folder), OpenedFiles::kept_in(folder), at_start)
    }

    #[test]
    fn a_store_is_made_closed_and_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Ţările.rapporteur");
        let session = session(folder.path(), None);
        assert_eq!(session.current().unwrap(), None);
        let made = session.create(&path, false).unwrap();
        assert_eq!(made.name, "Ţările");
        assert_eq!(session.open(&path).unwrap(), made, "opening the open store is no conflict");
        session.close();
        assert_eq!(session.current().unwrap(), None);
        assert_eq!(session.open(&path).unwrap(), made);
        assert_eq!(session.recent().list().len(), 1);
    }

    #[test]
    fn what_cannot_be_opened_leaves_the_open_store_alone() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path(), None);
        let made = session.create(&folder.path().join("kept.rapporteur"), false).unwrap();
        let nothing = folder.path().join("nothing.rapporteur");
        assert!(session.open(&nothing).unwrap_err().message.contains("nothing.rapporteur"));
        assert_eq!(session.create(Path::new(&made.path), false).unwrap_err().code, "exists");
        assert_eq!(session.current().unwrap(), Some(made));
    }

    #[test]
    fn the_store_given_at_the_start_is_opened_when_first_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("given.rapporteur");
        drop(Desk::create(&path).unwrap());
        let session = session(folder.path(), Some(path));
        assert_eq!(session.current().unwrap().unwrap().name, "given");
    }

    #[test]
    fn a_wish_from_outside_never_takes_the_place_of_the_open_store() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = ["one", "other"].map(|name| folder.path().join(format!("{name}.rapporteur")));
        drop((Desk::create(&one).unwrap(), Desk::create(&other).unwrap()));
        let session = session(folder.path(), Some(other.clone()));
        assert_eq!(session.wish_from_outside(&one), FromOutside::AtStart);
        assert_eq!(session.current().unwrap().unwrap().name, "one", "the later wish counts");
        assert_eq!(session.wish_from_outside(&one), FromOutside::IsOpen);
        assert_eq!(session.wish_from_outside(&other), FromOutside::AnotherIsOpen);
        assert_eq!(session.current().unwrap().unwrap().name, "one");
        // What can't be opened is told to the pages, which say it in their language.
        session.close();
        assert_eq!(session.wish_from_outside(&folder.path().join("gone")), FromOutside::AtStart);
        assert_eq!(session.current().unwrap_err().code, "missing");
        assert_eq!(session.current().unwrap(), None);
    }

    #[test]
    fn copies_for_other_programs_go_with_the_run_and_what_was_left_goes_at_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let opened = OpenedFiles::kept_in(folder.path());
        let left = opened.folder().join("rapporteur-left/slides.pdf");
        std::fs::create_dir(left.parent().unwrap()).unwrap();
        std::fs::write(&left, "slides").unwrap();
        opened.sweep();
        assert!(!left.exists());

        let session = session(folder.path(), None);
        session.create(&folder.path().join("kept.rapporteur"), true).unwrap();
        let folder = session.opened().folder().to_owned();
        let in_use = |folder: &Path| std::fs::read_dir(folder).unwrap().count();
        let out = tauri::async_runtime::block_on(session.at_desk({
            let folder = folder.clone();
            move |desk| {
                let file = office::records::list_any(desk, office::domain::Kind::File)?;
                let id = serde_json::from_value(file.first().unwrap()["id"].clone()).unwrap();
                office::files::set_out(desk, id, &folder)
            }
        }));
        session.opened().hold(out.unwrap());
        assert_eq!(in_use(&folder), 1);
        session.opened().clear();
        assert_eq!(in_use(&folder), 0);
    }

    #[test]
    fn a_bad_start_is_said_once() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path(), Some(folder.path().join("gone.rapporteur")));
        assert_eq!(session.current().unwrap_err().code, "missing");
        assert_eq!(session.current().unwrap(), None);
    }

    #[test]
    fn without_a_store_there_is_nothing_to_work_at() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path(), None);
        let asked = tauri::async_runtime::block_on(session.at_desk(|desk| office::meetings::bodies(desk)));
        assert_eq!(asked.unwrap_err().code, "no_store");
    }

    #[test]
    fn one_acts_in_the_role_one_chose() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path(), None);
        assert_eq!(session.actor().role, Role::Secretariat);
        session.clone().work_as(Role::Chair);
        assert_eq!(session.actor().role, Role::Chair);
    }

    #[test]
    fn a_panic_is_a_problem_and_the_store_stays_open() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path(), None);
        let made = session.create(&folder.path().join("kept.rapporteur"), false).unwrap();
        let asked = tauri::async_runtime::block_on(
            session.at_desk(|_| -> Result<(), Problem> { panic!("on purpose") }),
        );
        assert_eq!(asked.unwrap_err().code, "fault");
        assert_eq!(session.current().unwrap(), Some(made));
    }
}

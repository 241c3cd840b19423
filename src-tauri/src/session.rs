//! One run of the window: the store that is open, the exports under way, the stores opened before.

use crate::exports::Exports;
use crate::instance::{Bell, Door, Doorbells};
use crate::opened::OpenedFiles;
use crate::recent::{RecentStores, name_of};
use crate::refusal::Refusal;
use crate::underway::Underway;
use chrono::Utc;
use office::domain::{Actor, Role};
use office::files::SetOut;
use office::{CallOff, Desk, Problem, Saying};
use serde::Serialize;
use specta::Type;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a store that is in use is asked for again: the window that had it may just be closing, and the one that
/// has taken it just begin to listen.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long, at the end, long work may take to clear away what it had begun.
const LAST_PATIENCE: Duration = Duration::from_secs(20);

/// The store that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StoreView {
    /// The file.
    pub path: String,
    /// The file's name without folder and ending.
    pub name: String,
}

/// What became of the wish to open a store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", content = "store", rename_all = "snake_case")]
pub enum Opened {
    /// It is open in this window.
    Here(StoreView),
    /// It was open in another window already, which comes forward.
    Elsewhere(StoreView),
}

/// Where a store is shown that was wanted in a window of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// In this window already.
    Here,
    /// In another window already, which comes forward.
    Elsewhere,
    /// In a new window.
    Anew,
}

/// One run of the window. Clones are the same session.
#[derive(Clone)]
pub struct Session(Arc<Parts>);

struct Parts {
    bells: Doorbells,
    /// The one that this window listens at.
    bell: Mutex<Option<Bell>>,
    /// One at a time works with the store; others wait for their turn.
    desk: Mutex<Option<Desk>>,
    /// How many stores were taken or let go. It changes only while the desk is held.
    turns: AtomicU64,
    /// Held while a store is being opened, made or closed, which may take its time: the open one is worked at
    /// meanwhile.
    place: Mutex<Place>,
    /// The store the program was started with, until it is asked for.
    at_start: Mutex<Option<PathBuf>>,
    exports: Exports,
    underway: Underway,
    recent: RecentStores,
    /// What the person works as.
    role: Mutex<Role>,
    /// The person's own name, once it is given.
    name: Mutex<Option<String>>,
    opened: OpenedFiles,
}

/// The store that is open at a moment: what is asked of it then is never done to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtHand(u64);

/// What is known of the open store without waiting for whoever works with it.
#[derive(Default)]
struct Place {
    /// The file; none where no store is open.
    file: Option<PathBuf>,
    /// Nothing is opened any more.
    has_ended: bool,
}

impl Session {
    /// A session that opens a store as soon as the pages ask what is open.
    #[must_use]
    pub fn new(
        recent: RecentStores,
        opened: OpenedFiles,
        bells: Doorbells,
        at_start: Option<PathBuf>,
    ) -> Session {
        let (bell, desk, at_start) = (Mutex::default(), Mutex::default(), Mutex::new(at_start));
        let (role, name) = (Mutex::new(Role::Secretariat), Mutex::default());
        let (place, exports, underway) = (Mutex::default(), Exports::default(), Underway::default());
        Session(Arc::new(Parts {
            bells,
            bell,
            desk,
            turns: AtomicU64::default(),
            place,
            at_start,
            exports,
            underway,
            recent,
            role,
            name,
            opened,
        }))
    }

    /// Opens a store in the place of the current one. Opening the current one again changes nothing; where another
    /// window has it, that one comes forward, and here nothing changes either.
    ///
    /// # Errors
    /// Where it can't be opened; the current one then stays open.
    pub fn open(&self, path: &Path) -> Result<Opened, Problem> {
        let mut place = self.place()?;
        self.open_alone(&mut place, path)
    }

    /// Shows a store in a window of its own: the one that has it, or else a new one, which says itself where the
    /// store can't be opened.
    ///
    /// # Errors
    /// Where no window can be opened.
    pub fn show_aside(&self, path: &Path) -> Result<Shown, Problem> {
        let place = self.place()?;
        if place.has(path).is_some() {
            return Ok(Shown::Here);
        }
        if self.call_forward(path) {
            return Ok(Shown::Elsewhere);
        }
        start_on(&absolute(path)).map_err(Refusal::NoWindow)?;
        Ok(Shown::Anew)
    }

    /// Makes a store, empty or with the sample, in the place of the current one.
    ///
    /// # Errors
    /// Where it can't be made; the current one then stays open.
    pub fn create(&self, path: &Path, sample: bool) -> Result<StoreView, Problem> {
        let mut place = self.place()?;
        let made = if sample { office::sample::make(path)? } else { Desk::create(path)? };
        Ok(self.take(&mut place, made))
    }

    /// Closes the store, if one is open.
    pub fn close(&self) {
        // Whoever has ended has nothing open.
        let Ok(mut place) = self.place() else { return };
        self.let_go(&mut place);
        self.listen_without_store();
    }

    /// Ends this run: gives up the door, calls off copies and exports, which clear away what isn't whole, closes the
    /// store, and deletes what other programs were given.
    pub fn end(&self) {
        *self.bell() = None;
        self.0.exports.end(LAST_PATIENCE);
        self.underway().call_off_all();
        // What is being opened just now is waited for, and closed.
        let mut place = self.held_place();
        place.has_ended = true;
        // Closing works the log into the file, so that the file alone is all of it: people copy and send it.
        self.let_go(&mut place);
        self.0.opened.clear();
    }

    /// The store that is open; the first time, the one the program was started with, which another window may have.
    ///
    /// # Errors
    /// Where that one can't be opened.
    pub fn current(&self) -> Result<Option<Opened>, Problem> {
        let mut place = self.place()?;
        let at_start = self.at_start().take();
        let current = match at_start {
            Some(path) => self.open_alone(&mut place, &path).map(Some),
            None => Ok(place.file.as_deref().map(view_of).map(Opened::Here)),
        };
        if matches!(current, Ok(None) | Err(_)) {
            self.listen_without_store();
        }
        current
    }

    /// The exports under way.
    #[must_use]
    pub fn exports(&self) -> &Exports {
        &self.0.exports
    }

    /// Work that goes on and has no progress of its own to tell.
    #[must_use]
    pub fn underway(&self) -> &Underway {
        &self.0.underway
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

    /// Whoever works here goes by this name from now on; where it is blank, by the one that the system knows.
    pub fn go_by(&self, name: &str) {
        *self.0.name.lock().unwrap_or_else(PoisonError::into_inner) = office::given_name(name);
    }

    /// The name that whoever works here gave, if any.
    #[must_use]
    pub fn given_name(&self) -> Option<String> {
        self.0.name.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Who works here, for the journal, in the role chosen.
    #[must_use]
    pub fn actor(&self) -> Actor {
        office::actor(self.given_name(), self.role())
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

    /// Does work at the open store, away from the window's own thread. Where it takes long, it may be called off.
    ///
    /// # Errors
    /// Those of the work, or that no store is open.
    pub async fn at_desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let underway = self.underway().clone();
        self.at_desk_watched(move |desk| {
            let _work = underway.begin(desk.call_off());
            work(desk)
        })
        .await
    }

    /// As [`Session::at_desk`], for work that tells how far it is and is called off by its own name.
    ///
    /// # Errors
    /// As [`Session::at_desk`].
    pub async fn at_desk_watched<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.at_desk_of(self.at_hand(), work).await
    }

    /// The store that is open now.
    #[must_use]
    pub fn at_hand(&self) -> AtHand {
        AtHand(self.0.turns.load(Ordering::SeqCst))
    }

    /// As [`Session::at_desk_watched`], at the store that was open when the whole of the work began.
    ///
    /// # Errors
    /// As [`Session::at_desk`], and where another store has taken its place by now.
    pub async fn at_desk_of<T: Send + 'static>(
        &self,
        store: AtHand,
        work: impl FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.aside(move |session| match session.desk().as_mut() {
            None => Err(Refusal::NoStore.into()),
            Some(_) if session.at_hand() != store => Err(Refusal::AnotherStore.into()),
            Some(desk) => work(desk),
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

    /// Waits until nothing else is being opened or closed.
    fn place(&self) -> Result<MutexGuard<'_, Place>, Problem> {
        let place = self.held_place();
        if place.has_ended { Err(Refusal::NoStore.into()) } else { Ok(place) }
    }

    fn held_place(&self) -> MutexGuard<'_, Place> {
        self.0.place.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn bell(&self) -> MutexGuard<'_, Option<Bell>> {
        self.0.bell.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open_alone(&self, place: &mut Place, path: &Path) -> Result<Opened, Problem> {
        if let Some(current) = place.has(path) {
            return Ok(Opened::Here(view_of(current)));
        }
        let begun = Instant::now();
        let work = self.0.underway.begin(&CallOff::default());
        loop {
            // The store waits a little itself before it says that it is in use.
            match Desk::open_watched(path, &mut |step| work.opens(step), work.call_off()) {
                Ok(opened) => return Ok(Opened::Here(self.take(place, opened))),
                Err(problem) if !is_in_use(&problem) => return Err(problem),
                Err(_) if self.call_forward(path) => return Ok(Opened::Elsewhere(view_of(path))),
                Err(problem) if begun.elapsed() > PATIENCE => return Err(problem),
                Err(_) => {}
            }
        }
    }

    /// Whether another window has the store and comes forward.
    fn call_forward(&self, path: &Path) -> bool {
        Door::of(path).is_ok_and(|door| self.0.bells.ring(&door))
    }

    fn take(&self, place: &mut Place, opened: Desk) -> StoreView {
        let file = absolute(opened.path());
        // The list is a convenience: a full disk there must not keep a store closed.
        let _ = self.0.recent.add(&file, Utc::now());
        let shown = view_of(&file);
        place.file = Some(file);
        // Both stores are this window's now, and so are both doors.
        let bell = Door::of(opened.path()).ok().and_then(|door| self.0.bells.listen(&door));
        *self.bell() = bell;
        let before = self.turn(Some(opened));
        // Closing takes its time too, and nobody needs to wait for it.
        drop(before);
        shown
    }

    /// Gives up the door first: with the store it may be another's.
    fn let_go(&self, place: &mut Place) {
        *self.bell() = None;
        drop(self.turn(None));
        place.file = None;
    }

    /// Puts another store, or none, in the place of the open one, which is given back.
    fn turn(&self, to: Option<Desk>) -> Option<Desk> {
        let mut desk = self.desk();
        self.0.turns.fetch_add(1, Ordering::SeqCst);
        std::mem::replace(&mut desk, to)
    }

    /// Who starts the program without a file is shown this window, as long as it has none.
    fn listen_without_store(&self) {
        let mut bell = self.bell();
        if bell.is_none() {
            *bell = self.0.bells.listen(&Door::of_none());
        }
    }

    /// A store is whole between any two calls, so a panic in one of them doesn't spoil it.
    fn desk(&self) -> MutexGuard<'_, Option<Desk>> {
        self.0.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// The open file, where it is this one.
    fn has(&self, file: &Path) -> Option<&Path> {
        self.file.as_deref().filter(|open| same_file(open, file))
    }
}

fn view_of(path: &Path) -> StoreView {
    StoreView { path: absolute(path).display().to_string(), name: name_of(path) }
}

fn is_in_use(problem: &Problem) -> bool {
    matches!(problem.saying.as_deref(), Some(Saying::StoreInUse { .. }))
}

/// Starts the program once more, on this store. It goes on when this one ends.
fn start_on(store: &Path) -> std::io::Result<()> {
    let program = tauri::process::current_binary(&tauri::Env::default())?;
    let mut command = Command::new(program);
    let mut started = command.arg(store).stdin(Stdio::null()).spawn()?;
    // Its end is noticed, so that nothing of it stays in the system's list of processes.
    std::thread::spawn(move || started.wait());
    Ok(())
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
mod tests;

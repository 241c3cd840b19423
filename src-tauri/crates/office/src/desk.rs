//! The desk: one open store, with the clock and the ids that the world lends it.

use crate::Problem;
use chrono::{DateTime, Utc};
use domain::{Actor, Id};
use std::path::Path;
use store::{CallOff, OpenStep, Operation, Store, Tx, View};
use uuid::{NoContext, Timestamp, Uuid};

/// What the use cases need of the world outside: the time and ids that nobody else has.
pub trait World: Send {
    /// The present instant.
    fn now(&mut self) -> DateTime<Utc>;
    /// A new UUIDv7 for the instant.
    fn uuid(&mut self, at: DateTime<Utc>) -> Uuid;
}

/// The machine's own clock and random numbers.
struct ThisMachine;

impl World for ThisMachine {
    fn now(&mut self) -> DateTime<Utc> {
        Utc::now()
    }

    fn uuid(&mut self, at: DateTime<Utc>) -> Uuid {
        let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
        Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos()))
    }
}

/// An open store and the world around it.
pub struct Desk {
    pub(crate) store: Store,
    world: Box<dyn World>,
}

impl Desk {
    /// Makes a new store and opens it.
    ///
    /// # Errors
    /// Where the file exists already or can't be written.
    pub fn create(path: &Path) -> Result<Desk, Problem> {
        Ok(Desk::with(Store::create(path)?, Box::new(ThisMachine)))
    }

    /// Opens a store.
    ///
    /// # Errors
    /// Where the file isn't a store, is damaged, newer than this program, read-only or in use.
    pub fn open(path: &Path) -> Result<Desk, Problem> {
        Ok(Desk::with(Store::open(path)?, Box::new(ThisMachine)))
    }

    /// A desk in another world: a clock and ids that are given.
    pub fn create_in(path: &Path, world: Box<dyn World>) -> Result<Desk, Problem> {
        Ok(Desk::with(Store::create(path)?, world))
    }

    /// As [`Desk::open`]. `progress` is told what takes its time, and `call_off` stops it: the file then is as it was.
    ///
    /// # Errors
    /// As [`Desk::open`], and where it is called off.
    pub fn open_watched(
        path: &Path,
        progress: &mut dyn FnMut(OpenStep),
        call_off: &CallOff,
    ) -> Result<Desk, Problem> {
        Ok(Desk::with(Store::open_watched(path, progress, call_off)?, Box::new(ThisMachine)))
    }

    fn with(store: Store, world: Box<dyn World>) -> Desk {
        Desk { store, world }
    }

    /// Puts this desk back into the machine's own world: its clock and its random numbers.
    pub fn into_this_machine(self) -> Desk {
        self.into_world(Box::new(ThisMachine))
    }

    /// Puts this desk into another world.
    pub fn into_world(self, world: Box<dyn World>) -> Desk {
        Desk { world, ..self }
    }

    /// The file that is open.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// What calls off the work that goes on at this desk, reading or writing, from another thread. What the work
    /// changed is then taken back, all of it.
    pub fn call_off(&self) -> &CallOff {
        self.store.call_off()
    }

    /// The present instant.
    pub fn now(&mut self) -> DateTime<Utc> {
        self.world.now()
    }

    pub(crate) fn new_id<I: Id>(&mut self) -> I {
        let now = self.world.now();
        I::from(self.world.uuid(now))
    }

    pub(crate) fn view(&self) -> View<'_> {
        self.store.view()
    }

    /// Carries out one named operation at the present instant.
    pub(crate) fn transact<T>(
        &mut self,
        operation: Operation,
        actor: &Actor,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let now = self.world.now();
        self.store.transact(operation, actor, now, work)
    }
}

//! Tests that need what only this crate sees.

mod columns;
mod damage;
mod gate;
mod settings;

use crate::{Operation, Store, StoreError};
use chrono::{DateTime, TimeZone, Utc};
use domain::{Actor, Kind, Name, Person, PersonId, Role};
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

impl Store {
    /// The connection behind the gate, as code that forgot the journal would use it.
    pub(crate) fn raw(&self) -> &Connection {
        self.gate().connection()
    }
}

pub(crate) fn store() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = Store::create(&dir.path().join("test.rapporteur")).unwrap();
    (dir, store)
}

pub(crate) fn actor() -> Actor {
    Actor { name: "Ilinca Radu".into(), role: Role::Secretariat }
}

pub(crate) fn at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 5, 9, 30, 0).unwrap()
}

pub(crate) fn person(n: u128, family: &str) -> Person {
    Person {
        id: PersonId::from(Uuid::from_u128(n)),
        name: Name { honorific: String::new(), given: "Ana".into(), family: family.into() },
        function: String::new(),
        organisation_id: None,
        emails: vec![],
        phones: vec![],
        note: String::new(),
    }
}

pub(crate) fn put(store: &mut Store, person: &Person) {
    store
        .transact(Operation::Add(Kind::Person), &actor(), at(), |tx| {
            tx.put(person)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

//! Nothing but the journal writes: SQLite itself refuses.

use crate::{
    Operation, StoreError,
    tests::{actor, at, person, put, store},
};
use domain::{Kind, Person};

const WRITES: &[&str] = &[
    "INSERT INTO person (id, name, function, emails, phones, note) VALUES ('x', '{}', '', '[]', '[]', '')",
    "UPDATE person SET note = 'behind the back'",
    "DELETE FROM person",
    "DELETE FROM journal_entry",
    "UPDATE journal_change SET after_image = NULL",
    "DELETE FROM undo_step",
    "DELETE FROM number_given",
    "DELETE FROM search_text",
    "INSERT INTO search (rowid, title, text) VALUES (1, 'a', 'b')",
    "DELETE FROM content",
    "DROP TABLE person",
    "CREATE TABLE other (a)",
    "CREATE TEMP TABLE other (a)",
    "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END",
    "ALTER TABLE person ADD COLUMN colour TEXT",
    "ATTACH DATABASE ':memory:' AS other",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA user_version = 99",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA writable_schema = ON",
    "REINDEX",
    "VACUUM",
];

#[test]
fn raw_writing_is_refused() {
    let (_dir, mut store) = store();
    put(&mut store, &person(1, "Radu"));
    for sql in WRITES {
        assert!(store.raw().execute_batch(sql).is_err(), "{sql}");
    }
    assert!(store.check(&mut |_| {}).unwrap().is_sound());
}

#[test]
fn raw_writing_is_refused_within_a_transaction_too() {
    let (_dir, mut store) = store();
    put(&mut store, &person(1, "Radu"));
    store
        .transact(Operation::Change(Kind::Person), &actor(), at(), |tx| {
            tx.put(&Person { note: "changed".into(), ..person(1, "Radu") })?;
            for sql in WRITES {
                assert!(tx.gate.connection().execute_batch(sql).is_err(), "{sql}");
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert!(store.check(&mut |_| {}).unwrap().is_sound());
}

/// A statement that the journal prepared stays in the cache, allowed once; reading still refuses it.
#[test]
fn the_journals_own_statements_are_not_lent() {
    let (_dir, mut store) = store();
    put(&mut store, &person(1, "Radu"));
    let sql = &crate::kept::noun(Kind::Person).sql.insert;
    assert!(store.gate().read(sql).is_err());
}

/// The window keeps the store in a thread of its own.
#[test]
fn a_store_can_go_to_another_thread() {
    let (_dir, mut store) = store();
    let people = std::thread::spawn(move || {
        put(&mut store, &person(1, "Radu"));
        store.view().count::<Person>(None)
    });
    assert_eq!(people.join().unwrap().unwrap(), 1);
}

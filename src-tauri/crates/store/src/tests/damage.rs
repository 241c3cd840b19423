//! A full disk, a lying file, tampering: named, and nothing is lost.

use crate::{
    Operation, Store, StoreError,
    tests::{actor, at, person, put, store},
};
use domain::{Kind, Person};
use rusqlite::Connection;

fn note(store: &mut Store, n: u128, note: &str) -> Result<(), StoreError> {
    store.transact(Operation::Change(Kind::Person), &actor(), at(), |tx| {
        tx.put(&Person { note: note.into(), ..person(n, "Radu") })
    })
}

#[test]
fn a_full_disk_changes_nothing() {
    let (_dir, mut store) = store();
    put(&mut store, &person(1, "Radu"));
    store.limit_pages(true);
    let long = "word ".repeat(400_000);
    let refused = note(&mut store, 1, &long).unwrap_err();
    assert!(matches!(refused, StoreError::Full { .. }), "{refused}");
    let refused = store.add_content(&mut long.as_bytes(), long.len() as u64, &mut |_| {}).unwrap_err();
    assert!(matches!(refused, StoreError::Full { .. }), "{refused}");
    store.limit_pages(false);
    assert_eq!(store.view().all::<Person>().unwrap(), [person(1, "Radu")]);
    note(&mut store, 1, "short").unwrap();
    assert_eq!(store.check(&mut |_| {}).unwrap().faults, Vec::<String>::new());
}

/// Tampers with the closed file by plain SQLite and says what the check finds.
fn faults_after(sql: &str) -> Vec<String> {
    let (_dir, mut store) = store();
    put(&mut store, &person(1, "Radu"));
    put(&mut store, &person(2, "Ionescu"));
    note(&mut store, 1, "seen").unwrap();
    let text = b"slides".as_slice();
    store.add_content(&mut &*text, 6, &mut |_| {}).unwrap();
    let path = store.path().to_owned();
    drop(store);
    let raw = Connection::open(&path).unwrap();
    raw.pragma_update(None, "foreign_keys", "OFF").unwrap();
    raw.execute_batch(sql).unwrap();
    raw.close().unwrap();
    Store::open(&path).unwrap().check(&mut |_| {}).unwrap().faults
}

#[test]
fn tampering_is_found() {
    assert_eq!(faults_after("SELECT 1"), Vec::<String>::new());
    for (sql, said) in [
        ("UPDATE person SET note = 'x' WHERE note = 'seen'", "changed behind its back"),
        ("DELETE FROM person WHERE note = 'seen'", "is missing"),
        (
            "INSERT INTO person SELECT '00000000-0000-0000-0000-000000000009', name, function, organisation_id, \
             emails, phones, note, trashed_at FROM person LIMIT 1",
            "added behind its back",
        ),
        (
            "UPDATE journal_entry SET actor = 'somebody else' WHERE seq = 2",
            "entry 2 of the journal was altered",
        ),
        (
            "UPDATE journal_entry SET at = '2020-01-01T00:00:00Z' WHERE seq = 1",
            "entry 1 of the journal was altered",
        ),
        (
            "UPDATE journal_change SET after_image = replace(after_image, 'Radu', 'Rada') WHERE entry = 1",
            "change 1 of entry 1",
        ),
        (
            "UPDATE journal_change SET record = '00000000-0000-0000-0000-000000000002' WHERE entry = 1",
            "entry 1",
        ),
        (
            "UPDATE journal_change SET after_hash = randomblob(32), after_image = NULL, after_salt = NULL WHERE entry = 2",
            "entry 2",
        ),
        (
            "DELETE FROM journal_change WHERE entry = 2; DELETE FROM journal_entry WHERE seq = 2",
            "entry 2; it was taken out",
        ),
        (
            "DELETE FROM journal_change WHERE entry = 3; DELETE FROM journal_entry WHERE seq = 3",
            "behind its back",
        ),
        ("UPDATE search_text SET title = 'x' WHERE title LIKE '%Ionescu'", "search index"),
        ("UPDATE content_bytes SET bytes = CAST('slidez' AS BLOB)", "digest"),
        ("INSERT INTO number_given VALUES ('b', 'decision', 1, 1, NULL)", "register of numbers"),
    ] {
        let faults = faults_after(sql);
        assert!(faults.iter().any(|fault| fault.contains(said)), "{sql}: {faults:?}");
    }
}

#[test]
fn a_newer_store_is_refused() {
    let (_dir, store) = store();
    let path = store.path().to_owned();
    drop(store);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let refused = Store::open(&path).unwrap_err();
    let StoreError::Newer { found, known, .. } = refused else { panic!("{refused}") };
    assert_eq!((found, known), (99, crate::SCHEMA_VERSION));
}

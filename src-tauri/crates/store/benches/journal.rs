//! What the journal costs, how opening a meeting and searching hold up in large stores.
//!
//! Each of our actions is measured beside what it is compared with; the table at the end gives the ratios.
//! `RAPPORTEUR_MEETINGS` (10000) and `RAPPORTEUR_TEXTS` (1000000) make the large stores smaller.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]
#![allow(missing_docs, reason = "a bench is no library")]

#[path = "../tests/common/mod.rs"]
mod common;

use common::*;
use criterion::Criterion;
use domain::*;
use rusqlite::{Connection, params};
use std::{
    hint::black_box,
    path::Path,
    time::{Duration, Instant},
};
use store::{By, Operation, Store, StoreError};
use tempfile::TempDir;

/// Two actions to be compared.
struct Pair<'p> {
    name: String,
    ours: Box<dyn FnMut() + 'p>,
    theirs: Box<dyn FnMut() + 'p>,
    aim: f64,
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    let mut table = Vec::new();
    writing(&mut criterion, &mut table);
    opening(&mut criterion, &mut table);
    searching(&mut criterion, &mut table);
    criterion.final_summary();
    println!("\n{:<58} {:>10} {:>10} {:>7} {:>6}", "", "ours", "theirs", "ratio", "aim");
    for line in table {
        println!("{line}");
    }
}

/// How often the two are timed: many times, or for so long, but never less than a few times.
const MANY: usize = 60;
const FEW: usize = 5;
const LONG: Duration = Duration::from_secs(20);

fn compare(criterion: &mut Criterion, table: &mut Vec<String>, mut pair: Pair<'_>) {
    let mut group = criterion.benchmark_group(&pair.name);
    group.bench_function("ours", |bencher| bencher.iter(&mut pair.ours));
    group.bench_function("theirs", |bencher| bencher.iter(&mut pair.theirs));
    group.finish();
    // In turns, so that whatever else the machine does falls on both.
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let begun = Instant::now();
    while ours.len() < FEW || (ours.len() < MANY && begun.elapsed() < LONG) {
        ours.push(timed(&mut pair.ours));
        theirs.push(timed(&mut pair.theirs));
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    table.push(format!("{:<58} {ours:>10.1?} {theirs:>10.1?} {ratio:>6.2}x {:>5.1}x", pair.name, pair.aim));
}

fn timed(action: &mut dyn FnMut()) -> Duration {
    let start = Instant::now();
    action();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn size(name: &str, otherwise: u128) -> u128 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// A connection with as much memory for pages as the store's own. This SQLite lets the caches of one process share
/// theirs: a small one beside a large one takes the large one's pages, and then everything is read from the disk again.
fn raw(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "cache_size", -32_768).unwrap();
    conn
}

/// A second file with the store's own schema and settings, to be written by hand.
fn by_hand(dir: &Path) -> Connection {
    let path = dir.join("by-hand.db");
    drop(Store::create(&path).unwrap());
    let conn = raw(&path);
    for (name, value) in [
        ("locking_mode", "EXCLUSIVE"),
        ("journal_mode", "WAL"),
        ("synchronous", "FULL"),
        ("secure_delete", "ON"),
    ] {
        conn.pragma_update(None, name, value).unwrap();
    }
    conn
}

const ROW: &str = "INSERT INTO person (id, name, function, organisation_id, emails, phones, note) \
                   VALUES (?1, ?2, ?3, NULL, ?4, ?5, ?6)";
const FOUND: &str = "INSERT INTO search_text (record, kind, title, text) VALUES (?1, 'person', ?2, ?3)";
const WORDS: &str = "INSERT INTO search (rowid, title, text) VALUES (?1, ?2, ?3)";

fn hand_row(conn: &Connection, person: &Person, and_found: bool) {
    let json = |value: &dyn erased::Json| value.text();
    let id = person.id.to_string();
    conn.prepare_cached(ROW)
        .unwrap()
        .execute(params![
            id,
            json(&person.name),
            person.function,
            json(&person.emails),
            json(&person.phones),
            person.note
        ])
        .unwrap();
    if and_found {
        let row =
            conn.prepare_cached(FOUND).unwrap().insert(params![id, person.name.full(), person.note]).unwrap();
        conn.prepare_cached(WORDS).unwrap().execute(params![row, person.name.full(), person.note]).unwrap();
    }
}

mod erased {
    pub trait Json {
        fn text(&self) -> String;
    }
    impl<T: ::serde::Serialize> Json for T {
        fn text(&self) -> String {
            serde_json::to_string(self).unwrap()
        }
    }
}

fn writing(criterion: &mut Criterion, table: &mut Vec<String>) {
    for (rows, and_found) in [(1u128, false), (1, true), (100, false), (100, true)] {
        let (dir, mut store) = fresh();
        let conn = by_hand(dir.path());
        let (mut ours, mut theirs) = (0, 0);
        let new = |n: u128| Person {
            note: "Speaks at the third sitting on locks and weirs".into(),
            ..person(n, "Ana", "Radu")
        };
        let what = if and_found { "the same rows and search by hand" } else { "the same rows by hand" };
        compare(
            criterion,
            table,
            Pair {
                name: format!("journalled write of {rows} vs {what}"),
                ours: Box::new(|| {
                    write(&mut store, Operation::PasteAttendees, |tx| {
                        (0..rows).try_for_each(|_| {
                            ours += 1;
                            tx.put(&new(ours))
                        })
                    })
                    .unwrap();
                }),
                theirs: Box::new(|| {
                    conn.execute_batch("BEGIN IMMEDIATE").unwrap();
                    for _ in 0..rows {
                        theirs += 1;
                        hand_row(&conn, &new(theirs), and_found);
                    }
                    conn.execute_batch("COMMIT").unwrap();
                }),
                aim: 2.0,
            },
        );
    }
}

fn many_meetings(meetings: u128) -> (TempDir, Store) {
    let (dir, mut store) = fresh();
    write(&mut store, Operation::SetUpBody, |tx| tx.put(&body(2, "Task Force Meridian"))).unwrap();
    for some in (0..meetings).collect::<Vec<_>>().chunks(500) {
        write(&mut store, Operation::ImportDossier, |tx| {
            for &n in some {
                let key = (n + 1) << 32;
                let m: MeetingId = id(key);
                tx.put(&meeting(key, id(2), None))?;
                (0..20).try_for_each(|at| tx.put(&attendee(key + 100 + at, m, "Radu", at as u32)))?;
                (0..10).try_for_each(|at| tx.put(&item(key + 200 + at, m, "Signals", at as u32)))?;
                tx.put(&minutes(key + 300, m))?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    }
    (dir, store)
}

fn open_meeting(store: &Store, n: u128) {
    let m: MeetingId = id((n + 1) << 32);
    let (view, by) = (store.view(), By::Meeting(m));
    black_box(view.require::<Meeting>(m).unwrap());
    black_box(view.find::<Attendee>(by).unwrap());
    black_box(view.find::<AgendaItem>(by).unwrap());
    black_box(view.find::<Presentation>(by).unwrap());
    black_box(view.find::<ActionPoint>(by).unwrap());
    black_box(view.find::<Minutes>(by).unwrap());
    black_box(view.find::<Release>(by).unwrap());
}

fn opening(criterion: &mut Criterion, table: &mut Vec<String>) {
    let many = size("RAPPORTEUR_MEETINGS", 10_000);
    let (_many_dir, large) = many_meetings(many);
    let (_few_dir, small) = many_meetings(100);
    let (mut a, mut b) = (0, 0);
    compare(
        criterion,
        table,
        Pair {
            name: format!("opening a meeting among {many} vs among 100"),
            // A stride through all of them, so that it isn't always the same pages.
            ours: Box::new(|| {
                a = (a + 7919) % many;
                open_meeting(&large, a);
            }),
            theirs: Box::new(|| {
                b = (b + 79) % 100;
                open_meeting(&small, b);
            }),
            aim: 1.2,
        },
    );
}

/// Words as common as in a language: the n-th a n-th as often.
fn sentence(state: &mut u64, length: usize) -> String {
    let mut words = Vec::with_capacity(length);
    for _ in 0..length {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        let part = (*state % 1_000_000) as f64 / 1_000_000.0;
        words.push(format!("w{}", (20_000f64.powf(part)) as u64));
    }
    words.join(" ")
}

fn searching(criterion: &mut Criterion, table: &mut Vec<String>) {
    let texts = size("RAPPORTEUR_TEXTS", 1_000_000);
    let (dir, mut store) = fresh();
    let mut state = 0x5EED_2026;
    let start = Instant::now();
    for some in (0..texts).collect::<Vec<_>>().chunks(20_000) {
        write(&mut store, Operation::ImportDossier, |tx| {
            some.iter().try_for_each(|&n| {
                let note = sentence(&mut state, 12);
                tx.put(&Person {
                    note,
                    emails: vec![],
                    function: String::new(),
                    ..person(n + 1, "Ana", "Radu")
                })
            })
        })
        .unwrap();
    }
    let made = start.elapsed();
    table.push(format!(
        "{texts} texts journalled in {made:.1?}, {:.0} a second",
        texts as f64 / made.as_secs_f64()
    ));
    let path = store.path().to_owned();
    drop(store);
    let copy = dir.path().join("raw.db");
    std::fs::copy(&path, &copy).unwrap();
    let raw = raw(&copy);
    let store = Store::open(&path).unwrap();
    for (words, query) in [
        ("w5000", "\"w5000\"*"),
        ("w300 w40", "\"w300\" \"w40\"*"),
        ("w17 w1999", "\"w17\" \"w1999\"*"),
        ("w2", "\"w2\"*"),
    ] {
        compare(
            criterion,
            table,
            Pair {
                name: format!("search “{words}” in {texts} texts vs raw FTS5"),
                ours: Box::new(|| {
                    black_box(store.search(words, 20).unwrap());
                }),
                theirs: Box::new(|| {
                    let mut statement = raw
                        .prepare_cached(
                            "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 20",
                        )
                        .unwrap();
                    let rows: Vec<i64> =
                        statement.query_map([query], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
                    black_box(rows);
                }),
                aim: 2.0,
            },
        );
    }
}

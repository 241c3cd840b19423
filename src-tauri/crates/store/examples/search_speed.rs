//! How long the store takes to find words, beside FTS5 itself with nothing of ours around it: what `cargo xtask bench`
//! compares the window's search with.
//!
//! `search_speed STORE LIMIT WORDS…` prints for each of the words a line with tabs between: the words, what FTS5
//! takes to rank the first LIMIT, and what the store takes to give them with their excerpts; medians in microseconds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, reason = "a tool of the bench")]

use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::{Duration, Instant};
use store::Store;

/// The best of all, as one would ask for them by hand.
const QUERY: &str = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT ?2";
/// In turns: what else the machine does meanwhile slows both. A store that is open lets nobody else in.
const TURNS: usize = 5;
const ROUNDS: usize = 9;

/// How long finding took, words by words.
type Times = Vec<Vec<Duration>>;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (store, limit) = (arguments.next().unwrap(), arguments.next().unwrap().parse().unwrap());
    let words: Vec<String> = arguments.collect();
    let mut ours: Times = vec![vec![]; words.len()];
    let mut raw = ours.clone();
    for _ in 0..TURNS {
        of_ours(Path::new(&store), &words, limit, &mut ours);
        of_fts5(Path::new(&store), &words, limit, &mut raw);
    }
    for ((words, raw), ours) in words.iter().zip(raw).zip(ours) {
        println!("{words}\t{}\t{}", median(raw).as_micros(), median(ours).as_micros());
    }
}

fn of_ours(store: &Path, words: &[String], limit: u32, times: &mut Times) {
    let store = Store::open(store).unwrap();
    for (words, times) in words.iter().zip(times) {
        measure(times, || store.search(words, limit).unwrap().len());
    }
}

fn of_fts5(store: &Path, words: &[String], limit: u32, times: &mut Times) {
    let raw = Connection::open_with_flags(store, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    raw.pragma_update(None, "mmap_size", 0).unwrap();
    raw.pragma_update(None, "cell_size_check", true).unwrap();
    let mut statement = raw.prepare(QUERY).unwrap();
    let mut found = |query: &str| {
        let rows = statement.query_map((query, limit), |row| row.get::<_, i64>(0)).unwrap();
        rows.map(Result::unwrap).count()
    };
    for (words, times) in words.iter().zip(times) {
        measure(times, || found(&format!("\"{words}\"*")));
    }
}

/// What was found is counted, so that it is really found.
fn measure(times: &mut Vec<Duration>, mut find: impl FnMut() -> usize) {
    times.extend((0..ROUNDS).map(|_| {
        let begun = Instant::now();
        std::hint::black_box(find());
        begun.elapsed()
    }));
}

/// How long it takes as a rule.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

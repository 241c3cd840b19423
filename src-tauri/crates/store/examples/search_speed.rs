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
const ROUNDS: usize = 9;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (store, limit) = (arguments.next().unwrap(), arguments.next().unwrap().parse().unwrap());
    let words: Vec<String> = arguments.collect();
    // One after the other: a store that is open lets nobody else in.
    let ours = of_ours(Path::new(&store), &words, limit);
    let raw = of_fts5(Path::new(&store), &words, limit);
    for ((words, raw), ours) in words.iter().zip(raw).zip(ours) {
        println!("{words}\t{}\t{}", raw.as_micros(), ours.as_micros());
    }
}

fn of_ours(store: &Path, words: &[String], limit: u32) -> Vec<Duration> {
    let store = Store::open(store).unwrap();
    words.iter().map(|words| median(|| store.search(words, limit).unwrap().len())).collect()
}

fn of_fts5(store: &Path, words: &[String], limit: u32) -> Vec<Duration> {
    let raw = Connection::open_with_flags(store, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    raw.pragma_update(None, "mmap_size", 0).unwrap();
    raw.pragma_update(None, "cell_size_check", true).unwrap();
    let mut statement = raw.prepare(QUERY).unwrap();
    let mut found = |query: &str| {
        let rows = statement.query_map((query, limit), |row| row.get::<_, i64>(0)).unwrap();
        rows.map(Result::unwrap).count()
    };
    words.iter().map(|words| median(|| found(&format!("\"{words}\"*")))).collect()
}

/// How long it takes as a rule. What was found is counted, so that it is really found.
fn median(mut find: impl FnMut() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(find());
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

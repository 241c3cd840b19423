//! How long FTS5 itself takes to find words in a store, with nothing of ours around it: what `cargo xtask bench`
//! compares the window's search with.
//!
//! `raw_search STORE LIMIT WORDS…` prints for each of the words a line: the words, a tab, the median in
//! microseconds.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, reason = "a tool of the bench")]

use rusqlite::{Connection, OpenFlags};
use std::time::{Duration, Instant};

/// The best of all, as one would ask for them by hand.
const QUERY: &str = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT ?2";
const ROUNDS: usize = 9;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (store, limit) = (arguments.next().unwrap(), arguments.next().unwrap().parse().unwrap());
    let raw = Connection::open_with_flags(store, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    raw.pragma_update(None, "mmap_size", 0).unwrap();
    raw.pragma_update(None, "cell_size_check", true).unwrap();
    for words in arguments {
        println!("{words}\t{}", median(&raw, &words, limit).as_micros());
    }
}

fn median(raw: &Connection, words: &str, limit: u32) -> Duration {
    let query = format!("\"{words}\"*");
    let mut statement = raw.prepare(QUERY).unwrap();
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            let found: Vec<i64> =
                statement.query_map((&query, limit), |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            std::hint::black_box(found);
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

//! A process that writes is killed at random moments: nothing it acknowledged is missing afterwards.
//!
//! `RAPPORTEUR_CRASHES` sets how often (200), `RAPPORTEUR_SEED` the seed of the moments, which is printed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]
#![cfg(unix)]

mod common;

use common::*;
use domain::*;
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};
use store::{Operation, Series, Store, StoreError};
use tempfile::TempDir;

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// A small generator of our own, so that a printed seed gives the same moments again.
struct Moments(u64);

impl Moments {
    fn next(&mut self, below: u64) -> u64 {
        // Xorshift, after Marsaglia (2003).
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_writer_is_killed() {
    let crashes = number("RAPPORTEUR_CRASHES", 200);
    let seed = number("RAPPORTEUR_SEED", 0x5EED_2026).max(1);
    println!("{crashes} crashes, RAPPORTEUR_SEED={seed}");
    let mut moments = Moments(seed);
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("crash.rapporteur");
    let mut store = Store::create(&path).unwrap();
    write(&mut store, Operation::MakeSample, |tx| {
        tx.put(&body(2, "Task Force Meridian"))?;
        tx.put(&meeting(5, id(2), Some(22)))
    })
    .unwrap();
    drop(store);
    let (mut known, mut acknowledged) = (BTreeSet::new(), 0);
    for round in 0..crashes {
        let acknowledgements = killed_at(&path, round, &mut moments);
        acknowledged += acknowledgements.len();
        known.extend(acknowledgements);
        // Opening recovers; every round looks for what was acknowledged, every twentieth at the whole file.
        let store = Store::open(&path).unwrap_or_else(|error| panic!("round {round}: {error}"));
        let kept: BTreeSet<String> =
            store.view().all::<Decision>().unwrap().into_iter().map(|d| d.text).collect();
        let lost: Vec<_> = known.difference(&kept).collect();
        assert!(lost.is_empty(), "round {round}, seed {seed}: lost {lost:?}");
        // What was written but not acknowledged is there as a whole or not at all.
        let people = store.view().count::<Person>(None).unwrap() as usize;
        assert_eq!(people, kept.len(), "round {round}, seed {seed}: half a transaction");
        if round % 20 == 19 || round + 1 == crashes {
            assert_eq!(
                store.check(&mut |_| {}).unwrap().faults,
                Vec::<String>::new(),
                "round {round}, seed {seed}"
            );
        }
        known = kept;
    }
    println!("{acknowledged} operations acknowledged, {} kept", known.len());
    assert!(acknowledged as u64 > crashes / 2, "the child was killed before it could do anything");
}

/// Lets a child write until a random acknowledgement and a random moment after it; gives what it acknowledged.
fn killed_at(path: &Path, round: u64, moments: &mut Moments) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_writes", "--ignored", "--nocapture"])
        .env("STORE_TO_OPEN", path)
        .env("ROUND", round.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut acknowledged = Vec::new();
    let last = moments.next(6);
    for line in lines.by_ref() {
        if let Some((_, text)) = line.split_once("kept: ") {
            acknowledged.push(text.to_owned());
        }
        let is_ours = line.contains("kept: ") || line.contains("opened");
        if is_ours && acknowledged.len() as u64 >= last {
            break;
        }
    }
    std::thread::sleep(Duration::from_micros(moments.next(4000)));
    child.kill().unwrap();
    child.wait().unwrap();
    // What was still in the pipe was acknowledged too.
    acknowledged.extend(lines.filter_map(|line| line.split_once("kept: ").map(|(_, text)| text.to_owned())));
    acknowledged
}

/// Writes without end: in each transaction a decision with its number and a person, now and then much text.
#[test]
#[ignore = "runs as the child of another test"]
fn child_writes() {
    let Some(path) = std::env::var_os("STORE_TO_OPEN") else { return };
    let round = u128::from(number("ROUND", 0));
    let mut store = Store::open(Path::new(&path)).unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "opened").unwrap();
    out.flush().unwrap();
    for n in 1u128.. {
        let key = (round << 32) + n;
        let text = format!("decision {round}/{n}");
        write(&mut store, Operation::RecordDecision, |tx| {
            let number = tx.give_number(id(2), Series::Decision, 22)?;
            tx.put(&Decision { text: text.clone(), ..decision(key + (1 << 80), id(2), id(5), number) })?;
            let note = "word ".repeat(if n % 7 == 0 { 20_000 } else { 10 });
            tx.put(&Person { note, ..person(key + (2 << 80), "Ana", "Radu") })?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
        writeln!(out, "kept: {text}").unwrap();
        out.flush().unwrap();
    }
}

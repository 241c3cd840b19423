//! Work that is called off, or whose process is killed, in its midst: nothing of it is there.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]

mod common;

use common::*;
use domain::*;
use std::{
    fs,
    io::{BufRead, BufReader, Read},
    ops::ControlFlow,
    path::Path,
    process::{Command, Stdio},
};
use store::{CallOff, OpenStep, Operation, Store, StoreError};

fn people(store: &Store) -> u32 {
    store.view().count::<Person>(None).unwrap()
}

/// Puts people until the store refuses one, and calls that off in the midst.
fn many(store: &mut Store) -> Result<(), StoreError> {
    let call_off = store.call_off().clone();
    write(store, Operation::Add(Kind::Person), |tx| {
        for n in 0..100_000 {
            if n == 50 {
                call_off.ask();
            }
            tx.put(&person(1000 + n, "Ana", "Radu"))?;
        }
        panic!("nobody heard it")
    })
}

#[test]
fn what_is_called_off_in_its_midst_never_was() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "Ana", "Radu"))).unwrap();
    let before = store.undo_state().unwrap();
    store.call_off().withdraw();
    let refused = many(&mut store);
    assert!(matches!(refused, Err(StoreError::CalledOff)), "{refused:?}");
    store.call_off().withdraw();
    assert_eq!((people(&store), store.undo_state().unwrap()), (1, before));
    sound(&store);
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(2, "Ana", "Radu"))).unwrap();
    assert_eq!(people(&store), 2);
}

#[test]
fn whatever_the_work_makes_of_it_it_was_called_off() {
    let (_dir, mut store) = fresh();
    let call_off = store.call_off().clone();
    let refused = write(&mut store, Operation::Add(Kind::Person), |tx| {
        call_off.ask();
        // As “the row of Ana Radu can't be taken”.
        (0..100_000)
            .try_for_each(|n| tx.put(&person(1000 + n, "Ana", "Radu")).map_err(|_| StoreError::NothingToUndo))
    });
    assert!(matches!(refused, Err(StoreError::CalledOff)), "{refused:?}");
}

#[test]
fn whoever_goes_on_after_it_was_called_off_writes_nothing() {
    let (_dir, mut store) = fresh();
    let call_off = store.call_off().clone();
    let done = write(&mut store, Operation::Add(Kind::Person), |tx| {
        call_off.ask();
        let heard = (0..100_000).any(|n| tx.put(&person(1000 + n, "Ana", "Radu")).is_err());
        assert!(heard);
        // SQLite has ended the transaction; what is put now would stand alone.
        call_off.withdraw();
        let _ = tx.put(&person(1, "Ana", "Radu"));
        Ok(())
    });
    assert!(done.is_err());
    assert_eq!(people(&store), 0);
    sound(&store);
}

#[test]
fn what_is_read_after_a_commit_comes_to_its_end() {
    let (_dir, mut store) = fresh();
    let add = |store: &mut Store, first: u128| {
        write(store, Operation::Add(Kind::Person), |tx| {
            (first..first + 300).try_for_each(|n| tx.put(&person(n, "Ana", "Radu")))
        })
    };
    add(&mut store, 1000).unwrap();
    // Too late: to answer “nothing was changed” would be untrue.
    store.call_off().ask();
    assert_eq!(store.view().all::<Person>().unwrap().len(), 300);
    store.call_off().withdraw();
    store.call_off().ask();
    assert!(matches!(add(&mut store, 2000), Err(StoreError::CalledOff)), "the next work is called off again");
}

#[test]
fn a_long_look_is_called_off() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::Add(Kind::Person), |tx| {
        (0..300).try_for_each(|n| tx.put(&person(1000 + n, "Ana", "Radu")))
    })
    .unwrap();
    store.call_off().withdraw();
    store.call_off().ask();
    assert!(matches!(store.view().all::<Person>(), Err(StoreError::CalledOff)));
    assert!(matches!(store.check(&mut |_| {}), Err(StoreError::CalledOff)), "that is no damage");
    store.call_off().withdraw();
    assert_eq!(store.view().all::<Person>().unwrap().len(), 300);
}

const SIZE: u64 = 3_000_000;

fn slides() -> (Vec<u8>, File) {
    let bytes: Vec<u8> = (0..SIZE).map(|n| (n * 7 % 251) as u8).collect();
    let digest = Digest::of(&bytes);
    (
        bytes,
        File {
            id: id(1),
            name: "a.pdf".into(),
            media_type: "application/pdf".into(),
            size: 3_000_000,
            digest,
        },
    )
}

#[test]
fn content_comes_with_its_record_or_not_at_all() {
    let (_dir, mut store) = fresh();
    let (bytes, file) = slides();
    let attach = |store: &mut Store, most: u64, told: &mut Vec<u64>| {
        write(store, Operation::AttachFile, |tx| {
            let digest = tx.keep_content(&mut &*bytes, SIZE, &mut |kept| {
                told.push(kept);
                if kept > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            tx.put(&File { digest, ..file.clone() })
        })
    };
    let mut told = Vec::new();
    assert!(matches!(attach(&mut store, SIZE / 2, &mut told), Err(StoreError::CalledOff)));
    assert!(told.len() > 2 && *told.last().unwrap() < SIZE, "in the middle of it: {told:?}");
    assert!(matches!(store.content(&file.digest), Err(StoreError::NoContent { .. })));
    sound(&store);
    let swallowed = write(&mut store, Operation::AttachFile, |tx| {
        let _ = tx.keep_content(&mut &*bytes, SIZE + 1, &mut |_| ControlFlow::Continue(()));
        tx.put(&person(1, "Ana", "Radu"))
    });
    assert!(swallowed.is_err() && people(&store) == 0, "half a content isn't kept with something else");

    attach(&mut store, SIZE, &mut Vec::new()).unwrap();
    let mut back = Vec::new();
    store.content(&file.digest).unwrap().read_to_end(&mut back).unwrap();
    assert_eq!(back, bytes);
    let again = |tx: &mut store::Tx<'_>| {
        let digest = tx.keep_content(&mut &*bytes, SIZE, &mut |_| ControlFlow::Continue(()))?;
        tx.put(&File { id: id(2), digest, ..file.clone() })
    };
    write(&mut store, Operation::AttachFile, again).unwrap();
    assert_eq!(store.check(&mut |_| {}).unwrap().files, 1, "the same content is kept once");
    sound(&store);
}

#[test]
fn content_that_was_on_its_way_when_the_process_was_killed_is_not_there() {
    let (_dir, store) = fresh();
    let path = store.path().to_owned();
    drop(store);
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_attaches", "--ignored", "--nocapture"])
        .env("STORE_TO_OPEN", &path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.into_iter().any(|line| line.contains("half of it")));
    child.kill().unwrap();
    child.wait().unwrap();
    let mut store = Store::open(&path).unwrap();
    let (bytes, file) = slides();
    assert!(matches!(store.content(&file.digest), Err(StoreError::NoContent { .. })));
    sound(&store);
    assert_eq!(store.add_content(&mut &*bytes, SIZE, &mut |_| {}).unwrap(), file.digest);
}

#[test]
#[ignore = "runs as the child of another test"]
fn child_attaches() {
    let Some(path) = std::env::var_os("STORE_TO_OPEN") else { return };
    let mut store = Store::open(Path::new(&path)).unwrap();
    let (bytes, _) = slides();
    let _ = write(&mut store, Operation::AttachFile, |tx| {
        tx.keep_content(&mut &*bytes, SIZE, &mut |kept| {
            if kept > SIZE / 2 {
                println!("half of it");
                loop {
                    std::thread::park();
                }
            }
            ControlFlow::Continue(())
        })
    });
}

#[test]
fn a_store_that_is_brought_up_to_date_may_be_left_as_it_was() {
    let dir = tempfile::TempDir::new().unwrap();
    let path = dir.path().join("old.rapporteur");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/version-1.db"), &path).unwrap();
    let names = || fs::read_dir(dir.path()).unwrap().map(|one| one.unwrap().file_name()).collect::<Vec<_>>();
    for stop_at in [OpenStep::Copying(100), OpenStep::Verifying] {
        let call_off = CallOff::default();
        let mut told = Vec::new();
        let refused = Store::open_watched(
            &path,
            &mut |step| {
                told.push(step);
                if step == stop_at {
                    call_off.ask();
                }
            },
            &call_off,
        );
        assert!(matches!(refused, Err(StoreError::CalledOff)), "{refused:?}");
        assert_eq!(told.last(), Some(&stop_at));
        assert_eq!(names(), ["old.rapporteur"], "no copy is left");
    }
    let mut told = Vec::new();
    let store = Store::open_watched(&path, &mut |step| told.push(step), &CallOff::default()).unwrap();
    assert_eq!(told.last(), Some(&OpenStep::Updating), "nothing was brought up to date before");
    sound(&store);
}

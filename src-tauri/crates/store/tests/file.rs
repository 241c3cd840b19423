//! The file itself: whose it is, the lock, damage, reading only, backup, migration, content.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]

mod common;

use common::*;
use domain::*;
use proptest::prelude::*;
use std::{
    fs,
    io::Read,
    ops::ControlFlow,
    path::{Path, PathBuf},
    process::Command,
};
use store::{Operation, Store, StoreError};
use tempfile::TempDir;

fn closed() -> (TempDir, PathBuf) {
    let (dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let path = store.path().to_owned();
    drop(store);
    (dir, path)
}

#[test]
fn what_is_no_store_is_refused_and_left_alone() {
    let dir = TempDir::new().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let text = file("letter.txt", "Dear Ms Duţă, ".repeat(500).as_bytes());
    let empty = file("empty", b"");
    for path in [&text, &empty, &dir.path().to_owned()] {
        let refused = Store::open(path).unwrap_err();
        assert!(matches!(refused, StoreError::NotOurs(_)), "{refused}");
        assert!(refused.to_string().contains(path.to_str().unwrap()));
    }
    assert_eq!(fs::read(&text).unwrap().len(), "Dear Ms Duţă, ".len() * 500);
    assert!(matches!(Store::open(&dir.path().join("nowhere")), Err(StoreError::Missing(_))));
    assert!(matches!(Store::create(&text), Err(StoreError::Exists(_))));
    assert!(matches!(Store::create(&dir.path().join("no/folder/x")), Err(StoreError::Missing(_))));
}

#[test]
fn a_name_like_an_address_is_only_a_name() {
    let dir = TempDir::new().unwrap();
    for name in ["file:x?mode=memory", "a b%20c#d", "Întâlnire ș.rapporteur"] {
        let path = dir.path().join(name);
        drop(Store::create(&path).unwrap());
        assert!(path.exists(), "{name}");
        Store::open(&path).unwrap();
    }
}

#[test]
fn a_second_handle_is_refused_until_the_first_is_dropped() {
    let (_dir, store) = fresh();
    let path = store.path().to_owned();
    let refused = Store::open(&path).unwrap_err();
    assert!(matches!(refused, StoreError::InUse(_)), "{refused}");
    assert!(refused.to_string().ends_with("is open in another window or program; close it there first"));
    // Still locked: the failed attempt didn't let go of the first one's lock.
    assert!(matches!(Store::open(&path), Err(StoreError::InUse(_))));
    assert!(in_another_process(&path).contains("InUse"));
    drop(store);
    assert_eq!(in_another_process(&path), "opened");
    Store::open(&path).unwrap();
}

/// Opens the store in a child and says how it went.
fn in_another_process(path: &Path) -> String {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_opens", "--ignored", "--nocapture"])
        .env("STORE_TO_OPEN", path)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    told.lines().find_map(|line| line.split_once("told: ")).unwrap().1.to_owned()
}

#[test]
#[ignore = "runs as the child of another test"]
fn child_opens() {
    let path = std::env::var_os("STORE_TO_OPEN").unwrap();
    match Store::open(Path::new(&path)) {
        Ok(_) => println!("told: opened"),
        Err(error) => println!("told: {error:?}"),
    }
}

#[test]
fn a_file_for_reading_only_is_refused() {
    let (_dir, path) = closed();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let refused = Store::open(&path).unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly(_)), "{refused}");
}

/// Whatever is done to the file, opening and reading it answers; it never panics.
fn use_it(path: &Path) {
    let Ok(mut store) = Store::open(path) else { return };
    let view = store.view();
    let _ = (view.all::<Meeting>(), view.all::<Section>(), view.trashed(), view.count::<Person>(None));
    let _ = (store.search("signals", 9), store.history(id::<MeetingId>(5).into()), store.undo_state());
    let _ = store.check(&mut |_| {}).map(|report| report.faults.len());
    let _ = write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "A", "B")));
    let _ = store.undo(&actor(), at(1));
}

#[test]
fn a_cut_file_is_reported() {
    let (_dir, path) = closed();
    let whole = fs::read(&path).unwrap();
    for part in [100, 4096, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        let cut = path.with_extension(part.to_string());
        fs::write(&cut, &whole[..part]).unwrap();
        let sound = Store::open(&cut).is_ok_and(|store| store.check(&mut |_| {}).is_ok_and(|r| r.is_sound()));
        assert!(!sound, "cut at {part}");
        use_it(&cut);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changed_bytes_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30)) {
        let mut bytes = WHOLE_FILE.clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("x");
        fs::write(&path, bytes).unwrap();
        use_it(&path);
    }
}

static WHOLE_FILE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
    let (_dir, path) = closed();
    fs::read(path).unwrap()
});

#[test]
fn a_backup_is_a_whole_store() {
    let (dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let to = dir.path().join("copy.rapporteur");
    let mut told = Vec::new();
    store.backup(&to, &mut |percent| told.push(percent)).unwrap();
    assert_eq!(told.last(), Some(&100));
    assert!(told.is_sorted());
    let copy = Store::open(&to).unwrap();
    assert_eq!(dump(&copy), dump(&store));
    sound(&copy);
    // Over an older copy, whose own log must not be taken for the new one's.
    drop(copy);
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(300, "Ana", "Radu"))).unwrap();
    store.backup(&to, &mut |_| {}).unwrap();
    assert_eq!(dump(&Store::open(&to).unwrap()), dump(&store));
    let names: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_str().unwrap().contains(".part")), "{names:?}");
}

#[test]
fn a_backup_that_is_called_off_leaves_nothing() {
    let (dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let noise: Vec<u8> = (0..9_000_000u32).map(|n| (n * 7 % 251) as u8).collect();
    store.add_content(&mut &*noise, noise.len() as u64, &mut |_| {}).unwrap();
    let to = dir.path().join("copy.rapporteur");
    fs::write(&to, "the old one").unwrap();
    let before = names(&dir);
    let mut told = Vec::new();
    let refused = store.copy_out(&to, &mut |percent| {
        told.push(percent);
        if told.len() > 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(refused, Err(StoreError::CalledOff)), "{refused:?}");
    assert!(told.len() == 2 && told.iter().all(|&percent| percent < 100), "in the middle of it: {told:?}");
    assert_eq!(names(&dir), before);
    // While the copy is verified too, whether that has begun or not; meanwhile the store is written to.
    for patience in [0, 1] {
        let copied = store.copy_out(&to, &mut |_| ControlFlow::Continue(())).unwrap();
        write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(300 + patience, "Ana", "Radu")))
            .unwrap();
        let mut asked = 0;
        let refused = copied.keep(move || {
            asked += 1;
            asked > patience
        });
        assert!(matches!(refused, Err(StoreError::CalledOff)), "{refused:?}");
        assert_eq!(names(&dir), before);
    }
    assert_eq!(fs::read(&to).unwrap(), b"the old one");
    sound(&store);
}

fn names(dir: &TempDir) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_that_fails_leaves_the_old_one_whole() {
    let (dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let to = dir.path().join("copy.rapporteur");
    store.backup(&to, &mut |_| {}).unwrap();
    // In use, onto itself, into a folder that isn't there, over a folder.
    let held = Store::open(&to).unwrap();
    assert!(matches!(store.backup(&to, &mut |_| {}), Err(StoreError::InUse(_))));
    drop(held);
    let old = fs::read(&to).unwrap();
    assert!(matches!(store.backup(store.path(), &mut |_| {}), Err(StoreError::InUse(_))));
    let refused = store.backup(&dir.path().join("no/copy"), &mut |_| {}).unwrap_err();
    assert!(matches!(&refused, StoreError::Missing(folder) if *folder == dir.path().join("no")), "{refused}");
    assert!(store.backup(dir.path(), &mut |_| {}).is_err());
    assert!(fs::read(&to).unwrap() == old, "the old copy was touched");
    sound(&store);
}

/// The child may write files of so many bytes only; its store is larger.
#[cfg(unix)]
#[test]
fn a_full_disk_during_a_backup_leaves_the_old_one_whole() {
    let (dir, path) = closed();
    let to = dir.path().join("copy.rapporteur");
    fs::write(&to, "the old one").unwrap();
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 200; exec \"$0\" --exact child_backs_up --ignored --nocapture"])
        .arg(std::env::current_exe().unwrap())
        .env("STORE_TO_OPEN", &path)
        .env("BACKUP_TO", &to)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("told: Full"), "{told}");
    assert_eq!(fs::read(&to).unwrap(), b"the old one");
    let names: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_str().unwrap().contains(".part")), "{names:?}");
    sound(&Store::open(&path).unwrap());
}

#[test]
#[ignore = "runs as the child of another test"]
fn child_backs_up() {
    let path = |name| PathBuf::from(std::env::var_os(name).unwrap());
    let store = Store::open(&path("STORE_TO_OPEN")).unwrap();
    match store.backup(&path("BACKUP_TO"), &mut |_| {}) {
        Ok(()) => println!("told: done"),
        Err(error) => println!("told: {error:?}"),
    }
}

#[test]
fn content_is_kept_once_and_read_piece_by_piece() {
    let (_dir, mut store) = fresh();
    let bytes: Vec<u8> = (0..3_000_000u32).map(|n| (n * 7 % 251) as u8).collect();
    let size = bytes.len() as u64;
    let mut told = Vec::new();
    let digest = store.add_content(&mut &*bytes, size, &mut |n| told.push(n)).unwrap();
    assert_eq!(digest, Digest::of(&bytes));
    assert_eq!(told.last(), Some(&size));
    assert!(told.len() > 3);
    let grown = fs::metadata(store.path()).unwrap().len();
    assert_eq!(store.add_content(&mut &*bytes, size, &mut |_| {}).unwrap(), digest);
    let mut back = Vec::new();
    store.content(&digest).unwrap().read_to_end(&mut back).unwrap();
    assert_eq!(back, bytes);
    assert_eq!(store.check(&mut |_| {}).unwrap().files, 1);
    assert!(fs::metadata(store.path()).unwrap().len() <= grown + 4_000_000);
    let empty = store.add_content(&mut &b""[..], 0, &mut |_| {}).unwrap();
    assert_eq!(store.content(&empty).unwrap().read_to_end(&mut back).unwrap(), 0);
    for stated in [size - 1, size + 1] {
        let refused = store.add_content(&mut &*bytes, stated, &mut |_| {});
        assert!(matches!(refused, Err(StoreError::WrongSize { .. })), "{refused:?}");
    }
    let huge = store.add_content(&mut &*bytes, 5_000_000_000, &mut |_| {});
    assert!(matches!(huge, Err(StoreError::TooLarge { .. })));
    assert!(matches!(store.content(&Digest::of(b"else")), Err(StoreError::NoContent { .. })));
    sound(&store);
}

#[test]
fn erasing_a_file_drops_what_it_held() {
    let (_dir, mut store) = fresh();
    let digest = store.add_content(&mut &b"photograph"[..], 10, &mut |_| {}).unwrap();
    let file = File { id: id(1), name: "a.png".into(), media_type: "image/png".into(), size: 10, digest };
    write(&mut store, Operation::AttachFile, |tx| tx.put(&file)).unwrap();
    write(&mut store, Operation::Remove(Kind::File), |tx| tx.trash::<File>(file.id)).unwrap();
    store.erase(file.id.into(), &actor(), at(1)).unwrap();
    assert!(matches!(store.content(&digest), Err(StoreError::NoContent { .. })));
    sound(&store);
}

/// A store of each schema version, as its program wrote it, opens with this one.
///
/// Made by `cargo test -p store --test file -- --ignored freeze`; never made anew for a shipped version.
#[test]
fn frozen_stores_of_every_version_open() {
    for version in 1..=store::SCHEMA_VERSION {
        let frozen = fixture(version);
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("old.rapporteur");
        fs::copy(&frozen, &path).unwrap();
        let mut store = Store::open(&path).unwrap();
        sound(&store);
        assert_eq!(dump(&store).len(), 22, "version {version}");
        assert_eq!(store.search("duta", 9).unwrap().len(), 2);
        assert_eq!(store.undo(&actor(), at(9)).unwrap(), Operation::MakeSample);
        sound(&store);
        let kept = dir.path().join(format!("old.rapporteur.version-{version}.backup"));
        assert_eq!(kept.exists(), version < store::SCHEMA_VERSION, "version {version}");
        if kept.exists() {
            assert_eq!(version_of(&kept), i64::from(version), "what was there is kept as it was");
        }
        drop(store);
        assert_eq!(version_of(&path), i64::from(store::SCHEMA_VERSION), "version {version} was migrated");
    }
}

/// The schema version that a file says it has.
fn version_of(path: &Path) -> i64 {
    // The header's “user version”, four bytes from the 60th on (SQLite's file format, section 1.3).
    let header = fs::read(path).unwrap();
    i64::from(u32::from_be_bytes(header[60..64].try_into().unwrap()))
}

fn fixture(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/version-{version}.db"))
}

#[test]
#[ignore = "writes the fixture of a new schema version"]
fn freeze() {
    let to = fixture(store::SCHEMA_VERSION);
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    store.backup(&to, &mut |_| {}).unwrap();
}

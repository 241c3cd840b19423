//! The pages' bindings are those the commands make.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use specta_typescript::Typescript;
use std::path::Path;
use tauri::Wry;

/// To write them anew: `RAPPORTEUR_UPDATE=1 cargo test -p desktop --test bindings`.
#[test]
fn the_committed_bindings_are_those_of_the_commands() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/ipc/bindings.ts");
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("bindings.ts");
    desktop::commands::all::<Wry>().export(Typescript::default(), &made).unwrap();
    let made = std::fs::read_to_string(made).unwrap();
    if std::env::var_os("RAPPORTEUR_UPDATE").is_some() {
        std::fs::write(&committed, &made).unwrap();
    }
    let committed = std::fs::read_to_string(committed).unwrap();
    let differs = committed.lines().zip(made.lines()).find(|(committed, made)| committed != made);
    assert_eq!(
        differs, None,
        "a command changed: run RAPPORTEUR_UPDATE=1 cargo test -p desktop --test bindings"
    );
    assert_eq!(committed.lines().count(), made.lines().count());
}

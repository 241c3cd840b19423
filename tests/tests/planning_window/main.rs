//! A new person at the real window, from an empty file to a meeting that is planned: once with the mouse,
//! once by the keyboard alone. The system's own dialogs are answered as they come.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

mod keyboard;
mod mouse;
mod outcome;

use acceptance::pdf::skip;
use acceptance::window;
use std::path::{Path, PathBuf};

const BODY: &str = "Task Force Aurora";
const TITLE: &str = "23rd Meeting of Task Force Aurora on stolen bells";

/// The titles of the dialogs.
const CREATE: &str = "Where shall the new file be kept?";
const INVITE: &str = "Export: Invitation";

const TALKS: [&str; 4] =
    ["The bells of Arvenia", "Tracing bronze", "Markets of the coast", "A register of bells"];

const STATES: [&str; 12] = [
    "Arvenia", "Belmark", "Corvia", "Dalmora", "Estrava", "Felsia", "Gardova", "Hestland", "Ilvania",
    "Jorvik", "Kestria", "Lunova",
];

/// Where the store and all that comes out of it are kept.
#[derive(Debug, Clone)]
struct Folder(PathBuf);

impl Folder {
    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn store(&self) -> PathBuf {
        self.at("aurora.rapporteur")
    }

    /// The slides of one of [`TALKS`], as somebody sent them.
    fn slides(&self, number: usize) -> PathBuf {
        let path = self.at(&format!("slides-{number}.pdf"));
        std::fs::write(&path, format!("%PDF-1.7\n%slides of nobody, {number}\n")).unwrap();
        path
    }
}

/// So many people of twelve delegations, as a spreadsheet gives them to the clipboard.
fn list(people: usize) -> String {
    let mut rows = vec!["Name\tDelegation\tFunction\tMail".to_owned()];
    for number in 0..people {
        let state = STATES[number % STATES.len()];
        let given = ["Ana", "Đorđe", "Ştefan", "Eleni", "Mihai"][number % 5];
        let mail = format!("person{number}@{}.example", state.to_lowercase());
        rows.push(format!("{given} {state}ski{number}\t{state}\tInspector\t{mail}"));
    }
    rows.join("\n")
}

#[tokio::test]
async fn a_meeting_is_planned_with_the_mouse() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let kept = tempfile::tempdir().unwrap();
    let folder = Folder(kept.path().to_owned());
    let at = folder.clone();
    window::drive("plan-by-mouse", &[], |window| async move { mouse::plan(&window, &at).await }).await;
    outcome::is_planned(&folder);
}

#[tokio::test]
async fn a_meeting_is_planned_by_the_keyboard_alone() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let kept = tempfile::tempdir().unwrap();
    let folder = Folder(kept.path().to_owned());
    let at = folder.clone();
    window::drive("plan-by-keyboard", &[], |window| async move { keyboard::plan(&window, &at).await }).await;
    outcome::is_planned(&folder);
    outcome::is_answered(&folder);
}

/// The name of a file, as the window tells it.
fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap()
}

//! The real binary on a store of its own.
#![allow(dead_code, reason = "each test file uses a part of it")]

use serde_json::Value;
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

/// A folder with one store in it.
pub struct Desk {
    folder: TempDir,
    pub store: PathBuf,
}

/// What a run of the program said.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// A new, empty store.
    pub fn new() -> Desk {
        let desk = Desk::without_store();
        desk.ok(&["new", "STORE"]);
        desk
    }

    /// A folder in which there is no store yet.
    pub fn without_store() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("desk.rapporteur");
        Desk { folder, store }
    }

    /// A file in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder and gives its path as an argument.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        fs::write(self.path(name), content).unwrap();
        self.arg(name)
    }

    /// The path of a file in the folder, as an argument.
    pub fn arg(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// Runs the program; the word STORE stands for the store's path.
    pub fn run(&self, words: &[&str]) -> Said {
        let store = self.store.as_os_str();
        let words = words.iter().map(|word| if *word == "STORE" { store } else { OsStr::new(*word) });
        let ended = self.command().args(words).output().unwrap();
        Said::from(ended)
    }

    /// The program in this folder, with nothing of the caller's surroundings.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.current_dir(self.folder.path()).stdin(Stdio::null()).env_clear().env("LOGNAME", "ana");
        command
    }

    /// Runs the program, which must do what it was asked; gives what it printed.
    pub fn ok(&self, words: &[&str]) -> String {
        let said = self.run(words);
        assert_eq!(said.status, 0, "{words:?}: {said:?}");
        said.out
    }

    /// The id that a creation printed on its last line.
    pub fn id(&self, words: &[&str]) -> String {
        let out = self.ok(words);
        let id = out.lines().last().unwrap().to_owned();
        assert_eq!(id.len(), 36, "{words:?} printed no id: {out}");
        id
    }

    /// What it prints for programs.
    pub fn json(&self, words: &[&str]) -> Value {
        let out = self.ok(&[words, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{words:?}: {error}: {out}"))
    }

    /// Runs the program, which must refuse with all of the words.
    #[track_caller]
    pub fn refused(&self, words: &[&str], because: &[&str]) {
        let said = self.run(words);
        assert_eq!(said.status, 1, "{words:?}: {said:?}");
        assert!(said.err.starts_with("error: "), "{words:?}: {said:?}");
        for reason in because {
            assert!(said.err.contains(reason), "{words:?}: no “{reason}” in {}", said.err);
        }
        assert!(!said.err.contains("panicked"), "{said:?}");
    }

    /// Runs the program, which must find the words themselves wrong.
    #[track_caller]
    pub fn misused(&self, words: &[&str], because: &[&str]) {
        let said = self.run(words);
        assert_eq!(said.status, 2, "{words:?}: {said:?}");
        for reason in because {
            assert!(said.err.contains(reason), "{words:?}: no “{reason}” in {}", said.err);
        }
    }

    /// A body and a meeting of it.
    pub fn meeting(&self) -> (String, String) {
        let body = self.id(&[
            "body",
            "add",
            "STORE",
            "--name",
            "Task Force Mirage",
            "--subject",
            "migrants smuggling",
        ]);
        let meeting = self.id(&[
            "meeting",
            "add",
            "STORE",
            "--body",
            &body,
            "--first-day",
            "2015-06-18",
            "--last-day",
            "2015-06-19",
            "--number",
            "22",
            "--city",
            "Bucharest",
            "--country",
            "RO",
            "--zone",
            "Europe/Bucharest",
        ]);
        (body, meeting)
    }

    /// How many journal entries there are; a refused command adds none.
    pub fn entries(&self) -> u64 {
        self.json(&["check", "STORE"])["entries"].as_u64().unwrap()
    }
}

impl From<Output> for Said {
    fn from(ended: Output) -> Said {
        Said {
            status: ended.status.code().unwrap_or(-1),
            out: String::from_utf8(ended.stdout).unwrap(),
            err: String::from_utf8(ended.stderr).unwrap(),
        }
    }
}

/// Whether a file is a PDF.
pub fn is_pdf(path: &Path) -> bool {
    fs::read(path).unwrap().starts_with(b"%PDF-")
}

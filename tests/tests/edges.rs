//! The house keeps its plan: which crate may know which, and which foreign crate stands in one room only.
//! The lists are those of `src-tauri/ARCHITECTURE.md`.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "this is a test from end to end")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// Every crate of the workspace with the crates of the workspace it may depend on. Its tests may also name
/// what these bring with them: print's tests make the domain's nouns to set papers of.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("papers", &["domain"]),
    ("print", &["papers"]),
    ("exchange", &["domain", "papers"]),
    ("office", &["domain", "store", "papers", "print", "exchange"]),
    ("cli", &["office"]),
    ("desktop", &["office"]),
    ("xtask", &[]),
    ("acceptance", &["office", "cli"]),
];

/// Foreign crates by the beginning of their names, with the one crate that may know them.
const ONE_ROOM: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("libsqlite3", "store"),
    ("printpdf", "print"),
    ("lopdf", "print"),
    ("tauri", "desktop"),
    ("gtk", "desktop"),
    ("interprocess", "desktop"),
    ("file-id", "desktop"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// What is built and shipped, build scripts included.
    Shipped,
    /// What only tests and benches use.
    Tests,
}

type Edges = BTreeMap<String, BTreeSet<(String, Kind)>>;

#[test]
fn the_crates_know_only_whom_they_may() {
    assert_eq!(trespasses(&edges()), Vec::<String>::new());
}

#[test]
fn every_crate_of_the_workspace_is_in_the_plan() {
    let planned: BTreeSet<String> = ALLOWED.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(edges().into_keys().collect::<BTreeSet<_>>(), planned);
}

#[test]
fn a_trespass_is_seen() {
    let check = |from: &str, to: &str, kind, expect: &[&str]| {
        let edges = Edges::from([(from.to_owned(), BTreeSet::from([(to.to_owned(), kind)]))]);
        assert_eq!(trespasses(&edges), expect, "{from} → {to}");
    };
    check("store", "papers", Kind::Shipped, &["store may not depend on papers"]);
    check("domain", "xtask", Kind::Tests, &["domain may not depend on xtask"]);
    check("print", "domain", Kind::Shipped, &["print may not depend on domain"]);
    check("print", "domain", Kind::Tests, &[]);
    check("print", "store", Kind::Tests, &["print may not depend on store"]);
    check("office", "rusqlite_migration", Kind::Tests, &["only store may depend on rusqlite_migration"]);
    check("office", "interprocess", Kind::Shipped, &["only desktop may depend on interprocess"]);
    check("cli", "tauri-build", Kind::Shipped, &["only desktop may depend on tauri-build"]);
    check("office", "serde", Kind::Shipped, &[]);
    check("print", "lopdf", Kind::Shipped, &[]);
}

fn trespasses(edges: &Edges) -> Vec<String> {
    let mut found = Vec::new();
    for (from, targets) in edges {
        for (to, kind) in targets {
            let ours = ALLOWED.iter().any(|(planned, _)| planned == to);
            let fits = match kind {
                Kind::Shipped => allowed(from).contains(&to.as_str()),
                Kind::Tests => reaches(from, to),
            };
            if ours && !fits {
                found.push(format!("{from} may not depend on {to}"));
            }
            for (foreign, room) in ONE_ROOM {
                if to.starts_with(foreign) && from != room {
                    found.push(format!("only {room} may depend on {to}"));
                }
            }
        }
    }
    found
}

fn allowed(from: &str) -> &'static [&'static str] {
    ALLOWED.iter().find(|(name, _)| *name == from).map_or(&[], |(_, allowed)| allowed)
}

fn reaches(from: &str, to: &str) -> bool {
    allowed(from).iter().any(|next| *next == to || reaches(next, to))
}

/// Each crate's direct dependencies, as cargo reads the manifests.
fn edges() -> Edges {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let list = |of: &Value| of.as_array().expect("a list").clone();
    let name = |of: &Value| of["name"].as_str().expect("a name").to_owned();
    let edge = |of: &Value| (name(of), if of["kind"] == "dev" { Kind::Tests } else { Kind::Shipped });
    list(&metadata["packages"])
        .iter()
        .map(|package| (name(package), list(&package["dependencies"]).iter().map(edge).collect()))
        .collect()
}

//! A disk that is full while slides are attached or a paper goes out: it is said, and nothing is half done.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{Kind, PresentationId, Role},
    files, records,
};
use serde_json::{Value, json};
use std::{fs, ops::ControlFlow, path::Path, path::PathBuf, process::Command};
use support::{Office, actor};

/// The child may write files of so many blocks of 512 bytes; slides and paper are larger, an empty store isn't.
const BLOCKS: usize = 4_000;
const SIZE: usize = 3_000_000;

#[test]
fn a_full_disk_leaves_all_as_it_was() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let presentation = office.add(Kind::Presentation, json!({ "meeting_id": meeting, "title": "ANIMA" }));
    let before = kept(&office.desk, &presentation);
    let Office { desk, folder, .. } = office;
    drop(desk);
    let at = |name: &str| folder.path().join(name);
    fs::write(at("slides.pptx"), vec![7; SIZE]).unwrap();
    fs::write(at("paper.pdf"), "the old one").unwrap();
    let output = Command::new("sh")
        .arg("-c")
        .arg(format!("trap '' XFSZ; ulimit -f {BLOCKS}; exec \"$0\" --exact child --ignored --nocapture"))
        .arg(std::env::current_exe().unwrap())
        .env("FOLDER", folder.path())
        .env("PRESENTATION", &presentation)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    for (doing, of) in [("attached", "first.rapporteur"), ("written", "paper.pdf")] {
        let line = told.lines().find(|line| line.contains(doing)).unwrap_or_else(|| panic!("{told}"));
        assert!(line.contains("disk_full") && line.contains(of) && line.contains("make room"), "{line}");
    }
    assert_eq!(fs::read(at("paper.pdf")).unwrap(), b"the old one");
    let mut names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|one| one.unwrap().file_name()).collect();
    names.retain(|name| !name.to_string_lossy().starts_with("first.rapporteur"));
    names.sort();
    assert_eq!(names, ["paper.pdf", "slides.pptx"], "nothing is left beside them");
    // With room again, the same slides are taken in.
    let mut desk = office::Desk::open(&at("first.rapporteur")).unwrap();
    assert_eq!(kept(&desk, &presentation), before);
    assert!(office::check(&desk, &mut |_| ()).unwrap().faults.is_empty());
    attach(&mut desk, &presentation, &at("slides.pptx")).unwrap();
}

#[test]
#[ignore = "runs as the child of another test"]
fn child() {
    let folder = PathBuf::from(std::env::var_os("FOLDER").unwrap());
    let mut desk = office::Desk::open(&folder.join("first.rapporteur")).unwrap();
    let presentation = std::env::var("PRESENTATION").unwrap();
    let refused = attach(&mut desk, &presentation, &folder.join("slides.pptx")).unwrap_err();
    println!("attached: {refused:?}");
    let refused = files::write_whole(&folder.join("paper.pdf"), &vec![7; SIZE]).unwrap_err();
    println!("written: {refused:?}");
}

fn attach(desk: &mut office::Desk, presentation: &str, path: &Path) -> Result<(), office::Problem> {
    let presentation: PresentationId = presentation.parse().unwrap();
    let mut go_on = |_, _| ControlFlow::Continue(());
    let source = files::Source::open(path)?;
    files::attach_slides(desk, &actor(Role::Secretariat), presentation, source, &mut go_on).map(drop)
}

fn kept(desk: &office::Desk, presentation: &str) -> Value {
    let id: PresentationId = presentation.parse().unwrap();
    records::show_any(desk, Kind::Presentation, id.into()).unwrap()
}

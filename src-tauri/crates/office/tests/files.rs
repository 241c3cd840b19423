//! Slides taken into the store, and set out for another program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{Kind, PresentationId, ReleaseId, Role},
    files, records,
};
use serde_json::json;
use std::{fs, ops::ControlFlow};
use support::{Office, actor};

fn presentation(office: &mut Office) -> PresentationId {
    let (_, meeting) = office.meridian();
    office.add(Kind::Presentation, json!({ "meeting_id": meeting, "title": "ANIMA" })).parse().unwrap()
}

#[test]
fn slides_are_received_whole_and_opened_as_a_copy() {
    let mut office = Office::new();
    let presentation = presentation(&mut office);
    let path = office.folder.path().join("Duţă ANIMA.pptm");
    let content: Vec<u8> = (0..300_000u32).flat_map(u32::to_le_bytes).collect();
    fs::write(&path, &content).unwrap();
    let mut told = Vec::new();
    let mut progress = |read, size| {
        told.push((read, size));
        ControlFlow::Continue(())
    };
    let secretariat = actor(Role::Secretariat);
    let source = files::Source::open(&path).unwrap();
    let file =
        files::attach_slides(&mut office.desk, &secretariat, presentation, source, &mut progress).unwrap();
    assert!(told.is_sorted() && told.len() > 2, "{} reports", told.len());
    assert_eq!(told.last(), Some(&(1_200_000, 1_200_000)));
    let facts = files::facts(&office.desk, file.id).unwrap();
    assert_eq!(
        (facts.name.as_str(), facts.bytes, facts.may_carry_macros),
        ("Duţă ANIMA.pptm", 1_200_000, true)
    );
    let shown = records::show_any(&office.desk, Kind::Presentation, presentation.into()).unwrap();
    assert_eq!((&shown["slides_id"], &shown["state"]), (&json!(file.id), &json!("received")));

    fs::remove_file(&path).unwrap();
    let out = files::set_out(&office.desk, file.id, office.folder.path()).unwrap();
    assert_eq!(fs::read(out.path()).unwrap(), content);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(out.path()), mode(out.path().parent().unwrap())), (0o400, 0o700));
    }
    let folder = out.path().parent().unwrap().to_owned();
    drop(out);
    assert!(!folder.exists());
    // Slides and state are one step.
    office::undo(&mut office.desk, &secretariat).unwrap();
    let shown = records::show_any(&office.desk, Kind::Presentation, presentation.into()).unwrap();
    assert_eq!((&shown["slides_id"], &shown["state"]), (&json!(null), &json!("requested")));
}

#[test]
fn what_is_called_off_or_gone_changes_nothing() {
    let mut office = Office::new();
    let presentation = presentation(&mut office);
    let path = office.folder.path().join("big.pptx");
    fs::write(&path, vec![7; 3_000_000]).unwrap();
    let before = office::undo_state(&office.desk).unwrap();
    let mut stop = |read, _| if read > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let secretariat = actor(Role::Secretariat);
    let source = files::Source::open(&path).unwrap();
    let refused = files::attach_slides(&mut office.desk, &secretariat, presentation, source, &mut stop);
    assert_eq!(refused.unwrap_err().code, "cancelled");
    fs::remove_file(&path).unwrap();
    let refused = files::Source::open(&path).unwrap_err();
    assert_eq!(refused.code, "missing");
    assert!(refused.message.contains("big.pptx"), "{refused}");
    assert_eq!(office::undo_state(&office.desk).unwrap(), before);
    assert!(office::check(&office.desk, &mut |_| ()).unwrap().faults.is_empty());
}

#[test]
fn a_copy_for_another_program_is_called_off() {
    let mut office = Office::new();
    let path = office.folder.path().join("big.pptx");
    fs::write(&path, vec![7; 3_000_000]).unwrap();
    let file = files::add(&mut office.desk, &actor(Role::Secretariat), &path, &mut |_| ()).unwrap();
    let place = tempfile::tempdir().unwrap();
    office.desk.call_off().withdraw();
    office.desk.call_off().ask();
    let refused = files::set_out(&office.desk, file.id, place.path()).unwrap_err();
    office.desk.call_off().withdraw();
    assert_eq!((refused.code.as_str(), fs::read_dir(place.path()).unwrap().count()), ("cancelled", 0));
    files::set_out(&office.desk, file.id, place.path()).unwrap();
}

#[test]
fn a_file_that_shrinks_while_it_is_read_is_refused() {
    let mut office = Office::new();
    let presentation = presentation(&mut office);
    let path = office.folder.path().join("shrinking.pptx");
    fs::write(&path, vec![7; 3_000_000]).unwrap();
    let cut = path.clone();
    let mut shrink = move |read, _| {
        if read > 0 {
            fs::OpenOptions::new().write(true).open(&cut).unwrap().set_len(1_000_000).unwrap();
        }
        ControlFlow::Continue(())
    };
    let secretariat = actor(Role::Secretariat);
    let source = files::Source::open(&path).unwrap();
    let refused = files::attach_slides(&mut office.desk, &secretariat, presentation, source, &mut shrink);
    assert!(refused.is_err());
    let shown = records::show_any(&office.desk, Kind::Presentation, presentation.into()).unwrap();
    assert_eq!(shown["slides_id"], json!(null));
}

#[test]
fn slides_are_fetched_away_from_the_desk() {
    let mut office = Office::new();
    let presentation = presentation(&mut office);
    let secretariat = actor(Role::Secretariat);
    let place = tempfile::tempdir().unwrap();
    let path = office.folder.path().join("from a stick.pptx");
    let content: Vec<u8> = (0..300_000u32).flat_map(u32::to_le_bytes).collect();
    fs::write(&path, &content).unwrap();
    let fetch = |progress: &mut files::Reading<'_>| {
        files::Source::open(&path).and_then(|source| source.fetched(place.path(), progress))
    };
    let refused =
        fetch(&mut |read, _| if read > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    assert_eq!(refused.unwrap_err().code, "cancelled");
    let mut told = Vec::new();
    let source = fetch(&mut |read, size| {
        told.push((read, size));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(told.is_sorted() && told.len() > 2, "{} reports", told.len());
    assert_eq!(told.last(), Some(&(1_200_000, 1_200_000)));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "nothing is ever left there");
    // The stick is pulled out.
    fs::remove_file(&path).unwrap();
    let mut go_on = |_, _| ControlFlow::Continue(());
    let file =
        files::attach_slides(&mut office.desk, &secretariat, presentation, source, &mut go_on).unwrap();
    let out = files::set_out(&office.desk, file.id, office.folder.path()).unwrap();
    assert_eq!(fs::read(out.path()).unwrap(), content);

    fs::write(&path, &content).unwrap();
    let cut = |read, _| {
        if read > 0 {
            fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(600_000).unwrap();
        }
        ControlFlow::Continue(())
    };
    assert!(fetch(&mut { cut }).unwrap_err().message.contains("it may be changing"));
}

/// A picture of one grey pixel (PNG, third edition).
const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cch\x02\x00\x00\x84\x00\x83\xd0\x86\xce#\x00\x00\x00\x00IEND\xaeB`\x82";

#[test]
fn a_photograph_is_taken_in_or_nothing_is() {
    let mut office = Office::new();
    let (_, meeting) = office.meridian();
    let release: ReleaseId =
        office.add(Kind::Release, json!({ "meeting_id": meeting, "headline": "Found" })).parse().unwrap();
    let press = actor(Role::PressOfficer);
    let attach = |office: &mut Office, place, name: &str, bytes: &[u8]| {
        let path = office.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        files::attach_photograph(&mut office.desk, &press, release, place, &path)
    };
    let taken = attach(&mut office, None, "vase.png", PIXEL).unwrap();
    let file = taken.photographs[0].file_id.unwrap();
    let out = files::set_out(&office.desk, file, office.folder.path()).unwrap();
    assert_eq!(fs::read(out.path()).unwrap(), PIXEL);

    for (name, bytes, code, words) in [
        ("vase.jpg", PIXEL, "print", "says it is JPEG, but its bytes are PNG"),
        ("cut.png", &PIXEL[..50], "print", "“cut.png” is broken"),
        ("empty.jpg", b"".as_slice(), "print", "it is empty"),
        ("list.docx", b"PK", "no_picture", "choose a JPEG, PNG or SVG"),
    ] {
        let refused = attach(&mut office, None, name, bytes).unwrap_err();
        assert!(refused.code == code && refused.message.contains(words), "{refused}");
    }
    assert_eq!(attach(&mut office, Some(4), "vase.png", PIXEL).unwrap_err().code, "not_found");
    let again = attach(&mut office, Some(0), "vase 2.png", PIXEL).unwrap();
    assert_eq!(again.photographs.len(), 1);
    assert_ne!(again.photographs[0].file_id, Some(file), "the picture is another record of the same content");
}

//! Bad input: a clear reason, status 1 or 2, and nothing changed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use serde_json::{Value, json};
use std::{fs, process::Stdio};
use support::Desk;

#[test]
fn ids_must_be_known_and_single() {
    let desk = Desk::new();
    let (body, meeting) = desk.meeting();
    let before = desk.entries();
    desk.refused(&["body", "show", "STORE", "ffff"], &["no body", "ffff"]);
    desk.refused(&["body", "show", "STORE", ""], &["no body"]);
    desk.refused(&["body", "show", "STORE", "%"], &["no body"]);
    desk.refused(&["body", "show", "STORE", &meeting], &["no body"]);
    desk.refused(&["history", "STORE", "ffff"], &["no record"]);
    desk.refused(&["meeting", "add", "STORE", "--body", "ffff", "--first-day", "2015-06-18"], &["no body"]);
    desk.refused(&["body", "add", "STORE", "--name", "Again", "--id", &body], &["already a body"]);
    assert_eq!(desk.entries(), before);

    for first in ["1", "2"] {
        let id = format!("0197a1c2-7f3e-7c11-9d0a-00000000000{first}");
        desk.ok(&["body", "add", "STORE", "--name", "Twin", "--id", &id]);
    }
    desk.refused(&["body", "show", "STORE", "0197a1c2-7f3e"], &["Several bodies", "more of the id"]);
    desk.refused(&["history", "STORE", "0197a1c2-7f3e"], &["everal"]);
    assert_eq!(desk.json(&["body", "show", "STORE", "0197A1C2-7f3e-7c11-9d0a-000000000001"])["name"], "Twin");
}

#[test]
fn a_repeated_id_never_overwrites() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    for noun in ["decision", "action"] {
        let id = desk.id(&[noun, "add", "STORE", "--meeting", &meeting, "--text", "First"]);
        desk.refused(
            &[noun, "add", "STORE", "--meeting", &meeting, "--text", "Second", "--id", &id],
            &["already"],
        );
        assert_eq!(desk.json(&[noun, "show", "STORE", &id])["text"], "First");
    }
}

#[test]
fn numbers_are_given_once() {
    let desk = Desk::new();
    let (body, _) = desk.meeting();
    let again = ["meeting", "add", "STORE", "--body", &body, "--first-day", "2016-06-18", "--number", "22"];
    desk.refused(&again, &["22", "before"]);
}

#[test]
fn days_must_exist_and_follow() {
    let desk = Desk::new();
    let (body, meeting) = desk.meeting();
    let before = desk.entries();
    desk.misused(
        &["meeting", "add", "STORE", "--body", &body, "--first-day", "2015-02-30"],
        &["no such day"],
    );
    desk.misused(
        &["meeting", "set", "STORE", &meeting, "--sitting", "2015-06-18 25:00-26:00"],
        &["time of day"],
    );
    desk.misused(&["meeting", "set", "STORE", &meeting, "--zone", "Mars/Olympus"], &["time zone"]);
    desk.refused(&["meeting", "set", "STORE", &meeting, "--last-day", "2015-06-17"], &["before it begins"]);
    desk.refused(&["meeting", "set", "STORE", &meeting, "--sitting", "2015-06-20 09:00-10:00"], &["outside"]);
    desk.refused(&["meeting", "set", "STORE", &meeting, "--sitting", "2015-06-18 10:00-09:00"], &["ends at"]);
    assert_eq!(desk.entries(), before);
}

#[test]
fn the_agenda_stays_a_tree() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    let top = desk.id(&["agenda", "add", "STORE", "--meeting", &meeting, "--title", "Top"]);
    let below =
        desk.id(&["agenda", "add", "STORE", "--meeting", &meeting, "--title", "Below", "--parent", &top]);
    desk.refused(&["agenda", "set", "STORE", &top, "--parent", &below], &["within itself"]);
    desk.refused(&["agenda", "set", "STORE", &top, "--parent", &top], &["itself"]);
    assert_eq!(desk.json(&["agenda", "show", "STORE", &top])["parent_id"], Value::Null);
}

#[test]
fn closed_moves_name_the_open_ones() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    desk.refused(&["meeting", "advance", "STORE", &meeting, "close"], &["isn't possible", "convene"]);
    desk.misused(&["meeting", "advance", "STORE", &meeting, "explode"], &["convene"]);
    let point = desk.id(&["action", "add", "STORE", "--meeting", &meeting, "--text", "Send figures"]);
    desk.refused(&["action", "update", "STORE", &point, "--step", "reopen"], &["isn't possible", "finish"]);
    desk.refused(&["action", "update", "STORE", &point], &["says nothing"]);
}

#[test]
fn minutes_need_text() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    let of = ["--meeting", meeting.as_str()];
    desk.refused(&[&["minutes", "show", "STORE"], &of[..]].concat(), &["no minutes yet"]);
    desk.refused(&[&["minutes", "export", "STORE"], &of[..]].concat(), &["no minutes yet"]);
    desk.refused(&[&["minutes", "approve", "STORE"], &of[..]].concat(), &["no minutes yet"]);
    desk.id(&[&["minutes", "begin", "STORE"], &of[..]].concat());
    desk.refused(&[&["minutes", "submit", "STORE"], &of[..]].concat(), &["no text"]);
    desk.refused(&[&["minutes", "approve", "STORE"], &of[..]].concat(), &["isn't possible"]);
    let blank = desk.file("blank.md", " \n\n");
    desk.refused(&["minutes", "import", "STORE", "--meeting", &meeting, &blank], &["no text"]);
    let bytes = desk.file("bytes.md", b"# Opening\n\xff\xfe");
    desk.refused(&["minutes", "import", "STORE", "--meeting", &meeting, &bytes], &["UTF-8"]);
    desk.refused(
        &["minutes", "import", "STORE", "--meeting", &meeting, "missing.md"],
        &["no file", "missing.md"],
    );
    desk.refused(&["minutes", "import", "STORE", "--meeting", &meeting, "."], &["folder"]);
}

#[test]
fn texts_of_a_release_must_be_texts() {
    let desk = Desk::new();
    let latin = desk.file("latin.txt", b"Dut\xe3 spoke\n");
    desk.refused(&["release", "import", "STORE", "--lang", "en", &latin], &["UTF-8"]);
    let huge = desk.path("huge.txt");
    fs::File::create(&huge).unwrap().set_len(600 << 20).unwrap();
    desk.refused(&["release", "import", "STORE", "--lang", "en", "huge.txt"], &["huge.txt", "at most"]);
    #[cfg(unix)]
    desk.refused(&["release", "import", "STORE", "--lang", "en", "/dev/zero"], &["/dev/zero", "at most"]);
    desk.misused(&["release", "import", "STORE", "--lang", "english?", &latin], &["language"]);
    desk.refused(&["release", "export", "STORE"], &["no press release"]);
}

#[test]
fn a_dossier_comes_in_whole_or_not_at_all() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    desk.ok(&["agenda", "add", "STORE", "--meeting", &meeting, "--title", "Opening"]);
    desk.ok(&["export-dossier", "STORE", "--to", "whole.json"]);
    let whole = fs::read_to_string(desk.path("whole.json")).unwrap();
    let other = desk.arg("other.rapporteur");
    desk.ok(&["new", &other]);
    let refused = |name: &str, content: &[u8], because: &[&str]| {
        let dossier = desk.file(name, content);
        desk.refused(&["import", &other, &dossier], because);
        assert_eq!(desk.json(&["body", "list", &other]), json!([]), "{name}");
    };
    refused("truncated.json", &whole.as_bytes()[..whole.len() / 2], &[]);
    refused("empty.json", b"", &["dossier"]);
    refused("latin.json", &[&whole.as_bytes()[..20], b"\xff\xfe", &whole.as_bytes()[20..]].concat(), &[]);
    refused("not.json", b"Dear colleague,", &["dossier"]);

    let dossier: Value = serde_json::from_str(&whole).unwrap();
    let versioned = dossier.as_object().unwrap().iter().find(|(_, value)| value.is_u64());
    let (version, _) = versioned.expect("a dossier says its version");
    let mut newer = dossier.clone();
    newer[version] = json!(4711);
    refused("newer.json", newer.to_string().as_bytes(), &["update Rapporteur", "4711"]);

    // The agenda item stays, its meeting goes.
    let dangling = without_meetings(dossier);
    refused("dangling.json", dangling.to_string().as_bytes(), &[&meeting]);

    fs::File::create(desk.path("huge.json")).unwrap().set_len(3 << 30).unwrap();
    desk.refused(&["import", &other, "huge.json"], &[]);
    desk.refused(&["import", &other, "missing.json"], &["missing.json"]);
}

fn without_meetings(mut value: Value) -> Value {
    if let Value::Object(parts) = &mut value {
        for (name, part) in parts {
            *part = if name == "meetings" { json!([]) } else { without_meetings(part.take()) };
        }
    }
    value
}

#[test]
fn a_store_must_be_a_whole_one_of_ours() {
    let desk = Desk::new();
    desk.meeting();
    desk.refused(&["new", "STORE"], &["exists already"]);
    desk.refused(&["body", "list", "missing.rapporteur"], &["no file"]);
    let letter = desk.file("letter.rapporteur", "Dear colleague, ".repeat(400));
    desk.refused(&["body", "list", &letter], &["not a Rapporteur store"]);
    desk.refused(&["body", "list", &desk.file("empty.rapporteur", "")], &["not a Rapporteur store"]);
    let whole = fs::read(&desk.store).unwrap();

    // SQLite's file format: the application id stands at byte 68, the user version at 60, both big-endian.
    let altered = |name: &str, at: usize, bytes: &[u8]| {
        let mut content = whole.clone();
        content[at..at + bytes.len()].copy_from_slice(bytes);
        desk.file(name, content)
    };
    desk.refused(
        &["body", "list", &altered("foreign.rapporteur", 68, &[1, 2, 3, 4])],
        &["not a Rapporteur store"],
    );
    desk.refused(
        &["body", "list", &altered("newer.rapporteur", 60, &9999u32.to_be_bytes())],
        &["newer", "9999"],
    );
    let torn = desk.file("torn.rapporteur", &whole[..whole.len() / 2]);
    let said = desk.run(&["check", &torn]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(format!("{}{}", said.out, said.err).contains("damaged"), "{said:?}");
    assert_eq!(fs::read(&desk.store).unwrap(), whole);
}

#[test]
fn a_store_in_use_is_left_alone() {
    let desk = Desk::new();
    let open = office::Desk::open(&desk.store).unwrap();
    desk.refused(&["body", "list", "STORE"], &["open in another window or program"]);
    drop(open);
    desk.ok(&["body", "list", "STORE"]);
}

#[cfg(unix)]
#[test]
fn a_read_only_store_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    fs::set_permissions(&desk.store, fs::Permissions::from_mode(0o444)).unwrap();
    desk.refused(&["body", "add", "STORE", "--name", "Mirage"], &["can't be written"]);
}

#[test]
fn what_cannot_be_written_is_named_and_what_was_there_stays() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    let file = desk.file("minutes.md", "# Opening\n\nWords.\n");
    desk.id(&["minutes", "import", "STORE", "--meeting", &meeting, &file]);
    let export =
        |to: &str| ["minutes", "export", "STORE", "--meeting", &meeting, "--to", to].map(str::to_owned);
    for (to, why) in [("nowhere/at/all.pdf", "isn't there"), (".", "folder")] {
        let words = export(to);
        desk.refused(&words.each_ref().map(String::as_str), &[why]);
    }
    desk.refused(&["backup", "STORE", "nowhere/copy.rapporteur"], &["nowhere"]);
    // A glyph that no face of ours has is named, and no paper is written.
    let rare = desk.file("rare.md", "# Opening\n\nHieroglyph \u{13000}.\n");
    desk.id(&["minutes", "import", "STORE", "--meeting", &meeting, &rare]);
    fs::write(desk.path("old.pdf"), "the old one").unwrap();
    let words = export("old.pdf");
    desk.refused(&words.each_ref().map(String::as_str), &["13000"]);
    assert_eq!(fs::read(desk.path("old.pdf")).unwrap(), b"the old one");
}

#[test]
fn a_picture_that_lies_is_refused() {
    let desk = Desk::new();
    let liar = desk.file("photo.jpg", b"\x89PNG\r\n\x1a\n rest");
    desk.refused(&["file", "add", "STORE", &liar], &["photo.jpg", "image/png"]);
    desk.refused(&["file", "add", "STORE", "missing.png"], &["missing.png"]);
    assert_eq!(desk.json(&["file", "list", "STORE"]), json!([]));
}

#[test]
fn wrong_words_are_usage() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    desk.misused(&[], &["Usage"]);
    desk.misused(&["dance", "STORE"], &["dance"]);
    desk.misused(&["body", "add", "STORE"], &["--name"]);
    desk.misused(&["body", "add", "STORE", "--name", "A", "--colour", "red"], &["--colour"]);
    desk.misused(&["body", "add", "STORE", "--name", "A", "--marking", "SECRET"], &["TLP:CLEAR"]);
    desk.misused(&["organisation", "add", "STORE", "--name", "A", "--country", "XX"], &["ISO 3166"]);
    desk.misused(&["search", "STORE"], &["WORDS"]);
    desk.refused(&["meeting", "set", "STORE", &meeting], &["Nothing to change"]);
    let twice = [
        "decision",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--text",
        "Go",
        "--vote",
        "1/1/1",
        "--silence-until",
        "2015-07-01",
    ];
    desk.refused(&twice, &["twice"]);
    desk.misused(&["attendee", "present", "STORE", "x", "in-person", "--sitting", "0"], &["0"]);
    assert_eq!(desk.run(&["--version"]).status, 0);
    assert_eq!(desk.run(&["body", "add", "--help"]).status, 0);
}

#[test]
fn presence_needs_a_sitting_and_people_need_names() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    let attendee = desk.id(&["attendee", "add", "STORE", "--meeting", &meeting, "--delegation", "Romania"]);
    desk.refused(
        &["attendee", "present", "STORE", &attendee, "in-person", "--sitting", "3"],
        &["no sitting 3", "hint"],
    );
    desk.refused(&["attendee", "add", "STORE", "--meeting", &meeting], &["delegation"]);
    desk.refused(&["person", "add", "STORE", "--function", "Director"], &["no name"]);
    desk.refused(&["undo", &desk.arg("missing.rapporteur")], &["no file"]);
}

#[test]
fn nothing_to_undo_is_said() {
    let desk = Desk::new();
    desk.refused(&["undo", "STORE"], &["nothing to undo"]);
    desk.refused(&["redo", "STORE"], &["nothing to redo"]);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let desk = Desk::new();
    for number in 0..40 {
        desk.ok(&["organisation", "add", "STORE", "--name", &format!("State {number} {}", "x".repeat(4000))]);
    }
    // More than a pipe holds, and nobody reads it.
    let mut child = desk
        .command()
        .args(["organisation", "list"])
        .arg(&desk.store)
        .arg("--json")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert!(ended.stderr.is_empty(), "{}", String::from_utf8_lossy(&ended.stderr));
    assert!(ended.status.success());
}

#[test]
fn every_command_explains_itself() {
    let desk = Desk::without_store();
    let mut todo = vec![Vec::new()];
    let mut seen = 0;
    while let Some(words) = todo.pop() {
        let help = [&words[..], &["--help".to_owned()]].concat();
        let text = desk.ok(&help.iter().map(String::as_str).collect::<Vec<_>>());
        let about = text.lines().next().unwrap_or_default();
        assert!(
            about.len() > 8 && !about.starts_with("Usage"),
            "{words:?} doesn't say what it is for: {text}"
        );
        seen += 1;
        let listed =
            text.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
        for line in listed {
            let mut line = line.split_whitespace();
            let name = line.next().unwrap();
            assert!(line.next().is_some(), "{words:?} {name} is listed without words: {text}");
            if name != "help" {
                todo.push([&words[..], &[name.to_owned()]].concat());
            }
        }
        // Every flag and argument says what it is.
        let silent = text.lines().find(|line| {
            let flag = line.trim_start();
            let arg = flag.starts_with("--") || (flag.starts_with('<') && line.starts_with("  "));
            arg && flag.ends_with('>') && !text.contains(&format!("{line}\n     "))
        });
        assert_eq!(silent, None, "{words:?}: {text}");
    }
    assert!(seen > 100, "only {seen} commands were found");
}

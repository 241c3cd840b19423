//! The whole life of a meeting at the terminal.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use serde_json::json;
use support::{Desk, is_pdf};

const MINUTES: &str = "\
# Opening of the meeting

The meeting was opened at 09:30.

# Operation ANIMA

Mr. Moţă presented the results.

| Delegation | Arrests |
| --- | --- |
| Romania | 12 |

- first
- second
";

const RELEASE: &str = "\
Task Force met in Bucharest

Bucharest, June 18, 2015 – The 22nd meeting was held today.

“We did well, he said.
";

#[test]
fn from_a_new_store_to_both_papers_and_back() {
    let desk = Desk::new();
    let state =
        desk.id(&["organisation", "add", "STORE", "--name", "Romania", "--kind", "state", "--country", "ro"]);
    let centre =
        desk.id(&["organisation", "add", "STORE", "--name", "Law Enforcement Center", "--short-name", "LEC"]);
    let person = desk.id(&[
        "person",
        "add",
        "STORE",
        "--honorific",
        "Mr.",
        "--given",
        "Sorin",
        "--family",
        "Moţă",
        "--function",
        "Director",
        "--organisation",
        &state,
        "--email",
        "s.mota@example.org",
    ]);
    let (body, meeting) = desk.meeting();
    desk.id(&[
        "membership",
        "add",
        "STORE",
        "--body",
        &body,
        "--organisation",
        &state,
        "--since",
        "2010-01-01",
    ]);
    desk.ok(&[
        "meeting",
        "set",
        "STORE",
        &meeting,
        "--host",
        &format!("{centre}=at LEC premises"),
        "--co-organiser",
        &state,
        "--sitting",
        "2015-06-18 09:30-12:30",
        "--sitting",
        "2015-06-18 14:00-17:00",
        "--aim",
        "one",
        "--aim",
        "two",
    ]);
    let chair = desk.id(&[
        "attendee",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--person",
        &person,
        "--part",
        "chair",
        "--part",
        "opened-on-behalf:the Chairmanship",
        "--reply",
        "accepted",
    ]);
    desk.ok(&["attendee", "present", "STORE", &chair, "in-person"]);
    desk.ok(&["attendee", "present", "STORE", &chair, "remote", "--sitting", "2"]);
    let opening = desk.id(&[
        "agenda",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--title",
        "Opening of the meeting",
        "--kind",
        "opening",
    ]);
    let work = desk.id(&[
        "agenda",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--title",
        "Work done",
        "--minutes",
        "30",
    ]);
    let anima = desk.id(&[
        "agenda",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--title",
        "Operation ANIMA",
        "--parent",
        &work,
        "--presenter",
        &chair,
    ]);
    let operation =
        desk.id(&["operation", "add", "STORE", "--name", "ANIMA", "--award", "IAP;2014;First prize"]);
    desk.id(&[
        "presentation",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--title",
        "ANIMA",
        "--item",
        &anima,
        "--speaker",
        &chair,
        "--operation",
        &operation,
    ]);
    desk.id(&[
        "headcount",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--qualifier",
        "over",
        "--number",
        "40",
        "--of-whom",
        "representatives",
    ]);
    let decision =
        desk.json(&["decision", "add", "STORE", "--meeting", &meeting, "--text", "Go on", "--vote", "9/1/2"]);
    assert_eq!((&decision["number"], &decision["how"]["in_favour"]), (&json!("22.1"), &json!(9)));
    let point = desk.id(&[
        "action",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--text",
        "Send figures",
        "--owner",
        &state,
        "--due",
        "2015-09-01",
    ]);
    desk.ok(&["action", "update", "STORE", &point, "--text", "Half of them came", "--step", "begin"]);

    // What was written is what is shown.
    let shown = desk.json(&["meeting", "show", "STORE", &meeting]);
    assert_eq!(shown["title"], "22nd Meeting of Task Force Mirage on migrants smuggling");
    assert_eq!(shown["hosts"][0]["words"], "at LEC premises");
    assert_eq!(shown["hosts"][1]["part"], "co_organiser");
    assert_eq!(shown["aims"], json!(["one", "two"]));
    let attendee = desk.json(&["attendee", "show", "STORE", &chair]);
    assert_eq!(attendee["name"]["family"], "Moţă");
    assert_eq!(attendee["delegation"], "Romania");
    assert_eq!(attendee["parts"][1], json!({ "part": "opened_on_behalf", "of": "the Chairmanship" }));
    let presence: Vec<_> =
        attendee["presence"].as_array().unwrap().iter().map(|at| &at["presence"]).collect();
    assert_eq!(presence, ["in_person", "remote"]);
    let agenda = desk.json(&["agenda", "list", "STORE", "--meeting", &meeting]);
    let numbers: Vec<_> =
        agenda.as_array().unwrap().iter().map(|item| (&item["id"], &item["number"])).collect();
    assert_eq!(
        numbers,
        [(&json!(opening), &json!("1")), (&json!(work), &json!("2")), (&json!(anima), &json!("2.1"))]
    );
    let text = desk.ok(&["meeting", "show", "STORE", &meeting]);
    for words in ["22nd Meeting", "Mr. Sorin Moţă", "2.1", "Send figures", "in progress"] {
        assert!(text.contains(words), "{words}: {text}");
    }

    minutes(&desk, &meeting);
    release(&desk, &meeting);

    desk.ok(&["body", "set", "STORE", &body, "--subject", "smuggling"]);
    assert_eq!(desk.ok(&["undo", "STORE"]), "Undone: change body\n");
    assert_eq!(desk.json(&["body", "show", "STORE", &body])["subject"], "migrants smuggling");
    desk.ok(&["redo", "STORE"]);
    assert_eq!(desk.json(&["body", "show", "STORE", &body])["subject"], "smuggling");
    let history = desk.json(&["history", "STORE", &body]);
    assert_eq!(history.as_array().unwrap().len(), 4, "{history}");
    assert_eq!((&history[0]["by"], &history[0]["role"]), (&json!("ana"), &json!("secretariat")));
    assert_eq!(desk.json(&["search", "STORE", "mota"])[0]["title"], "Mr. Sorin Moţă");

    assert!(desk.ok(&["check", "STORE"]).starts_with("The store is sound"));
    desk.ok(&["backup", "STORE", &desk.arg("copy.rapporteur")]);
    assert_eq!(
        desk.json(&["body", "list", &desk.arg("copy.rapporteur")]),
        desk.json(&["body", "list", "STORE"])
    );
}

#[test]
fn the_name_one_works_under_is_told_as_in_the_window() {
    let by = |login: &[(&str, &str)], given: &[&str]| {
        let desk = Desk::new();
        let store = desk.store.to_str().unwrap();
        let add = ["organisation", "add", store, "--name", "Regional Centre", "--kind", "agency"];
        let made =
            desk.command().env_remove("LOGNAME").envs(login.iter().copied()).args(add).args(given).output();
        let out = String::from_utf8(made.unwrap().stdout).unwrap();
        desk.json(&["history", "STORE", out.lines().last().unwrap()])[0]["by"].clone()
    };
    let login = [("USER", "root"), ("LOGNAME", "ana")];
    assert_eq!(by(&login, &["--by", " Elena Marković "]), json!("Elena Marković"));
    assert_eq!(by(&login, &["--by", " "]), json!("ana"));
    assert_eq!(by(&[], &[]), json!("secretariat"));
}

fn minutes(desk: &Desk, meeting: &str) {
    let file = desk.file("minutes.md", MINUTES);
    desk.id(&["minutes", "import", "STORE", "--meeting", meeting, &file]);
    let shown = desk.json(&["minutes", "show", "STORE", "--meeting", meeting]);
    assert_eq!((&shown["status"], &shown["sections_total"]), (&json!("draft"), &json!(2)));
    let digest = shown["digest"].as_str().unwrap().to_owned();
    desk.ok(&["minutes", "submit", "STORE", "--meeting", meeting]);
    desk.refused(&["minutes", "approve", "STORE", "--meeting", meeting, "--as", "secretariat"], &["chair"]);
    desk.ok(&["minutes", "return", "STORE", "--meeting", meeting, "--reason", "the date"]);
    desk.ok(&["minutes", "submit", "STORE", "--meeting", meeting]);
    let other = "0".repeat(64);
    desk.refused(
        &["minutes", "approve", "STORE", "--meeting", meeting, "--digest", &other],
        &["have changed"],
    );
    let approved = desk.json(&["minutes", "approve", "STORE", "--meeting", meeting, "--digest", &digest]);
    assert_eq!(approved["approval"]["by"], "Mr. Sorin Moţă");
    assert_eq!(approved["approval"]["digest"], json!(digest));
    desk.refused(&["minutes", "submit", "STORE", "--meeting", meeting], &["approved"]);
    desk.refused(&["undo", "STORE"], &["approve minutes", "final"]);
    desk.ok(&["minutes", "corrigendum", "STORE", "--meeting", meeting, "--text", "For 12 read 13."]);

    let to = desk.path("minutes.pdf");
    let made = desk.json(&["minutes", "export", "STORE", "--meeting", meeting, "--to", "minutes.pdf"]);
    assert!(is_pdf(&to) && made["pages"].as_u64() > Some(0), "{made}");
    assert_eq!(made["bytes"], json!(std::fs::metadata(&to).unwrap().len()));
    // Approved minutes are the same paper every time; without a name they get a fitting one.
    let made = desk.json(&["minutes", "export", "STORE", "--meeting", meeting]);
    let named = made["path"].as_str().unwrap();
    assert!(named.contains("22") && named.ends_with(".pdf") && !named.contains('/'), "{named}");
    assert_eq!(std::fs::read(desk.path(named)).unwrap(), std::fs::read(to).unwrap());
    desk.ok(&["minutes", "export", "STORE", "--meeting", meeting, "--to", "letter.pdf", "--sheet", "letter"]);
    assert!(is_pdf(&desk.path("letter.pdf")));
}

fn release(desk: &Desk, meeting: &str) {
    let file = desk.file("release.txt", RELEASE);
    let release = desk.id(&["release", "import", "STORE", "--meeting", meeting, "--lang", "en", &file]);
    desk.ok(&[
        "release",
        "set",
        "STORE",
        "--photo-credit",
        "Photo by: LEC",
        "--dateline-place",
        "Bucharest",
        "--note",
        "Figures are provisional.",
        "--contact",
        "Ana Pop;Press officer;;press@example.org",
        "--embargo",
        "2015-06-18T18:00:00+03:00",
        "--end-mark",
        "true",
    ]);
    desk.ok(&["release", "set", "STORE", &release, "--photo-caption", "The table"]);
    let shown = desk.json(&["release", "show", "STORE"]);
    assert_eq!(shown["headline"], "Task Force met in Bucharest");
    assert_eq!(shown["photographs"][0]["credit"], "Photo by: LEC");
    assert_eq!(shown["photographs"][0]["caption"], "The table");
    assert_eq!(shown["embargo"], json!({ "until": "2015-06-18T15:00:00Z", "zone": "Europe/Bucharest" }));
    assert!(desk.ok(&["release", "show", "STORE"]).contains("“We did well, he said."));
    desk.refused(&["release", "advance", "STORE", "release"], &["isn't possible", "ask for clearance"]);
    desk.refused(&["release", "advance", "STORE", "ask-clearance", "--as", "chair"], &["press officer"]);
    desk.ok(&["release", "advance", "STORE", &release, "ask-clearance"]);
    desk.ok(&["release", "advance", "STORE", "clear"]);
    // Nothing takes it back: what had better be known is told with it.
    let told = desk.ok(&["release", "advance", "STORE", "release"]);
    assert!(told.contains("Note: the meeting is planned, not closed."), "{told}");
    desk.refused(&["release", "set", "STORE", "--headline", "Other"], &["released", "correction"]);
    desk.ok(&["release", "export", "STORE", &release, "--to", "release.pdf"]);
    assert!(is_pdf(&desk.path("release.pdf")));
    let second = desk.id(&["release", "import", "STORE", "--lang", "ro", "--variant-of", &release, &file]);
    desk.refused(&["release", "export", "STORE"], &["2 press releases", "hint"]);
    desk.ok(&[
        "release",
        "set",
        "STORE",
        &second,
        "--clear",
        "photo-credit",
        "--embargo",
        "2015-06-18T18:00:00Z",
    ]);
    desk.ok(&["release", "set", "STORE", &second, "--clear", "embargo"]);
    assert_eq!(desk.json(&["release", "show", "STORE", &second])["embargo"], json!(null));
}

#[test]
fn a_store_goes_out_and_in_again() {
    let desk = Desk::new();
    let (body, meeting) = desk.meeting();
    desk.ok(&["agenda", "add", "STORE", "--meeting", &meeting, "--title", "Opening"]);
    let issue = |day| ["agenda", "issue", "STORE", "--meeting", &meeting, "--on", day];
    desk.refused(&issue("2999-01-01"), &["still to come"]);
    desk.ok(&issue("2015-06-03"));
    let shown = desk.ok(&["meeting", "show", "STORE", &meeting]);
    assert!(shown.lines().any(|line| line.split_whitespace().eq(["issued", "2015-06-03"])), "{shown}");
    let picture = desk.file("notes.txt", "plain");
    let file = desk.id(&["file", "add", "STORE", &picture]);
    desk.ok(&["document", "add", "STORE", "--title", "Notes", "--file", &file, "--meeting", &meeting]);
    desk.ok(&["export-dossier", "STORE", "--to", "all.json"]);
    desk.ok(&["export-dossier", "STORE", "--meeting", &meeting, "--to", "one.json"]);
    let other = desk.arg("other.rapporteur");
    desk.ok(&["new", &other]);
    desk.ok(&["import", &other, "all.json"]);
    desk.ok(&["export-dossier", &other, "--to", "again.json"]);
    assert_eq!(
        std::fs::read(desk.path("all.json")).unwrap(),
        std::fs::read(desk.path("again.json")).unwrap()
    );
    assert_eq!(desk.json(&["body", "show", &other, &body[..35]])["name"], "Task Force Mirage");
    assert_eq!(desk.json(&["meeting", "show", &other, &meeting])["issued"]["on"], "2015-06-03");
}

#[test]
fn what_is_removed_comes_back() {
    let desk = Desk::new();
    let (body, meeting) = desk.meeting();
    let item = desk.id(&["agenda", "add", "STORE", "--meeting", &meeting, "--title", "Opening"]);
    desk.refused(&["body", "remove", "STORE", &body], &["1 meeting of the record"]);
    desk.ok(&["agenda", "remove", "STORE", &item]);
    desk.refused(&["agenda", "show", "STORE", &item], &["no agenda item"]);
    assert_eq!(desk.json(&["trash", "STORE"])[0]["id"], json!(item));
    desk.refused(&["restore", "STORE", "body", &item], &["no body in the trash"]);
    desk.ok(&["restore", "STORE", "agenda", &item]);
    assert_eq!(desk.json(&["agenda", "show", "STORE", &item])["title"], "Opening");
    assert_eq!(desk.json(&["history", "STORE", &item]).as_array().unwrap().len(), 3);
}

#[test]
fn the_next_meeting_is_planned_from_the_last() {
    let desk = Desk::new();
    let (body, meeting) = desk.meeting();
    desk.ok(&["agenda", "add", "STORE", "--meeting", &meeting, "--title", "Opening"]);
    let point = desk.id(&["action", "add", "STORE", "--meeting", &meeting, "--text", "Send figures"]);
    for step in ["convene", "open", "close"] {
        desk.ok(&["meeting", "advance", "STORE", &meeting, step]);
    }
    let next =
        desk.id(&["meeting", "plan", "STORE", "--body", &body, "--first-day", "2016-06-18", "--agenda"]);
    let shown = desk.json(&["meeting", "show", "STORE", &next]);
    assert_eq!((&shown["number"], &shown["zone"]), (&json!(23), &json!("Europe/Bucharest")));
    assert_eq!(shown["agenda"][0]["title"], "Opening");
    assert_eq!(desk.ok(&["action", "carry-over", "STORE", "--meeting", &next]), "Carried over: 22.1\n");
    assert_eq!(desk.json(&["action", "show", "STORE", &point])["reviewed_ids"], json!([next]));
    desk.refused(&["meeting", "advance", "STORE", &next, "cancel"], &["Say why"]);
    desk.ok(&["meeting", "advance", "STORE", &next, "cancel", "--reason", "no room"]);
}

#[test]
fn words_are_cleared_as_they_stand() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    let words = desk.id(&[
        "statement",
        "add",
        "STORE",
        "--meeting",
        &meeting,
        "--speaker",
        "Ms Pop",
        "--text",
        "– We did well.",
    ]);
    desk.ok(&["statement", "clear", "STORE", &words, "cleared", "--said-by", "her office"]);
    let shown = desk.json(&["statement", "show", "STORE", &words]);
    assert_eq!(shown["clearance"]["state"], "cleared");
    assert_eq!(shown["clearance"]["by"], "her office");
    assert_eq!(shown["clearance"]["text"].as_str().map(str::len), Some(64));
}

#[test]
fn listings_are_tables_with_ids_that_work() {
    let desk = Desk::new();
    for name in ["Romania", "Serbia", "Ελλάδα"] {
        desk.ok(&["organisation", "add", "STORE", "--name", name]);
    }
    let text = desk.ok(&["organisation", "list", "STORE"]);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("ID") && lines[0].contains("SHORT NAME"), "{text}");
    assert_eq!(lines.len(), 4, "{text}");
    for line in &lines[1..] {
        let (id, name) = (line.split_whitespace().next().unwrap(), line.split_whitespace().last().unwrap());
        assert_eq!(desk.json(&["organisation", "show", "STORE", id])["name"], name);
    }
    let empty = desk.run(&["person", "list", "STORE"]);
    assert_eq!((empty.status, empty.out.as_str()), (0, ""));
    assert_eq!(desk.json(&["person", "list", "STORE"]), json!([]));
}

#[test]
fn the_sample_has_both_papers() {
    let desk = Desk::without_store();
    desk.ok(&["new", "STORE", "--sample"]);
    assert!(desk.json(&["check", "STORE"])["sound"].as_bool().unwrap());
    let meetings = desk.json(&["meeting", "list", "STORE"]);
    let meetings = meetings.as_array().unwrap().clone();
    let minuted = meetings.iter().filter(|meeting| {
        let id = meeting["id"].as_str().unwrap();
        desk.run(&["minutes", "export", "STORE", "--meeting", id, "--to", "minutes.pdf"]).status == 0
    });
    assert!(minuted.count() > 0 && is_pdf(&desk.path("minutes.pdf")));
    let releases = desk.json(&["release", "list", "STORE"]);
    for release in releases.as_array().unwrap() {
        desk.ok(&["release", "export", "STORE", release["id"].as_str().unwrap(), "--to", "release.pdf"]);
        assert!(is_pdf(&desk.path("release.pdf")));
    }
    assert!(releases.as_array().unwrap().len() > 1);
}

#[test]
fn points_of_earlier_years_keep_their_numbers() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    let add = ["action", "add", "STORE", "--meeting", &meeting, "--text"];
    let old = desk.id(&[&add[..], &["Report on parcels", "--number", "22.7"]].concat());
    assert_eq!(desk.json(&["action", "show", "STORE", &old])["number"], "22.7");
    let next = desk.id(&[&add[..], &["Name a contact point"]].concat());
    assert_eq!(desk.json(&["action", "show", "STORE", &next])["number"], "22.8", "it goes on from there");
    desk.refused(&[&add[..], &["Once more", "--number", "22.7"]].concat(), &["22.7"]);
    desk.misused(&[&add[..], &["Once more", "--number", "seven"]].concat(), &["22.3"]);
}

#[test]
fn every_photograph_of_a_release_can_be_reached() {
    let desk = Desk::new();
    let (_, meeting) = desk.meeting();
    let text = desk.file("release.txt", RELEASE);
    let release = desk.id(&["release", "import", "STORE", "--meeting", &meeting, "--lang", "en", &text]);
    let set = |more: &[&str]| desk.ok(&[&["release", "set", "STORE", &release][..], more].concat());
    set(&["--photo-credit", "Photo by: the Centre", "--photo-alt", "The hall"]);
    set(&["--photo", "2", "--photo-credit", "Photo by: the Museum", "--photo-alt", "The door"]);
    set(&["--photo", "2", "--photo-caption", "The north door"]);
    let photographs = desk.json(&["release", "show", "STORE", &release])["photographs"].clone();
    assert_eq!(photographs[0]["credit"], "Photo by: the Centre");
    assert_eq!(photographs[1]["credit"], "Photo by: the Museum");
    assert_eq!(photographs[1]["caption"], "The north door");
    let beyond = ["release", "set", "STORE", &release, "--photo", "4", "--photo-alt", "Nothing"];
    desk.refused(&beyond, &["only 2 photographs"]);
}

#[test]
fn a_body_gets_its_members_from_a_list_all_or_none() {
    let desk = Desk::new();
    let romania = desk.id(&["organisation", "add", "STORE", "--name", "Romania", "--kind", "state"]);
    let body = desk.id(&["body", "add", "STORE", "--name", "Task Force Meridian"]);
    let list =
        desk.file("members.txt", "Romania\nMoldavie, observer, 2016-05-01\nMinistry of Culture of Arvenia\n");
    let take = ["membership", "take-in", "STORE", list.as_str(), "--body", body.as_str()];
    let said = desk.ok(&[&take[..], &["--standing", "partner"]].concat());
    assert_eq!(
        said,
        "Romania (known): partner\nMoldavie (new State, MD): observer, since 2016-05-01\n\
         Ministry of Culture of Arvenia (new: ministry): partner\nTaken in: 3.\n"
    );
    let members = desk.json(&["membership", "list", "STORE", "--body", &body]);
    assert_eq!(members.as_array().unwrap().len(), 3);
    assert!(members.as_array().unwrap().iter().any(|member| member["organisation_id"] == json!(romania)));
    let again = desk.run(&take);
    assert_eq!(again.status, 1);
    assert!(again.err.contains("Row 1 (Romania) can't be taken in"), "{again:?}");
}

#[test]
fn what_changed_since_minutes_were_circulated_is_shown() {
    let desk = Desk::new();
    let body = desk.id(&["body", "add", "STORE", "--name", "Task Force Meridian"]);
    let meeting = desk.id(&["meeting", "add", "STORE", "--body", &body, "--first-day", "2026-06-18"]);
    let file = desk.file("minutes.md", "# Opening words\n\nThe Chair opened the meeting.\n");
    desk.id(&["minutes", "import", "STORE", "--meeting", &meeting, &file]);
    let decision =
        desk.id(&["decision", "add", "STORE", "--meeting", &meeting, "--text", "The form is adopted"]);
    let changes = || desk.ok(&["minutes", "changes", "STORE", "--meeting", &meeting]);
    assert_eq!(changes(), "They weren't circulated.\n");
    desk.ok(&["minutes", "circulate", "STORE", "--meeting", &meeting, "--deadline", "2999-01-01"]);
    assert_eq!(changes(), "Nothing: the delegations had this text.\n");
    desk.ok(&["decision", "set", "STORE", &decision, "--outcome", "withdrawn"]);
    let told = changes();
    assert!(told.starts_with("Opening words\n  1.1 The form is adopted "), "{told}");
    assert!(told.ends_with("[-(Adopted)-]{+(Withdrawn)+}\n"), "{told}");
}

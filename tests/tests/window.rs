//! A person at the real window: finds the sample's record in it, and exports its papers.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use acceptance::pdf::{faults, folded, has, skip, text};
use acceptance::window::{self, Outcome, Window, keys};
use office::meetings::MeetingView;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[tokio::test]
async fn a_new_person_is_shown_the_ways_to_begin() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    window::drive("begin", &[], |window| async move {
        window.reads("h1", "Rapporteur").await?;
        for way in ["Open a file…", "Create a new file…", "Explore the sample…"] {
            window.reads("button:enabled", way).await?;
        }
        // Who sees it badly makes it larger.
        window.ask("window.wide = innerWidth").await?;
        for _ in 0..5 {
            window.chord(&[keys::CTRL], "=").await?;
        }
        window.until("all of it twice as large", "return window.wide === 2 * innerWidth").await?;
        window.chord(&[keys::CTRL], "0").await?;
        window.until("all of it as before", "return window.wide === innerWidth").await
    })
    .await;
}

#[tokio::test]
async fn a_store_that_is_not_there_is_named() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    window::drive("not-there", &["/nowhere/gone.rapporteur".as_ref()], |window| async move {
        window.reads("[role=alert]", "gone.rapporteur").await?;
        window.reads("button:enabled", "Open a file…").await
    })
    .await;
}

#[tokio::test]
async fn the_sample_can_be_read_searched_and_exported() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("Ţările Române.rapporteur");
    let sample = Sample::make(&store);
    let papers = folder.path().to_owned();
    window::drive("sample", &[store.clone().as_os_str()], |window| async move {
        window.watch_policy().await?;
        meetings(&window, &sample).await?;
        parts(&window, &sample.meeting).await?;
        twice_as_large(&window).await?;
        search(&window, &sample).await?;
        undo_and_redo(&window, &sample).await?;
        export(&window, &sample.meeting, &papers).await?;
        assert_eq!(window.refused().await?, json!([]), "the pages need more than the policy allows");
        what_is_not_allowed_is_refused(&window, &store).await
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_last_is_kept_when_the_window_is_closed() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("closed.rapporteur");
    let Sample { meeting, .. } = Sample::make(&store);
    let place = format!("meetings/{}/agenda", meeting.id);
    window::drive("closing", &[store.clone().as_os_str()], |window| async move {
        window.find("main h1").await?;
        window.go(&place).await?;
        window.put("textarea[data-field=title]", "Typed with the last breath").await?;
        window.shut().await
    })
    .await;
    let beside = folder.path().join("closed.rapporteur-wal");
    assert!(!beside.exists(), "the file alone is copied and sent: nothing of it may stand beside it");
    let mut desk = office::Desk::open(&store).unwrap();
    let kept = office::meetings::open(&mut desk, meeting.id).unwrap();
    assert!(kept.agenda.iter().any(|row| row.title == "Typed with the last breath"));
}

/// What the record says, as the use cases tell it: the window has to say the same.
struct Sample {
    titles: Vec<String>,
    /// The meeting with the fullest life.
    meeting: MeetingView,
    undo: String,
}

impl Sample {
    fn make(path: &Path) -> Sample {
        let mut desk = office::sample::make(path).unwrap();
        let rows = office::meetings::list(&desk, None).unwrap();
        let full = |meeting: &MeetingView| meeting.minutes.is_some() && !meeting.releases.is_empty();
        let mut meetings = rows.iter().map(|row| office::meetings::open(&mut desk, row.id).unwrap());
        Sample {
            meeting: meetings.find(full).expect("a meeting with minutes and a release"),
            titles: rows.iter().map(|row| row.title.clone()).collect(),
            undo: office::undo_state(&desk).unwrap().undo.expect("something to undo"),
        }
    }

    /// Someone at the meeting whose name has letters that a keyboard may lack.
    fn attendee(&self) -> String {
        let names = attendees(&self.meeting);
        names.into_iter().find(|name| !name.is_ascii()).expect("a name with diacritics")
    }
}

fn attendees(meeting: &MeetingView) -> Vec<String> {
    let delegations = meeting.attendees.iter().flat_map(|group| &group.delegations);
    delegations.flat_map(|delegation| &delegation.attendees).filter_map(|row| row.name.clone()).collect()
}

async fn meetings(window: &Window, sample: &Sample) -> Outcome {
    // The desk is the window's first place.
    window.click("nav a", "Meetings").await?;
    window.reads("h1", "Meetings").await?;
    window.reads("footer", "Ţările Române").await?;
    for title in &sample.titles {
        window.reads("main", title).await?;
    }
    window.click("main a", &sample.meeting.title).await?;
    window.reads("h1", &sample.meeting.title).await
}

async fn parts(window: &Window, meeting: &MeetingView) -> Outcome {
    let minutes = meeting.minutes.as_ref().unwrap();
    // One section is open at a time; the others are there to be gone to.
    let open = minutes.sections.iter().take(1).flat_map(|section| section.paragraphs.clone());
    let sections = minutes.sections.iter().map(|section| section.title.clone()).chain(open);
    let releases = meeting.releases.iter().map(|release| release.headline.clone());
    let parts: [(&str, Vec<String>); 7] = [
        ("Overview", meeting.chairs.iter().map(|chair| chair.name.clone()).collect()),
        ("Agenda", meeting.agenda.iter().map(|item| item.title.clone()).collect()),
        ("Attendees", attendees(meeting)),
        ("Presentations", meeting.presentations.iter().map(|row| row.title.clone()).collect()),
        ("Action points", meeting.action_points.iter().map(|point| point.text.clone()).collect()),
        ("Minutes", sections.collect()),
        ("Press", releases.take(1).collect()),
    ];
    for (part, words) in parts {
        assert!(!words.is_empty(), "the sample has nothing to show under {part}");
        window.click("[role=tab]", part).await?;
        for words in words {
            window.reads("[role=tabpanel]", &words).await?;
        }
    }
    Ok(())
}

/// What is laid out by the room it has hears of the window's zoom, as the engine's own container queries don't.
async fn twice_as_large(window: &Window) -> Outcome {
    let kinds = "document.querySelector('td.kind')?.offsetWidth";
    window.click("[role=tab]", "Agenda").await?;
    window.until("an item's kind beside its title", &format!("return {kinds} > 0")).await?;
    for _ in 0..5 {
        window.chord(&[keys::CTRL], "=").await?;
    }
    window.until("the room left to the titles", &format!("return {kinds} === 0")).await?;
    window.chord(&[keys::CTRL], "0").await?;
    window.until("the kinds as before", &format!("return {kinds} > 0")).await
}

async fn search(window: &Window, sample: &Sample) -> Outcome {
    let name = sample.attendee();
    window.click("nav a", "Search").await?;
    let field = window.find("main input[type=search]").await?;
    field.send_keys(&plain(&name)).await?;
    window.reads("main li", &name).await
}

/// As someone types who has no such letters on the keyboard.
fn plain(name: &str) -> String {
    let plain = |letter: char| match letter {
        'ă' | 'â' | 'á' | 'à' | 'ä' | 'ã' | 'å' => 'a',
        'č' | 'ć' | 'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'ě' => 'e',
        'í' | 'î' | 'ï' => 'i',
        'ó' | 'ô' | 'ö' | 'ő' => 'o',
        'ş' | 'ș' | 'š' => 's',
        'ţ' | 'ț' => 't',
        'ú' | 'ü' | 'ű' => 'u',
        'ž' | 'ż' | 'ź' => 'z',
        other => other,
    };
    name.to_lowercase().chars().map(plain).collect()
}

async fn undo_and_redo(window: &Window, sample: &Sample) -> Outcome {
    let command = async |words: &str| -> Outcome {
        window.click("button", "Search or do…").await?;
        let field = window.find("[role=dialog] input").await?;
        field.send_keys(words).await?;
        window.click("[role=dialog] [role=option]", words).await?;
        window.is_gone("[role=dialog]").await
    };
    command(&format!("Undo: {}", sample.undo)).await?;
    window.reads("main", &format!("Undone: {}", sample.undo)).await?;
    command(&format!("Redo: {}", sample.undo)).await?;
    window.reads("main", &format!("Redone: {}", sample.undo)).await
}

/// The system's own Save dialog can't be driven from here; this is what the window does after it.
async fn export(window: &Window, meeting: &MeetingView, folder: &Path) -> Outcome {
    let release = &meeting.releases[0];
    let minutes = folder.join("minutes.pdf");
    let press = folder.join("release.pdf");
    let asked = json!({ "paper": "minutes", "id": meeting.id, "to": minutes, "sheet": "a4", "job": "one", "progress": null });
    let told = window.invoke("export_paper", asked).await?.expect("the minutes are exported");
    is_paper(&minutes, &told, &[&meeting.title]);
    let asked = json!({ "paper": "release", "id": release.id, "to": press, "sheet": "a4", "job": "two", "progress": null });
    let told = window.invoke("export_paper", asked).await?.expect("the release is exported");
    let words: Vec<&str> =
        [&release.headline].into_iter().chain(&release.paragraphs).map(String::as_str).collect();
    is_paper(&press, &told, &words);
    Ok(())
}

fn is_paper(path: &PathBuf, told: &Value, words: &[&str]) {
    let bytes = std::fs::metadata(path).unwrap().len();
    assert_eq!(told["bytes"], bytes);
    assert!(told["pages"].as_u64().unwrap() > 0, "{told}");
    for tool in ["qpdf", "pdftotext"] {
        if !has(tool) {
            return skip(&format!("{tool} is not installed"));
        }
    }
    assert_eq!(faults(path), "");
    let printed = folded(&text(path));
    for words in words {
        assert!(printed.contains(&folded(words)), "“{words}” is not printed in {printed}");
    }
}

async fn what_is_not_allowed_is_refused(window: &Window, store: &Path) -> Outcome {
    for command in ["plugin:fs|read_text_file", "plugin:dialog|message", "plugin:opener|open_url", "anything"]
    {
        let answer = window.invoke(command, json!({ "path": store, "url": "https://example.org/" })).await?;
        assert!(answer.is_err(), "{command}: {answer:?}");
    }
    let answer = window.invoke("plugin:opener|open_path", json!({ "path": "/usr/bin/true" })).await?;
    assert!(answer.is_err(), "only papers are opened: {answer:?}");
    // The one thing that shows that refusals are noted at all.
    window.ask("fetch('https://example.org/').catch(() => {})").await?;
    assert_eq!(window.refused().await?, json!(["connect-src https://example.org/"]));
    Ok(())
}

//! A new person at the real window, from an empty file to a meeting that is planned: once with the mouse,
//! once by the keyboard alone.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use acceptance::pdf::{faults, folded, has, skip, text};
use acceptance::window::{self, Outcome, Window};
use office::domain::{Kind, MeetingId};
use office::meetings::MeetingView;
use serde_json::{Value, json};
use std::path::Path;

/// As WebDriver writes the key.
const ENTER: &str = "\u{E007}";

const TITLE: &str = "23rd Meeting of Task Force Aurora on stolen bells";

/// Thirty people of twelve delegations, as a spreadsheet gives them to the clipboard.
fn list() -> String {
    let states = [
        "Arvenia", "Belmark", "Corvia", "Dalmora", "Estrava", "Felsia", "Gardova", "Hestland", "Ilvania",
        "Jorvik", "Kestria", "Lunova",
    ];
    let mut rows = vec!["Name\tDelegation\tFunction\tMail".to_owned()];
    for number in 0..30 {
        let state = states[number % states.len()];
        let given = ["Ana", "Đorđe", "Ştefan", "Eleni", "Mihai"][number % 5];
        rows.push(format!(
            "{given} {state}ski{number}\t{state}\tInspector\tperson{number}@{}.example",
            state.to_lowercase()
        ));
    }
    rows.join("\n")
}

#[tokio::test]
async fn a_meeting_is_planned_with_the_mouse() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("aurora.rapporteur");
    drop(office::Desk::create(&store).unwrap());
    let papers = folder.path().to_owned();
    let opened = store.clone();
    window::drive("plan-by-mouse", &[store.as_os_str()], |window| async move {
        window.click("main a", "Set up a body…").await?;
        window.fill("Name", "Task Force Aurora").await?;
        window.fill("Subject", "stolen bells").await?;
        window.click("button", "Set it up").await?;
        window.reads("h1", "Task Force Aurora").await?;
        window.click("nav a", "Meetings").await?;
        window.click("main a", "Plan a meeting…").await?;
        plan(&window).await?;
        let id = meeting(&window).await?;
        two_days(&window).await?;
        agenda(&window).await?;
        attendees(&window).await?;
        presentations(&window, &id, &papers).await?;
        papers_come_out(&window, &id, &papers).await
    })
    .await;
    let mut desk = office::Desk::open(&opened).unwrap();
    let id = office::meetings::list(&desk, None).unwrap()[0].id;
    is_planned(&office::meetings::open(&mut desk, id).unwrap());
}

/// What is in the store once the window is closed.
fn is_planned(meeting: &MeetingView) {
    assert_eq!((meeting.title.as_str(), meeting.number), (TITLE, Some(23)));
    assert_eq!(meeting.sittings.len(), 2);
    assert!(meeting.agenda.len() >= 6, "{:?}", meeting.agenda);
    assert!(meeting.agenda.iter().all(|item| item.clock.is_some()), "every item has its time");
    let delegations: Vec<_> = meeting.attendees.iter().flat_map(|group| &group.delegations).collect();
    assert_eq!(delegations.len(), 12);
    assert_eq!(delegations.iter().map(|delegation| delegation.attendees.len()).sum::<usize>(), 30);
    assert_eq!(meeting.presentations.len(), 4);
    assert!(meeting.presentations.iter().all(|one| one.slides.is_some()), "{:?}", meeting.presentations);
}

async fn plan(window: &Window) -> Outcome {
    window.choose("Body", "Task Force Aurora").await?;
    window.fill("Number", "23").await?;
    window.fill("First day", "9 March 2027").await?;
    window.fill("Last day", "10 March 2027").await?;
    window.fill("City", "Plovdiv").await?;
    window.fill("Time zone", "Europe/Sofia").await?;
    window.reads("main", TITLE).await?;
    window.click("button[type=submit]", "Plan the meeting").await?;
    window.reads("h1", TITLE).await
}

/// The id of the meeting that the window shows.
async fn meeting(window: &Window) -> Outcome<String> {
    let hash = window.ask("return location.hash").await?;
    Ok(hash.as_str().unwrap().split('/').nth(2).unwrap().to_owned())
}

async fn two_days(window: &Window) -> Outcome {
    window.click("main button", "Edit details").await?;
    for (number, day) in [(1, "9 March 2027"), (2, "10 March 2027")] {
        window.click("main button:enabled", "Add a sitting").await?;
        window.fill(&format!("Day of sitting {number}"), day).await?;
    }
    window.reads("main", "10 March").await?;
    window.click("main button", "Edit details").await
}

async fn agenda(window: &Window) -> Outcome {
    window.click("[role=tab]", "Agenda").await?;
    window.click("[role=tabpanel] button", "Begin with the usual items").await?;
    window.reads("[role=tabpanel]", "Closing of the meeting").await
}

async fn attendees(window: &Window) -> Outcome {
    window.click("[role=tab]", "Attendees").await?;
    window.click("[role=tabpanel] button", "Paste or import a list…").await?;
    window.put("main textarea", &list()).await?;
    window.click("main button", "Take in 30 people").await?;
    window.reads("[role=tabpanel]", "30 people").await?;
    window.reads("[role=tabpanel]", "12 delegations").await
}

async fn presentations(window: &Window, id: &str, folder: &Path) -> Outcome {
    window.click("[role=tab]", "Presentations").await?;
    let slides = folder.join("slides.pdf");
    std::fs::write(&slides, b"%PDF-1.7\n%slides of nobody\n").unwrap();
    for title in ["The bells of Arvenia", "Tracing bronze", "Markets of the coast", "A register of bells"] {
        window.put("[role=tabpanel] form input", title).await?;
        window.click("[role=tabpanel] form button", "Add a presentation").await?;
        window.reads("[role=tabpanel]", title).await?;
    }
    let asked = json!({ "kind": "presentation", "meetingId": id });
    let rows = window.invoke("records_of_meeting", asked).await?.expect("the presentations");
    for (place, row) in rows.as_array().unwrap().iter().enumerate() {
        // Where the system's own dialog would answer with the path.
        let asked = json!({
            "presentationId": row["id"], "path": slides, "job": format!("slides-{place}"), "progress": null,
        });
        let facts = window.invoke("attach_slides", asked).await?.expect("the slides are taken in");
        assert_eq!(facts["name"], "slides.pdf");
    }
    Ok(())
}

async fn papers_come_out(window: &Window, id: &str, folder: &Path) -> Outcome {
    let invitation = folder.join("invitation.ics");
    let asked = json!({ "meetingId": id, "to": invitation });
    let told = window.invoke("export_invitation", asked).await?.expect("an invitation");
    assert_eq!(told["bytes"], std::fs::metadata(&invitation).unwrap().len());
    let calendar = std::fs::read_to_string(&invitation).unwrap();
    assert!(calendar.contains("METHOD:REQUEST") && calendar.contains("TZID:Europe/Sofia"), "{calendar}");
    for (paper, words) in [
        ("agenda", vec![TITLE, "Adoption of the agenda", "Any other business"]),
        ("participants", vec![TITLE, "Arvenia", "Lunova", "Inspector"]),
    ] {
        let to = folder.join(format!("{paper}.pdf"));
        let asked =
            json!({ "paper": paper, "id": id, "to": to, "sheet": "a4", "job": paper, "progress": null });
        window.invoke("export_paper", asked).await?.expect("the paper is exported");
        for tool in ["qpdf", "pdftotext"] {
            if !has(tool) {
                skip(&format!("{tool} is not installed"));
                return Ok(());
            }
        }
        assert_eq!(faults(&to), "");
        let printed = folded(&text(&to));
        for words in words {
            assert!(printed.contains(&folded(words)), "“{words}” is not printed in {printed}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_meeting_is_planned_by_the_keyboard_alone() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("aurora.rapporteur");
    drop(office::Desk::create(&store).unwrap());
    let opened = store.clone();
    window::drive("plan-by-keyboard", &[store.as_os_str()], |window| async move {
        window.find("h1").await?;
        window.tab_to("Set up a body…").await?;
        window.press(ENTER).await?;
        window.tab_to("Name").await?;
        window.press("Task Force Aurora").await?;
        window.tab_to("Subject").await?;
        window.press("stolen bells").await?;
        window.tab_to("Set it up").await?;
        window.press(ENTER).await?;
        window.reads("h1", "Task Force Aurora").await?;
        command(&window, "Plan a meeting").await?;
        window.tab_to("Body").await?;
        window.press("T").await?;
        window.tab_to("Number").await?;
        window.retype("23").await?;
        window.tab_to("First day").await?;
        window.press("9 March 2027").await?;
        window.tab_to("Last day").await?;
        window.press("10 March 2027").await?;
        window.tab_to("Time zone").await?;
        window.press("Europe/Sofia").await?;
        window.tab_to("Plan the meeting").await?;
        window.press(ENTER).await?;
        window.reads("h1", TITLE).await
    })
    .await;
    let desk = office::Desk::open(&opened).unwrap();
    let rows = office::meetings::list(&desk, None).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].title.as_str(), rows[0].number), (TITLE, Some(23)));
    let _: MeetingId = rows[0].id;
    let kept: Value =
        office::records::show_any(&desk, Kind::Meeting, rows[0].id.into()).expect("the meeting as kept");
    assert_eq!((&kept["last_day"], &kept["zone"]), (&json!("2027-03-10"), &json!("Europe/Sofia")));
}

/// Does what the command palette offers under these words.
async fn command(window: &Window, words: &str) -> Outcome {
    window.press("\u{E009}k\u{E000}").await?;
    window.find("[role=dialog] input").await?;
    window.press(words).await?;
    window.reads("[role=dialog] [role=option]", words).await?;
    window.press(ENTER).await?;
    window.is_gone("[role=dialog]").await
}

//! The two papers at the real window: what is typed is kept, and what is printed is shown beside it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use acceptance::pdf::skip;
use acceptance::window::{self, Outcome, Window};
use office::domain::{Kind, MinutesStatus};
use office::meetings::MeetingView;
use serde_json::json;
use std::path::Path;

/// As somebody types in a hurry: cedilla and comma below, an unclosed quotation, a straight apostrophe.
const TYPED: &str = "Mr Duţă said: “we don't know yet. Ț";

#[tokio::test]
async fn minutes_are_written_beside_the_paper_as_it_prints() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let meeting = with_draft_minutes(&store);
    let minutes = meeting.minutes.clone().unwrap();
    let place = format!("meetings/{}/minutes", meeting.id);
    window::drive("minutes", &[store.clone().as_os_str()], |window| async move {
        window.watch_policy().await?;
        window.go(&place).await?;
        paper_is_shown(&window).await?;
        window.hit("[role=tabpanel] [contenteditable=true]").await?;
        window.press("\u{E009}\u{E010}\u{E000}").await?;
        window.press(TYPED).await?;
        window.reads("main [role=status]", "Saved").await?;
        assert_eq!(window.refused().await?, json!([]), "the pages need more than the policy allows");
        Ok(())
    })
    .await;
    let desk = office::Desk::open(&store).unwrap();
    let sections = office::minutes::sections(&desk, minutes.id).unwrap();
    let kept = sections.iter().filter(|section| section.text.plain().contains(TYPED)).count();
    assert_eq!(kept, 1, "the words stand in one section, character for character");
}

#[tokio::test]
async fn a_form_in_the_text_hides_nothing_of_it() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let meeting = with_draft_minutes(&store);
    let sections = {
        let desk = office::Desk::open(&store).unwrap();
        office::minutes::sections(&desk, meeting.minutes.clone().unwrap().id).unwrap()
    };
    let longest = sections.iter().max_by_key(|section| section.text.blocks.len()).unwrap();
    assert!(longest.text.blocks.len() > 1, "something follows the paragraph");
    let place = format!("meetings/{}/minutes?shown={}", meeting.id, longest.id);
    window::drive("form-in-text", &[store.as_os_str()], |window| async move {
        window.resize((1440, 900)).await?;
        window.go(&place).await?;
        window.hit("[role=tabpanel] [contenteditable=true] p").await?;
        window.click("[role=tabpanel] button", "Decision").await?;
        window.find("form textarea:focus").await?;
        window.until("room below the paragraph, as high as the form", MAKES_ROOM).await?;
        window.until("all of the form in sight", IS_IN_SIGHT).await?;
        window.ask("document.querySelector('form textarea').style.height = '240px'").await?;
        window.until("room for the form as it has become", MAKES_ROOM).await?;
        window.click("form button", "Cancel").await?;
        window.is_gone("form").await?;
        window.until("the text as it was, with the caret in it", IS_CLOSED).await?;
        Ok(())
    })
    .await;
}

/// The form lies over no line of the text, and comes after its paragraph where the text is read aloud.
const MAKES_ROOM: &str = "
    const form = document.querySelector('.record-form').closest('[id]');
    const box = form.getBoundingClientRect();
    const text = document.querySelector('[contenteditable=true]');
    const lines = [...text.children].filter((one) => !one.classList.contains('spacer'));
    const hidden = lines.some((line) => {
        const at = line.getBoundingClientRect();
        return at.bottom > box.top + 1 && at.top < box.bottom - 1;
    });
    const spacer = text.children[1];
    return !hidden && box.height > 100 && spacer.getAttribute('aria-owns') === form.id;";

const IS_IN_SIGHT: &str = "
    const form = document.querySelector('.record-form').getBoundingClientRect();
    const shown = document.querySelector('[contenteditable=true]').closest('.scroll').getBoundingClientRect();
    return form.top >= shown.top - 1 && form.bottom <= shown.bottom + 1;";

const IS_CLOSED: &str = "
    const text = document.querySelector('[contenteditable=true]');
    return text.querySelector('.spacer') === null && document.activeElement === text
        && text.children[0].contains(getSelection().focusNode);";

#[tokio::test]
async fn every_paper_of_a_meeting_is_shown() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let meeting = with_draft_minutes(&store);
    let place = format!("meetings/{}/papers", meeting.id);
    window::drive("papers", &[store.as_os_str()], |window| async move {
        window.watch_policy().await?;
        window.go(&place).await?;
        for paper in
            ["Agenda", "List of participants", "List of action points", "Minutes", "Press release, English"]
        {
            window.click("[role=tabpanel] button", paper).await?;
            paper_is_shown(&window).await?;
        }
        assert_eq!(window.refused().await?, json!([]), "the pages need more than the policy allows");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_chair_approves_and_the_press_officer_may_not() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let meeting = with_draft_minutes(&store);
    let minutes = meeting.minutes.clone().unwrap().id;
    let opened = store.clone();
    window::drive("approval", &[store.as_os_str()], |window| async move {
        window.find("h1").await?;
        window.invoke("submit_minutes", json!({ "id": minutes })).await?.expect("the secretariat submits");
        for (role, may) in [("press_officer", false), ("secretariat", false), ("chair", true)] {
            window.invoke("set_role", json!({ "role": role })).await?.expect("a role");
            let asked = json!({ "paper": "minutes", "id": meeting.id, "sheet": "a4" });
            let shown = window.invoke("preview_paper", asked).await?.expect("the paper is shown");
            let answer =
                window.invoke("approve_minutes", json!({ "id": minutes, "read": shown["read"] })).await?;
            assert_eq!(answer.is_ok(), may, "{role}: {answer:?}");
        }
        Ok(())
    })
    .await;
    let desk = office::Desk::open(&opened).unwrap();
    let kept = office::records::show_any(&desk, Kind::Minutes, minutes.into()).unwrap();
    assert_eq!(kept["status"], json!(MinutesStatus::Approved));
}

/// The sample, and its meeting whose minutes are being written.
fn with_draft_minutes(store: &Path) -> MeetingView {
    let mut desk = office::sample::make(store).unwrap();
    let rows = office::meetings::list(&desk, None).unwrap();
    let mut meetings = rows.iter().map(|row| office::meetings::open(&mut desk, row.id).unwrap());
    let draft = |meeting: &MeetingView| {
        meeting.minutes.as_ref().is_some_and(|minutes| minutes.status == MinutesStatus::Draft)
    };
    meetings.find(draft).expect("a meeting whose minutes are a draft")
}

/// Waits until a page of a paper has ink on it.
async fn paper_is_shown(window: &Window) -> Outcome {
    let script = "
        const page = document.querySelector('canvas');
        if (page === null || page.width === 0) return false;
        const { data } = page.getContext('2d').getImageData(0, 0, page.width, page.height);
        let dark = 0;
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 128 && data[at] < 96) dark += 1;
        return dark > 200;";
    window.until("a page with ink on it", script).await
}

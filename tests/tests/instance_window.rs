//! Several processes at once, each with a window and a file of its own.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use acceptance::pdf::skip;
use acceptance::window::{self, Outcome, Window};
use serde_json::json;
use std::path::{Path, PathBuf};

fn samples(folder: &Path) -> [PathBuf; 2] {
    let stores = ["Ţările", "other"].map(|name| folder.join(format!("{name}.rapporteur")));
    for store in &stores {
        drop(office::sample::make(store).unwrap());
    }
    stores
}

#[tokio::test]
async fn each_file_has_a_window_of_its_own_which_comes_forward() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = samples(folder.path());
    window::drive("instances", &[one.clone().as_os_str()], |first| async move {
        first.find("main h1").await?;
        let second = first.open_beside(&[other.as_os_str()]).await;
        works(&second.window, "other").await?;
        works(&first, "Ţările").await?;
        first.in_front("other").await;

        // The same file once more: no third window, and the first has it as before.
        assert_eq!(first.start_again(&[one.as_os_str()]).await.code(), Some(0));
        first.in_front("Ţările").await;
        works(&first, "Ţările").await?;
        // No file at all: the one that was opened last.
        assert_eq!(first.start_again(&[]).await.code(), Some(0));
        first.in_front("other").await;
        // From within another window, which keeps its own.
        second.window.command("Open “Ţările”").await?;
        second.window.reads("main", "Ţările.rapporteur is open in another window").await?;
        first.in_front("Ţările").await;
        works(&second.window, "other").await?;

        for window in [&first, &second.window] {
            let recent = window.invoke("recent_stores", json!({})).await?.unwrap();
            let names: Vec<_> = recent.as_array().unwrap().iter().map(|store| &store["name"]).collect();
            assert_eq!(names, ["other", "Ţările"]);
        }
        second.kill();
        works(&first, "Ţările").await
    })
    .await;
}

#[tokio::test]
async fn a_killed_window_keeps_nobody_out() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let [store, _] = samples(folder.path());
    window::drive("instance-killed", &[], |empty| async move {
        empty.reads("h1", "Rapporteur").await?;
        let killed = empty.open_beside(&[store.as_os_str()]).await;
        works(&killed.window, "Ţările").await?;
        killed.kill();
        let again = empty.open_beside(&[store.as_os_str()]).await;
        works(&again.window, "Ţările").await?;
        assert_eq!(empty.start_again(&[store.as_os_str()]).await.code(), Some(0), "it is found there again");
        again.kill();
        // What the second left is no hindrance to a window that stands already.
        empty.click("button:enabled", "Ţările").await?;
        works(&empty, "Ţările").await
    })
    .await;
}

#[tokio::test]
async fn a_file_is_opened_in_a_new_window_from_within_another() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = samples(folder.path());
    window::drive("instance-aside", &[other.clone().as_os_str()], |window| async move {
        window.find("main h1").await?;
        // Its name is known from here on.
        let opened = window.invoke("open_store", json!({ "path": one })).await?.unwrap();
        assert_eq!(opened["is"], "here");
        window.begin_anew().await?;
        works(&window, "Ţările").await?;
        window.command("Open “other” in a new window").await?;
        window.in_front("other").await;
        works(&window, "Ţările").await?;
        // Once it has its file, it is the one to come forward.
        assert_eq!(window.start_again(&[other.as_os_str()]).await.code(), Some(0));
        assert_eq!(window.invoke("show_store_aside", json!({ "path": other })).await?.unwrap(), "elsewhere");
        assert_eq!(window.invoke("show_store_aside", json!({ "path": one })).await?.unwrap(), "here");
        Ok(())
    })
    .await;
}

/// The window shows this file, and what is done in it is written.
async fn works(window: &Window, name: &str) -> Outcome {
    window.find("main h1").await?;
    window.reads("footer", name).await?;
    for step in ["undo", "redo"] {
        window.invoke(step, json!({})).await?.expect("what was done last is taken back and done again");
    }
    Ok(())
}

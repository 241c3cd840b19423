//! Every screen of the real window for those who can't see it well, or at all: axe-core finds nothing.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use acceptance::pdf::skip;
use acceptance::window::{self, Outcome, Window};
use serde_json::Value;
use std::path::Path;

const PLACES: [&str; 11] = [
    "desk",
    "meetings",
    "calendar",
    "plan",
    "points",
    "press",
    "bodies",
    "organisations",
    "people",
    "trash",
    "search?words=museum",
];
const PARTS: [&str; 8] =
    ["overview", "agenda", "attendees", "presentations", "actions", "minutes", "press", "papers"];

/// axe-core, as the pages' own tests use it.
fn axe() -> Option<String> {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules");
    std::fs::read_to_string(packages.join("axe-core/axe.min.js")).ok()
}

#[tokio::test]
async fn nothing_is_found_on_any_screen_in_light_dark_and_high_contrast() {
    if let Some(reason) = window::missing() {
        return skip(&reason);
    }
    let Some(axe) = axe() else { return skip("the pages' packages are not installed") };
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let desk = office::sample::make(&store).unwrap();
    let meeting = office::meetings::list(&desk, None).unwrap()[0].id.to_string();
    drop(desk);
    let places: Vec<String> = PLACES
        .iter()
        .map(|place| (*place).to_owned())
        .chain(PARTS.iter().map(|part| format!("meetings/{meeting}/{part}")))
        .collect();
    window::drive("access", &[store.as_os_str()], |window| async move {
        let mut found = Vec::new();
        for look in ["light", "dark", "contrast"] {
            window.find("h1").await?;
            window.look(look).await?;
            window.find("h1").await?;
            window.ask(&axe).await?;
            for place in &places {
                window.go(place).await?;
                window.find("h1").await?;
                window.rests().await?;
                found.extend(
                    faults(&window).await?.into_iter().map(|fault| format!("{look} {place}: {fault}")),
                );
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await;
}

/// What axe-core finds on the screen that is shown, with the element it finds it on.
async fn faults(window: &Window) -> Outcome<Vec<String>> {
    let script = "
        const answer = arguments[0];
        axe.run(document, { resultTypes: ['violations'] }).then(
            ({ violations }) => answer(violations.flatMap(({ id, nodes }) =>
                nodes.map((node) => id + ' at ' + node.target.join(' ') + ' ' + node.html.slice(0, 120)))),
            (error) => answer(['axe-core failed: ' + error]),
        );";
    let found = window.ask_later(script).await?;
    Ok(found.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

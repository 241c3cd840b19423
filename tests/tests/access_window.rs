//! Every screen of the real window for those who can't see it well, or at all: axe-core finds nothing, and no field
//! hides words.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use acceptance::pdf::skip;
use acceptance::screens::{self, Known, LOOKS, OF_ROLES, OPENED, PARTS};
use acceptance::window::{self, Outcome, Window};
use serde_json::{Value, json};
use std::path::Path;

/// axe-core, as the pages' own tests use it, or why the window can't be tried with it here.
fn ready() -> Result<String, String> {
    if let Some(reason) = window::missing() {
        return Err(reason);
    }
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules");
    std::fs::read_to_string(packages.join("axe-core/axe.min.js"))
        .map_err(|_| "the pages' packages are not installed".to_owned())
}

#[tokio::test]
async fn nothing_is_found_on_any_screen_in_light_dark_and_high_contrast() {
    let axe = match ready() {
        Ok(axe) => axe,
        Err(reason) => return skip(&reason),
    };
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let meeting = sample(&store);
    window::drive("access", &[store.as_os_str()], |window| async move {
        window.find("h1").await?;
        something_in_the_trash(&window).await?;
        let known = Known::of(&window, Some(&meeting)).await?;
        let places = [names(&known), parts(&meeting)].concat();
        let found = in_every_look(&window, &axe, &places).await?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await;
}

/// One window after the other: more of them at once would only wait for each other.
#[tokio::test]
async fn nor_at_the_beginning_nor_where_the_chair_and_the_press_officer_work() {
    let axe = match ready() {
        Ok(axe) => axe,
        Err(reason) => return skip(&reason),
    };
    before_a_file_is_open(axe.clone()).await;
    on_an_empty_file(axe.clone()).await;
    as_others(axe).await;
}

async fn before_a_file_is_open(axe: String) {
    window::drive("access-first", &[], |window| async move {
        window.find("h1").await?;
        let found = in_every_look(&window, &axe, &[String::new()]).await?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await;
}

async fn on_an_empty_file(axe: String) {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("empty.rapporteur");
    drop(office::Desk::create(&store).unwrap());
    window::drive("access-empty", &[store.as_os_str()], |window| async move {
        window.find("h1").await?;
        let known = Known::of(&window, None).await?;
        let mut found = in_every_look(&window, &axe, &names(&known)).await?;
        let meeting = screens::plan_first(&window).await?;
        let known = Known::of(&window, Some(&meeting)).await?;
        let planned = [known.place("bodies/:body"), known.place("plan?body=:body")];
        let places = [planned.into_iter().flatten().collect(), parts(&meeting)].concat();
        found.extend(in_every_look(&window, &axe, &places).await?);
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await;
}

async fn as_others(axe: String) {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let meeting = sample(&store);
    window::drive("access-roles", &[store.as_os_str()], |window| async move {
        window.find("h1").await?;
        screens::submit_minutes(&window).await?;
        let known = Known::of(&window, Some(&meeting)).await?;
        let mut found = Vec::new();
        for (role, places) in OF_ROLES {
            window.work_as(role).await?;
            window.find("h1").await?;
            let places: Vec<String> = places.iter().filter_map(|place| known.place(place)).collect();
            let seen = in_every_look(&window, &axe, &places).await?;
            found.extend(seen.into_iter().map(|fault| format!("{role}, {fault}")));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn nor_on_what_opens_over_a_screen_or_beside_it() {
    let axe = match ready() {
        Ok(axe) => axe,
        Err(reason) => return skip(&reason),
    };
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("meridian.rapporteur");
    let meeting = sample(&store);
    window::drive("access-opened", &[store.as_os_str()], |window| async move {
        window.find("h1").await?;
        let known = Known::of(&window, Some(&meeting)).await?;
        let mut found = Vec::new();
        // What opens has its colours from where the screens have theirs: one look for each will do.
        for ((place, steps, shows), look) in OPENED.iter().zip(LOOKS.iter().cycle()) {
            let place = known.place(place).expect("the sample has one of each");
            // Another look starts the pages anew: nothing is open any more.
            window.look(look).await?;
            window.find("h1").await?;
            window.ask(&axe).await?;
            screens::open(&window, &place, steps, shows).await?;
            let seen = faults(&window).await?;
            found.extend(seen.into_iter().map(|fault| format!("{look} {place}, {shows}: {fault}")));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await;
}

/// The sample in a file, and its newest meeting.
fn sample(store: &Path) -> String {
    let desk = office::sample::make(store).unwrap();
    office::meetings::list(&desk, None).unwrap()[0].id.to_string()
}

fn names(known: &Known) -> Vec<String> {
    known.screens().into_iter().map(|(_, place)| place).collect()
}

fn parts(meeting: &str) -> Vec<String> {
    PARTS.iter().map(|part| format!("meetings/{meeting}/{part}")).collect()
}

async fn something_in_the_trash(window: &Window) -> Outcome {
    let id = screens::first(window, "headcount").await?.expect("the sample counts heads");
    let removed = window.invoke("remove_record", json!({ "kind": "headcount", "id": id })).await?;
    removed.expect("the head-count can be removed");
    Ok(())
}

/// What is found at these places in light, dark and high contrast.
async fn in_every_look(window: &Window, axe: &str, places: &[String]) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for look in LOOKS {
        window.look(look).await?;
        window.find("h1").await?;
        window.ask(axe).await?;
        for place in places {
            screens::show(window, place).await?;
            let seen = faults(window).await?;
            found.extend(seen.into_iter().map(|fault| format!("{look} {place}: {fault}")));
        }
    }
    Ok(found)
}

/// What axe-core finds on the screen that is shown, with the element it finds it on; and the fields that hide some of
/// their words.
async fn faults(window: &Window) -> Outcome<Vec<String>> {
    let script = "
        const answer = arguments[0];
        const hiding = [...document.querySelectorAll('textarea')]
            .filter((field) => field.offsetParent !== null && field.scrollHeight > field.clientHeight + 1)
            .map((field) => 'hidden words at ' + field.value.slice(0, 120));
        axe.run(document, { resultTypes: ['violations'] }).then(
            ({ violations }) => answer([...hiding, ...violations.flatMap(({ id, nodes }) =>
                nodes.map((node) => id + ' at ' + node.target.join(' ') + ' ' + node.html.slice(0, 120)))]),
            (error) => answer(['axe-core failed: ' + error]),
        );";
    let found = window.ask_later(script).await?;
    Ok(found.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

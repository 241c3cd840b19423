//! Every screen of the real window for those who can't see it well, or at all: axe-core finds nothing.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use acceptance::pdf::skip;
use acceptance::window::{self, Outcome, Window, keys};
use serde_json::{Value, json};
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
const LOOKS: [&str; 3] = ["light", "dark", "contrast"];

/// What a person does to see more than the screen shows by itself.
enum Step {
    /// Clicks on the first of these.
    On(&'static str),
    /// Clicks on what bears these words.
    Words(&'static str, &'static str),
    /// Strikes a key while Ctrl is held.
    Ctrl(char),
    /// Strikes a key while Ctrl and Alt are held.
    CtrlAlt(char),
    /// Strikes a key while Ctrl and Shift are held.
    CtrlShift(char),
    /// Strikes keys.
    Keys(&'static str),
    /// Pastes into a field.
    Put(&'static str, &'static str),
}

/// What opens: where, how, and by what it is known to be open. In a place, `:meeting`, `:body`, `:person` and
/// `:organisation` stand for the first of each.
const OPENED: &[(&str, &[Step], &str)] = &[
    ("desk", &[Step::Ctrl('k')], "[role='dialog'] .palette-question"),
    ("desk", &[Step::Ctrl('k'), Step::Keys("museum")], "[role='dialog'] .menu-item mark"),
    ("desk", &[Step::Keys("?")], "[role='dialog'] kbd"),
    ("desk", &[Step::On("footer button")], "[role='menu']"),
    ("desk", &[Step::On("footer > :last-child")], "[role='menu']"),
    ("plan?body=:body", &[], "aside h2"),
    ("points", &[Step::On("[data-index='0'] a")], ".side-panel ol"),
    ("points", &[Step::On("[data-index='0'] .words")], ".field-cell textarea"),
    ("points", &[Step::Words("button", "Returns by delegation")], "main td"),
    ("bodies?shown=new", &[], ".side-panel form"),
    ("bodies/:body", &[], "main table"),
    ("bodies/:body", &[Step::Ctrl('d')], ".side-panel input"),
    ("bodies/:body", &[Step::Ctrl('h')], ".side-panel"),
    ("organisations?shown=new", &[], ".side-panel form"),
    ("organisations?shown=:organisation", &[], ".side-panel input"),
    ("people?shown=new", &[], ".side-panel form"),
    ("people?shown=new", &[Step::Words("form button", "Add the person")], ".side-panel [aria-invalid]"),
    ("people?shown=:person", &[], ".side-panel input"),
    ("people", &[Step::CtrlShift('M')], ".side-panel input"),
    ("trash", &[], "main table"),
    ("meetings/none/overview", &[], "[role='alert']"),
    ("meetings/:meeting/overview", &[Step::Ctrl('d')], ".side-panel input"),
    ("meetings/:meeting/overview", &[Step::Ctrl('h')], ".side-panel"),
    ("meetings/:meeting/overview", &[Step::On("main header .square")], "[role='menu']"),
    ("meetings/:meeting/agenda", &[Step::On("tbody .details")], ".side-panel select"),
    ("meetings/:meeting/agenda", &[Step::Words("button", "changes since")], "main"),
    ("meetings/:meeting/attendees", &[Step::On("tr.row .who"), Step::Keys(keys::ENTER)], ".side-panel input"),
    (
        "meetings/:meeting/attendees",
        &[
            Step::Words("button", "Paste or import"),
            Step::Put("#intake-text", "Name\tDelegation\tEmail\nMs Irina Cazacu\tMoldova\tirina at home\n"),
        ],
        "[aria-labelledby='intake-title'] td",
    ),
    ("meetings/:meeting/presentations", &[Step::On("tbody .name")], ".side-panel input"),
    ("meetings/:meeting/actions", &[Step::Words("button", "New action point")], ".record-form"),
    ("meetings/:meeting/actions", &[Step::Words("button", "New decision")], ".record-form"),
    ("meetings/:meeting/minutes", &[Step::CtrlAlt('a')], ".record-form"),
    ("meetings/:meeting/minutes", &[Step::CtrlAlt('d')], ".record-form"),
    ("meetings/:meeting/minutes", &[Step::CtrlAlt('q')], ".record-form"),
    (
        "meetings/:meeting/minutes",
        &[Step::On(".ProseMirror"), Step::Keys(" /")],
        "[role='listbox'] [role='option']",
    ),
    ("meetings/:meeting/minutes", &[Step::On(".ProseMirror .fact")], ".strip"),
    ("meetings/:meeting/minutes", &[Step::Words("button", "Circulate")], ".ask input"),
    ("meetings/:meeting/press", &[Step::Words("button", "Another release")], ".begin select"),
];

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
    let places: Vec<String> = PLACES
        .iter()
        .map(|place| (*place).to_owned())
        .chain(PARTS.iter().map(|part| format!("meetings/{meeting}/{part}")))
        .collect();
    window::drive("access", &[store.as_os_str()], |window| async move {
        let mut found = Vec::new();
        for look in LOOKS {
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

#[tokio::test]
async fn nor_on_an_empty_file() {
    let axe = match ready() {
        Ok(axe) => axe,
        Err(reason) => return skip(&reason),
    };
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("empty.rapporteur");
    drop(office::Desk::create(&store).unwrap());
    window::drive("access-empty", &[store.as_os_str()], |window| async move {
        let mut found = Vec::new();
        window.find("h1").await?;
        window.ask(&axe).await?;
        for place in PLACES {
            window.go(place).await?;
            window.find("h1").await?;
            window.rests().await?;
            found.extend(faults(&window).await?.into_iter().map(|fault| format!("{place}: {fault}")));
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
        let mut named = vec![(":meeting", meeting)];
        for (name, kind) in [(":body", "body"), (":organisation", "organisation"), (":person", "person")] {
            named.push((name, first(&window, kind).await?));
        }
        // Something lies in the trash.
        let headcount = first(&window, "headcount").await?;
        let removing = json!({ "kind": "headcount", "id": headcount });
        window.invoke("remove_record", removing).await?.expect("the head-count can be removed");

        let mut found = Vec::new();
        // What opens has its colours from where the screens have theirs: one look for each will do.
        for ((place, steps, shows), look) in OPENED.iter().zip(LOOKS.iter().cycle()) {
            let place = named.iter().fold((*place).to_owned(), |place, (name, id)| place.replace(name, id));
            // Another look starts the pages anew: nothing is open any more.
            window.look(look).await?;
            window.find("h1").await?;
            window.ask(&axe).await?;
            window.go(&place).await?;
            window.find("h1").await?;
            window.rests().await?;
            for step in *steps {
                take(&window, step).await?;
            }
            window.find(shows).await?;
            window.rests().await?;
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

async fn first(window: &Window, kind: &str) -> Outcome<String> {
    let records = window.invoke("list_records", json!({ "kind": kind })).await?.unwrap();
    Ok(records[0]["id"].as_str().unwrap().to_owned())
}

async fn take(window: &Window, step: &Step) -> Outcome {
    match step {
        Step::On(selector) => window.find(selector).await?.click().await,
        Step::Words(selector, words) => window.click(selector, words).await,
        Step::Ctrl(key) => window.strike(&format!("{}{key}", keys::CTRL)).await,
        Step::CtrlAlt(key) => window.strike(&format!("{}{}{key}", keys::CTRL, keys::ALT)).await,
        Step::CtrlShift(key) => window.strike(&format!("{}{}{key}", keys::CTRL, keys::SHIFT)).await,
        Step::Keys(keys) => window.strike(keys).await,
        Step::Put(selector, words) => window.put(selector, words).await,
    }
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

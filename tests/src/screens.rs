//! The screens of the window, and what opens over them: those who look at all of it go by this list.

use crate::window::{Outcome, Window, keys};
use serde_json::json;

/// How the window can look.
pub const LOOKS: [&str; 3] = ["light", "dark", "contrast"];

/// The screens of a file. In a place, `:meeting`, `:body`, `:person` and `:organisation` stand for the first of each.
pub const PLACES: [&str; 17] = [
    "desk",
    "meetings",
    "calendar",
    "plan",
    "plan?body=:body",
    "points",
    "press",
    "bodies",
    "bodies/:body",
    "organisations",
    "people",
    "reports",
    "reports?report=points",
    "reports?report=approval",
    "trash",
    "search",
    "search?words=museum",
];

/// The parts of a meeting.
pub const PARTS: [&str; 8] =
    ["overview", "agenda", "attendees", "presentations", "actions", "minutes", "press", "papers"];

/// The screens on which another role sees other things than the secretariat, once minutes lie before the chair.
pub const OF_ROLES: [(&str, &[&str]); 2] = [
    ("chair", &["desk", "meetings/:meeting/minutes", "meetings/:meeting/press"]),
    ("press_officer", &["desk", "press", "meetings/:meeting/press"]),
];

/// What a person does to see more than the screen shows by itself.
#[derive(Debug, Clone, Copy)]
pub enum Step {
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

/// What opens over a screen or beside it: where, how, and by what it is known to be open.
pub const OPENED: &[(&str, &[Step], &str)] = &[
    ("desk", &[Step::Ctrl('k')], "[role='dialog'] .palette-question"),
    ("desk", &[Step::Ctrl('k'), Step::Keys("museum")], "[role='dialog'] .menu-item mark"),
    ("desk", &[Step::Keys("?")], "[role='dialog'] kbd"),
    ("desk", &[Step::On("footer button")], "[role='menu']"),
    ("desk", &[Step::On("footer > :last-child")], "[role='menu']"),
    ("points", &[Step::On("[data-index='0'] a")], ".side-panel ol"),
    ("points", &[Step::On("[data-index='0'] .words")], ".field-cell textarea"),
    ("points", &[Step::Words("button", "Returns by delegation")], "main td"),
    ("bodies?shown=new", &[], ".side-panel form"),
    ("bodies/:body", &[Step::Ctrl('d')], ".side-panel input"),
    ("bodies/:body", &[Step::Ctrl('h')], ".side-panel"),
    ("organisations?shown=new", &[], ".side-panel form"),
    ("organisations?shown=:organisation", &[], ".side-panel input"),
    ("people?shown=new", &[], ".side-panel form"),
    ("people?shown=new", &[Step::Words("form button", "Add the person")], ".side-panel [aria-invalid]"),
    ("people?shown=:person", &[], ".side-panel input"),
    ("people", &[Step::CtrlShift('M')], ".side-panel input"),
    ("meetings/00000000-0000-7000-8000-000000000000/overview", &[], "[role='alert']"),
    ("meetings/:meeting/overview", &[Step::Ctrl('d')], ".side-panel input"),
    ("meetings/:meeting/overview", &[Step::Ctrl('h')], ".side-panel"),
    ("meetings/:meeting/overview", &[Step::On("main header .square")], "[role='menu']"),
    ("meetings/:meeting/agenda", &[Step::On("tbody .details")], ".side-panel select"),
    (
        "meetings/:meeting/agenda",
        &[Step::Ctrl('k'), Step::Keys("Compare the agenda"), Step::Keys(keys::ENTER)],
        "section.changes",
    ),
    ("meetings/:meeting/press", &[Step::On("nav + .bar .square")], "[role='menu'] [data-disabled]"),
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
    ("meetings/:meeting/minutes", &[Step::CtrlAlt('f'), Step::Keys("1")], ".record-form [role='option']"),
    (
        "meetings/:meeting/minutes",
        &[Step::On(".ProseMirror"), Step::Keys(" /")],
        "[role='listbox'] [role='option']",
    ),
    ("meetings/:meeting/minutes", &[Step::On(".ProseMirror .fact")], ".strip"),
    ("meetings/:meeting/minutes", &[Step::Words("button", "Circulate")], ".ask input"),
    ("meetings/:meeting/press", &[Step::Words("button", "Another release")], ".begin select"),
];

/// What the names in places stand for in an open file.
#[derive(Debug, Default, Clone)]
pub struct Known(Vec<(&'static str, String)>);

impl Known {
    /// The first of each noun that is on the record; a meeting's id is told.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn of(window: &Window, meeting: Option<&str>) -> Outcome<Known> {
        let mut known: Vec<_> = meeting.map(|id| (":meeting", id.to_owned())).into_iter().collect();
        for (name, kind) in [(":body", "body"), (":organisation", "organisation"), (":person", "person")] {
            known.extend(first(window, kind).await?.map(|id| (name, id)));
        }
        Ok(Known(known))
    }

    /// The place itself; none where nothing is on the record of what it names.
    #[must_use]
    pub fn place(&self, place: &str) -> Option<String> {
        let named = self.0.iter().fold(place.to_owned(), |place, (name, id)| place.replace(name, id));
        (!named.contains(':')).then_some(named)
    }

    /// The screens that there are, with the names by which they are known.
    #[must_use]
    pub fn screens(&self) -> Vec<(&'static str, String)> {
        PLACES.iter().filter_map(|&name| Some((name, self.place(name)?))).collect()
    }
}

/// The id of the first record of a noun.
///
/// # Errors
/// Where the window doesn't answer.
///
/// # Panics
/// Where the noun isn't known.
pub async fn first(window: &Window, kind: &str) -> Outcome<Option<String>> {
    let records = window.invoke("list_records", json!({ "kind": kind })).await?.expect("a noun's records");
    Ok(records[0]["id"].as_str().map(str::to_owned))
}

/// Goes to a screen and waits until it has come to rest.
///
/// # Errors
/// Where it doesn't come.
pub async fn show(window: &Window, place: &str) -> Outcome {
    window.go(place).await?;
    window.find("h1").await?;
    window.rests().await
}

/// Opens what opens on a screen, and waits until it is there.
///
/// # Errors
/// Where it doesn't open.
pub async fn open(window: &Window, place: &str, steps: &[Step], shows: &str) -> Outcome {
    show(window, place).await?;
    for step in steps {
        take(window, *step).await?;
    }
    window.find(shows).await?;
    window.rests().await
}

/// Sets up a body in an empty file and plans its first meeting, of which nothing is known yet. The meeting's id.
///
/// # Errors
/// Where the window doesn't answer.
///
/// # Panics
/// Where it can't be planned.
pub async fn plan_first(window: &Window) -> Outcome<String> {
    let fields = json!({ "name": "Task Force Aurora", "subject": "stolen bells", "kind": "task_force",
        "numbered": true, "languages": ["en"] });
    let adding = json!({ "kind": "body", "fields": fields });
    let body = window.invoke("add_record", adding).await?.expect("a body can be set up");
    let request = json!({ "body_id": body["id"], "first_day": "2027-03-09", "last_day": "2027-03-10", "zone": "Europe/Sofia",
        "agenda": false, "attendees": false, "points": false });
    let planned = window.invoke("plan_meeting", json!({ "request": request })).await?;
    let planned = planned.expect("a meeting can be planned");
    // Written behind the pages' back: they are started anew.
    window.begin_anew().await?;
    Ok(planned["id"].as_str().unwrap_or_default().to_owned())
}

/// Lets the minutes that are being written lie before the chair.
///
/// # Errors
/// Where the window doesn't answer.
///
/// # Panics
/// Where there are none, or they can't be submitted.
pub async fn submit_minutes(window: &Window) -> Outcome {
    let all = window.invoke("list_records", json!({ "kind": "minutes" })).await?.expect("all minutes");
    let drafts = all.as_array().into_iter().flatten().find(|minutes| minutes["status"] == "draft");
    let id = drafts.expect("minutes that are being written")["id"].clone();
    window.invoke("submit_minutes", json!({ "id": id })).await?.expect("the secretariat submits");
    Ok(())
}

async fn take(window: &Window, step: Step) -> Outcome {
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

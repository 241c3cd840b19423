//! How long the real window takes from a key to the painted rows, in a file of many meetings beside one of few.
//!
//! `cargo xtask bench` makes the two files, starts this with `FEW MANY SEARCHED`, and shows what it prints. SEARCHED
//! holds what it takes to find words in the file of many without a window: a line for each with tabs between, the
//! words, what FTS5 alone takes, and what the store takes, in microseconds.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for those who build the program"
)]

use acceptance::window::{self, Outcome, Window};
use serde_json::json;
use std::ffi::OsString;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The two files are looked at in turns, so that whatever else the machine does falls on both.
const TURNS: usize = 3;
const ROUNDS: usize = 5;

/// How many times as long the file of many may take, and a search as long as FTS5 alone.
const AIM: f64 = 1.2;
const SEARCH_AIM: f64 = 2.0;

/// How long anything may take that has no aim, and how often it is looked at.
const PATIENCE: Duration = Duration::from_secs(300);
const GLANCE: Duration = Duration::from_millis(25);

const FILTER: &str = "a figure in its filter";

/// What is done, and whether the aim is set for it.
const DEEDS: [(&str, bool); 6] = [
    ("the list of meetings", true),
    (FILTER, true),
    ("a meeting", true),
    ("its attendees", true),
    ("the desk", false),
    ("the action points", false),
];

type Times = Arc<Mutex<Vec<(String, f64)>>>;

#[tokio::main]
async fn main() {
    if let Some(reason) = window::missing() {
        println!("Skipped: {reason}.");
        return;
    }
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let [few, many, found] = arguments.as_slice() else { panic!("speed FEW MANY SEARCHED") };
    let searched = searched(&std::fs::read_to_string(found).expect("the times of searches"));
    let words: Vec<String> = searched.iter().map(|one| one.words.clone()).collect();
    let (of_few, of_many) = (Times::default(), Times::default());
    let mut rows = String::new();
    for _ in 0..TURNS {
        for (file, times) in [(few, &of_few), (many, &of_many)] {
            let (to, words) = (Arc::clone(times), words.clone());
            let search = file == many;
            window::drive("speed", &[file.as_os_str()], |window| async move {
                deeds(&window, &to).await?;
                if search {
                    searches(&window, &words, &to).await?;
                }
                Ok(())
            })
            .await;
        }
    }
    let took = |times: &Times, deed: &str| median(times, deed);
    println!("\n{:<46} {:>10} {:>10} {:>7} {:>6}", "from key to painted rows", "many", "few", "ratio", "aim");
    for (deed, is_aimed) in DEEDS {
        rows.push_str(&row(deed, took(&of_many, deed), took(&of_few, deed), is_aimed.then_some(AIM)));
    }
    print!("{rows}");
    println!("\n{:<46} {:>10} {:>10} {:>7} {:>6}", "search as one types", "ours", "FTS5", "ratio", "aim");
    for Searched { words, alone, found } in &searched {
        print!("{}", row(&format!("“{words}”, found with excerpts"), *found, *alone, Some(SEARCH_AIM)));
        print!("{}", row(&asked(words), took(&of_many, &asked(words)), *alone, Some(SEARCH_AIM)));
        print!("{}", row(&shown(words), took(&of_many, &shown(words)), *alone, Some(SEARCH_AIM)));
    }
    println!();
    window::drive("speed", &[many.as_os_str()], |window| async move {
        println!("{}", in_document(&window).await?);
        Ok(())
    })
    .await;
}

fn asked(words: &str) -> String {
    format!("“{words}”, asked and answered")
}

fn shown(words: &str) -> String {
    format!("“{words}”, from key to painted results")
}

fn row(name: &str, ours: f64, theirs: f64, aim: Option<f64>) -> String {
    let aim = aim.map(|aim| format!("{aim:.1}x")).unwrap_or_default();
    let line = format!("{name:<46} {ours:>7.2} ms {theirs:>7.2} ms {:>6.2}x {aim:>6}", ours / theirs);
    format!("{}\n", line.trim_end())
}

/// What it takes to find words without a window, in milliseconds.
struct Searched {
    words: String,
    alone: f64,
    found: f64,
}

fn searched(lines: &str) -> Vec<Searched> {
    let read = |line: &str| {
        let mut cells = line.split('\t');
        let words = cells.next()?.to_owned();
        let mut millis = || Some(cells.next()?.parse::<f64>().ok()? / 1000.0);
        Some(Searched { words, alone: millis()?, found: millis()? })
    };
    lines.lines().filter_map(read).collect()
}

fn median(times: &Times, deed: &str) -> f64 {
    let times = times.lock().unwrap_or_else(PoisonError::into_inner);
    let mut of_deed: Vec<f64> =
        times.iter().filter(|(name, _)| name == deed).map(|(_, took)| *took).collect();
    of_deed.sort_by(f64::total_cmp);
    of_deed.get(of_deed.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Keys as WebDriver writes them: one held while another is pressed, then all let go.
fn with(held: char, key: char) -> String {
    format!("{held}{key}\u{E000}")
}

const CONTROL: char = '\u{E009}';
const ALT: char = '\u{E00A}';
const ENTER: &str = "\u{E007}";

/// The visible rows of the long tables.
const ROWS: &str = "document.querySelectorAll('[role=table] [data-index]').length";

/// That the list of meetings says how many there are: until it is whole, it says “…”.
const WHOLE: &str = "return document.querySelector('main header p')?.innerText !== '…'";

/// That the list has another number of rows than now, and shows them.
async fn other_count(window: &Window) -> Outcome<String> {
    let count = window.ask("return document.querySelector('[role=table]').ariaRowCount").await?;
    Ok(format!("{ROWS} > 9 && document.querySelector('[role=table]')?.ariaRowCount !== {count}"))
}

async fn deeds(window: &Window, times: &Times) -> Outcome {
    window.find("h1").await?;
    for _ in 0..ROUNDS {
        window.go("trash").await?;
        window.rests().await?;
        let took = time(window, &with(CONTROL, '1'), "document.querySelector('.desk')").await?;
        keep(times, "the desk", took);
        window.rests().await?;
        let took = time(window, &with(CONTROL, '2'), &format!("{ROWS} > 9")).await?;
        keep(times, "the list of meetings", took);
        window.rests().await?;
        window.ask("document.querySelector('input[type=search]').focus()").await?;
        window.until("the whole list", WHOLE).await?;
        window.rests().await?;
        let fewer = other_count(window).await?;
        // It stands in the number or the date of most meetings, not of all: in both files a windowful is left.
        keep(times, FILTER, time(window, "1", &fewer).await?);
        window.go("trash").await?;
        window.go("meetings").await?;
        window.find("[role=table] [data-index]").await?;
        window.rests().await?;
        // While the rest of a long list is read, a meeting waits for it; nobody is so quick as to be there when it comes.
        window.until("the whole list", WHOLE).await?;
        window.rests().await?;
        window.ask("document.querySelector('[role=table] [data-index] a').focus()").await?;
        keep(times, "a meeting", time(window, ENTER, "document.querySelector('.overview')").await?);
        window.rests().await?;
        let people = "document.querySelectorAll('[data-row]').length > 49";
        keep(times, "its attendees", time(window, &with(ALT, '3'), people).await?);
        window.go("trash").await?;
        window.rests().await?;
        let took = time(window, &with(CONTROL, '3'), &format!("{ROWS} > 9")).await?;
        keep(times, "the action points", took);
    }
    Ok(())
}

/// Chooses the action points of every status.
const ALL_POINTS: &str = "
    const choices = [...document.querySelectorAll('main select')];
    const status = choices.find((one) => [...one.options].some((option) => option.text === 'All statuses'));
    status.selectedIndex = [...status.options].findIndex((option) => option.text === 'All statuses');
    status.dispatchEvent(new Event('change', { bubbles: true }));";

/// What a person does: keys pressed, or a choice that WebDriver's keys don't reach.
enum Deed<'a> {
    Keys(&'a str),
    Script(&'a str),
}

async fn time(window: &Window, keys: &str, awaited: &str) -> Outcome<f64> {
    time_of(window, Deed::Keys(keys), awaited).await
}

/// From the key to the frame that shows what is awaited, in milliseconds: told by the page itself.
async fn time_of(window: &Window, deed: Deed<'_>, awaited: &str) -> Outcome<f64> {
    let watch = format!(
        "
        window.took = null;
        const watch = () => {{
            const begun = performance.now();
            const look = () => {{
                if (!({awaited})) return;
                observer.disconnect();
                // The next frame paints it; a message comes after the frame.
                requestAnimationFrame(() => {{
                    const after = new MessageChannel();
                    after.port1.onmessage = () => {{ window.took = performance.now() - begun; }};
                    after.port2.postMessage(null);
                }});
            }};
            const observer = new MutationObserver(look);
            observer.observe(document, {{ subtree: true, childList: true, attributes: true, characterData: true }});
        }};"
    );
    match deed {
        Deed::Script(script) => drop(window.ask(&format!("{watch} watch(); {script}")).await?),
        Deed::Keys(keys) => {
            let on_key = "
                const pressed = (event) => {
                    if (['Control', 'Alt', 'Shift'].includes(event.key)) return;
                    removeEventListener('keydown', pressed, true);
                    watch();
                };
                addEventListener('keydown', pressed, true);";
            window.ask(&format!("{watch} {on_key}")).await?;
            window.press(keys).await?;
        }
    }
    let begun = Instant::now();
    loop {
        if let Some(took) = window.ask("return window.took").await?.as_f64() {
            return Ok(took);
        }
        assert!(begun.elapsed() < PATIENCE, "there is never {awaited}");
        tokio::time::sleep(GLANCE).await;
    }
}

fn keep(times: &Times, deed: &str, took: f64) {
    times.lock().unwrap_or_else(PoisonError::into_inner).push((deed.to_owned(), took));
}

async fn searches(window: &Window, all: &[String], times: &Times) -> Outcome {
    for words in all {
        for _ in 0..ROUNDS {
            let mut begun = words.clone();
            let last = begun.pop().unwrap_or_default().to_string();
            window.go(&format!("search?words={begun}")).await?;
            window.rests().await?;
            settled(window).await?;
            // The results of the words before are still there: they count only after the new ones were asked for.
            window.ask("window.asked = false;").await?;
            let awaited = "((words) => words === '' ? ((window.asked = true), false) : window.asked)\
                           (document.querySelector('[role=status].count').textContent.trim())";
            keep(times, &shown(words), time(window, &last, awaited).await?);
            settled(window).await?;
            let script = format!(
                "const answer = arguments[0], begun = performance.now();
                 window.__TAURI_INTERNALS__.invoke('search', {}).then(() => answer(performance.now() - begun));",
                json!({ "words": words })
            );
            keep(times, &asked(words), window.ask_later(&script).await?.as_f64().unwrap_or(f64::NAN));
        }
    }
    Ok(())
}

async fn settled(window: &Window) -> Outcome {
    let script = "return document.querySelector('[role=status].count')?.textContent.trim() !== ''";
    window.until("a count of what was found", script).await
}

/// What stands in the document of the longest list.
async fn in_document(window: &Window) -> Outcome<String> {
    window.go("points").await?;
    window.find("[role=table] [data-index]").await?;
    window.rests().await?;
    let all = other_count(window).await?;
    let took = time_of(window, Deed::Script(ALL_POINTS), &all).await?;
    let script = format!(
        "return `${{document.querySelector('[role=table]').ariaRowCount - 1}} rows in the list, ${{{ROWS}}} in the document`"
    );
    let rows = window.ask(&script).await?;
    Ok(format!("{} ({took:.0} ms after they were chosen)", rows.as_str().unwrap_or_default()))
}

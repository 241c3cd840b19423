//! The real window, on a display of its own, driven as a person would through WebDriver.

mod beside;
mod desktop;
mod dialog;
mod entry;
mod keyboard;
mod pointer;
mod processes;

pub use beside::Beside;
pub use desktop::missing;
use desktop::{Desktop, pictures};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
pub use keyboard::keys;
use processes::{Bus, Display};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::future::Future;
use std::path::Path;
use std::time::Duration;

/// How long a condition may take to come true. A machine that compiles meanwhile is slow.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked at.
const GLANCE: Duration = Duration::from_millis(25);

/// The Tab key, as WebDriver writes it.
const TAB: &str = "\u{E004}";

/// What a test of the window does; an error ends it.
pub type Outcome<T = ()> = Result<T, CmdError>;

/// Opens the window with these arguments and lets `story` drive it. A story that fails leaves a picture
/// of what was to be seen in the target folder. All that was started is ended.
///
/// # Panics
/// Where the window can't be opened or the story fails.
pub async fn drive<S, F>(name: &str, arguments: &[&OsStr], story: S)
where
    S: FnOnce(Window) -> F,
    F: Future<Output = Outcome> + Send + 'static,
{
    let home = tempfile::tempdir().expect("a folder can be made");
    dialog::prepare(&home.path().join("config")).expect("settings can be written");
    std::fs::create_dir(home.path().join("run")).expect("a folder can be made");
    let display = Display::open();
    let bus = Bus::open();
    let desktop = Desktop {
        display: display.name().to_owned(),
        bus: bus.address().to_owned(),
        home: home.path().to_owned(),
    };
    let (driver, window) = desktop.open(arguments).await;
    let client = window.client.clone();
    // A task of its own, so that a failed assertion comes back here.
    let outcome = tokio::spawn(story(window)).await;
    let failure = match outcome {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(format!("{error:?}")),
        Err(panic) => Some(panic.to_string()),
    };
    if failure.is_some()
        && let Ok(picture) = client.screenshot().await
    {
        let path = pictures().join(format!("{name}.png"));
        let _ = std::fs::create_dir_all(pictures()).and_then(|()| std::fs::write(&path, picture));
        println!("What was to be seen: {}", path.display());
    }
    let _ = client.close().await;
    // In this order: the driver ends the window, and the window needs its display to the last.
    drop((driver, bus, display));
    assert!(failure.is_none(), "{name}: {}", failure.unwrap_or_default());
}

/// The open window.
#[derive(Debug, Clone)]
pub struct Window {
    client: Client,
    desktop: Desktop,
}

impl Window {
    /// Waits until this stands in the window, and answers with it.
    ///
    /// # Errors
    /// Where it doesn't come.
    pub async fn find(&self, selector: &str) -> Outcome<Element> {
        loop {
            let found = self.client.wait().at_most(PATIENCE).every(GLANCE);
            match found.for_element(Locator::Css(selector)).await {
                // Another has come in its place just as it was found.
                Err(error) if error.is_stale_element_reference() => {}
                outcome => return outcome,
            }
        }
    }

    /// Waits until words can be read within a part of the window. White space counts as in print.
    ///
    /// # Panics
    /// Where they don't come.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn reads(&self, selector: &str, words: &str) -> Outcome {
        let begun = std::time::Instant::now();
        let words = spaced(words);
        loop {
            let there = self.text(selector).await?;
            if there.contains(&words) {
                return Ok(());
            }
            assert!(begun.elapsed() < PATIENCE, "“{words}” can't be read in {selector}, but: {there}");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until this no longer stands in the window.
    ///
    /// # Panics
    /// Where it stays.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn is_gone(&self, selector: &str) -> Outcome {
        let begun = std::time::Instant::now();
        // Counted by the page: what goes just as it is found has no handle that the driver could give.
        let script = "return document.querySelector(arguments[0]) !== null";
        while self.client.execute(script, vec![json!(selector)]).await?.as_bool() == Some(true) {
            assert!(begun.elapsed() < PATIENCE, "{selector} stays");
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// All that can be read within a part of the window, what stands in its fields included.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        let script = "
            const fields = (one) => [...one.querySelectorAll('input, textarea')].map((field) => field.value);
            const words = (one) => [one.innerText, ...fields(one)].join('\\n');
            return [...document.querySelectorAll(arguments[0])].map(words).join('\\n');";
        let text = self.client.execute(script, vec![json!(selector)]).await?;
        Ok(spaced(text.as_str().unwrap_or_default()))
    }

    /// Clicks the first element of a kind that bears these words.
    ///
    /// # Panics
    /// Where there is none.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn click(&self, selector: &str, words: &str) -> Outcome {
        self.reads(selector, words).await?;
        // The driver's own reading of an element leaves out what is cut off at its edge. The page itself marks it, so
        // that what comes or goes meanwhile changes nothing.
        let script = "
            const [selector, words] = arguments;
            const spaced = (text) => text.trim().split(/\\s+/).join(' ');
            for (const was of document.querySelectorAll('[data-clicked]')) was.removeAttribute('data-clicked');
            const all = [...document.querySelectorAll(selector)];
            const found = all.find((one) => spaced(one.innerText).includes(words));
            found?.setAttribute('data-clicked', '');
            found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });";
        let begun = std::time::Instant::now();
        loop {
            self.client.execute(script, vec![json!(selector), json!(spaced(words))]).await?;
            if let Ok(element) = self.client.find(Locator::Css("[data-clicked]")).await {
                match element.click().await {
                    Err(error) if is_moving(&error) => {}
                    outcome => return outcome,
                }
            }
            assert!(begun.elapsed() < PATIENCE, "no {selector} says “{words}” any more");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Clicks what bears no words but a name, as a screen reader says it.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn click_named(&self, name: &str) -> Outcome {
        self.hit(&format!("button[aria-label='{name}']")).await
    }

    /// Clicks the first element of a kind.
    ///
    /// # Errors
    /// Where there is none, or it can't be clicked.
    pub async fn hit(&self, selector: &str) -> Outcome {
        let begun = std::time::Instant::now();
        loop {
            match self.find(selector).await?.click().await {
                Err(error) if begun.elapsed() < PATIENCE && is_moving(&error) => {}
                outcome => return outcome,
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Asks the desktop application as the pages do; a refusal comes back as it was said.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn invoke(&self, command: &str, arguments: Value) -> Outcome<Result<Value, Value>> {
        let script = "
            const [command, given, answer] = arguments;
            const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
            if ('progress' in given) given.progress = '__CHANNEL__:' + transformCallback(() => {});
            invoke(command, given).then((ok) => answer({ ok }), (refused) => answer({ refused }));";
        let answer = self.client.execute_async(script, vec![json!(command), arguments]).await?;
        Ok(match answer.get("refused") {
            Some(refused) => Err(refused.clone()),
            None => Ok(answer.get("ok").cloned().unwrap_or_default()),
        })
    }

    /// Makes the window this wide and high, in CSS pixels.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn resize(&self, (width, height): (u32, u32)) -> Outcome {
        self.client.set_window_size(width, height).await
    }

    /// Goes to a place of the window, as a link to it does.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn go(&self, place: &str) -> Outcome {
        let script = "location.hash = '#/' + arguments[0]";
        self.client.execute(script, vec![json!(place)]).await.map(drop)
    }

    /// Chooses how the window looks: system, light, dark or contrast.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn look(&self, look: &str) -> Outcome {
        self.remember("appearance", look).await
    }

    /// Works from now on as secretariat, chair or press_officer.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn work_as(&self, role: &str) -> Outcome {
        self.remember("role", role).await
    }

    /// Starts the pages anew, as somebody does who opens the window.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn begin_anew(&self) -> Outcome {
        self.client.refresh().await
    }

    /// Sets what the window remembers of this person.
    async fn remember(&self, name: &str, value: &str) -> Outcome {
        let script = "
            const [name, kept] = ['rapporteur.' + arguments[0], JSON.stringify(arguments[1])];
            if (localStorage.getItem(name) === kept) return false;
            localStorage.setItem(name, kept);
            return true;";
        if self.client.execute(script, vec![json!(name), json!(value)]).await?.as_bool() == Some(true) {
            // It is read when the pages start.
            self.client.refresh().await?;
        }
        Ok(())
    }

    /// Waits until nothing is being loaded and all fonts are there.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn rests(&self) -> Outcome {
        self.is_gone("[data-loading]").await?;
        let script = "
            const answer = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(() => answer(true), 250)));";
        self.client.execute_async(script, Vec::new()).await?;
        // What came into view in the meantime may be drawn only now.
        self.is_gone("[data-loading]").await
    }

    /// Waits until a script in the page answers yes.
    ///
    /// # Panics
    /// Where it never does.
    ///
    /// # Errors
    /// Where it can't be run.
    pub async fn until(&self, what: &str, script: &str) -> Outcome {
        let begun = std::time::Instant::now();
        while self.ask(script).await?.as_bool() != Some(true) {
            assert!(begun.elapsed() < PATIENCE, "there is never {what}");
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Notes from here on what the content security policy refuses.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn watch_policy(&self) -> Outcome {
        self.find("h1").await?;
        let watch = "window.refused = []; addEventListener('securitypolicyviolation', (refused) => \
                     window.refused.push(refused.effectiveDirective + ' ' + refused.blockedURI));";
        self.ask(watch).await.map(drop)
    }

    /// What the policy refused since [`watch_policy`](Window::watch_policy).
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn refused(&self) -> Outcome<Value> {
        self.ask("return window.refused").await
    }

    /// What is to be seen, as PNG.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        self.client.screenshot().await
    }

    /// Writes into the field with this label, in the place of what stands there, and leaves it.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn fill(&self, label: &str, words: &str) -> Outcome {
        self.hit_field(label).await?;
        self.retype(words).await?;
        self.press(TAB).await
    }

    /// Chooses from the list with this label what bears these words.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn choose(&self, label: &str, words: &str) -> Outcome {
        let begun = std::time::Instant::now();
        loop {
            match self.field(label).await?.select_by_label(words).await {
                Err(error) if begun.elapsed() < PATIENCE && is_moving(&error) => {}
                outcome => return outcome,
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Puts a text into a field at once, as pasting does.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn put(&self, selector: &str, words: &str) -> Outcome {
        self.find(selector).await?;
        let script = "
            const field = document.querySelector(arguments[0]);
            field.focus();
            field.select();
            document.execCommand('insertText', false, arguments[1]);";
        self.client.execute(script, vec![json!(selector), json!(words)]).await.map(drop)
    }

    /// Types over what stands in the field that has the focus.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn retype(&self, words: &str) -> Outcome {
        self.ask("document.activeElement.select?.()").await?;
        self.press(words).await
    }

    /// The name of what has the focus, as a screen reader says it: its label, else its words.
    async fn focused(&self) -> Outcome<String> {
        let script = "
            const at = document.activeElement;
            if (at === null || at === document.body) return '';
            const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
            return label.trim().split('\\n')[0];";
        Ok(self.ask(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The field with this label.
    async fn field(&self, label: &str) -> Outcome<Element> {
        let script = "
            const named = (field) =>
                (field.getAttribute('aria-label') ?? field.labels?.[0]?.innerText ?? '').trim().split('\\n')[0];
            for (const was of document.querySelectorAll('[data-wanted]')) was.removeAttribute('data-wanted');
            const fields = [...document.querySelectorAll('input, select, textarea')];
            const found = fields.find((field) => named(field) === arguments[0]);
            found?.setAttribute('data-wanted', '');
            // What is seen in part at the edge of what scrolls is brought into view whole.
            found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });";
        let begun = std::time::Instant::now();
        loop {
            self.client.execute(script, vec![json!(label)]).await?;
            if let Ok(field) = self.client.find(Locator::Css("[data-wanted]")).await {
                return Ok(field);
            }
            assert!(begun.elapsed() < PATIENCE, "there is no field “{label}”");
            tokio::time::sleep(GLANCE).await;
        }
    }

    async fn hit_field(&self, label: &str) -> Outcome {
        let begun = std::time::Instant::now();
        loop {
            match self.field(label).await?.click().await {
                Err(error) if begun.elapsed() < PATIENCE && is_moving(&error) => {}
                outcome => return outcome,
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Presses keys, wherever the focus is. Keys that write nothing are named as WebDriver's `Key` does.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn press(&self, keys: &str) -> Outcome {
        self.client.active_element().await?.send_keys(keys).await
    }

    /// Closes the window as the button in its frame does, and waits until it is gone.
    ///
    /// # Panics
    /// Where it stays.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn shut(&self) -> Outcome {
        let title = self.ask("return document.title").await?;
        dialog::close(&self.desktop.display, title.as_str().unwrap_or_default()).await;
        Ok(())
    }

    /// Answers the system's file dialog of this title with the path of a file.
    ///
    /// # Panics
    /// Where the dialog doesn't come, or stays.
    pub async fn answer(&self, title: &str, path: &Path) {
        dialog::answer(&self.desktop.display, title, path).await;
    }

    /// Leaves the system's file dialog of this title without an answer.
    ///
    /// # Panics
    /// Where the dialog doesn't come, or stays.
    pub async fn dismiss(&self, title: &str) {
        dialog::dismiss(&self.desktop.display, title).await;
    }

    /// What a script answers through the function it is given.
    ///
    /// # Errors
    /// Where it can't be run.
    pub async fn ask_later(&self, script: &str) -> Outcome<Value> {
        self.client.execute_async(script, Vec::new()).await
    }

    /// What a script in the page answers.
    ///
    /// # Errors
    /// Where it can't be run.
    pub async fn ask(&self, script: &str) -> Outcome<Value> {
        self.client.execute(script, Vec::new()).await
    }
}

/// What an element stands below may still be growing or going, and moves it from under the pointer.
fn is_moving(error: &CmdError) -> bool {
    error.is_stale_element_reference() || error.is_element_not_interactable()
}

/// White space folded to single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! How a person enters what a text says: by pasting, ticking and marking.

use super::{GLANCE, Outcome, PATIENCE, TAB, Window, is_moving};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;
use std::time::{Duration, Instant};

/// How long the hand takes from one end of marked words to the other.
const DRAG: Duration = Duration::from_millis(60);

impl Window {
    /// Pastes into the field with this label, in the place of what stands there, and leaves it.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn paste(&self, label: &str, words: &str) -> Outcome {
        self.field(label).await?;
        self.put("[data-wanted]", words).await?;
        self.press(TAB).await
    }

    /// Ticks the box with this label, or takes the tick away.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn tick(&self, label: &str) -> Outcome {
        self.hit_field(label).await
    }

    /// Types into a field that offers what is known, and takes the first that is offered in these words.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn take(&self, label: &str, words: &str, offered: &str) -> Outcome {
        self.hit_field(label).await?;
        self.put("[data-wanted]", words).await?;
        let visible = "[role=listbox]:not([hidden]) [role=option]";
        self.reads(visible, offered).await?;
        self.press("\u{E007}").await
    }

    /// Chooses from one of several lists of a kind what bears these words.
    ///
    /// # Panics
    /// Where there are fewer lists.
    ///
    /// # Errors
    /// Where the list has no such words.
    pub async fn choose_at(&self, selector: &str, place: usize, words: &str) -> Outcome {
        self.find(selector).await?;
        let begun = Instant::now();
        loop {
            let lists = self.client.find_all(Locator::Css(selector)).await?;
            let script =
                "document.querySelectorAll(arguments[0])[arguments[1]]?.scrollIntoView({ block: 'center' });";
            self.client.execute(script, vec![json!(selector), json!(place)]).await?;
            if let Some(list) = lists.get(place) {
                match list.select_by_label(words).await {
                    Err(error) if begun.elapsed() < PATIENCE && is_moving(&error) => {}
                    outcome => return outcome,
                }
            }
            assert!(begun.elapsed() < PATIENCE, "of “{selector}” there are no more than {}", lists.len());
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Pastes plain text over all that stands in a rich text, as from another program.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn paste_text(&self, selector: &str, words: &str) -> Outcome {
        self.hit(selector).await?;
        self.strike("\u{E009}a").await?;
        let script = "
            const data = new DataTransfer();
            data.setData('text/plain', arguments[1]);
            const pasted = { clipboardData: data, bubbles: true, cancelable: true };
            document.querySelector(arguments[0]).dispatchEvent(new ClipboardEvent('paste', pasted));";
        self.client.execute(script, vec![json!(selector), json!(words)]).await.map(drop)
    }

    /// Marks these words of one paragraph with the mouse, from the first letter to the last.
    ///
    /// # Panics
    /// Where they don't stand there.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn mark(&self, selector: &str, words: &str) -> Outcome {
        let script = "
            const [selector, words] = arguments;
            const all = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
            while (all.nextNode()) {
                const node = all.currentNode;
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                node.parentElement.scrollIntoView({ block: 'center' });
                const letter = (place) => {
                    const range = document.createRange();
                    range.setStart(node, place);
                    range.setEnd(node, place + 1);
                    return range.getBoundingClientRect();
                };
                const [first, last] = [letter(at), letter(at + words.length - 1)];
                const middle = (one) => one.top + one.height / 2;
                return [first.left + 1, middle(first), last.right - 1, middle(last)];
            }
            return null;";
        let begun = Instant::now();
        loop {
            let found = self.client.execute(script, vec![json!(selector), json!(words)]).await?;
            let places: Vec<f64> =
                found.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
            if let [left, top, right, bottom] = places[..] {
                let to = |(x, y), duration| PointerAction::MoveTo { duration, x, y };
                let drag = MouseActions::new("mouse".to_owned())
                    .then(to((left, top), None))
                    .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                    .then(to((right, bottom), Some(DRAG)))
                    .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
                self.client.perform_actions(drag).await?;
                let marked = self.ask("return getSelection().toString()").await?;
                if marked == json!(words) {
                    return Ok(());
                }
                assert!(begun.elapsed() < PATIENCE, "“{words}” can't be marked, but: {marked}");
            }
            assert!(begun.elapsed() < PATIENCE, "“{words}” doesn't stand in {selector}");
            tokio::time::sleep(GLANCE).await;
        }
    }
}

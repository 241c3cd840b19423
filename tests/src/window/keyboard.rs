//! The keyboard alone: keys struck one after the other, going to whatever has the focus by itself.

use super::{GLANCE, Outcome, PATIENCE, Window};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use std::time::Instant;

/// Keys that write nothing, as WebDriver names them. Those that are held are held until [`keys::LET_GO`].
pub mod keys {
    /// Lets go of all that is held.
    pub const LET_GO: char = '\u{E000}';
    /// The Tab key.
    pub const TAB: &str = "\u{E004}";
    /// The Enter key.
    pub const ENTER: &str = "\u{E007}";
    /// Is held.
    pub const SHIFT: char = '\u{E008}';
    /// Is held.
    pub const CTRL: char = '\u{E009}';
    /// Is held.
    pub const ALT: char = '\u{E00A}';
    /// The Escape key.
    pub const ESCAPE: &str = "\u{E00C}";
    /// To the first of a list.
    pub const HOME: &str = "\u{E011}";
    /// The End key.
    pub const END: &str = "\u{E010}";
    /// The arrow to the left.
    pub const LEFT: &str = "\u{E012}";
    /// The arrow upwards.
    pub const UP: &str = "\u{E013}";
    /// The arrow to the right.
    pub const RIGHT: &str = "\u{E014}";
    /// The arrow downwards.
    pub const DOWN: &str = "\u{E015}";
}

impl Window {
    /// Strikes keys one after the other, as a keyboard does: nothing is looked up, nothing gets the focus first.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn strike(&self, keys: &str) -> Outcome {
        let mut held = Vec::new();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys.chars().chain([keys::LET_GO]) {
            match value {
                keys::LET_GO => {
                    for value in held.drain(..) {
                        actions = actions.then(KeyAction::Up { value });
                    }
                }
                keys::SHIFT | keys::CTRL | keys::ALT => {
                    held.push(value);
                    actions = actions.then(KeyAction::Down { value });
                }
                _ => actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value }),
            }
        }
        self.client.perform_actions(actions).await
    }

    /// Strikes a key while these are held.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn chord(&self, held: &[char], key: &str) -> Outcome {
        let held: String = held.iter().collect();
        self.strike(&(held + key)).await
    }

    /// Types over all that stands in the field that has the focus.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn overtype(&self, words: &str) -> Outcome {
        self.chord(&[keys::CTRL], "a").await?;
        self.strike(words).await
    }

    /// Waits until what has the focus is called so.
    ///
    /// # Panics
    /// Where the focus never comes there.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn stands_at(&self, name: &str) -> Outcome {
        let begun = Instant::now();
        loop {
            let at = self.focused().await?;
            if at == name {
                return Ok(());
            }
            assert!(begun.elapsed() < PATIENCE, "the focus is not at “{name}”, but at “{at}”");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Comes to what is called so with a few steps of Tab.
    ///
    /// # Panics
    /// Where it takes more than `most`.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn tabs(&self, most: usize, name: &str) -> Outcome {
        self.steps(&[], most, name).await
    }

    /// Comes back to what is called so with a few steps of Shift and Tab.
    ///
    /// # Panics
    /// Where it takes more than `most`.
    ///
    /// # Errors
    /// Where the window doesn't answer.
    pub async fn back_tabs(&self, most: usize, name: &str) -> Outcome {
        self.steps(&[keys::SHIFT], most, name).await
    }

    async fn steps(&self, held: &[char], most: usize, name: &str) -> Outcome {
        let mut met = Vec::new();
        for _ in 0..most {
            self.chord(held, keys::TAB).await?;
            let at = self.focused().await?;
            if at == name {
                return Ok(());
            }
            met.push(at);
        }
        panic!("{most} steps don't come to “{name}”, but to {met:?}");
    }

    /// Does what the command palette offers first under these words.
    ///
    /// # Errors
    /// Where it offers nothing of the kind.
    pub async fn command(&self, words: &str) -> Outcome {
        self.chord(&[keys::CTRL], "k").await?;
        let is_asked = "return document.activeElement.matches('[role=dialog] input')";
        self.until("a palette to type into", is_asked).await?;
        self.strike(words).await?;
        self.reads("[role=dialog] [role=option][aria-selected=true]", words).await?;
        self.strike(keys::ENTER).await?;
        self.is_gone("[role=dialog]").await
    }
}

//! What only a pointing hand does: dragging and clicking twice.

use super::{Outcome, Window};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;
use std::time::Duration;

/// How long the hand takes from one place to the next.
const DRAG: Duration = Duration::from_millis(120);

/// Where something stands in the window, in pixels.
#[derive(Debug, Clone, Copy)]
struct Place {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Place {
    fn middle(self) -> (f64, f64) {
        (self.left + self.width / 2.0, self.top + self.height / 2.0)
    }
}

impl Window {
    /// Where the first of these stands, brought into view whole.
    async fn place(&self, selector: &str) -> Outcome<Place> {
        self.find(selector).await?;
        let script = "
            const found = document.querySelector(arguments[0]);
            found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
            const { left, top, width, height } = found.getBoundingClientRect();
            return [left, top, width, height];";
        let place = self.client.execute(script, vec![json!(selector)]).await?;
        let [left, top, width, height] = [0, 1, 2, 3].map(|at| place[at].as_f64().unwrap_or_default());
        Ok(Place { left, top, width, height })
    }

    /// Takes hold of the first of these and lets go in the middle of the second, a little above or below by `y` pixels.
    ///
    /// # Errors
    /// Where one of them isn't there.
    pub async fn drag(&self, from: &str, to: &str, y: f64) -> Outcome {
        let (from, to) = (self.place(from).await?, self.place(to).await?);
        let (begin, over) = (from.middle(), to.middle());
        // Straight up or down: aside would be another level.
        let end = (begin.0, over.1 + y);
        let at = |(x, y), duration| PointerAction::MoveTo { duration, x, y };
        let half = (end.0, f64::midpoint(begin.1, end.1));
        let drag = MouseActions::new("mouse".to_owned())
            .then(at(begin, None))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(at(half, Some(DRAG)))
            .then(at(end, Some(DRAG)))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(drag).await
    }

    /// Clicks twice on the first of these.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn click_twice(&self, selector: &str) -> Outcome {
        let (x, y) = self.place(selector).await?.middle();
        let click = |actions: MouseActions| {
            actions
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
        };
        let at = PointerAction::MoveTo { duration: None, x, y };
        let twice = click(click(MouseActions::new("mouse".to_owned()).then(at)));
        self.client.perform_actions(twice).await
    }
}

//! What only a pointing hand does: dragging and clicking twice.

use super::{Outcome, Window};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use std::time::Duration;

/// How long the hand takes from one place to the next.
const DRAG: Duration = Duration::from_millis(120);

impl Window {
    /// Takes hold of the first of these and lets go in the middle of the second, a little above or below by `y` pixels.
    ///
    /// # Errors
    /// Where one of them isn't there.
    pub async fn drag(&self, from: &str, to: &str, y: f64) -> Outcome {
        let (from, to) = (self.find(from).await?, self.find(to).await?);
        let (left, top, width, height) = from.rectangle().await?;
        let (over, below, _, tall) = to.rectangle().await?;
        let begin = (left + width / 2.0, top + height / 2.0);
        // Straight up or down: aside would be another level.
        let end = (begin.0.max(over), below + tall / 2.0 + y);
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
        let (left, top, width, height) = self.find(selector).await?.rectangle().await?;
        let click = |actions: MouseActions| {
            actions
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })
        };
        let at = PointerAction::MoveTo { duration: None, x: left + width / 2.0, y: top + height / 2.0 };
        let twice = click(click(MouseActions::new("mouse".to_owned()).then(at)));
        self.client.perform_actions(twice).await
    }
}

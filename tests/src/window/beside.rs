//! The program once more, beside the window that is driven: on the same desktop, as the same person.

use super::desktop::program;
use super::dialog::Screen;
use super::processes::Ended;
use super::{GLANCE, PATIENCE, Window};
use std::ffi::OsStr;
use std::process::{Command, ExitStatus};
use std::time::Instant;

/// Another process with a window of its own, which is driven in the same way.
#[derive(Debug)]
pub struct Beside {
    /// Its window.
    pub window: Window,
    driver: Ended,
}

impl Beside {
    /// Kills the process, which has no time for anything.
    pub fn kill(self) {
        drop(self.driver);
    }
}

impl Window {
    /// Starts the program once more, to be driven too.
    pub async fn open_beside(&self, arguments: &[&OsStr]) -> Beside {
        let (driver, window) = self.desktop.open(arguments).await;
        Beside { window, driver }
    }

    /// Starts the program once more, as a person does, and waits for its end.
    ///
    /// # Panics
    /// Where it goes on.
    pub async fn start_again(&self, arguments: &[&OsStr]) -> ExitStatus {
        let mut again = Command::new(program().expect("asked for by missing()"));
        let mut again = Ended::start(self.desktop.surround(&mut again).args(arguments));
        let begun = Instant::now();
        loop {
            if let Some(status) = again.status() {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "the program goes on");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until the window on this file lies over all others of the program.
    ///
    /// # Panics
    /// Where it never does.
    pub async fn in_front(&self, name: &str) {
        let screen = Screen::of(&self.desktop.display).expect("the display answers");
        let (title, begun) = (format!("{name} – Rapporteur"), Instant::now());
        loop {
            let titles = screen.titles().expect("the display answers").into_iter().map(|(_, title)| title);
            let ours: Vec<_> = titles.filter(|title| title.ends_with("Rapporteur")).collect();
            if ours.last() == Some(&title) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "“{title}” doesn't come to the front of {ours:?}");
            tokio::time::sleep(GLANCE).await;
        }
    }
}

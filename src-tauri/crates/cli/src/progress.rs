//! Progress of long things, on standard error and only where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};

/// A line that fills while something goes on; nothing where nobody watches.
pub struct Progress(ProgressBar);

impl Progress {
    /// Begins, under a name such as “Printing”.
    pub fn new(name: &'static str) -> Progress {
        // indicatif draws on standard error and hides itself where that isn't a terminal.
        let bar = ProgressBar::new(0).with_message(name);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {percent}%") {
            bar.set_style(style);
        }
        Progress(bar)
    }

    /// So much of so much is done; a total of 0 isn't known yet.
    pub fn at(&self, done: u64, total: u64) {
        if total > 0 {
            self.0.set_length(total);
            self.0.set_position(done.min(total));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

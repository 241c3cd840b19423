//! How a command ends when it doesn't end well.

use office::Problem;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// Exit status of a command that was refused or failed.
pub const REFUSED: u8 = 1;
/// Exit status of a command that was written wrongly.
pub const USAGE: u8 = 2;

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// Refused, with what is wrong and what to do.
    Refused(Problem),
    /// Whoever read our output went away (`| head`); nothing is wrong.
    Unread,
    /// The report has said it already.
    Quiet,
}

/// What a command ends with.
pub type Outcome<T = ()> = Result<T, Failure>;

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        Failure::Refused(problem)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::Unread,
            _ => Failure::Refused(problem("output", format!("The output can't be written: {error}"), None)),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::Refused(problem("output", format!("This can't be written as JSON: {error}"), None))
    }
}

/// A problem that only the command line knows.
pub fn problem(code: &str, message: String, hint: Option<&str>) -> Problem {
    Problem { code: code.to_owned(), message, hint: hint.map(str::to_owned), field: None, saying: None }
}

/// The largest text that is taken from a file argument, in bytes. 100,000 words are about 1 MB.
const LARGEST_TEXT: u64 = 64 << 20;

/// Reads a file argument that holds text.
pub fn read_text(path: &Path) -> Outcome<Vec<u8>> {
    let shown = path.display();
    let refused = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => {
            problem("missing", format!("There is no file “{shown}”"), Some("check the path"))
        }
        io::ErrorKind::PermissionDenied => problem(
            "denied",
            format!("You have no right to read “{shown}”"),
            Some("allow reading it, or copy it elsewhere"),
        ),
        _ => problem("io", format!("“{shown}” can't be read: {error}"), None),
    };
    let file = File::open(path).map_err(refused)?;
    if file.metadata().map_err(refused)?.is_dir() {
        return Err(
            problem("is_a_folder", format!("“{shown}” is a folder"), Some("name a file in it")).into()
        );
    }
    // Counted as it is read: a device or a pipe doesn't say how long it is.
    let mut bytes = Vec::new();
    file.take(LARGEST_TEXT + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > LARGEST_TEXT {
        let message = format!("“{shown}” is too large; a text may have at most {LARGEST_TEXT} bytes");
        return Err(problem("too_large", message, Some("is it the right file? Split it if it is")).into());
    }
    Ok(bytes)
}

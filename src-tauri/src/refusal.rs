//! What the window itself refuses; all else is said by `office`.

use office::{Explained, Saying};

/// What the window itself refuses; all else is said by `office`.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("no file is open")]
    NoStore,
    #[error("another file was opened meanwhile; nothing was written into it")]
    AnotherStore,
    #[error("the system has no program that opens “{name}”: {reason}")]
    NotOpened { name: String, reason: String },
    #[error("a new window can't be opened: {0}")]
    NoWindow(std::io::Error),
    #[error("Rapporteur met with a fault of its own: {0}")]
    Fault(String),
}

impl Explained for Refusal {
    fn code(&self) -> &'static str {
        match self {
            Refusal::NoStore => "no_store",
            Refusal::AnotherStore => "another_store",
            Refusal::NotOpened { .. } => "not_opened",
            Refusal::NoWindow(_) => "no_window",
            Refusal::Fault(_) => "fault",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Refusal::NoStore => "Open a file or make a new one.".to_owned(),
            Refusal::AnotherStore => "Open the file that it was meant for, and do it again there.".to_owned(),
            Refusal::NotOpened { .. } => {
                "Install a program for files of this type, and try again.".to_owned()
            }
            Refusal::NoWindow(_) => {
                "Open the file in this window, or start the program once more.".to_owned()
            }
            Refusal::Fault(_) => "What was written before is safe. Try again, and report it.".to_owned(),
        })
    }

    fn saying(&self) -> Option<Saying> {
        match self {
            Refusal::NoStore => Some(Saying::NoStore),
            Refusal::AnotherStore => Some(Saying::AnotherStore),
            Refusal::NotOpened { name, .. } => Some(Saying::NoProgram { name: name.clone() }),
            Refusal::NoWindow(_) => Some(Saying::NoWindow),
            Refusal::Fault(_) => None,
        }
    }
}

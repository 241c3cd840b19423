//! What went wrong, in words a person can act on: the one shape in which errors leave this crate.

use crate::Saying;
use domain::{
    BadPattern, HeldBack, Invalid, MoveNotOpen, NotACountry, NotADigest, NotALanguage, NotAMarking,
    NotANumber, NotAReference, NotAZone, NotAnId, NotCanonical, NotYourRole, agenda::NotATree,
};
use serde::Serialize;
use specta::Type;
use std::{fmt, io};
use store::StoreError;

/// A refusal or failure, as every front end shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename = "IpcError")]
pub struct Problem {
    /// A stable word for programs.
    pub code: String,
    /// What is wrong, naming the thing.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// The field of a form that the problem belongs to.
    pub field: Option<String>,
    /// What the message says, for front ends that word it in another language.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[specta(optional)]
    pub saying: Option<Box<Saying>>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// An error that can say what it is to people and programs.
pub trait Explained: std::error::Error {
    /// A stable word for programs.
    fn code(&self) -> &'static str;

    /// What to do, where the message doesn't say it already.
    fn hint(&self) -> Option<String> {
        None
    }

    /// The field at fault.
    fn field(&self) -> Option<String> {
        None
    }

    /// What it says, where people meet it often.
    fn saying(&self) -> Option<Saying> {
        None
    }
}

impl<E: Explained> From<E> for Problem {
    fn from(error: E) -> Problem {
        Problem {
            code: error.code().to_owned(),
            message: sentence(&error.to_string()),
            hint: error.hint(),
            field: error.field(),
            saying: error.saying().map(Box::new),
        }
    }
}

/// Messages begin with a capital, as people write them.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

macro_rules! explained {
    ($($error:ty => $code:literal $field:expr $(, $this:ident => $saying:expr)?;)*) => {$(
        impl Explained for $error {
            fn code(&self) -> &'static str {
                $code
            }

            fn field(&self) -> Option<String> {
                let field: Option<&str> = $field;
                field.map(str::to_owned)
            }

            $(fn saying(&self) -> Option<Saying> {
                let $this = self;
                $saying
            })?
        }
    )*};
}

explained! {
    BadPattern => "bad_title_pattern" Some("title_pattern"), bad => Some(bad.into());
    HeldBack => "held_back" None, held => Some(held.into());
    MoveNotOpen => "move_not_open" None, it => Some(Saying::MoveNotOpen { at: it.at.clone() });
    NotACountry => "not_a_country" Some("country"), it => Some(Saying::NotACountry { words: it.0.clone() });
    NotADigest => "not_a_digest" None;
    NotALanguage => "not_a_language" Some("language"), it => Some(Saying::NotALanguage { words: it.0.clone() });
    NotAMarking => "not_a_marking" Some("marking");
    NotANumber => "not_a_number" Some("number");
    NotAReference => "not_a_reference" None;
    NotATree => "agenda_not_a_tree" Some("parent_id"), it => Saying::of_tree(it);
    NotAZone => "not_a_zone" Some("zone"), it => Some(Saying::NotAZone { words: it.0.clone() });
    NotAnId => "not_an_id" None;
    NotCanonical => "not_canonical" None;
    NotYourRole => "not_your_role" None, it => Some(it.into());
    papers::PaperError => "paper" None, it => Some(it.into());
    exchange::DossierError => "dossier" None, it => Saying::of_dossier(it);
    exchange::NotText => "not_text" None;
    exchange::cards::NoCards => "no_cards" None;
    exchange::calendar::NoInvitation => "no_invitation" None;
    exchange::members::NoMembers => "no_names_in_it" None, it => Some(Saying::of_members(it));
    exchange::people::NoPeople => "nobody_in_it" None, it => Some(Saying::of_people(it));
    exchange::table::NoTable => "no_table" None;
}

impl Explained for Invalid {
    fn code(&self) -> &'static str {
        "invalid"
    }

    fn field(&self) -> Option<String> {
        Some(self.field.to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Saying::of_invalid(self)
    }
}

impl Explained for StoreError {
    fn code(&self) -> &'static str {
        match self {
            StoreError::Invalid(_) => "invalid",
            StoreError::NotFound { .. } => "not_found",
            StoreError::NumberTaken { .. } => "number_taken",
            StoreError::NothingToUndo | StoreError::NothingToRedo => "nothing_to_undo",
            StoreError::Final(_) => "final",
            StoreError::InUse { .. } => "in_use",
            StoreError::Newer { .. } => "newer",
            StoreError::NotOurs { .. } => "not_ours",
            StoreError::Corrupt { .. } => "corrupt",
            StoreError::ReadOnly { .. } => "read_only",
            StoreError::Denied { .. } => "denied",
            StoreError::Full { .. } => "disk_full",
            StoreError::CalledOff => "cancelled",
            StoreError::Exists { .. } => "exists",
            StoreError::Missing { .. } => "missing",
            _ => "store",
        }
    }

    fn field(&self) -> Option<String> {
        match self {
            StoreError::Invalid(invalid) => invalid.field(),
            StoreError::NumberTaken { .. } => Some("number".to_owned()),
            _ => None,
        }
    }

    fn saying(&self) -> Option<Saying> {
        Saying::of_store(self)
    }
}

impl Explained for print::PrintError {
    fn code(&self) -> &'static str {
        match self {
            print::PrintError::Cancelled => "cancelled",
            print::PrintError::MissingGlyph { .. } => "missing_glyph",
            _ => "print",
        }
    }

    fn saying(&self) -> Option<Saying> {
        match self {
            print::PrintError::Cancelled => Some(Saying::CalledOff),
            print::PrintError::MissingGlyph { code, around, .. } => {
                let letter = char::from_u32(*code).unwrap_or(char::REPLACEMENT_CHARACTER).to_string();
                Some(Saying::NotPrintable { letter, around: around.clone() })
            }
            _ => None,
        }
    }
}

/// A file that couldn't be read or written.
#[derive(Debug, thiserror::Error)]
#[error("“{path}” can't be {doing}: {reason}")]
pub(crate) struct FileFault {
    path: String,
    doing: &'static str,
    reason: String,
    code: &'static str,
}

impl FileFault {
    pub(crate) fn new(path: &std::path::Path, doing: &'static str, error: &io::Error) -> FileFault {
        let (code, reason) = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                ("disk_full", "the disk is full; make room and try again, nothing was changed".to_owned())
            }
            io::ErrorKind::NotFound => ("missing", "it isn't there; check the path".to_owned()),
            io::ErrorKind::PermissionDenied => {
                ("denied", "you have no right to; choose another place".to_owned())
            }
            io::ErrorKind::IsADirectory => ("is_a_folder", "it is a folder; name a file in it".to_owned()),
            _ => ("io", error.to_string()),
        };
        FileFault { path: path.display().to_string(), doing, reason, code }
    }
}

impl Explained for FileFault {
    fn code(&self) -> &'static str {
        self.code
    }

    fn saying(&self) -> Option<Saying> {
        let path = self.path.clone();
        match self.code {
            "disk_full" => Some(Saying::DiskFull { path }),
            "missing" => Some(Saying::FileMissing { path }),
            "denied" => Some(Saying::FileDenied { path }),
            "is_a_folder" => Some(Saying::IsAFolder { path }),
            _ => None,
        }
    }
}

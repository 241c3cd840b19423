//! Which saying an error of the rooms below gets.

use super::{Holders, Saying};
use domain::{BadPattern, Fault, HeldBack, Invalid, NotYourRole, agenda::NotATree};
use exchange::{DossierError, NotReadable, members::NoMembers, people::NoPeople};
use papers::PaperError;
use std::path::Path;
use store::StoreError;

/// A file as it is shown.
fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A size as people say it.
pub(crate) fn megabytes(bytes: u64) -> u32 {
    u32::try_from(bytes / (1024 * 1024)).unwrap_or(u32::MAX)
}

impl From<&NotYourRole> for Saying {
    fn from(NotYourRole { needed, role }: &NotYourRole) -> Saying {
        Saying::NotYourRole { needed: *needed, role: *role }
    }
}

impl From<&HeldBack> for Saying {
    fn from(held: &HeldBack) -> Saying {
        match held {
            HeldBack::Marked(marking) => Saying::NotClear { marking: *marking },
            HeldBack::Embargoed(embargo) => Saying::Embargoed { embargo: embargo.clone() },
            HeldBack::Empty => Saying::NoText,
            HeldBack::NoAlt(at) => Saying::NoAlt { photograph: u32::try_from(*at).unwrap_or(u32::MAX) },
        }
    }
}

impl From<&BadPattern> for Saying {
    fn from(bad: &BadPattern) -> Saying {
        match bad {
            BadPattern::UnknownPlace(place) => Saying::UnknownPlace { place: place.clone() },
            BadPattern::Unbalanced(_) => Saying::LoneBrace,
            BadPattern::Empty => Saying::EmptyPattern,
        }
    }
}

impl From<&PaperError> for Saying {
    fn from(error: &PaperError) -> Saying {
        match error {
            PaperError::NoPicture(_) => Saying::PictureGone,
            PaperError::NotInRecord { kind, .. } => Saying::PlacedGone { kind: *kind },
            PaperError::NotForRelease { kind, .. } => Saying::NotForRelease { kind: *kind },
        }
    }
}

impl Saying {
    pub(crate) fn of_tree(fault: &NotATree) -> Option<Saying> {
        match fault {
            NotATree::Cycle(title) => Some(Saying::WithinItself { title: title.clone() }),
            NotATree::NoParent(_) => None,
        }
    }

    pub(crate) fn of_dossier(fault: &DossierError) -> Option<Saying> {
        Some(match fault {
            DossierError::NoContent { name, .. } => Saying::ContentNotInDossier { name: name.clone() },
            DossierError::DigestDiffers { .. } | DossierError::SizeDiffers { .. } => Saying::DossierDamaged,
            DossierError::Truncated { .. } => Saying::CutOff,
            _ => return None,
        })
    }

    pub(crate) fn of_people(fault: &NoPeople) -> Saying {
        match fault {
            NoPeople::Empty => Saying::NobodyInIt,
            NoPeople::NotReadable(fault) => Saying::of_bytes(fault),
            NoPeople::Table(_) => Saying::NotATable,
        }
    }

    pub(crate) fn of_members(fault: &NoMembers) -> Saying {
        match fault {
            NoMembers::Empty => Saying::NoNames,
            NoMembers::NotReadable(fault) => Saying::of_bytes(fault),
            NoMembers::Table(_) => Saying::NotATable,
        }
    }

    fn of_bytes(fault: &NotReadable) -> Saying {
        match fault {
            NotReadable::Workbook => Saying::Workbook,
            NotReadable::CutOff => Saying::CutOff,
            NotReadable::NotText(_) | NotReadable::NoEncoding => Saying::NotText,
        }
    }

    pub(crate) fn of_invalid(invalid: &Invalid) -> Option<Saying> {
        Some(match invalid.fault.as_ref()? {
            Fault::Blank => Saying::Blank { field: invalid.field.to_owned() },
            Fault::EndsTooEarly => Saying::EndsTooEarly,
            Fault::SittingsOverlap => Saying::SittingsOverlap,
            Fault::OutsideTheDays => Saying::OutsideTheDays,
            Fault::NotAnAddress(words) => Saying::NotAnAddress { words: words.clone() },
        })
    }

    pub(crate) fn of_store(error: &StoreError) -> Option<Saying> {
        Some(match error {
            StoreError::Invalid(invalid) => return Saying::of_invalid(invalid),
            StoreError::NotFound { kind, .. } => Saying::NotFound { kind: *kind },
            StoreError::StillReferred { kind, by, .. } => {
                Saying::Needed { kind: *kind, holders: vec![Holders { kind: *by, count: 1 }] }
            }
            StoreError::NumberTaken { number, .. } => Saying::NumberTaken { number: number.clone() },
            StoreError::NothingToUndo => Saying::NothingToUndo,
            StoreError::NothingToRedo => Saying::NothingToRedo,
            StoreError::Final(operation) => Saying::CantBeUndone { operation: operation.code() },
            StoreError::TooLarge { most, .. } => Saying::TooLarge { most: megabytes(*most) },
            StoreError::NoContent { .. } => Saying::ContentLost,
            StoreError::CalledOff => Saying::CalledOff,
            StoreError::Full { path } => Saying::DiskFull { path: shown(path) },
            StoreError::Missing(path) => Saying::FileMissing { path: shown(path) },
            StoreError::Exists(path) => Saying::FileExists { path: shown(path) },
            StoreError::InUse(path) => Saying::StoreInUse { path: shown(path) },
            StoreError::ReadOnly(path) => Saying::StoreReadOnly { path: shown(path) },
            StoreError::Denied(path) => Saying::FileDenied { path: shown(path) },
            StoreError::Newer { path, .. } => Saying::StoreNewer { path: shown(path) },
            StoreError::Corrupt { path, .. } => Saying::StoreDamaged { path: shown(path) },
            StoreError::NotOurs(path) => Saying::NotAStore { path: shown(path) },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Problem, problem::FileFault};
    use domain::{Kind, Role};
    use serde_json::{Value, json};
    use std::io::{Error, ErrorKind};
    use uuid::Uuid;

    fn told(problem: impl Into<Problem>) -> Value {
        serde_json::to_value(problem.into()).unwrap().get("saying").cloned().unwrap_or_default()
    }

    #[test]
    fn what_a_problem_says_crosses_beside_its_english_words() {
        let gone = StoreError::NotFound { kind: Kind::AgendaItem, id: Uuid::nil() };
        assert_eq!(told(gone), json!({ "is": "not_found", "kind": "agenda_item" }));
        let full = FileFault::new(Path::new("a.pdf"), "written", &Error::from(ErrorKind::StorageFull));
        assert_eq!(told(full), json!({ "is": "disk_full", "path": "a.pdf" }));
        assert_eq!(told(NotYourRole { needed: Role::Chair, role: Role::Secretariat })["needed"], "chair");
    }

    #[test]
    fn a_record_s_own_rules_name_the_field_or_the_order() {
        let nameless = json!({ "id": Uuid::nil(), "kind": "state", "name": " ", "short_name": "" });
        let organisation: domain::Organisation = serde_json::from_value(nameless).unwrap();
        let refused = domain::Record::check(&organisation).unwrap_err();
        assert_eq!(told(refused), json!({ "is": "blank", "field": "name" }));
    }

    #[test]
    fn what_nobody_worded_apart_has_its_message_alone() {
        assert_eq!(told(domain::NotAnId("x".into())), Value::Null);
    }
}

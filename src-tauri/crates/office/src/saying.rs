//! What a problem says, taken apart, so that a front end can say it in the reader's own language.
//!
//! The message of a [`Problem`](crate::Problem) is English. A window in another language words what stands here
//! instead; where nothing stands here, it shows the message.

use crate::intake::RowProblem;
use domain::{
    BadPattern, Fault, HeldBack, Invalid, Kind, Marking, NotYourRole, ReleaseStatus, Role, SectionPart,
    agenda::NotATree,
};
use exchange::{NotReadable, people::NoPeople};
use papers::PaperError;
use serde::Serialize;
use specta::Type;
use std::path::Path;
use store::StoreError;

/// What a problem says, with the things that it names. The refusals that people meet most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what is named")]
pub enum Saying {
    /// No such record, or it is in the trash.
    NotFound {
        kind: Kind,
    },
    /// Others depend on it.
    Needed {
        kind: Kind,
        holders: Vec<Holders>,
    },
    /// It lies in the trash as a part of something else.
    PartOfRemoved {
        part: Kind,
        whole: Kind,
    },
    /// It names something that lies in the trash.
    NamesRemoved {
        part: Kind,
        whole: Kind,
        title: String,
    },
    /// A field says nothing.
    Blank {
        field: String,
    },
    /// An end before its beginning.
    EndsTooEarly,
    /// Two sittings at one time.
    SittingsOverlap,
    /// A sitting on a day that isn't the meeting's.
    OutsideTheDays,
    /// No mail address.
    NotAnAddress {
        words: String,
    },
    /// No country.
    NotACountry {
        words: String,
    },
    /// No time zone.
    NotAZone {
        words: String,
    },
    /// No language.
    NotALanguage {
        words: String,
    },
    /// No time zone is known.
    NoZone,
    /// Nobody in whose name the invitation could go out.
    NoOrganiser,
    /// A place of a title pattern that isn't known.
    UnknownPlace {
        place: String,
    },
    /// A brace of a title pattern without its partner.
    LoneBrace,
    /// A title pattern without words.
    EmptyPattern,
    /// A number that was given before.
    NumberTaken {
        number: String,
    },
    /// A number that was given for good.
    NumberFixed {
        number: String,
    },
    /// Nothing is left to undo.
    NothingToUndo,
    /// Nothing is left to redo.
    NothingToRedo,
    /// A final operation, by its code in the journal.
    CantBeUndone {
        operation: String,
    },
    /// Not for the role at work.
    NotYourRole {
        needed: Role,
        role: Role,
    },
    /// The status doesn't allow it, or not any more.
    MoveNotOpen,
    /// A reason is due.
    NoReason,
    /// The minutes are approved.
    MinutesApproved,
    /// The minutes are with the chair.
    MinutesWithChair,
    /// The minutes aren't what was read.
    MinutesChanged,
    /// The meeting has no minutes.
    NoMinutes,
    /// The meeting has minutes in that language.
    MinutesTwice,
    /// A text without words.
    NoText,
    /// What was kept of a text for good is gone.
    KeptTextLost,
    /// A deadline in the past.
    DeadlinePassed,
    /// The release is no draft.
    ReleaseClosed,
    /// The release went out.
    ReleaseWentOut,
    /// The release didn't go out, so there is nothing to correct.
    ReleaseNotOut {
        status: ReleaseStatus,
    },
    /// The release isn't for everybody.
    NotClear {
        marking: Marking,
    },
    /// The embargo still runs.
    Embargoed,
    /// A photograph without alternative text, counted from 1.
    NoAlt {
        photograph: u32,
    },
    /// Words that their speaker hasn't cleared.
    NotCleared {
        speaker: String,
        words: String,
    },
    /// Words that a finished release quotes.
    QuotedInRelease {
        headline: String,
    },
    /// A statement that a release quotes.
    StillQuoted {
        headline: String,
    },
    /// A record that a section of minutes holds.
    StillPlaced {
        kind: Kind,
        part: SectionPart,
        title: String,
    },
    /// A text holds what isn't in its record.
    PlacedGone {
        kind: Kind,
    },
    /// A release holds what only minutes can.
    NotForRelease {
        kind: Kind,
    },
    /// A picture of a text isn't among the files.
    PictureGone,
    /// Somebody is on the list already.
    NamedTwice {
        name: String,
    },
    /// A standing at the same time.
    MemberTwice,
    /// A thing within itself.
    WithinItself {
        title: String,
    },
    /// The proxy isn't on the list.
    ProxyNotListed,
    /// The proxy is represented by somebody else.
    ProxyAway,
    /// Whoever represents others would be represented.
    ProxyOfOthers,
    /// No such sitting.
    NoSitting {
        asked: u32,
        known: u32,
    },
    /// An agenda without items.
    AgendaEmpty,
    /// The meeting won't take place.
    MeetingCalledOff,
    /// A day on which it can't have happened yet.
    DayAhead,
    /// One and the same record.
    SameRecord,
    /// Both are on one list.
    BothListed {
        from: String,
        into: String,
        meeting: String,
    },
    /// Two standings in one body.
    TwoStandings {
        from: String,
        into: String,
        body: String,
    },
    StandingInBoth {
        organisation: String,
        from: String,
        into: String,
    },
    /// Nobody is to be taken in.
    Nobody,
    /// More people than are taken in at once.
    TooManyPeople {
        people: u32,
        most: u32,
    },
    /// A name that several people have.
    SeveralCalled {
        name: String,
        people: u32,
    },
    /// A row that can't be taken in, counted from 1, as it stood in the input.
    RowNotTaken {
        row: u32,
        who: String,
        problems: Vec<RowProblem>,
    },
    /// A row that breaks a rule of the record.
    RowRefused {
        row: u32,
        who: String,
        why: Box<Saying>,
    },
    /// Input without people.
    NobodyInIt,
    /// A workbook instead of a list.
    Workbook,
    /// Input that is cut off.
    CutOff,
    /// Bytes that are no text.
    NotText,
    /// A table whose cells can't be told apart.
    NotATable,
    /// Points on cards for people.
    PointsAsCards,
    /// A file that is too large, in units of 1024 × 1024 bytes.
    TooLarge {
        most: u32,
    },
    /// No picture.
    NoPicture {
        name: String,
    },
    /// A file that isn't what its name says.
    LyingFile {
        name: String,
    },
    /// No file's name.
    NoName {
        name: String,
    },
    /// It was called off.
    CalledOff,
    /// No room on the disk.
    DiskFull {
        path: String,
    },
    /// No such file.
    FileMissing {
        path: String,
    },
    /// No right to read or write the file.
    FileDenied {
        path: String,
    },
    /// A folder instead of a file.
    IsAFolder {
        path: String,
    },
    /// A file of that name.
    FileExists {
        path: String,
    },
    /// The store is open elsewhere.
    StoreInUse {
        path: String,
    },
    /// The store can't be written.
    StoreReadOnly {
        path: String,
    },
    /// The store is of a newer program.
    StoreNewer {
        path: String,
    },
    /// The store is damaged.
    StoreDamaged {
        path: String,
    },
    /// The file is no store.
    NotAStore {
        path: String,
    },
    /// No store is open.
    NoStore,
    /// No program for the file.
    NoProgram {
        name: String,
    },
}

/// Records of one kind that need another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Holders {
    /// The noun.
    pub kind: Kind,
    /// How many.
    pub count: u32,
}

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
            HeldBack::Embargoed { .. } => Saying::Embargoed,
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

    pub(crate) fn of_people(fault: &NoPeople) -> Saying {
        match fault {
            NoPeople::Empty => Saying::NobodyInIt,
            NoPeople::NotReadable(NotReadable::Workbook) => Saying::Workbook,
            NoPeople::NotReadable(NotReadable::CutOff) => Saying::CutOff,
            NoPeople::NotReadable(NotReadable::NotText(_) | NotReadable::NoEncoding) => Saying::NotText,
            NoPeople::Table(_) => Saying::NotATable,
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
            StoreError::CalledOff => Saying::CalledOff,
            StoreError::Full { path } => Saying::DiskFull { path: shown(path) },
            StoreError::Missing(path) => Saying::FileMissing { path: shown(path) },
            StoreError::Exists(path) => Saying::FileExists { path: shown(path) },
            StoreError::InUse(path) => Saying::StoreInUse { path: shown(path) },
            StoreError::ReadOnly(path) => Saying::StoreReadOnly { path: shown(path) },
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

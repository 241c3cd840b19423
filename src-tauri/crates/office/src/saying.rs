//! What a problem says, taken apart, so that a front end can say it in the reader's own language.
//!
//! The message of a [`Problem`](crate::Problem) is English. A window in another language words what stands here
//! instead; where nothing stands here, it shows the message.

mod said;

use crate::intake::RowProblem;
use domain::{Embargo, Kind, Marking, Position, ReleaseStatus, Role, SectionPart};
pub(crate) use said::megabytes;
use serde::Serialize;
use specta::Type;

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
    /// Which agenda went out, or was adopted, can't be set by hand.
    AgendaByHand,
    /// A part stays with its whole.
    StaysThere {
        part: Kind,
        whole: Kind,
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
    /// What would be undone, or done again, is another role's work: the operation by its code.
    NotYourTurn {
        operation: String,
        needed: Role,
        again: bool,
    },
    /// The status doesn't allow it, or not any more.
    MoveNotOpen {
        at: Position,
    },
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
    /// What was kept of a text isn't what was approved.
    KeptTextChanged,
    /// A file that was kept for good isn't among the files.
    KeptFileGone,
    /// A text can't be taken along.
    TextCantGoAlong {
        kind: Kind,
        title: String,
        why: Option<Box<Saying>>,
    },
    /// A dossier doesn't show what a text was kept as.
    TextNotInDossier {
        kind: Kind,
        title: String,
    },
    /// The content of a file isn't in a dossier.
    ContentNotInDossier {
        name: String,
    },
    /// The content of a file isn't in the store.
    ContentLost,
    /// What a dossier says of a file's content isn't so.
    DossierDamaged,
    /// A dossier that says something else than the store.
    DossierDiffers {
        kind: Kind,
    },
    /// A number of a dossier is that of something in the trash.
    NumberInTrash {
        kind: Kind,
        number: String,
    },
    /// A deadline in the past.
    DeadlinePassed,
    /// The release is no draft.
    ReleaseClosed,
    /// The release went out.
    ReleaseWentOut,
    /// A meeting is kept, for its minutes are approved.
    MeetingMinuted,
    /// A meeting is kept, for a release of it went out or is on its way.
    MeetingReleased {
        headline: String,
        status: ReleaseStatus,
    },
    /// The release didn't go out, so there is nothing to correct.
    ReleaseNotOut {
        status: ReleaseStatus,
    },
    /// The release isn't for everybody.
    NotClear {
        marking: Marking,
    },
    /// The embargo still runs.
    Embargoed {
        embargo: Embargo,
    },
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
    /// A text holds what was recorded at another meeting.
    PlacedElsewhere {
        kind: Kind,
        meeting: String,
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
    /// An item that is a break and has others below it.
    BreakWithParts {
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
    /// The agenda was adopted.
    AgendaAdopted,
    /// The minutes of the meeting whose agenda it is are approved.
    AgendaMinuted,
    /// The meeting took place.
    MeetingOver,
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
    /// More names than are taken in at once.
    TooManyNames {
        names: u32,
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
    /// Input without names.
    NoNames,
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
    /// A letter that papers can't hold, and the words around it.
    NotPrintable {
        letter: String,
        around: String,
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
    /// A store, which no export may replace.
    IsAStore {
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
    /// Another store was opened before it was this request's turn.
    AnotherStore,
    /// No program for the file.
    NoProgram {
        name: String,
    },
    /// A further window couldn't be opened.
    NoWindow,
}

/// Records of one kind that need another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Holders {
    /// The noun.
    pub kind: Kind,
    /// How many.
    pub count: u32,
}

//! The nouns of an international body's secretariat and the rules that hold between them.
//!
//! This crate must never know of files, clocks, SQL, fonts or windows: what it needs of the world is
//! passed in.

mod action_point;
mod actor;
pub mod agenda;
mod agenda_version;
mod attendee;
mod body;
mod content;
mod decision;
mod document;
mod fact;
mod headcount;
mod id;
mod language;
mod marking;
mod meeting;
mod minutes;
mod number;
mod organisation;
mod person;
mod place;
mod presentation;
mod record;
mod release;
mod sent;
mod statement;
mod status;
mod text;
mod title;

pub use action_point::{
    ActionMove, ActionPoint, ActionPointBrief, ActionStatus, Priority, Update, UpdateBrief,
};
pub use actor::{Act, Actor, NotYourRole, Role};
pub use agenda::{AgendaItem, ItemKind, NumberingScheme};
pub use agenda_version::{AgendaVersion, IssuedAgenda, VersionItem, VersionOccasion, VersionTerms};
pub use attendee::{Attendee, AttendeeBrief, Part, Presence, Reply, SittingPresence};
pub use body::{Body, BodyKind, FormerName};
pub use content::{
    ContentAction, ContentDecision, ContentDelegation, ContentHeadcount, ContentPerson, ContentSection,
    ContentStatement, MinutesContent, NotCanonical,
};
pub use decision::{Decision, How, Outcome};
pub use document::{Digest, Document, File, NotADigest};
pub use fact::{AttendeeFact, BodyFact, FactRef, MeetingFact, NotAReference};
pub use headcount::{Headcount, Qualifier};
pub use id::{
    ActionPointId, AgendaItemId, AttendeeId, BodyId, DecisionId, DocumentId, FileId, HeadcountId, Id,
    MeetingId, MembershipId, MinutesId, NotAnId, OperationId, OrganisationId, PersonId, PresentationId,
    ReleaseId, SectionId, StatementId,
};
pub use language::{Language, NotALanguage, ordinal};
pub use marking::{Marking, NotAMarking};
pub use meeting::{Host, HostPart, Meeting, MeetingBrief, MeetingMove, MeetingStatus, Mode, Sitting};
pub use minutes::{
    Approval, ApprovalBrief, ApprovedDress, Correction, CorrectionState, Corrigendum, Minutes, MinutesBrief,
    MinutesMove, MinutesStatus, Returned, Section, SectionPart,
};
pub use number::{NotANumber, PointNumber};
pub use organisation::{Membership, Organisation, OrganisationKind, Standing};
pub use person::{Name, Person};
pub use place::{Country, NotACountry, NotAZone, Zone};
pub use presentation::{Award, Consent, Operation, Presentation, PresentationMove, PresentationState};
pub use record::{Fault, Invalid, Kind, Record};
pub use release::{
    DateStyle, Dateline, DatelinePosition, Embargo, HeldBack, MediaContact, Photograph, QuotationStyle,
    Release, ReleaseMove, ReleaseStatus,
};
pub use sent::{ReleaseContent, SentLogo, SentPicture, SentRelease};
pub use statement::{Clearance, ClearanceState, Speech, Statement};
pub use status::{Guarded, MoveNotOpen, Position, Status};
pub use text::{Fact, Inline, RichText, TextBlock, TextRow};
pub use title::{BadPattern, TitlePattern, TitleWords};

//! Meetings: planning, moving through their life, showing them whole.

mod advance;
mod bodies;
mod clock;
mod invitation;
mod list;
mod next;
mod open;
mod plan;
mod retitled;
pub(crate) mod sittings;
mod stages;
mod views;

pub use advance::{AdvanceMeeting, advance};
pub use bodies::{BodyRow, bodies};
pub use clock::SittingLoad;
pub(crate) use clock::falls_in;
pub use invitation::{
    InvitationError, OutgoingInvitation, WrittenInvitation, export_invitation, gather_invitation,
    invitation_name,
};
pub use list::{MeetingRow, coming, list, newest};
pub use next::{LastMeeting, NextMeeting, next};
pub(crate) use open::agenda;
pub use open::open;
pub use plan::{NewMeeting, plan};
pub use stages::{Gap, Missing, Stage, StageState, StageView};
pub(crate) use stages::{Unanswered, is_awaited};
pub use views::{
    ActionPointRow, AgendaIssue, AgendaRow, AttendeeRow, ChairView, DecisionRow, DelegationView,
    HeadcountView, HostView, MeetingLink, MeetingView, MinutesSectionView, MinutesView, Move,
    PresentationRow, ReleaseView, StandingGroup,
};

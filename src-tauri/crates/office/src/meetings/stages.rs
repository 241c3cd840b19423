//! The stations of a meeting's life, with what is missing for the next one.

use crate::agenda::is_due;
use domain::{
    Attendee, Meeting, MeetingStatus, MinutesStatus, Presentation, PresentationState, Release, ReleaseStatus,
    Reply,
};
use serde::Serialize;
use specta::Type;
use std::cmp::Ordering;

/// A station in the life of a meeting and its minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Date and place are set.
    Planned,
    /// The invitation has gone out.
    Convened,
    /// It is sitting.
    InSession,
    /// It is over.
    Closed,
    /// Called off.
    Cancelled,
    /// Put off.
    Postponed,
    /// Minutes are being written.
    MinutesDraft,
    /// Minutes are with the delegations.
    MinutesCirculated,
    /// Minutes are with the chair.
    MinutesSubmitted,
    /// Minutes are approved.
    MinutesApproved,
    /// A press release went out.
    Released,
}

impl Stage {
    /// How far a meeting has come, its minutes and its releases with it.
    pub(super) fn reached(meeting: MeetingStatus, minutes: Option<MinutesStatus>, released: bool) -> Stage {
        match (meeting, minutes) {
            (MeetingStatus::Cancelled, _) => Stage::Cancelled,
            (MeetingStatus::Postponed, _) => Stage::Postponed,
            // Minutes that went on are how far the meeting has come, also where nobody closed it.
            (_, Some(MinutesStatus::Approved)) if released => Stage::Released,
            (_, Some(MinutesStatus::Approved)) => Stage::MinutesApproved,
            (_, Some(MinutesStatus::Submitted)) => Stage::MinutesSubmitted,
            (_, Some(MinutesStatus::Circulated)) => Stage::MinutesCirculated,
            (MeetingStatus::Planned, _) => Stage::Planned,
            (MeetingStatus::Convened, _) => Stage::Convened,
            (MeetingStatus::InSession, _) => Stage::InSession,
            (MeetingStatus::Closed, None) => Stage::Closed,
            (MeetingStatus::Closed, Some(MinutesStatus::Draft)) => Stage::MinutesDraft,
        }
    }
}

/// Where a station lies on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum StageState {
    /// Behind.
    Done,
    /// Here.
    Now,
    /// Ahead.
    Ahead,
    /// Passed by: what follows was reached without it.
    LeftOut,
}

/// What can be missing for the next station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// The agenda is empty.
    Agenda,
    /// The agenda hasn't gone out to the delegations.
    AgendaIssue,
    /// The agenda isn't any more what the delegations were sent.
    AgendaReissue,
    /// Nobody is on the list.
    Attendees,
    /// Nobody chairs.
    Chair,
    /// An invitation for people who are on the list.
    Invitations,
    /// Replies of those who were invited.
    Replies,
    /// Slides of accepted presentations.
    Slides,
    /// Sections of the minutes without text.
    MinutesSections,
}

/// Something missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Missing {
    /// What.
    pub what: Gap,
    /// How many of them; 1 where it is one thing.
    pub count: u32,
}

/// A station on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StageView {
    /// Which.
    pub name: Stage,
    /// Where it lies.
    pub state: StageState,
    /// What is missing; only on the station that is now.
    pub missing: Vec<Missing>,
}

/// What the stations are told from.
pub(super) struct Life<'a> {
    pub(super) meeting: &'a Meeting,
    pub(super) agenda_items: usize,
    /// In how many things the agenda isn't any more what was issued.
    pub(super) agenda_changes: usize,
    pub(super) attendees: &'a [Attendee],
    pub(super) presentations: &'a [Presentation],
    pub(super) minutes: Option<MinutesStatus>,
    /// Whether the delegations were sent the minutes for corrections.
    pub(super) was_circulated: bool,
    pub(super) empty_sections: usize,
    pub(super) releases: &'a [Release],
}

impl Life<'_> {
    /// The stations in order.
    pub(super) fn stages(&self) -> Vec<StageView> {
        let here = self.reached();
        if matches!(here, Stage::Cancelled | Stage::Postponed) {
            let state = |name, state| StageView { name, state, missing: Vec::new() };
            return vec![state(Stage::Planned, StageState::Done), state(here, StageState::Now)];
        }
        let way = [
            Stage::Planned,
            Stage::Convened,
            Stage::InSession,
            Stage::Closed,
            Stage::MinutesDraft,
            Stage::MinutesCirculated,
            Stage::MinutesSubmitted,
            Stage::MinutesApproved,
            Stage::Released,
        ];
        let at = way.iter().position(|stage| *stage == here).unwrap_or(0);
        let stands = Stage::reached(self.meeting.status, None, false);
        let stands = way.iter().position(|stage| *stage == stands).unwrap_or(0);
        let closed = way.iter().position(|stage| *stage == Stage::Closed).unwrap_or(0);
        let passed_by = |i: usize| way.get(i) == Some(&Stage::MinutesCirculated) && !self.was_circulated;
        let state = |i: usize| match i.cmp(&at) {
            // A meeting that nobody closed isn't shown as closed, however far its minutes are.
            Ordering::Less if i <= closed && i > stands => StageState::Ahead,
            Ordering::Less if passed_by(i) => StageState::LeftOut,
            Ordering::Less => StageState::Done,
            Ordering::Equal => StageState::Now,
            Ordering::Greater => StageState::Ahead,
        };
        let missing = |state| if state == StageState::Now { self.missing() } else { Vec::new() };
        way.into_iter()
            .enumerate()
            .map(|(i, name)| StageView { name, state: state(i), missing: missing(state(i)) })
            .collect()
    }

    fn reached(&self) -> Stage {
        let released = self.releases.iter().any(|release| release.status == ReleaseStatus::Released);
        Stage::reached(self.meeting.status, self.minutes, released)
    }

    /// What the delegations of a meeting that is called lack of its agenda.
    fn agenda_gap(&self) -> (Gap, usize) {
        if self.agenda_items == 0 {
            return (Gap::Agenda, 1);
        }
        let gap = if self.meeting.issued.is_none() { Gap::AgendaIssue } else { Gap::AgendaReissue };
        (gap, usize::from(is_due(self.meeting, self.agenda_changes)))
    }

    fn missing(&self) -> Vec<Missing> {
        let answers = Unanswered::of(self.attendees);
        let invitations = [(Gap::Invitations, answers.uninvited), (Gap::Replies, answers.silent)];
        let slides = self.presentations.iter().filter(|p| p.slides_id.is_none() && is_awaited(p)).count();
        let gaps: Vec<(Gap, usize)> = match self.reached() {
            Stage::Planned => [
                (Gap::Agenda, usize::from(self.agenda_items == 0)),
                (Gap::Attendees, usize::from(self.attendees.is_empty())),
            ]
            .into_iter()
            .chain(invitations)
            .collect(),
            Stage::Convened => {
                [self.agenda_gap(), (Gap::Chair, usize::from(!self.attendees.iter().any(Attendee::chairs)))]
                    .into_iter()
                    .chain(invitations)
                    .chain([(Gap::Slides, slides)])
                    .collect()
            }
            Stage::InSession | Stage::MinutesDraft | Stage::MinutesCirculated => {
                vec![(Gap::MinutesSections, self.empty_sections)]
            }
            _ => Vec::new(),
        };
        let counted = |(what, count): (Gap, usize)| {
            (count > 0).then(|| Missing { what, count: u32::try_from(count).unwrap_or(u32::MAX) })
        };
        gaps.into_iter().filter_map(counted).collect()
    }
}

/// How many of a list haven't said whether they come: nobody asked them, or they didn't answer.
pub(crate) struct Unanswered {
    /// Who wasn't invited yet.
    pub(crate) uninvited: usize,
    /// Who was, and hasn't replied.
    pub(crate) silent: usize,
}

impl Unanswered {
    pub(crate) fn of(attendees: &[Attendee]) -> Unanswered {
        let stand = |reply| attendees.iter().filter(|attendee| attendee.reply == reply).count();
        Unanswered { uninvited: stand(Reply::NotInvited), silent: stand(Reply::Invited) }
    }
}

/// Whether slides are still expected of a presentation.
pub(crate) fn is_awaited(presentation: &Presentation) -> bool {
    matches!(presentation.state, PresentationState::Requested | PresentationState::Accepted)
}

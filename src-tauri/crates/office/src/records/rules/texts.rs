//! When minutes, releases and what stands in them may be changed.

use super::{RuleError, Ruled, by_moves_only, stays, take_last_place};
use crate::{Problem, minutes, statements};
use domain::{
    Act, Clearance, Kind, MeetingId, Minutes, MinutesStatus, Release, RichText, Section, Statement, Status,
};
use store::{By, Tx, View};

impl Ruled for Minutes {
    /// Corrections are anybody's to ask for; the text is the secretariat's.
    fn whole_act() -> Act {
        Act::WriteMinutes
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        by_moves_only(Kind::Minutes, before.map(|b| b.status), self.status)?;
        stays(Kind::Minutes, before.map(|b| b.meeting_id), self.meeting_id)?;
        let others = tx.find::<Minutes>(By::Meeting(self.meeting_id))?;
        // Only the corrections asked for and the language of a draft are changed by hand.
        if before.is_some_and(|before| before != self) {
            open_for_writing(self)?;
        }
        let twice = others.iter().any(|other| other.id != self.id && other.language == self.language);
        if twice { Err(RuleError::MinutesTwice.into()) } else { Ok(()) }
    }
}

impl Ruled for Section {
    fn act() -> Act {
        Act::WriteMinutes
    }

    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let others = tx.find::<Section>(By::Minutes(self.minutes_id))?;
        take_last_place(&mut self.position, others.iter().map(|other| other.position));
        Ok(())
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        if before.is_some_and(|before| before.minutes_id != self.minutes_id) {
            return Err(RuleError::StaysThere { part: Kind::Section, whole: Kind::Minutes }.into());
        }
        open_for_writing(&tx.require::<Minutes>(self.minutes_id)?)?;
        let nothing = RichText::default();
        minutes::belongs_here(tx, self, before.map_or(&nothing, |before| &before.text))
    }
}

impl Ruled for Statement {
    fn changes(&mut self, before: &Self, _: &mut Tx<'_>) -> Result<(), Problem> {
        // Whoever agreed did so to the words that stood there.
        if self.clearance == before.clearance && !self.says_the_same(before) {
            self.clearance = Clearance::none();
        }
        Ok(())
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        stays(Kind::Statement, before.map(|b| b.meeting_id), self.meeting_id)?;
        match before {
            Some(before) if !self.says_the_same(before) => statements::may_change(tx, before),
            _ => Ok(()),
        }
    }
}

impl Ruled for Release {
    fn act() -> Act {
        Act::WriteRelease
    }

    fn rules(&self, before: Option<&Self>, _: &mut Tx<'_>) -> Result<(), Problem> {
        by_moves_only(Kind::Release, before.map(|b| b.status), self.status)?;
        match before {
            Some(before) if before != self => open_release(before),
            _ => Ok(()),
        }
    }
}

/// Refuses a change of a release that left its writer.
pub(in crate::records) fn open_release(release: &Release) -> Result<(), Problem> {
    if release.status.is_open() {
        Ok(())
    } else {
        Err(RuleError::ReleaseClosed(release.status.words()).into())
    }
}

/// Refuses writing into minutes that are with the chair or approved.
pub(crate) fn open_for_writing(minutes: &Minutes) -> Result<(), Problem> {
    match minutes.status {
        open if open.is_open() => Ok(()),
        MinutesStatus::Approved => Err(RuleError::Approved.into()),
        _ => Err(RuleError::WithChair.into()),
    }
}

/// Refuses a change of what approved minutes say.
pub(crate) fn not_in_approved_minutes(view: &View<'_>, meeting: MeetingId) -> Result<(), Problem> {
    if has_approved_minutes(view, meeting)? { Err(RuleError::Approved.into()) } else { Ok(()) }
}

/// Whether nothing of what the minutes of a meeting say can change any more.
pub(crate) fn has_approved_minutes(view: &View<'_>, meeting: MeetingId) -> Result<bool, Problem> {
    let minutes = view.find::<Minutes>(By::Meeting(meeting))?;
    Ok(minutes.iter().any(|minutes| minutes.status == MinutesStatus::Approved))
}

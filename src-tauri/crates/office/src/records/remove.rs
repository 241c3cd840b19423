//! Removing records to the trash with all that belongs to them.

use super::{Ruled, for_kind};
use crate::{Desk, Explained, Problem, statements};
use domain::{
    ActionPoint, Actor, AgendaItem, Attendee, Body, Decision, Headcount, Kind, Meeting, Membership, Minutes,
    MinutesStatus, Organisation, Person, Presentation, Release, ReleaseStatus, Section, Statement,
};
use store::{By, Kept, Operation, Tx};
use uuid::Uuid;

/// Why a record must stay.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// Others hang on it.
    #[error("this {kind} can't be removed: {count} {others} depend on it; remove or change those first")]
    Needed {
        /// The noun.
        kind: Kind,
        /// How many others.
        count: usize,
        /// Which others.
        others: &'static str,
    },
    /// It is final.
    #[error("{0}; it can't be removed any more")]
    Final(&'static str),
}

impl Explained for RemoveError {
    fn code(&self) -> &'static str {
        match self {
            RemoveError::Needed { .. } => "needed",
            RemoveError::Final(_) => "final",
        }
    }
}

/// Removes a record, and what is a part of it, to the trash.
///
/// # Errors
/// Where others depend on it, or it is final: approved minutes, a release that went out.
pub fn remove<R: Ruled>(desk: &mut Desk, actor: &Actor, id: R::Id) -> Result<(), Problem> {
    remove_any(desk, actor, R::KIND, id.into())
}

/// As [`remove`], for a kind known only at run time.
///
/// # Errors
/// As [`remove`].
pub fn remove_any(desk: &mut Desk, actor: &Actor, kind: Kind, id: Uuid) -> Result<(), Problem> {
    for_kind!(kind, Noun => actor.role.may(<Noun as Ruled>::act())?);
    desk.transact(Operation::Remove(kind), actor, |tx| take_away(tx, kind, id))
}

fn take_away(tx: &mut Tx<'_>, kind: Kind, id: Uuid) -> Result<(), Problem> {
    match kind {
        Kind::Body => {
            let body = tx.require::<Body>(id.into())?;
            unneeded(kind, tx.find::<Meeting>(By::Body(body.id))?.len(), "meetings")?;
            all_of::<Membership>(tx, By::Body(body.id))?;
        }
        Kind::Organisation => {
            let by = By::Organisation(id.into());
            tx.require::<Organisation>(id.into())?;
            unneeded(kind, tx.find::<Membership>(by)?.len(), "memberships")?;
            unneeded(kind, tx.find::<Attendee>(by)?.len(), "attendees")?;
            unneeded(kind, tx.find::<Person>(by)?.len(), "people")?;
        }
        Kind::Meeting => meeting(tx, tx.require::<Meeting>(id.into())?)?,
        Kind::AgendaItem => agenda_item(tx, &tx.require::<AgendaItem>(id.into())?)?,
        Kind::Minutes => minutes(tx, &tx.require::<Minutes>(id.into())?)?,
        Kind::Release => still_ours(&tx.require::<Release>(id.into())?)?,
        Kind::Section => {
            let section = tx.require::<Section>(id.into())?;
            unapproved(&tx.require::<Minutes>(section.minutes_id)?)?;
        }
        Kind::Decision => {
            let decision = tx.require::<Decision>(id.into())?;
            super::rules::not_in_approved_minutes(tx, decision.meeting_id)?;
        }
        Kind::ActionPoint => {
            let point = tx.require::<ActionPoint>(id.into())?;
            super::rules::not_in_approved_minutes(tx, point.meeting_id)?;
        }
        Kind::Statement => {
            let statement = tx.require::<Statement>(id.into())?;
            statements::may_go(tx, &statement)?;
        }
        Kind::File
        | Kind::Membership
        | Kind::Person
        | Kind::Attendee
        | Kind::Headcount
        | Kind::Document
        | Kind::Operation
        | Kind::Presentation => {}
    }
    for_kind!(kind, Noun => Ok(tx.trash::<Noun>(id.into())?))
}

fn meeting(tx: &mut Tx<'_>, meeting: Meeting) -> Result<(), Problem> {
    let by = By::Meeting(meeting.id);
    for release in tx.find::<Release>(by)? {
        still_ours(&release)?;
    }
    for text in tx.find::<Minutes>(by)? {
        minutes(tx, &text)?;
        tx.trash::<Minutes>(text.id)?;
    }
    let carried = tx.find::<ActionPoint>(by)?.iter().filter(|point| !point.reviewed_ids.is_empty()).count();
    unneeded(Kind::Meeting, carried, "action points carried to later meetings")?;
    all_of::<Release>(tx, by)?;
    all_of::<Statement>(tx, by)?;
    all_of::<ActionPoint>(tx, by)?;
    all_of::<Decision>(tx, by)?;
    all_of::<Presentation>(tx, by)?;
    all_of::<AgendaItem>(tx, by)?;
    all_of::<Headcount>(tx, by)?;
    all_of::<Attendee>(tx, by)
}

fn agenda_item(tx: &mut Tx<'_>, item: &AgendaItem) -> Result<(), Problem> {
    for text in tx.find::<Minutes>(By::Meeting(item.meeting_id))? {
        let mut sections = tx.find::<Section>(By::Minutes(text.id))?;
        sections.retain(|section| section.item_id == Some(item.id));
        let written = sections.iter().filter(|section| !section.text.is_blank());
        unneeded(Kind::AgendaItem, written.count(), "sections of minutes")?;
        // What says nothing goes along, so that no section without a name is left behind.
        for section in sections {
            unapproved(&text)?;
            tx.trash::<Section>(section.id)?;
        }
    }
    let children = tx.find::<AgendaItem>(By::Meeting(item.meeting_id))?;
    for child in children.iter().filter(|child| child.parent_id == Some(item.id)) {
        agenda_item(tx, child)?;
        tx.trash::<AgendaItem>(child.id)?;
    }
    Ok(())
}

fn minutes(tx: &mut Tx<'_>, text: &Minutes) -> Result<(), Problem> {
    unapproved(text)?;
    all_of::<Section>(tx, By::Minutes(text.id))
}

fn unapproved(text: &Minutes) -> Result<(), Problem> {
    match text.status {
        MinutesStatus::Approved => Err(RemoveError::Final("the minutes are approved").into()),
        MinutesStatus::Draft | MinutesStatus::Circulated | MinutesStatus::Submitted => Ok(()),
    }
}

fn still_ours(release: &Release) -> Result<(), Problem> {
    match release.status {
        ReleaseStatus::Released | ReleaseStatus::Withdrawn => {
            Err(RemoveError::Final("the press release went out; correct or withdraw it instead").into())
        }
        ReleaseStatus::Draft | ReleaseStatus::InClearance | ReleaseStatus::Cleared => Ok(()),
    }
}

fn unneeded(kind: Kind, count: usize, others: &'static str) -> Result<(), Problem> {
    if count == 0 { Ok(()) } else { Err(RemoveError::Needed { kind, count, others }.into()) }
}

fn all_of<R: Kept>(tx: &mut Tx<'_>, by: By) -> Result<(), Problem> {
    for record in tx.find::<R>(by)? {
        tx.trash::<R>(record.id())?;
    }
    Ok(())
}

//! Removing records to the trash with all that belongs to them.

use super::{
    Ruled, for_kind,
    let_go::let_go,
    rules::{open_for_writing, open_release},
};
use crate::{Desk, Explained, Holders, Problem, Saying, kept, minutes, statements};
use domain::{
    ActionPoint, Actor, AgendaItem, Attendee, Body, Decision, File, Headcount, Kind, Meeting, Membership,
    Minutes, MinutesStatus, Presentation, Release, ReleaseStatus, Section, Statement, Status,
};
use std::collections::{BTreeMap, BTreeSet};
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
        /// Which others, said more closely than by their noun.
        others: &'static str,
        /// Their noun.
        by: Kind,
    },
    /// Others name it.
    #[error("this {kind} can't be removed: {} of the record need it; {way_out}", counted(.holders))]
    Named {
        /// The noun.
        kind: Kind,
        /// How many of which others.
        holders: Vec<Holders>,
        /// What to do.
        way_out: &'static str,
    },
    /// Minutes are final.
    #[error("the minutes are approved; it can't be removed any more")]
    Approved,
    /// The minutes of a meeting are final, and the meeting with them.
    #[error("this meeting can't be removed: its minutes are approved and are kept for good")]
    MeetingMinuted,
    /// A release of a meeting went out or is on its way out.
    #[error("this meeting can't be removed: its press release “{headline}” {}", in_the_way(*status))]
    MeetingReleased {
        /// The release's headline.
        headline: String,
        /// Where the release stands.
        status: ReleaseStatus,
    },
    /// A release is final.
    #[error("the press release went out; correct or withdraw it instead; it can't be removed any more")]
    WentOut,
}

impl Explained for RemoveError {
    fn code(&self) -> &'static str {
        match self {
            RemoveError::Needed { .. } | RemoveError::Named { .. } => "needed",
            RemoveError::MeetingReleased { status, .. } if !status.is_out() => "release_closed",
            RemoveError::Approved
            | RemoveError::WentOut
            | RemoveError::MeetingMinuted
            | RemoveError::MeetingReleased { .. } => "final",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            RemoveError::Named { kind, holders, .. } => {
                Saying::Needed { kind: *kind, holders: holders.clone() }
            }
            RemoveError::Needed { kind, count, by, .. } => {
                let count = u32::try_from(*count).unwrap_or(u32::MAX);
                Saying::Needed { kind: *kind, holders: vec![Holders { kind: *by, count }] }
            }
            RemoveError::Approved => Saying::MinutesApproved,
            RemoveError::WentOut => Saying::ReleaseWentOut,
            RemoveError::MeetingMinuted => Saying::MeetingMinuted,
            RemoveError::MeetingReleased { headline, status } => {
                Saying::MeetingReleased { headline: headline.clone(), status: *status }
            }
        })
    }
}

/// Removes a record, and what is a part of it, to the trash.
///
/// # Errors
/// Where others depend on it, it is final (approved minutes, a release that went out) or with somebody else (the
/// chair, those who clear it), or another role's to remove.
pub fn remove<R: Ruled>(desk: &mut Desk, actor: &Actor, id: R::Id) -> Result<(), Problem> {
    remove_any(desk, actor, R::KIND, id.into())
}

/// As [`remove`], for a kind known only at run time.
///
/// # Errors
/// As [`remove`].
pub fn remove_any(desk: &mut Desk, actor: &Actor, kind: Kind, id: Uuid) -> Result<(), Problem> {
    for_kind!(kind, Noun => actor.role.may(<Noun as Ruled>::whole_act())?);
    desk.transact(Operation::Remove(kind), actor, |tx| take_away(tx, actor, kind, id))
}

fn take_away(tx: &mut Tx<'_>, actor: &Actor, kind: Kind, id: Uuid) -> Result<(), Problem> {
    match kind {
        Kind::Body => {
            let body = tx.require::<Body>(id.into())?;
            all_of::<Membership>(tx, By::Body(body.id))?;
            unnamed(tx, kind, id, "remove or change those first")?;
        }
        Kind::Organisation => {
            unnamed(tx, kind, id, "change those first, or merge it with another organisation")?;
        }
        Kind::Person => unnamed(tx, kind, id, "change those first, or merge the two people if they are one")?,
        Kind::Attendee => unnamed(tx, kind, id, "name somebody else there first, or nobody")?,
        Kind::Meeting => meeting(tx, actor, tx.require::<Meeting>(id.into())?)?,
        Kind::AgendaItem => agenda_item(tx, &tx.require::<AgendaItem>(id.into())?)?,
        Kind::Minutes => minutes(tx, &tx.require::<Minutes>(id.into())?)?,
        Kind::Release => still_ours(&tx.require::<Release>(id.into())?)?,
        Kind::Section => {
            let section = tx.require::<Section>(id.into())?;
            open(&tx.require::<Minutes>(section.minutes_id)?)?;
        }
        Kind::Decision => {
            let decision = tx.require::<Decision>(id.into())?;
            super::rules::not_in_approved_minutes(tx, decision.meeting_id)?;
            minutes::stands_nowhere(tx, kind, id)?;
        }
        Kind::ActionPoint => {
            let point = tx.require::<ActionPoint>(id.into())?;
            super::rules::not_in_approved_minutes(tx, point.meeting_id)?;
            minutes::stands_nowhere(tx, kind, id)?;
        }
        Kind::Statement => {
            let statement = tx.require::<Statement>(id.into())?;
            statements::may_go(tx, &statement)?;
        }
        Kind::Document | Kind::Operation | Kind::File => {
            if kind == Kind::File {
                kept::may_go(tx, &tx.require::<File>(id.into())?)?;
            }
            let_go(tx, actor, id)?;
            unnamed(tx, kind, id, "take it out of those first")?;
        }
        Kind::Membership | Kind::Headcount | Kind::Presentation => {}
    }
    for_kind!(kind, Noun => Ok(tx.trash::<Noun>(id.into())?))
}

fn meeting(tx: &mut Tx<'_>, actor: &Actor, meeting: Meeting) -> Result<(), Problem> {
    let by = By::Meeting(meeting.id);
    for release in tx.find::<Release>(by)? {
        actor.role.may(Release::whole_act())?;
        if !release.status.is_open() {
            let Release { headline, status, .. } = release;
            return Err(RemoveError::MeetingReleased { headline, status }.into());
        }
    }
    for text in tx.find::<Minutes>(by)? {
        actor.role.may(Minutes::whole_act())?;
        if text.status == MinutesStatus::Approved {
            return Err(RemoveError::MeetingMinuted.into());
        }
        minutes(tx, &text)?;
        tx.trash::<Minutes>(text.id)?;
    }
    let carried = tx.find::<ActionPoint>(by)?.iter().filter(|point| !point.reviewed_ids.is_empty()).count();
    unneeded(Kind::Meeting, carried, "action points carried to later meetings", Kind::ActionPoint)?;
    all_of::<Release>(tx, by)?;
    for statement in tx.find::<Statement>(by)? {
        // Its own texts went before it; a release of another meeting may quote it still.
        statements::may_go(tx, &statement)?;
        tx.trash::<Statement>(statement.id)?;
    }
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
        unneeded(Kind::AgendaItem, written.count(), "sections of minutes", Kind::Section)?;
        // What says nothing goes along, so that no section without a name is left behind.
        for section in sections {
            open(&text)?;
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
    open(text)?;
    all_of::<Section>(tx, By::Minutes(text.id))
}

/// What may not be written may not be thrown away either.
fn open(text: &Minutes) -> Result<(), Problem> {
    match text.status {
        MinutesStatus::Approved => Err(RemoveError::Approved.into()),
        _ => open_for_writing(text),
    }
}

fn still_ours(release: &Release) -> Result<(), Problem> {
    if release.status.is_out() {
        return Err(RemoveError::WentOut.into());
    }
    open_release(release)
}

/// Why a release holds its meeting, and what to do.
fn in_the_way(status: ReleaseStatus) -> String {
    if status.is_out() {
        "went out and is kept for good".to_owned()
    } else {
        format!("is {}; have the press officer return it to draft, then remove the meeting", status.words())
    }
}

fn unneeded(kind: Kind, count: usize, others: &'static str, by: Kind) -> Result<(), Problem> {
    if count == 0 { Ok(()) } else { Err(RemoveError::Needed { kind, count, others, by }.into()) }
}

/// Refuses while records that aren't in the trash name this one, and says which.
fn unnamed(tx: &Tx<'_>, kind: Kind, id: Uuid, way_out: &'static str) -> Result<(), Problem> {
    let mut of_kinds: BTreeMap<Kind, BTreeSet<Uuid>> = BTreeMap::new();
    for holder in tx.referrers(id)?.into_iter().filter(|holder| holder.id != id) {
        of_kinds.entry(holder.kind).or_default().insert(holder.id);
    }
    if of_kinds.is_empty() {
        return Ok(());
    }
    let counted = |(kind, ids): (Kind, BTreeSet<Uuid>)| Holders {
        kind,
        count: u32::try_from(ids.len()).unwrap_or(u32::MAX),
    };
    let holders = of_kinds.into_iter().map(counted).collect();
    Err(RemoveError::Named { kind, holders, way_out }.into())
}

/// “2 attendees and 1 action point”.
fn counted(holders: &[Holders]) -> String {
    let mut words: Vec<String> = holders
        .iter()
        .map(|Holders { kind, count }| {
            format!("{count} {}", if *count == 1 { kind.words() } else { kind.plural() })
        })
        .collect();
    match (words.pop(), words.is_empty()) {
        (Some(last), false) => format!("{} and {last}", words.join(", ")),
        (last, _) => last.unwrap_or_default(),
    }
}

fn all_of<R: Kept>(tx: &mut Tx<'_>, by: By) -> Result<(), Problem> {
    for record in tx.find::<R>(by)? {
        tx.trash::<R>(record.id())?;
    }
    Ok(())
}

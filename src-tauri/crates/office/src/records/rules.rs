//! The rules that hold between records, noun by noun. Rules of a single record stand in `domain`.

mod error;
mod listed;
mod texts;

pub(super) use error::RuleError;
pub(crate) use listed::Listed;
pub(super) use texts::open_release;
pub(crate) use texts::{has_approved_minutes, not_in_approved_minutes, open_for_writing};

use super::for_kind;
use crate::{Problem, meetings::sittings};
use domain::{
    Act, ActionPoint, AgendaItem, Body, Decision, Document, File, Headcount, ItemKind, Kind, Meeting,
    MeetingId, Membership, Minutes, MoveNotOpen, Operation, Organisation, Person, PointNumber, Presentation,
    Release, Status, agenda::outline,
};
use papers::{PhraseBook, words};
use store::{By, Kept, Series, Tx};

/// A noun with its rules towards other records.
pub trait Ruled: Kept {
    /// What a role must be allowed to do for changing one.
    fn act() -> Act {
        Act::KeepRecord
    }

    /// What a role must be allowed to do for adding, removing or bringing back a whole one.
    fn whole_act() -> Act {
        Self::act()
    }

    /// What happens to a new record as it enters: numbers given, places taken.
    ///
    /// # Errors
    /// Where a number is taken.
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let _ = tx;
        Ok(())
    }

    /// What happens to a record as it changes: what follows from the change, for others too.
    ///
    /// # Errors
    /// Where the others can't be changed.
    fn changes(&mut self, before: &Self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let _ = (before, tx);
        Ok(())
    }

    /// The rules towards other records; `before` is what stood there.
    ///
    /// # Errors
    /// The first rule that doesn't hold.
    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let _ = (before, tx);
        Ok(())
    }

    /// What must hold for a record to come back out of the trash.
    ///
    /// # Errors
    /// The first rule that doesn't hold.
    fn returns(&self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        self.rules(Some(self), tx)
    }
}

/// What a role must be allowed to do for adding, removing or bringing back a record, where these kinds go along.
pub(crate) fn whole_acts(kind: Kind, along: impl Iterator<Item = Kind>) -> Vec<Act> {
    let mut acts = vec![for_kind!(kind, Noun => <Noun as Ruled>::whole_act())];
    for text in along {
        match text {
            Kind::Minutes => acts.push(Minutes::whole_act()),
            Kind::Release => acts.push(Release::whole_act()),
            // A section that goes along on its own says nothing.
            _ => {}
        }
    }
    acts
}

impl Ruled for File {}
impl Ruled for Person {}
impl Ruled for Document {}
impl Ruled for Operation {}

impl Ruled for Body {
    /// A pattern that says the subject, or leaves it out, goes on doing what suits. One that somebody wrote stays.
    fn changes(&mut self, before: &Self, _: &mut Tx<'_>) -> Result<(), Problem> {
        if self.title_pattern != before.title_pattern || !(self.numbered && before.numbered) {
            return Ok(());
        }
        let about = |body: &Body| !body.subject.trim().is_empty();
        for language in PhraseBook::languages() {
            if before.title_pattern == words::title_pattern(language, true, about(before))? {
                self.title_pattern = words::title_pattern(language, true, about(self))?;
                break;
            }
        }
        Ok(())
    }
}

impl Ruled for Organisation {
    fn rules(&self, _: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let mut above = self.parent_id;
        while let Some(id) = above {
            if id == self.id {
                return Err(RuleError::WithinItself(self.name.clone()).into());
            }
            // A parent in the trash holds nothing up: it was there when it was chosen.
            above = tx.get::<Organisation>(id)?.and_then(|parent| parent.parent_id);
        }
        Ok(())
    }
}

impl Ruled for Membership {
    fn rules(&self, _: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let others = tx.find::<Membership>(By::Body(self.body_id))?;
        let twice = |other: &Membership| {
            other.id != self.id && other.organisation_id == self.organisation_id && other.overlaps(self)
        };
        if others.iter().any(twice) { Err(RuleError::MemberTwice.into()) } else { Ok(()) }
    }
}

impl Ruled for Meeting {
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        sittings::in_order(self);
        let body = tx.require::<Body>(self.body_id)?;
        if self.number.is_none() && body.numbered {
            self.number = Some(tx.next_meeting_number(body.id)?);
        }
        Ok(())
    }

    fn changes(&mut self, before: &Self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        sittings::rearrange(self, before, tx)?;
        // Those who hold an invitation must be able to tell the newer one (RFC 5545, section 3.8.7.4).
        if self.sequence == before.sequence && said_in_invitation(self) != said_in_invitation(before) {
            self.sequence = before.sequence.saturating_add(1);
        }
        Ok(())
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        by_moves_only(Kind::Meeting, before.map(|b| b.status), self.status)?;
        stays_in(Kind::Body, Kind::Meeting, before.map(|b| b.body_id), self.body_id)?;
        if self.issued.as_ref() != before.and_then(|b| b.issued.as_ref()) {
            return Err(RuleError::AgendaByHand("issued").into());
        }
        if self.adopted.as_ref() != before.and_then(|b| b.adopted.as_ref()) {
            return Err(RuleError::AgendaByHand("adopted").into());
        }
        if let Some(number) = self.number
            && before.is_none_or(|before| before.number != self.number)
        {
            tx.reserve_meeting_number(self.body_id, number, self.id)?;
        }
        Ok(())
    }
}

/// The meeting as its invitation tells it: without what only its papers and its secretariat need.
fn said_in_invitation(meeting: &Meeting) -> Meeting {
    Meeting {
        status_reason: String::new(),
        numbering: domain::agenda::NumberingScheme::default(),
        previous_id: None,
        adopted: None,
        issued: None,
        ..meeting.clone()
    }
}

impl Ruled for Headcount {
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let others = tx.find::<Headcount>(By::Meeting(self.meeting_id))?;
        take_last_place(&mut self.position, others.iter().map(|other| other.position));
        Ok(())
    }

    fn rules(&self, before: Option<&Self>, _: &mut Tx<'_>) -> Result<(), Problem> {
        stays(Kind::Headcount, before.map(|b| b.meeting_id), self.meeting_id)
    }
}

impl Ruled for AgendaItem {
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let others = tx.find::<AgendaItem>(By::Meeting(self.meeting_id))?;
        let siblings = others.iter().filter(|other| other.parent_id == self.parent_id);
        take_last_place(&mut self.position, siblings.map(|other| other.position));
        Ok(())
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        stays(Kind::AgendaItem, before.map(|b| b.meeting_id), self.meeting_id)?;
        let meeting = tx.require::<Meeting>(self.meeting_id)?;
        let mut items = tx.find::<AgendaItem>(By::Meeting(self.meeting_id))?;
        items.retain(|item| item.id != self.id);
        items.push(self.clone());
        outline(&items, meeting.numbering)?;
        no_break_with_parts(self, before, &items)
    }
}

/// Nothing becomes a part of a break, and nothing with parts a break. What an older program let in may stay.
fn no_break_with_parts(
    item: &AgendaItem,
    before: Option<&AgendaItem>,
    all: &[AgendaItem],
) -> Result<(), Problem> {
    let refuse = |title: &str| Err(RuleError::BreakWithParts(title.to_owned()).into());
    let is_put_there = before.is_none_or(|before| before.parent_id != item.parent_id);
    let over = all.iter().find(|other| Some(other.id) == item.parent_id);
    if let Some(over) = over.filter(|over| is_put_there && over.kind == ItemKind::Break) {
        return refuse(&over.title);
    }
    let becomes_break = item.kind == ItemKind::Break && before.is_none_or(|before| before.kind != item.kind);
    if becomes_break && all.iter().any(|other| other.parent_id == Some(item.id)) {
        return refuse(&item.title);
    }
    Ok(())
}

impl Ruled for Presentation {
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        let others = tx.find::<Presentation>(By::Meeting(self.meeting_id))?;
        take_last_place(&mut self.position, others.iter().map(|other| other.position));
        Ok(())
    }

    fn rules(&self, before: Option<&Self>, _: &mut Tx<'_>) -> Result<(), Problem> {
        stays(Kind::Presentation, before.map(|b| b.meeting_id), self.meeting_id)?;
        by_open_move(before.map(|b| b.state), self.state)
    }
}

impl Ruled for Decision {
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        not_in_approved_minutes(tx, self.meeting_id)?;
        enter_number(tx, self.meeting_id, Series::Decision, self.number)
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        stays(Kind::Decision, before.map(|b| b.meeting_id), self.meeting_id)?;
        fixed(before.map(|b| b.number), self.number)?;
        match before {
            Some(before) if before != self => not_in_approved_minutes(tx, self.meeting_id),
            _ => Ok(()),
        }
    }

    fn returns(&self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        // Minutes that were approved without it don't say it.
        not_in_approved_minutes(tx, self.meeting_id)?;
        self.rules(Some(self), tx)
    }
}

impl Ruled for ActionPoint {
    fn enters(&mut self, tx: &mut Tx<'_>) -> Result<(), Problem> {
        enter_number(tx, self.meeting_id, Series::ActionPoint, self.number)
    }

    fn rules(&self, before: Option<&Self>, tx: &mut Tx<'_>) -> Result<(), Problem> {
        stays(Kind::ActionPoint, before.map(|b| b.meeting_id), self.meeting_id)?;
        fixed(before.map(|b| b.number), self.number)?;
        // What is done about it goes on after the approval; what was asked for is a part of the text.
        if before.is_some_and(|before| before.text != self.text) {
            not_in_approved_minutes(tx, self.meeting_id)?;
        }
        by_open_move(before.map(|b| b.status), self.status)
    }
}

/// A status that moves through use cases of its own may not be set by hand.
fn by_moves_only<S: Status + PartialEq>(kind: Kind, before: Option<S>, now: S) -> Result<(), Problem> {
    match before {
        Some(before) if before != now => Err(RuleError::StatusByHand { kind, at: before.into() }.into()),
        _ => Ok(()),
    }
}

/// A status that is set by hand must be one that an open move leads to.
fn by_open_move<S: Status>(before: Option<S>, now: S) -> Result<(), Problem> {
    match before {
        Some(before) if before != now && !before.open().iter().any(|(_, to)| *to == now) => {
            Err(MoveNotOpen { step: now.words(), at: before.into() }.into())
        }
        _ => Ok(()),
    }
}

/// What was recorded at a meeting stays there: its list, its numbers and its minutes are made of it.
fn stays(part: Kind, before: Option<MeetingId>, now: MeetingId) -> Result<(), Problem> {
    stays_in(Kind::Meeting, part, before, now)
}

fn stays_in<Id: PartialEq>(whole: Kind, part: Kind, before: Option<Id>, now: Id) -> Result<(), Problem> {
    match before {
        Some(before) if before != now => Err(RuleError::StaysThere { part, whole }.into()),
        _ => Ok(()),
    }
}

fn fixed(before: Option<PointNumber>, now: PointNumber) -> Result<(), Problem> {
    match before {
        Some(before) if before != now => Err(RuleError::NumberFixed(before).into()),
        _ => Ok(()),
    }
}

/// Enters a number that the record brings into the register of given numbers.
fn enter_number(
    tx: &mut Tx<'_>,
    meeting: MeetingId,
    series: Series,
    number: PointNumber,
) -> Result<(), Problem> {
    let meeting = tx.require::<Meeting>(meeting)?;
    Ok(tx.reserve_number(meeting.body_id, series, number)?)
}

/// `u32::MAX` asks for the place after the last.
fn take_last_place(position: &mut u32, others: impl Iterator<Item = u32>) {
    if *position == u32::MAX {
        *position = others.filter(|&other| other != u32::MAX).max().map_or(0, |last| last.saturating_add(1));
    }
}

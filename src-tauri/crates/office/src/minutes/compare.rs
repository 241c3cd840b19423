//! What became of the text of minutes since it was circulated, as the journal knows it.

use super::{
    content,
    passages::{Passage, passages},
    records::Records,
};
use crate::{Desk, Problem, care, records::from_json};
use chrono::{DateTime, Utc};
use domain::{
    Attendee, ContentSection, Language, Meeting, Minutes, MinutesId, Record, SectionPart, TextBlock,
};
use papers::minutes::line;
use serde::Serialize;
use serde::de::DeserializeOwned;
use specta::Type;
use std::collections::{HashMap, HashSet};
use store::{By, Change, Operation, Trashed};
use uuid::Uuid;

/// The text that was circulated beside the one that stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct MinutesComparison {
    /// When it was circulated, the last time.
    pub at: DateTime<Utc>,
    /// Who circulated it.
    pub by: String,
    /// The sections that are different now, in their order; those taken out come last.
    pub sections: Vec<SectionDifference>,
}

/// A section that says something else than it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SectionDifference {
    /// Which part of the minutes it is.
    pub part: SectionPart,
    /// The number of its agenda item; empty where it has none.
    pub number: String,
    /// Its heading; empty where only its part says it.
    pub title: String,
    /// What is said otherwise. Empty where the words are the same and only their form isn't: what is bold, a list or
    /// marked.
    pub passages: Vec<Passage>,
}

/// What became of the text since it was circulated; none where the journal doesn't know that it was. The text is the
/// sections with their headings, and what the paper says of the decisions, action points and statements in them. Of
/// approved minutes it is the one that was approved. People and organisations are called as they are today in both.
///
/// # Errors
/// Where there are no such minutes.
pub fn since_circulated(desk: &Desk, id: MinutesId) -> Result<Option<MinutesComparison>, Problem> {
    let view = desk.view();
    let minutes = view.require::<Minutes>(id)?;
    let changes = care::history(desk, id.into())?;
    let Some(circulated) = circulation(&changes) else { return Ok(None) };
    let then = sections_after(desk, &minutes, circulated.seq)?;
    let now = match minutes.approval.as_ref().and(approval(&changes)) {
        Some(approved) => sections_after(desk, &minutes, approved.seq)?,
        None => content(&view, &minutes)?.sections,
    };
    let sections = differences(&then, &now, &minutes.language);
    Ok(Some(MinutesComparison { at: circulated.at, by: circulated.actor.name.clone(), sections }))
}

/// The last circulation that wasn't taken back.
fn circulation(changes: &[Change]) -> Option<&Change> {
    let mut standing: Vec<&Change> = Vec::new();
    for change in changes.iter().filter(|change| change.operation == Operation::CirculateMinutes) {
        if let Some(undone) = change.undoes {
            standing.retain(|deed| deed.seq != undone);
        } else {
            standing
                .push(change.redoes.and_then(|of| changes.iter().find(|c| c.seq == of)).unwrap_or(change));
        }
    }
    standing.pop()
}

/// The last approval.
fn approval(changes: &[Change]) -> Option<&Change> {
    let is_one = |change: &&Change| change.operation == Operation::ApproveMinutes && change.undoes.is_none();
    changes.iter().rev().find(is_one)
}

/// What the sections said right after an entry of the journal.
fn sections_after(desk: &Desk, minutes: &Minutes, seq: u32) -> Result<Vec<ContentSection>, Problem> {
    let view = desk.view();
    let trash = view.trashed()?;
    let past = Past { desk, seq, trash: &trash };
    let at = minutes.meeting_id;
    let now = Records::read(&view, minutes)?;
    let then = Records {
        sections: past.of(now.sections, |section| section.minutes_id == minutes.id)?,
        items: past.of(now.items, |item| item.meeting_id == at)?,
        decisions: past.of(now.decisions, |decision| decision.meeting_id == at)?,
        points: past.of(now.points, |point| point.meeting_id == at)?,
        statements: past.of(now.statements, |statement| statement.meeting_id == at)?,
    };
    let meeting = view.require::<Meeting>(at)?;
    then.into_sections(&view, &meeting, &view.find::<Attendee>(By::Meeting(at))?)
}

/// A way to what records were right after an entry of the journal.
struct Past<'d> {
    desk: &'d Desk,
    seq: u32,
    trash: &'d [Trashed],
}

impl Past<'_> {
    /// Those of a noun that stood there; of what went into the trash since, those that belong here.
    fn of<R>(&self, now: Vec<R>, belongs: impl Fn(&R) -> bool) -> Result<Vec<R>, Problem>
    where
        R: Record + DeserializeOwned,
        R::Id: Into<Uuid>,
    {
        let gone = self.trash.iter().filter(|one| one.kind == R::KIND).map(|one| one.id);
        let ids: Vec<Uuid> = now.iter().map(|one| one.id().into()).chain(gone).collect();
        let past = self.desk.store.past(self.seq, &ids)?;
        let stayed = now.into_iter().filter(|one| !past.contains_key(&one.id().into())).map(Ok);
        let changed = ids.iter().filter_map(|id| past.get(id)?.clone()).map(from_json::<R>);
        let mut all: Vec<R> = stayed.chain(changed).collect::<Result<_, Problem>>()?;
        all.retain(belongs);
        // As the store gives them.
        all.sort_by_key(|one| one.id().into());
        Ok(all)
    }
}

/// The lines of each section: its text with the records that are placed in it, and those that stand below it.
fn lines<'s>(sections: &'s [ContentSection], language: &Language) -> Vec<(&'s ContentSection, Vec<String>)> {
    let mut words: HashMap<Uuid, String> = HashMap::new();
    for section in sections {
        let statements = section.statements.iter().map(|one| (one.id.into(), line::statement(one, language)));
        let decisions = section.decisions.iter().map(|one| (one.id.into(), line::decision(one, language)));
        let actions = section.actions.iter().map(|one| (one.id.into(), line::action_point(one, language)));
        words.extend(statements.chain(decisions).chain(actions));
    }
    let mut placed: HashSet<Uuid> = HashSet::new();
    for section in sections {
        section.text.visit(&mut |block| placed.extend(placed_in(block)));
    }
    let below = |section: &ContentSection| {
        let statements = section.statements.iter().map(|one| one.id.into());
        let decisions = section.decisions.iter().map(|one| one.id.into());
        let actions = section.actions.iter().map(|one| one.id.into());
        let all: Vec<Uuid> = statements.chain(decisions).chain(actions).collect();
        all.into_iter().filter(|id| !placed.contains(id)).filter_map(|id| words.get(&id).cloned())
    };
    let all = |section: &ContentSection| {
        let mut lines = Vec::new();
        section.text.visit(&mut |block| {
            lines.extend(match placed_in(block) {
                Some(id) => words.get(&id).cloned(),
                None => said_in(block),
            });
        });
        lines.extend(below(section));
        lines.retain(|line| !line.trim().is_empty());
        lines
    };
    sections.iter().map(|section| (section, all(section))).collect()
}

fn placed_in(block: &TextBlock) -> Option<Uuid> {
    match block {
        TextBlock::Decision { decision_id } => Some((*decision_id).into()),
        TextBlock::ActionPoint { action_point_id } => Some((*action_point_id).into()),
        TextBlock::Statement { statement_id } => Some((*statement_id).into()),
        _ => None,
    }
}

fn said_in(block: &TextBlock) -> Option<String> {
    match block {
        TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } => {
            Some(inlines.iter().map(domain::Inline::words).collect())
        }
        TextBlock::Image { alt, .. } => Some(alt.clone()),
        _ => None,
    }
}

fn differences(
    then: &[ContentSection],
    now: &[ContentSection],
    language: &Language,
) -> Vec<SectionDifference> {
    let mut then = lines(then, language);
    let mut all = Vec::new();
    for (section, lines) in lines(now, language) {
        let before = then.iter().position(|(was, _)| was.id == section.id);
        let told = match before.map(|at| then.remove(at)) {
            Some((was, before)) => {
                let heading = passages(&heading(was), &heading(section));
                let told: Vec<Passage> = heading.into_iter().chain(passages(&before, &lines)).collect();
                let is_same = was.text == section.text && was.marking == section.marking;
                (!is_same || !told.is_empty()).then_some(told)
            }
            // One without words says nothing, whether it is there or not.
            None => Some(passages(&[], &lines)).filter(|told| !told.is_empty()),
        };
        let number = section.number.clone().unwrap_or_default();
        all.extend(told.map(|passages| difference(section, number, passages)));
    }
    for (section, lines) in then.iter().filter(|(_, lines)| !lines.is_empty()) {
        all.push(difference(section, String::new(), passages(lines, &[])));
    }
    all
}

fn heading(section: &ContentSection) -> Vec<String> {
    Some(section.heading.clone()).filter(|heading| !heading.is_empty()).into_iter().collect()
}

fn difference(section: &ContentSection, number: String, passages: Vec<Passage>) -> SectionDifference {
    SectionDifference { part: section.part, number, title: section.heading.clone(), passages }
}

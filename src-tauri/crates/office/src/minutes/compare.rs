//! What became of the text of minutes since it was circulated, as the journal knows it.

use super::{
    content,
    passages::{Passage, passages},
};
use crate::{Desk, Problem, care, records::from_json};
use chrono::{DateTime, Utc};
use domain::{
    ActionPoint, AgendaItem, AgendaItemId, Decision, Minutes, MinutesId, Record, Section, SectionId,
    SectionPart, Statement, TextBlock,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use specta::Type;
use std::collections::{HashMap, HashSet};
use store::{By, Change, Operation, Trashed, View};
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

/// What became of the text since it was circulated; none where the journal doesn't know that it was. The text is what
/// the sections say, and the words of the decisions, action points and statements in them.
///
/// # Errors
/// Where there are no such minutes.
pub fn since_circulated(desk: &Desk, id: MinutesId) -> Result<Option<MinutesComparison>, Problem> {
    let view = desk.view();
    let minutes = view.require::<Minutes>(id)?;
    let changes = care::history(desk, id.into())?;
    let Some(circulated) = circulation(&changes) else { return Ok(None) };
    let now = Text::now(&view, &minutes)?;
    let then = now.then(desk, &minutes, circulated.seq)?;
    let sections = differences(&view, &minutes, &then, &now)?;
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

/// What the minutes are made of, at one moment.
struct Text {
    sections: Vec<Section>,
    decisions: Vec<Decision>,
    points: Vec<ActionPoint>,
    statements: Vec<Statement>,
}

impl Text {
    fn now(view: &View<'_>, minutes: &Minutes) -> Result<Text, Problem> {
        let at = By::Meeting(minutes.meeting_id);
        Ok(Text {
            sections: view.find(By::Minutes(minutes.id))?,
            decisions: view.find(at)?,
            points: view.find(at)?,
            statements: view.find(at)?,
        })
    }

    /// The same right after an entry of the journal.
    fn then(&self, desk: &Desk, minutes: &Minutes, seq: u32) -> Result<Text, Problem> {
        let trash = desk.view().trashed()?;
        let past = Past { desk, seq, trash: &trash };
        let at = minutes.meeting_id;
        Ok(Text {
            sections: past.of(&self.sections, |section| section.minutes_id == minutes.id)?,
            decisions: past.of(&self.decisions, |decision| decision.meeting_id == at)?,
            points: past.of(&self.points, |point| point.meeting_id == at)?,
            statements: past.of(&self.statements, |statement| statement.meeting_id == at)?,
        })
    }

    /// What each record says that stands in the text or below it, with its agenda item, in the order of the paper.
    fn recorded(&self) -> Vec<(Uuid, Option<AgendaItemId>, String)> {
        let mut decisions: Vec<&Decision> = self.decisions.iter().collect();
        decisions.sort_by_key(|decision| decision.number);
        let mut points: Vec<&ActionPoint> = self.points.iter().collect();
        points.sort_by_key(|point| point.number);
        let mut statements: Vec<&Statement> = self.statements.iter().collect();
        statements.sort_by_key(|statement| statement.id);
        let statements = statements.into_iter().map(|one| (one.id.into(), one.item_id, one.text.clone()));
        let decisions =
            decisions.into_iter().map(|d| (d.id.into(), d.item_id, format!("{} {}", d.number, d.text)));
        let points = points.into_iter().map(|p| (p.id.into(), p.item_id, format!("{} {}", p.number, p.text)));
        statements.chain(decisions).chain(points).collect()
    }

    /// The lines of each section. What has no section of its own stands at the end of the last one.
    fn lines(&self, last: Option<SectionId>) -> HashMap<SectionId, Vec<String>> {
        let recorded = self.recorded();
        let words: HashMap<Uuid, &str> =
            recorded.iter().map(|(id, _, words)| (*id, words.as_str())).collect();
        let items: HashMap<AgendaItemId, SectionId> =
            self.sections.iter().filter_map(|section| Some((section.item_id?, section.id))).collect();
        let mut placed: HashSet<Uuid> = HashSet::new();
        let mut lines: HashMap<SectionId, Vec<String>> = HashMap::new();
        for section in &self.sections {
            let of = lines.entry(section.id).or_default();
            section.text.visit(&mut |block| {
                let record = placed_in(block);
                placed.extend(record);
                let line = match record {
                    Some(id) => words.get(&id).map(|words| (*words).to_owned()),
                    None => line(block),
                };
                of.extend(line.filter(|line| !line.trim().is_empty()));
            });
        }
        for (_, item, words) in recorded.iter().filter(|(id, ..)| !placed.contains(id)) {
            let under = item.and_then(|item| items.get(&item).copied()).or(last);
            if let Some(of) = under.and_then(|section| lines.get_mut(&section)) {
                of.push(words.clone());
            }
        }
        lines
    }
}

/// A way to what records were right after an entry of the journal.
struct Past<'d> {
    desk: &'d Desk,
    seq: u32,
    trash: &'d [Trashed],
}

impl Past<'_> {
    /// Those of a noun that stood there; of what went into the trash since, those that belong here.
    fn of<R>(&self, now: &[R], belongs: impl Fn(&R) -> bool) -> Result<Vec<R>, Problem>
    where
        R: Record + Clone + DeserializeOwned,
        R::Id: Into<Uuid>,
    {
        let gone = self.trash.iter().filter(|one| one.kind == R::KIND).map(|one| one.id);
        let ids: Vec<Uuid> = now.iter().map(|one| one.id().into()).chain(gone).collect();
        let past = self.desk.store.past(self.seq, &ids)?;
        let stayed = now.iter().filter(|one| !past.contains_key(&one.id().into())).cloned().map(Ok);
        let changed = ids.iter().filter_map(|id| past.get(id)?.clone()).map(from_json::<R>);
        let all: Vec<R> = stayed.chain(changed).collect::<Result<_, Problem>>()?;
        Ok(all.into_iter().filter(belongs).collect())
    }
}

fn placed_in(block: &TextBlock) -> Option<Uuid> {
    match block {
        TextBlock::Decision { decision_id } => Some((*decision_id).into()),
        TextBlock::ActionPoint { action_point_id } => Some((*action_point_id).into()),
        TextBlock::Statement { statement_id } => Some((*statement_id).into()),
        _ => None,
    }
}

fn line(block: &TextBlock) -> Option<String> {
    match block {
        TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } => {
            Some(inlines.iter().map(domain::Inline::words).collect())
        }
        TextBlock::Image { alt, .. } => Some(alt.clone()),
        _ => None,
    }
}

fn differences(
    view: &View<'_>,
    minutes: &Minutes,
    then: &Text,
    now: &Text,
) -> Result<Vec<SectionDifference>, Problem> {
    let printed = content(view, minutes)?.sections;
    let last = printed.iter().rev().find_map(|section| section.id);
    let (then_lines, now_lines) = (then.lines(last), now.lines(last));
    let told = |id: SectionId| {
        let of = |lines: &HashMap<SectionId, Vec<String>>| lines.get(&id).cloned().unwrap_or_default();
        let passages = passages(&of(&then_lines), &of(&now_lines));
        let form = |text: &Text| {
            text.sections.iter().find(|section| section.id == id).map(|one| (one.text.clone(), one.marking))
        };
        let is_other = match (form(then), form(now)) {
            (Some(then), Some(now)) => then != now,
            // One without words says nothing, whether it is there or not.
            _ => false,
        };
        (is_other || !passages.is_empty()).then_some(passages)
    };
    let mut all = Vec::new();
    for section in printed {
        let Some(passages) = section.id.and_then(told) else { continue };
        let number = section.number.unwrap_or_default();
        all.push(SectionDifference { part: section.part, number, title: section.heading, passages });
    }
    let here: HashSet<SectionId> = now.sections.iter().map(|section| section.id).collect();
    for section in then.sections.iter().filter(|section| !here.contains(&section.id)) {
        let Some(passages) = told(section.id) else { continue };
        let item = section.item_id.map(|id| view.get::<AgendaItem>(id)).transpose()?.flatten();
        let title = match item {
            Some(item) if section.heading.is_empty() => item.title,
            _ => section.heading.clone(),
        };
        all.push(SectionDifference { part: section.part, number: String::new(), title, passages });
    }
    Ok(all)
}

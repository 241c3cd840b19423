//! What the sections of minutes say, with what was decided, asked for and heard under each.

use super::sections::put_in_order;
use crate::{Problem, names::Names, statements};
use domain::{
    ActionPoint, AgendaItem, AgendaItemId, Attendee, ContentAction, ContentDecision, ContentSection,
    ContentStatement, Decision, Meeting, Minutes, Section, Statement, agenda::outline,
};
use std::collections::HashMap;
use store::{By, View};

/// What the sections are made of, at one moment.
pub(super) struct Records {
    pub(super) sections: Vec<Section>,
    pub(super) items: Vec<AgendaItem>,
    pub(super) decisions: Vec<Decision>,
    pub(super) points: Vec<ActionPoint>,
    pub(super) statements: Vec<Statement>,
}

impl Records {
    /// As they are today.
    pub(super) fn read(view: &View<'_>, minutes: &Minutes) -> Result<Records, Problem> {
        let at = By::Meeting(minutes.meeting_id);
        Ok(Records {
            sections: view.find(By::Minutes(minutes.id))?,
            items: view.find(at)?,
            decisions: view.find(at)?,
            points: view.find(at)?,
            statements: view.find(at)?,
        })
    }

    /// What the sections say, in their order. People and organisations are called as they are today.
    pub(super) fn into_sections(
        self,
        view: &View<'_>,
        meeting: &Meeting,
        attendees: &[Attendee],
    ) -> Result<Vec<ContentSection>, Problem> {
        let Records { sections: mut written, items, decisions, points, statements } = self;
        let mut kept = Kept::of(view, decisions, points, statements)?;
        let places = outline(&items, meeting.numbering)?;
        let order: Vec<AgendaItemId> = places.iter().map(|place| place.id).collect();
        put_in_order(&mut written, &order);
        let mut agenda: HashMap<AgendaItemId, Placed> = items
            .into_iter()
            .filter_map(|item| {
                let place = places.iter().find(|place| place.id == item.id)?;
                let depth = u32::try_from(place.depth).unwrap_or(u32::MAX);
                Some((item.id, Placed { item, depth, number: place.number.clone() }))
            })
            .collect();
        let mut sections: Vec<ContentSection> = Vec::with_capacity(written.len());
        for one in written {
            let placed = one.item_id.and_then(|id| agenda.remove(&id));
            sections.push(section(one, placed.as_ref(), &mut kept, attendees));
        }
        kept.rest_into(&mut sections);
        Ok(sections)
    }
}

/// An agenda item with its place.
struct Placed {
    item: AgendaItem,
    depth: u32,
    number: Option<String>,
}

fn section(
    section: Section,
    placed: Option<&Placed>,
    kept: &mut Kept,
    attendees: &[Attendee],
) -> ContentSection {
    ContentSection {
        id: Some(section.id),
        part: section.part,
        number: placed.and_then(|placed| placed.number.clone()),
        depth: placed.map_or(0, |placed| placed.depth),
        heading: match placed {
            Some(placed) if section.heading.is_empty() => placed.item.title.clone(),
            _ => section.heading,
        },
        presenters: placed.map(|placed| presenters(&placed.item, attendees)).unwrap_or_default(),
        text: section.text,
        marking: section.marking.or(placed.and_then(|placed| placed.item.marking)),
        decisions: kept.decisions_of(section.item_id),
        actions: kept.actions_of(section.item_id),
        statements: kept.statements_of(section.item_id),
    }
}

fn presenters(item: &AgendaItem, attendees: &[Attendee]) -> Vec<String> {
    item.presenter_ids.iter().filter_map(|id| crate::names::attendee(attendees, *id)).collect()
}

/// What the meeting decided, asked for and heard, handed out to the sections.
struct Kept {
    decisions: Vec<(Option<AgendaItemId>, ContentDecision)>,
    actions: Vec<(Option<AgendaItemId>, ContentAction)>,
    statements: Vec<(Option<AgendaItemId>, ContentStatement)>,
}

impl Kept {
    fn of(
        view: &View<'_>,
        mut decisions: Vec<Decision>,
        mut points: Vec<ActionPoint>,
        statements: Vec<Statement>,
    ) -> Result<Kept, Problem> {
        decisions.sort_by_key(|decision| decision.number);
        points.sort_by_key(|point| point.number);
        let organisations = points.iter().flat_map(|point| point.owner_ids.iter().copied());
        let names = Names::read(
            view,
            organisations,
            points.iter().flat_map(|point| point.person_ids.iter().copied()),
        )?;
        let said = |statement: Statement| -> Result<_, Problem> {
            Ok((statement.item_id, statements::said(view, statement)?))
        };
        Ok(Kept {
            decisions: decisions.into_iter().map(|d| (d.item_id, decision(d))).collect(),
            actions: points.into_iter().map(|point| (point.item_id, action(point, &names))).collect(),
            statements: statements.into_iter().map(said).collect::<Result<_, _>>()?,
        })
    }

    fn decisions_of(&mut self, item: Option<AgendaItemId>) -> Vec<ContentDecision> {
        taken(&mut self.decisions, item)
    }

    fn actions_of(&mut self, item: Option<AgendaItemId>) -> Vec<ContentAction> {
        taken(&mut self.actions, item)
    }

    fn statements_of(&mut self, item: Option<AgendaItemId>) -> Vec<ContentStatement> {
        taken(&mut self.statements, item)
    }

    /// What belongs to no written section goes into the last one: nothing recorded is left out of the paper.
    fn rest_into(self, sections: &mut [ContentSection]) {
        if let Some(last) = sections.last_mut() {
            last.decisions.extend(self.decisions.into_iter().map(|(_, decision)| decision));
            last.actions.extend(self.actions.into_iter().map(|(_, action)| action));
            last.statements.extend(self.statements.into_iter().map(|(_, statement)| statement));
        }
    }
}

/// Takes out what belongs to the item; a section without an item takes nothing.
fn taken<T>(of: &mut Vec<(Option<AgendaItemId>, T)>, item: Option<AgendaItemId>) -> Vec<T> {
    if item.is_none() {
        return Vec::new();
    }
    let (taken, rest) = std::mem::take(of).into_iter().partition(|(under, _)| *under == item);
    *of = rest;
    let taken: Vec<(Option<AgendaItemId>, T)> = taken;
    taken.into_iter().map(|(_, kept)| kept).collect()
}

fn decision(decision: Decision) -> ContentDecision {
    ContentDecision {
        id: decision.id,
        number: decision.number.to_string(),
        text: decision.text,
        outcome: decision.outcome,
        how: decision.how,
    }
}

fn action(point: ActionPoint, names: &Names) -> ContentAction {
    ContentAction {
        owners: names.owners(&point.owner_ids, &point.person_ids),
        id: point.id,
        number: point.number.to_string(),
        text: point.text,
        due: point.due,
    }
}

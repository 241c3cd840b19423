//! Links in the sample's texts that stand for facts and records.
//!
//! `[Ms Marković](<fact:attendee/Elena Marković/name>)` is a fact; a paragraph of nothing but
//! `[Decision](place:decision/1)` is the place of the meeting's first decision.

use super::{
    SampleError,
    cast::{Cast, Held, known},
};
use crate::{Desk, Problem, facts};
use domain::{Fact, FactRef, Inline, Language, Meeting, RichText, TextBlock};

/// What a text belongs to.
pub(super) struct Around<'a> {
    pub desk: &'a Desk,
    pub cast: &'a Cast,
    pub held: &'a Held,
    pub meeting: &'a Meeting,
    pub language: &'a Language,
}

impl Around<'_> {
    /// The text with its facts and places.
    pub(super) fn tie(&self, text: RichText) -> Result<RichText, Problem> {
        Ok(RichText { blocks: self.blocks(text.blocks)? })
    }

    fn blocks(&self, blocks: Vec<TextBlock>) -> Result<Vec<TextBlock>, Problem> {
        blocks.into_iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: TextBlock) -> Result<TextBlock, Problem> {
        Ok(match block {
            TextBlock::Paragraph { inlines, marking } => match placed(&inlines) {
                Some(place) => self.place(place)?,
                None => TextBlock::Paragraph { inlines: self.inlines(inlines)?, marking },
            },
            TextBlock::Heading { level, inlines } => {
                TextBlock::Heading { level, inlines: self.inlines(inlines)? }
            }
            TextBlock::List { ordered, start, items } => {
                let items = items.into_iter().map(|item| self.blocks(item)).collect::<Result<_, _>>()?;
                TextBlock::List { ordered, start, items }
            }
            TextBlock::Quotation { blocks } => TextBlock::Quotation { blocks: self.blocks(blocks)? },
            TextBlock::Table { mut rows } => {
                for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
                    *cell = self.blocks(std::mem::take(cell))?;
                }
                TextBlock::Table { rows }
            }
            other => other,
        })
    }

    fn inlines(&self, inlines: Vec<Inline>) -> Result<Vec<Inline>, Problem> {
        inlines.into_iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&self, inline: Inline) -> Result<Inline, Problem> {
        let Inline::Text { text, link: Some(link), .. } = &inline else { return Ok(inline) };
        let Some(path) = link.strip_prefix("fact:") else { return Ok(inline) };
        let reference = self.reference(path)?;
        let value = facts::value(self.desk, Some(self.meeting), &reference, self.language)?;
        let value = value.ok_or_else(|| SampleError::Unknown("the fact", path.to_owned()))?;
        let words = text.clone();
        Ok(Inline::Fact(Fact { worded_by_hand: words != value, reference, words, value }))
    }

    /// A reference in which a name stands for the id.
    fn reference(&self, path: &str) -> Result<FactRef, Problem> {
        let unknown = || SampleError::Unknown("the fact", path.to_owned());
        let Some((kind, rest)) = path.split_once('/') else { return Ok(FactRef::parse(path)?) };
        Ok(match kind {
            "body" => FactRef::parse(&format!("body/{}/{rest}", self.cast.body))?,
            "attendee" => {
                let (name, field) = rest.rsplit_once('/').ok_or_else(unknown)?;
                let id = known("the attendee", &self.held.attendees, name)?;
                FactRef::parse(&format!("attendee/{id}/{field}"))?
            }
            "headcount" => FactRef::Headcount(nth(&self.held.headcounts, rest).ok_or_else(unknown)?),
            "operation" => FactRef::Operation(known("the operation", &self.cast.operations, rest)?),
            "document" => FactRef::Document(known("the document", &self.cast.documents, rest)?),
            "organisation" => {
                FactRef::Organisation(known("the organisation", &self.cast.organisations, rest)?)
            }
            _ => return Err(unknown().into()),
        })
    }

    fn place(&self, place: &str) -> Result<TextBlock, Problem> {
        let unknown = || SampleError::Unknown("the place", place.to_owned());
        let (kind, which) = place.split_once('/').ok_or_else(unknown)?;
        Ok(match kind {
            "decision" => {
                TextBlock::Decision { decision_id: nth(&self.held.decisions, which).ok_or_else(unknown)? }
            }
            "point" => {
                TextBlock::ActionPoint { action_point_id: nth(&self.held.points, which).ok_or_else(unknown)? }
            }
            "statement" => {
                TextBlock::Statement { statement_id: known("the statement", &self.held.statements, which)? }
            }
            _ => return Err(unknown().into()),
        })
    }
}

/// The place that a paragraph stands for.
fn placed(inlines: &[Inline]) -> Option<&str> {
    match inlines {
        [Inline::Text { link: Some(link), .. }] => link.strip_prefix("place:"),
        _ => None,
    }
}

/// The id at a place counted from 1.
fn nth<I: Copy>(ids: &[I], place: &str) -> Option<I> {
    let place: usize = place.parse().ok()?;
    ids.get(place.checked_sub(1)?).copied()
}

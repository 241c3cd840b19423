//! The text of minutes, section by section.

use super::{Dress, attendance, points};
use crate::PaperError;
use crate::block::{Block, ParagraphRole, Picture, Run};
use crate::levels::Levels;
use crate::rich::{self, Setting};
use crate::voice::{Voice, label, paragraph};
use domain::{
    ActionPointId, ContentAction, ContentDecision, ContentSection, ContentStatement, DecisionId, FileId,
    Kind, Language, Marking, MinutesContent, SectionPart, Speech, StatementId, TextBlock,
};
use std::collections::{HashMap, HashSet};

/// The sections in order. Where no section is the attendance's, it follows the opening.
pub(super) fn blocks(
    content: &MinutesContent,
    dress: &Dress<'_>,
    voice: &Voice,
) -> Result<Vec<Block>, PaperError> {
    let mut text = Sections::of(content, dress, voice);
    let mut out = Vec::new();
    let mut attendance = Some(attendance::blocks(content, voice)).filter(|blocks| !blocks.is_empty());
    let has_section = content.sections.iter().any(|section| section.part == SectionPart::Attendance);
    for section in &content.sections {
        if !has_section && section.part != SectionPart::Opening {
            out.extend(text.attendance(attendance.take()));
        }
        out.extend(text.section(section)?);
        if section.part == SectionPart::Attendance {
            out.extend(attendance.take().unwrap_or_default());
        }
    }
    out.extend(text.attendance(attendance.take()));
    Ok(out)
}

struct Sections<'a> {
    dress: &'a Dress<'a>,
    voice: &'a Voice,
    language: &'a Language,
    decisions: HashMap<DecisionId, &'a ContentDecision>,
    actions: HashMap<ActionPointId, &'a ContentAction>,
    statements: HashMap<StatementId, &'a ContentStatement>,
    placed: Placed,
    /// The marking of the section at hand.
    marking: Option<Marking>,
    /// The last paragraph's number.
    paragraph: u32,
    levels: Levels,
}

/// What the text places anywhere.
#[derive(Default)]
struct Placed {
    decisions: HashSet<DecisionId>,
    actions: HashSet<ActionPointId>,
    statements: HashSet<StatementId>,
}

impl Placed {
    fn by(content: &MinutesContent) -> Placed {
        let mut placed = Placed::default();
        for section in &content.sections {
            section.text.visit(&mut |block| match block {
                TextBlock::Decision { decision_id } => {
                    placed.decisions.insert(*decision_id);
                }
                TextBlock::ActionPoint { action_point_id } => {
                    placed.actions.insert(*action_point_id);
                }
                TextBlock::Statement { statement_id } => {
                    placed.statements.insert(*statement_id);
                }
                _ => {}
            });
        }
        placed
    }
}

impl<'a> Sections<'a> {
    fn of(content: &'a MinutesContent, dress: &'a Dress<'a>, voice: &'a Voice) -> Self {
        let sections = || content.sections.iter();
        Sections {
            dress,
            voice,
            language: &content.language,
            decisions: sections().flat_map(|s| &s.decisions).map(|d| (d.id, d)).collect(),
            actions: sections().flat_map(|s| &s.actions).map(|a| (a.id, a)).collect(),
            statements: sections().flat_map(|s| &s.statements).map(|s| (s.id, s)).collect(),
            placed: Placed::by(content),
            marking: None,
            paragraph: 0,
            levels: Levels::default(),
        }
    }

    /// The attendance under a heading of its own.
    fn attendance(&mut self, blocks: Option<Vec<Block>>) -> Vec<Block> {
        let Some(blocks) = blocks else { return vec![] };
        let level = self.levels.section(0);
        let heading = Block::Heading { level, number: None, text: vec![self.voice.fixed("attendance")] };
        std::iter::once(heading).chain(blocks).collect()
    }

    fn section(&mut self, section: &'a ContentSection) -> Result<Vec<Block>, PaperError> {
        self.marking = section.marking;
        let mut out = vec![self.heading(section)];
        if !section.presenters.is_empty() {
            let names = self.voice.list(&section.presenters);
            let words = self.voice.fixed_with("presented-by", [("names", names.into())]);
            out.push(paragraph(ParagraphRole::Notice, vec![words]));
        }
        out.extend(rich::blocks(&section.text.blocks, self)?);
        for statement in &section.statements {
            if !self.placed.statements.contains(&statement.id) {
                out.extend(self.said(statement));
            }
        }
        let decisions = section.decisions.iter().filter(|d| !self.placed.decisions.contains(&d.id));
        out.extend(decisions.map(|decision| points::decision(decision, self.voice)));
        let actions = section.actions.iter().filter(|a| !self.placed.actions.contains(&a.id));
        out.extend(actions.map(|action| points::action_point(action, self.voice)));
        Ok(out)
    }

    fn heading(&mut self, section: &ContentSection) -> Block {
        let mut number = section.number.clone();
        let words = match section.part {
            _ if !section.heading.is_empty() => Run::plain(section.heading.as_str()),
            SectionPart::Opening => self.voice.fixed("opening"),
            SectionPart::Attendance => self.voice.fixed("attendance"),
            SectionPart::Closing => self.voice.fixed("closing"),
            // The number stands within these words, not before them again.
            SectionPart::Item => match number.take() {
                Some(number) => self.voice.fixed_with("agenda-item-numbered", [("number", number.into())]),
                None => self.voice.fixed("agenda-item"),
            },
        };
        let text = section.marking.map(label).into_iter().chain([words]).collect();
        Block::Heading { level: self.levels.section(section.depth), number, text }
    }

    /// A statement: the speaker's own words stand below the name, others run on after it.
    fn said(&mut self, statement: &ContentStatement) -> Vec<Block> {
        let language = Some(&statement.language).filter(|l| *l != self.language).cloned();
        let words = Run { language, ..Run::plain(statement.text.as_str()) };
        let speaker = self.voice.say_with("speaker", [("speaker", statement.speaker.as_str().into())]);
        let lead = (!statement.speaker.is_empty()).then(|| Run::strong(speaker));
        let number = self.number();
        let body = ParagraphRole::Body;
        match (statement.speech, lead) {
            (Speech::Direct, Some(lead)) => vec![Block::Together(vec![
                Block::Paragraph { number, role: body, text: vec![lead] },
                Block::Quotation(vec![paragraph(body, vec![words])]),
            ])],
            (Speech::Direct, None) => vec![Block::Quotation(vec![paragraph(body, vec![words])])],
            (Speech::Indirect, lead) => {
                let lead = lead.map(|lead| [lead, Run::plain(" ")]);
                let text = lead.into_iter().flatten().chain([words]).collect();
                vec![Block::Paragraph { number, role: body, text }]
            }
        }
    }
}

impl Setting for Sections<'_> {
    fn number(&mut self) -> Option<String> {
        self.dress.numbered_paragraphs.then(|| {
            self.paragraph = self.paragraph.saturating_add(1);
            format!("{}.", self.paragraph)
        })
    }

    fn level(&mut self, level: u8) -> u8 {
        self.levels.within(level)
    }

    /// The page carries the strictest marking of the whole, so every marking given to a part is
    /// printed at that part; a paragraph doesn't repeat its section's.
    fn marked(&self, own: Option<Marking>) -> Option<Marking> {
        own.filter(|_| own != self.marking)
    }

    fn picture(&self, file: FileId) -> Result<Picture, PaperError> {
        (self.dress.images)(file).ok_or(PaperError::NoPicture(file))
    }

    fn quotation(&self, blocks: Vec<Block>) -> Vec<Block> {
        vec![Block::Quotation(blocks)]
    }

    fn decision(&mut self, id: DecisionId) -> Result<Vec<Block>, PaperError> {
        match self.decisions.get(&id) {
            Some(decision) => Ok(vec![points::decision(decision, self.voice)]),
            None => Err(PaperError::NotInRecord { kind: Kind::Decision, id: id.to_string() }),
        }
    }

    fn action_point(&mut self, id: ActionPointId) -> Result<Vec<Block>, PaperError> {
        match self.actions.get(&id) {
            Some(action) => Ok(vec![points::action_point(action, self.voice)]),
            None => Err(PaperError::NotInRecord { kind: Kind::ActionPoint, id: id.to_string() }),
        }
    }

    fn statement(&mut self, id: StatementId) -> Result<Vec<Block>, PaperError> {
        match self.statements.get(&id).copied() {
            Some(statement) => Ok(self.said(statement)),
            None => Err(PaperError::NotInRecord { kind: Kind::Statement, id: id.to_string() }),
        }
    }
}

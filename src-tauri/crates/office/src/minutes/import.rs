//! Importing minutes from Markdown.

use super::begin::fresh;
use crate::{Desk, Explained, Problem, records};
use domain::{
    Act, Actor, AgendaItem, AgendaItemId, Inline, Language, Meeting, MeetingId, Minutes, MinutesId, RichText,
    Section, SectionId, SectionPart, TextBlock, agenda::outline,
};
use exchange::{ImportedSection, markdown};
use serde::Serialize;
use specta::Type;
use std::collections::HashMap;
use store::{By, Operation, Tx};

/// A Markdown text to become the minutes of a meeting.
#[derive(Debug, Clone)]
pub struct ImportMinutes<'a> {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The file's bytes.
    pub bytes: &'a [u8],
    /// The language; the meeting's where none is given.
    pub language: Option<Language>,
}

/// What an import made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Imported {
    /// The minutes.
    pub minutes_id: MinutesId,
    /// How many sections there are now.
    pub sections: u32,
    /// How many of them record an item of the agenda.
    pub matched: u32,
}

/// Why a text can't become minutes.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file has no text; nothing was imported")]
    Blank,
}

impl Explained for ImportError {
    fn code(&self) -> &'static str {
        "blank"
    }
}

/// Imports: headings become sections, those that name an agenda item record it. A text that was there
/// before goes to the trash.
///
/// # Errors
/// Where the file isn't text or is blank, or the minutes are with the chair or approved.
pub fn import(desk: &mut Desk, actor: &Actor, request: ImportMinutes<'_>) -> Result<Imported, Problem> {
    actor.role.may(Act::WriteMinutes)?;
    let text = exchange::decode(request.bytes)?;
    let sections = markdown::sections(&text).sections;
    if sections.iter().all(|section| section.heading.is_empty() && section.text.is_blank()) {
        return Err(ImportError::Blank.into());
    }
    let minutes_id = desk.new_id();
    let ids: Vec<SectionId> = sections.iter().map(|_| desk.new_id()).collect();
    desk.transact(Operation::ImportMinutes, actor, |tx| {
        let meeting = tx.require::<Meeting>(request.meeting_id)?;
        let language = request.language.unwrap_or_else(|| meeting.language.clone());
        let minutes = emptied(tx, minutes_id, &meeting, language)?;
        let agenda = Agenda::of(tx, &meeting)?;
        let cut = agenda.cut(sections);
        let mut matched = 0;
        let count = cut.len();
        for ((position, piece), id) in (0u32..).zip(cut).zip(ids) {
            matched += u32::from(piece.item_id.is_some());
            let Piece { part, item_id, heading, text } = piece;
            tx.put(&Section {
                id,
                minutes_id: minutes.id,
                part,
                item_id,
                heading,
                position,
                text,
                marking: None,
            })?;
        }
        Ok(Imported { minutes_id: minutes.id, sections: u32::try_from(count).unwrap_or(u32::MAX), matched })
    })
}

/// The meeting's minutes in the language, made where there are none, emptied where there are.
fn emptied(
    tx: &mut Tx<'_>,
    id: MinutesId,
    meeting: &Meeting,
    language: Language,
) -> Result<Minutes, Problem> {
    let existing = tx.find::<Minutes>(By::Meeting(meeting.id))?.into_iter().find(|m| m.language == language);
    let Some(minutes) = existing else { return fresh(tx, id, meeting.id, language) };
    records::open_for_writing(&minutes)?;
    for section in tx.find::<Section>(By::Minutes(minutes.id))? {
        tx.trash::<Section>(section.id)?;
    }
    Ok(minutes)
}

/// A section to be.
struct Piece {
    part: SectionPart,
    item_id: Option<AgendaItemId>,
    heading: String,
    text: RichText,
}

/// The agenda by the words of its headings.
struct Agenda {
    items: HashMap<String, AgendaItemId>,
}

impl Agenda {
    fn of(tx: &Tx<'_>, meeting: &Meeting) -> Result<Agenda, Problem> {
        let found = tx.find::<AgendaItem>(By::Meeting(meeting.id))?;
        let mut items = HashMap::new();
        for place in outline(&found, meeting.numbering)? {
            if let Some(item) = found.iter().find(|item| item.id == place.id) {
                items.entry(folded(&item.title)).or_insert(item.id);
                if let Some(number) = place.number {
                    items.insert(folded(&format!("{number} {}", item.title)), item.id);
                    items.insert(folded(&format!("{number}. {}", item.title)), item.id);
                }
            }
        }
        Ok(Agenda { items })
    }

    /// Headings of the highest level found, and those that name an item, begin sections; others stay in the text.
    fn cut(&self, sections: Vec<ImportedSection>) -> Vec<Piece> {
        let top = sections.iter().map(|section| section.level).filter(|&level| level > 0).min().unwrap_or(1);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut used: Vec<AgendaItemId> = Vec::new();
        for section in sections {
            let item_id = self.items.get(&folded(&section.heading)).copied().filter(|id| !used.contains(id));
            used.extend(item_id);
            let begins = section.level <= top || item_id.is_some();
            match pieces.last_mut().filter(|_| !begins) {
                Some(last) => {
                    let level = section.level.saturating_sub(top).clamp(1, 3);
                    let inlines = vec![Inline::plain(section.heading)];
                    last.text.blocks.push(TextBlock::Heading { level, inlines });
                    last.text.blocks.extend(section.text.blocks);
                }
                None if section.level == 0 && section.text.is_blank() => {}
                None => pieces.push(piece(section, item_id)),
            }
        }
        pieces
    }
}

fn piece(section: ImportedSection, item_id: Option<AgendaItemId>) -> Piece {
    let part = match section.level {
        0 => SectionPart::Opening,
        _ => SectionPart::Item,
    };
    // An item's own title is the heading; only other words are kept beside it.
    let heading = if item_id.is_some() { String::new() } else { section.heading };
    Piece { part, item_id, heading, text: section.text }
}

fn folded(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

//! The sections of minutes in which a record stands: without it their text couldn't be printed any more.

use crate::{Explained, Problem, Saying};
use domain::{AgendaItem, Kind, Section, SectionPart};
use store::Tx;
use uuid::Uuid;

/// A decision, an action point or a statement that the text of minutes places.
#[derive(Debug, thiserror::Error)]
#[error("{} of the minutes holds this {kind}; take it out of there first, then remove it", self.section())]
pub struct StillPlaced {
    /// The noun.
    pub kind: Kind,
    /// Which part of the minutes the section is.
    pub part: SectionPart,
    /// What the section is called; empty where only its part says it.
    pub title: String,
}

impl StillPlaced {
    fn section(&self) -> String {
        match (self.part, self.title.as_str()) {
            (SectionPart::Opening, "") => "the opening".to_owned(),
            (SectionPart::Attendance, "") => "the attendance".to_owned(),
            (SectionPart::Closing, "") => "the closing".to_owned(),
            (SectionPart::Item, "") => "a section".to_owned(),
            (_, title) => format!("the section “{title}”"),
        }
    }
}

impl Explained for StillPlaced {
    fn code(&self) -> &'static str {
        "still_placed"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::StillPlaced { kind: self.kind, part: self.part, title: self.title.clone() })
    }
}

/// Refuses to remove a record that stands in the text of minutes.
pub(crate) fn stands_nowhere(tx: &Tx<'_>, kind: Kind, id: Uuid) -> Result<(), Problem> {
    let Some(holder) = tx.referrers(id)?.into_iter().find(|holder| holder.kind == Kind::Section) else {
        return Ok(());
    };
    let section = tx.require::<Section>(holder.id.into())?;
    let item = section.item_id.map(|item| tx.get::<AgendaItem>(item)).transpose()?.flatten();
    let title = match item {
        Some(item) if section.heading.is_empty() => item.title,
        _ => section.heading,
    };
    Err(StillPlaced { kind, part: section.part, title }.into())
}

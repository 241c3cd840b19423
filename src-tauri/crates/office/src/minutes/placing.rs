//! What the text of minutes places: only what was recorded at their meeting, and as long as it stands there it stays on
//! the record. The text couldn't be printed otherwise.

use crate::{Explained, Problem, Saying};
use domain::{
    ActionPoint, AgendaItem, Body, Decision, Kind, Meeting, MeetingId, Minutes, RichText, Section,
    SectionPart, Statement, TextBlock,
};
use std::collections::HashSet;
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

/// Something of another meeting in a text that is written.
#[derive(Debug, thiserror::Error)]
#[error(
    "the text holds {} {kind} of “{meeting}”, which these minutes can't; take it out, or write its words instead",
    if matches!(.kind, Kind::ActionPoint) { "an" } else { "a" }
)]
pub struct PlacedElsewhere {
    /// The noun.
    pub kind: Kind,
    /// The title of the meeting at which it was recorded.
    pub meeting: String,
}

impl Explained for PlacedElsewhere {
    fn code(&self) -> &'static str {
        "placed_elsewhere"
    }

    fn saying(&self) -> Option<Saying> {
        Some(Saying::PlacedElsewhere { kind: self.kind, meeting: self.meeting.clone() })
    }
}

/// Refuses what a text came to hold of another meeting, as it does where it is pasted from other minutes. What stood in
/// it before doesn't keep anybody from writing on.
pub(crate) fn belongs_here(tx: &Tx<'_>, section: &Section, before: &RichText) -> Result<(), Problem> {
    let stood: HashSet<(Kind, Uuid)> = placed(before).into_iter().collect();
    let mut new = placed(&section.text);
    new.retain(|one| !stood.contains(one));
    if new.is_empty() {
        return Ok(());
    }
    let here = tx.require::<Minutes>(section.minutes_id)?.meeting_id;
    for (kind, id) in new {
        // What is in the trash may come out of it again.
        let Some(at) = recorded_at(tx, kind, id)?.filter(|at| *at != here) else { continue };
        let meeting = tx.require::<Meeting>(at)?;
        let meeting = meeting.title_in(&tx.require::<Body>(meeting.body_id)?);
        return Err(PlacedElsewhere { kind, meeting }.into());
    }
    Ok(())
}

fn placed(text: &RichText) -> Vec<(Kind, Uuid)> {
    let mut all = Vec::new();
    text.visit(&mut |block| {
        all.extend(match block {
            TextBlock::Decision { decision_id } => Some((Kind::Decision, (*decision_id).into())),
            TextBlock::ActionPoint { action_point_id } => {
                Some((Kind::ActionPoint, (*action_point_id).into()))
            }
            TextBlock::Statement { statement_id } => Some((Kind::Statement, (*statement_id).into())),
            _ => None,
        });
    });
    all
}

fn recorded_at(tx: &Tx<'_>, kind: Kind, id: Uuid) -> Result<Option<MeetingId>, Problem> {
    Ok(match kind {
        Kind::Decision => tx.get::<Decision>(id.into())?.map(|one| one.meeting_id),
        Kind::ActionPoint => tx.get::<ActionPoint>(id.into())?.map(|one| one.meeting_id),
        _ => tx.get::<Statement>(id.into())?.map(|one| one.meeting_id),
    })
}

//! Beginning minutes from the agenda, and writing their sections.

use super::{missing::is_minuted, placing::belongs_here};
use crate::{Desk, Problem, agenda, records};
use domain::{
    Act, Actor, AgendaItem, ItemKind, Language, Meeting, MeetingId, Minutes, MinutesId, MinutesStatus,
    RichText, Section, SectionId, SectionPart,
};
use store::{By, Operation, Tx};

/// Begins the minutes of a meeting: opening, attendance, a section for each agenda item, closing. Where the agenda has
/// an item for the opening or the closing, that item's section is the one.
///
/// # Errors
/// Where the meeting has minutes in that language already, or somebody else than the secretariat acts.
pub fn begin(
    desk: &mut Desk,
    actor: &Actor,
    meeting: MeetingId,
    language: Language,
) -> Result<Minutes, Problem> {
    actor.role.may(Act::WriteMinutes)?;
    let id = desk.new_id();
    let items = desk.view().find::<AgendaItem>(By::Meeting(meeting))?.len();
    let ids: Vec<SectionId> = (0..items + 3).map(|_| desk.new_id()).collect();
    desk.transact(Operation::WriteMinutes, actor, |tx| {
        let minutes = fresh(tx, id, meeting, language)?;
        let meeting = tx.require::<Meeting>(meeting)?;
        let items = agenda::in_order(tx.find::<AgendaItem>(By::Meeting(meeting.id))?, &meeting)?;
        let unless = |kind: ItemKind, part: SectionPart| {
            let has_item = items.iter().any(|item| item.kind == kind);
            (!has_item).then_some((part, None))
        };
        let parts = unless(ItemKind::Opening, SectionPart::Opening)
            .into_iter()
            .chain([(SectionPart::Attendance, None)])
            .chain(items.iter().filter(|item| is_minuted(item.kind)).map(|i| (SectionPart::Item, Some(i.id))))
            .chain(unless(ItemKind::Closing, SectionPart::Closing));
        for ((position, (part, item_id)), id) in (0u32..).zip(parts).zip(ids) {
            let (heading, text) = (String::new(), RichText::default());
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
        Ok(minutes)
    })
}

/// Puts fresh minutes into the store.
pub(super) fn fresh(
    tx: &mut Tx<'_>,
    id: MinutesId,
    meeting_id: MeetingId,
    language: Language,
) -> Result<Minutes, Problem> {
    let minutes = Minutes {
        id,
        meeting_id,
        language,
        status: MinutesStatus::Draft,
        deadline: None,
        corrections: Vec::new(),
        returned: None,
        approval: None,
        corrigenda: Vec::new(),
    };
    records::Ruled::rules(&minutes, None, tx)?;
    tx.put(&minutes)?;
    Ok(minutes)
}

/// Writes the text of a section.
///
/// # Errors
/// Where the minutes are with the chair or approved, somebody else than the secretariat acts, or the text
/// breaks a rule of rich text.
pub fn write_section(
    desk: &mut Desk,
    actor: &Actor,
    id: SectionId,
    text: RichText,
) -> Result<Section, Problem> {
    actor.role.may(Act::WriteMinutes)?;
    desk.transact(Operation::WriteMinutes, actor, |tx| {
        let mut section = tx.require::<Section>(id)?;
        records::open_for_writing(&tx.require::<Minutes>(section.minutes_id)?)?;
        let before = std::mem::replace(&mut section.text, text);
        belongs_here(tx, &section, &before)?;
        tx.put(&section)?;
        Ok(section)
    })
}

//! The item under which what is left of earlier meetings comes up again.

use super::{
    NewAgendaItem,
    insert::drawn_up,
    place::{renumber, siblings},
};
use crate::Problem;
use domain::{AgendaItem, AgendaItemId, ItemKind, Meeting, MeetingStatus};
use papers::agenda::matters_arising;
use store::{By, Tx};

/// What stands before matters arising.
const BEFORE: [ItemKind; 3] = [ItemKind::Opening, ItemKind::Adoption, ItemKind::PreviousMinutes];

/// Gives the agenda of a meeting to come an item for matters arising where it has none: after the opening, the
/// adoption of the agenda and the last minutes. An agenda that was adopted, or whose meeting sits, is the meeting's own.
pub(crate) fn make_room_for_matters_arising(
    tx: &mut Tx<'_>,
    meeting: &Meeting,
    id: AgendaItemId,
) -> Result<(), Problem> {
    use MeetingStatus::{Convened, Planned, Postponed};
    let is_ahead = matches!(meeting.status, Planned | Convened | Postponed) && meeting.adopted.is_none();
    let items = tx.find::<AgendaItem>(By::Meeting(meeting.id))?;
    if !is_ahead || items.iter().any(|item| item.kind == ItemKind::MattersArising) {
        return Ok(());
    }
    let mut there = siblings(tx, meeting.id, None)?;
    let at = there.iter().rposition(|item| BEFORE.contains(&item.kind)).map_or(0, |last| last + 1);
    let new = NewAgendaItem {
        meeting_id: meeting.id,
        parent_id: None,
        after_id: None,
        title: matters_arising(&meeting.language),
        kind: ItemKind::MattersArising,
        minutes_planned: None,
    };
    there.insert(at, drawn_up(id, &new));
    renumber(tx, there)
}

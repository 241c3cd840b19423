//! Papers of every kind behind one door: gathered, named, shown, printed.

mod action_list;
mod agenda;
mod occasion;
mod participants;

use crate::{Desk, Prepared, Problem, Sheet, Watch, meetings::AgendaRow, minutes, releases, to_pdf};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{Digest, Marking, MeetingId, ReleaseId};
use occasion::Of;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::View;
use uuid::Uuid;

/// The kinds of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The agenda of a meeting.
    Agenda,
    /// The list of its participants.
    Participants,
    /// Its action points and those carried over to it.
    ActionList,
    /// Its minutes.
    Minutes,
    /// A press release.
    Release,
}

/// A paper as it will print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PaperPreview {
    /// How many pages it has.
    pub pages: u32,
    /// A name for the file.
    pub name: String,
    /// The PDF in base64 (RFC 4648, section 4).
    pub pdf: String,
    /// The digest of the minutes' text as it stands here, for approving what was read; none of other papers.
    pub read: Option<Digest>,
}

/// The markings that the lists of a meeting bear; minutes and releases have their own beside their text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct ListMarkings {
    /// The agenda's.
    pub agenda: Marking,
    /// The list of participants'.
    pub participants: Marking,
    /// The action list's.
    pub action_list: Marking,
}

/// As what the lists of a meeting with this agenda are marked when they are printed.
pub(crate) fn markings(
    view: &View<'_>,
    id: MeetingId,
    agenda: &[AgendaRow],
) -> Result<ListMarkings, Problem> {
    let of = Of::read(view, id)?;
    Ok(ListMarkings {
        agenda: of.marking(agenda::markings(agenda)),
        participants: of.marking([]),
        action_list: of.marking(action_list::markings(view, &action_list::points(view, id)?, &of)?),
    })
}

/// Gathers a paper; the id is a meeting's for all but releases.
///
/// # Errors
/// Where there is no such record, the meeting has no minutes, or the paper can't be made of the record.
pub fn prepare(desk: &mut Desk, kind: PaperKind, id: Uuid) -> Result<Prepared, Problem> {
    let meeting = MeetingId::from(id);
    match kind {
        PaperKind::Agenda => agenda::paper(desk, meeting),
        PaperKind::Participants => participants::paper(desk, meeting),
        PaperKind::ActionList => action_list::paper(desk, meeting),
        PaperKind::Minutes => {
            let minutes = minutes::of_meeting(desk, meeting)?;
            minutes::paper(desk, minutes.id)
        }
        PaperKind::Release => releases::paper(desk, ReleaseId::from(id)),
    }
}

/// A name for a paper's file.
///
/// # Errors
/// As [`prepare`].
pub fn suggested_name(desk: &Desk, kind: PaperKind, id: Uuid) -> Result<String, Problem> {
    let meeting = MeetingId::from(id);
    match kind {
        PaperKind::Agenda => agenda::suggested_name(desk, meeting),
        PaperKind::Participants => participants::suggested_name(desk, meeting),
        PaperKind::ActionList => action_list::suggested_name(desk, meeting),
        PaperKind::Minutes => minutes::suggested_name(desk, minutes::of_meeting(desk, meeting)?.id),
        PaperKind::Release => releases::suggested_name(desk, ReleaseId::from(id)),
    }
}

/// The paper as it will print, without a file.
///
/// # Errors
/// Where it can't be set: a glyph is missing, a picture isn't what it says; or the watcher called it off.
pub fn preview(prepared: &Prepared, sheet: Sheet, watch: &mut Watch<'_>) -> Result<PaperPreview, Problem> {
    let (pdf, pages) = to_pdf(prepared, sheet, watch)?;
    Ok(PaperPreview { pages, name: prepared.name.clone(), pdf: STANDARD.encode(pdf), read: prepared.read })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;
    use crate::{meetings, records, sample};
    use domain::{ActionPoint, Actor, AgendaItem, Meeting, Role};

    #[test]
    fn a_list_is_marked_in_the_window_as_it_prints() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let points = desk.view().all::<ActionPoint>().unwrap();
        let id = points.iter().find_map(|point| point.item_id).unwrap();
        let item =
            AgendaItem { marking: Some(Marking::Red), ..desk.view().require::<AgendaItem>(id).unwrap() };
        let secretariat = Actor { name: "the secretariat".into(), role: Role::Secretariat };
        let strict = item.meeting_id;
        records::change(&mut desk, &secretariat, item).unwrap();
        for Meeting { id, .. } in desk.view().all::<Meeting>().unwrap() {
            let ListMarkings { agenda, participants, action_list } =
                meetings::open(&mut desk, id).unwrap().list_markings;
            assert_eq!((agenda == Marking::Red, participants == Marking::Red), (id == strict, false));
            let lists = [
                (PaperKind::Agenda, agenda),
                (PaperKind::Participants, participants),
                (PaperKind::ActionList, action_list),
            ];
            for (kind, marking) in lists {
                let printed = prepare(&mut desk, kind, id.into()).unwrap().paper.running.marking;
                assert_eq!(printed.as_deref(), Some(marking.label()), "{kind:?}");
            }
        }
    }
}

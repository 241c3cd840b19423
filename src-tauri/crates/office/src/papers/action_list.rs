//! The action list as a paper.

use super::occasion::Of;
use crate::{Desk, Prepared, Problem, names::Names, pictures::logo, points::Calendars};
use domain::{ActionPoint, AgendaItem, Marking, MeetingBrief, MeetingId};
use papers::{
    FileOf,
    action_list::{ActionList, ListedPoint},
    words::day_of,
};
use std::collections::HashSet;
use store::{By, View};

/// Gathers the points that came from the meeting and those that it reviewed.
pub(super) fn paper(desk: &mut Desk, id: MeetingId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let view = desk.view();
    let of = Of::read(&view, id)?;
    let today = day_of(now, of.meeting.zone);
    let points = points(&view, id)?;
    let organisations = points.iter().flat_map(|point| point.owner_ids.iter().copied());
    let people = points.iter().flat_map(|point| point.person_ids.iter().copied());
    let names = Names::read(&view, organisations, people)?;
    let markings = markings(&view, &points, &of)?;
    let mut calendars = Calendars::at(now).knowing(&of.meeting);
    let mut listed = Vec::with_capacity(points.len());
    for point in points {
        let overdue = calendars.is_overdue(&view, &point)?;
        listed.push((point, overdue));
    }
    let listed = listed.into_iter().map(|(point, overdue)| ListedPoint {
        overdue,
        carried: point.meeting_id != id,
        owners: names.owners(&point.owner_ids, &point.person_ids),
        number: point.number,
        text: point.text,
        due: point.due,
        priority: point.priority,
        status: point.status,
    });
    let list = ActionList { occasion: of.occasion(&view, markings)?, as_of: today, points: listed.collect() };
    let mark = logo(desk, Some(&of.body))?;
    let name = of.name(FileOf::ActionList);
    Ok(Prepared { paper: papers::action_list::paper(&list, mark), instant: now, name, read: None })
}

/// The meeting's own points and those that it reviewed.
pub(super) fn points(view: &View<'_>, id: MeetingId) -> Result<Vec<ActionPoint>, Problem> {
    let mut points = view.find::<ActionPoint>(By::Meeting(id))?;
    points.extend(view.find::<ActionPoint>(By::Reviewed(id))?);
    Ok(points)
}

/// The markings of what the points come from: their agenda items, and the meetings that handed them on.
pub(super) fn markings(view: &View<'_>, points: &[ActionPoint], of: &Of) -> Result<Vec<Marking>, Problem> {
    let mut markings = Vec::new();
    for id in points.iter().filter_map(|point| point.item_id).collect::<HashSet<_>>() {
        markings.extend(view.get::<AgendaItem>(id)?.and_then(|item| item.marking));
    }
    let earlier = points.iter().map(|point| point.meeting_id).filter(|&id| id != of.meeting.id);
    for id in earlier.collect::<HashSet<_>>() {
        markings.extend(view.brief::<MeetingBrief>(id)?.map(|meeting| meeting.marking_in(&of.body)));
    }
    Ok(markings)
}

/// A name for the file.
pub(super) fn suggested_name(desk: &Desk, id: MeetingId) -> Result<String, Problem> {
    Ok(Of::read(&desk.view(), id)?.name(FileOf::ActionList))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

    use super::*;
    use crate::{records, sample};
    use domain::{Actor, Meeting, Role};

    #[test]
    fn it_is_marked_as_strictly_as_what_its_points_come_from() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let meetings = desk.view().all::<Meeting>().unwrap();
        let id = meetings.iter().find(|meeting| meeting.number == Some(12)).unwrap().id;
        let marking = |desk: &mut Desk| paper(desk, id).unwrap().paper.running.marking;
        assert_ne!(marking(&mut desk).as_deref(), Some("TLP:RED"));
        let points = desk.view().find::<ActionPoint>(By::Meeting(id)).unwrap();
        let item = points.iter().find_map(|point| point.item_id).unwrap();
        let mut item = desk.view().require::<AgendaItem>(item).unwrap();
        item.marking = Some(Marking::Red);
        let secretariat = Actor { name: "the secretariat".into(), role: Role::Secretariat };
        records::change(&mut desk, &secretariat, item).unwrap();
        assert_eq!(marking(&mut desk).as_deref(), Some("TLP:RED"));
    }
}

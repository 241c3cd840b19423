//! The action list as a paper.

use super::occasion::Of;
use crate::{Desk, Prepared, Problem, names::Names, pictures::logo, points::Calendars};
use domain::{ActionPoint, MeetingId};
use papers::{
    FileOf,
    action_list::{ActionList, ListedPoint},
    words::day_of,
};
use store::By;

/// Gathers the points that came from the meeting and those that it reviewed.
pub(super) fn paper(desk: &mut Desk, id: MeetingId) -> Result<Prepared, Problem> {
    let now = desk.now();
    let view = desk.view();
    let of = Of::read(&view, id)?;
    let today = day_of(now, of.meeting.zone);
    let mut points = view.find::<ActionPoint>(By::Meeting(id))?;
    points.extend(view.find::<ActionPoint>(By::Reviewed(id))?);
    let organisations = points.iter().flat_map(|point| point.owner_ids.iter().copied());
    let people = points.iter().flat_map(|point| point.person_ids.iter().copied());
    let names = Names::read(&view, organisations, people)?;
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
    let list = ActionList { occasion: of.occasion(&view, [])?, as_of: today, points: listed.collect() };
    let mark = logo(desk, Some(&of.body))?;
    let name = of.name(FileOf::ActionList);
    Ok(Prepared { paper: papers::action_list::paper(&list, mark), instant: now, name, read: None })
}

/// A name for the file.
pub(super) fn suggested_name(desk: &Desk, id: MeetingId) -> Result<String, Problem> {
    Ok(Of::read(&desk.view(), id)?.name(FileOf::ActionList))
}

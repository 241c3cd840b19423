//! The agenda as it stands, and as it is kept to be compared with later.

use crate::{
    Problem,
    meetings::{self, AgendaRow},
};
use chrono::{DateTime, Utc};
use domain::{Actor, AgendaVersion, Attendee, Meeting, VersionItem, VersionTerms};
use store::{By, View};

/// The agenda as it stands.
pub(crate) fn rows(view: &View<'_>, meeting: &Meeting) -> Result<Vec<AgendaRow>, Problem> {
    let attendees = view.find::<Attendee>(By::Meeting(meeting.id))?;
    Ok(meetings::agenda(view, meeting, &attendees)?.0)
}

/// The agenda as it is kept at an instant; none where there is nothing in it.
pub(super) fn version(
    view: &View<'_>,
    meeting: &Meeting,
    at: DateTime<Utc>,
    by: &Actor,
) -> Result<Option<AgendaVersion>, Problem> {
    let items: Vec<VersionItem> = rows(view, meeting)?.into_iter().map(item).collect();
    let (sittings, occasion) = (Some(meeting.sittings.clone()), Some(meeting.into()));
    Ok((!items.is_empty()).then(|| AgendaVersion { at, by: by.name.clone(), sittings, occasion, items }))
}

fn item(row: AgendaRow) -> VersionItem {
    VersionItem {
        item_id: row.id,
        terms: Some(terms(&row)),
        number: row.number,
        title: row.title,
        minutes_planned: row.minutes_planned,
    }
}

/// How an item is to be taken as the agenda stands.
pub(super) fn terms(row: &AgendaRow) -> VersionTerms {
    VersionTerms {
        kind: row.kind,
        day: row.day,
        from: row.begins(),
        presenters: row.presenters.clone(),
        closed: row.closed,
        marking: row.marking,
    }
}

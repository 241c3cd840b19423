//! What records name and only the trash has: a dossier takes no trash along, so it doesn't name it either.

use crate::{Problem, records::as_json};
use domain::{AgendaItemId, Record};
use exchange::Records;
use serde_json::Value;
use std::{collections::HashSet, hash::Hash};
use store::{Kept, View};
use uuid::Uuid;

/// Takes the names out that a record can be without: the item that something came under, the meeting before.
pub(super) fn left_out(records: &mut Records) {
    let items = ids(&records.agenda_items);
    let (meetings, releases) = (ids(&records.meetings), ids(&records.releases));
    let sections = ids(&records.sections);
    let item = |id: &mut Option<AgendaItemId>| {
        id.take_if(|id| !items.contains(id));
    };
    records.presentations.iter_mut().for_each(|one| item(&mut one.item_id));
    records.decisions.iter_mut().for_each(|one| item(&mut one.item_id));
    records.statements.iter_mut().for_each(|one| item(&mut one.item_id));
    for point in &mut records.action_points {
        item(&mut point.item_id);
        point.reviewed_ids.retain(|id| meetings.contains(id));
    }
    for meeting in &mut records.meetings {
        meeting.previous_id.take_if(|id| !meetings.contains(id));
    }
    for document in &mut records.documents {
        document.meeting_id.take_if(|id| !meetings.contains(id));
    }
    for minutes in &mut records.minutes {
        minutes.corrections.retain(|correction| sections.contains(&correction.section_id));
    }
    for release in &mut records.releases {
        release.variant_of_id.take_if(|id| !releases.contains(id));
        release.correction_of_id.take_if(|id| !releases.contains(id));
    }
}

fn ids<R: Record<Id: Hash>>(records: &[R]) -> HashSet<R::Id> {
    records.iter().map(Record::id).collect()
}

/// Whether a record of the store and one of a dossier say the same, but for what the dossier left out.
pub(super) fn says_the_same<R: Kept>(view: &View<'_>, here: &R, record: &R) -> Result<bool, Problem> {
    if here == record {
        return Ok(true);
    }
    let mut left = as_json(here)?;
    for (field, trashed) in view.led_into_trash(R::KIND, here.id().into())? {
        if let Some(value) = left.get_mut(&field) {
            leave_out(value, trashed.id);
        }
    }
    Ok(left == as_json(record)?)
}

fn leave_out(value: &mut Value, id: Uuid) {
    let id = Value::String(id.to_string());
    let named = |one: &Value| *one == id || one.as_object().is_some_and(|one| one.values().any(|v| *v == id));
    match value {
        Value::Array(list) => list.retain(|one| !named(one)),
        one if *one == id => *one = Value::Null,
        _ => {}
    }
}

//! The trash: what lies in it, as people put it there.

use super::rules::whole_acts;
use crate::{Desk, Problem};
use chrono::{DateTime, Utc};
use domain::{
    Act, ActionPoint, AgendaItem, Body, Decision, Kind, Meeting, Membership, Minutes, Organisation, Role,
    Statement,
};
use serde::Serialize;
use specta::Type;
use std::collections::BTreeMap;
use store::{LastChange, Operation, Trashed, View};
use uuid::Uuid;

/// Something in the trash. What was removed along with it isn't listed on its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TrashRow {
    /// The noun.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// When it was removed.
    pub removed_at: DateTime<Utc>,
    /// By whom.
    pub removed_by: String,
    /// How many other records were removed along with it.
    pub with: u32,
    /// The roles that may take it out again.
    pub restorers: Vec<Role>,
}

/// What is in the trash, record by record, by noun.
///
/// # Errors
/// Where the store can't be read.
pub fn trash(desk: &Desk) -> Result<Vec<Trashed>, Problem> {
    Ok(desk.view().trashed()?)
}

/// What is in the trash as people put it there, the newest first.
///
/// # Errors
/// Where the store can't be read.
pub fn in_trash(desk: &Desk) -> Result<Vec<TrashRow>, Problem> {
    let mut rows = Vec::new();
    for removed in removals(desk)? {
        let with = u32::try_from(removed.parts.len()).unwrap_or(u32::MAX);
        let changed = desk.store.changed_in(removed.seq)?;
        for head in removed.heads {
            let acts = whole_acts(head.kind, changed.iter().map(|change| change.kind));
            let may = |role: &Role| acts.iter().all(|act| role.may(*act).is_ok());
            rows.push(TrashRow {
                restorers: Act::KeepRecord.roles().iter().copied().filter(may).collect(),
                kind: head.kind,
                id: head.id,
                title: called(&desk.view(), &head)?,
                removed_at: head.at,
                removed_by: removed.by.clone(),
                with,
            });
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.removed_at, row.id)));
    Ok(rows)
}

/// What something in the trash is called; where it has no name of its own, what it belongs to is named.
pub(super) fn called(view: &View<'_>, trashed: &Trashed) -> Result<String, Problem> {
    let id = trashed.id;
    let title = match trashed.kind {
        Kind::Meeting => match view.in_trash::<Meeting>(id.into())? {
            Some(meeting) => title(view, &meeting)?,
            None => None,
        },
        Kind::Minutes => {
            let minutes = view.in_trash::<Minutes>(id.into())?;
            let meeting = minutes.map(|text| view.get::<Meeting>(text.meeting_id)).transpose()?.flatten();
            meeting.map(|meeting| title(view, &meeting)).transpose()?.flatten()
        }
        Kind::Membership => match view.in_trash::<Membership>(id.into())? {
            Some(standing) => {
                let member = view.get::<Organisation>(standing.organisation_id)?;
                let body = view.get::<Body>(standing.body_id)?.map(|body| body.name);
                let names = [member.map(|member| member.label().to_owned()), body];
                Some(names.into_iter().flatten().collect::<Vec<_>>().join(", "))
            }
            None => None,
        },
        Kind::Decision => view.in_trash::<Decision>(id.into())?.map(|one| numbered(trashed, &one.text)),
        Kind::ActionPoint => view.in_trash::<ActionPoint>(id.into())?.map(|one| numbered(trashed, &one.text)),
        Kind::Statement => view.in_trash::<Statement>(id.into())?.map(|one| numbered(trashed, &one.text)),
        _ => None,
    };
    Ok(title.unwrap_or_else(|| trashed.title.clone()))
}

fn numbered(trashed: &Trashed, text: &str) -> String {
    format!("{} {text}", trashed.title).trim().to_owned()
}

/// A meeting's title, which its body's name is a part of; none where that is gone.
fn title(view: &View<'_>, meeting: &Meeting) -> Result<Option<String>, Problem> {
    Ok(view.get::<Body>(meeting.body_id)?.map(|body| meeting.title_in(&body)))
}

/// What one operation put into the trash and still lies there.
pub(super) struct Removal {
    /// Its place in the journal.
    pub(super) seq: u32,
    by: String,
    /// What was meant.
    pub(super) heads: Vec<Trashed>,
    /// What went along with it.
    pub(super) parts: Vec<Trashed>,
}

/// Something in the trash, with what it lay under.
type Placed = (Trashed, Option<Uuid>);

pub(super) fn removals(desk: &Desk) -> Result<Vec<Removal>, Problem> {
    let mut groups: BTreeMap<u32, (LastChange, Vec<Placed>)> = BTreeMap::new();
    for trashed in desk.view().trashed()? {
        let Some(change) = desk.store.last_change(trashed.id)? else { continue };
        let parent = parent(&desk.view(), &trashed)?;
        groups.entry(change.seq).or_insert_with(|| (change, Vec::new())).1.push((trashed, parent));
    }
    Ok(groups.into_values().map(|(change, all)| removal(change, all)).collect())
}

fn parent(view: &View<'_>, trashed: &Trashed) -> Result<Option<Uuid>, Problem> {
    let id = trashed.id;
    Ok(match trashed.kind {
        Kind::AgendaItem => {
            view.in_trash::<AgendaItem>(id.into())?.and_then(|item| item.parent_id).map(Uuid::from)
        }
        Kind::Organisation => {
            view.in_trash::<Organisation>(id.into())?.and_then(|one| one.parent_id).map(Uuid::from)
        }
        _ => None,
    })
}

/// Tells what was meant from what went along. Of records of the removed kind, those below another one
/// of them went along; records of other kinds did in any case.
fn removal(change: LastChange, all: Vec<Placed>) -> Removal {
    let (Operation::Remove(meant) | Operation::Restore(meant)) = change.operation else {
        let heads = all.into_iter().map(|(trashed, _)| trashed).collect();
        return Removal { seq: change.seq, by: change.actor.name, heads, parts: Vec::new() };
    };
    let ids: Vec<Uuid> = all.iter().map(|(trashed, _)| trashed.id).collect();
    let is_head = |trashed: &Trashed, parent: &Option<Uuid>| {
        trashed.kind == meant && parent.as_ref().is_none_or(|parent| !ids.contains(parent))
    };
    let (heads, parts): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(trashed, parent)| is_head(trashed, parent));
    let only = |group: Vec<Placed>| group.into_iter().map(|(trashed, _)| trashed).collect();
    Removal { seq: change.seq, by: change.actor.name, heads: only(heads), parts: only(parts) }
}

#[cfg(test)]
mod tests {
    use super::{super::restore, *};
    use domain::Actor;
    use serde_json::{Value, json};

    fn store() -> (tempfile::TempDir, Desk, Actor) {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::create(&folder.path().join("a.rapporteur")).unwrap();
        (folder, desk, Actor { name: "Ana".into(), role: Role::Secretariat })
    }

    fn add(desk: &mut Desk, actor: &Actor, kind: Kind, fields: Value) -> Uuid {
        let Value::Object(fields) = fields else { panic!("fields are an object") };
        let added = super::super::add_fields(desk, actor, kind, fields).unwrap();
        added["id"].as_str().unwrap().parse().unwrap()
    }

    #[test]
    fn a_removed_meeting_is_one_row_and_comes_back_whole() {
        let (_folder, mut desk, ana) = store();
        let body = add(&mut desk, &ana, Kind::Body, json!({ "name": "Task Force" }));
        let meeting =
            add(&mut desk, &ana, Kind::Meeting, json!({ "body_id": body, "first_day": "2026-10-14" }));
        let item = json!({ "meeting_id": meeting, "title": "Cases" });
        let item = add(&mut desk, &ana, Kind::AgendaItem, item);
        let below = json!({ "meeting_id": meeting, "title": "ANIMA", "parent_id": item });
        let below = add(&mut desk, &ana, Kind::AgendaItem, below);
        super::super::remove_any(&mut desk, &ana, Kind::Meeting, meeting).unwrap();
        let rows = in_trash(&desk).unwrap();
        assert_eq!(rows.iter().map(|row| (row.kind, row.with)).collect::<Vec<_>>(), [(Kind::Meeting, 2)]);
        assert_eq!(
            (rows[0].removed_by.as_str(), rows[0].title.as_str()),
            ("Ana", "1st Meeting of Task Force")
        );
        let refused = restore(&mut desk, &ana, Kind::AgendaItem, below).unwrap_err();
        assert_eq!(refused.code, "part_of_removed");
        restore(&mut desk, &ana, Kind::Meeting, meeting).unwrap();
        assert!(in_trash(&desk).unwrap().is_empty());
        // An item with what lies below it is one row as well.
        super::super::remove_any(&mut desk, &ana, Kind::AgendaItem, item).unwrap();
        let rows = in_trash(&desk).unwrap();
        assert_eq!(rows.iter().map(|row| (row.id, row.with)).collect::<Vec<_>>(), [(item, 1)]);
    }

    #[test]
    fn what_lost_its_place_stays_in_the_trash() {
        let (_folder, mut desk, ana) = store();
        let body = add(&mut desk, &ana, Kind::Body, json!({ "name": "Task Force" }));
        let meeting =
            add(&mut desk, &ana, Kind::Meeting, json!({ "body_id": body, "first_day": "2026-10-14" }));
        let name = json!({ "honorific": "", "given": "Ana", "family": "Popa" });
        let person = add(&mut desk, &ana, Kind::Person, json!({ "name": name }));
        let listed = json!({ "meeting_id": meeting, "person_id": person });
        let first = add(&mut desk, &ana, Kind::Attendee, listed.clone());
        super::super::remove_any(&mut desk, &ana, Kind::Attendee, first).unwrap();
        add(&mut desk, &ana, Kind::Attendee, listed);
        assert_eq!(restore(&mut desk, &ana, Kind::Attendee, first).unwrap_err().code, "named_twice");
        assert_eq!(in_trash(&desk).unwrap().len(), 1);
    }
}

//! The trash: what lies in it, and taking things back out.

use super::{Ruled, for_kind, fresh::object};
use crate::{Desk, Explained, Problem, care};
use chrono::{DateTime, Utc};
use domain::{Actor, Body, Kind, Meeting, Organisation};
use serde::Serialize;
use serde_json::Value;
use specta::Type;
use std::collections::BTreeMap;
use store::{Change, Operation, Trashed};
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
}

/// Why something can't come out of the trash.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// It is a part of something that is in the trash too.
    #[error("this {part} was removed as a part of a {whole}; take that out of the trash")]
    PartOf {
        /// The noun.
        part: Kind,
        /// What it belongs to.
        whole: Kind,
    },
}

impl Explained for RestoreError {
    fn code(&self) -> &'static str {
        "part_of_removed"
    }
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
        for head in removed.heads {
            rows.push(TrashRow {
                kind: head.kind,
                id: head.id,
                title: called(desk, &head)?,
                removed_at: head.at,
                removed_by: removed.by.clone(),
                with,
            });
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.removed_at, row.id)));
    Ok(rows)
}

/// Takes a record and what was removed with it back out of the trash.
///
/// # Errors
/// Where it isn't there, it was removed as a part of something else, or another record took its place.
pub fn restore(desk: &mut Desk, actor: &Actor, kind: Kind, id: Uuid) -> Result<(), Problem> {
    for_kind!(kind, Noun => actor.role.may(<Noun as Ruled>::act())?);
    let mut parts = Vec::new();
    for removed in removals(desk)? {
        if removed.heads.iter().any(|head| head.id == id) {
            parts = removed.parts;
        } else if let (Some(head), true) =
            (removed.heads.first(), removed.parts.iter().any(|part| part.id == id))
        {
            return Err(RestoreError::PartOf { part: kind, whole: head.kind }.into());
        }
    }
    desk.transact(Operation::Restore(kind), actor, |tx| {
        tx.restore(kind, id)?;
        for part in &parts {
            tx.restore(part.kind, part.id)?;
        }
        // The world went on while it was away: a person may be on the list again, a time taken.
        for_kind!(kind, Noun => {
            let record = tx.require::<Noun>(id.into())?;
            record.rules(Some(&record), tx)
        })
    })
}

/// What something in the trash is called; where it has no name of its own, what it belongs to is named.
fn called(desk: &Desk, trashed: &Trashed) -> Result<String, Problem> {
    let last = care::history(desk, trashed.id)?.pop();
    let image = last.and_then(|change| change.after).map(object).unwrap_or_default();
    let view = desk.view();
    let named =
        |field: &str| image.get(field).and_then(Value::as_str).and_then(|id| Uuid::parse_str(id).ok());
    let body = named("body_id").map(|id| view.get::<Body>(id.into())).transpose()?.flatten();
    let title = match trashed.kind {
        Kind::Meeting => {
            let mut fields = image.clone();
            fields.remove("trashed_at");
            let meeting: Meeting = super::from_json(Value::Object(fields))?;
            body.map(|body| meeting.title_in(&body))
        }
        Kind::Minutes => {
            let meeting = named("meeting_id").map(|id| view.get::<Meeting>(id.into())).transpose()?.flatten();
            let body =
                meeting.as_ref().map(|meeting| view.get::<Body>(meeting.body_id)).transpose()?.flatten();
            meeting.zip(body).map(|(meeting, body)| meeting.title_in(&body))
        }
        Kind::Membership => {
            let member = named("organisation_id").map(|id| view.get::<Organisation>(id.into()));
            let member = member.transpose()?.flatten().map(|member| member.label().to_owned());
            Some([member, body.map(|body| body.name)].into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        Kind::Decision | Kind::ActionPoint | Kind::Statement => {
            let text = image.get("text").and_then(Value::as_str).unwrap_or_default();
            Some(format!("{} {text}", trashed.title).trim().to_owned())
        }
        _ => None,
    };
    Ok(title.unwrap_or_else(|| trashed.title.clone()))
}

/// What one operation put into the trash and still lies there.
struct Removal {
    by: String,
    /// What was meant.
    heads: Vec<Trashed>,
    /// What went along with it.
    parts: Vec<Trashed>,
}

/// Something in the trash, with what it lay under.
type Placed = (Trashed, Option<String>);

fn removals(desk: &Desk) -> Result<Vec<Removal>, Problem> {
    let mut groups: BTreeMap<u32, (Change, Vec<Placed>)> = BTreeMap::new();
    for trashed in desk.view().trashed()? {
        let mut history = care::history(desk, trashed.id)?;
        let Some(change) = history.pop() else { continue };
        let parent = change.after.as_ref().and_then(|after| after.get("parent_id")?.as_str());
        let parent = parent.map(str::to_owned);
        groups.entry(change.seq).or_insert_with(|| (change, Vec::new())).1.push((trashed, parent));
    }
    Ok(groups.into_values().map(|(change, all)| removal(change, all)).collect())
}

/// Tells what was meant from what went along. Of records of the removed kind, those below another one
/// of them went along; records of other kinds did in any case.
fn removal(change: Change, all: Vec<Placed>) -> Removal {
    let (Operation::Remove(meant) | Operation::Restore(meant)) = change.operation else {
        let heads = all.into_iter().map(|(trashed, _)| trashed).collect();
        return Removal { by: change.actor.name, heads, parts: Vec::new() };
    };
    let ids: Vec<String> = all.iter().map(|(trashed, _)| trashed.id.to_string()).collect();
    let is_head = |trashed: &Trashed, parent: &Option<String>| {
        trashed.kind == meant && parent.as_ref().is_none_or(|parent| !ids.contains(parent))
    };
    let (heads, parts): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(trashed, parent)| is_head(trashed, parent));
    let only = |group: Vec<Placed>| group.into_iter().map(|(trashed, _)| trashed).collect();
    Removal { by: change.actor.name, heads: only(heads), parts: only(parts) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Role;
    use serde_json::json;

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

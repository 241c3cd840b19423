//! A document, an operation or a file is removed where it is shown: the one record that lists it lets go of it,
//! and takes it again when it comes back.

use super::{Ruled, as_json, from_json};
use crate::Problem;
use domain::{Actor, AgendaItem, Document, Kind, Presentation, Release, ReleaseStatus};
use serde_json::Value;
use std::collections::BTreeSet;
use store::{Changed, Kept, Tx};
use uuid::Uuid;

/// Takes it out of the record that lists it, where that is only one. A text that shows it as a picture doesn't
/// let go, nor does a release that isn't a draft.
pub(super) fn let_go(tx: &mut Tx<'_>, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let holders: BTreeSet<(Kind, Uuid)> =
        tx.referrers(id)?.into_iter().map(|holder| (holder.kind, holder.id)).collect();
    let (Some(&(kind, holder)), 1) = (holders.first(), holders.len()) else { return Ok(()) };
    match kind {
        Kind::AgendaItem => {
            let mut item = tx.require::<AgendaItem>(holder.into())?;
            item.paper_ids.retain(|paper| Uuid::from(*paper) != id);
            tx.put(&item)?;
        }
        Kind::Presentation => {
            let mut presentation = tx.require::<Presentation>(holder.into())?;
            presentation.document_ids.retain(|document| Uuid::from(*document) != id);
            presentation.operation_ids.retain(|operation| Uuid::from(*operation) != id);
            presentation.slides_id.take_if(|slides| Uuid::from(*slides) == id);
            tx.put(&presentation)?;
        }
        Kind::Document => {
            let mut document = tx.require::<Document>(holder.into())?;
            document.file_id.take_if(|file| Uuid::from(*file) == id);
            tx.put(&document)?;
        }
        Kind::Release => {
            let mut release = tx.require::<Release>(holder.into())?;
            if release.status == ReleaseStatus::Draft {
                actor.role.may(Release::act())?;
                for photograph in &mut release.photographs {
                    photograph.file_id.take_if(|file| Uuid::from(*file) == id);
                }
                tx.put(&release)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// Puts it back where it stood before the removal that changed these, as far as nothing else stands there now.
pub(super) fn take_again(tx: &mut Tx<'_>, id: Uuid, removal: &[Changed]) -> Result<(), Problem> {
    for Changed { kind, id: holder, before, .. } in removal {
        let (Some(before), true) = (before, *holder != id) else { continue };
        match kind {
            Kind::AgendaItem => in_gap::<AgendaItem>(tx, *holder, before, id)?,
            Kind::Presentation => in_gap::<Presentation>(tx, *holder, before, id)?,
            Kind::Document => in_gap::<Document>(tx, *holder, before, id)?,
            Kind::Release => {
                let release = tx.get::<Release>((*holder).into())?;
                // What left its writer meanwhile goes on without it.
                if release.is_some_and(|release| release.status.is_open()) {
                    in_gap::<Release>(tx, *holder, before, id)?;
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn in_gap<R: Kept>(tx: &mut Tx<'_>, holder: Uuid, before: &Value, id: Uuid) -> Result<(), Problem> {
    let Some(now) = tx.get::<R>(holder.into())? else { return Ok(()) };
    let mut fields = as_json(&now)?;
    fill(&mut fields, before, &Value::String(id.to_string()));
    Ok(tx.put(&from_json::<R>(fields)?)?)
}

/// Puts the id where it stood: into a field that is empty, or to its place in a list.
fn fill(now: &mut Value, was: &Value, id: &Value) {
    match (now, was) {
        (Value::Object(now), Value::Object(was)) => {
            for (field, now) in now {
                match was.get(field) {
                    Some(was) if was == id && now.is_null() => *now = id.clone(),
                    Some(was) => fill(now, was, id),
                    None => {}
                }
            }
        }
        (Value::Array(now), Value::Array(was)) => match was.iter().position(|one| one == id) {
            Some(place) if !now.contains(id) => now.insert(place.min(now.len()), id.clone()),
            Some(_) => {}
            // Of two photographs, the one that is as it was but for the gap.
            None => {
                for was in was.iter().filter(|was| without(was, id) != **was) {
                    if let Some(gap) = now.iter_mut().find(|now| **now == without(was, id)) {
                        fill(gap, was, id);
                    }
                }
            }
        },
        _ => {}
    }
}

/// The value with gaps where the id stands.
fn without(was: &Value, id: &Value) -> Value {
    let Value::Object(fields) = was else { return was.clone() };
    let left = |value: &Value| if value == id { Value::Null } else { value.clone() };
    Value::Object(fields.iter().map(|(field, value)| (field.clone(), left(value))).collect())
}

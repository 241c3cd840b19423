//! Putting one id in the place of another, wherever the record names it.

use crate::{
    Problem,
    records::{as_json, for_kind, from_json},
};
use domain::{Minutes, MinutesStatus, Release, ReleaseStatus, Section};
use serde_json::Value;
use store::{By, Days, Kept, Tx};
use uuid::Uuid;

/// In every record that names `from` by a field, in a list or within a value. The record that stays doesn't
/// come to name itself.
pub(super) fn everywhere(tx: &mut Tx<'_>, from: Uuid, into: Uuid) -> Result<(), Problem> {
    for holder in tx.referrers(from)? {
        if holder.id != into {
            for_kind!(holder.kind, Noun => in_record::<Noun>(tx, holder.id, from, into)?);
        }
    }
    Ok(())
}

/// In the facts of texts that are still written. What was approved, cleared or sent out stays as it is.
pub(super) fn in_open_texts(tx: &mut Tx<'_>, from: Uuid, into: Uuid) -> Result<(), Problem> {
    let open = [MinutesStatus::Draft, MinutesStatus::Circulated, MinutesStatus::Submitted];
    for minutes in tx.in_status::<Minutes>(&open, Days::Any)? {
        for section in tx.find::<Section>(By::Minutes(minutes.id))? {
            if section.text.facts().iter().any(|fact| names(&fact.reference.to_string(), from)) {
                in_record::<Section>(tx, section.id.into(), from, into)?;
            }
        }
    }
    let open = [ReleaseStatus::Draft, ReleaseStatus::InClearance];
    for release in tx.in_status::<Release>(&open, Days::Any)? {
        if release.text.facts().iter().any(|fact| names(&fact.reference.to_string(), from)) {
            in_record::<Release>(tx, release.id.into(), from, into)?;
        }
    }
    Ok(())
}

fn in_record<R: Kept>(tx: &mut Tx<'_>, id: Uuid, from: Uuid, into: Uuid) -> Result<(), Problem> {
    let Some(record) = tx.get::<R>(id.into())? else { return Ok(()) };
    let mut value = as_json(&record)?;
    rename(&mut value, &from.to_string(), &into.to_string());
    Ok(tx.put(&from_json::<R>(value)?)?)
}

/// Whether a fact's reference, such as “organisation/<id>”, has the id as one of its parts.
fn names(reference: &str, id: Uuid) -> bool {
    let id = id.to_string();
    reference.split('/').any(|part| part == id)
}

/// A list that would name the same one twice names it once.
fn rename(value: &mut Value, from: &str, into: &str) {
    match value {
        Value::String(text) if text == from => into.clone_into(text),
        Value::Array(list) => {
            list.iter_mut().for_each(|one| rename(one, from, into));
            let named = Value::String(into.to_owned());
            let mut seen = false;
            list.retain(|one| *one != named || !std::mem::replace(&mut seen, true));
        }
        Value::Object(fields) => {
            for (field, one) in fields {
                match one {
                    // A fact names its record within a path.
                    Value::String(path) if field == "reference" => {
                        let parts = path.split('/').map(|part| if part == from { into } else { part });
                        *path = parts.collect::<Vec<_>>().join("/");
                    }
                    _ => rename(one, from, into),
                }
            }
        }
        _ => {}
    }
}

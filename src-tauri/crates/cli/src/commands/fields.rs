//! From flags to the fields of a record.

use super::find_kind;
use crate::{
    args::field::{Given, Takes},
    failure::{Outcome, problem},
    nouns::Noun,
};
use office::{Desk, domain::Kind};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The last part of the path of a flag that says which one of a list is meant.
const PLACE: &str = "#";

/// The fields that were given, ready to be put into a record; `before` is the one to be changed.
pub fn assemble<N: Noun>(
    desk: &Desk,
    given: Vec<Given>,
    before: Option<&Map<String, Value>>,
) -> Outcome<Map<String, Value>> {
    let mut fields = Map::new();
    let places = places(&given);
    for mut flag in given {
        for value in &mut flag.values {
            resolve(desk, flag.field.takes(), value)?;
        }
        match flag.field.path().split_once('/') {
            Some((_, PLACE)) => {}
            Some((compound, part)) => {
                let begun = fields.entry(compound).or_insert_with(|| begun::<N>(compound, before));
                let place = places.get(compound).copied().unwrap_or(0);
                if let Value::Array(list) = begun {
                    reach::<N>(list, compound, place)?;
                }
                put(begun, part, place, flag.single());
            }
            None => whole(&mut fields, &flag)?,
        }
    }
    N::finish(&mut fields, before, desk);
    Ok(fields)
}

/// A field that is one value, or a list that may be fed by several flags.
fn whole(fields: &mut Map<String, Value>, flag: &Given) -> Outcome {
    let name = flag.field.path();
    match fields.get_mut(name) {
        Some(Value::Array(list)) if flag.field.is_repeated() => list.extend(flag.values.iter().cloned()),
        Some(_) => {
            let message = format!("The {} is given twice in different ways", name.replace('_', " "));
            return Err(problem("given_twice", message, Some("leave one of the two out")).into());
        }
        None if flag.field.is_repeated() => {
            fields.insert(name.to_owned(), Value::Array(flag.values.clone()));
        }
        None => {
            fields.insert(name.to_owned(), flag.single());
        }
    }
    Ok(())
}

/// A compound field as it stands in the record, or empty.
fn begun<N: Noun>(name: &str, before: Option<&Map<String, Value>>) -> Value {
    let stands = before.and_then(|record| record.get(name)).cloned().filter(|value| match value {
        Value::Null => false,
        Value::Array(list) => !list.is_empty(),
        _ => true,
    });
    stands.unwrap_or_else(|| N::blank(name))
}

/// Which one of a list of compound fields is meant, by the field's name.
fn places(given: &[Given]) -> HashMap<&'static str, usize> {
    let place = |flag: &Given| match flag.field.path().split_once('/') {
        Some((compound, PLACE)) => {
            let nth = flag.single().as_u64().and_then(|nth| usize::try_from(nth).ok());
            Some((compound, nth.unwrap_or(0)))
        }
        _ => None,
    };
    given.iter().filter_map(place).collect()
}

/// Makes room for one more at the end of a list; farther out there is nothing to speak of.
fn reach<N: Noun>(list: &mut Vec<Value>, compound: &str, place: usize) -> Outcome {
    if place == list.len() {
        list.extend(N::blank(compound).get(0).cloned());
    }
    if place < list.len() {
        return Ok(());
    }
    let message = format!("There are only {} {compound}", list.len());
    let hint = format!("choose one up to {}, which adds one", list.len() + 1);
    Err(problem("no_such_place", message, Some(&hint)).into())
}

/// Into a compound field, or into the one at the place in a list of them.
fn put(compound: &mut Value, part: &str, place: usize, value: Value) {
    match compound {
        Value::Object(parts) => {
            parts.insert(part.to_owned(), value);
        }
        Value::Array(list) => {
            if let Some(Value::Object(parts)) = list.get_mut(place) {
                parts.insert(part.to_owned(), value);
            }
        }
        _ => {}
    }
}

/// The beginning of an id becomes the id.
fn resolve(desk: &Desk, takes: Takes, value: &mut Value) -> Outcome {
    let (kind, id) = match takes {
        Takes::Id(kind) => (kind, Some(value)),
        Takes::Host(_) => (Kind::Organisation, value.get_mut("organisation_id")),
        _ => return Ok(()),
    };
    if let Some(id) = id {
        let found = find_kind(desk, kind, id.as_str().unwrap_or_default())?;
        *id = Value::String(found.to_string());
    }
    Ok(())
}

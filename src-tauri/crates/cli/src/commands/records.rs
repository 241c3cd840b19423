//! The verbs that every noun has.

use super::{Session, fields::assemble, find};
use crate::{
    args::record::{Add, List, RecordVerb, Remove, Set, Show, Within},
    failure::Outcome,
    nouns::{self, Noun},
    table::{Details, Table},
};
use office::{
    Desk,
    domain::{Kind, MeetingId},
    records,
};
use serde_json::{Map, Value};

/// Carries a verb out.
pub fn run<N: Noun>(session: &Session, verb: RecordVerb<N>) -> Outcome {
    match verb {
        RecordVerb::List(asked) => list(session, asked),
        RecordVerb::Show(asked) => show(session, asked),
        RecordVerb::Add(asked) => add(session, asked),
        RecordVerb::Set(asked) => set(session, asked),
        RecordVerb::Remove(asked) => remove(session, asked),
    }
}

/// Lists.
pub fn list<N: Noun>(session: &Session, asked: List<N>) -> Outcome {
    let desk = session.open(&asked.store)?;
    let mut found = within(&desk, &asked.within)?;
    let mut book = nouns::book(&desk);
    N::arrange(&mut found, &mut book)?;
    if session.out.json {
        let rows =
            found.iter().map(|record| nouns::json(record, &mut book)).collect::<Outcome<Vec<Value>>>()?;
        return session.out.value(&rows);
    }
    let mut table = Table::new(&[&["id"], N::HEADS].concat());
    for (id, record) in book.short_ids(&found)?.into_iter().zip(&found) {
        table.row([vec![id], record.cells(&mut book)].concat());
    }
    session.out.listing(&(), &table, &format!("There are no {} here yet.", N::KIND.plural()))
}

fn within<N: Noun>(desk: &Desk, within: &Within<N>) -> Outcome<Vec<N>> {
    let mut all: Option<Vec<N>> = None;
    let mut limits = Vec::new();
    for (kind, prefix) in &within.0 {
        let id = records::find_id(desk, *kind, prefix)?;
        match (kind, &all) {
            (Kind::Meeting, None) => all = Some(records::of_meeting::<N>(desk, MeetingId::from(id))?),
            _ => limits.push((format!("{}_id", kind.code()), Value::String(id.to_string()))),
        }
    }
    let mut found = match all {
        Some(found) => found,
        None => records::list::<N>(desk)?,
    };
    if !limits.is_empty() {
        found.retain(|record| {
            let value = serde_json::to_value(record).unwrap_or_default();
            limits.iter().all(|(field, id)| value.get(field) == Some(id))
        });
    }
    Ok(found)
}

fn show<N: Noun>(session: &Session, asked: Show<N>) -> Outcome {
    let desk = session.open(&asked.store)?;
    let id = find::<N>(&desk, &asked.id)?;
    let record = records::show::<N>(&desk, id)?;
    let value = nouns::json(&record, &mut nouns::book(&desk))?;
    session.out.either(&value, || details(&value).to_string())
}

fn add<N: Noun>(session: &Session, asked: Add<N>) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let mut fields = assemble::<N>(&desk, asked.fields.0, None)?;
    if let Some(id) = asked.id {
        fields.insert("id".to_owned(), Value::String(id.to_string()));
    }
    let record = records::add_fields(&mut desk, &session.secretariat(), N::KIND, fields)?;
    session.out.created(&record)
}

fn set<N: Noun>(session: &Session, asked: Set<N>) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let id = find::<N>(&desk, &asked.id)?;
    let record = change::<N>(session, &mut desk, id, asked.fields.0)?;
    session.out.either(&record, || format!("The {} is changed.", N::KIND))
}

/// Changes the fields that were given; without any, nothing happens.
pub fn change<N: Noun>(
    session: &Session,
    desk: &mut Desk,
    id: N::Id,
    given: Vec<crate::args::field::Given>,
) -> Outcome<Value> {
    let before = serde_json::to_value(records::show::<N>(desk, id)?)?;
    let before = before.as_object().cloned().unwrap_or_else(Map::new);
    let fields = assemble::<N>(desk, given, Some(&before))?;
    if fields.is_empty() {
        let message = "Nothing to change was named".to_owned();
        return Err(crate::failure::problem(
            "nothing_given",
            message,
            Some("name a field, as --help lists them"),
        )
        .into());
    }
    Ok(records::change_fields(desk, &session.secretariat(), N::KIND, id.into(), fields)?)
}

/// Removes.
pub fn remove<N: Noun>(session: &Session, asked: Remove<N>) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let id = find::<N>(&desk, &asked.id)?;
    records::remove::<N>(&mut desk, &session.secretariat(), id)?;
    session.out.either(&serde_json::json!({ "removed": id.to_string() }), || {
        format!("The {} is in the trash; `undo` or `restore` brings it back.", N::KIND)
    })
}

/// A record's fields, a line each; those that say nothing are left out.
pub fn details(record: &Value) -> Details {
    let mut details = Details::default();
    if let Value::Object(fields) = record {
        let first = FIRST.iter().filter_map(|name| fields.get_key_value(*name));
        let rest = fields.iter().filter(|(name, _)| !FIRST.contains(&name.as_str()));
        for (name, value) in first.chain(rest) {
            details.add(&name.replace('_', " "), lines(value));
        }
    }
    details
}

/// What people look for first.
const FIRST: &[&str] = &[
    "id",
    "number",
    "title",
    "name",
    "short_name",
    "headline",
    "status",
    "state",
    "kind",
    "text",
    "first_day",
    "last_day",
];

fn lines(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => {
            list.iter().map(|item| lines(item).replace('\n', " ")).collect::<Vec<_>>().join("\n")
        }
        Value::Object(parts) => {
            let said = parts.iter().filter(|(_, part)| !lines(part).is_empty());
            said.map(|(name, part)| format!("{}: {}", name.replace('_', " "), lines(part)))
                .collect::<Vec<_>>()
                .join("; ")
        }
        other => other.to_string(),
    }
}

//! Compares every record with what the journal last said of it, and with what can be found of it.

use crate::{
    error::Inner,
    journal::{Gate, NUMBER, found_text, given_image},
    kept::{Noun, noun},
    rows::{self, Row, id_text},
};
use domain::Kind;
use rusqlite::{OptionalExtension, params};
use std::collections::HashSet;
use uuid::Uuid;

pub(super) struct Compared {
    pub(super) faults: Vec<String>,
    pub(super) records: u32,
}

const LAST: &str = include_str!("last-image.sql");
const VANISHED: &str = include_str!("vanished.sql");
const GIVEN: &str = include_str!("given.sql");
const REGISTER: &str = include_str!("register.sql");

pub(super) fn compare(gate: &Gate) -> Inner<Compared> {
    let mut compared = Compared { faults: Vec::new(), records: 0 };
    for &kind in Kind::ALL {
        let noun = noun(kind);
        let mut here = HashSet::new();
        rows::each(gate, noun, &noun.sql.every, [], |row| {
            compared.records += 1;
            let id = row.id()?;
            here.insert(id);
            compared.faults.extend(journal_agrees(gate, noun, id, &row)?);
            compared.faults.extend(search_agrees(gate, noun, id, &row)?);
            Ok(())
        })?;
        let mut statement = gate.read(VANISHED)?;
        let mut rows = statement.query([kind.code()])?;
        while let Some(row) = rows.next()? {
            let id = rows::uuid(&row.get::<_, String>("record")?)?;
            if !here.contains(&id) {
                compared.faults.push(format!("the {kind} {id} is missing: the journal says it is kept"));
            }
        }
    }
    compared.faults.extend(numbers(gate)?);
    Ok(compared)
}

fn journal_agrees(gate: &Gate, noun: &Noun, id: Uuid, row: &Row) -> Inner<Option<String>> {
    let kind = noun.table.kind;
    let last: Option<Option<String>> =
        gate.read(LAST)?.query_row(params![id_text(id), kind.code()], |row| row.get(0)).optional()?;
    let Some(image) = last.flatten() else {
        return Ok(Some(format!("the {kind} {id} isn't in the journal; it was added behind its back")));
    };
    let agrees = Row::from_image(noun.table, &image)? == *row;
    Ok((!agrees).then(|| format!("the {kind} {id} differs from the journal; it was changed behind its back")))
}

fn search_agrees(gate: &Gate, noun: &Noun, id: Uuid, row: &Row) -> Inner<Option<String>> {
    let derived = (noun.derive)(&row.fields)?;
    let says = !derived.title.trim().is_empty() || !derived.text.trim().is_empty();
    let wanted = (says && row.trashed_at.is_none()).then_some((derived.title, derived.text));
    let agrees = found_text(gate, id)? == wanted;
    Ok((!agrees).then(|| format!("the search index doesn't have the {} {id} as it is", noun.table.kind)))
}

/// The register of numbers has what the journal says was given, no more and no less.
fn numbers(gate: &Gate) -> Inner<Vec<String>> {
    let list = |sql: &str, with: &dyn rusqlite::ToSql| -> Inner<HashSet<(String, String)>> {
        let mut statement = gate.read(sql)?;
        let mut rows = statement.query([with])?;
        let mut list = HashSet::new();
        while let Some(row) = rows.next()? {
            list.insert((row.get(0)?, row.get(1)?));
        }
        Ok(list)
    };
    let journalled = list(GIVEN, &NUMBER)?;
    let mut register = HashSet::new();
    let mut statement = gate.read(REGISTER)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let image = given_image(&row.get::<_, String>("series")?, row.get("meeting")?, row.get("place")?);
        register.insert((row.get::<_, String>("body")?, image));
    }
    let differ = journalled.symmetric_difference(&register);
    Ok(differ
        .map(|(body, number)| format!("the register of numbers of the body {body} was altered at {number}"))
        .collect())
}

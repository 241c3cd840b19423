//! What is kept beside a record's row and follows from it: what can be found of it, and its references
//! inside lists and texts.

use super::{Gate, write::Changes};
use crate::{
    StoreError,
    error::{Fault, Inner},
    kept::{Derived, Link, Under, noun},
    rows::{id_text, uuid},
    search::fold,
};
use domain::Kind;
use rusqlite::{OptionalExtension, named_params, params};
use uuid::Uuid;

const FIND_TEXT: &str = include_str!("sql/find-search-text.sql");
const ADD_TEXT: &str = include_str!("sql/add-search-text.sql");
const REMOVE_TEXT: &str = include_str!("sql/remove-search-text.sql");
const ADD_WORDS: &str = include_str!("sql/add-search-words.sql");
const REMOVE_WORDS: &str = include_str!("sql/remove-search-words.sql");
const FIND_LINKS: &str = include_str!("sql/find-links.sql");
const ADD_LINK: &str = include_str!("sql/add-link.sql");
const REMOVE_LINKS: &str = include_str!("sql/remove-links.sql");
const FIND_HOLDER: &str = include_str!("sql/find-link-holder.sql");

/// What can be found of a record.
#[derive(Debug, PartialEq)]
struct Text {
    title: String,
    text: String,
    meeting: Option<String>,
    minutes: Option<String>,
}

impl Text {
    fn of(derived: Derived) -> Option<Text> {
        let (meeting, minutes) = match derived.under {
            Under::Nothing => (None, None),
            Under::Meeting(id) => (Some(id.to_string()), None),
            Under::Minutes(id) => (None, Some(id.to_string())),
        };
        let says = !derived.title.trim().is_empty() || !derived.text.trim().is_empty();
        says.then_some(Text { title: derived.title, text: derived.text, meeting, minutes })
    }
}

pub(super) fn search_text(
    gate: &Gate,
    kind: Kind,
    id: Uuid,
    is_new: bool,
    derived: Option<Derived>,
) -> Inner<()> {
    let now = derived.and_then(Text::of);
    let before = if is_new { None } else { find_text(gate, id)? };
    if before.as_ref().map(|(_, text)| text) == now.as_ref() {
        return Ok(());
    }
    if let Some((row, text)) = before {
        gate.write(REMOVE_WORDS)?.execute(params![row, fold(&text.title), fold(&text.text)])?;
        gate.write(REMOVE_TEXT)?.execute([row])?;
    }
    if let Some(text) = now {
        let row = gate.write(ADD_TEXT)?.insert(named_params! {
            ":record": id_text(id),
            ":kind": kind.code(),
            ":meeting": text.meeting,
            ":minutes": text.minutes,
            ":title": text.title,
            ":text": text.text,
        })?;
        gate.write(ADD_WORDS)?.execute(params![row, fold(&text.title), fold(&text.text)])?;
    }
    Ok(())
}

fn find_text(gate: &Gate, id: Uuid) -> Inner<Option<(i64, Text)>> {
    let mut statement = gate.read(FIND_TEXT)?;
    let found = statement.query_row([id_text(id)], |row| {
        let text = Text {
            title: row.get("title")?,
            text: row.get("text")?,
            meeting: row.get("meeting")?,
            minutes: row.get("minutes")?,
        };
        Ok((row.get("id")?, text))
    });
    Ok(found.optional()?)
}

/// The (title, text) that is found of a record, for the check to compare.
pub(crate) fn found_text(gate: &Gate, id: Uuid) -> Inner<Option<(String, String)>> {
    Ok(find_text(gate, id)?.map(|(_, text)| (text.title, text.text)))
}

pub(super) fn links(gate: &Gate, kind: Kind, id: Uuid, is_new: bool, derived: Option<&Derived>) -> Inner<()> {
    let now = derived.map_or(&[][..], |derived| &derived.links);
    let before = if is_new { Vec::new() } else { find_links(gate, id)? };
    if before == now {
        return Ok(());
    }
    if !before.is_empty() {
        gate.write(REMOVE_LINKS)?.execute([id_text(id)])?;
    }
    for link in now {
        gate.write(ADD_LINK)?.execute(named_params! {
            ":holder": id_text(id),
            ":holder_kind": kind.code(),
            ":field": link.field,
            ":kind": link.kind.code(),
            ":target": id_text(link.target),
        })?;
    }
    Ok(())
}

fn find_links(gate: &Gate, id: Uuid) -> Inner<Vec<Link>> {
    let mut statement = gate.read(FIND_LINKS)?;
    let mut rows = statement.query([id_text(id)])?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        links.push(Link {
            field: row.get("field")?,
            target: uuid(&row.get::<_, String>("target")?)?,
            kind: kind_of(&row.get::<_, String>("kind")?)?,
        });
    }
    Ok(links)
}

/// Refuses references inside lists and texts to what isn't there: those of the changed records, and
/// those to records that are gone.
pub(super) fn check_links(gate: &Gate, changes: &Changes) -> Inner<()> {
    for change in &changes.records {
        if change.after.is_some() {
            for link in find_links(gate, change.id)? {
                if !gate.read(&noun(link.kind).sql.exists)?.exists([id_text(link.target)])? {
                    return Err(Fault::Store(StoreError::DanglingReference {
                        kind: change.kind,
                        id: change.id,
                        field: link.field,
                        to: Some(link.kind),
                        missing: Some(link.target),
                    }));
                }
            }
        } else if let Some((by, by_id, field)) = holder_of(gate, change.id)? {
            return Err(Fault::Store(StoreError::StillReferred {
                kind: change.kind,
                id: change.id,
                by,
                by_id,
                field,
            }));
        }
    }
    Ok(())
}

fn holder_of(gate: &Gate, target: Uuid) -> Inner<Option<(Kind, Uuid, String)>> {
    let mut statement = gate.read(FIND_HOLDER)?;
    let mut rows = statement.query([id_text(target)])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let kind = kind_of(&row.get::<_, String>("holder_kind")?)?;
    Ok(Some((kind, uuid(&row.get::<_, String>("holder")?)?, row.get("field")?)))
}

pub(crate) fn kind_of(code: &str) -> Inner<Kind> {
    Kind::from_code(code).ok_or_else(|| Fault::Broken(format!("“{code}” should be a noun")))
}

/// Which reference kept a transaction from being committed.
pub(super) fn name_dangling(gate: &Gate) -> Option<Fault> {
    let mut statement = gate.read("PRAGMA foreign_key_check").ok()?;
    let (table, row, fk): (String, i64, i64) =
        statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(3)?))).ok()?;
    let kind = Kind::from_code(&table)?;
    let mut statement = gate.read(&format!("PRAGMA foreign_key_list(\"{table}\")")).ok()?;
    let mut keys = statement.query([]).ok()?;
    let (mut field, mut parent) = (None, None);
    while let Ok(Some(key)) = keys.next() {
        if key.get::<_, i64>("id").ok() == Some(fk) {
            field = key.get::<_, String>("from").ok();
            parent = key.get::<_, String>("table").ok();
        }
    }
    let field = field?;
    let sql = format!("SELECT \"id\", \"{field}\" FROM \"{table}\" WHERE rowid = ?1");
    let (id, target): (String, String) =
        gate.read(&sql).ok()?.query_row([row], |row| Ok((row.get(0)?, row.get(1)?))).ok()?;
    Some(Fault::Store(StoreError::DanglingReference {
        kind,
        id: Uuid::parse_str(&id).ok()?,
        field,
        to: parent.and_then(|parent| Kind::from_code(&parent)),
        missing: Uuid::parse_str(&target).ok(),
    }))
}

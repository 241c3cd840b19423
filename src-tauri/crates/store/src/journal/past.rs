//! What records were at an earlier moment: the first change after it says what it found.

use super::Gate;
use crate::{
    error::Inner,
    rows::{id_text, uuid},
};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

const FIRST: &str = include_str!("sql/first-change-after.sql");
const TRASHED_AT: &str = "trashed_at";

/// What these records were right after an entry, as far as they have changed since; none of one that wasn't there,
/// lay in the trash, or said what was erased.
pub(crate) fn past(gate: &Gate, after: u32, of: &[Uuid]) -> Inner<HashMap<Uuid, Option<Value>>> {
    let of: Vec<String> = of.iter().map(|id| id_text(*id)).collect();
    let mut statement = gate.read(FIRST)?;
    let mut rows = statement.query((serde_json::to_string(&of)?, after))?;
    let mut past = HashMap::new();
    while let Some(row) = rows.next()? {
        let image: Option<String> = row.get("before_image")?;
        let image: Option<Value> = image.map(|image| serde_json::from_str(&image)).transpose()?;
        let stood = image.filter(|image| image.get(TRASHED_AT).is_none_or(Value::is_null));
        past.insert(uuid(&row.get::<_, String>("record")?)?, stood);
    }
    Ok(past)
}

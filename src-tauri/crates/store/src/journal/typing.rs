//! What somebody types is kept every moment, so that nothing is lost; taking it back goes by the run of typing,
//! not by the moment. Typing is what changes the words of one field again and again while the file stays open: a status, a
//! day or a number is chosen, and a command of the terminal, which opens the file for itself, is a step of its own.

use super::{Gate, beside::kind_of};
use crate::{
    Operation,
    error::Inner,
    kept::{noun, table::Holds},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Actor, Kind};
use serde_json::{Map, Value};

const CHANGES: &str = include_str!("sql/changes-of-entry.sql");

/// A longer pause ends a run. Kept moments lie about a second apart while the keys go.
const PAUSE: TimeDelta = TimeDelta::seconds(3);

/// The fields within a nested value that hold words; all others are chosen.
const WORDS: &[&str] = &[
    "aims",
    "alt",
    "boilerplates",
    "by",
    "caption",
    "credit",
    "email",
    "emails",
    "family",
    "function",
    "given",
    "heading",
    "honorific",
    "name",
    "notes",
    "phone",
    "phones",
    "place",
    "text",
    "title",
    "words",
];

/// A step that could be taken back or done again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub(super) entry: i64,
    pub(super) operation: Operation,
    pub(super) at: DateTime<Utc>,
    pub(super) actor: Actor,
}

impl Step {
    /// Whether `later` goes on with the typing of this step: the same person in the same text, without a pause.
    pub(super) fn goes_on(&self, gate: &Gate, later: &Step) -> Inner<bool> {
        let kept_while_typing = matches!(
            self.operation,
            Operation::Change(_) | Operation::WriteMinutes | Operation::WriteRelease
        );
        let gap = later.at - self.at;
        if !kept_while_typing
            || self.operation != later.operation
            || self.actor != later.actor
            || gap < TimeDelta::zero()
            || gap > PAUSE
            || !gate.is_of_now(self.entry)
        {
            return Ok(false);
        }
        let text = text_of(gate, self.entry)?;
        Ok(text.is_some() && text == text_of(gate, later.entry)?)
    }
}

/// The words that an entry changed: their record's id and where they stand in it; none if it changed anything else too.
fn text_of(gate: &Gate, entry: i64) -> Inner<Option<(String, String)>> {
    let mut statement = gate.read(CHANGES)?;
    let mut rows = statement.query([entry])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let record: String = row.get("record")?;
    let kind: String = row.get("kind")?;
    let images: (Option<String>, Option<String>) = (row.get("before_image")?, row.get("after_image")?);
    if rows.next()?.is_some() {
        return Ok(None);
    }
    let (Some(before), Some(after)) = images else { return Ok(None) };
    let (before, after) = (serde_json::from_str(&before)?, serde_json::from_str(&after)?);
    let Some(column) = only_difference(&before, &after) else { return Ok(None) };
    let (Some(before), Some(after)) = (before.get(column), after.get(column)) else { return Ok(None) };
    let place = match holds(kind_of(&kind)?, column) {
        Some(Holds::Words) => Some(column.clone()),
        // A text with its marks and tables is typed as a whole.
        Some(Holds::Json) if column == "text" => Some(column.clone()),
        Some(Holds::Json) => words_within(before, after, column, column),
        _ => None,
    };
    Ok(place.map(|place| (record, place)))
}

/// Where the one string stands that is different in two values alike, if it is one of words.
fn words_within(before: &Value, after: &Value, field: &str, place: &str) -> Option<String> {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            let field = only_difference(before, after)?;
            words_within(before.get(field)?, after.get(field)?, field, &format!("{place}/{field}"))
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            let mut pairs =
                before.iter().zip(after).enumerate().filter(|(_, (before, after))| before != after);
            let (at, (before, after)) = pairs.next()?;
            if pairs.next().is_some() {
                return None;
            }
            words_within(before, after, field, &format!("{place}/{at}"))
        }
        (Value::String(_) | Value::Null, Value::String(_) | Value::Null) => {
            WORDS.contains(&field).then(|| place.to_owned())
        }
        _ => None,
    }
}

fn only_difference<'a>(before: &'a Map<String, Value>, after: &'a Map<String, Value>) -> Option<&'a String> {
    let mut different = after.keys().filter(|&key| before.get(key) != after.get(key));
    let only = different.next()?;
    let gone = before.keys().any(|key| !after.contains_key(key));
    (different.next().is_none() && !gone).then_some(only)
}

fn holds(kind: Kind, column: &str) -> Option<Holds> {
    noun(kind).table.columns.iter().find(|known| known.name == column).map(|known| known.holds)
}

//! What somebody types is kept every moment, so that nothing is lost; taking it back goes by the run of typing,
//! not by the moment.

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
        {
            return Ok(false);
        }
        let text = text_of(gate, self.entry)?;
        Ok(text.is_some() && text == text_of(gate, later.entry)?)
    }
}

/// The text that an entry changed: its record's id and its column; none if it changed anything else too.
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
    Ok(is_text(kind_of(&kind)?, column).then(|| (record, column.clone())))
}

fn only_difference<'a>(before: &'a Map<String, Value>, after: &'a Map<String, Value>) -> Option<&'a String> {
    let mut different = after.keys().filter(|&key| before.get(key) != after.get(key));
    let only = different.next()?;
    let gone = before.keys().any(|key| !after.contains_key(key));
    (different.next().is_none() && !gone).then_some(only)
}

fn is_text(kind: Kind, column: &str) -> bool {
    let holds = noun(kind).table.columns.iter().find(|known| known.name == column).map(|known| known.holds);
    matches!(holds, Some(Holds::Text | Holds::Json))
}

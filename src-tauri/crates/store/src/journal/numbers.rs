//! The register of numbers: once given, never given again. Undo doesn't take them back.

use super::{
    Gate,
    write::{Changes, Given},
};
use crate::{
    Series, StoreError,
    error::{Fault, Inner},
    kept::Claim,
    rows::id_text,
};
use domain::{BodyId, PointNumber};
use rusqlite::{OptionalExtension, named_params, params};
use uuid::Uuid;

const LAST: &str = include_str!("sql/last-number.sql");
const HOLDER: &str = include_str!("sql/number-holder.sql");
const GIVE: &str = include_str!("sql/give-number.sql");
const HOLD: &str = include_str!("sql/hold-number.sql");
const NEXT_MEETING: &str = include_str!("sql/next-meeting-number.sql");

pub(super) fn give(
    gate: &Gate,
    changes: &mut Changes,
    body: BodyId,
    series: Series,
    meeting: u32,
) -> Inner<PointNumber> {
    let number = next_point(gate, body, series, meeting)?;
    enter(gate, changes, Claim::point(body, series, number), None)?;
    Ok(number)
}

/// What [`give`] would give.
pub(crate) fn next_point(gate: &Gate, body: BodyId, series: Series, meeting: u32) -> Inner<PointNumber> {
    let last: Option<PointNumber> = gate
        .read(LAST)?
        .query_row(params![body.to_string(), series.code(), meeting], |row| row.get(0))
        .optional()?
        .map(|place| PointNumber { meeting, place });
    Ok(PointNumber::next(meeting, last))
}

pub(super) fn reserve(gate: &Gate, changes: &mut Changes, claim: Claim) -> Inner<()> {
    match holder(gate, claim)? {
        Some(_) => Err(taken(claim)),
        None => enter(gate, changes, claim, None),
    }
}

/// Ties a number to the record that bears it.
pub(super) fn claim(gate: &Gate, changes: &mut Changes, claim: Claim, by: Uuid) -> Inner<()> {
    match holder(gate, claim)? {
        None => enter(gate, changes, claim, Some(by)),
        Some(None) => hold(gate, claim, by),
        Some(Some(holder)) if holder == id_text(by) => Ok(()),
        Some(Some(_)) => Err(taken(claim)),
    }
}

/// After the last that a meeting has now, and never one given before: a slip of the pen that was
/// mended doesn't move the count.
pub(crate) fn next_meeting(gate: &Gate, body: BodyId) -> Inner<u32> {
    Ok(gate.read(NEXT_MEETING)?.query_row([body.to_string()], |row| row.get(0))?)
}

fn taken(claim: Claim) -> Fault {
    Fault::Store(StoreError::NumberTaken { body: claim.body, number: claim.words() })
}

/// None: never given. Some(None): given, but no record bears it yet.
fn holder(gate: &Gate, claim: Claim) -> Inner<Option<Option<String>>> {
    let mut statement = gate.read(HOLDER)?;
    let parameters = params![claim.body.to_string(), claim.series.code(), claim.meeting, claim.place];
    Ok(statement.query_row(parameters, |row| row.get(0)).optional()?)
}

fn enter(gate: &Gate, changes: &mut Changes, claim: Claim, holder: Option<Uuid>) -> Inner<()> {
    let _open = gate.opened();
    gate.write(GIVE)?.execute(named_params! {
        ":body": claim.body.to_string(),
        ":series": claim.series.code(),
        ":meeting": claim.meeting,
        ":place": claim.place,
        ":holder": holder.map(id_text),
    })?;
    let image = given_image(claim.series.code(), claim.meeting, claim.place);
    changes.numbers.push(Given { body: claim.body, image });
    Ok(())
}

/// A given number as the journal keeps it.
pub(crate) fn given_image(series: &str, meeting: u32, place: u32) -> String {
    serde_json::json!([series, meeting, place]).to_string()
}

fn hold(gate: &Gate, claim: Claim, by: Uuid) -> Inner<()> {
    let _open = gate.opened();
    gate.write(HOLD)?.execute(params![
        claim.body.to_string(),
        claim.series.code(),
        claim.meeting,
        claim.place,
        id_text(by)
    ])?;
    Ok(())
}

//! Showing one record, and finding it by the beginning of its id.

use super::for_kind;
use crate::{Desk, Explained, Problem};
use domain::Kind;
use serde_json::Value;
use store::Kept;
use uuid::Uuid;

/// Why no single record is meant.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// Nothing begins like that.
    #[error("there is no {kind} whose id begins with “{prefix}”; list them to see the ids")]
    Unknown {
        /// The noun looked for.
        kind: Kind,
        /// What was typed.
        prefix: String,
    },
    /// Several begin like that.
    #[error("several {plural} begin with “{prefix}”: {ids}; write more of the id", plural = .kind.plural())]
    Ambiguous {
        /// The noun looked for.
        kind: Kind,
        /// What was typed.
        prefix: String,
        /// Some of the ids.
        ids: String,
    },
}

impl Explained for FindError {
    fn code(&self) -> &'static str {
        match self {
            FindError::Unknown { .. } => "not_found",
            FindError::Ambiguous { .. } => "ambiguous_id",
        }
    }
}

/// The record with the id.
///
/// # Errors
/// Where there is none.
pub fn show<R: Kept>(desk: &Desk, id: R::Id) -> Result<R, Problem> {
    Ok(desk.view().require::<R>(id)?)
}

/// The record with the id, as JSON.
///
/// # Errors
/// Where there is none.
pub fn show_any(desk: &Desk, kind: Kind, id: Uuid) -> Result<Value, Problem> {
    for_kind!(kind, Noun => as_json(&show::<Noun>(desk, id.into())?))
}

pub(crate) fn as_json<T: serde::Serialize>(record: &T) -> Result<Value, Problem> {
    serde_json::to_value(record).map_err(|error| super::fields::FieldError::from(error).into())
}

/// The one record of a noun whose id begins with the text.
///
/// # Errors
/// Where none or several do.
pub fn find_id(desk: &Desk, kind: Kind, prefix: &str) -> Result<Uuid, Problem> {
    let typed = prefix.trim().to_ascii_lowercase();
    let found = if typed.is_empty() { Vec::new() } else { desk.view().ids_with_prefix(kind, &typed)? };
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(FindError::Unknown { kind, prefix: prefix.to_owned() }.into()),
        several => {
            let ids = several.iter().take(4).map(Uuid::to_string).collect::<Vec<_>>().join(", ");
            Err(FindError::Ambiguous { kind, prefix: prefix.to_owned(), ids }.into())
        }
    }
}

//! The journal: the only place that writes.
//!
//! Every change of a record goes through [`write::row`], which keeps the row before and after; when the
//! transaction ends, [`entry::append`] chains them to all that went before. Nothing else remembers: whoever
//! audits, undoes or asks for a record's history reads these rows.

mod beside;
mod content;
mod entry;
mod erase;
mod gate;
mod history;
pub(crate) mod numbers;
mod past;
mod tx;
mod typing;
mod undo;
mod write;

pub(crate) use beside::{found_text, kind_of};
pub use content::MOST as MOST_CONTENT;
pub(crate) use content::{add as add_content, open as open_content};
pub(crate) use entry::{Chained, NUMBER, entry_hash, image_hash};
pub(crate) use erase::erase;
pub(crate) use gate::Gate;
pub use history::{Change, Changed, LastChange};
pub(crate) use history::{changed_in, first_carried_out, history, kind as kind_of_record, last_change};
pub(crate) use numbers::given_image;
pub(crate) use past::past;
pub use tx::Tx;
pub(crate) use tx::transact;
pub use undo::{Turn, UndoState};
pub(crate) use undo::{before_next, redo, state, undo};

use crate::error::{Fault, Inner};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{Actor, Role};

/// An instant as it stands in the tables: RFC 3339, exact.
pub(crate) fn instant_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

pub(crate) fn instant(text: &str) -> Inner<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|_| Fault::Broken(format!("“{text}” should be an instant")))
}

pub(crate) fn role_code(role: Role) -> &'static str {
    match role {
        Role::Secretariat => "secretariat",
        Role::Chair => "chair",
        Role::PressOfficer => "press_officer",
    }
}

pub(crate) fn actor(name: String, role: &str) -> Inner<Actor> {
    let role = match role {
        "secretariat" => Role::Secretariat,
        "chair" => Role::Chair,
        "press_officer" => Role::PressOfficer,
        other => return Err(Fault::Broken(format!("“{other}” should be a role"))),
    };
    Ok(Actor { name, role })
}

//! Keeping the record: adding, changing and removing any noun, under the rules between nouns.

mod add;
mod change;
mod fields;
mod fresh;
mod history;
mod let_go;
mod list;
mod remove;
mod restore;
mod rules;
mod show;
mod told;
mod trash;

pub use add::add;
pub(crate) use add::is_new;
pub use change::change;
pub(crate) use fields::from_json;
pub use fields::{add_fields, change_fields};
pub(crate) use fresh::last_meeting;
pub use history::{ChangeRow, FieldChange, Turn, history};
pub use list::{list, list_any, of_meeting, of_meeting_any};
pub use remove::{remove, remove_any};
pub use restore::restore;
pub use rules::Ruled;
pub(crate) use rules::{Listed, has_approved_minutes, not_in_approved_minutes, open_for_writing, whole_acts};
pub(crate) use show::as_json;
pub use show::{find_id, show, show_any};
pub use told::FieldValue;
pub use trash::{TrashRow, in_trash, trash};

/// Calls a generic function for the noun of a [`domain::Kind`].
macro_rules! for_kind {
    ($kind:expr, $noun:ident => $call:expr) => {
        match $kind {
            domain::Kind::File => {
                type $noun = domain::File;
                $call
            }
            domain::Kind::Organisation => {
                type $noun = domain::Organisation;
                $call
            }
            domain::Kind::Body => {
                type $noun = domain::Body;
                $call
            }
            domain::Kind::Membership => {
                type $noun = domain::Membership;
                $call
            }
            domain::Kind::Person => {
                type $noun = domain::Person;
                $call
            }
            domain::Kind::Meeting => {
                type $noun = domain::Meeting;
                $call
            }
            domain::Kind::Attendee => {
                type $noun = domain::Attendee;
                $call
            }
            domain::Kind::Headcount => {
                type $noun = domain::Headcount;
                $call
            }
            domain::Kind::Document => {
                type $noun = domain::Document;
                $call
            }
            domain::Kind::Operation => {
                type $noun = domain::Operation;
                $call
            }
            domain::Kind::AgendaItem => {
                type $noun = domain::AgendaItem;
                $call
            }
            domain::Kind::Presentation => {
                type $noun = domain::Presentation;
                $call
            }
            domain::Kind::Decision => {
                type $noun = domain::Decision;
                $call
            }
            domain::Kind::ActionPoint => {
                type $noun = domain::ActionPoint;
                $call
            }
            domain::Kind::Minutes => {
                type $noun = domain::Minutes;
                $call
            }
            domain::Kind::Section => {
                type $noun = domain::Section;
                $call
            }
            domain::Kind::Statement => {
                type $noun = domain::Statement;
                $call
            }
            domain::Kind::Release => {
                type $noun = domain::Release;
                $call
            }
        }
    };
}
pub(crate) use for_kind;

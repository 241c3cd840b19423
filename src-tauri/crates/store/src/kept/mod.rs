//! What of each noun is kept where: its table, its columns, what is found of it, what it refers to.
//!
//! One file a noun. The columns bear the names of the noun's serde fields, so that reading and writing
//! is one piece of code for all; a test compares the two lists.

mod action_point;
mod agenda_item;
mod attendee;
mod body;
mod brief;
mod decision;
mod document;
mod file;
mod headcount;
mod meeting;
mod membership;
mod minutes;
mod operation;
mod organisation;
mod person;
mod presentation;
mod release;
mod section;
mod statement;
pub(crate) mod table;

pub use brief::Brief;

use crate::error::Inner;
use domain::{BodyId, Kind, MeetingId, MinutesId, PointNumber, Record, RichText, TextBlock};
use serde_json::{Map, Value};
use std::sync::LazyLock;
use table::{Sql, Table};
use uuid::Uuid;

/// A record that the store keeps. Every noun is; nobody else implements it.
pub trait Kept: Record + sealed::Sealed {
    /// Where it is kept.
    #[doc(hidden)]
    const TABLE: Table;

    /// What it is called in a list of finds.
    fn search_title(&self) -> String;

    /// What else of it can be found.
    fn search_text(&self) -> String {
        String::new()
    }

    /// The meeting it belongs to.
    #[doc(hidden)]
    fn under(&self) -> Under {
        Under::Nothing
    }

    /// The references that stand inside its lists and texts, beside its columns of ids.
    #[doc(hidden)]
    fn inner_links(&self, _link: &mut dyn FnMut(&'static str, Kind, Uuid)) {}

    /// The permanent number it bears.
    #[doc(hidden)]
    fn claim(&self) -> Option<Claim> {
        None
    }
}

mod sealed {
    /// Only the store says what it keeps.
    pub trait Sealed {}
}

/// What a record belongs to, for a find to say.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    Nothing,
    Meeting(MeetingId),
    Minutes(MinutesId),
}

/// The numbers of a body, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Series {
    /// Decisions.
    Decision,
    /// Action points.
    ActionPoint,
    /// The body's meetings themselves.
    Meeting,
}

impl Series {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Series::Decision => "decision",
            Series::ActionPoint => "action_point",
            Series::Meeting => "meeting",
        }
    }
}

/// A number that a record bears.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    pub body: BodyId,
    pub series: Series,
    pub meeting: u32,
    /// 0 in the series of meetings.
    pub place: u32,
}

impl Claim {
    pub(crate) fn point(body: BodyId, series: Series, number: PointNumber) -> Claim {
        Claim { body, series, meeting: number.meeting, place: number.place }
    }

    pub(crate) fn words(&self) -> String {
        match self.series {
            Series::Meeting => self.meeting.to_string(),
            Series::Decision | Series::ActionPoint => format!("{}.{}", self.meeting, self.place),
        }
    }
}

/// A reference inside a list or text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link {
    pub(crate) field: String,
    pub(crate) target: Uuid,
    pub(crate) kind: Kind,
}

/// What is kept beside a record's row and follows from it.
#[derive(Debug)]
pub(crate) struct Derived {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) under: Under,
    pub(crate) links: Vec<Link>,
    pub(crate) claim: Option<Claim>,
}

impl Derived {
    pub(crate) fn of<R: Kept>(record: &R, fields: &Map<String, Value>) -> Derived {
        let mut links = Vec::new();
        for (field, kind) in R::TABLE.id_lists() {
            let ids = fields.get(field).and_then(Value::as_array).into_iter().flatten();
            let ids = ids.filter_map(Value::as_str).filter_map(|id| Uuid::parse_str(id).ok());
            links.extend(ids.map(|target| Link { field: field.to_owned(), target, kind }));
        }
        record.inner_links(&mut |field, kind, target| {
            links.push(Link { field: field.to_owned(), target, kind });
        });
        links.sort();
        links.dedup();
        Derived {
            title: record.search_title(),
            text: record.search_text(),
            under: record.under(),
            links,
            claim: record.claim(),
        }
    }
}

/// One noun as the store needs it where the type isn't known: undo, check, trash.
pub(crate) struct Noun {
    pub(crate) table: &'static Table,
    pub(crate) sql: Sql,
    pub(crate) derive: fn(&Map<String, Value>) -> Inner<Derived>,
}

impl Noun {
    fn of<R: Kept>() -> Noun {
        Noun { table: &R::TABLE, sql: Sql::of(&R::TABLE), derive: derive::<R> }
    }
}

fn derive<R: Kept>(fields: &Map<String, Value>) -> Inner<Derived> {
    let record: R = serde_json::from_value(Value::Object(fields.clone()))?;
    Ok(Derived::of(&record, fields))
}

macro_rules! nouns {
    ($($kind:ident,)*) => {
        $(impl sealed::Sealed for domain::$kind {})*

        /// The noun of a kind.
        pub(crate) fn noun(kind: Kind) -> &'static Noun {
            match kind {
                $(Kind::$kind => {
                    static NOUN: LazyLock<Noun> = LazyLock::new(Noun::of::<domain::$kind>);
                    &NOUN
                })*
            }
        }
    };
}

nouns! {
    File, Organisation, Body, Membership, Person, Meeting, Attendee, Headcount, Document, Operation,
    AgendaItem, Presentation, Decision, ActionPoint, Minutes, Section, Statement, Release,
}

/// The records that stand inside a text.
fn text_links(text: &RichText, field: &'static str, link: &mut dyn FnMut(&'static str, Kind, Uuid)) {
    text.visit(&mut |block| match block {
        TextBlock::Image { file_id, .. } => link(field, Kind::File, (*file_id).into()),
        TextBlock::Decision { decision_id } => link(field, Kind::Decision, (*decision_id).into()),
        TextBlock::ActionPoint { action_point_id } => {
            link(field, Kind::ActionPoint, (*action_point_id).into());
        }
        TextBlock::Statement { statement_id } => link(field, Kind::Statement, (*statement_id).into()),
        TextBlock::Paragraph { .. }
        | TextBlock::Heading { .. }
        | TextBlock::List { .. }
        | TextBlock::Quotation { .. }
        | TextBlock::Table { .. } => {}
    });
}

/// The pieces that say something, a line each.
fn lines<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    pieces.into_iter().filter(|piece| !piece.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

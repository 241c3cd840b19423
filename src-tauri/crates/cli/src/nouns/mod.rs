//! The nouns at the terminal: which flags each has, and how it looks in a listing.
//!
//! A noun's rules stand in `domain` and `office`; here are only the names of its flags.

mod agenda;
mod attendees;
mod bodies;
mod book;
mod meetings;
mod papers;
mod points;
mod presentations;
mod releases;

use crate::{args::field::Field, failure::Outcome};
pub use attendees::part;
pub use book::Book;
use clap::{ValueEnum, builder::PossibleValue};
use office::{
    Desk,
    domain::{Kind, Name},
    records::Ruled,
};
use serde_json::{Map, Value};

/// A noun with its place at the terminal.
pub trait Noun: Ruled + Send + Sync + 'static {
    /// What `add` and `set` take.
    const FIELDS: &'static [Field];
    /// The nouns by which a listing can be limited; the record has a field `<noun>_id` for each.
    const WITHIN: &'static [Kind];
    /// The headings of a listing, after the id.
    const HEADS: &'static [&'static str];

    /// The cells of its row, one for each heading.
    fn cells(&self, book: &mut Book<'_>) -> Vec<String>;

    /// Puts a listing in order, and notes in the book what only the whole listing tells.
    fn arrange(records: &mut Vec<Self>, book: &mut Book<'_>) -> Outcome {
        let _ = (records, book);
        Ok(())
    }

    /// What programs are told beyond the record itself, such as a title that follows from others.
    fn told(&self, book: &mut Book<'_>) -> Vec<(&'static str, Value)> {
        let _ = book;
        Vec::new()
    }

    /// A compound field before anything is put into it.
    fn blank(field: &str) -> Value {
        let _ = field;
        Value::Object(Map::new())
    }

    /// Completes the fields that were given; `before` is the record to be changed, none for a new one.
    fn finish(fields: &mut Map<String, Value>, before: Option<&Map<String, Value>>, desk: &Desk) {
        let _ = (fields, before, desk);
    }
}

/// The record as programs read it.
pub fn json<N: Noun>(record: &N, book: &mut Book<'_>) -> Outcome<Value> {
    let mut value = serde_json::to_value(record)?;
    if let Value::Object(fields) = &mut value {
        for (name, told) in record.told(book) {
            fields.insert(name.to_owned(), told);
        }
    }
    Ok(value)
}

/// The book of a desk.
pub fn book(desk: &Desk) -> Book<'_> {
    Book::new(desk)
}

/// An empty name, into which the parts that were given are put.
fn blank_name() -> Value {
    serde_json::to_value(Name::default()).unwrap_or_default()
}

/// A code as people write it.
fn words(code: &str) -> String {
    code.replace('_', " ")
}

/// A value that may be missing.
fn shown<T: ToString>(value: Option<&T>) -> String {
    value.map(T::to_string).unwrap_or_default()
}

/// A noun by its name at the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NounName(pub Kind);

impl ValueEnum for NounName {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: &[NounName] = &[
            NounName(Kind::Body),
            NounName(Kind::Organisation),
            NounName(Kind::Membership),
            NounName(Kind::Person),
            NounName(Kind::Meeting),
            NounName(Kind::Attendee),
            NounName(Kind::Headcount),
            NounName(Kind::AgendaItem),
            NounName(Kind::Presentation),
            NounName(Kind::Operation),
            NounName(Kind::Document),
            NounName(Kind::Decision),
            NounName(Kind::ActionPoint),
            NounName(Kind::Statement),
            NounName(Kind::Minutes),
            NounName(Kind::Section),
            NounName(Kind::Release),
            NounName(Kind::File),
        ];
        ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self.0 {
            Kind::AgendaItem => PossibleValue::new("agenda").alias("agenda_item"),
            Kind::ActionPoint => PossibleValue::new("action").alias("action_point"),
            other => PossibleValue::new(other.code()),
        })
    }
}

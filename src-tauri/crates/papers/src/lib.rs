//! What each document says, as a tree of blocks: minutes, releases and lists from the record.
//!
//! This crate must never know of fonts, pages or files, nor where the record is kept.
//!
//! A paper speaks its document's language: its fixed words come from the [`PhraseBook`], its days and
//! lists from CLDR by way of [`words`]. Every text of the record is carried into the tree byte for byte.
//!
//! Another kind of paper is a module beside [`agenda`] that gives a [`block::Paper`] of
//! [`block::PaperKind::List`] of an [`Occasion`], with its fixed words in every file of `phrases/`.

pub mod action_list;
pub mod agenda;
pub mod block;
mod error;
mod file_name;
mod levels;
pub mod minutes;
mod occasion;
pub mod participants;
mod phrases;
mod place;
pub mod plain;
pub mod release;
mod rich;
mod voice;
pub mod words;

#[cfg(test)]
mod tests;

pub use domain::Language;
pub use error::PaperError;
pub use file_name::{AgendaText, FileOf, file_name};
pub use occasion::{Logo, Occasion};
pub use phrases::PhraseBook;
pub use place::{country, in_order_of_countries};

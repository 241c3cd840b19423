//! The verbs that every noun has: list, show, add, set, remove.

use super::field::{self, Given};
use crate::nouns::Noun;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches, Subcommand};
use std::{marker::PhantomData, path::PathBuf};
use uuid::Uuid;

/// What can be done with every noun.
#[derive(Subcommand)]
pub enum RecordVerb<N: Noun> {
    #[command(about = format!("List the {}", N::KIND.plural()))]
    List(List<N>),
    #[command(about = format!("Show one {} with all its fields", N::KIND))]
    Show(Show<N>),
    #[command(about = format!("Add one {}; its id is printed", N::KIND))]
    Add(Add<N>),
    #[command(about = format!("Change fields of one {}; those that aren't named stay as they are", N::KIND))]
    Set(Set<N>),
    #[command(about = format!("Put one {} in the trash, with all that is a part of it", N::KIND))]
    Remove(Remove<N>),
}

/// Listing.
#[derive(Args)]
pub struct List<N: Noun> {
    /// The store
    pub store: PathBuf,
    #[command(flatten)]
    pub within: Within<N>,
}

/// Showing.
#[derive(Args)]
pub struct Show<N: Noun> {
    /// The store
    pub store: PathBuf,
    /// Its id, or the beginning of it
    pub id: String,
    #[arg(skip)]
    noun: PhantomData<N>,
}

/// Adding.
#[derive(Args)]
pub struct Add<N: Noun> {
    /// The store
    pub store: PathBuf,
    /// An id of your own (a UUID) instead of a new one
    #[arg(long, value_name = "UUID")]
    pub id: Option<Uuid>,
    #[command(flatten)]
    pub fields: NewFields<N>,
}

/// Changing.
#[derive(Args)]
pub struct Set<N: Noun> {
    /// The store
    pub store: PathBuf,
    /// Its id, or the beginning of it
    pub id: String,
    #[command(flatten)]
    pub fields: ChangedFields<N>,
}

/// Removing.
#[derive(Args)]
pub struct Remove<N: Noun> {
    /// The store
    pub store: PathBuf,
    /// Its id, or the beginning of it
    pub id: String,
    #[arg(skip)]
    noun: PhantomData<N>,
}

/// Fields of a new record.
pub struct NewFields<N>(pub Vec<Given>, PhantomData<N>);

/// Fields to be changed.
pub struct ChangedFields<N>(pub Vec<Given>, PhantomData<N>);

/// The records that a listing is limited to.
pub struct Within<N>(pub Vec<(office::domain::Kind, String)>, PhantomData<N>);

macro_rules! flags_from_table {
    ($name:ident, $read:expr, $augment:expr) => {
        impl<N: Noun> FromArgMatches for $name<N> {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
                Ok($name($read(matches), PhantomData))
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
                self.0 = $read(matches);
                Ok(())
            }
        }

        impl<N: Noun> Args for $name<N> {
            fn augment_args(command: Command) -> Command {
                $augment(command)
            }

            fn augment_args_for_update(command: Command) -> Command {
                $augment(command)
            }
        }
    };
}

flags_from_table!(NewFields, |matches| field::given(N::FIELDS, matches, true), |command| field::augment(
    command,
    N::FIELDS,
    true
));
flags_from_table!(
    ChangedFields,
    |matches| field::given(N::FIELDS, matches, false),
    |command| field::augment(command, N::FIELDS, false)
);
flags_from_table!(
    Within,
    |matches: &ArgMatches| {
        let asked = |kind: &office::domain::Kind| {
            let id = matches.try_get_one::<String>(kind.code()).ok().flatten()?;
            Some((*kind, id.clone()))
        };
        N::WITHIN.iter().filter_map(asked).collect()
    },
    |command: Command| {
        N::WITHIN.iter().fold(command, |command, kind| {
            let help = format!("Only those of this {}", kind.words());
            command.arg(Arg::new(kind.code()).long(kind.code()).value_name("ID").help(help))
        })
    }
);

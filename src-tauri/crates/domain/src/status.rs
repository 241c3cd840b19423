//! Status machines: for each noun with a life of its own, the moves that are open from each status.
//!
//! A move that a status does not list can't be made; the error says which can.

use crate::{
    Act, ActionMove, ActionStatus, MeetingMove, MeetingStatus, MinutesMove, MinutesStatus, PresentationMove,
    PresentationState, ReleaseMove, ReleaseStatus,
};
use serde::Serialize;
use specta::Type;
use std::fmt;

/// A status whose moves are listed in one place.
pub trait Status: Copy + Eq + fmt::Debug + Into<Position> + 'static {
    /// The moves of this machine.
    type Move: Copy + Eq + fmt::Debug + 'static;

    /// The moves open from this status, each with the status it leads to. The one rule of the machine.
    fn open(self) -> &'static [(Self::Move, Self)];

    /// The status as people write it.
    fn words(self) -> &'static str;

    /// A move as people write it.
    fn move_words(step: Self::Move) -> &'static str;

    /// Makes a move.
    ///
    /// # Errors
    /// [`MoveNotOpen`], which names the moves that are.
    fn after(self, step: Self::Move) -> Result<Self, MoveNotOpen> {
        self.open()
            .iter()
            .find(|(open, _)| *open == step)
            .map(|(_, to)| *to)
            .ok_or_else(|| MoveNotOpen { step: Self::move_words(step), at: self.into() })
    }
}

/// A status whose moves ask something of whoever makes them.
pub trait Guarded: Status {
    /// Whether the move must say why.
    fn needs_reason(step: Self::Move) -> bool {
        let _ = step;
        false
    }

    /// Whether nothing leads back from the move, undo neither.
    fn is_final(step: Self::Move) -> bool {
        let _ = step;
        false
    }

    /// What somebody must be allowed to do for making the move from this status.
    fn act(self, step: Self::Move) -> Act {
        let _ = step;
        Act::KeepRecord
    }
}

/// A move that isn't open from a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveNotOpen {
    /// The move asked for.
    pub step: &'static str,
    /// The status it was asked in, and the moves that are open there.
    pub at: Position,
}

impl fmt::Display for MoveNotOpen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” isn't possible while the status is “{}”; ", self.step, self.at.status())?;
        match self.at.moves().as_slice() {
            [] => f.write_str("no move is open from there"),
            open => write!(f, "possible from there: {}", open.join(", ")),
        }
    }
}

impl std::error::Error for MoveNotOpen {}

macro_rules! positions {
    ($($of:ident $status:ident $step:ident;)*) => {
        /// Where something with a life of its own stands, and the moves that are open from there.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
        #[serde(tag = "of", rename_all = "snake_case")]
        #[allow(missing_docs, reason = "the names are those of the machines")]
        pub enum Position { $($of { status: $status, open: Vec<$step> },)* }

        $(impl From<$status> for Position {
            fn from(status: $status) -> Position {
                Position::$of { status, open: status.open().iter().map(|(step, _)| *step).collect() }
            }
        })*

        impl Position {
            /// The status as people write it.
            pub fn status(&self) -> &'static str {
                match self { $(Position::$of { status, .. } => status.words(),)* }
            }

            /// The open moves as people write them.
            pub fn moves(&self) -> Vec<&'static str> {
                match self {
                    $(Position::$of { open, .. } => open.iter().map(|step| $status::move_words(*step)).collect(),)*
                }
            }
        }
    };
}

positions! {
    Meeting MeetingStatus MeetingMove;
    Minutes MinutesStatus MinutesMove;
    Release ReleaseStatus ReleaseMove;
    ActionPoint ActionStatus ActionMove;
    Presentation PresentationState PresentationMove;
}

/// Declares a status machine: the statuses and moves with their words, and the one table of open moves.
macro_rules! machine {
    (
        $(#[$status_doc:meta])* $status:ident { $($(#[$sd:meta])* $s:ident $s_words:literal [$($open:ident => $to:ident),*],)* }
        $(#[$move_doc:meta])* $step:ident { $($(#[$md:meta])* $m:ident $m_words:literal,)* }
    ) => {
        $(#[$status_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, specta::Type)]
        #[serde(rename_all = "snake_case")]
        pub enum $status { $($(#[$sd])* $s,)* }

        $(#[$move_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema, specta::Type)]
        #[serde(rename_all = "snake_case")]
        pub enum $step { $($(#[$md])* $m,)* }

        impl $status {
            /// Every status, in the order of life.
            pub const ALL: &'static [$status] = &[$($status::$s,)*];
        }

        impl $step {
            /// Every move.
            pub const ALL: &'static [$step] = &[$($step::$m,)*];
        }

        impl $crate::Status for $status {
            type Move = $step;

            fn open(self) -> &'static [($step, $status)] {
                match self { $($status::$s => &[$(($step::$open, $status::$to)),*],)* }
            }

            fn words(self) -> &'static str {
                match self { $($status::$s => $s_words,)* }
            }

            fn move_words(step: $step) -> &'static str {
                match step { $($step::$m => $m_words,)* }
            }
        }
    };
}
pub(crate) use machine;

//! Why a paper can't be made.

use domain::{FileId, Kind};

/// Why a paper can't be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A picture is named that isn't there.
    #[error("the picture {0} isn't among the files; add it again or take it out of the text")]
    NoPicture(FileId),
    /// The text places a record that doesn't belong to it.
    #[error(
        "the text places the {kind} {id}, which isn't in the record of this paper; take it out of the text or restore it"
    )]
    NotInRecord {
        /// What was placed.
        kind: Kind,
        /// Its id.
        id: String,
    },
    /// A release places what only minutes can hold.
    #[error("a press release can't hold the {kind} {id}; write what it says in words")]
    NotForRelease {
        /// What was placed.
        kind: Kind,
        /// Its id.
        id: String,
    },
}

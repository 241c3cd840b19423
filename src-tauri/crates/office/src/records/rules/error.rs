//! What is said where a rule between records doesn't hold.

use crate::{Explained, Saying};
use domain::{Kind, PointNumber, Position};

/// Rules between records that a change would break.
#[derive(Debug, thiserror::Error)]
pub enum RuleError {
    /// A status set by hand.
    #[error(
        "the status of a {kind} is changed by its moves; from “{}” these are possible: {}",
        .at.status(), .at.moves().join(", ")
    )]
    StatusByHand {
        /// The noun.
        kind: Kind,
        /// Where it stands, with the open moves.
        at: Position,
    },
    /// What agenda went out, or was adopted, set by hand.
    #[error(
        "which agenda was {0} is never changed by hand; issue or adopt the agenda instead, which keeps it as it stands"
    )]
    AgendaByHand(&'static str),
    /// A part that would change its whole.
    #[error("this {part} stays with the {whole} it was recorded in; record it anew in the other {whole}")]
    StaysThere {
        /// The noun of the part.
        part: Kind,
        /// The noun of the whole.
        whole: Kind,
    },
    /// A number changed.
    #[error("the number {0} was given for good and can't be changed")]
    NumberFixed(PointNumber),
    /// A person listed twice.
    #[error("{name} is already on the list of this meeting; change that entry instead")]
    NamedTwice {
        /// The person's name.
        name: String,
    },
    /// A proxy from elsewhere.
    #[error("the proxy isn't on the list of this meeting")]
    ProxyNotListed,
    /// A proxy who isn't there either.
    #[error("the proxy is represented by somebody else")]
    ProxyAway,
    /// Somebody's proxy who would go away.
    #[error("whoever sits in somebody's place can't be represented; let them be represented by others first")]
    ProxyOfOthers,
    /// Minutes that are with the chair.
    #[error("the minutes are with the chair; ask for their return before you change them")]
    WithChair,
    /// Minutes that are approved.
    #[error("the minutes are approved; issue a corrigendum instead")]
    Approved,
    /// A release that is closed.
    #[error(
        "the press release is {0}; return it to draft before you change it, or issue a correction if it went out"
    )]
    ReleaseClosed(&'static str),
    /// An organisation within itself.
    #[error("“{0}” would be a part of itself; choose another parent")]
    WithinItself(String),
    /// A break with parts.
    #[error("“{0}” can't be a break with parts; put them beside it")]
    BreakWithParts(String),
    /// A second membership over the same time.
    #[error("this organisation has a standing in the body at that time already; end the other one first")]
    MemberTwice,
    /// Minutes twice.
    #[error("this meeting has minutes in that language already; change those instead")]
    MinutesTwice,
}

impl Explained for RuleError {
    fn code(&self) -> &'static str {
        match self {
            RuleError::StatusByHand { .. } => "status_by_hand",
            RuleError::AgendaByHand(_) => "agenda_by_hand",
            RuleError::StaysThere { .. } => "stays_there",
            RuleError::NumberFixed(_) => "number_fixed",
            RuleError::NamedTwice { .. } => "named_twice",
            RuleError::ProxyNotListed | RuleError::ProxyAway | RuleError::ProxyOfOthers => "proxy",
            RuleError::WithChair | RuleError::Approved => "text_closed",
            RuleError::ReleaseClosed(_) => "release_closed",
            RuleError::WithinItself(_) => "within_itself",
            RuleError::BreakWithParts(_) => "break_with_parts",
            RuleError::MemberTwice => "member_twice",
            RuleError::MinutesTwice => "minutes_twice",
        }
    }

    fn field(&self) -> Option<String> {
        let field = match self {
            RuleError::StatusByHand { .. } => "status",
            RuleError::AgendaByHand(field) => field,
            RuleError::StaysThere { whole: Kind::Minutes, .. } => "minutes_id",
            RuleError::StaysThere { whole: Kind::Body, .. } => "body_id",
            RuleError::StaysThere { .. } => "meeting_id",
            RuleError::NumberFixed(_) => "number",
            RuleError::NamedTwice { .. } => "person_id",
            RuleError::ProxyNotListed | RuleError::ProxyAway | RuleError::ProxyOfOthers => {
                "represented_by_id"
            }
            RuleError::WithinItself(_) | RuleError::BreakWithParts(_) => "parent_id",
            RuleError::MemberTwice => "since",
            RuleError::MinutesTwice => "language",
            RuleError::WithChair | RuleError::Approved | RuleError::ReleaseClosed(_) => return None,
        };
        Some(field.to_owned())
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            RuleError::StatusByHand { at, .. } => Saying::MoveNotOpen { at: at.clone() },
            RuleError::AgendaByHand(_) => Saying::AgendaByHand,
            RuleError::StaysThere { part, whole } => Saying::StaysThere { part: *part, whole: *whole },
            RuleError::NumberFixed(number) => Saying::NumberFixed { number: number.to_string() },
            RuleError::NamedTwice { name } => Saying::NamedTwice { name: name.clone() },
            RuleError::ProxyNotListed => Saying::ProxyNotListed,
            RuleError::ProxyAway => Saying::ProxyAway,
            RuleError::ProxyOfOthers => Saying::ProxyOfOthers,
            RuleError::WithChair => Saying::MinutesWithChair,
            RuleError::Approved => Saying::MinutesApproved,
            RuleError::ReleaseClosed(_) => Saying::ReleaseClosed,
            RuleError::WithinItself(title) => Saying::WithinItself { title: title.clone() },
            RuleError::BreakWithParts(title) => Saying::BreakWithParts { title: title.clone() },
            RuleError::MemberTwice => Saying::MemberTwice,
            RuleError::MinutesTwice => Saying::MinutesTwice,
        })
    }
}

//! What is told of a row: what its own words tell, and what the record knows of it. The words here are English;
//! a window in another language words each by what it names.

use chrono::NaiveDate;
use domain::{Reply, Standing};
use exchange::people::{RowDoubt, RowFault};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::fmt;
use thiserror::Error;

/// What keeps a row from being taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, Error)]
#[serde(untagged)]
pub enum RowProblem {
    /// By its own words.
    #[error(transparent)]
    Read(#[from] RowFault),
    /// By the record.
    #[error(transparent)]
    Matched(#[from] MatchFault),
}

impl RowProblem {
    /// What the row's own words tell.
    pub(super) fn read(&self) -> Option<&RowFault> {
        match self {
            RowProblem::Read(fault) => Some(fault),
            RowProblem::Matched(_) => None,
        }
    }
}

/// Something to look at in a row that can be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, Error)]
#[serde(untagged)]
pub enum RowRemark {
    /// By its own words.
    #[error(transparent)]
    Read(#[from] RowDoubt),
    /// By the record.
    #[error(transparent)]
    Matched(#[from] MatchDoubt),
}

impl RowRemark {
    /// What the row's own words tell.
    pub(super) fn read(&self) -> Option<&RowDoubt> {
        match self {
            RowRemark::Read(doubt) => Some(doubt),
            RowRemark::Matched(_) => None,
        }
    }
}

/// What keeps a row from being taken, by the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, Error)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what is named")]
pub enum MatchFault {
    /// Somebody who needs no adding.
    #[error("is known already")]
    KnownAlready,
    /// Somebody on the meeting's list.
    #[error("is on the list of this meeting already")]
    OnTheList,
    /// An answer that is known.
    #[error("is on the list of this meeting already, as “{}”", .reply.words())]
    AnsweredSo { reply: Reply },
    /// An answer about something else, by its title; that may be empty.
    #[error("answers the invitation to another event{}", in_quotes(.event))]
    AnotherEvent { event: String },
    /// An entry that isn't of the meeting.
    #[error("is on the list of another meeting")]
    OnAnotherList,
    /// An organisation that needs no adding.
    #[error("has a standing in the body already, as {}", .standing.words())]
    MemberAlready { standing: Standing },
    /// An organisation that had a standing, at a time that isn't told apart from the row's.
    #[error("had a standing in the body until {until}; write a later day since when it has one again")]
    MemberUntil { until: NaiveDate },
    /// Somebody who stands in an earlier row, counted from 1.
    #[error("stands in row {row} already")]
    SameAs { row: u32 },
}

/// Something to look at in a row that can be taken, by the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, Error)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what is named")]
pub enum MatchDoubt {
    /// A name made of a mail address.
    #[error("the name was guessed from {address}")]
    GuessedName { address: String },
    /// Somebody who answers unasked.
    #[error("wasn't invited to this meeting and is added to its list")]
    NotInvited,
    /// An answer to an invitation that was sent anew since.
    #[error("answers an earlier state of the invitation; the meeting was changed since")]
    EarlierState,
    /// A delegation that no record stands for.
    #[error("“{delegation}” isn't among the organisations and is kept as words")]
    NoOrganisation { delegation: String },
    /// A mail address that isn't the person's.
    #[error("is known with another address; {address} isn't taken over")]
    AnotherAddress { address: String },
    /// A name with other marks on its letters.
    #[error("is known as {name}")]
    KnownAs { name: String },
    /// A mail address of somebody with another name.
    #[error("the address is that of {name}")]
    AddressOf { name: String },
    /// A mail address that stands in an earlier row, with another name.
    #[error("{address} stands in an earlier row with another name")]
    SharedAddress { address: String },
    /// Addresses, telephone numbers and a note that the record of somebody known hasn't.
    #[error("is known; not taken over: {}", quoted(.words))]
    LeftAside { words: Vec<String> },
}

/// Something to know of a list as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say what is named")]
pub enum ListRemark {
    /// It speaks of another event than the meeting; the first titles, if there are any.
    OtherEvents { titles: Vec<String> },
}

impl fmt::Display for ListRemark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ListRemark::OtherEvents { titles } = self;
        let named = if titles.is_empty() { String::new() } else { format!(": {}", quoted(titles)) };
        write!(
            f,
            "The file isn't this meeting's own invitation{named}. Look whether its people and their answers are meant"
        )
    }
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|words| format!("“{words}”")).collect::<Vec<_>>().join(", ")
}

/// “ “Talks””; empty where there is no title.
fn in_quotes(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" “{title}”") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The pages send back what they were told, and it is the same then.
    #[test]
    fn what_is_told_crosses_and_comes_back() {
        let told: [(RowProblem, _, _); 4] = [
            (RowFault::NoName.into(), json!({ "is": "no_name" }), "there is no name in it"),
            (
                MatchFault::AnsweredSo { reply: Reply::Accepted }.into(),
                json!({ "is": "answered_so", "reply": "accepted" }),
                "is on the list of this meeting already, as “coming”",
            ),
            (
                MatchFault::AnotherEvent { event: String::new() }.into(),
                json!({ "is": "another_event", "event": "" }),
                "answers the invitation to another event",
            ),
            (
                MatchFault::SameAs { row: 3 }.into(),
                json!({ "is": "same_as", "row": 3 }),
                "stands in row 3 already",
            ),
        ];
        for (problem, crosses, words) in told {
            assert_eq!(serde_json::to_value(&problem).unwrap(), crosses);
            assert_eq!(serde_json::from_value::<RowProblem>(crosses).unwrap(), problem);
            assert_eq!(problem.to_string(), words);
        }
        let remark = RowRemark::from(RowDoubt::Chairs);
        assert_eq!(serde_json::from_value::<RowRemark>(json!({ "is": "chairs" })).unwrap(), remark);
    }
}

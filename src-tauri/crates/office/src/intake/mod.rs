//! People from outside: typed, pasted or read from a file, understood, found again where they are known, and
//! taken in all or none. And members of a body from a list of names.

mod answers;
mod countries;
mod enter;
mod known;
mod members;
mod new_state;
mod take;
mod told;
mod twice;
mod understand;

use crate::Problem;
use domain::{AttendeeId, MeetingId, OrganisationId, Part, PersonId, Reply, Standing};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::View;

pub use countries::{CountryNames, countries};
pub use enter::{EnterAttendee, EnterError, enter};
pub use exchange::people::{RowDoubt, RowFault};
pub use members::{
    MemberList, MembersFile, UnderstoodMember, UnderstoodMembers, take_in_members, understand_members,
    understand_members_again, understand_members_file,
};
pub use new_state::{NewState, add_state_host, add_state_member};
pub use take::{TakeError, Unfit, take_in};
pub use told::{ListRemark, MatchDoubt, MatchFault, RowProblem, RowRemark};
pub use understand::{InputError, PeopleFile, understand_again, understand_file, understand_text};

/// The standing in which somebody new of a delegation sits at a meeting.
pub(crate) fn standing(
    view: &View<'_>,
    meeting: MeetingId,
    organisation: Option<OrganisationId>,
    delegation: &str,
) -> Result<Standing, Problem> {
    Ok(known::Known::of_meeting(view, meeting)?.seated(organisation, delegation))
}

/// A person as understood, for a look before it is taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct UnderstoodPerson {
    /// “Ms.”; may be empty.
    pub honorific: String,
    /// Given names; may be empty.
    pub given: String,
    /// Family names; may be empty.
    pub family: String,
    /// The function; may be empty.
    pub function: String,
    /// The mail address; may be empty.
    pub email: String,
    /// Further mail addresses.
    pub more_emails: Vec<String>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// Anything else that was told; may be empty.
    pub note: String,
    /// The delegation's name; may be empty.
    pub delegation: String,
    /// The organisation that it is, where known.
    pub organisation_id: Option<OrganisationId>,
    /// The person, where known.
    pub person_id: Option<PersonId>,
    /// The entry on the meeting's list, where the row answers for somebody invited: only the reply is taken.
    pub attendee_id: Option<AttendeeId>,
    /// The standing in the meeting.
    pub standing: Standing,
    /// The parts taken in the meeting.
    pub parts: Vec<Part>,
    /// The answer to the invitation, where the input tells it.
    pub reply: Option<Reply>,
    /// As it stood in what was pasted or read.
    pub source: String,
    /// The earlier row, from 1, in which the same person stands; such a row isn't taken.
    pub same_as: Option<u32>,
    /// What keeps this row from being taken.
    pub problems: Vec<RowProblem>,
    /// What to look at, though the row can be taken.
    pub remarks: Vec<RowRemark>,
}

/// What input was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum InputFormat {
    /// Rows of a spreadsheet, or a name a line.
    Table,
    /// Mail addresses.
    Addresses,
    /// vCards.
    Vcard,
    /// Comma- or semicolon-separated values.
    Csv,
    /// An invitation, or answers to one.
    Calendar,
}

/// What was understood; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Understood {
    /// The people in order.
    pub rows: Vec<UnderstoodPerson>,
    /// The columns that aren't taken, by their headings, or by what they say first where they have none.
    pub left_out: Vec<String>,
    /// What the input was taken for.
    pub format: InputFormat,
    /// Something to know of the whole.
    pub remark: Option<ListRemark>,
}

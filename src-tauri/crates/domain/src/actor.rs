//! Who acts, and what each role may do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The roles of DESIGN §1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Plans meetings, keeps the record, drafts the minutes.
    Secretariat,
    /// Approves the minutes or returns them.
    Chair,
    /// Makes the releases and sends them out.
    PressOfficer,
}

/// Who carries out an operation; written into the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
pub struct Actor {
    /// The person's name, as the journal shows it.
    pub name: String,
    /// The role in which the person acts.
    pub role: Role,
}

/// Acts that not every role may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Keep the record: meetings, attendees, agenda, presentations, action points, texts.
    KeepRecord,
    /// Record that an agenda went out.
    IssueAgenda,
    /// Write the text of minutes.
    WriteMinutes,
    /// Write a press release.
    WriteRelease,
    /// Approve minutes or return them to the secretariat.
    Approve,
    /// Clear, release or withdraw a press release.
    Release,
}

/// An act that the role doesn't allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is for the {needed} to do; you are working as {role}", needed = .needed.words(), role = .role.words())]
pub struct NotYourRole {
    /// The role that may do it.
    pub needed: Role,
    /// The role of the person who tried.
    pub role: Role,
}

impl Act {
    /// The roles that may do it; the first is the one whose work it is.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Act::KeepRecord => &[Role::Secretariat, Role::Chair, Role::PressOfficer],
            Act::IssueAgenda | Act::WriteMinutes => &[Role::Secretariat],
            Act::WriteRelease => &[Role::PressOfficer, Role::Secretariat],
            Act::Approve => &[Role::Chair],
            Act::Release => &[Role::PressOfficer],
        }
    }

    /// The one role that may do it; `None` where several may.
    pub fn role(self) -> Option<Role> {
        match self.roles() {
            [only] => Some(*only),
            _ => None,
        }
    }
}

impl Role {
    /// The role as people write it.
    pub fn words(self) -> &'static str {
        match self {
            Role::Secretariat => "secretariat",
            Role::Chair => "chair",
            Role::PressOfficer => "press officer",
        }
    }

    /// Whether the role may do the act.
    ///
    /// # Errors
    /// [`NotYourRole`] naming the role that may.
    pub fn may(self, act: Act) -> Result<(), NotYourRole> {
        match act.roles() {
            roles if roles.contains(&self) => Ok(()),
            [needed, ..] => Err(NotYourRole { needed: *needed, role: self }),
            [] => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_chair_approves_and_only_the_press_officer_releases() {
        assert!(Role::Chair.may(Act::Approve).is_ok());
        assert_eq!(
            Role::Secretariat.may(Act::Approve).unwrap_err().to_string(),
            "this is for the chair to do; you are working as secretariat"
        );
        assert!(Role::Chair.may(Act::Release).is_err());
        assert!(Role::PressOfficer.may(Act::KeepRecord).is_ok());
        assert!(Role::Secretariat.may(Act::WriteRelease).is_ok());
        assert_eq!(Role::Chair.may(Act::WriteRelease).unwrap_err().needed, Role::PressOfficer);
        assert_eq!(Role::PressOfficer.may(Act::WriteMinutes).unwrap_err().needed, Role::Secretariat);
    }
}

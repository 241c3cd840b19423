//! By which name somebody works, wherever it is done.

use domain::{Actor, Role};

/// The name that somebody gave as their own; none where it is blank.
pub fn given_name(words: &str) -> Option<String> {
    Some(words.trim()).filter(|name| !name.is_empty()).map(str::to_owned)
}

/// The name of the person logged in to the machine, where the system tells it: `LOGNAME` as POSIX has it, or what
/// other systems call it.
pub fn login_name() -> Option<String> {
    ["LOGNAME", "USER", "USERNAME"]
        .into_iter()
        .find_map(|variable| given_name(&std::env::var(variable).ok()?))
}

/// Who works, for the journal: by the name that was given, else by that of the person logged in, else by the role's.
pub fn actor(given: Option<String>, role: Role) -> Actor {
    Actor { name: given.or_else(login_name).unwrap_or_else(|| role.words().to_owned()), role }
}

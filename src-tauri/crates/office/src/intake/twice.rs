//! Who stands in the rows for the second time, and who only shares a mailbox with another.

use super::known::{address, folded, folded_name};
use super::{MatchDoubt, RowRemark, UnderstoodPerson};
use domain::{Name, PersonId};
use exchange::people::ReadPerson;
use std::collections::{BTreeSet, HashMap, HashSet};

/// What the rows before tell of a row.
pub(super) struct Before {
    /// The earlier row, from 1, in which the same person stands.
    pub(super) same_as: Option<u32>,
    /// Whether the address stands in an earlier row, with another name.
    shares: bool,
}

/// Marks who stands in the rows for the second time, and who has the mailbox of another.
pub(super) fn name_twice(rows: &mut [UnderstoodPerson]) {
    let before = before(rows);
    for (row, before) in rows.iter_mut().zip(before) {
        row.same_as = before.same_as;
        row.remarks.retain(|told| !matches!(told, RowRemark::Matched(MatchDoubt::SharedAddress { .. })));
        if before.shares {
            row.remarks.push(MatchDoubt::SharedAddress { address: row.email.clone() }.into());
        }
    }
}

/// For each row what the rows before it tell. The same are those with one person, one name and delegation, or
/// one address where the names agree or one of them isn't told.
pub(super) fn before(rows: &[UnderstoodPerson]) -> Vec<Before> {
    let mut emails: HashMap<String, HashMap<String, usize>> = HashMap::new();
    let mut names: HashMap<(String, String), usize> = HashMap::new();
    let mut people: HashMap<PersonId, usize> = HashMap::new();
    let mut told = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let name = Name { honorific: String::new(), given: row.given.clone(), family: row.family.clone() };
        let (mut by_email, mut shares) = (None, false);
        if !row.email.is_empty() {
            let own = if is_guessed(row) { String::new() } else { folded_name(&name) };
            let bearers = emails.entry(address(&row.email)).or_default();
            by_email = bearers.iter().filter(|(other, _)| agree(other, &own)).map(|(_, at)| *at).min();
            shares = by_email.is_none() && !bearers.is_empty();
            if by_email.is_none() {
                bearers.insert(own, at);
            }
        }
        let key = (folded_name(&name), folded(&row.delegation));
        let by_name = (!name.is_blank()).then(|| *names.entry(key).or_insert(at));
        let by_person = row.person_id.map(|person| *people.entry(person).or_insert(at));
        let first = [by_email, by_name, by_person].into_iter().flatten().find(|first| *first != at);
        let same_as = first.and_then(|first| u32::try_from(first + 1).ok());
        told.push(Before { same_as, shares: shares && same_as.is_none() });
    }
    told
}

/// Addresses that stand in several rows with names that don't agree: those tell nobody apart.
pub(super) struct Shared(HashSet<String>);

impl Shared {
    /// Of rows as they were read.
    pub(super) fn of_read(rows: &[ReadPerson]) -> Shared {
        Shared::of(rows.iter().map(|row| {
            let name = if row.is_guessed { String::new() } else { folded_name(&row.name) };
            (row.email.as_str(), name)
        }))
    }

    /// Of rows that were understood before.
    pub(super) fn of_understood(rows: &[UnderstoodPerson]) -> Shared {
        Shared::of(rows.iter().map(|row| {
            let name =
                Name { honorific: String::new(), given: row.given.clone(), family: row.family.clone() };
            (row.email.as_str(), if is_guessed(row) { String::new() } else { folded_name(&name) })
        }))
    }

    fn of<'a>(rows: impl Iterator<Item = (&'a str, String)>) -> Shared {
        let mut names: HashMap<String, BTreeSet<String>> = HashMap::new();
        for (email, name) in rows.filter(|(email, name)| !email.is_empty() && !name.is_empty()) {
            names.entry(address(email)).or_default().insert(name);
        }
        Shared(names.into_iter().filter(|(_, names)| names.len() > 1).map(|(email, _)| email).collect())
    }

    pub(super) fn has(&self, email: &str) -> bool {
        self.0.contains(&address(email))
    }
}

/// Whether folded names may be one person's; a blank one may be anybody's.
fn agree(one: &str, other: &str) -> bool {
    one == other || one.is_empty() || other.is_empty()
}

/// Whether the name was made of the address, and so tells no more than that.
fn is_guessed(row: &UnderstoodPerson) -> bool {
    row.remarks.iter().any(|told| matches!(told, RowRemark::Matched(MatchDoubt::GuessedName { .. })))
}

//! The verbs of memberships.

use super::{Session, find, records};
use crate::{args::member::MembershipVerb, failure::Outcome};
use office::{
    domain::{Body, Language, Standing},
    intake::{MemberList, UnderstoodMember, take_in_members, understand_members_file},
};

/// Carries a verb out.
pub fn run(session: &Session, verb: MembershipVerb) -> Outcome {
    let asked = match verb {
        MembershipVerb::Record(verb) => return records::run(session, verb),
        MembershipVerb::TakeIn(asked) => asked,
    };
    let mut desk = session.open(&asked.store)?;
    let body_id = find::<Body>(&desk, &asked.body)?;
    let list = MemberList { body_id, language: Language::english() };
    let rows = understand_members_file(&desk, &asked.list, &list)?.rows;
    let standing = asked.standing.into();
    let taken = take_in_members(&mut desk, &session.secretariat(), body_id, standing, &rows)?;
    session.out.either(&rows, || {
        let lines = rows.iter().map(|row| line(row, standing));
        lines.chain([format!("Taken in: {taken}.")]).collect::<Vec<_>>().join("\n")
    })
}

/// What became of a row.
fn line(row: &UnderstoodMember, standing: Standing) -> String {
    let is = match &row.country {
        _ if row.organisation_id.is_some() => "known".to_owned(),
        Some(country) => format!("new State, {country}"),
        None => format!("new: {}", row.kind.words()),
    };
    let standing = row.standing.unwrap_or(standing).words();
    let since = row.since.map(|day| format!(", since {day}")).unwrap_or_default();
    let remarks: String = row.remarks.iter().map(|remark| format!("; {remark}")).collect();
    format!("{} ({is}): {standing}{since}{remarks}", row.name)
}

//! Understanding a list of members. Nothing is written.

use super::standings::{Standings, named_before};
use super::{MemberList, UnderstoodMember, UnderstoodMembers};
use crate::intake::{
    InputError, InputFormat, MatchDoubt, RowProblem, RowRemark, countries,
    known::{Known, folded},
    understand::{LARGEST, MOST, bytes_of},
};
use crate::{Desk, Problem};
use domain::{Language, OrganisationKind};
use exchange::{
    members::{ReadMember, ReadMembers, examined, from_file, from_text},
    people::{Format, RowFault},
};
use std::path::Path;

/// Understands pasted names: one a line or in a table.
///
/// # Errors
/// Where there are no names in it, or no such body.
pub fn understand_members(desk: &Desk, text: &str, list: &MemberList) -> Result<UnderstoodMembers, Problem> {
    if text.len() as u64 > LARGEST {
        return Err(InputError::TooLarge("the text".to_owned()).into());
    }
    let matching = Matching::read(desk, list)?;
    matching.all(from_text(text, &|name| matching.is_known(name))?)
}

/// A file of members that was read, which needs no desk.
#[derive(Debug)]
pub struct MembersFile(Vec<u8>);

impl MembersFile {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it can't be read, or is larger than 100 MB.
    pub fn read(path: &Path) -> Result<MembersFile, Problem> {
        Ok(MembersFile(bytes_of(path)?))
    }

    /// Understands what was read.
    ///
    /// # Errors
    /// Where it is no text, or has no names in it.
    pub fn understood(&self, desk: &Desk, list: &MemberList) -> Result<UnderstoodMembers, Problem> {
        let matching = Matching::read(desk, list)?;
        matching.all(from_file(&self.0, &|name| matching.is_known(name))?)
    }
}

/// Reads a file of members, and understands it.
///
/// # Errors
/// Where the file can't be read, is larger than 100 MB, is no text, or has no names in it.
pub fn understand_members_file(
    desk: &Desk,
    path: &Path,
    list: &MemberList,
) -> Result<UnderstoodMembers, Problem> {
    MembersFile::read(path)?.understood(desk, list)
}

/// Understands rows again of which some were corrected, or left out since: what each one `changed` (by their places
/// from 0) means now, and which name a member twice.
///
/// # Errors
/// Where there is no such body.
pub fn understand_members_again(
    desk: &Desk,
    rows: Vec<UnderstoodMember>,
    changed: &[u32],
    list: &MemberList,
) -> Result<Vec<UnderstoodMember>, Problem> {
    let matching = Matching::read(desk, list)?;
    let rows = rows.into_iter().zip(0..);
    let again = rows.map(|(row, at)| if changed.contains(&at) { matching.again(row) } else { row });
    Ok(told_twice(again.collect()))
}

fn told_twice(mut rows: Vec<UnderstoodMember>) -> Vec<UnderstoodMember> {
    let before = named_before(&rows);
    for (row, same_as) in rows.iter_mut().zip(before) {
        row.same_as = same_as;
    }
    rows
}

/// What rows are matched with.
struct Matching {
    known: Known,
    standings: Standings,
    language: Language,
}

impl Matching {
    fn read(desk: &Desk, list: &MemberList) -> Result<Matching, Problem> {
        let view = desk.view();
        Ok(Matching {
            known: Known::read(&view, None)?,
            standings: Standings::read(&view, list.body_id)?,
            language: list.language.clone(),
        })
    }

    fn is_known(&self, name: &str) -> bool {
        self.known.organisation(name).is_some() || countries::meant(name).is_some()
    }

    fn all(&self, read: ReadMembers) -> Result<UnderstoodMembers, Problem> {
        if read.rows.len() > MOST {
            return Err(InputError::TooManyMembers(read.rows.len()).into());
        }
        Ok(UnderstoodMembers {
            rows: told_twice(read.rows.into_iter().map(|row| self.member(row, None)).collect()),
            left_out: read.left_out,
            format: if read.format == Format::Csv { InputFormat::Csv } else { InputFormat::Table },
        })
    }

    /// A row that was corrected, matched by what it says now. What its source tells stays told.
    fn again(&self, row: UnderstoodMember) -> UnderstoodMember {
        // The sort that was chosen for an organisation stays with it; that of a country or a known one doesn't, and what
        // had no name had no sort.
        let is_new = row.organisation_id.is_none() && row.country.is_none();
        let was_named = !row.problems.contains(&RowFault::NoName.into());
        let chosen = (is_new && was_named).then_some(row.kind);
        let read = ReadMember {
            name: row.name,
            standing: row.standing,
            since: row.since,
            source: row.source,
            problems: row.problems.iter().filter_map(RowProblem::read).cloned().collect(),
            remarks: row.remarks.iter().filter_map(RowRemark::read).cloned().collect(),
        };
        self.member(examined(read), chosen)
    }

    /// A row with what is known of it: the organisation, or else the country, or else a new name.
    fn member(&self, row: ReadMember, chosen: Option<OrganisationKind>) -> UnderstoodMember {
        let mut remarks: Vec<RowRemark> = row.remarks.into_iter().map(RowRemark::from).collect();
        let country = countries::meant(&row.name);
        let known = self.known.organisation(&row.name);
        let known = known.or_else(|| self.known.state(country.as_ref()?));
        let mut member = UnderstoodMember {
            name: row.name,
            organisation_id: known,
            kind: OrganisationKind::State,
            country: country.filter(|_| known.is_none()),
            standing: row.standing,
            since: row.since,
            source: row.source,
            same_as: None,
            problems: row.problems.into_iter().map(RowProblem::from).collect(),
            remarks: vec![],
        };
        if let Some(organisation) = known.and_then(|id| self.known.organisations.get(&id)) {
            let names = [organisation.label(), &organisation.name];
            if !names.into_iter().any(|name| folded(name) == folded(&member.name)) {
                remarks.push(MatchDoubt::KnownAs { name: organisation.label().to_owned() }.into());
            }
            organisation.label().clone_into(&mut member.name);
            member.kind = organisation.kind;
        } else if let Some(country) = &member.country {
            member.name = countries::spelt(&member.name, country, &self.language);
        } else if !member.name.trim().is_empty() {
            member.kind = chosen.unwrap_or_else(|| sort_of(&member.name));
        }
        if member.problems.is_empty() {
            member.problems.extend(self.standings.against(&member).map(RowProblem::from));
        }
        member.remarks = remarks;
        member
    }
}

/// What sort of organisation a name that nobody knows likely means.
fn sort_of(name: &str) -> OrganisationKind {
    let name = folded(name);
    let words: Vec<&str> =
        name.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_ministry = words.iter().any(|word| {
        word.starts_with("minist") || word.starts_with("υπουργει") || word.starts_with("министар")
    });
    let bare = words.strip_prefix(&["the"]).unwrap_or(&words);
    let is_said = |phrase: &&[&str]| bare.windows(phrase.len()).any(|words| words == *phrase);
    let begins = bare.len() > 1 && matches!(bare.first(), Some(&("international" | "world")));
    let is_short = matches!(bare, [short] if SHORT.contains(short));
    if is_ministry {
        OrganisationKind::Ministry
    } else if begins || is_short || INTERNATIONAL.iter().any(is_said) {
        OrganisationKind::International
    } else {
        OrganisationKind::Agency
    }
}

/// Words by which a name is that of an international organisation, or of a part of one.
const INTERNATIONAL: &[&[&str]] = &[
    &["european", "union"],
    &["union", "europeenne"],
    &["african", "union"],
    &["union", "africaine"],
    &["united", "nations"],
    &["nations", "unies"],
    &["council", "of", "europe"],
    &["conseil", "de", "l", "europe"],
    &["organisation", "internationale"],
    &["organisation", "mondiale"],
];

/// Short names of international organisations, in English or French.
const SHORT: &[&str] = &["eu", "ue", "un", "onu", "osce", "nato", "otan", "unesco", "interpol"];

//! Whether the file is whole: what was found wrong is said in sentences.

mod chain;
mod content;
mod records;

use crate::{StoreError, error::Inner, journal::Gate};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// What is wrong, a sentence each; none if all is well.
    pub faults: Vec<String>,
    /// How many entries the journal has.
    pub entries: u32,
    /// How many records were compared with the journal, the trash too.
    pub records: u32,
    /// How many contents of files were read.
    pub files: u32,
}

impl CheckReport {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// More faults than this of one sort help nobody.
const MOST_FAULTS: usize = 100;

pub(crate) fn check(gate: &Gate, progress: &mut dyn FnMut(u32)) -> Inner<CheckReport> {
    let mut report = CheckReport::default();
    progress(0);
    say(&mut report.faults, "the file", database(gate))?;
    progress(25);
    let walked = chain::walk(gate);
    report.entries = walked.as_ref().map_or(0, |walked| walked.entries);
    say(&mut report.faults, "the journal", walked.map(|walked| walked.faults))?;
    progress(50);
    let compared = records::compare(gate);
    report.records = compared.as_ref().map_or(0, |compared| compared.records);
    say(&mut report.faults, "the records", compared.map(|compared| compared.faults))?;
    progress(75);
    let read = content::read(gate);
    report.files = read.as_ref().map_or(0, |read| read.files);
    say(&mut report.faults, "the files", read.map(|read| read.faults))?;
    progress(100);
    Ok(report)
}

/// What must hold for a copy to count: the file's own integrity and the chain.
pub(crate) fn whole(gate: &Gate) -> Inner<Vec<String>> {
    let mut faults = database(gate)?;
    faults.extend(chain::walk(gate)?.faults);
    Ok(faults)
}

/// A part that can't be read to its end is a fault like any other.
fn say(faults: &mut Vec<String>, part: &str, found: Inner<Vec<String>>) -> Inner<()> {
    match found.map_err(|fault| fault.in_file(std::path::Path::new(part))) {
        Ok(found) => faults.extend(found.into_iter().take(MOST_FAULTS)),
        Err(StoreError::CalledOff) => return Err(StoreError::CalledOff.into()),
        Err(why) => faults.push(format!("{part} can't be read to the end: {why}")),
    }
    Ok(())
}

/// SQLite's own check, and its references.
fn database(gate: &Gate) -> Inner<Vec<String>> {
    let mut faults = Vec::new();
    let mut statement = gate.read("PRAGMA integrity_check(100)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            faults.push(format!("the file is damaged: {line}"));
        }
    }
    drop(rows);
    drop(statement);
    let mut statement = gate.read("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, to): (String, String) = (row.get(0)?, row.get(2)?);
        faults.push(format!("a row of “{table}” refers to a row of “{to}” that isn't there"));
    }
    Ok(faults)
}

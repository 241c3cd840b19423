//! Statements and press releases of the sample.

use super::{
    Actors,
    cast::{Cast, all_known, known},
    story::{MeetingEntry, ReleaseEntry, StatementEntry, asset},
    texts::Around,
};
use crate::{
    Desk, Problem, records,
    releases::{self, AdvanceRelease, ImportRelease, TextFormat},
};
use domain::{
    Clearance, ClearanceState, Digest, Meeting, Photograph, Release, ReleaseMove, Statement, StatementId,
};
use store::Operation;

/// Asks a speaker for clearance.
pub(super) fn ask(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    meeting: &MeetingEntry,
    entry: &StatementEntry,
) -> Result<(), Problem> {
    mark(desk, actors, statement(cast, meeting, entry)?, ClearanceState::Asked, &actors.press_officer.name)
}

/// Writes down that the speaker agreed.
pub(super) fn clear(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    meeting: &MeetingEntry,
    entry: &StatementEntry,
) -> Result<(), Problem> {
    mark(desk, actors, statement(cast, meeting, entry)?, ClearanceState::Cleared, &entry.speaker)
}

fn statement(cast: &Cast, meeting: &MeetingEntry, entry: &StatementEntry) -> Result<StatementId, Problem> {
    Ok(known("the statement", &cast.meeting(meeting.number)?.statements, &entry.key)?)
}

fn mark(
    desk: &mut Desk,
    actors: &Actors,
    id: StatementId,
    state: ClearanceState,
    by: &str,
) -> Result<(), Problem> {
    let at = desk.now();
    desk.transact(Operation::ClearStatement, &actors.press_officer, |tx| {
        let mut statement = tx.require::<Statement>(id)?;
        let text = Some(Digest::of(statement.text.as_bytes()));
        statement.clearance = Clearance { state, by: by.to_owned(), at: Some(at), text };
        tx.put(&statement)?;
        Ok(())
    })
}

/// Takes a release's text in, ties it to the record and adds what stands around it.
pub(super) fn write(
    desk: &mut Desk,
    actors: &Actors,
    cast: &mut Cast,
    meeting: &MeetingEntry,
    entry: &ReleaseEntry,
) -> Result<(), Problem> {
    let held = cast.meeting(meeting.number)?;
    let variant = entry.variant_of.as_ref();
    let format = if entry.file.ends_with(".txt") { TextFormat::Plain } else { TextFormat::Markdown };
    let request = ImportRelease {
        meeting_id: Some(held.id),
        language: entry.language.clone(),
        format,
        bytes: asset(&entry.file)?,
        variant_of_id: variant.map(|file| known("the release", &cast.releases, file)).transpose()?,
    };
    let release = releases::import(desk, &actors.press_officer, request)?;
    let record = desk.view().require::<Meeting>(held.id)?;
    let around = Around { desk: &*desk, cast, held, meeting: &record, language: &entry.language };
    let text = around.tie(release.text)?;
    let photographs = entry.photographs.iter().map(|photo| {
        Ok(Photograph {
            file_id: Some(known("the file", &cast.files, &photo.file)?),
            credit: photo.credit.clone(),
            alt: photo.alt.clone(),
            caption: photo.caption.clone(),
        })
    });
    let release = Release {
        number: entry.number.clone(),
        sub_headline: entry.sub_headline.clone(),
        dateline: entry.dateline.clone(),
        text,
        quotations: entry.quotations,
        statement_ids: all_known("the statement", &held.statements, &entry.statements)?,
        photographs: photographs.collect::<Result<_, Problem>>()?,
        boilerplates: entry.boilerplates.clone(),
        notes: entry.notes.clone(),
        contacts: entry.contacts.clone(),
        end_mark: true,
        embargo: Some(entry.embargo.clone()),
        ..release
    };
    let release = records::change(desk, &actors.press_officer, release)?;
    cast.releases.insert(entry.file.clone(), release.id);
    Ok(())
}

/// Moves a release on.
pub(super) fn step(
    desk: &mut Desk,
    actors: &Actors,
    cast: &Cast,
    entry: &ReleaseEntry,
    step: ReleaseMove,
) -> Result<(), Problem> {
    let id = known("the release", &cast.releases, &entry.file)?;
    let request = AdvanceRelease { id, step, reason: String::new() };
    releases::advance(desk, &actors.press_officer, request).map(drop)
}

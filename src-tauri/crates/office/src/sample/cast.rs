//! Who and what appears in the story, and under which ids.

use super::{
    Actors, SampleError,
    story::{OrganisationEntry, Story, asset},
};
use crate::{Desk, Problem, files, records::Ruled};
use domain::{
    ActionPointId, AgendaItemId, AttendeeId, Body, BodyId, DecisionId, Document, DocumentId, File, FileId,
    HeadcountId, MeetingId, Membership, MinutesId, Name, Operation as Investigation, OperationId,
    Organisation, OrganisationId, Person, PersonId, ReleaseId, Standing, StatementId,
};
use std::collections::HashMap;
use store::{Operation, Tx};

/// The ids of what the story calls by names.
pub(super) struct Cast {
    pub body: BodyId,
    pub organisations: HashMap<String, OrganisationId>,
    pub people: HashMap<String, PersonId>,
    pub operations: HashMap<String, OperationId>,
    pub documents: HashMap<String, DocumentId>,
    pub files: HashMap<String, FileId>,
    /// By number: `9.3`.
    pub points: HashMap<String, ActionPointId>,
    /// By the file of their text.
    pub releases: HashMap<String, ReleaseId>,
    pub standings: HashMap<String, Standing>,
    pub meetings: HashMap<u32, Held>,
}

/// The ids of one meeting's records.
pub(super) struct Held {
    pub id: MeetingId,
    pub items: HashMap<String, AgendaItemId>,
    pub attendees: HashMap<String, AttendeeId>,
    pub headcounts: Vec<HeadcountId>,
    pub decisions: Vec<DecisionId>,
    pub points: Vec<ActionPointId>,
    pub statements: HashMap<String, StatementId>,
    pub minutes: Option<MinutesId>,
}

impl Held {
    pub(super) fn new(id: MeetingId) -> Held {
        Held {
            id,
            items: HashMap::new(),
            attendees: HashMap::new(),
            headcounts: Vec::new(),
            decisions: Vec::new(),
            points: Vec::new(),
            statements: HashMap::new(),
            minutes: None,
        }
    }
}

/// The id under a name.
pub(super) fn known<I: Copy>(
    of: &'static str,
    ids: &HashMap<String, I>,
    name: &str,
) -> Result<I, SampleError> {
    ids.get(name).copied().ok_or_else(|| SampleError::Unknown(of, name.to_owned()))
}

/// The ids under several names.
pub(super) fn all_known<I: Copy>(
    of: &'static str,
    ids: &HashMap<String, I>,
    names: &[String],
) -> Result<Vec<I>, SampleError> {
    names.iter().map(|name| known(of, ids, name)).collect()
}

impl Cast {
    pub(super) fn meeting(&self, number: u32) -> Result<&Held, SampleError> {
        self.meetings.get(&number).ok_or_else(|| SampleError::Unknown("the meeting", number.to_string()))
    }

    pub(super) fn meeting_mut(&mut self, number: u32) -> Result<&mut Held, SampleError> {
        self.meetings.get_mut(&number).ok_or_else(|| SampleError::Unknown("the meeting", number.to_string()))
    }
}

/// Puts a record under the rules of its noun, as adding it by hand would.
pub(super) fn enter<R: Ruled>(tx: &mut Tx<'_>, mut record: R) -> Result<R, Problem> {
    record.enters(tx)?;
    record.rules(None, tx)?;
    tx.put(&record)?;
    Ok(record)
}

/// Brings in what was there before the first meeting of the story.
pub(super) fn introduce(desk: &mut Desk, actors: &Actors, story: &Story) -> Result<Cast, Problem> {
    let files = keep_files(desk, story)?;
    let mut cast = Cast {
        body: desk.new_id(),
        organisations: HashMap::new(),
        people: HashMap::new(),
        operations: HashMap::new(),
        documents: HashMap::new(),
        files: files.iter().map(|file| (file.name.clone(), file.id)).collect(),
        points: HashMap::new(),
        releases: HashMap::new(),
        standings: HashMap::new(),
        meetings: HashMap::new(),
    };
    let organisations = organisations(desk, &mut cast, &story.organisations)?;
    let people = people(desk, &mut cast, story)?;
    let memberships = memberships(desk, &mut cast, story)?;
    let body = body(&cast, story)?;
    let investigations: Vec<Investigation> = story
        .operations
        .iter()
        .map(|entry| Investigation {
            id: desk.new_id(),
            name: entry.name.clone(),
            field: entry.field.clone(),
            awards: entry.awards.clone(),
        })
        .collect();
    cast.operations.extend(investigations.iter().map(|one| (one.name.clone(), one.id)));
    desk.transact(Operation::MakeSample, &actors.secretariat, |tx| {
        files.into_iter().try_for_each(|file| enter(tx, file).map(drop))?;
        organisations.into_iter().try_for_each(|organisation| enter(tx, organisation).map(drop))?;
        enter(tx, body)?;
        memberships.into_iter().try_for_each(|membership| enter(tx, membership).map(drop))?;
        people.into_iter().try_for_each(|person| enter(tx, person).map(drop))?;
        investigations.into_iter().try_for_each(|one| enter(tx, one).map(drop))
    })?;
    Ok(cast)
}

/// The mark and the picture.
fn keep_files(desk: &mut Desk, story: &Story) -> Result<Vec<File>, Problem> {
    let marks = story.organisations.iter().filter_map(|organisation| organisation.logo.as_deref());
    let releases = story.meetings.iter().flat_map(|meeting| &meeting.releases);
    let pictures = releases.flat_map(|release| release.photographs.iter().map(|photo| photo.file.as_str()));
    let mut names: Vec<&str> = marks.chain(pictures).collect();
    names.sort_unstable();
    names.dedup();
    let keep = |name: &str| {
        let media_type = if name.ends_with(".svg") { "image/svg+xml" } else { "image/jpeg" };
        files::keep_bytes(desk, name.to_owned(), media_type, asset(name)?)
    };
    names.into_iter().map(keep).collect()
}

fn organisations(
    desk: &mut Desk,
    cast: &mut Cast,
    entries: &[OrganisationEntry],
) -> Result<Vec<Organisation>, Problem> {
    let mut made = Vec::with_capacity(entries.len());
    for entry in entries {
        let parent_id = entry
            .parent
            .as_ref()
            .map(|name| known("the organisation", &cast.organisations, name))
            .transpose()?;
        let logo_id = entry.logo.as_ref().map(|name| known("the file", &cast.files, name)).transpose()?;
        let organisation = Organisation {
            id: desk.new_id(),
            name: entry.name.clone(),
            short_name: entry.short_name.clone(),
            kind: entry.kind,
            country: entry.country.clone(),
            parent_id,
            logo_id,
        };
        cast.organisations.insert(organisation.label().to_owned(), organisation.id);
        made.push(organisation);
    }
    Ok(made)
}

fn body(cast: &Cast, story: &Story) -> Result<Body, Problem> {
    let entry = &story.body;
    Ok(Body {
        id: cast.body,
        kind: entry.kind,
        name: entry.name.clone(),
        subject: entry.subject.clone(),
        organisation_id: Some(known("the organisation", &cast.organisations, &entry.organisation)?),
        coordinator_id: Some(known("the organisation", &cast.organisations, &entry.coordinator)?),
        established: Some(entry.established),
        title_pattern: entry.title_pattern.clone(),
        numbered: true,
        languages: entry.languages.clone(),
        marking: entry.marking,
        former_names: entry.former_names.clone(),
        notice_days: Some(entry.notice_days),
    })
}

fn memberships(desk: &mut Desk, cast: &mut Cast, story: &Story) -> Result<Vec<Membership>, Problem> {
    let mut made = Vec::new();
    for entry in &story.standings {
        for name in &entry.organisations {
            made.push(Membership {
                id: desk.new_id(),
                body_id: cast.body,
                organisation_id: known("the organisation", &cast.organisations, name)?,
                standing: entry.standing,
                since: Some(entry.since),
                until: None,
            });
            cast.standings.insert(name.clone(), entry.standing);
        }
    }
    Ok(made)
}

fn people(desk: &mut Desk, cast: &mut Cast, story: &Story) -> Result<Vec<Person>, Problem> {
    let mut made = Vec::new();
    for group in &story.people {
        let organisation = known("the organisation", &cast.organisations, &group.of)?;
        for entry in &group.people {
            let [honorific, given, family] = entry.name.clone();
            let called = format!("{given} {family}");
            let person = Person {
                id: desk.new_id(),
                name: Name { honorific, given, family },
                function: entry.function.clone(),
                organisation_id: Some(organisation),
                emails: entry.email.iter().cloned().collect(),
                phones: entry.phone.iter().cloned().collect(),
                note: entry.note.clone(),
            };
            cast.people.insert(called, person.id);
            made.push(person);
        }
    }
    Ok(made)
}

/// The documents issued for a meeting.
pub(super) fn documents(
    desk: &mut Desk,
    cast: &mut Cast,
    story: &Story,
    meeting: (u32, MeetingId),
) -> Vec<Document> {
    let issued = story.documents.iter().filter(|entry| entry.meeting == meeting.0);
    let made: Vec<Document> = issued
        .map(|entry| Document {
            id: desk.new_id(),
            symbol: entry.symbol.clone(),
            title: entry.title.clone(),
            kind: entry.kind.clone(),
            date: Some(entry.date),
            body_id: Some(cast.body),
            meeting_id: Some(meeting.1),
            file_id: None,
        })
        .collect();
    cast.documents.extend(made.iter().map(|document| (document.symbol.clone(), document.id)));
    made
}

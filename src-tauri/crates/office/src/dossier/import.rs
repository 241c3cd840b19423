//! Taking a dossier in: all of it or nothing.

use super::{nouns::each_list, removed::says_the_same};
use crate::{
    Desk, Explained, Problem, Saying,
    kept::{self, KeptText, Named},
    problem::FileFault,
    records::for_kind,
};
use domain::{Actor, Id, Kind, PointNumber};
use exchange::{FileContent, Limits, Records, dossier};
use serde::Serialize;
use specta::Type;
use std::{
    cell::Cell,
    fs,
    io::{self, BufReader, Read},
    ops::ControlFlow,
    path::Path,
};
use store::{Kept, Operation, Series, Tx};
use uuid::Uuid;

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportedDossier {
    /// How many records.
    pub records: u32,
    /// How many files.
    pub files: u32,
}

/// Why a dossier can't be taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A record is here already and says something else.
    #[error(
        "the {kind} {id} of the dossier is in this store already and says something else there; \
         import into another store, or remove one of the two"
    )]
    Differs {
        /// The noun.
        kind: Kind,
        /// Which one.
        id: Uuid,
    },
    /// A text that was kept for good isn't in it.
    #[error("{whose} in the dossier can't be shown to be what was kept: {why}; export the dossier again")]
    NotKept {
        /// Which text.
        whose: Named,
        /// What is wrong with it.
        why: Problem,
    },
    /// A numbered record is in the trash.
    #[error(
        "the {kind} {number} of the dossier is in the trash of this store; take it, or the meeting that it was \
         removed with, out of the trash first, then import again"
    )]
    InTrash {
        /// The noun.
        kind: Kind,
        /// Its number.
        number: PointNumber,
    },
}

impl Explained for ImportError {
    fn code(&self) -> &'static str {
        match self {
            ImportError::Differs { .. } => "repeated_id",
            ImportError::NotKept { .. } => "kept_text_lost",
            ImportError::InTrash { .. } => "in_trash",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            ImportError::Differs { kind, .. } => Saying::DossierDiffers { kind: *kind },
            ImportError::NotKept { whose: Named { kind, title }, .. } => {
                Saying::TextNotInDossier { kind: *kind, title: title.clone() }
            }
            ImportError::InTrash { kind, number } => {
                Saying::NumberInTrash { kind: *kind, number: number.to_string() }
            }
        })
    }
}

/// Takes a dossier in. Records that are here already with the same content are left alone.
///
/// # Errors
/// Where the file isn't a whole dossier of a known version, a record breaks a rule or is here already with
/// another content, one refers to what is neither in the dossier nor in the store, or a text that was approved or
/// went out comes without what it was kept as. Each is named, and nothing is changed.
pub fn import(desk: &mut Desk, actor: &Actor, path: &Path) -> Result<ImportedDossier, Problem> {
    import_watched(desk, actor, path, &mut |_, _| ())
}

/// As [`import`]. `progress` gets how much is done of how much: half of it is reading, half taking in.
///
/// # Errors
/// As [`import`].
pub fn import_watched(
    desk: &mut Desk,
    actor: &Actor,
    path: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<ImportedDossier, Problem> {
    let fault = |error: &std::io::Error| FileFault::new(path, "read", error);
    let file = fs::File::open(path).map_err(|error| fault(&error))?;
    let limits = Limits::default();
    let size = file.metadata().map_err(|error| fault(&error))?.len();
    limits.allow(size)?;
    let mut counted = Counted { source: file, read: 0, told: &mut |read| progress(read, 2 * size) };
    let dossier = dossier::read(&mut BufReader::new(&mut counted), &limits)?;
    let unread = Cell::new(None);
    let known = |kind, id| {
        is_here(desk, kind, id).unwrap_or_else(|problem| {
            unread.set(Some(problem));
            false
        })
    };
    let referred = dossier.check_references(&known);
    // What couldn't be read isn't said to be missing.
    unread.take().map_or(Ok(()), Err)?;
    referred?;
    desk.transact(Operation::ImportDossier, actor, |tx| {
        for FileContent { content, .. } in &dossier.files {
            tx.keep_content(&mut content.as_slice(), content.len() as u64, &mut |_| {
                ControlFlow::Continue(())
            })?;
        }
        take_numbers(tx, &dossier.records)?;
        let all = dossier.records.count().max(1) as u64;
        take_records(tx, &dossier.records, &mut |taken| progress(all + taken, 2 * all))?;
        all_kept(tx, &dossier.records)
    })?;
    Ok(ImportedDossier {
        records: u32::try_from(dossier.records.count()).unwrap_or(u32::MAX),
        files: u32::try_from(dossier.files.len()).unwrap_or(u32::MAX),
    })
}

/// Whether the store has the record. Only what the dossier itself lacks is asked for, so that a small dossier
/// comes into a large store as fast as into an empty one.
fn is_here(desk: &Desk, kind: Kind, id: Uuid) -> Result<bool, Problem> {
    for_kind!(kind, Noun => Ok(desk.view().get::<Noun>(id.into())?.is_some()))
}

/// A file that is read, told byte by byte.
struct Counted<'a> {
    source: fs::File,
    read: u64,
    told: &'a mut dyn FnMut(u64),
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.read += read as u64;
        (self.told)(self.read);
        Ok(read)
    }
}

fn take_records(tx: &mut Tx<'_>, records: &Records, progress: &mut dyn FnMut(u64)) -> Result<(), Problem> {
    let mut taken = 0;
    macro_rules! put_all {
        ($($list:ident: $noun:ident,)*) => {
            $(for record in &records.$list {
                put(tx, record)?;
                taken += 1;
                progress(taken);
            })*
        };
    }
    each_list!(put_all);
    Ok(())
}

fn put<R: Kept>(tx: &mut Tx<'_>, record: &R) -> Result<(), Problem> {
    match tx.get::<R>(record.id())? {
        Some(here) if says_the_same(tx, &here, record)? => Ok(()),
        Some(_) => Err(ImportError::Differs { kind: R::KIND, id: id_of(record.id()) }.into()),
        None => Ok(tx.put(record)?),
    }
}

/// What was approved or went out must be provable here too: its meeting couldn't be read otherwise.
fn all_kept(tx: &Tx<'_>, records: &Records) -> Result<(), Problem> {
    let texts: Vec<_> = KeptText::among(&records.minutes, &records.releases).collect();
    if texts.is_empty() {
        return Ok(());
    }
    let filed = kept::filed(tx)?;
    for text in texts {
        if let Err(why) = text.prove(tx, &filed) {
            return Err(ImportError::NotKept { whose: text.named(tx)?, why }.into());
        }
    }
    Ok(())
}

fn id_of<I: Id>(id: I) -> Uuid {
    id.into()
}

/// Numbers that came along are given from now on. A record that is here already has its number.
fn take_numbers(tx: &mut Tx<'_>, records: &Records) -> Result<(), Problem> {
    for meeting in &records.meetings {
        if let Some(number) = meeting.number
            && tx.get::<domain::Meeting>(meeting.id)?.is_none()
        {
            tx.reserve_meeting_number(meeting.body_id, number, meeting.id)?;
        }
    }
    for decision in &records.decisions {
        if is_new::<domain::Decision>(tx, decision.id, decision.number)? {
            tx.reserve_number(decision.body_id, Series::Decision, decision.number)?;
        }
    }
    for point in &records.action_points {
        if is_new::<domain::ActionPoint>(tx, point.id, point.number)? {
            tx.reserve_number(point.body_id, Series::ActionPoint, point.number)?;
        }
    }
    Ok(())
}

/// Whether a numbered record isn't here yet. One in the trash still has its number: it comes back from there.
fn is_new<R: Kept>(tx: &Tx<'_>, id: R::Id, number: PointNumber) -> Result<bool, Problem> {
    if tx.in_trash::<R>(id)?.is_some() {
        return Err(ImportError::InTrash { kind: R::KIND, number }.into());
    }
    Ok(tx.get::<R>(id)?.is_none())
}

//! Writing a dossier: everything, or one meeting with all that it refers to.

use super::{nouns::each_list, removed};
use crate::{
    Desk, Explained, Problem, Saying,
    files::{bytes, write_whole},
    kept::{KeptText, Named},
};
use domain::{Digest, Kind, MeetingId, Record};
use exchange::{
    Dossier, FileContent, Records, dossier,
    dossier::{Referring, Visit},
};
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    path::Path,
};
use uuid::Uuid;

/// Why a dossier can't be written.
#[derive(Debug, thiserror::Error)]
pub enum TakeOutError {
    /// A text that was kept for good isn't there.
    #[error("{whose} can't go along: {why}")]
    NotKept {
        /// Which text.
        whose: Named,
        /// What is wrong with it.
        why: Problem,
    },
}

impl Explained for TakeOutError {
    fn code(&self) -> &'static str {
        "kept_text_lost"
    }

    fn saying(&self) -> Option<Saying> {
        let TakeOutError::NotKept { whose: Named { kind, title }, why } = self;
        Some(Saying::TextCantGoAlong { kind: *kind, title: title.clone(), why: why.saying.clone() })
    }
}

/// Writes a dossier to a file; answers with the number of records. What is in the trash stays here, and so does
/// the mention of it.
///
/// # Errors
/// Where the meeting isn't there, a text that was approved or went out isn't here as it was, or the file can't
/// be written.
pub fn take_out(desk: &Desk, meeting: Option<MeetingId>, to: &Path) -> Result<u32, Problem> {
    take_out_watched(desk, meeting, to, &mut |_, _| ())
}

/// As [`take_out`]. `progress` gets how many records of the store were read, and how many there are.
///
/// # Errors
/// As [`take_out`].
pub fn take_out_watched(
    desk: &Desk,
    meeting: Option<MeetingId>,
    to: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<u32, Problem> {
    let mut records = everything(desk, progress)?;
    removed::left_out(&mut records);
    if let Some(meeting) = meeting {
        desk.view().require::<domain::Meeting>(meeting)?;
        let mut needed = needed(&records, meeting);
        needed.extend(kept_for_good(desk, &records, &needed)?);
        keep_only(&mut records, &needed);
    }
    all_kept(desk, &records)?;
    let digests: BTreeSet<_> = records.files.iter().map(|file| file.digest).collect();
    let mut files = Vec::with_capacity(digests.len());
    for digest in &digests {
        files.push(FileContent::of(bytes(desk, digest)?));
    }
    let count = u32::try_from(records.count()).unwrap_or(u32::MAX);
    let dossier = Dossier::new(records, files);
    dossier.check_references(&|_, _| false)?;
    let mut json = Vec::new();
    dossier::write(&dossier, &mut json)?;
    write_whole(to, &json)?;
    Ok(count)
}

fn everything(desk: &Desk, progress: &mut dyn FnMut(u64, u64)) -> Result<Records, Problem> {
    let view = desk.view();
    let mut records = Records::default();
    let (mut read, mut all) = (0, 0);
    macro_rules! count_all {
        ($($list:ident: $noun:ident,)*) => {
            $(all += u64::from(view.count::<domain::$noun>(None)?);)*
        };
    }
    each_list!(count_all);
    macro_rules! read_all {
        ($($list:ident: $noun:ident,)*) => {
            $(
                progress(read, all);
                records.$list = view.all::<domain::$noun>()?;
                read += records.$list.len() as u64;
            )*
        };
    }
    each_list!(read_all);
    progress(read, all);
    Ok(records)
}

/// What refers to what.
#[derive(Default)]
struct Graph {
    out: HashMap<(Kind, Uuid), Vec<(Kind, Uuid)>>,
    /// What is a part of the meeting, not merely told of it.
    parts: HashMap<(Kind, Uuid), Vec<(Kind, Uuid)>>,
}

impl Visit for Graph {
    type Error = std::convert::Infallible;

    fn record<R: Referring>(&mut self, record: &R) -> Result<(), Self::Error> {
        let here = (R::KIND, record.id().into());
        for reference in record.references() {
            let there = (reference.kind, reference.id);
            self.out.entry(here).or_default().push(there);
            if matches!(reference.field, "meeting_id" | "minutes_id") {
                self.parts.entry(there).or_default().push(here);
            }
        }
        Ok(())
    }
}

/// The meeting, its parts, and all that those refer to.
fn needed(records: &Records, meeting: MeetingId) -> HashSet<(Kind, Uuid)> {
    let mut graph = Graph::default();
    match records.visit(&mut graph) {
        Ok(()) => {}
        Err(never) => match never {},
    }
    let mut needed = HashSet::new();
    let mut todo = vec![((Kind::Meeting, Uuid::from(meeting)), true)];
    while let Some((here, whole)) = todo.pop() {
        if whole {
            let parts = graph.parts.get(&here).into_iter().flatten();
            todo.extend(parts.filter(|part| !needed.contains(*part)).map(|part| (*part, true)));
        }
        if needed.insert(here) {
            todo.extend(graph.out.get(&here).into_iter().flatten().map(|there| (*there, false)));
        }
    }
    needed
}

/// The texts of approved minutes and of releases that went out, with their pictures: found by their
/// digests, not by a reference.
fn kept_for_good(
    desk: &Desk,
    records: &Records,
    needed: &HashSet<(Kind, Uuid)>,
) -> Result<Vec<(Kind, Uuid)>, Problem> {
    let mut digests: HashSet<Digest> = HashSet::new();
    for text in KeptText::among(&records.minutes, &records.releases) {
        if needed.contains(&text.record()) {
            digests.extend(text.digests(&desk.view())?);
        }
    }
    let files = records.files.iter().filter(|file| digests.contains(&file.digest));
    Ok(files.map(|file| (Kind::File, file.id.into())).collect())
}

/// Refuses a dossier that would take a text along without what it was kept as: nobody could open it there.
fn all_kept(desk: &Desk, records: &Records) -> Result<(), Problem> {
    let view = desk.view();
    let filed: HashSet<Digest> = records.files.iter().map(|file| file.digest).collect();
    for text in KeptText::among(&records.minutes, &records.releases) {
        if let Err(why) = text.prove(&view, &filed) {
            return Err(TakeOutError::NotKept { whose: text.named(&view)?, why }.into());
        }
    }
    Ok(())
}

fn keep_only(records: &mut Records, needed: &HashSet<(Kind, Uuid)>) {
    macro_rules! retain {
        ($($list:ident: $noun:ident,)*) => {
            $(records.$list.retain(|record| needed.contains(&(domain::$noun::KIND, record.id().into())));)*
        };
    }
    each_list!(retain);
}

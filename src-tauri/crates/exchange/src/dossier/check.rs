//! What must hold in a dossier beyond its form.

use super::{Dangling, Dossier, DossierError, Records, Reference, Referring, Visit, named};
use domain::{Digest, Kind, Record};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Every content gives its digest, stands once, and every file has one of its length.
pub(super) fn contents(dossier: &Dossier) -> Result<(), DossierError> {
    let mut sizes: HashMap<Digest, usize> = HashMap::new();
    for file in &dossier.files {
        let found = Digest::of(&file.content);
        if found != file.digest {
            return Err(DossierError::DigestDiffers { stated: file.digest, found });
        }
        if sizes.insert(found, file.content.len()).is_some() {
            return Err(DossierError::DuplicateContent(found));
        }
    }
    for file in &dossier.records.files {
        let id = file.id.into();
        match sizes.get(&file.digest) {
            None => return Err(DossierError::NoContent { id, name: file.name.clone() }),
            Some(&found) if usize::try_from(file.size) != Ok(found) => {
                return Err(DossierError::SizeDiffers { id, stated: file.size, found });
            }
            Some(_) => {}
        }
    }
    Ok(())
}

/// Every record meets its own rules, and no id stands twice, not even for two nouns.
pub(super) fn records(records: &Records) -> Result<(), DossierError> {
    records.visit(&mut Rules { seen: HashMap::new() })
}

struct Rules {
    seen: HashMap<Uuid, Kind>,
}

impl Visit for Rules {
    type Error = DossierError;

    fn record<R: Referring>(&mut self, record: &R) -> Result<(), DossierError> {
        let (kind, id) = named(record);
        record.check().map_err(|invalid| DossierError::Record { kind, id, invalid })?;
        match self.seen.insert(id, kind) {
            Some(first) => Err(DossierError::DuplicateId { id, first, second: kind }),
            None => Ok(()),
        }
    }
}

/// Everything that is referred to is there, and nothing lies within itself.
pub(super) fn references(records: &Records, known: &dyn Fn(Kind, Uuid) -> bool) -> Result<(), DossierError> {
    let mut web = Web::default();
    let Ok(()) = records.visit(&mut web);
    let mut dangling = web.edges;
    dangling.retain(|edge| !web.there.contains(&(edge.to_kind, edge.to)) && !known(edge.to_kind, edge.to));
    if !dangling.is_empty() {
        return Err(DossierError::Dangling(dangling));
    }
    cycles(&web.within)?;
    agendas(records)
}

/// All records and their references.
#[derive(Default)]
struct Web {
    there: HashSet<(Kind, Uuid)>,
    edges: Vec<Dangling>,
    /// References within a noun, by field: from, to.
    within: HashMap<(Kind, &'static str), HashMap<Uuid, Uuid>>,
}

impl Visit for Web {
    type Error = std::convert::Infallible;

    fn record<R: Referring>(&mut self, record: &R) -> Result<(), Self::Error> {
        let (kind, id) = named(record);
        self.there.insert((kind, id));
        for reference in record.references().into_iter().filter(Reference::is_needed) {
            let (field, to) = (reference.field, reference.id);
            self.edges.push(Dangling { kind, id, field, to_kind: reference.kind, to });
            if reference.kind == kind {
                self.within.entry((kind, field)).or_default().insert(id, to);
            }
        }
        Ok(())
    }
}

/// A field that points within its noun holds one id, so that each record has one way on.
fn cycles(within: &HashMap<(Kind, &'static str), HashMap<Uuid, Uuid>>) -> Result<(), DossierError> {
    for ((kind, field), next) in within {
        let mut sound: HashSet<Uuid> = HashSet::new();
        for &start in next.keys() {
            let mut way = HashSet::new();
            let mut at = start;
            while !sound.contains(&at) {
                if !way.insert(at) {
                    return Err(DossierError::Cycle { kind: *kind, id: at, field: (*field).to_owned() });
                }
                match next.get(&at) {
                    Some(&on) => at = on,
                    None => break,
                }
            }
            sound.extend(way);
        }
    }
    Ok(())
}

/// An item's parent is on the same agenda.
fn agendas(records: &Records) -> Result<(), DossierError> {
    let meetings: HashMap<_, _> =
        records.agenda_items.iter().map(|item| (item.id, item.meeting_id)).collect();
    let stray = records.agenda_items.iter().find_map(|item| {
        let parent = item.parent_id?;
        meetings.get(&parent).filter(|&&meeting| meeting != item.meeting_id).map(|_| (item.id(), parent))
    });
    match stray {
        Some((item, parent)) => Err(DossierError::OtherAgenda { item: item.into(), parent: parent.into() }),
        None => Ok(()),
    }
}

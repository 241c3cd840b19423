//! A document, an operation or a file is removed where it is shown: the one record that lists it lets go of it.

use crate::Problem;
use domain::{AgendaItem, Document, Kind, Presentation, Release, ReleaseStatus};
use std::collections::BTreeSet;
use store::Tx;
use uuid::Uuid;

/// Takes it out of the record that lists it, where that is only one. A text that shows it as a picture doesn't
/// let go, nor does a release that isn't a draft.
pub(super) fn let_go(tx: &mut Tx<'_>, id: Uuid) -> Result<(), Problem> {
    let holders: BTreeSet<(Kind, Uuid)> =
        tx.referrers(id)?.into_iter().map(|holder| (holder.kind, holder.id)).collect();
    let (Some(&(kind, holder)), 1) = (holders.first(), holders.len()) else { return Ok(()) };
    match kind {
        Kind::AgendaItem => {
            let mut item = tx.require::<AgendaItem>(holder.into())?;
            item.paper_ids.retain(|paper| Uuid::from(*paper) != id);
            tx.put(&item)?;
        }
        Kind::Presentation => {
            let mut presentation = tx.require::<Presentation>(holder.into())?;
            presentation.document_ids.retain(|document| Uuid::from(*document) != id);
            presentation.operation_ids.retain(|operation| Uuid::from(*operation) != id);
            presentation.slides_id.take_if(|slides| Uuid::from(*slides) == id);
            tx.put(&presentation)?;
        }
        Kind::Document => {
            let mut document = tx.require::<Document>(holder.into())?;
            document.file_id.take_if(|file| Uuid::from(*file) == id);
            tx.put(&document)?;
        }
        Kind::Release => {
            let mut release = tx.require::<Release>(holder.into())?;
            if release.status == ReleaseStatus::Draft {
                for photograph in &mut release.photographs {
                    photograph.file_id.take_if(|file| Uuid::from(*file) == id);
                }
                tx.put(&release)?;
            }
        }
        _ => {}
    }
    Ok(())
}

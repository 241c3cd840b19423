//! What is kept for good: texts that were approved or went out, and the pictures on their papers. They are found
//! by their digests; no record refers to their files, so whoever removes or moves files asks here.

use crate::{Explained, Problem, Saying, files, minutes, releases};
use domain::{Body, Digest, File, Kind, Meeting, Minutes, Release};
use std::{collections::HashSet, fmt};
use store::View;
use uuid::Uuid;

/// Why what was kept for good can't be shown or proved.
#[derive(Debug, thiserror::Error)]
pub enum KeptError {
    /// The store doesn't have it.
    #[error(
        "what was kept of this text for good isn't in this store; restore the store from a backup, or take in a \
         dossier that has it"
    )]
    Lost,
    /// It isn't what was approved, or went out.
    #[error("the text that was kept for good isn't as it was then; restore the store from a backup")]
    NotTheOne,
    /// Its file was removed by a program that didn't know better.
    #[error("a file that was kept for good isn't among the files any more; take it out of the trash")]
    NoFile,
}

impl Explained for KeptError {
    fn code(&self) -> &'static str {
        match self {
            KeptError::Lost | KeptError::NoFile => "kept_text_lost",
            KeptError::NotTheOne => "not_canonical",
        }
    }

    fn saying(&self) -> Option<Saying> {
        Some(match self {
            KeptError::Lost => Saying::KeptTextLost,
            KeptError::NotTheOne => Saying::KeptTextChanged,
            KeptError::NoFile => Saying::KeptFileGone,
        })
    }
}

/// What is kept by a digest.
///
/// # Errors
/// [`KeptError::Lost`] where the store doesn't have it.
pub(crate) fn read(view: &View<'_>, digest: &Digest) -> Result<Vec<u8>, Problem> {
    match files::content(view, digest)? {
        Some(bytes) => Ok(bytes),
        None => Err(KeptError::Lost.into()),
    }
}

/// A text that was kept for good.
#[derive(Debug, Clone, Copy)]
pub(crate) enum KeptText<'a> {
    /// Minutes that were approved.
    Minutes(&'a Minutes),
    /// A press release that went out.
    Release(&'a Release),
}

impl<'a> KeptText<'a> {
    /// Those among these that are kept.
    pub(crate) fn among(
        minutes: &'a [Minutes],
        releases: &'a [Release],
    ) -> impl Iterator<Item = KeptText<'a>> {
        let minutes = minutes.iter().filter(|one| one.approval.is_some()).map(KeptText::Minutes);
        minutes.chain(releases.iter().filter(|one| one.sent.is_some()).map(KeptText::Release))
    }

    /// The record whose text it is.
    pub(crate) fn record(self) -> (Kind, Uuid) {
        match self {
            KeptText::Minutes(minutes) => (Kind::Minutes, minutes.id.into()),
            KeptText::Release(release) => (Kind::Release, release.id.into()),
        }
    }

    /// The digests of the text and of the pictures on its paper.
    ///
    /// # Errors
    /// Where the text is gone or damaged.
    pub(crate) fn digests(self, view: &View<'_>) -> Result<Vec<Digest>, Problem> {
        match self {
            KeptText::Minutes(minutes) => Ok(minutes::kept(minutes)),
            KeptText::Release(release) => releases::kept(view, release),
        }
    }

    /// Refuses a text that can't be shown to be the one that was kept, or whose files aren't among these.
    ///
    /// # Errors
    /// [`KeptError`], or where the text can't be read.
    pub(crate) fn prove(self, view: &View<'_>, filed: &HashSet<Digest>) -> Result<(), Problem> {
        match self {
            KeptText::Minutes(minutes) => minutes::prove(view, minutes)?,
            KeptText::Release(release) => releases::prove(view, release)?,
        }
        if self.digests(view)?.iter().all(|digest| filed.contains(digest)) {
            Ok(())
        } else {
            Err(KeptError::NoFile.into())
        }
    }

    /// What the text is called.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub(crate) fn named(self, view: &View<'_>) -> Result<Named, Problem> {
        let title = match self {
            KeptText::Release(release) => release.headline.clone(),
            KeptText::Minutes(minutes) => {
                let meeting = view.get::<Meeting>(minutes.meeting_id)?;
                let body = meeting.as_ref().map(|meeting| view.get::<Body>(meeting.body_id)).transpose()?;
                match (meeting, body.flatten()) {
                    (Some(meeting), Some(body)) => meeting.title_in(&body),
                    _ => minutes.id.to_string(),
                }
            }
        };
        Ok(Named { kind: self.record().0, title })
    }
}

/// A text that was kept for good, as people call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Minutes or a press release.
    pub kind: Kind,
    /// The title of the meeting, or the headline.
    pub title: String,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Minutes => write!(f, "the approved minutes of “{}”", self.title),
            kind => write!(f, "the {kind} “{}”", self.title),
        }
    }
}

/// The digests of the files of the record.
///
/// # Errors
/// Where the store can't be read.
pub(crate) fn filed(view: &View<'_>) -> Result<HashSet<Digest>, Problem> {
    Ok(view.all::<File>()?.into_iter().map(|file| file.digest).collect())
}

/// Texts that were kept for good and can't be shown to be, as sentences.
///
/// # Errors
/// Where the store can't be read.
pub(crate) fn faults(view: &View<'_>) -> Result<Vec<String>, Problem> {
    let (minutes, releases) = (view.all::<Minutes>()?, view.all::<Release>()?);
    let filed = filed(view)?;
    let mut faults = Vec::new();
    for text in KeptText::among(&minutes, &releases) {
        if let Err(problem) = text.prove(view, &filed) {
            faults.push(format!("{}: {problem}", text.named(view)?));
        }
    }
    Ok(faults)
}

/// Why a file stays.
#[derive(Debug, thiserror::Error)]
#[error("this file can't be removed: it is kept for good with {whose}")]
pub struct NeededForGood {
    whose: Named,
    saying: Saying,
}

impl Explained for NeededForGood {
    fn code(&self) -> &'static str {
        "final"
    }

    fn saying(&self) -> Option<Saying> {
        Some(self.saying.clone())
    }
}

/// Refuses to let a file go that alone holds what a text was kept as, or a picture on its paper.
///
/// # Errors
/// [`NeededForGood`].
pub(crate) fn may_go(view: &View<'_>, file: &File) -> Result<(), Problem> {
    if view.all::<File>()?.iter().any(|other| other.id != file.id && other.digest == file.digest) {
        return Ok(());
    }
    let (minutes, releases) = (view.all::<Minutes>()?, view.all::<Release>()?);
    for text in KeptText::among(&minutes, &releases) {
        let saying = match text {
            KeptText::Minutes(_) => Saying::MinutesApproved,
            KeptText::Release(_) => Saying::ReleaseWentOut,
        };
        let needs = match text {
            KeptText::Release(release) if release.sent == Some(file.digest) => true,
            // Of a text that can't be read nobody knows the pictures.
            _ => text.digests(view).is_ok_and(|digests| digests.contains(&file.digest)),
        };
        if needs {
            return Err(NeededForGood { whose: text.named(view)?, saying }.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Desk, check, dossier, meetings, sample};
    use domain::{Actor, Role};
    use store::Operation;

    /// The sample with a text of each sort whose file was removed as an older program let it, and its digest.
    fn without_files(desk: &mut Desk) -> Vec<File> {
        let ana = Actor { name: "Ana".into(), role: Role::Secretariat };
        let view = desk.view();
        let approved = view.all::<Minutes>().unwrap().into_iter().filter_map(|one| one.approval);
        let sent = view.all::<Release>().unwrap().into_iter().filter_map(|one| one.sent);
        let digests = [approved.map(|one| one.digest).next().unwrap(), sent.into_iter().next().unwrap()];
        let mut files = view.all::<File>().unwrap();
        files.retain(|file| digests.contains(&file.digest));
        assert_eq!(files.len(), 2);
        let remove = Operation::Remove(Kind::File);
        desk.transact(remove, &ana, |tx| {
            files.iter().try_for_each(|file| tx.trash::<File>(file.id))?;
            Ok(())
        })
        .unwrap();
        files
    }

    #[test]
    fn without_its_file_a_kept_text_is_missed_and_doesnt_travel() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        assert_eq!(check(&desk, &mut |_| ()).unwrap().faults, Vec::<String>::new());
        without_files(&mut desk);
        let to = folder.path().join("all.json");
        let refused = dossier::take_out(&desk, None, &to).unwrap_err();
        assert_eq!(refused.code, "kept_text_lost");
        assert!(refused.message.contains("The approved minutes of “"), "{refused}");
        let said = refused.saying.as_deref();
        let why = Some(Box::new(Saying::KeptFileGone));
        assert!(
            matches!(said, Some(Saying::TextCantGoAlong { kind: Kind::Minutes, why: told, .. }) if *told == why)
        );
        assert!(!to.exists());
        let meeting = desk.view().all::<Minutes>().unwrap().into_iter().find(|one| one.approval.is_some());
        let refused = dossier::take_out(&desk, Some(meeting.unwrap().meeting_id), &to).unwrap_err();
        assert_eq!(refused.code, "kept_text_lost");
        let faults = check(&desk, &mut |_| ()).unwrap().faults;
        assert_eq!(faults.len(), 2, "{faults:?}");
    }

    #[test]
    fn a_text_that_is_lost_is_told_where_it_stands_and_the_meeting_opens() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let ana = Actor { name: "Ana".into(), role: Role::Secretariat };
        for file in without_files(&mut desk) {
            let now = desk.now();
            desk.store.erase(file.id.into(), &ana, now).unwrap();
        }
        let (mut minutes, mut releases) = (0, 0);
        for meeting in desk.view().all::<Meeting>().unwrap() {
            let view = meetings::open(&mut desk, meeting.id).unwrap();
            if let Some(lost) = view.minutes.as_ref().and_then(|text| text.lost.as_ref()) {
                assert_eq!(lost.code, "kept_text_lost");
                let id = view.minutes.as_ref().unwrap().id;
                assert_eq!(crate::minutes::paper(&mut desk, id).unwrap_err().code, "kept_text_lost");
                minutes += 1;
            }
            releases += view.releases.iter().filter(|release| release.lost.is_some()).count();
        }
        assert_eq!((minutes, releases), (1, 1));
    }
}

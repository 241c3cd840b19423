//! The verbs of files.

use super::{Session, records};
use crate::{args::record::RecordVerb, args::store::FileVerb, failure::Outcome, progress::Progress};

/// Carries a verb out.
pub fn run(session: &Session, verb: FileVerb) -> Outcome {
    let asked = match verb {
        FileVerb::List(asked) => return records::list(session, asked),
        FileVerb::Show(asked) => return records::run(session, RecordVerb::Show(asked)),
        FileVerb::Remove(asked) => return records::remove(session, asked),
        FileVerb::Add(asked) => asked,
    };
    let mut desk = session.open(&asked.store)?;
    let size = std::fs::metadata(&asked.path).map_or(0, |file| file.len());
    let progress = Progress::new("Reading");
    let file = office::files::add(&mut desk, &session.secretariat(), &asked.path, &mut |read| {
        progress.at(read, size)
    })?;
    drop(progress);
    session.out.created(&serde_json::to_value(file)?)
}

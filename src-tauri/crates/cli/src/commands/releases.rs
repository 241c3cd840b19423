//! The verbs of press releases.

use super::{Session, find, find_some, paper, records};
use crate::{
    args::release::{Advance, Export, Import, OneRelease, ReleaseVerb, Set},
    failure::{Outcome, problem, read_text},
    nouns,
};
use office::{
    Desk,
    domain::{Meeting, Release, ReleaseId, ReleaseMove, Role, Status},
    releases,
};
use serde_json::{Value, json};
use std::path::Path;

/// Carries a verb out.
pub fn run(session: &Session, verb: ReleaseVerb) -> Outcome {
    match verb {
        ReleaseVerb::Import(asked) => import(session, asked),
        ReleaseVerb::List(asked) => records::list(session, asked),
        ReleaseVerb::Show(asked) => show(session, &asked),
        ReleaseVerb::Set(asked) => set(session, asked),
        ReleaseVerb::Advance(asked) => advance(session, asked),
        ReleaseVerb::Remove(asked) => records::remove(session, asked),
        ReleaseVerb::Export(asked) => export(session, asked),
    }
}

/// The release that is meant; the only one where none is named.
fn meant(desk: &Desk, which: &OneRelease) -> Outcome<ReleaseId> {
    if let Some(prefix) = &which.id {
        return find::<Release>(desk, prefix);
    }
    let all = office::records::list::<Release>(desk)?;
    match all.as_slice() {
        [one] => Ok(one.id),
        [] => {
            Err(problem("not_found", "There is no press release yet".to_owned(), Some("import one first"))
                .into())
        }
        several => {
            let message = format!("There are {} press releases", several.len());
            Err(problem("ambiguous_id", message, Some("name one by its id; `release list` shows them"))
                .into())
        }
    }
}

fn import(session: &Session, asked: Import) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let bytes = read_text(&asked.file)?;
    let request = releases::ImportRelease {
        meeting_id: find_some::<Meeting>(&desk, asked.meeting.as_deref())?,
        language: asked.lang,
        format: format(&asked.file),
        bytes: &bytes,
        variant_of_id: find_some::<Release>(&desk, asked.variant_of.as_deref())?,
    };
    let release = releases::import(&mut desk, &session.secretariat(), request)?;
    session.out.say(&release.headline)?;
    session.out.created(&serde_json::to_value(release)?)
}

fn format(file: &Path) -> releases::TextFormat {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" => releases::TextFormat::Markdown,
        _ => releases::TextFormat::Plain,
    }
}

fn show(session: &Session, which: &OneRelease) -> Outcome {
    let desk = session.open(&which.store)?;
    let release = office::records::show::<Release>(&desk, meant(&desk, which)?)?;
    let value = nouns::json(&release, &mut nouns::book(&desk))?;
    session.out.either(&value, || {
        let mut head = value.clone();
        if let Value::Object(fields) = &mut head {
            fields.remove("text");
            fields.insert("status".to_owned(), json!(release.status.words()));
        }
        format!("{}\n{}", records::details(&head), release.text.plain())
    })
}

fn set(session: &Session, asked: Set) -> Outcome {
    let mut desk = session.open(&asked.which.store)?;
    let id = meant(&desk, &asked.which)?;
    let record = records::change::<Release>(session, &mut desk, id, asked.fields.0)?;
    session.out.either(&record, || "The press release is changed.".to_owned())
}

fn advance(session: &Session, asked: Advance) -> Outcome {
    let mut desk = session.open(&asked.which.store)?;
    let id = meant(&desk, &asked.which)?;
    let step = asked.step.into();
    if step == ReleaseMove::Release {
        let warnings = releases::warnings(&mut desk, id)?;
        warnings.iter().try_for_each(|one| session.out.say(&format!("Note: {}.", one.words())))?;
    }
    let request = releases::AdvanceRelease { id, step, reason: asked.reason };
    let release = releases::advance(&mut desk, &session.actor(Role::PressOfficer), request)?;
    session.out.either(&release, || format!("The press release is “{}” now.", release.status.words()))
}

fn export(session: &Session, asked: Export) -> Outcome {
    let mut desk = session.open(&asked.which.store)?;
    let id = meant(&desk, &asked.which)?;
    let prepared = releases::paper(&mut desk, id)?;
    paper::print(session, &prepared, asked.print)
}

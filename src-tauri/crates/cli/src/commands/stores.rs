//! The verbs of the store itself.

use super::{Session, find_kind, find_some};
use crate::{
    args::store::{Backup, ExportDossier, History, Import, New, OnlyStore, Restore, Search, StoreVerb},
    failure::{Failure, Outcome, problem},
    nouns::NounName,
    progress::Progress,
    table::Table,
};
use clap::ValueEnum;
use office::{
    Desk,
    domain::{Kind, Meeting},
    records,
};
use serde_json::json;
use uuid::Uuid;

/// Carries a verb out.
pub fn run(session: &Session, verb: StoreVerb) -> Outcome {
    match verb {
        StoreVerb::New(asked) => new(session, &asked),
        StoreVerb::Check(asked) => check(session, &asked),
        StoreVerb::Backup(asked) => backup(session, &asked),
        StoreVerb::Undo(asked) => undo(session, &asked),
        StoreVerb::Redo(asked) => redo(session, &asked),
        StoreVerb::History(asked) => history(session, &asked),
        StoreVerb::Search(asked) => search(session, &asked),
        StoreVerb::Trash(asked) => trash(session, &asked),
        StoreVerb::Restore(asked) => restore(session, &asked),
        StoreVerb::Import(asked) => import(session, &asked),
        StoreVerb::ExportDossier(asked) => export(session, &asked),
    }
}

fn new(session: &Session, asked: &New) -> Outcome {
    let desk = if asked.sample { office::sample::make(&asked.store)? } else { Desk::create(&asked.store)? };
    let path = desk.path().display().to_string();
    session.out.either(&json!({ "path": path }), || path.clone())
}

fn check(session: &Session, asked: &OnlyStore) -> Outcome {
    let desk = session.open(&asked.store)?;
    let progress = Progress::new("Checking");
    let report = office::check(&desk, &mut |percent| progress.at(percent.into(), 100))?;
    drop(progress);
    let value = json!({
        "sound": report.is_sound(), "faults": report.faults,
        "entries": report.entries, "records": report.records, "files": report.files,
    });
    session.out.either(&value, || {
        let seen =
            format!("{} journal entries, {} records, {} files", report.entries, report.records, report.files);
        match report.faults.as_slice() {
            [] => format!("The store is sound: {seen}."),
            faults => format!("The store is damaged: {seen}.\n{}", faults.join("\n")),
        }
    })?;
    if report.is_sound() { Ok(()) } else { Err(Failure::Quiet) }
}

fn backup(session: &Session, asked: &Backup) -> Outcome {
    let desk = session.open(&asked.store)?;
    let progress = Progress::new("Copying");
    office::backup(&desk, &asked.to, &mut |percent| progress.at(percent.into(), 100))?;
    drop(progress);
    let path = asked.to.display().to_string();
    session.out.either(&json!({ "path": path }), || format!("The copy is whole: {path}"))
}

fn undo(session: &Session, asked: &OnlyStore) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let words = office::undo(&mut desk, &session.secretariat())?;
    session.out.either(&json!({ "undone": words }), || format!("Undone: {words}"))
}

fn redo(session: &Session, asked: &OnlyStore) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let words = office::redo(&mut desk, &session.secretariat())?;
    session.out.either(&json!({ "redone": words }), || format!("Done again: {words}"))
}

fn history(session: &Session, asked: &History) -> Outcome {
    let desk = session.open(&asked.store)?;
    let changes = office::history(&desk, any_id(&desk, &asked.id)?)?;
    if changes.is_empty() {
        let message = format!("Nothing is known of “{}”", asked.id);
        return Err(problem("not_found", message, Some("list the records to see their ids")).into());
    }
    let row = |change: &office::Change| {
        json!({
            "seq": change.seq, "at": change.at, "by": change.actor.name, "role": change.actor.role,
            "operation": change.operation.code(), "words": change.operation.words(),
            "undoes": change.undoes, "redoes": change.redoes, "kind": change.kind,
            "before": change.before, "after": change.after, "erased": change.erased,
        })
    };
    let rows: Vec<_> = changes.iter().map(row).collect();
    let mut table = Table::new(&["no", "at", "by", "as", "what"]);
    for change in &changes {
        let what = match (change.undoes, change.redoes) {
            (Some(entry), _) => format!("undo {entry}: {}", change.operation.words()),
            (None, Some(entry)) => format!("redo {entry}: {}", change.operation.words()),
            (None, None) => change.operation.words(),
        };
        table.row(vec![
            change.seq.to_string(),
            change.at.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
            change.actor.name.clone(),
            change.actor.role.words().to_owned(),
            what,
        ]);
    }
    session.out.listing(&rows, &table, "")
}

/// A record of whatever noun. A whole id is taken as it is, so that what was removed has a history too.
fn any_id(desk: &Desk, prefix: &str) -> Outcome<Uuid> {
    if let Ok(id) = Uuid::parse_str(prefix.trim()) {
        return Ok(id);
    }
    let trash = records::trash(desk)?;
    let typed = prefix.trim().to_ascii_lowercase();
    let removed = trash.iter().map(|gone| gone.id).filter(|id| id.to_string().starts_with(&typed));
    let mut found: Vec<Uuid> = if typed.is_empty() { Vec::new() } else { removed.collect() };
    for kind in Kind::ALL {
        match records::find_id(desk, *kind, prefix) {
            Ok(id) => found.push(id),
            Err(refused) if refused.code == "ambiguous_id" => return Err(refused.into()),
            Err(refused) if refused.code == "not_found" => {}
            Err(failed) => return Err(failed.into()),
        }
    }
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let message = format!("There is no record whose id begins with “{prefix}”");
            Err(problem("not_found", message, Some("list the records to see their ids")).into())
        }
        several => {
            let ids = several.iter().map(Uuid::to_string).collect::<Vec<_>>().join(", ");
            let message = format!("Several records begin with “{prefix}”: {ids}");
            Err(problem("ambiguous_id", message, Some("write more of the id")).into())
        }
    }
}

fn search(session: &Session, asked: &Search) -> Outcome {
    let desk = session.open(&asked.store)?;
    let hits = office::search(&desk, &asked.words.join(" "), asked.limit)?;
    let mut table = Table::new(&["id", "what", "title", "words"]);
    for hit in &hits {
        let words: String = hit.snippet.iter().map(|segment| segment.text.as_str()).collect();
        table.row(vec![hit.id.to_string(), hit.kind.words().to_owned(), hit.title.clone(), words]);
    }
    session.out.listing(&hits, &table, "Nothing was found.")
}

fn trash(session: &Session, asked: &OnlyStore) -> Outcome {
    let desk = session.open(&asked.store)?;
    let gone = records::trash(&desk)?;
    let row = |gone: &office::Trashed| json!({ "kind": gone.kind, "id": gone.id, "title": gone.title, "at": gone.at });
    let rows: Vec<_> = gone.iter().map(row).collect();
    let mut table = Table::new(&["id", "kind", "removed at", "title"]);
    for gone in &gone {
        let kind = NounName(gone.kind).to_possible_value();
        table.row(vec![
            gone.id.to_string(),
            kind.map(|kind| kind.get_name().to_owned()).unwrap_or_default(),
            gone.at.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
            gone.title.clone(),
        ]);
    }
    session.out.listing(&rows, &table, "The trash is empty.")
}

fn restore(session: &Session, asked: &Restore) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let kind = asked.kind.0;
    let typed = asked.id.trim().to_ascii_lowercase();
    let gone = records::trash(&desk)?;
    let mut meant = gone.iter().filter(|gone| gone.kind == kind && gone.id.to_string().starts_with(&typed));
    let id = match (meant.next(), meant.next()) {
        (Some(one), None) if !typed.is_empty() => one.id,
        (Some(_), Some(_)) => {
            let message = format!("Several {} in the trash begin with “{}”", kind.plural(), asked.id);
            return Err(problem("ambiguous_id", message, Some("write more of the id")).into());
        }
        _ => {
            let message = format!("There is no {kind} in the trash whose id begins with “{}”", asked.id);
            return Err(problem("not_found", message, Some("`trash` lists what is there")).into());
        }
    };
    records::restore(&mut desk, &session.secretariat(), kind, id)?;
    session.out.either(&json!({ "restored": find_kind(&desk, kind, &id.to_string())? }), || {
        format!("The {kind} is back.")
    })
}

fn import(session: &Session, asked: &Import) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let progress = Progress::new("Taking in");
    let mut at = |done, of| progress.at(done, of);
    let came = office::dossier::import_watched(&mut desk, &session.secretariat(), &asked.dossier, &mut at)?;
    drop(progress);
    session.out.either(&came, || format!("{} records and {} files came in.", came.records, came.files))
}

fn export(session: &Session, asked: &ExportDossier) -> Outcome {
    let desk = session.open(&asked.store)?;
    let meeting = find_some::<Meeting>(&desk, asked.meeting.as_deref())?;
    let progress = Progress::new("Reading");
    let mut at = |done, of| progress.at(done, of);
    let records = office::dossier::take_out_watched(&desk, meeting, &asked.to, &mut at)?;
    drop(progress);
    let path = asked.to.display().to_string();
    session.out.either(&json!({ "path": path, "records": records }), || format!("{path}: {records} records"))
}

//! The verbs of minutes.

use super::{Session, find, paper, records::details};
use crate::{
    args::minutes::{Approve, Circulate, Corrigendum, Export, Import, MinutesVerb, OfMeeting, Return},
    failure::{Outcome, problem, read_text},
};
use office::{
    Desk,
    domain::{Meeting, Minutes, MinutesId, Role, SectionPart, Status},
    minutes::{self, Fate, Piece, SectionDifference},
    records,
};
use serde_json::{Value, json};

/// Carries a verb out.
pub fn run(session: &Session, verb: MinutesVerb) -> Outcome {
    match verb {
        MinutesVerb::Begin(asked) => begin(session, asked),
        MinutesVerb::Import(asked) => import(session, asked),
        MinutesVerb::Show(asked) => show(session, &asked),
        MinutesVerb::Circulate(asked) => circulate(session, &asked),
        MinutesVerb::Changes(asked) => changes(session, &asked),
        MinutesVerb::Submit(asked) => submit(session, &asked),
        MinutesVerb::Approve(asked) => approve(session, asked),
        MinutesVerb::Return(asked) => send_back(session, asked),
        MinutesVerb::Corrigendum(asked) => corrigendum(session, asked),
        MinutesVerb::Export(asked) => export(session, asked),
    }
}

/// The minutes that are meant.
fn meant(desk: &Desk, of: &OfMeeting) -> Outcome<Minutes> {
    let meeting = find::<Meeting>(desk, &of.meeting)?;
    let Some(language) = &of.lang else { return Ok(minutes::of_meeting(desk, meeting)?) };
    let all = records::of_meeting::<Minutes>(desk, meeting)?;
    all.into_iter().find(|minutes| minutes.language == *language).ok_or_else(|| {
        let message = format!("This meeting has no minutes in the language “{language}”");
        problem("no_minutes", message, Some("begin or import them first")).into()
    })
}

fn begin(session: &Session, asked: OfMeeting) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let meeting = find::<Meeting>(&desk, &asked.meeting)?;
    let language = match asked.lang {
        Some(language) => language,
        None => records::show::<Meeting>(&desk, meeting)?.language,
    };
    let begun = minutes::begin(&mut desk, &session.secretariat(), meeting, language)?;
    session.out.created(&serde_json::to_value(begun)?)
}

fn import(session: &Session, asked: Import) -> Outcome {
    let mut desk = session.open(&asked.of.store)?;
    let meeting_id = find::<Meeting>(&desk, &asked.of.meeting)?;
    let bytes = read_text(&asked.file)?;
    let request = minutes::ImportMinutes { meeting_id, bytes: &bytes, language: asked.of.lang };
    let made = minutes::import(&mut desk, &session.secretariat(), request)?;
    session
        .out
        .say(&format!("{} sections, {} of them for items of the agenda", made.sections, made.matched))?;
    session.out.created(&json!({ "id": made.minutes_id, "sections": made.sections, "matched": made.matched }))
}

fn show(session: &Session, asked: &OfMeeting) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let found = meant(&desk, asked)?;
    let view = minutes::show(&mut desk, found.id)?;
    let mut value = serde_json::to_value(&found)?;
    if let (Value::Object(fields), Value::Object(more)) = (&mut value, serde_json::to_value(&view)?) {
        fields.extend(more);
        fields.insert("digest".to_owned(), json!(minutes::digest(&desk, found.id)?));
    }
    session.out.either(&value, || {
        let mut head = serde_json::to_value(&found).unwrap_or_default();
        if let Value::Object(fields) = &mut head {
            fields.insert("status".to_owned(), json!(found.status.words()));
            if let Some(deadline) = found.deadline {
                let local = deadline.with_timezone(&view.zone.rules()).to_rfc3339();
                fields.insert("deadline".to_owned(), json!(local));
            }
            fields.insert("digest".to_owned(), value.get("digest").cloned().unwrap_or_default());
        }
        let mut text = details(&head).to_string();
        for section in &view.sections {
            text.push_str(&format!("\n{}\n", heading(&section.number, &section.title, section.part)));
            section.paragraphs.iter().for_each(|words| text.push_str(&format!("  {words}\n")));
        }
        text
    })
}

/// A section's heading; the word for its part where it has none.
fn heading(number: &str, title: &str, part: SectionPart) -> String {
    let part = serde_json::to_value(part).unwrap_or_default();
    let title = if title.is_empty() { part.as_str().unwrap_or_default() } else { title };
    format!("{number} {title}").trim().to_owned()
}

fn told(session: &Session, minutes: &Minutes) -> Outcome {
    session.out.either(minutes, || format!("The minutes are {} now.", minutes.status.words()))
}

/// Says what whoever sends the minutes on had better know.
fn remarks(session: &Session, desk: &mut Desk, id: MinutesId) -> Outcome {
    let view = minutes::show(desk, id)?;
    let note = |remark: &minutes::Remark| session.out.say(&format!("Note: {}.", remark.words(view.zone)));
    view.remarks.iter().try_for_each(note)
}

fn circulate(session: &Session, asked: &Circulate) -> Outcome {
    let mut desk = session.open(&asked.of.store)?;
    let id = meant(&desk, &asked.of)?.id;
    remarks(session, &mut desk, id)?;
    told(session, &minutes::circulate(&mut desk, &session.secretariat(), id, asked.deadline)?)
}

fn changes(session: &Session, asked: &OfMeeting) -> Outcome {
    let desk = session.open(&asked.store)?;
    let since = minutes::since_circulated(&desk, meant(&desk, asked)?.id)?;
    session.out.either(&since, || match &since {
        None => "They weren't circulated.".to_owned(),
        Some(since) if since.sections.is_empty() => "Nothing: the delegations had this text.".to_owned(),
        Some(since) => since.sections.iter().map(changed).collect::<Vec<_>>().join("\n"),
    })
}

/// What is said otherwise in a section.
fn changed(section: &SectionDifference) -> String {
    let mut text = format!("{}\n", heading(&section.number, &section.title, section.part));
    if section.passages.is_empty() {
        text.push_str("  Same words; only their form has changed.\n");
    }
    for passage in &section.passages {
        let pieces = passage.pieces.iter().map(|Piece { fate, words }| match fate {
            Fate::Kept => words.clone(),
            Fate::Removed => format!("[-{words}-]"),
            Fate::Added => format!("{{+{words}+}}"),
        });
        text.push_str(&format!("  {}\n", pieces.collect::<String>()));
    }
    text
}

fn submit(session: &Session, asked: &OfMeeting) -> Outcome {
    let mut desk = session.open(&asked.store)?;
    let id = meant(&desk, asked)?.id;
    remarks(session, &mut desk, id)?;
    told(session, &minutes::submit(&mut desk, &session.secretariat(), id)?)
}

fn approve(session: &Session, asked: Approve) -> Outcome {
    let mut desk = session.open(&asked.of.store)?;
    let id = meant(&desk, &asked.of)?.id;
    remarks(session, &mut desk, id)?;
    let by = asked.name.or_else(|| session.given_name.clone());
    let request = minutes::ApproveMinutes { id, by, function: asked.function, digest: asked.digest };
    let approved = minutes::approve(&mut desk, &session.actor(Role::Chair), request)?;
    session.out.either(&approved, || {
        let digest =
            approved.approval.as_ref().map(|approval| approval.digest.to_string()).unwrap_or_default();
        format!("The minutes are approved; the digest of their text is {digest}.")
    })
}

fn send_back(session: &Session, asked: Return) -> Outcome {
    let mut desk = session.open(&asked.of.store)?;
    let id = meant(&desk, &asked.of)?.id;
    told(session, &minutes::return_to_secretariat(&mut desk, &session.actor(Role::Chair), id, asked.reason)?)
}

fn corrigendum(session: &Session, asked: Corrigendum) -> Outcome {
    let mut desk = session.open(&asked.of.store)?;
    let id = meant(&desk, &asked.of)?.id;
    let minutes = minutes::issue_corrigendum(&mut desk, &session.actor(Role::Chair), id, asked.text)?;
    session.out.either(&minutes, || format!("Corrigendum {} is issued.", minutes.corrigenda.len()))
}

fn export(session: &Session, asked: Export) -> Outcome {
    let mut desk = session.open(&asked.of.store)?;
    let id = meant(&desk, &asked.of)?.id;
    let prepared = minutes::paper(&mut desk, id)?;
    paper::print(session, &prepared, asked.print)
}

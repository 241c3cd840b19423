//! Decisions and action points: set apart in the text, and listed in tables at the end.

use crate::block::{Align, Block, Column, ParagraphRole, Row, Run, Table};
use crate::voice::{NOTHING, Voice, cell, headed_table, paragraph};
use domain::{ContentAction, ContentDecision, ContentSection, How, MinutesContent, Outcome, SectionPart};

/// A decision where it was taken.
pub(super) fn decision(decision: &ContentDecision, voice: &Voice) -> Block {
    let label = voice.fixed_with("decision", [("number", decision.number.as_str().into())]);
    Block::SetApart {
        label: vec![label],
        blocks: cell(decision.text.as_str()),
        note: vec![voice.run(outcome(decision, voice))],
    }
}

/// An action point where it arose.
pub(super) fn action_point(action: &ContentAction, voice: &Voice) -> Block {
    let label = voice.fixed_with("action-point", [("number", action.number.as_str().into())]);
    let note = charge(action, voice).map(|note| voice.run(note)).into_iter().collect();
    Block::SetApart { label: vec![label], blocks: cell(action.text.as_str()), note }
}

/// Who owes an action, and until when; none where neither is known.
pub(super) fn charge(action: &ContentAction, voice: &Voice) -> Option<String> {
    let owners = (!action.owners.is_empty())
        .then(|| voice.say_with("owners", [("names", voice.list(&action.owners).into())]));
    let due = action.due.map(|due| voice.say_with("due", [("date", voice.day(due).into())]));
    match (owners, due) {
        (Some(owners), Some(due)) => {
            Some(voice.say_with("owners-and-due", [("owners", owners.into()), ("due", due.into())]))
        }
        (owners, due) => owners.or(due),
    }
}

/// The closing tables; one without rows is left out.
pub(super) fn tables(content: &MinutesContent, voice: &Voice) -> Vec<Block> {
    let column = |key, share| Column { head: vec![voice.fixed(key)], share, align: Align::Left };
    let mut blocks = Vec::new();

    let decisions = content.sections.iter().flat_map(|section| {
        section.decisions.iter().map(move |decision| Row {
            cells: vec![
                cell(decision.number.as_str()),
                cell(decision.text.as_str()),
                vec![paragraph(ParagraphRole::Body, vec![voice.run(outcome(decision, voice))])],
                vec![paragraph(ParagraphRole::Body, vec![place(section, voice)])],
            ],
            headed: true,
            group: false,
        })
    });
    let rows: Vec<Row> = decisions.collect();
    if !rows.is_empty() {
        let columns = vec![
            column("column-number", 1.0),
            column("column-decision", 5.0),
            column("column-outcome", 2.6),
            column("column-item", 1.3),
        ];
        blocks.extend(headed_table(vec![voice.fixed("decisions")], Table { caption: vec![], columns, rows }));
    }

    let actions = content.sections.iter().flat_map(|section| &section.actions).map(|action| {
        let due = action.due.map_or_else(|| NOTHING.to_owned(), |due| voice.day(due));
        let owners = if action.owners.is_empty() { NOTHING.to_owned() } else { action.owners.join("\n") };
        Row {
            cells: vec![
                cell(action.number.as_str()),
                cell(action.text.as_str()),
                cell(owners),
                vec![paragraph(ParagraphRole::Body, vec![voice.run(due)])],
            ],
            headed: true,
            group: false,
        }
    });
    let rows: Vec<Row> = actions.collect();
    if !rows.is_empty() {
        let columns = vec![
            column("column-number", 1.0),
            column("column-action", 5.0),
            column("column-owners", 2.4),
            column("column-due", 1.7),
        ];
        blocks.extend(headed_table(
            vec![voice.fixed("action-points")],
            Table { caption: vec![], columns, rows },
        ));
    }
    blocks
}

/// Where a decision was taken: the item's number, or the part's name where it has none.
fn place(section: &ContentSection, voice: &Voice) -> Run {
    match (&section.number, section.part) {
        (Some(number), _) => Run::plain(number.as_str()),
        (None, SectionPart::Opening) => voice.fixed("opening"),
        (None, SectionPart::Attendance) => voice.fixed("attendance"),
        (None, SectionPart::Closing) => voice.fixed("closing"),
        (None, SectionPart::Item) if section.heading.is_empty() => Run::plain(NOTHING),
        (None, SectionPart::Item) => Run::plain(section.heading.as_str()),
    }
}

/// “Adopted by vote: 12 in favour, 1 against, 2 abstentions”.
pub(super) fn outcome(decision: &ContentDecision, voice: &Voice) -> String {
    let key = match decision.outcome {
        Outcome::Adopted => "adopted",
        Outcome::Postponed => "postponed",
        Outcome::Withdrawn => "withdrawn",
        Outcome::Noted => "noted",
    };
    let outcome = voice.say_with("outcome", [("outcome", key.into())]);
    match &decision.how {
        How::InMeeting => outcome,
        How::Silence { deadline } => {
            let places = [("outcome", outcome.into()), ("date", voice.day(*deadline).into())];
            voice.say_with("by-silence", places)
        }
        How::Vote { in_favour, against, abstaining } => {
            let in_favour = voice.say_with("votes-in-favour", [("votes", (*in_favour).into())]);
            let against = voice.say_with("votes-against", [("votes", (*against).into())]);
            let abstaining = voice.say_with("votes-abstaining", [("votes", (*abstaining).into())]);
            let places = [
                ("outcome", outcome.into()),
                ("in-favour", in_favour.into()),
                ("against", against.into()),
                ("abstaining", abstaining.into()),
            ];
            voice.say_with("by-vote", places)
        }
    }
}

//! Who attended: a table by standing, who works for the meeting last, and the figures that were given out.

use crate::block::{Align, Block, Column, Labels, ParagraphRole, Row, Run, Table, Text};
use crate::rich::said;
use crate::voice::{NOTHING, Voice, cell, paragraph};
use crate::words;
use domain::{ContentDelegation, ContentHeadcount, ContentPerson, MinutesContent, Part, Standing};

/// The table and the figures; nothing where neither is known.
pub(super) fn blocks(content: &MinutesContent, voice: &Voice) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !content.attendance.is_empty() {
        blocks.push(Block::Table(table(content, voice)));
    }
    let figures: Vec<Text> =
        content.headcounts.iter().map(|count| headcount(count, content, voice)).collect();
    if !figures.is_empty() {
        blocks.push(paragraph(ParagraphRole::Notice, vec![voice.fixed("headcounts")]));
        let items = figures.into_iter().map(|figure| vec![paragraph(ParagraphRole::Body, figure)]);
        blocks.push(Block::List { labels: Labels::Bullet, items: items.collect() });
    }
    blocks
}

fn table(content: &MinutesContent, voice: &Voice) -> Table {
    let mut rows = Vec::new();
    for standing in Standing::ALL.iter().copied().map(Some).chain([None]) {
        let own = |d: &&ContentDelegation| standing == (!d.staff).then_some(d.standing);
        let delegations: Vec<_> = content.attendance.iter().filter(own).collect();
        if delegations.is_empty() {
            continue;
        }
        let group = match standing {
            Some(standing) => voice.fixed_with("standing", [("standing", standing_key(standing).into())]),
            None => voice.fixed("meeting-staff"),
        };
        rows.push(Row {
            cells: vec![vec![paragraph(ParagraphRole::Body, vec![group])], vec![]],
            headed: true,
            group: true,
        });
        rows.extend(delegations.into_iter().map(|delegation| row(delegation, voice)));
    }
    let column = |key, share| Column { head: vec![voice.fixed(key)], share, align: Align::Left };
    Table {
        caption: vec![],
        columns: vec![column("column-delegation", 1.0), column("column-participants", 2.2)],
        rows,
    }
}

fn row(delegation: &ContentDelegation, voice: &Voice) -> Row {
    let (heads, others): (Vec<_>, Vec<_>) =
        delegation.people.iter().partition(|person| person.parts.contains(&Part::HeadOfDelegation));
    let people = heads.into_iter().chain(others).map(|p| paragraph(ParagraphRole::Body, person(p, voice)));
    let mut people: Vec<Block> = people.collect();
    if people.is_empty() {
        people.push(paragraph(ParagraphRole::Body, vec![voice.fixed("nobody-named")]));
    }
    let name = if delegation.name.is_empty() { NOTHING } else { &delegation.name };
    Row { cells: vec![cell(name), people], headed: true, group: false }
}

/// “**Ms. Vera Kolar**, Director (head of delegation; took part remotely)”.
fn person(person: &ContentPerson, voice: &Voice) -> Text {
    let name = if person.name.is_empty() {
        voice.fixed("unnamed-participant")
    } else {
        Run::plain(person.name.as_str())
    };
    let mut text = vec![Run { strong: true, ..name }];
    if !person.function.is_empty() {
        text.push(Run::plain(", "));
        text.push(Run::plain(person.function.as_str()));
    }
    let notes: Vec<String> =
        parts(&person.parts, &person.function, voice).chain(presence(person, voice)).collect();
    if !notes.is_empty() {
        text.push(voice.run(format!(" ({})", voice.notes(&notes))));
    }
    text
}

/// The words for the parts somebody took, without those that the function says already: “Interpreter (interpreter)”.
pub(crate) fn parts(parts: &[Part], function: &str, voice: &Voice) -> impl Iterator<Item = String> {
    let said = function.to_lowercase();
    parts.iter().filter_map(|taken| part(taken, voice)).filter(move |words| words.to_lowercase() != said)
}

/// The words for a part; sitting in the delegation goes without saying.
fn part(part: &Part, voice: &Voice) -> Option<String> {
    let key = match part {
        Part::Chair => "chair",
        Part::CoChair => "co-chair",
        Part::OpenedOnBehalf { of } => {
            return Some(voice.say_with("opened-on-behalf", [("of", of.as_str().into())]));
        }
        Part::Moderator => "moderator",
        Part::Speaker => "speaker",
        Part::HeadOfDelegation => "head-of-delegation",
        Part::Delegate => return None,
        Part::Observer => "observer",
        Part::Rapporteur => "rapporteur",
        Part::Secretariat => "secretariat",
        Part::Interpreter => "interpreter",
        Part::Guest => "guest",
    };
    Some(voice.say_with("part", [("part", key.into())]))
}

fn presence(person: &ContentPerson, voice: &Voice) -> Vec<String> {
    let key = match (person.present, person.apologies) {
        (true, true) => Some("apologies-in-part"),
        (true, false) => None,
        (false, false) if person.not_taken => None,
        (false, true) => Some("apologies"),
        (false, false) => Some("absent"),
    };
    let remote = (person.present && person.remote).then_some("remote");
    let say = |key: &str| voice.say_with("presence", [("presence", key.into())]);
    let mut notes: Vec<String> = remote.into_iter().chain(key).map(say).collect();
    if !person.represented_by.is_empty() {
        notes.push(voice.say_with("represented-by", [("name", person.represented_by.as_str().into())]));
    }
    notes
}

fn headcount(count: &ContentHeadcount, content: &MinutesContent, voice: &Voice) -> Text {
    let figure = words::figure(count.qualifier, count.number, &content.language);
    let words = if count.from_where.is_empty() {
        voice.say_with("headcount", [("figure", figure.into()), ("whom", count.of_whom.as_str().into())])
    } else {
        let places = [
            ("figure", figure.into()),
            ("whom", count.of_whom.as_str().into()),
            ("from", count.from_where.as_str().into()),
        ];
        voice.say_with("headcount-from", places)
    };
    said(&words)
}

pub(crate) fn standing_key(standing: Standing) -> &'static str {
    match standing {
        Standing::MemberState => "member-state",
        Standing::ParticipatingState => "participating-state",
        Standing::Partner => "partner",
        Standing::Observer => "observer",
        Standing::Guest => "guest",
    }
}

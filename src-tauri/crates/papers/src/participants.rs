//! The list of participants: by standing, delegation by delegation, heads first.

use crate::block::{Block, Paper, ParagraphRole, Row, Run, Table, Text};
use crate::minutes::attendance::{parts, standing_key};
use crate::occasion::{Cover, Logo, Occasion};
use crate::place::in_order_of_countries;
use crate::rich::said;
use crate::voice::{NOTHING, Voice, cell, headed_table, paragraph};
use chrono::NaiveDate;
use domain::{Country, Part, Standing};

/// What a list of participants says.
#[derive(Debug, Clone, PartialEq)]
pub struct Participants {
    /// The meeting.
    pub occasion: Occasion,
    /// The day of the list.
    pub as_of: NaiveDate,
    /// Whether people may still be added.
    pub provisional: bool,
    /// The delegations in any order.
    pub delegations: Vec<ListedDelegation>,
}

/// A delegation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedDelegation {
    /// Its standing; none for those who work for the meeting.
    pub standing: Option<Standing>,
    /// Its name; may be empty.
    pub name: String,
    /// Its country, under whose name it is looked up.
    pub country: Option<Country>,
    /// Those named, in the delegation's own order.
    pub people: Vec<ListedPerson>,
    /// How many are not named.
    pub unnamed: u32,
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// The name with honorific.
    pub name: String,
    /// The function on that day; may be empty.
    pub function: String,
    /// The parts taken.
    pub parts: Vec<Part>,
    /// Whether taking part remotely.
    pub remote: bool,
}

impl ListedDelegation {
    fn heads(&self) -> u32 {
        u32::try_from(self.people.len()).unwrap_or(u32::MAX).saturating_add(self.unnamed)
    }
}

/// The paper of a list of participants.
pub fn paper(list: &Participants, logo: Logo) -> Paper {
    let occasion = &list.occasion;
    let voice = Voice::of(&occasion.language);
    let as_of = voice.say_with("as-of", [("date", voice.day(list.as_of).into())]);
    let kind = voice.say(if list.provisional { "provisional-participants" } else { "participants" });
    let mut blocks = vec![
        Block::Title(said(&occasion.title)),
        Block::Subtitle(vec![voice.run(kind.clone())]),
        paragraph(ParagraphRole::Notice, vec![voice.run(counted(list, &as_of, &voice))]),
        Block::Terms(occasion.terms(&voice)),
        Block::Rule,
    ];
    let standings = Standing::ALL.iter().copied().map(Some).chain([None]);
    for standing in standings {
        let delegations: Vec<&ListedDelegation> =
            list.delegations.iter().filter(|delegation| delegation.standing == standing).collect();
        if delegations.is_empty() {
            continue;
        }
        let delegations =
            in_order_of_countries(delegations, &occasion.language, |one| (one.country.as_ref(), &one.name));
        let heading = match standing {
            Some(standing) => voice.fixed_with("standing", [("standing", standing_key(standing).into())]),
            None => voice.fixed("meeting-staff"),
        };
        blocks.extend(headed_table(vec![heading], table(&delegations, &voice)));
    }
    if list.delegations.is_empty() {
        blocks.push(paragraph(ParagraphRole::Body, vec![voice.fixed("no-participants")]));
    }
    let cover = Cover {
        foot: format!("{kind} · {as_of}"),
        kind,
        title: voice.say_with("participants-title", [("title", occasion.title.as_str().into())]),
        draft: false,
        logo,
    };
    occasion.list(cover, &voice, blocks)
}

/// “As of 14 October 2026 · 21 participants · 9 delegations”; who works for the meeting isn't counted.
fn counted(list: &Participants, as_of: &str, voice: &Voice) -> String {
    let delegations: Vec<_> = list.delegations.iter().filter(|d| d.standing.is_some()).collect();
    let people = delegations.iter().fold(0, |sum: u32, delegation| sum.saturating_add(delegation.heads()));
    if people == 0 {
        return as_of.to_owned();
    }
    let people = voice.say_with("count-participants", [("count", people.into())]);
    let delegations = voice.say_with("count-delegations", [("count", delegations.len().into())]);
    format!("{as_of} · {people} · {delegations}")
}

fn table(delegations: &[&ListedDelegation], voice: &Voice) -> Table {
    let row = |delegation: &&ListedDelegation| {
        let name = if delegation.name.is_empty() { NOTHING } else { &delegation.name };
        Row { cells: vec![cell(name), people(delegation, voice)], headed: true, group: false }
    };
    Table {
        caption: vec![],
        columns: vec![voice.column("column-delegation", 1.0), voice.column("column-participants", 2.2)],
        rows: delegations.iter().map(row).collect(),
    }
}

fn people(delegation: &ListedDelegation, voice: &Voice) -> Vec<Block> {
    let (heads, others): (Vec<_>, Vec<_>) =
        delegation.people.iter().partition(|person| person.parts.contains(&Part::HeadOfDelegation));
    let mut people: Vec<Block> = heads
        .into_iter()
        .chain(others)
        .map(|listed| paragraph(ParagraphRole::Body, person(listed, voice)))
        .collect();
    if delegation.unnamed > 0 {
        let unnamed = voice.fixed_with("unnamed-delegates", [("count", delegation.unnamed.into())]);
        people.push(paragraph(ParagraphRole::Body, vec![Run { emphasis: true, ..unnamed }]));
    }
    people
}

/// “**Ms. Vera Kolar**, Director (head of delegation; took part remotely)”.
fn person(person: &ListedPerson, voice: &Voice) -> Text {
    let mut text = vec![Run::strong(person.name.as_str())];
    if !person.function.is_empty() {
        text.push(Run::plain(", "));
        text.push(Run::plain(person.function.as_str()));
    }
    let remote = person.remote.then(|| voice.say_with("presence", [("presence", "remote".into())]));
    let notes: Vec<String> = parts(&person.parts, &person.function, voice).chain(remote).collect();
    if !notes.is_empty() {
        text.push(voice.run(format!(" ({})", voice.notes(&notes))));
    }
    text
}

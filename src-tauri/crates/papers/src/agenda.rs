//! The paper of an agenda: sitting by sitting, with the hours, who presents, the papers, and what comes up again.

use crate::PhraseBook;
use crate::block::{Block, Paper, ParagraphRole, Row, Run, Table, Text};
use crate::occasion::{Cover, Logo, Occasion};
use crate::rich::said;
use crate::voice::{Voice, headed_table, label, paragraph};
use chrono::{NaiveDate, NaiveTime};
use domain::{Language, Marking};

/// What an agenda says.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// The meeting; its marking is the strictest of meeting and items.
    pub occasion: Occasion,
    /// Where the agenda stands.
    pub state: AgendaState,
    /// The sittings in order, each with the items taken in it.
    pub sittings: Vec<AgendaSitting>,
    /// Items that no sitting has yet; all of them where there are no sittings.
    pub unplaced: Vec<AgendaEntry>,
}

/// Where an agenda stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgendaState {
    /// Proposed.
    Draft {
        /// The day of the text.
        as_of: NaiveDate,
    },
    /// What the delegations were sent.
    Issued {
        /// The day on which it went out.
        on: NaiveDate,
    },
    /// Sent to the delegations and changed since: a draft once more, until it goes out again.
    Revised {
        /// The day of the text.
        as_of: NaiveDate,
        /// The day on which it last went out.
        issued: NaiveDate,
    },
    /// Adopted by the meeting.
    Adopted {
        /// When.
        on: NaiveDate,
        /// Whether it isn't any more what was adopted.
        changed: bool,
    },
}

impl AgendaState {
    /// Whether it is proposed only: nobody holds what stands here.
    fn is_draft(self) -> bool {
        matches!(self, AgendaState::Draft { .. } | AgendaState::Revised { .. })
    }

    /// The line that tells it.
    fn words(self, voice: &Voice) -> String {
        match self {
            AgendaState::Draft { as_of } => {
                voice.say_with("draft-as-of", [("date", voice.day(as_of).into())])
            }
            AgendaState::Issued { on } => voice.say_with("issued-on", [("date", voice.day(on).into())]),
            AgendaState::Revised { as_of, issued } => voice.say_with(
                "issued-and-changed",
                [("date", voice.day(as_of).into()), ("issued", voice.day(issued).into())],
            ),
            AgendaState::Adopted { on, changed } => {
                let key = if changed { "adopted-and-changed" } else { "adopted-on" };
                voice.say_with(key, [("date", voice.day(on).into())])
            }
        }
    }
}

/// A sitting with its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaSitting {
    /// The day.
    pub day: NaiveDate,
    /// When it begins.
    pub from: NaiveTime,
    /// When it ends.
    pub to: NaiveTime,
    /// The items in order.
    pub items: Vec<AgendaEntry>,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    /// Its number; a break has none.
    pub number: Option<String>,
    /// How deep it lies, from 0.
    pub depth: u32,
    /// Its title.
    pub title: String,
    /// When it begins.
    pub from: Option<NaiveTime>,
    /// When it ends, on the same day; none where nobody knows.
    pub to: Option<NaiveTime>,
    /// Who presents it.
    pub presenters: Vec<String>,
    /// The papers before the meeting: symbol and title.
    pub papers: Vec<String>,
    /// The numbers of the earlier action points that come up again under it.
    pub points: Vec<String>,
    /// Whether only members are in the room.
    pub closed: bool,
    /// A marking of its own.
    pub marking: Option<Marking>,
}

/// What the item is called under which earlier action points come up again.
pub fn matters_arising(language: &Language) -> String {
    PhraseBook::of(language).say("matters-arising")
}

/// The paper of an agenda.
pub fn paper(agenda: &Agenda, logo: Logo) -> Paper {
    let occasion = &agenda.occasion;
    let voice = Voice::of(&occasion.language);
    let draft = agenda.state.is_draft();
    let stands = agenda.state.words(&voice);
    let mut blocks = vec![
        Block::Title(said(&occasion.title)),
        Block::Subtitle(vec![voice.fixed(if draft { "draft-agenda" } else { "agenda" })]),
        paragraph(ParagraphRole::Notice, vec![voice.run(stands.clone())]),
        Block::Terms(occasion.terms(&voice)),
        Block::Rule,
    ];
    for sitting in agenda.sittings.iter().filter(|sitting| !sitting.items.is_empty()) {
        let heading = voice.fixed_with(
            "sitting",
            [
                ("day", capital(&voice.weekday(sitting.day)).into()),
                ("hours", hours(sitting.from, sitting.to, &voice).into()),
            ],
        );
        blocks.extend(headed_table(vec![heading], timed(&sitting.items, &voice)));
    }
    if !agenda.unplaced.is_empty() && agenda.sittings.is_empty() {
        blocks.push(Block::Table(untimed(&agenda.unplaced, &voice)));
    } else if !agenda.unplaced.is_empty() {
        let heading = vec![voice.fixed("items-without-time")];
        blocks.extend(headed_table(heading, untimed(&agenda.unplaced, &voice)));
    }
    if agenda.unplaced.is_empty() && agenda.sittings.iter().all(|sitting| sitting.items.is_empty()) {
        blocks.push(paragraph(ParagraphRole::Body, vec![voice.fixed("no-items")]));
    }
    let cover = Cover {
        kind: voice.say("agenda"),
        title: voice.say_with("agenda-title", [("title", occasion.title.as_str().into())]),
        foot: stands,
        draft,
        logo,
    };
    occasion.list(cover, &voice, blocks)
}

/// A heading begins with a capital, also where the language writes its weekdays small.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn timed(items: &[AgendaEntry], voice: &Voice) -> Table {
    let row = |item: &AgendaEntry| Row {
        cells: vec![vec![line(voice.run(time(item, voice)))], number(item), what(item, voice)],
        headed: true,
        group: false,
    };
    let columns = vec![
        voice.column("column-time", 1.4),
        voice.column("column-number", 0.8),
        voice.column("column-item", 6.0),
    ];
    Table { caption: vec![], columns, rows: items.iter().map(row).collect() }
}

fn untimed(items: &[AgendaEntry], voice: &Voice) -> Table {
    let row =
        |item: &AgendaEntry| Row { cells: vec![number(item), what(item, voice)], headed: true, group: false };
    let columns = vec![voice.column("column-number", 0.8), voice.column("column-item", 7.4)];
    Table { caption: vec![], columns, rows: items.iter().map(row).collect() }
}

fn number(item: &AgendaEntry) -> Vec<Block> {
    vec![line(Run::plain(item.number.clone().unwrap_or_default()))]
}

/// The title, who presents, the papers, and who may be in the room.
fn what(item: &AgendaEntry, voice: &Voice) -> Vec<Block> {
    let mut title: Text = item.marking.map(label).into_iter().collect();
    title.push(Run {
        // What has no number interrupts the agenda; the highest items structure it.
        emphasis: item.number.is_none(),
        strong: item.number.is_some() && item.depth == 0,
        ..Run::plain(item.title.as_str())
    });
    let mut blocks = vec![paragraph(ParagraphRole::Body, title)];
    if !item.presenters.is_empty() {
        let names = voice.list(&item.presenters);
        blocks.push(line(voice.fixed_with("presented-by", [("names", names.into())])));
    }
    if !item.papers.is_empty() {
        let papers = voice.notes(&item.papers);
        let places = [("count", item.papers.len().into()), ("papers", papers.into())];
        blocks.push(line(voice.fixed_with("item-papers", places)));
    }
    if !item.points.is_empty() {
        let points = voice.list(&item.points);
        let places = [("count", item.points.len().into()), ("points", points.into())];
        blocks.push(line(voice.fixed_with("item-points", places)));
    }
    if item.closed {
        blocks.push(line(Run { emphasis: true, ..voice.fixed("closed-session") }));
    }
    blocks
}

fn line(run: Run) -> Block {
    paragraph(ParagraphRole::Body, vec![run])
}

fn time(item: &AgendaEntry, voice: &Voice) -> String {
    match (item.from, item.to) {
        (Some(from), Some(to)) if to > from => hours(from, to, voice),
        (Some(from), _) => clock(from),
        (None, _) => String::new(),
    }
}

fn hours(from: NaiveTime, to: NaiveTime, voice: &Voice) -> String {
    voice.say_with("hours", [("from", clock(from).into()), ("to", clock(to).into())])
}

/// Hours are given from 00 to 24 in every language, as in timetables.
fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

//! The action list: what is overdue, what is to be done, what is settled.

use crate::block::{Block, Paper, ParagraphRole, Row, Run, Table};
use crate::occasion::{Cover, Logo, Occasion};
use crate::rich::said;
use crate::voice::{NOTHING, Voice, cell, headed_table, paragraph};
use chrono::NaiveDate;
use domain::{ActionStatus, PointNumber, Priority};

/// What an action list says.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionList {
    /// The meeting.
    pub occasion: Occasion,
    /// The day of the list, against which due dates are held.
    pub as_of: NaiveDate,
    /// The points in any order.
    pub points: Vec<ListedPoint>,
}

/// An action point on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPoint {
    /// The permanent number.
    pub number: PointNumber,
    /// What is to be done.
    pub text: String,
    /// Who is to do it.
    pub owners: Vec<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How pressing it is.
    pub priority: Priority,
    /// Where it stands.
    pub status: ActionStatus,
    /// Whether it is pending past its due date.
    pub overdue: bool,
    /// Whether it comes from an earlier meeting.
    pub carried: bool,
}

/// The parts of the list.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Overdue,
    Pending,
    Settled,
}

impl ListedPoint {
    fn part(&self) -> Part {
        match self.status {
            _ if self.overdue => Part::Overdue,
            ActionStatus::Open | ActionStatus::InProgress => Part::Pending,
            ActionStatus::Done | ActionStatus::Dropped => Part::Settled,
        }
    }
}

/// The paper of an action list.
pub fn paper(list: &ActionList, logo: Logo) -> Paper {
    let occasion = &list.occasion;
    let voice = Voice::of(&occasion.language);
    let as_of = voice.say_with("as-of", [("date", voice.day(list.as_of).into())]);
    let mut blocks = vec![
        Block::Title(said(&occasion.title)),
        Block::Subtitle(vec![voice.fixed("action-list")]),
        paragraph(ParagraphRole::Notice, vec![voice.run(as_of.clone())]),
        Block::Terms(occasion.terms(&voice)),
        Block::Rule,
    ];
    for (key, part) in [
        ("points-overdue", Part::Overdue),
        ("points-pending", Part::Pending),
        ("points-settled", Part::Settled),
    ] {
        let mut points: Vec<&ListedPoint> = list.points.iter().filter(|point| point.part() == part).collect();
        points.sort_by_key(|point| point.number);
        if !points.is_empty() {
            blocks.extend(headed_table(vec![voice.fixed(key)], table(&points, &voice)));
        }
    }
    if list.points.is_empty() {
        blocks.push(paragraph(ParagraphRole::Body, vec![voice.fixed("no-points")]));
    }
    let kind = voice.say("action-list");
    let cover = Cover {
        foot: format!("{kind} · {as_of}"),
        kind,
        title: voice.say_with("action-list-title", [("title", occasion.title.as_str().into())]),
        draft: false,
        logo,
    };
    occasion.list(cover, &voice, blocks)
}

fn table(points: &[&ListedPoint], voice: &Voice) -> Table {
    let line = |run: Run| paragraph(ParagraphRole::Body, vec![run]);
    let row = |point: &&ListedPoint| {
        let due = point.due.map_or_else(|| NOTHING.to_owned(), |due| voice.day(due));
        let owners = if point.owners.is_empty() { NOTHING.to_owned() } else { point.owners.join("\n") };
        let mut text = cell(point.text.as_str());
        if point.priority == Priority::High {
            text.insert(0, line(Run { strong: true, ..voice.fixed("priority-high") }));
        }
        let mut status = vec![line(voice.fixed_with("point-status", [("status", key(point.status).into())]))];
        if point.carried {
            status.push(line(Run { emphasis: true, ..voice.fixed("carried-over") }));
        }
        Row {
            cells: vec![
                cell(point.number.to_string()),
                text,
                cell(owners),
                vec![line(Run { strong: point.overdue, ..voice.run(due) })],
                status,
            ],
            headed: true,
            group: false,
        }
    };
    let columns = vec![
        voice.column("column-number", 0.8),
        voice.column("column-action", 4.2),
        voice.column("column-owners", 2.0),
        voice.column("column-due", 1.75),
        voice.column("column-status", 1.55),
    ];
    Table { caption: vec![], columns, rows: points.iter().map(row).collect() }
}

fn key(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Open => "open",
        ActionStatus::InProgress => "in-progress",
        ActionStatus::Done => "done",
        ActionStatus::Dropped => "dropped",
    }
}

//! The meeting that a paper is of: what heads the minutes and every list in the same words.

use crate::block::{Block, Letterhead, Paper, PaperKind, ParagraphRole, Picture, Running, Text};
use crate::voice::{Voice, cell, paragraph};
use crate::words;
use chrono::NaiveDate;
use domain::{Language, Marking, MinutesContent, Mode};

/// A meeting as its papers name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// The language of the paper.
    pub language: Language,
    /// The issuing organisation; may be empty.
    pub organisation: String,
    /// The body's name on the day.
    pub body: String,
    /// The meeting's title.
    pub title: String,
    /// The meeting's number.
    pub number: Option<u32>,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Venue; may be empty.
    pub venue: String,
    /// City; may be empty.
    pub city: String,
    /// Country's name; may be empty.
    pub country: String,
    /// Where people meet.
    pub mode: Mode,
    /// The marking that the paper bears.
    pub marking: Marking,
}

impl From<&MinutesContent> for Occasion {
    fn from(content: &MinutesContent) -> Occasion {
        Occasion {
            language: content.language.clone(),
            organisation: content.organisation.clone(),
            body: content.body.clone(),
            title: content.title.clone(),
            number: content.number,
            first_day: content.first_day,
            last_day: content.last_day,
            venue: content.venue.clone(),
            city: content.city.clone(),
            country: content.country.clone(),
            mode: content.mode,
            marking: content.marking,
        }
    }
}

/// The issuer's mark with its alternative text.
pub type Logo = Option<(Picture, String)>;

/// What makes a list a paper, beside its blocks.
pub(crate) struct Cover {
    /// “Agenda”.
    pub(crate) kind: String,
    /// “Agenda: 22nd Meeting …”.
    pub(crate) title: String,
    /// Where the text stands: the running foot.
    pub(crate) foot: String,
    /// Whether the text may still change without a word.
    pub(crate) draft: bool,
    /// The issuer's mark.
    pub(crate) logo: Logo,
}

impl Occasion {
    /// The days in words.
    pub(crate) fn dates(&self) -> String {
        words::dates(self.first_day, self.last_day, &self.language)
    }

    /// Who answers for the paper.
    pub(crate) fn author(&self) -> String {
        not_empty([&self.organisation, &self.body]).first().copied().unwrap_or("").to_owned()
    }

    pub(crate) fn letterhead(&self, logo: Logo, reference: Vec<String>) -> Option<Letterhead> {
        let says_something =
            logo.is_some() || !reference.is_empty() || !self.organisation.is_empty() || !self.body.is_empty();
        says_something.then(|| Letterhead {
            logo,
            organisation: self.organisation.clone(),
            body: Some(self.body.clone()).filter(|body| !body.is_empty()),
            reference,
        })
    }

    /// What is repeated on the pages.
    pub(crate) fn running(&self, foot: String, voice: &Voice) -> Running {
        Running {
            head: self.running_head(voice),
            marking: Some(self.marking.label().to_owned()),
            foot,
            page_of: voice.say_with("page-of", [("page", "{page}".into()), ("pages", "{pages}".into())]),
        }
    }

    /// “Task Force Meridian – 12th Meeting”; a meeting without a number goes by its title.
    fn running_head(&self, voice: &Voice) -> String {
        let meeting = match self.number {
            Some(number) => words::ordinal_title(number, &self.language),
            None => self.title.clone(),
        };
        if self.body.is_empty() || meeting.contains(&self.body) {
            return meeting;
        }
        let places = [("body", self.body.as_str().into()), ("meeting", meeting.as_str().into())];
        voice.say_with("running-head", places)
    }

    /// Days, place and format.
    pub(crate) fn terms(&self, voice: &Voice) -> Vec<(Text, Vec<Block>)> {
        let days = 1 + u32::from(self.first_day != self.last_day);
        let mut terms =
            vec![(vec![voice.fixed_with("term-dates", [("days", days.into())])], cell(self.dates()))];
        let place = not_empty([&self.venue, &self.city, &self.country]);
        if !place.is_empty() {
            terms.push((vec![voice.fixed("term-place")], cell(place.join(", "))));
        }
        let mode = match self.mode {
            Mode::InPerson => None,
            Mode::Hybrid => Some("hybrid"),
            Mode::Online => Some("online"),
        };
        if let Some(mode) = mode {
            let words = voice.fixed_with("mode", [("mode", mode.into())]);
            terms.push((vec![voice.fixed("term-mode")], vec![paragraph(ParagraphRole::Body, vec![words])]));
        }
        terms
    }

    /// A list of the meeting as a paper.
    pub(crate) fn list(&self, cover: Cover, voice: &Voice, blocks: Vec<Block>) -> Paper {
        let words = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect::<Vec<_>>();
        Paper {
            title: cover.title,
            subject: not_empty([&cover.kind, &self.body, &self.dates()]).join(", "),
            author: self.author(),
            keywords: words(not_empty([&cover.kind, &self.body, &self.city])),
            language: self.language.clone(),
            kind: PaperKind::List,
            letterhead: self.letterhead(cover.logo, vec![]),
            running: self.running(cover.foot, voice),
            draft_mark: cover.draft.then(|| voice.say("draft-mark")),
            blocks,
        }
    }
}

/// Those texts that say something.
pub(crate) fn not_empty<const N: usize>(texts: [&String; N]) -> Vec<&str> {
    texts.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect()
}

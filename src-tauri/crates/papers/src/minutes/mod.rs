//! The paper of minutes: what was approved, or what waits for it.

pub(crate) mod attendance;
pub mod line;
mod points;
mod sections;

use crate::PaperError;
use crate::block::{Block, Labels, Paper, PaperKind, ParagraphRole, Picture, Text};
use crate::occasion::{Occasion, not_empty};
use crate::rich::said;
use crate::voice::{Voice, cell, paragraph};
use crate::words;
use chrono::NaiveDate;
use domain::{ContentPerson, Corrigendum, Digest, FileId, MinutesContent, Part, Zone};

/// What the paper shows that isn't content: the letterhead's mark, where the text stands, pictures.
pub struct Dress<'a> {
    /// The issuer's mark with its alternative text.
    pub logo: Option<(Picture, String)>,
    /// Lines at the right of the letterhead, such as the document's symbol.
    pub reference: Vec<String>,
    /// Where the text stands.
    pub status: TextStatus,
    /// Whether paragraphs are numbered through the whole of the minutes.
    pub numbered_paragraphs: bool,
    /// The pictures of files.
    pub images: &'a dyn Fn(FileId) -> Option<Picture>,
    /// What was corrected after the approval, in order.
    pub corrigenda: &'a [Corrigendum],
    /// The zone in which the days of instants are given: the meeting's.
    pub zone: Zone,
}

impl<'a> Dress<'a> {
    /// The usual dress: no mark, numbered paragraphs, no corrigenda, days in universal time.
    pub fn new(status: TextStatus, images: &'a dyn Fn(FileId) -> Option<Picture>) -> Self {
        Dress {
            logo: None,
            reference: vec![],
            status,
            numbered_paragraphs: true,
            images,
            corrigenda: &[],
            zone: Zone::UTC,
        }
    }
}

/// Where the text of minutes stands, with what the paper says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextStatus {
    /// Being written.
    Draft {
        /// The day of the text.
        as_of: NaiveDate,
    },
    /// Sent out for corrections.
    Circulated {
        /// The last day for corrections.
        deadline: NaiveDate,
    },
    /// With the chair.
    Submitted,
    /// Final.
    Approved {
        /// Who approved.
        by: String,
        /// As what: “Chair”; may be empty.
        function: String,
        /// When.
        on: NaiveDate,
        /// The digest of the approved text's canonical form.
        digest: Digest,
    },
}

impl TextStatus {
    /// Whether the text may still change.
    pub fn is_draft(&self) -> bool {
        !matches!(self, TextStatus::Approved { .. })
    }

    /// The status and its date in words.
    fn words(&self, voice: &Voice) -> String {
        let dated = |key, day: &NaiveDate| voice.say_with(key, [("date", voice.day(*day).into())]);
        match self {
            TextStatus::Draft { as_of } => dated("draft-as-of", as_of),
            TextStatus::Circulated { deadline } => dated("corrections-until", deadline),
            TextStatus::Submitted => voice.say("submitted"),
            TextStatus::Approved { on, .. } => dated("approved-on", on),
        }
    }
}

/// The paper of minutes.
///
/// # Errors
/// [`PaperError`] where the text places a picture or record that isn't there.
pub fn paper(content: &MinutesContent, dress: &Dress<'_>) -> Result<Paper, PaperError> {
    let voice = Voice::of(&content.language);
    let occasion = Occasion::from(content);
    let kind = voice.say("minutes");
    let draft = dress.status.is_draft();

    let mut blocks = vec![
        Block::Title(said(&content.title)),
        Block::Subtitle(vec![voice.fixed(if draft { "draft-minutes" } else { "minutes" })]),
    ];
    if draft {
        blocks.push(paragraph(ParagraphRole::Notice, vec![voice.run(dress.status.words(&voice))]));
    }
    blocks.push(Block::Terms(facts(content, &occasion, &voice)));
    blocks.push(Block::Rule);
    blocks.extend(sections::blocks(content, dress, &voice)?);
    blocks.extend(points::tables(content, &voice));
    blocks.extend(signature(content, &dress.status, &voice));
    blocks.extend(corrigenda(dress, &voice));

    Ok(Paper {
        title: voice.say_with("minutes-title", [("title", content.title.as_str().into())]),
        subject: not_empty([&kind, &content.body, &occasion.dates()]).join(", "),
        author: occasion.author(),
        keywords: not_empty([&kind, &content.body, &content.theme, &content.city])
            .into_iter()
            .map(str::to_owned)
            .collect(),
        language: content.language.clone(),
        kind: PaperKind::Minutes,
        letterhead: occasion.letterhead(dress.logo.clone(), dress.reference.clone()),
        running: occasion.running(dress.status.words(&voice), &voice),
        draft_mark: draft.then(|| voice.say("draft-mark")),
        blocks,
    })
}

fn facts(content: &MinutesContent, occasion: &Occasion, voice: &Voice) -> Vec<(Text, Vec<Block>)> {
    let mut terms = occasion.terms(voice);
    if !content.chairs.is_empty() {
        let chairs = content.chairs.iter().flat_map(|chair| cell(named(chair)));
        terms.push((vec![voice.fixed("term-chairs")], chairs.collect()));
    }
    if !content.theme.is_empty() {
        terms.push((vec![voice.fixed("term-theme")], cell(content.theme.as_str())));
    }
    if !content.aims.is_empty() {
        let label = voice.fixed_with("term-aims", [("count", content.aims.len().into())]);
        let aims = match content.aims.as_slice() {
            [aim] => cell(aim.as_str()),
            aims => {
                let items = aims.iter().map(|aim| cell(aim.as_str())).collect();
                vec![Block::List { labels: Labels::Bullet, items }]
            }
        };
        terms.push((vec![label], aims));
    }
    terms
}

/// The name and, after a comma, the function.
fn named(person: &ContentPerson) -> String {
    not_empty([&person.name, &person.function]).join(", ")
}

fn signature(content: &MinutesContent, status: &TextStatus, voice: &Voice) -> Vec<Block> {
    if let TextStatus::Approved { by, function, digest, .. } = status {
        let digest = digest.to_string();
        let short: String = digest.chars().take(16).collect();
        let proof = voice.fixed_with("proof", [("short", short.into()), ("digest", digest.into())]);
        return vec![Block::Together(vec![
            Block::Signature {
                statement: vec![voice.run(status.words(voice))],
                name: said(by),
                function: said(function),
                open: true,
            },
            paragraph(ParagraphRole::Small, vec![proof]),
        ])];
    }
    let statement = match status {
        TextStatus::Submitted => voice.fixed("submitted"),
        _ => voice.fixed("not-approved"),
    };
    let chair = content.chairs.iter().find(|chair| chair.parts.contains(&Part::Chair));
    let chair = chair.or(content.chairs.first());
    let function = match chair {
        Some(chair) if !chair.function.is_empty() => said(&chair.function),
        _ => vec![voice.fixed_with("part", [("part", "chair".into())])],
    };
    let name = chair.map(|chair| said(&chair.name)).unwrap_or_default();
    vec![Block::Signature { statement: vec![statement], name, function, open: false }]
}

fn corrigenda(dress: &Dress<'_>, voice: &Voice) -> Vec<Block> {
    if dress.corrigenda.is_empty() {
        return vec![];
    }
    let mut blocks = vec![Block::Heading { level: 1, number: None, text: vec![voice.fixed("corrigenda")] }];
    blocks.extend(dress.corrigenda.iter().map(|corrigendum| {
        let day = voice.day(words::day_of(corrigendum.at, dress.zone));
        let issued = [("date", day.into()), ("by", corrigendum.by.as_str().into())];
        Block::SetApart {
            label: vec![voice.fixed_with("corrigendum", [("number", corrigendum.number.into())])],
            blocks: cell(corrigendum.text.as_str()),
            note: vec![voice.fixed_with("corrigendum-issued", issued)],
        }
    }));
    blocks
}

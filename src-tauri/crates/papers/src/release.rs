//! The paper of a press release.

use crate::PaperError;
use crate::block::{Block, Labels, Letterhead, Paper, PaperKind, ParagraphRole, Picture, Run, Running, Text};
use crate::rich::{self, Setting, said};
use crate::voice::{Voice, paragraph};
use crate::{levels::Levels, words};
pub use domain::ReleaseContent;
use domain::{
    ActionPointId, DatelinePosition, DecisionId, FileId, Kind, Language, Marking, MediaContact, Photograph,
    QuotationStyle, Release, ReleaseStatus, Speech, StatementId,
};

/// What the paper shows that isn't content.
pub struct Dress<'a> {
    /// The issuer's mark with its alternative text.
    pub logo: Option<(Picture, String)>,
    /// The pictures of files.
    pub images: &'a dyn Fn(FileId) -> Option<Picture>,
}

/// The paper of a press release.
///
/// Photographs: the first stands above the text, the others below it.
///
/// # Errors
/// [`PaperError`] where the release needs a picture or statement that isn't there, or places a record
/// of minutes.
pub fn paper(content: &ReleaseContent, dress: &Dress<'_>) -> Result<Paper, PaperError> {
    let release = &content.release;
    let voice = Voice::of(&release.language);
    let held =
        matches!(release.status, ReleaseStatus::Draft | ReleaseStatus::InClearance | ReleaseStatus::Cleared);
    let embargo = release.embargo.as_ref().filter(|_| held);
    let embargo = embargo.map(|embargo| words::embargo(embargo, &release.language));
    let issuers = content.issuers.join(" · ");
    let kind = numbered(release, &voice);

    let mut blocks: Vec<Block> = notices(content, embargo.as_ref(), &voice);
    blocks.push(Block::Title(said(&release.headline)));
    if !release.sub_headline.is_empty() {
        blocks.push(Block::Subtitle(said(&release.sub_headline)));
    }
    blocks.extend(text(content, dress, &voice)?);
    blocks.extend(after_text(release, &voice));

    let mut keywords = vec![voice.say("press-release")];
    keywords.extend(Some(&content.body).filter(|body| !body.is_empty()).cloned());
    Ok(Paper {
        title: release.headline.clone(),
        subject: [kind.as_str(), issuers.as_str()]
            .into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        author: issuers.clone(),
        keywords,
        language: release.language.clone(),
        kind: PaperKind::Release,
        letterhead: Some(Letterhead {
            logo: dress.logo.clone(),
            organisation: issuers,
            body: Some(content.body.clone()).filter(|body| !body.is_empty()),
            reference: vec![kind],
        }),
        running: Running {
            head: release.headline.clone(),
            marking: Some(release.marking.label().to_owned()),
            foot: embargo.unwrap_or_else(|| status(content, &voice)),
            page_of: voice.say_with("page-of", [("page", "{page}".into()), ("pages", "{pages}".into())]),
        },
        draft_mark: match release.status {
            ReleaseStatus::Draft | ReleaseStatus::InClearance => Some(voice.say("draft-mark")),
            ReleaseStatus::Withdrawn => Some(voice.say("withdrawn-mark")),
            // Cleared, it may go to editors ahead of its instant; no page of it can be taken for one that went out.
            ReleaseStatus::Cleared if release.embargo.is_some() => Some(voice.say("embargo-mark")),
            ReleaseStatus::Cleared | ReleaseStatus::Released => None,
        },
        blocks,
    })
}

fn numbered(release: &Release, voice: &Voice) -> String {
    if release.number.is_empty() {
        return voice.say("press-release");
    }
    voice.say_with("press-release-numbered", [("number", release.number.as_str().into())])
}

/// What the foot says of the text.
fn status(content: &ReleaseContent, voice: &Voice) -> String {
    match content.release.status {
        ReleaseStatus::Draft => voice.say("draft-mark"),
        ReleaseStatus::InClearance => voice.say("in-clearance"),
        ReleaseStatus::Cleared => voice.say("cleared"),
        ReleaseStatus::Withdrawn => voice.say("withdrawn"),
        ReleaseStatus::Released => match content.release.released_at {
            Some(at) => {
                let day = voice.day(words::day_of(at, content.zone));
                voice.say_with("released-on", [("date", day.into())])
            }
            None => voice.say_with("status-release", [("status", "released".into())]),
        },
    }
}

/// The lines above the headline that say how the paper may be used.
fn notices(content: &ReleaseContent, embargo: Option<&String>, voice: &Voice) -> Vec<Block> {
    let release = &content.release;
    let mut lines = Vec::new();
    if release.status == ReleaseStatus::Withdrawn {
        lines.push(match release.withdrawn_reason.as_str() {
            "" => voice.say("withdrawn"),
            reason => voice.say_with("withdrawn-because", [("reason", reason.into())]),
        });
    }
    lines.extend(embargo.cloned());
    if let Some(corrected) = &content.correction_of {
        lines.push(voice.say_with("correction-of", [("release", corrected.as_str().into())]));
    }
    let notice = |line| paragraph(ParagraphRole::Notice, vec![Run { strong: true, ..voice.run(line) }]);
    lines.into_iter().map(notice).collect()
}

/// Date line, photographs and the body of the release, to the end mark.
fn text(content: &ReleaseContent, dress: &Dress<'_>, voice: &Voice) -> Result<Vec<Block>, PaperError> {
    let release = &content.release;
    let mut body = Body { content, dress, voice, levels: Levels::default() };
    let mut blocks = rich::blocks(&release.text.blocks, &mut body)?;
    let line = words::dateline(&release.dateline, &release.language);
    let position = release.dateline.position;
    let run_in = line.as_deref().filter(|_| position == DatelinePosition::RunIn);
    lead(&mut blocks, run_in.map(|line| before_text(line, voice)));

    let mut out = Vec::new();
    let own_line = |line: &String| paragraph(ParagraphRole::Notice, vec![Run::plain(line.as_str())]);
    if position == DatelinePosition::BelowHeadline {
        out.extend(line.as_ref().map(own_line));
    }
    let mut photographs = release.photographs.iter();
    if let Some(first) = photographs.next() {
        out.extend(photograph(first, dress, voice)?);
    }
    out.append(&mut blocks);
    for further in photographs {
        out.extend(photograph(further, dress, voice)?);
    }
    if position == DatelinePosition::AtEnd {
        out.extend(line.as_ref().map(own_line));
    }
    if release.end_mark {
        out.push(Block::EndMark(vec![voice.fixed("end-mark")]));
    }
    Ok(out)
}

/// Makes the first paragraph the lead, with the date line run in before its words.
fn lead(blocks: &mut Vec<Block>, line: Option<String>) {
    let line = line.map(Run::plain);
    match blocks.first_mut() {
        Some(Block::Paragraph { role, text, .. }) => {
            *role = ParagraphRole::Lead;
            text.splice(0..0, line);
        }
        _ => {
            if let Some(line) = line {
                blocks.insert(0, paragraph(ParagraphRole::Lead, vec![line]));
            }
        }
    }
}

/// “Bucharest, June 18, 2015 – ”. A line worded by hand that brings its own dash or colon gets no other.
fn before_text(line: &str, voice: &Voice) -> String {
    if line.ends_with(char::is_whitespace) {
        line.to_owned()
    } else if line.ends_with(['-', '–', '—', ':', '―', '−']) {
        format!("{line} ")
    } else {
        format!("{line} {} ", voice.say("dateline-dash"))
    }
}

/// A photograph; one whose picture isn't there yet still gives its caption and credit line.
fn photograph(photograph: &Photograph, dress: &Dress<'_>, voice: &Voice) -> Result<Vec<Block>, PaperError> {
    let (caption, credit) = (said(&photograph.caption), said(&photograph.credit));
    let Some(file) = photograph.file_id else {
        let lines = [caption, credit].into_iter().filter(|line| !line.is_empty());
        return Ok(lines.map(|line| paragraph(ParagraphRole::Small, line)).collect());
    };
    let picture = (dress.images)(file).ok_or(PaperError::NoPicture(file))?;
    let alt = if photograph.alt.is_empty() { voice.say("photograph") } else { photograph.alt.clone() };
    Ok(vec![Block::Figure { picture, alt, credit, caption }])
}

/// Boilerplates, notes to editors, media contacts.
fn after_text(release: &Release, voice: &Voice) -> Vec<Block> {
    let small = |text: Text| paragraph(ParagraphRole::Small, text);
    let heading = |key, count: usize| Block::Heading {
        level: 1,
        number: None,
        text: vec![voice.fixed_with(key, [("count", count.into())])],
    };
    let mut out = Vec::new();
    if !(release.boilerplates.is_empty() && release.notes.is_empty() && release.contacts.is_empty()) {
        out.push(Block::Rule);
    }
    out.extend(release.boilerplates.iter().map(|words| small(said(words))));
    match release.notes.as_slice() {
        [] => {}
        [note] => out.push(Block::Together(vec![heading("notes-to-editors", 1), small(said(note))])),
        notes => {
            out.push(heading("notes-to-editors", notes.len()));
            let items = notes.iter().map(|note| vec![small(said(note))]).collect();
            out.push(Block::List { labels: Labels::Decimal(1), items });
        }
    }
    if !release.contacts.is_empty() {
        let contacts = release.contacts.iter().map(|contact| small(reached(contact)));
        let heading = heading("media-contacts", release.contacts.len());
        out.push(Block::Together(std::iter::once(heading).chain(contacts).collect()));
    }
    out
}

/// Name, function, telephone and mail, one below the other.
fn reached(contact: &MediaContact) -> Text {
    let dialled: String = contact.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let link = |to: String, words: &str| Run { link: Some(to), ..Run::plain(words) };
    let lines = [
        Run::strong(contact.name.as_str()),
        Run::plain(contact.function.as_str()),
        link(format!("tel:{dialled}"), &contact.phone),
        link(format!("mailto:{}", contact.email), &contact.email),
    ];
    let mut text = Text::new();
    for line in lines.into_iter().filter(|line| !line.text.is_empty()) {
        if !text.is_empty() {
            text.push(Run::plain("\n"));
        }
        text.push(line);
    }
    text
}

/// The body of a release, as its rich text is set.
struct Body<'a> {
    content: &'a ReleaseContent,
    dress: &'a Dress<'a>,
    voice: &'a Voice,
    levels: Levels,
}

impl Body<'_> {
    fn language(&self) -> &Language {
        &self.content.release.language
    }
}

impl Setting for Body<'_> {
    fn number(&mut self) -> Option<String> {
        None
    }

    fn level(&mut self, level: u8) -> u8 {
        self.levels.within(level)
    }

    fn marked(&self, own: Option<Marking>) -> Option<Marking> {
        own.filter(|own| *own != self.content.release.marking)
    }

    fn picture(&self, file: FileId) -> Result<Picture, PaperError> {
        (self.dress.images)(file).ok_or(PaperError::NoPicture(file))
    }

    fn quotation(&self, blocks: Vec<Block>) -> Vec<Block> {
        match self.content.release.quotations {
            QuotationStyle::Inline => blocks,
            QuotationStyle::SetApart => vec![Block::Quotation(blocks)],
        }
    }

    fn decision(&mut self, id: DecisionId) -> Result<Vec<Block>, PaperError> {
        Err(PaperError::NotForRelease { kind: Kind::Decision, id: id.to_string() })
    }

    fn action_point(&mut self, id: ActionPointId) -> Result<Vec<Block>, PaperError> {
        Err(PaperError::NotForRelease { kind: Kind::ActionPoint, id: id.to_string() })
    }

    /// A placed statement: in the text behind its speaker, or set apart with the speaker below.
    fn statement(&mut self, id: StatementId) -> Result<Vec<Block>, PaperError> {
        let statement = self.content.statements.iter().find(|statement| statement.id == id);
        let missing = || PaperError::NotInRecord { kind: Kind::Statement, id: id.to_string() };
        let statement = statement.ok_or_else(missing)?;
        let language = Some(&statement.language).filter(|l| *l != self.language()).cloned();
        let run = |words: String| Run { language: language.clone(), ..Run::plain(words) };
        let apart = self.content.release.quotations == QuotationStyle::SetApart;
        if apart && statement.speech == Speech::Direct {
            let mut quotation = vec![paragraph(ParagraphRole::Body, vec![run(statement.text.clone())])];
            if !statement.speaker.is_empty() {
                quotation.push(paragraph(ParagraphRole::Right, said(&statement.speaker)));
            }
            return Ok(vec![Block::Quotation(quotation)]);
        }
        let words = match statement.speech {
            Speech::Direct => self.voice.say_with("quoted", [("words", statement.text.as_str().into())]),
            Speech::Indirect => statement.text.clone(),
        };
        if statement.speaker.is_empty() {
            return Ok(vec![paragraph(ParagraphRole::Body, vec![run(words)])]);
        }
        let speaker = self.voice.say_with("speaker", [("speaker", statement.speaker.as_str().into())]);
        Ok(vec![paragraph(ParagraphRole::Body, vec![Run::plain(speaker + " "), run(words)])])
    }
}

//! Importing a release's text.

use crate::{Desk, Explained, Problem, records};
use domain::{
    Act, Actor, Body, DateStyle, Dateline, DatelinePosition, Language, Marking, Meeting, MeetingId,
    QuotationStyle, Release, ReleaseId, ReleaseStatus,
};
use store::Operation;

/// The form of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFormat {
    /// Plain text: blank lines separate paragraphs.
    Plain,
    /// Markdown.
    Markdown,
}

/// A text to become a press release.
#[derive(Debug, Clone)]
pub struct ImportRelease<'a> {
    /// The meeting it is about.
    pub meeting_id: Option<MeetingId>,
    /// The language of the text.
    pub language: Language,
    /// The form of the text.
    pub format: TextFormat,
    /// The file's bytes.
    pub bytes: &'a [u8],
    /// The release whose text it gives in another language.
    pub variant_of_id: Option<ReleaseId>,
}

/// Why a text can't become a release.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file has no text; nothing was imported")]
    Blank,
}

impl Explained for ImportError {
    fn code(&self) -> &'static str {
        "blank"
    }
}

/// Imports: the first line that isn't blank is the headline; every other character stays as it came.
///
/// # Errors
/// Where the file isn't text or is blank.
pub fn import(desk: &mut Desk, actor: &Actor, request: ImportRelease<'_>) -> Result<Release, Problem> {
    actor.role.may(Act::WriteRelease)?;
    let text = exchange::decode(request.bytes)?;
    let imported = match request.format {
        TextFormat::Plain => exchange::plain::release(&text),
        TextFormat::Markdown => exchange::markdown::release(&text),
    };
    if imported.headline.trim().is_empty() {
        return Err(ImportError::Blank.into());
    }
    let id = desk.new_id();
    desk.transact(Operation::ImportRelease, actor, |tx| {
        let meeting = request.meeting_id.map(|id| tx.require::<Meeting>(id)).transpose()?;
        let body = meeting.as_ref().map(|meeting| tx.require::<Body>(meeting.body_id)).transpose()?;
        let release = Release {
            id,
            meeting_id: request.meeting_id,
            body_id: body.as_ref().map(|body| body.id),
            variant_of_id: request.variant_of_id,
            language: request.language,
            issuer_ids: body.iter().filter_map(|body| body.organisation_id).collect(),
            number: String::new(),
            headline: imported.headline,
            sub_headline: String::new(),
            // A text that comes from outside brings its date line along.
            dateline: Dateline {
                place: meeting.as_ref().map(|meeting| meeting.city.clone()).unwrap_or_default(),
                date: meeting.as_ref().map(|meeting| meeting.last_day),
                style: DateStyle::default(),
                position: DatelinePosition::InText,
                words: None,
            },
            text: imported.text,
            quotations: QuotationStyle::default(),
            statement_ids: Vec::new(),
            photographs: Vec::new(),
            boilerplates: Vec::new(),
            notes: Vec::new(),
            contacts: Vec::new(),
            end_mark: false,
            embargo: None,
            status: ReleaseStatus::Draft,
            marking: Marking::Clear,
            correction_of_id: None,
            withdrawn_reason: String::new(),
            released_at: None,
            returned: None,
            sent: None,
        };
        records::Ruled::rules(&release, None, tx)?;
        tx.put(&release)?;
        Ok(release)
    })
}

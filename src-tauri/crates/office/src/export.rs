//! Printing a paper to a file: the same for every kind of paper.

use crate::{Problem, files::write_whole};
use chrono::{DateTime, Utc};
use domain::Digest;
use papers::block::Paper;
use print::{Fonts, Phase, PrintError, Setting};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{ops::ControlFlow, path::Path, sync::OnceLock};

/// The sheet a paper is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// 210 × 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl From<Sheet> for print::Sheet {
    fn from(sheet: Sheet) -> print::Sheet {
        match sheet {
            Sheet::A4 => print::Sheet::A4,
            Sheet::Letter => print::Sheet::Letter,
        }
    }
}

/// What a print is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ExportStep {
    /// Gathering the record.
    Reading,
    /// Setting lines and pages.
    Setting,
    /// Writing the file.
    Writing,
    /// Reading what was written, whether it is whole.
    Checking,
}

/// How far an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct ExportProgress {
    /// What it is busy with.
    pub step: ExportStep,
    /// How many parts are done.
    pub done: u32,
    /// Of how many; 0 while it isn't known.
    pub total: u32,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Exported {
    /// The file.
    pub path: String,
    /// Its pages.
    pub pages: u32,
    /// Its length in bytes.
    pub bytes: u32,
}

/// A paper gathered from the record, ready to be printed without the store.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub(crate) paper: Paper,
    /// The instant that the file bears: of approval or release, else of the export.
    pub(crate) instant: DateTime<Utc>,
    /// A name for the file, as “TF Meridian 12 – Minutes – approved.pdf”.
    pub name: String,
    /// The digest of minutes' text as it stands here: who has read this paper may approve by it.
    pub(crate) read: Option<Digest>,
}

/// Told how far an export is; answers whether to go on.
pub type Watch<'a> = dyn FnMut(ExportProgress) -> ControlFlow<()> + 'a;

/// Prints a paper to a file; what stood there stays whole until the new file is.
///
/// # Errors
/// Where a glyph is missing, a picture isn't what it says, the disk is full, or the watcher called it off.
pub fn export(
    prepared: &Prepared,
    to: &Path,
    sheet: Sheet,
    watch: &mut Watch<'_>,
) -> Result<Exported, Problem> {
    let (bytes, pages) = to_pdf(prepared, sheet, watch)?;
    write_whole(to, &bytes)?;
    Ok(Exported { path: to.display().to_string(), pages, bytes: count(bytes.len()) })
}

/// The paper as PDF, and how many pages it has.
///
/// # Errors
/// As [`export`], the disk aside.
pub fn to_pdf(prepared: &Prepared, sheet: Sheet, watch: &mut Watch<'_>) -> Result<(Vec<u8>, u32), Problem> {
    let setting = Setting { sheet: sheet.into(), ..Setting::new(fonts()?, prepared.instant) };
    let mut pages = 0;
    let bytes = print::pdf(&prepared.paper, &setting, &mut |progress| {
        pages = progress.pages;
        let step = match progress.phase {
            Phase::Setting => ExportStep::Setting,
            Phase::Writing | Phase::Finishing => ExportStep::Writing,
        };
        watch(ExportProgress { step, done: count(progress.done), total: count(progress.total) })
    })?;
    Ok((bytes, count(pages)))
}

/// The letters of these that no paper can hold, for the typefaces lack them.
///
/// # Errors
/// Where the typefaces can't be read.
pub fn unprintable(letters: &str) -> Result<String, Problem> {
    Ok(print::lacking(fonts()?, letters).into_iter().collect())
}

/// The letters of a gathered paper that keep it from being printed; told without setting it.
///
/// # Errors
/// As [`unprintable`].
pub fn lacks(prepared: &Prepared) -> Result<String, Problem> {
    let Paper { running, letterhead, .. } = &prepared.paper;
    let mut words = vec![papers::plain::text(&prepared.paper), running.head.clone(), running.foot.clone()];
    if let Some(head) = letterhead {
        words.push(head.organisation.clone());
        words.extend(head.body.iter().chain(&head.reference).cloned());
    }
    unprintable(&words.join("\n"))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The typefaces are the same for every paper, and reading them takes time.
fn fonts() -> Result<&'static Fonts, PrintError> {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    if let Some(fonts) = FONTS.get() {
        return Ok(fonts);
    }
    let loaded = Fonts::load()?;
    Ok(FONTS.get_or_init(|| loaded))
}

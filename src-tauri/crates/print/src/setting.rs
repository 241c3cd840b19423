//! What a paper is printed on and when, and how its progress is told.

use crate::faces::Fonts;
use chrono::{DateTime, Utc};

/// The sheets of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sheet {
    /// 210 × 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl Sheet {
    /// Width and height in points.
    pub fn points(self) -> (f32, f32) {
        match self {
            Sheet::A4 => (595.28, 841.89),
            Sheet::Letter => (612.0, 792.0),
        }
    }
}

/// All that decides a paper's bytes besides the paper itself.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'f> {
    /// The typefaces.
    pub fonts: &'f Fonts,
    /// The sheet.
    pub sheet: Sheet,
    /// The instant written into the metadata; the clock is never read.
    pub instant: DateTime<Utc>,
}

impl<'f> Setting<'f> {
    /// A4, with the instant given.
    pub fn new(fonts: &'f Fonts, instant: DateTime<Utc>) -> Self {
        Setting { fonts, sheet: Sheet::default(), instant }
    }
}

/// How far printing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// Steps done in this phase.
    pub done: usize,
    /// Steps this phase has.
    pub total: usize,
    /// Pages filled up to now.
    pub pages: usize,
}

/// The phases of printing, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Blocks are set onto pages.
    Setting,
    /// Pages are compressed.
    Writing,
    /// The file is put together.
    Finishing,
}

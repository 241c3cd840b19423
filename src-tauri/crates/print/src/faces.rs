//! The typefaces that come with the program: Noto Serif and Noto Sans in four styles.

use crate::PrintError;
use harfrust::Font;
use std::fmt;

/// Serif for text, sans for headings and what accompanies the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Noto Serif.
    Serif,
    /// Noto Sans.
    Sans,
}

/// One style of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    family: Family,
    bold: bool,
    italic: bool,
}

impl Face {
    /// The upright, regular style.
    pub const fn regular(family: Family) -> Self {
        Face { family, bold: false, italic: false }
    }

    /// The bold style.
    pub const fn bold(self) -> Self {
        Face { bold: true, ..self }
    }

    /// The italic style.
    pub const fn italic(self) -> Self {
        Face { italic: true, ..self }
    }

    /// Every face.
    pub fn all() -> impl Iterator<Item = Self> {
        let styles = |family| {
            [(false, false), (true, false), (false, true), (true, true)].map(|(bold, italic)| Face {
                family,
                bold,
                italic,
            })
        };
        [Family::Serif, Family::Sans].into_iter().flat_map(styles)
    }

    /// The style of a run: emphasis within italics is upright.
    pub const fn run(self, strong: bool, emphasis: bool) -> Self {
        Face { bold: self.bold || strong, italic: self.italic ^ emphasis, ..self }
    }

    /// Place of the face among [`FACES`].
    pub const fn index(self) -> usize {
        let family = match self.family {
            Family::Serif => 0,
            Family::Sans => 4,
        };
        family + (self.bold as usize) + 2 * (self.italic as usize)
    }
}

/// How many faces there are.
pub const FACES: usize = 8;

macro_rules! file {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../../../assets/fonts/", $name, ".ttf")).as_slice())
    };
}

/// PostScript names and files, in the order of [`Face::index`].
const FILES: [(&str, &[u8]); FACES] = [
    file!("NotoSerif-Regular"),
    file!("NotoSerif-Bold"),
    file!("NotoSerif-Italic"),
    file!("NotoSerif-BoldItalic"),
    file!("NotoSans-Regular"),
    file!("NotoSans-Bold"),
    file!("NotoSans-Italic"),
    file!("NotoSans-BoldItalic"),
];

/// The typefaces, read once and used for any number of papers.
pub struct Fonts {
    loaded: Vec<Loaded>,
}

/// One face with its tables at hand.
pub(crate) struct Loaded {
    /// PostScript name.
    pub(crate) name: &'static str,
    /// The whole file.
    pub(crate) file: &'static [u8],
    /// The tables for shaping.
    pub(crate) font: Font,
}

impl Fonts {
    /// Reads the faces that are compiled in.
    ///
    /// # Errors
    ///
    /// [`PrintError::DamagedFont`] when a face can't be read.
    pub fn load() -> Result<Self, PrintError> {
        let load = |&(name, file): &(&'static str, &'static [u8])| {
            let font = Font::new(file.to_vec(), 0).ok_or(PrintError::DamagedFont { face: name })?;
            // printpdf writes glyph widths in whole thousandths of an em: exact only for such faces.
            if font.units_per_em() != 1000 {
                return Err(PrintError::DamagedFont { face: name });
            }
            Ok(Loaded { name, file, font })
        };
        Ok(Fonts { loaded: FILES.iter().map(load).collect::<Result<_, _>>()? })
    }

    /// The faces in the order of [`Face::index`].
    pub(crate) fn loaded(&self) -> &[Loaded] {
        &self.loaded
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.loaded.iter().map(|l| l.name)).finish()
    }
}

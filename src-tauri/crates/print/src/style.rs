//! The style sheets: every size, colour and distance of the papers, in points.

use crate::faces::{Face, Family};
use papers::block::PaperKind;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// Text.
pub const INK: Colour = Colour(0x1a, 0x1d, 0x1e);
/// What accompanies the text: captions, running lines.
pub const GREY: Colour = Colour(0x55, 0x5c, 0x5e);
/// Hairlines.
pub const HAIR: Colour = Colour(0xb9, 0xbe, 0xbf);
/// The one accent, used sparingly: rules and labels of what was decided.
pub const ACCENT: Colour = Colour(0x0e, 0x5a, 0x61);
/// The mark across a draft; pale enough to read through.
pub const PALE: Colour = Colour(0xea, 0xec, 0xec);

/// Where lines stand between the edges of their frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Against the left edge.
    Left,
    /// Against both edges.
    Justified,
    /// Against the right edge.
    Right,
    /// In the middle.
    Centred,
}

/// The look of one kind of paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Face when a run is neither strong nor emphasised.
    pub face: Face,
    /// Type size.
    pub size: f32,
    /// Distance of the baselines.
    pub leading: f32,
    /// Colour.
    pub colour: Colour,
    /// Where lines stand.
    pub stand: Stand,
    /// Least distance to what stands above.
    pub before: f32,
    /// Least distance to what stands below.
    pub after: f32,
}

impl Look {
    const fn new(face: Face, size: f32, leading: f32) -> Self {
        Look { face, size, leading, colour: INK, stand: Stand::Left, before: 0.0, after: 0.0 }
    }

    const fn spaced(self, before: f32, after: f32) -> Self {
        Look { before, after, ..self }
    }

    const fn coloured(self, colour: Colour) -> Self {
        Look { colour, ..self }
    }

    /// The same look standing elsewhere.
    pub const fn standing(self, stand: Stand) -> Self {
        Look { stand, ..self }
    }
}

const SERIF: Face = Face::regular(Family::Serif);
const SANS: Face = Face::regular(Family::Sans);

/// How one kind of paper looks.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Width of the strip left of the text in which paragraph and heading numbers hang.
    pub gutter: f32,
    /// Edge of the sheet to the gutter.
    pub left: f32,
    /// Text to the right edge of the sheet.
    pub right: f32,
    /// Upper edge of the sheet to the text.
    pub top: f32,
    /// Text to the lower edge of the sheet.
    pub bottom: f32,
    /// The title.
    pub title: Look,
    /// The line below the title.
    pub subtitle: Look,
    /// Headings, the highest first.
    pub headings: [Look; 4],
    /// Running text.
    pub body: Look,
    /// The first paragraph of a release.
    pub lead: Look,
    /// Lines that say how to use the paper.
    pub notice: Look,
    /// Small print.
    pub small: Look,
    /// Text within table cells.
    pub cell: Look,
    /// Head cells.
    pub head: Look,
    /// Captions of tables and figures.
    pub caption: Look,
    /// Credits.
    pub credit: Look,
    /// Labels of decisions, terms.
    pub label: Look,
    /// The mark after the last word.
    pub end: Look,
    /// Organisation in the letterhead.
    pub organisation: Look,
    /// Body and reference lines in the letterhead.
    pub reference: Look,
    /// Running head and foot.
    pub running: Look,
    /// Marking in head and foot: at least 12 pt (TLP 2.0, section 2).
    pub marking: Look,
}

/// Indent of list items.
pub const LIST_INDENT: f32 = 18.0;
/// Indent of what is set apart by a rule.
pub const APART_INDENT: f32 = 12.0;
/// Thickness of the rule beside what is set apart.
pub const APART_RULE: f32 = 2.0;
/// Hairline thickness.
pub const HAIRLINE: f32 = 0.5;
/// Distance of cell text from the cell's sides.
pub const CELL_SIDE: f32 = 5.0;
/// Distance of cell text from the cell's upper and lower edge.
pub const CELL_EDGE: f32 = 3.0;
/// Room left open for a signature by hand or a signature field.
pub const SIGNATURE_ROOM: f32 = 44.0;
/// Baseline of the running head below the sheet's upper edge.
pub const HEAD_BASELINE: f32 = 46.0;
/// Baseline of the running foot above the sheet's lower edge.
pub const FOOT_BASELINE: f32 = 38.0;

/// The style sheet of a kind of paper.
pub fn style(kind: PaperKind) -> Style {
    let base = minutes();
    match kind {
        PaperKind::Minutes => base,
        PaperKind::Release => Style {
            gutter: 0.0,
            left: 88.0,
            right: 88.0,
            title: Look::new(SERIF.bold(), 21.0, 27.0).spaced(10.0, 10.0),
            subtitle: Look::new(SERIF, 13.5, 18.5).coloured(GREY).spaced(0.0, 10.0),
            body: Look::new(SERIF, 11.0, 16.0).spaced(0.0, 9.0),
            lead: Look::new(SERIF, 11.5, 16.75).spaced(0.0, 9.5),
            ..base
        },
        PaperKind::List => Style {
            gutter: 0.0,
            left: 62.0,
            right: 62.0,
            body: Look::new(SERIF, 10.0, 14.0).spaced(0.0, 6.0),
            ..base
        },
    }
}

fn minutes() -> Style {
    let bold = SANS.bold();
    Style {
        gutter: 38.0,
        left: 62.0,
        right: 78.0,
        top: 84.0,
        bottom: 78.0,
        title: Look::new(bold, 18.0, 23.5).spaced(6.0, 6.0),
        subtitle: Look::new(SANS, 11.5, 16.0).coloured(GREY).spaced(0.0, 10.0),
        headings: [
            Look::new(bold, 12.5, 16.5).spaced(18.0, 6.0),
            Look::new(bold, 10.75, 14.5).spaced(14.0, 4.5),
            Look::new(bold, 10.0, 14.0).spaced(11.0, 3.5),
            Look::new(SANS.italic(), 10.0, 14.0).spaced(10.0, 3.0),
        ],
        body: Look::new(SERIF, 10.5, 14.75).spaced(0.0, 7.0).standing(Stand::Justified),
        lead: Look::new(SERIF, 10.5, 14.75).spaced(0.0, 7.0),
        notice: Look::new(bold, 9.5, 13.5).spaced(0.0, 8.0),
        small: Look::new(SANS, 8.5, 12.25).coloured(GREY).spaced(2.0, 5.0),
        cell: Look::new(SANS, 8.75, 12.0).spaced(0.0, 3.0),
        head: Look::new(bold, 8.5, 11.5),
        caption: Look::new(bold, 9.0, 12.5).spaced(8.0, 4.0),
        credit: Look::new(SANS, 7.75, 10.5).coloured(GREY).spaced(3.0, 4.0),
        label: Look::new(bold, 9.25, 13.0).coloured(ACCENT).spaced(0.0, 2.0),
        end: Look::new(SERIF, 11.0, 16.0).standing(Stand::Centred).spaced(10.0, 10.0),
        organisation: Look::new(bold, 11.0, 14.5),
        reference: Look::new(SANS, 8.5, 12.0).coloured(GREY),
        running: Look::new(SANS, 8.0, 10.0).coloured(GREY),
        marking: Look::new(bold, 12.0, 14.0),
    }
}

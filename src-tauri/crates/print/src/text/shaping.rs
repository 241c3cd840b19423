//! Words as glyphs, shaped once and kept in the form in which pages write them.

use super::languages::{LanguageId, Languages};
use super::script::{is_newline, script_of};
use crate::faces::{Face, Fonts};
use harfrust::{
    Buffer, ClusterLevel, Direction, GlyphId, Script, ShapeOptions, ShapePlan, ShaperFont, shape,
};
use std::collections::HashMap;
use subsetter::GlyphRemapper;

/// Place of a shaped word.
pub(crate) type ShapeId = u32;

/// A shaped word. Lengths are thousandths of the type size.
pub(crate) struct Shaped {
    /// Advance of the whole word.
    pub(crate) width: f32,
    /// The glyphs, as they stand within an open string of a `TJ` array; more than one part only where marks are raised.
    pub(crate) parts: Box<[Part]>,
    /// The characters, where the glyphs alone would be read back as others.
    pub(crate) actual: Option<Box<str>>,
    /// Where clusters begin: byte in the word, advance before it.
    pub(crate) stops: Box<[(u32, f32)]>,
}

/// Glyphs at one height above the baseline.
pub(crate) struct Part {
    /// Height above the baseline.
    pub(crate) rise: i32,
    /// Two-byte codes and pen moves, within an open string.
    pub(crate) code: Box<[u8]>,
}

/// A character for which a face has no glyph, and its byte in the shaped text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Missing {
    pub(crate) code: u32,
    pub(crate) at: usize,
    pub(crate) face: &'static str,
}

/// The glyphs of one face that a paper uses.
pub(crate) struct Usage {
    /// Old glyph ids to those of the subset, in order of first use.
    pub(crate) remap: GlyphRemapper,
    /// What each glyph of the subset is read back as: the first text it stood for.
    pub(crate) texts: Vec<Option<Box<str>>>,
}

impl Usage {
    fn new() -> Self {
        Usage { remap: GlyphRemapper::new(), texts: vec![None] }
    }

    /// The glyph's code, and whether reading it back gives `text`.
    fn code(&mut self, glyph: u16, text: &str) -> (u16, bool) {
        let code = self.remap.remap(glyph);
        let place = usize::from(code);
        if self.texts.len() <= place {
            self.texts.resize(place + 1, None);
        }
        let honest = match self.texts.get_mut(place) {
            Some(Some(first)) => &**first == text,
            Some(vacant) if !text.is_empty() => {
                *vacant = Some(text.into());
                true
            }
            _ => false,
        };
        (code, honest)
    }
}

/// Shapes words and remembers them.
pub(crate) struct Shaper<'f> {
    fonts: &'f Fonts,
    shapers: Vec<ShaperFont<'f, 'static>>,
    pub(crate) languages: Languages,
    usage: Vec<Usage>,
    shapes: Vec<Shaped>,
    known: HashMap<(usize, LanguageId), HashMap<Box<str>, ShapeId>>,
    plans: HashMap<(usize, LanguageId, Option<Script>), ShapePlan>,
    hyphens: HashMap<usize, ShapeId>,
}

impl<'f> Shaper<'f> {
    pub(crate) fn new(fonts: &'f Fonts, languages: Languages) -> Self {
        Shaper {
            fonts,
            shapers: fonts.loaded().iter().map(|l| ShaperFont::new(&l.font)).collect(),
            languages,
            usage: fonts.loaded().iter().map(|_| Usage::new()).collect(),
            shapes: Vec::new(),
            known: HashMap::new(),
            plans: HashMap::new(),
            hyphens: HashMap::new(),
        }
    }

    /// The shaped word of an id that this shaper gave.
    pub(crate) fn get(&self, id: ShapeId) -> Option<&Shaped> {
        self.shapes.get(id as usize)
    }

    /// Advance in thousandths of the type size.
    pub(crate) fn width(&self, id: ShapeId) -> f32 {
        self.get(id).map_or(0.0, |s| s.width)
    }

    /// The glyphs used, face by face, and the paper's languages.
    pub(crate) fn into_parts(self) -> (Vec<Usage>, Languages) {
        (self.usage, self.languages)
    }

    /// Shapes a word, or finds it again.
    pub(crate) fn shape(&mut self, face: Face, language: LanguageId, text: &str) -> Result<ShapeId, Missing> {
        let key = (face.index(), language);
        if let Some(&id) = self.known.get(&key).and_then(|words| words.get(text)) {
            return Ok(id);
        }
        let shaped = match text.chars().next() {
            // Wider, and readers that guess at columns would take the tab for a gutter.
            Some('\t') => self.blank(face, language, text, 2.0)?,
            Some(c) if is_newline(c) => self.blank(face, language, text, 0.0)?,
            _ => self.glyphs(face, language, text)?,
        };
        let id = self.keep(shaped);
        self.known.entry(key).or_default().insert(text.into(), id);
        Ok(id)
    }

    /// The hyphen at a line's end, which is read back as a soft hyphen.
    pub(crate) fn hyphen(&mut self, face: Face) -> Result<ShapeId, Missing> {
        if let Some(&id) = self.hyphens.get(&face.index()) {
            return Ok(id);
        }
        let mut shaped = self.glyphs(face, 0, "-")?;
        shaped.actual = Some("\u{ad}".into());
        let id = self.keep(shaped);
        self.hyphens.insert(face.index(), id);
        Ok(id)
    }

    fn keep(&mut self, shaped: Shaped) -> ShapeId {
        self.shapes.push(shaped);
        ShapeId::try_from(self.shapes.len() - 1).unwrap_or(ShapeId::MAX)
    }

    /// A tab or a line break: a space glyph that is `spaces` wide and is read back as itself.
    fn blank(
        &mut self,
        face: Face,
        language: LanguageId,
        text: &str,
        spaces: f32,
    ) -> Result<Shaped, Missing> {
        let mut shaped = self.glyphs(face, language, " ")?;
        let width = (shaped.width * spaces).round();
        let mut code = Vec::new();
        if let Some(part) = shaped.parts.first() {
            code.extend_from_slice(&part.code);
        }
        push_move(&mut code, (shaped.width - width) as i32);
        shaped.parts = Box::new([Part { rise: 0, code: code.into() }]);
        shaped.width = width;
        shaped.actual = Some(text.into());
        Ok(shaped)
    }

    fn glyphs(&mut self, face: Face, language: LanguageId, text: &str) -> Result<Shaped, Missing> {
        let index = face.index();
        let name = self.fonts.loaded().get(index).map_or("", |l| l.name);
        let missing = |at: usize| Missing {
            code: text.get(at..).and_then(|t| t.chars().next()).map_or(0, u32::from),
            at,
            face: name,
        };
        let (Some(font), Some(loaded), Some(usage)) =
            (self.shapers.get(index), self.fonts.loaded().get(index), self.usage.get_mut(index))
        else {
            return Err(missing(0));
        };
        let script = Some(text.chars().find_map(script_of).unwrap_or(Script::LATIN));
        let tongue = self.languages.get(language).and_then(|k| k.shaping.clone());
        let plan = self.plans.entry((index, language, script)).or_insert_with(|| {
            ShapePlan::new(&loaded.font, Direction::LeftToRight, script, tongue.as_ref(), &[])
        });
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        buffer.set_language(tongue);
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        shape(font, &mut buffer, ShapeOptions::new().plan(Some(plan))).map_err(|_| missing(0))?;

        let infos = buffer.glyph_infos();
        let mut parts = vec![(0, Vec::with_capacity(2 * infos.len()))];
        let mut stops = Vec::with_capacity(infos.len());
        let (mut width, mut honest, mut previous) = (0, true, None);
        for (place, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let at = info.cluster as usize;
            let mut stands_for = "";
            if previous != Some(at) {
                let rest = infos.get(place + 1..).unwrap_or_default();
                let end = rest.iter().map(|i| i.cluster as usize).find(|&c| c != at).unwrap_or(text.len());
                stands_for = text.get(at..end).unwrap_or_default();
                stops.push((info.cluster, width as f32));
            }
            previous = Some(at);
            let glyph = u16::try_from(info.glyph_id).unwrap_or(0);
            if glyph == 0 {
                return Err(missing(at));
            }
            let (code, agrees) = usage.code(glyph, stands_for);
            honest &= agrees;
            if parts.last().is_none_or(|(rise, _)| *rise != position.y_offset) {
                parts.push((position.y_offset, Vec::new()));
            }
            if let Some((_, out)) = parts.last_mut() {
                push_move(out, -position.x_offset);
                push_code(out, code);
                let natural = font.glyph_h_advance(GlyphId::new(info.glyph_id));
                push_move(out, natural - position.x_advance + position.x_offset);
            }
            width += position.x_advance;
        }
        parts.retain(|(_, code)| !code.is_empty());
        Ok(Shaped {
            width: width as f32,
            parts: parts.into_iter().map(|(rise, code)| Part { rise, code: code.into() }).collect(),
            actual: (!honest).then(|| text.into()),
            stops: stops.into(),
        })
    }
}

/// Writes a glyph code within a literal string (ISO 32000-1, 7.3.4.2).
fn push_code(out: &mut Vec<u8>, code: u16) {
    for byte in code.to_be_bytes() {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend(b"\\r"),
            b'\n' => out.extend(b"\\n"),
            _ => out.push(byte),
        }
    }
}

/// Moves the pen left by thousandths of the type size, closing and opening the string around the number.
pub(crate) fn push_move(out: &mut Vec<u8>, left: i32) {
    if left != 0 {
        out.push(b')');
        out.extend_from_slice(left.to_string().as_bytes());
        out.push(b'(');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use papers::Language;

    fn shaper<'f>(fonts: &'f Fonts, language: &str) -> Shaper<'f> {
        Shaper::new(fonts, Languages::new(&Language::parse(language).unwrap()))
    }

    #[test]
    fn a_word_is_shaped_once() {
        let fonts = Fonts::load().unwrap();
        let mut shaper = shaper(&fonts, "en");
        let face = Face::regular(crate::faces::Family::Serif);
        let first = shaper.shape(face, 0, "delegation").unwrap();
        assert_eq!(first, shaper.shape(face, 0, "delegation").unwrap());
        assert_ne!(first, shaper.shape(face.bold(), 0, "delegation").unwrap());
    }

    #[test]
    fn serbian_italics_have_their_own_shapes() {
        let fonts = Fonts::load().unwrap();
        let mut shaper = shaper(&fonts, "sr");
        let face = Face::regular(crate::faces::Family::Serif).italic();
        let russian = shaper.languages.id(&Language::parse("ru").unwrap());
        shaper.shape(face, 0, "\u{433}").unwrap();
        shaper.shape(face, russian, "\u{433}").unwrap();
        assert_eq!(shaper.into_parts().0[face.index()].remap.num_gids(), 3, "one glyph each besides .notdef");
    }

    #[test]
    fn a_glyph_that_stands_for_two_characters_says_which() {
        let fonts = Fonts::load().unwrap();
        let mut shaper = shaper(&fonts, "ro");
        let face = Face::regular(crate::faces::Family::Serif);
        let comma = shaper.shape(face, 0, "\u{21b}").unwrap();
        let cedilla = shaper.shape(face, 0, "\u{163}").unwrap();
        assert!(shaper.get(comma).unwrap().actual.is_none());
        assert_eq!(shaper.get(cedilla).unwrap().actual.as_deref(), Some("\u{163}"));
    }

    #[test]
    fn a_missing_glyph_is_named() {
        let fonts = Fonts::load().unwrap();
        let missing = shaper(&fonts, "en")
            .shape(Face::regular(crate::faces::Family::Sans), 0, "a\u{4e2d}")
            .unwrap_err();
        assert_eq!((missing.code, missing.at), (0x4e2d, 1));
    }
}

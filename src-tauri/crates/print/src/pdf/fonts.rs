//! Fonts: subset to what the paper uses, then handed to printpdf.

use crate::PrintError;
use crate::faces::Fonts;
use crate::page::canvas::resource;
use crate::text::shaping::Usage;
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, Pt, TextItem};
use sha2::{Digest, Sha256};

/// Adds the faces that are used. Gives operations that name each glyph with what it is read back as.
pub(super) fn add(pdf: &mut PdfDocument, fonts: &Fonts, usage: &[Usage]) -> Result<Vec<Op>, PrintError> {
    let mut specimen = vec![Op::StartTextSection];
    for (index, (face, used)) in fonts.loaded().iter().zip(usage).enumerate() {
        if used.remap.num_gids() < 2 {
            continue;
        }
        let damaged = || PrintError::DamagedFont { face: face.name };
        let subset = subsetter::subset(face.file, 0, &used.remap).map_err(|_| damaged())?;
        let mut parsed = ParsedFont::from_bytes(&subset, 0, &mut Vec::new()).ok_or_else(damaged)?;
        // Six letters that tell subsets of one face apart (ISO 32000-1, 9.6.4).
        let tag: String = Sha256::digest(&subset).iter().take(6).map(|b| char::from(b'A' + b % 26)).collect();
        parsed.font_name = Some(format!("{tag}+{}", face.name));
        let id = FontId(resource(index));
        pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed));
        let glyph = |(gid, text): (usize, &Option<Box<str>>)| Codepoint {
            gid: gid as u16,
            offset: 0.0,
            // A glyph that never stands for text of its own is only drawn under ActualText.
            cid: Some(text.as_deref().unwrap_or("\u{200b}").to_owned()),
        };
        let glyphs = used.texts.iter().enumerate().skip(1).map(glyph).collect();
        specimen.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(1.0) });
        specimen.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
    }
    specimen.push(Op::EndTextSection);
    Ok(specimen)
}

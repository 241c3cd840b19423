//! The head of a paper's first page.

use super::{Flow, Frame, Setter};
use crate::PrintError;
use crate::page::strip::{Mark, Row, Strip};
use crate::page::tags::Role;
use crate::style::{ACCENT, Stand};
use papers::block::{Letterhead, Run};

/// Room for the logo.
const LOGO: (f32, f32) = (120.0, 44.0);
/// Distance of the logo from the issuer's name.
const LOGO_GAP: f32 = 12.0;
/// Greatest part of the width that the reference lines take.
const REFERENCE_SHARE: f32 = 0.4;

/// Sets the letterhead: logo and issuer at the left, reference lines at the right.
pub(crate) fn letterhead(
    setter: &mut Setter<'_, '_>,
    head: &Letterhead,
    frame: Frame,
    flow: &mut Flow,
) -> Result<(), PrintError> {
    let frame = setter.over_gutter(frame);
    let section = setter.tags.add(Role::Sect, frame.parent);
    let mut cells = Vec::new();
    let mut x = frame.x;
    if let Some((picture, alt)) = &head.logo {
        let element = setter.tags.add(Role::Figure, section);
        let strip = setter.picture(picture, alt, x, LOGO, element)?;
        let width =
            strip.marks.iter().find_map(|m| if let Mark::Picture(p) = m { Some(p.width) } else { None });
        x += width.unwrap_or(0.0) + LOGO_GAP;
        cells.push(vec![strip]);
    }
    let lines = head.reference.iter().filter(|l| !l.is_empty());
    let look = setter.style.reference;
    let mut share: f32 = 0.0;
    for line in lines.clone() {
        share = share.max(setter.label(line, look, 0.0, None)?.map_or(0.0, |l| l.width + 1.0));
    }
    let share = share.min(frame.width * REFERENCE_SHARE);
    let issuer = Frame { x, width: (frame.x + frame.width - share - x - LOGO_GAP).max(40.0), ..frame };
    let mut names = Vec::new();
    let texts =
        [(Some(&head.organisation), setter.style.organisation), (head.body.as_ref(), setter.style.reference)];
    for (text, look) in texts {
        let Some(text) = text.filter(|t| !t.is_empty()) else { continue };
        let p = setter.tags.add(Role::P, section);
        names.append(&mut setter.text(&[Run::plain(text)], look, issuer, Some(p))?);
    }
    cells.push(names);
    let right = Frame { x: frame.x + frame.width - share, width: share, stand: Some(Stand::Right), ..frame };
    let mut references = Vec::new();
    for line in lines {
        let p = setter.tags.add(Role::P, section);
        references.append(&mut setter.text(&[Run::plain(line)], look, right, Some(p))?);
    }
    cells.push(references);
    let mut row = Row { cells, edge: 0.0, rule: None }.strip();
    row.glued = true;
    let rule = Strip {
        gap: 7.0,
        height: 1.2,
        glued: true,
        marks: vec![Mark::Rule(frame.x, 0.0, frame.width, 1.2, ACCENT)],
        ..Strip::default()
    };
    flow.add(vec![row, rule], 0.0, 20.0);
    Ok(())
}

//! Figures with caption and credit.

use super::{Flow, Frame, Setter, glue, is_empty};
use crate::PrintError;
use crate::page::strip::{Mark, Placed, Strip};
use crate::page::tags::{ElementId, Role};
use crate::style::{Look, Stand};
use papers::block::{Picture, Run};

/// A picture takes at most this part of a page's height, so that it seldom leaves a page half empty.
const TALLEST: f32 = 0.42;
/// A picture is enlarged at most so many times, and only to fill its frame.
const FILLS: f32 = 1.3;

impl Setter<'_, '_> {
    pub(super) fn figure(
        &mut self,
        picture: &Picture,
        alt: &str,
        credit: &[Run],
        caption: &[Run],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        let group = self.tags.add(Role::Div, frame.parent);
        let element = self.tags.add(Role::Figure, group);
        let below = Frame { parent: group, stand: Some(Stand::Left), gutter: 0.0, ..frame };
        let mut words = Vec::new();
        let caption_look = Look { face: self.style.cell.face, before: 5.0, after: 0.0, ..self.style.caption };
        for (text, look, role) in
            [(caption, caption_look, Role::Caption), (credit, self.style.credit, Role::P)]
        {
            if is_empty(text) {
                continue;
            }
            let element = self.tags.add(role, group);
            let mut strips = self.text(text, look, below, Some(element))?;
            if let Some(first) = strips.first_mut() {
                first.gap = look.before;
            }
            words.append(&mut strips);
        }
        let words_height: f32 = words.iter().map(|s| s.gap + s.height).sum();
        let room = (self.page_height - words_height).clamp(0.0, TALLEST * self.page_height).max(40.0);
        let strip = self.picture(picture, alt, frame.x, (frame.width, room), element)?;
        let mut strips = vec![strip];
        strips.append(&mut words);
        glue(&mut strips, false);
        flow.add(strips, 8.0, 12.0);
        Ok(())
    }

    /// A picture as large as it is, and no larger than the room.
    pub(super) fn picture(
        &mut self,
        picture: &Picture,
        alt: &str,
        x: f32,
        room: (f32, f32),
        element: ElementId,
    ) -> Result<Strip, PrintError> {
        if alt.trim().is_empty() {
            return Err(PrintError::NoAlternativeText);
        }
        self.tags.set_alt(element, alt.to_owned());
        let known = self.pictures.add(picture, alt)?;
        let fitting = (room.0 / known.width).min(room.1 / known.height);
        // A picture that nearly fills the column fills it.
        let scale = if fitting <= FILLS { fitting } else { 1.0 };
        let (width, height) = (known.width * scale, known.height * scale);
        let placed = Placed { name: known.name.clone(), x, y: 0.0, width, height, turn: known.turn, element };
        Ok(Strip { height, marks: vec![Mark::Picture(placed)], ..Strip::default() })
    }
}

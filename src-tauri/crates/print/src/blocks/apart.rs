//! What stands apart from the text: quotations, decisions, what is kept together, signatures.

use super::{Flow, Frame, Setter, Within, glue, is_empty};
use crate::PrintError;
use crate::page::strip::{Mark, Side, Strip, stack_height};
use crate::page::tags::Role;
use crate::style::{ACCENT, APART_INDENT, APART_RULE, Colour, GREY, HAIRLINE, Look, SIGNATURE_ROOM, Stand};
use papers::block::{Block, Run, Text};

/// A block higher than this part of the page isn't held together.
const HELD: f32 = 0.92;

impl Setter<'_, '_> {
    pub(super) fn quotation(
        &mut self,
        blocks: &[Block],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        let element = self.tags.add(Role::BlockQuote, frame.parent);
        let inner = frame.indented(APART_INDENT, element, Within::Apart);
        let mut strips = self.blocks(blocks, inner)?.strips;
        beside(&mut strips, frame.x, APART_RULE * 0.75, ACCENT);
        flow.add(strips, 4.0, self.style.body.after + 3.0);
        Ok(())
    }

    pub(super) fn set_apart(
        &mut self,
        label: &[Run],
        blocks: &[Block],
        note: &[Run],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        let element = self.tags.add(Role::Div, frame.parent);
        let inner = frame.indented(APART_INDENT, element, Within::Apart);
        let mut within = Flow::default();
        if !is_empty(label) {
            let look = self.style.label;
            let p = self.tags.add(Role::P, element);
            let mut strips = self.text(label, look, inner, Some(p))?;
            glue(&mut strips, true);
            within.add(strips, look.before, look.after);
        }
        for block in blocks {
            self.block(block, inner, &mut within)?;
        }
        if !is_empty(note) {
            let look = Look { before: 1.0, ..self.style.small };
            let p = self.tags.add(Role::P, element);
            if let Some(last) = within.strips.last_mut() {
                last.glued = true;
            }
            let strips = self.text(note, look, inner, Some(p))?;
            within.after = within.after.min(2.0);
            within.add(strips, look.before, 0.0);
        }
        let mut strips = within.strips;
        beside(&mut strips, frame.x, APART_RULE, ACCENT);
        self.hold(&mut strips);
        flow.add(strips, 7.0, self.style.body.after + 4.0);
        Ok(())
    }

    pub(super) fn together(
        &mut self,
        blocks: &[Block],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        let first_gap = flow.after;
        let mut within = Flow { strips: Vec::new(), after: first_gap };
        for block in blocks {
            self.block(block, frame, &mut within)?;
        }
        let mut strips = within.strips;
        let onwards = strips.last().is_some_and(|s| s.glued);
        self.hold(&mut strips);
        if let Some(last) = strips.last_mut() {
            last.glued = onwards;
        }
        let before = strips.first().map_or(0.0, |s| s.gap);
        flow.add(strips, before, within.after);
        Ok(())
    }

    pub(super) fn signature(
        &mut self,
        [statement, name, function]: [&Text; 3],
        open: bool,
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        let element = self.tags.add(Role::Div, frame.parent);
        let body = Look { before: 0.0, after: 0.0, stand: Stand::Left, ..self.style.body };
        let inner = Frame { parent: element, ..frame };
        let length = (frame.width * 0.6).clamp(40.0, 250.0).min(frame.width);
        let rule = Strip {
            gap: if open { SIGNATURE_ROOM } else { 18.0 },
            height: HAIRLINE + 2.0,
            marks: vec![Mark::Rule(frame.x, 0.0, length, HAIRLINE, GREY)],
            ..Strip::default()
        };
        let mut strips = self.signature_line(statement, body, inner)?;
        strips.push(rule);
        strips.append(&mut self.signature_line(name, Look { face: body.face.bold(), ..body }, inner)?);
        strips.append(&mut self.signature_line(function, body, inner)?);
        glue(&mut strips, false);
        flow.add(strips, 22.0, 14.0);
        Ok(())
    }

    fn signature_line(&mut self, text: &[Run], look: Look, frame: Frame) -> Result<Vec<Strip>, PrintError> {
        if is_empty(text) {
            return Ok(Vec::new());
        }
        let p = self.tags.add(Role::P, frame.parent);
        self.text(text, look, frame, Some(p))
    }

    /// Keeps strips on one page where a page can hold them.
    fn hold(&self, strips: &mut [Strip]) {
        if stack_height(strips) <= HELD * self.page_height {
            let onwards = strips.last().is_some_and(|s| s.glued);
            glue(strips, onwards);
        }
    }
}

/// Puts an upright rule beside strips.
fn beside(strips: &mut [Strip], x: f32, width: f32, colour: Colour) {
    for (place, strip) in strips.iter_mut().enumerate() {
        strip.sides.push(Side { x, width, colour, joined: place > 0 });
    }
}

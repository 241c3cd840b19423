//! Titles, headings and paragraphs.

use super::{Flow, Frame, Heading, Setter, Within, glue, is_empty};
use crate::PrintError;
use crate::page::strip::{Mark, Strip};
use crate::page::tags::{ElementId, Role};
use crate::style::{HAIR, HAIRLINE, Look, Stand};
use papers::block::{ParagraphRole, Run};

/// Least distance of a hanging number from the text.
const NUMBER_GAP: f32 = 6.0;

impl Setter<'_, '_> {
    pub(super) fn title(&mut self, text: &[Run], frame: Frame, flow: &mut Flow) -> Result<(), PrintError> {
        if is_empty(text) {
            return Ok(());
        }
        let look = self.style.title;
        let element = self.tags.add_heading(1, frame.parent);
        let mut strips = self.text(text, look, self.over_gutter(frame), Some(element))?;
        glue(&mut strips, true);
        flow.add(strips, look.before, look.after);
        Ok(())
    }

    pub(super) fn subtitle(&mut self, text: &[Run], frame: Frame, flow: &mut Flow) -> Result<(), PrintError> {
        let look = self.style.subtitle;
        let element = self.tags.add(Role::P, frame.parent);
        let mut strips = self.text(text, look, self.over_gutter(frame), Some(element))?;
        glue(&mut strips, true);
        flow.add(strips, look.before, look.after);
        Ok(())
    }

    pub(super) fn heading(
        &mut self,
        level: u8,
        number: Option<&str>,
        text: &[Run],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        let number = number.filter(|n| !n.trim().is_empty());
        if is_empty(text) && number.is_none() {
            return Ok(());
        }
        let level = level.clamp(1, 4);
        let looks = self.style.headings;
        let look = looks.get(usize::from(level) - 1).copied().unwrap_or(self.style.label);
        let look = if frame.within == Within::Cell { Look { before: 2.0, ..self.style.head } } else { look };
        let element = self.tags.add_heading(level + u8::from(self.titled), frame.parent);
        let mut strips = match number {
            Some(number) => self.numbered(number, text, look, frame, element, element)?,
            None => self.text(text, look, frame, Some(element))?,
        };
        glue(&mut strips, true);
        let words: String = text.iter().map(|r| r.text.as_str()).collect();
        let words = number.into_iter().chain(words.split_whitespace()).collect::<Vec<_>>().join(" ");
        if let Some(first) = strips.first_mut() {
            first.marks.insert(0, Mark::Heading(self.headings.len()));
            self.headings.push(Heading { level, words });
        }
        flow.add(strips, look.before, look.after);
        Ok(())
    }

    pub(super) fn paragraph(
        &mut self,
        number: Option<&str>,
        role: ParagraphRole,
        text: &[Run],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        let look = self.look_of(role, frame.within);
        let element = self.tags.add(Role::P, frame.parent);
        let mut strips = match number.filter(|n| !n.trim().is_empty()) {
            Some(number) => {
                let label = self.tags.add(Role::Lbl, element);
                self.numbered(number, text, look, frame, element, label)?
            }
            None => self.text(text, look, frame, Some(element))?,
        };
        if role == ParagraphRole::Notice {
            // It leads in what follows: at the foot of a page it would speak of nothing.
            glue(&mut strips, true);
        }
        flow.add(strips, look.before, look.after);
        Ok(())
    }

    /// A text with its number hanging left of it: in the gutter where it fits there.
    fn numbered(
        &mut self,
        number: &str,
        text: &[Run],
        look: Look,
        frame: Frame,
        element: ElementId,
        label: ElementId,
    ) -> Result<Vec<Strip>, PrintError> {
        // The space keeps number and words apart for whoever reads the text back.
        let words = format!("{} ", number.trim());
        let line = self.label(&words, look, frame.x - frame.gutter, Some(label))?;
        let width = line.as_ref().map_or(0.0, |l| l.width) + NUMBER_GAP;
        let (gutter, indent) = if width <= frame.gutter { (frame.gutter, 0.0) } else { (0.0, width) };
        let line = match line {
            Some(mut line) => {
                line.x = frame.x - gutter;
                Some(line)
            }
            None => None,
        };
        let inner = Frame { x: frame.x + indent, width: (frame.width - indent).max(40.0), ..frame };
        let mut strips = self.text(text, look, inner, Some(element))?;
        if strips.is_empty() {
            let baseline = look.leading / 2.0 + 0.36 * look.size;
            strips.push(Strip { height: look.leading, baseline, ..Strip::default() });
        }
        if let (Some(first), Some(line)) = (strips.first_mut(), line) {
            let baseline = first.baseline;
            first.marks.insert(0, Mark::Line(line, baseline));
        }
        Ok(strips)
    }

    pub(super) fn end_mark(&mut self, text: &[Run], frame: Frame, flow: &mut Flow) -> Result<(), PrintError> {
        let look = self.style.end;
        let element = self.tags.add(Role::P, frame.parent);
        // It belongs to the last words: alone on a page it would end nothing.
        if let Some(last) = flow.strips.last_mut() {
            last.glued = true;
        }
        let strips = self.text(text, look, Frame { stand: None, ..frame }, Some(element))?;
        flow.add(strips, look.before, look.after);
        Ok(())
    }

    pub(super) fn rule(&self, frame: Frame, flow: &mut Flow) {
        let marks = vec![Mark::Rule(frame.x, 0.0, frame.width, HAIRLINE, HAIR)];
        flow.add(vec![Strip { height: HAIRLINE, marks, ..Strip::default() }], 8.0, 9.0);
    }

    /// The look of a paragraph by its part and where it stands.
    fn look_of(&self, role: ParagraphRole, within: Within) -> Look {
        let style = &self.style;
        let look = match role {
            ParagraphRole::Body => style.body,
            ParagraphRole::Right => style.body.standing(Stand::Right),
            ParagraphRole::Lead => style.lead,
            ParagraphRole::Notice => style.notice,
            ParagraphRole::Small => style.small,
        };
        let ragged = if look.stand == Stand::Justified { look.standing(Stand::Left) } else { look };
        match (within, role) {
            (Within::Page, _) => look,
            (Within::Cell, ParagraphRole::Small) => {
                Look { size: 7.75, leading: 10.75, before: 0.0, after: 2.0, ..look }
            }
            (Within::Cell, ParagraphRole::Notice) => Look { face: style.cell.face.bold(), ..style.cell },
            (Within::Cell, _) => Look { stand: ragged.stand, ..style.cell },
            (Within::Item, _) => Look { after: look.after * 0.45, ..look },
            (Within::Apart, _) => Look { after: look.after * 0.6, ..ragged },
        }
    }

    /// The frame with the gutter taken in: titles and tables use the whole width.
    pub(super) fn over_gutter(&self, frame: Frame) -> Frame {
        Frame { x: frame.x - frame.gutter, width: frame.width + frame.gutter, gutter: 0.0, ..frame }
    }
}

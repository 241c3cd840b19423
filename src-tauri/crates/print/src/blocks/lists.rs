//! Lists, and terms with their values.

use super::{Flow, Frame, Setter, Within, glue};
use crate::PrintError;
use crate::page::strip::{Mark, Row, Strip};
use crate::page::tags::{Attribute, Numbering, Role};
use crate::style::{LIST_INDENT, Look, Stand};
use papers::block::{Block, Labels, Text};

/// Part of the width that terms take.
const TERM_SHARE: f32 = 0.26;
/// Distance of a value from its term.
const TERM_GAP: f32 = 10.0;

impl Setter<'_, '_> {
    pub(super) fn list(
        &mut self,
        labels: Labels,
        items: &[Vec<Block>],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        if items.is_empty() {
            return Ok(());
        }
        let list = self.tags.add(Role::L, frame.parent);
        self.tags.set(list, Attribute::List(numbering(labels)));
        let body = if frame.within == Within::Cell { self.style.cell } else { self.style.body };
        let look = Look { stand: Stand::Left, ..body };
        let indent = if frame.within == Within::Cell { LIST_INDENT * 0.7 } else { LIST_INDENT };
        // Wide labels, such as “1000.”, push all items of their list.
        let widest = (0..items.len()).map(|i| label_text(labels, i).chars().count()).max().unwrap_or(0);
        let indent = indent.max(widest as f32 * 0.58 * look.size);
        let mut strips = Vec::new();
        for (place, item) in items.iter().enumerate() {
            self.watch.tick()?;
            let element = self.tags.add(Role::Li, list);
            let label = self.tags.add(Role::Lbl, element);
            let content = self.tags.add(Role::LBody, element);
            let line = self.label(&label_text(labels, place), look, frame.x, Some(label))?;
            let inner = self.blocks(item, frame.indented(indent, content, Within::Item))?;
            let after = inner.after.min(look.after);
            let mut item = inner.strips;
            if item.first().is_none_or(|s| s.row.is_some() || s.baseline == 0.0) {
                let baseline = look.leading / 2.0 + 0.36 * look.size;
                let bare =
                    Strip { height: look.leading, baseline, glued: !item.is_empty(), ..Strip::default() };
                item.insert(0, bare);
            }
            if let (Some(first), Some(line)) = (item.first_mut(), line) {
                let baseline = first.baseline;
                first.marks.insert(0, Mark::Line(line, baseline));
            }
            let mut together = Flow { after: flow_after(&strips, after, place), strips: Vec::new() };
            together.add(item, 0.0, after);
            strips.append(&mut together.strips);
        }
        flow.add(strips, 0.0, look.after);
        Ok(())
    }

    pub(super) fn terms(
        &mut self,
        terms: &[(Text, Vec<Block>)],
        frame: Frame,
        flow: &mut Flow,
    ) -> Result<(), PrintError> {
        if terms.is_empty() {
            return Ok(());
        }
        let frame = self.over_gutter(frame);
        let list = self.tags.add(Role::L, frame.parent);
        self.tags.set(list, Attribute::List(Numbering::None));
        let share = (frame.width * TERM_SHARE).min(150.0);
        let look =
            Look { face: self.style.label.face, colour: self.style.reference.colour, ..self.style.cell };
        let mut strips = Vec::new();
        for (term, value) in terms {
            self.watch.tick()?;
            let element = self.tags.add(Role::Li, list);
            let label = self.tags.add(Role::Lbl, element);
            let content = self.tags.add(Role::LBody, element);
            let narrow = Frame { width: share - TERM_GAP, gutter: 0.0, stand: None, ..frame };
            let mut left = self.text(term, look, narrow, Some(label))?;
            glue(&mut left, false);
            let inner = Frame { within: Within::Cell, ..frame.indented(share, content, Within::Cell) };
            let right = self.blocks(value, inner)?.strips;
            strips.push(Row { cells: vec![left, right], edge: 1.5, ..Row::default() }.strip());
        }
        flow.add(strips, 2.0, 10.0);
        Ok(())
    }
}

/// Distance above an item: what the one before it keeps.
fn flow_after(strips: &[Strip], after: f32, place: usize) -> f32 {
    if place == 0 || strips.is_empty() { 0.0 } else { after }
}

fn numbering(labels: Labels) -> Numbering {
    match labels {
        Labels::Bullet => Numbering::Disc,
        Labels::Decimal(_) => Numbering::Decimal,
        Labels::Letter => Numbering::LowerAlpha,
    }
}

/// The label with the space that keeps it apart from the item for whoever reads the text back.
fn label_text(labels: Labels, place: usize) -> String {
    match labels {
        Labels::Bullet => "• ".to_owned(),
        Labels::Decimal(first) => format!("{}. ", u64::from(first) + place as u64),
        Labels::Letter => format!("({}) ", letters(place)),
    }
}

/// a … z, aa, ab …
fn letters(place: usize) -> String {
    let mut rest = place + 1;
    let mut out = Vec::new();
    while rest > 0 {
        rest -= 1;
        out.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["a", "z", "aa", "zz", "aaa"]);
    }
}

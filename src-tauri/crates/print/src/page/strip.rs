//! Strips: the horizontal slices that pages are filled with.

use super::tags::ElementId;
use crate::style::Colour;
use crate::text::lines::Line;
use std::rc::Rc;

/// A slice of a frame: a line of text, a picture, a table row. Its marks are placed from its upper edge downwards.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// Distance to the strip above; falls away at the top of a page.
    pub(crate) gap: f32,
    /// Height.
    pub(crate) height: f32,
    /// Whether the strip below must stand on the same page.
    pub(crate) glued: bool,
    /// Baseline of its first line, below its upper edge.
    pub(crate) baseline: f32,
    /// What is drawn.
    pub(crate) marks: Vec<Mark>,
    /// Upright rules that run beside it.
    pub(crate) sides: Vec<Side>,
    /// Cells beside each other, each a column of strips; such a strip can be split over pages.
    pub(crate) row: Option<Box<Row>>,
    /// What is repeated when a page begins with this strip.
    pub(crate) head: Option<Rc<Vec<Strip>>>,
}

/// Something drawn within a strip.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    /// A line of text, its baseline below the strip's upper edge.
    Line(Line, f32),
    /// A filled rectangle: left edge, upper edge below the strip's, width, height.
    Rule(f32, f32, f32, f32, Colour),
    /// A picture.
    Picture(Placed),
    /// Where a heading stands, for the outline.
    Heading(usize),
}

/// A picture on its place.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    /// Name among the resources.
    pub(crate) name: String,
    /// Left edge, and upper edge below the strip's.
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// How the unit square is turned before it is scaled.
    pub(crate) turn: [f32; 6],
    pub(crate) element: ElementId,
}

/// An upright rule beside strips.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Side {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) colour: Colour,
    /// Whether the rule goes on upwards over the strip's gap.
    pub(crate) joined: bool,
}

/// Cells beside each other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Vec<Strip>>,
    /// Distance of the cells from the row's upper and lower edge.
    pub(crate) edge: f32,
    /// Rule along the lower edge: left end, length, thickness, colour.
    pub(crate) rule: Option<(f32, f32, f32, Colour)>,
}

impl Row {
    /// Height that the cells need.
    pub(crate) fn height(&self) -> f32 {
        self.cells.iter().map(|c| stack_height(c)).fold(0.0, f32::max) + 2.0 * self.edge
    }

    /// Makes the strip that holds the row.
    pub(crate) fn strip(self) -> Strip {
        let first = self.cells.iter().filter_map(|c| c.first()).map(|s| s.baseline).fold(0.0, f32::max);
        let baseline = self.edge + first;
        Strip { height: self.height(), baseline, row: Some(Box::new(self)), ..Strip::default() }
    }

    /// Splits off what fits into `room`. `None` when nothing of it does and nothing is forced.
    pub(crate) fn split(self, room: f32, forced: bool) -> Result<(Row, Row), Row> {
        let room_inside = room - 2.0 * self.edge;
        let mut upper = Row { cells: Vec::new(), ..self.frame() };
        let mut lower = Row { cells: Vec::new(), ..self.frame() };
        for cell in &self.cells {
            let (fits, rest) = split_stack(cell.clone(), room_inside, forced);
            upper.cells.push(fits);
            lower.cells.push(rest);
        }
        if upper.cells.iter().all(Vec::is_empty) { Err(self) } else { Ok((upper, lower)) }
    }

    fn frame(&self) -> Row {
        Row { cells: Vec::new(), edge: self.edge, rule: self.rule }
    }
}

/// Height of strips on top of each other; the first gap falls away.
pub(crate) fn stack_height(strips: &[Strip]) -> f32 {
    let gap = strips.first().map_or(0.0, |s| s.gap);
    strips.iter().map(|s| s.gap + s.height).sum::<f32>() - gap
}

/// Splits a stack where a page may end, at most `room` below its top. When forced, it splits where it must.
fn split_stack(mut strips: Vec<Strip>, room: f32, forced: bool) -> (Vec<Strip>, Vec<Strip>) {
    let mut height = 0.0;
    let mut fitting = 0;
    let mut allowed = 0;
    for (place, strip) in strips.iter().enumerate() {
        height += strip.height + if place == 0 { 0.0 } else { strip.gap };
        if height > room + 0.01 {
            break;
        }
        fitting = place + 1;
        if !strip.glued || fitting == strips.len() {
            allowed = fitting;
        }
    }
    if fitting == strips.len() {
        return (strips, Vec::new());
    }
    if allowed == 0 && forced {
        allowed = fitting;
    }
    // A row within the cell that doesn't fit as a whole is split in its turn.
    if allowed == fitting && strips.get(allowed).is_some_and(|s| s.row.is_some()) {
        let above = strips.get(..allowed).map_or(0.0, stack_height);
        let gap = if allowed == 0 { 0.0 } else { strips.get(allowed).map_or(0.0, |s| s.gap) };
        let mut rest = strips.split_off(allowed);
        let inner = rest.remove(0);
        match split_strip(inner, room - above - gap, forced && allowed == 0) {
            Ok((upper, lower)) => {
                strips.push(upper);
                rest.insert(0, lower);
            }
            Err(whole) => rest.insert(0, whole),
        }
        return (strips, rest);
    }
    if allowed == 0 && forced {
        allowed = 1;
    }
    let rest = strips.split_off(allowed);
    (strips, rest)
}

/// Splits a strip that holds a row.
#[allow(clippy::result_large_err)]
pub(crate) fn split_strip(mut strip: Strip, room: f32, forced: bool) -> Result<(Strip, Strip), Strip> {
    let Some(row) = strip.row.take() else { return Err(strip) };
    match row.split(room, forced) {
        Ok((upper, lower)) => {
            let rest = Strip {
                gap: 0.0,
                glued: strip.glued,
                sides: strip.sides.clone(),
                head: strip.head.clone(),
                ..lower.strip()
            };
            let kept = upper.strip();
            strip.height = kept.height;
            strip.row = kept.row;
            strip.glued = false;
            Ok((strip, rest))
        }
        Err(row) => {
            strip.row = Some(Box::new(row));
            Err(strip)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stack(heights: &[(f32, bool)]) -> Vec<Strip> {
        heights.iter().map(|&(height, glued)| Strip { height, glued, ..Strip::default() }).collect()
    }

    #[test]
    fn a_stack_is_split_only_where_a_page_may_end() {
        let strips = stack(&[(10.0, true), (10.0, false), (10.0, true), (10.0, false)]);
        let (upper, lower) = split_stack(strips.clone(), 35.0, false);
        assert_eq!((upper.len(), lower.len()), (2, 2));
        let (upper, _) = split_stack(strips.clone(), 15.0, false);
        assert!(upper.is_empty());
        let (upper, lower) = split_stack(strips, 15.0, true);
        assert_eq!((upper.len(), lower.len()), (1, 3));
    }

    #[test]
    fn a_row_within_a_cell_is_split_too() {
        let inner = Row { cells: vec![stack(&[(10.0, false); 9])], ..Row::default() }.strip();
        let outer = Row { cells: vec![vec![inner]], edge: 2.0, ..Row::default() };
        let (upper, lower) = outer.split(50.0, false).unwrap();
        assert_eq!((upper.height(), lower.height()), (44.0, 54.0));
    }
}

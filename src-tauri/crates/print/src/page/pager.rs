//! Fills pages with strips, keeping together what belongs together.

use super::canvas::{Artifact, Canvas, Filled};
use super::strip::{Mark, Row, Side, Strip, split_strip, stack_height};
use super::tags::{Attribute, Tags};
use crate::style::Colour;
use crate::text::lines::Line;
use crate::text::shaping::Shaper;
use std::rc::Rc;

/// Where the text stands on the sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    /// Upper edge above the sheet's lower edge.
    pub(crate) top: f32,
    /// Lower edge above the sheet's lower edge.
    pub(crate) bottom: f32,
}

/// Where a heading came to stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub(crate) page: usize,
    /// Upper edge above the sheet's lower edge.
    pub(crate) y: f32,
}

/// A row higher than this part of the page is split rather than moved to the next page.
const SPLIT_FROM: f32 = 0.34;

/// Pages while they are filled.
pub(crate) struct Pager {
    area: Area,
    done: Vec<Filled>,
    canvas: Canvas,
    y: f32,
    fresh: bool,
    waiting: Vec<Strip>,
    rules: Vec<(f32, f32, f32, f32, Colour)>,
    sides: Vec<(Side, f32, f32)>,
    /// Spots of the headings, by their place in the outline.
    pub(crate) spots: Vec<Option<Spot>>,
    underlay: Option<Underlay>,
    /// Whether the page in work has its underlay.
    begun: bool,
}

/// A line drawn across each page, below its content.
pub(crate) struct Underlay {
    /// The line, its left end at 0.
    pub(crate) line: Line,
    /// Where the line's left end comes to stand.
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// How the line is turned, counter-clockwise.
    pub(crate) degrees: f32,
}

/// What pages are drawn with.
pub(crate) struct Pens<'a, 'f> {
    pub(crate) tags: &'a mut Tags,
    pub(crate) shaper: &'a Shaper<'f>,
}

impl Pager {
    pub(crate) fn new(area: Area, underlay: Option<Underlay>) -> Self {
        Pager {
            area,
            done: Vec::new(),
            canvas: Canvas::new(0),
            y: area.top,
            fresh: true,
            waiting: Vec::new(),
            rules: Vec::new(),
            sides: Vec::new(),
            spots: Vec::new(),
            underlay,
            begun: false,
        }
    }

    /// Pages filled, the one in work included.
    pub(crate) fn pages(&self) -> usize {
        self.done.len() + 1
    }

    /// Room on an empty page.
    pub(crate) fn page_height(&self) -> f32 {
        self.area.top - self.area.bottom
    }

    /// Takes the next strips of the flow.
    pub(crate) fn push(&mut self, pens: &mut Pens<'_, '_>, strips: impl IntoIterator<Item = Strip>) {
        for strip in strips {
            let glued = strip.glued;
            self.waiting.push(strip);
            if !glued {
                self.place_waiting(pens);
            }
        }
    }

    /// Ends the last page.
    pub(crate) fn finish(mut self, pens: &mut Pens<'_, '_>) -> (Vec<Filled>, Vec<Option<Spot>>) {
        self.place_waiting(pens);
        self.end_page(pens);
        (self.done, self.spots)
    }

    fn place_waiting(&mut self, pens: &mut Pens<'_, '_>) {
        let group = std::mem::take(&mut self.waiting);
        let Some(first) = group.first() else { return };
        let height = stack_height(&group);
        let gap = if self.fresh { 0.0 } else { first.gap };
        let room = self.y - self.area.bottom;
        let lone_row = group.len() == 1 && first.row.is_some();
        if gap + height <= room + 0.01 {
            group.into_iter().for_each(|s| self.place(pens, s));
            return;
        }
        let head = first.head.as_ref().map_or(0.0, |h| stack_height(h));
        let fits_on_a_page = height + head <= self.page_height() + 0.01;
        if fits_on_a_page && !(lone_row && height > SPLIT_FROM * self.page_height()) {
            self.turn_page(pens, first.head.clone());
            group.into_iter().for_each(|s| self.place(pens, s));
            return;
        }
        for strip in group {
            self.place_splitting(pens, strip);
        }
    }

    /// Places a strip, over several pages when it is a row that needs them.
    fn place_splitting(&mut self, pens: &mut Pens<'_, '_>, mut strip: Strip) {
        // On a page that is as empty as it can be something must be placed, or the work would never end.
        let mut empty = self.fresh;
        loop {
            let gap = if self.fresh { 0.0 } else { strip.gap };
            let room = self.y - self.area.bottom - gap;
            if strip.height <= room + 0.01 {
                return self.place(pens, strip);
            }
            let head = strip.head.clone();
            strip = match split_strip(strip, room, empty) {
                Ok((upper, lower)) => {
                    self.place(pens, upper);
                    lower
                }
                Err(whole) if empty => return self.place(pens, whole),
                Err(whole) => whole,
            };
            self.turn_page(pens, head);
            empty = true;
        }
    }

    fn turn_page(&mut self, pens: &mut Pens<'_, '_>, head: Option<Rc<Vec<Strip>>>) {
        if !self.fresh {
            self.end_page(pens);
        }
        let Some(head) = head else { return };
        self.begin_page(pens);
        // A repeated header row is an artifact: as content it would be read twice (ISO 14289-1, 7.1).
        self.canvas.artifact(Artifact::Header);
        for strip in head.iter() {
            self.place(pens, strip.clone());
        }
        self.canvas.close();
    }

    fn end_page(&mut self, pens: &mut Pens<'_, '_>) {
        self.canvas.close();
        let rules = std::mem::take(&mut self.rules);
        let sides = std::mem::take(&mut self.sides);
        if !rules.is_empty() || !sides.is_empty() {
            self.canvas.artifact(Artifact::Layout);
            for (x, y, width, height, colour) in rules {
                self.canvas.fill(x, y, width, height, colour);
            }
            for (side, top, bottom) in sides {
                self.canvas.fill(side.x, bottom, side.width, top - bottom, side.colour);
            }
            self.canvas.close();
        }
        let next = Canvas::new(self.done.len() as u32 + 1);
        self.begin_page(pens);
        self.done.push(std::mem::replace(&mut self.canvas, next).finish());
        self.y = self.area.top;
        self.fresh = true;
        self.begun = false;
    }

    fn begin_page(&mut self, pens: &mut Pens<'_, '_>) {
        if std::mem::replace(&mut self.begun, true) {
            return;
        }
        if let Some(mark) = &self.underlay {
            self.canvas.artifact(Artifact::Watermark);
            self.canvas.turn(mark.x, mark.y, mark.degrees);
            self.canvas.line(pens.tags, pens.shaper, &mark.line, 0.0);
            self.canvas.turn_back();
            self.canvas.close();
        }
    }

    fn place(&mut self, pens: &mut Pens<'_, '_>, strip: Strip) {
        self.begin_page(pens);
        if !self.fresh {
            self.y -= strip.gap;
        }
        let joined = !self.fresh;
        self.fresh = false;
        let top = self.y;
        self.y -= strip.height;
        self.draw(pens, &strip, top, joined);
    }

    fn draw(&mut self, pens: &mut Pens<'_, '_>, strip: &Strip, top: f32, below_another: bool) {
        for mark in &strip.marks {
            match mark {
                Mark::Line(line, baseline) => self.canvas.line(pens.tags, pens.shaper, line, top - baseline),
                &Mark::Rule(x, y, width, height, colour) => {
                    self.rules.push((x, top - y - height, width, height, colour));
                }
                Mark::Picture(p) => {
                    let lower = top - p.y - p.height;
                    let [a, b, c, d, e, f] = p.turn;
                    let matrix = [
                        a * p.width,
                        b * p.height,
                        c * p.width,
                        d * p.height,
                        e * p.width + p.x,
                        f * p.height + lower,
                    ];
                    let bounds = [p.x, lower, p.x + p.width, lower + p.height];
                    pens.tags.set(p.element, Attribute::Bounds(bounds));
                    self.canvas.picture(pens.tags, p.element, &p.name, matrix);
                }
                &Mark::Heading(place) => {
                    if self.spots.len() <= place {
                        self.spots.resize(place + 1, None);
                    }
                    let page = self.done.len();
                    if let Some(spot) = self.spots.get_mut(place) {
                        *spot = Some(Spot { page, y: top });
                    }
                }
            }
        }
        for side in &strip.sides {
            self.side(*side, top, strip, below_another);
        }
        if let Some(row) = &strip.row {
            self.draw_row(pens, row, strip.height, top);
        }
    }

    /// Lengthens the upright rule that ends where this strip begins, or begins another.
    fn side(&mut self, side: Side, top: f32, strip: &Strip, below_another: bool) {
        let upper = if side.joined && below_another { top + strip.gap } else { top };
        let lower = top - strip.height;
        let above =
            self.sides.iter_mut().rev().find(|(s, _, end)| s.x == side.x && (end - upper).abs() < 0.02);
        match above {
            Some((_, _, end)) if side.joined => *end = lower,
            _ => self.sides.push((side, upper, lower)),
        }
    }

    fn draw_row(&mut self, pens: &mut Pens<'_, '_>, row: &Row, height: f32, top: f32) {
        if let Some((x, width, thick, colour)) = row.rule {
            self.rules.push((x, top - height, width, thick, colour));
        }
        for cell in &row.cells {
            let mut y = top - row.edge;
            for (place, strip) in cell.iter().enumerate() {
                if place > 0 {
                    y -= strip.gap;
                }
                self.draw(pens, strip, y, place > 0);
                y -= strip.height;
            }
        }
    }
}

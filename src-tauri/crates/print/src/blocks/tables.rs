//! Tables: cells that hold blocks, header rows repeated on each page, rows that are split where they must be.

use super::{Flow, Frame, Setter, Within, glue, is_empty};
use crate::PrintError;
use crate::page::strip::{Mark, Row, Strip};
use crate::page::tags::{Attribute, ElementId, Role};
use crate::style::{CELL_EDGE, CELL_SIDE, HAIR, HAIRLINE, INK, Look, Stand};
use papers::block::{self, Align, Table};
use std::rc::Rc;

/// Thickness of the rules above and below the header row.
const HEAD_RULE: f32 = 0.9;

/// A column on its place.
#[derive(Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
    stand: Stand,
}

impl Setter<'_, '_> {
    pub(super) fn table(&mut self, table: &Table, frame: Frame, flow: &mut Flow) -> Result<(), PrintError> {
        if table.columns.is_empty()
            || (table.rows.is_empty() && table.columns.iter().all(|c| is_empty(&c.head)))
        {
            return Ok(());
        }
        let frame = Frame { stand: None, ..self.over_gutter(frame) };
        let columns = columns(table, frame);
        let element = self.tags.add(Role::Table, frame.parent);
        let mut strips = self.table_caption(table, frame, element)?;
        let headed = table.columns.iter().any(|c| !is_empty(&c.head));
        let mut repeated = None;
        if headed {
            let group = self.tags.add(Role::THead, element);
            let row = self.tags.add(Role::Tr, group);
            let mut head = self.head_row(table, &columns, frame, Some(row))?;
            head.glued = !table.rows.is_empty();
            if !strips.is_empty() {
                head.gap = self.style.caption.after;
            }
            strips.push(head);
            repeated = Some(Rc::new(vec![self.head_row(table, &columns, frame, None)?]));
        }
        let body = self.tags.add(Role::TBody, element);
        for (place, row) in table.rows.iter().enumerate() {
            self.watch.tick()?;
            let element = self.tags.add(Role::Tr, body);
            let mut strip = if row.group {
                self.group_row(row, frame, columns.len(), element)?
            } else {
                self.body_row(row, &columns, frame, element, headed)?
            };
            strip.glued = row.group && place + 1 < table.rows.len();
            strip.head.clone_from(&repeated);
            if place == 0 && !headed {
                strip.marks.push(Mark::Rule(frame.x, 0.0, frame.width, HAIRLINE, INK));
            }
            strips.push(strip);
        }
        let before = if is_empty(&table.caption) { 5.0 } else { self.style.caption.before };
        flow.add(strips, before, 11.0);
        Ok(())
    }

    fn table_caption(
        &mut self,
        table: &Table,
        frame: Frame,
        element: ElementId,
    ) -> Result<Vec<Strip>, PrintError> {
        if is_empty(&table.caption) {
            return Ok(Vec::new());
        }
        let caption = self.tags.add(Role::Caption, element);
        let mut strips = self.text(&table.caption, self.style.caption, frame, Some(caption))?;
        glue(&mut strips, true);
        Ok(strips)
    }

    /// The header row; without an element it is an artifact.
    fn head_row(
        &mut self,
        table: &Table,
        columns: &[Column],
        frame: Frame,
        row: Option<ElementId>,
    ) -> Result<Strip, PrintError> {
        let mut cells = Vec::with_capacity(columns.len());
        for (column, place) in table.columns.iter().zip(columns) {
            let cell = row.map(|row| {
                let cell = self.tags.add(Role::Th, row);
                self.tags.set(cell, Attribute::ColumnHead);
                cell
            });
            let inner = place.frame(frame);
            let mut strips = self.text(&column.head, self.style.head, inner, cell)?;
            glue(&mut strips, false);
            cells.push(strips);
        }
        let rule = Some((frame.x, frame.width, HEAD_RULE, INK));
        let mut strip = Row { cells, edge: CELL_EDGE + 0.5, rule }.strip();
        strip.marks.push(Mark::Rule(frame.x, 0.0, frame.width, HEAD_RULE, INK));
        Ok(strip)
    }

    fn body_row(
        &mut self,
        row: &block::Row,
        columns: &[Column],
        frame: Frame,
        element: ElementId,
        headed: bool,
    ) -> Result<Strip, PrintError> {
        let mut cells = Vec::with_capacity(columns.len());
        for (place, column) in columns.iter().enumerate() {
            // Each cell needs a header (ISO 14289-1, 7.5): where no row is one, the first cell heads its row.
            let heads = place == 0 && (row.headed || !headed);
            let cell = self.tags.add(if heads { Role::Th } else { Role::Td }, element);
            if heads {
                self.tags.set(cell, Attribute::RowHead(1));
            }
            let blocks = row.cells.get(place).map_or(&[] as &[_], Vec::as_slice);
            let inner = Frame { parent: cell, ..column.frame(frame) };
            cells.push(self.blocks(blocks, inner)?.strips);
        }
        Ok(Row { cells, edge: CELL_EDGE, rule: Some((frame.x, frame.width, HAIRLINE, HAIR)) }.strip())
    }

    fn group_row(
        &mut self,
        row: &block::Row,
        frame: Frame,
        columns: usize,
        element: ElementId,
    ) -> Result<Strip, PrintError> {
        let cell = self.tags.add(Role::Th, element);
        self.tags.set(cell, Attribute::RowHead(columns as u32));
        let whole = Column { x: frame.x, width: frame.width, stand: Stand::Left };
        let inner = Frame { parent: cell, ..whole.frame(frame) };
        // The first cell's words are bold because they head the rows below.
        let cell_look = self.style.cell;
        self.style.cell = Look { face: cell_look.face.bold(), ..cell_look };
        let strips = row.cells.first().map_or(Ok(Flow::default()), |blocks| self.blocks(blocks, inner));
        self.style.cell = cell_look;
        let rule = Some((frame.x, frame.width, HAIRLINE, HAIR));
        Ok(Row { cells: vec![strips?.strips], edge: CELL_EDGE + 1.5, rule }.strip())
    }
}

impl Column {
    fn frame(self, table: Frame) -> Frame {
        Frame {
            x: self.x + CELL_SIDE,
            width: (self.width - 2.0 * CELL_SIDE).max(8.0),
            gutter: 0.0,
            within: Within::Cell,
            stand: (self.stand != Stand::Left).then_some(self.stand),
            ..table
        }
    }
}

/// The columns by their shares of the width.
fn columns(table: &Table, frame: Frame) -> Vec<Column> {
    let share = |c: &block::Column| if c.share.is_finite() && c.share > 0.0 { c.share } else { 1.0 };
    let sum: f32 = table.columns.iter().map(share).sum();
    let mut x = frame.x;
    let place = |column: &block::Column| {
        let width = frame.width * share(column) / sum;
        let stand = match column.align {
            Align::Left => Stand::Left,
            Align::Right => Stand::Right,
        };
        let placed = Column { x, width, stand };
        x += width;
        placed
    };
    table.columns.iter().map(place).collect()
}

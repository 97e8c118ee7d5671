//! How a table is printed that has a layout of its own: in that, and no more of it than must be.
//!
//! A cell that nothing is done to keeps the blanks beside it as long as its column keeps its width. A column changes its width
//! with its widest cell: one that was as wide as that needs stays so, one that was wider stays as it is.

use std::borrow::Cow;

use super::in_place::in_row;
use super::layout::cell_text;
use super::slots::Slots;
use super::splice::splice;
use super::work::Work;
use crate::diagnostic::Edit;
use crate::document::{Cell, CellId, Document, Row, Table};
use crate::shape::{CAP, Column, Pad, Shape, Stand, is_marker, may_end_table};
use crate::text::is_blank;

/// The edits that print `table` with `work` done: rows that have the layout in it, and with `all` the others too.
pub(super) fn printed(
    document: &Document<'_>,
    table: &Table,
    index: usize,
    (shape, all): (&Shape, bool),
    work: &Work<'_>,
) -> Vec<Edit> {
    let slots = Slots::new(document, table);
    let printer = Printer { document, table, index, shape, all, work, slots };
    let fits = printer.fits();
    let text = document.source.text();
    let mut edits = Vec::new();
    let mut put = |target: &Row, written: String| {
        if target.span.of(text) != written {
            edits.push(Edit { span: target.span, replacement: written });
        }
    };
    put(&table.header, printer.row(None, &fits));
    if shape.is_padded() && (shape.has_delimiter || all) {
        put(&table.delimiter, printer.delimiter(&fits));
    }
    for (place, target) in table.rows.iter().enumerate() {
        put(target, printer.row(Some(work.old_row(index, place)), &fits));
    }
    edits
}

struct Printer<'p> {
    document: &'p Document<'p>,
    table: &'p Table,
    index: usize,
    shape: &'p Shape,
    all: bool,
    work: &'p Work<'p>,
    slots: Slots<'p>,
}

/// The new width of a column, and whether that is the old one. For a column that is not padded it says nothing.
#[derive(Clone, Copy)]
struct Fit {
    width: usize,
    stays: bool,
    /// Wider cells stand unpadded.
    most: usize,
}

impl Printer<'_> {
    fn text(&self) -> &str {
        self.document.source.text()
    }

    fn cell(&self, row: Option<usize>, column: usize, cell: &Cell) -> (Cow<'_, str>, bool) {
        let edits = self.work.edits_in(CellId { table: self.index, row, column });
        (cell_text(self.document, *cell, edits), !edits.is_empty())
    }

    /// Whether a row has the layout.
    fn is_in(&self, row: Option<usize>) -> bool {
        match row {
            None => self.shape.has_header,
            Some(row) => self.shape.rows.get(row) == Some(&Stand::In),
        }
    }

    /// Whether a row is to have it.
    fn is_printed(&self, row: Option<usize>) -> bool {
        self.is_in(row)
            || (self.all
                && row.is_none_or(|row| self.shape.rows.get(row).is_some_and(|stand| *stand != Stand::Apart)))
    }

    fn lines(&self) -> impl Iterator<Item = (Option<usize>, &Row)> {
        let body = self.table.rows.iter().enumerate().map(|(n, row)| (Some(n), row));
        std::iter::once((None, &self.table.header)).chain(body)
    }

    /// The new widths of the columns.
    fn fits(&self) -> Vec<Fit> {
        let columns = self.shape.columns.len();
        let (mut old, mut new) = (vec![0; columns], vec![0; columns]);
        let mut is_capped = vec![false; columns];
        for (row, line) in self.lines() {
            for (n, cell) in line.cells.iter().enumerate().take(columns) {
                let Column::Padded { width, .. } = self.shape.columns[n] else { continue };
                let own = self.shape.model.columns(cell.span.of(self.text()).trim_matches(is_blank));
                if self.is_in(row) {
                    if own + 2 > width && width == CAP + 2 {
                        is_capped[n] = true;
                    } else if cell.slot.end() < line.span.end() {
                        old[n] = own.max(old[n]);
                    }
                }
                if self.is_printed(row) {
                    let (written, is_edited) = self.cell(row, n, cell);
                    new[n] = if is_edited { self.shape.model.columns(&written) } else { own }.max(new[n]);
                }
            }
        }
        let least = self.least(&old);
        let fit = |(n, column): (usize, &Column)| {
            let Column::Padded { width, .. } = *column else { return Fit { width: 0, stays: true, most: 0 } };
            let most = if is_capped[n] { CAP } else { usize::MAX };
            // Blanks beside the widest cell: two, or one at an open end, or none.
            let beside = width - old[n].min(width);
            let wanted = if beside <= 2 && old[n] > 0 {
                new[n].min(most).max(least) + beside
            } else {
                (new[n].min(most) + 2).max(width)
            };
            Fit { width: wanted, stays: wanted == width, most }
        };
        self.shape.columns.iter().enumerate().map(fit).collect()
    }

    /// How narrow the cell of a column may be: three in most programs, four in Typora, one in some.
    fn least(&self, old: &[usize]) -> usize {
        let inner = |n: usize| match self.shape.columns[n] {
            Column::Padded { width, .. } => width.saturating_sub(2),
            Column::Spaced { .. } => usize::MAX,
        };
        let widths: Vec<(usize, usize)> = (0..old.len()).map(|n| (inner(n), old[n])).collect();
        if widths.iter().any(|(inner, _)| *inner < 3) {
            1
        } else if widths.iter().any(|(inner, own)| *inner == 4 && *own < 4) {
            4
        } else {
            3
        }
    }

    /// The row that stands at `row` now, with what is to be done to it.
    fn row(&self, row: Option<usize>, fits: &[Fit]) -> String {
        let line = row.and_then(|row| self.table.rows.get(row)).unwrap_or(&self.table.header);
        let is_free = row.is_some() || self.shape.is_padded();
        let is_padded = self.shape.is_padded();
        let opens = self.shape.opens <= line.span.of(self.text()).starts_with('|');
        let completed = row.is_some_and(|row| self.work.completed.contains(&(self.index, row)));
        // Where no column is padded, a row that has the layout keeps it in any case.
        if !self.is_printed(row) || !is_free || (self.is_in(row) && !is_padded && opens && !completed) {
            return in_row(self.document, &self.slots, self.index, row, self.work);
        }
        let is_at_rest = completed || self.work.edits_in_row(self.index, row).next().is_some();
        let stays = self.is_in(row) && !is_at_rest && fits.iter().all(|fit| fit.stays);
        let written = line.span.of(self.text());
        if stays {
            return written.to_owned();
        }
        let last = line.excess.last().or(line.cells.last());
        let closes =
            self.shape.closes || completed || last.is_some_and(|cell| cell.slot.end() < line.span.end());
        let mut out = String::new();
        let opens = self.shape.opens || written.starts_with('|') || self.begins_a_block(row, line);
        let is_block = opens && !self.shape.opens && !written.starts_with('|');
        out.push_str(match (is_block, opens) {
            (true, _) => "| ",
            (false, true) => "|",
            (false, false) => "",
        });
        for (n, cell) in line.cells.iter().enumerate() {
            out.push_str(if n > 0 { "|" } else { "" });
            self.put(row, (n, cell), (fits[n], opens || n > 0, closes), &mut out);
        }
        let lacking = if completed { self.shape.columns.len() } else { 0 };
        let columns = self.shape.columns.iter().zip(fits).take(lacking).skip(line.cells.len());
        for (column, fit) in columns {
            out.push('|');
            let is_padded = matches!(column, Column::Padded { .. });
            blanks(&mut out, if is_padded { fit.width } else { self.slots.empty().map_or(1, str::len) });
        }
        for (n, cell) in line.excess.iter().enumerate() {
            let edits = self.work.edits_in(CellId { table: self.index, row, column: self.table.columns + n });
            out.push('|');
            out.push_str(&splice(cell.slot.of(self.text()), cell.slot.start(), edits.iter().copied()));
        }
        if closes {
            // A backslash would escape the pipe behind it.
            out.push_str(if out.ends_with('\\') { " |" } else { "|" });
            // Blanks behind the last pipe stay.
            let end = last.map_or(line.span.end(), |cell| line.span.end().min(cell.slot.end() + 1));
            out.push_str(if self.is_in(row) { &self.text()[end..line.span.end()] } else { "" });
        } else {
            out.truncate(out.trim_end_matches(' ').len());
        }
        out
    }

    /// One cell, with the blanks beside it.
    fn put(
        &self,
        row: Option<usize>,
        (n, cell): (usize, &Cell),
        (fit, opens, closes): (Fit, bool, bool),
        out: &mut String,
    ) {
        let (written, is_edited) = self.cell(row, n, cell);
        let (old_before, old_after) =
            (cell.span.start() - cell.slot.start(), cell.slot.end() - cell.span.end());
        let line = row.and_then(|row| self.table.rows.get(row)).unwrap_or(&self.table.header);
        let is_open = cell.slot.end() == line.span.end();
        let keeps = self.is_in(row) && !is_open && (!is_edited || written.is_empty() == cell.span.is_empty());
        let (before, after) = match self.shape.columns[n] {
            Column::Spaced { .. } if is_open && self.is_in(row) && !closes => (old_before, 0),
            _ if keeps && !is_edited && fit.stays => (old_before, old_after),
            Column::Spaced { .. } if keeps => (old_before, old_after),
            Column::Spaced { before, after } if written.is_empty() => {
                (0, self.slots.empty().map_or((before + after).clamp(1, 2), str::len))
            }
            Column::Spaced { before, after } => (before, after),
            Column::Padded { header, body, .. } => {
                let own = self.shape.model.columns(&written);
                let pad = if row.is_none() { header } else { body };
                if own > fit.most {
                    (1, 1)
                } else if pad == Pad::Anywhere && keeps {
                    let left = fit.width.saturating_sub(own);
                    (old_before.min(left), left.saturating_sub(old_before))
                } else {
                    pad.sides(fit.width.saturating_sub(own))
                }
            }
        };
        // Blanks at the beginning of a line are the line's.
        let is_padded = matches!(self.shape.columns[n], Column::Padded { .. });
        let (before, after) =
            if opens { (before, after) } else { (0, if is_padded { before + after } else { after }) };
        blanks(out, before);
        out.push_str(&written);
        // A backslash would escape the pipe behind it.
        blanks(out, after.max(usize::from(written.ends_with('\\'))));
    }

    /// Whether a row without a pipe at its beginning needs one, because its first cell would begin something else.
    fn begins_a_block(&self, row: Option<usize>, line: &Row) -> bool {
        let Some(cell) = line.cells.first() else { return false };
        let (written, is_edited) = self.cell(row, 0, cell);
        written.is_empty() || is_marker(&written) || (is_edited && may_end_table(&written))
    }

    fn delimiter(&self, fits: &[Fit]) -> String {
        let row = &self.table.delimiter;
        let written = row.span.of(self.text());
        let mut out = String::from(if self.shape.opens || written.starts_with('|') { "|" } else { "" });
        for (n, (cell, fit)) in row.cells.iter().zip(fits).enumerate() {
            out.push_str(if n > 0 { "|" } else { "" });
            let dashes = cell.span.of(self.text());
            let is_padded = matches!(self.shape.columns[n], Column::Padded { .. });
            if !is_padded || (fit.stays && self.shape.has_delimiter) {
                out.push_str(cell.slot.of(self.text()));
                continue;
            }
            let (before, after) = (cell.span.start() - cell.slot.start(), cell.slot.end() - cell.span.end());
            let (before, is_filled) = (before.min(1), after <= 1);
            let after = usize::from(before > 0 || after > 0);
            let (left, right) = (dashes.starts_with(':'), dashes.ends_with(':'));
            let room =
                fit.width.saturating_sub(before + after + usize::from(left) + usize::from(right)).max(1);
            let count = if is_filled || !self.shape.has_delimiter {
                room
            } else {
                dashes.matches('-').count().min(room)
            };
            blanks(&mut out, before);
            out.push_str(if left { ":" } else { "" });
            out.extend(std::iter::repeat_n('-', count));
            out.push_str(if right { ":" } else { "" });
            blanks(&mut out, after + room - count);
        }
        let last = row.cells.last();
        let closes = self.shape.closes || last.is_some_and(|cell| cell.slot.end() < row.span.end());
        if closes {
            out.push('|');
        } else {
            out.truncate(out.trim_end_matches(' ').len());
        }
        out
    }
}

fn blanks(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n(' ', count));
}

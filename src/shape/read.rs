//! Reads off what the rows of a table share.

use super::ends::Ends;
use super::pad::Pads;
use super::spaced::{blanks, edged, has_edge, spaced};
use super::{CAP, Column, Pad, Shape, Stand};
use crate::document::{Cell, Document, Row, Table};
use crate::text::all_bytes;
use crate::text::width_model::WidthModel;

impl Shape {
    /// The layout that most rows of `table` have, and which of them have it.
    pub fn read(document: &Document<'_>, table: &Table) -> Self {
        let text = document.source.text();
        let asked: Vec<bool> = table.rows.iter().map(is_asked).collect();
        let ends = Ends::of(text, table, &asked);
        let reader = Reader { text, table, spaced: spaced(text, table, &asked, ends), ends, asked };
        let mut best = reader.read(WidthModel::Display);
        if best.is_tidy() || !reader.may_be_padded_otherwise(&best) {
            return best;
        }
        for model in WidthModel::ALL.into_iter().skip(1) {
            let other = reader.read(model);
            if score(&other) > score(&best) {
                best = other;
            }
            if best.is_tidy() {
                break;
            }
        }
        best
    }
}

/// Whether the layout of a row is asked for: its bytes are free to change, and it is what its keeper meant.
fn is_asked(row: &Row) -> bool {
    !row.is_fixed && row.stray.is_none() && !row.cells.is_empty()
}

/// How many lines have a layout. Of two models that fit as many the first is taken.
fn score(shape: &Shape) -> usize {
    shape.agreeing().0 + usize::from(shape.has_header) + usize::from(shape.has_delimiter)
}

/// What a cell is in the column it stands in.
const SPACED: u8 = 1;
/// It is as wide as the delimiter row's cell.
const AS_DELIMITER: u8 = 2;
/// It is as wide as the header's.
const AS_HEADER: u8 = 4;
/// It is a column narrower, as Lute centres where a blank is left over.
const ODD_OFF: u8 = 8;

struct Reader<'r> {
    text: &'r str,
    table: &'r Table,
    asked: Vec<bool>,
    ends: Ends,
    spaced: Vec<(usize, usize)>,
}

/// What was counted of a column.
#[derive(Clone, Copy)]
struct Counts {
    cells: usize,
    spaced: usize,
    as_delimiter: usize,
    as_header: usize,
    odd_off: usize,
    /// Of the widths of the delimiter row and of the header.
    widths: [usize; 2],
    pads: Pads,
}

impl Reader<'_> {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.table.rows.iter().zip(&self.asked).filter(|(_, asked)| **asked).map(|(row, _)| row)
    }

    /// Whether another width model may fit better: something outside of ASCII stands in the rows that have no layout yet, or
    /// in the header, and cells are padded.
    fn may_be_padded_otherwise(&self, shape: &Shape) -> bool {
        let is_plain = |row: &Row| all_bytes(row.span.of(self.text), |b| b < 0x80);
        let off = self.table.rows.iter().zip(&shape.rows).filter(|(_, stand)| **stand == Stand::Off);
        let is_padded = |cell: &Cell| cell.slot.len() > cell.span.len() + 2;
        (off.map(|(row, _)| row).any(|row| !is_plain(row))
            || (!shape.has_header && !is_plain(&self.table.header)))
            && std::iter::once(&self.table.header)
                .chain(self.rows())
                .any(|row| row.cells.iter().any(is_padded))
    }

    fn width(&self, model: WidthModel, cell: &Cell) -> usize {
        cell.slot.len() - cell.span.len() + model.columns(cell.span.of(self.text))
    }

    fn read(&self, model: WidthModel) -> Shape {
        let (marks, counts) = self.count(model);
        let columns: Vec<(Column, u8)> = self.columns(&counts);
        let mut at = 0;
        let mut stand = |(row, asked): (&Row, &bool)| {
            if !asked {
                return Stand::Apart;
            }
            let own = &marks[at..at + row.cells.len()];
            at += row.cells.len();
            let is_in =
                self.has_ends(row) && own.iter().zip(&columns).all(|(mark, (_, needed))| mark & needed != 0);
            if is_in { Stand::In } else { Stand::Off }
        };
        let rows = self.table.rows.iter().zip(&self.asked).map(&mut stand).collect();
        let fits = |row: &Row, model: WidthModel| {
            row.cells.iter().zip(&columns).all(|(cell, (column, _))| match column {
                Column::Padded { width, .. } => {
                    let own = self.width(model, cell);
                    own == *width
                        || (own + 1 == *width
                            && matches!(column, Column::Padded { body: Pad::AroundOddOff, .. }))
                        || (cell.slot.end() == row.span.end() && !self.ends.closes)
                }
                Column::Spaced { .. } => true,
            })
        };
        let is_padded = columns.iter().any(|(column, _)| matches!(column, Column::Padded { .. }));
        Shape {
            opens: self.ends.opens,
            closes: self.ends.closes,
            model,
            has_header: !is_padded || (self.has_ends(&self.table.header) && fits(&self.table.header, model)),
            has_delimiter: !is_padded || fits(&self.table.delimiter, model),
            columns: columns.into_iter().map(|(column, _)| column).collect(),
            rows,
        }
    }

    /// Whether a row has the pipes at its ends that most have. One too many is no fault, and a row that lacks cells is not asked
    /// for them: something else is said of it.
    fn has_ends(&self, row: &Row) -> bool {
        let own = Ends::of_row(self.text, row);
        row.cells.len() < self.table.columns
            || (own.opens >= self.ends.opens && own.closes >= self.ends.closes)
    }

    /// What each cell is, row by row, and what was counted of each column.
    fn count(&self, model: WidthModel) -> (Vec<u8>, Vec<Counts>) {
        let header = self.table.header.cells.iter().map(|cell| self.width(model, cell));
        let delimiter = self.table.delimiter.cells.iter().map(|cell| cell.slot.len());
        let none = |widths| Counts {
            cells: 0,
            spaced: 0,
            as_delimiter: 0,
            as_header: 0,
            odd_off: 0,
            widths,
            pads: Pads::NONE,
        };
        let mut counts: Vec<Counts> = delimiter.zip(header).map(|(a, b)| none([a, b])).collect();
        counts.resize(self.table.columns, none([0, 0]));
        let mut marks = Vec::new();
        for row in self.rows() {
            for ((n, cell), (count, spaced)) in
                row.cells.iter().enumerate().zip(counts.iter_mut().zip(&self.spaced))
            {
                if self.ends.are_loose(self.text, row, n) {
                    marks.push(SPACED | AS_DELIMITER | AS_HEADER);
                    continue;
                }
                let mark = self.mark(model, cell, count, *spaced);
                count.cells += 1;
                count.spaced += usize::from(mark & SPACED != 0);
                count.as_delimiter += usize::from(mark & AS_DELIMITER != 0);
                count.as_header += usize::from(mark & AS_HEADER != 0);
                count.odd_off += usize::from(mark & ODD_OFF != 0);
                marks.push(mark);
            }
        }
        (marks, counts)
    }

    fn mark(&self, model: WidthModel, cell: &Cell, count: &mut Counts, spaced: (usize, usize)) -> u8 {
        let (before, after) = blanks(cell);
        if cell.slot.of(self.text).contains('\t') {
            return 0;
        }
        let is_edged = has_edge(self.text, cell);
        let is_spaced = if cell.span.is_empty() {
            cell.slot.len() <= (spaced.0 + spaced.1).clamp(1, 2)
        } else {
            (before, after) == spaced || (is_edged && edged(self.text, cell) == spaced)
        };
        let mut mark = u8::from(is_spaced) * SPACED;
        // Where each cell has the same blanks and no two are as wide, no width is asked for.
        if count.cells > 1
            && count.spaced == count.cells
            && is_spaced
            && count.as_delimiter + count.as_header == 0
        {
            return mark;
        }
        let width = self.width(model, cell);
        let is_even = before == after && before > 1 && !cell.span.is_empty();
        for (bit, wanted) in [(AS_DELIMITER, count.widths[0]), (AS_HEADER, count.widths[1])] {
            let is_capped = width > wanted && wanted == CAP + 2 && (before, after) == (1, 1);
            if width == wanted || is_capped {
                mark |= bit;
            } else if is_even && width + 1 == wanted {
                mark |= ODD_OFF;
            }
        }
        if !cell.span.is_empty() && !is_edged && width <= count.widths[0].max(count.widths[1]) {
            count.pads.see(before, after);
        }
        mark
    }

    /// The columns, each with what a cell must be to stand in it.
    fn columns(&self, counts: &[Counts]) -> Vec<(Column, u8)> {
        let is_clear = |count: &Counts| count.as_delimiter.max(count.as_header) > count.spaced;
        let any_padded = counts.iter().any(is_clear);
        // One column tells how another is meant that may be either.
        let any_spaced = counts.iter().any(|count| count.spaced > count.as_delimiter.max(count.as_header));
        let column = |(n, count): (usize, &Counts)| {
            let (before, after) = self.spaced[n];
            let (mut padded, width, mut bit) = if count.as_header > count.as_delimiter {
                (count.as_header, count.widths[1], AS_HEADER)
            } else {
                (count.as_delimiter, count.widths[0], AS_DELIMITER)
            };
            let asks = self.asks(n);
            let leaves_odd_off = count.odd_off > 0 && asks == (true, true) && count.pads.is_even();
            if leaves_odd_off {
                (padded, bit) = (padded + count.odd_off, bit | ODD_OFF);
            }
            // All cells of the column are as wide, or there are none: the header and the delimiter row tell.
            let lines_up = count.widths[0] == count.widths[1];
            let is_padded = padded > count.spaced
                || (padded == count.spaced
                    && count.widths[0] == width
                    && (any_padded || (!any_spaced && lines_up && (width > 5 || self.is_padded_header(n)))));
            if is_padded {
                let (header, body) =
                    if leaves_odd_off { (Pad::AroundOddOff, Pad::AroundOddOff) } else { self.pads(n, count) };
                (Column::Padded { width, header, body }, bit)
            } else {
                (Column::Spaced { before, after }, SPACED)
            }
        };
        counts.iter().enumerate().map(column).collect()
    }

    /// Whether the delimiter cell has a colon at its left and at its right.
    fn asks(&self, column: usize) -> (bool, bool) {
        let written = self.table.delimiter.cells.get(column).map_or("", |cell| cell.span.of(self.text));
        (written.starts_with(':'), written.ends_with(':'))
    }

    fn is_padded_header(&self, column: usize) -> bool {
        self.table.header.cells.get(column).is_some_and(|cell| cell.slot.len() > cell.span.len() + 2)
    }

    /// On which sides blanks stand in the header and in the body.
    fn pads(&self, column: usize, count: &Counts) -> (Pad, Pad) {
        let asks = self.asks(column);
        let body = count.pads.best(asks);
        let mut header = Pads::NONE;
        if let Some(cell) = self.table.header.cells.get(column).filter(|cell| !cell.span.is_empty()) {
            let (before, after) = blanks(cell);
            header.see(before, after);
            let (own, blanks) = ((before, after), before + after);
            if body.sides(blanks) == own {
                return (body, body);
            }
        }
        (header.best(asks), body)
    }
}

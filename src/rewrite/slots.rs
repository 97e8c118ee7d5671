//! The blanks beside cells where a table keeps its layout: an edited cell that stood in line with most of its column still
//! does, and an added one is as blank as the empty ones are.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::layout::cell_text;
use crate::diagnostic::Edit;
use crate::document::{Cell, Document, Row, Table};
use crate::text::Span;
use crate::text::width::display_width;

/// The room between the pipes of a table, counted once it is asked for.
pub(super) struct Slots<'t> {
    pub(super) table: &'t Table,
    text: &'t str,
    /// Of each column the widths in display columns, each with the cells that are so wide.
    widths: OnceCell<Vec<BTreeMap<usize, Alike>>>,
    empty: OnceCell<Option<&'t str>>,
}

/// Cells that are as wide as each other.
#[derive(Clone, Copy)]
struct Alike {
    count: usize,
    /// The display columns that what they say takes.
    least: usize,
    most: usize,
}

impl<'t> Slots<'t> {
    pub(super) fn new(document: &'t Document<'_>, table: &'t Table) -> Self {
        let text = document.source.text();
        Self { table, text, widths: OnceCell::new(), empty: OnceCell::new() }
    }

    /// Those of each table.
    pub(super) fn of_tables(document: &'t Document<'_>) -> Vec<Self> {
        document.tables.iter().map(|table| Self::new(document, table)).collect()
    }

    /// How most empty cells are written, if they are, with two blanks at the most.
    pub(super) fn empty(&self) -> Option<&'t str> {
        *self.empty.get_or_init(|| {
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for cell in self.table.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.span.is_empty())
            {
                *counts.entry(cell.slot.of(self.text)).or_default() += 1;
            }
            let short = counts.into_iter().filter(|(slot, _)| matches!(*slot, "" | " " | "  "));
            short.max_by_key(|(_, count)| *count).map(|(slot, _)| slot)
        })
    }

    /// The edit of the blanks behind a cell that keeps it in line with the others of its column, once `edits` are done.
    pub(super) fn padding(
        &self,
        document: &Document<'_>,
        (column, cell, row): (usize, &Cell, &Row),
        edits: &[&Edit],
    ) -> Option<Edit> {
        let blanks = Span::new(cell.span.end(), cell.slot.end());
        let is_free = !cell.span.is_empty()
            && cell.slot.end() < row.span.end()
            && blanks.of(self.text).chars().all(|c| c == ' ')
            && edits.iter().all(|edit| edit.span.end() <= blanks.start() && !edit.replacement.ends_with(' '));
        if edits.is_empty() || !is_free || !self.is_in_line(column, cell) {
            return None;
        }
        let written = display_width(&cell_text(document, *cell, edits));
        let room = display_width(cell.span.of(self.text)) + blanks.len();
        let wanted = room.saturating_sub(written).max(blanks.len().min(1));
        (wanted != blanks.len()).then(|| Edit { span: blanks, replacement: " ".repeat(wanted) })
    }

    /// Whether a cell is as wide, with the blanks beside it, as most of its column are, whatever they say.
    fn is_in_line(&self, column: usize, cell: &Cell) -> bool {
        let widths = self.widths.get_or_init(|| self.count());
        let alike = widths.get(column).and_then(|widths| widths.get(&display_width(cell.slot.of(self.text))));
        alike.is_some_and(|alike| alike.count * 2 > self.table.rows.len() && alike.least < alike.most)
    }

    fn count(&self) -> Vec<BTreeMap<usize, Alike>> {
        let mut widths = vec![BTreeMap::new(); self.table.columns];
        for row in &self.table.rows {
            for (widths, cell) in widths.iter_mut().zip(&row.cells) {
                let said = display_width(cell.span.of(self.text));
                let alike = widths.entry(display_width(cell.slot.of(self.text))).or_insert(Alike {
                    count: 0,
                    least: said,
                    most: said,
                });
                alike.count += 1;
                alike.least = said.min(alike.least);
                alike.most = said.max(alike.most);
            }
        }
        widths
    }
}

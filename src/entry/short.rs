//! Rows that have fewer cells than their table has columns.

use super::{Holes, ListTable, NoEntry};
use crate::document::{Document, Row};
use crate::habit::{Habit, Tally, Verdict};

impl ListTable {
    /// The rows that have a cell for each column: all but headings and what is no entry. One to be has them, too.
    pub fn whole_rows(&self) -> impl Iterator<Item = usize> + '_ {
        let is_asked = |row: &usize| !self.structure.is_wall(*row) || self.structure.is(*row, NoEntry::Blank);
        (0..self.rows.len()).filter(is_asked)
    }

    /// Those of them that have fewer. A line of text that became a row is reported for that.
    pub fn short_rows(&self, document: &Document<'_>) -> Vec<usize> {
        let table = &document.tables[self.table];
        let is_short =
            |row: &usize| table.rows[*row].stray.is_none() && table.rows[*row].cells.len() < table.columns;
        self.whole_rows().filter(is_short).collect()
    }

    /// Those of the short rows that leave their last cells off because they would be empty: none of them is asked for, no row
    /// writes an empty one, and so many do that this is shown.
    pub fn left_off(&self, document: &Document<'_>, short: &[usize]) -> Vec<usize> {
        let table = &document.tables[self.table];
        let last = |row: usize| table.rows[row].cells.get(table.columns.checked_sub(1)?);
        if self.whole_rows().filter_map(last).any(|cell| cell.span.is_empty()) {
            return Vec::new();
        }
        let holes = Holes::new(document, self);
        let is_asked = |column| {
            let columns = &self.columns;
            [columns.title(), columns.date()].contains(&Some(column)) || columns.is_of_orgs(column)
        };
        let is_left_off = |row: &&usize| {
            !(table.rows[**row].cells.len()..table.columns).any(is_asked) && !holes.has(&self.rows[**row])
        };
        let left_off: Vec<usize> = short.iter().filter(is_left_off).copied().collect();
        if Habit::LeftOff.is_shown_by(left_off.len()) { left_off } else { Vec::new() }
    }

    /// Whether the rows that have all their cells end with a pipe, the header among them.
    pub fn is_closed(&self, document: &Document<'_>) -> bool {
        let table = &document.tables[self.table];
        let rows = table.rows.iter().filter(|row| row.stray.is_none() && row.cells.len() == table.columns);
        let ends = Tally::of(std::iter::once(&table.header).chain(rows).map(ends_with_pipe));
        ends.judge(Habit::ClosedEnds) != Verdict::Way
    }

    /// Whether a row lacks its last cell, but has a pipe before it: where others end without one, that is an empty cell.
    pub fn has_room(&self, document: &Document<'_>, row: usize) -> bool {
        let table = &document.tables[self.table];
        table.rows[row].cells.len() + 1 == table.columns && ends_with_pipe(&table.rows[row])
    }
}

/// Whether a row's last cell is closed by a pipe.
fn ends_with_pipe(row: &Row) -> bool {
    let end = row.cells.last().map_or(row.span.start(), |cell| cell.slot.end());
    end < row.span.end()
}

//! Short rows that lack a cell before their last one.

use super::shifted::has_date_elsewhere;
use super::{Entry, Field, ListTable};
use crate::document::{Document, Row};

/// Where the whole rows of a list have links.
pub struct Holes<'l> {
    document: &'l Document<'l>,
    list: &'l ListTable,
    /// The rows that have all cells, and of each column how many of these have a link in it.
    whole: usize,
    links: Vec<usize>,
    /// The same of figures: dates and numbers.
    figures: Vec<usize>,
}

impl<'l> Holes<'l> {
    /// Counts the links of a list, if a row of it is short.
    pub fn new(document: &'l Document<'_>, list: &'l ListTable) -> Self {
        let table = &document.tables[list.table];
        let mut holes =
            Self { document, list, whole: 0, links: vec![0; table.columns], figures: vec![0; table.columns] };
        if table.rows.iter().any(|row| row.cells.len() < table.columns) {
            for row in table.rows.iter().filter(|row| row.cells.len() == table.columns) {
                holes.whole += 1;
                for (column, count) in holes.links.iter_mut().enumerate() {
                    *count += usize::from(has_link(document, row, column));
                }
                for (column, count) in holes.figures.iter_mut().enumerate() {
                    *count += usize::from(has_figure(document, row, column));
                }
            }
        }
        holes
    }

    /// Whether a row that is too short may lack another cell than its last: what stands in a column of figures is none, or its last
    /// cell is a figure, and the last column holds such as well; or what stands in a column of links is none, and as many columns
    /// further left as cells are missing stands one.
    pub fn may_have(&self, entry: &Entry) -> bool {
        let row = &self.document.tables[self.list.table].rows[entry.row];
        let cells = row.cells.len();
        let is_of_figures =
            |column: usize| self.figures.get(column).is_some_and(|count| count * 2 > self.whole);
        let is_blank = |column: usize| row.cells.get(column).is_none_or(|cell| cell.span.is_empty());
        let fits = |column: usize| {
            is_blank(column) || !is_of_figures(column) || has_figure(self.document, row, column)
        };
        let last = cells.checked_sub(1);
        let may_be_last = last.is_some_and(|last| has_figure(self.document, row, last));
        let missing = self.links.len().saturating_sub(cells);
        let is_beside_link = |column: usize| {
            self.links.get(column).is_some_and(|links| links * 2 > self.whole)
                && !is_blank(column)
                && !has_link(self.document, row, column)
                && has_link(self.document, row, column - missing)
        };
        cells < self.figures.len()
            && ((may_be_last && is_of_figures(self.figures.len() - 1))
                || !(0..cells).all(fits)
                || (missing..cells).any(is_beside_link))
    }

    /// Whether the cells of a row that is too short stand where they would only belong if it lacked one before them: a date
    /// beside the column of dates in a row that says none there, or a link where no whole row has one, and most have one as
    /// many columns further right as cells are missing.
    pub fn has(&self, entry: &Entry) -> bool {
        let table = &self.document.tables[self.list.table];
        let row = &table.rows[entry.row];
        let missing = table.columns.saturating_sub(row.cells.len());
        if missing == 0 || row.stray.is_some() {
            return false;
        }
        let columns = &self.list.columns;
        let is_dated = matches!(entry.date, Field::Parsed(_) | Field::Above(_));
        let has_date = || has_date_elsewhere(self.document, columns, row, self.list.date_order);
        let is_moved = |column: &usize| {
            self.links[*column] == 0
                && self.links.get(column + missing).is_some_and(|links| links * 2 > self.whole)
        };
        (columns.asks_for_date() && !is_dated && has_date())
            || (0..row.cells.len()).filter(is_moved).any(|column| has_link(self.document, row, column))
    }
}

fn has_link(document: &Document<'_>, row: &Row, column: usize) -> bool {
    row.cells.get(column).is_some_and(|cell| !document.links_in(cell.span).is_empty())
}

/// Whether a cell is a figure: digits and no words.
fn has_figure(document: &Document<'_>, row: &Row, column: usize) -> bool {
    row.cells.get(column).is_some_and(|cell| {
        let shown = document.visible_text(*cell);
        shown.contains(|c: char| c.is_ascii_digit()) && !shown.contains(char::is_alphabetic)
    })
}

//! A list table: what its columns hold, its rows read as entries, and which of them are.

use std::sync::Arc;

use super::signs::{says_none, says_open};
use super::structure::{NoEntry, Structure};
use super::{
    Columns, DateFault, Entry, Field, Joins, Orgs, Title, Usual, WrittenDate, Years, is_placeholder,
};
use crate::date::{Date, DateOrder};
use crate::document::{CellId, Document};
use crate::habit::Habit;
use crate::text::Span;

/// A table with a date or an organisation column.
#[derive(Clone, Debug)]
pub struct ListTable {
    /// Index into the document's tables.
    pub table: usize,
    /// Which column is what.
    pub columns: Columns,
    /// How dates are read whose parts do not tell their order.
    pub date_order: DateOrder,
    /// Each body row, read as an entry. Whether it is one, the structure tells.
    pub rows: Vec<Entry>,
    /// Which rows are entries, and which belong together.
    pub structure: Structure,
    /// What its rows have, as a rule: what many do without is not missed.
    pub usual: Usual,
    /// Whether its dates say their year.
    pub years: Years,
    /// The year that the headings above the table, or the header of the column, give its dates.
    pub(crate) year: Option<u16>,
    /// What joins the names of organisations in the whole document.
    pub(crate) joins: Arc<Joins>,
}

impl ListTable {
    /// The entries, from above.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.rows.iter().filter(|entry| self.structure.is_entry(entry.row))
    }

    /// The entries but for those of which something else is said: of stray rows, and where cells changed places.
    pub fn sound_entries(&self, document: &Document<'_>) -> impl Iterator<Item = &Entry> {
        let rows = &document.tables[self.table].rows;
        self.entries().filter(move |entry| rows[entry.row].stray.is_none() && entry.swapped.is_none())
    }

    /// How many entries there are.
    pub fn count(&self) -> usize {
        self.entries().count()
    }

    /// Whether a row is one whose date, organisation and link may be missed. Of a blank one the title is, if there is one.
    pub fn asks(&self, entry: &Entry) -> bool {
        let is_blank = self.structure.is(entry.row, NoEntry::Blank) && self.columns.title().is_none();
        let is_idle = self.structure.is_idle(entry.row);
        is_blank || (self.structure.is_entry(entry.row) && !entry.is_shifted && !is_idle)
    }

    /// The date of an entry, in its own row or in the one that it repeats.
    pub fn date<'l>(&'l self, entry: &'l Entry) -> &'l Field<WrittenDate, DateFault> {
        match entry.date {
            Field::Above(row) => &self.rows[row].date,
            _ => &entry.date,
        }
    }

    /// What an entry is called, in its own row or in the one that it repeats.
    pub fn title<'l>(&'l self, entry: &'l Entry) -> &'l Field<Title> {
        match entry.title {
            Field::Above(row) => &self.rows[row].title,
            _ => &entry.title,
        }
    }

    /// The organisations of an entry, in its own row or in those that it repeats.
    pub fn orgs<'l>(&'l self, entry: &'l Entry) -> impl Iterator<Item = &'l Orgs> {
        entry.orgs.iter().enumerate().filter_map(|(n, (_, field))| match field {
            Field::Parsed(orgs) => Some(orgs),
            Field::Above(row) => match &self.rows[*row].orgs[n].1 {
                Field::Parsed(orgs) => Some(orgs),
                _ => None,
            },
            _ => None,
        })
    }

    /// Whether a row of a wide table says next to nothing besides what the entry is called.
    pub fn is_bare(&self, document: &Document<'_>, row: usize) -> bool {
        let table = &document.tables[self.table];
        let row = &table.rows[row];
        Habit::SpareColumns.is_shown_by(table.columns)
            && row.cells.iter().filter(|cell| !cell.span.is_empty()).count() <= 2
    }

    /// Whether a row says in one of `columns` that nothing is known, by a sign such as `-` or `TBD`.
    pub fn has_sign(
        &self,
        document: &Document<'_>,
        row: usize,
        columns: impl IntoIterator<Item = usize>,
    ) -> bool {
        let cells = &document.tables[self.table].rows[row].cells;
        columns.into_iter().filter_map(|column| cells.get(self.rows[row].stands(column))).any(|cell| {
            let shown = document.visible_text(*cell);
            !shown.trim().is_empty() && is_placeholder(&shown)
        })
    }

    /// Whether a row says in `column` that there is none.
    pub fn says_none(&self, document: &Document<'_>, row: usize, column: usize) -> bool {
        let cells = &document.tables[self.table].rows[row].cells;
        let cell = cells.get(self.rows[row].stands(column));
        cell.is_some_and(|cell| says_none(&document.visible_text(*cell)))
    }

    /// Whether a row says in `column` that it is not settled yet, as `TBA` does.
    pub fn says_open(&self, document: &Document<'_>, row: usize, column: usize) -> bool {
        let cells = &document.tables[self.table].rows[row].cells;
        let cell = cells.get(self.rows[row].stands(column));
        cell.is_some_and(|cell| says_open(&document.visible_text(*cell)))
    }

    /// Where what belongs into a column of a row stands; for a missing cell the end of the row.
    pub fn place(&self, document: &Document<'_>, row: usize, column: usize) -> (CellId, Span) {
        let column = self.rows[row].stands(column);
        let id = CellId { table: self.table, row: Some(row), column };
        let row = &document.tables[self.table].rows[row];
        let end = Span::new(row.span.end(), row.span.end());
        (id, row.cells.get(column).map_or(end, |cell| cell.span))
    }

    /// Whether its dates are years and nothing more.
    pub fn says_only_years(&self) -> bool {
        let mut dates = self.entries().filter_map(|entry| match &entry.date {
            Field::Parsed(written) => Some(written.date),
            _ => None,
        });
        let is_year = |date: Date| date.has_forms() && date.month().is_none();
        dates.next().is_some_and(is_year) && dates.all(is_year)
    }

    /// Whether its date is of another year or month than the heading above it says.
    pub fn is_of_other_year(&self, entry: &Entry) -> bool {
        self.structure.is_stranger(entry.row)
    }
}

/// Whether there are so many entries that a list may have its ways; in a shorter one every exception is worth a look.
pub fn is_long(lists: &[ListTable]) -> bool {
    Habit::Ways.is_shown_by(lists.iter().map(ListTable::count).sum())
}

//! What other columns of a table say of the time of its rows: when they end, beside when they begin.

use super::date_cells::Dates;
use super::header::Header;
use super::{Field, ListTable, date_text, header_dates};
use crate::date::{DateOrder, Day};
use crate::document::{Document, Row};

impl ListTable {
    /// For each further column of dates, the first day and the last that each row says in it.
    pub(crate) fn other_days(&self, document: &Document<'_>) -> Vec<Vec<Option<(Day, Day)>>> {
        let (columns, rows) = (&self.columns, &document.tables[self.table].rows);
        let Some(own) = columns.date() else { return Vec::new() };
        let headers = columns.headers().iter().enumerate();
        let of_column = |(column, header): (usize, &Header)| {
            if column == own || header.is_of_numbers() || header_dates::is_of_founding(&header.words) {
                return None;
            }
            let all: Vec<&Row> = rows.iter().collect();
            // Most columns hold none, as the first of their cells with a digit tells.
            let digits = |row: &&&Row| {
                let cell = row.cells.get(column);
                cell.is_some_and(|cell| {
                    cell.span.of(document.source.text()).bytes().any(|b| b.is_ascii_digit())
                })
            };
            let first: Vec<&Row> = all.iter().filter(digits).take(1).copied().collect();
            let dates = if header.is_date() { Dates::Plausible } else { Dates::Certain };
            if !Dates::Plausible.are_in(document, &first, column) || !dates.are_in(document, &all, column) {
                return None;
            }
            let cells = || rows.iter().map(|row| row.cells.get(column));
            let texts: Vec<String> = cells().flatten().map(|cell| document.visible_text(*cell)).collect();
            let order = DateOrder::settle(texts.iter().map(|text| text.trim()), None);
            let day = |cell| match date_text::read(document, cell, order, None) {
                Field::Parsed(written) => Some(written.days()),
                _ => None,
            };
            Some(cells().map(|cell| day(*cell?)).collect())
        };
        headers.filter_map(of_column).collect()
    }

    /// Whether a row says a time in another column whose header asks for one: a deadline, where results have no day yet.
    pub(crate) fn is_dated_elsewhere(&self, document: &Document<'_>, row: usize) -> bool {
        let cells = &document.tables[self.table].rows[row].cells;
        let says_time = |column: usize| {
            cells.get(column).is_some_and(|cell| document.visible_text(*cell).contains(char::is_numeric))
        };
        let mut others = self.columns.headers().iter().enumerate();
        others.any(|(n, header)| self.columns.date() != Some(n) && header.is_date() && says_time(n))
    }
}

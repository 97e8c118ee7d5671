//! From a row to an entry.

use super::{Columns, Entry, Field, Joins, Orgs, date_text, main_link, orgs, shifted, title};
use crate::date::{DateOrder, Given};
use crate::document::{Document, Row};

/// What a cell alone does not tell.
#[derive(Clone, Copy)]
pub(super) struct Reading<'w> {
    pub(super) order: DateOrder,
    pub(super) given: Option<Given>,
    pub(super) joins: &'w Joins,
}

pub(super) fn entry(
    document: &Document<'_>,
    columns: &Columns,
    n: usize,
    row: &Row,
    reading: Reading<'_>,
) -> Entry {
    let cell = |column: Option<usize>| column.and_then(|column| row.cells.get(column).copied());
    let title = title::read(document, columns, row);
    let date = |cell| date_text::read(document, cell, reading.order, reading.given);
    let date = cell(columns.date()).map_or(Field::Absent, date);
    let read_orgs = |column: usize| {
        let read = |cell| orgs::read(document, cell, reading.joins);
        (column, cell(Some(column)).map_or(Field::Absent, read))
    };
    let mut orgs: Vec<(usize, Field<Orgs>)> = columns.orgs().map(read_orgs).collect();
    orgs.shrink_to_fit();
    let link = main_link::read(document, columns, row);
    let is_shifted = shifted::is_shifted(document, columns, row, &date, reading.order);
    Entry { row: n, title, date, orgs, link, is_shifted, swapped: None }
}

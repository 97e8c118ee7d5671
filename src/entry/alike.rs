//! Small tables under the header of a list's other tables, which do not tell for themselves what their columns hold.

use std::collections::BTreeMap;

use super::Columns;
use super::date_cells::Dates;
use super::structure::Body;
use crate::document::Document;
use crate::text::by_place;

/// Adds to `known`, the list tables and their columns, those that have the header of one of them and something like dates
/// where it has.
pub(super) fn add_alike(
    document: &Document<'_>,
    bodies: &[Body<'_>],
    known: Vec<(usize, Columns)>,
) -> Vec<(usize, Columns)> {
    if known.is_empty() || known.len() == document.tables.len() {
        return known;
    }
    let header = |table: usize| -> Vec<String> {
        let cells = &document.tables[table].header.cells;
        cells.iter().map(|cell| document.visible_text(*cell)).collect()
    };
    let mut of_header: BTreeMap<Vec<String>, &Columns> = BTreeMap::new();
    for (table, columns) in &known {
        of_header.entry(header(*table)).or_insert(columns);
    }
    let is_known = |table: &usize| known.binary_search_by_key(table, |(known, _)| *known).is_ok();
    let alike = (0..document.tables.len()).filter(|table| !is_known(table)).filter_map(|table| {
        let columns = *of_header.get(&header(table))?;
        let rows = &bodies[table].rows;
        let has_dates = columns.date().is_some_and(|column| Dates::Plausible.are_in(document, rows, column));
        has_dates.then(|| (table, columns.clone()))
    });
    let alike: Vec<(usize, Columns)> = alike.collect();
    by_place(known.into_iter().chain(alike).collect(), |(table, _)| *table)
}

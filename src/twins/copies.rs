//! Tables that were pasted twice.

use std::collections::HashMap;

use super::Twins;

impl Twins<'_> {
    /// For each table of several rows the first one of which the cells are the same, written in the same way: itself, as a rule.
    pub(super) fn copies(&self) -> HashMap<usize, usize> {
        let text = self.document.source.text();
        let mut first: HashMap<Vec<Vec<&str>>, usize> = HashMap::new();
        let several = self.tables.iter().filter(|list| list.rows.len() > 1);
        let written = several.map(|list| {
            let table = &self.document.tables[list.table];
            let rows = [&table.header].into_iter().chain(&table.rows);
            let cells = rows.map(|row| row.cells.iter().map(|cell| cell.span.of(text)).collect()).collect();
            (list.table, *first.entry(cells).or_insert(list.table))
        });
        written.collect()
    }
}

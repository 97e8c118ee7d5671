//! Tables of links that are no lists: nothing says when what stands in their rows came out, nor who made it.

use std::sync::Arc;

use super::structure::{Body, settle};
use super::{Columns, Entry, Headers, Joins, ListTable, Reading, Usual, Years, entry};
use crate::date::DateOrder;
use crate::document::Document;

/// The tables beside `lists` that have a link in nearly every row and a column of what it is called.
pub(crate) fn plain(document: &Document<'_>, headers: &Headers, lists: &[ListTable]) -> Vec<ListTable> {
    let is_list = |table: &usize| lists.binary_search_by_key(table, |list| list.table).is_ok();
    let joins = Arc::new(Joins::default());
    let read = |table: usize| {
        let body = Body::read(document, table);
        let columns = Columns::of_links(document, table, &body.rows, headers)?;
        let reading = Reading { order: DateOrder::default(), given: None, joins: &joins };
        let rows = document.tables[table].rows.iter().enumerate();
        let mut rows: Vec<Entry> = rows.map(|(n, row)| entry(document, &columns, n, row, reading)).collect();
        let structure = settle(document, table, &columns, &body, &mut rows);
        Some(ListTable {
            table,
            columns,
            date_order: DateOrder::default(),
            rows,
            structure,
            usual: Usual::default(),
            years: Years::default(),
            year: None,
            joins: Arc::clone(&joins),
        })
    };
    (0..document.tables.len()).filter(|table| !is_list(table)).filter_map(read).collect()
}

impl ListTable {
    /// Whether nothing says when its entries came out, nor who made them.
    pub fn is_plain(&self) -> bool {
        self.columns.date().is_none() && self.columns.orgs().next().is_none()
    }
}

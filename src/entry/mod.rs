//! From table row to typed entry: what a reading list's row means.

mod alike;
mod beside;
pub mod columns;
mod content;
mod date_caption;
mod date_cells;
mod date_heading;
mod date_place;
mod date_slip;
mod date_text;
mod date_words;
mod durations;
mod empty_links;
mod field;
mod fill;
mod further;
mod header;
mod header_dates;
mod header_names;
mod header_offers;
mod holes;
mod linkless;
mod list;
mod main_link;
mod measures;
mod misdated;
mod misjoined;
mod mistyped;
mod org_joins;
mod org_marks;
mod org_names;
pub mod orgs;
mod other_dates;
mod plain;
mod quoted;
mod reading;
mod role;
mod settling;
mod settling_asks;
mod shifted;
mod short;
mod side_by_side;
mod signs;
pub mod structure;
mod swapped;
mod title;
mod typed;
mod usual;

pub(crate) use beside::judge_tables;
pub use columns::Columns;
pub(crate) use content::is_link_word;
pub use date_place::Place;
pub use date_text::{DateFault, WrittenDate};
pub(crate) use empty_links::empty_links;
pub use field::Field;
pub use header::Headers;
pub use holes::Holes;
pub(crate) use linkless::linkless;
pub use list::{ListTable, is_long};
pub(crate) use misdated::{Why, misdated};
pub(crate) use misjoined::{Misjoined, misjoined};
pub(crate) use mistyped::Meant;
pub use org_names::{Alias, Aliases, folded};
pub use orgs::Orgs;
pub use role::Role;
pub use signs::is_placeholder;
pub use structure::{Kind, NoEntry, Structure};
pub use title::Title;
pub use typed::{Entry, Swap};
pub use usual::{Signs, Usual, Years};

use std::sync::Arc;

pub(crate) use further::{Further, meant};
pub(crate) use org_joins::Joins;
pub(crate) use plain::plain;
use reading::{Reading, entry};
pub(crate) use shifted::Moved;
pub(crate) use side_by_side::beside;
use structure::Body;
pub(crate) use title::name_in;

use crate::date::{self, DateOrder};
use crate::document::{Document, Row};
use crate::parallel;
use crate::style::Wishes;

/// The list tables of a document.
///
/// `headers` are those that the keeper names.
pub fn lists(document: &Document<'_>, headers: &Headers) -> Vec<ListTable> {
    lists_in(document, headers, &Wishes::default(), &[])
}

/// The list tables of a document, read as far as they can be read only with what is wished for: dates in a form
/// whose parts do not tell their order, organisations joined by a comma. What `aliases` name is one name.
pub fn lists_in(
    document: &Document<'_>,
    headers: &Headers,
    wishes: &Wishes,
    aliases: &[Alias],
) -> Vec<ListTable> {
    let bodies: Vec<Body<'_>> = (0..document.tables.len()).map(|table| Body::read(document, table)).collect();
    let tables = |dateless: &[String]| -> Vec<(usize, Columns)> {
        let columns = |table: usize| {
            Some((table, Columns::recognise(document, table, &bodies[table].rows, headers, dateless)?))
        };
        alike::add_alike(document, &bodies, (0..document.tables.len()).filter_map(columns).collect())
    };
    let known = tables(&[]);
    let joins = org_joins::settle(document, &bodies, &known, wishes.org_separator.as_deref(), aliases);
    let joins = Arc::new(joins);
    let texts: Vec<String> =
        known.iter().flat_map(|(table, columns)| dates(document, &bodies[*table], columns)).collect();
    let order = DateOrder::settle(texts.iter().map(|text| text.trim()), wishes.dates);
    drop((known, texts));
    let headings = date_heading::given(document);
    let read = |table: usize, columns: Columns| {
        let header = columns.date().and_then(|column| columns.name(column)).unwrap_or_default();
        let written = columns.date().map(|column| written(document, &bodies[table], column));
        let order = order.told(header).of_column(written.into_iter().flatten());
        let given = date::with_header(header, headings.get(table).copied().flatten());
        let year = given.and_then(|given| given.year);
        let given = bodies[table].given(given);
        let read = |(n, row): (usize, &Row)| {
            let reading = Reading { order, given: given[n], joins: &joins };
            entry(document, &columns, n, row, reading)
        };
        let all = &document.tables[table].rows;
        let mut rows: Vec<Entry> = all.iter().enumerate().map(read).collect();
        for (n, swap) in swapped::find(document, table, &columns, &bodies[table], &rows, order) {
            rows[n] = read((n, &swapped::mended(&all[n], swap))).with_swapped(swap);
        }
        let structure = structure::settle(document, table, &columns, &bodies[table], &mut rows);
        let (usual, years) = (Usual::default(), Years::default());
        ListTable {
            table,
            columns,
            date_order: order,
            rows,
            structure,
            usual,
            years,
            year,
            joins: Arc::clone(&joins),
        }
    };
    let read_all = |dateless: &[String]| {
        let read = |(table, columns)| read(table, columns);
        parallel::map(tables(dateless), document.source.text().len(), read)
    };
    let mut lists = read_all(&[]);
    let dateless = shifted::dateless(document, &lists);
    if !dateless.is_empty() {
        lists = read_all(&dateless);
    }
    usual::settle(document, &mut lists);
    lists
}

/// What stands in the date column of a table.
fn dates(document: &Document<'_>, body: &Body<'_>, columns: &Columns) -> Vec<String> {
    let Some(column) = columns.date() else { return Vec::new() };
    let cells = body.rows.iter().filter_map(|row| row.cells.get(column));
    cells.map(|cell| document.visible_text(*cell)).collect()
}

/// What is written in the cells of a column.
fn written<'d>(document: &'d Document<'_>, body: &Body<'d>, column: usize) -> impl Iterator<Item = &'d str> {
    let cells = body.rows.iter().filter_map(move |row| row.cells.get(column));
    cells.map(|cell| cell.span.of(document.source.text()))
}

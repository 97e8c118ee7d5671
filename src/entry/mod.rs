//! From table row to typed entry: what a reading list's row means.

mod alike;
pub mod columns;
mod content;
mod date_caption;
mod date_heading;
mod date_place;
mod date_slip;
mod date_text;
mod durations;
mod empty_links;
mod fill;
mod header;
mod header_dates;
mod header_names;
mod holes;
mod linkless;
mod list;
mod main_link;
mod misdated;
mod misjoined;
mod org_joins;
mod org_marks;
mod org_names;
pub mod orgs;
mod plain;
mod settling;
mod shifted;
mod short;
mod signs;
pub mod structure;
mod swapped;
mod title;
mod usual;

pub use columns::{Columns, Role};
pub(crate) use content::is_link_word;
pub use date_place::Place;
pub use date_text::{DateFault, WrittenDate};
pub(crate) use empty_links::empty_links;
pub use header::Headers;
pub use holes::Holes;
pub(crate) use linkless::linkless;
pub use list::ListTable;
pub(crate) use misdated::{Why, misdated};
pub(crate) use misjoined::{Misjoined, misjoined};
pub use org_names::{Alias, Aliases, folded};
pub use orgs::Orgs;
pub use signs::is_placeholder;
pub use structure::{Kind, NoEntry, Structure};
pub use swapped::Swap;
pub use title::Title;
pub use usual::{Signs, Usual, Years};

use std::sync::Arc;

pub(crate) use org_joins::Joins;
pub(crate) use plain::plain;
use structure::Body;

use crate::date::{self, DateOrder, Day, FaultKind, Given};
use crate::document::{Document, Row};
use crate::habit::Habit;
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::parallel;
use crate::style::Wishes;

/// A value of a cell: understood, not understood, or not there.
///
/// A rule about dates cannot forget a date that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field<T, F = ()> {
    /// The value.
    Parsed(T),
    /// Something stands there that is none, and why.
    Malformed(F),
    /// The cell is missing, empty or a placeholder such as `-` or `TBD`.
    Absent,
    /// The cell repeats what stands in the same column of this row above it, which does not repeat any other.
    Above(usize),
}

/// A row, typed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Index of the row.
    pub row: usize,
    /// What it is called.
    pub title: Field<Title>,
    /// When it came out.
    pub date: Field<WrittenDate, DateFault>,
    /// Who made it: each column in which an organisation stands, and what stands in it.
    pub orgs: Vec<(usize, Field<Orgs>)>,
    /// The link that leads to it: the title's, else the first of a link column. Index into the document's
    /// links.
    pub link: Option<usize>,
    /// Whether its cells may all stand in wrong columns.
    pub is_shifted: bool,
    /// The two columns whose cells changed places. Each value is read from the cell in which it stands.
    pub swapped: Option<Swap>,
}

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
        let given = date::in_header(header).or(headings.get(table).copied().flatten());
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

/// Whether there are so many entries that a list may have its ways; in a shorter one every exception is worth a look.
pub fn is_long(lists: &[ListTable]) -> bool {
    Habit::Ways.is_shown_by(lists.iter().map(ListTable::count).sum())
}

/// What a cell alone does not tell.
#[derive(Clone, Copy)]
struct Reading<'w> {
    order: DateOrder,
    given: Option<Given>,
    joins: &'w Joins,
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

impl Entry {
    /// The title as messages name the row: its text, or the number of the row.
    pub fn name(&self) -> Message {
        match &self.title {
            Field::Parsed(title) if !title.text.is_empty() => shorten(&title.text, 40).quoted().into(),
            _ => Message::new(Key::Rules("row")).with("row", self.row + 1),
        }
    }

    /// The entry of a row with the cells of these columns in each other's place, as that of the row as it is.
    fn with_swapped(mut self, swap: Swap) -> Self {
        self.swapped = Some(swap);
        for n in 0..self.orgs.len() {
            self.orgs[n].0 = self.stands(self.orgs[n].0);
        }
        self
    }

    /// The column in which that stands which belongs into `column`.
    pub fn stands(&self, column: usize) -> usize {
        match self.swapped {
            Some((one, other)) if column == one => other,
            Some((one, other)) if column == other => one,
            _ => column,
        }
    }

    /// Whether its date is a month and a day without a year.
    pub fn lacks_year(&self) -> bool {
        matches!(&self.date, Field::Malformed(fault) if fault.kind == FaultKind::NoYear)
    }

    /// Whether no organisation column says anything.
    pub fn names_nobody(&self) -> bool {
        self.orgs.iter().all(|(_, orgs)| *orgs == Field::Absent)
    }

    /// The organisations that were read, each with its column.
    pub fn known_orgs(&self) -> impl Iterator<Item = (usize, &Orgs)> {
        self.orgs.iter().filter_map(|(column, field)| match field {
            Field::Parsed(orgs) => Some((*column, orgs)),
            _ => None,
        })
    }

    /// The first day and the last of its date, by which the row is ordered.
    pub fn days(&self) -> Option<(Day, Day)> {
        match &self.date {
            Field::Parsed(written) => Some(written.days()),
            _ => None,
        }
    }
}

fn entry(document: &Document<'_>, columns: &Columns, n: usize, row: &Row, reading: Reading<'_>) -> Entry {
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

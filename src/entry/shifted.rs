//! Rows whose cells stand in wrong columns, and columns that do not hold what their header says.

use std::collections::BTreeMap;

use super::{Columns, DateFault, Entry, Field, ListTable, WrittenDate, is_placeholder};
use crate::date::{DateOrder, FaultKind, plain_date, says_how_often};
use crate::document::{Cell, Document, Row};
use crate::habit::{Habit, Tally, Verdict};

/// Whether a row has more cells than fit, or what stands for its date is none while another column has one or the
/// row ends early: then all may stand in wrong columns. `order` is how the list's dates are read.
pub(super) fn is_shifted(
    document: &Document<'_>,
    columns: &Columns,
    row: &Row,
    date: &Field<WrittenDate, DateFault>,
    order: DateOrder,
) -> bool {
    let is_said = |cell: &Cell| !is_placeholder(cell.span.of(document.source.text()));
    row.excess.iter().any(is_said)
        || (says_something_else(date)
            && (ends_early(columns, row) || has_date_elsewhere(document, columns, row, order)))
}

/// A row whose cells stand too far right, as it was meant.
pub(crate) struct Moved {
    /// The row.
    pub(crate) row: Row,
    /// By how many columns.
    pub(crate) by: usize,
}

impl Moved {
    /// The row without the empty cells with which it begins, if there are as many as cells behind its last column, and other rows
    /// do not begin so.
    pub(crate) fn of(row: &Row, are_begun: bool) -> Option<Self> {
        let by = row.excess.len();
        let is_empty = |cell: &Cell| cell.span.is_empty();
        let fits = by > 0 && row.cells.len() > by && row.cells[..by].iter().all(is_empty);
        if !fits || !are_begun {
            return None;
        }
        let mut row = row.clone();
        row.cells.drain(..by);
        row.cells.append(&mut row.excess);
        Some(Self { row, by })
    }

    /// Whether the first column is filled in, and empty only in rows with more cells than there are columns. Asked once of a table.
    pub(crate) fn are_begun(rows: &[Row]) -> bool {
        let begins_full = |row: &Row| row.cells.first().is_some_and(|cell| !cell.span.is_empty());
        rows.iter().any(begins_full) && rows.iter().all(|row| !row.excess.is_empty() || begins_full(row))
    }
}

/// The headers that speak of dates, and nearly all cells below them, in all tables, say something else: what changed with
/// the last update, the year of a student.
pub(super) fn dateless(document: &Document<'_>, lists: &[ListTable]) -> Vec<String> {
    // Cells that say something: those that are no dates follow the habit that the column holds none.
    let mut counts: BTreeMap<&str, Tally> = BTreeMap::new();
    for list in lists.iter().filter(|list| list.columns.asks_for_date()) {
        let Some(header) = list.columns.date().and_then(|column| list.columns.name(column)) else { continue };
        let rows = &document.tables[list.table].rows;
        let moved =
            |entry: &Entry| has_date_elsewhere(document, &list.columns, &rows[entry.row], list.date_order);
        // `W23` may be a week or a winter.
        let filled = list.entries().filter(|entry| entry.date != Field::Absent && !may_be_week(&entry.date));
        let is_other = |date| says_something_else(date) || is_regular(date);
        let own = Tally::of(filled.map(|entry| is_other(&entry.date) && !moved(entry)));
        let all = counts.entry(header).or_default();
        *all = [*all, own].into_iter().sum();
    }
    let is_dateless = |tally: Tally| tally.judge(Habit::NoDates) == Verdict::Slip;
    counts.into_iter().filter(|(_, tally)| is_dateless(*tally)).map(|(header, _)| header.to_owned()).collect()
}

fn may_be_week(date: &Field<WrittenDate, DateFault>) -> bool {
    matches!(date, Field::Malformed(fault) if fault.kind == FaultKind::NoYear && fault.text.starts_with(['W', 'w']))
}

/// Whether it is told how often something comes, and no date.
fn is_regular(date: &Field<WrittenDate, DateFault>) -> bool {
    matches!(date, Field::Malformed(fault) if fault.kind == FaultKind::Off && says_how_often(&fault.text))
}

fn says_something_else(date: &Field<WrittenDate, DateFault>) -> bool {
    matches!(date, Field::Malformed(fault) if fault.kind == FaultKind::NotADate)
}

/// Whether nothing stands in the last column. A cell that is missing is an empty one: it is once it has been completed.
pub(super) fn ends_early(columns: &Columns, row: &Row) -> bool {
    row.cells.get(columns.count() - 1).is_none_or(|cell| cell.span.is_empty())
}

pub(super) fn has_date_elsewhere(
    document: &Document<'_>,
    columns: &Columns,
    row: &Row,
    order: DateOrder,
) -> bool {
    let others = row.cells.iter().enumerate().filter(|(column, _)| Some(*column) != columns.date());
    let dates = others.filter_map(|(_, cell)| plain_date(document.visible_text(*cell).trim(), order));
    dates.into_iter().any(|date| date.month().is_some())
}

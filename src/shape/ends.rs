//! Pipes at the ends of rows.

use crate::document::{Row, Table};

/// Whether a row that begins with this cell and no pipe may be another block, which ends the table.
pub(crate) fn may_end_table(cell: &str) -> bool {
    cell.starts_with(|c: char| c.is_ascii_digit() || "-+*_=#>~`<".contains(c))
}

/// Whether a row without a pipe at its beginning would be a list item or a heading if a blank stood behind what its first cell
/// says: `-|a`.
pub(crate) fn is_marker(cell: &str) -> bool {
    let number = cell.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(cell, "-" | "+" | "*")
        || (matches!(cell.len(), 1..=6) && cell.bytes().all(|b| b == b'#'))
        || (number.len() < cell.len() && matches!(number, "." | ")"))
}

/// Whether rows have pipes at their ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    /// At its beginning.
    pub(super) opens: bool,
    /// At its end.
    pub(super) closes: bool,
}

impl Ends {
    /// What a row has.
    pub(super) fn of_row(text: &str, row: &Row) -> Self {
        let last = row.excess.last().or(row.cells.last());
        Self {
            opens: row.span.of(text).starts_with('|'),
            closes: last.is_some_and(|cell| cell.slot.end() < row.span.end()),
        }
    }

    /// Whether the cell in column `n` of a row stands at an end where a pipe is left off, or is not as in most rows: it has not the
    /// blanks beside it that stand there elsewhere.
    pub(super) fn are_loose(self, text: &str, row: &Row, n: usize) -> bool {
        let is_open_end = row.cells.get(n).is_some_and(|cell| cell.slot.end() == row.span.end());
        is_open_end || (n == 0 && !self.opens && Self::of_row(text, row).opens)
    }

    /// What most body rows have; without any, what the header has. A row whose last cell is empty needs the pipe behind it, and one
    /// that lacks cells is no whole row: of the end they say nothing; nor of the beginning a row that would be another block without the
    /// pipe.
    pub(super) fn of(text: &str, table: &Table, asked: &[bool]) -> Self {
        let header = Self::of_row(text, &table.header);
        let rows = || table.rows.iter().zip(asked).filter(|(_, asked)| **asked).map(|(row, _)| row);
        let says = |row: &&Row| {
            row.cells.len() == table.columns && row.cells.last().is_some_and(|cell| !cell.span.is_empty())
        };
        let says_open = |row: &&Row| {
            row.cells.first().is_some_and(|cell| !cell.span.is_empty() && !may_end_table(cell.span.of(text)))
        };
        let opens = rows().filter(says_open).filter(|row| Self::of_row(text, row).opens).count() * 2;
        let closes = rows().filter(says).filter(|row| Self::of_row(text, row).closes).count() * 2;
        let most = |count: usize, rows: usize, else_is: bool| if rows == 0 { else_is } else { count > rows };
        Self {
            opens: most(opens, rows().filter(says_open).count(), header.opens),
            closes: most(closes, rows().filter(says).count(), header.closes),
        }
    }
}

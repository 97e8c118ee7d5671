//! The blanks beside cells.

use super::ends::Ends;
use crate::document::{Cell, Table};
use crate::text::is_blank;

/// How many blanks stand before what a cell holds, and how many behind it.
pub(super) fn blanks(cell: &Cell) -> (usize, usize) {
    (cell.span.start() - cell.slot.start(), cell.slot.end() - cell.span.end())
}

/// Whether a cell begins or ends with a blank that is no space, such as U+00A0: that is told by itself.
pub(super) fn has_edge(text: &str, cell: &Cell) -> bool {
    let written = cell.span.of(text);
    let is_edge = |c: char| !c.is_ascii() && is_blank(c);
    written.starts_with(is_edge) || written.ends_with(is_edge)
}

/// The same as [`blanks`] where such a blank is one of them.
pub(super) fn edged(text: &str, cell: &Cell) -> (usize, usize) {
    let (written, (before, after)) = (cell.span.of(text), blanks(cell));
    let count = |part: &str| part.chars().count();
    let (start, end) = (written.trim_start_matches(is_blank), written.trim_end_matches(is_blank));
    (before + count(&written[..written.len() - start.len()]), after + count(&written[end.len()..]))
}

/// For each column the blanks that most of its cells have beside them.
// source: R. S. Boyer, J S. Moore, MJRTY: what most of a sequence are, in one pass
pub(super) fn spaced(text: &str, table: &Table, asked: &[bool], ends: Ends) -> Vec<(usize, usize)> {
    let mut votes: Vec<((usize, usize), usize)> = vec![((1, 1), 0); table.columns];
    for (row, _) in table.rows.iter().zip(asked).filter(|(_, asked)| **asked) {
        for ((n, cell), (most, count)) in row.cells.iter().enumerate().zip(&mut votes) {
            match blanks(cell) {
                _ if cell.span.is_empty() || ends.are_loose(text, row, n) => {}
                own if own == *most => *count += 1,
                own if *count == 0 => (*most, *count) = (own, 1),
                _ => *count -= 1,
            }
        }
    }
    let mut before = (1, 1);
    let column = |(most, count): ((usize, usize), usize)| {
        // A column without votes is as the one before it.
        before = if count == 0 && most == (1, 1) { before } else { most };
        before
    };
    votes.into_iter().map(column).collect()
}

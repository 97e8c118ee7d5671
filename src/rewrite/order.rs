//! The order of rows by date.

use crate::document::{Document, InlineKind, Row};
use crate::entry::Date;

/// Why rows cannot be moved without changing more than their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Footnote numbers follow the text.
    Footnote,
    /// A tag is opened in one row and closed in another.
    OpenTag,
    /// A cell says `同上` or `ditto`.
    AsAbove,
    /// A pipe behind an even run of backslashes: such a row is never rewritten.
    Pipe,
    /// The parsers disagree on the table.
    Disputed,
}

/// The order newest first: `order[new place] = old place`. Rows of one date keep their order; rows without
/// a date keep their place.
pub fn newest_first(dates: &[Option<Date>]) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..dates.len()).filter(|row| dates[*row].is_some()).collect();
    rows.sort_by(|a, b| dates[*b].cmp(&dates[*a]));
    let mut rows = rows.into_iter();
    (0..dates.len()).map(|row| if dates[row].is_some() { rows.next().unwrap_or(row) } else { row }).collect()
}

/// Whether the dated rows are ordered oldest first, with at least two different dates.
pub fn is_oldest_first(dates: &[Option<Date>]) -> bool {
    let known: Vec<Date> = dates.iter().copied().flatten().collect();
    known.is_sorted() && known.first() != known.last()
}

/// The fewest rows that have to move so that the rest is newest first: those outside a longest
/// non-increasing subsequence of the dates.
pub fn misplaced<K: Ord + Copy>(dates: &[Option<K>]) -> Vec<usize> {
    let rows: Vec<(usize, K)> = dates.iter().enumerate().filter_map(|(n, d)| Some((n, (*d)?))).collect();
    // Patience sorting: `ends[k]` is the row that ends the best subsequence of length k + 1.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; rows.len()];
    for (n, (_, date)) in rows.iter().enumerate() {
        let length = ends.partition_point(|&end| rows[end].1 >= *date);
        before[n] = length.checked_sub(1).map(|k| ends[k]);
        if length == ends.len() {
            ends.push(n);
        } else {
            ends[length] = n;
        }
    }
    let mut stays = vec![false; rows.len()];
    let mut next = ends.last().copied();
    while let Some(n) = next {
        stays[n] = true;
        next = before[n];
    }
    rows.iter().zip(stays).filter(|(_, stays)| !stays).map(|((row, _), _)| *row).collect()
}

/// What stands against moving the rows of table `table`.
pub fn obstacle(document: &Document<'_>, table: usize) -> Option<Obstacle> {
    let table = &document.tables[table];
    if table.disputed.is_some() {
        return Some(Obstacle::Disputed);
    }
    table.rows.iter().find_map(|row| row_obstacle(document, row))
}

fn row_obstacle(document: &Document<'_>, row: &Row) -> Option<Obstacle> {
    if row.ambiguous_pipe {
        return Some(Obstacle::Pipe);
    }
    let text = document.source.text();
    let mut open = 0_i32;
    for piece in document.inlines_in(row.span) {
        match piece.kind {
            InlineKind::FootnoteReference => return Some(Obstacle::Footnote),
            InlineKind::Html => open += balance(piece.span.of(text)),
            _ => {}
        }
    }
    if open != 0 {
        return Some(Obstacle::OpenTag);
    }
    let says_above = |cell: &crate::document::Cell| {
        let shown = document.visible_text(*cell).to_lowercase();
        matches!(
            shown.trim(),
            "同上" | "同前" | "ditto" | "same as above" | "as above" | "〃" | "\"" | "″" | "''"
        )
    };
    row.cells.iter().any(says_above).then_some(Obstacle::AsAbove)
}

/// 1 for an opening tag, -1 for a closing one, 0 for one that stands alone.
fn balance(html: &str) -> i32 {
    const VOID: &[&str] =
        &["br", "img", "hr", "wbr", "input", "area", "source", "col", "embed", "link", "meta"];
    let Some(tag) = html.strip_prefix('<') else { return 0 };
    if let Some(closing) = tag.strip_prefix('/') {
        return if is_void(closing, VOID) { 0 } else { -1 };
    }
    let stands_alone = tag.starts_with(['!', '?']) || html.ends_with("/>") || is_void(tag, VOID);
    i32::from(!stands_alone)
}

fn is_void(tag: &str, void: &[&str]) -> bool {
    let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
    void.iter().any(|v| v.eq_ignore_ascii_case(&name))
}

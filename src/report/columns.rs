//! Columns of a plain table, as wide as they show.

use crate::text::width::display_width;

/// The rows as lines, two blanks between columns. Columns from `numbers` on the left are set to the right; the last
/// column is not padded.
pub(super) fn columns(rows: &[Vec<String>], numbers: usize) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| display_width(cell)).max();
    let widths: Vec<usize> = (0..count).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for row in rows {
        for (n, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let gap = " ".repeat(width - display_width(cell));
            match (n < numbers, n + 1 == row.len()) {
                (true, _) => out.extend([&gap, cell.as_str()]),
                (false, false) => out.extend([cell.as_str(), &gap]),
                (false, true) => out.push_str(cell),
            }
            out.push_str(if n + 1 == row.len() { "\n" } else { "  " });
        }
    }
    out
}

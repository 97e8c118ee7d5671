//! Lines that are, or look like, the delimiter row of a table.

use crate::text::{LineIndex, Span};

/// Whether `row` (a line without its container's prefix) is a delimiter row for cmark-gfm.
///
/// `|`? cell (`|` cell)* `|`? with cell = blanks `:`? `-`+ `:`? blanks, where blanks are space, tab,
/// VT and FF (`ext_scanners.re`, `table_start`).
pub(super) fn is_well_formed(row: &str) -> bool {
    let row = row.trim_matches(BLANKS);
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').unwrap_or(row);
    row.split('|').all(|cell| {
        let cell = cell.trim_matches(BLANKS);
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|b| b == b'-')
    })
}

/// The lines of `text` from byte `from` on that consist of delimiter characters and could make the
/// line above a table header: they hold a dash, and a pipe, a colon, or a form feed or vertical tab, which no underline of a
/// heading holds.
///
/// Every delimiter row is among them, whatever container it stands in, because only blanks and
/// quote marks can stand before one on its line.
pub(super) fn candidates(text: &str, lines: &LineIndex, from: usize) -> Vec<usize> {
    let first = lines.line_of(from);
    (first..lines.count()).filter(|&line| is_candidate(content(text, lines, line).of(text))).collect()
}

/// Line `line` behind the blanks and quote marks at its start, without its line end.
///
/// For every row of a table but the header this is the row itself: a list marker there would open
/// a list item, and another quote mark another quote.
pub(super) fn content(text: &str, lines: &LineIndex, line: usize) -> Span {
    let whole = lines.content(line, text);
    let slice = whole.of(text);
    let prefix = slice.len() - slice.trim_start_matches([' ', '\t', '>']).len();
    whole.narrow(prefix..slice.len())
}

const BLANKS: [char; 4] = [' ', '\t', '\u{b}', '\u{c}'];

fn is_candidate(row: &str) -> bool {
    let mut dash = false;
    let mut is_no_underline = false;
    for b in row.bytes() {
        match b {
            b'-' => dash = true,
            b'|' | b':' | 0xb | 0xc => is_no_underline = true,
            b' ' | b'\t' => {}
            _ => return false,
        }
    }
    dash && is_no_underline
}

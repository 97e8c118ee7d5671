//! From the bytes of one row to its cells, as cmark-gfm splits them.

use memchr::{memchr, memchr_iter};

use super::delimiter::content;
use super::model::{Cell, Row, Table};
use super::outline::{Outline, header_span};
use super::strays;
use crate::source::Source;
use crate::text::Span;

/// The table at `outline`, with its rows split into cells.
pub(super) fn table(source: &Source, outline: &Outline) -> Table {
    let (text, lines) = (source.text(), source.lines());
    let header_span = header_span(source, outline);
    let header = row(text, outline.header_line, header_span, outline.columns);
    let row_at = |line: usize, columns: usize| row(text, line, content(text, lines, line), columns);
    let delimiter = row_at(outline.header_line + 1, outline.columns);
    let first = outline.header_line + 2;
    let rows: Vec<Row> = (first..first + outline.rows).map(|line| row_at(line, outline.columns)).collect();
    let end = rows.last().unwrap_or(&delimiter).span.end();
    let mut table = Table {
        span: Span::new(header.span.start(), end),
        columns: outline.columns,
        header,
        delimiter,
        rows,
        disputed: outline.disputed,
    };
    strays::mark(text, &mut table);
    table
}

/// Splits the row at `span` of `text` into cells.
///
/// The rule is `row_from_string` of cmark-gfm's `extensions/table.c`: one leading pipe is skipped
/// with the blanks behind it; a cell runs to the next pipe that has no backslash directly before it,
/// however many backslashes stand there; blanks behind the last pipe are no cell. Pipes in code, links
/// and HTML are not protected (GFM cases 075 to 100).
pub(super) fn split(text: &str, span: Span) -> Vec<Cell> {
    split_into(text, span, Vec::new())
}

fn split_into(text: &str, span: Span, mut cells: Vec<Cell>) -> Vec<Cell> {
    let row = span.of(text);
    let bytes = row.as_bytes();
    let mut start = 0;
    let blanks = row.len() - row.trim_start_matches([' ', '\t']).len();
    if bytes.get(blanks) == Some(&b'|') {
        start = blanks + 1;
    }
    for i in memchr_iter(b'|', bytes) {
        if i < start || (i > 0 && bytes[i - 1] == b'\\') {
            continue;
        }
        cells.push(cell(text, span, start, i));
        start = i + 1;
    }
    let rest = cell(text, span, start, row.len());
    if !rest.span.is_empty() {
        cells.push(rest);
    }
    cells
}

/// The row at `span` with its cells; those behind the column `columns` are excess.
pub(super) fn row(text: &str, line: usize, span: Span, columns: usize) -> Row {
    // As a rule a row has as many cells as its table has columns; it has no more than bytes.
    let mut cells = split_into(text, span, Vec::with_capacity(columns.min(span.len())));
    let excess = cells.split_off(cells.len().min(columns));
    let is_fixed = has_ambiguous_pipe(span.of(text)) || span.of(text).starts_with(['\u{b}', '\u{c}']);
    Row { line, span, cells, excess, is_fixed, stray: None }
}

/// Whether a pipe stands behind an even, positive number of backslashes.
///
/// cmark-gfm reads `\\|` as an escaped pipe after a backslash that vanishes, comrak as one that
/// stays (GFM cases 091 to 099); no parser confirms an edit there.
pub(crate) fn has_ambiguous_pipe(line: &str) -> bool {
    if memchr(b'\\', line.as_bytes()).is_none() {
        return false;
    }
    line.match_indices("\\|").any(|(at, _)| {
        let run = line.as_bytes()[..=at].iter().rev().take_while(|&&byte| byte == b'\\').count();
        run.is_multiple_of(2)
    })
}

/// The lines, from 0, of which [`has_ambiguous_pipe`] is true.
pub(super) fn ambiguous_lines(source: &Source) -> Vec<usize> {
    let (text, lines) = (source.text(), source.lines());
    let mut found: Vec<usize> = text.match_indices("\\\\|").map(|(at, _)| lines.line_of(at)).collect();
    found.dedup();
    found.retain(|line| has_ambiguous_pipe(lines.line(*line).of(text)));
    found
}

fn cell(text: &str, row: Span, start: usize, end: usize) -> Cell {
    let slot = row.narrow(start..end);
    let span = slot.trim_blanks(text);
    // An empty cell is placed behind the blank that follows its pipe, where a value would stand.
    let span = if span.is_empty() {
        let at = slot.start() + usize::from(slot.of(text).starts_with(' '));
        Span::new(at, at)
    } else {
        span
    };
    Cell { slot, span }
}

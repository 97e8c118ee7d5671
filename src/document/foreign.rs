//! Links and cell contents of the tables that pulldown-cmark does not see.

use super::markdown::{self, Reading, SeenTable};
use super::{Cell, Inline, Link, LinkKind, Row, Table, delimiter};
use crate::source::Source;
use crate::text::Span;

/// The text as pulldown-cmark must read it to see no table and no definition that GitHub does not see:
/// of the same length, with one character of each replaced. `None` where there is nothing to hide.
///
/// A definition directly above a table, or in its header, is text on GitHub (GFM cases 215, 345, 348).
pub(super) fn mask(source: &Source, text: &str, tables: &[Table], reading: &Reading) -> Option<String> {
    let lines = source.lines();
    let mut hidden: Vec<usize> = Vec::new();
    for seen in &reading.tables {
        let line = lines.line_of(seen.span.start());
        if !tables.iter().any(|table| table.header.line == line) {
            let row = delimiter::content(text, lines, line + 1);
            hidden.extend(row.of(text).find('-').map(|i| row.start() + i));
        }
    }
    let mut above: Vec<usize> = tables.iter().map(|table| table.header.line).collect();
    for link in reading.links.iter().rev().filter(|link| link.kind == LinkKind::Definition) {
        let first = lines.line_of(link.span.start());
        let last = lines.line_of(link.span.end().saturating_sub(1).max(link.span.start()));
        if above.iter().any(|&line| (first..=last + 1).contains(&line)) {
            above.push(first);
            hidden.extend(link.span.of(text).find("]:").map(|i| link.span.start() + i + 1));
        }
    }
    if hidden.is_empty() {
        return None;
    }
    hidden.sort_unstable();
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for at in hidden {
        masked.push_str(text.get(from..at).unwrap_or_default());
        masked.push('x');
        from = at + 1;
    }
    masked.push_str(text.get(from..).unwrap_or_default());
    (masked.len() == text.len()).then_some(masked)
}

/// The text with LF for each CR that stands alone, where there is one: pulldown-cmark does not end every block
/// at such a line end, GitHub does. Offsets stay the same.
pub(super) fn without_lone_cr(text: &str) -> Option<String> {
    let is_alone = |i: usize| text.as_bytes().get(i + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|(i, _)| is_alone(i)) {
        return None;
    }
    Some(text.char_indices().map(|(i, c)| if c == '\r' && is_alone(i) { '\n' } else { c }).collect())
}

/// Puts right the links and cell contents where pulldown-cmark saw other rows than GitHub.
///
/// Each table that it saw otherwise, or not at all, is read again in a form that both parsers agree
/// on: the same cells, byte for byte, between plain pipes.
pub(super) fn amend(text: &str, tables: &[Table], reading: &mut Reading) {
    let seen = |table: &Table| {
        let is_same = |seen: &SeenTable| {
            seen.span.start() == table.header.span.start() && seen.rows == table.rows.len()
        };
        reading.tables.iter().any(is_same)
    };
    let unseen: Vec<&Table> = tables.iter().filter(|table| !seen(table)).collect();
    let (links, inlines) = (&mut reading.links, &mut reading.inlines);
    // What it took for rows behind the end of GitHub's table is code or HTML there.
    inlines.retain(|piece| is_in(tables, piece.span));
    links.retain(|link| {
        let was_row = reading.tables.iter().any(|seen| seen.span.contains(link.span));
        !was_row || is_in(tables, link.span)
    });
    for table in unseen {
        inlines.retain(|piece| !table.span.contains(piece.span));
        links.retain(|link| !table.span.contains(link.span));
        let copy = Copy::new(text, table);
        let again = markdown::read(&copy.text, 0, &reading.definitions);
        for link in again.links {
            if let (Some(span), Some(destination)) =
                (copy.original(link.span), copy.original(link.destination))
            {
                links.push(Link { span, destination, ..link });
            }
        }
        for piece in again.inlines {
            if let Some(span) = copy.original(piece.span) {
                inlines.push(Inline { span, ..piece });
            }
        }
    }
    inlines.sort_by_key(|piece| piece.span);
}

fn is_in(tables: &[Table], span: Span) -> bool {
    let next = tables.partition_point(|table| table.span.start() <= span.start());
    tables[..next].last().is_some_and(|table| table.span.contains(span))
}

/// A table written plainly, and where each of its cells comes from.
struct Copy {
    text: String,
    /// Start in the copy, and the cell's span in the original; sorted.
    cells: Vec<(usize, Span)>,
}

impl Copy {
    fn new(text: &str, table: &Table) -> Self {
        let mut copy = Self { text: String::new(), cells: Vec::new() };
        copy.row(text, &table.header);
        copy.text.push_str(&"| --- ".repeat(table.columns));
        copy.text.push_str("|\n");
        for row in &table.rows {
            copy.row(text, row);
        }
        copy
    }

    fn row(&mut self, text: &str, row: &Row) {
        for Cell { span, .. } in &row.cells {
            self.text.push_str("| ");
            self.cells.push((self.text.len(), *span));
            self.text.push_str(span.of(text));
            self.text.push(' ');
        }
        self.text.push_str("|\n");
    }

    fn original(&self, span: Span) -> Option<Span> {
        let n = self.cells.partition_point(|(start, _)| *start <= span.start()).checked_sub(1)?;
        let (start, cell) = self.cells.get(n)?;
        let inner = span.start() - start..span.end() - start;
        (inner.end <= cell.len()).then(|| cell.narrow(inner))
    }
}

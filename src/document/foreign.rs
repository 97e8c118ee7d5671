//! Links and cell contents of the tables that pulldown-cmark does not see.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::delimiter;
use super::markdown;
use super::model::{Cell, Inline, Link, LinkKind, Row, Table};
use super::outline::Verbatim;
use super::reading::Reading;
use crate::source::Source;
use crate::text::{Span, by_place};

/// The text as pulldown-cmark must read it to see no table and no definition that GitHub does not see:
/// of the same length, with one character of each replaced. `None` where there is nothing to hide.
///
/// A definition in the paragraph directly above a table, or in its header, is text on GitHub (GFM cases 215, 345, 348).
pub(super) fn mask(source: &Source, text: &str, tables: &[Table], reading: &Reading) -> Option<String> {
    let lines = source.lines();
    let mut hidden: Vec<usize> = Vec::new();
    for seen in &reading.tables {
        let line = lines.line_of(seen.span.start());
        if tables.binary_search_by_key(&line, |table| table.header.line).is_err() {
            let row = delimiter::content(text, lines, line + 1);
            hidden.extend(row.of(text).find('-').map(|i| row.start() + i));
        }
    }
    let mut above: BTreeSet<usize> = tables.iter().map(|table| table.header.line).collect();
    let mut below = lines.count();
    for link in reading.links.iter().rev().filter(|link| link.kind == LinkKind::Definition) {
        let first = lines.line_of(link.span.start());
        let last = lines.line_of(link.span.end().saturating_sub(1).max(link.span.start()));
        let goes_on = |line: &usize| {
            !above.contains(line) && goes_on_paragraph(delimiter::content(text, lines, *line).of(text))
        };
        let end = (last + 1..below).find(|line| !goes_on(line)).unwrap_or(below);
        if above.range(first..=end).next().is_some() {
            above.insert(first);
            hidden.extend(link.span.of(text).find("]:").map(|i| link.span.start() + i + 1));
        }
        below = first;
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

/// Whether a line below one of a paragraph is another of it, as far as its first character tells.
fn goes_on_paragraph(line: &str) -> bool {
    line.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '[' | '|' | '(' | '"' | '!' | ':'))
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
pub(super) fn amend(text: &str, tables: &[Table], verbatim: &Verbatim, reading: &mut Reading) {
    let seen: BTreeSet<(usize, usize)> =
        reading.tables.iter().map(|seen| (seen.span.start(), seen.rows)).collect();
    let is_unseen = |table: &&Table| !seen.contains(&(table.header.span.start(), table.rows.len()));
    let unseen: Vec<&Table> = tables.iter().filter(is_unseen).collect();
    let spans = |tables: &[&Table]| tables.iter().map(|table| table.span).collect::<Vec<Span>>();
    let (all, foreign) = (spans(&tables.iter().collect::<Vec<_>>()), spans(&unseen));
    let taken: Vec<Span> = reading.tables.iter().map(|seen| seen.span).collect();
    // What it took for rows behind the end of GitHub's table is code or HTML there.
    reading.inlines.retain(|piece| is_in(&all, piece.span) && !is_in(&foreign, piece.span));
    reading.links.retain(|link| {
        (is_in(&all, link.span) || !is_in(&taken, link.span))
            && !is_in(&foreign, link.span)
            && (link.kind == LinkKind::Html || !is_in(&verbatim.html, link.span))
            && !is_in(&verbatim.code, link.span)
    });
    reading.comments.retain(|comment| !is_in(&verbatim.code, comment.span));
    for table in unseen {
        let mut copy = Copy::new(text, table.columns, &table.header.cells);
        for row in &table.rows {
            copy.row(text, &row.cells);
        }
        copy.read_into(reading);
    }
    reading.inlines = by_place(std::mem::take(&mut reading.inlines), |piece| piece.span.start());
}

/// Adds the links that stand in cells behind the last column. Nobody sees them on GitHub, but in the file
/// they can publish a secret; they are not edited.
pub(super) fn add_excess_links(text: &str, tables: &[Table], reading: &mut Reading) {
    // What stands in the other cells has no say: a fix may change it.
    let has_address = |row: &&Row| row.excess.iter().any(|cell| cell.span.of(text).contains(":/"));
    let rows: Vec<&Row> = tables.iter().flat_map(|table| &table.rows).filter(has_address).collect();
    let Some(columns) = rows.iter().map(|row| row.excess.len()).max() else { return };
    let mut copy = Copy::new(text, columns, &[]);
    for row in rows {
        copy.row(text, &row.excess);
    }
    let (links, inlines) = (reading.links.len(), reading.inlines.len());
    copy.read_into(reading);
    reading.inlines.truncate(inlines);
    reading.links[links..].iter_mut().for_each(|link| link.editable = false);
}

fn is_in(spans: &[Span], inner: Span) -> bool {
    let next = spans.partition_point(|span| span.start() <= inner.start());
    spans[..next].last().is_some_and(|span| span.contains(inner))
}

/// A table written plainly, and where each of its cells comes from.
struct Copy {
    text: String,
    /// Start in the copy, and the cell's span in the original; sorted.
    cells: Vec<(usize, Span)>,
}

impl Copy {
    /// A table with this header, completed to `columns` cells.
    fn new(text: &str, columns: usize, header: &[Cell]) -> Self {
        let mut copy = Self { text: String::new(), cells: Vec::new() };
        copy.row(text, header);
        let end = copy.text.len() - "|\n".len();
        copy.text.truncate(end);
        copy.text.push_str(&"| - ".repeat(columns - header.len().min(columns)));
        copy.text.push_str("|\n");
        copy.text.push_str(&"| --- ".repeat(columns));
        copy.text.push_str("|\n");
        copy
    }

    fn row(&mut self, text: &str, cells: &[Cell]) {
        for Cell { span, .. } in cells {
            self.text.push_str("| ");
            self.cells.push((self.text.len(), *span));
            self.text.push_str(span.of(text));
            self.text.push(' ');
        }
        self.text.push_str("|\n");
    }

    /// Reads the copy, and adds what it holds to `reading`, in the places of the original.
    fn read_into(mut self, reading: &mut Reading) {
        for label in &reading.footnotes {
            // A reference is one only where its footnote is defined.
            let _ = write!(self.text, "\n[^{label}]: x\n");
        }
        let again = markdown::read(&self.text, 0, &reading.definitions);
        for link in again.links {
            let places = (self.original(link.span), self.original(link.destination));
            if let (Some(span), Some(destination)) = places {
                reading.links.push(Link { span, destination, ..link });
            }
        }
        for piece in again.inlines {
            if let Some(span) = self.original(piece.span) {
                reading.inlines.push(Inline { span, ..piece });
            }
        }
    }

    fn original(&self, span: Span) -> Option<Span> {
        let n = self.cells.partition_point(|(start, _)| *start <= span.start()).checked_sub(1)?;
        let (start, cell) = self.cells.get(n)?;
        let inner = span.start() - start..span.end() - start;
        (inner.end <= cell.len()).then(|| cell.narrow(inner))
    }
}

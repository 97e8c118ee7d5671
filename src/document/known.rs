//! In what pulldown-cmark and GitHub are known to differ about tables.

use super::boxes::BOXES;
use super::delimiter;
use super::outline::{MAX_COMPLETED_CELLS, Outline, header_span, is_blank_line};
use crate::source::Source;
use crate::text::Span;

/// pulldown-cmark sees tables that GitHub does not: `- -`, `-:-`, `::-` or a bare `:` in the delimiter
/// row, an unpiped `- | -`, a second try in one paragraph (GFM cases 025 to 028, 052, 365, 367), code below a
/// footnote, a delimiter row behind a tab.
pub(super) fn is_known_surplus(source: &Source, table: &Outline) -> bool {
    let (text, lines) = (source.text(), source.lines());
    let row = delimiter::content(text, lines, table.header_line + 1).of(text);
    let under_text = table.header_line > 0 && !is_blank_line(source, table.header_line - 1);
    !delimiter::is_well_formed(row)
        || row.starts_with("- ")
        || under_text
        || is_deep(source, table)
        || is_under_indent(source, table)
}

/// GitHub sees tables that pulldown-cmark does not: one column without pipes, tabs in the delimiter
/// row, a paragraph line directly above an unpiped or indented header, a header that ends in a
/// backslash (GFM cases 013 to 018, 034, 035, 069, 193, 333, 334, 348, 363, 364, 369).
pub(super) fn is_known_gap(source: &Source, table: &Outline) -> bool {
    let (text, lines) = (source.text(), source.lines());
    let delimiter = delimiter::content(text, lines, table.header_line + 1);
    let under_text = table.header_line > 0 && !is_blank_line(source, table.header_line - 1);
    let tabs = lines.content(table.header_line + 1, text).of(text).contains(['\t', '\u{b}', '\u{c}']);
    let header = header_span(source, table).of(text);
    delimiter::is_well_formed(delimiter.of(text))
        && (table.columns == 1 || tabs || under_text || header.trim_end().ends_with('\\'))
}

/// Rows that pulldown-cmark adds (indented by four or more, or behind a line that is one tag) or
/// loses (lines of form feeds; GFM cases 065 to 067, 129, 130, 155, 187), and its limit on completed cells.
pub(super) fn is_known_end(source: &Source, fast: &Outline, slow: &Outline) -> bool {
    let (text, lines) = (source.text(), source.lines());
    if fast.columns != slow.columns {
        return false;
    }
    let first_apart = lines.line(slow.header_line + 2 + fast.rows.min(slow.rows));
    let row = first_apart.of(text).trim_end_matches(['\n', '\r']);
    let inner = row.trim_start_matches([' ', '\t', '>']);
    let indent = &row[..row.len() - inner.len()];
    indent.len() >= 4
        || indent.contains('\t')
        || inner.starts_with('<')
        || (inner.chars().all(crate::text::span::is_blank) && inner.contains(['\u{b}', '\u{c}']))
        || fast.columns * slow.rows.max(fast.rows) >= MAX_COMPLETED_CELLS
}

/// Whether a table's header is indented so far that it may be code: to GitHub a footnote ends at a line of blanks, to
/// pulldown-cmark it goes on.
pub(super) fn is_deep(source: &Source, table: &Outline) -> bool {
    let start = source.lines().line(table.header_line).start();
    let indent = Span::new(start, table.header_start).of(source.text());
    let indent = indent.trim_start_matches('>');
    indent.trim().is_empty() && (indent.len() >= 4 || indent.contains('\t'))
}

/// Whether the delimiter row is indented so far that it may go on a paragraph: a tab may be four columns.
pub(super) fn is_under_indent(source: &Source, table: &Outline) -> bool {
    let (text, lines) = (source.text(), source.lines());
    let line = lines.line(table.header_line + 1);
    let start = delimiter::content(text, lines, table.header_line + 1).start();
    let indent = Span::new(line.start(), start).of(text);
    let before_header = table.header_start.saturating_sub(lines.line(table.header_line).start());
    indent.contains('\t') || indent.len() >= before_header + 4
}

/// Whether the header stands behind a box in a quote. To GitHub that is the text of its first cell, to pulldown-cmark
/// a box.
pub(super) fn is_quoted_task(source: &Source, table: &Outline) -> bool {
    let line = source.lines().line(table.header_line);
    let before = Span::new(line.start(), table.header_start).of(source.text()).trim_end();
    before.contains('>') && BOXES.iter().any(|mark| before.ends_with(mark))
}

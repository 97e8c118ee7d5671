//! How a table is printed.
//!
//! Canonical layout: every row is `| a | b |`, padded on the right with blanks to the width of its column, whatever the
//! alignment; the delimiter row is dashes of that width, with its colons. A column is as wide as its widest cell in
//! display columns, at least three (four where it stands so already) and at most the width that [`Layout::Aligned`]
//! gives; a wider cell stands unpadded. Compact, no cell is padded, and the header and the delimiter row stay as they
//! are: there are no columns that they could line up with. Outer pipes and the blank before each pipe are not only
//! style: without them a first cell that begins with `-` is a list item, and a last backslash escapes the pipe behind it.
//!
//! A stray row stays as it is written, for its keeper still has to mend it.
//!
//! Short rows stay short, and cells behind the last column are kept behind it, unpadded: to add or to
//! drop one is a fix of its own.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::slots::Slots;
use super::splice::splice;
use super::work::Work;
use crate::diagnostic::Edit;
use crate::document::{Cell, CellId, Document, Row, Table};
use crate::style::{Layout, Style};
use crate::text::Span;
use crate::text::width::display_width;

/// The edits that print `table` in canonical layout with `work` done; none where it stands so already.
pub(super) fn printed(
    document: &Document<'_>,
    table: &Table,
    index: usize,
    style: &Style,
    work: &Work<'_>,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    let _ = differences(document, table, index, style, work, |row, printed| {
        edits.push(Edit { span: row.span, replacement: printed.to_owned() });
        ControlFlow::Continue(())
    });
    edits
}

/// Whether `table` stands in canonical layout.
pub(super) fn is_printed(document: &Document<'_>, table: &Table, index: usize, style: &Style) -> bool {
    let first = |_: &Row, _: &str| ControlFlow::Break(());
    differences(document, table, index, style, &Work::default(), first).is_continue()
}

/// Prints `table` with `work` done, and gives `found` the rows that stand otherwise, each with what it should be,
/// until that is enough.
fn differences(
    document: &Document<'_>,
    table: &Table,
    index: usize,
    style: &Style,
    work: &Work<'_>,
    mut found: impl FnMut(&Row, &str) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if table.disputed.is_some() || style.layout == Layout::Keep {
        return ControlFlow::Continue(());
    }
    let text = document.source.text();
    let header = line(document, table, index, None, work);
    let body = (0..table.rows.len()).map(|place| {
        let old = work.old_row(index, place);
        let stays = style.layout == Layout::Compact
            && !work.changes_row(index, old)
            && is_compact(document, &table.rows[old]);
        if stays {
            return Line::Fixed(Cow::Borrowed(table.rows[old].span.of(text)));
        }
        line(document, table, index, Some(old), work)
    });
    let body: Vec<Line<'_>> = body.collect();
    let mut compare = |row: &Row, printed: &str| {
        let is_same = row.span.of(text) == printed;
        if is_same { ControlFlow::Continue(()) } else { found(row, printed) }
    };
    let mut padded = vec![0; table.columns];
    let mut printed = String::new();
    let slots = Slots::new(document, table);
    let empty = slots.empty().filter(|slot| !slot.is_empty()).unwrap_or("  ");
    if let Layout::Aligned { max_width } = style.layout {
        let least = leasts(document, table);
        padded = widths(std::iter::once(&header).chain(&body), least, max_width);
        header.print(&padded, empty, &mut printed);
        compare(&table.header, &printed)?;
        compare(&table.delimiter, &delimiter(document, &table.delimiter, &padded))?;
    } else {
        let edits = work.edits_in_row(index, None);
        compare(&table.header, &splice(table.header.span.of(text), table.header.span.start(), edits))?;
    }
    for (row, line) in table.rows.iter().zip(&body) {
        printed.clear();
        line.print(&padded, empty, &mut printed);
        compare(row, &printed)?;
    }
    ControlFlow::Continue(())
}

/// Whether a row is in compact layout: a pipe at both ends, one blank at each side of a cell, one or two in an
/// empty one.
pub(crate) fn is_compact(document: &Document<'_>, row: &Row) -> bool {
    is_closed(document, row)
        && row.cells.iter().chain(&row.excess).all(|cell| {
            let slot = cell.slot.of(document.source.text());
            let inside = cell.span.of(document.source.text());
            if inside.is_empty() {
                matches!(slot, " " | "  ")
            } else {
                slot.len() == inside.len() + 2 && slot.starts_with(' ') && slot.ends_with(' ')
            }
        })
}

/// Whether a row begins and ends with a pipe.
pub(crate) fn is_closed(document: &Document<'_>, row: &Row) -> bool {
    let last = row.excess.last().or(row.cells.last());
    row.span.of(document.source.text()).starts_with('|')
        && last.is_some_and(|cell| cell.slot.end() + 1 == row.span.end())
}

/// The fewest dashes of a delimiter cell that other programs take for one.
const DASHES: usize = 3;
/// The fewest that Typora writes.
const TYPORA_DASHES: usize = 4;

/// A row to be printed.
enum Line<'t> {
    /// It stays as it is written, but for edits in it.
    Fixed(Cow<'t, str>),
    /// Its cells, each with its width in display columns, and those behind the last column.
    Cells(Vec<(Cow<'t, str>, usize)>, Vec<Cow<'t, str>>),
}

impl Line<'_> {
    /// Adds the row, with `empty` for an empty cell that is not padded.
    fn print(&self, widths: &[usize], empty: &str, out: &mut String) {
        let (cells, excess) = match self {
            Self::Fixed(bytes) => return out.push_str(bytes),
            Self::Cells(cells, excess) => (cells, excess),
        };
        out.push('|');
        let widths = widths.iter().copied().chain(std::iter::repeat(0));
        let cells = cells.iter().zip(widths).map(|((cell, own), width)| (cell, width.saturating_sub(*own)));
        for (cell, padding) in cells.chain(excess.iter().map(|cell| (cell, 0))) {
            if cell.is_empty() && padding == 0 {
                out.push_str(empty);
            } else {
                out.push(' ');
                out.push_str(cell);
                blanks(out, padding + 1);
            }
            out.push('|');
        }
    }
}

/// The row that stands at `row` now, with its edits done; `None` is the header.
fn line<'d>(
    document: &'d Document<'_>,
    table: &'d Table,
    index: usize,
    row: Option<usize>,
    work: &Work<'_>,
) -> Line<'d> {
    let text = document.source.text();
    let source = row.and_then(|row| table.rows.get(row)).unwrap_or(&table.header);
    let is_completed = row.is_some_and(|row| work.completed.contains(&(index, row)));
    // A line of form feeds is a row without cells; as a lone pipe it would end the table (GFM case 129).
    if source.is_fixed || (source.cells.is_empty() && !is_completed) {
        return Line::Fixed(Cow::Borrowed(source.span.of(text)));
    }
    if source.stray.is_some() {
        let edits = work.edits_in_row(index, row);
        return Line::Fixed(Cow::Owned(splice(source.span.of(text), source.span.start(), edits)));
    }
    let cell = |column: usize, cell: &Cell| {
        cell_text(document, *cell, work.edits_in(CellId { table: index, row, column }))
    };
    let measured = |cell: Cow<'d, str>| {
        let width = display_width(&cell);
        (cell, width)
    };
    let mut cells: Vec<(Cow<'d, str>, usize)> =
        source.cells.iter().enumerate().map(|(column, at)| measured(cell(column, at))).collect();
    if is_completed {
        cells.resize(table.columns.max(cells.len()), (Cow::Borrowed(""), 0));
    }
    let excess =
        source.excess.iter().enumerate().map(|(at, excess)| cell(table.columns + at, excess)).collect();
    Line::Cells(cells, excess)
}

/// The bytes of a cell with `edits` done, without the blanks around them.
pub(super) fn cell_text<'d>(document: &'d Document<'_>, cell: Cell, edits: &[&Edit]) -> Cow<'d, str> {
    let text = document.source.text();
    if edits.is_empty() {
        return Cow::Borrowed(cell.span.of(text));
    }
    let edited = splice(cell.slot.of(text), cell.slot.start(), edits.iter().copied());
    Cow::Owned(Span::new(0, edited.len()).trim_blanks(&edited).of(&edited).to_owned())
}

/// The least widths of the columns: as Typora writes a narrow one, where it stands so.
fn leasts(document: &Document<'_>, table: &Table) -> Vec<usize> {
    let text = document.source.text();
    let columns = table.header.cells.iter().zip(&table.delimiter.cells);
    let mut leasts: Vec<usize> = columns
        .map(|(header, delimiter)| {
            let is_typora = display_width(delimiter.span.of(text)) == TYPORA_DASHES
                && display_width(header.slot.of(text)) == TYPORA_DASHES + 2;
            if is_typora { TYPORA_DASHES } else { DASHES }
        })
        .collect();
    leasts.resize(table.columns, DASHES);
    leasts
}

/// The widths of the columns, each no less than in `widths`. A row that stays as it is has no say.
fn widths<'l, 't: 'l>(
    lines: impl Iterator<Item = &'l Line<'t>>,
    mut widths: Vec<usize>,
    most: usize,
) -> Vec<usize> {
    for line in lines {
        if let Line::Cells(cells, _) = line {
            for (width, (_, own)) in widths.iter_mut().zip(cells) {
                *width = (*own).min(most).max(*width);
            }
        }
    }
    widths
}

/// Adds `count` blanks.
fn blanks(out: &mut String, count: usize) {
    const BLANKS: &str = "                                                                ";
    let mut left = count;
    while left > 0 {
        let some = left.min(BLANKS.len());
        out.push_str(&BLANKS[..some]);
        left -= some;
    }
}

fn delimiter(document: &Document<'_>, row: &Row, widths: &[usize]) -> String {
    let mut out = String::from("|");
    for (cell, &width) in row.cells.iter().zip(widths) {
        let written = cell.span.of(document.source.text());
        let (left, right) = (written.starts_with(':'), written.ends_with(':'));
        out.push(' ');
        out.push_str(if left { ":" } else { "" });
        out.extend(std::iter::repeat_n('-', width - usize::from(left) - usize::from(right)));
        out.push_str(if right { ":" } else { "" });
        out.push_str(" |");
    }
    out
}

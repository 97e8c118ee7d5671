//! How the source of a document's tables is laid out.

use super::evidence::{Inferred, is_free, most};
use crate::document::{Cell, Document, Row, Table};
use crate::entry::{self, ListTable};
use crate::habit::{Habit, Tally, Verdict};
use crate::parallel;
use crate::rewrite::{is_canonical_layout, is_closed, is_compact};
use crate::shape::{Column, Kind, Shape, Stand};
use crate::style::{Layout, Styles, Untidy};
use crate::text::width::display_width;

/// How each list table is laid out, in order.
pub(super) fn shapes(document: &Document<'_>, lists: &[ListTable]) -> Vec<Shape> {
    let read = |list: &ListTable| Shape::read(document, &document.tables[list.table]);
    parallel::map(lists.iter().collect(), document.source.text().len(), read)
}

/// The layout that most rows of the list tables have, or all rows of several tables.
///
/// Padding behind the cells is one, whatever it is counted by, and so is none. All others are one to be kept: cells without any
/// blanks beside them, rows without a pipe at an end, columns that are centred. We write none of these, and leave such tables
/// as they are.
///
/// Also whether columns are wider than the reference list's: those of a table that is not a compact one.
pub(super) fn infer(
    document: &Document<'_>,
    lists: &[ListTable],
    shapes: &[Shape],
) -> (Option<Inferred<Layout>>, bool) {
    let each: Vec<Count> =
        lists.iter().zip(shapes).map(|(list, shape)| count(document, list, shape)).collect();
    let sum = |rows: fn(&Count) -> usize| each.iter().map(rows).sum();
    let is_wide = each.iter().any(|count| count.is_wide && count.compact * 2 <= count.rows);
    let counts = [
        (Layout::aligned(is_wide), sum(|count| count.aligned)),
        (Layout::Compact, sum(|count| count.compact)),
        (Layout::Keep, sum(|count| count.kept)),
    ];
    let tables = each.iter().filter(|count| count.rows > 0).count();
    let is_clear = |best: &Inferred<Layout>| {
        let is_uniform = best.agreeing == best.rows && Habit::UniformTables.is_shown_by(tables);
        is_uniform || (best.agreeing * 2 >= best.rows && Habit::OwnLayout.is_shown_by(best.agreeing))
    };
    (most(&counts, sum(|count| count.rows)).filter(is_clear), is_wide)
}

/// How many rows of a table have each layout.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    aligned: usize,
    compact: usize,
    kept: usize,
    rows: usize,
    /// Whether a column is wider than the reference list's columns are.
    is_wide: bool,
}

fn count(document: &Document<'_>, list: &ListTable, shape: &Shape) -> Count {
    let table = &document.tables[list.table];
    let is_wide = widths(document, table).iter().any(|width| *width > Layout::TYPORA_WIDTH);
    let mut count = Count { is_wide, ..Count::default() };
    let (kind, is_of_most) = (shape.kind(), shape.is_of_most());
    for row in (0..table.rows.len()).filter(|row| is_free(document, list, *row)) {
        count.rows += 1;
        let is_own = is_of_most && shape.rows[row] == Stand::In;
        let row = &table.rows[row];
        match kind {
            Kind::Aligned if is_own => count.aligned += 1,
            Kind::Compact if is_own => count.compact += 1,
            Kind::Other if is_own => count.kept += 1,
            _ if is_nearly_compact(document, row) || will_be_compact(document, table, row) => {
                count.compact += 1;
            }
            _ if is_row(document, row, |_, cell| is_tight(cell)) => count.kept += 1,
            _ => {}
        }
    }
    count
}

/// The list tables that are not laid out as they should be: in one layout, whatever that is; in the one that is wished for, where
/// one is. Beside a layout of the list's own, `has_own`, one that is
/// padded as other editors do it, such as on both sides, is left as it is, and so is a compact one with a blank too many
/// here or there, or, where most tables are such, with one too few. Their number comes second, the compact ones', and third,
/// of all of them. One that its keeper has told another program to leave alone is none of these.
pub(super) fn untidy(
    document: &Document<'_>,
    lists: &[ListTable],
    shapes: &[Shape],
    styles: &Styles,
    has_own: bool,
) -> (Vec<Untidy>, usize, usize) {
    let is_untidy = |(list, shape): (&ListTable, &Shape)| {
        let table = &document.tables[list.table];
        let style = styles.of(list.table);
        if table.disputed.is_some()
            || style.layout == Layout::Keep
            || styles.neighbours.keeps(table)
            || is_tidy(shape, style.layout, styles.is_wished)
            || is_canonical_layout(document, style, list.table)
        {
            return None;
        }
        let slack = match style.layout {
            _ if has_own && is_foreign(document, table) => Slack::Foreign,
            Layout::Compact if has_own => slack(document, table),
            _ => Slack::TooMuch,
        };
        let is_meant = has_own && has_changed(shape);
        let off = || shape.rows.iter().filter(|row| **row == Stand::Off).count();
        let rows_off = (shape.is_of_most() && !styles.is_wished).then(off);
        Some((Untidy { table: list.table, is_meant, rows_off }, slack))
    };
    let tables = lists.iter().zip(shapes).collect();
    let found = parallel::map(tables, document.source.text().len(), is_untidy);
    let of = |slack: Slack| found.iter().flatten().filter(move |(_, found)| *found == slack);
    let most_tight = of(Slack::Tight).count() * 2 > lists.len();
    let (tidy, untidy): (Vec<_>, Vec<_>) = found.iter().flatten().partition(|(_, slack)| match slack {
        Slack::Loose | Slack::Foreign => true,
        Slack::Tight => most_tight,
        Slack::TooMuch => false,
    });
    let loose = tidy.iter().filter(|(_, slack)| *slack != Slack::Foreign).count();
    (untidy.into_iter().map(|(untidy, _)| untidy).collect(), loose, tidy.len())
}

/// Whether all rows share a layout, and it is what is wished for: padding is padding, whatever it is counted by, as long as it
/// is no wider than is wished.
fn is_tidy(shape: &Shape, layout: Layout, is_wished: bool) -> bool {
    shape.is_tidy()
        && match layout {
            _ if !is_wished => true,
            Layout::Aligned { max_width } => {
                let is_padded = |column: &Column| matches!(column, Column::Padded { .. });
                shape.opens
                    && shape.closes
                    && shape.columns.iter().all(is_padded)
                    && shape.widest() <= max_width
            }
            Layout::Compact | Layout::Keep => false,
        }
}

/// How far a table is from the layout of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slack {
    /// It is padded as other editors do it.
    Foreign,
    /// It is compact, but there is a blank too many here or there, or hardly any row is off.
    Loose,
    /// In no row more than one blank is missing or too many.
    Tight,
    /// Further.
    TooMuch,
}

/// Whether the `untidy` tables of a long document, and how many there are that may stay as they are, are too many to be
/// exceptions from what its rows say.
pub(super) fn are_mixed(
    said: Option<Inferred<Layout>>,
    (untidy, loose): (usize, usize),
    lists: &[ListTable],
) -> bool {
    let deviants = untidy + loose;
    let tables = Tally { followers: lists.len().saturating_sub(deviants), deviants };
    let is_own = said.is_some_and(|said| said.is_habit(Habit::Layout))
        && tables.judge(Habit::TableLayouts) == Verdict::Slip;
    untidy > 0 && !is_own && entry::is_long(lists)
}

/// Whether what is laid out otherwise is no slip: only the header or the delimiter row, or so many rows that their keeper writes
/// them so by now.
fn has_changed(shape: &Shape) -> bool {
    let (followers, rows) = shape.agreeing();
    let tally = Tally { followers, deviants: rows - followers };
    followers == rows || tally.judge(Habit::Layout) < Verdict::Slip
}

/// A table is loose in which most rows are compact, and the others have a blank too many beside a cell or a pipe, or one or two
/// too few; or nearly all are, and the others have pipes at their ends at least; or where no row has more than one too many.
fn slack(document: &Document<'_>, table: &Table) -> Slack {
    let text = document.source.text();
    let is_enclosed = |row: &Row| {
        let written = row.span.of(text).trim();
        written.starts_with('|') && written.ends_with('|')
    };
    let off = |row: &Row| row.cells.iter().map(blanks_off).sum::<usize>();
    let has_blanks = |row: &Row| row.cells.iter().all(|c| c.span.is_empty() || !blanks(c).contains(&0));
    let rows = table.rows.len();
    let count = |test: &dyn Fn(&Row) -> bool| table.rows.iter().filter(|row| test(row)).count();
    let compact = count(&|row| is_compact(document, row));
    let enclosed = count(&is_enclosed);
    let is_near = |row: &Row| is_enclosed(row) && (has_blanks(row) || off(row) <= 2);
    let near = Tally::of(table.rows.iter().map(is_near));
    let is_loose = (compact * 2 > rows && near.keeps(Habit::ClosedRows))
        || (enclosed == rows && compact * 10 >= rows * 9)
        || (enclosed == rows && count(&|row| has_blanks(row) && off(row) <= 1) == rows);
    if is_loose {
        Slack::Loose
    } else if enclosed == rows && count(&|row| off(row) <= 1) == rows {
        Slack::Tight
    } else {
        Slack::TooMuch
    }
}

/// How many blanks stand before what a cell holds, and how many behind it.
fn blanks(cell: &Cell) -> [usize; 2] {
    [cell.span.start() - cell.slot.start(), cell.slot.end() - cell.span.end()]
}

/// How many blanks a cell has too few or too many to be compact. An empty one may have none, one or two.
fn blanks_off(cell: &Cell) -> usize {
    if cell.span.is_empty() {
        return cell.slot.len().saturating_sub(2);
    }
    blanks(cell).iter().map(|blanks| blanks.abs_diff(1)).sum()
}

/// Whether the header is padded, but not as we do it.
fn is_foreign(document: &Document<'_>, table: &Table) -> bool {
    let widths = widths(document, table);
    lines_up(document, table)
        && !is_row(document, &table.header, |n, cell| is_padded(document, cell, widths[n]))
}

/// The widths of the columns as the delimiter row shows them, in display columns.
fn widths(document: &Document<'_>, table: &Table) -> Vec<usize> {
    let text = document.source.text();
    table.delimiter.cells.iter().map(|cell| display_width(cell.span.of(text))).collect()
}

/// Whether the header's pipes stand above those of the delimiter row, and not because no cell is padded.
fn lines_up(document: &Document<'_>, table: &Table) -> bool {
    let text = document.source.text();
    let slots = |row: &Row| -> Vec<usize> {
        row.cells.iter().map(|cell| display_width(cell.slot.of(text))).collect()
    };
    let is_padded = |cell: &Cell| cell.slot.len() > cell.span.len() + 2;
    table.header.cells.iter().any(is_padded) && slots(&table.header) == slots(&table.delimiter)
}

/// Whether a row has a pipe at both ends and all its cells pass.
fn is_row(document: &Document<'_>, row: &Row, test: impl Fn(usize, &Cell) -> bool) -> bool {
    is_closed(document, row) && row.cells.iter().enumerate().all(|(n, cell)| test(n, cell))
}

/// Whether a row is compact, but for a blank that is missing beside a cell here or there.
fn is_nearly_compact(document: &Document<'_>, row: &Row) -> bool {
    let filled = || row.cells.iter().filter(|cell| !cell.span.is_empty());
    let has_blanks = Tally::of(filled().map(|cell| !blanks(cell).contains(&0)));
    let is_unpadded = |cell: &Cell| blanks(cell).iter().all(|blanks| *blanks <= 1);
    is_compact(document, row)
        || (is_closed(document, row) && has_blanks.keeps(Habit::Blanks) && filled().all(is_unpadded))
}

/// Whether a row without a pipe at its end is compact once the cells that it lacks have been added.
fn will_be_compact(document: &Document<'_>, table: &Table, row: &Row) -> bool {
    let Some((last, others)) = row.cells.split_last() else { return false };
    row.cells.len() < table.columns
        && row.span.of(document.source.text()).starts_with('|')
        && blanks(last) == [1, 0]
        && last.slot.end() == row.span.end()
        && others.iter().all(|cell| !cell.span.is_empty() && blanks(cell) == [1, 1])
}

/// Whether no blanks stand beside what a cell holds.
fn is_tight(cell: &Cell) -> bool {
    cell.span.is_empty() || cell.slot == cell.span
}

/// Whether a cell is padded to `width`; one that is wider stands unpadded, in a column of the greatest width.
fn is_padded(document: &Document<'_>, cell: &Cell, width: usize) -> bool {
    let own = display_width(cell.span.of(document.source.text()));
    let (before, blanks) = (cell.span.start() - cell.slot.start(), cell.slot.len() - cell.span.len());
    let is_free_standing = own > width && width == Layout::TYPORA_WIDTH && blanks == 2;
    let is_filled = own <= width && blanks == width - own + 2;
    (is_free_standing || is_filled) && (before == 1 || cell.span.is_empty())
}

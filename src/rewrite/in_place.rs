//! Edits in place, which leave the layout alone.

use super::layout::cell_text;
use super::slots::Slots;
use super::splice::splice;
use super::work::Work;
use crate::diagnostic::Edit;
use crate::document::{CellId, Document, Row};
use crate::shape::may_end_table;
use crate::text::Span;

/// The edits that do `work` and leave the layout alone.
pub(super) fn in_place(
    document: &Document<'_>,
    slots: &Slots<'_>,
    index: usize,
    work: &Work<'_>,
) -> Vec<Edit> {
    let mut edits: Vec<Edit> = work.edits_in_row(index, None).cloned().collect();
    let table = slots.table;
    for place in work.rows(index, table.rows.len()) {
        let old = work.old_row(index, place);
        let Some(target) = table.rows.get(place) else { continue };
        if place == old {
            edits.extend(edits_of_row(document, slots, index, old, work));
        } else {
            let replacement = in_row(document, slots, index, Some(old), work);
            edits.push(Edit { span: target.span, replacement });
        }
    }
    edits
}

/// A row with `work` done in place; `None` is the header.
pub(super) fn in_row(
    document: &Document<'_>,
    slots: &Slots<'_>,
    index: usize,
    row: Option<usize>,
    work: &Work<'_>,
) -> String {
    let source = row.and_then(|row| slots.table.rows.get(row)).unwrap_or(&slots.table.header);
    let own = match row {
        Some(row) => edits_of_row(document, slots, index, row, work),
        None => work.edits_in_row(index, None).cloned().collect(),
    };
    splice(source.span.of(document.source.text()), source.span.start(), own.iter())
}

fn edits_of_row(
    document: &Document<'_>,
    slots: &Slots<'_>,
    index: usize,
    row: usize,
    work: &Work<'_>,
) -> Vec<Edit> {
    let Some(source) = slots.table.rows.get(row) else { return Vec::new() };
    let is_completed = work.completed.contains(&(index, row));
    let completion = is_completed.then(|| completion(document.source.text(), slots, source)).flatten();
    let mut own: Vec<Edit> = work.edits_in_row(index, Some(row)).cloned().chain(completion).collect();
    for (column, cell) in source.cells.iter().enumerate() {
        let edits = work.edits_in(CellId { table: index, row: Some(row), column });
        own.extend(slots.padding(document, (column, cell, source), edits));
    }
    own.sort_by_key(|edit| edit.span.start());
    open(document, source, work.edits_in(CellId { table: index, row: Some(row), column: 0 }), &mut own);
    own
}

/// Puts a pipe before a row that is written without one, if `edits` of its first cell make it begin like a list
/// item, a heading or another block that would end the table.
fn open(document: &Document<'_>, row: &Row, edits: &[&Edit], own: &mut [Edit]) {
    let (Some(edit), Some(cell)) = (own.first_mut(), row.cells.first()) else { return };
    let is_open = cell.slot.start() == row.span.start();
    if is_open && !edits.is_empty() && may_end_table(&cell_text(document, *cell, edits)) {
        let before = Span::new(row.span.start(), edit.span.start()).of(document.source.text());
        edit.replacement = format!("| {before}{}", edit.replacement);
        edit.span = Span::new(row.span.start(), edit.span.end());
    }
}

/// The edit that gives a row the cells it lacks.
fn completion(text: &str, slots: &Slots<'_>, row: &Row) -> Option<Edit> {
    let missing = slots.table.columns.saturating_sub(row.cells.len());
    // Blanks behind the closing pipe would turn into a cell.
    let end = row.span.trim_blanks(text).end();
    let is_closed = row.cells.last().is_some_and(|cell| cell.slot.end() < end);
    let cells = format!("{}|", slots.empty().unwrap_or(" ")).repeat(missing);
    let replacement = if is_closed { cells } else { format!(" |{cells}") };
    (missing > 0).then(|| Edit { span: Span::new(end, end), replacement })
}

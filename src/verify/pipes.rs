//! Pipes that are escaped.
//!
//! Their cells come together, and what pipes tore is whole: no name of a change of visible text could say what the page
//! shows then. So the proof has two halves. The old text with a backslash before each named pipe is made here, and must
//! hold the same tables but for the cells that these part; with that text the new one is compared like any other.

use super::change::Change;
use super::mismatch::{Mismatch, SELF};
use crate::document::{Document, Row};
use crate::source::Source;
use crate::text::Span;

/// The old text with the named pipes escaped, and the other changes, counted in it; `None` where no pipe is named.
pub(super) fn escaped(old: &Document<'_>, changes: &[Change]) -> Option<(Source, Vec<Change>)> {
    let pipes = named(changes);
    if pipes.is_empty() {
        return None;
    }
    let text = old.source.text();
    let mut escaped = String::with_capacity(text.len() + pipes.len());
    let mut from = 0;
    for &at in &pipes {
        escaped.push_str(text.get(from..at).unwrap_or_default());
        escaped.push('\\');
        from = at;
    }
    escaped.push_str(text.get(from..).unwrap_or_default());
    let moved = |at: usize| at + pipes.partition_point(|pipe| *pipe < at);
    let others = changes.iter().filter_map(|change| match change {
        Change::Pipe { .. } => None,
        Change::Directive { span, written } => Some(Change::Directive {
            span: Span::new(moved(span.start()), moved(span.end())),
            written: written.clone(),
        }),
        other => Some(other.clone()),
    });
    Some((Source::new(escaped), others.collect()))
}

/// Holds the text with escaped pipes to the tables of the old one: each row has as many cells less as pipes are named
/// in it, all of them between cells of a body row.
pub(super) fn hold(old: &Document<'_>, escaped: &Document<'_>, changes: &[Change]) -> Result<(), Mismatch> {
    let pipes = named(changes);
    let is_same = old.tables.len() == escaped.tables.len()
        && old.tables.iter().zip(&escaped.tables).all(|(before, after)| {
            let rows = before.rows.iter().zip(&after.rows);
            before.columns == after.columns
                && before.header.line == after.header.line
                && before.rows.len() == after.rows.len()
                && before.disputed == after.disputed
                && rows.into_iter().all(|(before, after)| {
                    before.line == after.line && count(before) == count(after) + dividing(before, &pipes)
                })
        });
    let rows = old.tables.iter().flat_map(|table| &table.rows);
    let found: usize = rows.map(|row| dividing(row, &pipes)).sum();
    if is_same && found == pipes.len() {
        return Ok(());
    }
    Err(Mismatch::between(SELF, "the same tables with pipes escaped".to_owned(), "others".to_owned()))
}

/// The pipes that `changes` name, in order.
fn named(changes: &[Change]) -> Vec<usize> {
    let mut pipes: Vec<usize> = Vec::new();
    for change in changes {
        if let Change::Pipe { at } = change {
            pipes.push(*at);
        }
    }
    pipes.sort_unstable();
    pipes
}

fn count(row: &Row) -> usize {
    row.cells.len() + row.excess.len()
}

/// How many of `pipes` stand between cells of a row.
fn dividing(row: &Row, pipes: &[usize]) -> usize {
    let ends = row.cells.iter().chain(&row.excess).map(|cell| cell.slot.end());
    let last = row.excess.last().or(row.cells.last()).map(|cell| cell.slot.end());
    ends.filter(|end| Some(*end) != last && pipes.binary_search(end).is_ok()).count()
}

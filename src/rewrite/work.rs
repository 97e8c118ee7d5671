//! The accepted fixes, sorted by the place where they apply.

use std::collections::{BTreeMap, BTreeSet};

use super::torn::{are_directives, torn_tables};
use crate::diagnostic::{Action, Edit, Fix, Scope};
use crate::document::{CellId, Document, Row, Table};
use crate::text::Span;

/// All that is to be done to one document.
///
/// Invariants: the edits are disjoint, and sorted within each cell; nothing concerns a disputed table or
/// a row with an ambiguous pipe; each order is a permutation of its table's rows.
#[derive(Debug, Default)]
pub(super) struct Work<'f> {
    /// Edits inside cells, in order. Columns behind the table's last are excess cells.
    pub(super) cells: BTreeMap<CellId, Vec<&'f Edit>>,
    /// Edits outside tables.
    pub(super) outside: Vec<&'f Edit>,
    /// New orders of tables: `order[new] = old`.
    pub(super) orders: BTreeMap<usize, &'f [usize]>,
    /// Table and row where missing cells come in.
    pub(super) completed: BTreeSet<(usize, usize)>,
    /// Tables to lay out.
    pub(super) layouts: BTreeSet<usize>,
    /// What is left out.
    pub(super) dropped: Vec<Dropped>,
    /// The edits by where they begin, with what they may change.
    taken: BTreeMap<usize, (&'f Edit, Scope)>,
}

/// A fix that a rewrite leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Index of the fix among those given.
    pub fix: usize,
    /// What stands against it, in words.
    pub why: &'static str,
}

/// Where an edit applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Outside,
    Cell(CellId),
    /// Where nothing is edited.
    Barred(&'static str),
}

const AMBIGUOUS: &str = "a row that would be read differently";
const UNKNOWN: &str = "a table or row that is not there";
const JOINED: &str = "another fix of a row whose cells are joined";
const DISPUTED: &str = "two parsers do not see the same table";

impl<'f> Work<'f> {
    /// Sorts `fixes`; of two that want the same bytes the first has its way.
    pub(super) fn collect(document: &Document<'_>, fixes: &[&'f Fix]) -> Self {
        let mut work = Self::default();
        let torn = torn_tables(document, fixes);
        for (index, fix) in fixes.iter().enumerate() {
            let taken = match &fix.action {
                _ if !is_within_scope(fix) => Err("more than the fix may change"),
                // What order the rows show, and which allowance is of use, is known once they are whole.
                Action::Order { table, .. } if torn.contains(table) => Err(JOINED),
                Action::Edit(edits) if !torn.is_empty() && are_directives(document, edits) => Err(JOINED),
                Action::Edit(edits) => work.take_edits(document, edits, fix.scope),
                Action::Order { table, order } => work.take_order(document, *table, order),
                Action::Complete { rows } => work.take_rows(document, rows),
                Action::Layout { tables } => {
                    let sound = tables.iter().try_for_each(|table| sound(document, *table).map(drop));
                    sound.map(|()| work.layouts.extend(tables))
                }
            };
            if let Err(why) = taken {
                work.dropped.push(Dropped { fix: index, why });
            }
        }
        work
    }

    /// Takes the rows that lack cells; of several those that may be edited.
    fn take_rows(&mut self, document: &Document<'_>, rows: &[(usize, usize)]) -> Result<(), &'static str> {
        let sound_row = |(table, row): (usize, usize)| {
            let found = sound(document, table)?.rows.get(row).ok_or(UNKNOWN)?;
            barred(found)?;
            if found.cells.is_empty() { Err("a row without cells") } else { Ok((table, row)) }
        };
        let (taken, refused): (Vec<_>, Vec<_>) =
            rows.iter().map(|row| sound_row(*row)).partition(Result::is_ok);
        match refused.into_iter().find_map(Result::err) {
            Some(why) if taken.is_empty() => Err(why),
            _ => {
                self.completed.extend(taken.into_iter().flatten());
                Ok(())
            }
        }
    }

    /// The tables that are concerned.
    pub(super) fn tables(&self) -> BTreeSet<usize> {
        let edited = self.cells.keys().map(|cell| cell.table);
        let completed = self.completed.iter().map(|(table, _)| *table);
        edited
            .chain(completed)
            .chain(self.orders.keys().copied())
            .chain(self.layouts.iter().copied())
            .collect()
    }

    /// The places of the body rows of a table, of `count`, at which something may change: not all of them where
    /// one fix of many is asked for alone.
    pub(super) fn rows(&self, table: usize, count: usize) -> BTreeSet<usize> {
        if self.orders.contains_key(&table) {
            return (0..count).collect();
        }
        let first = CellId { table, row: None, column: 0 };
        let last = CellId { table, row: Some(usize::MAX), column: usize::MAX };
        let edited = self.cells.range(first..=last).filter_map(|(cell, _)| cell.row);
        let completed = self.completed.range((table, 0)..=(table, usize::MAX)).map(|(_, row)| *row);
        edited.chain(completed).collect()
    }

    /// The edits in a cell.
    pub(super) fn edits_in(&self, cell: CellId) -> &[&'f Edit] {
        self.cells.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// The edits in a row, in order.
    pub(super) fn edits_in_row(&self, table: usize, row: Option<usize>) -> impl Iterator<Item = &'f Edit> {
        let first = CellId { table, row, column: 0 };
        let last = CellId { table, row, column: usize::MAX };
        self.cells.range(first..=last).flat_map(|(_, edits)| edits.iter().copied())
    }

    /// Whether a body row is edited or completed.
    pub(super) fn changes_row(&self, table: usize, row: usize) -> bool {
        self.completed.contains(&(table, row)) || self.edits_in_row(table, Some(row)).next().is_some()
    }

    /// The old place of the row that comes to stand at `place`.
    pub(super) fn old_row(&self, table: usize, place: usize) -> usize {
        self.orders.get(&table).and_then(|order| order.get(place)).copied().unwrap_or(place)
    }

    /// What an edit may change of what is shown.
    pub(super) fn scope_of(&self, edit: &Edit) -> Scope {
        self.taken.get(&edit.span.start()).map_or(Scope::Nothing, |(_, scope)| *scope)
    }

    fn take_edits(
        &mut self,
        document: &Document<'_>,
        edits: &'f [Edit],
        scope: Scope,
    ) -> Result<(), &'static str> {
        let mut fresh: Vec<(&Edit, Option<CellId>)> = Vec::new();
        for edit in edits {
            if self.taken.get(&edit.span.start()).is_some_and(|(taken, _)| *taken == edit) {
                continue; // another rule wants the very same
            }
            let doubled = fresh.last().is_some_and(|(last, _)| {
                edit.span.start() < last.span.end() || edit.span.start() == last.span.start()
            });
            if doubled || self.overlaps(edit.span) {
                return Err("an overlap with another fix");
            }
            match place_of(document, edit.span) {
                // Columns are counted in the old row, and a row whose cells are joined has others.
                Place::Cell(cell) if self.joins_otherwise(cell, scope) => return Err(JOINED),
                Place::Outside => fresh.push((edit, None)),
                Place::Cell(cell) => fresh.push((edit, Some(cell))),
                Place::Barred(why) => return Err(why),
            }
        }
        for (edit, cell) in fresh {
            self.taken.insert(edit.span.start(), (edit, scope));
            match cell {
                Some(cell) => {
                    let edits = self.cells.entry(cell).or_default();
                    edits.insert(edits.partition_point(|other| *other <= edit), edit);
                }
                None => self.outside.push(edit),
            }
        }
        Ok(())
    }

    /// Whether cells of a row are joined, or are to be, and something else is done in it.
    fn joins_otherwise(&self, cell: CellId, scope: Scope) -> bool {
        // All that were taken are alike.
        let other = self.edits_in_row(cell.table, cell.row).next();
        other.is_some_and(|other| (self.scope_of(other) == Scope::Pipes) != (scope == Scope::Pipes))
    }

    fn overlaps(&self, span: Span) -> bool {
        let before = self.taken.range(..=span.start()).next_back();
        let after = self.taken.range(span.start()..).next();
        before.is_some_and(|(&start, (edit, _))| edit.span.end() > span.start() || start == span.start())
            || after.is_some_and(|(&start, _)| start < span.end())
    }

    fn take_order(
        &mut self,
        document: &Document<'_>,
        table: usize,
        order: &'f [usize],
    ) -> Result<(), &'static str> {
        // Each misplaced row asks for the order of the whole table, the very same one.
        if self.orders.get(&table).is_some_and(|taken| std::ptr::eq(*taken, order)) {
            return Ok(());
        }
        let rows = &sound(document, table)?.rows;
        let mut seen = vec![false; rows.len()];
        for (new, &old) in order.iter().enumerate() {
            let row = rows.get(old).ok_or(UNKNOWN)?;
            if std::mem::replace(&mut seen[old], true) {
                return Err("an order that doubles a row");
            }
            if new != old {
                barred(row)?;
            }
        }
        if order.len() != rows.len() {
            return Err("an order that leaves rows out");
        }
        if self.orders.get(&table).is_some_and(|taken| *taken != order) {
            return Err("another order of the same table");
        }
        self.orders.insert(table, order);
        Ok(())
    }
}

/// Whether a fix does what it may do; how an edit changes what is shown is for the verifier.
fn is_within_scope(fix: &Fix) -> bool {
    match fix.action {
        Action::Edit(ref edits) if fix.scope == Scope::Pipes => edits.iter().all(is_escape),
        Action::Edit(_) => fix.scope != Scope::Order,
        Action::Order { .. } => fix.scope == Scope::Order,
        Action::Complete { .. } | Action::Layout { .. } => fix.scope == Scope::Nothing,
    }
}

/// Whether an edit writes a backslash, as before a pipe; that a pipe follows is for the verifier.
fn is_escape(edit: &Edit) -> bool {
    edit.span.is_empty() && edit.replacement == "\\"
}

/// Where the bytes at `span` stand.
pub(super) fn place_of(document: &Document<'_>, span: Span) -> Place {
    let before = document.tables.partition_point(|table| table.span.start() <= span.start());
    let Some(index) = before.checked_sub(1) else { return outside(document, span) };
    let table = &document.tables[index];
    let line = document.source.lines().line_of(span.start());
    let row = match line.checked_sub(table.header.line) {
        Some(0) => Some((None, &table.header)),
        Some(1) => return Place::Barred("a delimiter row"),
        Some(n) => table.rows.get(n - 2).map(|row| (Some(n - 2), row)),
        None => None,
    };
    let Some((row_index, row)) = row else { return outside(document, span) };
    if let Err(why) = sound(document, index).and_then(|_| barred(row)) {
        return Place::Barred(why);
    }
    let column = |cells: &[crate::document::Cell]| {
        let next = cells.partition_point(|cell| cell.slot.start() <= span.start());
        next.checked_sub(1).filter(|&column| cells[column].slot.contains(span))
    };
    let found = column(&row.cells).or_else(|| column(&row.excess).map(|column| table.columns + column));
    match found {
        Some(column) => Place::Cell(CellId { table: index, row: row_index, column }),
        None => Place::Barred("what stands between cells"),
    }
}

/// The place of bytes in no row. A line that only looks like a row is guarded as one is.
fn outside(document: &Document<'_>, span: Span) -> Place {
    let lines = document.source.lines();
    let (first, last) = (lines.line_of(span.start()), lines.line_of(span.end()));
    let ambiguous = &document.blocks.ambiguous_lines;
    let next = ambiguous.partition_point(|line| *line < first);
    let is_ambiguous = ambiguous.get(next).is_some_and(|line| *line <= last);
    if is_ambiguous { Place::Barred(AMBIGUOUS) } else { Place::Outside }
}

fn sound<'d>(document: &'d Document<'_>, table: usize) -> Result<&'d Table, &'static str> {
    let table = document.tables.get(table).ok_or(UNKNOWN)?;
    match table.disputed {
        Some(_) => Err(DISPUTED),
        None => Ok(table),
    }
}

fn barred(row: &Row) -> Result<(), &'static str> {
    if row.is_fixed { Err(AMBIGUOUS) } else { Ok(()) }
}

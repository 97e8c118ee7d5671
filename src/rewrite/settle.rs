//! Fixes that are proven together, and those that have to be left out for it.

use std::collections::BTreeMap;

use super::work::{Place, place_of};
use super::{Plan, rewrite};
use crate::diagnostic::{Action, Fix};
use crate::document::Document;
use crate::entry::ListTable;
use crate::style::Styles;
use crate::text::by_place;
use crate::verify::{Judge, Mismatch, Rewrite, SELF};

/// What became of the accepted fixes.
#[derive(Debug, Default)]
pub struct Settled {
    /// The proven change; `None` where nothing changes.
    pub rewrite: Option<Rewrite>,
    /// Indices of the fixes that are in it, in order.
    pub applied: Vec<usize>,
    /// The fixes that are not, in the order of the text.
    pub refused: Vec<Refusal>,
}

/// Fixes that stand and fall together and could not be proven.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Indices of the fixes.
    pub fixes: Vec<usize>,
    /// What stands against them.
    pub mismatch: Mismatch,
    /// Whether bytes changed that no fix named. It contradicts our own design; all else is a page that a parser reads
    /// otherwise than foreseen, or two fixes that want the same bytes.
    pub is_bug: bool,
    /// The table they are for; `None` outside tables.
    pub table: Option<usize>,
    /// The line where the table or the fix begins, from 0.
    pub line: usize,
}

/// Applies as many of `fixes` as can be proven to show nothing but what they name, and to part no rows of `lists` that belong
/// together.
///
/// All are tried at once, and as a rule that is all. Where the proof fails, units (all fixes of one table,
/// or one fix outside tables) and then the fixes of a table are halved until those at fault stand alone, so that
/// the number of proofs grows with the failures times the logarithm of the fixes. Each proof is of the whole text with all
/// that was proven so far, so the last one that succeeds is the proof of the result.
pub fn settle(document: &Document<'_>, lists: &[ListTable], styles: &Styles, fixes: &[&Fix]) -> Settled {
    let everything = rewrite(document, styles, fixes);
    let mut refused = Vec::new();
    let mut is_dropped = vec![false; fixes.len()];
    for dropped in &everything.dropped {
        is_dropped[dropped.fix] = true;
        let (table, line) = place(document, fixes[dropped.fix]);
        let expected = "bytes that are free to change".to_owned();
        let mismatch = Mismatch::between(SELF, expected, dropped.why.to_owned());
        refused.push(Refusal { fixes: vec![dropped.fix], mismatch, is_bug: false, table, line });
    }
    let units = units(document, fixes, &is_dropped);
    let judge = Judge::new(document).keeping(lists);
    // As a rule this is what is tried first.
    let mut whole = everything.dropped.is_empty().then_some(everything);
    let mut applied: Vec<usize> = Vec::new();
    let mut proven = None;
    let mut pending: Vec<Vec<Unit>> = vec![units];
    while let Some(some) = pending.pop() {
        if some.is_empty() {
            continue;
        }
        let mut tried = applied.clone();
        tried.extend(some.iter().flat_map(|unit| &unit.fixes));
        tried.sort_unstable();
        let plan = whole.take().unwrap_or_else(|| {
            let accepted: Vec<&Fix> = tried.iter().map(|&fix| fixes[fix]).collect();
            rewrite(document, styles, &accepted)
        });
        match prove(&judge, document, plan) {
            Ok(rewrite) => (applied, proven) = (tried, rewrite),
            Err(mismatch) => {
                if let [unit] = &some[..]
                    && unit.fixes.len() == 1
                {
                    let Unit { ref fixes, table, line } = *unit;
                    let is_bug = mismatch.parser == SELF;
                    refused.push(Refusal { fixes: fixes.clone(), mismatch, is_bug, table, line });
                } else {
                    let (first, second) = halves(some);
                    pending.extend([second, first]);
                }
            }
        }
    }
    let by_fix = by_place(refused, |refusal| refusal.fixes.first().copied().unwrap_or_default());
    Settled { rewrite: proven, applied, refused: by_place(by_fix, |refusal| refusal.line) }
}

/// Two halves of some units; of a single unit, its fixes halved.
fn halves(mut some: Vec<Unit>) -> (Vec<Unit>, Vec<Unit>) {
    if let [unit] = &mut some[..] {
        let fixes = unit.fixes.split_off(unit.fixes.len() / 2);
        let second = vec![Unit { fixes, ..*unit }];
        return (some, second);
    }
    let second = some.split_off(some.len() / 2);
    (some, second)
}

/// Fixes that are tried together.
struct Unit {
    fixes: Vec<usize>,
    table: Option<usize>,
    line: usize,
}

fn prove(judge: &Judge<'_, '_>, document: &Document<'_>, plan: Plan) -> Result<Option<Rewrite>, Mismatch> {
    if plan.text == document.source.text() {
        return Ok(None);
    }
    judge.verify(plan.text, &plan.changes).map(Some)
}

fn units(document: &Document<'_>, fixes: &[&Fix], is_dropped: &[bool]) -> Vec<Unit> {
    let mut tables: BTreeMap<usize, Unit> = BTreeMap::new();
    let mut units = Vec::new();
    for (index, fix) in fixes.iter().enumerate().filter(|(index, _)| !is_dropped[*index]) {
        let (table, line) = place(document, fix);
        let unit = Unit { fixes: vec![index], table, line };
        match table {
            Some(table) => {
                tables.entry(table).and_modify(|unit| unit.fixes.push(index)).or_insert(unit);
            }
            None => units.push(unit),
        }
    }
    units.extend(tables.into_values());
    by_place(units, |unit| unit.line)
}

/// The table that a fix is for, and the line where it or the fix begins.
fn place(document: &Document<'_>, fix: &Fix) -> (Option<usize>, usize) {
    let (table, start) = match &fix.action {
        Action::Order { table, .. } => (Some(*table), 0),
        Action::Complete { rows } => (rows.first().map(|(table, _)| *table), 0),
        Action::Layout { tables } => (tables.first().copied(), 0),
        Action::Edit(edits) => {
            let table = edits.iter().find_map(|edit| match place_of(document, edit.span) {
                Place::Outside | Place::Barred(_) => None,
                Place::Cell(cell) => Some(cell.table),
            });
            (table, edits.first().map_or(0, |edit| edit.span.start()))
        }
    };
    let line = match table.and_then(|table| document.tables.get(table)) {
        Some(table) => table.header.line,
        None => document.source.lines().line_of(start),
    };
    (table, line)
}

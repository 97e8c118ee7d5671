//! Fixes that are proven together, and those that have to be left out for it.

use std::collections::BTreeMap;

use super::excerpt::alone;
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
/// or one fix outside tables) and then the fixes of a table are halved until those at fault stand alone. Each proof
/// is of the whole text with all that was proven so far, so the last one that succeeds is the proof of the result.
///
/// A proof takes as long as the text, so there are at most `MOST_PROOFS` of them. Where more fixes fail than they
/// find, each that is left is tried in what stands near it, and those that hold there are tried in the whole.
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
    let judge = Judge::new(document).keeping(lists);
    let mut search = Search { document, styles, fixes, judge, applied: Vec::new(), proven: None, refused };
    // As a rule this is what is tried first.
    let whole = everything.dropped.is_empty().then_some(everything);
    let left = search.halve(units(document, fixes, &is_dropped), whole);
    if !left.is_empty() {
        let sound = search.sift(left);
        for (unit, mismatch) in search.halve(sound, None) {
            search.refuse(unit, mismatch);
        }
    }
    let Search { applied, proven, refused, .. } = search;
    let by_fix = by_place(refused, |refusal| refusal.fixes.first().copied().unwrap_or_default());
    Settled { rewrite: proven, applied, refused: by_place(by_fix, |refusal| refusal.line) }
}

/// So many proofs are tried, and as many once more where fixes are left. They find a dozen fixes among thousands.
const MOST_PROOFS: usize = 96;

/// A search for the fixes that can be proven together.
struct Search<'s, 'd> {
    document: &'s Document<'d>,
    styles: &'s Styles,
    fixes: &'s [&'s Fix],
    judge: Judge<'s, 'd>,
    /// The fixes that are proven, in order, and what they make.
    applied: Vec<usize>,
    proven: Option<Rewrite>,
    refused: Vec<Refusal>,
}

impl Search<'_, '_> {
    /// Applies of `units` what can be proven, refuses those that stand alone and cannot, and returns what was left when
    /// the proofs were used up, each with what stood against a group that it was in. `whole` is the plan of all, if
    /// it is known.
    fn halve(&mut self, units: Vec<Unit>, mut whole: Option<Plan>) -> Vec<(Unit, Mismatch)> {
        let mut left = Vec::new();
        let mut proofs = 0;
        let mut pending: Vec<(Vec<Unit>, Option<Mismatch>)> = vec![(units, None)];
        while let Some((some, failed)) = pending.pop() {
            if some.is_empty() {
                continue;
            }
            if let Some(mismatch) = failed.filter(|_| proofs >= MOST_PROOFS) {
                left.extend(some.into_iter().map(|unit| (unit, mismatch.clone())));
                continue;
            }
            proofs += 1;
            let mut tried = self.applied.clone();
            tried.extend(some.iter().flat_map(|unit| &unit.fixes));
            tried.sort_unstable();
            let plan = whole.take().unwrap_or_else(|| {
                let accepted: Vec<&Fix> = tried.iter().map(|&fix| self.fixes[fix]).collect();
                rewrite(self.document, self.styles, &accepted)
            });
            match prove(&self.judge, self.document, plan) {
                Ok(rewrite) => (self.applied, self.proven) = (tried, rewrite),
                Err(mismatch) if some.len() == 1 && some[0].fixes.len() == 1 => {
                    for unit in some {
                        self.refuse(unit, mismatch.clone());
                    }
                }
                Err(mismatch) => {
                    let (first, second) = halves(some);
                    pending.extend([(second, Some(mismatch.clone())), (first, Some(mismatch))]);
                }
            }
        }
        left
    }

    /// Refuses the fixes that do not even hold in what stands near them; returns the others, one by one.
    fn sift(&mut self, units: Vec<(Unit, Mismatch)>) -> Vec<Unit> {
        let mut sound = Vec::new();
        for (Unit { fixes, table, line }, met) in units {
            for fix in fixes {
                let unit = Unit { fixes: vec![fix], table, line };
                match alone(self.document, self.fixes[fix]) {
                    Some(Ok(())) => sound.push(unit),
                    Some(Err(mismatch)) => self.refuse(unit, mismatch),
                    None => self.refuse(unit, met.clone()),
                }
            }
        }
        sound
    }

    fn refuse(&mut self, unit: Unit, mismatch: Mismatch) {
        let Unit { fixes, table, line } = unit;
        let is_bug = mismatch.parser == SELF;
        self.refused.push(Refusal { fixes, mismatch, is_bug, table, line });
    }
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

//! What a change touched: the findings that are about something new or changed since an older version of the text.
//!
//! A row is old if the old text has it, whatever its place and padding: nothing about it is shown. If it says the
//! same in other bytes (a cleaned link, a date in another form, a column more), what is shown of it is what was
//! not wrong with it before, in the cells that are written otherwise. Any other row is new, and all of it is shown. From there:
//!
//! - Two entries that are one: shown if either is new, and at the new one.
//! - A row out of order: shown if it is new, or if it stood on the right side of some row before.
//! - A table as a whole: shown if the table that it was did not have the same, unless all that happened to
//!   it is that rows were taken out, or the rows that it names are none of the new ones. Nor is shown of an old row what
//!   was said of its table.
//! - A link outside lists, the file as a whole: shown if there was no such finding, or not so many.

mod ages;

pub use ages::{Age, Ages};

use std::collections::{BTreeMap, BTreeSet};

use crate::Report;
use crate::diagnostic::{Action, Diagnostic};
use crate::directive::Allowances;
use crate::document::Row;
use crate::fingerprint::{fault, kinds};
use crate::order::{Ranking, blame};
use crate::rule_names::UNSORTED_ROWS;
use crate::subject::{Subject, Subjects};
use crate::text::Span;

/// Leaves the findings of `report` that are to be shown, and counts the others.
///
/// `ages` are the ages of its tables since `old`, `allowances` what its own text allows.
pub(crate) fn keep(report: &mut Report<'_>, old: &Report<'_>, ages: &Ages, allowances: &Allowances) {
    let kinds = kinds(report);
    let is_shown: Vec<bool> = {
        let mut touched = Touched::new(report, old, ages, allowances);
        report.diagnostics.iter().zip(kinds).map(|(found, kind)| touched.is_shown(found, kind)).collect()
    };
    let all = report.diagnostics.len();
    let mut is_shown = is_shown.into_iter();
    report.diagnostics.retain(|_| is_shown.next().unwrap_or(true));
    report.hidden.since = all - report.diagnostics.len();
}

struct Touched<'a> {
    report: &'a Report<'a>,
    old: &'a Report<'a>,
    subjects: Subjects<'a, 'a>,
    ages: &'a Ages,
    /// What was found in it outside the rows that are still there, and how often.
    elsewhere: BTreeMap<u128, usize>,
    /// What was wrong with its rows: rule, table and row, fault.
    rows: BTreeSet<(&'static str, (usize, usize), u128)>,
    /// What was wrong with its tables.
    tables: BTreeSet<(&'static str, usize)>,
    /// The secrets in it.
    leaks: BTreeSet<&'a str>,
    /// For each list table, the rows that are out of order as they were before.
    disorder: BTreeMap<usize, Vec<bool>>,
}

impl<'a> Touched<'a> {
    fn new(report: &'a Report<'a>, old: &'a Report<'a>, ages: &'a Ages, allowances: &Allowances) -> Self {
        let before = Subjects::new(old);
        let (mut rows, mut tables, mut elsewhere) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
        for (found, kind) in old.diagnostics.iter().zip(kinds(old)) {
            let subject = before.of(found);
            if let Subject::Table(table) = subject {
                tables.insert((found.rule, table));
                continue;
            }
            if let Some(place) = before.row_of(subject, found.span) {
                rows.insert((found.rule, place, fault(&before, subject, found)));
                if ages.is_met(place) {
                    continue;
                }
            }
            *elsewhere.entry(kind).or_default() += 1;
        }
        let text = old.document.source.text();
        let leaks = before.secrets_in(Span::new(0, text.len())).map(|secret| secret.of(text)).collect();
        let disorder = report.lists.iter().filter_map(|list| {
            let rows = &report.document.tables[list.table].rows;
            let mut ranking = Ranking::new(&report.document, list, report.styles.of(list.table).order)?;
            // A row that is allowed to be out of order counts for no other.
            for (key, _) in ranking
                .keys
                .iter_mut()
                .zip(rows)
                .filter(|(_, row)| allowances.has_row(UNSORTED_ROWS, row.line))
            {
                *key = None;
            }
            let ranks = ranking.ranks();
            let places = ages.places(list.table);
            Some((list.table, blame::is_old(&ranks, &places)))
        });
        Self {
            report,
            old,
            subjects: Subjects::new(report),
            ages,
            elsewhere,
            rows,
            tables,
            leaks,
            disorder: disorder.collect(),
        }
    }

    fn is_shown(&mut self, found: &Diagnostic, kind: u128) -> bool {
        let subject = self.subjects.of(found);
        if let Subject::Table(table) = subject {
            return match self.ages.twin(table) {
                Some(twin) => {
                    !self.tables.contains(&(found.rule, twin))
                        && !self.ages.is_only_cut(table)
                        && !self.is_of_old_rows(found)
                }
                None => true,
            };
        }
        let place = self.subjects.row_of(subject, found.span);
        match (subject, place.map(|(table, row)| self.ages.of(table, row)), place) {
            (_, Some(age @ (Age::Same(_) | Age::Alike(_))), Some(place)) => {
                self.is_row_shown(found, subject, place, age)
            }
            (Subject::Row(..), ..) => true,
            _ => {
                let left = self.elsewhere.get_mut(&kind).filter(|left| **left > 0);
                let is_old = left.map(|left| *left -= 1).is_some();
                !is_old || self.is_new_leak(found)
            }
        }
    }

    /// Whether what was found in a table names rows, and none of them is new.
    fn is_of_old_rows(&self, found: &Diagnostic) -> bool {
        match found.fix.as_ref().map(|fix| &fix.action) {
            Some(Action::Complete { rows }) => {
                rows.iter().all(|(table, row)| self.ages.of(*table, *row) != Age::New)
            }
            _ => false,
        }
    }

    /// Whether to show what was found in a row that is not new.
    fn is_row_shown(
        &self,
        found: &Diagnostic,
        subject: Subject,
        (table, row): (usize, usize),
        age: Age,
    ) -> bool {
        if found.rule == UNSORTED_ROWS {
            let is_old = self.disorder.get(&table).and_then(|rows| rows.get(row));
            return is_old == Some(&false);
        }
        // Two entries that say what they said were the same before; which of them is first may have changed.
        let is_pair = found.related.as_ref().is_some_and(|related| self.is_old_row(related.span.start()));
        match age {
            Age::Alike(place) if !is_pair && !self.is_old_cell(found, (table, row), place) => {
                let fault = fault(&self.subjects, subject, found);
                let is_told = self.rows.contains(&(found.rule, place, fault))
                    || self.tables.contains(&(found.rule, place.0));
                !is_told || self.is_new_leak(found)
            }
            _ => false,
        }
    }

    /// Whether what was found is about a cell that stood so in the old row, under the same header. What is said of
    /// it now and was not before is said for what stands beside it.
    fn is_old_cell(&self, found: &Diagnostic, place: (usize, usize), was: (usize, usize)) -> bool {
        let within = || {
            let cells = &self.report.document.tables[place.0].rows[place.1].cells;
            cells.iter().position(|cell| !found.span.is_empty() && cell.span.contains(found.span))
        };
        let Some(column) = found.cell.map(|cell| cell.column).or_else(within) else { return false };
        let cells = |report: &'a Report<'a>, (table, row): (usize, usize)| {
            let (table, text) = (&report.document.tables[table], report.document.source.text());
            let bytes = |row: &Row| row.cells.get(column).map_or("", |cell| cell.span.of(text));
            (table.header.cells.len() > column).then(|| [bytes(&table.header), bytes(&table.rows[row])])
        };
        let (before, now) = (cells(self.old, was), cells(self.report, place));
        before.is_some() && before == now
    }

    fn is_old_row(&self, offset: usize) -> bool {
        self.subjects.row_at(offset).is_some_and(|(table, row)| self.ages.of(table, row) != Age::New)
    }

    /// Whether a secret is published that was not.
    fn is_new_leak(&self, found: &Diagnostic) -> bool {
        let text = self.report.document.source.text();
        self.subjects.around(found.span).is_some()
            && self.subjects.secrets_in(found.span).any(|secret| !self.leaks.contains(secret.of(text)))
    }
}

//! What is allowed where: which findings stay, and which allowances allow nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::said::OWN_RULES;

/// One rule, or all, allowed on some lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Index of the directive that says so.
    pub directive: usize,
    /// Index of the name in the directive; `None` where it names none.
    pub name: Option<usize>,
    /// The rule; `None` for all.
    pub rule: Option<&'static str>,
    /// The lines, from 0.
    pub lines: RangeInclusive<usize>,
    /// Index of the directive that ends it.
    pub closed_by: Option<usize>,
    /// Whether it stands in a row and is for that row.
    pub is_row: bool,
}

/// All allowances of a text.
#[derive(Clone, Debug, Default)]
pub struct Allowances {
    found: Vec<Allowance>,
    rows: BTreeSet<(&'static str, usize)>,
    /// For each rule the first lines of its allowances, in order, each with the last line of any so far.
    reach: BTreeMap<Option<&'static str>, Vec<(usize, usize)>>,
    /// For each directive that ends some the allowances that it ends.
    closed: BTreeMap<usize, Vec<usize>>,
}

impl Allowances {
    /// Arranges allowances that are in the order of their directives.
    pub(super) fn new(found: Vec<Allowance>) -> Self {
        let rows = found.iter().filter(|one| one.is_row && one.lines.start() == one.lines.end());
        let rows = rows.filter_map(|one| Some((one.rule?, *one.lines.start()))).collect();
        let mut by_start: Vec<&Allowance> = found.iter().collect();
        by_start.sort_by_key(|one| *one.lines.start());
        let mut reach: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
        for Allowance { rule, lines, .. } in by_start {
            let reach = reach.entry(*rule).or_default();
            let so_far = reach.last().map_or(0, |(_, last)| *last);
            reach.push((*lines.start(), so_far.max(*lines.end())));
        }
        let mut closed: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, one) in found.iter().enumerate() {
            if let Some(end) = one.closed_by {
                closed.entry(end).or_default().push(index);
            }
        }
        Self { found, rows, reach, closed }
    }

    /// The allowances, in the order of their directives.
    pub fn all(&self) -> &[Allowance] {
        &self.found
    }

    /// Whether `rule` is named anywhere.
    pub fn name(&self, rule: &str) -> bool {
        self.found.iter().any(|one| one.rule == Some(rule))
    }

    /// Whether the row on `line` says itself that `rule` allows it.
    pub fn has_row(&self, rule: &'static str, line: usize) -> bool {
        self.rows.contains(&(rule, line))
    }

    /// Indices of the allowances that the directive with this index ends.
    pub(super) fn closed_by(&self, directive: usize) -> &[usize] {
        self.closed.get(&directive).map_or(&[], Vec::as_slice)
    }

    /// Whether a finding (rule and line) is allowed.
    pub fn allow(&self, (rule, line): (&'static str, usize)) -> bool {
        let reaches = |rule: Option<&'static str>| {
            let reach = self.reach.get(&rule).map_or(&[][..], Vec::as_slice);
            let begun = reach.partition_point(|(first, _)| *first <= line);
            begun > 0 && reach[begun - 1].1 >= line
        };
        !OWN_RULES.contains(&rule) && (reaches(Some(rule)) || reaches(None))
    }

    /// For each of `findings` (rule and line, in the order of lines) the allowance that allows it, as its index:
    /// of several the one for the fewest lines.
    pub fn of_findings(&self, findings: &[(&'static str, usize)]) -> Vec<Option<usize>> {
        let starts = self.found.iter().enumerate().map(|(one, found)| (*found.lines.start(), one));
        let mut by_start: Vec<(usize, usize)> = starts.collect();
        by_start.sort_unstable();
        let mut next = 0;
        let mut active: BTreeMap<Option<&'static str>, BTreeSet<(usize, usize)>> = BTreeMap::new();
        let allow = |(rule, line): (&'static str, usize)| {
            while let Some(&(_, one)) = by_start.get(next).filter(|(start, _)| *start <= line) {
                let Allowance { rule, lines, .. } = &self.found[one];
                active.entry(*rule).or_default().insert((lines.end() - lines.start(), one));
                next += 1;
            }
            if OWN_RULES.contains(&rule) {
                return None;
            }
            let mut narrowest = |rule: Option<&'static str>| {
                let open = active.get_mut(&rule)?;
                while let Some(&first) = open.first() {
                    if *self.found[first.1].lines.end() >= line {
                        return Some(first);
                    }
                    open.remove(&first); // over for all that follow
                }
                None
            };
            let (own, all) = (narrowest(Some(rule)), narrowest(None));
            own.into_iter().chain(all).min().map(|(_, one)| one)
        };
        findings.iter().copied().map(allow).collect()
    }
}

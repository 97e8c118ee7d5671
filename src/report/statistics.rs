//! `--statistics`: how often each rule found something.

use std::collections::BTreeMap;

use serde::Serialize;

use super::checked::{Checked, Look, word};
use super::columns::columns;
use crate::diagnostic::{Applicability, Severity};
use crate::language::Key;

/// What one rule found at one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The rule.
    pub rule: &'static str,
    /// The level.
    pub severity: &'static str,
    /// The same.
    #[serde(skip)]
    pub level: Severity,
    /// Findings.
    pub count: usize,
    /// Those that `--fix` mends, and of notes `--fix --fix-notes`.
    pub fixable: usize,
    /// Those that are mended only with `--unsafe-fixes` besides.
    pub fixable_unsafe: usize,
}

/// The counts of the findings that are to be shown: the most frequent first, then by name, then the worse level.
pub fn counts(files: &[Checked<'_>], look: &Look) -> Vec<Count> {
    let mut by_rule: BTreeMap<(&str, Severity), Count> = BTreeMap::new();
    for (_, found) in files.iter().flat_map(|file| look.shown(file)) {
        let (rule, severity) = (found.rule, found.severity.as_str());
        let count = by_rule.entry((rule, found.severity)).or_insert(Count {
            rule,
            severity,
            level: found.severity,
            count: 0,
            fixable: 0,
            fixable_unsafe: 0,
        });
        count.count += 1;
        match found.fix.as_ref().map(|fix| fix.applicability) {
            Some(Applicability::Safe) => count.fixable += 1,
            Some(Applicability::Unsafe) => count.fixable_unsafe += 1,
            None => {}
        }
    }
    let mut counts: Vec<((&str, Severity), Count)> = by_rule.into_iter().collect();
    counts.sort_unstable_by(|((rule, level), count), ((other, other_level), other_count)| {
        other_count.count.cmp(&count.count).then(rule.cmp(other)).then(other_level.cmp(level))
    });
    counts.into_iter().map(|(_, count)| count).collect()
}

/// The counts as a table; nothing where nothing was found.
pub fn table(files: &[Checked<'_>], look: &Look) -> String {
    let counts = counts(files, look);
    if counts.is_empty() {
        return String::new();
    }
    let words = |key| word(look.language, key);
    let head = [
        Key::Report("statistics-count"),
        Key::Report("statistics-fixable"),
        Key::Report("statistics-unsafe"),
        Key::Report("rules-level"),
        Key::Report("rules-rule"),
    ];
    let mut rows = vec![head.map(words).to_vec()];
    for Count { rule, level, count, fixable, fixable_unsafe, .. } in counts {
        let numbers = [count, fixable, fixable_unsafe].map(|number| number.to_string());
        rows.push([&numbers[..], &[super::checked::level(look.language, level), rule.to_owned()]].concat());
    }
    columns(&rows, 3)
}

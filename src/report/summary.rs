//! What was looked at and what was found, in numbers.

use serde::Serialize;

use super::Checked;
use crate::diagnostic::{Applicability, Severity};

/// The numbers of a run. Only list tables and their rows are counted as such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Files that were checked.
    pub files: usize,
    /// List tables.
    pub tables: usize,
    /// Tables that are no list.
    pub other_tables: usize,
    /// Rows of list tables.
    pub rows: usize,
    /// Findings of error level.
    pub errors: usize,
    /// Findings of warning level.
    pub warnings: usize,
    /// Findings of note level.
    pub notes: usize,
    /// Findings that `--fix` mends.
    pub fixable: usize,
    /// Findings that only `--fix --unsafe-fixes` mends.
    pub fixable_unsafe: usize,
    /// Findings that `--since` does not show.
    pub hidden_since: usize,
    /// Findings that `--baseline` does not show.
    pub hidden_baseline: usize,
}

impl Summary {
    /// The numbers of these files.
    pub fn of(files: &[Checked<'_>]) -> Self {
        let mut sum = Self { files: files.len(), ..Self::default() };
        for report in files.iter().map(|file| &file.report) {
            for (n, table) in report.document.tables.iter().enumerate() {
                if report.styles.is_list(n) {
                    sum.tables += 1;
                    sum.rows += table.rows.len();
                } else {
                    sum.other_tables += 1;
                }
            }
            sum.hidden_since += report.hidden.since;
            sum.hidden_baseline += report.hidden.baseline;
            for diagnostic in &report.diagnostics {
                match diagnostic.severity {
                    Severity::Error => sum.errors += 1,
                    Severity::Warning => sum.warnings += 1,
                    Severity::Note => sum.notes += 1,
                }
                match diagnostic.fix.as_ref().map(|fix| fix.applicability) {
                    Some(Applicability::Safe) => sum.fixable += 1,
                    Some(Applicability::Unsafe) => sum.fixable_unsafe += 1,
                    None => {}
                }
            }
        }
        sum
    }

    /// The last line of a report: 2 tables, 14 rows: 15 errors, 2 warnings; 12 fixable with `--fix`.
    pub fn sentence(&self) -> String {
        let mut seen = Vec::new();
        if self.files > 1 {
            seen.push(count(self.files, "file"));
        }
        if self.tables > 0 {
            seen.extend([count(self.tables, "table"), count(self.rows, "row")]);
        } else {
            seen.push("no list table".to_owned());
        }
        if self.other_tables > 0 {
            seen.push(count(self.other_tables, "other table"));
        }
        let kinds = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let found: Vec<String> =
            kinds.iter().filter(|(n, _)| *n > 0).map(|(n, word)| count(*n, word)).collect();
        let found = if found.is_empty() { "nothing to report".to_owned() } else { found.join(", ") };
        let fixable = match (self.fixable, self.fixable_unsafe) {
            (0, 0) => String::new(),
            (safe, 0) => format!("; {safe} fixable with `--fix`"),
            (0, more) => format!("; {more} fixable with `--fix --unsafe-fixes`"),
            (safe, more) => format!("; {safe} fixable with `--fix`, {more} more with `--unsafe-fixes`"),
        };
        let hidden = |n: usize, by: &str| match n {
            0 => String::new(),
            n => format!("; {} hidden by `{by}`", count(n, "old finding")),
        };
        let hidden = hidden(self.hidden_since, "--since") + &hidden(self.hidden_baseline, "--baseline");
        format!("{}: {found}{fixable}{hidden}", seen.join(", "))
    }
}

/// `1 row`, `2 rows`.
pub fn count(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}

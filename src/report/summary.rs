//! What was looked at and what was found, in numbers.

use serde::Serialize;

use super::Checked;
use crate::diagnostic::{Applicability, Severity};
use crate::language::{Key, Message};

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
    pub fn sentence(&self) -> Message {
        let mut seen = Vec::new();
        if self.files > 1 {
            seen.push(count(Key::Report("files"), self.files));
        }
        if self.tables > 0 {
            seen.extend([count(Key::Report("tables"), self.tables), count(Key::Report("rows"), self.rows)]);
        } else {
            seen.push(Message::new(Key::Report("no-list-table")));
        }
        if self.other_tables > 0 {
            seen.push(count(Key::Report("other-tables"), self.other_tables));
        }
        let kinds = [
            (Key::Report("errors"), self.errors),
            (Key::Report("warnings"), self.warnings),
            (Key::Report("notes"), self.notes),
        ];
        let mut found: Vec<Message> =
            kinds.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| count(key, n)).collect();
        if found.is_empty() {
            found.push(Message::new(Key::Report("nothing")));
        }
        let key = match (self.fixable, self.fixable_unsafe) {
            (0, 0) => Key::Report("summary"),
            (_, 0) => Key::Report("summary-fixable"),
            (0, _) => Key::Report("summary-fixable-unsafe"),
            (_, _) => Key::Report("summary-fixable-both"),
        };
        let mut summary = Message::new(key)
            .with("seen", seen)
            .with("found", found)
            .with("safe", self.fixable)
            .with("more", self.fixable_unsafe);
        let hidden = [
            (Key::Report("summary-since"), self.hidden_since),
            (Key::Report("summary-baseline"), self.hidden_baseline),
        ];
        for (key, n) in hidden.into_iter().filter(|(_, n)| *n > 0) {
            summary = count(key, n).with("summary", summary);
        }
        summary
    }
}

/// `1 row`, `2 rows`.
fn count(key: Key, n: usize) -> Message {
    Message::new(key).with("count", n)
}

//! What was looked at and what was found, in numbers.

use serde::Serialize;

use super::checked::{Checked, flags};
use crate::diagnostic::{Severity, Wanted};
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
    /// Notes that only `--fix --fix-notes` mends.
    pub fixable_notes: usize,
    /// Findings that only `--fix --unsafe-fixes` mends; notes among them only with `--fix-notes` besides.
    pub fixable_unsafe: usize,
    /// How many of these are notes.
    #[serde(skip)]
    pub unsafe_notes: usize,
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
                match diagnostic.needs() {
                    Some(Wanted { notes_too, unsafe_too: true }) => {
                        sum.fixable_unsafe += 1;
                        sum.unsafe_notes += usize::from(notes_too);
                    }
                    Some(Wanted { notes_too: true, .. }) => sum.fixable_notes += 1,
                    Some(_) => sum.fixable += 1,
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
        let mut summary = Message::new(Key::Report("summary")).with("seen", seen).with("found", found);
        if let Some(ways) = self.ways() {
            summary =
                Message::new(Key::Report("summary-fixable")).with("summary", summary).with("ways", ways);
        }
        let hidden = [
            (Key::Report("summary-since"), self.hidden_since),
            (Key::Report("summary-baseline"), self.hidden_baseline),
        ];
        for (key, n) in hidden.into_iter().filter(|(_, n)| *n > 0) {
            summary = count(key, n).with("summary", summary);
        }
        summary
    }

    /// How many findings can be mended, and by which flags.
    fn ways(&self) -> Option<Message> {
        let wanted = |notes_too, unsafe_too| flags(Wanted { notes_too, unsafe_too });
        let counts = [
            (self.fixable, wanted(false, false)),
            (self.fixable_notes, wanted(true, false)),
            (self.fixable_unsafe - self.unsafe_notes, wanted(false, true)),
            (self.unsafe_notes, wanted(true, true)),
        ];
        // The first names all flags, each further one what is added.
        counts.into_iter().filter(|(n, _)| *n > 0).fold(None, |ways: Option<Message>, (n, flags)| {
            Some(match ways {
                None => count(Key::Report("fixable-with"), n).with("flags", format!("--fix{flags}")),
                Some(ways) => {
                    let more = count(Key::Report("fixable-more"), n).with("flags", flags.trim_start());
                    more.with("ways", ways)
                }
            })
        })
    }
}

/// `1 row`, `2 rows`.
fn count(key: Key, n: usize) -> Message {
    Message::new(key).with("count", n)
}

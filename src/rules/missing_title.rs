//! A row has no title.
//!
//! A reader cannot tell what the row is about, and nothing can refer to it. Where the cell says `N/A`, a column of the
//! thing beside it (`Paper`) may say what it is called. Rows without anything in any cell are one note for all that stand
//! one below the other.
//!
//! ```markdown
//! |                | 时间   | 机构 |
//! | -------------- | ------ | ---- |
//! |                | 2024.5 | 清华 |
//! ```
//!
//! There is no fix: only a person knows the title. A picture or a placeholder-free link counts as one.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Entry, Field, Fill, ListTable, Signs};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-title",
    severity: Severity::Error,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("missing_title.rs"),
    chinese: include_str!("zh-CN/missing-title.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.title() else { return };
    let is_empty = |entry: &Entry| entry.fill == Fill::Blank && is_empty(context, list, entry);
    for run in list.entries.chunk_by(|one, other| is_empty(one) && is_empty(other)) {
        let Some(entry) = run.first() else { continue };
        // A line of text that became a row is reported for that.
        let is_stray = context.document.tables[list.table].rows[entry.row].stray.is_some();
        let is_asked = matches!(entry.fill, Fill::Entry | Fill::Blank) && !is_stray;
        if entry.title != Field::Absent || !is_asked {
            continue;
        }
        let empty = if is_empty(entry) { Some(run.len()) } else { None };
        let words = empty.map_or_else(|| words(entry.row), empty_words);
        let mut reported = findings.report_cell(list, entry.row, column, words);
        let is_meant =
            list.usual.signs == Signs::Meant && list.has_sign(context.document, entry.row, Some(column));
        if is_meant || empty.is_some() {
            reported.as_note();
        }
    }
}

/// Whether nothing stands in any cell of a row.
fn is_empty(context: &Context<'_>, list: &ListTable, entry: &Entry) -> bool {
    context.document.tables[list.table].rows[entry.row].cells.iter().all(|cell| cell.span.is_empty())
}

fn empty_words(rows: usize) -> Message {
    Message::new(Key::Rules("missing-title-empty")).with("rows", rows)
}

fn words(row: usize) -> Message {
    Message::new(Key::Rules("missing-title")).with("row", row + 1)
}

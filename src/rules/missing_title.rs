//! A row has no title.
//!
//! A reader cannot tell what the row is about, and nothing can refer to it. Where the cell says `N/A`, a column of the
//! thing beside it (`Paper`) may say what it is called.
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
    check: Check::Entry(check),
    source: super::rule::documentation!("missing_title.rs"),
    chinese: include_str!("zh-CN/missing-title.md"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.title() else { return };
    if entry.title == Field::Absent && matches!(entry.fill, Fill::Entry | Fill::Blank) {
        let mut reported = findings.report_cell(list, entry.row, column, words(entry.row));
        if list.usual.signs == Signs::Meant && list.has_sign(context.document, entry.row, Some(column)) {
            reported.as_note();
        }
    }
}

fn words(row: usize) -> Message {
    Message::new(Key::Rules("missing-title")).with("row", row + 1)
}

//! The header of a table stands in its body again.
//!
//! Git's `merge=union`, or a merge by hand, leaves a table twice, one copy below the other: GitHub shows the second header and its row
//! of dashes as entries.
//!
//! ```markdown
//! | 名称     | 时间    | 机构 |
//! | -------- | ------- | ---- |
//! | GLM-Edge | 2024.11 | 智谱 |
//! | 名称     | 时间    | 机构 |
//! | -------- | ------- | ---- |
//! | YOPO     | 2024.10 | Adobe |
//! ```
//!
//! A row of dashes directly below the table's own is one, too. A header that stands there several times, each time without
//! dashes, is one note: somebody repeats it for who reads a long table.
//!
//! There is no fix: the rows below it may be copies of those above, which `duplicate-link` names.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{ListTable, NoEntry};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "repeated-header",
    severity: Severity::Error,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("repeated_header.rs"),
    chinese: include_str!("zh-CN/repeated-header.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let rows = &context.document.tables[list.table].rows;
    let is = |row: usize, reason: NoEntry| row < rows.len() && list.structure.is(row, reason);
    let headers: Vec<usize> = (0..rows.len()).filter(|row| is(*row, NoEntry::Header)).collect();
    let is_meant = headers.len() > 1 && !headers.iter().any(|row| is(row + 1, NoEntry::Delimiter));
    for row in headers.iter().copied().take(if is_meant { 1 } else { headers.len() }) {
        let has_dashes = is(row + 1, NoEntry::Delimiter);
        let key =
            if has_dashes { Key::Rules("repeated-header") } else { Key::Rules("repeated-header-alone") };
        let mut reported = findings.report(rows[row].span, Message::new(key));
        if is_meant {
            reported.as_note();
        }
    }
    if is(0, NoEntry::Delimiter) {
        findings.report(rows[0].span, Message::new(Key::Rules("repeated-header-dashes")));
    }
}

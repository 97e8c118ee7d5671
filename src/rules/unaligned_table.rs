//! The source of a table is not in canonical layout.
//!
//! Every row begins and ends with a pipe, each cell has one blank at its sides, and columns are padded to their
//! widest cell, Chinese characters counting two, but never wider than 60: a longer cell stands unpadded. This
//! is what the editor Typora writes.
//!
//! ```markdown
//! 名称|时间|机构
//! ---|---|---
//! [GLM-Edge](https://github.com/THUDM/GLM-Edge)|2024.11|智谱
//! ```
//!
//! The fix lays the table out; GitHub shows the same page.

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::{Action, Severity};
use crate::entry::ListTable;
use crate::rewrite::is_canonical_layout;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unaligned-table",
    severity: Severity::Warning,
    fixable: true,
    check: Check::List(check),
    source: include_str!("unaligned_table.rs"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let table = &context.document.tables[list.table];
    if table.disputed.is_none() && !is_canonical_layout(context.document, context.style(list), list.table) {
        let action = Action::Layout { table: list.table };
        findings.report(table.header.span, words()).fix("Lay the table out", action);
    }
}

fn words() -> Words {
    Words {
        message: "the source of this table is not in canonical layout".into(),
        label: "this table".into(),
        help: "pad the cells, with a pipe at both ends of each row".into(),
    }
}

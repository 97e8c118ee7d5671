//! The source of a table is not laid out as the list is.
//!
//! The layout is the list's own, where most rows of the document share one. Aligned: every row begins and ends
//! with a pipe, each cell has one blank at its sides, and columns are padded to their widest cell, Chinese
//! characters counting two, but never wider than 60 where the list keeps to that: a longer cell stands unpadded.
//! This is what the editor Typora writes, and what is asked for where a list has no layout of its own. Compact:
//! the same without padding; the header and the delimiter row stay as they are.
//!
//! ```markdown
//! 名称|时间|机构
//! ---|---|---
//! [GLM-Edge](https://github.com/THUDM/GLM-Edge)|2024.11|智谱
//! ```
//!
//! The fix lays the table out; GitHub shows the same page.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Severity};
use crate::entry::ListTable;
use crate::language::{Key, Message};
use crate::rewrite::is_canonical_layout;
use crate::style::Layout;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unaligned-table",
    severity: Severity::Warning,
    fixable: true,
    check: Check::List(check),
    source: super::rule::documentation!("unaligned_table.rs"),
    chinese: include_str!("zh-CN/unaligned-table.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let table = &context.document.tables[list.table];
    if table.disputed.is_none() && !is_canonical_layout(context.document, context.style(list), list.table) {
        let action = Action::Layout { table: list.table };
        findings.report(table.header.span, words(context.style(list).layout)).fix(action);
    }
}

fn words(layout: Layout) -> Message {
    Message::new(if layout == Layout::Compact {
        Key::Rules("unaligned-table-compact")
    } else {
        Key::Rules("unaligned-table")
    })
}

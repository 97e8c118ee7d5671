//! The rows of a table are in no order that can be told.
//!
//! They are neither by date, newest or oldest first, nor by title, not even with a few exceptions, nor numbered, nor by the
//! papers' numbers on arXiv, nor in order of another column or grouped by one. That may be meant: then say so in the
//! configuration (`order = "by-hand"`). Or wish for an order, and `unsorted-rows` and its fix put the rows into it.
//!
//! ```markdown
//! |                                                | 时间    | 机构         |
//! | ---------------------------------------------- | ------- | ------------ |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)      | 2024.5  | 新国大       |
//! | [MME-Survey](https://arxiv.org/abs/2411.15296) | 2024.12 | 中科大       |
//! | [YOPO](https://arxiv.org/abs/2410.01234)       | 2024.10 | Adobe        |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge)  | 2024.11 | 智谱         |
//! | [BlueLM-V](https://arxiv.org/abs/2411.10640)   | 2023.11 | vivo & MMLab |
//! | [LLaVA-o1](https://arxiv.org/abs/2411.10440)   | 2024.11 | 北大         |
//! ```
//!
//! There is no fix: only a person knows the order that is wanted.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::ListTable;
use crate::language::{Key, Message};
use crate::style::RowOrder;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unordered-table",
    severity: Severity::Note,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("unordered_table.rs"),
    chinese: include_str!("zh-CN/unordered-table.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    // Rows of several entries have no order of their own.
    if context.style(list).order == RowOrder::Unordered && list.columns.of_one_entry().is_none() {
        findings.report(context.document.tables[list.table].header.span, words());
    }
}

fn words() -> Message {
    Message::new(Key::Rules("unordered-table"))
}

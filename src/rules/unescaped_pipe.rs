//! A pipe tears a link or code in two cells.
//!
//! In a table a pipe ends the cell even in an address and in code, so the link is none, and the words behind it stand
//! in the wrong column.
//!
//! ```markdown
//! | 名称                                   | 时间    | 机构 |
//! | -------------------------------------- | ------- | ---- |
//! | [GLM-Edge](https://example.com/?a=1|2) | 2024.11 | 智谱 |
//! ```
//!
//! There is no fix: it would move cells from one column to another.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Stray;
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "unescaped-pipe",
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("unescaped_pipe.rs"),
    chinese: include_str!("zh-CN/unescaped-pipe.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for table in &context.document.tables {
        for row in [&table.header].into_iter().chain(&table.rows) {
            if let Some(Stray::Torn { pipe, is_link }) = row.stray {
                findings.report(pipe, words(is_link));
            }
        }
    }
}

fn words(is_link: bool) -> Message {
    Message::new(if is_link { Key::Rules("unescaped-pipe-link") } else { Key::Rules("unescaped-pipe-code") })
}
